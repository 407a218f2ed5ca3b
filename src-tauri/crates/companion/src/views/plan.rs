//! The parts of the day's plan that several pages show: the lines, the impact
//! offer, holds and referrals.

use progression::outcome::{Impact, LowLoadPlan, Outcome};
use progression::practice::PracticeDose;

use super::session;
use super::why::{reasons, rung_word};
use crate::history::History;
use crate::wire::plan::{Notice, Offer, PlanItem, PlanLine};

/// The lines of the day's plan, in the order she would do them: breath and
/// floor, strength, walking, impact.
pub(super) fn lines(history: &History, outcome: &Outcome) -> Vec<PlanLine> {
    [
        practice(history, outcome),
        strength(history, outcome),
        low_load(history, outcome),
        impact(history, outcome),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn practice(history: &History, outcome: &Outcome) -> Option<PlanLine> {
    let plan = &outcome.plan.practice;
    let minutes = session::minutes(&outcome.practice);
    let item = match outcome.practice {
        PracticeDose::Pfmt(dose) => PlanItem::Practice {
            level: dose.level.word().to_owned(),
            hold_s: dose.hold_s,
            rest_s: dose.rest_s,
            reps: dose.reps,
            fast_sets: dose.fast_sets,
            fast_reps: dose.fast_reps,
            minutes,
        },
        PracticeDose::Breathing => PlanItem::Breathing { minutes },
        PracticeDose::Stopped => return None,
    };
    Some(PlanLine {
        item,
        done: plan.done,
        of: plan.per_day,
        weekly: false,
        complete: plan.per_day.is_some_and(|of| plan.done >= of),
        reasons: reasons(history, &plan.reasons),
    })
}

fn strength(history: &History, outcome: &Outcome) -> Option<PlanLine> {
    let plan = outcome.plan.strength.as_ref()?;
    let (from, to) = plan.per_week;
    Some(PlanLine {
        item: PlanItem::Strength { set: plan.set.word().to_owned(), per_week_max: to },
        done: plan.done_days,
        of: Some(from),
        weekly: true,
        complete: plan.done_today || plan.done_days >= to,
        reasons: reasons(history, &plan.reasons),
    })
}

fn low_load(history: &History, outcome: &Outcome) -> Option<PlanLine> {
    let plan = outcome.plan.low_load.as_ref()?;
    let (min, max) = (plan.min_minutes, plan.max_minutes);
    let item = match plan.kind {
        LowLoadPlan::Walk => PlanItem::Walk { min, max },
        LowLoadPlan::LowImpact => PlanItem::LowImpact { min, max },
    };
    Some(PlanLine {
        item,
        done: plan.per_week.map_or(u32::from(plan.today_minutes > 0), |_| plan.done_days),
        of: plan.per_week.map(|(from, _)| from),
        weekly: plan.per_week.is_some(),
        complete: plan.today_minutes > 0 && plan.today_minutes >= min,
        reasons: reasons(history, &plan.reasons),
    })
}

/// Impact has a line only where it belongs to her stage; below, the path shows
/// what leads there.
fn impact(history: &History, outcome: &Outcome) -> Option<PlanLine> {
    outcome.stage.has_impact().then(|| PlanLine {
        item: PlanItem::Impact { offer: offer(&outcome.impact) },
        done: 0,
        of: None,
        weekly: false,
        complete: false,
        reasons: reasons(history, &outcome.impact.reasons),
    })
}

/// The impact offer.
pub(super) fn offer(impact: &Impact) -> Offer {
    Offer {
        offer: impact.offer.word().to_owned(),
        rung: impact.rung.map(rung_word),
        run_s: impact.run_s,
        notice: impact.notice,
        blocked_by: impact.blocked_by.iter().map(|block| block.word().to_owned()).collect(),
    }
}

/// Active holds: why each began, then what ends it.
pub(super) fn holds(history: &History, outcome: &Outcome) -> Vec<Notice> {
    let holds = outcome.holds.iter();
    holds
        .map(|hold| Notice {
            id: hold.id.word().to_owned(),
            since: Some(hold.since.date().to_string()),
            reasons: reasons(history, &[hold.why.clone(), hold.ends.clone()].concat()),
        })
        .collect()
}

/// Active referral prompts.
pub(super) fn referrals(history: &History, outcome: &Outcome) -> Vec<Notice> {
    let referrals = outcome.referrals.iter();
    referrals
        .map(|referral| Notice {
            id: referral.id.word().to_owned(),
            since: Some(referral.since.date().to_string()),
            reasons: reasons(history, &referral.why),
        })
        .collect()
}
