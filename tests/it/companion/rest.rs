//! Rest: begun, ended, told afterwards; out of every count (medito 715, streak 115).

use companion::wire::fact::RestReason;
use companion::wire::prompts::{RestBegun, RestEnded};
use companion::wire::year::{DayMark, YearAsked};
use companion::{Code, Refusal};
use prove::story;

use super::{Her, tap};

fn rest(her: &mut Her, from: Option<&str>, to: &str) -> Result<(), Refusal> {
    let begun = RestBegun {
        tap: tap(),
        reason: RestReason::Ill,
        from: from.map(str::to_owned),
        to: to.to_owned(),
    };
    her.companion.begin_rest(begun, &her.now).map(drop)
}

fn resting(her: &mut Her) -> Option<(String, String)> {
    let rest = her.companion.reminders(&her.now).unwrap().rest;
    rest.map(|rest| (rest.from, rest.to))
}

#[test]
fn a_rest_begins_today_and_ends_by_itself() {
    let mut her = Her::welcomed();
    rest(&mut her, None, "2026-03-12").unwrap();
    assert_eq!(resting(&mut her), Some(("2026-03-10".to_owned(), "2026-03-12".to_owned())));
    // 03:00 on the 13th still belongs to the 12th.
    her.now = story::moment("2026-03-13T03:00:00Z", "Europe/London");
    assert!(resting(&mut her).is_some());
    her.now = story::moment("2026-03-13T04:00:00Z", "Europe/London");
    assert_eq!(resting(&mut her), None);
}

#[test]
fn a_rest_ended_early_was_a_rest_until_yesterday() {
    let mut her = Her::welcomed();
    rest(&mut her, None, "2026-03-20").unwrap();
    her.later(2 * 24 * 60);
    let ended = RestEnded { tap: tap() };
    let saved = her.companion.end_rest(&ended, &her.now).unwrap();
    assert_eq!(resting(&mut her), None);
    let week = her.companion.today(&her.now).unwrap().week;
    assert_eq!(week.days.iter().filter(|day| day.rest).count(), 2);
    // The same tap again is the same answer.
    assert_eq!(her.companion.end_rest(&ended, &her.now).unwrap().id, saved.id);
    let refusal = her.companion.end_rest(&RestEnded { tap: tap() }, &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::UnknownEntry);
}

#[test]
fn a_rest_begun_today_and_ended_today_never_was() {
    let mut her = Her::welcomed();
    rest(&mut her, None, "2026-03-20").unwrap();
    her.companion.end_rest(&RestEnded { tap: tap() }, &her.now).unwrap();
    let week = her.companion.today(&her.now).unwrap().week;
    assert_eq!((week.days.iter().filter(|day| day.rest).count(), week.goal), (0, 5));
}

#[test]
fn a_rest_can_be_told_afterwards() {
    let mut her = Her::welcomed();
    rest(&mut her, Some("2026-03-02"), "2026-03-08").unwrap();
    assert_eq!(resting(&mut her), None);
    let year = her.companion.year(&YearAsked { year: None }, &her.now).unwrap();
    let week = year.weeks.iter().find(|week| week.days[0].day == "2026-03-02").unwrap();
    assert!(week.days.iter().all(|day| day.mark == DayMark::Rest));
    assert_eq!((week.goal, week.met), (0, false));
}

#[test]
fn a_rest_that_cannot_be_is_refused() {
    let mut her = Her::welcomed();
    let code = |result: Result<(), Refusal>| result.unwrap_err().code;
    assert_eq!(code(rest(&mut her, None, "2026-03-09")), Code::OutOfRange);
    assert_eq!(code(rest(&mut her, None, "9999-12-31")), Code::OutOfRange);
    assert_eq!(code(rest(&mut her, Some("2019-01-01"), "2019-01-02")), Code::BeforeBirth);
    assert_eq!(code(rest(&mut her, None, "soon")), Code::NotADate);
}
