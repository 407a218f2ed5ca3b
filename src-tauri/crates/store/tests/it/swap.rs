//! Another diary in the place of this one, and everything erased: whole or not
//! at all, and the next opening ends what was cut off.

use std::{fs, path::Path};

use rstest::rstest;
use store::{FILE_NAME, Staged, Store, StoreError};

use crate::telling::{MORNING_MS, fact, folder, in_force, open, tell};

fn diary(folder: &Path, numbers: &[u128]) -> Store {
    let mut store = open(folder);
    numbers.iter().for_each(|n| tell(&mut store, &fact(*n)));
    store
}

fn staged(store: &Store, numbers: &[u128]) -> Staged {
    let mut staged = store.stage(MORNING_MS).unwrap();
    staged
        .write(|tx| numbers.iter().try_for_each(|n| tx.append(&fact(*n)).map(drop)))
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    staged
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_swapped_diary_is_in_use_and_the_former_one_can_come_back() {
    let folder = folder();
    let mut store = diary(folder.path(), &[1, 2]);
    assert!(!store.has_former());
    assert!(store.stage_former(MORNING_MS).unwrap().is_none());
    let other = staged(&store, &[7]);
    store.swap(other, MORNING_MS).unwrap();
    assert_eq!(in_force(&store), [7]);
    tell(&mut store, &fact(8));
    for expected in [vec![1, 2], vec![7, 8], vec![1, 2]] {
        let former = store.stage_former(MORNING_MS).unwrap().unwrap();
        store.swap(former, MORNING_MS).unwrap();
        assert_eq!(in_force(&store), expected);
    }
    store.close().unwrap();
    assert_eq!(in_force(&open(folder.path())), [1, 2]);
}

#[test]
fn a_diary_that_is_not_swapped_in_leaves_nothing_behind() {
    let folder = folder();
    let store = diary(folder.path(), &[1]);
    let before = names(folder.path());
    drop(staged(&store, &[7]));
    assert_eq!(names(folder.path()), before);
    assert_eq!(in_force(&store), [1]);
}

/// The states a kill can leave, and which diary is in use and which is former after each.
#[rstest]
#[case::while_it_was_built(&["surefoot-incoming.db"], &[1], None)]
#[case::before_the_rename(&["surefoot-incoming.db", "surefoot-leaving.db"], &[1], None)]
#[case::after_the_rename(&["surefoot-leaving.db"], &[1], Some(&[5][..]))]
fn a_swap_cut_off_is_ended_or_forgotten(
    #[case] left: &[&str],
    #[case] used: &[u128],
    #[case] former: Option<&[u128]>,
) {
    let (folder, other) = (folder(), folder());
    diary(folder.path(), &[1]).close().unwrap();
    diary(other.path(), &[5]).close().unwrap();
    for name in left {
        fs::copy(other.path().join(FILE_NAME), folder.path().join(name)).unwrap();
    }
    let mut store = open(folder.path());
    assert_eq!(in_force(&store), used);
    assert!(!names(folder.path()).iter().any(|name| left.contains(&name.as_str())));
    assert_eq!(store.has_former(), former.is_some());
    if let Some(numbers) = former {
        let former = store.stage_former(MORNING_MS).unwrap().unwrap();
        store.swap(former, MORNING_MS).unwrap();
        assert_eq!(in_force(&store), numbers);
    }
}

#[test]
fn a_former_diary_that_was_damaged_does_not_come_back() {
    let folder = folder();
    let mut store = diary(folder.path(), &[1]);
    let other = staged(&store, &[7]);
    store.swap(other, MORNING_MS).unwrap();
    fs::write(folder.path().join("surefoot-former.db"), [9; 8192]).unwrap();
    let error = store.stage_former(MORNING_MS).unwrap_err();
    assert!(matches!(error, StoreError::Broken), "{error:?}");
    assert_eq!(in_force(&store), [7]);
}

#[test]
fn everything_erased_is_off_the_disk_and_an_empty_diary_begins() {
    let folder = folder();
    let mut store = diary(folder.path(), &[1, 2]);
    let other = staged(&store, &[7]);
    store.swap(other, MORNING_MS).unwrap();
    store.copy_to(&folder.path().join("surefoot-before-v3.db")).unwrap();
    fs::create_dir(folder.path().join("exports")).unwrap();
    fs::write(folder.path().join("exports/a.json"), "{\"n\":1}").unwrap();
    fs::write(folder.path().join("surefoot-set-aside-1.db"), "{\"n\":1}").unwrap();
    store.erase(MORNING_MS).unwrap();
    assert_eq!(in_force(&store), []);
    assert!(!store.has_former());
    for name in names(folder.path()) {
        let bytes = fs::read(folder.path().join(&name)).unwrap();
        assert!(!bytes.windows(4).any(|bytes| bytes == b"\"n\":"), "{name}");
    }
    tell(&mut store, &fact(3));
    store.close().unwrap();
    assert_eq!(names(folder.path()), ["surefoot.db", "surefoot.lock"]);
}

#[test]
fn an_erasing_cut_off_goes_on_at_the_next_opening() {
    let folder = folder();
    diary(folder.path(), &[1, 2]).close().unwrap();
    fs::write(folder.path().join("surefoot-erasing"), "").unwrap();
    fs::write(folder.path().join("surefoot-former.db"), "x").unwrap();
    assert_eq!(in_force(&open(folder.path())), []);
    assert_eq!(
        names(folder.path()),
        ["surefoot.db", "surefoot.db-shm", "surefoot.db-wal", "surefoot.lock"]
            .map(str::to_owned)
            .into_iter()
            .filter(|name| folder.path().join(name).exists())
            .collect::<Vec<_>>()
    );
}
