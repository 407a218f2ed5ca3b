//! Laws: what must hold for any history whatever.

use chrono::{Days, NaiveDateTime, TimeDelta};
use progression::day::DayBoundary;
use progression::facts::{Body, Fact, FactId, Readiness};
use progression::names::{HoldId, Offer, SignId, Stage};
use progression::outcome::Outcome;
use progression::{Replay, decide, stage_cap, week_cap};
use proptest::prelude::*;

use proofs::{body, history, origin, readiness};

fn end() -> NaiveDateTime {
    (origin() + Days::new(210)).and_hms_opt(9, 0, 0).unwrap()
}

fn at_end(facts: &[Fact], ask: Option<&Readiness>) -> Outcome {
    decide(facts, DayBoundary::DEFAULT, end(), ask)
}

pub fn is_impact(offer: Offer) -> bool {
    matches!(offer, Offer::Planned | Offer::Easier | Offer::Battery)
}

/// The outcome after each fact of a history.
pub fn each(facts: &[Fact]) -> Vec<Outcome> {
    let mut replay = Replay::new(DayBoundary::DEFAULT);
    let tell = |fact: &Fact| {
        replay.tell(fact);
        replay.outcome(fact.at, None)
    };
    facts.iter().map(tell).collect()
}

fn tell(facts: &[Fact], at: NaiveDateTime, body: Body) -> Vec<Fact> {
    let mut more = facts.to_vec();
    more.push(Fact { id: FactId(facts.len() as u64 + 1000), at, body });
    more
}

/// A history, and the same recorded in any other order.
fn shuffled() -> impl Strategy<Value = (Vec<Fact>, Vec<Fact>)> {
    history().prop_flat_map(|facts| (Just(facts.clone()), Just(facts).prop_shuffle()))
}

