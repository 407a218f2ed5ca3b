//! Weeks, not perfection (§15): one practice makes a day, her own boundary and
//! goal count, rest is left out, and a changed past says what it changed.

use companion::wire::entry::{Removal, Undoing};
use companion::wire::fact::{FactBody, Practice, RestReason};
use companion::wire::prompts::RestBegun;
use companion::wire::settings::Settings;
use companion::wire::year::{DayMark, YearAsked};
use companion::wire::you::SettingsChange;
use prove::story;

use super::{Her, tap};

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

fn streak(her: &mut Her) -> Option<u32> {
    her.companion.today(&her.now).unwrap().week.streak
}

/// Three weeks of five days each, the last of them ended on Sunday 8 March.
fn three_weeks() -> Her {
    let mut her = Her::welcomed();
    for (month, days) in [(2, 16..=20), (2, 23..=27), (3, 2..=6)] {
        for day in days {
            her.tries_on(&format!("2026-{month:02}-{day:02}"), Some("12:00"), practice()).unwrap();
        }
    }
    assert_eq!(streak(&mut her), Some(3));
    her
}

#[test]
fn one_practice_is_a_day() {
    let mut her = Her::welcomed();
    her.tells(practice());
    her.tells(practice());
    assert_eq!(her.companion.today(&her.now).unwrap().week.done, 1);
}

#[test]
fn a_practice_after_midnight_keeps_the_week() {
    let mut her = three_weeks();
    for day in 10..=13 {
        her.now = story::moment(&format!("2026-03-{day:02}T12:00:00Z"), "Europe/London");
        her.tells(practice());
    }
    // Twenty to one on Monday is still Sunday, the fifth day of the week before.
    her.now = story::moment("2026-03-16T00:40:00Z", "Europe/London");
    assert_eq!(her.tells(practice()).day, "2026-03-15");
    assert_eq!(streak(&mut her), Some(4));
    her.now = story::moment("2026-03-16T09:00:00Z", "Europe/London");
    assert_eq!(streak(&mut her), Some(4));
}

#[test]
fn the_week_is_open_until_her_day_ends() {
    let mut her = three_weeks();
    // Sunday night, four days short: the current week breaks nothing (medito 380).
    her.now = story::moment("2026-03-16T03:59:00Z", "Europe/London");
    assert_eq!(streak(&mut her), Some(3));
    her.now = story::moment("2026-03-16T04:00:00Z", "Europe/London");
    assert_eq!(streak(&mut her), Some(0));
}

#[test]
fn a_week_of_rest_neither_breaks_nor_adds() {
    let mut her = three_weeks();
    let begun = RestBegun {
        tap: tap(),
        reason: RestReason::Family,
        from: Some("2026-03-09".to_owned()),
        to: "2026-03-15".to_owned(),
    };
    her.companion.begin_rest(begun, &her.now).unwrap();
    her.now = story::moment("2026-03-17T09:00:00Z", "Europe/London");
    assert_eq!(streak(&mut her), Some(3));
}

#[test]
fn a_removed_day_of_the_past_says_which_week_changed() {
    let mut her = three_weeks();
    let id = her.entries("2026-03-06")[0].id.clone();
    let saved = her.companion.remove(&Removal { tap: tap(), id }, &her.now).unwrap();
    let change = saved.streak.expect("explains itself");
    assert_eq!((change.from, change.to), (3, 0));
    let week = &change.weeks[0];
    assert_eq!((week.start.as_str(), week.done, week.goal, week.met), ("2026-03-02", 4, 5, false));
    assert_eq!(change.weeks.len(), 1);
    let undoing = Undoing { tap: tap(), action: saved.action };
    let back = her.companion.undo(&undoing, &her.now).unwrap().streak.expect("explains itself");
    assert_eq!((back.from, back.to), (0, 3));
}

#[test]
fn a_day_added_to_the_past_says_so_too() {
    let mut her = three_weeks();
    for day in 9..=12 {
        let saved = her.tries_on(&format!("2026-02-{day:02}"), Some("12:00"), practice()).unwrap();
        assert_eq!(saved.streak, None);
    }
    let saved = her.tries_on("2026-02-13", Some("12:00"), practice()).unwrap();
    let change = saved.streak.expect("explains itself");
    assert_eq!((change.from, change.to, change.weeks.len()), (3, 4, 1));
}

#[test]
fn todays_own_practice_needs_no_explanation() {
    let mut her = three_weeks();
    for _ in 0..5 {
        assert_eq!(her.tells(practice()).streak, None);
        her.later(24 * 60);
    }
    assert_eq!(streak(&mut her), Some(4));
}

#[test]
fn another_goal_says_what_it_changes_and_a_hidden_count_stays_hidden() {
    let mut her = three_weeks();
    let settings = Settings { goal_days: 6, ..Settings::default() };
    let change = SettingsChange { tap: tap(), settings };
    let saved = her.companion.save_settings(change, &her.now).unwrap();
    assert_eq!(saved.streak.map(|change| (change.from, change.to)), Some((3, 0)));
    let settings = Settings { goal_days: 5, streak_hidden: true, ..Settings::default() };
    let change = SettingsChange { tap: tap(), settings };
    assert_eq!(her.companion.save_settings(change, &her.now).unwrap().streak, None);
    assert_eq!(streak(&mut her), None);
    let year = her.companion.year(&YearAsked { year: None }, &her.now).unwrap();
    assert_eq!(year.streak, None);
}

#[test]
fn a_flight_over_the_date_line_and_a_restart_change_no_streak() {
    let mut her = three_weeks();
    let before = streak(&mut her);
    her.now.zone = "Pacific/Auckland".to_owned();
    assert_eq!(streak(&mut her), before);
    her.now.zone = "Pacific/Honolulu".to_owned();
    assert_eq!(streak(&mut her), before);
    assert_eq!(streak(&mut her.reopened()), before);
}

#[test]
fn a_year_shows_every_day_and_judges_none() {
    let mut her = three_weeks();
    let year = her.companion.year(&YearAsked { year: Some(2026) }, &her.now).unwrap();
    assert_eq!((year.practised, year.met, year.streak), (15, 3, Some(3)));
    assert_eq!((year.previous, year.next), (None, None));
    assert_eq!(year.weeks.len(), 53);
    let days: Vec<_> = year.weeks.iter().flat_map(|week| &week.days).collect();
    let mark = |day: &str| days.iter().find(|one| one.day == day).map(|one| one.mark);
    assert_eq!(mark("2026-02-16"), Some(DayMark::Practised));
    assert_eq!(mark("2026-02-21"), Some(DayMark::Open));
    assert_eq!(mark("2026-03-11"), Some(DayMark::Ahead));
    assert_eq!(mark("2026-01-19"), Some(DayMark::Before));
    assert!(her.companion.year(&YearAsked { year: Some(2027) }, &her.now).is_err());
}
