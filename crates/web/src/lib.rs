//! The site: pages rendered on the server in Kazakh, Russian and English, without a line of script.
//!
//! Handlers parse the address, ask the catalogue, render; `pages/` mirrors the URLs, `parts/` is what pages share. No SQL
//! here, no workflow either.

mod api;
mod assets;
mod conditional;
mod downloads;
mod errors;
mod guard;
mod headers;
mod health;
mod language;
mod layout;
mod limits;
mod metrics;
mod near;
mod on_the_way;
mod origin;
mod pages;
mod parts;
mod pictures;
mod publisher;
mod request_id;
mod router;
mod serve;
mod trials;
mod urls;
mod view;
mod words;

pub use limits::Peer;
pub use metrics::router as metrics_router;
pub use pages::report::pinned as pinned_by_report;
pub use parts::state::day as day_in_astana;
pub use router::router;
pub use serve::{Bounds, serve};

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Tools};
use bagyt_operations::{Ctx, PUBLIC};
use bagyt_settings::Settings;
use bagyt_storage::{Fingerprint, Store};
use downloads::Downloads;
use metrics::Metrics;
use pictures::Pictures;
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::Semaphore;
use trials::Trials;

/// Fingerprints of originals that are invented samples.
pub type Samples = HashSet<Fingerprint>;

/// What every handler can reach.
#[derive(Clone)]
pub struct App {
    /// The register.
    pub(crate) store: Store,
    /// What operations of visitors are given; nobody is asked for a name.
    pub(crate) public: Ctx,
    /// The regulation.
    pub(crate) rules: Arc<RuleBook>,
    /// Bounds of reading a visitor's file.
    pub(crate) limits: Limits,
    /// Settings.
    pub(crate) settings: Arc<Settings>,
    /// Visitors' files.
    pub(crate) trials: Trials,
    /// Pictures of pages of the register's originals.
    pub(crate) pictures: Pictures,
    /// Pictures of pages of visitors' files, which may take long; so they have turns of their own.
    pub(crate) pictures_of_visitors: Pictures,
    /// Whole files on their way out.
    pub(crate) downloads: Downloads,
    /// Turns to write a workbook.
    pub(crate) workbooks: Arc<Semaphore>,
    /// Turns to write a document.
    pub(crate) papers: Arc<Semaphore>,
    /// How many mistakes one client may report.
    pub(crate) reporters: limits::Limits,
    /// Originals that are invented samples; their pages say so.
    pub(crate) samples: Arc<Samples>,
    /// What is counted while the site answers.
    pub(crate) metrics: Metrics,
    /// What answers depend on besides the register.
    pub(crate) edition: Arc<str>,
}

impl App {
    /// Puts the site together.
    pub fn new(store: Store, rules: RuleBook, limits: Limits, settings: Settings) -> Self {
        let trials = Trials::new(&settings.trial);
        let reporters = limits::Limits::of_reports(&settings);
        let downloads = Downloads::new(settings.server.downloads);
        let rules = Arc::new(rules);
        let edition = conditional::edition("", &settings, &rules).into();
        Self {
            public: Ctx::of_this_machine(store.clone(), rules.clone(), PUBLIC),
            store,
            rules,
            limits,
            settings: Arc::new(settings),
            trials,
            pictures: Pictures::new(limits),
            pictures_of_visitors: Pictures::new(limits),
            downloads,
            reporters,
            workbooks: Arc::new(Semaphore::new(pages::download::WORKBOOKS_AT_ONCE)),
            papers: Arc::new(Semaphore::new(pages::paper::AT_ONCE)),
            samples: Arc::default(),
            metrics: Metrics::default(),
            edition,
        }
    }

    /// Gives the site other programs that some files need.
    #[must_use]
    pub fn with_tools(self, tools: Arc<dyn Tools>) -> Self {
        Self {
            pictures: self.pictures.with_tools(tools.clone()),
            pictures_of_visitors: self.pictures_of_visitors.with_tools(tools.clone()),
            public: self.public.with_tools(tools),
            ..self
        }
    }

    /// Says which build of the program it is; another build makes other pages.
    #[must_use]
    pub fn of_build(self, build: &str) -> Self {
        let edition = conditional::edition(build, &self.settings, &self.rules).into();
        Self { edition, ..self }
    }

    /// Names the originals that are invented samples.
    #[must_use]
    pub fn with_samples(self, samples: Samples) -> Self {
        Self { samples: Arc::new(samples), ..self }
    }
}
