//! Export: lossless as JSON by the published schema, readable as tables.

use std::fs;

use boon::{Compiler, Schemas};
use companion::wire::entry::{Correction, Removal, Undoing};
use companion::wire::settings::Settings;
use companion::wire::you::SettingsChange;
use exports::{read_document, read_table, write_document};
use prove::{runner, story};
use serde_json::{Value, json};

use super::super::{Her, heaviness, tap};
use super::{elsewhere, lines, note};

const SCHEMA: &str =
    include_str!("../../../../src-tauri/crates/exports/schema/surefoot-1.schema.json");

/// What the published schema says against a document; nothing where it fits.
fn against(document: &Value) -> Option<String> {
    let mut compiler = Compiler::new();
    let schema = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    compiler.add_resource("surefoot.json", schema).expect("is taken");
    let mut schemas = Schemas::new();
    let index = compiler.compile("surefoot.json", &mut schemas).expect("is a schema");
    schemas.validate(document, index).err().map(|error| format!("{error:#}"))
}

/// One of every act: telling, correcting, removing, undoing, setting, showing.
fn busy() -> Her {
    let mut her = Her::welcomed();
    her.later(10);
    let told = her.tells(heaviness(2));
    her.later(10);
    let corrected = Correction { tap: tap(), id: told.id, on: None, body: heaviness(1) };
    let corrected = her.companion.correct(corrected, &her.now).expect("is corrected");
    let removed = Removal { tap: tap(), id: corrected.id };
    let removed = her.companion.remove(&removed, &her.now).expect("is removed");
    let undone = Undoing { tap: tap(), action: removed.action };
    her.companion.undo(&undone, &her.now).expect("is undone");
    let settings = Settings { goal_days: 3, ..Settings::default() };
    let change = SettingsChange { tap: tap(), settings };
    her.companion.save_settings(change, &her.now).expect("is kept");
    her
}

#[test]
fn everything_real_fits_the_published_schema() {
    let mut long = Her::at("2026-06-10T09:00:00Z");
    story::fourteen_weeks(&mut long.companion, &long.now).expect("is told");
    let mut running = Her::at("2026-11-10T09:00:00Z");
    runner::walk_run(&mut running.companion, &running.now).expect("is told");
    running.companion.check(&running.now).expect("has a check");
    let asked = companion::wire::read(&json!({ "different_only": false })).expect("a question");
    running.companion.decisions(&asked, &running.now).expect("has decisions");
    for her in [&mut busy(), &mut long, &mut running] {
        let document = serde_json::to_value(her.document()).expect("is JSON");
        assert_eq!(against(&document), None);
    }
    assert!(!running.document().shown.is_empty());
}

#[test]
fn the_schema_refuses_what_is_not_so() {
    let good = serde_json::to_value(busy().document()).expect("is JSON");
    let spoils: [fn(&mut Value); 5] = [
        |document| document["version"] = json!(2),
        |document| document["lines"][1]["body"]["heaviness"] = json!(11),
        |document| document["lines"][0]["local"] = json!("2026-03-10 09:00"),
        |document| document["lines"][3]["voids"] = Value::Null,
        |document| document["lines"][1]["id"] = json!("7"),
    ];
    for spoil in spoils {
        let mut document = good.clone();
        spoil(&mut document);
        assert!(against(&document).is_some());
    }
}

#[test]
fn json_out_and_in_again_is_the_same_log() {
    let mut her = busy();
    let before = her.document();
    assert_eq!(before.lines.len(), 6);
    let text = write_document(&before).expect("is text");
    let mut other = Her::new();
    other.now = her.now.clone();
    let seen = other.brings(&text, None).expect("is read");
    assert_eq!((seen.theirs.entries, seen.theirs.unread), (2, 0));
    other.takes(false).expect("is taken");
    assert_eq!(lines(&other.document()), lines(&before));
    assert_eq!(other.entries("2026-03-10"), her.entries("2026-03-10"));
    assert_eq!(other.companion.you(&her.now).expect("a page").settings.goal_days, 3);
}

