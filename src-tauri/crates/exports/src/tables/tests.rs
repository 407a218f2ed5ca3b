//! Tables there and back, and nothing in them that a spreadsheet would run.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn row(kind: &str, body: &Value) -> Row {
    Row {
        id: "00000000-0000-0000-0000-000000000001".to_owned(),
        day: "2026-03-01".to_owned(),
        local: "2026-03-01T08:00".to_owned(),
        zone: "Europe/London".to_owned(),
        at_ms: -1,
        recorded_ms: 1_700_000_000_000,
        edited: false,
        kind: kind.to_owned(),
        body: body.to_string(),
    }
}

fn note(text: &str) -> Row {
    row("diary", &json!({ "type": "diary", "heaviness": 0, "leaks": [], "note": text }))
}

fn cell<'a>(table: &'a Table, header: &str) -> &'a str {
    let at = table.header.iter().position(|name| name == header).unwrap();
    &table.rows[0][at]
}

proptest! {
    #[test]
    fn any_note_comes_back(text in any::<String>(), start in prop::sample::select(vec!["", "=", "+", "-", "@", "\t", "\r", "'", "\n"])) {
        let text = format!("{start}{text}");
        let written = tables(&[note(&text), note("b")]).remove(0);
        let read = read_table("diary", &write_table(&written).unwrap()).unwrap();
        prop_assert_eq!(&read, &written);
        prop_assert_eq!(cell(&read, "note"), text);
    }

    #[test]
    fn no_cell_of_the_file_begins_a_formula(text in any::<String>(), start in prop::sample::select(vec!["=", "+", "-", "@", "\t", "\r"])) {
        let file = write_table(&tables(&[note(&format!("{start}{text}"))]).remove(0)).unwrap();
        let mut reader = ReaderBuilder::new().from_reader(&file[3..]);
        for record in reader.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", cell);
            }
        }
    }
}

#[test]
fn unknown_is_empty_and_none_is_not() {
    let table = tables(&[note("")]).remove(0);
    assert_eq!(cell(&table, "heaviness_0_to_10"), "0");
    assert_eq!(cell(&table, "leaks"), "[]");
    assert_eq!(cell(&table, "pelvic_pain_0_to_10"), "");
    assert_eq!(cell(&table, "sleep_min"), "");
}

#[test]
fn one_file_for_each_kind_and_the_unknown_kinds_last() {
    let rows = [
        row("zebra", &json!({ "type": "zebra", "stripes": 4, "of": { "size": "large" } })),
        note("a"),
        row("check_up", &json!({ "type": "check_up" })),
        row("profile", &json!({ "type": "profile", "start": { "hold_s": 4 } })),
    ];
    let tables = tables(&rows);
    let kinds: Vec<&str> = tables.iter().map(|table| table.kind.as_str()).collect();
    assert_eq!(kinds, ["profile", "check_up", "diary", "zebra"]);
    assert_eq!(cell(&tables[0], "start.hold_s"), "4");
    assert_eq!(cell(&tables[3], "stripes"), "4");
    assert_eq!(cell(&tables[3], "of.size"), "\"large\"");
}

#[test]
fn a_file_is_rfc_4180() {
    let file = write_table(&tables(&[note("a \"b\",\nc")]).remove(0)).unwrap();
    let text = std::str::from_utf8(&file[3..]).unwrap();
    assert!(text.starts_with("id,day,local_time,zone,instant_utc_ms,written_utc_ms,edited,leaks,"));
    assert!(text.ends_with(",\"a \"\"b\"\",\nc\"\r\n"), "{text}");
}
