//! Plain to encrypted and back: every file is written anew beside the old one,
//! checked, and one rename decides for all of them.
//!
//! The order, for whichever way:
//! 1. going on, the key file is written. The database is plain: it counts for nothing yet.
//! 2. `surefoot.db.turning` is written and checked; the folder is synced.
//! 3. the others (`surefoot-former.db` and the like) are written as `.turning` too.
//! 4. the database is closed, and its `.turning` renamed over it. That is the moment.
//! 5. the others are renamed. Going off, the key file goes last.
//!
//! What the next opening does after a kill, without any key: while
//! `surefoot.db.turning` is there, nothing was decided: every `.turning` goes,
//! that one last. Where only others are, it was decided: they take their
//! places. A key file beside a plain database goes, after that.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, named_params};

use super::{CAREFUL, Keys, biometric, file, is_locked, is_plain, seal, tries};
use crate::{
    FILE_NAME, Store, StoreError,
    copy::{remove, remove_database, said, sync_file, sync_folder},
    damage,
    error::of_file,
    open::{Depth, connect, prepare},
};

const TURNING: &str = ".turning";
/// How a damaged file that was set aside begins: it is no database any more.
const SET_ASIDE: &str = "surefoot-set-aside-";

impl Store {
    /// Turns every file to these keys, or to none.
    pub(super) fn turn(&mut self, to: Option<Keys>, now_ms: i64) -> Result<(), StoreError> {
        let turned = self
            .write_turned(to.as_ref(), now_ms)
            .and_then(|()| self.close_file())
            .and_then(|()| decide(&self.folder));
        twice(|| settle(&self.folder))?;
        let keys = to.or(self.keys.take());
        self.keys = keys.filter(|_| is_locked(&self.folder).unwrap_or(true));
        let here = self.folder.join(FILE_NAME);
        let open = || prepare(&here, now_ms, Depth::Trust, self.keys.as_ref());
        self.connection = twice(open)?.0;
        turned
    }

    fn write_turned(&self, to: Option<&Keys>, now_ms: i64) -> Result<(), StoreError> {
        let main = turning_of(&self.folder.join(FILE_NAME));
        export(&self.connection, &main, to, Compared::Yes)?;
        prepare(&main, now_ms, Depth::Full, to)?.0.close().map_err(|(_, error)| error)?;
        sync_file(&main)?;
        sync_folder(&main)?;
        for path in others(&self.folder)? {
            turn_other(&path, self.keys.as_ref(), to)?;
        }
        sync_folder(&main)
    }
}

/// Tries once more: what a disk refuses may be over the next moment, and with the
/// file closed nothing is answered any more.
fn twice<T>(act: impl Fn() -> Result<T, StoreError>) -> Result<T, StoreError> {
    act().or_else(|_| act())
}

/// The rename that decides.
fn decide(folder: &Path) -> Result<(), StoreError> {
    let here = folder.join(FILE_NAME);
    // A write-ahead log left here would be played into the other database.
    if damage::stopped_uncleanly(&here) || damage::stopped_uncleanly(&turning_of(&here)) {
        return Err(StoreError::Busy);
    }
    remove(&damage::beside(&here, "-wal"))?;
    remove(&damage::beside(&here, "-shm"))?;
    fs::rename(turning_of(&here), &here).map_err(of_file)?;
    sync_folder(&here)
}

/// Ends a turning that was cut off, or clears away what one left.
pub(crate) fn settle(folder: &Path) -> Result<(), StoreError> {
    let here = folder.join(FILE_NAME);
    let found = turning(folder)?;
    if !found.is_empty() {
        settle_files(&turning_of(&here), &found)?;
    }
    let key = folder.join(file::NAME);
    if key.exists() && is_plain(&here)? {
        biometric::forget(folder)?;
        remove(&key)?;
        remove(&folder.join(tries::NAME))?;
        sync_folder(&here)?;
    }
    Ok(())
}

