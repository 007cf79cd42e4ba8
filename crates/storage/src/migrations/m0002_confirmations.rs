//! Step 2: who compared what with the original and when, because a value stays "read by machine" until then.

/// The list, its version and which confirmation of it; the directions by their identifiers; 1 where title, approval and
/// printed totals were compared too.
pub const SQL: &str = "
CREATE TABLE confirmations (
    list_id TEXT NOT NULL REFERENCES lists (id),
    version BIGINT NOT NULL,
    number BIGINT NOT NULL,
    directions TEXT NOT NULL,
    heading BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    confirmed_by TEXT NOT NULL REFERENCES actors (pseudonym),
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence),
    PRIMARY KEY (list_id, version, number),
    FOREIGN KEY (list_id, version) REFERENCES list_versions (list_id, version)
);
";
