//! Bad input: each is refused by name, and nothing kept is lost or doubled.

use companion::Code;
use companion::wire::fact::{
    Diary, FactBody, Leak, LeakAmount, Profile, Rest, RestReason, Trigger,
};
use companion::wire::settings::Settings;
use companion::wire::you::SettingsChange;
use prove::story;
use rstest::rstest;

use super::{Her, heaviness, tap};

fn born(date: &str) -> FactBody {
    let plain = story::plain_profile("2026-01-20".parse().unwrap());
    FactBody::Profile(Profile { birth_date: date.to_owned(), ..plain })
}

fn with_note(length: usize) -> FactBody {
    FactBody::Diary(Diary { note: Some("é".repeat(length)), ..Diary::default() })
}

#[rstest]
#[case::tomorrow("2026-03-11", Code::BirthInFuture)]
#[case::eleven_years_back("2015-03-10", Code::BirthTooLongAgo)]
#[case::a_day_over_ten_years("2016-03-09", Code::BirthTooLongAgo)]
#[case::no_leap_day("2026-02-29", Code::NotADate)]
#[case::month_thirteen("2025-13-01", Code::NotADate)]
#[case::words("last spring", Code::NotADate)]
fn a_birth_that_cannot_be(#[case] date: &str, #[case] code: Code) {
    let mut her = Her::new();
    assert_eq!(her.tries(born(date)).unwrap_err().code, code);
    assert_eq!(her.companion.you(&her.now).unwrap().entries, 0);
}

#[rstest]
#[case::today("2026-03-10")]
#[case::ten_years("2016-03-10")]
#[case::leap_day("2024-02-29")]
fn a_birth_that_can_be(#[case] date: &str) {
    Her::new().tells(born(date));
}

#[test]
fn ten_years_back_from_a_leap_day_is_the_first_of_march() {
    let mut her = Her::at("2028-02-29T09:00:00Z");
    assert_eq!(her.tries(born("2018-02-28")).unwrap_err().code, Code::BirthTooLongAgo);
    her.tells(born("2018-03-01"));
}

#[rstest]
#[case::eleven(heaviness(11), Code::OutOfRange)]
#[case::long_note(with_note(20_001), Code::NoteTooLong)]
#[case::many_leaks(FactBody::Diary(Diary {
    leaks: Some(vec![Leak { trigger: Trigger::Walk, amount: LeakAmount::Drops }; 51]),
    ..Diary::default()
}), Code::OutOfRange)]
#[case::rest_backwards(FactBody::Rest(Rest {
    from: "2026-03-10".to_owned(),
    to: "2026-03-09".to_owned(),
    reason: RestReason::Ill,
}), Code::OutOfRange)]
fn an_entry_that_cannot_be(#[case] body: FactBody, #[case] code: Code) {
    let mut her = Her::welcomed();
    assert_eq!(her.tries(body).unwrap_err().code, code);
    assert_eq!(her.entries("2026-03-10").len(), 1);
}

#[test]
fn a_long_note_of_many_bytes_is_kept() {
    Her::welcomed().tells(with_note(20_000));
}

#[rstest]
#[case::before_the_birth("2026-01-19", None, Code::BeforeBirth)]
#[case::tomorrow("2026-03-11", None, Code::InFuture)]
#[case::later_today("2026-03-10", Some("09:01"), Code::InFuture)]
#[case::no_such_day("2026-02-30", None, Code::NotADate)]
#[case::no_such_time("2026-03-09", Some("25:00"), Code::NotADate)]
fn a_time_that_cannot_be(#[case] day: &str, #[case] time: Option<&str>, #[case] code: Code) {
    let mut her = Her::welcomed();
    assert_eq!(her.tries_on(day, time, heaviness(1)).unwrap_err().code, code);
}

#[test]
fn a_time_after_midnight_belongs_to_the_day_she_means() {
    let mut her = Her::welcomed();
    let saved = her.tries_on("2026-03-08", Some("01:30"), heaviness(1)).unwrap();
    assert_eq!(saved.day, "2026-03-08");
    assert_eq!(her.entries("2026-03-08")[0].time, "01:30");
}

#[test]
fn nothing_but_signs_is_taken_before_the_birth_is_told() {
    let mut her = Her::new();
    assert_eq!(her.tries(heaviness(1)).unwrap_err().code, Code::BirthUnknown);
}

#[test]
fn settings_outside_their_range_are_refused() {
    let mut her = Her::welcomed();
    let mut tries = |settings| {
        let change = SettingsChange { tap: tap(), settings };
        her.companion.save_settings(change, &her.now).unwrap_err().code
    };
    assert_eq!(tries(Settings { day_boundary_min: 361, ..Settings::default() }), Code::OutOfRange);
    assert_eq!(tries(Settings { goal_days: 0, ..Settings::default() }), Code::OutOfRange);
    assert_eq!(tries(Settings { goal_days: 8, ..Settings::default() }), Code::OutOfRange);
}
