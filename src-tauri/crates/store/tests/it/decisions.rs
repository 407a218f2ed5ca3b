//! Decisions that were shown: kept once, in their order, and never changed.

use rusqlite::Connection;
use store::{Decision, FILE_NAME, StoreError};

use crate::telling::{decision, fact, folder, open, refused, tell, undo};

#[test]
fn a_decision_is_kept_once_and_stays_as_it_was_first_shown() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    let first = decision(10, Some(1));
    let again = Decision {
        id: decision(11, None).id,
        reasons: r#"["other"]"#.to_owned(),
        programme_version: 2,
        ..first.clone()
    };
    store.write(|tx| tx.keep_decision(&first)).unwrap();
    store.write(|tx| tx.keep_decision(&again)).unwrap();
    assert_eq!(store.read().decisions().unwrap(), [first]);
}

#[test]
fn decisions_come_newest_first_and_a_mornings_before_its_days_entries() {
    let folder = folder();
    let mut store = open(folder.path());
    let later = Decision { day: "2026-03-02".parse().unwrap(), ..decision(3, None) };
    let morning = Decision { local: None, ..decision(2, None) };
    for one in [&morning, &later, &decision(1, None)] {
        store.write(|tx| tx.keep_decision(one)).unwrap();
    }
    assert_eq!(store.read().decisions().unwrap(), [later, decision(1, None), morning]);
}

#[test]
fn a_decision_stays_when_its_entry_is_taken_back() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    store.write(|tx| tx.keep_decision(&decision(10, Some(1)))).unwrap();
    undo(&mut store, 2, 1);
    assert_eq!(store.read().decisions().unwrap(), [decision(10, Some(1))]);
}

#[test]
fn a_decision_rests_on_an_entry_of_the_log_or_on_none() {
    let folder = folder();
    let mut store = open(folder.path());
    let strange = store.write(|tx| tx.keep_decision(&decision(10, Some(7))));
    assert!(matches!(refused(strange), StoreError::UnknownTarget));
    let unreadable = Decision { decided: "{".to_owned(), ..decision(10, None) };
    let unreadable = store.write(|tx| tx.keep_decision(&unreadable));
    assert!(matches!(refused(unreadable), StoreError::Malformed { .. }));
    assert_eq!(store.read().decisions().unwrap(), []);
}

#[test]
fn a_decision_can_be_neither_changed_nor_deleted() {
    let folder = folder();
    let mut store = open(folder.path());
    store.write(|tx| tx.keep_decision(&decision(10, None))).unwrap();
    store.close().unwrap();
    let connection = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    assert!(connection.execute("UPDATE decisions SET decided = '{}'", []).is_err());
    assert!(connection.execute("DELETE FROM decisions", []).is_err());
}
