//! Every raw answer of every question: all words, all scores, all minutes of a
//! day, every combination of missing fields, beside every ceiling and
//! everything today's other facts can say.

use alloc::vec;
use alloc::vec::Vec;

use super::std;
use crate::clinician::Ceilings;
use crate::day_values::{DayLog, raise};
use crate::facts::{FactId, Readiness, Score};
use crate::names::Colour::{self, Amber, Green, Red, Unanswered};
use crate::names::SignId;
use crate::readiness::{Beside, Colours, judge};
use crate::words::{Amount, Bleeding, BodyPainKind, Fuelled, Ill, LastSettled, Mood};

/// A day and ceilings with nothing in them, and no sign active.
#[derive(Clone)]
struct World {
    today: DayLog,
    ceilings: Ceilings,
    blood_in_urine: bool,
    amber_sign: bool,
}

impl World {
    fn quiet() -> Self {
        let ceilings = Ceilings { leak: Amount::None, heaviness: 0, pelvic_pain: 0 };
        Self { today: DayLog::default(), ceilings, blood_in_urine: false, amber_sign: false }
    }

    fn judge(&self, answers: &Readiness) -> Colours {
        judge(
            answers,
            Beside {
                today: &self.today,
                ceilings: self.ceilings,
                blood_in_urine: self.blood_in_urine,
                amber_sign: self.amber_sign,
            },
        )
    }
}

/// What the other questions say meanwhile: nothing, all green, all red.
fn backgrounds() -> [Readiness; 3] {
    let score = Score::new;
    let green = Readiness {
        warning_signs: Some(vec![]),
        leak: Some(Amount::None),
        leak_during_impact: Some(false),
        heaviness: score(0),
        bulge: Some(false),
        pelvic_pain: score(0),
        body_pain: score(0),
        body_pain_kind: Some(BodyPainKind::Plain),
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::Yes),
        sleep_min: Some(480),
        energy: score(8),
        fuelled: Some(Fuelled::Yes),
        worry: score(0),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
    };
    let red = Readiness {
        warning_signs: Some(vec![SignId::RF02]),
        leak: Some(Amount::More),
        leak_during_impact: Some(true),
        heaviness: score(10),
        bulge: Some(true),
        pelvic_pain: score(10),
        body_pain: score(10),
        body_pain_kind: Some(BodyPainKind::BonePoint),
        bleeding: Some(Bleeding::Increased),
        last_settled: Some(LastSettled::No),
        sleep_min: Some(0),
        energy: score(0),
        fuelled: Some(Fuelled::FaintOrSkipping),
        worry: score(10),
        ill: Some(Ill::Yes),
        mood: Some(Mood::Crisis),
    };
    [Readiness::default(), green, red]
}

/// Judges one raw answer of question `number` (from 1) on every background:
/// its colour is `expected`, and no other question's colour moves.
#[track_caller]
fn check(number: usize, world: &World, put: impl Fn(&mut Readiness), expected: Colour) -> u32 {
    for background in backgrounds() {
        let without = World::quiet().judge(&background);
        let mut answers = background;
        put(&mut answers);
        let mut wanted = without;
        wanted[number - 1] = expected;
        assert_eq!(world.judge(&answers), wanted, "Q{number} {answers:?}");
    }
    3
}

fn scores() -> Vec<Option<Score>> {
    core::iter::once(None).chain((0..=10).map(Score::new)).collect()
}

/// Every value of a list, and none.
fn or_none<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    core::iter::once(None).chain(all.iter().copied().map(Some)).collect()
}

const FLAGS: [Option<bool>; 3] = [None, Some(false), Some(true)];

