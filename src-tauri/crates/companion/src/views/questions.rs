//! Her five questions, each answered from her own data. What is not known is
//! left out, and nothing here judges.

use chrono::NaiveDate;
use progression::names::Stage;
use progression::outcome::Outcome;

use super::{plan, progress, trends};
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::fact::{FactBody, Role};
use crate::wire::progress::Step;
use crate::wire::refusal::Refusal;
use crate::wire::trends::{CheckSeen, MyQuestions, SeenBy};

/// How many self-checks are shown.
const CHECKS: usize = 6;

impl Companion {
    /// The page of her five questions.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn questions(&mut self, now: &Moment) -> Result<MyQuestions, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let today = outcome.day.date();
        let step = |stage: Option<Stage>| stage.map(|stage| step(history, &outcome, stage));
        Ok(MyQuestions {
            checks: checks(history, today),
            seen: seen(history, today),
            pattern: trends::pattern(&outcome.pattern),
            lines: plan::lines(history, &outcome),
            here: step(Some(outcome.stage)),
            next: step(outcome.stage.next()),
            supports: trends::supports(&trends::runs(history, today)),
            minimum: trends::MINIMUM,
        })
    }
}

fn step(history: &History, outcome: &Outcome, stage: Stage) -> Step {
    progress::step(history, outcome, stage)
}

/// Her self-checks up to today, newest first.
fn checks(history: &History, today: NaiveDate) -> Vec<CheckSeen> {
    let newest = history.all().iter().rev();
    let checks = newest.filter_map(|told| match &told.body {
        FactBody::SelfCheck(check) => Some((told, check)),
        _ => None,
    });
    checks
        .filter(|(told, _)| history.programme_day(told.at) <= today)
        .take(CHECKS)
        .map(|(told, check)| CheckSeen {
            id: told.id.to_string(),
            day: history.programme_day(told.at).to_string(),
            hold_s: check.hold_s.into(),
            reps: check.reps.into(),
            fast: check.fast.into(),
            feels_lift: check.feels_lift,
        })
        .collect()
}

/// The latest visit since the birth. Role *other* is a note and no visit.
fn seen(history: &History, today: NaiveDate) -> Option<SeenBy> {
    let birth = history.birth_on(today)?;
    let newest = history.all().iter().rev();
    let visits = newest.filter_map(|told| match &told.body {
        FactBody::Clinician(visit) if visit.role != Role::Other => Some((told, visit)),
        _ => None,
    });
    visits
        .map(|(told, visit)| (history.programme_day(told.at), visit))
        .find(|(day, _)| (birth..=today).contains(day))
        .map(|(day, visit)| SeenBy {
            day: day.to_string(),
            role: progression::words::Role::from(visit.role).word().to_owned(),
            prescribed: visit.prescription.is_some(),
        })
}
