//! Why weeks in a row changed: her weeks before a write against her weeks after
//! it. Nothing of it is stored, and a hidden count is not spoken of.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use progression::weeks::{WeekInput, past_weeks, weeks};

use crate::companion::Companion;
use crate::moment::Moment;
use crate::views::week;
use crate::wire::refusal::Refusal;
use crate::wire::year::{ChangedWeek, StreakChange};

/// How many changed weeks are told.
const SHOWN: usize = 8;

/// Her weeks at one moment.
pub(crate) struct Weeks {
    streak: u32,
    hidden: bool,
    /// Days practised and the goal of each week behind her, by its first day.
    past: BTreeMap<NaiveDate, (u32, u32)>,
}

impl Companion {
    /// Her weeks as they stand.
    pub(crate) fn weeks(&mut self, now: &Moment) -> Result<Weeks, Refusal> {
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let input = week::input(history, &region, history.programme_day(instant));
        Ok(Weeks {
            streak: weeks(&input).streak,
            hidden: history.settings().streak_hidden,
            past: counted(&input),
        })
    }
}

fn counted(input: &WeekInput<'_>) -> BTreeMap<NaiveDate, (u32, u32)> {
    past_weeks(input).into_iter().map(|(start, done, goal)| (start.date(), (done, goal))).collect()
}

impl Weeks {
    /// What changed of the past, if weeks in a row changed by it. A week that
    /// is not over yet explains itself.
    pub(crate) fn changed_to(&self, now: &Self) -> Option<StreakChange> {
        if now.hidden || self.streak == now.streak {
            return None;
        }
        let starts = self.past.keys().chain(now.past.keys());
        let mut changed: Vec<NaiveDate> =
            starts.filter(|start| self.past.get(start) != now.past.get(start)).copied().collect();
        changed.sort_unstable();
        changed.dedup();
        let told = changed.iter().rev().take(SHOWN);
        let weeks: Vec<ChangedWeek> = told.map(|start| now.told(*start)).collect();
        (!weeks.is_empty()).then_some(StreakChange { from: self.streak, to: now.streak, weeks })
    }

    fn told(&self, start: NaiveDate) -> ChangedWeek {
        let (done, goal) = self.past.get(&start).copied().unwrap_or_default();
        ChangedWeek { start: start.to_string(), done, goal, met: done > 0 && done >= goal }
    }
}
