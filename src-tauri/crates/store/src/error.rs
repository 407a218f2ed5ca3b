//! What can go wrong with the diary's file. No text of hers and no clinical
//! word is ever part of an error, so that an error may be logged.

use std::{io, path::PathBuf};

use rusqlite::ErrorCode;

use crate::RecordId;

/// Why something could not be read or kept. Whatever it is, nothing that was
/// acknowledged before is lost.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another copy of the app has the file open.
    #[error("the file is in use by another copy of the app")]
    InUse,
    /// The file may be read but not written.
    #[error("the file cannot be written")]
    ReadOnly,
    /// No room is left on the device. Nothing of the write was kept.
    #[error("no room is left on the device")]
    Full,
    /// The file was damaged. It has been moved aside whole; the next open starts a new one.
    #[error("the file is damaged and has been set aside")]
    Damaged {
        /// Where the damaged file is now.
        set_aside: PathBuf,
    },
    /// Damage was met while reading. Drop the store and call
    /// [`Store::open_checked`](crate::Store::open_checked), which decides.
    #[error("the file cannot be read in full")]
    Broken,
    /// The file was written by a newer version of the app. It was not touched.
    #[error("the file has schema {found}, this version knows {known}")]
    Newer {
        /// Schema version of the file.
        found: u32,
        /// Newest schema version known here.
        known: u32,
    },
    /// The folder cannot be made or used.
    #[error("the folder cannot be used")]
    FolderUnusable(#[source] io::Error),
    /// Something else held the file for longer than the busy timeout (5 s).
    #[error("the file was busy for too long")]
    Busy,
    /// The id is taken by a record that says something else.
    #[error("record {id} says something else already")]
    Conflict {
        /// The id that was given twice.
        id: RecordId,
    },
    /// A record corrects or takes back one that is not there, or one that
    /// cannot be corrected (a removal or an undo).
    #[error("the record it points to is not there or cannot be corrected")]
    UnknownTarget,
    /// A value does not have the shape the schema asks for.
    #[error("a value has the wrong shape: {what}")]
    Malformed {
        /// The name of the broken constraint or of the type, never the value.
        what: String,
    },
    /// The app lock is on: the diary opens with her secret only.
    #[error("the diary is locked")]
    Locked,
    /// The secret is another one. Nothing was changed but the count of wrong tries.
    #[error("the secret is another one")]
    WrongSecret {
        /// How long the next try has to wait, in milliseconds.
        wait_ms: i64,
    },
    /// The wait after a wrong try is not over. The secret was not looked at.
    #[error("the next try has to wait")]
    TooSoon {
        /// How much longer, in milliseconds.
        wait_ms: i64,
    },
    /// The key file beside the diary is not as it was written. Nothing was touched.
    #[error("the key file cannot be read")]
    KeyUnreadable,
    /// The operating system refused a file operation.
    #[error("a file operation was refused")]
    Io(#[from] io::Error),
    /// Anything else SQLite said.
    #[error("the storage refused (code {code})")]
    Sql {
        /// SQLite's extended result code, 0 where there is none.
        code: i32,
        /// What it said.
        #[source]
        source: rusqlite::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let code = error.sqlite_error().map_or(0, |inner| inner.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Broken,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::ConstraintViolation) => match code {
                ffi::SQLITE_CONSTRAINT_FOREIGNKEY | ffi::SQLITE_CONSTRAINT_TRIGGER => {
                    Self::UnknownTarget
                }
                ffi::SQLITE_CONSTRAINT_CHECK => Self::Malformed { what: constraint(&error) },
                _ => Self::Sql { code, source: error },
            },
            _ => Self::Sql { code, source: error },
        }
    }
}

/// The name of the CHECK that refused: "CHECK constraint failed: name".
fn constraint(error: &rusqlite::Error) -> String {
    error.to_string().rsplit(": ").next().unwrap_or_default().to_owned()
}

/// What an error of the file system means for the diary.
pub(crate) fn of_file(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => StoreError::ReadOnly,
        _ => StoreError::Io(error),
    }
}
