//! §7 Judging a session: what its answers make of it. It knows one session at
//! a time; what follows from a result is `regression.rs`.
//!
//! A session has two sides, pelvic and body, and each only ever gets worse.

use alloc::vec::Vec;

use chrono::{NaiveDateTime, TimeDelta};

use crate::clinician::Ceilings;
use crate::day::ProgrammeDay;
use crate::facts::{Event, FactId, ImpactSession, MorningAfter, SessionKind};
use crate::judged;
use crate::ladder::Rung;
use crate::names::SessionResult;
use crate::thresholds::{
    AMBER_BODY, EVENT_BODY_DEFAULT, EVENT_PELVIC_DEFAULT, MORNING_BODY, MORNING_BODY_RISE,
    MORNING_FROM_HOURS, MORNING_TO_HOURS, RED_BODY, RED_PELVIC,
};
use crate::words::{Amount, EventKind};

/// One side of a result.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Side {
    #[default]
    None,
    Amber,
    Red,
}

/// What the rules have done because of a session. What was done stays done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Fired {
    pub g2: bool,
    pub g4: Option<NaiveDateTime>,
    pub g5_referral: bool,
    pub pelvic_hold: bool,
    pub body_hold: bool,
}

/// An impact session as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Session {
    /// Its number in the order of instants, from 1.
    pub no: u32,
    pub fact: FactId,
    pub at: NaiveDateTime,
    pub day: ProgrammeDay,
    pub kind: SessionKind,
    /// Running seconds done.
    pub done_s: u32,
    pub pelvic: Side,
    pub body: Side,
    /// The answers right after were given.
    pub answered: bool,
    /// A morning after was given within its time.
    pub morning: bool,
    /// A hold was active at its instant.
    pub held: bool,
    /// Body pain of the check valid at its instant, else 0.
    pub pain_before: i64,
    /// That check.
    pub check: Option<FactId>,
    /// It was a capacity amber.
    pub capacity_amber: bool,
    pub fired: Fired,
    /// The entries its result rests on.
    pub facts: Vec<FactId>,
}

impl Session {
    /// What it is at a moment.
    pub fn result(&self, now: NaiveDateTime) -> SessionResult {
        judged::result(self.known(), self.answered, self.at, now)
    }

    /// What it is whatever the hour; `None` while it is pending or unverified.
    pub fn known(&self) -> Option<SessionResult> {
        match (self.pelvic, self.body) {
            (Side::Red, _) | (_, Side::Red) => Some(SessionResult::Red),
            (Side::Amber, _) => Some(SessionResult::PelvicAmber),
            (Side::None, Side::Amber) => Some(SessionResult::BodyAmber),
            (Side::None, Side::None) => self.is_clean().then_some(SessionResult::Clean),
        }
    }

    /// No symptom, answered right after and the morning after.
    pub fn is_clean(&self) -> bool {
        self.pelvic == Side::None && self.body == Side::None && self.answered && self.morning
    }

    /// An amber or a red of any kind.
    pub fn is_amber_or_red(&self) -> bool {
        self.pelvic > Side::None || self.body > Side::None
    }

    /// Its result is body amber.
    pub fn is_body_amber(&self) -> bool {
        self.pelvic == Side::None && self.body == Side::Amber
    }

    /// Its result is known: neither pending nor unverified.
    pub fn is_known(&self) -> bool {
        self.is_amber_or_red() || self.is_clean()
    }

    /// Its answers, body pain left out, are pelvic amber or red.
    pub fn is_pelvic(&self) -> bool {
        self.pelvic > Side::None
    }

    /// Takes a morning after: it can make either side worse, and within its
    /// time it makes the morning known. Says whether a side got worse.
    pub fn answer(
        &mut self,
        answer: &MorningAfter,
        at: NaiveDateTime,
        ceilings: Ceilings,
        fact: FactId,
    ) -> bool {
        let passed = at.signed_duration_since(self.at);
        let from = TimeDelta::hours(MORNING_FROM_HOURS);
        self.morning |= passed >= from && passed <= TimeDelta::hours(MORNING_TO_HOURS);
        let before = (self.pelvic, self.body);
        if morning_is_pelvic_red(answer, ceilings) {
            self.pelvic = Side::Red;
        }
        let pain = answer.body_pain.value();
        if pain > MORNING_BODY && pain > self.pain_before + MORNING_BODY_RISE {
            self.body = Side::Red;
        }
        let worse = before != (self.pelvic, self.body);
        if worse {
            self.facts.push(fact);
        }
        worse
    }
}

