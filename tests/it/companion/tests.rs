//! Tests and the battery: what counts until when, the order of L1 to L7, one
//! action for the session and its tests, and the questionnaires that come again.

use chrono::{Days, NaiveDate};
use companion::Code;
use companion::wire::entry::{Draft, Undoing};
use companion::wire::fact::{Event, EventKind, FactBody, Isi, Screen, Test};
use companion::wire::questionnaires::Trend;
use companion::wire::testing::{BatteryDone, BatteryTest, NextAsked, TestCard};
use companion::wire::you::DraftAsked;
use proptest::prelude::*;

use super::{Her, tap};

const ORDER: [(&str, u16, bool); 7] = [
    ("L1", 30, false),
    ("L2", 10, true),
    ("L3", 10, true),
    ("L4", 60, false),
    ("L5", 10, false),
    ("L6", 10, true),
    ("L7", 10, true),
];

fn sides(id: &str, left: u16, right: u16) -> Test {
    let (left, right) = (Some(left), Some(right));
    Test { id: id.to_owned(), value: None, left, right, symptom_free: true }
}

fn whole(id: &str, value: u16) -> Test {
    Test { id: id.to_owned(), value: Some(value), left: None, right: None, symptom_free: true }
}

/// The first `count` load tests, each in full.
fn in_order(count: usize) -> Vec<Test> {
    let full = |(id, dose, two): &(&str, u16, bool)| {
        if *two { sides(id, *dose, *dose) } else { whole(id, *dose) }
    };
    ORDER.iter().take(count).map(full).collect()
}

fn battery(tests: Vec<Test>) -> BatteryDone {
    let tests = tests.into_iter().map(|test| BatteryTest { tap: tap(), test }).collect();
    BatteryDone { tap: tap(), draft: None, events: Vec::new(), tests }
}

fn next(her: &mut Her, tests: Vec<Test>) -> Option<String> {
    her.companion.next_test(&NextAsked { tests }, &her.now).unwrap().next
}

#[track_caller]
fn card(her: &mut Her, id: &str) -> TestCard {
    let page = her.companion.tests(&her.now).unwrap();
    page.tests.into_iter().find(|card| card.id == id).unwrap()
}

/// Whether the gate of `stage` counts a test in its cell `cell` on the next morning.
fn gate_knows(her: &mut Her, rule: &str) -> bool {
    let path = her.companion.progress(&her.now).unwrap().path;
    let cells = path.into_iter().flat_map(|step| step.gate);
    cells.filter(|cell| cell.rule == rule).any(|cell| cell.had.is_some())
}

#[test]
fn the_page_shows_every_test_with_its_dose_and_nothing_answered() {
    let mut her = Her::welcomed();
    let page = her.companion.tests(&her.now).unwrap();
    let doses: Vec<_> =
        page.tests.iter().map(|card| (card.id.as_str(), card.dose, card.sides)).collect();
    let m = ["M1", "M2", "M3", "M4"].map(|id| (id, 20, true));
    let l = ORDER.map(|(id, dose, sides)| (id, u32::from(dose), sides));
    assert_eq!(doses, [l.as_slice(), m.as_slice()].concat());
    assert!(page.tests.iter().all(|card| card.latest.is_none()));
    assert!(!page.battery.due && !page.battery.offered && page.battery.passed.is_empty());
    assert!(!page.battery.reasons.is_empty());
}

#[test]
fn a_strength_test_keeps_both_sides_and_says_until_when_it_counts() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Test(sides("M1", 22, 21)));
    let latest = card(&mut her, "M1").latest.unwrap();
    assert_eq!((latest.test.left, latest.test.right), (Some(22), Some(21)));
    assert!(latest.passed && latest.counts);
    assert_eq!((latest.day.as_str(), latest.until.as_str()), ("2026-03-10", "2026-04-07"));
}

#[test]
fn a_passed_repeat_does_not_make_good_a_walk_of_the_same_day() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Test(whole("L1", 20)));
    her.later(240);
    her.tells(FactBody::Test(whole("L1", 30)));
    assert!(!card(&mut her, "L1").latest.unwrap().passed);
    assert!(!her.companion.tests(&her.now).unwrap().battery.walked);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_test_counts_exactly_as_long_as_its_gate_looks_at_it(days in 0_i64..34) {
        let mut her = Her::welcomed();
        her.tells(FactBody::Test(whole("L1", 30)));
        her.tells(FactBody::Test(sides("M3", 12, 12)));
        her.later(days * 24 * 60);
        for (id, rule) in [("L1", "S4.L1"), ("M3", "S4.M3")] {
            let latest = card(&mut her, id).latest.unwrap();
            prop_assert_eq!(latest.counts, gate_knows(&mut her, rule), "{} after {} days", id, days);
            let until: NaiveDate = latest.until.parse().unwrap();
            let told: NaiveDate = latest.day.parse().unwrap();
            prop_assert_eq!(until, told + Days::new(28));
        }
    }
}

