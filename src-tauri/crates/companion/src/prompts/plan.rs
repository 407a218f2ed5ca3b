//! The planner: from what she chose, what she did and now to the prompts of the
//! next 14 days. Pure: the same question has the same answer.
//!
//! It holds no prompt and knows no device. What is past is never planned, so
//! what was missed expires and nothing piles up.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, Weekday};
use progression::day::{DayBoundary, ProgrammeDay};

use super::occurrence::Occurrence;
use super::rules::{Rule, Rules};
use super::words;
use crate::moment::{Moment, on_day};
use crate::wire::prompts::PromptKind;

/// How far ahead prompts are planned, in days.
pub(crate) const WINDOW_DAYS: i64 = 14;
/// The most prompts a device is asked to hold (iPhones hold 64 of an app).
pub(crate) const MOST: usize = 48;
/// From how far ahead on the last prompt says that prompts pause, in days.
const PAUSE_DAYS: i64 = 7;
/// How long "Later" is, in minutes.
const LATER_MIN: i64 = 30;
/// Days between two rounds of the monthly questions, and of her measure (§12, §4).
const MONTH_DAYS: i64 = 28;
/// A question due and not answered comes back this often, in days.
const AGAIN_DAYS: i64 = 7;
const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
/// The morning-after answer counts from 5 to 48 hours after the session (§7).
const ANSWER_MS: (i64, i64) = (5 * HOUR_MS, 48 * HOUR_MS);

/// What the planner is told of her days.
#[derive(Debug, Clone)]
pub(crate) struct Days<'a> {
    /// When her day begins.
    pub(crate) boundary: DayBoundary,
    /// The first day of her week.
    pub(crate) week_begins: Weekday,
    /// Days of rest.
    pub(crate) resting: &'a BTreeSet<ProgrammeDay>,
    /// The programme stops meanwhile, or has not begun.
    pub(crate) stopped: bool,
    /// Today's practices, as the clock showed them.
    pub(crate) practised: Vec<NaiveDateTime>,
    /// Today's practice is done as often as it was meant.
    pub(crate) enough: bool,
    /// The programme's goal is reached, and she wants to hear less.
    pub(crate) weekly: bool,
    /// Her latest session with impact, and whether the morning after was answered.
    pub(crate) session: Option<Session>,
    /// Today's check is done.
    pub(crate) checked: bool,
    /// A session may be offered: nothing holds it back for longer than a day.
    pub(crate) open_to_session: bool,
    /// The day on which the monthly questions are due, and her measure.
    pub(crate) monthly_due: NaiveDate,
    pub(crate) measure_due: NaiveDate,
    /// What became of the prompts of these days.
    pub(crate) past: Past,
}

/// Her latest session with impact.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    pub(crate) day: NaiveDate,
    pub(crate) at_ms: i64,
    pub(crate) answered: bool,
}

/// What became of the prompts of these days.
#[derive(Debug, Clone, Default)]
pub(crate) struct Past {
    /// Their instant has come: they are never planned again for that day.
    pub(crate) gone: BTreeSet<(u8, NaiveDate)>,
    /// "Not today": that kind is silent for that day.
    pub(crate) not_today: BTreeSet<(PromptKind, NaiveDate)>,
    /// "Later": the turn it takes, and when she said it, UTC milliseconds.
    pub(crate) later: BTreeMap<(u8, NaiveDate), (u8, i64)>,
}

/// A prompt to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Planned {
    pub(crate) occurrence: Occurrence,
    pub(crate) kind: PromptKind,
    /// UTC milliseconds, whole minutes.
    pub(crate) due_ms: i64,
    /// What her clock shows then.
    pub(crate) local: NaiveDateTime,
    /// The name of its text.
    pub(crate) words: &'static str,
}

