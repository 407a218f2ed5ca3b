//! Whole copies of the database as one file, for a backup and before a
//! migration. It knows nothing of what a copy is for.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use rusqlite::{Connection, named_params};

use crate::{StoreError, damage::beside, error::of_file};

/// Writes a copy to `path`. The copy takes its name only when it is whole and
/// on the disk; a copy that was there before stays until then.
pub(crate) fn copy_database(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let part = beside(path, ".part");
    remove(&part)?;
    let target = said(&part)?;
    let made = connection
        .prepare_cached(include_str!("copy_database.sql"))
        .and_then(|mut statement| statement.execute(named_params! { ":path": target }));
    if let Err(error) = made {
        remove(&part)?;
        return Err(error.into());
    }
    sync_file(&part)?;
    fs::rename(&part, path).map_err(of_file)?;
    sync_folder(path)
}

/// The path as SQLite is told it. One that is no Unicode cannot be said.
pub(crate) fn said(path: &Path) -> Result<&str, StoreError> {
    path.to_str().ok_or_else(|| StoreError::Malformed { what: "path of a copy".to_owned() })
}

/// Makes what was written to the file durable.
pub(crate) fn sync_file(path: &Path) -> Result<(), StoreError> {
    File::options().write(true).open(path).and_then(|file| file.sync_all()).map_err(of_file)
}

/// Makes renames in the folder of `path` durable. It is tried once more: by then what is
/// to last has happened already, and would be called refused.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    // Only Unix lets a folder be opened and synced; elsewhere a rename is durable by itself.
    if cfg!(unix)
        && let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty())
    {
        let sync = || File::open(folder).and_then(|folder| folder.sync_all());
        sync().or_else(|_| sync()).map_err(of_file)?;
    }
    Ok(())
}

/// Removes a database and what SQLite keeps beside it.
pub(crate) fn remove_database(file: &Path) -> Result<(), StoreError> {
    for suffix in ["-wal", "-shm", "-journal", ""] {
        remove(&beside(file, suffix))?;
    }
    Ok(())
}

/// Removes a file that may not be there.
pub(crate) fn remove(file: &Path) -> Result<(), StoreError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(of_file(error)),
        _ => Ok(()),
    }
}
