//! Records to tell, made from numbers so that a test can say them in a line.

use std::path::Path;

use store::{ActionId, Decision, NewRecord, NewVoid, RecordId, Stamp, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// 2026-03-01T08:00Z.
pub const MORNING_MS: i64 = 1_772_352_000_000;

pub fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[track_caller]
pub fn open(folder: &Path) -> Store {
    Store::open(folder, MORNING_MS).unwrap().store
}

pub fn id(n: u128) -> RecordId {
    RecordId(Uuid::from_u128(n))
}

/// A stamp whose minute is `n % 60`; action number `n`.
pub fn stamp(n: u128) -> Stamp {
    Stamp {
        action: ActionId(Uuid::from_u128(n)),
        recorded_ms: MORNING_MS,
        at_ms: MORNING_MS,
        zone: "Europe/London".into(),
        local: format!("2026-03-01T08:{:02}", n % 60).parse().unwrap(),
        day: "2026-03-01".parse().unwrap(),
    }
}

pub fn fact(n: u128) -> NewRecord {
    NewRecord {
        id: id(n),
        stamp: stamp(n),
        kind: "diary".to_owned(),
        body: format!("{{\"n\":{n}}}"),
        supersedes: None,
    }
}

pub fn correction(n: u128, of: u128) -> NewRecord {
    NewRecord { supersedes: Some(id(of)), ..fact(n) }
}

pub fn void(n: u128, of: u128) -> NewVoid {
    NewVoid { id: id(n), stamp: stamp(n), target: id(of) }
}

/// Decision number `n`, made known by record `fact`.
pub fn decision(n: u128, fact: Option<u128>) -> Decision {
    Decision {
        id: id(n),
        recorded_ms: MORNING_MS,
        kind: "check".to_owned(),
        day: "2026-03-01".parse().unwrap(),
        local: Some("2026-03-01T08:03".parse().unwrap()),
        programme_version: 1,
        fact: fact.map(id),
        decided: format!("{{\"n\":{n}}}"),
        reasons: "[]".to_owned(),
    }
}

/// Appends one record in its own transaction.
#[track_caller]
pub fn tell(store: &mut Store, record: &NewRecord) {
    store.write(|tx| tx.append(record)).unwrap();
}

#[track_caller]
pub fn remove(store: &mut Store, n: u128, of: u128) {
    store.write(|tx| tx.remove(&void(n, of))).unwrap();
}

#[track_caller]
pub fn undo(store: &mut Store, n: u128, of: u128) {
    store.write(|tx| tx.undo(&void(n, of))).unwrap();
}

/// The numbers of the records in force, smallest first.
#[track_caller]
pub fn in_force(store: &Store) -> Vec<u128> {
    let mut numbers: Vec<u128> =
        store.read().in_force().unwrap().iter().map(|record| record.id.0.as_u128()).collect();
    numbers.sort_unstable();
    numbers
}

#[track_caller]
pub fn refused<T>(result: Result<T, StoreError>) -> StoreError {
    result.err().unwrap()
}
