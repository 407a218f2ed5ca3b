//! Every schema ever released opens and ends as a new one does.

use std::{fs, path::Path};

use rstest::rstest;
use rusqlite::Connection;
use store::{Draft, FILE_NAME, Store};

use crate::telling::{MORNING_MS, decision, folder, in_force, open};

/// Databases as they were, in SQL: never edited, one for each released schema.
const V1: &str = include_str!("../databases/v1.sql");
const V2: &str = include_str!("../databases/v2.sql");
const V3: &str = include_str!("../databases/v3.sql");
const V4: &str = include_str!("../databases/v4.sql");

fn lay_down(folder: &Path, sql: &str) {
    let old = Connection::open(folder.join(FILE_NAME)).unwrap();
    old.execute_batch(sql).unwrap();
    old.close().unwrap();
}

fn schema(folder: &Path) -> Vec<String> {
    let connection = Connection::open(folder.join(FILE_NAME)).unwrap();
    let mut statement = connection
        .prepare(
            "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
        )
        .unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_diary_of_schema_1_opens_with_all_it_held() {
    let folder = folder();
    lay_down(folder.path(), V1);
    let opened = Store::open(folder.path(), MORNING_MS).unwrap();
    assert_eq!(opened.upgraded_from, Some(1));
    let mut store = opened.store;
    assert_eq!(in_force(&store), [3, 5]);
    let kept = store.read().every_record().unwrap();
    assert_eq!(kept.len(), 8);
    assert_eq!(kept[2].body, r#"{"note":"She said \"no\"\n👩🏽‍🍼 אחרי"}"#);
    let draft = Draft { name: "check".to_owned(), body: "1".to_owned(), saved_ms: 1 };
    store.write(|tx| tx.save_draft(&draft)).unwrap();
    store.close().unwrap();
    assert_eq!(Store::open(folder.path(), MORNING_MS).unwrap().upgraded_from, None);
}

#[test]
fn a_diary_of_schema_2_opens_with_its_draft_and_takes_decisions() {
    let folder = folder();
    lay_down(folder.path(), V2);
    let opened = Store::open(folder.path(), MORNING_MS).unwrap();
    assert_eq!(opened.upgraded_from, Some(2));
    let mut store = opened.store;
    assert_eq!(in_force(&store), [3, 5]);
    assert_eq!(store.read().draft("practice").unwrap().unwrap().body, r#"{"at":3}"#);
    assert_eq!(store.read().decisions().unwrap(), []);
    let shown = decision(9, Some(3));
    store.write(|tx| tx.keep_decision(&shown)).unwrap();
    assert_eq!(store.read().decisions().unwrap(), [shown]);
}

#[test]
fn a_diary_of_schema_3_opens_with_its_decision_and_holds_no_prompts() {
    let folder = folder();
    lay_down(folder.path(), V3);
    let opened = Store::open(folder.path(), MORNING_MS).unwrap();
    assert_eq!(opened.upgraded_from, Some(3));
    let store = opened.store;
    assert_eq!(in_force(&store), [3, 5]);
    let decided = store.read().decisions().unwrap();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0].decided, r#"{"decision":"hold"}"#);
    assert_eq!(store.read().scheduled().unwrap(), []);
    assert_eq!(store.read().prompt_log(0).unwrap(), []);
}

#[test]
fn a_diary_of_schema_4_opens_with_its_prompts_and_copies_go_nowhere() {
    let folder = folder();
    lay_down(folder.path(), V4);
    let opened = Store::open(folder.path(), MORNING_MS).unwrap();
    assert_eq!(opened.upgraded_from, Some(4));
    let store = opened.store;
    assert_eq!(in_force(&store), [3, 5]);
    assert_eq!(store.read().scheduled().unwrap().len(), 1);
    assert_eq!(store.read().prompt_log(0).unwrap().len(), 1);
    assert_eq!(store.read().copies().unwrap(), None);
}

#[rstest]
fn an_upgraded_schema_is_the_new_one(#[values(V1, V2, V3, V4)] sql: &str) {
    let (old, new) = (folder(), folder());
    lay_down(old.path(), sql);
    drop((open(old.path()), open(new.path())));
    assert_eq!(schema(old.path()), schema(new.path()));
}

#[test]
fn a_copy_is_made_before_an_upgrade_and_only_then() {
    let (old, new) = (folder(), folder());
    lay_down(old.path(), V1);
    drop((open(old.path()), open(new.path())));
    let copy = Connection::open(old.path().join("surefoot-before-v5.db")).unwrap();
    let version: u32 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let rows: u32 = copy.query_row("SELECT count(*) FROM facts", [], |row| row.get(0)).unwrap();
    assert_eq!((version, rows), (1, 8));
    let names: Vec<_> = fs::read_dir(new.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert!(!names.iter().any(|name| name.to_string_lossy().contains("before")), "{names:?}");
}

#[test]
fn the_history_says_which_migrations_made_the_file() {
    let folder = folder();
    drop(open(folder.path()));
    let connection = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    let history: Vec<(u32, String, i64)> = connection
        .prepare("SELECT version, name, applied_ms FROM schema_history ORDER BY version")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let expected = ["facts", "drafts", "decisions", "prompts", "copies"];
    let expected: Vec<_> =
        (1..).zip(expected).map(|(at, name)| (at, name.to_owned(), MORNING_MS)).collect();
    assert_eq!(history, expected);
}

/// The schema in lines: columns first, then what guards and finds them.
fn described(guards: bool) -> String {
    let folder = folder();
    drop(open(folder.path()));
    let connection = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    let columns: Vec<String> = connection
        .prepare(include_str!("../databases/dump_columns.sql"))
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let is_guard = |line: &String| line.starts_with("index") || line.starts_with("trigger");
    let lines: Vec<String> = columns.into_iter().filter(|line| is_guard(line) == guards).collect();
    lines.join("\n")
}

#[test]
fn the_columns_are_what_is_written_here() {
    insta::assert_snapshot!(described(false), @"
    schema_history.version INTEGER
    schema_history.name TEXT not null
    schema_history.checksum TEXT not null
    schema_history.applied_ms INTEGER not null
    facts.seq INTEGER
    facts.id TEXT not null
    facts.action TEXT not null
    facts.recorded_ms INTEGER not null
    facts.at_ms INTEGER not null
    facts.zone TEXT not null
    facts.local TEXT not null
    facts.day TEXT not null
    facts.kind TEXT not null
    facts.body TEXT not null
    facts.supersedes TEXT
    facts.voids TEXT
    drafts.name TEXT not null
    drafts.body TEXT not null
    drafts.saved_ms INTEGER not null
    decisions.seq INTEGER
    decisions.id TEXT not null
    decisions.recorded_ms INTEGER not null
    decisions.kind TEXT not null
    decisions.day TEXT not null
    decisions.local TEXT
    decisions.programme_version INTEGER not null
    decisions.fact TEXT
    decisions.decided TEXT not null
    decisions.reasons TEXT not null
    scheduled.id INTEGER
    scheduled.due_ms INTEGER not null
    scheduled.local TEXT not null
    scheduled.zone TEXT not null
    scheduled.words TEXT not null
    prompt_log.seq INTEGER
    prompt_log.id INTEGER not null
    prompt_log.at_ms INTEGER not null
    prompt_log.day TEXT not null
    prompt_log.zone TEXT not null
    prompt_log.what TEXT not null
    copies.one INTEGER
    copies.place TEXT not null
    copies.name TEXT not null
    copies.recipient TEXT not null
    copies.wrapped BLOB not null
    copies.kept_ms INTEGER
    copies.kept_rows INTEGER
    copies.trouble TEXT
    ");
}

#[test]
fn the_indexes_and_triggers_are_what_is_written_here() {
    insta::assert_snapshot!(described(true), @"
    index facts_by_action on facts
    index facts_by_local on facts
    index facts_by_kind on facts
    index facts_with_target on facts
    trigger facts_are_never_changed on facts
    trigger facts_are_never_deleted on facts
    trigger facts_alone_are_corrected on facts
    index decisions_once on decisions
    trigger decisions_are_never_changed on decisions
    trigger decisions_are_never_deleted on decisions
    index prompt_log_by_time on prompt_log
    ");
}
