//! Sessions: today's practice as phases, and a strength set as exercises.

use progression::names::SetId;
use progression::phases::{self, Phase as CorePhase, PhaseKind as CoreKind};
use progression::practice::PracticeDose;
use progression::strength;

use super::why;
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::refusal::{Code, Refusal};
use crate::wire::session::{
    Exercise, Phase, PhaseKind, PracticeKind, PracticeSession, StrengthAsked, StrengthSession,
};

impl Companion {
    /// Today's practice, phase by phase.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn practice(&mut self, now: &Moment) -> Result<PracticeSession, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let phases = phases_of(&outcome.practice);
        let kind = match outcome.practice {
            PracticeDose::Pfmt(_) => PracticeKind::Pfmt,
            PracticeDose::Breathing => PracticeKind::Breathing,
            PracticeDose::Stopped => PracticeKind::Stopped,
        };
        Ok(PracticeSession {
            level: outcome.level.word().to_owned(),
            kind,
            reps: counted(&phases),
            total_s: phases.iter().map(|phase| phase.seconds).sum(),
            phases: phases.iter().map(phase).collect(),
            reasons: why::reasons(history, &outcome.plan.practice.reasons),
        })
    }

    /// A strength session: the set asked for, or the one of her stage.
    ///
    /// # Errors
    /// `malformed` for a set that does not exist; what the storage refuses.
    pub fn strength(
        &mut self,
        asked: StrengthAsked,
        now: &Moment,
    ) -> Result<StrengthSession, Refusal> {
        let (history, instant) = self.history(now)?;
        let plan = history.outcome(instant).plan.strength;
        let set = match asked.set {
            Some(name) => {
                SetId::from_word(&name).ok_or_else(|| Refusal::field(Code::Malformed, "set"))?
            }
            None => plan.as_ref().map_or(SetId::A, |plan| plan.set),
        };
        let reasons =
            plan.filter(|plan| plan.set == set).map_or_else(Vec::new, |plan| plan.reasons);
        let table = strength::set(set);
        Ok(StrengthSession {
            set: set.word().to_owned(),
            exercises: table
                .exercises
                .iter()
                .map(|exercise| Exercise {
                    id: exercise.word().to_owned(),
                    sides: exercise.sided(),
                })
                .collect(),
            sets_min: table.sets.0,
            sets_max: table.sets.1,
            reps_min: table.reps.0,
            reps_max: table.reps.1,
            effort_max: table.effort_max,
            reasons: why::reasons(history, &reasons),
        })
    }
}

/// About how long a practice takes, in whole minutes, one at least.
pub(super) fn minutes(practice: &PracticeDose) -> u32 {
    let seconds: u32 = phases_of(practice).iter().map(|phase| phase.seconds).sum();
    (seconds + 30).div_euclid(60).max(1)
}

fn phases_of(practice: &PracticeDose) -> Vec<CorePhase> {
    match practice {
        PracticeDose::Pfmt(dose) => phases::practice_phases(dose),
        PracticeDose::Breathing => phases::breathing_phases(),
        PracticeDose::Stopped => Vec::new(),
    }
}

/// Slow repetitions, or breaths where there are none.
fn counted(phases: &[CorePhase]) -> u32 {
    let count = |kind| phases.iter().filter(|phase| phase.kind == kind).count();
    let slow = count(CoreKind::Hold);
    let all = if slow == 0 { count(CoreKind::BreatheOut) } else { slow };
    u32::try_from(all).unwrap_or(u32::MAX)
}

fn phase(phase: &CorePhase) -> Phase {
    let kind = match phase.kind {
        CoreKind::Settle => PhaseKind::Settle,
        CoreKind::BreatheIn => PhaseKind::BreatheIn,
        CoreKind::BreatheOut => PhaseKind::BreatheOut,
        CoreKind::Hold => PhaseKind::Hold,
        CoreKind::LetGo => PhaseKind::LetGo,
        CoreKind::QuickOn => PhaseKind::QuickOn,
        CoreKind::QuickOff => PhaseKind::QuickOff,
        CoreKind::Rest => PhaseKind::Rest,
        CoreKind::LongHold => PhaseKind::LongHold,
    };
    Phase { kind, seconds: phase.seconds, rep: phase.rep, of: phase.of }
}
