//! Views: what the pages show, read from the facts and from what the core
//! decided. Nothing here writes, and nothing here decides.

pub(crate) mod check;
mod decisions;
mod diary;
mod plan;
mod progress;
mod questionnaires;
mod questions;
mod run;
mod session;
mod sessions;
mod signs;
mod support;
pub(crate) mod testing;
mod today;
mod trends;
pub(crate) mod week;
pub(crate) mod why;
mod year;
mod you;
