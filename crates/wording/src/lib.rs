//! Every word a person reads, said in Kazakh, Russian or English from `messages/`.
//!
//! The rest of the programme holds facts; here a fact becomes a sentence. Page, API, letter and command line say the same
//! thing because they all ask [`say`].

mod args;
mod document;
mod finding;
mod lang;
mod messages;
mod names;
mod numbers;
mod place;
pub mod promise;

pub use args::Args;
pub use document::{document, explained, finding_json};
pub use finding::{finding_hint, finding_install, finding_message, finding_why};
pub use lang::Lang;
pub use messages::{say, say_attr};
pub use names::{
    ShortName, column, language_of_list, region, region_in_short, severity, sort_by_place, term,
    trilingual,
};
pub use numbers::{date, date_time, millions, number, thousands};
pub use place::{place, places};
