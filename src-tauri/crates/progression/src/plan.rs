//! §4 and §14 Today's plan beside impact: practice, activity and strength.
//! Limits come last here too: a hold or a red check takes away, never adds.

use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::day_values::DayLog;
use crate::names::{CheckColour, HoldId, SetId, Stage};
use crate::outcome::{LowLoadPlan, Plan, PlanLowLoad, PlanPractice, PlanStrength};
use crate::practice::PracticeDose;
use crate::reason::{Figure, Reason, Rule};
use crate::standing::Standing;
use crate::strength::set;
use crate::thresholds::{AMBER_WALK_MIN, DAYS_IN_WEEK, PRESCRIPTION_CHECK_DAYS};

/// Minutes of activity from and to, and days a week where it is weekly.
type Range = (LowLoadPlan, (u32, u32), Option<(u32, u32)>);

/// Today's plan.
pub(crate) fn plan(standing: &Standing, now: NaiveDateTime) -> Plan {
    let colour = standing.checks.counting(now).map(|check| check.outcome());
    Plan {
        practice: practice(standing),
        low_load: low_load(standing, colour),
        strength: strength(standing, colour),
    }
}

fn practice(standing: &Standing) -> PlanPractice {
    let today = standing.days.get(standing.today);
    let dose = standing.practice_dose();
    let birth = standing.birth();
    let prescribed = standing.clinicians.prescription(birth);
    let mut reasons = Vec::new();
    match dose {
        PracticeDose::Stopped => reasons.push(Reason::act(Rule::Stopped)),
        PracticeDose::Breathing => {
            if let Some(pause) = &standing.floor.pause {
                reasons.push(pause.why.clone());
            }
            if standing.held(HoldId::H2) {
                reasons.push(Reason::act(Rule::BreathingOnly));
            }
        }
        PracticeDose::Pfmt(_) => {
            reasons.push(Reason::act(Rule::Dose).had(Figure::Level(standing.floor.level)));
            let own = prescribed.map(|(_, seen)| seen.fact);
            reasons.extend(own.map(|fact| Reason::act(Rule::Prescription).from([fact])));
        }
    }
    let due = prescribed.is_some_and(|(_, seen)| {
        let checked = standing.self_checks.latest.is_some_and(|told| told.day > seen.day);
        standing.today.since(seen.day) >= PRESCRIPTION_CHECK_DAYS && !checked
    });
    if due {
        reasons.push(Reason::act(Rule::PrescriptionCheck));
    }
    PlanPractice {
        per_day: dose.per_day(),
        done: today.map_or(0, |log| log.practised),
        self_check_due: due,
        reasons,
    }
}

fn low_load(standing: &Standing, colour: Option<CheckColour>) -> Option<PlanLowLoad> {
    let resting = [HoldId::H2, HoldId::H3, HoldId::H4, HoldId::H5];
    let red = colour == Some(CheckColour::Red);
    if standing.profile.is_none() || red || resting.iter().any(|id| standing.held(*id)) {
        return None;
    }
    let stage = standing.place.stage;
    let gently = standing.held(HoldId::H1) || standing.held(HoldId::H6);
    let by_stage: Range = match stage {
        Stage::S0 => (LowLoadPlan::Walk, (5, 10), None),
        Stage::S1 => (LowLoadPlan::Walk, (10, 20), None),
        _ => (LowLoadPlan::LowImpact, (15, 30), Some((3, 5))),
    };
    let longest = u32::try_from(AMBER_WALK_MIN).unwrap_or_default();
    let (kind, (min_minutes, max_minutes), per_week) = if gently && stage > Stage::S1 {
        (LowLoadPlan::Walk, (0, longest), None)
    } else {
        by_stage
    };
    let week = standing.days.up_to(DAYS_IN_WEEK, standing.today);
    let moved = week.filter(|(_, log)| log.low_load_min > 0).count();
    let today = standing.days.get(standing.today);
    Some(PlanLowLoad {
        kind,
        min_minutes,
        max_minutes,
        per_week,
        done_days: u32::try_from(moved).unwrap_or_default(),
        today_minutes: today.map_or(0, |log| log.low_load_min),
        reasons: Vec::from([Reason::act(Rule::Activity).had(Figure::Stage(stage))]),
    })
}

fn strength(standing: &Standing, colour: Option<CheckColour>) -> Option<PlanStrength> {
    let held = HoldId::ALL.iter().any(|id| *id != HoldId::H7 && standing.held(*id));
    if held || standing.profile.is_none() || colour == Some(CheckColour::Red) {
        return None;
    }
    let stage = standing.place.stage;
    let by_stage = match stage {
        Stage::S0 | Stage::S1 => return None,
        Stage::S2 => SetId::A,
        Stage::S3 | Stage::S4 => SetId::B,
        Stage::S5 | Stage::S6 | Stage::S7 => SetId::C,
    };
    let pelvic = colour == Some(CheckColour::AmberPelvic);
    let set = set(if pelvic { SetId::A } else { by_stage });
    let done = |log: &DayLog| log.strength_done > 0;
    let week = standing.days.up_to(DAYS_IN_WEEK, standing.today);
    let done_days = week.filter(|(_, log)| done(log)).count();
    let mut reasons = Vec::from([Reason::act(Rule::StrengthSet).had(Figure::Stage(stage))]);
    if set.not_before_run {
        reasons.push(Reason::act(Rule::StrengthBeforeRun));
    }
    Some(PlanStrength {
        set: set.id,
        per_week: set.per_week,
        done_days: u32::try_from(done_days).unwrap_or_default(),
        done_today: standing.days.get(standing.today).is_some_and(done),
        not_before_run: set.not_before_run,
        reasons,
    })
}
