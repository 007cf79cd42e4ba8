//! Whichever value of whichever table is changed by hand, verification names the entry that vouches for it.
//!
//! The tables and columns are asked of the database itself, so that a new one is covered the day it is made.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::list::Code;
use bagyt_operations::{
    Compared, EnteredDays, NewDays, NewReport, Outcome, Purpose, Room, VerifyError, answer_report,
    confirm_list, enter_moved_days, erase_actor, register_actor, report_mistake, verify,
};
use bagyt_storage::ListId;
use bagyt_storage::catalogue::PageRequest;
use bagyt_storage::register::About;
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};
use std::collections::BTreeSet;

/// The first entry that names the version a row belongs to.
const OF_VERSION: &str = "SELECT MIN(v.sequence) FROM list_versions v WHERE ";

/// The rows of this table, by the version they belong to.
const BY_DIRECTION: &str = "SELECT MIN(v.sequence) FROM list_versions v JOIN direction_versions d ON d.list_id = v.list_id \
                            AND d.version = v.version WHERE d.direction_id = t.direction_id AND d.version = t.version";

/// The confirmation that names the row, where there is one; for a row nobody confirmed, the last confirmation of the
/// version; else, and for what a corrected version keeps, the entry that names the version.
const OF_CONFIRMATION: &str = "SELECT COALESCE(\
    (SELECT c.sequence FROM confirmations c WHERE c.list_id = t.list_id AND c.version = t.version \
     AND c.directions LIKE '%' || t.direction_id || '%'), \
    (SELECT MAX(c.sequence) FROM confirmations c WHERE c.list_id = t.list_id AND c.version = t.version \
     AND t.confirmed_at IS NULL), \
    (SELECT v.sequence FROM list_versions v WHERE v.list_id = t.list_id AND v.version = t.version))";

/// Which entry vouches for a value of a row `t`; `None` where none does and verification must say so.
fn vouching(table: &str, column: &str) -> Option<String> {
    Some(match (table, column) {
        // The program itself knows the steps of its schema, and that the head has one row, number 1.
        ("schema_steps", _) | ("journal_head", "id") => return None,
        // Head and entries part behind the last entry, at the last entry.
        ("journal_head", "size") => "t.size".to_owned(),
        ("journal_head", "leaf_hash") => "t.size - 1".to_owned(),
        ("originals", _) => format!("{OF_VERSION} v.original = t.sha256"),
        // The last entry about a list says which version is in force, the first everything else.
        ("lists", "current_version") => {
            "SELECT MAX(v.sequence) FROM list_versions v WHERE v.list_id = t.id".to_owned()
        }
        ("lists", _) => format!("{OF_VERSION} v.list_id = t.id"),
        // An identifier is named by the first version that has the direction.
        ("directions", _) => {
            "SELECT MIN(v.sequence) FROM list_versions v JOIN direction_versions d ON d.list_id = v.list_id \
             AND d.version = v.version WHERE d.direction_id = t.id"
                .to_owned()
        }
        ("direction_versions", "confirmed_at" | "confirmed_by") => OF_CONFIRMATION.to_owned(),
        ("direction_versions" | "findings", _) => {
            format!("{OF_VERSION} v.list_id = t.list_id AND v.version = t.version")
        }
        ("funding" | "direction_years" | "direction_regions", _) => BY_DIRECTION.to_owned(),
        // The entry that erased a name vouches that it is gone.
        ("actors", "name") => "CASE WHEN t.name IS NULL THEN 8 ELSE t.sequence END".to_owned(),
        ("journal_entries" | "journal_salts" | "actors", _) => "t.sequence".to_owned(),
        ("list_versions" | "moved_days" | "confirmations", _) => "t.sequence".to_owned(),
        ("mistake_reports" | "mistake_answers", _) => "t.sequence".to_owned(),
        _ => panic!("nobody has said which entry vouches for {table}.{column}"),
    })
}

/// Columns of no content, which verification may leave alone. There are none: what a column holds is either content or
/// made out of it, and the two tables that are neither are compared with what the program knows.
const MAY_BE_IGNORED: [(&str, &str); 0] = [];

