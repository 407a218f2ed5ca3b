//! §8 The readiness check: the colour of each answer, beside today's other
//! facts, and the colour of the whole. Worst colour wins.
//!
//! It judges; what a red starts, and which check counts, is known elsewhere.

use alloc::vec::Vec;

use crate::clinician::Ceilings;
use crate::day_values::{DayLog, Known};
use crate::facts::{FactId, Readiness, Score};
use crate::names::{CheckColour, Colour};
use crate::reason::{Figure, Reason, Rule, Verdict};
use crate::thresholds::{
    Q_RED_PELVIC, Q5_AMBER, Q5_RED, Q8_ENERGY, Q8_ENERGY_RED, Q8_SLEEP_MIN, Q10_AMBER, Q10_RED,
};
use crate::words::{Amount, Bleeding, BodyPainKind, Fuelled, Ill, LastSettled, Mood};

/// Q1 to Q12.
pub(crate) type Colours = [Colour; 12];

/// What else a check is judged by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beside<'a> {
    /// Today's facts so far.
    pub today: &'a DayLog,
    pub ceilings: Ceilings,
    /// RF10 is active.
    pub blood_in_urine: bool,
    /// RF17 or RF20 is active.
    pub amber_sign: bool,
}

use Colour::{Amber, Green, Red, Unanswered};

/// The colours of the twelve questions.
pub(crate) fn judge(answers: &Readiness, beside: Beside<'_>) -> Colours {
    [
        signs(answers, beside),
        leak(answers, beside),
        heaviness(answers, beside),
        pelvic_pain(answers, beside),
        body_pain(answers, beside),
        bleeding(answers, beside),
        answered(answers.last_settled, |settled| match settled {
            LastSettled::Yes | LastSettled::NoneYet => Green,
            LastSettled::Late => Amber,
            LastSettled::No => Red,
        }),
        sleep_and_energy(answers),
        answered(answers.fuelled, |fuelled| match fuelled {
            Fuelled::Yes => Green,
            Fuelled::No => Amber,
            Fuelled::FaintOrSkipping => Red,
        }),
        answered(answers.worry, |worry| match worry.value() {
            Q10_RED.. => Red,
            Q10_AMBER.. => Amber,
            _ => Green,
        }),
        illness(answers, beside),
        answered(answers.mood, |mood| match mood {
            Mood::Ok => Green,
            Mood::Low => Amber,
            Mood::Crisis => Red,
        }),
    ]
}

/// The colour of the whole check.
pub(crate) fn outcome(colours: &Colours) -> CheckColour {
    let [q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12] = *colours;
    // Q1 is amber only by RF17 or RF20, which weigh as pelvic and capacity.
    let pelvic = [q1, q2, q3, q4, q6, q7].into_iter().max().unwrap_or(Green);
    let capacity = [q5, q8, q9, q10, q11, q12].into_iter().max().unwrap_or(Green);
    if pelvic == Red || capacity == Red {
        CheckColour::Red
    } else if pelvic > Green {
        CheckColour::AmberPelvic
    } else if capacity > Green {
        CheckColour::AmberCapacity
    } else {
        CheckColour::Green
    }
}

/// Keeps the worse of two judgements of one check.
pub(crate) fn worse(one: &Colours, other: &Colours) -> Colours {
    let mut worst = *one;
    for (kept, new) in worst.iter_mut().zip(other) {
        *kept = (*kept).max(*new);
    }
    worst
}

fn answered<T>(answer: Option<T>, colour: impl FnOnce(T) -> Colour) -> Colour {
    answer.map_or(Unanswered, colour)
}

fn signs(answers: &Readiness, beside: Beside<'_>) -> Colour {
    match &answers.warning_signs {
        None => Red,
        Some(ids) if !ids.is_empty() || beside.blood_in_urine => Red,
        Some(_) if beside.amber_sign => Amber,
        Some(_) => Green,
    }
}

fn leak(answers: &Readiness, beside: Beside<'_>) -> Colour {
    let colour = |amount: Amount, during: bool| match amount {
        amount if amount <= beside.ceilings.leak => Green,
        Amount::Drops if !during => Amber,
        _ => Red,
    };
    let during = answers.leak_during_impact == Some(true);
    let told = answered(answers.leak, |amount| colour(amount, during));
    told.max(beside.today.leak.map_or(Green, |known| colour(known.value, false)))
}

