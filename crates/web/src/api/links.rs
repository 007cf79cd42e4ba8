//! Where an answer leads: to itself, onwards, to its neighbours, to the page for people.

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
