//! One file for each command.

pub mod backup;
pub mod calendar;
pub mod check;
pub mod compared;
pub mod confirm;
pub mod doctor;
pub mod explain;
pub mod files;
pub mod import;
mod import_watch;
pub mod issue;
pub mod move_register;
pub mod read;
pub mod reports;
pub mod serve;
pub mod settings;
pub mod verify;
