//! Reasons on the wire: why a decision is as it is, as data. The UI's
//! catalogue has the words of every rule; numbers and entries come from here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::EntryRef;

/// One rule that spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reason {
    /// The rule's stable code, such as `S2.weeks` or `Q8.sleep`.
    pub rule: String,
    /// What it is about.
    pub topic: String,
    /// What it found.
    pub verdict: Verdict,
    /// What was seen; null where nothing is known.
    pub had: Option<Figure>,
    /// What was needed.
    pub need: Option<Figure>,
    /// Her own entries that led there.
    pub entries: Vec<EntryRef>,
    /// The section of the programme.
    pub section: String,
    /// How strong the ground is.
    pub strength: Strength,
    /// Where the number comes from, as codes of the evidence page.
    pub sources: Vec<String>,
}

/// What a rule found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// What it asks for is there.
    Met,
    /// It is not there yet.
    NotYet,
    /// She has not told, so nobody knows.
    Unknown,
    /// The rule acted.
    Act,
}

/// How strong the ground of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Trials.
    TrialEvidence,
    /// Published expert opinion.
    ExpertOpinion,
    /// The team's choice, to be reviewed.
    TeamChoice,
}

/// A figure with its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "unit", content = "value", rename_all = "snake_case")]
pub enum Figure {
    /// Whole weeks since the birth.
    Weeks(i32),
    /// Days.
    Days(i32),
    /// A count of things.
    Count(i32),
    /// Whole per cent.
    Percent(i32),
    /// A score, 0 to 10.
    Score(i32),
    /// Seconds.
    Seconds(i32),
    /// Minutes.
    Minutes(i32),
    /// Hours.
    Hours(i32),
    /// Two sides.
    Sides {
        /// Left.
        left: i32,
        /// Right.
        right: i32,
    },
    /// A date.
    Date(String),
    /// Yes or no.
    Flag(bool),
    /// A word of the programme: a stage, a rung, a level, an amount, an answer.
    Word(String),
}
