//! What can go wrong with the register: the database, the journal, backups, moves, moved days, confirmations, imports.

use super::{Sentence, Trouble, to_say, why_not};
use crate::{configuration, output};
use bagyt_domain::rules::MovedDaysError;
use bagyt_lists::{ReadError, ToolFault, Why};
use bagyt_operations::{
    AnswerError, ArchiveError, BackupError, ConfirmError, EnterError, Fault, FileError,
    ForgetError, ImportError, IssueError, MoveError, MovesNothing, Problem, RestoreError,
    VerifyError,
};
use bagyt_papers::WriteError;
use bagyt_settings::Settings;
use bagyt_storage::{Failure, StorageError};

/// The options that name a database on the command line: what is wrong with it is mended there.
#[derive(Debug, Clone, Copy)]
struct Options {
    folder: &'static str,
    server: &'static str,
}

const REGISTER: Options = Options { folder: "--folder", server: "--database" };

/// Where a register is moved to.
const TARGET: Options = Options { folder: "--to-folder", server: "--to-database" };

/// What it means and what to do; what the database said stands once, at the end.
impl From<StorageError> for Trouble {
    fn from(error: StorageError) -> Self {
        quoted(in_register(&error), &error)
    }
}

/// The sentence, and once after it what the database said.
fn quoted(sentence: Sentence, error: &StorageError) -> Trouble {
    let said = Trouble::from(sentence);
    match (error, error.technical()) {
        (StorageError::Corrupt { .. }, _) => said.with_technical(error),
        (_, Some(technical)) => said.with_technical(technical),
        (_, None) => said,
    }
}

/// What a failure of the register means, in one sentence.
pub fn in_register(error: &StorageError) -> Sentence {
    in_database(error, REGISTER)
}

fn in_database(error: &StorageError, options: Options) -> Sentence {
    match error {
        StorageError::UnknownAddress(address) => {
            to_say("register-unknown-address").text("address", address)
        }
        StorageError::Corrupt { .. } => to_say("register-damaged"),
        StorageError::NewerSchema { steps, known } => {
            to_say("register-newer").count("steps", *steps).count("known", *known as u64)
        }
        StorageError::SchemaSteps { said, expected } => {
            to_say("register-steps").text("said", said).text("expected", expected)
        }
        StorageError::NoRegister { folder: Some(folder) } => {
            to_say("register-none-in-folder").text("folder", output::name(folder))
        }
        StorageError::NoRegister { folder: None } => to_say("register-none-on-server"),
        StorageError::Folder { folder, source } => to_say("register-folder")
            .text("folder", output::name(folder))
            .text("option", options.folder)
            .part("detail", why_not(source)),
        StorageError::Database(_) | StorageError::Busy(_) => {
            to_say(match error.failure().unwrap_or(Failure::Other) {
                Failure::Busy => "register-busy",
                Failure::Unreachable => "register-unreachable",
                Failure::Refused => "register-refused",
                Failure::Damaged => "register-damaged",
                Failure::Full => "register-full",
                Failure::ReadOnly => "register-read-only",
                Failure::Other => "register-failed",
            })
            .text("option", options.server)
        }
    }
}

impl From<ConfirmError> for Trouble {
    fn from(error: ConfirmError) -> Self {
        match error {
            ConfirmError::NoSuchList(list) => to_say("import-no-list").text("list", list).into(),
            ConfirmError::NoSuchRows { list, rows, last } => {
                let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
                let rows = to_say("confirm-no-rows").text("rows", rows.join(", "));
                rows.text("list", list).count("last", last).into()
            }
            ConfirmError::UnknownOfficer => to_say("confirm-unknown-officer").into(),
            ConfirmError::Storage(error) => error.into(),
        }
    }
}

