//! §14 Strength sets and tests: exercises and doses as data, when a test is
//! passed, and the latest of each.

use alloc::collections::BTreeMap;

use crate::day::ProgrammeDay;
use crate::facts::{Dose, FactId, Test};
use crate::names::{SetId, TestId};
use crate::thresholds::{L_REPS, L1_MIN, L2_S, L4_S, M_REPS};
use crate::words::words;

words! {
    /// An exercise of a set.
    ExerciseId {
        /// Two-leg bridge.
        Bridge = "bridge",
        /// Two-leg calf raise.
        CalfRaise = "calf_raise",
        /// Chair sit-to-stand.
        SitToStand = "sit_to_stand",
        /// Side-lying leg lift.
        SideLegLift = "side_leg_lift",
        /// Bird-dog.
        BirdDog = "bird_dog",
        /// One-leg bridge.
        OneLegBridge = "one_leg_bridge",
        /// One-leg calf raise.
        OneLegCalfRaise = "one_leg_calf_raise",
        /// Step-up.
        StepUp = "step_up",
        /// Split squat.
        SplitSquat = "split_squat",
        /// One-leg sit-to-stand.
        OneLegSitToStand = "one_leg_sit_to_stand",
        /// Side plank on the knees.
        SidePlank = "side_plank",
        /// One-leg deadlift, light.
        OneLegDeadlift = "one_leg_deadlift",
    }
}

impl ExerciseId {
    /// Whether it is done left and right in turn.
    #[must_use]
    pub const fn sided(self) -> bool {
        !matches!(self, Self::Bridge | Self::CalfRaise | Self::SitToStand)
    }
}

/// A strength set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StrengthSet {
    /// Which.
    pub id: SetId,
    /// Its exercises, in order.
    pub exercises: &'static [ExerciseId],
    /// Sets of each: from, to.
    pub sets: (u32, u32),
    /// Repetitions: from, to.
    pub reps: (u32, u32),
    /// The most effort, 0 to 10.
    pub effort_max: u32,
    /// Sessions a week: from, to.
    pub per_week: (u32, u32),
    /// Not on the day before a run.
    pub not_before_run: bool,
}

const BASICS: &[ExerciseId] = &[
    ExerciseId::Bridge,
    ExerciseId::CalfRaise,
    ExerciseId::SitToStand,
    ExerciseId::SideLegLift,
    ExerciseId::BirdDog,
];

const ONE_LEGGED: &[ExerciseId] = &[
    ExerciseId::OneLegBridge,
    ExerciseId::OneLegCalfRaise,
    ExerciseId::StepUp,
    ExerciseId::SplitSquat,
    ExerciseId::OneLegSitToStand,
    ExerciseId::SidePlank,
    ExerciseId::OneLegDeadlift,
];

/// The set of a name.
#[must_use]
pub fn set(id: SetId) -> StrengthSet {
    let (exercises, sets, effort_max, per_week) = match id {
        SetId::A => (BASICS, (2, 2), 6, (2, 3)),
        SetId::B => (ONE_LEGGED, (2, 3), 7, (2, 3)),
        SetId::C => (ONE_LEGGED, (2, 2), 7, (2, 2)),
    };
    let not_before_run = id == SetId::C;
    StrengthSet { id, exercises, sets, reps: (8, 12), effort_max, per_week, not_before_run }
}

/// What a test asks for, a side where it is done a side at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Target {
    /// Which.
    pub id: TestId,
    /// Minutes (L1), seconds (L2, L4) or repetitions.
    pub dose: i64,
    /// Left and right in turn.
    pub sides: bool,
}

/// The dose of a test.
#[must_use]
pub fn target(id: TestId) -> Target {
    let (dose, sides) = match id {
        TestId::L1 => (L1_MIN, false),
        TestId::L2 => (L2_S, true),
        TestId::L3 | TestId::L6 | TestId::L7 => (L_REPS, true),
        TestId::L4 => (L4_S, false),
        TestId::L5 => (L_REPS, false),
        TestId::M1 | TestId::M2 | TestId::M3 | TestId::M4 => (M_REPS, true),
    };
    Target { id, dose, sides }
}

/// Whether a test is one of the battery L1 to L7.
#[must_use]
pub fn is_load_test(id: TestId) -> bool {
    id <= TestId::L7
}

/// Whether a test was passed: dose met, without symptoms.
#[must_use]
pub fn passed(test: &Test) -> bool {
    let target = target(test.id);
    let met = match (test.dose, target.sides) {
        (Dose::Whole(value), false) => i64::from(value) >= target.dose,
        (Dose::Sides { left, right }, true) => i64::from(left.min(right)) >= target.dose,
        (Dose::Whole(_), true) | (Dose::Sides { .. }, false) => false,
    };
    met && test.symptom_free
}

/// A test she did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Done {
    pub day: ProgrammeDay,
    pub fact: FactId,
    pub test: Test,
}

/// The latest of each test since the birth.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Tests {
    latest: BTreeMap<TestId, Done>,
}

impl Tests {
    /// Keeps a test.
    pub fn note(&mut self, day: ProgrammeDay, fact: FactId, test: Test) {
        self.latest.insert(test.id, Done { day, fact, test });
    }

    /// The latest of a test.
    pub fn latest(&self, id: TestId) -> Option<Done> {
        self.latest.get(&id).copied()
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[track_caller]
    fn check(id: TestId, dose: Dose, symptom_free: bool, expected: bool) {
        assert_eq!(passed(&Test { id, dose, symptom_free }), expected);
    }

    #[test]
    fn passed_is_dose_met_and_symptom_free() {
        check(TestId::L1, Dose::Whole(30), true, true);
        check(TestId::L1, Dose::Whole(29), true, false);
        check(TestId::L1, Dose::Whole(30), false, false);
        check(TestId::L4, Dose::Whole(60), true, true);
        check(TestId::L2, Dose::Sides { left: 10, right: 9 }, true, false);
        check(TestId::L7, Dose::Sides { left: 10, right: 10 }, true, true);
        check(TestId::M1, Dose::Sides { left: 20, right: 20 }, true, true);
        check(TestId::L5, Dose::Sides { left: 10, right: 10 }, true, false);
    }

    #[test]
    fn set_c_is_set_b_twice_a_week_and_not_before_a_run() {
        let (b, c) = (set(SetId::B), set(SetId::C));
        assert_eq!(b.exercises, c.exercises);
        assert_eq!((c.per_week, c.not_before_run), ((2, 2), true));
        assert!(!b.not_before_run);
    }

    #[test]
    fn three_exercises_are_done_with_both_legs_at_once() {
        let both: Vec<&str> =
            ExerciseId::ALL.iter().filter(|id| !id.sided()).map(|id| id.word()).collect();
        assert_eq!(both, ["bridge", "calf_raise", "sit_to_stand"]);
    }
}
