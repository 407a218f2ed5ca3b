//! §3 The practice levels: the table, the dose of the day, and a clinician's
//! own prescription. It knows nothing of when a level changes.

use crate::facts::Prescription;
use crate::names::Level;
use crate::thresholds::PRESCRIPTION_REST_S;

/// Where a level is practised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    /// Lying or side-lying.
    LyingOrSide,
    /// Lying.
    Lying,
    /// Sitting.
    Sitting,
    /// Standing.
    Standing,
    /// Standing and kneeling.
    StandingKneeling,
    /// Moving: squat, step, heel drop.
    Dynamic,
    /// As her sport asks.
    Sport,
}

/// What goes with a level besides the slow and quick ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extra {
    /// Breathing, comfort only, after the catheter is out.
    ComfortOnly,
    /// Find the lift; full let-go.
    FindTheLift,
    /// Pre-squeeze before cough and sit-to-stand.
    SqueezeBeforeCough,
    /// Pre-squeeze before lifting.
    SqueezeBeforeLifting,
    /// Exhale with the squat.
    ExhaleWithSquat,
    /// One 60 s hold at about a third.
    LongEasyHold,
    /// Five easy ones before a walk-run day.
    FiveBeforeRun,
}

/// A dose of practice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Dose {
    /// The level it belongs to.
    pub level: Level,
    /// Hold, seconds.
    pub hold_s: u32,
    /// Rest after a hold, seconds.
    pub rest_s: u32,
    /// Slow repetitions.
    pub reps: u32,
    /// Sets of quick ones.
    pub fast_sets: u32,
    /// Quick ones in a set.
    pub fast_reps: u32,
    /// Quick ones on the end of each hold.
    pub fast_on_end: u32,
    /// Seconds of the one long easy hold; 0 for none.
    pub long_hold_s: u32,
    /// Sessions a day.
    pub per_day: u32,
    /// Where.
    pub position: Position,
    /// What goes with it.
    pub extra: Extra,
    /// A clinician's prescription takes the place of the table's numbers.
    pub prescribed: bool,
}

/// What today's practice is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PracticeDose {
    /// Pelvic floor muscle training.
    Pfmt(Dose),
    /// Breathing and letting go only: strengthening paused, or H2.
    Breathing,
    /// The programme is stopped: H4.
    Stopped,
}

impl PracticeDose {
    /// Sessions a day; `None` for breathing and stopped.
    #[must_use]
    pub fn per_day(&self) -> Option<u32> {
        match self {
            Self::Pfmt(dose) => Some(dose.per_day),
            Self::Breathing | Self::Stopped => None,
        }
    }
}

/// A row of the table of §3.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// The dose.
    pub dose: Dose,
    /// Days at the level before the next; 0 at the top.
    pub min_days: i64,
}

/// The row of a level.
#[must_use]
pub fn row(level: Level) -> Row {
    // hold, rest, reps · fast sets, reps · fast on the end, long hold · per day · minimum days
    let (slow, fast, extra, per_day, min_days) = match level {
        Level::P0 => ((3, 6, 5), (0, 0), (0, 0), 2, 7),
        Level::P1 => ((3, 6, 8), (1, 5), (0, 0), 3, 7),
        Level::P2 => ((5, 10, 8), (1, 8), (0, 0), 3, 10),
        Level::P3 => ((6, 12, 8), (1, 10), (0, 0), 3, 10),
        Level::P4 => ((8, 8, 10), (10, 3), (3, 0), 3, 14),
        Level::P5 => ((8, 8, 12), (10, 5), (3, 60), 2, 21),
        Level::P6 => ((10, 10, 8), (10, 3), (0, 0), 1, 0),
    };
    let (position, note) = match level {
        Level::P0 => (Position::LyingOrSide, Extra::ComfortOnly),
        Level::P1 => (Position::Lying, Extra::FindTheLift),
        Level::P2 => (Position::Sitting, Extra::SqueezeBeforeCough),
        Level::P3 => (Position::Standing, Extra::SqueezeBeforeLifting),
        Level::P4 => (Position::StandingKneeling, Extra::ExhaleWithSquat),
        Level::P5 => (Position::Dynamic, Extra::LongEasyHold),
        Level::P6 => (Position::Sport, Extra::FiveBeforeRun),
    };
    let dose = Dose {
        level,
        hold_s: slow.0,
        rest_s: slow.1,
        reps: slow.2,
        fast_sets: fast.0,
        fast_reps: fast.1,
        fast_on_end: extra.0,
        long_hold_s: extra.1,
        per_day,
        position,
        extra: note,
        prescribed: false,
    };
    Row { dose, min_days }
}

/// The dose of a level, or of a clinician's prescription at that level: her
/// slow and fast numbers, without the level's contractions besides.
#[must_use]
pub fn dose(level: Level, prescription: Option<&Prescription>) -> Dose {
    let table = row(level).dose;
    let Some(own) = prescription else { return table };
    Dose {
        hold_s: own.hold_s,
        rest_s: u32::try_from(PRESCRIPTION_REST_S).unwrap_or_default(),
        reps: own.reps,
        fast_sets: u32::from(own.fast > 0),
        fast_reps: own.fast,
        fast_on_end: 0,
        long_hold_s: 0,
        prescribed: true,
        ..table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(level: Level, slow: (u32, u32, u32), fast: (u32, u32), per_day: u32) {
        let dose = dose(level, None);
        assert_eq!((dose.hold_s, dose.rest_s, dose.reps), slow);
        assert_eq!((dose.fast_sets, dose.fast_reps), fast);
        assert_eq!(dose.per_day, per_day);
    }

    #[test]
    fn the_table_is_that_of_the_programme() {
        check(Level::P0, (3, 6, 5), (0, 0), 2);
        check(Level::P1, (3, 6, 8), (1, 5), 3);
        check(Level::P2, (5, 10, 8), (1, 8), 3);
        check(Level::P3, (6, 12, 8), (1, 10), 3);
        check(Level::P4, (8, 8, 10), (10, 3), 3);
        check(Level::P5, (8, 8, 12), (10, 5), 2);
        check(Level::P6, (10, 10, 8), (10, 3), 1);
    }

    #[test]
    fn a_prescription_keeps_position_and_per_day() {
        let own = Prescription { hold_s: 4, reps: 6, fast: 0 };
        let dose = dose(Level::P5, Some(&own));
        assert_eq!((dose.hold_s, dose.rest_s, dose.reps), (4, 4, 6));
        assert_eq!((dose.fast_sets, dose.fast_reps, dose.per_day), (0, 0, 2));
        assert_eq!((dose.position, dose.long_hold_s), (Position::Dynamic, 0));
    }
}
