//! Opening: one at a time, only where it can be written, never a newer file.

use std::{fs, path::Path};

use rusqlite::Connection;
use store::{FILE_NAME, Store, StoreError};

use crate::telling::{MORNING_MS, fact, folder, in_force, open, refused, tell};

#[test]
fn the_folder_is_made_when_missing() {
    let folder = folder();
    let deep = folder.path().join("one/two");
    tell(&mut open(&deep), &fact(1));
    assert_eq!(in_force(&open(&deep)), [1]);
}

#[test]
fn a_second_open_is_refused_while_the_first_lives() {
    let folder = folder();
    let first = open(folder.path());
    let error = refused(Store::open(folder.path(), MORNING_MS));
    assert!(matches!(error, StoreError::InUse), "{error:?}");
    drop(first);
    let second = Store::open(folder.path(), MORNING_MS).unwrap();
    assert!(!second.unclean);
    second.store.close().unwrap();
    open(folder.path());
}

#[test]
fn a_file_in_place_of_the_folder_is_refused() {
    let folder = folder();
    let path = folder.path().join("data");
    fs::write(&path, "not a folder").unwrap();
    let error = refused(Store::open(&path, MORNING_MS));
    assert!(matches!(error, StoreError::FolderUnusable(_)), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), b"not a folder");
}

#[test]
fn a_folder_in_place_of_the_database_is_refused() {
    let folder = folder();
    fs::create_dir(folder.path().join(FILE_NAME)).unwrap();
    let error = refused(Store::open(folder.path(), MORNING_MS));
    assert!(matches!(error, StoreError::FolderUnusable(_)), "{error:?}");
}

#[test]
fn a_newer_file_is_refused_and_left_byte_for_byte() {
    let folder = folder();
    tell(&mut open(folder.path()), &fact(1));
    let file = folder.path().join(FILE_NAME);
    let newer = Connection::open(&file).unwrap();
    newer.pragma_update(None, "user_version", 1_000).unwrap();
    newer.close().unwrap();
    let before = files(folder.path());
    let error = refused(Store::open_checked(folder.path(), MORNING_MS));
    assert!(matches!(error, StoreError::Newer { found: 1_000, .. }), "{error:?}");
    assert!(files(folder.path()) == before, "a file was changed, made or removed");
}

#[test]
fn a_newer_file_keeps_its_write_ahead_log() {
    let (folder, running) = (folder(), folder());
    drop(open(running.path()));
    let newer = Connection::open(running.path().join(FILE_NAME)).unwrap();
    newer.pragma_update(None, "user_version", 1_000).unwrap();
    for name in [FILE_NAME, "surefoot.db-wal"] {
        fs::copy(running.path().join(name), folder.path().join(name)).unwrap();
    }
    let before = files(folder.path());
    let error = refused(Store::open(folder.path(), MORNING_MS));
    assert!(matches!(error, StoreError::Newer { .. }), "{error:?}");
    let after = files(folder.path());
    for file in before {
        assert!(after.contains(&file), "{} changed", file.0);
    }
}

/// Every file of the folder with its bytes, but the lock and SQLite's shared memory.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()))
        .filter(|(name, _)| !name.ends_with(".lock") && !name.ends_with("-shm"))
        .collect();
    files.sort();
    files
}

#[test]
fn a_checkpoint_leaves_everything_where_it_was() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    store.checkpoint().unwrap();
    tell(&mut store, &fact(2));
    assert_eq!(in_force(&store), [1, 2]);
    store.close().unwrap();
    assert_eq!(in_force(&open(folder.path())), [1, 2]);
}
