//! What people can do: one file for each thing, one transaction, one entry of the journal.

mod actors;
mod answer_report;
mod backup;
mod confirm_list;
mod context;
mod enter_moved_days;
mod forget_contact;
mod import_files;
mod import_list;
mod issue_list;
pub mod matching;
mod move_register;
mod new_versions;
mod report_mistake;
mod retry;
mod verify;

pub use actors::{EraseError, erase_actor, register_actor};
pub use answer_report::{AnswerError, answer_report};
pub use backup::{BackupError, RestoreError, backup, restore};
pub use bagyt_storage::archive::{ArchiveError, Manifest};
pub use bagyt_storage::verification::{Problem, Verified, VerifyError};
pub use confirm_list::{Compared, ConfirmError, ToConfirm, confirm_list, confirm_list_as};
pub use context::{Clock, Ctx, Randomness, SystemClock, SystemRandomness};
pub use enter_moved_days::{
    EnterError, EnteredDays, MovesNothing, NewDays, Standing, check_moved_days, enter_moved_days,
    enter_moved_days_as,
};
pub use forget_contact::{ForgetError, forget_contact};
pub use import_files::{FileError, FileResult, Unwatched, Watch, import_files, import_path};
pub use import_list::{
    ImportError, ImportedFile, ImportedList, LikelyPredecessor, Outcome, Purpose, Unrelated,
    import_list, import_readings,
};
pub use issue_list::{IssueError, Issued, Rows, ToIssue, issue_list, row_numbers};
pub use move_register::{MoveError, move_register};
pub use report_mistake::{
    Fault, LEAST, MOST, MOST_CONTACT, NewReport, PUBLIC, ReportError, ReportField, Room,
    report_mistake,
};
pub use verify::verify;
