//! Where a register is filled, out of a backup or out of another register: what is refused leaves nothing behind that was
//! not there before.

use crate::connect::{self, Place, sqlite};
use crate::error::StorageError;
use crate::migrations;
use crate::register::wait_for_writers;
use crate::session::Session;
use crate::table;
use crate::unfinished::Unfinished;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Fills the register at the address, or makes one there: the schema and everything `filling` writes in one transaction,
/// so that a refusal does not leave empty tables.
pub async fn fill<T, E>(
    address: &str,
    wait: Duration,
    filling: impl AsyncFnOnce(&Session) -> Result<T, E>,
) -> Result<T, E>
where
    E: From<StorageError> + From<Error>,
{
    match Place::of(address)? {
        // What cannot be looked at is opened, and the database says why not.
        Place::File(path) if matches!(path.try_exists(), Ok(false)) => {
            beside(path, wait, filling).await
        }
        place => in_place(place, wait, filling).await,
    }
}

/// The first table in which the register holds anything.
pub async fn first_with_rows(session: &Session) -> Result<Option<&'static str>, StorageError> {
    for table in table::ALL {
        // The head is always there; of an empty journal it says nothing that is not said by the entries.
        if table != table::JOURNAL_HEAD
            && !table.read(session, "", vec![], Some(1)).await?.is_empty()
        {
            return Ok(Some(table.name));
        }
    }
    Ok(None)
}

async fn in_place<T, E: From<StorageError>>(
    place: Place<'_>,
    wait: Duration,
    filling: impl AsyncFnOnce(&Session) -> Result<T, E>,
) -> Result<T, E> {
    let database = connect::open_writer(place, wait).await?;
    let filled = async {
        let session = Session::to_write(&database, wait).await?;
        migrations::take_missing(&session).await?;
        wait_for_writers(&session).await?;
        let outcome = filling(&session).await?;
        session.commit().await?;
        Ok(outcome)
    };
    let outcome = filled.await;
    // Everything was committed or refused before; what a connection says when it leaves changes neither.
    let _ = database.close().await;
    outcome
}

/// Fills a file under a temporary name; it takes its own when it is whole.
async fn beside<T, E: From<StorageError> + From<Error>>(
    path: &Path,
    wait: Duration,
    filling: impl AsyncFnOnce(&Session) -> Result<T, E>,
) -> Result<T, E> {
    let made = MadeFolders::of(path)?;
    let nameless = || Error::from(ErrorKind::IsADirectory);
    let unfinished = Unfinished::beside(path).ok_or_else(nameless)?;
    let outcome = in_place(Place::File(unfinished.path()), wait, filling).await?;
    unfinished.finish(path)?;
    made.keep();
    Ok(outcome)
}

/// The folders that were made for the file, outermost first; they are removed again unless they are kept.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn of(path: &Path) -> Result<Self, StorageError> {
        let missing = path.ancestors().skip(1).take_while(|folder| {
            !folder.as_os_str().is_empty() && !folder.try_exists().unwrap_or(true)
        });
        let mut made: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        made.reverse();
        // Before they are made: half of them may be there when one is refused.
        let made = Self(made);
        sqlite::make_folder(path)?;
        Ok(made)
    }

    fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for MadeFolders {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // A folder that is not empty belongs to somebody else by now.
            let _ = std::fs::remove_dir(folder);
        }
    }
}
