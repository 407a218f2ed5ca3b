//! Her and those who see her: the birth, clinicians, screens, the index, rest.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{
    Amount, BirthMode, Condition, LeakCeiling, RestReason, Role, RunningBefore, Tear,
};

/// The birth and where she starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// `YYYY-MM-DD`.
    pub birth_date: String,
    /// How the baby was born.
    pub birth_mode: BirthMode,
    /// A tear.
    pub tear: Tear,
    /// Number of births.
    pub births: u8,
    /// Leaked before or in pregnancy.
    pub leaked_before: bool,
    /// Running before.
    pub running_before: RunningBefore,
    /// An earlier running injury.
    pub prior_running_injury: bool,
    /// Conditions.
    pub conditions: Vec<Condition>,
    /// Whether she breastfeeds.
    pub breastfeeding: bool,
    /// Whether the wound is healed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub wound_healed: Option<bool>,
    /// Where she starts.
    pub start: Start,
}

/// Where she starts. Everything may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Her typical leak.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub leak: Option<Amount>,
    /// Heaviness, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heaviness: Option<u8>,
    /// Pelvic pain, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pelvic_pain: Option<u8>,
    /// Minutes she walks without symptoms.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub walk_minutes: Option<u16>,
    /// Her longest comfortable hold, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub hold_s: Option<u16>,
    /// Whether she can feel a lift.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub feels_lift: Option<bool>,
}

/// Nothing more than that it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckUp {}

/// A clinician saw her.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Clinician {
    /// Who.
    pub role: Role,
    /// The earliest week for impact, 6 or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub impact_from_week: Option<u8>,
    /// The leak that may pass.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub leak_ceiling: Option<LeakCeiling>,
    /// The heaviness that may pass, 0 to 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heaviness_ceiling: Option<u8>,
    /// The pelvic pain that may pass, 0 to 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pelvic_pain_ceiling: Option<u8>,
    /// Her own practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub prescription: Option<Prescription>,
    /// Holds it ends, `H1` `H3` `H4` `H5` `H6` `H7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub clears: Option<Vec<String>>,
}

/// A practice prescribed by a clinician.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Prescription {
    /// Hold in seconds, 1 or more.
    pub hold_s: u16,
    /// Slow repetitions, 1 or more.
    pub reps: u16,
    /// Quick ones, as one set.
    pub fast: u16,
}

/// Five questions: new, worse or troubling since the last time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// A leak.
    pub leak: bool,
    /// Urgency.
    pub urgency: bool,
    /// A bulge.
    pub bulge: bool,
    /// Bowel or wind loss.
    pub bowel: bool,
    /// Pelvic pain.
    pub pain: bool,
}

/// Warning signs, by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// `RF01` to `RF20`; may be empty.
    pub ids: Vec<String>,
}

/// The Incontinence Severity Index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Isi {
    /// How often, 0 to 4.
    pub frequency: u8,
    /// How much, 0 to 3.
    pub amount: u8,
}

/// Days of rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Why.
    pub reason: RestReason,
}

/// A new pregnancy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Pregnancy {}
