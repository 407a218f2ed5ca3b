//! Adding to the log. Nothing else is ever done to it.

use rusqlite::named_params;

use super::record::{REMOVAL, UNDO};
use crate::{NewRecord, NewVoid, Record, RecordId, Stamp, StoreError, Writing};

/// What became of a record that was to be appended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appended {
    /// It was written, at this place.
    New {
        /// Its place in the order of recording.
        seq: i64,
    },
    /// It was there already, saying the same: the same tap twice.
    Already {
        /// Its place in the order of recording.
        seq: i64,
    },
}

/// A row about to be written.
struct Row<'a> {
    id: RecordId,
    stamp: &'a Stamp,
    kind: &'a str,
    body: &'a str,
    supersedes: Option<RecordId>,
    voids: Option<RecordId>,
}

impl Writing<'_> {
    /// Appends something she tells. With `supersedes` it corrects an entry.
    ///
    /// The same id again is accepted when it says the same: everything but the
    /// action and the instant of writing is compared. Where the time it is
    /// about comes from a clock, ask [`Reading::record`](crate::Reading::record)
    /// first, since a second tap has a later clock.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id is taken, [`StoreError::UnknownTarget`]
    /// when what it corrects is no fact of the log, [`StoreError::Malformed`]
    /// when the schema refuses a value, and those of the disk.
    pub fn append(&self, record: &NewRecord) -> Result<Appended, StoreError> {
        self.insert(&Row {
            id: record.id,
            stamp: &record.stamp,
            kind: &record.kind,
            body: &record.body,
            supersedes: record.supersedes,
            voids: None,
        })
    }

    /// Removes an entry: no version of it is in force any more. The target may
    /// be any version.
    ///
    /// # Errors
    /// As [`Writing::append`].
    pub fn remove(&self, removal: &NewVoid) -> Result<Appended, StoreError> {
        self.take_back(REMOVAL, removal)
    }

    /// Takes back exactly one record: a fact, a correction (the version before
    /// it is in force again), a removal (the entry is there again) or an undo.
    ///
    /// # Errors
    /// As [`Writing::append`].
    pub fn undo(&self, undo: &NewVoid) -> Result<Appended, StoreError> {
        self.take_back(UNDO, undo)
    }

    fn take_back(&self, kind: &str, void: &NewVoid) -> Result<Appended, StoreError> {
        self.insert(&Row {
            id: void.id,
            stamp: &void.stamp,
            kind,
            body: "{}",
            supersedes: None,
            voids: Some(void.target),
        })
    }

    fn insert(&self, row: &Row<'_>) -> Result<Appended, StoreError> {
        let sql = include_str!("insert_record.sql");
        let written = self.connection.prepare_cached(sql)?.execute(named_params! {
            ":id": row.id,
            ":action": row.stamp.action,
            ":recorded_ms": row.stamp.recorded_ms,
            ":at_ms": row.stamp.at_ms,
            ":zone": row.stamp.zone,
            ":local": row.stamp.local,
            ":day": row.stamp.day,
            ":kind": row.kind,
            ":body": row.body,
            ":supersedes": row.supersedes,
            ":voids": row.voids,
        })?;
        if written == 1 {
            return Ok(Appended::New { seq: self.connection.last_insert_rowid() });
        }
        match self.record(row.id)? {
            Some(there) if row.says_the_same_as(&there) => Ok(Appended::Already { seq: there.seq }),
            _ => Err(StoreError::Conflict { id: row.id }),
        }
    }
}

impl Row<'_> {
    fn says_the_same_as(&self, there: &Record) -> bool {
        let stamp = Stamp {
            action: there.stamp.action,
            recorded_ms: there.stamp.recorded_ms,
            ..self.stamp.clone()
        };
        stamp == there.stamp
            && *self.kind == *there.kind
            && *self.body == *there.body
            && self.supersedes == there.supersedes
            && self.voids == there.voids
    }
}
