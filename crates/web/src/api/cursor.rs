//! Where a reader goes on: a text that only we read, tied to the question it answers.

use super::error::ApiError;
use bagyt_storage::catalogue::Stop;
use bagyt_storage::{DirectionId, ListId};
use sha2::{Digest, Sha256};

/// The longest cursor that is looked at.
const LONGEST: usize = 100;

/// Whether a text can be a cursor at all.
pub fn fits(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.len() <= LONGEST && text.bytes().all(letter)
}

/// The cursor behind a direction, for one selection in one order.
pub fn behind_direction(question: &str, stop: Stop) -> String {
    format!("{}-{}-{}", tie(question), stop.version, stop.id)
}

/// Where a cursor stopped among directions.
pub fn direction(question: &str, text: &str) -> Result<Stop, ApiError> {
    let stop = || {
        let (version, id) = tied(question, text)?.split_once('-')?;
        Some(Stop { id: id.parse::<DirectionId>().ok()?, version: version.parse().ok()? })
    };
    stop().ok_or_else(|| foreign(text))
}

/// The cursor behind a list.
pub fn behind_list(list: ListId) -> String {
    format!("{}-{list}", tie("lists"))
}

/// Where a cursor stopped among lists.
pub fn list(text: &str) -> Result<ListId, ApiError> {
    tied("lists", text).and_then(|id| id.parse().ok()).ok_or_else(|| foreign(text))
}

/// The cursor behind so many items of one version of a list: versions never change, so it counts for ever.
pub fn behind_items(question: &str, version: u32, items: usize) -> String {
    format!("{}-{version}-{items}", tie(question))
}

/// Which version of a list a cursor goes on in, and behind how many items.
pub fn items(question: &str, text: &str) -> Result<(u32, usize), ApiError> {
    let items = || {
        let (version, items) = tied(question, text)?.split_once('-')?;
        version.parse().ok().zip(items.parse().ok())
    };
    items().ok_or_else(|| foreign(text))
}

/// A short digest of a question: a cursor of another question is not ours.
fn tie(question: &str) -> String {
    Sha256::digest(question).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

fn tied<'a>(question: &str, text: &'a str) -> Option<&'a str> {
    text.strip_prefix(&tie(question))?.strip_prefix('-')
}

fn foreign(text: &str) -> ApiError {
    ApiError::NotInRegister { name: "cursor", value: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{behind_direction, behind_items, direction, fits, items};
    use bagyt_storage::catalogue::Stop;

    #[test]
    fn a_cursor_leads_back_where_it_was_made_and_nowhere_else() {
        let id = "0190a5c0-7f00-7000-8000-000000000001".parse().expect("an identifier");
        let stop = Stop { id, version: 3 };
        let cursor = behind_direction("year=2026", stop);
        assert!(fits(&cursor), "{cursor}");
        assert_eq!(direction("year=2026", &cursor).expect("ours"), stop);
        assert!(direction("year=2025", &cursor).is_err(), "of another selection");
        let cursor = behind_items("rows", 2, 50);
        assert_eq!(items("rows", &cursor).expect("ours"), (2, 50));
        for wrong in ["", "-", "abc", &cursor.replace("50", "x"), "ԛ"] {
            assert!(items("rows", wrong).is_err(), "{wrong}");
        }
    }
}
