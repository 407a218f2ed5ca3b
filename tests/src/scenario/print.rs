//! An outcome as the JSON object of the format, every field in it.

use progression::outcome::{Impact, Judgement, Outcome};
use progression::practice::PracticeDose;
use progression::reason::{Figure, Reason};
use serde_json::{Map, Value, json};

/// The outcome object.
#[must_use]
pub fn outcome(outcome: &Outcome) -> Value {
    json!({
        "day": outcome.day.date().to_string(),
        "weeks": outcome.weeks,
        "stage": outcome.stage.word(),
        "rung": outcome.rung.map(|rung| rung.to_string()),
        "clean": outcome.clean.map(|count| count.had),
        "clean_needed": outcome.clean.map(|count| count.need),
        "level": outcome.level.word(),
        "strengthening_paused": outcome.strengthening_paused,
        "adherence_pct": outcome.adherence.map(|adherence| adherence.percent),
        "holds": words(&outcome.holds, |hold| hold.id.word()),
        "red_flags": words(&outcome.warning_signs, |sign| sign.id.word()),
        "referrals": words(&outcome.referrals, |referral| referral.id.word()),
        "pattern": outcome.pattern.id.word(),
        "practice": practice(&outcome.practice),
        "impact": impact(&outcome.impact),
        "readiness": outcome.readiness.as_ref().map(readiness),
        "last_session": outcome.last_session.map(|result| result.word()),
        "reasons": outcome.reasons.iter().map(reason).collect::<Vec<_>>(),
    })
}

fn words<T>(list: &[T], word: impl Fn(&T) -> &'static str) -> Vec<&'static str> {
    list.iter().map(word).collect()
}

fn practice(practice: &PracticeDose) -> Value {
    let (kind, dose) = match practice {
        PracticeDose::Pfmt(dose) => ("pfmt", Some(dose)),
        PracticeDose::Breathing => ("breathing", None),
        PracticeDose::Stopped => ("stopped", None),
    };
    json!({
        "kind": kind,
        "hold_s": dose.map(|dose| dose.hold_s),
        "rest_s": dose.map(|dose| dose.rest_s),
        "reps": dose.map(|dose| dose.reps),
        "fast_sets": dose.map(|dose| dose.fast_sets),
        "fast_reps": dose.map(|dose| dose.fast_reps),
        "per_day": dose.map(|dose| dose.per_day),
    })
}

fn impact(impact: &Impact) -> Value {
    json!({
        "offer": impact.offer.word(),
        "rung": impact.rung.map(|rung| rung.to_string()),
        "run_s": impact.run_s,
        "notice": impact.notice,
        "blocked_by": words(&impact.blocked_by, |block| block.word()),
    })
}

fn readiness(judgement: &Judgement) -> Value {
    let questions = (1..).zip(&judgement.questions);
    let questions: Map<String, Value> =
        questions.map(|(number, colour)| (format!("Q{number}"), colour.word().into())).collect();
    json!({ "outcome": judgement.outcome.word(), "questions": questions })
}

fn reason(reason: &Reason) -> Value {
    let rule = reason.rule;
    json!({
        "rule": rule.to_string(),
        "topic": rule.topic().word(),
        "verdict": reason.verdict.word(),
        "had": reason.had.as_ref().map(figure),
        "need": reason.need.as_ref().map(figure),
        "facts": reason.facts.iter().map(|fact| fact.0).filter(|id| *id != u64::MAX).collect::<Vec<_>>(),
        "section": rule.section(),
        "strength": rule.strength().word(),
        "sources": words(rule.sources(), |source| source.word()),
    })
}

fn figure(figure: &Figure) -> Value {
    match *figure {
        Figure::Weeks(value) => json!({ "weeks": value }),
        Figure::Days(value) => json!({ "days": value }),
        Figure::Hours(value) => json!({ "hours": value }),
        Figure::Count(value) => json!({ "count": value }),
        Figure::Percent(value) => json!({ "percent": value }),
        Figure::Score(value) => json!({ "score": value }),
        Figure::Seconds(value) => json!({ "seconds": value }),
        Figure::Minutes(value) => json!({ "minutes": value }),
        Figure::Leak(amount) => json!({ "leak": amount.word() }),
        Figure::Date(day) => json!({ "date": day.date().to_string() }),
        Figure::Sides { left, right } => json!({ "left": left, "right": right }),
        Figure::Stage(stage) => json!({ "stage": stage.word() }),
        Figure::Rung(rung) => json!({ "rung": rung.to_string() }),
        Figure::Level(level) => json!({ "level": level.word() }),
        Figure::Colour(colour) => json!({ "colour": colour.word() }),
        Figure::Result(result) => json!({ "result": result.word() }),
        Figure::Flag(flag) => json!({ "flag": flag }),
        Figure::Word(word) => json!({ "word": word }),
    }
}
