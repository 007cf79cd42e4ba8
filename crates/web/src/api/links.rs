//! Where an answer leads: to itself, onwards, to its neighbours, to the page for people.

use super::params::Given;
use super::values::Address;
use serde::Serialize;
use utoipa::ToSchema;

/// Where a part of something long leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Onwards {
    /// This answer.
    #[serde(rename = "self")]
    pub own: Address,
    /// The answer after it; `null` in the last.
    pub next: Option<Address>,
}

impl Onwards {
    /// From what was asked at a path, and the cursor of the answer after it.
    pub fn of<Q>(given: &Given<Q>, path: &str, next_cursor: Option<&str>) -> Self {
        let next = next_cursor.map(|cursor| given.going_on(path, cursor));
        Self { own: given.own(path), next }
    }
}