#[test]
fn q1_is_red_by_any_sign_or_none_given() {
    let mut lists: Vec<Option<Vec<SignId>>> = vec![None, Some(vec![]), Some(SignId::ALL.to_vec())];
    lists.extend(SignId::ALL.iter().map(|id| Some(vec![*id])));
    for (blood, amber) in [(false, false), (false, true), (true, false), (true, true)] {
        for list in &lists {
            let expected = match list {
                Some(list) if list.is_empty() && blood => Red,
                Some(list) if list.is_empty() && amber => Amber,
                Some(list) if list.is_empty() => Green,
                _ => Red,
            };
            let world = World { blood_in_urine: blood, amber_sign: amber, ..World::quiet() };
            check(1, &world, |answers| answers.warning_signs.clone_from(list), expected);
        }
    }
}

/// The table's row of Q2 for a known amount.
fn leak_row(amount: Amount, ceiling: Amount, during: bool) -> Colour {
    match (amount > ceiling, amount, during) {
        (false, ..) => Green,
        (true, Amount::Drops, false) => Amber,
        _ => Red,
    }
}

#[test]
fn q2_by_every_amount_ceiling_and_leak_of_today() {
    for ceiling in [Amount::None, Amount::Drops, Amount::Splash] {
        for today in or_none(Amount::ALL) {
            let mut world = World::quiet();
            world.ceilings.leak = ceiling;
            if let Some(amount) = today {
                raise(&mut world.today.leak, amount, FactId(1));
            }
            let other = today.map_or(Green, |amount| leak_row(amount, ceiling, false));
            for amount in or_none(Amount::ALL) {
                for during in FLAGS {
                    let during_it = during == Some(true);
                    let own = amount.map_or(Unanswered, |a| leak_row(a, ceiling, during_it));
                    let put = |answers: &mut Readiness| {
                        answers.leak = amount;
                        answers.leak_during_impact = during;
                    };
                    check(2, &world, put, own.max(other));
                }
            }
        }
    }
}

/// The table's row of Q3 and Q4 for a known score.
fn pelvic_row(score: u8, ceiling: u8) -> Colour {
    if score >= 3 {
        Red
    } else if score > ceiling {
        Amber
    } else {
        Green
    }
}

#[test]
fn q3_by_every_score_bulge_ceiling_and_heaviness_of_today() {
    for (ceiling, today) in ceilings_and_today() {
        let mut world = World::quiet();
        world.ceilings.heaviness = ceiling.into();
        world.today.write_scores(today, None, FactId(1));
        let other = today.map_or(Green, |score| pelvic_row(score.get(), ceiling));
        for heaviness in scores() {
            for bulge in FLAGS {
                let own = heaviness.map_or(Unanswered, |s| pelvic_row(s.get(), ceiling));
                let expected = if bulge == Some(true) { Red } else { own.max(other) };
                let put = |answers: &mut Readiness| {
                    answers.heaviness = heaviness;
                    answers.bulge = bulge;
                };
                check(3, &world, put, expected);
            }
        }
    }
}

fn ceilings_and_today() -> impl Iterator<Item = (u8, Option<Score>)> {
    (0..=2).flat_map(|ceiling| scores().into_iter().map(move |today| (ceiling, today)))
}

#[test]
fn q4_by_every_score_ceiling_and_pain_of_today() {
    for (ceiling, today) in ceilings_and_today() {
        let mut world = World::quiet();
        world.ceilings.pelvic_pain = ceiling.into();
        world.today.write_scores(None, today, FactId(1));
        let other = today.map_or(Green, |score| pelvic_row(score.get(), ceiling));
        for pain in scores() {
            let own = pain.map_or(Unanswered, |score| pelvic_row(score.get(), ceiling));
            check(4, &world, |answers| answers.pelvic_pain = pain, own.max(other));
        }
    }
}

#[test]
fn q5_by_every_score_kind_and_diary_of_today() {
    let row = |score: u8| match score {
        0..=2 => Green,
        3..=5 => Amber,
        _ => Red,
    };
    for today in scores() {
        let mut world = World::quiet();
        if let Some(score) = today {
            raise(&mut world.today.diary_body_pain, score, FactId(1));
        }
        let other = today.map_or(Green, |score| row(score.get()));
        for pain in scores() {
            for kind in or_none(BodyPainKind::ALL) {
                let own = pain.map_or(Unanswered, |score| row(score.get()));
                let plain = matches!(kind, None | Some(BodyPainKind::Plain));
                let expected = if plain { own.max(other) } else { Red };
                let put = |answers: &mut Readiness| {
                    answers.body_pain = pain;
                    answers.body_pain_kind = kind;
                };
                check(5, &world, put, expected);
            }
        }
    }
}

