//! Every class of answers, in every stage, under every hold and warning sign:
//! nothing with anything against it is offered impact.

use progression::facts::{Body, Clinician, FactId, Readiness, Score};
use progression::names::{Block, CheckColour, Colour, HoldId, Offer, SignId, Stage};
use progression::outcome::Outcome;
use progression::words::{Amount, Bleeding, BodyPainKind, Fuelled, Ill, LastSettled, Mood, Role};

use crate::diligent::{Diligent, green, in_every_stage};

type Change = fn(&mut Readiness);

/// One class of answers for each question and colour, beside all green.
const CLASSES: [(usize, Colour, Change); 40] = [
    (1, Colour::Red, |a| a.warning_signs = None),
    (1, Colour::Red, |a| a.warning_signs = Some(vec![SignId::RF20])),
    (1, Colour::Red, |a| a.warning_signs = Some(vec![SignId::RF02])),
    (2, Colour::Unanswered, |a| a.leak = None),
    (2, Colour::Amber, |a| a.leak = Some(Amount::Drops)),
    (2, Colour::Red, |a| a.leak = Some(Amount::Splash)),
    (2, Colour::Red, |a| {
        a.leak = Some(Amount::Drops);
        a.leak_during_impact = Some(true);
    }),
    (3, Colour::Unanswered, |a| a.heaviness = None),
    (3, Colour::Amber, |a| a.heaviness = Score::new(1)),
    (3, Colour::Red, |a| a.heaviness = Score::new(3)),
    (3, Colour::Red, |a| a.bulge = Some(true)),
    (4, Colour::Unanswered, |a| a.pelvic_pain = None),
    (4, Colour::Amber, |a| a.pelvic_pain = Score::new(2)),
    (4, Colour::Red, |a| a.pelvic_pain = Score::new(3)),
    (5, Colour::Unanswered, |a| a.body_pain = None),
    (5, Colour::Amber, |a| a.body_pain = Score::new(3)),
    (5, Colour::Red, |a| a.body_pain = Score::new(6)),
    (5, Colour::Red, |a| a.body_pain_kind = Some(BodyPainKind::Sharp)),
    (5, Colour::Red, |a| a.body_pain_kind = Some(BodyPainKind::BonePoint)),
    (6, Colour::Unanswered, |a| a.bleeding = None),
    (6, Colour::Amber, |a| a.bleeding = Some(Bleeding::Unclear)),
    (6, Colour::Red, |a| a.bleeding = Some(Bleeding::Increased)),
    (7, Colour::Unanswered, |a| a.last_settled = None),
    (7, Colour::Amber, |a| a.last_settled = Some(LastSettled::Late)),
    (7, Colour::Red, |a| a.last_settled = Some(LastSettled::No)),
    (8, Colour::Unanswered, |a| a.sleep_min = None),
    (8, Colour::Unanswered, |a| a.energy = None),
    (8, Colour::Amber, |a| a.sleep_min = Some(359)),
    (8, Colour::Red, |a| a.energy = Score::new(2)),
    (9, Colour::Unanswered, |a| a.fuelled = None),
    (9, Colour::Amber, |a| a.fuelled = Some(Fuelled::No)),
    (9, Colour::Red, |a| a.fuelled = Some(Fuelled::FaintOrSkipping)),
    (10, Colour::Unanswered, |a| a.worry = None),
    (10, Colour::Amber, |a| a.worry = Score::new(8)),
    (10, Colour::Red, |a| a.worry = Score::new(9)),
    (11, Colour::Unanswered, |a| a.ill = None),
    (11, Colour::Amber, |a| a.ill = Some(Ill::Mild)),
    (11, Colour::Red, |a| a.ill = Some(Ill::Yes)),
    (11, Colour::Red, |a| a.ill = Some(Ill::MaybePregnant)),
    (12, Colour::Red, |a| a.mood = Some(Mood::Crisis)),
];

fn answers(changes: &[Change]) -> Readiness {
    let mut answers = green();
    changes.iter().for_each(|change| change(&mut answers));
    answers
}

/// All green, every class alone, and every two of different questions.
fn every_answer() -> Vec<Readiness> {
    let mut all = vec![green()];
    for (nth, (question, _, change)) in CLASSES.iter().enumerate() {
        all.push(answers(&[*change]));
        let others = CLASSES.iter().skip(nth + 1).filter(|(other, ..)| other != question);
        all.extend(others.map(|(_, _, other)| answers(&[*change, *other])));
    }
    all
}

/// What starts a hold or a sign the evening before.
fn causes() -> Vec<(Vec<HoldId>, Vec<Body>)> {
    let sign = |id| Body::RedFlag(vec![id]);
    let check = |change: Change| Body::Readiness(answers(&[change]));
    vec![
        (vec![], vec![]),
        (vec![HoldId::H1], vec![check(|a| a.heaviness = Score::new(3))]),
        (vec![HoldId::H2], vec![sign(SignId::RF02)]),
        (vec![HoldId::H2], vec![sign(SignId::RF11)]),
        (vec![HoldId::H3], vec![check(|a| a.ill = Some(Ill::Yes))]),
        (vec![HoldId::H4], vec![Body::Pregnancy]),
        (vec![HoldId::H4], vec![sign(SignId::RF18)]),
        (vec![HoldId::H5], vec![sign(SignId::RF19)]),
        (vec![HoldId::H6], vec![check(|a| a.body_pain = Score::new(6))]),
        (vec![], vec![sign(SignId::RF10)]),
        (vec![], vec![sign(SignId::RF17)]),
        (vec![HoldId::H2, HoldId::H5], vec![sign(SignId::RF16), sign(SignId::RF07)]),
    ]
}