/// Two officers, one of whom is erased in entry 8; a list, confirmed, corrected, so that one row stays confirmed and one
/// does not, and confirmed again but for a row; moved days; an additional list nobody has confirmed.
async fn fill(register: &TestRegister) {
    let officer = register_actor(&register.ctx, "Officer").await.unwrap();
    let erased = register_actor(&register.ctx, "Erased").await.unwrap();
    let first = ListBuilder::new("Бағыттар тізбесі 2026", 2026)
        .row("Мәдениет басқармасы", "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row("Мәдениет басқармасы", "Ауыл музейлерін жаңғырту", 7_000);
    let Outcome::Imported { lists, .. } = register.import(&first, Purpose::New).await.unwrap()
    else {
        panic!("the list is new")
    };
    let acting = register.ctx.acting_as(officer);
    let list = lists[0].list;
    confirm_list(&acting, &Compared::whole(list)).await.unwrap();
    let mut corrected = first.row("Мәдениет басқармасы", "Жас жазушыларды қолдау", 3_000);
    corrected.rows[1].problem = None;
    register.import(&corrected, Purpose::Replaces(list)).await.unwrap();
    confirm_list(&acting, &Compared::rows(list, [2].into())).await.unwrap();
    let days = NewDays::These { days_off: BTreeSet::new(), working_days: BTreeSet::new() };
    let entered = EnteredDays { year: 2026, days, confirmed: true };
    enter_moved_days(&acting, &entered).await.unwrap();
    let other = ListBuilder::new("Қосымша тізбе", 2026).row("Акимат", "Музеи", 1_000);
    register.import(&other, Purpose::AdditionalTo(list)).await.unwrap();
    erase_actor(&register.ctx, erased).await.unwrap();
    report(register, list).await;
}

/// Two reports: one about a direction, with all it may say, and one about the list, which is answered.
async fn report(register: &TestRegister, list: ListId) {
    let rows = register.store().catalogue().list_rows(list, Some(1), PageRequest::new(1, 1)).await;
    let direction = rows.unwrap().unwrap().items[0].id;
    let of_row = About { list, version: 1, direction: Some(direction), finding: Some(1) };
    let of_list = About { list, version: 2, direction: None, finding: None };
    let room = Room { per_hour: 9, unanswered: 9 };
    for (about, text) in [(of_row, "Дұрысы осылай"), (of_list, "")] {
        let wrong = "Мәтіні басқаша жазылған".to_owned();
        let new = NewReport { about, wrong, should_say: text.to_owned(), contact: text.to_owned() };
        report_mistake(&register.ctx, &new, room).await.unwrap();
    }
    answer_report(&register.ctx, "Officer", 2, "Түзетілді").await.unwrap();
}

struct Column {
    table: String,
    name: String,
    kind: String,
    nullable: bool,
}

async fn columns(register: &TestRegister) -> Vec<Column> {
    let sql = if register.is_postgres() {
        "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable AS text \
         FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position"
    } else {
        "SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || CASE c.\"notnull\" WHEN 0 THEN 'YES' ELSE 'NO' END \
         AS text FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid"
    };
    let column = |line: &String| match line.split(' ').collect::<Vec<_>>().as_slice() {
        [table, name, kind, nullable] => Column {
            table: (*table).to_owned(),
            name: (*name).to_owned(),
            kind: kind.to_lowercase(),
            nullable: *nullable == "YES",
        },
        other => panic!("{other:?}"),
    };
    register.texts(sql).await.iter().map(column).collect()
}

/// Other values of a column: those of its kind, and those of another kind.
fn other_values(register: &TestRegister, column: &Column) -> (Vec<String>, Vec<String>) {
    let name = &column.name;
    let mut own = match column.kind.as_str() {
        "bigint" => vec![format!("COALESCE({name}, 0) + 1000")],
        "text" => vec![format!("COALESCE({name}, '') || 'x'")],
        "blob" => vec!["X'00'".to_owned()],
        "bytea" => vec!["'\\x00'::bytea".to_owned()],
        other => panic!("{other} is no kind of column"),
    };
    own.extend(column.nullable.then(|| "NULL".to_owned()));
    // Only SQLite lets anybody put a value of another kind into a column.
    let other = match column.kind.as_str() {
        _ if register.is_postgres() => vec![],
        "bigint" => vec!["'x'".to_owned(), format!("COALESCE({name}, 0) + 0.25")],
        "text" => vec!["X'FF'".to_owned()],
        _ => vec!["'x'".to_owned(), "1.5".to_owned()],
    };
    (own, other)
}

struct Table<'a> {
    register: &'a TestRegister,
    name: &'a str,
    columns: Vec<&'a Column>,
}

