//! The versions an import is about to store: new lists, corrected ones, and what a new one is likely a corrected form of.

use crate::Ctx;
use crate::import_list::{ImportError, LikelyPredecessor, Purpose, Unrelated};
use crate::matching::{Compared, likely_overlap, same_rows};
use bagyt_domain::list::{Direction, Issuer};
use bagyt_language::sorting::fold_for_search;
use bagyt_lists::Reading;
use bagyt_storage::catalogue::ListHead;
use bagyt_storage::register::{KeptPart, ListVersion, Transaction, kept_confirmations};
use bagyt_storage::{DirectionId, Fingerprint, ListId};
use std::collections::{BTreeMap, BTreeSet};

/// A list of its own.
pub(crate) fn first_version(
    ctx: &Ctx,
    purpose: Purpose,
    reading: &Reading,
    original: Fingerprint,
) -> ListVersion {
    let additional_to = match purpose {
        Purpose::AdditionalTo(list) => Some(list),
        Purpose::New | Purpose::Undecided | Purpose::Replaces(_) => None,
    };
    let row = |row: &Direction| (ctx.new_direction_id(), row.clone());
    let rows = reading.list.rows.iter().map(row).collect();
    ListVersion { additional_to, ..version(ctx, (ctx.new_list_id(), 1), reading, original, rows) }
}

/// The corrected form of a list, and what speaks against its being one; rows that are the same keep their identifiers, and
/// those that did not change stay confirmed.
pub(crate) async fn next_version(
    ctx: &Ctx,
    tx: &Transaction,
    old: KeptPart,
    reading: &Reading,
    original: Fingerprint,
) -> Result<(ListVersion, Option<Unrelated>), ImportError> {
    let before = tx.lists().rows(old.list, old.version).await?;
    let old_rows: Vec<&Direction> = before.iter().map(|(_, row)| row).collect();
    let new_rows: Vec<&Direction> = reading.list.rows.iter().collect();
    let found = same_rows(&old_rows, &new_rows);
    let id = |place: Option<usize>| -> DirectionId {
        place.map_or_else(|| ctx.new_direction_id(), |place| before[place].0)
    };
    let unrelated = match found.iter().any(Option::is_some) {
        true => None,
        false => unrelated(tx, old, reading).await?,
    };
    let rows: Vec<(DirectionId, Direction)> =
        found.into_iter().zip(new_rows).map(|(place, row)| (id(place), row.clone())).collect();
    let additional_to = tx.lists().additional_to(old.list).await?;
    let confirmed = tx.confirmations().standing(old.list, old.version).await?;
    let confirmed = kept_confirmations(&before, &confirmed, &rows);
    let version = version(ctx, (old.list, old.version + 1), reading, original, rows);
    Ok((ListVersion { additional_to, confirmed, ..version }, unrelated))
}

/// What in the heading differs from the version in force.
async fn unrelated(
    tx: &Transaction,
    old: KeptPart,
    reading: &Reading,
) -> Result<Option<Unrelated>, ImportError> {
    let Some(before) = tx.lists().head(old.list, old.version).await? else { return Ok(None) };
    let title = |title: &Option<String>| fold_for_search(title.as_deref().unwrap_or_default());
    let customers = |issuers: &[Issuer]| -> BTreeSet<String> {
        issuers.iter().map(|issuer| fold_for_search(&issuer.name)).collect()
    };
    let now = &reading.list;
    let differs = Unrelated {
        title: title(&before.title) != title(&now.title),
        customers: customers(&before.issuers) != customers(&now.issuers),
        year: before.year != now.year,
    };
    Ok((differs.title || differs.customers || differs.year).then_some(differs))
}

fn version(
    ctx: &Ctx,
    (list, version): (ListId, u32),
    reading: &Reading,
    original: Fingerprint,
    rows: Vec<(DirectionId, Direction)>,
) -> ListVersion {
    ListVersion {
        list,
        version,
        additional_to: None,
        original,
        part: reading.list.source.part,
        imported_at: ctx.clock.now(),
        head: ListHead::from(&reading.list),
        rows,
        findings: reading.findings.clone(),
        confirmed: BTreeMap::new(),
    }
}

/// The list in force that a new list is likely a corrected form of; never one of the same file.
pub(crate) async fn likely(
    tx: &Transaction,
    version: &ListVersion,
    same_file: &[ListVersion],
) -> Result<Option<LikelyPredecessor>, ImportError> {
    let rows: Vec<&Direction> = version.rows.iter().map(|(_, row)| row).collect();
    let candidates = tx.lists().candidates(version.head.year, &version.title_key(), &rows).await?;
    let rows = Compared::all(&rows);
    let mut best: Option<LikelyPredecessor> = None;
    for candidate in candidates {
        let same = same_file.iter().any(|other| other.list == candidate.list);
        if same || version.additional_to == Some(candidate.list) {
            continue;
        }
        // No list shares more rows than there are.
        if best.is_some_and(|best| best.shared_rows as usize >= rows.len()) {
            break;
        }
        let before = tx.lists().rows(candidate.list, candidate.version).await?;
        let before: Vec<&Direction> = before.iter().map(|(_, row)| row).collect();
        if let Some(shared_rows) = likely_overlap(&Compared::all(&before), &rows)
            && best.is_none_or(|best| shared_rows > best.shared_rows)
        {
            best = Some(LikelyPredecessor { list: candidate.list, shared_rows });
        }
    }
    Ok(best)
}
