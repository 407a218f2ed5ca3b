//! A moment: an instant and the zone it is lived in, handed in by the host.
//! The only place where instants and local times meet.
//!
//! It reads no clock and knows no rule.

use chrono::format::{self, Item, Numeric, Pad, Parsed};
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, civil};

/// An instant and the zone it is lived in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub utc_ms: i64,
    /// IANA name of the zone, such as `Europe/London`. A name this version does
    /// not know counts as UTC: a wrong hour is better than no diary.
    pub zone: String,
}

impl Moment {
    /// The same zone at another instant.
    #[must_use]
    pub fn at(&self, utc_ms: i64) -> Self {
        Self { utc_ms, zone: self.zone.clone() }
    }

    /// The wall clock, whole minutes (the core's resolution, programme §1).
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(self.utc_ms).unwrap_or_default().naive_utc();
        let at = Timestamp::from_millisecond(self.utc_ms);
        let ahead = at.map_or(Offset::UTC, |at| self.tz().to_offset(at));
        whole_minutes(utc.checked_add_signed(seconds(ahead)).unwrap_or(utc))
    }

    /// The instant at which this zone's wall clock shows `local`.
    ///
    /// Where clocks go forward and the time is missing, the first valid minute
    /// after it; where they go back and it comes twice, the first of the two.
    #[must_use]
    pub fn instant_of(&self, local: NaiveDateTime) -> i64 {
        self.first_instant_of(local).unwrap_or_else(|| local.and_utc().timestamp_millis())
    }

    /// As [`Self::instant_of`], but nothing where more than three hours are
    /// missing: a zone that skips a whole day has no such time.
    pub(crate) fn first_instant_of(&self, local: NaiveDateTime) -> Option<i64> {
        (0..=180).find_map(|minutes| {
            self.shown_first(local.checked_add_signed(Duration::minutes(minutes))?)
        })
    }

    /// The first instant at which this zone's wall clock shows just `local`.
    pub(crate) fn shown_first(&self, local: NaiveDateTime) -> Option<i64> {
        let ahead = match self.tz().to_ambiguous_timestamp(civil_time(local)?).offset() {
            AmbiguousOffset::Unambiguous { offset } => offset,
            AmbiguousOffset::Fold { before, .. } => before,
            AmbiguousOffset::Gap { .. } => return None,
        };
        Some(local.checked_sub_signed(seconds(ahead))?.and_utc().timestamp_millis())
    }

    /// Whether this version knows the zone.
    pub(crate) fn zone_known(&self) -> bool {
        TimeZone::get(&self.zone).is_ok()
    }

    fn tz(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}

fn seconds(ahead: Offset) -> Duration {
    Duration::seconds(i64::from(ahead.seconds()))
}

/// The same to the crate that knows the zones; it ends with the year 9999.
fn civil_time(local: NaiveDateTime) -> Option<civil::DateTime> {
    let small = |number: u32| i8::try_from(number).ok();
    let (month, day) = (small(local.month())?, small(local.day())?);
    let (hour, minute, second) =
        (small(local.hour())?, small(local.minute())?, small(local.second())?);
    civil::DateTime::new(i16::try_from(local.year()).ok()?, month, day, hour, minute, second, 0)
        .ok()
}

/// The wall-clock time that lies `time` into programme day `day`: a time before
/// the boundary belongs to the following calendar date (programme §1).
#[must_use]
pub fn on_day(day: NaiveDate, time: NaiveTime, boundary_min: u16) -> NaiveDateTime {
    let minutes = time.hour() * 60 + time.minute();
    let after_midnight = minutes < u32::from(boundary_min);
    let date = if after_midnight { day.checked_add_days(Days::new(1)).unwrap_or(day) } else { day };
    date.and_time(time)
}

/// `YYYY-MM-DDTHH:MM`, in its parts: a start reads it from every fact of ten years.
const MINUTE: [Item<'_>; 9] = [
    Item::Numeric(Numeric::Year, Pad::Zero),
    Item::Literal("-"),
    Item::Numeric(Numeric::Month, Pad::Zero),
    Item::Literal("-"),
    Item::Numeric(Numeric::Day, Pad::Zero),
    Item::Literal("T"),
    Item::Numeric(Numeric::Hour, Pad::Zero),
    Item::Literal(":"),
    Item::Numeric(Numeric::Minute, Pad::Zero),
];

