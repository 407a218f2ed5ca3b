//! §5 The course of an impact session: a brisk walk, the intervals or drills of
//! the rung, a brisk walk. The caller paces it; nothing here knows a clock, and
//! whether she may run at all is decided elsewhere (`limits.rs`).

use alloc::vec::Vec;

use crate::ladder::{Drill, Prep, Rung, WARM_UP_S};
use crate::thresholds::{DRILL_REP_S, DRILL_REST_S};

/// What she does in a part of the course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PartKind {
    /// Brisk walk before.
    WarmUp,
    /// Run.
    Run,
    /// Walk between two runs.
    Walk,
    /// J1 heel drops.
    HeelDrops,
    /// J2 brisk march on the spot.
    March,
    /// J3 grounded shuffle jog.
    Shuffle,
    /// J4 low two-leg bounce.
    Bounce,
    /// J5 jog on the spot.
    Jog,
    /// J6 bounds.
    Bounds,
    /// J6 hops on the left leg.
    HopsLeft,
    /// J6 hops on the right leg.
    HopsRight,
    /// Rest between two sets.
    Rest,
    /// Brisk walk after.
    CoolDown,
}

impl PartKind {
    /// It is what the session is for: an interval or a drill. None of these
    /// begins any more once something was felt (§6).
    #[must_use]
    pub fn is_impact(self) -> bool {
        !matches!(self, Self::WarmUp | Self::Walk | Self::Rest | Self::CoolDown)
    }
}

/// A part of the course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// What she does.
    pub kind: PartKind,
    /// How long, seconds. For counted repetitions, the time they are given.
    pub seconds: u32,
    /// Repetitions; 0 where the time alone counts.
    pub reps: u32,
    /// Which interval or set, from 1; 0 where none is counted.
    pub nth: u32,
    /// Of how many.
    pub of: u32,
}

/// A part that is timed and not counted.
fn timed(kind: PartKind, seconds: u32) -> Part {
    Part { kind, seconds, reps: 0, nth: 0, of: 0 }
}

/// The course of a rung.
#[must_use]
pub fn course(rung: Rung) -> Vec<Part> {
    match rung.drill() {
        Drill::Run { runs, walk_s } => {
            let runs = runs.iter().map(|seconds| timed(PartKind::Run, *seconds));
            around(runs.collect(), timed(PartKind::Walk, walk_s))
        }
        Drill::Drill(prep) => around(sets(prep), timed(PartKind::Rest, rest_s(prep))),
    }
}

/// A run outside the ladder, of `run_s` running seconds (S7).
#[must_use]
pub fn free_course(run_s: u32) -> Vec<Part> {
    around(Vec::from([timed(PartKind::Run, run_s)]), timed(PartKind::Walk, 0))
}

/// Walk, the efforts with `between` between them, walk.
fn around(efforts: Vec<Part>, between: Part) -> Vec<Part> {
    let of = u32::try_from(efforts.len()).unwrap_or(u32::MAX);
    let mut parts = Vec::from([timed(PartKind::WarmUp, WARM_UP_S)]);
    for (effort, nth) in efforts.into_iter().zip(1..) {
        if nth > 1 {
            parts.push(Part { nth, of, ..between });
        }
        parts.push(Part { nth, of, ..effort });
    }
    parts.push(timed(PartKind::CoolDown, WARM_UP_S));
    parts
}

/// The sets of a drill. J5 stays at its three sets: the programme does not say
/// when the one longer set takes their place.
fn sets(prep: Prep) -> Vec<Part> {
    let again = |sets: u32, part: Part| (0..sets).map(|_| part).collect();
    match prep {
        Prep::HeelDrops { sets, reps } => again(sets, counted(PartKind::HeelDrops, reps)),
        Prep::March { sets, seconds } => again(sets, timed(PartKind::March, seconds)),
        Prep::Shuffle { sets, seconds, .. } => again(sets, timed(PartKind::Shuffle, seconds)),
        Prep::Bounce { sets, reps } => again(sets, counted(PartKind::Bounce, reps)),
        Prep::JogOnTheSpot { sets, seconds, .. } => again(sets, timed(PartKind::Jog, seconds)),
        Prep::BoundsAndHops { bounds, hops } => Vec::from([
            counted(PartKind::Bounds, bounds),
            counted(PartKind::HopsLeft, hops),
            counted(PartKind::HopsRight, hops),
        ]),
    }
}

