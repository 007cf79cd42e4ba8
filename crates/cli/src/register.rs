//! Opening the register the settings name, and acting in it.

use crate::configuration;
use crate::trouble::{Result, Trouble, to_say};
use bagyt_journal::Pseudonym;
use bagyt_operations::{Ctx, register_actor};
use bagyt_settings::Settings;
use bagyt_storage::Store;
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
    let store = Store::open(&address(settings)).await;
    store.map_err(|error| Trouble::from(error).after(to_say("register-not-opened")))
}

/// The register with somebody who acts in it: the program itself at the command line of this machine.
pub async fn acting(settings: &Settings, store: Store, name: &str) -> Result<Ctx> {
    let rules = Arc::new(configuration::rules(settings)?);
    let nobody = Ctx::of_this_machine(store, rules, Pseudonym([0; 16]));
    let actor = register_actor(&nobody, name).await?;
    Ok(nobody.acting_as(actor))
}

/// The name under which the program acts when no officer is named.
pub const COMMAND_LINE: &str = "command line";

/// Runs work that waits for the database.
pub fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.map_err(anyhow::Error::from)?.block_on(work)
}
