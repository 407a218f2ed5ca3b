//! The core's reasons in the form of the wire, with her entries found again.

use progression::ladder::Rung;
use progression::outcome::Change as CoreChange;
use progression::outcome::Changed;
use progression::reason::{
    Figure as CoreFigure, Reason as CoreReason, Strength as CoreStrength, Verdict as CoreVerdict,
};

use crate::history::History;
use crate::wire::progress::Change;
use crate::wire::reason::{Figure, Reason, Strength, Verdict};

/// All of `reasons`, in their order.
pub(crate) fn reasons(history: &History, reasons: &[CoreReason]) -> Vec<Reason> {
    reasons.iter().map(|reason| one(history, reason)).collect()
}

fn one(history: &History, reason: &CoreReason) -> Reason {
    let rule = reason.rule;
    Reason {
        rule: rule.to_string(),
        topic: rule.topic().word().to_owned(),
        verdict: verdict(reason.verdict),
        had: reason.had.map(figure),
        need: reason.need.map(figure),
        entries: reason.facts.iter().filter_map(|id| history.entry_ref(*id)).collect(),
        section: rule.section().to_string(),
        strength: strength(rule.strength()),
        sources: rule.sources().iter().map(|source| source.word().to_owned()).collect(),
    }
}

/// A change, with the reasons of its moment.
pub(crate) fn change(history: &History, change: &CoreChange) -> Change {
    let (what, name) = match change.what {
        Changed::Stage => ("stage", None),
        Changed::Rung => ("rung", None),
        Changed::Level => ("level", None),
        Changed::Hold(id) => ("hold", Some(id.word())),
        Changed::Referral(id) => ("referral", Some(id.word())),
        Changed::Sign(id) => ("sign", Some(id.word())),
        Changed::Pause => ("pause", None),
    };
    // A hold, a referral and a sign come and go under their own name.
    let named = |there: bool| name.filter(|_| there).map(|name| Figure::Word(name.to_owned()));
    let from = named(change.from.is_some()).or_else(|| change.from.map(figure));
    let to = named(change.to.is_some()).or_else(|| change.to.map(figure));
    Change {
        day: change.day.date().to_string(),
        what: what.to_owned(),
        from,
        to,
        reasons: reasons(history, &change.reasons),
    }
}

fn verdict(verdict: CoreVerdict) -> Verdict {
    match verdict {
        CoreVerdict::Met => Verdict::Met,
        CoreVerdict::NotYet => Verdict::NotYet,
        CoreVerdict::Unknown => Verdict::Unknown,
        CoreVerdict::Act => Verdict::Act,
    }
}

fn strength(strength: CoreStrength) -> Strength {
    match strength {
        CoreStrength::TrialEvidence => Strength::TrialEvidence,
        CoreStrength::ExpertOpinion => Strength::ExpertOpinion,
        CoreStrength::TeamChoice => Strength::TeamChoice,
    }
}

pub(crate) fn figure(figure: CoreFigure) -> Figure {
    let word = |word: &str| Figure::Word(word.to_owned());
    match figure {
        CoreFigure::Weeks(n) => Figure::Weeks(small(n)),
        CoreFigure::Days(n) => Figure::Days(small(n)),
        CoreFigure::Hours(n) => Figure::Hours(small(n)),
        CoreFigure::Count(n) => Figure::Count(small(n)),
        CoreFigure::Percent(n) => Figure::Percent(small(n)),
        CoreFigure::Score(n) => Figure::Score(small(n)),
        CoreFigure::Seconds(n) => Figure::Seconds(small(n)),
        CoreFigure::Minutes(n) => Figure::Minutes(small(n)),
        CoreFigure::Sides { left, right } => {
            Figure::Sides { left: small(left), right: small(right) }
        }
        CoreFigure::Date(day) => Figure::Date(day.date().to_string()),
        CoreFigure::Flag(flag) => Figure::Flag(flag),
        CoreFigure::Leak(amount) => word(amount.word()),
        CoreFigure::Stage(stage) => word(stage.word()),
        CoreFigure::Rung(rung) => Figure::Word(rung_word(rung)),
        CoreFigure::Level(level) => word(level.word()),
        CoreFigure::Colour(colour) => word(colour.word()),
        CoreFigure::Result(result) => word(result.word()),
        CoreFigure::Word(text) => word(text),
    }
}

/// `J1` to `J6`, `R1` to `R29`.
pub(crate) fn rung_word(rung: Rung) -> String {
    rung.to_string()
}

/// Every figure of the programme fits; what does not is cut at the end.
pub(super) fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}
