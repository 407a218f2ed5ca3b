//! The fold: facts in order, one standing carried along. `decide` is the whole
//! of it from nothing.

use alloc::sync::Arc;
use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::day::DayBoundary;
use crate::decision::decision;
use crate::facts::{Body, Fact, FactId, Readiness};
use crate::outcome::{Change, Outcome};
use crate::standing::Standing;

/// A history being told, fact by fact. It keeps only what a window can still
/// reach, so cloning and asking cost the same after ten years as after three
/// months; the changes so far are shared between clones.
#[derive(Clone, Debug)]
pub struct Replay {
    standing: Standing,
    changes: Arc<Vec<Change>>,
}

impl Replay {
    /// Nothing told yet.
    #[must_use]
    pub fn new(boundary: DayBoundary) -> Self {
        Self { standing: Standing::new(boundary), changes: Arc::default() }
    }

    /// Tells the next fact. Facts come in the order of their instants, those
    /// of one instant in the order of recording; an earlier one is taken as if
    /// it lay on the present programme day.
    pub fn tell(&mut self, fact: &Fact) {
        let day = self.standing.boundary.day_of(fact.at);
        self.standing.advance(day);
        self.standing.take(fact);
        if !self.standing.changes.is_empty() {
            Arc::make_mut(&mut self.changes).append(&mut self.standing.changes);
        }
    }

    /// The outcome at `now`, which is not before the last fact told. `ask` is
    /// judged as if recorded at `now`. Nothing told or asked later is disturbed.
    #[must_use]
    pub fn outcome(&self, now: NaiveDateTime, ask: Option<&Readiness>) -> Outcome {
        let mut standing = self.standing.clone();
        standing.advance(standing.boundary.day_of(now));
        standing.at = now;
        if let Some(answers) = ask {
            let body = Body::Readiness(answers.clone());
            standing.take(&Fact { id: FactId::ASKED, at: now, body });
        }
        decision(standing, now, ask.is_some())
    }

    /// Every change up to the last fact told, oldest first. Those of the
    /// mornings since are in [`Outcome::changes`].
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

/// The whole decision from nothing. Facts may come in any order: they are
/// taken by instant, and in the given order within one. Facts after `now` are
/// ignored.
#[must_use]
pub fn decide(
    facts: &[Fact],
    boundary: DayBoundary,
    now: NaiveDateTime,
    ask: Option<&Readiness>,
) -> Outcome {
    let mut told: Vec<&Fact> = facts.iter().filter(|fact| fact.at <= now).collect();
    told.sort_by_key(|fact| fact.at);
    let mut replay = Replay::new(boundary);
    told.into_iter().for_each(|fact| replay.tell(fact));
    replay.outcome(now, ask)
}
