//! Clocks that move: a feed after midnight, a changed boundary, a clock set
//! back, a flight.

use companion::wire::fact::{FactBody, Practice, RedFlag};
use companion::wire::settings::Settings;
use companion::wire::you::SettingsChange;
use prove::story;

use super::{Her, heaviness, tap};

fn practice() -> FactBody {
    let level = "P1".to_owned();
    FactBody::Practice(Practice {
        level,
        planned: 8,
        done: 8,
        effort: None,
        pain: None,
        breath_held: None,
    })
}

#[test]
fn a_practice_at_twenty_to_one_counts_for_the_day_before() {
    let mut her = Her::welcomed();
    her.now = story::moment("2026-03-11T00:40:00Z", "Europe/London");
    assert_eq!(her.tells(practice()).day, "2026-03-10");
    assert_eq!(her.page("2026-03-10").summary.practices, 1);
    let week = her.companion.today(&her.now).unwrap().week;
    assert_eq!(
        week.days
            .iter()
            .filter(|day| day.practised)
            .map(|day| day.day.as_str())
            .collect::<Vec<_>>(),
        ["2026-03-10"]
    );
}

#[test]
fn a_changed_boundary_applies_to_the_whole_history() {
    let mut her = Her::welcomed();
    her.now = story::moment("2026-03-11T00:40:00Z", "Europe/London");
    her.tells(practice());
    let settings = Settings { day_boundary_min: 0, ..Settings::default() };
    her.companion.save_settings(SettingsChange { tap: tap(), settings }, &her.now).unwrap();
    assert_eq!(her.page("2026-03-10").summary.practices, 0);
    assert_eq!(her.page("2026-03-11").summary.practices, 1);
}

#[test]
fn a_clock_set_back_lifts_no_lock() {
    let mut her = Her::welcomed();
    her.tells(FactBody::RedFlag(RedFlag { ids: vec!["RF11".to_owned()] }));
    her.later(-24 * 60);
    let today = her.companion.today(&her.now).unwrap();
    assert_eq!(today.signs.len(), 1);
    assert!(today.holds.iter().any(|hold| hold.id == "H2"));
    assert!(today.clock_behind);
}

#[test]
fn a_clock_set_back_loses_nothing() {
    let mut her = Her::welcomed();
    her.tells(heaviness(4));
    her.later(-24 * 60);
    her.companion.today(&her.now).unwrap();
    her.later(24 * 60);
    assert_eq!(her.page("2026-03-10").summary.heaviness, Some(4));
    assert!(!her.companion.today(&her.now).unwrap().clock_behind);
}

#[test]
fn a_flight_keeps_the_local_times_she_lived() {
    let mut her = Her::welcomed();
    her.tells(heaviness(1));
    her.now = story::moment("2026-03-10T20:00:00Z", "America/New_York");
    her.tells(heaviness(2));
    let times: Vec<String> =
        her.entries("2026-03-10").into_iter().map(|entry| entry.time).collect();
    assert_eq!(times, ["09:00", "09:00", "16:00"]);
}