/// The prompts of the next 14 days, soonest first, 48 at most.
pub(crate) fn plan(rules: &Rules, days: &Days<'_>, now: &Moment) -> Vec<Planned> {
    if days.stopped {
        return Vec::new();
    }
    let asking = Asking { rules, days, now, today: days.boundary.day_of(now.local()).date() };
    let mut planned: Vec<Planned> = asking.laters().collect();
    // The last instant of the window can belong to the programme day after it.
    for day in asking.today.iter_days().take(usize::try_from(WINDOW_DAYS).unwrap_or(14) + 2) {
        planned.extend(asking.of_day(day));
    }
    planned.sort_by_key(|one| (one.due_ms, one.occurrence));
    let more = planned.len() > MOST;
    planned.truncate(MOST);
    if let Some(last) = planned.last_mut() {
        let far = last.due_ms >= now.utc_ms + PAUSE_DAYS * DAY_MS;
        if more || (far && last.kind != PromptKind::NextMorning) {
            last.words = words::WINDOW_END;
        }
    }
    planned
}

struct Asking<'a> {
    rules: &'a Rules,
    days: &'a Days<'a>,
    now: &'a Moment,
    today: NaiveDate,
}

impl Asking<'_> {
    /// The prompts of one programme day.
    fn of_day(&self, day: NaiveDate) -> Vec<Planned> {
        let done = if day == self.today { self.done_slots() } else { BTreeSet::new() };
        let wanted = self.rules.rules.iter().filter(|rule| {
            rule.on
                && self.is_due(rule, day)
                && !done.contains(&rule.number)
                && !self.days.past.gone.contains(&(rule.number, day))
        });
        wanted.filter_map(|rule| self.at_its_time(rule, day)).collect()
    }

    fn at_its_time(&self, rule: &Rule, day: NaiveDate) -> Option<Planned> {
        let local = on_day(day, rule.time, self.days.boundary.minutes());
        let due_ms = self.now.first_instant_of(local)?;
        self.planned(rule, Occurrence::new(rule.number, day), due_ms)
    }

    /// What she put off comes once more, half an hour after she said so.
    fn laters(&self) -> impl Iterator<Item = Planned> {
        self.days.past.later.iter().filter_map(|((number, day), (turn, said_ms))| {
            let rule = self.rules.of(*number).filter(|rule| rule.on)?;
            let done = self.done_slots().contains(number);
            let due_ms = (said_ms + LATER_MIN * MINUTE_MS).div_euclid(MINUTE_MS) * MINUTE_MS;
            let occurrence = Occurrence { day: *day, rule: *number, turn: *turn };
            let planned = self.planned(rule, occurrence, due_ms)?;
            // Past the end of her day there is nothing left to put off.
            let ends =
                *day != self.today || self.days.boundary.day_of(planned.local).date() != self.today;
            (!done && !ends && !self.is_settled(rule, *day)).then_some(planned)
        })
    }

    /// The prompt, where its instant is still to come and she may be prompted then.
    fn planned(&self, rule: &Rule, occurrence: Occurrence, due_ms: i64) -> Option<Planned> {
        let local = self.now.at(due_ms).local();
        let ahead = due_ms.checked_sub(self.now.utc_ms)?;
        let soon = ahead > 0 && ahead <= WINDOW_DAYS * DAY_MS;
        // A zone that shifts can carry the instant into a day of rest.
        let rests = |day| self.days.resting.contains(&ProgrammeDay::new(day));
        let resting = rests(occurrence.day) || rests(self.days.boundary.day_of(local).date());
        let silent = self.days.past.not_today.contains(&(rule.kind, occurrence.day));
        (soon && !resting && !silent && !self.rules.is_quiet(local.time())).then(|| Planned {
            occurrence,
            kind: rule.kind,
            due_ms,
            local,
            words: words::of_rule(rule.kind, rule.anchor),
        })
    }

    fn is_due(&self, rule: &Rule, day: NaiveDate) -> bool {
        match rule.kind {
            PromptKind::Practice => rule.is_on(day) && self.often_enough(rule, day),
            PromptKind::BeforeSession => {
                rule.is_on(day) && self.often_enough(rule, day) && self.may_run(day)
            }
            PromptKind::NextMorning => rule.is_on(day) && self.is_morning_after(rule, day),
            PromptKind::Monthly => comes_again(rule, self.days.monthly_due, day),
            PromptKind::Measure => comes_again(rule, self.days.measure_due, day),
        }
    }

    /// Whether what the prompt is about was answered or is not offered any more.
    fn is_settled(&self, rule: &Rule, day: NaiveDate) -> bool {
        match rule.kind {
            PromptKind::Practice => false,
            PromptKind::BeforeSession => !self.may_run(day),
            PromptKind::NextMorning => self.days.session.is_none_or(|session| session.answered),
            PromptKind::Monthly => day < self.days.monthly_due,
            PromptKind::Measure => day < self.days.measure_due,
        }
    }

    /// After the programme's goal one prompt a week is left of each routine: its
    /// first, on the first day of her week she chose for it.
    fn often_enough(&self, rule: &Rule, day: NaiveDate) -> bool {
        if !self.days.weekly {
            return true;
        }
        let mut alike = self.rules.rules.iter().filter(|one| one.on && one.kind == rule.kind);
        let first = alike.next().is_some_and(|one| one.number == rule.number);
        let into_week = i64::from(day.weekday().days_since(self.days.week_begins));
        first && is_first_since(rule, day, into_week)
    }

    /// No impact on the day after one (§5), and the check is asked once a day.
    fn may_run(&self, day: NaiveDate) -> bool {
        let days_since =
            self.days.session.map(|session| day.signed_duration_since(session.day).num_days());
        let spaced = days_since.is_none_or(|days| days > 1);
        let checked = day == self.today && self.days.checked;
        self.days.open_to_session && spaced && !checked
    }

    fn is_morning_after(&self, rule: &Rule, day: NaiveDate) -> bool {
        let Some(session) = self.days.session.filter(|session| !session.answered) else {
            return false;
        };
        let local = on_day(day, rule.time, self.days.boundary.minutes());
        let since = self.now.first_instant_of(local).map(|due_ms| due_ms - session.at_ms);
        let next = session.day.succ_opt() == Some(day);
        next && since.is_some_and(|since| (ANSWER_MS.0..=ANSWER_MS.1).contains(&since))
    }

    /// Today's practice prompts that a practice has answered. A practice counts
    /// for the prompt nearest to it, whether it came before or after.
    fn done_slots(&self) -> BTreeSet<u8> {
        let practice = |rule: &&Rule| rule.on && rule.kind == PromptKind::Practice;
        let slots = self.rules.rules.iter().filter(practice).filter(|rule| rule.is_on(self.today));
        let boundary = self.days.boundary.minutes();
        let mut open: Vec<(u8, NaiveDateTime)> =
            slots.map(|rule| (rule.number, on_day(self.today, rule.time, boundary))).collect();
        let mut done = BTreeSet::new();
        if self.days.enough {
            return open.into_iter().map(|(number, _)| number).collect();
        }
        for at in &self.days.practised {
            let away = |slot: &NaiveDateTime| at.signed_duration_since(*slot).abs();
            let nearest = open.iter().map(|(number, slot)| (away(slot), *number)).min();
            if let Some((_, number)) = nearest {
                open.retain(|(one, _)| *one != number);
                done.insert(number);
            }
        }
        done
    }
}

/// Due from `due` on: that day and once in each seven days after it, on the
/// first of them that she chose.
fn comes_again(rule: &Rule, due: NaiveDate, day: NaiveDate) -> bool {
    let late = day.signed_duration_since(due).num_days();
    late >= 0 && is_first_since(rule, day, late.rem_euclid(AGAIN_DAYS))
}

/// Whether `day` is the first of the last `into + 1` days that she chose.
fn is_first_since(rule: &Rule, day: NaiveDate, into: i64) -> bool {
    let before = |back| day.checked_sub_signed(Duration::days(back));
    rule.is_on(day) && !(1..=into).filter_map(before).any(|earlier| rule.is_on(earlier))
}

/// The day on which something that comes every 28 days is due: the day after
/// she began where it was never answered.
pub(crate) fn due_after(last: Option<NaiveDate>, began: NaiveDate) -> NaiveDate {
    let (from, days) = last.map_or((began, 1), |last| (last, MONTH_DAYS));
    from.checked_add_signed(Duration::days(days)).unwrap_or(from)
}
