//! What pages share: money, the map, findings, the official table, pages of a long list.

pub mod bars;
pub mod cite;
pub mod count_bar;
pub mod figures;
pub mod findings;
pub mod line;
pub mod lines_changed;
pub mod map;
pub mod money;
pub mod official;
pub mod pagination;
pub mod schema;
pub mod shares;
pub mod source;
pub mod state;
pub mod trust;
pub mod versions;
pub mod words_changed;
pub mod years;
