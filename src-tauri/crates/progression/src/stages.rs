//! §2 and §3 What a stage means: the limits of its days and its practice cap.
//! Which stage she is in, and how she comes to the next, is not known here.

use alloc::vec::Vec;

use crate::clinician::Ceilings;
use crate::day_values::DayLog;
use crate::facts::FactId;
use crate::names::{Level, Stage};
use crate::thresholds::{
    CAP_P2_WEEKS, CAP_P3_WEEKS, CAP_P4_WEEKS, CAP_P6_WEEKS, LIMIT_PELVIC_PAIN, LIMIT_S1_HEAVINESS,
    LIMIT_S2_HEAVINESS, LIMIT_S3_HEAVINESS,
};
use crate::words::Amount;

/// What a day may hold. A leak of `None` has no limit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Limits {
    pub leak: Option<Amount>,
    pub heaviness: i64,
    pub pelvic_pain: i64,
}

impl Limits {
    /// The limits of a stage.
    pub fn of(stage: Stage, ceilings: Ceilings) -> Self {
        let low = |leak, heaviness| Self { leak, heaviness, pelvic_pain: LIMIT_PELVIC_PAIN };
        match stage {
            Stage::S0 | Stage::S1 => low(None, LIMIT_S1_HEAVINESS),
            Stage::S2 => low(Some(Amount::Drops), LIMIT_S2_HEAVINESS),
            Stage::S3 => low(Some(Amount::Drops), LIMIT_S3_HEAVINESS),
            Stage::S4 | Stage::S5 | Stage::S6 | Stage::S7 => Self::within(ceilings),
        }
    }

    /// The ceilings as limits.
    pub fn within(ceilings: Ceilings) -> Self {
        Self {
            leak: Some(ceilings.leak),
            heaviness: ceilings.heaviness,
            pelvic_pain: ceilings.pelvic_pain,
        }
    }

    /// The entries of known values beyond a limit; none if all are within.
    pub fn beyond(&self, log: &DayLog) -> Vec<FactId> {
        let leak = log.leak.filter(|leak| self.leak.is_some_and(|limit| leak.value > limit));
        let heaviness = log.heaviness.filter(|known| known.value.value() > self.heaviness);
        let pain = log.pelvic_pain.filter(|known| known.value.value() > self.pelvic_pain);
        let leak = leak.map(|known| known.fact);
        let scores = [heaviness, pain].into_iter().flatten().map(|known| known.fact);
        leak.into_iter().chain(scores).collect()
    }
}

/// The level cap of a week.
#[must_use]
pub fn week_cap(weeks: i64) -> Level {
    match weeks {
        CAP_P6_WEEKS.. => Level::P6,
        CAP_P4_WEEKS.. => Level::P4,
        CAP_P3_WEEKS.. => Level::P3,
        CAP_P2_WEEKS.. => Level::P2,
        _ => Level::P1,
    }
}

/// The level cap of a stage.
#[must_use]
pub fn stage_cap(stage: Stage) -> Level {
    match stage {
        Stage::S0 => Level::P1,
        Stage::S1 => Level::P3,
        Stage::S2 | Stage::S3 => Level::P4,
        Stage::S4 => Level::P5,
        Stage::S5 | Stage::S6 | Stage::S7 => Level::P6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Score;

    #[track_caller]
    fn check(weeks: i64, stage: Stage, expected: Level) {
        assert_eq!(week_cap(weeks).min(stage_cap(stage)), expected, "{weeks} {stage:?}");
    }

    #[test]
    fn the_cap_is_the_lower_of_week_and_stage() {
        check(2, Stage::S3, Level::P1);
        check(3, Stage::S3, Level::P2);
        check(5, Stage::S3, Level::P2);
        check(6, Stage::S1, Level::P3);
        check(8, Stage::S1, Level::P3);
        check(11, Stage::S5, Level::P4);
        check(12, Stage::S4, Level::P5);
        check(12, Stage::S5, Level::P6);
        check(40, Stage::S0, Level::P1);
    }

    #[test]
    fn an_unknown_value_is_never_beyond() {
        let limits = Limits { leak: Some(Amount::None), heaviness: 0, pelvic_pain: 0 };
        let mut log = DayLog::default();
        assert!(limits.beyond(&log).is_empty());
        log.write_scores(Score::new(1), Score::new(0), FactId(7));
        assert_eq!(limits.beyond(&log), [FactId(7)]);
    }
}
