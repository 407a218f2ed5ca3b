//! Damage: a file that cannot be read is moved aside with all its bytes, and
//! the next open starts anew.

use std::{
    fs,
    io::{Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use rstest::rstest;
use store::{FILE_NAME, Store, StoreError};

use crate::telling::{MORNING_MS, fact, folder, in_force, open, tell};

/// A diary of 200 facts after a clean stop; its bytes.
fn diary(folder: &Path) -> Vec<u8> {
    let mut store = open(folder);
    store.write(|tx| (1..=200).try_for_each(|n| tx.append(&fact(n)).map(|_| ()))).unwrap();
    store.close().unwrap();
    fs::read(folder.join(FILE_NAME)).unwrap()
}

#[track_caller]
fn is_set_aside(result: Result<store::Opened, StoreError>) -> PathBuf {
    match result {
        Err(StoreError::Damaged { set_aside }) => set_aside,
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case::to_half(1, 2)]
#[case::by_a_byte(199_999, 200_000)]
#[case::within_the_header(1, 2_000)]
fn a_truncated_file_is_set_aside_and_the_next_open_works(
    #[case] numerator: usize,
    #[case] denominator: usize,
) {
    let folder = folder();
    let mut bytes = diary(folder.path());
    bytes.truncate(bytes.len() * numerator / denominator);
    fs::write(folder.path().join(FILE_NAME), &bytes).unwrap();
    let aside = is_set_aside(Store::open(folder.path(), MORNING_MS));
    assert_eq!(aside, folder.path().join(format!("surefoot-set-aside-{MORNING_MS}.db")));
    assert_eq!(fs::read(aside).unwrap(), bytes);
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    assert_eq!(in_force(&store), [1]);
}

#[test]
fn garbage_is_set_aside_with_its_companions() {
    let folder = folder();
    let garbage: Vec<u8> = (0..9_000_u32).map(|n| (n * 31 % 251) as u8).collect();
    for suffix in ["", "-wal", "-shm", "-journal"] {
        fs::write(folder.path().join(format!("{FILE_NAME}{suffix}")), &garbage).unwrap();
    }
    let aside = is_set_aside(Store::open(folder.path(), MORNING_MS));
    for suffix in ["", "-wal"] {
        let moved = format!("{}{suffix}", aside.display());
        assert_eq!(fs::read(moved).unwrap(), garbage, "{suffix}");
    }
    assert_eq!(in_force(&open(folder.path())), []);
}

#[test]
fn a_second_damaged_file_does_not_replace_the_first() {
    let folder = folder();
    for text in ["first", "second", "third"] {
        fs::write(folder.path().join(FILE_NAME), text.repeat(100)).unwrap();
        let aside = is_set_aside(Store::open(folder.path(), MORNING_MS));
        assert_eq!(fs::read_to_string(aside).unwrap(), text.repeat(100));
    }
    let kept = fs::read_dir(folder.path()).unwrap().filter(|entry| {
        entry.as_ref().unwrap().file_name().to_string_lossy().contains("set-aside")
    });
    assert_eq!(kept.count(), 3);
}

#[test]
fn a_write_ahead_log_without_its_database_is_set_aside() {
    let folder = folder();
    fs::write(folder.path().join(FILE_NAME), "").unwrap();
    fs::write(folder.path().join("surefoot.db-wal"), "her last entries").unwrap();
    let aside = is_set_aside(Store::open(folder.path(), MORNING_MS));
    let moved = format!("{}-wal", aside.display());
    assert_eq!(fs::read_to_string(moved).unwrap(), "her last entries");
    assert_eq!(in_force(&open(folder.path())), []);
}

/// Overwrites the page that holds her hundredth entry: SQLite meets it only
/// when it reads there.
fn spoil_a_page(folder: &Path) {
    let words = br#"{"n":100}"#;
    let bytes = fs::read(folder.join(FILE_NAME)).unwrap();
    let at = bytes.windows(words.len()).position(|found| found == words).unwrap();
    let mut file = fs::File::options().write(true).open(folder.join(FILE_NAME)).unwrap();
    file.seek(SeekFrom::Start((at / 4096 * 4096) as u64)).unwrap();
    file.write_all(&[0xa5; 4096]).unwrap();
}

#[test]
fn damage_met_while_reading_leads_to_a_full_check() {
    let folder = folder();
    let len = diary(folder.path()).len();
    spoil_a_page(folder.path());
    let store = open(folder.path());
    let error = store.read().every_record().unwrap_err();
    assert!(matches!(error, StoreError::Broken), "{error:?}");
    drop(store);
    let aside = is_set_aside(Store::open_checked(folder.path(), MORNING_MS));
    assert_eq!(fs::metadata(aside).unwrap().len(), len as u64);
}

#[test]
fn after_an_unclean_stop_every_page_is_checked() {
    let (folder, running) = (folder(), folder());
    diary(running.path());
    let mut store = open(running.path());
    tell(&mut store, &fact(201));
    for name in [FILE_NAME, "surefoot.db-wal"] {
        fs::copy(running.path().join(name), folder.path().join(name)).unwrap();
    }
    let opened = Store::open(folder.path(), MORNING_MS).unwrap();
    assert!(opened.unclean);
    assert_eq!(opened.store.read().count_records().unwrap(), 201);
    drop(opened);

    fs::copy(running.path().join("surefoot.db-wal"), folder.path().join("surefoot.db-wal"))
        .unwrap();
    spoil_a_page(folder.path());
    is_set_aside(Store::open(folder.path(), MORNING_MS));
}

#[test]
fn a_sound_file_passes_the_full_check() {
    let folder = folder();
    diary(folder.path());
    let opened = Store::open_checked(folder.path(), MORNING_MS).unwrap();
    assert!(!opened.unclean);
    assert_eq!(opened.store.read().count_records().unwrap(), 200);
}
