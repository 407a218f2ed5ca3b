//! The recurring questionnaires: when each is due, and the bands of the index.

use core::cmp::Ordering;

use progression::facts::Isi as CoreIsi;
use progression::isi::{Band, band, score};
use progression::outcome::Outcome;

use super::why;
use crate::companion::Companion;
use crate::history::{History, Told};
use crate::moment::Moment;
use crate::wire::fact::FactBody;
use crate::wire::questionnaires::{IndexAnswer, QuestionnaireAsked, Questionnaires, Trend};
use crate::wire::refusal::Refusal;

impl Companion {
    /// When the questionnaires are due, and every index since the birth.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn questionnaires(&mut self, now: &Moment) -> Result<Questionnaires, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let asked = outcome.questionnaires.iter().map(|questions| QuestionnaireAsked {
            id: questions.id.word().to_owned(),
            last: questions.last.map(|day| day.date().to_string()),
            due: questions.due.date().to_string(),
            is_due: questions.is_due(outcome.day),
        });
        let answers = indexes(history, &outcome);
        Ok(Questionnaires {
            asked: asked.collect(),
            trend: trend(&answers),
            index: answers.iter().rev().map(|(told, isi)| answer(history, told, isi)).collect(),
        })
    }
}

/// Questionnaires asked today.
pub(super) fn due(outcome: &Outcome) -> Vec<String> {
    let due = outcome.questionnaires.iter().filter(|questions| questions.is_due(outcome.day));
    due.map(|questions| questions.id.word().to_owned()).collect()
}

/// The answers since the birth, oldest first.
fn indexes<'a>(history: &'a History, outcome: &Outcome) -> Vec<(&'a Told, CoreIsi)> {
    let birth = history.birth_on(outcome.day.date());
    let of_now = |told: &&Told| birth.is_none_or(|birth| history.programme_day(told.at) >= birth);
    let told = history.all().iter().filter(of_now);
    told.filter_map(|told| match &told.body {
        FactBody::Isi(isi) => {
            Some((told, CoreIsi { frequency: isi.frequency, amount: isi.amount }))
        }
        _ => None,
    })
    .collect()
}

fn answer(history: &History, told: &Told, isi: &CoreIsi) -> IndexAnswer {
    let band = band(isi);
    let (low, high) = band.limits();
    IndexAnswer {
        id: told.id.to_string(),
        day: history.programme_day(told.at).to_string(),
        score: score(isi),
        band: band.word().to_owned(),
        low: why::small(low),
        high: why::small(high),
    }
}

/// The latest band beside the first, as referral F3 compares them.
fn trend(answers: &[(&Told, CoreIsi)]) -> Option<Trend> {
    let bands: Vec<Band> = answers.iter().map(|(_, isi)| band(isi)).collect();
    let (first, rest) = bands.split_first()?;
    Some(match rest.last()?.cmp(first) {
        Ordering::Less => Trend::Less,
        Ordering::Equal => Trend::Same,
        Ordering::Greater => Trend::More,
    })
}
