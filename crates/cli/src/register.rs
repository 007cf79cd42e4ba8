//! Opening the register the settings name, and acting in it.

use crate::configuration;
use crate::trouble::{Result, Trouble, to_say};
use bagyt_journal::Pseudonym;
use bagyt_operations::{Ctx, register_actor};
use bagyt_settings::{Settings, Storage};
use bagyt_storage::{StorageError, Store};
use bagyt_tools::Files;
use std::sync::Arc;

/// The address of the register: PostgreSQL when the settings name one, else the embedded database in its folder.
pub fn address(settings: &Settings) -> String {
    address_of(&settings.storage)
}

/// The address of a register kept so.
pub fn address_of(storage: &Storage) -> String {
    if storage.url.is_empty() {
        format!("sqlite:{}", storage.folder.join("bagyt.sqlite").display())
    } else {
        storage.url.clone()
    }
}

/// The address of a server with the password left out.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let (owner, place) = rest.rsplit_once('@').unwrap_or(("", rest));
    let place = place.split('?').next().unwrap_or(place);
    match owner.split(':').next() {
        Some(name) if !name.is_empty() => format!("{scheme}://{name}@{place}"),
        _ => format!("{scheme}://{place}"),
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
    let tools = Arc::new(configuration::tools(settings, Files::All));
    Ok(Ctx::of_this_machine(store, rules, Pseudonym([0; 16])).with_tools(tools))
}

/// The register with the program itself acting in it, at the command line of this machine.
pub async fn acting(settings: &Settings, store: Store) -> Result<Ctx> {
    let nobody = with_nobody(settings, store)?;
    let actor = register_actor(&nobody, COMMAND_LINE).await?;
    Ok(nobody.acting_as(actor))
}

/// The name under which the program acts when no officer is named.
const COMMAND_LINE: &str = "command line";

/// Runs work that waits for the database. What was begun and nobody waits for (a file being read when an import was stopped)
/// is left where it is.
pub fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(anyhow::Error::from)?;
    let result = runtime.block_on(work);
    runtime.shutdown_background();
    result
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_is_not_told() {
        for (url, told) in [
            ("postgres://bagyt:s3cret@db.example/bagyt", "postgres://bagyt@db.example/bagyt"),
            ("postgres://bagyt:p@ss@db/bagyt", "postgres://bagyt@db/bagyt"),
            ("postgresql://db:5432/bagyt?password=s3cret", "postgresql://db:5432/bagyt"),
            ("postgres://:s3cret@db/bagyt", "postgres://db/bagyt"),
        ] {
            assert_eq!(without_password(url), told);
        }
    }
}