fn pelvic_score(told: Option<Score>, known: Option<Score>, ceiling: i64) -> Colour {
    let colour = |score: Score| match score.value() {
        Q_RED_PELVIC.. => Red,
        value if value > ceiling => Amber,
        _ => Green,
    };
    answered(told, colour).max(known.map_or(Green, colour))
}

fn heaviness(answers: &Readiness, beside: Beside<'_>) -> Colour {
    if answers.bulge == Some(true) {
        return Red;
    }
    let known = beside.today.heaviness.map(|known| known.value);
    pelvic_score(answers.heaviness, known, beside.ceilings.heaviness)
}

fn pelvic_pain(answers: &Readiness, beside: Beside<'_>) -> Colour {
    let known = beside.today.pelvic_pain.map(|known| known.value);
    pelvic_score(answers.pelvic_pain, known, beside.ceilings.pelvic_pain)
}

fn body_pain(answers: &Readiness, beside: Beside<'_>) -> Colour {
    if is_red_kind(answers) {
        return Red;
    }
    let colour = |score: Score| match score.value() {
        value if value > Q5_RED => Red,
        Q5_AMBER.. => Amber,
        _ => Green,
    };
    let known = beside.today.diary_body_pain.map(|known| known.value);
    answered(answers.body_pain, colour).max(known.map_or(Green, colour))
}

fn is_red_kind(answers: &Readiness) -> bool {
    answers.body_pain_kind.is_some_and(|kind| kind != BodyPainKind::Plain)
}

fn bleeding(answers: &Readiness, beside: Beside<'_>) -> Colour {
    let colour = |bleeding: Bleeding| match bleeding {
        Bleeding::None | Bleeding::Usual => Green,
        Bleeding::Unclear => Amber,
        Bleeding::Increased => Red,
    };
    let diary = beside.today.diary_bleeding.map_or(Green, |known| colour(known.value));
    let up = if beside.today.bleeding_up.is_some() { Red } else { Green };
    answered(answers.bleeding, colour).max(diary).max(up)
}

fn sleep_and_energy(answers: &Readiness) -> Colour {
    let energy = answers.energy.map(Score::value);
    if energy.is_some_and(|energy| energy <= Q8_ENERGY_RED) {
        return Red;
    }
    match (answers.sleep_min, energy) {
        (Some(sleep), Some(energy)) => {
            if i64::from(sleep) < Q8_SLEEP_MIN || energy < Q8_ENERGY {
                Amber
            } else {
                Green
            }
        }
        _ => Unanswered,
    }
}

fn illness(answers: &Readiness, beside: Beside<'_>) -> Colour {
    if beside.today.diary_ill.is_some() {
        return Red;
    }
    answered(answers.ill, |ill| match ill {
        Ill::No => Green,
        Ill::Mild => Amber,
        Ill::Yes | Ill::MaybePregnant => Red,
    })
}

/// A reason for every question that is not green: what was told, and what
/// would be green.
pub(crate) fn reasons(
    answers: &Readiness,
    colours: &Colours,
    beside: Beside<'_>,
    fact: FactId,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (number, colour) in (1u8..).zip(colours).filter(|(_, colour)| **colour > Green) {
        for told in told(number, answers, beside) {
            let mut reason = Reason::cell(told.rule, false)
                .had(told.had)
                .from([fact].into_iter().chain(told.other));
            reason.need = told.green;
            if *colour == Unanswered {
                reason.verdict = Verdict::Unknown;
            }
            reasons.push(reason);
        }
    }
    reasons
}

/// What a question was told, what would be green, and the other entry of
/// today that tells worse.
struct Told {
    rule: Rule,
    had: Option<Figure>,
    green: Option<Figure>,
    other: Option<FactId>,
}

impl Told {
    fn word(rule: Rule, word: Option<&'static str>, other: Option<FactId>) -> Self {
        Self { rule, had: word.map(Figure::Word), green: None, other }
    }

