//! Everything gone: the diary, its log, its copies, what was set aside. A mark
//! is written first, so that an erasing cut off by the end of the process is
//! gone through with at the next opening.

use std::{fs, io, path::Path};

use crate::{
    FILE_NAME, Store, StoreError,
    copy::sync_folder,
    error::of_file,
    lock::{LOCK_NAME, Lock},
    open::fresh,
};

/// The mark: while it is there, everything else in the folder is to go.
const MARK: &str = "surefoot-erasing";

impl Store {
    /// Erases the folder of this diary with all that is in it, its app lock
    /// included, and begins an empty one.
    ///
    /// # Errors
    /// Those of the disk. Where the mark could be written, the next opening
    /// goes on; where it could not, nothing is gone.
    pub fn erase(&mut self, opened_ms: i64) -> Result<(), StoreError> {
        mark(&self.folder)?;
        // Whatever SQLite says on closing, its files are to go.
        let _ = self.close_file();
        sweep(&self.folder)?;
        self.keys = None;
        self.connection = fresh(&self.folder.join(FILE_NAME), opened_ms, None)?;
        Ok(())
    }

    /// The same for a folder whose diary nobody can open. The next opening
    /// begins an empty one.
    ///
    /// # Errors
    /// [`StoreError::InUse`], and those of [`Store::erase`].
    pub fn erase_unopened(folder: &Path) -> Result<(), StoreError> {
        let _lock = Lock::take(folder)?;
        mark(folder)?;
        sweep(folder)
    }
}

/// Goes on with an erasing that was cut off.
pub(crate) fn go_on(folder: &Path) -> Result<(), StoreError> {
    if folder.join(MARK).exists() { sweep(folder) } else { Ok(()) }
}

fn mark(folder: &Path) -> Result<(), StoreError> {
    let mark = folder.join(MARK);
    fs::File::create(&mark).and_then(|file| file.sync_all()).map_err(of_file)?;
    sync_folder(&mark)
}

/// The mark goes last, when everything else is gone for good. The lock's file
/// is empty, and stays.
fn sweep(folder: &Path) -> Result<(), StoreError> {
    let keeps = [MARK, LOCK_NAME];
    for entry in fs::read_dir(folder).map_err(of_file)? {
        let entry = entry.map_err(of_file)?;
        if !keeps.iter().any(|name| entry.file_name() == *name) {
            remove(&entry)?;
        }
    }
    let mark = folder.join(MARK);
    sync_folder(&mark)?;
    fs::remove_file(&mark).map_err(of_file)?;
    sync_folder(&mark)
}

fn remove(entry: &fs::DirEntry) -> Result<(), StoreError> {
    let path = entry.path();
    let kind = entry.file_type().map_err(of_file)?;
    let removed = match (kind.is_dir(), kind.is_file()) {
        (true, _) => fs::remove_dir_all(&path),
        (_, true) => wipe(&path),
        // A link: what it leads to is not ours.
        _ => fs::remove_file(&path),
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(of_file(error)),
        _ => Ok(()),
    }
}

/// Emptied before it is removed: a name still held elsewhere then holds nothing.
fn wipe(path: &Path) -> io::Result<()> {
    fs::File::options().write(true).open(path)?.set_len(0)?;
    fs::remove_file(path)
}
