//! Delete everything: two steps, then gone from the disk.

use std::fs;
use std::path::{Path, PathBuf};

use companion::wire::data::EraseNow;
use companion::wire::you::BootAsked;
use companion::{Code, Companion};
use exports::write_document;

use super::super::Her;
use super::{elsewhere, note};

fn everything(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { everything(&path) } else { vec![path] }).collect()
}

/// Whether the word stands in any file below the folder.
fn stands(folder: &Path, word: &str) -> bool {
    everything(folder).iter().any(|path| {
        let bytes = fs::read(path).expect("can be read");
        bytes.windows(word.len()).any(|found| found == word.as_bytes())
    })
}

#[test]
fn after_the_second_step_no_file_holds_a_word_of_hers() {
    let mut her = Her::welcomed();
    her.tells(note("the quick red kettle"));
    // A copy, a former diary and a damaged one lie there too.
    let file = write_document(&her.document()).expect("is text");
    her.brings(&file, None).expect("is read");
    her.takes(false).expect("is taken");
    fs::write(her.folder.path().join("surefoot-set-aside-1.db"), "quick red kettle")
        .expect("lies there");
    assert!(stands(her.folder.path(), "red kettle"));
    let step = her.companion.erase_look(&her.now).expect("a first step");
    assert_eq!(step.entries, Some(2));
    her.companion.erase(&EraseNow { word: step.word }, &her.now).expect("is gone");
    assert!(!stands(her.folder.path(), "red kettle"));
    assert!(!stands(her.folder.path(), "profile"));
    let asked = BootAsked { locale: "en-GB".to_owned(), first_weekday: 1 };
    let boot = her.companion.boot(asked, &her.now).expect("begins anew");
    assert!(!boot.welcomed && boot.place.is_none());
    let mut her = her.reopened();
    let page = her.companion.data(&her.now).expect("a page");
    assert_eq!((page.entries, page.former, page.backup.last), (0, false, None));
}

#[test]
fn the_second_step_needs_the_first_and_soon() {
    let mut her = Her::welcomed();
    let refused = |her: &mut Her, word: &str| {
        let asked = EraseNow { word: word.to_owned() };
        her.companion.erase(&asked, &her.now).expect_err("is refused").code
    };
    assert_eq!(refused(&mut her, ""), Code::EraseAgain);
    let step = her.companion.erase_look(&her.now).expect("a first step");
    assert_eq!(refused(&mut her, "another word"), Code::EraseAgain);
    assert_eq!(refused(&mut her, &step.word), Code::EraseAgain);
    let step = her.companion.erase_look(&her.now).expect("a first step");
    her.later(10);
    assert_eq!(refused(&mut her, &step.word), Code::EraseAgain);
    assert_eq!(her.entries("2026-03-10").len(), 1);
}

#[test]
fn prompts_that_the_device_still_holds_are_named() {
    let mut her = Her::welcomed();
    let change = serde_json::json!({
        "tap": super::super::tap(),
        "prompts": { "rules": [{ "number": 0, "kind": "practice", "time": "12:00", "weekdays": [1, 2, 3, 4, 5, 6, 7], "on": true }] },
    });
    let change = companion::wire::read(&change).expect("a change");
    her.companion.save_reminders(change, &her.now).expect("is kept");
    her.companion.set_device(companion::wire::prompts::Device {
        permission: companion::wire::prompts::Permission::Granted,
        tells: true,
    });
    let planned = her.companion.plan_prompts(None, &her.now).expect("a plan");
    assert!(!planned.schedule.is_empty());
    let step = her.companion.erase_look(&her.now).expect("a first step");
    let mut held = her.companion.erase(&EraseNow { word: step.word }, &her.now).expect("is gone");
    let mut set: Vec<i32> = planned.schedule.iter().map(|prompt| prompt.id).collect();
    held.sort_unstable();
    set.sort_unstable();
    assert_eq!(held, set);
    let again = her.companion.plan_prompts(None, &her.now).expect("a plan");
    assert!(again.schedule.is_empty() && again.cancel.is_empty());
}

#[test]
fn files_of_hers_elsewhere_stay() {
    let mut her = Her::welcomed();
    let folder = elsewhere();
    let left = her.backs_up(folder.path());
    let step = her.companion.erase_look(&her.now).expect("a first step");
    assert_eq!(step.backup.and_then(|backup| backup.last).as_deref(), Some("2026-03-10"));
    her.companion.erase(&EraseNow { word: step.word }, &her.now).expect("is gone");
    assert!(Path::new(&left.place).exists());
    Companion::open(her.folder.path(), &her.now).err().expect("the lock is still held");
}