impl Table<'_> {
    /// What picks one row, by its place in the table.
    fn row(&self, place: i64) -> String {
        let id = if self.register.is_postgres() { "ctid" } else { "rowid" };
        let (table, order) = (self.name, self.columns.iter().map(|column| column.name.as_str()));
        let order = order.collect::<Vec<_>>().join(", ");
        format!("{id} = (SELECT {id} FROM {table} ORDER BY {order} LIMIT 1 OFFSET {place})")
    }

    fn update(&self, column: &str, value: &str, place: i64) -> String {
        format!("UPDATE {} SET {column} = {value} WHERE {}", self.name, self.row(place))
    }

    async fn expected(&self, column: &str, place: i64) -> Option<u64> {
        let entry = vouching(self.name, column)?;
        let row = self.row(place);
        let sql = format!(
            "SELECT CAST(({entry}) AS BIGINT) AS number FROM {} t WHERE t.{row}",
            self.name
        );
        u64::try_from(self.register.number(&sql).await).ok()
    }

    /// Does it, looks, and undoes it.
    async fn check(&self, done: &str, expected: Option<u64>) {
        let (table, register) = (self.name, self.register);
        register.tamper(&format!("CREATE TABLE kept AS SELECT * FROM {table}; {done}")).await;
        match verify(register.store()).await {
            Ok(_) => panic!("not noticed: {done}"),
            Err(VerifyError::Storage(error)) => panic!("{done}: {error}"),
            Err(error) => assert_eq!(error.entry(), expected, "{done}: {error}"),
        }
        let undo =
            format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept");
        register.tamper(&undo).await;
    }

    async fn check_all(&self) {
        let (table, register) = (self.name, self.register);
        let rows = register.number(&format!("SELECT COUNT(*) AS number FROM {table}")).await;
        assert!(rows > 0, "{table} is empty, so nothing of it is tested");
        for place in 0..rows {
            let row = self.row(place);
            for column in &self.columns {
                let name = column.name.as_str();
                if MAY_BE_IGNORED.contains(&(table, name)) {
                    continue;
                }
                let expected = self.expected(name, place).await;
                let (own, other) = other_values(register, column);
                let is_null = format!(
                    "SELECT COUNT(*) AS number FROM {table} WHERE {row} AND {name} IS NULL"
                );
                for value in &own {
                    if value != "NULL" || register.number(&is_null).await == 0 {
                        self.check(&self.update(name, value, place), expected).await;
                    }
                }
                // A size that is no number says nothing of where head and entries part.
                let expected = expected.filter(|_| (table, name) != ("journal_head", "size"));
                for value in &other {
                    self.check(&self.update(name, value, place), expected).await;
                }
            }
            let expected = self.expected(&self.columns[0].name, place).await;
            self.check(&format!("DELETE FROM {table} WHERE {row}"), expected).await;
        }
        verify(register.store()).await.unwrap();
    }
}

#[test]
fn any_value_changed_by_hand_is_named_with_the_entry_that_vouches_for_it() {
    on_both(|register| async move {
        fill(&register).await;
        verify(register.store()).await.unwrap();
        if register.is_postgres() {
            let unguarded = "ALTER TABLE journal_head DROP CONSTRAINT journal_head_id_check";
            register.tamper(unguarded).await;
        }
        let columns = columns(&register).await;
        let tables: BTreeSet<&str> = columns.iter().map(|column| column.table.as_str()).collect();
        assert_eq!(tables.len(), 18, "{tables:?}");
        for name in tables {
            let columns = columns.iter().filter(|column| column.table == name).collect();
            Table { register: &register, name, columns }.check_all().await;
        }
    });
}
