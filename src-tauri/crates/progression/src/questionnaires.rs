//! §4 and §12 The two recurring questionnaires: when each was last answered
//! and from which day on it is asked again. The answers are judged elsewhere.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::names::HoldId;
use crate::standing::Standing;
use crate::thresholds::{ISI_EVERY_DAYS, SCREEN_DAYS};
use crate::words::words;

words! {
    /// A recurring questionnaire.
    QuestionnaireId {
        /// The screen: five yes/no questions.
        Screen = "screen",
        /// The Incontinence Severity Index.
        Isi = "isi",
    }
}

/// When a questionnaire was answered and is asked again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Questionnaire {
    /// Which.
    pub id: QuestionnaireId,
    /// The programme day it was last answered, since the birth.
    pub last: Option<ProgrammeDay>,
    /// From this day on it is asked: where the latest answer counts its last
    /// morning, or at once while there is none.
    pub due: ProgrammeDay,
}

impl Questionnaire {
    /// Whether it is asked on a day.
    #[must_use]
    pub fn is_due(&self, day: ProgrammeDay) -> bool {
        day >= self.due
    }
}

/// Both; none before the first profile, nor while a pregnancy rests the programme.
pub(crate) fn questionnaires(standing: &Standing) -> Vec<Questionnaire> {
    let Some(profile) = standing.profile.as_ref().filter(|_| !standing.held(HoldId::H4)) else {
        return Vec::new();
    };
    let first = profile.first_day;
    let asked = |id, last: Option<ProgrammeDay>, every| {
        let due = last.map_or(first, |day| day.plus(every));
        Questionnaire { id, last, due }
    };
    let screen = standing.screens.latest.map(|told| told.day);
    let isi = standing.isi.latest.map(|answered| answered.day);
    Vec::from([
        asked(QuestionnaireId::Screen, screen, SCREEN_DAYS),
        asked(QuestionnaireId::Isi, isi, ISI_EVERY_DAYS),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_asked_from_its_day_on() {
        let due = ProgrammeDay::new("2026-03-10".parse().unwrap());
        let one = Questionnaire { id: QuestionnaireId::Isi, last: None, due };
        assert_eq!([-1, 0, 1].map(|days| one.is_due(due.plus(days))), [false, true, true]);
    }
}
