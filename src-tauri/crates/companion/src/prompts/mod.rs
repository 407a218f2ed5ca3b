//! Prompts: what she chose, what follows for the next days, and what became of
//! it. The planner is pure; the host alone talks to the device.
//!
//! No word here, in the store or at the device says anything of her health.

mod calendar;
mod days;
mod hours;
mod keeping;
#[cfg(test)]
mod laws;
mod occurrence;
mod offers;
mod page;
mod plan;
mod planning;
mod rules;
mod silence;
mod sync;
mod words;

pub use words::{PromptWords, prompt_words};
