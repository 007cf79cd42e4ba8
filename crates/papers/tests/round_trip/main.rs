//! The law of the papers: reading what was written gives the list back, in every form.

mod by_chance;
mod comparisons;
mod examples;
mod invented;
mod law;
mod parts;
mod programs;
