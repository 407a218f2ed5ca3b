//! The diary of a day.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{Bleeding, LeakAmount, Trigger};

/// One leak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Leak {
    /// What brought it on.
    pub trigger: Trigger,
    /// How much.
    pub amount: LeakAmount,
}

/// The diary of a day. Everything left out is unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Diary {
    /// Leaks; an empty list says there was none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub leaks: Option<Vec<Leak>>,
    /// Heaviness, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heaviness: Option<u8>,
    /// Pelvic, scar or abdominal pain, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pelvic_pain: Option<u8>,
    /// Pain of legs, back or hips, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub body_pain: Option<u8>,
    /// Bleeding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bleeding: Option<Bleeding>,
    /// Sleep in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sleep_min: Option<u16>,
    /// Energy, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub energy: Option<u8>,
    /// Emptying the bladder is difficult.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub emptying_difficulty: Option<bool>,
    /// Pain with sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pain_with_sex: Option<bool>,
    /// She is ill.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ill: Option<bool>,
    /// Her own words. No rule reads them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub note: Option<String>,
}
