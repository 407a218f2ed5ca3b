//! An impact session on the wire: its course, what to do about something felt,
//! and what the questions after it are about. The UI paces it by the clock;
//! whether and what she may run is decided before it crosses.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::{Entry, EntryRef, When};
use super::fact::SessionKind;
use super::reason::Reason;

/// The session that today's decision offers.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CourseAsked {
    /// Minutes of running she chooses, where the running is hers to choose (S7);
    /// not looked at otherwise.
    #[ts(optional)]
    pub minutes: Option<u16>,
}

/// An impact session, ready to be begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Course {
    /// The rung; null where the running is hers to choose.
    pub rung: Option<String>,
    /// An easier one than planned.
    pub easier: bool,
    /// What it counts as when all of it is done …
    pub whole: SessionKind,
    /// … and when it ended early.
    pub part: SessionKind,
    /// Running seconds; null until she has chosen them.
    pub planned_run_s: Option<u32>,
    /// The fewest and the most minutes she can choose; null where she does not.
    pub choose_min: Option<(u16, u16)>,
    /// What it is made of, in order.
    pub parts: Vec<Part>,
    /// How long all of it takes, in seconds.
    pub total_s: u32,
    /// Leg, back or hip pain in the check it rests on.
    pub pain_before: Option<u8>,
    /// The check it rests on.
    pub check: Option<EntryRef>,
    /// Now, as she would write it down: when a session begun at once started.
    pub started: When,
    /// Why this one.
    pub reasons: Vec<Reason>,
}

/// A run that was begun and is taken up again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CarryOnAsked {
    /// When it began, as [`Course::started`] said.
    pub started: When,
}

/// A part of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Part {
    /// What she does.
    pub kind: PartKind,
    /// It is running or a drill: none begins any more once something was felt.
    pub impact: bool,
    /// How long, in seconds; for counted repetitions the time they are given.
    pub seconds: u32,
    /// Repetitions; 0 where the time alone counts.
    pub reps: u32,
    /// Which interval or set, from 1; 0 where none is counted.
    pub nth: u32,
    /// Of how many.
    pub of: u32,
}

/// What she does in a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// Brisk walk before.
    WarmUp,
    /// Run.
    Run,
    /// Walk between two runs.
    Walk,
    /// Heel drops.
    HeelDrops,
    /// Brisk march on the spot.
    March,
    /// Grounded shuffle jog.
    Shuffle,
    /// Low two-leg bounce.
    Bounce,
    /// Jog on the spot.
    Jog,
    /// Bounds.
    Bounds,
    /// Hops on the left leg.
    HopsLeft,
    /// Hops on the right leg.
    HopsRight,
    /// Rest between two sets.
    Rest,
    /// Brisk walk after.
    CoolDown,
}

/// What to do now about something felt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FeltNow {
    /// What to do.
    pub now: DoNow,
    /// The warning sign it raises once it is written down.
    pub sign: Option<String>,
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoNow {
    /// Go on.
    GoOn,
    /// Running ends; walk for the rest.
    Walk,
    /// Stop.
    Stop,
}

/// Which session the questions right after are about.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AfterRunAsked {
    /// Its entry; left out, the latest of today that waits for answers.
    #[ts(optional)]
    pub id: Option<String>,
}

/// A session that is asked about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RunAsked {
    /// Its entry as it stands.
    pub entry: Entry,
    /// Leg, back or hip pain before it; null where no check says.
    pub pain_before: Option<u8>,
}

/// The morning after.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Morning {
    /// The session day; null where there is none to answer for.
    pub day: Option<String>,
    /// Its sessions; one answer is for all of them.
    pub runs: Vec<RunAsked>,
    /// It is the time to ask.
    pub due: bool,
    /// It was answered in time.
    pub answered: bool,
}
