//! Impact sessions as she looks back on them: what was told, what became of
//! each, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::Entry;
use super::fact::ImpactSession;
use super::reason::Reason;

/// A page of the sessions asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionsAsked {
    /// Go on after this session, the last of the page before; left out, from the newest.
    #[ts(optional)]
    pub after: Option<String>,
}

/// A page of her sessions, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SessionsPage {
    /// The sessions.
    pub sessions: Vec<SessionSeen>,
    /// Where the next page goes on; null at the end.
    pub next: Option<String>,
    /// How many sessions there are in all.
    pub count: u32,
}

/// One session asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionAsked {
    /// Its entry, or an older one that it replaced.
    pub id: String,
}

/// One session and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SessionSeen {
    /// Its entry.
    pub id: String,
    /// Its programme day.
    pub day: String,
    /// Clock time `HH:MM`.
    pub time: String,
    /// Whether it replaced an older entry.
    pub edited: bool,
    /// What she told.
    pub told: ImpactSession,
    /// Running seconds planned; what was left out is filled in (programme §2).
    pub planned_run_s: u32,
    /// Running seconds done, likewise.
    pub done_run_s: u32,
    /// `clean`, `body_amber`, `pelvic_amber`, `red`, `pending`, `unverified` (programme §7).
    pub result: String,
    /// What the result rests on.
    pub reasons: Vec<Reason>,
    /// The mornings after that were about it, oldest first.
    pub mornings: Vec<Entry>,
    /// A morning after told now would be about it and in time.
    pub morning_open: bool,
    /// It would be about it and too late to settle it, and could still make it worse.
    pub morning_late: bool,
}
