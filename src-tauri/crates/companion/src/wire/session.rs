//! Sessions on the wire: a practice as a sequence of phases, a strength
//! session as exercises. The UI paces them by the wall clock; what they are
//! made of is decided here's callers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reason::Reason;

/// A practice, ready to be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PracticeSession {
    /// Her level, `P0` to `P6`.
    pub level: String,
    /// What is played.
    pub kind: PracticeKind,
    /// Slow repetitions planned (breaths, when it is breathing only).
    pub reps: u32,
    /// The phases in order.
    pub phases: Vec<Phase>,
    /// How long the whole takes, in seconds.
    pub total_s: u32,
    /// Why this dose.
    pub reasons: Vec<Reason>,
}

/// What a practice is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PracticeKind {
    /// Pelvic floor muscle training.
    Pfmt,
    /// Breathing and letting go only.
    Breathing,
    /// Nothing: the programme is paused.
    Stopped,
}

/// One phase of a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Phase {
    /// What she does.
    pub kind: PhaseKind,
    /// How long, in seconds.
    pub seconds: u32,
    /// Which repetition, from 1; 0 where nothing is counted.
    pub rep: u32,
    /// Of how many.
    pub of: u32,
}

/// What she does in a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhaseKind {
    /// Settle and breathe.
    Settle,
    /// Breathe in.
    BreatheIn,
    /// Breathe out.
    BreatheOut,
    /// Lift and hold.
    Hold,
    /// Let everything go.
    LetGo,
    /// Quick lift.
    QuickOn,
    /// Quick let-go.
    QuickOff,
    /// Rest between sets.
    Rest,
    /// One long easy hold.
    LongHold,
}

/// A strength set asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StrengthAsked {
    /// `A`, `B` or `C`; left out, the one of her stage.
    #[ts(optional)]
    pub set: Option<String>,
}

/// A strength session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StrengthSession {
    /// `A`, `B` or `C`.
    pub set: String,
    /// Exercises in order.
    pub exercises: Vec<Exercise>,
    /// Fewest sets.
    pub sets_min: u32,
    /// Most sets.
    pub sets_max: u32,
    /// Fewest repetitions.
    pub reps_min: u32,
    /// Most repetitions.
    pub reps_max: u32,
    /// The highest effort, 0 to 10.
    pub effort_max: u32,
    /// Why this set.
    pub reasons: Vec<Reason>,
}

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exercise {
    /// Its id; the UI has its name, its cue and its drawing.
    pub id: String,
    /// Whether it is done left and right.
    pub sides: bool,
}
