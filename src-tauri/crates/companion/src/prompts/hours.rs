//! Whether it is quiet now, and for how long. What follows from it, the UI does:
//! the night look where the look follows the device, and no sound.

use chrono::NaiveTime;

use super::rules::{Quiet, Rules};
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::hours::Hours;
use crate::wire::refusal::Refusal;

const DAY_S: i64 = 86_400;
const SECOND_MS: i64 = 1_000;
const MINUTE_MS: i64 = 60 * SECOND_MS;

impl Companion {
    /// Whether it is quiet now.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn hours(&mut self, now: &Moment) -> Result<Hours, Refusal> {
        let Hours { quiet, changes_in_s } =
            hours(Rules::read(&self.chosen()?)?.quiet, now.local().time());
        // Her clock is read to the minute; so much of it has gone already.
        let gone = u32::try_from(now.utc_ms.rem_euclid(MINUTE_MS) / SECOND_MS).unwrap_or_default();
        Ok(Hours { quiet, changes_in_s: changes_in_s.map(|wait| wait.saturating_sub(gone).max(1)) })
    }
}

/// By the clock on the wall: in a night in which clocks change, it is asked an
/// hour early or late, and asked again.
fn hours(quiet: Option<Quiet>, time: NaiveTime) -> Hours {
    let Some(hours) = quiet.filter(|quiet| quiet.from != quiet.to) else {
        return Hours { quiet: false, changes_in_s: None };
    };
    let quiet = hours.holds(time);
    let next = if quiet { hours.to } else { hours.from };
    let wait = (next - time).num_seconds().rem_euclid(DAY_S).max(1);
    Hours { quiet, changes_in_s: u32::try_from(wait).ok() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(minute: u32) -> NaiveTime {
        NaiveTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap()
    }

    fn quiet(from: u32, to: u32) -> Option<Quiet> {
        Some(Quiet { from: at(from), to: at(to) })
    }

    #[test]
    fn at_three_it_is_quiet_until_seven() {
        let hours = hours(quiet(22 * 60, 7 * 60), at(3 * 60));
        assert_eq!(hours, Hours { quiet: true, changes_in_s: Some(4 * 3600) });
    }

    #[test]
    fn without_quiet_hours_nothing_changes() {
        let never = Hours { quiet: false, changes_in_s: None };
        assert_eq!(hours(None, at(180)), never);
        assert_eq!(hours(quiet(420, 420), at(420)), never);
    }

    proptest! {
        #[test]
        fn it_changes_when_it_says_and_not_before(
            from in 0..1440_u32, to in 0..1440_u32, now in 0..1440_u32, part in 0.0..1.0_f64
        ) {
            prop_assume!(from != to);
            let said = hours(quiet(from, to), at(now));
            let wait = said.changes_in_s.unwrap() / 60;
            prop_assert!((1..=1440).contains(&wait));
            let later = |minutes: u32| hours(quiet(from, to), at((now + minutes) % 1440)).quiet;
            prop_assert_eq!(later(wait), !said.quiet);
            let before = (f64::from(wait) * part) as u32;
            prop_assert_eq!(later(before.min(wait - 1)), said.quiet);
        }
    }
}
