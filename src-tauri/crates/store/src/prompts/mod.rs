//! What the device holds to prompt her, and what became of each prompt. Both
//! may be changed and let go, unlike facts: neither is something she told.
//!
//! Which prompts are due, and what a word here means, is not known here.

use rusqlite::{Row, named_params};

use crate::{Day, LocalMinute, Reading, StoreError, Writing};

/// The most lines the log keeps, whatever their age.
const MOST_LINES: i64 = 20_000;

/// A prompt the device holds and has not shown yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheduled {
    /// Its name at the device, 1 to 2^31 − 1.
    pub id: i32,
    /// The instant it is due, UTC milliseconds.
    pub due_ms: i64,
    /// What her clock shows then.
    pub local: LocalMinute,
    /// The zone that clock is set to.
    pub zone: String,
    /// The name of its text, `[a-z0-9_]`, 1 to 40 characters.
    pub words: String,
}

/// What became of a prompt at one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptLine {
    /// The prompt's name at the device.
    pub id: i32,
    /// When, UTC milliseconds.
    pub at_ms: i64,
    /// The programme day of the prompt.
    pub day: Day,
    /// The zone she was in.
    pub zone: String,
    /// What, `[a-z_]`, 1 to 40 characters.
    pub what: String,
}

impl Reading<'_> {
    /// Every prompt the device holds, by the instant it is due.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn scheduled(&self) -> Result<Vec<Scheduled>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_scheduled.sql"))?;
        let rows = statement.query_map([], row_to_scheduled)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The lines of the log from `since_ms` on, in the order of writing.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn prompt_log(&self, since_ms: i64) -> Result<Vec<PromptLine>, StoreError> {
        let mut statement =
            self.connection.prepare_cached(include_str!("select_prompt_log.sql"))?;
        let rows = statement.query_map(named_params! { ":since_ms": since_ms }, row_to_line)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Keeps that the device holds this prompt, in place of one of the same name.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] for a word of another shape, and those of the disk.
    pub fn schedule(&self, prompt: &Scheduled) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("upsert_scheduled.sql"))?;
        statement.execute(named_params! {
            ":id": prompt.id,
            ":due_ms": prompt.due_ms,
            ":local": prompt.local,
            ":zone": prompt.zone,
            ":words": prompt.words,
        })?;
        Ok(())
    }

    /// Keeps that the device holds this prompt no more; none there is as good.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn unschedule(&self, id: i32) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("delete_scheduled.sql"))?;
        statement.execute(named_params! { ":id": id })?;
        Ok(())
    }

    /// Adds a line to the log.
    ///
    /// # Errors
    /// As [`Writing::schedule`].
    pub fn log_prompt(&self, line: &PromptLine) -> Result<(), StoreError> {
        let mut statement =
            self.connection.prepare_cached(include_str!("insert_prompt_log.sql"))?;
        statement.execute(named_params! {
            ":id": line.id,
            ":at_ms": line.at_ms,
            ":day": line.day,
            ":zone": line.zone,
            ":what": line.what,
        })?;
        Ok(())
    }

    /// Lets go of the lines before `before_ms`, and of the oldest of too many.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget_prompts(&self, before_ms: i64) -> Result<(), StoreError> {
        let mut statement =
            self.connection.prepare_cached(include_str!("delete_old_prompt_log.sql"))?;
        statement.execute(named_params! { ":before_ms": before_ms, ":most": MOST_LINES })?;
        Ok(())
    }
}

fn row_to_scheduled(row: &Row<'_>) -> rusqlite::Result<Scheduled> {
    Ok(Scheduled {
        id: row.get(0)?,
        due_ms: row.get(1)?,
        local: row.get(2)?,
        zone: row.get(3)?,
        words: row.get(4)?,
    })
}

fn row_to_line(row: &Row<'_>) -> rusqlite::Result<PromptLine> {
    Ok(PromptLine {
        id: row.get(0)?,
        at_ms: row.get(1)?,
        day: row.get(2)?,
        zone: row.get(3)?,
        what: row.get(4)?,
    })
}
