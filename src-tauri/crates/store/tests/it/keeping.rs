//! What is told is kept, to the byte, once, whole or not at all.

use proptest::prelude::*;
use rusqlite::Connection;
use store::{Appended, Draft, NewRecord, Record, Store, StoreError};

use crate::telling::{correction, fact, folder, id, in_force, open, refused, stamp, tell, void};

/// Text as a JSON string; the store takes JSON text and no shapes.
fn json_string(text: &str) -> String {
    let mut json = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            c if c < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

fn note() -> impl Strategy<Value = String> {
    let awkward = prop_oneof![
        Just("She said \"no\", twice".to_owned()),
        Just("line one\r\nline two\tand\u{0}nul\u{1b}".to_owned()),
        Just("אחרי הריצה \u{202e}נמאס לי\u{202c} وبعد".to_owned()),
        Just("👩🏽‍🍼 e\u{301} é ﬁ \u{feff}".to_owned()),
        Just("'); DROP TABLE facts; --".to_owned()),
        Just("x".repeat(100_000)),
    ];
    prop_oneof![1 => awkward, 2 => any::<String>()]
}

fn record(n: u128) -> impl Strategy<Value = NewRecord> {
    let zone = prop_oneof![Just("Europe/London"), Just("America/Argentina/Buenos_Aires")];
    (note(), any::<i64>(), any::<i64>(), zone, "[a-z_]{1,12}", 0..24, 1..=28).prop_map(
        move |(note, recorded_ms, at_ms, zone, kind, hour, day)| NewRecord {
            id: id(n),
            stamp: store::Stamp {
                recorded_ms,
                at_ms,
                zone: zone.into(),
                local: format!("2026-03-{day:02}T{hour:02}:30").parse().unwrap(),
                day: format!("2026-03-{day:02}").parse().unwrap(),
                ..stamp(n)
            },
            kind: if kind == "undo" || kind == "removal" { "diary".to_owned() } else { kind },
            body: format!("{{\"note\": {}}}", json_string(&note)),
            supersedes: None,
        },
    )
}

fn records() -> impl Strategy<Value = Vec<NewRecord>> {
    prop::collection::vec(any::<()>(), 0..12)
        .prop_flat_map(|slots| (1..).zip(slots).map(|(n, ())| record(n)).collect::<Vec<_>>())
}

fn as_told(record: &Record) -> NewRecord {
    NewRecord {
        id: record.id,
        stamp: record.stamp.clone(),
        kind: record.kind.to_string(),
        body: record.body.clone(),
        supersedes: record.supersedes,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_record_reads_back_equal_after_a_restart(told in records()) {
        let folder = folder();
        let mut store = open(folder.path());
        store.write(|tx| told.iter().try_for_each(|r| tx.append(r).map(|_| ()))).unwrap();
        store.close().unwrap();
        let kept = open(folder.path()).read().every_record().unwrap();
        prop_assert_eq!(kept.iter().map(as_told).collect::<Vec<_>>(), told);
    }

    #[test]
    fn what_is_in_force_comes_by_local_time_and_then_as_recorded(told in records()) {
        let folder = folder();
        let mut store = open(folder.path());
        store.write(|tx| told.iter().try_for_each(|r| tx.append(r).map(|_| ()))).unwrap();
        let mut expected = told;
        expected.sort_by_key(|record| record.stamp.local);
        let kept = store.read().in_force().unwrap();
        prop_assert_eq!(kept.iter().map(as_told).collect::<Vec<_>>(), expected.clone());

        let (from, to) = ("2026-03-08T12:00".parse().unwrap(), "2026-03-20T12:30".parse().unwrap());
        let between = store.read().in_force_between(from, to).unwrap();
        let kept = between.iter().map(as_told).collect::<Vec<_>>();
        let within = |record: &NewRecord| (from..to).contains(&record.stamp.local);
        prop_assert_eq!(kept, expected.iter().filter(|r| within(r)).cloned().collect::<Vec<_>>());

        for kind in expected.iter().map(|record| &record.kind) {
            let of_kind = store.read().in_force_of_kind(kind).unwrap();
            let kept = of_kind.iter().map(as_told).collect::<Vec<_>>();
            prop_assert_eq!(kept, expected.iter().filter(|r| r.kind == *kind).cloned().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_draft_reads_back_equal_after_a_restart(body in note(), saved_ms in any::<i64>()) {
        let folder = folder();
        // A draft is any text but NUL, which would end it for some readers.
        let draft = Draft { name: "practice".to_owned(), body: body.replace('\0', ""), saved_ms };
        open(folder.path()).write(|tx| tx.save_draft(&draft)).unwrap();
        prop_assert_eq!(open(folder.path()).read().draft("practice").unwrap(), Some(draft));
    }
}

#[test]
fn the_same_tap_twice_is_kept_once() {
    let folder = folder();
    let mut store = open(folder.path());
    let first = store.write(|tx| tx.append(&fact(1))).unwrap();
    let mut again = fact(1);
    again.stamp.recorded_ms += 250;
    again.stamp.action = stamp(99).action;
    assert_eq!(first, Appended::New { seq: 1 });
    assert_eq!(store.write(|tx| tx.append(&again)).unwrap(), Appended::Already { seq: 1 });
    assert_eq!(store.read().count_records().unwrap(), 1);

    tell(&mut store, &fact(2));
    store.write(|tx| tx.remove(&void(3, 1))).unwrap();
    let seq = store.read().newest_seq().unwrap();
    assert_eq!(store.write(|tx| tx.remove(&void(3, 1))).unwrap(), Appended::Already { seq });
}

#[test]
fn an_id_that_says_something_else_is_a_conflict() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    tell(&mut store, &fact(2));
    let mut changed = vec![fact(1); 5];
    changed[0].body = "{}".to_owned();
    changed[1].kind = "practice".to_owned();
    changed[2].stamp.at_ms += 1;
    changed[3].stamp.local = "2026-03-02T08:01".parse().unwrap();
    changed[4].supersedes = Some(id(2));
    for record in changed {
        let error = refused(store.write(|tx| tx.append(&record)));
        assert!(
            matches!(error, StoreError::Conflict { id: taken } if taken == id(1)),
            "{record:?}"
        );
    }
    let error = refused(store.write(|tx| tx.undo(&void(1, 2))));
    assert!(matches!(error, StoreError::Conflict { .. }));
    assert_eq!(store.read().count_records().unwrap(), 2);
}

#[test]
fn a_record_of_the_wrong_shape_is_refused_by_name() {
    let folder = folder();
    let mut store = open(folder.path());
    let mut wrong = vec![fact(1); 6];
    wrong[0].body = "{\"note\": \"secret".to_owned();
    wrong[1].kind = "Diary of hers".to_owned();
    wrong[2].kind = "removal".to_owned();
    wrong[3].stamp.zone = "".into();
    wrong[4].kind = String::new();
    wrong[5].supersedes = Some(id(1));
    let errors: Vec<StoreError> =
        wrong.iter().map(|r| refused(store.write(|tx| tx.append(r)))).collect();
    assert!(!format!("{errors:?}").contains("secret"), "text of hers in an error");
    let names: Vec<String> = errors.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(names.join("\n"), @"
    a value has the wrong shape: body_is_json
    a value has the wrong shape: kind_is_word
    a value has the wrong shape: taking_back_has_target
    a value has the wrong shape: zone_is_named
    a value has the wrong shape: kind_is_word
    a value has the wrong shape: target_is_another
    ");
    assert_eq!(store.read().count_records().unwrap(), 0);
}

#[test]
fn only_what_is_there_and_was_told_can_be_corrected_or_removed() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    store.write(|tx| tx.remove(&void(2, 1))).unwrap();
    let of_nothing = refused(store.write(|tx| tx.append(&correction(3, 77))));
    let of_removal = refused(store.write(|tx| tx.append(&correction(3, 2))));
    let removal_of_removal = refused(store.write(|tx| tx.remove(&void(3, 2))));
    let undo_of_nothing = refused(store.write(|tx| tx.undo(&void(3, 77))));
    for error in [of_nothing, of_removal, removal_of_removal, undo_of_nothing] {
        assert!(matches!(error, StoreError::UnknownTarget), "{error:?}");
    }
    store.write(|tx| tx.undo(&void(3, 2))).unwrap();
    assert_eq!(in_force(&store), [1]);
}

#[test]
fn a_write_that_ends_in_an_error_leaves_nothing() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    let draft = Draft { name: "diary".to_owned(), body: String::new(), saved_ms: 0 };
    let result: Result<(), StoreError> = store.write(|tx| {
        tx.append(&fact(2))?;
        tx.save_draft(&draft)?;
        assert_eq!(tx.count_records()?, 2);
        Err(StoreError::Full)
    });
    assert!(matches!(result, Err(StoreError::Full)));
    assert_eq!(in_force(&store), [1]);
    assert_eq!(store.read().drafts().unwrap(), []);
    tell(&mut store, &fact(2));
    assert_eq!(in_force(&store), [1, 2]);
}

#[test]
fn a_write_that_panics_leaves_nothing() {
    let folder = folder();
    let mut store = open(folder.path());
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(|tx| -> Result<(), StoreError> {
            tx.append(&fact(1))?;
            std::panic::resume_unwind(Box::new(()))
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(in_force(&store), []);
}

#[test]
fn a_reader_never_sees_half_a_write() {
    let folder = folder();
    let mut store = open(folder.path());
    let reader = Connection::open(folder.path().join(store::FILE_NAME)).unwrap();
    let seen =
        || -> i64 { reader.query_row("SELECT count(*) FROM facts", [], |row| row.get(0)).unwrap() };
    store
        .write(|tx| -> Result<(), StoreError> {
            for n in 1..=5 {
                tx.append(&fact(n))?;
                assert_eq!(seen(), 0);
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(seen(), 5);
}

#[test]
fn a_draft_is_replaced_and_dropped_by_name() {
    let folder = folder();
    let mut store = open(folder.path());
    let draft = |name: &str, body: &str| Draft {
        name: name.to_owned(),
        body: body.to_owned(),
        saved_ms: 7,
    };
    store
        .write(|tx| {
            tx.save_draft(&draft("practice", "1"))?;
            tx.save_draft(&draft("check", "2"))?;
            tx.save_draft(&draft("practice", "3"))
        })
        .unwrap();
    assert_eq!(store.read().drafts().unwrap(), [draft("check", "2"), draft("practice", "3")]);
    store.write(|tx| tx.drop_draft("practice").and(tx.drop_draft("nothing"))).unwrap();
    assert_eq!(store.read().draft("practice").unwrap(), None);
    assert_eq!(store.read().drafts().unwrap(), [draft("check", "2")]);
    let error = refused(store.write(|tx| tx.save_draft(&draft("Her name", ""))));
    assert!(matches!(error, StoreError::Malformed { .. }));
}

#[test]
fn the_log_is_never_changed_even_by_hand() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    store.close().unwrap();
    let by_hand = Connection::open(folder.path().join(store::FILE_NAME)).unwrap();
    by_hand.pragma_update(None, "recursive_triggers", true).unwrap();
    for sql in [
        "UPDATE facts SET body = '{}'",
        "DELETE FROM facts",
        "INSERT OR REPLACE INTO facts SELECT * FROM facts",
        "UPDATE OR REPLACE facts SET seq = 9",
    ] {
        let error = by_hand.execute(sql, []).unwrap_err().to_string();
        assert!(error.starts_with("a fact is never"), "{sql}: {error}");
    }
    assert_eq!(in_force(&open(folder.path())), [1]);
}

#[test]
fn a_copy_is_whole_and_opens_by_itself() {
    let (folder, elsewhere) = (folder(), folder_with_old_copy());
    let mut store = open(folder.path());
    (1..=20).for_each(|n| tell(&mut store, &fact(n)));
    let target = elsewhere.path().join(store::FILE_NAME);
    store.copy_to(&target).unwrap();
    tell(&mut store, &fact(21));
    let names: Vec<_> = std::fs::read_dir(elsewhere.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
    let copy = Store::open_checked(elsewhere.path(), 0).unwrap().store;
    assert_eq!(in_force(&copy), (1..=20).collect::<Vec<_>>());
}

fn folder_with_old_copy() -> tempfile::TempDir {
    let folder = folder();
    std::fs::write(folder.path().join(store::FILE_NAME), "an older copy").unwrap();
    folder
}

#[test]
fn a_copy_that_cannot_be_made_leaves_what_was_there() {
    let (folder, elsewhere) = (folder(), folder_with_old_copy());
    let store = open(folder.path());
    let target = elsewhere.path().join(store::FILE_NAME);
    // A folder in the way of the unfinished copy.
    std::fs::create_dir(target.with_extension("db.part")).unwrap();
    assert!(store.copy_to(&target).is_err());
    assert_eq!(std::fs::read(&target).unwrap(), b"an older copy");
}
