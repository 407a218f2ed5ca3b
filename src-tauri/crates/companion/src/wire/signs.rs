//! Warning signs on the wire: the whole table, what is active, and whom to
//! call. The words are in the UI's catalogue, one text per id.

use serde::Serialize;
use ts_rs::TS;

/// The warning-sign page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Signs {
    /// Every sign of programme §10, in its order.
    pub table: Vec<Sign>,
    /// Signs reported and not yet answered by a clinician.
    pub active: Vec<ActiveSign>,
    /// Whom to call.
    pub numbers: Numbers,
}

/// One warning sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Sign {
    /// `RF01` … `RF20`.
    pub id: String,
    /// How soon to act.
    pub level: SignLevel,
}

/// A sign that is active.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActiveSign {
    /// `RF01` … `RF20`.
    pub id: String,
    /// How soon to act.
    pub level: SignLevel,
    /// The programme day it was first reported.
    pub since: String,
}

/// How soon to act (programme §10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignLevel {
    /// Call the emergency number now.
    Emergency,
    /// Be seen today.
    SameDay,
    /// Be seen soon.
    Soon,
    /// A possible new pregnancy: the programme stops meanwhile.
    Pause,
}

/// Telephone numbers, bundled with the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Numbers {
    /// The country they are for: `uk`, `eu`, `us`, `other`.
    pub country: String,
    /// Life-threatening emergencies.
    pub emergency: String,
    /// Urgent advice the same day, where such a number exists.
    pub urgent: Option<String>,
}
