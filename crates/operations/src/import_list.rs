//! A file becomes lists of the register: read, checked, stored with its original, in one transaction or not at all.

use crate::Ctx;
use crate::new_versions::{first_version, likely, next_version};
use crate::retry::{FromStorage, retrying};
use bagyt_lists::{Contents, LeftOut, Limits, ReadError, Reader, Reading, ToolFault, Why};
use bagyt_storage::register::{KeptPart, ListVersion, Record, Transaction};
use bagyt_storage::{Fingerprint, ListId, StorageError};
use std::sync::Arc;

/// A file to import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedFile {
    /// Its name without its folder.
    pub name: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

/// What the file is to the lists already there; the program never decides it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// Nobody has said: lists of their own, but when one looks like the corrected form of a list in force nothing is
    /// stored, because somebody has to say first.
    #[default]
    Undecided,
    /// Lists of their own, whatever they look like.
    New,
    /// The corrected form of this list; of a file with several lists, name any of them.
    Replaces(ListId),
    /// An additional list (kk қосымша тізбе, ru дополнительный перечень) to this one.
    AdditionalTo(ListId),
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Lists were stored.
    Imported {
        /// The original's fingerprint.
        original: Fingerprint,
        /// The lists in the order of the file.
        lists: Vec<ImportedList>,
        /// The journal's entry.
        entry: u64,
        /// Files of an archive that gave no list.
        left_out: Vec<LeftOut>,
    },
    /// The same bytes are in the register; nothing was changed.
    AlreadyThere {
        /// The original's fingerprint.
        original: Fingerprint,
        /// The lists that were read from it.
        lists: Vec<ListId>,
    },
    /// A list looks like the corrected form of one in force, and nobody has said whether it is; nothing was stored.
    Undecided(LikelyPredecessor),
}

/// One list an import stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedList {
    /// The list.
    pub list: ListId,
    /// The version, 1 for a new list.
    pub version: u32,
    /// Its rows.
    pub directions: u32,
    /// Its findings.
    pub findings: u32,
    /// What speaks against its being the corrected form of the version it replaced.
    pub unrelated: Option<Unrelated>,
}

/// A version without a single row of the one it replaced, and what in its heading is another: likely the wrong file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unrelated {
    /// The title.
    pub title: bool,
    /// The customers.
    pub customers: bool,
    /// The year.
    pub year: bool,
}

/// A list that looks like an earlier form of a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LikelyPredecessor {
    /// The list.
    pub list: ListId,
    /// How many rows both have.
    pub shared_rows: u32,
}

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file could not be looked at.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The list to replace or to add to is not there.
    #[error("there is no list {0}")]
    NoSuchList(ListId),
    /// The same bytes are already there as another list.
    #[error("the same file is already in the register as list {0}")]
    HeldByAnotherList(ListId),
    /// The new file has another number of lists than the one it replaces.
    #[error("the file has {new} lists, the one it would replace has {old}; import them one by one")]
    OtherNumberOfLists {
        /// Lists of the file in force.
        old: usize,
        /// Lists of the new file.
        new: usize,
    },
    /// A file of the archive waits for a program that is not installed. The same bytes are imported once, so what is stored
    /// now could never be made whole.
    #[error("{} of the archive was not read: {}", .0.name, .0.why)]
    InPart(LeftOut),
}

impl FromStorage for ImportError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            _ => None,
        }
    }
}

/// Reads a file and stores its lists.
pub async fn import_list(
    ctx: &Ctx,
    file: ImportedFile,
    purpose: Purpose,
    limits: Limits,
) -> Result<Outcome, ImportError> {
    if matches!(purpose, Purpose::New | Purpose::Undecided)
        && let Some(known) = known(ctx, &file).await?
    {
        return Ok(known);
    }
    let contents = read(ctx, &file, limits).await?;
    import_contents(ctx, &file, contents, purpose).await
}

/// Stores the lists that were already read from the file and says what else was in it.
pub(crate) async fn import_contents(
    ctx: &Ctx,
    file: &ImportedFile,
    contents: Contents,
    purpose: Purpose,
) -> Result<Outcome, ImportError> {
    let mut outcome = import_readings(ctx, file, &contents.lists, purpose).await?;
    if let Outcome::Imported { left_out, .. } = &mut outcome {
        *left_out = contents.left_out;
    }
    Ok(outcome)
}

/// What importing a file as new lists comes to when its bytes are in the register already. It need not be read for that,
/// and nobody need wait for it: a list once stored stays. Whether the bytes are still new is asked again when they are
/// stored, by the one who writes then.
pub(crate) async fn known(ctx: &Ctx, file: &ImportedFile) -> Result<Option<Outcome>, ImportError> {
    let original = Fingerprint::of(&file.bytes);
    let there = retrying(|| async { ctx.store.catalogue().read_from(original).await }).await?;
    let lists = already_there(&there, None)?;
    Ok(lists.map(|lists| Outcome::AlreadyThere { original, lists }))
}

/// Reads what a file holds, beside everything else that goes on.
pub(crate) async fn read(
    ctx: &Ctx,
    file: &ImportedFile,
    limits: Limits,
) -> Result<Contents, ImportError> {
    let (name, bytes) = (file.name.clone(), Arc::clone(&file.bytes));
    let rules = Arc::clone(&ctx.rules);
    let tools = Arc::clone(&ctx.tools);
    let reading = tokio::task::spawn_blocking(move || {
        Reader { rules: &rules, limits: &limits, tools: &*tools }.read(&name, &bytes)
    });
    let contents = reading.await.map_err(|_| ReadError::Broken)??;
    let waits = |file: &&LeftOut| {
        matches!(&file.why, ReadError::Tool(ToolFault { why: Why::Missing | Why::NotApart, .. }))
    };
    match contents.left_out.iter().find(waits) {
        Some(file) => Err(ImportError::InPart(file.clone())),
        None => Ok(contents),
    }
}

