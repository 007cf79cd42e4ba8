//! What pages share: money, the map, findings, the official table, pages of a long list.

pub mod bars;
pub mod findings;
pub mod line;
pub mod map;
pub mod money;
pub mod official;
pub mod pagination;
pub mod shares;
pub mod state;
pub mod words_changed;