#[test]
fn q6_by_every_word_diary_and_bleeding_of_today() {
    let row = |bleeding: Bleeding| match bleeding {
        Bleeding::None | Bleeding::Usual => Green,
        Bleeding::Unclear => Amber,
        Bleeding::Increased => Red,
    };
    for diary in or_none(Bleeding::ALL) {
        for up in [false, true] {
            let mut world = World::quiet();
            if let Some(bleeding) = diary {
                raise(&mut world.today.diary_bleeding, bleeding, FactId(1));
            }
            world.today.write_bleeding(up, FactId(2));
            let other = diary.map_or(Green, row).max(if up { Red } else { Green });
            for bleeding in or_none(Bleeding::ALL) {
                let own = bleeding.map_or(Unanswered, row);
                check(6, &world, |answers| answers.bleeding = bleeding, own.max(other));
            }
        }
    }
}

#[test]
fn q7_q9_q12_by_every_word() {
    let world = World::quiet();
    for settled in or_none(LastSettled::ALL) {
        let expected = match settled {
            None => Unanswered,
            Some(LastSettled::Yes | LastSettled::NoneYet) => Green,
            Some(LastSettled::Late) => Amber,
            Some(LastSettled::No) => Red,
        };
        check(7, &world, |answers| answers.last_settled = settled, expected);
    }
    for fuelled in or_none(Fuelled::ALL) {
        let expected = match fuelled {
            None => Unanswered,
            Some(Fuelled::Yes) => Green,
            Some(Fuelled::No) => Amber,
            Some(Fuelled::FaintOrSkipping) => Red,
        };
        check(9, &world, |answers| answers.fuelled = fuelled, expected);
    }
    for mood in or_none(Mood::ALL) {
        let expected = match mood {
            None => Unanswered,
            Some(Mood::Ok) => Green,
            Some(Mood::Low) => Amber,
            Some(Mood::Crisis) => Red,
        };
        check(12, &world, |answers| answers.mood = mood, expected);
    }
}

#[test]
fn q8_by_every_minute_of_a_day_and_every_energy() {
    let world = World::quiet();
    let mut seen = 0;
    for sleep in core::iter::once(None).chain((0..=1440).map(Some)) {
        for energy in scores() {
            let expected = match (sleep, energy.map(Score::get)) {
                (_, Some(0..=2)) => Red,
                (None, _) | (_, None) => Unanswered,
                (Some(0..360), _) | (_, Some(3..=4)) => Amber,
                _ => Green,
            };
            let put = |answers: &mut Readiness| {
                answers.sleep_min = sleep;
                answers.energy = energy;
            };
            seen += check(8, &world, put, expected);
        }
    }
    std::println!("Q8: {seen} judgements");
}

#[test]
fn q10_by_every_score() {
    for worry in scores() {
        let expected = match worry.map(Score::get) {
            None => Unanswered,
            Some(0..=4) => Green,
            Some(5..=8) => Amber,
            Some(_) => Red,
        };
        check(10, &World::quiet(), |answers| answers.worry = worry, expected);
    }
}

#[test]
fn q11_by_every_word_and_an_ill_diary() {
    for diary in [None, Some(FactId(1))] {
        let mut world = World::quiet();
        world.today.diary_ill = diary;
        for ill in or_none(Ill::ALL) {
            let expected = match ill {
                _ if diary.is_some() => Red,
                None => Unanswered,
                Some(Ill::No) => Green,
                Some(Ill::Mild) => Amber,
                Some(Ill::Yes | Ill::MaybePregnant) => Red,
            };
            check(11, &world, |answers| answers.ill = ill, expected);
        }
    }
}
