//! Copies that are made by themselves, on the wire. No folder is named by the
//! window: the device lets her choose one, and the host keeps it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Whether copies are made by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopiesPage {
    /// Where they go; null where none are made.
    pub on: Option<CopiesOn>,
}

/// Where copies go, and the last one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopiesOn {
    /// The folder's name.
    pub name: String,
    /// The programme day of the last one; null before the first.
    pub last: Option<String>,
    /// Why the last try came to nothing.
    pub trouble: Option<CopyTrouble>,
}

/// Why there is no new copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyTrouble {
    /// The folder is not there, or not given to Surefoot any more.
    FolderGone,
    /// There is no room.
    DiskFull,
    /// It could not be written, or what was read again was something else.
    NotWritten,
}

impl CopyTrouble {
    /// The word it is kept under.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::FolderGone => "folder_gone",
            Self::DiskFull => "disk_full",
            Self::NotWritten => "not_written",
        }
    }

    pub(crate) fn read(word: &str) -> Option<Self> {
        [Self::FolderGone, Self::DiskFull, Self::NotWritten]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// The folder she chose; null where she chose none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopiesChosen {
    /// Its name.
    pub name: Option<String>,
}

/// Copies into the folder that was chosen.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopiesAsked {
    /// What opens them. It is not kept.
    #[ts(type = "string")]
    pub passphrase: Zeroizing<String>,
}

/// A copy, if one is due.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyNow {
    /// Whether she wants one in any case.
    pub wanted: bool,
}
