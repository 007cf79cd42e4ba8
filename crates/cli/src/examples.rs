//! The example lists the program carries: loaded into a new register so that there is something to look at.

use crate::configuration;
use crate::trouble::{Result, import_refused, to_say};
use bagyt_operations::{Ctx, ImportedFile, Outcome, Purpose, import_list};
use bagyt_settings::Settings;
use bagyt_storage::catalogue::PageRequest;
use bagyt_storage::{Fingerprint, ListId};
use std::collections::{BTreeMap, HashSet};

mod built {
    include!(concat!(env!("OUT_DIR"), "/examples.rs"));
}

/// Fingerprints of the examples: the site says of them that they are invented.
pub fn fingerprints() -> HashSet<Fingerprint> {
    built::LISTS.iter().chain(built::VERSIONS).map(|(_, bytes)| Fingerprint::of(bytes)).collect()
}

/// Loads the examples into a register that holds no list; says how many lists it loaded.
pub async fn load_if_new(ctx: &Ctx, settings: &Settings) -> Result<usize> {
    if ctx.store.catalogue().lists(PageRequest::new(1, 1)).await?.total > 0 {
        return Ok(0);
    }
    let mut lists: BTreeMap<&str, ListId> = BTreeMap::new();
    for (name, bytes) in built::LISTS {
        if let Some(list) = load(ctx, settings, name, bytes, Purpose::New).await? {
            lists.insert(stem(name), list);
        }
    }
    for (name, bytes) in built::VERSIONS {
        if let Some(list) = lists.get(stem(name).trim_end_matches("-corrected")) {
            load(ctx, settings, name, bytes, Purpose::Replaces(*list)).await?;
        }
    }
    Ok(lists.len())
}

fn stem(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// Loads one; its first list.
async fn load(
    ctx: &Ctx,
    settings: &Settings,
    name: &str,
    bytes: &[u8],
    purpose: Purpose,
) -> Result<Option<ListId>> {
    let file = ImportedFile { name: name.to_owned(), bytes: bytes.into() };
    let limits = configuration::limits(settings);
    let outcome = import_list(ctx, file, purpose, limits).await.map_err(|error| {
        import_refused(settings, &error.into())
            .after(to_say("serve-example-refused").text("file", name))
    })?;
    Ok(match outcome {
        Outcome::Imported { lists, .. } => lists.first().map(|list| list.list),
        Outcome::AlreadyThere { lists, .. } => lists.first().copied(),
        Outcome::Undecided(_) => None,
    })
}