    fn score(rule: Rule, own: Option<Score>, known: Option<Known<Score>>, green: i64) -> Self {
        let worse = known.filter(|known| own.is_none_or(|own| known.value > own));
        let value = worse.map(|known| known.value).or(own);
        let had = value.map(|score| Figure::Score(score.value()));
        let green = Some(Figure::Score(green));
        Self { rule, had, green, other: worse.map(|known| known.fact) }
    }
}

fn told(number: u8, answers: &Readiness, beside: Beside<'_>) -> Vec<Told> {
    let today = beside.today;
    let one = |told| Vec::from([told]);
    match number {
        1 => {
            let first = answers.warning_signs.as_ref().and_then(|ids| ids.first());
            one(Told::word(Rule::Q1, first.map(|id| id.word()), None))
        }
        2 => {
            let worse = today.leak.filter(|known| answers.leak.is_none_or(|own| known.value > own));
            let value = worse.map(|known| known.value).or(answers.leak);
            let had = value.map(Figure::Leak);
            let green = Some(Figure::Leak(beside.ceilings.leak));
            one(Told { rule: Rule::Q2, had, green, other: worse.map(|known| known.fact) })
        }
        3 => {
            let ceiling = beside.ceilings.heaviness;
            let mut all = one(Told::score(Rule::Q3, answers.heaviness, today.heaviness, ceiling));
            if answers.bulge == Some(true) {
                all.push(Told::word(Rule::Q3Bulge, None, None));
            }
            all
        }
        4 => {
            let ceiling = beside.ceilings.pelvic_pain;
            one(Told::score(Rule::Q4, answers.pelvic_pain, today.pelvic_pain, ceiling))
        }
        5 => {
            let known = today.diary_body_pain;
            let mut all = one(Told::score(Rule::Q5, answers.body_pain, known, Q5_AMBER - 1));
            if is_red_kind(answers) {
                let kind = answers.body_pain_kind.map(BodyPainKind::word);
                all.push(Told::word(Rule::Q5Kind, kind, None));
            }
            all
        }
        6 => {
            let other = today.bleeding_up.or(today.diary_bleeding.map(|known| known.fact));
            one(Told::word(Rule::Q6, answers.bleeding.map(Bleeding::word), other))
        }
        7 => one(Told::word(Rule::Q7, answers.last_settled.map(LastSettled::word), None)),
        8 => sleep_or_energy(answers),
        9 => one(Told::word(Rule::Q9, answers.fuelled.map(Fuelled::word), None)),
        10 => one(Told::score(Rule::Q10, answers.worry, None, Q10_AMBER - 1)),
        11 => one(Told::word(Rule::Q11, answers.ill.map(Ill::word), today.diary_ill)),
        _ => one(Told::word(Rule::Q12, answers.mood.map(Mood::word), None)),
    }
}

