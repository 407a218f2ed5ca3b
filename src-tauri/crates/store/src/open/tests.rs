//! The open connection from inside: its pragmas, and a disk that refuses.

use std::path::Path;

use uuid::Uuid;

use super::*;
use crate::{ActionId, Draft, NewRecord, RecordId, Stamp};

fn open(folder: &Path) -> Store {
    Store::open(folder, 0).unwrap().store
}

fn record(n: u128, body: String) -> NewRecord {
    let stamp = Stamp {
        action: ActionId(Uuid::from_u128(n)),
        recorded_ms: 0,
        at_ms: 0,
        zone: "UTC".into(),
        local: "2026-03-01T08:00".parse().unwrap(),
        day: "2026-03-01".parse().unwrap(),
    };
    NewRecord {
        id: RecordId(Uuid::from_u128(n)),
        stamp,
        kind: "diary".into(),
        body,
        supersedes: None,
    }
}

fn pragma(store: &Store, name: &str) -> String {
    use rusqlite::types::Value;
    let value = store.connection.pragma_query_value(None, name, |row| row.get(0)).unwrap();
    match value {
        Value::Integer(n) => format!("{name} = {n}"),
        Value::Text(text) => format!("{name} = {text}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_pragmas_read_back_as_set() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let names = [
        "journal_mode",
        "synchronous",
        "fullfsync",
        "checkpoint_fullfsync",
        "foreign_keys",
        "recursive_triggers",
        "busy_timeout",
        "trusted_schema",
        "secure_delete",
        "temp_store",
    ];
    let read: Vec<String> = names.iter().map(|name| pragma(&store, name)).collect();
    // synchronous 2 is FULL, secure_delete 2 is FAST, temp_store 2 is MEMORY.
    insta::assert_snapshot!(read.join("\n"), @"
    journal_mode = wal
    synchronous = 2
    fullfsync = 1
    checkpoint_fullfsync = 1
    foreign_keys = 1
    recursive_triggers = 1
    busy_timeout = 5000
    trusted_schema = 0
    secure_delete = 2
    temp_store = 2
    ");
}

#[test]
fn a_full_disk_refuses_the_write_and_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    store.write(|tx| tx.append(&record(1, "{}".into()))).unwrap();
    let pages: u32 = store.connection.pragma_query_value(None, "page_count", |r| r.get(0)).unwrap();
    store.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
    let long = format!("\"{}\"", "x".repeat(100_000));
    let error = store.write(|tx| tx.append(&record(2, long.clone()))).unwrap_err();
    assert!(matches!(error, StoreError::Full), "{error:?}");
    assert_eq!(store.read().count_records().unwrap(), 1);

    // Room again: the very same tap goes through.
    store
        .connection
        .pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(()))
        .unwrap();
    store.write(|tx| tx.append(&record(2, long))).unwrap();
    assert_eq!(store.read().count_records().unwrap(), 2);
}

#[test]
fn a_file_that_cannot_be_written_can_still_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    store.write(|tx| tx.append(&record(1, "{}".into()))).unwrap();
    // Root may write anything, so permission bits prove nothing in a test.
    store.connection.pragma_update(None, "query_only", true).unwrap();
    let draft = Draft { name: "check".into(), body: String::new(), saved_ms: 0 };
    let error = store.write(|tx| tx.save_draft(&draft)).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly), "{error:?}");
    assert_eq!(store.read().in_force().unwrap().len(), 1);
}

#[test]
fn another_hand_that_holds_the_file_makes_it_busy() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(folder.path());
    store.connection.busy_timeout(std::time::Duration::ZERO).unwrap();
    let mut other = connect(&folder.path().join(FILE_NAME), None).unwrap();
    let held = other.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
    let error = store.write(|tx| tx.append(&record(1, "{}".into()))).unwrap_err();
    assert!(matches!(error, StoreError::Busy), "{error:?}");
    drop(held);
    store.write(|tx| tx.append(&record(1, "{}".into()))).unwrap();
}

#[test]
fn what_is_in_force_is_read_through_the_small_index() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let sql = include_str!("../log/select_links.sql");
    let mut statement = store.connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let plan: Vec<String> =
        statement.query_map([], |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
    insta::assert_snapshot!(plan.join("\n"), @"
    SCAN link USING COVERING INDEX facts_with_target
    SEARCH target USING COVERING INDEX sqlite_autoindex_facts_1 (id=?)
    ");
}
