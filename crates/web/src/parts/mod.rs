//! What pages share: money, findings, the official table, pages of a long list.

pub mod findings;
pub mod line;
pub mod money;
pub mod official;
pub mod pagination;
pub mod state;
pub mod words_changed;
