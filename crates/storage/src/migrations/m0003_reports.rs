//! Step 3: mistakes visitors report and what officers answer, because a reader sees what the machine and the officer missed.

/// The index of confirmed rows holds them alone: the column that says so stands behind the long texts, and SQLite would read
/// through all of them. Some registers have it from a program in which the step before made it.
///
/// A report is about a version of a list, about a direction in it, or about one of the findings there, counted from 1. How to
/// reach who reported it stands in a column of its own, with a digest of its own, so that it can be forgotten alone.
pub const SQL: &str = "
CREATE INDEX IF NOT EXISTS direction_versions_confirmed ON direction_versions (list_id, version, direction_id)
    WHERE confirmed_at IS NOT NULL;
CREATE TABLE mistake_reports (
    number BIGINT NOT NULL PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES lists (id),
    version BIGINT NOT NULL,
    direction_id TEXT REFERENCES directions (id),
    finding BIGINT,
    wrong TEXT NOT NULL,
    should_say TEXT,
    contact TEXT,
    reported_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence),
    FOREIGN KEY (list_id, version) REFERENCES list_versions (list_id, version)
);
CREATE INDEX mistake_reports_by_time ON mistake_reports (reported_at);
CREATE INDEX mistake_reports_by_list ON mistake_reports (list_id);
CREATE INDEX mistake_reports_by_direction ON mistake_reports (direction_id);
CREATE TABLE mistake_answers (
    number BIGINT NOT NULL PRIMARY KEY REFERENCES mistake_reports (number),
    text TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    answered_by TEXT NOT NULL REFERENCES actors (pseudonym),
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence)
);
";
