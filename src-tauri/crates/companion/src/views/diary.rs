//! The diary's pages, laid out in Rust so that the UI does no date arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::admission;
use crate::companion::Companion;
use crate::history::{History, Told};
use crate::moment::Moment;
use crate::wire::diary::{DayAsked, DayPage, DaySummary, Month, MonthAsked, MonthDay};
use crate::wire::entry::Entry;
use crate::wire::fact::{Amount, FactBody};
use crate::wire::refusal::{Code, Refusal};

use super::week;

impl Companion {
    /// A month of the diary.
    ///
    /// # Errors
    /// `not_a_date`; what the storage refuses.
    pub fn month(&mut self, asked: MonthAsked, now: &Moment) -> Result<Month, Refusal> {
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let today = history.programme_day(instant);
        let first = match asked.month {
            Some(month) => admission::date("month", &format!("{month}-01"))?,
            None => first_of(today),
        };
        let begins = week::first_weekday(history.settings(), &region);
        let earliest = history.earliest_birth().unwrap_or(today);
        let before = first.checked_sub_months(Months::new(1));
        let after = first.checked_add_months(Months::new(1));
        let cells = Cells { history, today, earliest };
        Ok(Month {
            month: name(first),
            previous: before.filter(|_| first > first_of(earliest)).map(name),
            next: after.filter(|next| *next <= today).map(name),
            weeks: cells.weeks(first, begins),
            weekdays: seven_from(week::week_start(today, begins))
                .map(|day| day.to_string())
                .collect(),
        })
    }

    /// One day of the diary.
    ///
    /// # Errors
    /// `not_a_date`, `in_future`, `before_birth`; what the storage refuses.
    pub fn day(&mut self, asked: DayAsked, now: &Moment) -> Result<DayPage, Refusal> {
        let (history, instant) = self.history(now)?;
        let today = history.programme_day(instant);
        let day = match asked.day {
            Some(day) => admission::date("day", &day)?,
            None => today,
        };
        let earliest = history.earliest_birth().unwrap_or(today);
        if day > today {
            return Err(Refusal::date(Code::InFuture, today));
        }
        if day < earliest {
            return Err(Refusal::date(Code::BeforeBirth, earliest));
        }
        let weeks = history
            .birth_on(day)
            .filter(|birth| *birth <= day)
            .map(|birth| super::why::small(day.signed_duration_since(birth).num_days() / 7));
        Ok(DayPage {
            day: day.to_string(),
            today: day == today,
            previous: day.pred_opt().filter(|_| day > earliest).map(|day| day.to_string()),
            next: day.succ_opt().filter(|_| day < today).map(|day| day.to_string()),
            weeks,
            summary: summary(history, day),
            entries: entries(history, day),
        })
    }
}

fn entries(history: &History, day: NaiveDate) -> Vec<Entry> {
    history.between(day, day).map(|told| history.entry(told)).collect()
}

/// What a month's cells are made of.
struct Cells<'a> {
    history: &'a History,
    today: NaiveDate,
    earliest: NaiveDate,
}

impl Cells<'_> {
    /// Rows of seven from the week of the month's first day to that of its last.
    fn weeks(&self, first: NaiveDate, begins: Weekday) -> Vec<Vec<Option<MonthDay>>> {
        let rows = std::iter::successors(Some(week::week_start(first, begins)), |row| {
            row.checked_add_days(Days::new(7))
        });
        rows.take_while(|row| {
            *row <= first || row.month() == first.month() && row.year() == first.year()
        })
        .map(|row| seven_from(row).map(|day| self.cell(day, first)).collect())
        .collect()
    }

    fn cell(&self, day: NaiveDate, first: NaiveDate) -> Option<MonthDay> {
        let inside = day.month() == first.month() && day.year() == first.year();
        inside.then(|| MonthDay {
            day: day.to_string(),
            number: u8::try_from(day.day()).unwrap_or_default(),
            today: day == self.today,
            open: (self.earliest..=self.today).contains(&day),
            summary: summary(self.history, day),
        })
    }
}

fn seven_from(start: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    start.iter_days().take(7)
}

fn first_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

fn name(month: NaiveDate) -> String {
    month.format("%Y-%m").to_string()
}

/// What is known of a day: the largest of what was told, and nothing made up.
pub(super) fn summary(history: &History, day: NaiveDate) -> DaySummary {
    let mut summary = DaySummary { rest: week::rests(history, day), ..DaySummary::default() };
    // Diaries of a day add up; what a check or a session says of the same leak does not.
    for told in history.between(day, day) {
        if let FactBody::Diary(diary) = &told.body {
            let leaks = diary.leaks.as_ref().map(|leaks| count(leaks.len()));
            let sum = leaks.map(|more| more + summary.leaks.unwrap_or(0));
            know(&mut summary, sum, diary.heaviness, diary.pelvic_pain);
        }
    }
    for told in history.between(day, day) {
        // Setting up is not telling about a day.
        summary.entries += u32::from(!matches!(told.body, FactBody::Profile(_)));
        add(&mut summary, told);
    }
    summary.reported =
        summary.leaks.is_some() && summary.heaviness.is_some() && summary.pelvic_pain.is_some();
    summary
}

fn add(summary: &mut DaySummary, told: &Told) {
    match &told.body {
        FactBody::Readiness(answers) => {
            know(summary, answers.leak.map(some), answers.heaviness, answers.pelvic_pain);
        }
        FactBody::MorningAfter(answers) => {
            know(
                summary,
                Some(some(answers.leak)),
                Some(answers.heaviness),
                Some(answers.pelvic_pain),
            );
        }
        FactBody::ImpactSession(session) => {
            summary.moved = true;
            if let Some(after) = &session.after {
                know(
                    summary,
                    Some(some(after.leak)),
                    Some(after.heaviness),
                    Some(after.pelvic_pain),
                );
            }
        }
        FactBody::Practice(practice) if practice.done > 0 => summary.practices += 1,
        FactBody::Strength(strength) if strength.completed => summary.strength += 1,
        FactBody::LowLoad(_) => summary.moved = true,
        FactBody::RedFlag(signs) if !signs.ids.is_empty() => summary.sign = true,
        _ => {}
    }
}

fn know(summary: &mut DaySummary, leaks: Option<u32>, heaviness: Option<u8>, pain: Option<u8>) {
    summary.leaks = summary.leaks.max(leaks);
    summary.heaviness = summary.heaviness.max(heaviness);
    summary.pelvic_pain = summary.pelvic_pain.max(pain);
}

fn some(amount: Amount) -> u32 {
    u32::from(amount != Amount::None)
}

fn count(leaks: usize) -> u32 {
    u32::try_from(leaks).unwrap_or(u32::MAX)
}
