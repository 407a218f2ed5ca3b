//! What she does: practice, self-checks, strength, low-load activity, tests.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::LowLoadKind;

/// She measured her own contraction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SelfCheck {
    /// Hold in seconds (E).
    pub hold_s: u16,
    /// Repetitions of that hold (R).
    pub reps: u16,
    /// Quick ones (F).
    pub fast: u16,
    /// One easy hold of 60 s was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub easy_hold_60: Option<bool>,
    /// She feels a lift.
    pub feels_lift: bool,
    /// Letting go is hard.
    pub hard_to_relax: bool,
    /// Pain, 0 to 10.
    pub pain: u8,
}

/// A pelvic floor practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// `P0` to `P6`.
    pub level: String,
    /// Slow repetitions planned.
    pub planned: u16,
    /// Slow repetitions done.
    pub done: u16,
    /// Effort, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub effort: Option<u8>,
    /// Pain, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pain: Option<u8>,
    /// She held her breath.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub breath_held: Option<bool>,
}

/// A strength session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "StrengthDone")]
pub struct Strength {
    /// `A`, `B` or `C`.
    pub set: String,
    /// All of it was done.
    pub completed: bool,
    /// Without symptoms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub symptom_free: Option<bool>,
}

/// Low-load activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LowLoad {
    /// What.
    pub kind: LowLoadKind,
    /// How long.
    pub minutes: u16,
    /// Without symptoms.
    pub symptom_free: bool,
}

/// A load or strength test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// `L1` to `L7`, `M1` to `M4`.
    pub id: String,
    /// Minutes (L1), seconds (L4) or a count (L5).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub value: Option<u16>,
    /// Left side: seconds (L2) or repetitions.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub left: Option<u16>,
    /// Right side.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub right: Option<u16>,
    /// Without symptoms.
    pub symptom_free: bool,
}
