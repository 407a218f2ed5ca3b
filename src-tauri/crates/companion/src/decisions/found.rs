//! The decisions that the facts in force make: on every check at its own
//! instant, with nothing told after it, and every change of stage and rung.
//! The same function finds what is to be kept and what would be decided now.

use chrono::{NaiveDate, NaiveDateTime};
use progression::outcome::{Change, Changed, Outcome};
use store::RecordId;

use crate::history::{History, Told};
use crate::moment::minute_text;
use crate::views::{check, why};
use crate::wire::decision::{Decided, Shown};
use crate::wire::fact::FactBody;

/// The kind of a decision on a check.
pub(crate) const CHECK: &str = "check";
const STAGE: &str = "stage";
const RUNG: &str = "rung";

/// What makes a decision the same one: a check is its entry; a change is what
/// it changed, and when.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Key {
    Check(RecordId),
    Change { day: String, local: Option<String>, decided: String },
}

/// A decision of the facts in force.
pub(crate) struct Found {
    pub(crate) key: Key,
    pub(crate) kind: &'static str,
    pub(crate) day: NaiveDate,
    /// The entry's time; none for a decision of the day's beginning, so that a
    /// day that begins at another hour makes no other decision.
    pub(crate) local: Option<NaiveDateTime>,
    pub(crate) fact: Option<RecordId>,
    /// [`Shown::decided`] as it is stored.
    pub(crate) decided: String,
    pub(crate) shown: Shown,
}

/// How far a history was looked through.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Looked {
    changes: usize,
    told: usize,
}

/// Every decision up to now, oldest first: changes, then checks.
pub(crate) fn all(history: &History, outcome: &Outcome) -> Vec<Found> {
    since(history, outcome, Looked::default(), |_| false)
}

/// The decisions that are not `kept`, of what was told since it was last looked.
pub(crate) fn not_kept(
    history: &mut History,
    outcome: &Outcome,
    kept: impl Fn(&Key) -> bool,
) -> Vec<Found> {
    let found = since(history, outcome, history.looked, kept);
    history.looked = Looked { changes: history.changes().len(), told: history.heard() };
    found
}

fn since(
    history: &History,
    outcome: &Outcome,
    looked: Looked,
    leave: impl Fn(&Key) -> bool,
) -> Vec<Found> {
    let changes = history.changes().iter().skip(looked.changes).chain(&outcome.changes);
    let mut found: Vec<Found> =
        changes.filter_map(|change| of_change(history, change, &leave)).collect();
    let heard = history.all().iter().enumerate().take(history.heard()).skip(looked.told);
    let checks: Vec<(usize, &Told)> = heard
        .filter(|(_, told)| matches!(told.body, FactBody::Readiness(_)))
        .filter(|(_, told)| !leave(&Key::Check(told.id)))
        .collect();
    let places: Vec<usize> = checks.iter().map(|(place, _)| *place).collect();
    let outcomes = if places.is_empty() { Vec::new() } else { history.outcomes_at(&places) };
    let checks = checks.iter().zip(outcomes);
    found.extend(checks.map(|((_, told), outcome)| of_check(history, told, &outcome)));
    found
}

fn of_check(history: &History, told: &Told, outcome: &Outcome) -> Found {
    let impact = &outcome.impact;
    let decided = Decided::Check {
        outcome: outcome.readiness.as_ref().map(|judged| judged.outcome.word().to_owned()),
        offer: impact.offer.word().to_owned(),
        rung: impact.rung.map(why::rung_word),
        run_s: impact.run_s,
    };
    Found {
        key: Key::Check(told.id),
        kind: CHECK,
        day: history.programme_day(told.at),
        local: Some(told.at),
        fact: Some(told.id),
        decided: text(&decided),
        shown: Shown { decided, reasons: check::reasons(history, outcome) },
    }
}

fn of_change(history: &History, change: &Change, leave: impl Fn(&Key) -> bool) -> Option<Found> {
    let kind = match change.what {
        Changed::Stage => STAGE,
        Changed::Rung => RUNG,
        _ => return None,
    };
    let (from, to) = (change.from.map(why::figure), change.to.map(why::figure));
    let decided =
        if kind == STAGE { Decided::Stage { from, to } } else { Decided::Rung { from, to } };
    let decided_text = text(&decided);
    let day = change.day.date();
    let of_morning = change.at == change.day.begins(history.boundary());
    let local = (!of_morning).then_some(change.at);
    let key = Key::Change {
        day: day.to_string(),
        local: local.map(minute_text),
        decided: decided_text.clone(),
    };
    if leave(&key) {
        return None;
    }
    // What a day's beginning decides rests on many entries; what an entry decides, on that one.
    let facts = change.reasons.iter().flat_map(|reason| &reason.facts);
    let fact = local.and_then(|at| {
        facts.filter_map(|id| history.told(*id)).find(|told| told.at == at).map(|told| told.id)
    });
    let reasons = why::reasons(history, &change.reasons);
    let shown = Shown { decided, reasons };
    Some(Found { key, kind, day, local, fact, decided: decided_text, shown })
}

/// The stored form. A plain shape cannot fail to be written.
fn text(decided: &Decided) -> String {
    serde_json::to_string(decided).unwrap_or_default()
}
