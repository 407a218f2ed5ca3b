//! Laws over realistic histories: a diligent woman's life with deviations.

use chrono::{NaiveDateTime, TimeDelta};
use progression::Replay;
use progression::facts::{Body, Diary, Fact, FactId, Readiness, Score};
use progression::names::{HoldId, Offer, SignId, Stage};
use progression::practice::PracticeDose;
use progression::words::{Amount, Bleeding};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::always::{cases, is_impact};
use crate::diligent::green;
use crate::lived::{Lived, life};
use crate::worse::{Lost, SYMPTOMS, both, gains, unexcused, worse};
use proofs::{body, readiness};

fn told<'a>(from: &Replay, facts: impl IntoIterator<Item = &'a Fact>) -> Replay {
    let mut replay = from.clone();
    facts.into_iter().for_each(|fact| replay.tell(fact));
    replay
}

fn end(lived: &Lived) -> NaiveDateTime {
    lived.end.at("23:30")
}

/// Nothing a careful reader would call a symptom.
fn is_quiet(diary: &Diary) -> bool {
    let none = |score: Option<Score>| score.is_none_or(|score| score == Score::ZERO);
    diary.leaks.iter().flatten().next().is_none()
        && none(diary.heaviness)
        && none(diary.pelvic_pain)
        && none(diary.body_pain)
        && !matches!(diary.bleeding, Some(Bleeding::Unclear | Bleeding::Increased))
        && ![diary.emptying_difficulty, diary.pain_with_sex, diary.ill].contains(&Some(true))
}

/// Whatever may be told after a sign that does not itself take it back: no
/// clearing, and no new birth.
fn is_no_clearing(body: &Body) -> bool {
    !matches!(body, Body::RedFlagCleared(_) | Body::Profile(_))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_sign_beats_every_answer_ceiling_override_and_clinician(
        life in life(10),
        id in select(SignId::ALL.to_vec()),
        more in proptest::collection::vec(body(), 0..6),
        answers in readiness(),
    ) {
        let lived = life.live();
        let mut woman = lived.end;
        woman.tell("23:40", Body::RedFlag(vec![id]));
        for body in more.into_iter().filter(is_no_clearing) {
            woman.sleep();
            woman.tell("10:00", body);
        }
        for ask in [None, Some(&answers), Some(&green())] {
            let outcome = woman.asks("23:50", ask);
            prop_assert!(outcome.warning_signs.iter().any(|sign| sign.id == id));
            prop_assert!(!is_impact(outcome.impact.offer), "{}", id.word());
            if progression::warning_signs::sign(id).stops {
                prop_assert_eq!(outcome.impact.offer, Offer::None);
                prop_assert!(outcome.holds.iter().any(|hold| hold.id == HoldId::H2));
                prop_assert!(!matches!(outcome.practice, PracticeDose::Pfmt(_)));
            }
        }
    }

    #[test]
    fn an_impact_offer_never_appears_by_leaving_out_a_quiet_diary(
        life in life(20),
        nth in any::<Index>(),
    ) {
        let lived = life.live();
        let is = |fact: &&Fact| matches!(&fact.body, Body::Diary(diary) if is_quiet(diary));
        let quiet: Vec<FactId> = lived.tail.iter().filter(is).map(|fact| fact.id).collect();
        prop_assume!(!quiet.is_empty());
        let gone = *nth.get(&quiet);
        let (mut without, mut with) = (lived.base.replay.clone(), lived.base.replay.clone());
        for fact in &lived.tail {
            with.tell(fact);
            if fact.id != gone {
                without.tell(fact);
            }
            for ask in [None, Some(&green())] {
                let (without, with) = both(&without, &with, fact.at, ask);
                let (new, old) = (without.impact.offer, with.impact.offer);
                prop_assert!(!is_impact(new) || is_impact(old), "{new:?}, not {old:?}, {}", fact.at);
            }
        }
    }

    #[test]
    fn going_on_from_any_stored_point_is_going_on_from_nothing(
        life in life(14),
        nth in any::<Index>(),
        answers in readiness(),
    ) {
        let lived = life.live();
        let stored = nth.index(lived.end.facts.len() + 1);
        let (before, after) = lived.end.facts.split_at(stored);
        let mut point = told(&Replay::new(progression::day::DayBoundary::DEFAULT), before);
        let copy = point.clone();
        // What becomes of the original must not reach the stored point.
        point.tell(&Fact { id: FactId(999_999), at: end(&lived), body: Body::Pregnancy });
        let went_on = told(&copy, after);
        prop_assert_eq!(
            format!("{:?}", went_on.outcome(end(&lived), Some(&answers))),
            format!("{:?}", lived.end.replay.outcome(end(&lived), Some(&answers)))
        );
        prop_assert_eq!(
            format!("{:?}", went_on.changes()),
            format!("{:?}", lived.end.replay.changes())
        );
    }

    #[test]
    fn sessions_without_a_morning_earn_nothing(life in life(24)) {
        let lived = life.live();
        let mut replay = lived.base.replay.clone();
        let start = lived.base.asks("22:00", None);
        let top = start.stage.max(Stage::S4);
        let mut had = start.clean.map_or(0, |count| count.had);
        for fact in lived.tail.iter().filter(|f| !matches!(f.body, Body::MorningAfter(_))) {
            let before = replay.outcome(fact.at, None);
            replay.tell(fact);
            let after = replay.outcome(fact.at, None);
            let count = after.clean.map_or(0, |count| count.had);
            prop_assert!(count <= had, "{count} after {had}: {:?}", fact.body);
            had = count;
            let placed = matches!(fact.body, Body::Profile(_));
            prop_assert!(after.stage <= top || placed, "{:?}", after.stage);
            prop_assert!(before.stage == after.stage || after.rung <= before.rung || placed);
        }
    }

    #[test]
    fn what_was_at_its_most_cannot_be_told_worse(answers in readiness()) {
        let mut body = Body::Readiness(answers);
        for symptom in SYMPTOMS {
            while let Some(more) = worse(&body, symptom, 10) {
                prop_assert_ne!(&more, &body);
                body = more;
            }
        }
        let Body::Readiness(most) = body else { unreachable!() };
        let is_most = |leak: Option<Amount>| leak.is_none_or(|leak| leak == Amount::More);
        prop_assert!(is_most(most.leak));
        prop_assert!(most.heaviness.is_none_or(|score: Score| score == Score::MAX));
        let _: Readiness = most;
    }
}