fn is_impact(offer: Offer) -> bool {
    matches!(offer, Offer::Planned | Offer::Easier | Offer::Battery)
}

#[track_caller]
fn check_offer(outcome: &Outcome) {
    if !is_impact(outcome.impact.offer) {
        return;
    }
    let judged = outcome.readiness.as_ref().map(|judgement| judgement.outcome);
    assert!(matches!(judged, Some(CheckColour::Green | CheckColour::AmberCapacity)), "{judged:?}");
    assert!(outcome.stage >= Stage::S4);
    assert!(outcome.impact.offer != Offer::Battery || outcome.battery.due);
    assert!(outcome.holds.iter().all(|hold| hold.id == HoldId::H7));
    let stopping = |id| progression::warning_signs::sign(id).stops;
    assert!(!outcome.warning_signs.iter().any(|sign| stopping(sign.id)));
    assert!(!outcome.impact.blocked_by.contains(&Block::Stage));
    assert!(!outcome.impact.blocked_by.contains(&Block::Spacing));
    if outcome.holds.iter().any(|hold| hold.id == HoldId::H7) {
        assert_eq!(outcome.impact.offer, Offer::Battery);
    }
}

/// The histories of every stage, and one that has come to H7.
fn bases() -> Vec<Diligent> {
    let mut bases = in_every_stage();
    assert_eq!(bases.len(), Stage::ALL.len());
    let mut rested = bases[Stage::S5 as usize].clone();
    (0..40).for_each(|_| rested.sleep());
    bases.push(rested);
    bases
}

#[test]
fn no_state_with_anything_against_it_is_offered_impact() {
    let (answers, causes) = (every_answer(), causes());
    let (mut states, mut offered) = (0_u32, 0_u32);
    for base in bases() {
        for (holds, facts) in &causes {
            let mut woman = base.clone();
            facts.iter().for_each(|fact| woman.tell("22:00", fact.clone()));
            woman.sleep();
            woman.sleep();
            let active = woman.asks("12:00", None).holds;
            for hold in holds {
                assert!(active.iter().any(|found| found.id == *hold), "{hold:?}");
            }
            let few = if holds.is_empty() { answers.len() } else { CLASSES.len() };
            for answer in answers.iter().take(few) {
                let outcome = woman.asks("12:00", Some(answer));
                check_offer(&outcome);
                states += 1;
                offered += u32::from(is_impact(outcome.impact.offer));
            }
        }
    }
    println!("{states} states, {offered} of them with an impact offer");
    assert!(states > 10_000 && offered > 50, "{states} {offered}");
}

#[test]
fn each_class_of_answers_has_its_colour() {
    let base = &in_every_stage()[Stage::S4 as usize];
    for (question, colour, change) in CLASSES {
        let outcome = base.asks("22:00", Some(&answers(&[change])));
        let judged = outcome.readiness.unwrap().questions;
        for (number, found) in (1..).zip(judged) {
            let expected = if number == question { colour } else { Colour::Green };
            assert_eq!(found, expected, "Q{number} of {question}");
        }
    }
}

#[test]
fn an_unanswered_question_is_never_green() {
    let base = &in_every_stage()[Stage::S4 as usize];
    let outcome = base.asks("22:00", Some(&Readiness::default()));
    let judged = outcome.readiness.unwrap();
    assert_eq!(judged.outcome, CheckColour::Red);
    assert!(judged.questions.iter().all(|colour| *colour > Colour::Amber));
}

/// Every sign, under the highest ceilings, with a clinician who clears every
/// hold there is, and green answers for ten days.
#[test]
fn a_warning_sign_beats_everything_else() {
    let base = in_every_stage().swap_remove(Stage::S5 as usize);
    let clinician = Clinician {
        role: Role::Physio,
        impact_from_week: Some(6),
        leak_ceiling: Some(Amount::Splash),
        heaviness_ceiling: Score::new(2),
        pelvic_pain_ceiling: Score::new(2),
        prescription: None,
        clears: Some(HoldId::ALL.to_vec()),
    };
    for id in SignId::ALL {
        let sign = progression::warning_signs::sign(*id);
        let mut woman = base.clone();
        woman.tell("22:00", Body::RedFlag(vec![*id]));
        woman.sleep();
        woman.tell("09:00", Body::Clinician(clinician.clone()));
        for _ in 0..10 {
            woman.sleep();
            woman.tell("09:00", Body::Diary(crate::diligent::quiet()));
            let outcome = woman.asks("12:00", Some(&green()));
            assert!(outcome.warning_signs.iter().any(|active| active.id == *id), "{}", id.word());
            let free = *id == SignId::RF20 || *id == SignId::RF17 || *id == SignId::RF10;
            assert!(!is_impact(outcome.impact.offer), "{}", id.word());
            assert!(free || !outcome.holds.is_empty(), "{}", id.word());
            assert_eq!(sign.stops, outcome.holds.iter().any(|hold| hold.id == HoldId::H2));
        }
        woman.tell("13:00", Body::RedFlagCleared(vec![*id]));
        let after = woman.asks("14:00", Some(&green()));
        assert!(after.warning_signs.is_empty());
        assert!(after.holds.iter().all(|hold| hold.id != HoldId::H2), "{}", id.word());
    }
}

#[test]
fn asked_answers_leave_no_entry_behind() {
    let base = &in_every_stage()[Stage::S5 as usize];
    let before = base.asks("22:00", None);
    let asked = base.asks("22:00", Some(&answers(&[|a| a.mood = Some(Mood::Crisis)])));
    assert!(asked.warning_signs.iter().any(|sign| sign.fact == FactId::ASKED));
    assert_eq!(base.asks("22:00", None), before);
}
