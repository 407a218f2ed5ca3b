//! Copies made by themselves: due after a week in which something was told, opened
//! by her passphrase alone, never in the way, and told of where they come to nothing.

use std::fs;
use std::path::Path;

use companion::wire::copies::{CopiesAsked, CopyTrouble};
use companion::{Code, CopyFolder, CopyPlace, DueCopy, FolderOnDisk};
use exports::{open, read_document};

use super::super::Her;
use super::{WORDS, elsewhere, note};

const DAY_MINUTES: i64 = 1440;

impl Her {
    fn copies_to(&mut self, folder: &Path) {
        let place = folder.to_string_lossy().into_owned();
        let place = CopyPlace { place, name: "Copies".to_owned() };
        let asked = CopiesAsked { passphrase: WORDS.to_owned().into() };
        self.companion.copies_on(&asked, place, &self.now).expect("is on");
    }

    fn due_copy(&self, wanted: bool) -> Option<DueCopy> {
        self.companion.due_copy(wanted, &self.now).expect("can be asked")
    }

    /// As the host does it.
    fn keeps_a_copy(&mut self, wanted: bool) -> bool {
        let Some(copy) = self.due_copy(wanted) else { return false };
        let put = copy.put(&FolderOnDisk(copy.place.clone().into()));
        self.companion.note_copy(&copy, put, &self.now).expect("is noted");
        true
    }

    fn copies_trouble(&mut self) -> Option<CopyTrouble> {
        self.companion.copies(&self.now).expect("a page").on.expect("is on").trouble
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names = FolderOnDisk(folder.to_owned()).names();
    names.sort();
    names
}

#[test]
fn none_are_made_until_she_wants_them() {
    let mut her = Her::welcomed();
    assert_eq!(her.companion.copies(&her.now).expect("a page").on, None);
    assert_eq!(her.due_copy(true), None);
    let asked = CopiesAsked { passphrase: "short".to_owned().into() };
    let place = CopyPlace { place: "/".to_owned(), name: "/".to_owned() };
    let refused = her.companion.copies_on(&asked, place, &her.now).expect_err("is refused");
    assert_eq!((refused.code, refused.details.min), (Code::PassphraseShort, Some(10)));
    assert_eq!(her.due_copy(true), None);
}

#[test]
fn one_is_due_at_once_and_then_after_each_week_in_which_something_was_told() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    her.copies_to(folder.path());
    assert!(her.keeps_a_copy(false), "the first");
    assert!(!her.keeps_a_copy(false));
    her.tells(note("told"));
    her.later(7 * DAY_MINUTES - 1);
    assert!(!her.keeps_a_copy(false), "a minute short of a week");
    her.later(1);
    assert!(her.keeps_a_copy(false), "a week");
    her.later(30 * DAY_MINUTES);
    assert!(!her.keeps_a_copy(false), "nothing was told");
    assert!(her.keeps_a_copy(true), "but she wants one");
    her.tells(note("told again"));
    her.later(-60 * DAY_MINUTES);
    assert!(her.keeps_a_copy(false), "a clock set back keeps none from her");
}

#[test]
fn a_copy_opens_with_her_passphrase_on_another_device() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    her.tells(note("the quick red kettle"));
    her.copies_to(folder.path());
    assert!(her.keeps_a_copy(false));
    let [name] = &names(folder.path())[..] else { panic!("one file") };
    assert_eq!(name, "surefoot-copy-2026-03-10-0900.age");
    let bytes = fs::read(folder.path().join(name)).expect("is there");
    assert!(!bytes.windows(10).any(|part| part == b"red kettle"));
    let mut other = Her::new();
    assert_eq!(other.refuses(&bytes, None), Code::PassphraseNeeded);
    assert_eq!(
        other.brings(&bytes, Some("cold kettle")).expect_err("is not").code,
        Code::WrongPassphrase
    );
    other.brings(&bytes, Some(WORDS)).expect("opens");
    other.takes(false).expect("is taken");
    assert_eq!(super::lines(&other.document()), super::lines(&her.document()));
}

