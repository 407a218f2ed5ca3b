//! The decision before a run: the judgement that counts, the offer, and why.

use progression::outcome::{Judgement as CoreJudgement, Outcome};

use super::{plan, signs, why};
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::plan::{Check, Judgement, Question};
use crate::wire::reason::Reason;
use crate::wire::refusal::Refusal;

impl Companion {
    /// The decision as it stands now, on the check that counts.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn check(&mut self, now: &Moment) -> Result<Check, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let page = Check {
            judgement: outcome.readiness.as_ref().map(judgement),
            offer: plan::offer(&outcome.impact),
            reasons: reasons(history, &outcome),
            signs: signs::active(&outcome),
        };
        self.keep_decisions(&outcome, now);
        Ok(page)
    }
}

/// Everything that speaks for or against impact: her answers first.
pub(crate) fn reasons(history: &History, outcome: &Outcome) -> Vec<Reason> {
    let judged = outcome.readiness.as_ref();
    let of_answers = judged.map_or(&[][..], |judgement| &judgement.reasons);
    let besides = outcome.impact.reasons.iter().filter(|reason| !of_answers.contains(reason));
    let why: Vec<_> = of_answers.iter().chain(besides).cloned().collect();
    why::reasons(history, &why)
}

fn judgement(judgement: &CoreJudgement) -> Judgement {
    let questions = judgement.questions.iter().zip(1..);
    Judgement {
        outcome: judgement.outcome.word().to_owned(),
        questions: questions
            .map(|(colour, number)| Question {
                id: format!("Q{number}"),
                colour: colour.word().to_owned(),
            })
            .collect(),
    }
}