fn morning_is_pelvic_red(answer: &MorningAfter, ceilings: Ceilings) -> bool {
    answer.leak > ceilings.leak
        || answer.heaviness.value() > ceilings.heaviness
        || answer.pelvic_pain.value() > ceilings.pelvic_pain
        || answer.bleeding_up
}

/// What was felt in a session, its events and its after answers together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Felt {
    pub leak: Amount,
    pub heaviness: i64,
    pub pelvic_pain: i64,
    pub body_pain: i64,
    /// Sharp, or an event that is red by itself.
    pub sharp: bool,
    pub sign: bool,
    pub gone: bool,
}

/// The amount of a leak event: drops where none, or nothing, was given.
pub(crate) fn leak_of(event: &Event) -> Amount {
    event.amount.unwrap_or(Amount::Drops).max(Amount::Drops)
}

impl Felt {
    /// Everything a session tells by itself.
    pub fn of(session: &ImpactSession) -> Self {
        let after = session.after.as_ref();
        let mut felt = Self {
            leak: after.map_or(Amount::None, |after| after.leak),
            heaviness: after.map_or(0, |after| after.heaviness.value()),
            pelvic_pain: after.map_or(0, |after| after.pelvic_pain.value()),
            body_pain: after.map_or(0, |after| after.body_pain.value()),
            sharp: false,
            sign: false,
            gone: after.and_then(|after| after.gone_within_hour) == Some(true),
        };
        for event in session.events.iter().flatten() {
            felt.add(event);
        }
        felt
    }

    fn add(&mut self, event: &Event) {
        let score = |default| event.score.map_or(default, crate::facts::Score::value);
        match event.kind {
            EventKind::Leak => self.leak = self.leak.max(leak_of(event)),
            EventKind::Heaviness => {
                self.heaviness = self.heaviness.max(score(EVENT_PELVIC_DEFAULT));
            }
            EventKind::PelvicPain => {
                self.pelvic_pain = self.pelvic_pain.max(score(EVENT_PELVIC_DEFAULT));
            }
            EventKind::BodyPain => {
                self.body_pain = self.body_pain.max(score(EVENT_BODY_DEFAULT));
                self.sharp |= event.sharp == Some(true);
            }
            EventKind::Bulge | EventKind::Bowel | EventKind::Bleeding | EventKind::Unwell => {
                self.sign = true;
            }
        }
    }

    /// The pelvic side under the ceilings in force.
    pub fn pelvic(&self, ceilings: Ceilings) -> Side {
        let over_leak = self.leak > ceilings.leak;
        let red = self.sign
            || (over_leak && self.leak >= Amount::Splash)
            || self.heaviness >= RED_PELVIC
            || self.pelvic_pain >= RED_PELVIC;
        let amber = over_leak
            || self.heaviness > ceilings.heaviness
            || self.pelvic_pain > ceilings.pelvic_pain;
        match (red, amber) {
            (true, _) => Side::Red,
            (false, true) if !self.gone => Side::Red,
            (false, true) => Side::Amber,
            (false, false) => Side::None,
        }
    }

    /// The body side.
    pub fn body(&self) -> Side {
        if self.sharp || self.body_pain > RED_BODY {
            Side::Red
        } else if self.body_pain >= AMBER_BODY {
            Side::Amber
        } else {
            Side::None
        }
    }
}

