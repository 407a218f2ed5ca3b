//! The document there and back, and everything that is not one.

use proptest::prelude::*;
use serde_json::json;

use super::*;

fn raw(text: &str) -> Box<RawValue> {
    RawValue::from_string(text.to_owned()).unwrap()
}

fn line(n: usize, body: &str) -> Line {
    Line {
        id: format!("00000000-0000-0000-0000-{n:012}"),
        action: format!("00000000-0000-0000-0001-{n:012}"),
        recorded_ms: 1_700_000_000_000,
        at_ms: 1_700_000_000_000,
        zone: "Europe/London".to_owned(),
        local: "2026-03-01T08:00".to_owned(),
        day: "2026-03-01".to_owned(),
        kind: "diary".to_owned(),
        body: raw(body),
        supersedes: None,
        voids: None,
        rest: Map::new(),
    }
}

fn document(bodies: &[String]) -> Document {
    let lines: Vec<Line> = bodies.iter().enumerate().map(|(n, body)| line(n, body)).collect();
    Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        app: "0.1.0".to_owned(),
        exported_ms: 1_700_000_000_000,
        zone: "Europe/London".to_owned(),
        line_count: lines.len(),
        shown_count: 0,
        lines,
        shown: Vec::new(),
        rest: Map::new(),
    }
}

fn body(note: &str) -> String {
    json!({ "type": "diary", "note": note }).to_string()
}

fn refused(bytes: &[u8]) -> Unreadable {
    read_document(bytes).unwrap_err()
}

proptest! {
    #[test]
    fn any_note_comes_back_to_the_byte(notes in prop::collection::vec(any::<String>(), 0..6)) {
        let bodies: Vec<String> = notes.iter().map(|note| body(note)).collect();
        let text = write_document(&document(&bodies)).unwrap();
        let back = read_document(&text).unwrap();
        let read: Vec<&str> = back.lines.iter().map(|line| line.body.get()).collect();
        prop_assert_eq!(read, bodies);
        prop_assert_eq!(write_document(&back).unwrap(), text);
    }

    #[test]
    fn no_bytes_are_a_document_by_chance(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read_document(&bytes).is_err());
    }
}

#[test]
fn the_notes_that_others_lost_come_back() {
    let long = "ü🤱".repeat(20_000);
    let notes = ["She said \"no\"", "a\r\nb\tc", "שלום עולם ‏و‎", "🏃‍♀️\u{0}", "=1+1", "\\\"", &long];
    let bodies: Vec<String> = notes.iter().map(|note| body(note)).collect();
    let back = read_document(&write_document(&document(&bodies)).unwrap()).unwrap();
    for (line, note) in back.lines.iter().zip(notes) {
        let value: Value = serde_json::from_str(line.body.get()).unwrap();
        assert_eq!(value["note"], note);
    }
}

#[test]
fn fields_of_another_version_are_kept_wherever_they_stand() {
    let text = String::from_utf8(write_document(&document(&[body("a")])).unwrap()).unwrap();
    let text = text
        .replacen("\"app\"", "\"colour\":{\"of\":[1,2.50]},\"app\"", 1)
        .replacen("\"kind\"", "\"mood\":\"fine\",\"kind\"", 1)
        .replacen("\"note\"", "\"song\" : 1e2,\"note\"", 1);
    let again = read_document(text.as_bytes()).unwrap();
    assert_eq!(again.rest["colour"], json!({ "of": [1, 2.5] }));
    assert_eq!(again.lines[0].rest["mood"], "fine");
    assert!(again.lines[0].body.get().contains("\"song\" : 1e2"));
    let twice = read_document(&write_document(&again).unwrap()).unwrap();
    assert_eq!(twice.rest, again.rest);
    assert_eq!(twice.lines[0].rest, again.lines[0].rest);
}

#[test]
fn what_is_not_ours_or_newer_is_told_apart() {
    assert_eq!(refused(b""), Unreadable::NotOurs);
    assert_eq!(refused(b"[]"), Unreadable::NotOurs);
    assert_eq!(refused(b"{\"format\":\"drip\",\"version\":1}"), Unreadable::NotOurs);
    assert_eq!(refused(b"\x00\xff\x80"), Unreadable::NotOurs);
    let newer = b"{\"format\":\"surefoot\",\"version\":2,\"lines\":{}}";
    assert_eq!(refused(newer), Unreadable::Newer);
    let newer = Document { version: VERSION + 1, ..document(&[]) };
    assert_eq!(refused(&write_document(&newer).unwrap()), Unreadable::Newer);
}

#[test]
fn a_cut_file_is_never_a_document() {
    let text = write_document(&document(&[body("one"), body("two")])).unwrap();
    for length in 0..text.len() - 2 {
        assert!(read_document(&text[..length]).is_err(), "{length}");
    }
    assert_eq!(refused(&text[..text.len() - 4]), Unreadable::Cut);
    let fewer = Document { line_count: 3, ..document(&[body("one")]) };
    assert_eq!(refused(&write_document(&fewer).unwrap()), Unreadable::Edited);
}

#[test]
fn too_many_lines_and_too_large_a_body_are_refused() {
    let short: Vec<String> = vec!["{}".to_owned(); MOST_LINES + 1];
    assert!(
        write_document(&document(&short)).is_ok_and(|text| refused(&text) == Unreadable::TooLarge)
    );
    let long = format!("\"{}\"", "x".repeat(LARGEST_BODY));
    assert_eq!(refused(&write_document(&document(&[long])).unwrap()), Unreadable::TooLarge);
    assert_eq!(refused(&vec![b' '; 64 * 1024 * 1024 + 1]), Unreadable::TooLarge);
}
