//! The app lock: any secret opens only itself, nothing told is lost by putting
//! it on, changing it or taking it off, and no plain word stays on the disk.

use std::{fs, path::Path};

use proptest::prelude::*;
use store::{Cost, FILE_NAME, Given, RecoveryCode, SecretKind, Store, StoreError};

use crate::telling::{MORNING_MS, fact, folder, in_force, open, tell};

const WORDS: &str = "warm kettle, blue door";

fn code() -> RecoveryCode {
    RecoveryCode::draw().unwrap()
}

fn lock(store: &mut Store, words: &str) -> RecoveryCode {
    let code = code();
    store.lock_with((SecretKind::Passphrase, words, Cost::LEAST), &code, MORNING_MS).unwrap();
    code
}

fn unlock(folder: &Path, words: &str) -> Result<Store, StoreError> {
    Store::unlock(folder, &Given::Secret(words), MORNING_MS).map(|opened| opened.store)
}

fn diary(folder: &Path, numbers: impl IntoIterator<Item = u128>) -> Store {
    let mut store = open(folder);
    numbers.into_iter().for_each(|n| tell(&mut store, &fact(n)));
    store
}

/// The files that hold any of these words.
fn holding(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let bytes = fs::read(entry.path()).unwrap();
        let holds = |word: &&str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
        if words.iter().any(holds) {
            found.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    found
}

/// What stands in every fact here, in the schema and at a database's beginning.
const PLAIN: [&str; 5] = ["diary", "2026-03", "Europe/London", "facts", "SQLite format"];

#[test]
fn a_locked_diary_opens_with_its_secret_or_its_code_and_with_nothing_else() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=3);
    assert!(!store.has_lock() && Store::lockup(folder.path(), 0).unwrap().is_none());
    let paper = lock(&mut store, WORDS);
    assert!(store.has_lock());
    assert_eq!(in_force(&store), [1, 2, 3]);
    tell(&mut store, &fact(4));
    store.close().unwrap();
    assert!(matches!(Store::open(folder.path(), 0), Err(StoreError::Locked)));
    assert!(matches!(Store::open_checked(folder.path(), 0), Err(StoreError::Locked)));
    let other = unlock(folder.path(), "another secret");
    assert!(matches!(other, Err(StoreError::WrongSecret { wait_ms: 0 })));
    let store = unlock(folder.path(), WORDS).unwrap();
    assert_eq!(in_force(&store), [1, 2, 3, 4]);
    drop(store);
    let with = |code: &RecoveryCode| Store::unlock(folder.path(), &Given::Code(code), MORNING_MS);
    assert!(matches!(with(&code()), Err(StoreError::WrongSecret { .. })));
    assert_eq!(in_force(&with(&paper).unwrap().store), [1, 2, 3, 4]);
}

#[test]
fn the_key_that_the_device_keeps_opens_it_too_for_as_long_as_she_wants() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=3);
    let key = Store::draw_biometric().unwrap();
    assert!(store.keep_biometric(&key, b"token").is_err(), "there is no lock");
    lock(&mut store, WORDS);
    store.keep_biometric(&key, b"token").unwrap();
    drop(store);
    assert_eq!(Store::biometric_token(folder.path()).unwrap().as_deref(), Some(&b"token"[..]));
    assert!(Store::lockup(folder.path(), 0).unwrap().unwrap().biometric);
    let with = |key: &[u8]| Store::unlock(folder.path(), &Given::Biometric(key), MORNING_MS);
    let other = Store::draw_biometric().unwrap();
    assert!(matches!(with(&other), Err(StoreError::WrongSecret { wait_ms: 0 })));
    let mut store = with(&key).unwrap().store;
    assert_eq!(in_force(&store), [1, 2, 3]);
    lock(&mut store, "another secret");
    drop(store);
    with(&key).unwrap();
    Store::forget_biometric(folder.path()).unwrap();
    assert!(!Store::lockup(folder.path(), 0).unwrap().unwrap().biometric);
    assert!(matches!(with(&key), Err(StoreError::WrongSecret { .. })));
    unlock(folder.path(), "another secret").unwrap();
}

#[test]
fn a_lock_taken_off_takes_the_devices_key_with_it() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=3);
    lock(&mut store, WORDS);
    let key = Store::draw_biometric().unwrap();
    store.keep_biometric(&key, b"token").unwrap();
    let kept = fs::read(folder.path().join("surefoot.biometric")).unwrap();
    store.lock_off(MORNING_MS).unwrap();
    assert!(Store::biometric_token(folder.path()).unwrap().is_none());
    // One that was left by whatever means is none of the next lock's.
    fs::write(folder.path().join("surefoot.biometric"), kept).unwrap();
    lock(&mut store, WORDS);
    assert!(Store::biometric_token(folder.path()).unwrap().is_none());
}