impl From<IssueError> for Trouble {
    fn from(error: IssueError) -> Self {
        match error {
            IssueError::NoSuchList(list) => to_say("import-no-list").text("list", list).into(),
            IssueError::NoSuchVersion { list, version, last } => {
                let sentence = to_say("issue-no-version").text("list", list);
                sentence.count("version", version).count("last", last).into()
            }
            IssueError::SameVersion(version) => {
                to_say("issue-same-version").count("version", version).into()
            }
            IssueError::PartOfComparison => to_say("issue-part-of-comparison").into(),
            IssueError::NoSuchCustomer { number, last } => {
                to_say("issue-no-customer").count("number", number).count("last", last).into()
            }
            IssueError::NoSuchRows { rows, last } => {
                let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
                to_say("issue-no-rows").text("rows", rows.join(", ")).count("last", last).into()
            }
            IssueError::Write(WriteError::LongCell { row, letters, most }) => {
                let sentence = to_say("issue-long-cell").count("row", row);
                sentence.count("letters", letters as u64).count("most", most as u64).into()
            }
            error @ (IssueError::Write(_) | IssueError::Broken) => {
                Self::from(to_say("issue-broken")).with_technical(error)
            }
            IssueError::Storage(error) => error.into(),
        }
    }
}

impl From<ForgetError> for Trouble {
    fn from(error: ForgetError) -> Self {
        match error {
            ForgetError::NoSuchReport(number) => {
                to_say("answer-no-report").count("number", number).into()
            }
            ForgetError::Storage(error) => error.into(),
        }
    }
}

impl From<AnswerError> for Trouble {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::NoSuchReport(number) => {
                to_say("answer-no-report").count("number", number).into()
            }
            AnswerError::Answered(number) => to_say("answer-before").count("number", number).into(),
            AnswerError::Typed(Fault::Long { letters, most }) => to_say("answer-long")
                .count("letters", letters as u64)
                .count("limit", most as u64)
                .into(),
            AnswerError::Typed(Fault::Missing | Fault::Short { .. }) => {
                to_say("answer-empty").into()
            }
            AnswerError::Storage(error) => error.into(),
        }
    }
}

impl From<EnterError> for Trouble {
    fn from(error: EnterError) -> Self {
        match error {
            EnterError::Wrong(days) => Self::new(days.iter().map(wrong_day).collect()),
            EnterError::MovesNothing(days) => {
                Self::new(days.iter().map(|day| moves_nothing(*day)).collect())
            }
            EnterError::UnknownOfficer => to_say("calendar-unknown-officer").into(),
            EnterError::Storage(error) => error.into(),
        }
    }
}

fn wrong_day(error: &MovedDaysError) -> Sentence {
    match error {
        MovedDaysError::NotCovered { year } => to_say("calendar-not-covered").text("year", year),
        MovedDaysError::YearTwice { year } => to_say("calendar-year-twice").text("year", year),
        MovedDaysError::OtherYear { day, year } => {
            to_say("calendar-other-year").text("day", day).text("year", year)
        }
        MovedDaysError::Both { day } => to_say("calendar-both").text("day", day),
    }
}

fn moves_nothing(day: MovesNothing) -> Sentence {
    match day {
        MovesNothing::OffAlready(day) => to_say("calendar-off-already").text("day", day),
        MovesNothing::WorkingAlready(day) => to_say("calendar-working-already").text("day", day),
    }
}

impl From<BackupError> for Trouble {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::AlreadyThere(path) => {
                to_say("backup-already-there").text("file", output::name(path)).into()
            }
            BackupError::NotAFile(path) => {
                to_say("backup-not-a-file").text("file", output::name(path)).into()
            }
            BackupError::File { path, source } => to_say("backup-not-written")
                .text("file", output::name(path))
                .part("detail", why_not(&source))
                .into(),
            BackupError::Archive(error) => error.into(),
        }
    }
}

impl From<RestoreError> for Trouble {
    fn from(error: RestoreError) -> Self {
        match error {
            RestoreError::File { path, source } => to_say("restore-not-opened")
                .text("file", output::name(path))
                .part("detail", why_not(&source))
                .into(),
            RestoreError::Archive(error) => error.into(),
        }
    }
}

