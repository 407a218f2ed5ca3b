//! Which rules spoke in a scenario: in its outcome or in any change on the way
//! there, and did not merely find that all was there. A cell that is not met,
//! a sign that is active, a loss that was taken.

use std::collections::BTreeSet;

use progression::outcome::{Change, Outcome};
use progression::reason::{Reason, Verdict};
use progression::{Judged, Replay};

use super::Scenario;

/// The codes of the rules that spoke; none where it cannot be read.
#[must_use]
pub fn said(text: &str) -> BTreeSet<String> {
    let scenario = serde_json::from_str(text).ok().and_then(|value| Scenario::read(value).ok());
    scenario.map(|scenario| of(&scenario)).unwrap_or_default()
}

fn of(scenario: &Scenario) -> BTreeSet<String> {
    let mut told: Vec<_> = scenario.facts.iter().filter(|fact| fact.at <= scenario.now).collect();
    told.sort_by_key(|fact| fact.at);
    let mut replay = Replay::new(scenario.boundary);
    told.into_iter().for_each(|fact| replay.tell(fact));
    let outcome = replay.outcome(scenario.now, scenario.ask.as_ref());
    let judged = of_judged(replay.judged());
    let reasons = of_outcome(&outcome).chain(of_changes(replay.changes())).chain(&judged);
    reasons.filter(|one| one.verdict != Verdict::Met).map(|one| one.rule.to_string()).collect()
}

/// What the result of each session rests on, as it stands last.
fn of_judged(judged: &[Judged]) -> Vec<Reason> {
    let answers = |one: &Judged| {
        let last = judged.iter().rfind(|other| other.session == one.session) == Some(one);
        last.then(|| one.answers()).into_iter().flatten()
    };
    judged.iter().flat_map(|one| one.why.iter().cloned().chain(answers(one))).collect()
}

fn of_changes(changes: &[Change]) -> impl Iterator<Item = &Reason> {
    changes.iter().flat_map(|change| &change.reasons)
}

fn of_outcome(outcome: &Outcome) -> impl Iterator<Item = &Reason> {
    let plan = &outcome.plan;
    let low = plan.low_load.iter().flat_map(|low| &low.reasons);
    let strength = plan.strength.iter().flat_map(|strength| &strength.reasons);
    let ends = outcome.holds.iter().flat_map(|hold| &hold.ends);
    let shown = outcome.reasons.iter().chain(&plan.practice.reasons).chain(low).chain(strength);
    shown.chain(ends).chain(of_changes(&outcome.changes))
}
