//! A list leaves the register as the document the law knows.

use bagyt_domain::list::OfficialList;
use bagyt_papers::list::{Issue, Languages, Share, comparison, official_list};
use bagyt_papers::{Form, Paper, WriteError};
use bagyt_storage::catalogue::{Catalogue, KeptVersion};
use bagyt_storage::{DirectionId, Fingerprint, ListId, StorageError, Store};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Why nothing was issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// There is no such list.
    #[error("there is no list {0}")]
    NoSuchList(ListId),
    /// The list has no such version.
    #[error("list {list} has no version {version}; its versions are 1 to {last}")]
    NoSuchVersion {
        /// The list.
        list: ListId,
        /// The version it does not have.
        version: u32,
        /// Its last version.
        last: u32,
    },
    /// A version is to be compared with itself.
    #[error("version {0} is compared with itself")]
    SameVersion(u32),
    /// A comparison is of whole lists.
    #[error("a comparison is of the whole list, not of a part")]
    PartOfComparison,
    /// The version has no such customer.
    #[error("there is no customer {number}; there are {last}")]
    NoSuchCustomer {
        /// The number it does not have, from 1.
        number: u32,
        /// How many customers it names.
        last: u32,
    },
    /// The version has no such rows.
    #[error("there are no rows {rows:?}; the rows are 1 to {last}")]
    NoSuchRows {
        /// The rows it does not have.
        rows: BTreeSet<u32>,
        /// Its last row.
        last: u32,
    },
    /// The form cannot hold it.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The writer fell over.
    #[error("the document was not written to its end")]
    Broken,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Which rows leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Rows {
    /// All of them.
    #[default]
    All,
    /// Those of one customer, by its place in the list, from 1.
    OfCustomer(u32),
    /// These, counted from 1 in printed order: an extract.
    Some(BTreeSet<u32>),
}

/// What is to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToIssue {
    /// The list.
    pub list: ListId,
    /// The version; that in force unless one is named.
    pub version: Option<u32>,
    /// The version whose differences from it are marked.
    pub compared_with: Option<u32>,
    /// The languages; those it is printed in unless some are named.
    pub languages: Option<Languages>,
    /// Which rows.
    pub rows: Rows,
    /// The form.
    pub form: Form,
}

impl ToIssue {
    /// The name of the file: the list by the end of its identifier, the version, what part of it, which languages.
    fn name(&self, version: u32) -> String {
        let id = self.list.to_string();
        let tail = id.rsplit('-').next().unwrap_or_default();
        let mut name = format!("list-{tail}-v{version}");
        if let Some(earlier) = self.compared_with {
            name.push_str(&format!("-from-v{earlier}"));
        }
        match &self.rows {
            Rows::All => {}
            Rows::OfCustomer(number) => name.push_str(&format!("-customer-{number}")),
            Rows::Some(_) => name.push_str("-extract"),
        }
        match self.languages {
            None => {}
            Some(Languages::One(language)) => name.push_str(&format!("-{}", language.key())),
            Some(Languages::Both) => name.push_str("-kk-ru"),
        }
        format!("{name}.{}", self.form.ending())
    }
}

/// A document that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// The version it says.
    pub version: u32,
    /// The name of its file, in letters every system takes.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Writes a list of the register, or a part of it, or what changed in it. The same version has the same bytes. Of a list whose
/// file is among the `samples` each page says that it is invented.
pub async fn issue_list(
    store: &Store,
    wanted: ToIssue,
    samples: &HashSet<Fingerprint>,
) -> Result<Issued, IssueError> {
    if wanted.compared_with.is_some() && wanted.rows != Rows::All {
        return Err(IssueError::PartOfComparison);
    }
    let catalogue = store.catalogue();
    let later = version(catalogue, wanted.list, wanted.version).await?;
    let earlier = match wanted.compared_with {
        Some(number) if number == later.version => return Err(IssueError::SameVersion(number)),
        Some(number) => Some(version(catalogue, wanted.list, Some(number)).await?),
        None => None,
    };
    let share = share(&later.list, &wanted.rows)?;
    let invented = is_sample(&later, samples);
    let (number, name) = (later.version, wanted.name(later.version));
    let (form, languages) = (wanted.form, wanted.languages);
    // Pages take a while to set.
    let writing = tokio::task::spawn_blocking(move || {
        let languages = languages.unwrap_or_else(|| Languages::of(&later.list));
        let mut paper = paper(&later, earlier.as_ref(), languages, share);
        paper.foot = invented.then(|| bagyt_papers::list::invented(languages));
        form.write(&paper)
    });
    let bytes = writing.await.map_err(|_| IssueError::Broken)??;
    Ok(Issued { version: number, name, bytes })
}

