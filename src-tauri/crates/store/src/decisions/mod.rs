//! Decisions as they were shown: a memory beside the log, added to and never
//! changed. It is no source of truth; what a decision says, and whether it
//! would be made again, is not known here.

use rusqlite::{Row, named_params};

use crate::{Day, LocalMinute, Reading, RecordId, StoreError, Writing};

/// A decision that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its name.
    pub id: RecordId,
    /// The instant at which it was first shown, UTC milliseconds.
    pub recorded_ms: i64,
    /// Its kind, `[a-z0-9_]`, 1 to 40 characters.
    pub kind: String,
    /// The programme day it was made for.
    pub day: Day,
    /// The local time of the entry that made it; none where the day's beginning did.
    pub local: Option<LocalMinute>,
    /// The version of the programme that decided.
    pub programme_version: u32,
    /// The record of the log that made it known.
    pub fact: Option<RecordId>,
    /// What was decided: JSON text.
    pub decided: String,
    /// Why: JSON text.
    pub reasons: String,
}

impl Reading<'_> {
    /// Every decision that was shown, newest first.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn decisions(&self) -> Result<Vec<Decision>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_decisions.sql"))?;
        let decisions = statement.query_map([], row_to_decision)?;
        Ok(decisions.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Remembers a decision. The same one again (kind, day, time, entry and
    /// what was decided) is there already and stays as it was first shown.
    ///
    /// # Errors
    /// [`StoreError::UnknownTarget`] for an entry that is not in the log,
    /// [`StoreError::Malformed`] when the schema refuses a value, and those of the disk.
    pub fn keep_decision(&self, decision: &Decision) -> Result<(), StoreError> {
        let sql = include_str!("insert_decision.sql");
        self.connection.prepare_cached(sql)?.execute(named_params! {
            ":id": decision.id,
            ":recorded_ms": decision.recorded_ms,
            ":kind": decision.kind,
            ":day": decision.day,
            ":local": decision.local,
            ":programme_version": decision.programme_version,
            ":fact": decision.fact,
            ":decided": decision.decided,
            ":reasons": decision.reasons,
        })?;
        Ok(())
    }
}

fn row_to_decision(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: row.get(0)?,
        recorded_ms: row.get(1)?,
        kind: row.get(2)?,
        day: row.get(3)?,
        local: row.get(4)?,
        programme_version: row.get(5)?,
        fact: row.get(6)?,
        decided: row.get(7)?,
        reasons: row.get(8)?,
    })
}
