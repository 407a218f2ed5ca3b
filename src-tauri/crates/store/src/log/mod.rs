//! The log: records, appended and read. What counts now is in [`in_force`].

pub(crate) mod action;
pub(crate) mod append;
pub(crate) mod id;
pub(crate) mod in_force;
mod read;
pub(crate) mod record;
pub(crate) mod time;
mod words;