/// Repetitions at an easy pace.
fn counted(kind: PartKind, reps: u32) -> Part {
    let pace = u32::try_from(DRILL_REP_S).unwrap_or_default();
    Part { reps, ..timed(kind, reps.saturating_mul(pace)) }
}

fn rest_s(prep: Prep) -> u32 {
    match prep {
        Prep::Shuffle { rest_s, .. } => rest_s,
        _ => u32::try_from(DRILL_REST_S).unwrap_or_default(),
    }
}

/// The running seconds of a course; 0 for drills.
#[must_use]
pub fn run_s(parts: &[Part]) -> u32 {
    parts.iter().filter(|part| part.kind == PartKind::Run).map(|part| part.seconds).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(word: &str) -> Vec<(PartKind, u32)> {
        let parts = course(Rung::from_word(word).unwrap());
        parts.iter().map(|part| (part.kind, part.seconds)).collect()
    }

    #[test]
    fn every_rung_lies_between_two_walks_and_holds_its_running_seconds() {
        for rung in Rung::all() {
            let parts = course(rung);
            let ends = (parts.first().unwrap().kind, parts.last().unwrap().kind);
            assert_eq!(ends, (PartKind::WarmUp, PartKind::CoolDown), "{rung}");
            assert_eq!(run_s(&parts), rung.run_s(), "{rung}");
            assert!(parts.iter().all(|part| part.seconds > 0), "{rung}");
        }
    }

    #[test]
    fn no_two_efforts_meet_and_the_last_leads_into_the_walk() {
        for rung in Rung::all() {
            for pair in course(rung).windows(2) {
                assert!(!(pair[0].kind.is_impact() && pair[1].kind.is_impact()), "{rung}");
            }
        }
    }

    #[test]
    fn r22_is_two_unequal_runs_with_a_walk_between() {
        use PartKind::{CoolDown, Run, Walk, WarmUp};
        let expected = [(WarmUp, 300), (Run, 720), (Walk, 120), (Run, 480), (CoolDown, 300)];
        assert_eq!(kinds("R22"), expected);
    }

    #[test]
    fn r24_runs_in_one_piece() {
        use PartKind::{CoolDown, Run, WarmUp};
        assert_eq!(kinds("R24"), [(WarmUp, 300), (Run, 1200), (CoolDown, 300)]);
    }

    #[test]
    fn j6_is_bounds_and_then_hops_a_side() {
        let parts = course(Rung::J6);
        let efforts: Vec<_> = parts.iter().filter(|part| part.kind.is_impact()).collect();
        let seen: Vec<_> = efforts.iter().map(|part| (part.kind, part.reps, part.nth)).collect();
        use PartKind::{Bounds, HopsLeft, HopsRight};
        assert_eq!(seen, [(Bounds, 10, 1), (HopsLeft, 10, 2), (HopsRight, 10, 3)]);
    }

    #[test]
    fn j3_rests_as_the_ladder_says() {
        let rests = kinds("J3").into_iter().filter(|(kind, _)| *kind == PartKind::Rest);
        assert_eq!(rests.map(|(_, seconds)| seconds).collect::<Vec<_>>(), [60, 60]);
    }

    #[test]
    fn efforts_and_what_lies_between_are_counted() {
        let counted = course(Rung::J3).into_iter().map(|part| (part.kind, part.nth, part.of));
        use PartKind::{CoolDown, Rest, Shuffle, WarmUp};
        let expected = [
            (WarmUp, 0, 0),
            (Shuffle, 1, 3),
            (Rest, 2, 3),
            (Shuffle, 2, 3),
            (Rest, 3, 3),
            (Shuffle, 3, 3),
            (CoolDown, 0, 0),
        ];
        assert_eq!(counted.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_free_run_is_as_long_as_she_chooses() {
        assert_eq!(run_s(&free_course(1500)), 1500);
        assert_eq!(free_course(1500).len(), 3);
    }

    #[test]
    fn a_drill_with_a_rest_of_its_own_has_that_one() {
        assert_eq!(rest_s(Prep::Shuffle { sets: 3, seconds: 30, rest_s: 45 }), 45);
        assert_eq!(i64::from(rest_s(Prep::Bounce { sets: 2, reps: 10 })), DRILL_REST_S);
    }
}
