//! §15 Weeks and streaks: days with at least one practice against her own
//! goal. Derived, never stored. Rest days shrink the goal in proportion,
//! rounded down, and never break a streak; the current week never breaks it.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use chrono::{Datelike, Weekday};

use crate::day::ProgrammeDay;
use crate::thresholds::DAYS_IN_WEEK;

/// What a week is counted from.
#[derive(Clone, Copy, Debug)]
pub struct WeekInput<'a> {
    /// Programme days with at least one practice.
    pub practised: &'a BTreeSet<ProgrammeDay>,
    /// Programme days of rest.
    pub resting: &'a BTreeSet<ProgrammeDay>,
    /// Her goal, days of 7; more than 7 counts as 7.
    pub goal: u8,
    /// The first day of her week.
    pub first_weekday: Weekday,
    /// Today.
    pub today: ProgrammeDay,
}

/// Her week and her streak.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeekView {
    /// Days with a practice this week.
    pub done: u32,
    /// This week's goal, rest days taken off.
    pub goal: u32,
    /// Consecutive weeks that met the goal, this one among them once it has.
    pub streak: u32,
}

/// Counts her week and her streak. A week whose goal rest days have taken away
/// altogether is passed over: it adds nothing and breaks nothing.
#[must_use]
pub fn weeks(input: &WeekInput<'_>) -> WeekView {
    weeks_after(input, past_streak(input))
}

/// The same from a [`past_streak`] that was counted before.
#[must_use]
pub fn weeks_after(input: &WeekInput<'_>, past: u32) -> WeekView {
    let (done, goal) = week_of(input, week_start(input.today, input.first_weekday));
    WeekView { done, goal, streak: past + u32::from(done > 0 && done >= goal) }
}

/// The streak of the weeks that are over. As long as today's week lasts, only a
/// day before it can change this, so it may be kept: it walks back through years.
#[must_use]
pub fn past_streak(input: &WeekInput<'_>) -> u32 {
    let first = input.practised.first().map(|day| week_start(*day, input.first_weekday));
    let mut streak = 0;
    let mut start = week_start(input.today, input.first_weekday).plus(-DAYS_IN_WEEK);
    while first.is_some_and(|first| start >= first) {
        let (done, goal) = week_of(input, start);
        if done < goal {
            break;
        }
        streak += u32::from(done > 0);
        start = start.plus(-DAYS_IN_WEEK);
    }
    streak
}

/// The first day of the week that holds `day`.
#[must_use]
pub fn week_start(day: ProgrammeDay, first: Weekday) -> ProgrammeDay {
    day.plus(-i64::from(day.date().weekday().days_since(first)))
}

/// The weeks behind her, newest first, back to her first day of practice or
/// rest: first day, days practised, goal.
#[must_use]
pub fn past_weeks(input: &WeekInput<'_>) -> Vec<(ProgrammeDay, u32, u32)> {
    let begun = [input.practised, input.resting].into_iter().filter_map(BTreeSet::first).min();
    let first = begun.map(|day| week_start(*day, input.first_weekday));
    let newest = week_start(input.today, input.first_weekday).plus(-DAYS_IN_WEEK);
    let starts = core::iter::successors(Some(newest), |start| Some(start.plus(-DAYS_IN_WEEK)));
    let behind = starts.take_while(|start| first.is_some_and(|first| *start >= first));
    behind
        .map(|start| {
            let (done, goal) = week_of(input, start);
            (start, done, goal)
        })
        .collect()
}

/// Days practised and the goal of the week that begins on `start`, rest days
/// taken off.
#[must_use]
pub fn week_of(input: &WeekInput<'_>, start: ProgrammeDay) -> (u32, u32) {
    let end = start.plus(DAYS_IN_WEEK - 1);
    let days = |set: &BTreeSet<ProgrammeDay>| {
        u32::try_from(set.range(start..=end).count()).unwrap_or_default()
    };
    let week = u32::try_from(DAYS_IN_WEEK).unwrap_or_default();
    let own = u32::from(input.goal).min(week);
    let goal = own * (week - days(input.resting)) / week;
    (days(input.practised), goal)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monday() -> ProgrammeDay {
        ProgrammeDay::new("2026-03-02".parse().unwrap())
    }

    fn days(offsets: &[i64]) -> BTreeSet<ProgrammeDay> {
        offsets.iter().map(|offset| monday().plus(*offset)).collect()
    }

    #[track_caller]
    fn check(practised: &[i64], resting: &[i64], today: i64, expected: (u32, u32, u32)) {
        let (practised, resting) = (days(practised), days(resting));
        let view = weeks(&WeekInput {
            practised: &practised,
            resting: &resting,
            goal: 5,
            first_weekday: Weekday::Mon,
            today: monday().plus(today),
        });
        assert_eq!((view.done, view.goal, view.streak), expected);
    }

    #[test]
    fn the_current_week_never_breaks_a_streak() {
        check(&[-7, -6, -5, -4, -3, 0], &[], 2, (1, 5, 1));
        check(&[-7, -6, -5, -4, -3, 0, 1, 2, 3, 4], &[], 4, (5, 5, 2));
    }

    #[test]
    fn a_missed_week_breaks_it() {
        check(&[-14, -13, -12, -11, -10, -7, -6], &[], 0, (0, 5, 0));
    }

    #[test]
    fn rest_days_shrink_the_goal_and_never_break_it() {
        check(&[-7, -6, -5], &[-4, -3, -2, -1], 0, (0, 5, 1));
        let rest = [-7, -6, -5, -4, -3, -2, -1];
        check(&[-14, -13, -12, -11, -10], &rest, 0, (0, 5, 1));
        check(&[0], &[1, 2], 3, (1, 3, 0));
    }

    #[test]
    fn the_week_begins_where_she_says() {
        let practised = days(&[-1]);
        let view = weeks(&WeekInput {
            practised: &practised,
            resting: &BTreeSet::new(),
            goal: 1,
            first_weekday: Weekday::Sun,
            today: monday(),
        });
        assert_eq!((view.done, view.streak), (1, 1));
    }

    #[test]
    fn the_weeks_behind_her_go_back_to_her_first_day() {
        let (practised, resting) = (days(&[-20, -8, -7, -1, 0, 3]), days(&[-14, -13]));
        let input = WeekInput {
            practised: &practised,
            resting: &resting,
            goal: 5,
            first_weekday: Weekday::Mon,
            today: monday().plus(3),
        };
        let weeks: Vec<_> = past_weeks(&input)
            .into_iter()
            .map(|(start, done, goal)| (start.since(monday()), done, goal))
            .collect();
        assert_eq!(weeks, [(-7, 2, 5), (-14, 1, 3), (-21, 1, 5)]);
        assert_eq!(week_of(&input, monday()), (2, 5));
    }

    #[test]
    fn a_week_at_rest_from_end_to_end_adds_nothing() {
        check(&[], &[0, 1, 2, 3, 4, 5, 6], 3, (0, 0, 0));
    }
}
