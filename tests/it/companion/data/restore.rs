//! Restore: shown first, built beside, checked, swapped; and everything that is
//! refused leaves her diary as it was.

use std::fs;

use companion::Code;
use companion::wire::data::{FileBegin, FileLook, MergeObstacle};
use exports::{Document, seal, write_document};
use serde_json::value::RawValue;

use super::super::{Her, heaviness};
use super::{WORDS, elsewhere, lines, note};

/// So little work that a test can lock many.
const LIGHT: u8 = 2;

fn text(document: &Document) -> Vec<u8> {
    write_document(document).expect("is text")
}

/// Her diary and a backup of it, with one thing told since.
fn with_backup() -> (Her, Vec<u8>) {
    let mut her = Her::welcomed();
    her.later(5);
    her.tells(note("before"));
    let folder = elsewhere();
    let sealed = fs::read(her.backs_up(folder.path()).place).expect("is there");
    her.later(60);
    her.tells(heaviness(4));
    (her, sealed)
}

#[test]
fn what_is_inside_is_shown_before_anything_is_taken() {
    let (mut her, sealed) = with_backup();
    let before = lines(&her.document());
    let seen = her.brings(&sealed, Some(WORDS)).expect("is read");
    assert_eq!((seen.made.as_str(), seen.app.as_str()), ("2026-03-10", env!("CARGO_PKG_VERSION")));
    assert_eq!((seen.theirs.entries, seen.ours.entries, seen.fresh), (2, 3, 0));
    assert_eq!(seen.theirs.birth.as_deref(), Some("2026-01-20"));
    assert_eq!(seen.theirs.first_day.as_deref(), Some("2026-03-10"));
    assert_eq!(seen.merge, Some(MergeObstacle::NothingNew));
    assert_eq!(lines(&her.document()), before);
}

#[test]
fn a_backup_comes_back_and_the_diary_before_it_too() {
    let (mut her, sealed) = with_backup();
    let before = lines(&her.document());
    her.brings(&sealed, Some(WORDS)).expect("is read");
    assert_eq!(her.takes(false).expect("is taken").entries, 2);
    assert_eq!(her.entries("2026-03-10").len(), 2);
    let mut her = her.reopened();
    assert_eq!(her.entries("2026-03-10").len(), 2);
    assert!(her.companion.data(&her.now).expect("a page").former);
    her.companion.file_undo(&her.now).expect("is put back");
    assert_eq!(lines(&her.document()), before);
    let mut her = her.reopened();
    assert_eq!(lines(&her.document()), before);
    her.companion.file_undo(&her.now).expect("and once more");
    assert_eq!(her.entries("2026-03-10").len(), 2);
}

#[test]
fn a_new_phone_is_given_everything() {
    let (mut old, sealed) = with_backup();
    let mut new = Her::new();
    new.now = old.now.clone();
    let seen = new.brings(&sealed, Some(WORDS)).expect("is read");
    assert_eq!((seen.ours.entries, seen.merge), (0, Some(MergeObstacle::NothingHere)));
    new.takes(false).expect("is taken");
    let told = new.entries("2026-03-10");
    assert_eq!(told, old.entries("2026-03-10")[..2]);
    new.tells(heaviness(1));
    assert_eq!(new.reopened().entries("2026-03-10").len(), 3);
}

#[test]
fn a_wrong_passphrase_can_be_tried_again() {
    let (mut her, sealed) = with_backup();
    assert_eq!(her.refuses(&sealed, None), Code::PassphraseNeeded);
    let look = |her: &mut Her, words: &str| {
        let asked = FileLook { passphrase: Some(words.to_owned()) };
        her.companion.file_look(&asked, &her.now).map_err(|refusal| refusal.code)
    };
    assert_eq!(look(&mut her, "cold kettle"), Err(Code::WrongPassphrase));
    assert!(look(&mut her, WORDS).is_ok());
}