/// Few histories at every change, as many as one likes before a release:
/// `PROPTEST_CASES=2000 cargo test --release --test laws`.
pub fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_stopping_sign_leaves_nothing_but_breathing(facts in history(), which in 0_usize..14) {
        let mut stopping = SignId::ALL.iter().filter(|id| progression::warning_signs::sign(**id).stops);
        let id = *stopping.nth(which).unwrap();
        let outcome = at_end(&tell(&facts, end(), Body::RedFlag(vec![id])), None);
        prop_assert_eq!(outcome.impact.offer, Offer::None);
        prop_assert!(outcome.holds.iter().any(|hold| hold.id == HoldId::H2));
        prop_assert_eq!(outcome.practice.per_day(), None);
    }

    #[test]
    fn the_level_never_exceeds_its_cap(facts in history()) {
        for outcome in each(&facts) {
            let cap = stage_cap(outcome.stage).min(week_cap(outcome.weeks.unwrap_or_default()));
            prop_assert!(outcome.level <= cap, "{:?} above {:?}", outcome.level, cap);
        }
    }

    #[test]
    fn no_impact_is_offered_against_anything(facts in history(), answers in readiness()) {
        let outcome = at_end(&facts, Some(&answers));
        if is_impact(outcome.impact.offer) {
            prop_assert!(outcome.stage >= Stage::S4);
            prop_assert!(outcome.holds.iter().all(|hold| hold.id == HoldId::H7));
        }
    }

    #[test]
    fn asking_more_often_changes_nothing(facts in history(), answers in readiness()) {
        let mut quietly = Replay::new(DayBoundary::DEFAULT);
        let mut asked = Replay::new(DayBoundary::DEFAULT);
        for fact in &facts {
            quietly.tell(fact);
            asked.tell(fact);
            let _ = asked.outcome(fact.at, Some(&answers));
            let _ = asked.outcome(fact.at + TimeDelta::days(40), None);
        }
        prop_assert_eq!(quietly.changes(), asked.changes());
        prop_assert_eq!(quietly.outcome(end(), None), asked.outcome(end(), None));
    }

    #[test]
    fn telling_one_by_one_is_the_same_as_from_nothing(facts in history(), answers in readiness()) {
        let mut replay = Replay::new(DayBoundary::DEFAULT);
        facts.iter().for_each(|fact| replay.tell(fact));
        prop_assert_eq!(replay.outcome(end(), Some(&answers)), at_end(&facts, Some(&answers)));
    }

    #[test]
    fn the_signs_of_a_replay_are_those_of_its_outcome(facts in history()) {
        let mut replay = Replay::new(DayBoundary::DEFAULT);
        for fact in &facts {
            replay.tell(fact);
            for later in [fact.at, fact.at + TimeDelta::days(3), fact.at + TimeDelta::days(40)] {
                let shown: Vec<_> = replay.outcome(later, None).warning_signs;
                prop_assert!(replay.active_signs().eq(shown.iter().map(|sign| sign.id)));
            }
        }
    }

    #[test]
    fn the_order_of_recording_is_irrelevant((facts, other) in shuffled()) {
        prop_assert_eq!(at_end(&facts, None), at_end(&other, None));
    }

    #[test]
    fn facts_after_now_do_not_exist(facts in history(), body in body()) {
        let later = tell(&facts, end() + TimeDelta::minutes(1), body);
        prop_assert_eq!(at_end(&facts, None), at_end(&later, None));
    }

    #[test]
    fn a_shift_by_whole_weeks_shifts_dates_and_nothing_else(
        facts in history(),
        weeks in 1_i64..200,
    ) {
        let moved: Vec<Fact> = facts.iter().map(|fact| shifted(fact, weeks)).collect();
        let now = end() + TimeDelta::weeks(weeks);
        let there = decide(&moved, DayBoundary::DEFAULT, now, None);
        let here = at_end(&facts, None);
        prop_assert_eq!(there.day.since(here.day), weeks * 7);
        prop_assert_eq!(undated(there), undated(here));
    }

    #[test]
    fn stage_rung_and_level_only_rise_in_the_morning(facts in history()) {
        let mut replay = Replay::new(DayBoundary::DEFAULT);
        let mut first = None;
        for fact in &facts {
            let before = replay.outcome(fact.at, None);
            replay.tell(fact);
            let after = replay.outcome(fact.at, None);
            if matches!(fact.body, Body::Profile(_)) {
                first.get_or_insert(before.day);
            }
            let may_place = first == Some(before.day) || matches!(fact.body, Body::Profile(_));
            if !may_place {
                prop_assert!(after.stage <= before.stage, "{:?}", fact.body);
                prop_assert!(after.rung <= before.rung, "{:?}", fact.body);
                prop_assert!(after.level <= before.level, "{:?}", fact.body);
            }
        }
    }
}

fn shifted(fact: &Fact, weeks: i64) -> Fact {
    let mut fact = fact.clone();
    let by = TimeDelta::weeks(weeks);
    fact.at += by;
    match &mut fact.body {
        Body::Profile(profile) => profile.birth_date += by,
        Body::Rest(rest) => {
            rest.from += by;
            rest.to += by;
        }
        _ => {}
    }
    fact
}

/// What an outcome says apart from dates.
fn undated(outcome: Outcome) -> impl PartialEq + std::fmt::Debug {
    let holds: Vec<_> = outcome.holds.iter().map(|hold| hold.id).collect();
    let signs: Vec<_> = outcome.warning_signs.iter().map(|sign| sign.id).collect();
    let referrals: Vec<_> = outcome.referrals.iter().map(|referral| referral.id).collect();
    let gates: Vec<Vec<bool>> = outcome
        .path
        .iter()
        .map(|gate| gate.cells.iter().map(progression::reason::Reason::is_met).collect())
        .collect();
    (
        (outcome.weeks, outcome.stage, outcome.rung, outcome.clean, outcome.level),
        (outcome.strengthening_paused, outcome.adherence, holds, signs, referrals),
        (outcome.pattern.id, outcome.pattern.counts, outcome.practice, outcome.last_session),
        (outcome.impact.offer, outcome.impact.rung, outcome.impact.blocked_by, gates),
    )
}
