//! A conversation with the database inside one transaction; dropping it undoes everything.

use crate::error::StorageError;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel,
    QueryResult, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait, Value,
};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The most parameters one statement may carry on either database, with room to spare (SQLite 32 766, PostgreSQL 65 535).
const MOST_PARAMETERS: usize = 16_000;

/// One transaction.
#[derive(Debug)]
pub struct Session {
    transaction: DatabaseTransaction,
    /// Whether a statement failed: the database may have undone everything before it, or refuse everything after it.
    failed: AtomicBool,
}

impl Session {
    /// Sees one moment of the database, however long it takes.
    pub async fn to_read(database: &DatabaseConnection) -> Result<Self, StorageError> {
        let isolation_level = match database.get_database_backend() {
            DbBackend::Postgres => Some(IsolationLevel::RepeatableRead),
            _ => None,
        };
        let options = TransactionOptions { isolation_level, ..Default::default() };
        Self::begin(database, options).await
    }

    /// May write. On SQLite it waits here for any other writer, of this process or another, as long as its connection was
    /// opened to wait; on PostgreSQL each lock it asks for is waited for as long as `wait`.
    pub async fn to_write(
        database: &DatabaseConnection,
        wait: Duration,
    ) -> Result<Self, StorageError> {
        let sqlite_transaction_mode = match database.get_database_backend() {
            DbBackend::Sqlite => Some(SqliteTransactionMode::Immediate),
            _ => None,
        };
        let options = TransactionOptions { sqlite_transaction_mode, ..Default::default() };
        let session = Self::begin(database, options).await?;
        if session.backend() == DbBackend::Postgres {
            session.run(&format!("SET LOCAL lock_timeout = {}", wait.as_millis().max(1))).await?;
        }
        Ok(session)
    }

    async fn begin(
        database: &DatabaseConnection,
        options: TransactionOptions,
    ) -> Result<Self, StorageError> {
        let transaction = database.begin_with_options(options).await?;
        Ok(Self { transaction, failed: AtomicBool::new(false) })
    }

    /// Which database it is.
    pub fn backend(&self) -> DbBackend {
        self.transaction.get_database_backend()
    }

    /// Makes everything last, or says that nothing does: PostgreSQL calls it a success when it undoes what failed before.
    pub async fn commit(self) -> Result<(), StorageError> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(DbErr::Custom("a statement of the transaction failed".to_owned()).into());
        }
        Ok(self.transaction.commit().await?)
    }

    /// Runs statements without parameters.
    pub async fn run(&self, sql: &str) -> Result<(), StorageError> {
        self.kept(self.transaction.execute_unprepared(sql).await)?;
        Ok(())
    }

    /// Runs one statement; parameters are `$1`, `$2`, … on both databases.
    pub async fn execute(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<(), StorageError> {
        self.kept(self.transaction.execute_raw(self.statement(sql, values)).await)?;
        Ok(())
    }

    /// All rows of a question.
    pub async fn rows(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Vec<QueryResult>, StorageError> {
        self.kept(self.transaction.query_all_raw(self.statement(sql, values)).await)
    }

    /// The first row of a question.
    pub async fn row(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Option<QueryResult>, StorageError> {
        self.kept(self.transaction.query_one_raw(self.statement(sql, values)).await)
    }

    /// The column `number` of the only row of a question.
    pub async fn number(
        &self,
        sql: &str,
        values: impl IntoIterator<Item = Value>,
    ) -> Result<i64, StorageError> {
        let row = self.row(sql, values).await?;
        Ok(row.map(|row| row.try_get("", "number")).transpose()?.unwrap_or_default())
    }

    /// Inserts rows, many at a time; every row has one value for each of the columns.
    pub async fn insert(
        &self,
        table: &str,
        columns: &[&str],
        rows: Vec<Vec<Value>>,
    ) -> Result<(), StorageError> {
        let at_once = (MOST_PARAMETERS / columns.len().max(1)).clamp(1, 500);
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<Vec<Value>> = rows.by_ref().take(at_once).collect();
            let sql = insertion(table, columns, chunk.len());
            self.execute(&sql, chunk.into_iter().flatten()).await?;
        }
        Ok(())
    }

    /// Remembers that a statement failed.
    fn kept<T>(&self, outcome: Result<T, DbErr>) -> Result<T, StorageError> {
        outcome.map_err(|error| {
            self.failed.store(true, Ordering::Relaxed);
            error.into()
        })
    }

    fn statement(&self, sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
        Statement::from_sql_and_values(self.backend(), sql, values)
    }
}

fn insertion(table: &str, columns: &[&str], rows: usize) -> String {
    let tuple = |row: usize| {
        let places = (1..=columns.len()).map(|column| format!("${}", row * columns.len() + column));
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let tuples: Vec<String> = (0..rows).map(tuple).collect();
    format!("INSERT INTO {table} ({}) VALUES {}", columns.join(", "), tuples.join(", "))
}
