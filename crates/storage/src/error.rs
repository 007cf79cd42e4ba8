//! What can go wrong with the store, in words an operator can act on.

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// The store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The address names no database we know.
    #[error("`{0}` is not a database address; write sqlite:PATH or postgres://USER@HOST/NAME")]
    UnknownAddress(String),
    /// The database is there and refuses or fails.
    #[error("the database failed: {0}")]
    Database(#[source] DbErr),
    /// Another writer was in the way; the same work may succeed when tried again.
    #[error("another writer was in the way: {0}")]
    Busy(#[source] DbErr),
    /// A stored value cannot be what it should be.
    #[error("table {table}, row {row}, column {column} is damaged: {problem}")]
    Corrupt {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row, by its key.
        row: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A newer program made the database what it is.
    #[error(
        "the database has taken {steps} steps of its schema, this program knows {known}; use the newer program"
    )]
    NewerSchema {
        /// Steps taken.
        steps: i64,
        /// Steps known.
        known: usize,
    },
    /// The table of schema steps was changed by hand, and nobody can tell which step comes next.
    #[error("table schema_steps names {said}, this program took {expected}")]
    SchemaSteps {
        /// The steps it names.
        said: String,
        /// The steps this program took.
        expected: String,
    },
    /// Nobody has made a register there, and whoever only reads makes none.
    #[error("there is no register in {}", folder.as_deref().unwrap_or("the database"))]
    NoRegister {
        /// The folder where it should be; `None` for a database on a server.
        folder: Option<String>,
    },
    /// The folder of the database cannot be made.
    #[error("the folder {folder} cannot be made: {source}")]
    Folder {
        /// The folder.
        folder: String,
        /// Why not.
        source: std::io::Error,
    },
}

impl StorageError {
    /// Whether trying the whole transaction again makes sense.
    pub const fn is_transient(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    /// Whether a stored value was not what its column should hold, in the words of whoever read it.
    pub(crate) fn of_a_value(&self) -> Option<String> {
        match self {
            Self::Corrupt { table, column, row, problem } => {
                Some(format!("table {table}, row {row}, column {column}: {problem}"))
            }
            Self::Database(error @ DbErr::Type(_)) => Some(error.to_string()),
            Self::Database(error @ DbErr::Query(RuntimeErr::SqlxError(source))) => {
                let of_a_value =
                    matches!(**source, sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_));
                of_a_value.then(|| error.to_string())
            }
            _ => None,
        }
    }

    /// A damaged value.
    pub(crate) fn corrupt(
        table: &'static str,
        column: &'static str,
        row: impl ToString,
        problem: impl ToString,
    ) -> Self {
        Self::Corrupt { table, column, row: row.to_string(), problem: problem.to_string() }
    }
}

/// What a failure of the database means for whoever runs the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// Another program holds it.
    Busy,
    /// It does not answer, or the server is not there.
    Unreachable,
    /// The server answers and lets nobody in under this name, or knows no such database.
    Refused,
    /// The file is no database, or it is damaged.
    Damaged,
    /// The disk is full.
    Full,
    /// The file must not be written.
    ReadOnly,
    /// Anything else.
    Other,
}

impl StorageError {
    /// What the failure of the database means; `None` where the error is not one of the database.
    pub fn failure(&self) -> Option<Failure> {
        match self {
            Self::Busy(_) => Some(Failure::Busy),
            Self::Database(error) => Some(failure(error)),
            _ => None,
        }
    }

    /// What the database itself said, once.
    pub fn technical(&self) -> Option<String> {
        let (Self::Busy(error) | Self::Database(error)) = self else { return None };
        let mut last: &dyn std::error::Error = error;
        while let Some(source) = last.source() {
            last = source;
        }
        Some(last.to_string())
    }
}

fn failure(error: &DbErr) -> Failure {
    match sqlx_code(error).as_deref() {
        // SQLite: damaged, or no database at all.
        Some("11" | "26") => Failure::Damaged,
        Some("13" | "53100") => Failure::Full,
        Some("8" | "14" | "1032" | "1544") => Failure::ReadOnly,
        Some(code) if code.len() == 5 && (code.starts_with("28") || code == "3D000") => {
            Failure::Refused
        }
        Some(_) => Failure::Other,
        None if is_cut_off(error) => Failure::Unreachable,
        None => Failure::Other,
    }
}

/// Whether nobody answered, or whoever did broke off: a connection that is closed while it is used fails as a query does.
fn is_cut_off(error: &DbErr) -> bool {
    match error {
        DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => {
            matches!(**inner, sea_orm::SqlxError::Io(_))
        }
        _ => false,
    }
}

/// PostgreSQL: serialization failure, deadlock, a lock waited for too long. SQLite: busy, locked, and their extended codes.
const TRANSIENT: [&str; 8] = ["40001", "40P01", "55P03", "5", "6", "261", "517", "773"];

impl From<DbErr> for StorageError {
    fn from(error: DbErr) -> Self {
        let busy = sqlx_code(&error).is_some_and(|code| TRANSIENT.contains(&code.as_str()));
        if busy { Self::Busy(error) } else { Self::Database(error) }
    }
}

/// The database's own code of the failure.
fn sqlx_code(error: &DbErr) -> Option<String> {
    let (DbErr::Conn(inner) | DbErr::Exec(inner) | DbErr::Query(inner)) = error else {
        return None;
    };
    let RuntimeErr::SqlxError(source) = inner else { return None };
    source.as_database_error()?.code().map(|code| code.into_owned())
}