async fn version(
    catalogue: Catalogue<'_>,
    id: ListId,
    asked: Option<u32>,
) -> Result<KeptVersion, IssueError> {
    if let Some(kept) = catalogue.kept(id, asked).await? {
        return Ok(kept);
    }
    let current = catalogue.list(id, None).await?;
    let (Some(current), Some(version)) = (current, asked) else {
        return Err(IssueError::NoSuchList(id));
    };
    let last = current.versions.iter().map(|head| head.version).max().unwrap_or(0);
    Err(IssueError::NoSuchVersion { list: id, version, last })
}

fn is_sample(version: &KeptVersion, samples: &HashSet<Fingerprint>) -> bool {
    let file = version.list.source.sha256.parse();
    file.is_ok_and(|file| samples.contains(&file))
}

fn share(list: &OfficialList, rows: &Rows) -> Result<Share, IssueError> {
    Ok(match rows {
        Rows::All => Share::Whole,
        Rows::OfCustomer(number) => {
            let at = usize::try_from(*number).unwrap_or(usize::MAX).wrapping_sub(1);
            let last = u32::try_from(list.issuers.len()).unwrap_or(u32::MAX);
            let missing = IssueError::NoSuchCustomer { number: *number, last };
            Share::Issuer(list.issuers.get(at).ok_or(missing)?.name.clone())
        }
        Rows::Some(wanted) => {
            let known: BTreeSet<u32> = list.rows.iter().map(|row| row.ordinal).collect();
            let rows: BTreeSet<u32> = wanted.difference(&known).copied().collect();
            if !rows.is_empty() {
                let last = known.last().copied().unwrap_or(0);
                return Err(IssueError::NoSuchRows { rows, last });
            }
            Share::Extract(wanted.clone())
        }
    })
}

fn paper<'a>(
    later: &'a KeptVersion,
    earlier: Option<&KeptVersion>,
    languages: Languages,
    share: Share,
) -> Paper<'a> {
    match earlier {
        Some(earlier) => comparison(&earlier.list, &later.list, &same(earlier, later), languages),
        None => official_list(&later.list, &later.findings, &Issue { languages, share }),
    }
}

/// The rows that are the same direction in both versions, by their ordinals.
fn same(earlier: &KeptVersion, later: &KeptVersion) -> Vec<(u32, u32)> {
    let ordinals = |version: &KeptVersion| -> BTreeMap<DirectionId, u32> {
        let rows = version.list.rows.iter().map(|row| row.ordinal);
        version.ids.iter().copied().zip(rows).collect()
    };
    let later = ordinals(later);
    let pairs = ordinals(earlier).into_iter();
    let mut pairs: Vec<(u32, u32)> =
        pairs.filter_map(|(id, ordinal)| Some((ordinal, *later.get(&id)?))).collect();
    pairs.sort_unstable();
    pairs
}

/// Row numbers as people write them: `1-3, 5`.
///
/// # Errors
/// The part that is no number and no range.
pub fn row_numbers(text: &str) -> Result<BTreeSet<u32>, String> {
    /// More rows no list has.
    const MOST: u32 = 100_000;
    let mut rows = BTreeSet::new();
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        let number =
            |text: &str| text.trim().parse::<u32>().ok().filter(|it| (1..=MOST).contains(it));
        let range = match part.split_once(['-', '–', '—']) {
            Some((first, last)) => number(first).zip(number(last)),
            None => number(part).map(|only| (only, only)),
        };
        match range.filter(|(first, last)| first <= last) {
            Some((first, last)) => rows.extend(first..=last),
            None => return Err(part.to_owned()),
        }
    }
    if rows.is_empty() { Err(text.trim().to_owned()) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use super::row_numbers;

    fn check(text: &str, expected: Result<&[u32], &str>) {
        let read = row_numbers(text).map(|rows| rows.into_iter().collect::<Vec<_>>());
        assert_eq!(read.as_deref().map_err(String::as_str), expected, "{text}");
    }

    #[test]
    fn rows_are_written_as_numbers_and_ranges() {
        check("5", Ok(&[5]));
        check("1-3, 5", Ok(&[1, 2, 3, 5]));
        check("7; 2 – 3,", Ok(&[2, 3, 7]));
    }

    #[test]
    fn what_is_no_row_is_named() {
        check("1, екі", Err("екі"));
        check("0", Err("0"));
        check("3-1", Err("3-1"));
        check("1-4000000000", Err("1-4000000000"));
        check(" , ", Err(","));
    }
}
