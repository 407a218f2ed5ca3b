//! Opening and closing: the one place where the database is opened, with its
//! lock, its checks, its pragmas and its migrations, in that order.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Once,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use crate::{
    StoreError,
    copy::copy_database,
    damage, erase,
    key::{self, Keys, turn},
    lock::Lock,
    migrations, swap,
};

pub(crate) use crate::damage::Depth;

/// The name of the database in its folder.
pub const FILE_NAME: &str = "surefoot.db";

/// More than the number of statements there are: each is prepared once.
const CACHED_STATEMENTS: usize = 40;

/// The open diary. It is `Send` and not `Sync`: keep it behind a mutex.
#[derive(Debug)]
pub struct Store {
    // Before the lock, so that it is closed before the lock is let go.
    pub(crate) connection: Connection,
    pub(crate) folder: PathBuf,
    /// Those of the app lock, where it is on.
    pub(crate) keys: Option<Keys>,
    _lock: Lock,
}

/// A diary just opened, and what was met on the way.
#[derive(Debug)]
pub struct Opened {
    /// The diary.
    pub store: Store,
    /// The last stop was unclean; the file was checked and is sound.
    pub unclean: bool,
    /// The schema version the file had, when it was an older one.
    pub upgraded_from: Option<u32>,
}

impl Store {
    /// Opens the diary in `folder`, which is made when missing. `opened_ms` is
    /// the present instant in UTC milliseconds.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::FolderUnusable`], [`StoreError::ReadOnly`],
    /// [`StoreError::Full`]; [`StoreError::Newer`], with the file untouched;
    /// [`StoreError::Damaged`], with the file moved aside; [`StoreError::Locked`]
    /// where [`Store::unlock`] is the way.
    pub fn open(folder: &Path, opened_ms: i64) -> Result<Opened, StoreError> {
        Self::open_at(folder, opened_ms, Depth::Trust, None)
    }

    /// As [`Store::open`], but every page, row and index is checked first. For
    /// after [`StoreError::Broken`], and for a file that came from elsewhere.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_checked(folder: &Path, opened_ms: i64) -> Result<Opened, StoreError> {
        Self::open_at(folder, opened_ms, Depth::Full, None)
    }

    pub(crate) fn open_at(
        folder: &Path,
        opened_ms: i64,
        depth: Depth,
        keys: Option<Keys>,
    ) -> Result<Opened, StoreError> {
        fs::create_dir_all(folder).map_err(StoreError::FolderUnusable)?;
        let lock = Lock::take(folder)?;
        erase::go_on(folder)?;
        swap::settle(folder)?;
        turn::settle(folder)?;
        let keys = match (key::is_locked(folder)?, keys) {
            (true, None) => return Err(StoreError::Locked),
            (true, keys) => keys,
            (false, _) => None,
        };
        let file = folder.join(FILE_NAME);
        let unclean = damage::stopped_uncleanly(&file);
        let depth = if unclean && depth == Depth::Trust { Depth::Quick } else { depth };
        match prepare(&file, opened_ms, depth, keys.as_ref()) {
            Ok((connection, upgraded_from)) => {
                let store = Self { connection, folder: folder.to_owned(), keys, _lock: lock };
                Ok(Opened { store, unclean, upgraded_from })
            }
            Err(StoreError::Broken) => {
                Err(StoreError::Damaged { set_aside: damage::set_aside(&file, opened_ms)? })
            }
            Err(error) => Err(error),
        }
    }

    /// Moves what it can from the write-ahead log into the database without
    /// waiting for anyone. For when the app goes to the background.
    ///
    /// # Errors
    /// Those of the disk. Nothing acknowledged depends on it.
    pub fn checkpoint(&self) -> Result<(), StoreError> {
        Ok(self.connection.pragma_update_and_check(
            None,
            "wal_checkpoint",
            "PASSIVE",
            |_| Ok(()),
        )?)
    }

    /// Writes a whole copy to `path`, as one file without a write-ahead log.
    /// A file that is there is replaced once the copy is complete.
    ///
    /// # Errors
    /// Those of the disk, [`StoreError::Full`] above all; `path` is then as it was.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        copy_database(&self.connection, path)
    }

    /// Closes the file alone; the lock stays. Until `connection` is set again
    /// there is nothing to read and nowhere to write: every question is refused.
    pub(crate) fn close_file(&mut self) -> Result<(), StoreError> {
        let nothing = Connection::open_in_memory()?;
        let file = std::mem::replace(&mut self.connection, nothing);
        file.close().map_err(|(_, error)| error.into())
    }

    /// Closes the diary: a clean stop. Dropping it does the same without a word.
    ///
    /// # Errors
    /// Those of the disk. What was acknowledged stays in the write-ahead log then.
    pub fn close(self) -> Result<(), StoreError> {
        self.connection.close().map_err(|(_, error)| error.into())
    }
}

/// A connection ready for use, and the older schema version it was upgraded from.
pub(crate) fn prepare(
    file: &Path,
    opened_ms: i64,
    depth: Depth,
    keys: Option<&Keys>,
) -> Result<(Connection, Option<u32>), StoreError> {
    if damage::is_gutted(file) {
        return Err(StoreError::Broken);
    }
    let mut connection = connect(file, keys)?;
    // Until the file is known to be ours and sound, closing it must not write to it.
    let keep_log = damage::stopped_uncleanly(file);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_log)?;
    let found = migrations::version(&connection)?;
    damage::check(&connection, file, depth)?;
    connection.execute_batch(include_str!("pragmas.sql"))?;
    connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    migrations::run(&mut connection, file, opened_ms)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    let older = (1..migrations::KNOWN).contains(&found).then_some(found);
    Ok((connection, older))
}

/// A connection to a new, empty diary at `file`.
pub(crate) fn fresh(
    file: &Path,
    opened_ms: i64,
    keys: Option<&Keys>,
) -> Result<Connection, StoreError> {
    prepare(file, opened_ms, Depth::Trust, keys).map(|(connection, _)| connection)
}

/// SQLite says that it has begun before SQLCipher has: who opened a file beside the very
/// first one had a connection without what SQLCipher adds.
static FIRST: Once = Once::new();

/// A connection to the file as it is. With keys it is encrypted, without plain.
pub(crate) fn connect(file: &Path, keys: Option<&Keys>) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    FIRST.call_once(|| drop(Connection::open_in_memory()));
    let opened = Connection::open_with_flags(file, flags);
    let connection = opened.map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::CannotOpen) => {
            StoreError::FolderUnusable(io::Error::other(error))
        }
        _ => error.into(),
    })?;
    if let Some(keys) = keys {
        keys.tell(&connection)?;
    }
    Ok(connection)
}

/// Where the copy made before an upgrade lies.
pub(crate) fn before_upgrade(file: &Path, version: u32) -> PathBuf {
    file.with_file_name(format!("surefoot-before-v{version}.db"))
}

#[cfg(test)]
mod tests;
