//! Where the register is kept: lists, directions, findings, originals and the journal, in SQLite or PostgreSQL.
//!
//! Queries live only here; what leaves the crate are domain types and the shapes of [`catalogue`].

pub mod archive;
pub mod catalogue;
mod connect;
mod copy;
mod error;
mod fill;
mod folding;
mod ids;
mod migrations;
mod moment;
pub mod register;
mod session;
mod store;
mod stream;
mod table;
mod unfinished;
pub mod verification;

pub use copy::CopyError;
pub use error::{Failure, StorageError};
pub use ids::{DirectionId, Fingerprint, ListId, NotAnId};
pub use moment::Moment;
pub use store::Store;
pub use unfinished::Unfinished;
