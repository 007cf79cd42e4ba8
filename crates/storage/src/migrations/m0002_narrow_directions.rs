//! Step 2: counting and adding up read a narrow index, because a row of a direction carries its whole text.

/// Only short columns: a long text may not enter an index of PostgreSQL.
pub const SQL: &str = "
CREATE INDEX direction_versions_in_short ON direction_versions
    (list_id, version, ordinal, direction_id, field, term, grant_count, findings);
";
