//! The days she practised and the days she rested: what her weeks and her
//! streak (§15) are counted from. The core counts.
//!
//! Of what it counted, the streak of the weeks that are over is kept, since
//! those are her whole history. It knows no facts and no settings.

use std::cell::Cell;
use std::collections::BTreeSet;

use chrono::Weekday;
use progression::day::ProgrammeDay;
use progression::weeks::{WeekInput, WeekView, past_streak, week_start, weeks_after};

/// Her days, and what was last counted from them.
#[derive(Default)]
pub(crate) struct PractisedDays {
    practised: BTreeSet<ProgrammeDay>,
    resting: BTreeSet<ProgrammeDay>,
    past: Cell<Option<Past>>,
}

/// The streak before a week, and what it was counted for.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Past {
    goal: u8,
    first_weekday: Weekday,
    week: ProgrammeDay,
    streak: u32,
}

impl PractisedDays {
    /// Hears of a practice.
    pub(crate) fn practise(&mut self, day: ProgrammeDay) {
        self.practised.insert(day);
        self.forget_from(day);
    }

    /// Hears of a day of rest.
    pub(crate) fn rest(&mut self, day: ProgrammeDay) {
        self.resting.insert(day);
        self.forget_from(day);
    }

    pub(crate) fn is_practised(&self, day: ProgrammeDay) -> bool {
        self.practised.contains(&day)
    }

    pub(crate) fn is_rest(&self, day: ProgrammeDay) -> bool {
        self.resting.contains(&day)
    }

    /// The days of rest.
    pub(crate) fn resting(&self) -> &BTreeSet<ProgrammeDay> {
        &self.resting
    }

    /// What the core counts her weeks from, with a goal of 1 to 7 days.
    pub(crate) fn input(
        &self,
        goal: u8,
        first_weekday: Weekday,
        today: ProgrammeDay,
    ) -> WeekInput<'_> {
        let (practised, resting) = (&self.practised, &self.resting);
        WeekInput { practised, resting, goal, first_weekday, today }
    }

    /// Her week and her streak as of `today`, with a goal of 1 to 7 days.
    pub(crate) fn weeks(&self, goal: u8, first_weekday: Weekday, today: ProgrammeDay) -> WeekView {
        let input = self.input(goal, first_weekday, today);
        let week = week_start(today, first_weekday);
        let same =
            |past: &Past| (past.goal, past.first_weekday, past.week) == (goal, first_weekday, week);
        let streak = match self.past.get().filter(same) {
            Some(past) => past.streak,
            None => past_streak(&input),
        };
        self.past.set(Some(Past { goal, first_weekday, week, streak }));
        weeks_after(&input, streak)
    }

    /// A week that is over has changed.
    fn forget_from(&mut self, day: ProgrammeDay) {
        if self.past.get().is_some_and(|past| day < past.week) {
            self.past.set(None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use progression::weeks::weeks;

    fn day(number: u64) -> ProgrammeDay {
        ProgrammeDay::new(chrono::NaiveDate::MIN + chrono::Days::new(1000 + number))
    }

    /// Days in any order, asked after each: what is kept never differs from
    /// what is counted anew.
    #[test]
    fn what_is_kept_is_what_would_be_counted_anew() {
        let mut days = PractisedDays::default();
        let mut seed = 7_u64;
        for _ in 0..600 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let (told, asked) = (day(seed >> 33 & 63), day(60 + (seed >> 40 & 15)));
            if seed >> 50 & 7 == 0 {
                days.rest(told)
            } else {
                days.practise(told)
            }
            let goal = 1 + u8::from(seed >> 55 & 1 == 0);
            let first_weekday = if seed >> 60 == 0 { Weekday::Sun } else { Weekday::Mon };
            let (practised, resting) = (&days.practised, &days.resting);
            let input = WeekInput { practised, resting, goal, first_weekday, today: asked };
            assert_eq!(days.weeks(goal, first_weekday, asked), weeks(&input));
        }
    }
}