impl From<ArchiveError> for Trouble {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::File(source) => {
                to_say("archive-file").part("detail", why_not(&source)).into()
            }
            ArchiveError::NotABackup(detail) => {
                Self::from(to_say("archive-not-a-backup")).with_technical(detail)
            }
            ArchiveError::Damaged { part, problem } => {
                Self::from(to_say("archive-damaged").text("part", part)).with_technical(problem)
            }
            ArchiveError::OtherVersion { format, schema, known } => to_say("archive-other-version")
                .text("format", format)
                .text("schema", schema)
                .text("known", known)
                .into(),
            ArchiveError::NotEmpty { table } => {
                to_say("archive-not-empty").text("table", table).into()
            }
            ArchiveError::Verify(error) => Self::from(error).after(to_say("archive-disagrees")),
            ArchiveError::Stopped => to_say("archive-stopped").into(),
            ArchiveError::Storage(error) => error.into(),
        }
    }
}

impl From<MoveError> for Trouble {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::Itself => to_say("move-itself").into(),
            MoveError::NotEmpty { table } => to_say("move-not-empty").text("table", table).into(),
            MoveError::Source(error) => error.into(),
            MoveError::Verify(VerifyError::Storage(error)) | MoveError::Storage(error) => {
                quoted(not_moved_to(&error), &error)
            }
            MoveError::Verify(error) => Self::from(error).after(to_say("move-disagrees")),
            MoveError::OtherJournal { said, copied } => {
                to_say("move-other-journal").count("said", said).count("copied", copied).into()
            }
            MoveError::File(source) => to_say("move-file").part("detail", why_not(&source)).into(),
        }
    }
}

/// What a failure of the database a register is moved to means: nothing of ours is in it that a copy could bring back.
fn not_moved_to(error: &StorageError) -> Sentence {
    match error {
        StorageError::SchemaSteps { .. } => to_say("move-not-ours"),
        _ if error.failure() == Some(Failure::Damaged) => to_say("move-not-ours"),
        _ => in_database(error, TARGET),
    }
}

impl From<VerifyError> for Trouble {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Storage(error) => error.into(),
            broken_one => broken(&broken_one).into(),
        }
    }
}

/// What differs between the register and its journal.
pub fn broken(error: &VerifyError) -> Sentence {
    match error {
        VerifyError::Broken { sequence, problem } => to_say("verify-broken")
            .text("sequence", sequence)
            .part("detail", wrong_with_entry(problem)),
        VerifyError::Head { said, found, sequence } => {
            to_say("verify-head").text("said", said).text("found", found).text("sequence", sequence)
        }
        VerifyError::HeadHash { sequence } => to_say("verify-head-hash").text("sequence", sequence),
        VerifyError::HeadMissing => to_say("verify-head-missing"),
        VerifyError::Steps { said, expected } => {
            to_say("verify-steps").text("said", said).text("expected", expected)
        }
        VerifyError::Unnamed { table, row } => {
            to_say("verify-unnamed").text("table", table).text("row", row)
        }
        VerifyError::Storage(error) => in_register(error),
    }
}

fn wrong_with_entry(problem: &Problem) -> Sentence {
    match problem {
        Problem::Missing => to_say("verify-entry-missing"),
        Problem::Chain(fault) => to_say("verify-entry-chain").text("detail", fault),
        Problem::ContentMissing(name) => to_say("verify-content-missing").text("name", name),
        Problem::ContentDiffers(name) => to_say("verify-content-differs").text("name", name),
        Problem::ContentDamaged(name, detail) => {
            to_say("verify-content-damaged").text("name", name).text("detail", detail)
        }
        Problem::SaltMissing(name) => to_say("verify-salt-missing").text("name", name),
        Problem::NotErased(name) => to_say("verify-not-erased").text("name", name),
        Problem::SaltUnknown(name) => to_say("verify-salt-unknown").text("name", name),
        Problem::Row { table, content, row } => {
            to_say("verify-row").text("table", table).text("name", content).text("row", row)
        }
    }
}

