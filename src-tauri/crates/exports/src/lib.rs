//! GIVE: the forms in which her diary leaves the app and comes back. Pure
//! formats: a value becomes bytes, bytes become a value or a reason.
//!
//! It knows no database, no folder, no clock and no rule of the programme. What
//! a body says is JSON text to it, handed through to the byte.

mod columns;
mod copies;
mod document;
mod guard;
mod limits;
mod sealed;
mod tables;

pub use copies::CopyLock;
pub use document::{Document, FORMAT, Line, Shown, VERSION, read_document, write_document};
pub use limits::{LARGEST_BODY, LARGEST_FILE, MOST_LINES};
pub use sealed::{SHORTEST_PASSPHRASE, WORK, seal};
pub use tables::{Row, Table, read_table, tables, write_table};

/// Whether a passphrase opens the bytes: a backup, or a copy made by itself.
#[must_use]
pub fn is_locked(bytes: &[u8]) -> bool {
    copies::is_copy(bytes) || sealed::is_sealed(bytes)
}

/// Opens a backup or a copy. Every byte is authenticated.
///
/// # Errors
/// [`Unreadable`]: neither of them, the wrong passphrase, too much work asked for,
/// cut or edited.
pub fn open(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Unreadable> {
    match copies::is_copy(bytes) {
        true => copies::open(bytes, passphrase),
        false => sealed::open(bytes, passphrase),
    }
}

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
