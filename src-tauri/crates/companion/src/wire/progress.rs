//! The Progress page on the wire: the path with its gates, her week, and what
//! changed when.

use serde::Serialize;
use ts_rs::TS;

use super::plan::Week;
use super::reason::{Figure, Reason};

/// The Progress page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// The path, S0 first.
    pub path: Vec<Step>,
    /// Her practice level, `P0` to `P6`.
    pub level: String,
    /// Practice done of practice planned over the last seven days, in whole
    /// per cent (programme §3); null when unknown.
    pub adherence_pct: Option<u32>,
    /// Her week.
    pub week: Week,
    /// What changed, newest first.
    pub changes: Vec<Change>,
}

/// One stage of the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    /// `S0` … `S7`.
    pub stage: String,
    /// Where she is to it.
    pub place: Place,
    /// Since which programme day she is there; only where she is.
    pub since: Option<String>,
    /// The rung and the number of rungs, at S4 and above.
    pub rung: Option<String>,
    /// What its gate asks for: one reason a cell; empty for S0 and stages behind her.
    pub gate: Vec<Reason>,
}

/// Where she is to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Behind her.
    Behind,
    /// Here.
    Here,
    /// The next one.
    Next,
    /// Further ahead.
    Ahead,
}

/// One change of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Change {
    /// The programme day.
    pub day: String,
    /// What changed: `stage`, `rung`, `level`, `hold`, `referral`, `sign`, `pause`.
    pub what: String,
    /// From; null when it begins.
    pub from: Option<Figure>,
    /// To; null when it ends.
    pub to: Option<Figure>,
    /// Why.
    pub reasons: Vec<Reason>,
}