#[test]
fn the_five_latest_stay_and_no_file_of_hers_is_touched() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    for hers in ["a letter.txt", "surefoot-2026-03-01.age", "surefoot-copy-of-a-photo.png"] {
        fs::write(folder.path().join(hers), "hers").expect("is hers");
    }
    her.copies_to(folder.path());
    for _ in 0..8 {
        assert!(her.keeps_a_copy(true));
        her.later(DAY_MINUTES);
    }
    let all = names(folder.path());
    let ours: Vec<_> = all.iter().filter(|name| name.ends_with("-0900.age")).collect();
    let days =
        ["13", "14", "15", "16", "17"].map(|day| format!("surefoot-copy-2026-03-{day}-0900.age"));
    assert_eq!(ours, days.iter().collect::<Vec<_>>());
    assert_eq!(all.len(), 5 + 3, "{all:?}");
}

#[test]
fn a_folder_that_is_not_there_is_told_and_not_made() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).expect("is there");
    her.copies_to(&stick);
    assert!(her.keeps_a_copy(false));
    fs::remove_dir_all(&stick).expect("is pulled out");
    assert!(her.keeps_a_copy(true));
    assert!(!stick.exists());
    assert_eq!(her.copies_trouble(), Some(CopyTrouble::FolderGone));
    let on = her.companion.copies(&her.now).expect("a page").on.expect("is on");
    assert_eq!(on.last.as_deref(), Some("2026-03-10"), "the last one is still told");
    fs::create_dir(&stick).expect("is back");
    her.later(7 * DAY_MINUTES);
    her.tells(note("told"));
    assert!(her.keeps_a_copy(false));
    assert_eq!(her.copies_trouble(), None);
}

/// A folder that gives back something else than it was given.
struct Forgetful(FolderOnDisk);

impl CopyFolder for Forgetful {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<String, CopyTrouble> {
        self.0.put(name, &bytes[..bytes.len() - 1])
    }

    fn get(&self, name: &str) -> Option<Vec<u8>> {
        self.0.get(name)
    }

    fn names(&self) -> Vec<String> {
        self.0.names()
    }

    fn remove(&self, name: &str) {
        self.0.remove(name);
    }
}

#[test]
fn a_copy_that_is_not_whole_is_none_and_takes_no_older_one_away() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    her.copies_to(folder.path());
    for _ in 0..5 {
        assert!(her.keeps_a_copy(true));
        her.later(DAY_MINUTES);
    }
    let before = names(folder.path());
    let copy = her.due_copy(true).expect("is wanted");
    let put = copy.put(&Forgetful(FolderOnDisk(folder.path().to_owned())));
    assert_eq!(put, Err(CopyTrouble::NotWritten));
    her.companion.note_copy(&copy, put, &her.now).expect("is noted");
    assert_eq!(names(folder.path()), before);
    assert_eq!(her.copies_trouble(), Some(CopyTrouble::NotWritten));
}

#[test]
fn the_folder_is_this_device_s_own_and_stays_when_another_diary_comes() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    her.copies_to(folder.path());
    let file = exports::write_document(&her.document()).expect("is text");
    let text = String::from_utf8_lossy(&file);
    assert!(!text.contains("age1") && !text.contains(&*folder.path().to_string_lossy()));
    her.brings(&file, None).expect("is read");
    her.takes(false).expect("is taken");
    assert!(her.keeps_a_copy(true), "copies go on");
    her.companion.copies_off().expect("is off");
    her.companion.file_undo(&her.now).expect("is put back");
    assert_eq!(her.companion.copies(&her.now).expect("a page").on, None, "and stay off");
    assert_eq!(names(folder.path()).len(), 1, "what is there stays");
}

#[test]
fn a_copy_of_a_folder_left_meanwhile_is_not_noted() {
    let (mut her, folder, other) = (Her::welcomed(), elsewhere(), elsewhere());
    her.copies_to(folder.path());
    let copy = her.due_copy(false).expect("is due");
    her.copies_to(other.path());
    her.companion.note_copy(&copy, Ok(()), &her.now).expect("is let go");
    assert!(her.due_copy(false).is_some());
    her.companion.copies_off().expect("is off");
    her.companion.note_copy(&copy, Ok(()), &her.now).expect("is let go");
    assert_eq!(her.companion.copies(&her.now).expect("a page").on, None);
}

#[test]
fn what_was_copied_is_a_whole_document() {
    let (mut her, folder) = (Her::welcomed(), elsewhere());
    (0..40).for_each(|n| drop(her.tells(note(&format!("told {n}")))));
    her.copies_to(folder.path());
    let copy = her.due_copy(false).expect("is due");
    let document = read_document(&open(&copy.bytes, WORDS).expect("opens")).expect("is read");
    assert_eq!(document.lines.len(), 41);
}
