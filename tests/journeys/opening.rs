//! Opening the app for the first time, after a cut, and when something is in the
//! way: each trouble in words, nothing lost, and a way on.

use std::fs;
use std::os::unix::fs::FileExt as _;

use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// The heading before she has told anything.
const FIRST: &str = "Back to running, one sure step at a time";
/// The heading of every trouble.
const TROUBLE: &str = "Something is in the way";
/// Where SQLite keeps the version of the schema in a file: four bytes, the
/// highest first.
const USER_VERSION_AT: u64 = 60;

#[rstest]
fn the_first_screen_is_there_and_is_there_again_after_a_cut(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.opens().await;
        her.sees(FIRST).await;
        her.is_cut_off_and_opens_again().await;
        her.sees(FIRST).await;
    });
}

#[rstest]
fn while_another_copy_has_the_diary_she_is_told_and_can_try_again(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        let other_copy = her.diary();
        meets(her, "Surefoot is already open in another window.").await;
        her.looks_closely("trouble-open-twice").await;
        other_copy.close().expect("the other copy closes");
        her.taps("Try again").await;
        her.sees(FIRST).await;
    });
}

#[rstest]
fn where_nothing_can_be_written_she_is_told_and_can_try_again(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        let folder = her.folder();
        fs::create_dir_all(folder.parent().expect("a parent")).expect("can be made");
        fs::write(&folder, b"in the way").expect("can be written");
        meets(her, "Surefoot cannot write on this device at the moment.").await;
        her.looks_closely("trouble-read-only").await;
        fs::remove_file(&folder).expect("can be removed");
        her.taps("Try again").await;
        her.sees(FIRST).await;
    });
}

#[rstest]
fn a_damaged_diary_is_set_aside_whole_and_a_new_one_begins(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        let damaged = b"a diary that no longer can be read";
        fs::create_dir_all(her.folder()).expect("can be made");
        fs::write(her.folder().join(store::FILE_NAME), damaged).expect("can be written");
        meets(her, "Nothing was deleted: it was put aside whole.").await;
        her.reads("It lies in: ").await;
        her.looks_closely("trouble-damaged").await;
        let words = her.eyes().text("words").await;
        her.taps("Try again").await;
        her.sees(FIRST).await;
        let files = fs::read_dir(her.folder()).expect("can be read").flatten();
        let kept = files
            .map(|file| file.path())
            .find(|file| fs::read(file).is_ok_and(|bytes| bytes == damaged))
            .expect("the damaged diary is still there");
        assert!(words.contains(&kept.display().to_string()), "{words} names {}", kept.display());
    });
}

#[rstest]
fn a_diary_of_a_newer_version_is_left_alone(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        let file = fs::File::options()
            .read(true)
            .write(true)
            .open(her.folder().join(store::FILE_NAME))
            .expect("the diary is there");
        let mut own = [0; 4];
        file.read_exact_at(&mut own, USER_VERSION_AT).expect("has a version");
        file.write_all_at(&999_u32.to_be_bytes(), USER_VERSION_AT).expect("takes a version");
        meets(her, "Your diary was written by a newer Surefoot.").await;
        her.looks_closely("trouble-newer").await;
        file.write_all_at(&own, USER_VERSION_AT).expect("takes its version back");
        her.taps("Try again").await;
        her.is_on_today().await;
    });
}

async fn meets(her: &mut Woman, words: &str) {
    her.opens().await;
    her.sees(TROUBLE).await;
    her.reads(words).await;
    her.reads("do not wait for Surefoot: call 999").await;
}