fn settle_files(main: &Path, found: &[PathBuf]) -> Result<(), StoreError> {
    let decided = !main.exists();
    for path in found.iter().filter(|path| *path != main) {
        match name_of(path).strip_suffix(TURNING) {
            Some(name) if decided => {
                fs::rename(path, path.with_file_name(name)).map_err(of_file)?;
            }
            _ => remove(path)?,
        }
    }
    // Alone it still says that nothing was decided, so it goes last.
    sync_folder(main)?;
    remove(main)?;
    sync_folder(main)
}

/// Everything a turning writes, and what SQLite keeps beside it.
fn turning(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    names(folder, |name| name.contains(TURNING))
}

/// What lies beside the database and may hold a word of hers.
fn others(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    names(folder, |name| name.starts_with("surefoot-") && !name.contains(TURNING))
}

fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, StoreError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(of_file)? {
        let entry = entry.map_err(of_file)?;
        if entry.file_name().to_str().is_some_and(&wanted) {
            found.push(entry.path());
        }
    }
    Ok(found)
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn turning_of(path: &Path) -> PathBuf {
    damage::beside(path, TURNING)
}

/// A former diary stays one that can be put back. What cannot be read as a
/// database is sealed whole, and opened whole.
fn turn_other(path: &Path, from: Option<&Keys>, to: Option<&Keys>) -> Result<(), StoreError> {
    let target = turning_of(path);
    match (from, to) {
        (Some(keys), None) if seal::is_sealed(path)? => seal::unseal(path, &target, keys)?,
        _ if is_database(path) => match export_file(path, &target, from, to) {
            Err(StoreError::Broken) => {
                remove_database(&target)?;
                return to.map_or(Ok(()), |keys| seal_to(path, &target, keys));
            }
            other => other?,
        },
        (_, Some(keys)) => seal::seal(path, &target, keys)?,
        // Damaged while the lock was on: nothing here can read it.
        _ => return Ok(()),
    }
    sync_file(&target)
}

fn seal_to(path: &Path, target: &Path, keys: &Keys) -> Result<(), StoreError> {
    seal::seal(path, target, keys)?;
    sync_file(target)
}

fn is_database(path: &Path) -> bool {
    let name = name_of(path);
    name.ends_with(".db") && !name.starts_with(SET_ASIDE)
}

fn export_file(
    path: &Path,
    target: &Path,
    from: Option<&Keys>,
    to: Option<&Keys>,
) -> Result<(), StoreError> {
    let connection = connect(path, from)?;
    damage::check(&connection, path, Depth::Full)?;
    export(&connection, target, to, Compared::No)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Whether every row is held against the one it was made from. A copy of an
/// older schema has other tables.
#[derive(PartialEq, Eq)]
enum Compared {
    Yes,
    No,
}

/// Writes the whole database to `target`, under these keys or none.
fn export(
    connection: &Connection,
    target: &Path,
    to: Option<&Keys>,
    compared: Compared,
) -> Result<(), StoreError> {
    remove_database(target)?;
    let key = to.map(Keys::raw).unwrap_or_default();
    connection.execute_batch(CAREFUL)?;
    connection
        .prepare(include_str!("attach.sql"))?
        .execute(named_params! { ":path": said(target)?, ":key": key.as_str() })?;
    let exported = fill(connection, compared);
    connection.execute_batch(include_str!("detach.sql"))?;
    exported
}

fn fill(connection: &Connection, compared: Compared) -> Result<(), StoreError> {
    // The file counts for nothing before it is synced as a whole.
    connection.execute_batch(include_str!("export.sql"))?;
    let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    connection.pragma_update(Some("turned"), "user_version", version)?;
    if compared == Compared::No {
        return Ok(());
    }
    let same: bool = connection.query_row(include_str!("compare.sql"), [], |row| row.get(0))?;
    if same { Ok(()) } else { Err(StoreError::Broken) }
}
