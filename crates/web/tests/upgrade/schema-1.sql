-- What step 1 of the schema made when it was released. Never changed: registers out there were made so. {bytes} is the type
-- of byte strings on either database. The head of the journal comes out of the backup.
CREATE TABLE schema_steps (step BIGINT NOT NULL PRIMARY KEY);
CREATE TABLE originals (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    bytes {bytes} NOT NULL
);
CREATE TABLE journal_entries (
    sequence BIGINT NOT NULL PRIMARY KEY,
    encoded {bytes} NOT NULL,
    leaf_hash {bytes} NOT NULL
);
CREATE TABLE journal_salts (
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence),
    name TEXT NOT NULL,
    salt {bytes} NOT NULL,
    PRIMARY KEY (sequence, name)
);
CREATE INDEX journal_salts_by_name ON journal_salts (name);
CREATE TABLE journal_head (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    size BIGINT NOT NULL,
    leaf_hash {bytes} NOT NULL
);
CREATE TABLE actors (
    pseudonym TEXT NOT NULL PRIMARY KEY,
    name TEXT,
    registered_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence)
);
CREATE TABLE lists (
    id TEXT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    current_version BIGINT NOT NULL,
    additional_to TEXT REFERENCES lists (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE list_versions (
    list_id TEXT NOT NULL REFERENCES lists (id),
    version BIGINT NOT NULL,
    original TEXT NOT NULL REFERENCES originals (sha256),
    part BIGINT NOT NULL,
    imported_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence),
    title TEXT,
    title_key TEXT NOT NULL,
    year BIGINT,
    language TEXT NOT NULL,
    directions BIGINT NOT NULL,
    grants BIGINT NOT NULL,
    errors BIGINT NOT NULL,
    warnings BIGINT NOT NULL,
    notes BIGINT NOT NULL,
    head TEXT NOT NULL,
    PRIMARY KEY (list_id, version)
);
CREATE INDEX list_versions_by_original ON list_versions (original);
CREATE INDEX list_versions_by_title ON list_versions (title_key);
CREATE TABLE directions (
    id TEXT NOT NULL PRIMARY KEY,
    list_id TEXT NOT NULL REFERENCES lists (id)
);
CREATE TABLE direction_versions (
    direction_id TEXT NOT NULL REFERENCES directions (id),
    list_id TEXT NOT NULL REFERENCES lists (id),
    version BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    field TEXT,
    issuer_key TEXT,
    issuer TEXT,
    term TEXT,
    grant_count BIGINT,
    findings BIGINT NOT NULL,
    direction_key TEXT NOT NULL,
    search TEXT NOT NULL,
    body TEXT NOT NULL,
    confirmed_at BIGINT,
    confirmed_by TEXT REFERENCES actors (pseudonym),
    PRIMARY KEY (direction_id, version),
    UNIQUE (list_id, version, ordinal),
    FOREIGN KEY (list_id, version) REFERENCES list_versions (list_id, version)
);
CREATE INDEX direction_versions_by_direction_key ON direction_versions (direction_key);
CREATE TABLE funding (
    direction_id TEXT NOT NULL REFERENCES directions (id),
    version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    year BIGINT,
    tiyn BIGINT NOT NULL,
    likely_tiyn BIGINT,
    PRIMARY KEY (direction_id, version, position),
    FOREIGN KEY (direction_id, version) REFERENCES direction_versions (direction_id, version)
);
CREATE TABLE direction_years (
    direction_id TEXT NOT NULL REFERENCES directions (id),
    version BIGINT NOT NULL,
    year BIGINT NOT NULL,
    PRIMARY KEY (direction_id, version, year),
    FOREIGN KEY (direction_id, version) REFERENCES direction_versions (direction_id, version)
);
CREATE TABLE direction_regions (
    direction_id TEXT NOT NULL REFERENCES directions (id),
    version BIGINT NOT NULL,
    region TEXT NOT NULL,
    PRIMARY KEY (direction_id, version, region),
    FOREIGN KEY (direction_id, version) REFERENCES direction_versions (direction_id, version)
);
CREATE TABLE findings (
    list_id TEXT NOT NULL REFERENCES lists (id),
    version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    direction_id TEXT REFERENCES directions (id),
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (list_id, version, position),
    FOREIGN KEY (list_id, version) REFERENCES list_versions (list_id, version)
);
CREATE INDEX findings_by_direction ON findings (direction_id, version);
CREATE TABLE moved_days (
    year BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    confirmed_by TEXT REFERENCES actors (pseudonym),
    days_off TEXT NOT NULL,
    working_days TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    sequence BIGINT NOT NULL REFERENCES journal_entries (sequence),
    PRIMARY KEY (year, revision)
);
INSERT INTO schema_steps (step) VALUES (0);