#[test]
fn every_file_that_is_not_right_is_refused_in_its_own_words_and_nothing_is_lost() {
    let (mut her, sealed) = with_backup();
    let before = lines(&her.document());
    let good = her.document();
    let newer = Document { version: 2, ..good.clone() };
    let mut twice = good.clone();
    twice.lines.push(twice.lines[1].clone());
    twice.line_count += 1;
    let mut dangling = good.clone();
    dangling.lines[1].supersedes = Some("00000000-0000-7000-8000-000000000000".to_owned());
    let mut odd = good.clone();
    odd.lines[1].day = "soon".to_owned();
    let mut future = good.clone();
    future.lines[1].local = "2099-01-01T08:00".to_owned();
    let mut worded = good.clone();
    worded.lines[1].kind = "Diary!".to_owned();
    let locked = |document: &Document| seal(&text(document), WORDS, LIGHT).expect("is locked");
    let mut flipped = sealed.clone();
    let at = flipped.len() - 30;
    flipped[at] ^= 1;
    let cases: [(&str, Vec<u8>, Code); 13] = [
        ("newer", text(&newer), Code::FileNewer),
        ("newer and locked", locked(&newer), Code::FileNewer),
        ("another app's", b"SQLite format 3\0 and more".to_vec(), Code::FileNotOurs),
        ("another app's JSON", b"{\"habits\":[]}".to_vec(), Code::FileNotOurs),
        ("empty", Vec::new(), Code::FileNotOurs),
        ("cut in its head", sealed[..100].to_vec(), Code::FileCut),
        // Every piece of a locked file is sealed: a cut one looks like a changed one.
        ("cut", sealed[..sealed.len() - 40].to_vec(), Code::FileEdited),
        ("edited", flipped, Code::FileEdited),
        ("a line twice", text(&twice), Code::FileEdited),
        ("a link to nowhere", text(&dangling), Code::FileEdited),
        ("no day", text(&odd), Code::FileEdited),
        ("no kind", locked(&worded), Code::FileEdited),
        ("a day to come", text(&future), Code::FileInFuture),
    ];
    for (name, bytes, code) in cases {
        assert_eq!(her.refuses(&bytes, Some(WORDS)), code, "{name}");
        assert_eq!(her.takes(false).expect_err("nothing to take").code, Code::FileGone, "{name}");
        assert_eq!(lines(&her.document()), before, "{name}");
    }
    let mut her = her.reopened();
    assert_eq!(lines(&her.document()), before);
    let left = fs::read_dir(her.folder.path()).expect("a folder").flatten();
    let left: Vec<_> = left.map(|entry| entry.file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("incoming")), "{left:?}");
}

#[test]
fn a_file_that_is_too_much_is_refused_before_it_is_read() {
    let mut her = Her::welcomed();
    let two_gigabytes = FileBegin { size_bytes: 2 << 30 };
    let refused = her.companion.file_begin(&two_gigabytes).expect_err("is refused");
    assert_eq!((refused.code, refused.details.max), (Code::FileTooLarge, Some(64)));
    // Lines by the hundred thousand, in a few megabytes.
    let line = her.document().lines[0].clone();
    let lines = vec![line; exports::MOST_LINES + 1];
    let bomb = Document { line_count: lines.len(), lines, ..her.document() };
    let bomb = text(&bomb);
    if bomb.len() as u64 <= exports::LARGEST_FILE {
        assert_eq!(her.refuses(&bomb, None), Code::FileTooLarge);
    } else {
        let asked = FileBegin { size_bytes: bomb.len() as u64 };
        assert_eq!(
            her.companion.file_begin(&asked).expect_err("too large").code,
            Code::FileTooLarge
        );
    }
    // A body as deep as it is long: neither the reader nor SQLite may fall over.
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let mut nested = her.document();
    nested.lines[0].body = RawValue::from_string(deep).unwrap_or_else(|_| {
        RawValue::from_string("[".repeat(120) + &"]".repeat(120)).expect("is JSON")
    });
    let refused = her.brings(&text(&nested), None).map(|seen| seen.theirs.entries);
    assert!(matches!(refused, Ok(0) | Err(_)), "{refused:?}");
    assert_eq!(her.entries("2026-03-10").len(), 1);
}
