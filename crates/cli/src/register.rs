//! Opening the register the settings name, and acting in it.

use crate::configuration;
use crate::trouble::{Result, Trouble, to_say};
use bagyt_journal::Pseudonym;
use bagyt_operations::{Ctx, register_actor};
use bagyt_settings::Settings;
use bagyt_storage::{StorageError, Store};
use std::sync::Arc;

/// The address of the register: PostgreSQL when the settings name one, else the embedded database in its folder.
pub fn address(settings: &Settings) -> String {
    if settings.storage.url.is_empty() {
        format!("sqlite:{}", settings.storage.folder.join("bagyt.sqlite").display())
    } else {
        settings.storage.url.clone()
    }
}

/// Opens it, making it when it is new.
pub async fn open(settings: &Settings) -> Result<Store> {
    Store::open(&address(settings)).await.map_err(not_opened)
}

/// Opens one that is there, to read it; a mistyped folder makes no register.
pub async fn open_existing(settings: &Settings) -> Result<Store> {
    Store::open_existing(&address(settings)).await.map_err(not_opened)
}

fn not_opened(error: StorageError) -> Trouble {
    Trouble::from(error).after(to_say("register-not-opened"))
}

/// The register with nobody who acts in it yet.
pub fn with_nobody(settings: &Settings, store: Store) -> Result<Ctx> {
    let rules = Arc::new(configuration::rules(settings)?);
    Ok(Ctx::of_this_machine(store, rules, Pseudonym([0; 16])))
}

/// The register with the program itself acting in it, at the command line of this machine.
pub async fn acting(settings: &Settings, store: Store) -> Result<Ctx> {
    let nobody = with_nobody(settings, store)?;
    let actor = register_actor(&nobody, COMMAND_LINE).await?;
    Ok(nobody.acting_as(actor))
}

/// The name under which the program acts when no officer is named.
const COMMAND_LINE: &str = "command line";

/// Runs work that waits for the database.
pub fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(anyhow::Error::from)?.block_on(work)
}
