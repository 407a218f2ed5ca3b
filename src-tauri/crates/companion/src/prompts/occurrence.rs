//! One prompt on one day, and its name at the device.
//!
//! The device names prompts by 32-bit numbers, and a number used again would
//! wipe away what still lies on the screen. So the number is the rule, the day
//! and the turn side by side: stable, and no two can ever be the same.

use chrono::{Days, NaiveDate};

/// The number of the test of one minute; her own prompts stay below it.
pub(crate) const TEST: u8 = 255;
/// Days that fit: up to the year 2199.
const DAYS: i64 = 1 << 16;
const RULE_BITS: u32 = 8;
const TURN_BITS: u32 = 4;

/// One prompt on one programme day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Occurrence {
    pub(crate) day: NaiveDate,
    /// The number of the rule.
    pub(crate) rule: u8,
    /// 0, and one more for each "Later", 15 at most.
    pub(crate) turn: u8,
}

impl Occurrence {
    pub(crate) fn new(rule: u8, day: NaiveDate) -> Self {
        Self { day, rule, turn: 0 }
    }

    /// Its name at the device, 1 to 2^28.
    pub(crate) fn id(self) -> i32 {
        let day = self.day.signed_duration_since(first()).num_days().rem_euclid(DAYS);
        let day = i32::try_from(day).unwrap_or_default();
        let turn = self.turn.min(Self::LAST_TURN);
        (day << (RULE_BITS + TURN_BITS)) | (i32::from(self.rule) << TURN_BITS) | i32::from(turn)
    }

    /// Reads what [`Self::id`] wrote.
    pub(crate) fn of(id: i32) -> Self {
        let bits = id.cast_unsigned();
        let part = |shift: u32, width: u32| (bits >> shift) & ((1 << width) - 1);
        let byte = |shift, width| u8::try_from(part(shift, width)).unwrap_or_default();
        let days = Days::new(u64::from(part(RULE_BITS + TURN_BITS, 16)));
        let day = first().checked_add_days(days).unwrap_or_else(first);
        Self { day, rule: byte(TURN_BITS, RULE_BITS), turn: byte(0, TURN_BITS) }
    }

    pub(crate) const LAST_TURN: u8 = (1 << TURN_BITS) - 1;
}

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_read_back() {
        for (day, rule, turn) in [
            ("2020-01-01", 1, 0),
            ("2026-03-29", 24, 15),
            ("2199-06-06", 200, 3),
            ("2026-11-25", TEST, 1),
        ] {
            let one = Occurrence { day: day.parse().unwrap(), rule, turn };
            assert!(one.id() > 0);
            assert_eq!(Occurrence::of(one.id()), one);
        }
    }

    #[test]
    fn a_name_nobody_gave_is_read_without_harm() {
        for id in [i32::MIN, -1, 0, i32::MAX] {
            let _ = Occurrence::of(id);
        }
    }
}
