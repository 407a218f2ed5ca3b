//! Undo, for each thing she can do.

use companion::Code;
use companion::wire::entry::{Correction, Quiet, Removal, Saved, Undoing};
use companion::wire::settings::{Look, Settings};
use companion::wire::you::{BootAsked, SettingsChange};

use super::{Her, heaviness, tap};

/// Everything that can be seen from outside, as text.
fn everything(her: &mut Her) -> String {
    let day = her.page("2026-03-10");
    let today = her.companion.today(&her.now).unwrap();
    let you = her.companion.you(&her.now).unwrap();
    let progress = her.companion.progress(&her.now).unwrap();
    format!("{day:?}\n{today:?}\n{you:?}\n{progress:?}")
}

#[track_caller]
fn check(action: impl FnOnce(&mut Her) -> Saved) {
    let mut her = Her::welcomed();
    her.tells(heaviness(3));
    let before = everything(&mut her);
    let saved = action(&mut her);
    assert_ne!(everything(&mut her), before, "the action changes something");
    let undoing = Undoing { tap: tap(), action: saved.action };
    let undone = her.companion.undo(&undoing, &her.now).unwrap();
    assert_eq!(everything(&mut her), before);
    // An undo can be taken back like anything else.
    let redo = Undoing { tap: tap(), action: undone.action };
    her.companion.undo(&redo, &her.now).unwrap();
    assert_ne!(everything(&mut her), before);
}

fn last_id(her: &mut Her) -> String {
    her.entries("2026-03-10").last().unwrap().id.clone()
}

#[test]
fn a_new_entry_can_be_undone() {
    check(|her| her.tells(heaviness(7)));
}

#[test]
fn all_quiet_can_be_undone() {
    check(|her| her.companion.all_quiet(Quiet { tap: tap(), day: None }, &her.now).unwrap());
}

#[test]
fn a_correction_can_be_undone() {
    check(|her| {
        let id = last_id(her);
        let correction = Correction { tap: tap(), id, on: None, body: heaviness(0) };
        her.companion.correct(correction, &her.now).unwrap()
    });
}

#[test]
fn a_removal_can_be_undone() {
    check(|her| {
        let id = last_id(her);
        her.companion.remove(&Removal { tap: tap(), id }, &her.now).unwrap()
    });
}

#[test]
fn settings_can_be_undone() {
    check(|her| {
        let settings = Settings { goal_days: 3, look: Look::Night, ..Settings::default() };
        her.companion.save_settings(SettingsChange { tap: tap(), settings }, &her.now).unwrap()
    });
}

#[test]
fn an_action_is_undone_once() {
    let mut her = Her::welcomed();
    let saved = her.tells(heaviness(3));
    let undoing = || Undoing { tap: tap(), action: saved.action.clone() };
    her.companion.undo(&undoing(), &her.now).unwrap();
    let refusal = her.companion.undo(&undoing(), &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::NothingToUndo);
}

#[test]
fn undoing_the_welcome_brings_the_welcome_back() {
    let mut her = Her::new();
    let birth = "2026-01-20".parse().unwrap();
    let profile = companion::wire::fact::FactBody::Profile(prove::story::plain_profile(birth));
    let saved = her.tells(profile);
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    let asked = BootAsked { locale: "en-GB".to_owned(), first_weekday: 1 };
    assert!(!her.companion.boot(asked, &her.now).unwrap().welcomed);
}