proptest! {
    // The law with the most ways to break, so the most tries.
    #![proptest_config(ProptestConfig::with_cases(cases() * 5))]

    #[test]
    fn a_symptom_told_worse_never_gives_more(
        life in life(20),
        nth in any::<Index>(),
        by in 1_u8..5,
    ) {
        let lived = life.live();
        let changes: Vec<_> = lived.tail.iter().enumerate().flat_map(|(nth, fact)| {
            SYMPTOMS.iter().filter_map(move |symptom| {
                worse(&fact.body, *symptom, by).map(|body| (nth, *symptom, body))
            })
        }).collect();
        prop_assume!(!changes.is_empty());
        let (nth, symptom, body) = nth.get(&changes).clone();
        let mut plain = told(&lived.base.replay, &lived.tail[..nth]);
        let mut bad = plain.clone();
        let mut lost = Lost::by(&body, symptom);
        let first = lived.tail[nth].clone();
        bad.tell(&Fact { body, ..first.clone() });
        plain.tell(&first);
        // At once, and whatever she is asked: without any excuse.
        for ask in [None, Some(&green())] {
            let (bad, plain) = both(&bad, &plain, first.at, ask);
            prop_assert_eq!(gains(&bad, &plain), vec![], "at once, {:?}", symptom);
            lost.see(&first, &bad, &plain);
        }
        for fact in &lived.tail[nth + 1..] {
            bad.tell(fact);
            plain.tell(fact);
            for ask in [None, Some(&green())] {
                let (bad, plain) = both(&bad, &plain, fact.at, ask);
                lost.see(fact, &bad, &plain);
                let more = unexcused(lost, &bad, &plain);
                prop_assert!(more.is_empty(), "{more:?} at {} after {symptom:?} {first:?}", fact.at);
            }
        }
        for days in [0, 1, 3, 7, 14] {
            let at = end(&lived) + TimeDelta::days(days);
            let (bad, plain) = both(&bad, &plain, at, Some(&green()));
            let more = unexcused(lost, &bad, &plain);
            prop_assert!(more.is_empty(), "{more:?} {days} days after the end, {symptom:?} {first:?}");
        }
    }
}
