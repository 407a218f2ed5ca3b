//! The one place that reads a clock and asks the device for its time zone.
//!
//! It knows no rule and no calendar; both values go to `companion` as they are.

use std::sync::OnceLock;
use std::time::{Instant, SystemTime};

use companion::Moment;

/// Now, here.
///
/// A device that does not tell its zone counts as UTC: a wrong hour is better
/// than no diary. A clock set before 1970 gives a negative instant.
pub fn moment() -> Moment {
    let zone = iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned());
    Moment { utc_ms: utc_ms(), zone }
}

#[expect(clippy::disallowed_methods, reason = "the host is where time enters the app")]
fn utc_ms() -> i64 {
    match SystemTime::now().duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
        Err(before) => -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
    }
}

/// Milliseconds since the first call, by a clock that nobody sets.
#[expect(clippy::disallowed_methods, reason = "the host is where time enters the app")]
pub fn stopwatch_ms() -> u64 {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    u64::try_from(BEGAN.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(u64::MAX)
}
