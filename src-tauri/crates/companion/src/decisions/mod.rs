//! Decisions, kept as they were shown. Whenever a page shows what was decided
//! (a recorded check, a change of stage or rung), what is not kept yet is kept,
//! each decision once.
//!
//! It is a memory and no source of truth: nothing is decided by it.

mod found;

use std::collections::HashSet;

use progression::PROGRAMME_VERSION;
use progression::outcome::Outcome;
use store::Store;

use crate::companion::Companion;
use crate::moment::{Moment, minute_text};
use crate::telling::fresh_id;
use crate::wire::refusal::{Code, Refusal};

pub(crate) use found::{Found, Key, Looked, all};

/// Which decisions are kept.
pub(crate) struct Kept(HashSet<Key>);

impl Kept {
    fn read(store: &Store) -> Result<Self, Refusal> {
        Ok(Self(store.read().decisions()?.iter().map(key).collect()))
    }
}

/// The name of a kept decision.
pub(crate) fn key(kept: &store::Decision) -> Key {
    match kept.fact {
        Some(fact) if kept.kind == found::CHECK => Key::Check(fact),
        _ => Key::Change {
            day: kept.day.to_string(),
            local: kept.local.map(|local| local.to_string()),
            decided: kept.decided.clone(),
        },
    }
}

impl Companion {
    /// Keeps what `outcome` and the history behind it decided, as it is shown
    /// at `now`.
    ///
    /// A disk that takes no more must not keep her from reading her day: what
    /// cannot be kept now is looked for again at the next question.
    pub(crate) fn keep_decisions(&mut self, outcome: &Outcome, now: &Moment) {
        if self.try_to_keep(outcome, now).is_err() {
            self.kept = None;
            if let Some(history) = &mut self.history {
                history.looked = Looked::default();
            }
        }
    }

    fn try_to_keep(&mut self, outcome: &Outcome, now: &Moment) -> Result<(), Refusal> {
        let Some(history) = &mut self.history else { return Ok(()) };
        let kept = match self.kept.take() {
            Some(kept) => kept,
            None => Kept::read(&self.store)?,
        };
        let kept = self.kept.insert(kept);
        let fresh = found::not_kept(history, outcome, |key| kept.0.contains(key));
        if fresh.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = fresh.iter().map(|one| row(one, now)).collect::<Result<_, _>>()?;
        self.store.write(|tx| {
            rows.iter().try_for_each(|row| tx.keep_decision(row)).map_err(Refusal::from)
        })?;
        kept.0.extend(fresh.into_iter().map(|one| one.key));
        Ok(())
    }
}

fn row(found: &Found, now: &Moment) -> Result<store::Decision, Refusal> {
    let malformed = |_| Refusal::new(Code::NotADate);
    Ok(store::Decision {
        id: fresh_id(now),
        recorded_ms: now.utc_ms,
        kind: found.kind.to_owned(),
        day: found.day.to_string().parse().map_err(malformed)?,
        local: found.local.map(|at| minute_text(at).parse()).transpose().map_err(malformed)?,
        programme_version: PROGRAMME_VERSION,
        fact: found.fact,
        decided: found.decided.clone(),
        reasons: serde_json::to_string(&found.shown.reasons)
            .map_err(|_| Refusal::new(Code::Malformed))?,
    })
}
