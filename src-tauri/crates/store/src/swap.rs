//! Another diary in the place of this one: built beside it, checked whole, then
//! swapped by one rename. The one before is kept and can be put back.
//!
//! Three names lie beside the database while it happens, and what they say to
//! the next opening after a kill:
//! - the incoming one is there: nothing was swapped. It and the leaving one go.
//! - only the leaving one is there: the swap happened, and it becomes the former one.
//!
//! What is swapped, and why, is not known here.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use crate::{
    FILE_NAME, Reading, Store, StoreError, Writing,
    copy::{copy_database, remove, remove_database, sync_file, sync_folder},
    damage,
    error::of_file,
    open::{Depth, fresh, prepare},
    transaction::write_on,
};

/// The diary that is to come in.
const INCOMING: &str = "surefoot-incoming.db";
/// A copy of the diary that is to leave.
const LEAVING: &str = "surefoot-leaving.db";
/// The diary that was there before the last swap.
const FORMER: &str = "surefoot-former.db";

/// A diary built beside the open one. Dropped without a swap it is gone.
#[derive(Debug)]
pub struct Staged {
    /// None once it is closed for the swap.
    connection: Option<Connection>,
    file: PathBuf,
}

impl Store {
    /// A new, empty diary beside this one. One begun before is given up.
    ///
    /// # Errors
    /// Those of the disk; this diary is as it was.
    pub fn stage(&self, opened_ms: i64) -> Result<Staged, StoreError> {
        let file = self.folder.join(INCOMING);
        remove_database(&file)?;
        let connection = fresh(&file, opened_ms, self.keys.as_ref())?;
        Ok(Staged { connection: Some(connection), file })
    }

    /// The diary that was there before the last swap, as one to be swapped in.
    /// None when there is none.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when it cannot be read in full, and those of the disk.
    pub fn stage_former(&self, opened_ms: i64) -> Result<Option<Staged>, StoreError> {
        if !self.has_former() {
            return Ok(None);
        }
        let file = self.folder.join(INCOMING);
        remove_database(&file)?;
        fs::copy(self.folder.join(FORMER), &file).map_err(of_file)?;
        let (connection, _) = prepare(&file, opened_ms, Depth::Full, self.keys.as_ref())?;
        Ok(Some(Staged { connection: Some(connection), file }))
    }

    /// Whether the diary before the last swap is still there.
    #[must_use]
    pub fn has_former(&self) -> bool {
        self.folder.join(FORMER).exists()
    }

    /// Puts `staged` in the place of this diary, which becomes the former one.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when `staged` is not sound, and those of the disk;
    /// this diary is then as it was, in use if it could be opened again.
    pub fn swap(&mut self, mut staged: Staged, opened_ms: i64) -> Result<(), StoreError> {
        staged.settle()?;
        copy_database(&self.connection, &self.folder.join(LEAVING))?;
        let swapped = self.close_file().and_then(|()| exchange(&self.folder, &staged));
        drop(staged);
        settle(&self.folder)?;
        let here = self.folder.join(FILE_NAME);
        self.connection = prepare(&here, opened_ms, Depth::Trust, self.keys.as_ref())?.0;
        swapped
    }
}

impl Staged {
    /// Fills it, in one transaction.
    ///
    /// # Errors
    /// Those of `act` and of the disk; nothing of it was written then.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        match &mut self.connection {
            Some(connection) => write_on(connection, act),
            None => Err(StoreError::Broken.into()),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// [`StoreError::Broken`] once it is closed.
    pub fn read(&self) -> Result<Reading<'_>, StoreError> {
        let connection = self.connection.as_ref().ok_or(StoreError::Broken)?;
        Ok(Reading { connection })
    }

    /// Checks every page, row and index.
    ///
    /// # Errors
    /// [`StoreError::Broken`] when it does not hold what it should.
    pub fn check(&self) -> Result<(), StoreError> {
        damage::check(self.read()?.connection, &self.file, Depth::Full)
    }

    /// Checked, closed, one file, on the disk.
    fn settle(&mut self) -> Result<(), StoreError> {
        self.check()?;
        if let Some(connection) = self.connection.take() {
            connection.close().map_err(|(_, error)| StoreError::from(error))?;
        }
        if damage::stopped_uncleanly(&self.file) {
            return Err(StoreError::Busy);
        }
        sync_file(&self.file)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        self.connection = None;
        // What stays behind is removed at the next opening.
        let _ = remove_database(&self.file);
    }
}

/// The one rename that swaps. Before it nothing has changed, after it everything has.
fn exchange(folder: &Path, staged: &Staged) -> Result<(), StoreError> {
    let here = folder.join(FILE_NAME);
    // A write-ahead log left here would be played into the other diary.
    if damage::stopped_uncleanly(&here) {
        return Err(StoreError::Busy);
    }
    remove(&damage::beside(&here, "-wal"))?;
    remove(&damage::beside(&here, "-shm"))?;
    fs::rename(&staged.file, &here).map_err(of_file)?;
    sync_folder(&here)
}

/// Ends a swap that was cut off, or clears away what one left.
pub(crate) fn settle(folder: &Path) -> Result<(), StoreError> {
    let [incoming, leaving, former] = [INCOMING, LEAVING, FORMER].map(|name| folder.join(name));
    if incoming.exists() {
        // The leaving one first: alone it would say that the swap happened.
        remove_database(&leaving)?;
        sync_folder(&leaving)?;
    } else if leaving.exists() {
        fs::rename(&leaving, &former).map_err(of_file)?;
        sync_folder(&former)?;
    }
    remove(&damage::beside(&leaving, ".part"))?;
    remove_database(&incoming)
}