/// She can still type: a way that cannot be read is as one that is not there.
#[test]
fn a_damaged_file_of_the_devices_leaves_the_other_ways() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=3);
    lock(&mut store, WORDS);
    drop(store);
    fs::write(folder.path().join("surefoot.biometric"), b"SFBIO001 and nothing").unwrap();
    assert!(!Store::lockup(folder.path(), 0).unwrap().unwrap().biometric);
    assert_eq!(in_force(&unlock(folder.path(), WORDS).unwrap()), [1, 2, 3]);
}

/// A table of a later schema is not to be left out of the comparison.
#[test]
fn every_table_is_compared_before_the_lock_turns() {
    let folder = folder();
    open(folder.path()).close().unwrap();
    let database = rusqlite::Connection::open(folder.path().join(FILE_NAME)).unwrap();
    let mut names =
        database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names = names.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let compared = include_str!("../../src/key/compare.sql");
    for name in names.map(Result::unwrap) {
        assert!(compared.contains(&format!("FROM main.{name} EXCEPT")), "{name}");
    }
}

#[test]
fn with_the_lock_on_no_file_holds_a_plain_word() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=40);
    // A former diary, a copy from before an upgrade and a damaged one lie there too.
    let mut staged = store.stage(MORNING_MS).unwrap();
    staged.write(|tx| tx.append(&fact(99)).map(drop)).unwrap();
    store.swap(staged, MORNING_MS).unwrap();
    store.copy_to(&folder.path().join("surefoot-before-v5.db")).unwrap();
    let damaged = folder.path().join("surefoot-set-aside-1.db");
    fs::write(&damaged, "half a page of a diary").unwrap();
    fs::write(folder.path().join("surefoot-set-aside-1.db-wal"), "diary").unwrap();
    assert!(holding(folder.path(), &PLAIN).len() >= 5);
    lock(&mut store, WORDS);
    assert_eq!(holding(folder.path(), &PLAIN), [""; 0]);
    tell(&mut store, &fact(100));
    assert_eq!(holding(folder.path(), &PLAIN), [""; 0], "in the write-ahead log");
    // Copies, swaps and erasing go on behind the lock.
    let former = store.stage_former(MORNING_MS).unwrap().unwrap();
    store.swap(former, MORNING_MS).unwrap();
    assert_eq!(in_force(&store), (1..=40).collect::<Vec<_>>());
    assert_eq!(holding(folder.path(), &PLAIN), [""; 0], "after a swap");
    store.close().unwrap();
    let mut store = unlock(folder.path(), WORDS).unwrap();
    store.lock_off(MORNING_MS).unwrap();
    assert_eq!(fs::read(&damaged).unwrap(), b"half a page of a diary");
    assert_eq!(in_force(&store), (1..=40).collect::<Vec<_>>());
    let former = store.stage_former(MORNING_MS).unwrap().unwrap();
    store.swap(former, MORNING_MS).unwrap();
    assert_eq!(in_force(&store), [99, 100]);
    store.close().unwrap();
    assert_eq!(in_force(&open(folder.path())), [99, 100]);
    assert!(!folder.path().join("surefoot.key").exists());
}

#[test]
fn a_changed_secret_takes_the_place_of_the_one_before() {
    let folder = folder();
    let mut store = diary(folder.path(), [1]);
    let paper = lock(&mut store, WORDS);
    let database = fs::read(folder.path().join(FILE_NAME)).unwrap();
    let new_paper = lock(&mut store, "cold kettle, red door");
    assert_eq!(fs::read(folder.path().join(FILE_NAME)).unwrap(), database, "only wrapped anew");
    drop(store);
    assert!(unlock(folder.path(), WORDS).is_err());
    let with = |code: &RecoveryCode| Store::unlock(folder.path(), &Given::Code(code), MORNING_MS);
    assert!(with(&paper).is_err());
    drop(with(&new_paper).unwrap());
    assert_eq!(in_force(&unlock(folder.path(), "cold kettle, red door").unwrap()), [1]);
}

#[test]
fn wrong_tries_wait_longer_and_longer_and_a_right_one_ends_that() {
    let folder = folder();
    let mut store = diary(folder.path(), [1]);
    let paper = lock(&mut store, WORDS);
    drop(store);
    let at = |words: &str, now_ms| {
        Store::unlock(folder.path(), &Given::Secret(words), now_ms).map(|opened| opened.store)
    };
    let mut now_ms = MORNING_MS;
    for wait_s in [0, 0, 0, 5, 30, 120, 600, 3600, 3600] {
        let refused = at("wrong", now_ms);
        assert!(
            matches!(refused, Err(StoreError::WrongSecret { wait_ms }) if wait_ms == wait_s * 1000)
        );
        now_ms += wait_s * 1000;
        if wait_s > 0 {
            // Also the right one: it is not even looked at.
            let early = at(WORDS, now_ms - 1);
            assert!(matches!(early, Err(StoreError::TooSoon { wait_ms: 1 })));
            let lockup = Store::lockup(folder.path(), now_ms - 1).unwrap().unwrap();
            assert_eq!(lockup.wait_ms, 1);
        }
    }
    // She does not wait for what another one tried, if she has the paper.
    at("wrong", now_ms).unwrap_err();
    Store::unlock(folder.path(), &Given::Code(&paper), now_ms).unwrap();
    assert_eq!(in_force(&at(WORDS, now_ms).unwrap()), [1]);
    assert_eq!(Store::lockup(folder.path(), now_ms).unwrap().unwrap().wrong_tries, 0);
}

