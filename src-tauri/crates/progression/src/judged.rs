//! §7 What became of each session: one record at the session, one more for each
//! morning after that was about it. The latest record of a session stands.
//!
//! It judges nothing; `judging.rs` does. Unlike what the fold keeps, these
//! records are never forgotten, so that her history can show every session.

use alloc::vec::Vec;

use chrono::{NaiveDateTime, TimeDelta};

use crate::clinician::Ceilings;
use crate::day::ProgrammeDay;
use crate::facts::{FactId, MorningAfter, Score};
use crate::judging::{Felt, Session, Side};
use crate::names::{SessionResult, Sight};
use crate::reason::{Figure, Reason, Rule};
use crate::thresholds::{
    AMBER_BODY, MORNING_BODY, MORNING_BODY_RISE, MORNING_FROM_HOURS, MORNING_TO_HOURS, WORSE_DAYS,
};
use crate::words::Amount;

/// One judgement of a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judged {
    /// The session.
    pub session: FactId,
    /// The entry that brought this judgement: the session, or a morning after.
    pub by: FactId,
    /// The session's instant.
    pub at: NaiveDateTime,
    /// The session's programme day.
    pub day: ProgrammeDay,
    /// The answers right after were given.
    pub answered: bool,
    /// A morning after was given within its time.
    pub morning: bool,
    /// What of the entry in `by` the result rests on.
    pub why: Vec<Reason>,
    known: Option<SessionResult>,
}

impl Judged {
    pub(crate) fn of(session: &Session, by: FactId, why: Vec<Reason>) -> Self {
        Self {
            session: session.fact,
            by,
            at: session.at,
            day: session.day,
            answered: session.answered,
            morning: session.morning,
            why,
            known: session.known(),
        }
    }

    /// What the session is at a moment.
    #[must_use]
    pub fn result(&self, now: NaiveDateTime) -> SessionResult {
        result(self.known, self.answered, self.at, now)
    }

    /// Whether a morning after told now would still make the morning known.
    /// It is asked only where no later session day lies before `today`.
    #[must_use]
    pub fn awaits_morning(&self, now: NaiveDateTime, today: ProgrammeDay) -> bool {
        let passed = now.signed_duration_since(self.at);
        let from = TimeDelta::hours(MORNING_FROM_HOURS);
        let open = passed >= from && passed <= TimeDelta::hours(MORNING_TO_HOURS);
        !self.morning && open && today > self.day
    }

    /// Whether a morning after told now comes too late to settle the session and
    /// early enough to make it worse. As with [`Judged::awaits_morning`], only
    /// the latest session day before `today` is asked about.
    #[must_use]
    pub fn takes_late_morning(&self, now: NaiveDateTime, today: ProgrammeDay) -> bool {
        let late = now.signed_duration_since(self.at) > TimeDelta::hours(MORNING_TO_HOURS);
        !self.morning && late && today.since(self.day) <= WORSE_DAYS
    }

    /// The two answers every result needs, as cells.
    #[must_use]
    pub fn answers(&self) -> [Reason; 2] {
        let cell = |sight, given: bool| {
            Reason::known(Rule::Result(sight), given.then_some(true)).from([self.session])
        };
        [cell(Sight::Answers, self.answered), cell(Sight::Morning, self.morning)]
    }
}

/// A known result, else pending while the morning after can still come.
pub(crate) fn result(
    known: Option<SessionResult>,
    answered: bool,
    at: NaiveDateTime,
    now: NaiveDateTime,
) -> SessionResult {
    let open = now <= at + TimeDelta::hours(MORNING_TO_HOURS);
    match known {
        Some(known) => known,
        None if answered && open => SessionResult::Pending,
        None => SessionResult::Unverified,
    }
}

