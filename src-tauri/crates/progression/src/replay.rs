//! The fold: facts in order, one standing carried along. `decide` is the whole
//! of it from nothing.

use alloc::sync::Arc;
use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::day::DayBoundary;
use crate::decision::decision;
use crate::facts::{Body, Fact, FactId, Readiness, Score};
use crate::judged::Judged;
use crate::names::SignId;
use crate::outcome::{Change, Outcome};
use crate::standing::Standing;
use crate::support::SupportBar;
use crate::words::Amount;

/// A history being told, fact by fact. It keeps only what a window can still
/// reach, so cloning and asking cost the same after ten years as after three
/// months; the changes and judgements so far are shared between clones.
#[derive(Clone, Debug)]
pub struct Replay {
    standing: Standing,
    changes: Arc<Vec<Change>>,
    judged: Arc<Vec<Judged>>,
}

impl Replay {
    /// Nothing told yet.
    #[must_use]
    pub fn new(boundary: DayBoundary) -> Self {
        Self { standing: Standing::new(boundary), changes: Arc::default(), judged: Arc::default() }
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
        if !self.standing.judged.is_empty() {
            Arc::make_mut(&mut self.judged).append(&mut self.standing.judged);
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

    /// The warning signs active after the last fact told. No morning raises or
    /// clears one, so these are the signs of [`Replay::outcome`] without an `ask`.
    pub fn active_signs(&self) -> impl Iterator<Item = SignId> {
        self.standing.signs.all().map(|(id, _)| id)
    }

    /// What speaks against reading about supports at `now`, which is not before
    /// the last fact told.
    #[must_use]
    pub fn support_bars(&self, now: NaiveDateTime) -> Vec<SupportBar> {
        let mut standing = self.standing.clone();
        standing.advance(standing.boundary.day_of(now));
        standing.support_bars()
    }

    /// Every change up to the last fact told, oldest first. Those of the
    /// mornings since are in [`Outcome::changes`].
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Every judgement of every session up to the last fact told, in the order
    /// they fell. The latest of a session stands.
    #[must_use]
    pub fn judged(&self) -> &[Judged] {
        &self.judged
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

/// What is known of one programme day: the largest known of what was told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct DayValues {
    /// The largest stress-type leak; `None` where nobody told.
    pub leak: Option<Amount>,
    /// Heaviness.
    pub heaviness: Option<Score>,
    /// Pelvic pain.
    pub pelvic_pain: Option<Score>,
    /// Pain of legs, back or hips.
    pub body_pain: Option<Score>,
    /// Leaks told one by one, with an urge or without.
    pub leaks: usize,
    /// Bleeding came back or grew.
    pub bleeding_up: bool,
    /// Leak, heaviness and pelvic pain are all known.
    pub reported: bool,
}

/// The day values (§2) of the facts of one programme day.
#[must_use]
pub fn day_values<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> DayValues {
    let mut standing = Standing::new(DayBoundary::DEFAULT);
    facts.into_iter().for_each(|fact| standing.take(fact));
    let log = standing.log();
    DayValues {
        leak: log.leak.map(|known| known.value),
        heaviness: log.heaviness.map(|known| known.value),
        pelvic_pain: log.pelvic_pain.map(|known| known.value),
        body_pain: log.body_pain.map(|known| known.value),
        leaks: log.leaks.len(),
        bleeding_up: log.bleeding_up.is_some(),
        reported: log.reported(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Diary, FactId};

    fn fact(heaviness: u8, leaks: Option<Vec<crate::facts::Leak>>) -> Fact {
        let diary = Diary { leaks, heaviness: Score::new(heaviness), ..Diary::default() };
        let at = "2026-03-02T21:00:00".parse().unwrap();
        Fact { id: FactId(0), at, body: Body::Diary(diary) }
    }

    #[test]
    fn day_values_are_the_largest_known() {
        let facts = [fact(1, None), fact(0, Some(Vec::new()))];
        let values = day_values(&facts);
        assert_eq!((values.heaviness, values.leak), (Score::new(1), Some(Amount::None)));
        assert!(!values.reported);
    }

    #[test]
    fn a_clone_goes_its_own_way() {
        let mut one = Replay::new(DayBoundary::DEFAULT);
        let sign = Body::RedFlag(Vec::from([crate::names::SignId::RF02]));
        let other = one.clone();
        one.tell(&Fact { body: sign, ..fact(0, None) });
        assert!(!one.changes().is_empty() && other.changes().is_empty());
    }
}
