//! Her data: a backup made and opened again, files for other apps, and
//! everything deleted.

use std::path::PathBuf;

use companion::Companion;
use companion::wire::fact::{CheckUp, FactBody};
use fantoccini::Locator;
use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::own_pages::opens_you;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

const WORDS: &str = "warm kettle, blue door";

#[rstest]
fn a_backup_is_made_checked_and_comes_back(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_her_data(her).await;
        her.reads("No backup yet").await;
        her.looks_closely("data").await;
        let backup = makes_a_backup(her).await;
        tells_a_leak_less_day(her).await;
        opens_the_backup(her, &backup).await;
        her.is_on_today().await;
        her.reads("Entries in your diary now: 1").await;
        goes_back_to_the_diary_before(her).await;
        std::fs::remove_file(backup).expect("is hers to remove");
    });
}

#[rstest]
fn files_for_other_apps_are_written_and_said_where(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_her_data(her).await;
        her.follows("Take your data with you").await;
        her.sees("Take your data with you").await;
        her.looks_closely("data-export").await;
        her.taps("Make the file").await;
        her.reads("Written").await;
        let file = place(her, ".json").await;
        let text = std::fs::read_to_string(&file).expect("is there");
        assert!(text.starts_with("{\"format\":\"surefoot\""), "{text}");
        her.taps("Make the tables").await;
        let tables = her.until("the folder of tables", async || {
            let place = place(her, "").await;
            place.is_dir().then_some(place)
        });
        let tables = tables.await;
        assert!(tables.join("00.csv").exists());
        her.looks_closely("data-exported").await;
        std::fs::remove_file(file).expect("is hers to remove");
        std::fs::remove_dir_all(tables).expect("is hers to remove");
    });
}

#[rstest]
fn everything_is_deleted_in_two_steps(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_her_data(her).await;
        her.follows("Delete everything").await;
        her.sees("Delete everything").await;
        her.looks_closely("data-delete").await;
        her.taps("Go on to the last step").await;
        her.reads("Entries that would be gone: 1.").await;
        her.looks_closely("data-delete-last").await;
        her.taps("Keep my diary").await;
        her.taps("Go on to the last step").await;
        her.reads("After this there is no way back.").await;
        her.taps("Delete it all now").await;
        her.reads("Everything is gone").await;
        her.closes().await;
        assert_eq!(her.diary().data(&story::present()).expect("a page").entries, 0);
    });
}

#[rstest]
fn the_entries_of_another_phone_are_added(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_her_data(her).await;
        her.closes().await;
        let file = told_on_another_phone(her);
        her.opens().await;
        her.follows("You").await;
        her.follows("Your data").await;
        her.follows("Open a backup or an export").await;
        her.chooses_file("The file", &file).await;
        her.reads("Not on this device yet: 1 of its lines.").await;
        her.looks_closely("data-merge").await;
        her.taps("Add it to my diary").await;
        her.is_on_today().await;
        her.reads("Entries in your diary now: 2").await;
        her.closes().await;
        let entries = her.diary().data(&story::present()).expect("a page").entries;
        assert_eq!(entries, 2);
    });
}

/// The same diary on another phone, where she told one thing more; as one file.
fn told_on_another_phone(her: &Woman) -> PathBuf {
    let (folder, now) = (her.folder().with_file_name("other"), story::present());
    std::fs::create_dir(&folder).expect("a folder");
    let database = "surefoot.db";
    std::fs::copy(her.folder().join(database), folder.join(database)).expect("is copied");
    let mut companion = Companion::open(&folder, &now).expect("opens");
    let mut story = story::Story::new(&mut companion, &now);
    story.tells_now(FactBody::CheckUp(CheckUp {})).expect("is told");
    let file = companion.export_json(&folder, &now).expect("is written").place;
    companion.close().expect("closes");
    file.into()
}

