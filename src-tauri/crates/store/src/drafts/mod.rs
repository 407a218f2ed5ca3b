//! Drafts: something begun and not finished, kept so that it survives the end
//! of the process. What a draft says belongs to the screen that made it.

use rusqlite::{OptionalExtension, Row, named_params};

use crate::{Reading, StoreError, Writing};

/// Something begun and not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which flow it belongs to, `[a-z0-9_-]`, 1 to 40 characters.
    pub name: String,
    /// The screen's own text.
    pub body: String,
    /// The instant it was kept, UTC milliseconds.
    pub saved_ms: i64,
}

impl Reading<'_> {
    /// The draft of that name.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn draft(&self, name: &str) -> Result<Option<Draft>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_draft.sql"))?;
        Ok(statement.query_row(named_params! { ":name": name }, row_to_draft).optional()?)
    }

    /// Every draft, by name.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_drafts.sql"))?;
        let drafts = statement.query_map([], row_to_draft)?;
        Ok(drafts.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Keeps a draft in place of the one of the same name.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] for a name that is no word, and those of the disk.
    pub fn save_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("upsert_draft.sql"))?;
        statement.execute(named_params! {
            ":name": draft.name,
            ":body": draft.body,
            ":saved_ms": draft.saved_ms,
        })?;
        Ok(())
    }

    /// Drops the draft of that name, if there is one.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn drop_draft(&self, name: &str) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("delete_draft.sql"))?;
        statement.execute(named_params! { ":name": name })?;
        Ok(())
    }
}

fn row_to_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft { name: row.get(0)?, body: row.get(1)?, saved_ms: row.get(2)? })
}
