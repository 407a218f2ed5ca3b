//! Supports on the wire: whether the page may inform about them now.

use serde::Serialize;
use ts_rs::TS;

/// What the page about supports needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Supports {
    /// What speaks against it now; empty: the page informs.
    pub bars: Vec<SupportBar>,
    /// The week from which it informs.
    pub from_week: u32,
    /// How far back unexplained bleeding counts, days.
    pub bleeding_days: u32,
}

/// Something that speaks against informing about supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SupportBar {
    /// Too few weeks since the birth.
    Weeks,
    /// A wound that is not told as healed.
    Wound,
    /// Bleeding that is not her usual period.
    Bleeding,
    /// Signs of an infection.
    Infection,
    /// A pregnancy, or perhaps one.
    Pregnancy,
    /// A bulge or a prolapse that no clinician has seen.
    Prolapse,
}
