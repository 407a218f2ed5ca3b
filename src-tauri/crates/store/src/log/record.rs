//! Records as they are written and read. A body is JSON text; what it says is
//! not known here.

use std::sync::Arc;

use rusqlite::Row;

use super::{
    time::{Day, LocalMinute},
    words::Words,
};
use crate::{ActionId, RecordId};

/// The kind of a record that removes an entry.
pub(crate) const REMOVAL: &str = "removal";
/// The kind of a record that takes one record back.
pub(crate) const UNDO: &str = "undo";

/// Who wrote a record, when, and the time it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The action that wrote it.
    pub action: ActionId,
    /// The instant of writing, UTC milliseconds.
    pub recorded_ms: i64,
    /// The instant it is about, UTC milliseconds.
    pub at_ms: i64,
    /// The IANA time zone she was in, 1 to 64 bytes.
    pub zone: Arc<str>,
    /// The local time it is about.
    pub local: LocalMinute,
    /// Its programme day, by the day boundary of the time of writing.
    pub day: Day,
}

/// Something she tells, or a correction of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecord {
    /// Its name, new for every tap.
    pub id: RecordId,
    /// Who, when.
    pub stamp: Stamp,
    /// Its kind, `[a-z0-9_]`, 1 to 40 characters; never `removal` or `undo`.
    pub kind: String,
    /// What it says: JSON text.
    pub body: String,
    /// The record it corrects: any version of the entry.
    pub supersedes: Option<RecordId>,
}

/// A removal of an entry, or the taking back of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewVoid {
    /// Its name, new for every tap.
    pub id: RecordId,
    /// Who, when.
    pub stamp: Stamp,
    /// The record it is about.
    pub target: RecordId,
}

/// A record of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its place in the order of recording.
    pub seq: i64,
    /// Its name.
    pub id: RecordId,
    /// Who, when.
    pub stamp: Stamp,
    /// Its kind.
    pub kind: Arc<str>,
    /// What it says: JSON text, to the byte as it was given.
    pub body: String,
    /// The record it corrects.
    pub supersedes: Option<RecordId>,
    /// The record it removes or takes back.
    pub voids: Option<RecordId>,
}

impl Record {
    /// Whether it takes an action back. An undo cannot be undone by asking for
    /// the last action; it can by naming it.
    #[must_use]
    pub fn is_undo(&self) -> bool {
        &*self.kind == UNDO
    }
}

/// Reads a row whose columns are in the order of the table.
pub(crate) fn row_to_record(row: &Row<'_>, words: &mut Words) -> rusqlite::Result<Record> {
    Ok(Record {
        seq: row.get(0)?,
        id: row.get(1)?,
        stamp: Stamp {
            action: row.get(2)?,
            recorded_ms: row.get(3)?,
            at_ms: row.get(4)?,
            zone: words.one(row.get_ref(5)?.as_str()?),
            local: row.get(6)?,
            day: row.get(7)?,
        },
        kind: words.one(row.get_ref(8)?.as_str()?),
        body: row.get(9)?,
        supersedes: row.get(10)?,
        voids: row.get(11)?,
    })
}
