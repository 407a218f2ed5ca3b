//! Her data on the wire: files out, files in, and everything gone.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The page about her data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DataPage {
    /// How many entries are kept.
    pub entries: u32,
    /// The last verified backup.
    pub backup: BackupState,
    /// Whether the diary before the last file is there and can be put back.
    pub former: bool,
}

/// The last verified backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupState {
    /// The programme day it was verified on; null where there was none.
    pub last: Option<String>,
    /// Whether another would be good: a month has passed.
    pub due: bool,
}

/// A file that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileLeft {
    /// Where it is now.
    pub place: String,
}

/// A backup to make.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackupAsked {
    /// What locks it. Nobody can open it without.
    pub passphrase: String,
}

/// A backup made, read again and compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupDone {
    /// Where it is now.
    pub place: String,
    /// How many entries are in it.
    pub entries: u32,
}

/// A file to be read; one begun before is given up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileBegin {
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size_bytes: u64,
}

/// The next part of it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FilePart {
    /// Its bytes in base 64, at most a megabyte.
    pub base64: String,
}

/// What is in it?
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileLook {
    /// What opens it, where it is locked.
    #[ts(optional)]
    pub passphrase: Option<String>,
}

/// What is in a file. Nothing of it is taken yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileSeen {
    /// The day it was made, `YYYY-MM-DD`.
    pub made: String,
    /// The version of the app that made it.
    pub app: String,
    /// What it holds.
    pub theirs: Contents,
    /// What is here now.
    pub ours: Contents,
    /// How many lines of it are not here yet.
    pub fresh: u32,
    /// Why it cannot be added to what is here; null where it can.
    pub merge: Option<MergeObstacle>,
}

/// What a diary holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Contents {
    /// Entries in force.
    pub entries: u32,
    /// Entries that this version cannot read. They are kept and not counted.
    pub unread: u32,
    /// The first day told of.
    pub first_day: Option<String>,
    /// The last day told of.
    pub last_day: Option<String>,
    /// The latest birth.
    pub birth: Option<String>,
}

/// Why a file cannot be added to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MergeObstacle {
    /// There is nothing here to add it to.
    NothingHere,
    /// All of it is here already.
    NothingNew,
    /// It tells of another birth.
    OtherBirth,
    /// The same entry says two things.
    Conflict,
}

/// How to take the file that was looked at.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FileWay {
    /// Added to what is here, or else in its place.
    pub merge: bool,
}

/// A file taken, or the diary before it put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FileTaken {
    /// How many entries are here now.
    pub entries: u32,
}

/// What would be gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EraseSeen {
    /// To be given back with the second step.
    pub word: String,
    /// How many entries are kept; a locked diary does not say.
    pub entries: Option<u32>,
    /// The last verified backup; a locked diary does not say.
    pub backup: Option<BackupState>,
}

/// Everything to be gone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EraseNow {
    /// The word of the first step.
    pub word: String,
}
