//! What the crate promises, area by area: dense tables of cases, then laws that hold for any text.

mod amounts;
mod clean;
mod comparators;
mod comparing;
mod counts;
mod dates;
mod laws;
mod numbers;
mod places;
mod real_lists;
mod scripts;
mod slips;
mod sorting;
mod spelling;
mod tongues;
mod years;
