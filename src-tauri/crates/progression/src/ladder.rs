//! §5 The ladder: 35 rungs, J1 to J6, R1 to R23 and R24 to R29, with their doses.
//!
//! It knows the table only; who stands where is kept in `place.rs`.

use core::fmt;

use crate::names::Stage;

/// A rung of the ladder, from J1 (lowest) to R29.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Rung(u8);

/// What a rung asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drill {
    /// A jumping or jogging drill of S4.
    Drill(Prep),
    /// Running intervals: seconds of each, and walking seconds between them.
    Run {
        /// Running seconds of each interval, in order.
        runs: &'static [u32],
        /// Walking seconds between two of them; 0 where there is one.
        walk_s: u32,
    },
}

/// The six impact drills; the dose is as the programme writes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Prep {
    /// J1 heel drops, both legs.
    HeelDrops {
        /// Sets.
        sets: u32,
        /// Repetitions in a set.
        reps: u32,
    },
    /// J2 brisk march on the spot.
    March {
        /// Sets.
        sets: u32,
        /// Seconds of a set.
        seconds: u32,
    },
    /// J3 grounded shuffle jog, no flight.
    Shuffle {
        /// Sets.
        sets: u32,
        /// Seconds of a set.
        seconds: u32,
        /// Rest between sets, seconds.
        rest_s: u32,
    },
    /// J4 low two-leg bounce.
    Bounce {
        /// Sets.
        sets: u32,
        /// Repetitions in a set.
        reps: u32,
    },
    /// J5 jog on the spot.
    JogOnTheSpot {
        /// Sets.
        sets: u32,
        /// Seconds of a set.
        seconds: u32,
        /// Seconds of the one longer set that takes their place later.
        later_s: u32,
    },
    /// J6 bounds, and hops a side.
    BoundsAndHops {
        /// Bounds.
        bounds: u32,
        /// Hops a side.
        hops: u32,
    },
}

const J_RUNGS: u8 = 6;

/// R1 to R29: the running seconds of each interval, and the walk between.
const RUNS: [(&[u32], u32); 29] = [
    (&[30; 8], 90),
    (&[30; 10], 90),
    (&[60; 5], 120),
    (&[60; 6], 120),
    (&[60; 6], 90),
    (&[60; 7], 90),
    (&[60; 8], 90),
    (&[90; 6], 120),
    (&[120; 5], 120),
    (&[150; 4], 120),
    (&[165; 4], 120),
    (&[180; 4], 120),
    (&[240; 3], 120),
    (&[260; 3], 120),
    (&[285; 3], 120),
    (&[310; 3], 120),
    (&[420; 2], 150),
    (&[460; 2], 180),
    (&[500; 2], 180),
    (&[550; 2], 180),
    (&[600; 2], 180),
    (&[720, 480], 120),
    (&[900, 300], 120),
    (&[1200], 0),
    (&[1320], 0),
    (&[1440], 0),
    (&[1560], 0),
    (&[1680], 0),
    (&[1800], 0),
];

const DRILLS: [Prep; 6] = [
    Prep::HeelDrops { sets: 2, reps: 10 },
    Prep::March { sets: 2, seconds: 30 },
    Prep::Shuffle { sets: 3, seconds: 30, rest_s: 60 },
    Prep::Bounce { sets: 3, reps: 10 },
    Prep::JogOnTheSpot { sets: 3, seconds: 20, later_s: 60 },
    Prep::BoundsAndHops { bounds: 10, hops: 10 },
];

/// Brisk walking before and after a session, seconds.
pub const WARM_UP_S: u32 = 300;

impl Rung {
    /// The lowest rung.
    pub const J1: Self = Self(0);
    /// Where G2 leads back to.
    pub const J3: Self = Self(2);
    /// The last rung of S4.
    pub const J6: Self = Self(5);
    /// The first rung of S5.
    pub const R1: Self = Self(6);
    /// The last rung that needs two clean sessions.
    pub const R11: Self = Self(16);
    /// The last rung of S5.
    pub const R23: Self = Self(28);
    /// The first rung of S6.
    pub const R24: Self = Self(29);
    /// The highest rung.
    pub const R29: Self = Self(34);