/// What was felt in a session, each beside what may pass.
pub(crate) fn why_felt(felt: &Felt, ceilings: Ceilings, fact: FactId) -> Vec<Reason> {
    let mut why = pelvic(felt.leak, felt.heaviness, felt.pelvic_pain, ceilings);
    if felt.body_pain > 0 {
        why.push(most(Sight::BodyPain, felt.body_pain, AMBER_BODY - 1));
    }
    if felt.sharp {
        why.push(Reason::cell(Rule::Result(Sight::Sharp), false));
    }
    if felt.sign {
        why.push(Reason::cell(Rule::Result(Sight::Sign), false));
    }
    if felt.pelvic(ceilings) != Side::None && !felt.sign {
        why.push(Reason::cell(Rule::Result(Sight::Gone), felt.gone));
    }
    why.into_iter().map(|reason| reason.from([fact])).collect()
}

/// What a morning after told of a session, each beside what may pass.
pub(crate) fn why_morning(
    answer: &MorningAfter,
    session: &Session,
    ceilings: Ceilings,
    fact: FactId,
) -> Vec<Reason> {
    let mut why =
        pelvic(answer.leak, answer.heaviness.value(), answer.pelvic_pain.value(), ceilings);
    if answer.body_pain > Score::ZERO {
        let may = MORNING_BODY.max(session.pain_before + MORNING_BODY_RISE);
        why.push(most(Sight::BodyPain, answer.body_pain.value(), may));
    }
    if answer.bleeding_up {
        why.push(Reason::cell(Rule::Result(Sight::Bleeding), false));
    }
    why.into_iter().map(|reason| reason.from([fact])).collect()
}

fn pelvic(leak: Amount, heaviness: i64, pain: i64, ceilings: Ceilings) -> Vec<Reason> {
    let mut why = Vec::new();
    if leak > Amount::None {
        let cell = Reason::cell(Rule::Result(Sight::Leak), leak <= ceilings.leak);
        why.push(cell.had(Figure::Leak(leak)).need(Figure::Leak(ceilings.leak)));
    }
    if heaviness > 0 {
        why.push(most(Sight::Heaviness, heaviness, ceilings.heaviness));
    }
    if pain > 0 {
        why.push(most(Sight::PelvicPain, pain, ceilings.pelvic_pain));
    }
    why
}

