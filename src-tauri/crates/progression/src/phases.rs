//! §3 A practice as a sequence of phases, and the breathing that takes its
//! place. The caller paces them; nothing here knows a clock.

use alloc::vec::Vec;

use crate::practice::Dose;
use crate::thresholds::{
    BREATHE_IN_S, BREATHE_OUT_S, BREATHS, FAST_OFF_S, FAST_ON_S, SET_REST_S, SETTLE_S,
};

/// What she does in a phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PhaseKind {
    /// Settle into the position and breathe.
    Settle,
    /// Breathe in.
    BreatheIn,
    /// Breathe out.
    BreatheOut,
    /// Lift and hold.
    Hold,
    /// Let go, all the way.
    LetGo,
    /// A quick lift.
    QuickOn,
    /// Let go after a quick lift.
    QuickOff,
    /// Rest before what comes next.
    Rest,
    /// One long easy hold, at about a third.
    LongHold,
}

/// A phase of a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phase {
    /// What she does.
    pub kind: PhaseKind,
    /// How long, seconds.
    pub seconds: u32,
    /// Which repetition: hold and let-go the slow one, quick on and off the
    /// quick one of its set (or of those on the end of a hold), rest the set
    /// that comes next, breathing the breath. 0 where nothing is counted.
    pub rep: u32,
    /// Of how many.
    pub of: u32,
}

fn phase(kind: PhaseKind, seconds: i64, (rep, of): (u32, u32)) -> Phase {
    Phase { kind, seconds: u32::try_from(seconds).unwrap_or_default(), rep, of }
}

/// A practice of a dose: settle · slow repetitions, each hold … let-go · quick
/// sets · the long easy hold.
#[must_use]
pub fn practice_phases(dose: &Dose) -> Vec<Phase> {
    let mut phases = Vec::from([phase(PhaseKind::Settle, SETTLE_S, (0, 0))]);
    for rep in 1..=dose.reps {
        phases.push(phase(PhaseKind::Hold, dose.hold_s.into(), (rep, dose.reps)));
        phases.extend(quick(dose.fast_on_end));
        phases.push(phase(PhaseKind::LetGo, dose.rest_s.into(), (rep, dose.reps)));
    }
    for set in 1..=dose.fast_sets {
        phases.push(phase(PhaseKind::Rest, SET_REST_S, (set, dose.fast_sets)));
        phases.extend(quick(dose.fast_reps));
    }
    if dose.long_hold_s > 0 {
        phases.push(phase(PhaseKind::Rest, SET_REST_S, (0, 0)));
        phases.push(phase(PhaseKind::LongHold, dose.long_hold_s.into(), (1, 1)));
    }
    phases
}

fn quick(count: u32) -> impl Iterator<Item = Phase> {
    (1..=count).flat_map(move |rep| {
        [
            phase(PhaseKind::QuickOn, FAST_ON_S, (rep, count)),
            phase(PhaseKind::QuickOff, FAST_OFF_S, (rep, count)),
        ]
    })
}

/// Slow breathing and letting go, two to three minutes: what practice is while
/// strengthening is paused, and under H2.
#[must_use]
pub fn breathing_phases() -> Vec<Phase> {
    let breaths = u32::try_from(BREATHS).unwrap_or_default();
    let mut phases = Vec::from([phase(PhaseKind::Settle, SETTLE_S, (0, 0))]);
    for breath in 1..=breaths {
        phases.push(phase(PhaseKind::BreatheIn, BREATHE_IN_S, (breath, breaths)));
        phases.push(phase(PhaseKind::BreatheOut, BREATHE_OUT_S, (breath, breaths)));
    }
    phases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Level;
    use crate::practice::dose;

    fn count(phases: &[Phase], kind: PhaseKind) -> usize {
        phases.iter().filter(|phase| phase.kind == kind).count()
    }

    #[test]
    fn every_level_has_its_holds_and_quick_ones() {
        for level in Level::ALL {
            let dose = dose(*level, None);
            let phases = practice_phases(&dose);
            let slow = usize::try_from(dose.reps).unwrap();
            let on_end = dose.reps * dose.fast_on_end;
            let quick = usize::try_from(on_end + dose.fast_sets * dose.fast_reps).unwrap();
            assert_eq!(count(&phases, PhaseKind::Hold), slow);
            assert_eq!(count(&phases, PhaseKind::LetGo), slow);
            assert_eq!(count(&phases, PhaseKind::QuickOn), quick);
            assert_eq!(count(&phases, PhaseKind::QuickOff), quick);
        }
    }

    #[test]
    fn the_let_go_of_p1_lasts_twice_the_hold() {
        let phases = practice_phases(&dose(Level::P1, None));
        let of = |kind| phases.iter().find(|phase| phase.kind == kind).map(|phase| phase.seconds);
        assert_eq!((of(PhaseKind::Hold), of(PhaseKind::LetGo)), (Some(3), Some(6)));
    }

    #[test]
    fn only_p5_has_the_long_easy_hold() {
        for level in Level::ALL {
            let phases = practice_phases(&dose(*level, None));
            let long = phases.iter().find(|phase| phase.kind == PhaseKind::LongHold);
            let seconds = long.map(|phase| phase.seconds);
            assert_eq!(seconds, (*level == Level::P5).then_some(60));
        }
    }

    #[test]
    fn breathing_takes_two_to_three_minutes() {
        let total: u32 = breathing_phases().iter().map(|phase| phase.seconds).sum();
        assert!((120..=180).contains(&total), "{total}");
    }
}