    /// Every rung, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..=Self::R29.0).map(Self)
    }

    /// J `number`, 1 to 6.
    #[must_use]
    pub fn j(number: u8) -> Option<Self> {
        (1..=J_RUNGS).contains(&number).then(|| Self(number - 1))
    }

    /// R `number`, 1 to 29.
    #[must_use]
    pub fn r(number: u8) -> Option<Self> {
        (1..=29).contains(&number).then(|| Self(J_RUNGS + number - 1))
    }

    /// The rung a word such as `R3` names.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let digits = word.get(1..).filter(|d| !d.starts_with('0') && !d.starts_with('+'))?;
        let number = digits.parse().ok()?;
        match word.as_bytes().first() {
            Some(b'J') => Self::j(number),
            Some(b'R') => Self::r(number),
            _ => None,
        }
    }

    /// Whether it is a running rung (R) and not a drill (J).
    #[must_use]
    pub fn is_run(self) -> bool {
        self >= Self::R1
    }

    /// The stage it belongs to: S4, S5 or S6.
    #[must_use]
    pub fn stage(self) -> Stage {
        if self < Self::R1 {
            Stage::S4
        } else if self < Self::R24 {
            Stage::S5
        } else {
            Stage::S6
        }
    }

    /// `steps` rungs down, never below J1.
    #[must_use]
    pub fn down(self, steps: u8) -> Self {
        Self(self.0.saturating_sub(steps))
    }

    /// The next rung up, if there is one.
    #[must_use]
    pub fn up(self) -> Option<Self> {
        (self < Self::R29).then(|| Self(self.0 + 1))
    }

    /// What it asks for.
    #[must_use]
    pub fn drill(self) -> Drill {
        let nth = usize::from(self.0);
        let first_run = usize::from(J_RUNGS);
        match (DRILLS.get(nth), RUNS.get(nth.saturating_sub(first_run))) {
            (Some(prep), _) => Drill::Drill(*prep),
            (None, Some((runs, walk_s))) => Drill::Run { runs, walk_s: *walk_s },
            (None, None) => Drill::Run { runs: &[], walk_s: 0 },
        }
    }

    /// Its running seconds; 0 for the drills.
    #[must_use]
    pub fn run_s(self) -> u32 {
        match self.drill() {
            Drill::Drill(_) => 0,
            Drill::Run { runs, .. } => runs.iter().sum(),
        }
    }
}

impl fmt::Display for Rung {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_run() {
            write!(out, "R{}", self.0 - J_RUNGS + 1)
        } else {
            write!(out, "J{}", self.0 + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[track_caller]
    fn check(word: &str, run_s: u32, stage: Stage) {
        let rung = Rung::from_word(word).unwrap();
        assert_eq!((rung.run_s(), rung.stage()), (run_s, stage), "{word}");
    }

    #[test]
    fn running_seconds_are_those_of_the_table() {
        check("J6", 0, Stage::S4);
        check("R1", 240, Stage::S5);
        check("R9", 600, Stage::S5);
        check("R16", 930, Stage::S5);
        check("R17", 840, Stage::S5);
        check("R23", 1200, Stage::S5);
        check("R24", 1200, Stage::S6);
        check("R29", 1800, Stage::S6);
    }

    #[test]
    fn thirty_five_rungs_each_with_its_own_word() {
        assert_eq!(Rung::all().count(), 35);
        for rung in Rung::all() {
            assert_eq!(Rung::from_word(&rung.to_string()), Some(rung));
        }
    }

    #[test]
    fn words_that_name_no_rung_are_none() {
        for word in ["", "J", "J0", "J7", "R0", "R30", "R03", "R+3", "S4", "Ré", "r3"] {
            assert_eq!(Rung::from_word(word), None, "{word}");
        }
    }

    #[test]
    fn down_stops_at_j1_and_passes_from_r1_to_j6() {
        assert_eq!(Rung::R1.down(1), Rung::J6);
        assert_eq!(Rung::J1.down(2), Rung::J1);
        assert_eq!(Rung::R29.up(), None);
    }
}
