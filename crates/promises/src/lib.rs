//! What directions promise in numbers: read out of their indicators and results, planned, and compared with each other.
//!
//! Nothing here is stored with a list. Promises are worked out of its texts whenever they are asked for, so that what was
//! sealed stays as it was while the grammar of numbers learns.

mod commitments;
mod promised;
mod small_grants;
mod spread;

pub use bagyt_language::quantity::{Rule, unit_named};
pub use commitments::{Reading, commitments, readings};
pub use promised::{Promised, promised};
pub use small_grants::{SmallGrants, small_grants};
pub use spread::{Spread, Step};

#[cfg(test)]
mod tests {
    use bagyt_domain::list::Direction;

    /// A direction of nothing but these items.
    pub fn direction(targets: &[&str], results: &[&str]) -> Direction {
        let mut row = serde_json::json!({ "ordinal": 1, "number": null, "issuer": null, "field": "", "field_code": null,
            "direction": "", "problem": null, "funding": [], "funding_total_thousand_tenge": "0",
            "per_grant_thousand_tenge": null, "kind_and_term": null, "grant_count": null, "term": null, "years": [],
            "territory": null, "regions": [], "territory_by_year": {}, "territory_counts": [], "commitments": [],
            "material_base": null, "material_base_items": [] });
        row["target_indicators"] = serde_json::json!(targets);
        row["expected_results"] = serde_json::json!(results);
        serde_json::from_value(row).unwrap()
    }
}