#[test]
fn the_core_says_which_load_test_is_next() {
    let mut her = Her::welcomed();
    assert_eq!(next(&mut her, vec![]).as_deref(), Some("L1"));
    assert_eq!(next(&mut her, in_order(3)).as_deref(), Some("L4"));
    assert_eq!(next(&mut her, in_order(7)), None);
    let short = [in_order(3), vec![whole("L4", 59)]].concat();
    assert_eq!(next(&mut her, short), None);
    her.tells(FactBody::Test(whole("L1", 30)));
    assert_eq!(next(&mut her, vec![]).as_deref(), Some("L2"));
}

#[test]
fn nothing_follows_a_test_that_was_not_passed() {
    let mut her = Her::welcomed();
    let past_it = [in_order(3), vec![whole("L4", 40), whole("L5", 10)]].concat();
    let refusal = her.companion.finish_battery(battery(past_it), &her.now).unwrap_err();
    assert_eq!(
        (refusal.code, refusal.details.field.as_deref()),
        (Code::Malformed, Some("tests[4]"))
    );
    let out_of_order = vec![whole("L1", 30), whole("L4", 60)];
    let refusal = her.companion.finish_battery(battery(out_of_order), &her.now).unwrap_err();
    assert_eq!(refusal.details.field.as_deref(), Some("tests[1]"));
    let nothing = her.companion.finish_battery(battery(vec![]), &her.now).unwrap_err();
    assert_eq!(nothing.code, Code::Malformed);
    assert_eq!(her.entries("2026-03-10").len(), 1);
}

#[test]
fn a_battery_is_one_action_and_one_undo_takes_all_of_it_back() {
    let mut her = Her::welcomed();
    let stopped = [in_order(3), vec![whole("L4", 40)]].concat();
    let saved = her.companion.finish_battery(battery(stopped), &her.now).unwrap();
    let entries = her.entries("2026-03-10");
    assert_eq!(entries.len(), 1 + 1 + 4);
    let session = entries.iter().find(|entry| entry.id == saved.id).unwrap();
    let FactBody::ImpactSession(session) = &session.body else { panic!("not the session") };
    assert_eq!((session.planned_run_s, session.done_run_s), (Some(0), Some(0)));
    assert!(session.after.is_none());
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert_eq!(her.entries("2026-03-10").len(), 1);
    assert!(card(&mut her, "L4").latest.is_none());
}

#[test]
fn a_test_that_cannot_be_kept_keeps_nothing_of_the_battery() {
    let mut her = Her::welcomed();
    let mut done = battery(in_order(3));
    let first = done.tests[0].tap.clone();
    done.tests[2].tap = first;
    assert_eq!(her.companion.finish_battery(done, &her.now).unwrap_err().code, Code::TapReused);
    assert_eq!(her.entries("2026-03-10").len(), 1);
}

#[test]
fn the_same_tap_twice_is_one_battery() {
    let mut her = Her::welcomed();
    let done = battery(in_order(7));
    let first = her.companion.finish_battery(done.clone(), &her.now).unwrap();
    her.later(1);
    let second = her.companion.finish_battery(done, &her.now).unwrap();
    assert_eq!((first.id, first.action), (second.id, second.action));
    assert_eq!(her.entries("2026-03-10").len(), 1 + 1 + 7);
}

#[test]
fn a_battery_kept_a_day_later_belongs_to_the_day_of_its_draft() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Test(whole("L1", 30)));
    let draft = Draft { name: "battery".to_owned(), body: "{}".to_owned() };
    her.companion.save_draft(draft, &her.now).unwrap();
    her.later(24 * 60);
    // The walk of that day still stands for L1.
    let tests = in_order(3).split_off(1);
    let done = BatteryDone { draft: Some("battery".to_owned()), ..battery(tests) };
    let saved = her.companion.finish_battery(done, &her.now).unwrap();
    assert_eq!(saved.day, "2026-03-10");
    let asked = DraftAsked { name: "battery".to_owned() };
    assert_eq!(her.companion.draft(&asked).unwrap(), None);
}

