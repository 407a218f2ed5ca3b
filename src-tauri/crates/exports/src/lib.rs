//! GIVE: the forms in which her diary leaves the app and comes back. Pure
//! formats: a value becomes bytes, bytes become a value or a reason.
//!
//! It knows no database, no folder, no clock and no rule of the programme. What
//! a body says is JSON text to it, handed through to the byte.

mod columns;
mod document;
mod guard;
mod limits;
mod sealed;
mod tables;

pub use document::{Document, FORMAT, Line, Shown, VERSION, read_document, write_document};
pub use limits::{LARGEST_BODY, LARGEST_FILE, MOST_LINES};
pub use sealed::{SHORTEST_PASSPHRASE, WORK, is_sealed, open, seal};
pub use tables::{Row, Table, read_table, tables, write_table};

/// Why bytes are not what they should be. Nothing of hers is part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a file of Surefoot at all.
    #[error("this is no file of ours")]
    NotOurs,
    /// A file of ours that a newer version wrote.
    #[error("a newer version wrote it")]
    Newer,
    /// It ends too early.
    #[error("it ends too early")]
    Cut,
    /// It was changed after it was written, or does not fit together.
    #[error("it does not fit together")]
    Edited,
    /// The passphrase opens nothing.
    #[error("the passphrase does not open it")]
    WrongPassphrase,
    /// Opening it would take more memory than a phone has.
    #[error("opening it asks for too much work")]
    TooCostly,
    /// Larger than anything a diary can be.
    #[error("it is too large")]
    TooLarge,
}
