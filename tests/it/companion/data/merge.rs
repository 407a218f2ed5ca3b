//! Merge: every line of both, each once; two women are never one.

use chrono::Days;
use companion::Code;
use companion::wire::data::MergeObstacle;
use companion::wire::entry::Correction;
use companion::wire::fact::FactBody;
use exports::{Document, write_document};
use prove::story;
use serde_json::value::RawValue;

use super::super::{Her, heaviness, tap};
use super::{lines, note};

fn text(document: &Document) -> Vec<u8> {
    write_document(document).expect("is text")
}

/// Two phones of one woman: the same beginning, then each its own entries.
fn two_phones() -> (Her, Her) {
    let mut one = Her::welcomed();
    let mut other = Her::new();
    let beginning = text(&one.document());
    other.brings(&beginning, None).expect("is read");
    other.takes(false).expect("is taken");
    for n in 0..4 {
        one.later(10);
        one.tells(note(&format!("one {n}")));
        other.now = one.now.clone();
        other.later(5);
        other.tells(note(&format!("other {n}")));
    }
    one.now = other.now.clone();
    (one, other)
}

#[test]
fn both_sides_are_there_and_nothing_is_doubled() {
    let (mut one, mut other) = two_phones();
    let theirs = text(&other.document());
    let seen = one.brings(&theirs, None).expect("is read");
    assert_eq!((seen.fresh, seen.merge, seen.ours.entries, seen.theirs.entries), (4, None, 5, 5));
    assert_eq!(one.takes(true).expect("is merged").entries, 9);
    let merged = lines(&one.document());
    assert_eq!(merged.len(), 9);
    for side in [lines(&other.document()), lines(&one.document())] {
        assert!(side.iter().all(|line| merged.contains(line)));
    }
    // The same file again brings nothing.
    let seen = one.brings(&theirs, None).expect("is read");
    assert_eq!(seen.merge, Some(MergeObstacle::NothingNew));
    one.takes(true).expect("and changes nothing");
    assert_eq!(lines(&one.document()), merged);
    // The other way round it is the same diary.
    let back = text(&one.document());
    other.brings(&back, None).expect("is read");
    other.takes(true).expect("is merged");
    let mut both = (lines(&other.document()), merged);
    both.0.sort();
    both.1.sort();
    assert_eq!(both.0, both.1);
    assert_eq!(one.entries("2026-03-10"), other.entries("2026-03-10"));
}

#[test]
fn a_merge_can_be_taken_back_whole() {
    let (mut one, mut other) = two_phones();
    let before = lines(&one.document());
    one.brings(&text(&other.document()), None).expect("is read");
    one.takes(true).expect("is merged");
    one.companion.file_undo(&one.now).expect("is put back");
    assert_eq!(lines(&one.document()), before);
}

#[test]
fn the_later_word_of_the_two_holds() {
    let (mut one, mut other) = two_phones();
    let profile = one.entries("2026-03-10")[0].clone();
    let FactBody::Profile(told) = profile.body.clone() else { panic!("a profile") };
    for (her, births, minutes) in [(&mut one, 2, 1), (&mut other, 3, 2)] {
        her.later(minutes);
        let mut told = told.clone();
        told.births = births;
        let body = FactBody::Profile(told);
        let correction = Correction { tap: tap(), id: profile.id.clone(), on: None, body };
        her.companion.correct(correction, &her.now).expect("is corrected");
    }
    one.now = other.now.clone();
    let (ours, theirs) = (text(&one.document()), text(&other.document()));
    for (her, file) in [(&mut one, theirs), (&mut other, ours)] {
        her.brings(&file, None).expect("is read");
        her.takes(true).expect("is merged");
        let FactBody::Profile(told) = her.entries("2026-03-10")[0].body.clone() else {
            panic!("a profile")
        };
        assert_eq!(told.births, 3);
    }
}

#[test]
fn decisions_follow_from_the_merged_facts() {
    let mut whole = Her::at("2026-06-10T09:00:00Z");
    story::fourteen_weeks(&mut whole.companion, &whole.now).expect("is told");
    let document = whole.document();
    // Every other line on each of two phones; links stay with what they are about.
    let has_links = |line: &&exports::Line| line.supersedes.is_some() || line.voids.is_some();
    assert_eq!(document.lines.iter().filter(has_links).count(), 0);
    let half = |odd: usize| {
        let numbered = document.lines.iter().enumerate();
        let lines: Vec<_> = numbered
            .filter(|(n, _)| *n == 0 || n % 2 == odd)
            .map(|(_, line)| line.clone())
            .collect();
        Document {
            line_count: lines.len(),
            lines,
            shown: Vec::new(),
            shown_count: 0,
            ..document.clone()
        }
    };
    let mut phone = Her::new();
    phone.now = whole.now.clone();
    phone.brings(&text(&half(0)), None).expect("is read");
    phone.takes(false).expect("is taken");
    phone.brings(&text(&half(1)), None).expect("is read");
    phone.takes(true).expect("is merged");
    let now = whole.now.clone();
    assert_eq!(
        phone.companion.today(&now).expect("Today"),
        whole.companion.today(&now).expect("Today")
    );
    assert_eq!(
        phone.companion.progress(&now).expect("Progress"),
        whole.companion.progress(&now).expect("Progress")
    );
}

#[test]
fn two_births_are_two_women() {
    let mut one = Her::welcomed();
    one.tells(heaviness(1));
    let mut other = Her::new();
    let birth: chrono::NaiveDate = "2026-01-20".parse().expect("a date");
    other.tells(FactBody::Profile(story::plain_profile(birth - Days::new(9))));
    let before = lines(&one.document());
    let seen = one.brings(&text(&other.document()), None).expect("is read");
    assert_eq!(seen.merge, Some(MergeObstacle::OtherBirth));
    assert_eq!(one.takes(true).expect_err("is refused").code, Code::OtherBirth);
    assert_eq!(lines(&one.document()), before);
}

#[test]
fn one_entry_that_says_two_things_is_refused() {
    let (mut one, mut other) = two_phones();
    let before = lines(&one.document());
    let mut theirs = other.document();
    let body = "{\"type\":\"diary\",\"heaviness\":9}".to_owned();
    theirs.lines[0].body = RawValue::from_string(body).expect("is JSON");
    let seen = one.brings(&text(&theirs), None).expect("is read");
    // The spoiled line was her profile: the births differ no more, the words do.
    assert_eq!(seen.merge, Some(MergeObstacle::Conflict));
    assert_eq!(one.takes(true).expect_err("is refused").code, Code::FileConflict);
    assert_eq!(lines(&one.document()), before);
}
