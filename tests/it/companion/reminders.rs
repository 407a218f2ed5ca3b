//! The reminders page, quiet hours and the rest page, as the screens are told them.

use companion::wire::prompts::{
    Nearness, PromptEvent, PromptKind, Prompts, PromptsChange, QuietHours, RestBegun,
};
use companion::wire::rest::RestPage;
use companion::wire::settings::{Look, Settings};
use companion::wire::you::BootAsked;
use prove::story;

use super::prompts::{GRANTED, rule};
use super::{Her, tap};

fn quiet(her: &mut Her) -> (bool, Option<u32>) {
    let hours = her.companion.hours(&her.now).unwrap();
    (hours.quiet, hours.changes_in_s)
}

fn is_at(her: &mut Her, rfc3339: &str) {
    her.now = story::moment(rfc3339, "Europe/London");
}

fn chooses_quiet(her: &mut Her, quiet: Option<QuietHours>) {
    let prompts = Prompts { quiet, ..Prompts::default() };
    her.companion.save_reminders(PromptsChange { tap: tap(), prompts }, &her.now).unwrap();
}

#[test]
fn it_is_quiet_at_night_unless_she_says_otherwise() {
    let mut her = Her::welcomed();
    assert_eq!(quiet(&mut her), (false, Some(13 * 3600)));
    is_at(&mut her, "2026-03-11T03:00:00Z");
    assert_eq!(quiet(&mut her), (true, Some(4 * 3600)));
    is_at(&mut her, "2026-03-11T06:59:57.500Z");
    assert_eq!(quiet(&mut her), (true, Some(3)));
    is_at(&mut her, "2026-03-11T07:00:00Z");
    assert!(!quiet(&mut her).0);
    is_at(&mut her, "2026-03-11T03:00:00Z");
    let asked = BootAsked { locale: "en-GB".to_owned(), first_weekday: 1 };
    assert!(her.companion.boot(asked, &her.now).unwrap().hours.quiet);
    let (from, to) = ("00:30".to_owned(), "02:00".to_owned());
    chooses_quiet(&mut her, Some(QuietHours { from, to }));
    assert!(!quiet(&mut her).0);
    chooses_quiet(&mut her, None);
    assert_eq!(quiet(&mut her), (false, None));
}

#[test]
fn quiet_hours_are_those_of_the_place_she_is_in() {
    let mut her = Her::welcomed();
    her.now = story::moment("2026-03-10T14:00:00Z", "Asia/Tokyo");
    assert!(quiet(&mut her).0);
    her.now = story::moment("2026-03-10T14:00:00Z", "Nowhere/Atlantis");
    assert!(!quiet(&mut her).0);
}

#[test]
fn an_older_app_that_knew_no_night_at_night_gets_it() {
    let kept: Settings = serde_json::from_str(r#"{"look":"system","goal_days":3}"#).unwrap();
    assert_eq!((kept.look, kept.goal_days, kept.night_at_night), (Look::System, 3, true));
}

#[test]
fn the_page_offers_and_switches_nothing_on() {
    let mut her = Her::welcomed();
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!((&*page.offers[0].time, page.offers[0].number), ("07:30", 0));
    assert!(page.prompts.rules.is_empty() && page.next.is_empty() && page.log.is_empty());
    assert_eq!(page.prompts.quiet, Some(page.usual_quiet));
}

#[test]
fn what_comes_next_is_named_by_the_calendar() {
    let mut her = Her::welcomed();
    let (evening, night) = (rule(PromptKind::Practice, "21:00"), "00:30");
    let rules = vec![evening, rule(PromptKind::Practice, night)];
    let prompts = Prompts { rules, quiet: None, ..Prompts::default() };
    her.companion.save_reminders(PromptsChange { tap: tap(), prompts }, &her.now).unwrap();
    let page = her.companion.reminders(&her.now).unwrap();
    let told: Vec<(&str, &str, Nearness)> =
        page.next.iter().take(3).map(|one| (&*one.local, &*one.day, one.when)).collect();
    let expected = [
        ("2026-03-10T21:00", "2026-03-10", Nearness::Today),
        // The night belongs to the programme day before; the calendar says tomorrow.
        ("2026-03-11T00:30", "2026-03-10", Nearness::Tomorrow),
        ("2026-03-11T21:00", "2026-03-11", Nearness::Tomorrow),
    ];
    assert_eq!(told, expected);
    assert_eq!(page.next[4].when, Nearness::Later);
}

#[test]
fn the_log_tells_what_became_of_them_and_not_that_they_are_set() {
    let mut her = Her::welcomed();
    her.companion.set_device(GRANTED);
    her.chooses(vec![rule(PromptKind::Practice, "10:00")]);
    let first = her.plans().schedule[0].id;
    assert!(her.companion.reminders(&her.now).unwrap().log.is_empty());
    her.later(62);
    her.hears(first, PromptEvent::Delivered);
    her.hears(first, PromptEvent::Tapped);
    let log = her.companion.reminders(&her.now).unwrap().log;
    let told: Vec<(i32, &str)> = log.iter().map(|line| (line.id, &*line.what)).collect();
    assert_eq!(told, [(first, "tapped"), (first, "delivered")]);
}

fn resting(her: &mut Her) -> RestPage {
    her.companion.resting(&her.now).unwrap()
}

fn ends(page: &RestPage) -> Vec<(&str, u16)> {
    page.ends.iter().map(|end| (&*end.to, end.days)).collect()
}

#[test]
fn last_days_to_choose_lie_after_the_rest_she_is_in() {
    let mut her = Her::welcomed();
    // 03:00 on the 11th still belongs to the 10th.
    is_at(&mut her, "2026-03-11T03:00:00Z");
    let page = resting(&mut her);
    let all = [("2026-03-10", 1), ("2026-03-12", 3), ("2026-03-16", 7), ("2026-03-23", 14)];
    assert_eq!(ends(&page), all);
    assert_eq!(page.suggested.as_deref(), Some("2026-03-12"));
    let reason = companion::wire::fact::RestReason::Ill;
    let rest = RestBegun { tap: tap(), reason, from: None, to: "2026-03-12".to_owned() };
    her.companion.begin_rest(rest, &her.now).unwrap();
    let page = resting(&mut her);
    assert_eq!(ends(&page), all[2..]);
    assert_eq!(page.suggested.as_deref(), Some("2026-03-16"));
    assert_eq!(her.companion.today(&her.now).unwrap().rest, page.now);
}