/// Planned and done running seconds: left out, planned is the rung's dose (0
/// for a battery or off-plan) and done is as planned.
#[must_use]
pub fn running(session: &ImpactSession) -> (u32, u32) {
    let dose = match session.kind {
        SessionKind::Ladder(rung) => Rung::run_s(rung),
        SessionKind::Battery | SessionKind::OffPlan => 0,
    };
    let planned = session.planned_run_s.unwrap_or(dose);
    (planned, session.done_run_s.unwrap_or(planned))
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::facts::{After, Score};

    const STRICT: Ceilings = Ceilings { leak: Amount::None, heaviness: 0, pelvic_pain: 0 };

    fn score(value: u8) -> Score {
        Score::new(value).unwrap()
    }

    fn after(leak: Amount, heaviness: u8, body: u8, gone: Option<bool>) -> ImpactSession {
        ImpactSession {
            kind: SessionKind::OffPlan,
            planned_run_s: None,
            done_run_s: None,
            events: None,
            after: Some(After {
                leak,
                heaviness: score(heaviness),
                pelvic_pain: score(0),
                body_pain: score(body),
                gone_within_hour: gone,
            }),
            support: None,
        }
    }

    #[track_caller]
    fn check(session: &ImpactSession, ceilings: Ceilings, pelvic: Side, body: Side) {
        let felt = Felt::of(session);
        assert_eq!((felt.pelvic(ceilings), felt.body()), (pelvic, body));
    }

    #[test]
    fn pelvic_limits() {
        let gone = Some(true);
        check(&after(Amount::None, 0, 0, gone), STRICT, Side::None, Side::None);
        check(&after(Amount::Drops, 0, 0, gone), STRICT, Side::Amber, Side::None);
        check(&after(Amount::Splash, 0, 0, gone), STRICT, Side::Red, Side::None);
        check(&after(Amount::None, 2, 0, gone), STRICT, Side::Amber, Side::None);
        check(&after(Amount::None, 3, 0, gone), STRICT, Side::Red, Side::None);
    }

    #[test]
    fn an_amber_not_known_to_be_gone_is_red() {
        check(&after(Amount::Drops, 0, 0, None), STRICT, Side::Red, Side::None);
        check(&after(Amount::Drops, 0, 0, Some(false)), STRICT, Side::Red, Side::None);
        check(&after(Amount::None, 0, 0, None), STRICT, Side::None, Side::None);
    }

    #[test]
    fn within_the_ceilings_is_nothing() {
        let ceilings = Ceilings { leak: Amount::Splash, heaviness: 2, pelvic_pain: 0 };
        check(&after(Amount::Splash, 2, 0, None), ceilings, Side::None, Side::None);
        check(&after(Amount::More, 3, 0, Some(true)), ceilings, Side::Red, Side::None);
    }

    #[test]
    fn body_pain_three_to_five_is_amber_and_sharp_is_red() {
        check(&after(Amount::None, 0, 2, None), STRICT, Side::None, Side::None);
        check(&after(Amount::None, 0, 3, None), STRICT, Side::None, Side::Amber);
        check(&after(Amount::None, 0, 5, None), STRICT, Side::None, Side::Amber);
        check(&after(Amount::None, 0, 6, None), STRICT, Side::None, Side::Red);
        let mut sharp = after(Amount::None, 0, 0, None);
        sharp.events = Some(vec![Event {
            at_run_s: 0,
            kind: EventKind::BodyPain,
            amount: None,
            score: Some(score(1)),
            sharp: Some(true),
        }]);
        check(&sharp, STRICT, Side::None, Side::Red);
    }

    #[test]
    fn events_without_a_score_have_their_defaults() {
        let event = |kind| Event { at_run_s: 0, kind, amount: None, score: None, sharp: None };
        let mut session = after(Amount::None, 0, 0, Some(true));
        session.events = Some(vec![event(EventKind::Leak), event(EventKind::Heaviness)]);
        let felt = Felt::of(&session);
        assert_eq!((felt.leak, felt.heaviness), (Amount::Drops, 1));
        session.events = Some(vec![event(EventKind::BodyPain)]);
        check(&session, STRICT, Side::None, Side::Amber);
        session.events = Some(vec![event(EventKind::Unwell)]);
        check(&session, STRICT, Side::Red, Side::None);
    }
}
