//! How the schema grows, step by step; a step that was ever released is never changed.
//!
//! All missing steps run in one transaction that holds off every other writer, so two programs that open an old database
//! at the same time do not run a step twice, and a step that fails leaves nothing behind.

mod m0001_register;
mod m0002_confirmations;
mod m0003_reports;

use crate::connect::WAIT_FOR_OTHER_WRITER;
use crate::error::StorageError;
use crate::session::Session;
use crate::table;
use sea_orm::{DatabaseConnection, DbBackend};

/// Every step, oldest first.
const STEPS: [&str; 3] = [m0001_register::SQL, m0002_confirmations::SQL, m0003_reports::SQL];

/// Guards the steps on PostgreSQL; any number of our own does.
const LOCK: &str = "SELECT pg_advisory_xact_lock(7215960134)";

/// How many steps this program knows.
pub const fn known() -> usize {
    STEPS.len()
}

/// Brings an older or empty database up to the schema of this program.
pub async fn bring_up_to_date(database: &DatabaseConnection) -> Result<(), StorageError> {
    if done(&Session::to_read(database).await?).await? == STEPS.len() {
        return Ok(());
    }
    let session = Session::to_write(database, WAIT_FOR_OTHER_WRITER).await?;
    take_missing(&session).await?;
    session.commit().await
}

/// Takes every missing step; the caller commits.
pub async fn take_missing(session: &Session) -> Result<(), StorageError> {
    if session.backend() == DbBackend::Postgres {
        session.run(LOCK).await?;
    }
    for (number, step) in STEPS.iter().enumerate().skip(done(session).await?) {
        take(session, number, step).await?;
    }
    Ok(())
}

/// Whether a program ever made a register in the database.
pub async fn begun_in(database: &DatabaseConnection) -> Result<bool, StorageError> {
    begun(&Session::to_read(database).await?).await
}

/// How many steps the database has taken; a database from a newer program is left alone, and so is one of which nobody
/// can tell which step comes next.
async fn done(session: &Session) -> Result<usize, StorageError> {
    if !begun(session).await? {
        return Ok(0);
    }
    let (steps, known) = (steps(session).await?, STEPS.len());
    if steps.len() > known {
        let steps = i64::try_from(steps.len()).unwrap_or(i64::MAX);
        return Err(StorageError::NewerSchema { steps, known });
    }
    let in_order = steps.iter().enumerate().all(|(place, step)| *step == place.to_string());
    if steps.is_empty() || (steps.len() < known && !in_order) {
        return Err(StorageError::SchemaSteps {
            said: shown(&steps),
            expected: shown(&expected()),
        });
    }
    Ok(steps.len())
}

/// The steps the database says it has taken, as they stand there.
pub async fn steps(session: &Session) -> Result<Vec<String>, StorageError> {
    let rows = table::SCHEMA_STEPS.read(session, "", vec![], None).await?;
    Ok(rows.iter().flatten().map(ToString::to_string).collect())
}

/// The steps of this program as they must stand there.
pub fn expected() -> Vec<String> {
    (0..STEPS.len()).map(|step| step.to_string()).collect()
}

/// Steps in a message; none is a dash.
pub fn shown(steps: &[String]) -> String {
    if steps.is_empty() { "-".to_owned() } else { steps.join(", ") }
}

/// Whether any step was ever taken.
async fn begun(session: &Session) -> Result<bool, StorageError> {
    let sql = match session.backend() {
        DbBackend::Postgres => "SELECT to_regclass('schema_steps') IS NOT NULL AS there",
        _ => "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'schema_steps') AS there",
    };
    let there =
        session.row(sql, []).await?.map(|row| row.try_get::<bool>("", "there")).transpose()?;
    Ok(there == Some(true))
}

async fn take(session: &Session, number: usize, step: &str) -> Result<(), StorageError> {
    if number == 0 {
        session.run("CREATE TABLE schema_steps (step BIGINT NOT NULL PRIMARY KEY)").await?;
    }
    let bytes = if session.backend() == DbBackend::Postgres { "BYTEA" } else { "BLOB" };
    session.run(&step.replace("{bytes}", bytes)).await?;
    if number == 0 {
        let none = bagyt_journal::Hash::NONE.0.to_vec();
        session
            .execute(
                "INSERT INTO journal_head (id, size, leaf_hash) VALUES (1, 0, $1)",
                [none.into()],
            )
            .await?;
    }
    let step = i64::try_from(number).expect("there are few steps");
    session.execute("INSERT INTO schema_steps (step) VALUES ($1)", [step.into()]).await
}
