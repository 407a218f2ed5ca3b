//! Telling, correcting and removing.

use companion::Code;
use companion::wire::entry::{Correction, Draft, NewEntry, Quiet, Removal};
use companion::wire::fact::{Diary, FactBody, Practice};
use companion::wire::you::DraftAsked;
use proptest::prelude::*;

use super::data::note;
use super::{Her, heaviness, tap};

#[test]
fn what_she_told_is_there_after_closing_and_opening() {
    let mut her = Her::welcomed();
    her.tells(heaviness(2));
    let before = her.entries("2026-03-10");
    let mut her = her.reopened();
    assert_eq!(her.entries("2026-03-10"), before);
    assert_eq!(before.len(), 2);
}

#[test]
fn the_same_tap_twice_is_one_entry_even_a_minute_later() {
    let mut her = Her::welcomed();
    let entry = NewEntry { tap: tap(), on: None, draft: None, body: heaviness(1) };
    let first = her.companion.record(entry.clone(), &her.now).unwrap();
    her.later(1);
    let second = her.companion.record(entry, &her.now).unwrap();
    assert_eq!((first.id, first.action), (second.id, second.action));
    assert_eq!(her.entries("2026-03-10").len(), 2);
}

#[test]
fn one_tap_cannot_say_two_things() {
    let mut her = Her::welcomed();
    let tap = tap();
    let entry =
        |score| NewEntry { tap: tap.clone(), on: None, draft: None, body: heaviness(score) };
    her.companion.record(entry(1), &her.now).unwrap();
    let refusal = her.companion.record(entry(2), &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::TapReused);
    assert_eq!(her.page("2026-03-10").summary.heaviness, Some(1));
}

#[test]
fn a_correction_replaces_and_keeps_its_time() {
    let mut her = Her::welcomed();
    let saved = her.tells(heaviness(5));
    her.later(600);
    let correction = Correction { tap: tap(), id: saved.id.clone(), on: None, body: heaviness(1) };
    her.companion.correct(correction, &her.now).unwrap();
    let entries = her.entries("2026-03-10");
    let corrected = entries.iter().find(|entry| entry.edited).unwrap();
    assert_eq!((corrected.time.as_str(), &corrected.body), ("09:00", &heaviness(1)));
    assert_eq!(entries.len(), 2);
    // The id she saw first still finds the entry.
    let again = Correction { tap: tap(), id: saved.id, on: None, body: heaviness(0) };
    her.companion.correct(again, &her.now).unwrap();
    assert_eq!(her.page("2026-03-10").summary.heaviness, Some(0));
}

#[test]
fn a_correction_cannot_turn_one_kind_into_another() {
    let mut her = Her::welcomed();
    let saved = her.tells(heaviness(5));
    let practice = Practice {
        level: "P1".to_owned(),
        planned: 8,
        done: 8,
        effort: None,
        pain: None,
        breath_held: None,
    };
    let body = FactBody::Practice(practice);
    let correction = Correction { tap: tap(), id: saved.id, on: None, body };
    assert_eq!(her.companion.correct(correction, &her.now).unwrap_err().code, Code::Malformed);
}

#[test]
fn a_removed_entry_is_gone_and_cannot_be_removed_again() {
    let mut her = Her::welcomed();
    let saved = her.tells(heaviness(5));
    let removal = |id: &str| Removal { tap: tap(), id: id.to_owned() };
    her.companion.remove(&removal(&saved.id), &her.now).unwrap();
    assert_eq!(her.page("2026-03-10").summary.heaviness, None);
    let refusal = her.companion.remove(&removal(&saved.id), &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::UnknownEntry);
}

/// Nothing a rule reads; but she wrote, and no day she wrote on looks empty.
#[test]
fn a_note_alone_is_counted_on_its_day() {
    let mut her = Her::welcomed();
    assert_eq!(her.page("2026-03-10").summary.entries, 0, "setting up is no telling");
    her.tells(note("the third gate"));
    let summary = her.page("2026-03-10").summary;
    assert_eq!((summary.entries, summary.leaks, summary.reported), (1, None, false));
}

#[test]
fn all_quiet_says_three_things_and_no_more() {
    let mut her = Her::welcomed();
    her.companion.all_quiet(Quiet { tap: tap(), day: None }, &her.now).unwrap();
    let summary = her.page("2026-03-10").summary;
    assert_eq!(
        (summary.leaks, summary.heaviness, summary.pelvic_pain),
        (Some(0), Some(0), Some(0))
    );
    assert!(summary.reported);
    assert!(her.companion.today(&her.now).unwrap().reported);
}

#[test]
fn an_entry_that_finishes_a_draft_takes_its_time_and_drops_it() {
    let mut her = Her::welcomed();
    let draft = Draft { name: "practice".to_owned(), body: "{}".to_owned() };
    her.companion.save_draft(draft, &her.now).unwrap();
    her.later(24 * 60);
    let entry =
        NewEntry { tap: tap(), on: None, draft: Some("practice".to_owned()), body: heaviness(1) };
    let saved = her.companion.record(entry, &her.now).unwrap();
    assert_eq!(saved.day, "2026-03-10");
    let asked = DraftAsked { name: "practice".to_owned() };
    assert_eq!(her.companion.draft(&asked).unwrap(), None);
}

#[test]
fn a_warning_sign_is_taken_before_anything_else_is_known() {
    let mut her = Her::new();
    let sign = FactBody::RedFlag(companion::wire::fact::RedFlag { ids: vec!["RF02".to_owned()] });
    assert_eq!(her.tells(sign).raised, ["RF02"]);
    assert_eq!(her.companion.signs(&her.now).unwrap().active.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn a_fact_survives_the_wire_and_back(body in proofs::body()) {
        let wire = FactBody::from(&body);
        let text = serde_json::to_string(&wire).unwrap();
        let by_serde: FactBody = serde_json::from_str(&text).unwrap();
        let read = FactBody::from_json(serde_json::from_str(&text).unwrap(), "").unwrap();
        prop_assert_eq!(&by_serde, &wire);
        prop_assert_eq!(&read, &wire);
        prop_assert_eq!(read.to_core("").unwrap(), body);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(value["type"].as_str(), Some(wire.kind()));
    }

    #[test]
    fn any_note_comes_back_as_it_was(note in "(?s).{0,400}|[\"'\\\\\\n\u{202e}\u{5d0}-\u{5ea}🏃🏽‍♀️]{0,60}") {
        let mut her = Her::welcomed();
        let body = FactBody::Diary(Diary { note: Some(note), ..Diary::default() });
        her.tells(body.clone());
        let mut her = her.reopened();
        let kept = her.entries("2026-03-10");
        prop_assert_eq!(&kept.last().unwrap().body, &body);
    }
}
