//! The site: pages rendered on the server in Kazakh, Russian and English, without a line of script.
//!
//! Handlers parse the address, ask the catalogue, render; `pages/` mirrors the URLs, `parts/` is what pages share. No SQL
//! here, no workflow either.

mod assets;
mod errors;
mod guard;
mod headers;
mod health;
mod language;
mod layout;
mod near;
mod origin;
mod pages;
mod parts;
mod request_id;
mod router;
mod serve;
mod urls;
mod view;
mod words;

pub use router::router;
pub use serve::{Bounds, serve};

use bagyt_domain::rules::RuleBook;
use bagyt_lists::Limits;
use bagyt_settings::Settings;
use bagyt_storage::{Fingerprint, Store};
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Fingerprints of originals that are invented samples.
pub type Samples = HashSet<Fingerprint>;

/// What every handler can reach.
#[derive(Clone)]
pub struct App {
    /// The register.
    pub(crate) store: Store,
    /// The regulation.
    pub(crate) rules: Arc<RuleBook>,
    /// Bounds of reading a visitor's file.
    pub(crate) limits: Limits,
    /// Settings.
    pub(crate) settings: Arc<Settings>,
    /// Places for visitors' files, and among them places for those being read.
    pub(crate) trials: Trials,
    /// Originals that are invented samples; their pages say so.
    pub(crate) samples: Arc<Samples>,
}

/// Whoever sends a file slowly holds only a place in memory; a place for reading is taken when the file is whole.
#[derive(Debug, Clone)]
pub(crate) struct Trials {
    pub(crate) held: Arc<Semaphore>,
    pub(crate) read: Arc<Semaphore>,
}

impl App {
    /// Puts the site together.
    pub fn new(store: Store, rules: RuleBook, limits: Limits, settings: Settings) -> Self {
        let trials = Trials {
            held: Arc::new(Semaphore::new(settings.trial.held)),
            read: Arc::new(Semaphore::new(settings.trial.at_once)),
        };
        Self {
            store,
            rules: Arc::new(rules),
            limits,
            settings: Arc::new(settings),
            trials,
            samples: Arc::default(),
        }
    }

    /// Names the originals that are invented samples.
    #[must_use]
    pub fn with_samples(self, samples: Samples) -> Self {
        Self { samples: Arc::new(samples), ..self }
    }
}