#[test]
fn notes_that_others_lost_come_back_by_json_and_by_table() {
    let long = "«ü🤱🏽»".repeat(7_000);
    let notes = [
        "She said \"no\"",
        "a, b\r\nc\td",
        "שלום ‏עולם‎",
        "🏃‍♀️🤱🏿",
        "=HYPERLINK(\"x\")",
        "+1",
        "-1",
        "@a",
        "\tx",
        "\rx",
        "'quoted",
        "\u{feff}mark",
        long.as_str(),
    ];
    let mut her = Her::welcomed();
    for (n, text) in notes.iter().enumerate() {
        her.later(1);
        // What the form takes is shorter; a file may bring any length.
        let told = her.tells(note(&format!("{n}")));
        let _ = (told, text);
    }
    let mut document = her.document();
    for (line, text) in document.lines.iter_mut().skip(1).zip(notes) {
        let body = json!({ "type": "diary", "note": text }).to_string();
        line.body = serde_json::value::RawValue::from_string(body).expect("is JSON");
    }
    let mut other = Her::new();
    other.now = her.now.clone();
    let text = write_document(&document).expect("is text");
    other.brings(&text, None).expect("is read");
    other.takes(false).expect("is taken");
    assert_eq!(lines(&other.document()), lines(&document));

    let folder = elsewhere();
    let left = other.companion.export_tables(folder.path(), &other.now).expect("is written");
    let left = std::path::Path::new(&left.place);
    let index = read_table("", &fs::read(left.join("00.csv")).expect("is there")).expect("a table");
    let diary = index.rows.iter().find(|row| row[1] == "diary").expect("a diary");
    let file = fs::read(left.join(&diary[0])).expect("is there");
    let table = read_table("diary", &file).expect("a table");
    let at = table.header.iter().position(|name| name == "note").expect("a column");
    let read: Vec<&str> = table.rows.iter().map(|row| row[at].as_str()).collect();
    assert_eq!(read, notes);
}

#[test]
fn every_field_of_every_scenario_has_a_column_with_its_unit() {
    let mut her = Her::at("2026-11-10T09:00:00Z");
    runner::walk_run(&mut her.companion, &her.now).expect("is told");
    let folder = elsewhere();
    let left = her.companion.export_tables(folder.path(), &her.now).expect("is written");
    let files: Vec<_> = fs::read_dir(left.place).expect("a folder").collect();
    assert!(files.len() > 8, "{}", files.len());
    for file in files {
        let path = file.expect("is there").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        assert!(name.len() == 6 && name.ends_with(".csv"), "{name}: a word in a file's name");
        let table = read_table("", &fs::read(&path).expect("is there")).expect("a table");
        // A field without a column of ours would stand under its bare path.
        for bare in ["heaviness", "pelvic_pain", "sleep", "energy", "start", "after", "value"] {
            assert!(!table.header.iter().any(|name| name == bare), "{bare} in {:?}", table.header);
        }
    }
}

#[test]
fn fields_this_version_does_not_know_stay() {
    let mut her = Her::welcomed();
    let text = String::from_utf8(write_document(&her.document()).expect("is text")).expect("UTF-8");
    let text = text.replacen("\"app\"", "\"cloud\":\"nine\",\"app\"", 1).replacen(
        "\"kind\":\"profile\"",
        "\"mood\":\"fine\",\"kind\":\"profile\"",
        1,
    );
    for _ in 0..2 {
        her.brings(text.as_bytes(), None).expect("is read");
        her.takes(false).expect("is taken");
    }
    let after = her.document();
    let again = read_document(&write_document(&after).expect("is text")).expect("a document");
    let extras: Vec<&str> = again
        .lines
        .iter()
        .filter(|line| line.kind == "extras")
        .map(|line| line.body.get())
        .collect();
    assert_eq!(extras.len(), 1);
    assert!(extras[0].contains("nine") && extras[0].contains("fine"), "{extras:?}");
}

#[test]
fn an_entry_that_cannot_be_read_here_is_kept_and_told() {
    let mut her = Her::welcomed();
    her.tells(heaviness(3));
    let text = String::from_utf8(write_document(&her.document()).expect("is text")).expect("UTF-8");
    let text = text.replacen("\"heaviness\":3", "\"heaviness\":3,\"tide\":\"low\"", 1);
    let seen = her.brings(text.as_bytes(), None).expect("is read");
    assert_eq!((seen.theirs.entries, seen.theirs.unread), (1, 1));
    her.takes(false).expect("is taken");
    let after = her.document();
    assert!(after.lines.iter().any(|line| line.body.get().contains("\"tide\":\"low\"")));
}