#[test]
fn copies_are_made_into_the_folder_she_chose_once() {
    journey(Chromium, async |her| {
        opens_her_data(her).await;
        her.reads("Off. Made by itself, into a folder you choose").await;
        her.follows("Weekly copies").await;
        her.sees("Weekly copies").await;
        her.looks_closely("data-copies").await;
        her.taps("Choose a folder").await;
        her.types("Passphrase", "short").await;
        her.types("The same once more", WORDS).await;
        her.taps("Turn weekly copies on").await;
        her.reads("The two are not the same. Please look again.").await;
        her.types("The same once more", "short").await;
        her.taps("Turn weekly copies on").await;
        her.reads("Please use at least 10 characters.").await;
        her.looks_closely("data-copies-passphrase").await;
        let folder = her.folder().with_file_name("files");
        std::fs::create_dir_all(&folder).expect("a folder");
        her.types("Passphrase", WORDS).await;
        her.types("The same once more", WORDS).await;
        her.taps("Turn weekly copies on").await;
        her.reads("Copied and checked").await;
        her.reads("Last copy").await;
        her.looks_closely("data-copies-on").await;
        assert_eq!(copies(&folder).len(), 1);
        std::fs::remove_dir_all(&folder).expect("is hers to remove");
        her.taps("Make one now").await;
        her.reads("The last copy could not be made").await;
        her.looks_closely("data-copies-gone").await;
        her.taps("Back").await;
        her.sees("Your data").await;
        her.reads("The last copy could not be made").await;
        her.follows("Weekly copies").await;
        her.taps("Turn weekly copies off").await;
        her.reads("Weekly copies are off.").await;
        her.reads("Surefoot can make a locked copy").await;
    });
}

fn copies(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect()
}

async fn opens_her_data(her: &mut Woman) {
    opens_you(her).await;
    her.follows("Your data").await;
    her.sees("Your data").await;
}

async fn makes_a_backup(her: &Woman) -> PathBuf {
    her.follows("Make a backup").await;
    her.sees("Make a backup").await;
    her.types("Passphrase", "short").await;
    her.types("The same once more", WORDS).await;
    her.taps("Make the backup").await;
    her.reads("The two are not the same. Please look again.").await;
    her.types("The same once more", "short").await;
    her.taps("Make the backup").await;
    her.reads("Please use at least 10 characters.").await;
    her.looks_closely("data-backup").await;
    her.types("Passphrase", WORDS).await;
    her.types("The same once more", WORDS).await;
    her.taps("Make the backup").await;
    her.reads("Saved and checked").await;
    her.looks_closely("data-backup-done").await;
    let backup = place(her, ".age").await;
    her.taps("Back").await;
    her.sees("Your data").await;
    her.reads("Last checked backup").await;
    backup
}

async fn tells_a_leak_less_day(her: &Woman) {
    her.taps("Back").await;
    her.sees("You").await;
    her.follows("Today").await;
    her.is_on_today().await;
    her.taps("All quiet today").await;
    her.reads("Undo").await;
    her.follows("You").await;
    her.sees("You").await;
    her.follows("Your data").await;
    her.sees("Your data").await;
}

async fn opens_the_backup(her: &Woman, backup: &std::path::Path) {
    her.follows("Open a backup or an export").await;
    her.sees("Open a backup or an export").await;
    let spoiled = her.folder().with_file_name("spoiled.age");
    let mut bytes = std::fs::read(backup).expect("is there");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&spoiled, bytes).expect("is written");
    her.chooses_file("The file", &spoiled).await;
    her.types("Passphrase", WORDS).await;
    her.taps("Open it").await;
    her.reads("This file was changed or cut off after Surefoot made it").await;
    her.looks_closely("data-restore-refused").await;
    her.chooses_file("The file", backup).await;
    her.types("Passphrase", "cold kettle").await;
    her.taps("Open it").await;
    her.reads("This passphrase does not open the file.").await;
    her.types("Passphrase", WORDS).await;
    her.taps("Open it").await;
    her.reads("Inside the file").await;
    her.reads("All of it is on this device already.").await;
    her.looks_closely("data-restore").await;
    her.taps("Put it in place of my diary").await;
    her.reads("Entries in yours: 2.").await;
    her.looks_closely("data-restore-ask").await;
    her.taps("Put it in place").await;
}

async fn goes_back_to_the_diary_before(her: &Woman) {
    her.follows("You").await;
    her.sees("You").await;
    her.follows("Your data").await;
    her.taps("Go back to the diary before").await;
    her.reads("Your present diary changes places").await;
    her.taps("Change places").await;
    her.is_on_today().await;
    her.reads("The diary before is back").await;
}

/// The place the page names, as soon as it ends so.
async fn place(her: &Woman, ending: &str) -> PathBuf {
    her.until("a place on the screen", async || {
        // A path has no role; it is found by its look.
        let found = her.window().client.find(Locator::Css(".place")).await.ok()?;
        let text = found.text().await.ok()?;
        text.ends_with(ending).then(|| PathBuf::from(text))
    })
    .await
}
