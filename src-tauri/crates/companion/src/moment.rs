//! A moment: an instant and the zone it is lived in, handed in by the host.
//! The only place where instants and local times meet.
//!
//! It reads no clock and knows no rule.

use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::Tz;

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
        let utc = DateTime::from_timestamp_millis(self.utc_ms).unwrap_or_default();
        whole_minutes(utc.with_timezone(&self.tz()).naive_local())
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
        let tz = self.tz();
        (0..=180).find_map(|minutes| {
            let later = local.checked_add_signed(Duration::minutes(minutes))?;
            Some(tz.from_local_datetime(&later).earliest()?.timestamp_millis())
        })
    }

    /// Whether this version knows the zone.
    pub(crate) fn zone_known(&self) -> bool {
        self.zone.parse::<Tz>().is_ok()
    }

    fn tz(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }
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

/// `YYYY-MM-DDTHH:MM`, the form in which local times are stored and sent.
#[must_use]
pub fn minute_text(local: NaiveDateTime) -> String {
    local.format("%Y-%m-%dT%H:%M").to_string()
}

/// Reads what [`minute_text`] wrote.
#[must_use]
pub fn minute_from(text: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()
}

fn whole_minutes(time: NaiveDateTime) -> NaiveDateTime {
    time.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(time)
}

#[cfg(test)]
mod tests {
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
