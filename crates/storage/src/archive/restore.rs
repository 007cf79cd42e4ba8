//! Where a backup is restored to: what is refused leaves nothing behind that was not there before.

use super::{ArchiveError, Manifest, load::load};
use crate::connect::{self, Place, sqlite};
use crate::migrations;
use crate::register::wait_for_writers;
use crate::session::Session;
use crate::unfinished::Unfinished;
use std::fs::File;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Fills the empty register at the address, or makes one there.
pub async fn restore(address: &str, wait: Duration, file: File) -> Result<Manifest, ArchiveError> {
    match Place::of(address)? {
        // What cannot be looked at is opened, and the database says why not.
        Place::File(path) if matches!(path.try_exists(), Ok(false)) => {
            beside(path, wait, file).await
        }
        place => fill(place, wait, file).await,
    }
}

/// The schema and everything in it in one transaction, so that a refused copy does not leave empty tables.
async fn fill(place: Place<'_>, wait: Duration, file: File) -> Result<Manifest, ArchiveError> {
    let database = connect::open_writer(place, wait).await?;
    let filled = async {
        let session = Session::to_write(&database, wait).await?;
        migrations::take_missing(&session).await?;
        wait_for_writers(&session).await?;
        let manifest = load(&session, file).await?;
        session.commit().await?;
        Ok(manifest)
    };
    let outcome = filled.await;
    // Everything was committed or refused before; what a connection says when it leaves changes neither.
    let _ = database.close().await;
    outcome
}

/// Fills a file under a temporary name; it takes its own when it is whole.
async fn beside(path: &Path, wait: Duration, file: File) -> Result<Manifest, ArchiveError> {
    let made = MadeFolders::of(path)?;
    let nameless = || ArchiveError::File(Error::from(ErrorKind::IsADirectory));
    let unfinished = Unfinished::beside(path).ok_or_else(nameless)?;
    let manifest = fill(Place::File(unfinished.path()), wait, file).await?;
    unfinished.finish(path)?;
    made.keep();
    Ok(manifest)
}

/// The folders that were made for the file, outermost first; they are removed again unless they are kept.
struct MadeFolders(Vec<PathBuf>);

impl MadeFolders {
    fn of(path: &Path) -> Result<Self, ArchiveError> {
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