fn most(sight: Sight, had: i64, most: i64) -> Reason {
    Reason::cell(Rule::Result(sight), had <= most).had(Figure::Score(had)).need(Figure::Score(most))
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::Replay;
    use crate::day::DayBoundary;
    use crate::facts::{After, Body, Fact, ImpactSession, SessionKind};

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn run(leak: Amount) -> Body {
        let after = After {
            leak,
            heaviness: Score::ZERO,
            pelvic_pain: Score::ZERO,
            body_pain: Score::ZERO,
            gone_within_hour: Some(true),
        };
        let kind = SessionKind::OffPlan;
        let (planned_run_s, done_run_s, events, support) = (None, Some(600), None, None);
        let after = Some(after);
        Body::ImpactSession(ImpactSession {
            kind,
            planned_run_s,
            done_run_s,
            events,
            after,
            support,
        })
    }

    fn morning(heaviness: u8) -> Body {
        Body::MorningAfter(MorningAfter {
            leak: Amount::None,
            heaviness: Score::new(heaviness).unwrap(),
            pelvic_pain: Score::ZERO,
            body_pain: Score::ZERO,
            bleeding_up: false,
        })
    }

    fn told(facts: Vec<(&str, Body)>) -> Replay {
        let mut replay = Replay::new(DayBoundary::DEFAULT);
        for ((time, body), id) in facts.into_iter().zip(1..) {
            replay.tell(&Fact { id: FactId(id), at: at(time), body });
        }
        replay
    }

    #[track_caller]
    fn check(replay: &Replay, now: &str, expected: &[(u64, u64, SessionResult)]) {
        let judged = replay.judged().iter();
        let seen: Vec<_> =
            judged.map(|one| (one.session.0, one.by.0, one.result(at(now)))).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_session_is_judged_at_once_and_again_by_its_morning() {
        let replay = told(vec![
            ("2026-04-01T10:00:00", run(Amount::None)),
            ("2026-04-02T08:00:00", morning(2)),
        ]);
        let expected = [(1, 1, SessionResult::Pending), (1, 2, SessionResult::Red)];
        check(&replay, "2026-04-02T09:00:00", &expected);
        let why = &replay.judged().last().unwrap().why;
        assert_eq!(why.first().map(|reason| reason.rule), Some(Rule::Result(Sight::Heaviness)));
        assert_eq!(why.first().map(|reason| reason.facts.clone()), Some(vec![FactId(2)]));
    }

    #[test]
    fn a_session_nobody_answered_for_is_pending_for_two_days_and_then_unverified() {
        let replay = told(vec![("2026-04-01T10:00:00", run(Amount::None))]);
        check(&replay, "2026-04-03T10:00:00", &[(1, 1, SessionResult::Pending)]);
        check(&replay, "2026-04-03T10:01:00", &[(1, 1, SessionResult::Unverified)]);
    }

    #[test]
    fn a_morning_is_awaited_from_the_next_day_for_two_days() {
        let replay = told(vec![("2026-04-01T22:00:00", run(Amount::None))]);
        let judged = replay.judged().first().unwrap();
        let awaits =
            |now: &str| judged.awaits_morning(at(now), DayBoundary::DEFAULT.day_of(at(now)));
        assert!(!awaits("2026-04-02T02:59:00"));
        assert!(!awaits("2026-04-02T03:30:00"), "the night still belongs to the day before");
        assert!(awaits("2026-04-02T04:00:00"));
        assert!(awaits("2026-04-03T22:00:00"));
        assert!(!awaits("2026-04-03T22:01:00"));
    }

    #[test]
    fn drops_are_named_beside_the_ceiling_and_the_hour() {
        let replay = told(vec![("2026-04-01T10:00:00", run(Amount::Drops))]);
        let why = &replay.judged().first().unwrap().why;
        let seen: Vec<_> = why.iter().map(|reason| (reason.rule, reason.is_met())).collect();
        let expected = [(Rule::Result(Sight::Leak), false), (Rule::Result(Sight::Gone), true)];
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_session_is_remembered_however_old() {
        let replay = told(vec![
            ("2025-04-01T10:00:00", run(Amount::None)),
            ("2026-04-01T10:00:00", run(Amount::None)),
        ]);
        assert_eq!(replay.judged().len(), 2);
    }

    #[test]
    fn a_morning_is_waited_for_to_its_last_minute_and_is_late_after_it() {
        let mut replay = Replay::new(DayBoundary::DEFAULT);
        replay.tell(&Fact {
            id: crate::facts::FactId(1),
            at: at("2026-03-10T10:00:00"),
            body: run(Amount::None),
        });
        let judged = replay.judged().last().unwrap();
        let look = |now: &str, told: bool| {
            let one = Judged { morning: told, ..judged.clone() };
            let today = DayBoundary::DEFAULT.day_of(at(now));
            (one.awaits_morning(at(now), today), one.takes_late_morning(at(now), today))
        };
        let (neither, waits, late) = ((false, false), (true, false), (false, true));
        assert_eq!(look("2026-03-10T23:00:00", false), neither, "the same day");
        assert_eq!(look("2026-03-11T08:00:00", false), waits);
        assert_eq!(look("2026-03-12T10:00:00", false), waits, "after 48 hours exactly");
        assert_eq!(look("2026-03-12T10:01:00", false), late);
        assert_eq!(look("2026-03-11T08:00:00", true), neither, "it was told");
        assert_eq!(look("2026-03-12T10:01:00", true), neither);
        assert_eq!(look("2026-03-12T23:59:00", false), late, "two days later still");
        assert_eq!(look("2026-03-30T10:00:00", false), neither);
    }
}