#[test]
fn what_she_felt_in_a_battery_raises_its_warning_sign() {
    let mut her = Her::welcomed();
    let bulge =
        Event { at_run_s: 0, kind: EventKind::Bulge, amount: None, score: None, sharp: None };
    let stopped = Test { symptom_free: false, ..whole("L1", 12) };
    let done = BatteryDone { events: vec![bulge], ..battery(vec![stopped]) };
    assert_eq!(her.companion.finish_battery(done, &her.now).unwrap().raised, ["RF11"]);
}

#[test]
fn two_days_of_the_battery_are_shown_with_what_is_left_of_the_window() {
    let mut her = Her::welcomed();
    her.companion.finish_battery(battery(in_order(7)), &her.now).unwrap();
    let one = her.companion.tests(&her.now).unwrap().battery;
    assert_eq!(one.passed, ["2026-03-10"]);
    assert_eq!(one.second_from.as_deref(), Some("2026-03-12"));
    assert_eq!(one.second_until.as_deref(), Some("2026-03-23"));
    her.later(2 * 24 * 60);
    her.companion.finish_battery(battery(in_order(7)), &her.now).unwrap();
    let both = her.companion.tests(&her.now).unwrap().battery;
    assert_eq!(both.passed, ["2026-03-10", "2026-03-12"]);
    assert_eq!((both.second_from, both.until.as_deref()), (None, Some("2026-03-24")));
    // On the morning after that one of the two is too old.
    her.later(12 * 24 * 60);
    assert_eq!(her.companion.tests(&her.now).unwrap().battery.passed, ["2026-03-12"]);
}

fn all_no() -> FactBody {
    let no = Screen { leak: false, urgency: false, bulge: false, bowel: false, pain: false };
    FactBody::Screen(no)
}

#[test]
fn questionnaires_are_asked_at_once_and_then_every_four_weeks() {
    let mut her = Her::welcomed();
    assert_eq!(her.companion.today(&her.now).unwrap().questions_due, ["screen", "isi"]);
    her.tells(all_no());
    her.tells(FactBody::Isi(Isi { frequency: 3, amount: 2 }));
    assert!(her.companion.today(&her.now).unwrap().questions_due.is_empty());
    her.later(27 * 24 * 60);
    assert!(her.companion.today(&her.now).unwrap().questions_due.is_empty());
    her.later(24 * 60);
    let page = her.companion.questionnaires(&her.now).unwrap();
    assert!(page.asked.iter().all(|asked| asked.is_due && asked.due == "2026-04-07"));
    assert_eq!(her.companion.today(&her.now).unwrap().questions_due, ["screen", "isi"]);
}

#[test]
fn a_screen_answered_on_its_due_day_leaves_no_morning_without_one() {
    let mut her = Her::welcomed();
    her.tells(all_no());
    her.later(28 * 24 * 60);
    her.tells(all_no());
    assert!(gate_knows(&mut her, "S4.screen"));
}

#[test]
fn nothing_is_asked_before_the_birth_is_told_or_while_a_pregnancy_rests_it() {
    let mut her = Her::new();
    assert!(her.companion.questionnaires(&her.now).unwrap().asked.is_empty());
    let mut her = Her::welcomed();
    her.tells(FactBody::Pregnancy(companion::wire::fact::Pregnancy {}));
    assert!(her.companion.questionnaires(&her.now).unwrap().asked.is_empty());
}

#[test]
fn the_index_is_told_with_its_band_and_beside_the_first() {
    let mut her = Her::welcomed();
    assert_eq!(her.companion.questionnaires(&her.now).unwrap().trend, None);
    her.tells(FactBody::Isi(Isi { frequency: 3, amount: 2 }));
    her.later(28 * 24 * 60);
    her.tells(FactBody::Isi(Isi { frequency: 1, amount: 1 }));
    let page = her.companion.questionnaires(&her.now).unwrap();
    let told: Vec<_> = page
        .index
        .iter()
        .map(|answer| (answer.score, answer.band.as_str(), answer.low, answer.high))
        .collect();
    assert_eq!(told, [(1, "slight", 1, 2), (6, "moderate", 3, 6)]);
    assert_eq!(page.trend, Some(Trend::Less));
}
