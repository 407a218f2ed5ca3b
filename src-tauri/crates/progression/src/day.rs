//! §1 Time: the programme day, the day boundary, and weeks since the birth.
//!
//! It knows no zone and no clock: every instant is her local wall-clock time.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use crate::thresholds::{BOUNDARY_DEFAULT_MIN, BOUNDARY_LATEST_MIN, DAYS_IN_WEEK};

/// A day of the programme: the local calendar date of (instant − day boundary).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ProgrammeDay(NaiveDate);

impl ProgrammeDay {
    /// The programme day that carries this calendar date.
    #[must_use]
    pub const fn new(date: NaiveDate) -> Self {
        Self(date)
    }

    /// Its calendar date.
    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// Whole days from `earlier` to this day; negative when `earlier` lies later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The day `days` later (earlier when negative). It stops at the calendar's ends.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        let moved = TimeDelta::try_days(days).and_then(|size| self.0.checked_add_signed(size));
        Self(moved.unwrap_or(self.0))
    }

    /// Whether it is a Monday, the day of the pattern (§13).
    #[must_use]
    pub fn is_monday(self) -> bool {
        self.0.weekday() == Weekday::Mon
    }

    /// Completed weeks since the birth: `floor(days / 7)`, negative before it.
    #[must_use]
    pub fn weeks_since(self, birth: NaiveDate) -> i64 {
        self.since(Self(birth)).div_euclid(DAYS_IN_WEEK)
    }

    /// The instant at which this day begins, when its morning review happens.
    #[must_use]
    pub fn begins(self, boundary: DayBoundary) -> NaiveDateTime {
        self.0.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(boundary.0.into())
    }
}

/// The minute after midnight at which her day begins: 00:00 to 06:00.
/// The boundary itself belongs to the new day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DayBoundary(u16);

impl DayBoundary {
    /// 04:00.
    pub const DEFAULT: Self = Self(BOUNDARY_DEFAULT_MIN as u16);

    /// A boundary `minutes` after midnight, 0 to 360; else `None`.
    #[must_use]
    pub fn new(minutes: u16) -> Option<Self> {
        (i64::from(minutes) <= BOUNDARY_LATEST_MIN).then_some(Self(minutes))
    }

    /// Minutes after midnight.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// The programme day an instant belongs to.
    #[must_use]
    pub fn day_of(self, at: NaiveDateTime) -> ProgrammeDay {
        let moved = at.checked_sub_signed(TimeDelta::minutes(self.0.into()));
        ProgrammeDay(moved.unwrap_or(at).date())
    }
}

impl Default for DayBoundary {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> ProgrammeDay {
        ProgrammeDay::new(text.parse().unwrap())
    }

    #[track_caller]
    fn check(at: &str, boundary: u16, expected: &str) {
        let boundary = DayBoundary::new(boundary).unwrap();
        assert_eq!(boundary.day_of(at.parse().unwrap()), day(expected));
    }

    #[test]
    fn the_boundary_itself_is_the_new_day() {
        check("2026-03-03T03:59:00", 240, "2026-03-02");
        check("2026-03-03T04:00:00", 240, "2026-03-03");
        check("2026-03-03T00:00:00", 0, "2026-03-03");
        check("2026-03-03T05:59:00", 360, "2026-03-02");
    }

    #[test]
    fn a_boundary_after_six_is_refused() {
        assert_eq!(DayBoundary::new(360).unwrap().minutes(), 360);
        assert!(DayBoundary::new(361).is_none());
    }

    #[test]
    fn eleven_weeks_and_six_days_is_eleven() {
        let birth = "2026-01-01".parse().unwrap();
        assert_eq!(day("2026-01-01").plus(83).weeks_since(birth), 11);
        assert_eq!(day("2026-01-01").plus(84).weeks_since(birth), 12);
        assert_eq!(day("2025-12-31").weeks_since(birth), -1);
    }

    #[test]
    fn a_day_begins_at_its_boundary() {
        let begins = day("2026-03-03").begins(DayBoundary::DEFAULT);
        assert_eq!(DayBoundary::DEFAULT.day_of(begins), day("2026-03-03"));
    }
}
