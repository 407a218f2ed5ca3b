//! Views: what the pages show, read from the facts and from what the core
//! decided. Nothing here writes, and nothing here decides.

mod check;
mod diary;
mod plan;
mod progress;
mod session;
mod signs;
mod today;
pub(crate) mod week;
mod why;
mod year;
mod you;
