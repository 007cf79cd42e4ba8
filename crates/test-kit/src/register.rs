//! A register for one test: a file in a folder of its own, or a schema of its own on the PostgreSQL server.

use crate::{ListBuilder, SeededRandomness, TickingClock};
use bagyt_domain::rules::RuleBook;
use bagyt_journal::Pseudonym;
use bagyt_operations::{Ctx, ImportError, ImportedFile, Outcome, Purpose, import_readings};
use bagyt_storage::Store;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, TransactionTrait};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

/// Where the address of a PostgreSQL server for tests stands.
const POSTGRES: &str = "BAGYT_TEST_POSTGRES_URL";

/// An open register nobody else uses.
#[derive(Debug)]
pub struct TestRegister {
    /// What operations are given: a ticking clock, seeded randomness, somebody who acts.
    pub ctx: Ctx,
    /// The address of its database.
    pub address: String,
    folder: TempDir,
    schema: Option<String>,
}

impl TestRegister {
    /// An empty register in an embedded database.
    pub async fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let address = format!("sqlite:{}", folder.path().join("bagyt.sqlite").display());
        Self::open(address, folder, None).await
    }

    /// An empty register on the PostgreSQL server; `None` when no server is named.
    pub async fn postgres() -> Option<Self> {
        let server = std::env::var(POSTGRES).ok().filter(|server| !server.is_empty())?;
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let schema = format!("test_{}_{number}", std::process::id());
        let admin = connect(&server).await;
        let sql = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
        admin.execute_unprepared(&sql).await.expect("the schema of a test can be made");
        admin.close().await.expect("the connection can be closed");
        let sign = if server.contains('?') { '&' } else { '?' };
        let address = format!("{server}{sign}options[search_path]={schema}");
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Some(Self::open(address, folder, Some(schema)).await)
    }

    async fn open(address: String, folder: TempDir, schema: Option<String>) -> Self {
        let store = Store::open(&address).await.expect("an empty register can be opened");
        let ctx = Ctx {
            tools: Arc::new(bagyt_lists::NoTools),
            store,
            clock: Arc::new(TickingClock::default()),
            randomness: Arc::new(SeededRandomness::new(7)),
            rules: Arc::new(RuleBook::built_in().clone()),
            actor: Pseudonym([7; 16]),
        };
        Self { ctx, address, folder, schema }
    }

    /// The open store.
    pub const fn store(&self) -> &Store {
        &self.ctx.store
    }

    /// A path in the register's own temporary folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Imports a list made to order.
    pub async fn import(
        &self,
        list: &ListBuilder,
        purpose: Purpose,
    ) -> Result<Outcome, ImportError> {
        let file: ImportedFile = list.file();
        import_readings(&self.ctx, &file, &[list.reading()], purpose).await
    }

    /// Changes the database behind the program's back, with the foreign keys asleep; on SQLite also the checks of single values.
    pub async fn tamper(&self, sql: &str) {
        let database = connect(&self.address).await;
        let asleep = match self.schema {
            Some(_) => "SET session_replication_role = replica",
            None => "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON",
        };
        database.execute_unprepared(asleep).await.expect("foreign keys can be put to sleep");
        let transaction = database.begin().await.expect("a transaction can begin");
        transaction.execute_unprepared(sql).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        transaction.commit().await.expect("the change can be committed");
        database.close().await.expect("the connection can be closed");
    }

    /// The number a question `SELECT … AS number` answers.
    pub async fn number(&self, sql: &str) -> i64 {
        let database = connect(&self.address).await;
        let statement = sea_orm::Statement::from_string(database.get_database_backend(), sql);
        let row = database.query_one_raw(statement).await;
        let row = row.unwrap_or_else(|error| panic!("{sql}: {error}")).expect("there is a row");
        let number = row.try_get("", "number").expect("the column is called number");
        database.close().await.expect("the connection can be closed");
        number
    }

    /// The texts a question `SELECT … AS text` answers, in order.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let database = connect(&self.address).await;
        let statement = sea_orm::Statement::from_string(database.get_database_backend(), sql);
        let rows = database.query_all_raw(statement).await;
        let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let text = |row: &sea_orm::QueryResult| row.try_get("", "text");
        let texts: Result<_, _> = rows.iter().map(text).collect();
        database.close().await.expect("the connection can be closed");
        texts.expect("the column is called text")
    }

    /// The tables of the database, by name.
    pub async fn tables(&self) -> Vec<String> {
        let sql = match self.schema {
            Some(_) => {
                "SELECT table_name::text AS text FROM information_schema.tables WHERE table_schema = current_schema()"
            }
            None => "SELECT name AS text FROM sqlite_master WHERE type = 'table'",
        };
        self.texts(sql).await
    }

    /// Makes it a database that answers and holds no table.
    pub async fn bare(&self) {
        for table in self.tables().await {
            let cascade = if self.is_postgres() { " CASCADE" } else { "" };
            self.tamper(&format!("DROP TABLE {table}{cascade}")).await;
        }
    }

    /// Takes the right to write away from everybody else, as another process would, until [`HeldWriter::let_go`].
    pub async fn hold_writer(&self) -> HeldWriter {
        let database = connect(&self.address).await;
        let taking = match self.schema {
            Some(_) => "BEGIN; SELECT size FROM journal_head FOR UPDATE",
            None => "BEGIN IMMEDIATE",
        };
        database.execute_unprepared(taking).await.expect("nobody else writes");
        HeldWriter { database }
    }

    /// Whether it is on the PostgreSQL server.
    pub const fn is_postgres(&self) -> bool {
        self.schema.is_some()
    }

    /// Removes what the test left on the server.
    async fn remove(schema: &str) {
        let Ok(server) = std::env::var(POSTGRES) else { return };
        let admin = connect(&server).await;
        let sql = format!("DROP SCHEMA {schema} CASCADE");
        admin.execute_unprepared(&sql).await.expect("the schema of a test can be removed");
    }
}

/// The right to write, held by a connection of its own.
#[derive(Debug)]
pub struct HeldWriter {
    database: DatabaseConnection,
}

impl HeldWriter {
    /// Lets the others write again; nothing was written.
    pub async fn let_go(self) {
        self.database.execute_unprepared("ROLLBACK").await.expect("the transaction can end");
        self.database.close().await.expect("the connection can be closed");
    }
}

/// One connection, so that what is set for a session holds for all of it.
async fn connect(address: &str) -> DatabaseConnection {
    let address = address.replacen("sqlite:", "sqlite://", 1);
    let mut options = ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.expect("the database of a test answers")
}

/// Runs a test on SQLite and, when `BAGYT_TEST_POSTGRES_URL` names a server, on PostgreSQL; says aloud when it does not.
pub fn on_both<F>(test: impl Fn(Arc<TestRegister>) -> F)
where
    F: Future<Output = ()>,
{
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime can be made").block_on(async {
        test(Arc::new(TestRegister::sqlite().await)).await;
        match TestRegister::postgres().await {
            Some(register) => {
                let schema = register.schema.clone().unwrap_or_default();
                test(Arc::new(register)).await;
                TestRegister::remove(&schema).await;
            }
            None => report_skipped(),
        }
    });
}

/// Written past the capture of the test harness: a test that was not run must be seen.
fn report_skipped() {
    let line = format!("SKIPPED on PostgreSQL: {POSTGRES} names no server\n");
    std::io::stderr().write_all(line.as_bytes()).expect("the terminal takes a line");
}