/// Why one file did not go into the register.
pub fn import_refused(settings: &Settings, error: &FileError) -> Trouble {
    let sentence = match error {
        FileError::Open(error) => to_say("read-no-file").part("detail", why_not(error)),
        FileError::TooLarge { most, .. } => {
            to_say("read-error-over-limit").text("what", "file_bytes").text("limit", most)
        }
        FileError::NotTried => to_say("import-not-tried"),
        FileError::Stopped => to_say("import-stopped"),
        FileError::Import(ImportError::Read(error)) => unreadable(settings, error),
        FileError::Import(ImportError::NoSuchList(list)) => {
            to_say("import-no-list").text("list", list)
        }
        FileError::Import(ImportError::HeldByAnotherList(list)) => {
            to_say("import-held").text("list", list)
        }
        FileError::Import(ImportError::OtherNumberOfLists { old, new }) => {
            to_say("import-other-number").count("old", *old as u64).count("new", *new as u64)
        }
        FileError::Import(ImportError::InPart(file)) => to_say("import-in-part")
            .text("file", output::name(&file.name))
            .part("detail", unreadable(settings, &file.why)),
        FileError::Import(ImportError::Storage(error)) => {
            return quoted(in_register(error), error);
        }
    };
    sentence.into()
}

/// Why a file could not be looked at.
pub fn unreadable(settings: &Settings, error: &ReadError) -> Sentence {
    let values = error.values().into_iter();
    let said =
        values.fold(to_say(error.key()), |sentence, (name, value)| sentence.text(name, value));
    match error {
        ReadError::Archive { why, .. } => said.part("detail", unreadable(settings, why)),
        // Who types commands may change what bounds the program; visitors of the site are told without.
        ReadError::Tool(ToolFault { why: Why::TooSlow | Why::Stopped, .. }) => {
            to_say("read-tool-bounds").part("said", said)
        }
        ReadError::Tool(ToolFault { why: Why::NotApart, .. }) => {
            to_say("read-tool-with-network").part("said", said)
        }
        ReadError::Tool(ToolFault { tool, why: Why::Missing }) => {
            match configuration::wrong_tool(settings, *tool) {
                Some(wrong) => {
                    to_say("read-tool-wrong").text("tool", tool.key()).part("detail", wrong)
                }
                None => said,
            }
        }
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, VerifyError, broken, in_register};
    use bagyt_storage::{StorageError, Store};
    use bagyt_test_kit::TestRegister;
    use bagyt_wording::Lang;
    use std::time::Duration;

    /// What a writer is told who has waited for another long enough.
    async fn busy() -> StorageError {
        let register = TestRegister::sqlite().await;
        let impatient = Store::open_to_wait(&register.address, Duration::from_millis(50)).await;
        let impatient = impatient.expect("the register opens");
        let held = register.hold_writer().await;
        let refused = impatient.begin().await.expect_err("another one writes");
        held.let_go().await;
        refused
    }

    #[test]
    fn a_writer_in_the_way_is_told_of_in_every_language() {
        let error = crate::register::wait(async { Ok(busy().await) }).expect("it was refused");
        for (lang, words) in [
            (Lang::Kk, "басқа бағдарлама жазып жатыр"),
            (Lang::Ru, "удерживает другая программа"),
            (Lang::En, "another program is writing"),
        ] {
            let said = in_register(&error).in_words(lang);
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn what_no_entry_vouches_for_is_said_to_leave_the_entries_whole() {
        let steps = || VerifyError::Steps { said: "7".to_owned(), expected: "0".to_owned() };
        let unnamed = || VerifyError::Unnamed { table: "lists", row: "x".to_owned() };
        for error in [steps(), unnamed(), VerifyError::HeadMissing] {
            assert_eq!(error.entry(), None);
            for (lang, whole) in [
                (Lang::Kk, "Журнал жазбалары бүтін"),
                (Lang::Ru, "Записи журнала не затронуты"),
                (Lang::En, "No entry of the journal is affected"),
            ] {
                let said = broken(&error).in_words(lang);
                assert!(said.contains(whole), "{said}");
            }
        }
    }

    #[test]
    fn an_entry_that_is_affected_is_named() {
        let head = VerifyError::Head { said: 9, found: 4, sequence: 4 };
        let hash = VerifyError::HeadHash { sequence: 4 };
        let problem = Problem::NotErased("actor/1".to_owned());
        let erased = VerifyError::Broken { sequence: 4, problem };
        for error in [head, hash, erased] {
            assert_eq!(error.entry(), Some(4));
            for (lang, named) in
                [(Lang::Kk, "4-жазба"), (Lang::Ru, "записи 4"), (Lang::En, "entry 4")]
            {
                let said = broken(&error).in_words(lang);
                assert!(said.contains(named), "{said}");
            }
        }
    }
}
