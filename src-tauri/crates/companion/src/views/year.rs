//! The year view: every week of a calendar year, what each of its days was,
//! and which weeks met her goal (§15). It judges no day.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use progression::day::ProgrammeDay;
use progression::weeks::{WeekInput, week_of, weeks};

use super::week;
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::refusal::Refusal;
use crate::wire::year::{DayMark, Year, YearAsked, YearDay, YearWeek};

impl Companion {
    /// A year of her practice.
    ///
    /// # Errors
    /// `out_of_range` for a year before her first entry or after the present one.
    pub fn year(&mut self, asked: &YearAsked, now: &Moment) -> Result<Year, Refusal> {
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let today = history.programme_day(instant);
        let input = week::input(history, &region, today);
        let first = [input.practised, input.resting].into_iter().filter_map(BTreeSet::first);
        let told = history.all().first().map(|told| history.programme_day(told.at));
        let begun = first.map(|day| day.date()).chain(told).min().unwrap_or(today);
        let year = asked.year.unwrap_or_else(|| today.year());
        if year < begun.year() || year > today.year() {
            return Err(Refusal::range("year", begun.year().into(), today.year().into()));
        }
        let page = Page { input, begun, today };
        let weeks_of_year: Vec<YearWeek> = page.weeks(year);
        let practised = input.practised.iter().filter(|day| day.date().year() == year).count();
        Ok(Year {
            year,
            previous: (year > begun.year()).then_some(year - 1),
            next: (year < today.year()).then_some(year + 1),
            practised: u32::try_from(practised).unwrap_or(u32::MAX),
            met: u32::try_from(weeks_of_year.iter().filter(|one| one.met).count())
                .unwrap_or(u32::MAX),
            weeks: weeks_of_year,
            streak: (!history.settings().streak_hidden).then(|| weeks(&input).streak),
        })
    }
}

struct Page<'a> {
    input: WeekInput<'a>,
    begun: NaiveDate,
    today: NaiveDate,
}

impl Page<'_> {
    fn weeks(&self, year: i32) -> Vec<YearWeek> {
        let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else { return Vec::new() };
        let start = week::week_start(first, self.input.first_weekday);
        let starts = std::iter::successors(Some(start), |day| day.checked_add_days(Days::new(7)));
        starts.take_while(|start| start.year() <= year).map(|start| self.week(start)).collect()
    }

    fn week(&self, start: NaiveDate) -> YearWeek {
        let (done, goal) = week_of(&self.input, ProgrammeDay::new(start));
        let day = |day: NaiveDate| YearDay { day: day.to_string(), mark: self.mark(day) };
        YearWeek {
            days: start.iter_days().take(7).map(day).collect(),
            done,
            goal,
            met: done > 0 && done >= goal,
        }
    }

    /// A practice on a day of rest is a practice.
    fn mark(&self, day: NaiveDate) -> DayMark {
        let is_in = |days: &BTreeSet<ProgrammeDay>| days.contains(&ProgrammeDay::new(day));
        match () {
            () if is_in(self.input.practised) => DayMark::Practised,
            () if is_in(self.input.resting) => DayMark::Rest,
            () if day > self.today => DayMark::Ahead,
            () if day < self.begun => DayMark::Before,
            () => DayMark::Open,
        }
    }
}
