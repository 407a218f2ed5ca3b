//! A year of prompts for three women, day by day, on a phone that does what it
//! is told: clocks that change both ways, a flight, a phone off for a week.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use companion::wire::fact::RestReason;
use companion::wire::prompts::{Prompt, PromptEvent, PromptHeard, PromptKind, RestBegun};

use super::prompts::{GRANTED, practice, rule};
use super::{Her, tap};

const DAY_MS: i64 = 86_400_000;

/// What a phone holds and has shown.
#[derive(Default)]
struct Phone {
    held: BTreeMap<i32, Prompt>,
    shown: Vec<Prompt>,
    calls: usize,
    most: usize,
}

impl Phone {
    fn sync(&mut self, her: &mut Her) -> usize {
        let changes = her.plans();
        let calls = changes.cancel.len() + changes.schedule.len();
        for id in changes.cancel {
            assert!(self.held.remove(&id).is_some(), "what it does not hold is not taken off");
        }
        for prompt in changes.schedule {
            assert!(prompt.due_ms > her.now.utc_ms);
            self.held.insert(prompt.id, prompt);
        }
        self.calls += calls;
        self.most = self.most.max(self.held.len());
        calls
    }

    /// The phone's clock comes to `until`; it tells what it shows while it is on.
    fn runs(&mut self, her: &mut Her, until: i64, on: bool) {
        let mut due: Vec<Prompt> =
            self.held.values().filter(|one| one.due_ms <= until).cloned().collect();
        due.sort_by_key(|one| one.due_ms);
        for prompt in due {
            self.held.remove(&prompt.id);
            if on {
                let now = her.now.at(prompt.due_ms);
                let heard = PromptHeard { id: prompt.id, what: PromptEvent::Delivered };
                her.companion.prompt_event(heard, &now).expect("is heard");
                self.shown.push(prompt);
            }
        }
        her.now.utc_ms = until;
    }
}

/// One woman's year.
struct Year {
    zone: &'static str,
    /// The days she is elsewhere, and where.
    away: Option<(u64, u64, &'static str)>,
    /// Days the phone is off.
    off: std::ops::Range<u64>,
    /// Days of rest, told on the first.
    rest: Option<(u64, u64)>,
    /// She practises on days whose number this divides, before her prompts.
    practises: u64,
}

fn lives(year: &Year) -> Phone {
    let mut her = Her::welcomed();
    her.companion.set_device(GRANTED);
    her.now.zone = year.zone.to_owned();
    her.chooses(vec![
        rule(PromptKind::Practice, "02:30"),
        rule(PromptKind::Practice, "08:00"),
        rule(PromptKind::Practice, "20:15"),
        rule(PromptKind::Monthly, "10:00"),
    ]);
    let mut phone = Phone::default();
    for number in 0..365 {
        let elsewhere = year.away.filter(|(from, to, _)| (*from..*to).contains(&number));
        her.now.zone = elsewhere.map_or(year.zone, |(_, _, zone)| zone).to_owned();
        if !year.off.contains(&number) {
            her = day(her, &mut phone, year, number);
        }
        let next = her.now.utc_ms + DAY_MS;
        phone.runs(&mut her, next, !year.off.contains(&number));
    }
    phone
}

/// A day with the phone on: the app is opened, twice.
fn day(mut her: Her, phone: &mut Phone, year: &Year, number: u64) -> Her {
    if let Some((from, to)) = year.rest.filter(|(from, _)| *from == number) {
        let today: NaiveDate = her.now.local().date();
        let to = (today + chrono::Days::new(to - from)).to_string();
        let begun = RestBegun { tap: tap(), reason: RestReason::Period, from: None, to };
        her.companion.begin_rest(begun, &her.now).expect("is kept");
    }
    if number.is_multiple_of(year.practises) {
        her.tells(practice());
    }
    phone.sync(&mut her);
    assert_eq!(phone.sync(&mut her), 0, "nothing changed, so nothing is asked of the phone");
    her
}

#[track_caller]
fn check(year: &Year) -> Phone {
    let phone = lives(year);
    assert!(phone.most <= 48, "{} held at once", phone.most);
    let mut days = BTreeSet::new();
    for prompt in &phone.shown {
        assert_eq!(prompt.due_ms % 60_000, 0);
        let (date, time) = prompt.local.split_once('T').expect("a local time");
        assert!(("07:00".."22:00").contains(&time), "in quiet hours: {prompt:?}");
        let night = ["10:00", "08:00", "20:15"].contains(&time);
        assert!(night, "at a time she did not choose: {prompt:?}");
        assert!(days.insert((date.to_owned(), time.to_owned())), "twice: {prompt:?}");
    }
    phone
}

fn shown_between(phone: &Phone, from: &str, to: &str) -> usize {
    phone.shown.iter().filter(|one| (from..to).contains(&one.local.as_str())).count()
}

#[test]
fn a_year_in_london_with_clocks_both_ways() {
    let year = Year { zone: "Europe/London", away: None, off: 0..0, rest: None, practises: 1_000 };
    let phone = check(&year);
    assert_eq!(shown_between(&phone, "2026-03-29", "2026-03-30"), 2);
    assert_eq!(shown_between(&phone, "2026-10-25", "2026-10-26"), 2);
    // Two a day, and the monthly question weekly until it is answered.
    assert!((2 * 364..=2 * 365 + 53).contains(&phone.shown.len()), "{}", phone.shown.len());
    // Set once each, and the last of the window is worded anew a day later.
    assert!(phone.calls < 3 * (phone.shown.len() + 48), "{} calls", phone.calls);
}

#[test]
fn a_year_in_sydney_with_a_flight_and_a_rest() {
    let year = Year {
        zone: "Australia/Sydney",
        away: Some((60, 75, "America/Los_Angeles")),
        off: 0..0,
        rest: Some((120, 129)),
        practises: 2,
    };
    let phone = check(&year);
    // Day 120 after 10 March is 8 July; the rest lasts until 17 July.
    assert_eq!(shown_between(&phone, "2026-07-09", "2026-07-18"), 0);
    assert!(shown_between(&phone, "2026-07-18", "2026-07-20") > 0);
    assert!(shown_between(&phone, "2026-05-12", "2026-05-22") > 10);
}

#[test]
fn a_year_in_new_york_with_a_phone_off_for_a_week() {
    let year =
        Year { zone: "America/New_York", away: None, off: 200..207, rest: None, practises: 3 };
    let phone = check(&year);
    // Day 200 after 10 March is 26 September: off until 3 October, then on as before.
    assert_eq!(shown_between(&phone, "2026-09-27", "2026-10-03"), 0);
    let day = shown_between(&phone, "2026-10-04", "2026-10-05");
    assert!((1..=3).contains(&day), "nothing piled up: {day}");
}
