//! Backup: one locked file, compared before it is called saved.

use std::fs;
use std::path::Path;

use companion::Code;
use companion::wire::data::{BackupAsked, BackupState};
use companion::wire::device::Sharing;
use exports::{open, read_document};

use super::super::{Her, heaviness};
use super::{WORDS, elsewhere, lines, note};

const MONTH_MIN: i64 = 30 * 24 * 60;

#[test]
fn a_backup_holds_every_line_and_opens_with_the_passphrase_alone() {
    let mut her = Her::welcomed();
    her.tells(note("a walk by the canal"));
    let before = her.document();
    let folder = elsewhere();
    let done = her.backs_up(folder.path());
    assert_eq!(done.entries, 2);
    let sealed = fs::read(&done.place).expect("is there");
    assert!(!sealed.windows(5).any(|bytes| bytes == b"canal"));
    let plain = open(&sealed, WORDS).expect("opens");
    assert_eq!(lines(&read_document(&plain).expect("a document")), lines(&before));
    assert!(open(&sealed, "warm kettle, blue doors").is_err());
}

#[test]
fn its_name_is_the_day_and_no_file_takes_the_place_of_another() {
    let mut her = Her::welcomed();
    let folder = elsewhere();
    let names: Vec<String> = (0..3)
        .map(|_| her.backs_up(folder.path()).place)
        .map(|place| Path::new(&place).file_name().expect("a name").to_string_lossy().into_owned())
        .collect();
    let day = "surefoot-2026-03-10";
    assert_eq!(names, [format!("{day}.age"), format!("{day}-2.age"), format!("{day}-3.age")]);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 3);
}

#[test]
fn the_last_verified_backup_is_shown_and_after_a_month_another_would_be_good() {
    let mut her = Her::welcomed();
    let state = |her: &mut Her| her.companion.data(&her.now).expect("a page").backup;
    assert_eq!(state(&mut her), BackupState { last: None, due: false });
    her.later(MONTH_MIN);
    assert_eq!(state(&mut her), BackupState { last: None, due: true });
    her.backs_up(elsewhere().path());
    let last = Some("2026-04-09".to_owned());
    assert_eq!(state(&mut her), BackupState { last: last.clone(), due: false });
    her.later(MONTH_MIN - 1);
    assert_eq!(state(&mut her), BackupState { last: last.clone(), due: false });
    her.later(1);
    assert_eq!(state(&mut her), BackupState { last: last.clone(), due: true });
    let you = her.companion.you(&her.now).expect("a page");
    assert_eq!((you.entries, you.backup.last), (1, last));
}

/// On a phone the file lies where she cannot reach it, and is gone after a day.
#[test]
fn a_backup_for_a_sheet_counts_once_it_was_handed_on() {
    let mut her = Her::welcomed();
    let folder = elsewhere();
    let asked = BackupAsked { passphrase: WORDS.to_owned() };
    let made = her.companion.backup(&asked, folder.path(), Sharing::Sheet, &her.now);
    let place = made.expect("is made").place;
    assert_eq!(last(&mut her), None);
    her.companion.handed_on("another file").expect("is none of its affair");
    assert_eq!(last(&mut her), None);
    her.companion.handed_on(&place).expect("counts");
    assert!(last(&mut her).is_some());
    let lines = her.document().line_count;
    her.companion.handed_on(&place).expect("counts once");
    assert_eq!(her.document().line_count, lines);
}

#[test]
fn where_nothing_can_be_written_nothing_is_called_saved() {
    let mut her = Her::welcomed();
    her.tells(heaviness(1));
    let folder = elsewhere();
    let file = folder.path().join("a file");
    fs::write(&file, "").expect("is written");
    let asked = BackupAsked { passphrase: WORDS.to_owned() };
    let refused =
        her.companion.backup(&asked, &file, Sharing::Folder, &her.now).expect_err("is refused");
    assert_eq!(refused.code, Code::NowhereToPut);
    let short = BackupAsked { passphrase: "nine char".to_owned() };
    let refused = her
        .companion
        .backup(&short, folder.path(), Sharing::Folder, &her.now)
        .expect_err("is refused");
    assert_eq!((refused.code, refused.details.min), (Code::PassphraseShort, Some(10)));
    assert_eq!(her.companion.data(&her.now).expect("a page").backup.last, None);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

fn last(her: &mut Her) -> Option<String> {
    her.companion.data(&her.now).expect("a page").backup.last
}