#[test]
fn a_key_file_that_was_cut_or_changed_is_refused_and_nothing_is_touched() {
    let folder = folder();
    let mut store = diary(folder.path(), [1]);
    lock(&mut store, WORDS);
    store.close().unwrap();
    let (key, database) = (folder.path().join("surefoot.key"), folder.path().join(FILE_NAME));
    let (whole, before) = (fs::read(&key).unwrap(), fs::read(&database).unwrap());
    let mut changed = whole.clone();
    changed[100] ^= 1;
    for bytes in [&whole[..200], &[], &changed[..]] {
        fs::write(&key, bytes).unwrap();
        assert!(matches!(Store::open(folder.path(), 0), Err(StoreError::Locked)));
        assert!(matches!(unlock(folder.path(), WORDS), Err(StoreError::KeyUnreadable)));
        assert!(matches!(Store::lockup(folder.path(), 0), Err(StoreError::KeyUnreadable)));
        assert_eq!(fs::read(&database).unwrap(), before);
    }
    fs::write(&key, whole).unwrap();
    assert_eq!(in_force(&unlock(folder.path(), WORDS).unwrap()), [1]);
}

#[test]
fn a_damaged_diary_behind_the_lock_is_set_aside_and_the_lock_stays() {
    let folder = folder();
    let mut store = diary(folder.path(), 1..=200);
    lock(&mut store, WORDS);
    store.close().unwrap();
    let database = folder.path().join(FILE_NAME);
    let mut bytes = fs::read(&database).unwrap();
    bytes[100] ^= 1;
    fs::write(&database, bytes).unwrap();
    assert!(matches!(unlock(folder.path(), WORDS), Err(StoreError::Damaged { .. })));
    assert!(matches!(Store::open(folder.path(), 0), Err(StoreError::Locked)));
    let mut store = unlock(folder.path(), WORDS).unwrap();
    assert_eq!(in_force(&store), []);
    tell(&mut store, &fact(7));
    assert_eq!(holding(folder.path(), &PLAIN), [""; 0]);
    store.lock_off(MORNING_MS).unwrap();
    drop(store);
    assert_eq!(in_force(&open(folder.path())), [7]);
}

#[test]
fn erasing_everything_takes_the_lock_along() {
    let folder = folder();
    let mut store = diary(folder.path(), [1]);
    lock(&mut store, WORDS);
    store.erase(MORNING_MS).unwrap();
    assert!(!store.has_lock());
    tell(&mut store, &fact(2));
    store.close().unwrap();
    assert_eq!(in_force(&open(folder.path())), [2]);
}

/// What can happen to a diary, in any order.
#[derive(Debug, Clone)]
enum Step {
    Tell,
    Lock(String),
    Off,
    Reopen,
    Swap,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Tell),
        2 => "[a-z ]{1,12}".prop_map(Step::Lock),
        1 => Just(Step::Off),
        2 => Just(Step::Reopen),
        1 => Just(Step::Swap),
    ]
}

proptest! {
    // Every lock and unlock is a derivation, every turn a whole diary.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_sequence_of_locking_changing_and_unlocking_keeps_every_fact(
        steps in prop::collection::vec(step(), 1..14)
    ) {
        let folder = folder();
        let (mut store, mut secret) = (open(folder.path()), None::<String>);
        let (mut told, mut former) = (Vec::new(), None::<Vec<u128>>);
        for (n, step) in (1..).zip(steps) {
            match step {
                Step::Tell => {
                    tell(&mut store, &fact(n));
                    told.push(n);
                }
                Step::Lock(words) => {
                    lock(&mut store, &words);
                    secret = Some(words);
                }
                Step::Off => {
                    store.lock_off(MORNING_MS).unwrap();
                    secret = None;
                }
                Step::Reopen => {
                    store.close().unwrap();
                    store = match &secret {
                        Some(words) => unlock(folder.path(), words).unwrap(),
                        None => open(folder.path()),
                    };
                }
                Step::Swap => {
                    if let Some(before) = store.stage_former(MORNING_MS).unwrap() {
                        store.swap(before, MORNING_MS).unwrap();
                        let before = former.replace(told).unwrap();
                        told = before;
                    } else {
                        let staged = store.stage(MORNING_MS).unwrap();
                        store.swap(staged, MORNING_MS).unwrap();
                        former = Some(std::mem::take(&mut told));
                    }
                }
            }
            prop_assert_eq!(store.has_lock(), secret.is_some());
            prop_assert_eq!(in_force(&store), told.clone());
            if secret.is_some() {
                prop_assert_eq!(holding(folder.path(), &PLAIN), [""; 0]);
            }
        }
    }
}