fn sleep_or_energy(answers: &Readiness) -> Vec<Told> {
    let short = answers.sleep_min.is_none_or(|sleep| i64::from(sleep) < Q8_SLEEP_MIN);
    let low = answers.energy.is_none_or(|energy| energy.value() < Q8_ENERGY);
    let sleep = short.then(|| Told {
        rule: Rule::Q8Sleep,
        had: answers.sleep_min.map(|sleep| Figure::Minutes(sleep.into())),
        green: Some(Figure::Minutes(Q8_SLEEP_MIN)),
        other: None,
    });
    let energy = low.then(|| Told::score(Rule::Q8Energy, answers.energy, None, Q8_ENERGY));
    sleep.into_iter().chain(energy).collect()
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::names::SignId;

    fn green() -> Readiness {
        Readiness {
            warning_signs: Some(vec![]),
            leak: Some(Amount::None),
            heaviness: Some(Score::ZERO),
            pelvic_pain: Some(Score::ZERO),
            body_pain: Some(Score::ZERO),
            bleeding: Some(Bleeding::None),
            last_settled: Some(LastSettled::Yes),
            sleep_min: Some(360),
            energy: Score::new(5),
            fuelled: Some(Fuelled::Yes),
            worry: Score::new(4),
            ill: Some(Ill::No),
            mood: Some(Mood::Ok),
            ..Readiness::default()
        }
    }

    fn colours(answers: &Readiness, today: &DayLog, ceiling: i64) -> Colours {
        let ceilings = Ceilings { leak: Amount::None, heaviness: ceiling, pelvic_pain: ceiling };
        let beside = Beside { today, ceilings, blood_in_urine: false, amber_sign: false };
        judge(answers, beside)
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Readiness), expected: CheckColour) {
        let mut answers = green();
        change(&mut answers);
        assert_eq!(outcome(&colours(&answers, &DayLog::default(), 0)), expected);
    }

    #[test]
    fn each_question_at_its_limit() {
        use CheckColour::{AmberCapacity, AmberPelvic, Green, Red};
        check(|_| {}, Green);
        check(|a| a.warning_signs = Some(vec![SignId::RF17]), Red);
        check(|a| a.warning_signs = None, Red);
        check(|a| a.leak = Some(Amount::Drops), AmberPelvic);
        check(|a| a.leak = Some(Amount::Splash), Red);
        check(|a| a.heaviness = Score::new(2), AmberPelvic);
        check(|a| a.heaviness = Score::new(3), Red);
        check(|a| a.body_pain = Score::new(2), Green);
        check(|a| a.body_pain = Score::new(5), AmberCapacity);
        check(|a| a.body_pain = Score::new(6), Red);
        check(|a| a.body_pain_kind = Some(BodyPainKind::Limp), Red);
        check(|a| a.bleeding = Some(Bleeding::Unclear), AmberPelvic);
        check(|a| a.last_settled = Some(LastSettled::Late), AmberPelvic);
        check(|a| a.sleep_min = Some(359), AmberCapacity);
        check(|a| a.energy = Score::new(3), AmberCapacity);
        check(|a| a.energy = Score::new(2), Red);
        check(|a| a.worry = Score::new(5), AmberCapacity);
        check(|a| a.worry = Score::new(9), Red);
        check(|a| a.ill = Some(Ill::Mild), AmberCapacity);
        check(|a| a.mood = Some(Mood::Low), AmberCapacity);
    }

    #[test]
    fn an_unanswered_question_weighs_as_an_amber_of_its_kind() {
        use CheckColour::{AmberCapacity, AmberPelvic, Red};
        check(|a| a.heaviness = None, AmberPelvic);
        check(|a| a.worry = None, AmberCapacity);
        check(|a| a.energy = None, AmberCapacity);
        check(
            |a| {
                a.heaviness = None;
                a.bulge = Some(true);
            },
            Red,
        );
        check(
            |a| {
                a.sleep_min = None;
                a.energy = Score::new(1);
            },
            Red,
        );
    }

    #[test]
    fn drops_during_impact_are_red_and_within_the_ceiling_green() {
        let during =
            Readiness { leak: Some(Amount::Drops), leak_during_impact: Some(true), ..green() };
        let [_, q2, ..] = colours(&during, &DayLog::default(), 0);
        assert_eq!(q2, Red);
        let ceilings = Ceilings { leak: Amount::Drops, heaviness: 0, pelvic_pain: 0 };
        let today = DayLog::default();
        let beside = Beside { today: &today, ceilings, blood_in_urine: false, amber_sign: false };
        let [_, q2, ..] = judge(&during, beside);
        assert_eq!(q2, Green);
    }

    #[test]
    fn todays_other_facts_make_an_answer_worse_never_better() {
        let mut today = DayLog::default();
        today.write_scores(Score::new(3), None, FactId(1));
        let [_, _, q3, ..] = colours(&green(), &today, 0);
        assert_eq!(q3, Red);
        let heavy = Readiness { heaviness: Score::new(1), ..green() };
        let [_, _, q3, ..] = colours(&heavy, &DayLog::default(), 0);
        assert_eq!(q3, Amber);
        let [_, _, q3, ..] = colours(&heavy, &DayLog::default(), 1);
        assert_eq!(q3, Green);
    }

    #[test]
    fn active_signs_colour_the_first_question() {
        let today = DayLog::default();
        let ceilings = Ceilings { leak: Amount::None, heaviness: 0, pelvic_pain: 0 };
        let beside = |blood_in_urine, amber_sign| Beside {
            today: &today,
            ceilings,
            blood_in_urine,
            amber_sign,
        };
        let of = |blood, amber| outcome(&judge(&green(), beside(blood, amber)));
        assert_eq!(of(true, false), CheckColour::Red);
        assert_eq!(of(false, true), CheckColour::AmberPelvic);
    }
}
