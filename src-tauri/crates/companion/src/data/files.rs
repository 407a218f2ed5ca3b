//! Files of hers outside the diary's folder: written whole or not at all, never
//! over another file, and read again. What is in them is not known here.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// So many files of one name are beside each other at most.
const MOST: u32 = 99;

/// Writes a new file into `folder`, which is made when missing. It takes its
/// name only when it is whole and on the disk; the second `a.age` is `a-2.age`.
pub(super) fn put(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let part = folder.join(format!("{name}.part"));
    let written = write(&part, bytes).and_then(|()| {
        let path = free(folder, name)?;
        fs::rename(&part, &path)?;
        Ok(path)
    });
    if written.is_err() {
        // Nothing half-written is left to be taken for a file.
        let _ = fs::remove_file(&part);
    }
    let path = written?;
    sync(folder)?;
    Ok(path)
}

/// A new folder of files in `folder`, beside what is there: all of them, or none.
pub(super) fn put_all(
    folder: &Path,
    name: &str,
    files: &[(String, Vec<u8>)],
) -> io::Result<PathBuf> {
    let path = free(folder, name)?;
    let written = fs::create_dir_all(&path)
        .and_then(|()| files.iter().try_for_each(|(name, bytes)| put(&path, name, bytes).map(drop)))
        .and_then(|()| sync(folder));
    if written.is_err() {
        let _ = fs::remove_dir_all(&path);
    }
    written.map(|()| path)
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn free(folder: &Path, name: &str) -> io::Result<PathBuf> {
    let (stem, ending) = name
        .split_once('.')
        .map_or((name, String::new()), |(stem, ending)| (stem, format!(".{ending}")));
    let names = std::iter::once(name.to_owned())
        .chain((2..=MOST).map(|number| format!("{stem}-{number}{ending}")));
    let mut paths = names.map(|name| folder.join(name));
    paths.find(|path| !path.exists()).ok_or_else(|| ErrorKind::AlreadyExists.into())
}

/// Makes the new name durable. Only Unix lets a folder be opened for that.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
