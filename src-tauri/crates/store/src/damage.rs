//! Damage: finding it, and moving a damaged file aside. A file of hers is
//! never deleted here; what cannot be read today may be saved by hand later.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, types::Value};

use crate::{StoreError, copy::sync_folder, error::of_file};

/// How closely a file is looked at before it is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The last stop was clean: the length, and SQLite's own checks while reading.
    Trust,
    /// Every page and every row, but not each index against its table.
    Quick,
    /// Everything, indexes included.
    Full,
}

/// Says [`StoreError::Broken`] when the file does not hold what it should.
pub(crate) fn check(
    connection: &Connection,
    database: &Path,
    depth: Depth,
) -> Result<(), StoreError> {
    check_length(connection, database)?;
    let pragma = match depth {
        Depth::Trust => return Ok(()),
        Depth::Quick => "quick_check",
        Depth::Full => "integrity_check",
    };
    // Every row met its CHECKs when it was written; meeting them again is nine
    // tenths of the time of a quick check.
    connection.pragma_update(None, "ignore_check_constraints", depth == Depth::Quick)?;
    // One fault is enough to know; a list of them helps nobody on a phone.
    let verdict: String = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    connection.pragma_update(None, "ignore_check_constraints", false)?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Broken) }
}

/// SQLite reads the missing end of a last page as zeros, without a word.
fn check_length(connection: &Connection, database: &Path) -> Result<(), StoreError> {
    // What the write-ahead log holds may not have reached the file yet.
    if stopped_uncleanly(database) {
        return Ok(());
    }
    let needed = number(connection, "page_count")? * number(connection, "page_size")?;
    if size(database) < needed { Err(StoreError::Broken) } else { Ok(()) }
}

/// What a pragma tells. An encrypted database tells the size of its pages as text.
fn number(connection: &Connection, pragma: &str) -> Result<u64, StoreError> {
    let told: Value = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    let number = match told {
        Value::Integer(number) => u64::try_from(number).ok(),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    };
    number.ok_or(StoreError::Broken)
}

/// Whether the last stop was unclean: SQLite removes its write-ahead log when
/// the last connection closes.
pub(crate) fn stopped_uncleanly(database: &Path) -> bool {
    size(&beside(database, "-wal")) > 0
}

/// Whether a write-ahead log is there without the database it belongs to.
/// SQLite would delete such a log, and with it what may be her last entries.
pub(crate) fn is_gutted(database: &Path) -> bool {
    stopped_uncleanly(database) && size(database) == 0
}

/// Moves the database and its companions (`-wal`, `-shm`, `-journal`) aside.
/// Returns the new path of the database.
pub(crate) fn set_aside(database: &Path, opened_ms: i64) -> Result<PathBuf, StoreError> {
    let target = free_name(database, opened_ms);
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match fs::rename(beside(database, suffix), beside(&target, suffix)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(of_file(error)),
            _ => {}
        }
    }
    sync_folder(&target)?;
    Ok(target)
}

/// A name that nothing bears yet: a rename would replace what is there.
fn free_name(database: &Path, opened_ms: i64) -> PathBuf {
    let first = database.with_file_name(format!("surefoot-set-aside-{opened_ms}.db"));
    let others = (2..)
        .map(|n: u32| database.with_file_name(format!("surefoot-set-aside-{opened_ms}-{n}.db")));
    let is_free = |path: &PathBuf| ["", "-wal"].iter().all(|suffix| !beside(path, suffix).exists());
    std::iter::once(first.clone()).chain(others).find(is_free).unwrap_or(first)
}

pub(crate) fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut path = OsString::from(database);
    path.push(suffix);
    PathBuf::from(path)
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}
