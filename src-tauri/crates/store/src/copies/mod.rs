//! Where copies of the diary go by themselves. It belongs to the device and is no
//! fact: it may be changed and let go.
//!
//! What a copy is, and when one is due, is not known here.

use rusqlite::{OptionalExtension as _, Row, named_params};

use crate::{Reading, StoreError, Writing};

/// The one folder for copies, and the last that went there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copies {
    /// The folder, as the device names it.
    pub place: String,
    /// The folder, as she knows it.
    pub name: String,
    /// The public key that locks each.
    pub recipient: String,
    /// The key that opens them, locked with her passphrase.
    pub wrapped: Vec<u8>,
    /// The last copy: when, in UTC milliseconds, and how many records were in it.
    pub kept: Option<(i64, i64)>,
    /// Why the last try came to nothing, `[a-z_]`, 1 to 40 characters.
    pub trouble: Option<String>,
}

impl Reading<'_> {
    /// The folder for copies, where she chose one.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn copies(&self) -> Result<Option<Copies>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_copies.sql"))?;
        Ok(statement.query_row([], row_to_copies).optional()?)
    }
}

impl Writing<'_> {
    /// Keeps the folder in place of the one before.
    ///
    /// # Errors
    /// [`StoreError::Malformed`] for a trouble that is no word, and those of the disk.
    pub fn set_copies(&self, copies: &Copies) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("upsert_copies.sql"))?;
        statement.execute(named_params! {
            ":place": copies.place,
            ":name": copies.name,
            ":recipient": copies.recipient,
            ":wrapped": copies.wrapped,
            ":kept_ms": copies.kept.map(|(ms, _)| ms),
            ":kept_rows": copies.kept.map(|(_, rows)| rows),
            ":trouble": copies.trouble,
        })?;
        Ok(())
    }

    /// No copies go anywhere any more.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn drop_copies(&self) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("delete_copies.sql"))?;
        statement.execute([])?;
        Ok(())
    }
}

fn row_to_copies(row: &Row<'_>) -> rusqlite::Result<Copies> {
    let (kept_ms, kept_rows): (Option<i64>, Option<i64>) = (row.get(4)?, row.get(5)?);
    Ok(Copies {
        place: row.get(0)?,
        name: row.get(1)?,
        recipient: row.get(2)?,
        wrapped: row.get(3)?,
        kept: kept_ms.zip(kept_rows),
        trouble: row.get(6)?,
    })
}
