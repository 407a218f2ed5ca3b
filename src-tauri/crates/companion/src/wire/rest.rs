//! The rest page on the wire. No rule is here.

use serde::Serialize;
use ts_rs::TS;

use super::prompts::RestNow;

/// The rest page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestPage {
    /// The rest she is in.
    pub now: Option<RestNow>,
    /// Last days to choose from, soonest first; all of them lie after the rest she is in.
    pub ends: Vec<RestEnd>,
    /// The one of them that is proposed.
    pub suggested: Option<String>,
}

/// A last day of a rest that begins today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestEnd {
    /// The last programme day.
    pub to: String,
    /// How many days that is, today among them.
    pub days: u16,
}
