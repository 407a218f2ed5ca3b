//! §12 The Incontinence Severity Index, Sandvik 2000: score and band.

use crate::day::ProgrammeDay;
use crate::facts::{FactId, Isi};
use crate::thresholds::{ISI_MODERATE, ISI_SEVERE, ISI_SLIGHT};
use crate::words::words;

words! {
    /// The bands of the index.
    Band {
        /// 0.
        Dry = "dry",
        /// 1 to 2.
        Slight = "slight",
        /// 3 to 6.
        Moderate = "moderate",
        /// 8 to 9.
        Severe = "severe",
        /// 12.
        VerySevere = "very_severe",
    }
}

/// The score: frequency × amount, 0 to 12; 0 means never leaks.
#[must_use]
pub fn score(isi: &Isi) -> u8 {
    isi.frequency.saturating_mul(isi.amount)
}

/// The band of an index.
#[must_use]
pub fn band(isi: &Isi) -> Band {
    let score = i64::from(score(isi));
    if score == 0 {
        Band::Dry
    } else if score <= ISI_SLIGHT {
        Band::Slight
    } else if score <= ISI_MODERATE {
        Band::Moderate
    } else if score <= ISI_SEVERE {
        Band::Severe
    } else {
        Band::VerySevere
    }
}

impl Band {
    /// The lowest and the highest score of the band.
    #[must_use]
    pub const fn limits(self) -> (i64, i64) {
        match self {
            Self::Dry => (0, 0),
            Self::Slight => (1, ISI_SLIGHT),
            Self::Moderate => (ISI_SLIGHT + 1, ISI_MODERATE),
            // No product of the two answers is 7, 10 or 11.
            Self::Severe => (8, ISI_SEVERE),
            Self::VerySevere => (ISI_MOST, ISI_MOST),
        }
    }
}

/// The highest score: 4 times 3.
pub const ISI_MOST: i64 = 12;

/// An index she answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Answered {
    pub day: ProgrammeDay,
    pub fact: FactId,
    pub band: Band,
    /// It has raised F6 already.
    pub referred: bool,
}

/// The first and the latest index since the birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Indexes {
    pub first: Option<Answered>,
    pub latest: Option<Answered>,
}

impl Indexes {
    /// Keeps an index.
    pub fn note(&mut self, day: ProgrammeDay, fact: FactId, isi: &Isi) {
        let answered = Answered { day, fact, band: band(isi), referred: false };
        self.first.get_or_insert(answered);
        self.latest = Some(answered);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(frequency: u8, amount: u8, expected: Band) {
        assert_eq!(band(&Isi { frequency, amount }), expected);
    }

    #[test]
    fn bands_are_those_of_sandvik() {
        check(0, 0, Band::Dry);
        check(1, 1, Band::Slight);
        check(2, 1, Band::Slight);
        check(3, 1, Band::Moderate);
        check(3, 2, Band::Moderate);
        check(4, 2, Band::Severe);
        check(3, 3, Band::Severe);
        check(4, 3, Band::VerySevere);
    }

    #[test]
    fn every_answer_lies_within_the_limits_of_its_band() {
        for (frequency, amount) in (1..=4).flat_map(|often| (1..=3).map(move |much| (often, much)))
        {
            let isi = Isi { frequency, amount };
            let (low, high) = band(&isi).limits();
            assert!((low..=high).contains(&i64::from(score(&isi))));
        }
    }

    #[test]
    fn a_band_goes_from_its_least_to_its_largest_answer() {
        use Band::{Dry, Moderate, Severe, Slight, VerySevere};
        let limits = [Dry, Slight, Moderate, Severe, VerySevere].map(Band::limits);
        assert_eq!(limits, [(0, 0), (1, 2), (3, 6), (8, 9), (12, 12)]);
    }
}