/// `YYYY-MM-DDTHH:MM`, the form in which local times are stored and sent.
#[must_use]
pub fn minute_text(local: NaiveDateTime) -> String {
    local.format_with_items(MINUTE.iter()).to_string()
}

/// Reads what [`minute_text`] wrote.
#[must_use]
pub fn minute_from(text: &str) -> Option<NaiveDateTime> {
    let mut read = Parsed::new();
    format::parse(&mut read, text, MINUTE.iter()).ok()?;
    read.to_naive_datetime_with_offset(0).ok()
}

fn whole_minutes(time: NaiveDateTime) -> NaiveDateTime {
    time.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone as _;
    use chrono_tz::{TZ_VARIANTS, Tz};
    use proptest::prelude::*;

    use super::*;

    fn london(utc: &str) -> Moment {
        let utc_ms = DateTime::parse_from_rfc3339(utc).unwrap().timestamp_millis();
        Moment { utc_ms, zone: "Europe/London".to_owned() }
    }

    #[test]
    fn summer_time_is_an_hour_ahead_and_seconds_are_cut() {
        assert_eq!(minute_text(london("2026-07-01T08:00:59Z").local()), "2026-07-01T09:00");
        assert_eq!(minute_text(london("2026-12-01T08:00:59Z").local()), "2026-12-01T08:00");
    }

    #[test]
    fn a_missing_hour_becomes_the_first_minute_after_it() {
        let spring = london("2026-03-29T12:00:00Z");
        let missing = minute_from("2026-03-29T01:30").unwrap();
        assert_eq!(minute_text(spring.at(spring.instant_of(missing)).local()), "2026-03-29T02:00");
    }

    #[test]
    fn an_hour_that_comes_twice_is_its_first() {
        let autumn = london("2026-10-25T12:00:00Z");
        let twice = minute_from("2026-10-25T01:30").unwrap();
        let first = DateTime::parse_from_rfc3339("2026-10-25T00:30:00Z").unwrap();
        assert_eq!(autumn.instant_of(twice), first.timestamp_millis());
    }

    proptest! {
        /// Another reader of the same rules, in the years 1990 to 2023: the wall clock at any
        /// instant, and the first instant of any time it shows.
        #[test]
        fn every_zone_has_the_wall_clock_that_others_read(
            nth in 0..TZ_VARIANTS.len(), minute in 10_519_200..28_401_120_i64,
        ) {
            let tz: Tz = TZ_VARIANTS[nth];
            let moment = Moment { utc_ms: minute * 60_000, zone: tz.name().to_owned() };
            let utc = DateTime::from_timestamp_millis(moment.utc_ms).unwrap();
            prop_assert!(moment.zone_known());
            prop_assert_eq!(moment.local(), whole_minutes(utc.with_timezone(&tz).naive_local()));
            let local = utc.naive_utc();
            let first = tz.from_local_datetime(&local).earliest();
            prop_assert_eq!(moment.shown_first(local), first.map(|at| at.timestamp_millis()));
        }
    }

    #[test]
    fn an_unknown_zone_counts_as_utc() {
        let moment = Moment { zone: "Mars/Base".to_owned(), ..london("2026-07-01T08:00:00Z") };
        assert_eq!(minute_text(moment.local()), "2026-07-01T08:00");
    }

    #[test]
    fn a_time_before_the_boundary_is_the_next_date() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let night = NaiveTime::from_hms_opt(1, 30, 0).unwrap();
        let evening = NaiveTime::from_hms_opt(21, 0, 0).unwrap();
        assert_eq!(minute_text(on_day(day, night, 240)), "2026-03-02T01:30");
        assert_eq!(minute_text(on_day(day, evening, 240)), "2026-03-01T21:00");
        assert_eq!(minute_text(on_day(day, night, 0)), "2026-03-01T01:30");
    }
}
