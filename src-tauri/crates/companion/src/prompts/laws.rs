//! The laws of the planner, over any zone of the world, any rules and any days.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use chrono_tz::TZ_VARIANTS;
use progression::day::{DayBoundary, ProgrammeDay};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use store::Scheduled;

use super::occurrence::Occurrence;
use super::plan::{Days, MOST, Past, Planned, Session, WINDOW_DAYS, due_after, plan};
use super::rules::Rules;
use super::sync::difference;
use crate::moment::{Moment, minute_text, on_day};
use crate::wire::prompts::{PromptKind, PromptRule, Prompts, QuietHours};

const DAY_MS: i64 = 86_400_000;

/// Everything the planner is asked with, by value.
#[derive(Debug, Clone)]
struct Case {
    prompts: Prompts,
    now: Moment,
    boundary: u16,
    resting: BTreeSet<ProgrammeDay>,
    practised: Vec<i64>,
    session: Option<(i64, bool)>,
    weekly: bool,
    open: bool,
    due: (i64, i64),
    not_today: bool,
    later: Option<i64>,
}

impl Case {
    fn rules(&self) -> Rules {
        Rules::read(&self.prompts).unwrap()
    }

    /// Asks at `now`, as one who did nothing since the case's own now.
    fn asks<T>(&self, now: &Moment, ask: impl FnOnce(&Rules, &Days<'_>) -> T) -> T {
        let rules = self.rules();
        let boundary = DayBoundary::new(self.boundary).unwrap();
        let today = boundary.day_of(self.now.local()).date();
        let still_today = boundary.day_of(now.local()).date() == today;
        let back = |days: i64| today - Duration::days(days);
        let began = back(400);
        let mut past = Past::default();
        if self.not_today {
            past.not_today.insert((PromptKind::Practice, today));
        }
        if let (Some(minutes), Some(rule)) = (self.later, rules.rules.first()) {
            past.gone.insert((rule.number, today));
            past.later.insert((rule.number, today), (1, self.now.utc_ms - minutes * 60_000));
        }
        let session = self.session.map(|(hours, answered)| {
            let at_ms = self.now.utc_ms - hours * 3_600_000;
            Session { day: boundary.day_of(now.at(at_ms).local()).date(), at_ms, answered }
        });
        let at = |minutes: &i64| self.now.local() - Duration::minutes(*minutes);
        let today_only = |at: &NaiveDateTime| boundary.day_of(*at).date() == today && still_today;
        let days = Days {
            boundary,
            week_begins: Weekday::Mon,
            resting: &self.resting,
            stopped: false,
            practised: self.practised.iter().map(at).filter(today_only).collect(),
            enough: false,
            weekly: self.weekly,
            session,
            checked: false,
            open_to_session: self.open,
            monthly_due: due_after(Some(back(self.due.0)), began),
            measure_due: due_after(Some(back(self.due.1)), began),
            past,
        };
        ask(&rules, &days)
    }

    fn plan_at(&self, now: &Moment) -> Vec<Planned> {
        self.asks(now, |rules, days| plan(rules, days, now))
    }

    fn plan(&self) -> Vec<Planned> {
        self.plan_at(&self.now)
    }
}

fn clock() -> impl Strategy<Value = String> {
    (0..24u8, 0..60u8).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

fn kind() -> impl Strategy<Value = PromptKind> {
    prop_oneof![
        4 => Just(PromptKind::Practice),
        1 => Just(PromptKind::NextMorning),
        1 => Just(PromptKind::BeforeSession),
        1 => Just(PromptKind::Monthly),
        1 => Just(PromptKind::Measure),
    ]
}

prop_compose! {
    fn rules()(
        made in vec((kind(), clock(), btree_set(1..=7u8, 1..=7), prop::bool::weighted(0.9)), 0..24),
        quiet in proptest::option::of((clock(), clock())),
    ) -> Prompts {
        let rule = |(nth, (kind, time, days, on)): (usize, (_, _, BTreeSet<u8>, _))| PromptRule {
            number: u8::try_from(nth + 1).unwrap(),
            kind, anchor: None, time, weekdays: days.into_iter().collect(), on,
        };
        Prompts {
            rules: made.into_iter().enumerate().map(rule).collect(),
            quiet: quiet.map(|(from, to)| QuietHours { from, to }),
            keep_daily: false,
        }
    }
}

/// Any minute from 2024 to 2035, in any zone.
fn moment() -> impl Strategy<Value = Moment> {
    let minutes = 28_401_120..34_713_120_i64;
    (0..TZ_VARIANTS.len(), minutes, 0..60_000_i64).prop_map(|(nth, minute, ms)| Moment {
        utc_ms: minute * 60_000 + ms,
        zone: TZ_VARIANTS[nth].name().to_owned(),
    })
}

prop_compose! {
    fn case()(
        prompts in rules(),
        now in moment(),
        boundary in 0..=360u16,
        rests in vec(0..20_i64, 0..6),
        practised in vec(0..1440_i64, 0..4),
        session in proptest::option::of((0..60_i64, any::<bool>())),
        flags in (prop::bool::weighted(0.2), any::<bool>(), prop::bool::weighted(0.2)),
        due in (0..60_i64, 0..60_i64),
        later in proptest::option::of(0..40_i64),
    ) -> Case {
        let today = DayBoundary::new(boundary).unwrap().day_of(now.local());
        Case {
            resting: rests.into_iter().map(|ahead| today.plus(ahead)).collect(),
            prompts, now, boundary, practised, session, due, later,
            weekly: flags.0, open: flags.1, not_today: flags.2,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_keeps_to_its_bounds(case in case()) {
        let (planned, rules) = (case.plan(), case.rules());
        let boundary = DayBoundary::new(case.boundary).unwrap();
        prop_assert!(planned.len() <= MOST);
        let mut names = BTreeSet::new();
        let mut days = BTreeSet::new();
        let mut before = case.now.utc_ms;
        for one in &planned {
            prop_assert!(one.due_ms > case.now.utc_ms, "it lies in the past: {one:?}");
            prop_assert!(one.due_ms <= case.now.utc_ms + WINDOW_DAYS * DAY_MS);
            prop_assert!(one.due_ms >= before, "out of order: {one:?}");
            before = one.due_ms;
            prop_assert_eq!(one.due_ms % 60_000, 0, "a part of a minute");
            prop_assert_eq!(case.now.at(one.due_ms).local(), one.local);
            prop_assert!(!rules.is_quiet(one.local.time()), "in quiet hours: {one:?}");
            let rests = |day| case.resting.contains(&ProgrammeDay::new(day));
            prop_assert!(!rests(one.occurrence.day), "in rest: {one:?}");
            prop_assert!(!rests(boundary.day_of(one.local).date()), "in rest: {one:?}");
            prop_assert!(names.insert(one.occurrence.id()), "a name twice: {one:?}");
            let day = (one.occurrence.rule, one.occurrence.day);
            prop_assert!(days.insert(day), "twice a day: {one:?}");
            prop_assert!(rules.of(one.occurrence.rule).is_some_and(|rule| rule.on));
        }
    }

    #[test]
    fn the_same_question_has_the_same_answer(case in case()) {
        prop_assert_eq!(case.plan(), case.plan());
    }

    /// Whoever opens the app later and did nothing finds what was left.
    #[test]
    fn a_later_plan_is_the_rest_of_an_earlier_one(case in case(), minutes in 0..20_000_i64) {
        let later = case.now.at(case.now.utc_ms + minutes * 60_000);
        let earlier = case.plan();
        let place = |one: &Planned| (one.due_ms, one.occurrence);
        // The earlier plan may end in the middle of a minute.
        let Some(last) = earlier.last().map(place) else { return Ok(()) };
        let names = |plan: &[Planned], from: i64| -> Vec<(Occurrence, i64)> {
            plan.iter()
                .filter(|one| one.due_ms > from && place(one) <= last)
                // What hangs on the hour of a practice or of "Later" is of that day alone.
                .map(|one| (one.occurrence, one.due_ms))
                .collect()
        };
        prop_assert_eq!(names(&earlier, later.utc_ms), names(&case.plan_at(&later), later.utc_ms));
    }

    /// A rule at any time on any day: the first valid minute, and once only.
    #[test]
    fn every_prompt_stands_at_its_time_or_the_first_valid_one_after(case in case()) {
        let rules = case.rules();
        for one in case.plan().iter().filter(|one| one.occurrence.turn == 0) {
            let rule = rules.of(one.occurrence.rule).unwrap();
            let meant = on_day(one.occurrence.day, rule.time, case.boundary);
            if one.local == meant {
                let first = case.now.shown_first(meant);
                prop_assert_eq!(Some(one.due_ms), first, "not the first of two");
            } else {
                prop_assert_eq!(case.now.shown_first(meant), None);
                let minute_before = case.now.shown_first(one.local - Duration::minutes(1));
                prop_assert_eq!(minute_before, None, "not the first valid: {:?}", one);
            }
        }
    }

    #[test]
    fn what_is_held_and_what_should_be_are_equal_after_the_difference(
        one in case(), other in case(),
    ) {
        let mut held: Vec<Scheduled> = one.plan().iter().map(row).collect();
        let wanted = other.plan();
        let now_ms = other.now.utc_ms;
        let change = difference(&held, &wanted, None, now_ms);
        held.retain(|row| !change.cancel.contains(&row.id) && !change.expired.contains(row));
        for planned in &change.schedule {
            held.retain(|row| row.id != planned.occurrence.id());
            held.push(row(planned));
        }
        held.sort_by_key(|row| (row.due_ms, Occurrence::of(row.id)));
        prop_assert_eq!(&held, &wanted.iter().map(row).collect::<Vec<_>>());
        let again = difference(&held, &wanted, None, now_ms);
        prop_assert!(again.cancel.is_empty() && again.schedule.is_empty());
        let ids: Vec<i32> = held.iter().map(|row| row.id).collect();
        let known = difference(&held, &wanted, Some(&ids), now_ms);
        prop_assert!(known.cancel.is_empty() && known.schedule.is_empty());
        // A device that lost everything is given everything.
        prop_assert_eq!(difference(&held, &wanted, Some(&[]), now_ms).schedule, wanted);
    }
}

fn row(planned: &Planned) -> Scheduled {
    Scheduled {
        id: planned.occurrence.id(),
        due_ms: planned.due_ms,
        local: minute_text(planned.local).parse().unwrap(),
        zone: "Europe/London".to_owned(),
        words: planned.words.to_owned(),
    }
}

/// One practice prompt a day at `time`, nothing done, no quiet hours.
fn daily(time: &str, now: &str, zone: &str) -> Case {
    let rule = PromptRule {
        number: 1,
        kind: PromptKind::Practice,
        anchor: None,
        time: time.to_owned(),
        weekdays: (1..=7).collect(),
        on: true,
    };
    let utc_ms = DateTime::parse_from_rfc3339(now).unwrap().timestamp_millis();
    Case {
        prompts: Prompts { rules: vec![rule], quiet: None, keep_daily: false },
        now: Moment { utc_ms, zone: zone.to_owned() },
        boundary: 0,
        resting: BTreeSet::new(),
        practised: Vec::new(),
        session: None,
        weekly: false,
        open: false,
        due: (0, 0),
        not_today: false,
        later: None,
    }
}

#[track_caller]
fn check(case: &Case, day: &str, locals: &[&str]) {
    let day: NaiveDate = day.parse().unwrap();
    let planned = case.plan();
    let found = planned.iter().filter(|one| one.occurrence.day == day);
    assert_eq!(found.map(|one| minute_text(one.local)).collect::<Vec<_>>(), locals);
}

#[test]
fn a_rule_in_the_missing_hour_prompts_when_the_hour_is_over() {
    check(
        &daily("02:30", "2026-03-27T12:00:00Z", "Europe/Berlin"),
        "2026-03-29",
        &["2026-03-29T03:00"],
    );
    check(
        &daily("01:30", "2026-03-27T12:00:00Z", "Europe/London"),
        "2026-03-29",
        &["2026-03-29T02:00"],
    );
    // Half an hour is missing there.
    check(
        &daily("02:15", "2026-10-02T12:00:00Z", "Australia/Lord_Howe"),
        "2026-10-04",
        &["2026-10-04T02:30"],
    );
}

#[test]
fn a_rule_in_the_hour_that_comes_twice_prompts_once() {
    let case = daily("02:30", "2026-10-23T12:00:00Z", "Europe/Berlin");
    check(&case, "2026-10-25", &["2026-10-25T02:30"]);
    // Between the two half past twos nothing is planned for that day any more.
    let between = daily("02:30", "2026-10-25T01:00:00Z", "Europe/Berlin");
    check(&between, "2026-10-25", &[]);
}

#[test]
fn a_day_that_a_zone_left_out_has_no_prompt() {
    check(&daily("08:00", "2011-12-29T12:00:00Z", "Pacific/Apia"), "2011-12-30", &[]);
    check(
        &daily("08:00", "2011-12-29T12:00:00Z", "Pacific/Apia"),
        "2011-12-31",
        &["2011-12-31T08:00"],
    );
}

#[test]
fn a_practice_answers_the_prompt_nearest_to_it() {
    let mut case = daily("08:00", "2026-03-03T12:50:00Z", "Europe/London");
    let first = case.prompts.rules[0].clone();
    case.prompts.rules.push(PromptRule { number: 2, time: "13:00".to_owned(), ..first.clone() });
    case.prompts.rules.push(PromptRule { number: 3, time: "20:00".to_owned(), ..first });
    check(&case, "2026-03-03", &["2026-03-03T13:00", "2026-03-03T20:00"]);
    case.practised = vec![5];
    check(&case, "2026-03-03", &["2026-03-03T20:00"]);
}

#[test]
fn later_comes_once_half_an_hour_after_she_said_so() {
    let mut case = daily("08:00", "2026-03-03T08:10:30Z", "Europe/London");
    case.later = Some(5);
    check(&case, "2026-03-03", &["2026-03-03T08:35"]);
    case.not_today = true;
    check(&case, "2026-03-03", &[]);
}

#[test]
fn after_the_goal_one_prompt_a_week_is_left() {
    let mut case = daily("08:00", "2026-03-03T12:00:00Z", "Europe/London");
    let first = case.prompts.rules[0].clone();
    case.prompts.rules.push(PromptRule { number: 2, time: "20:00".to_owned(), ..first });
    case.weekly = true;
    let days: Vec<String> = case.plan().iter().map(|one| one.occurrence.day.to_string()).collect();
    assert_eq!(days, ["2026-03-09", "2026-03-16"]);
}

#[test]
fn the_morning_after_is_asked_once_and_only_unanswered() {
    let mut case = daily("08:30", "2026-03-03T19:00:00Z", "Europe/London");
    case.prompts.rules[0].kind = PromptKind::NextMorning;
    assert_eq!(case.plan(), Vec::new());
    case.session = Some((1, false));
    check(&case, "2026-03-04", &["2026-03-04T08:30"]);
    assert_eq!(case.plan().len(), 1);
    case.session = Some((1, true));
    assert_eq!(case.plan(), Vec::new());
}

#[test]
fn a_question_that_is_due_comes_back_weekly_until_it_is_answered() {
    let mut case = daily("10:00", "2026-03-03T08:00:00Z", "Europe/London");
    case.prompts.rules[0].kind = PromptKind::Monthly;
    case.due = (27, 0);
    let days: Vec<String> = case.plan().iter().map(|one| one.occurrence.day.to_string()).collect();
    assert_eq!(days, ["2026-03-04", "2026-03-11"]);
}

#[test]
fn the_last_prompt_of_the_window_says_that_they_pause() {
    let planned = daily("08:00", "2026-03-03T12:00:00Z", "Europe/London").plan();
    let pausing = |one: &&Planned| one.words == super::words::WINDOW_END;
    assert_eq!(planned.len(), 14);
    assert_eq!(planned.iter().filter(pausing).count(), 1);
    assert!(planned.last().is_some_and(|last| pausing(&last)));
}

#[test]
fn quiet_hours_silence_a_rule_and_move_it_nowhere() {
    let mut case = daily("23:00", "2026-03-03T12:00:00Z", "Europe/London");
    case.prompts.quiet = Prompts::default().quiet;
    assert_eq!(case.plan(), Vec::new());
    assert!(case.rules().is_quiet(NaiveTime::from_hms_opt(23, 0, 0).unwrap()));
}
