//! §7 Which impact sessions still wait for answers: right after, and the
//! morning after. What an answer does is `judging.rs`.

use alloc::vec::Vec;

use chrono::{NaiveDateTime, TimeDelta};

use crate::judging::Session;
use crate::outcome::{AnswersDue, MorningDue, RunAsked};
use crate::standing::Standing;
use crate::thresholds::{MORNING_FROM_HOURS, MORNING_TO_HOURS, WORSE_DAYS};

/// What is open at `now`, which is on the standing's day.
pub(crate) fn answers_due(standing: &Standing, now: NaiveDateTime) -> AnswersDue {
    let today = standing.sessions.on(standing.today);
    let after = today.filter(|session| !session.answered).map(asked).collect();
    AnswersDue { after, morning: morning(standing, now) }
}

fn morning(standing: &Standing, now: NaiveDateTime) -> Option<MorningDue> {
    let day = standing.sessions.latest_day_before(standing.today)?;
    if standing.today.since(day) > WORSE_DAYS {
        return None;
    }
    let sessions: Vec<&Session> = standing.sessions.on(day).collect();
    let passed = |session: &Session| now.signed_duration_since(session.at);
    let settled =
        sessions.iter().all(|session| passed(session) >= TimeDelta::hours(MORNING_FROM_HOURS));
    let open = sessions
        .iter()
        .any(|session| !session.morning && passed(session) <= TimeDelta::hours(MORNING_TO_HOURS));
    Some(MorningDue {
        day,
        due: settled && open,
        answered: sessions.iter().all(|session| session.morning),
        runs: sessions.into_iter().map(asked).collect(),
    })
}

fn asked(session: &Session) -> RunAsked {
    RunAsked { fact: session.fact, check: session.check }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::DayBoundary;
    use crate::facts::{
        After, Body, Fact, FactId, ImpactSession, MorningAfter, Score, SessionKind,
    };
    use crate::replay::decide;
    use crate::words::Amount;

    fn at(time: &str) -> NaiveDateTime {
        alloc::format!("2026-03-{time}:00").parse().unwrap()
    }

    fn run(id: u64, time: &str, answered: bool) -> Fact {
        let zero = Score::ZERO;
        let after = After {
            leak: Amount::None,
            heaviness: zero,
            pelvic_pain: zero,
            body_pain: zero,
            gone_within_hour: None,
        };
        let session = ImpactSession {
            kind: SessionKind::OffPlan,
            planned_run_s: None,
            done_run_s: Some(300),
            events: None,
            after: answered.then_some(after),
            support: None,
        };
        Fact { id: FactId(id), at: at(time), body: Body::ImpactSession(session) }
    }

    fn morning_after(id: u64, time: &str) -> Fact {
        let zero = Score::ZERO;
        let says = MorningAfter {
            leak: Amount::None,
            heaviness: zero,
            pelvic_pain: zero,
            body_pain: zero,
            bleeding_up: false,
        };
        Fact { id: FactId(id), at: at(time), body: Body::MorningAfter(says) }
    }

    fn due(facts: &[Fact], now: &str) -> AnswersDue {
        decide(facts, DayBoundary::DEFAULT, at(now), None).answers_due
    }

    #[track_caller]
    fn check(facts: &[Fact], now: &str, expected: Option<bool>) {
        assert_eq!(due(facts, now).morning.map(|morning| morning.due), expected);
    }

    #[test]
    fn the_answers_right_after_wait_until_they_are_given_or_the_day_is_over() {
        let open = |facts: &[Fact], now| due(facts, now).after.len();
        assert_eq!(open(&[run(1, "10T10:00", false)], "10T10:30"), 1);
        assert_eq!(open(&[run(1, "10T10:00", true)], "10T10:30"), 0);
        assert_eq!(open(&[run(1, "10T10:00", false)], "11T10:30"), 0);
    }

    #[test]
    fn the_morning_after_is_due_from_the_next_day_and_five_hours_later() {
        let facts = [run(1, "10T10:00", true)];
        check(&facts, "10T23:59", None);
        check(&facts, "11T04:00", Some(true));
        let late = [run(1, "11T00:30", true)];
        check(&late, "11T05:29", Some(false));
        check(&late, "11T05:30", Some(true));
    }

    #[test]
    fn it_is_due_for_48_hours_and_can_be_told_for_seven_days() {
        let facts = [run(1, "10T10:00", true)];
        check(&facts, "12T10:00", Some(true));
        check(&facts, "12T10:01", Some(false));
        check(&facts, "17T10:00", Some(false));
        check(&facts, "18T10:00", None);
    }

    #[test]
    fn once_answered_it_is_not_due_and_one_answer_is_for_the_whole_day() {
        let facts = [run(1, "10T10:00", true), run(2, "10T18:00", true)];
        check(&facts, "11T08:00", Some(true));
        let answered = [facts.to_vec(), Vec::from([morning_after(3, "11T08:00")])].concat();
        let morning = due(&answered, "11T09:00").morning.unwrap();
        assert_eq!((morning.due, morning.answered, morning.runs.len()), (false, true, 2));
    }
}