/// Stores lists that were already read from the file.
pub async fn import_readings(
    ctx: &Ctx,
    file: &ImportedFile,
    readings: &[Reading],
    purpose: Purpose,
) -> Result<Outcome, ImportError> {
    retrying(|| attempt(ctx, file, readings, purpose)).await
}

async fn attempt(
    ctx: &Ctx,
    file: &ImportedFile,
    readings: &[Reading],
    purpose: Purpose,
) -> Result<Outcome, ImportError> {
    let tx = ctx.store.begin().await?;
    let original = Fingerprint::of(&file.bytes);
    let there = tx.lists().read_from(original).await?;
    let predecessors = match purpose {
        Purpose::Replaces(list) => Some(replaced(&tx, list, readings.len()).await?),
        Purpose::New | Purpose::Undecided => None,
        Purpose::AdditionalTo(list) => {
            tx.lists().current(list).await?.ok_or(ImportError::NoSuchList(list))?;
            None
        }
    };
    if let Some(lists) = already_there(&there, predecessors.as_deref())? {
        return Ok(Outcome::AlreadyThere { original, lists });
    }
    let (mut versions, mut unrelated) = (Vec::new(), Vec::new());
    for (place, reading) in readings.iter().enumerate() {
        let (version, doubt) = match &predecessors {
            Some(old) => next_version(ctx, &tx, old[place], reading, original).await?,
            None => (first_version(ctx, purpose, reading, original), None),
        };
        versions.push(version);
        unrelated.push(doubt);
    }
    if purpose == Purpose::Undecided {
        for version in &versions {
            if let Some(likely) = likely(&tx, version, &versions).await? {
                return Ok(Outcome::Undecided(likely));
            }
        }
    }
    let imported = |(version, unrelated): (&ListVersion, Option<Unrelated>)| ImportedList {
        list: version.list,
        version: version.version,
        directions: u32::try_from(version.rows.len()).unwrap_or(u32::MAX),
        findings: version.finding_counts().total(),
        unrelated,
    };
    let lists = versions.iter().zip(unrelated).map(imported).collect();
    let entry = store(ctx, &tx, file, &versions, purpose).await?;
    tx.commit().await?;
    Ok(Outcome::Imported { original, lists, entry, left_out: Vec::new() })
}

/// The lists in force that the lists of the new file replace, one for one.
async fn replaced(
    tx: &Transaction,
    list: ListId,
    new: usize,
) -> Result<Vec<KeptPart>, ImportError> {
    let named = tx.lists().current(list).await?.ok_or(ImportError::NoSuchList(list))?;
    if new == 1 {
        return Ok(vec![named]);
    }
    let old = tx.lists().of_the_same_file(list).await?;
    if old.len() == new {
        Ok(old)
    } else {
        Err(ImportError::OtherNumberOfLists { old: old.len(), new })
    }
}

/// Whether the register already says what this import would make it say.
fn already_there(
    there: &[KeptPart],
    predecessors: Option<&[KeptPart]>,
) -> Result<Option<Vec<ListId>>, ImportError> {
    let Some(predecessors) = predecessors else {
        let mut lists: Vec<ListId> = Vec::new();
        there.iter().for_each(|kept| {
            if !lists.contains(&kept.list) {
                lists.push(kept.list);
            }
        });
        return Ok(if lists.is_empty() { None } else { Some(lists) });
    };
    let replaced = |kept: &&KeptPart| predecessors.iter().any(|old| old.list == kept.list);
    if let Some(other) = there.iter().find(|kept| !replaced(kept)) {
        return Err(ImportError::HeldByAnotherList(other.list));
    }
    let in_force = |old: &KeptPart| there.iter().any(|kept| kept.list == old.list && kept.current);
    let all = predecessors.iter().all(in_force);
    Ok(all.then(|| predecessors.iter().map(|old| old.list).collect()))
}

/// Writes everything with one journal entry.
async fn store(
    ctx: &Ctx,
    tx: &Transaction,
    file: &ImportedFile,
    versions: &[ListVersion],
    purpose: Purpose,
) -> Result<u64, StorageError> {
    tx.lists().keep_original(&file.name, &file.bytes).await?;
    let mut contents = Vec::new();
    for version in versions {
        let name = |kind: &str| format!("{kind}/{}/{}", version.list, version.version);
        contents.push(ctx.content(name("list"), version.content()?));
        contents.push(ctx.content(name("original"), file.bytes.to_vec()));
    }
    let act = match purpose {
        Purpose::New | Purpose::Undecided => "list_imported",
        Purpose::Replaces(_) => "list_replaced",
        Purpose::AdditionalTo(_) => "list_added",
    };
    let id = versions.first().map_or_else(|| "none".to_owned(), |first| first.list.to_string());
    let record = Record { at: ctx.clock.now(), actor: ctx.actor, act, kind: "list", id, contents };
    let entry = tx.journal().append(record).await?;
    for version in versions {
        tx.lists().store(version, entry).await?;
    }
    Ok(entry)
}
