//! Opening: a second copy, a damaged file, a folder that is none.

use std::fs;

use companion::wire::entry::Draft;
use companion::wire::you::BootAsked;
use companion::{Code, Companion};

use super::{Her, heaviness};

fn asked() -> BootAsked {
    BootAsked { locale: "en-GB".to_owned(), first_weekday: 1 }
}

#[test]
fn a_second_copy_is_told_and_the_first_goes_on() {
    let mut her = Her::welcomed();
    let second = Companion::open(her.folder.path(), &her.now).map(drop).unwrap_err();
    assert_eq!(second.code, Code::AlreadyOpen);
    her.tells(heaviness(1));
}

#[test]
fn a_damaged_diary_is_set_aside_and_the_next_start_is_new() {
    let her = Her::welcomed();
    let Her { companion, now, folder } = her;
    companion.close().unwrap();
    let file = folder.path().join(store::FILE_NAME);
    fs::write(&file, b"not a database any more").unwrap();
    let refusal = Companion::open(folder.path(), &now).map(drop).unwrap_err();
    assert_eq!(refusal.code, Code::Damaged);
    let kept = refusal.details.path.unwrap();
    assert_eq!(fs::read(kept).unwrap(), b"not a database any more");
    let mut fresh = Companion::open(folder.path(), &now).unwrap();
    assert!(!fresh.boot(asked(), &now).unwrap().welcomed);
}

#[test]
fn a_file_where_the_folder_should_be_is_told_as_read_only() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("db");
    fs::write(&place, b"").unwrap();
    let now = prove::story::moment("2026-03-10T09:00:00Z", "Europe/London");
    assert_eq!(Companion::open(&place, &now).map(drop).unwrap_err().code, Code::ReadOnly);
}

#[test]
fn the_first_start_is_not_welcomed_and_the_second_is() {
    let mut her = Her::new();
    assert!(!her.companion.boot(asked(), &her.now).unwrap().welcomed);
    let mut her = Her::welcomed().reopened();
    assert!(her.companion.boot(asked(), &her.now).unwrap().welcomed);
}

#[test]
fn the_screen_she_was_in_the_middle_of_is_back_on_the_same_day_only() {
    let mut her = Her::welcomed();
    assert!(her.companion.boot(asked(), &her.now).unwrap().today.is_some());
    let place = Draft { name: "place".to_owned(), body: "/check".to_owned() };
    her.companion.save_draft(place, &her.now).unwrap();
    let mut her = her.reopened();
    let boot = her.companion.boot(asked(), &her.now).unwrap();
    assert_eq!((boot.place.as_deref(), boot.today), (Some("/check"), None));
    her.later(24 * 60);
    let boot = her.companion.boot(asked(), &her.now).unwrap();
    assert_eq!(boot.place, None);
    assert_eq!(boot.today, Some(her.companion.today(&her.now).unwrap()));
}
