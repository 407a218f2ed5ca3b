//! Decisions as they were shown, on the wire and as they are stored. A stored
//! form stays readable for ever: fields are added, never changed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::reason::{Figure, Reason};

/// A page of decisions asked for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DecisionsAsked {
    /// The page after this one: what [`Decisions::older`] named.
    #[ts(optional)]
    pub after: Option<String>,
    /// Only those that would be decided differently now.
    pub different_only: bool,
}

/// A page of decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Decisions {
    /// Newest first.
    pub decisions: Vec<Decision>,
    /// How many were ever shown.
    pub count: u32,
    /// How many of them would be decided differently now.
    pub different: u32,
    /// What to ask for next; null when there is nothing older.
    pub older: Option<String>,
}

/// A decision that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Decision {
    /// Its id.
    pub id: String,
    /// The programme day it was made for.
    pub day: String,
    /// The clock time `HH:MM` of the entry that made it; null where the day's
    /// beginning did.
    pub time: Option<String>,
    /// The programme day on which it was first shown, where that was a later one.
    pub shown_on: Option<String>,
    /// The version of the programme that decided.
    pub programme_version: u32,
    /// What was shown.
    pub shown: Shown,
    /// What would be decided now, where that is something else.
    pub now: Option<Different>,
}

/// A decision and its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Shown {
    /// What was decided.
    pub decided: Decided,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Decided {
    /// On a check before impact.
    Check {
        /// The colour of her answers: `green`, `amber_capacity`, `amber_pelvic`, `red`.
        outcome: Option<String>,
        /// What was offered, as in [`super::plan::Offer`].
        offer: String,
        /// The rung offered.
        rung: Option<String>,
        /// Its running seconds.
        run_s: Option<u32>,
    },
    /// A change of stage.
    Stage {
        /// From; null when it begins.
        from: Option<Figure>,
        /// To.
        to: Option<Figure>,
    },
    /// A change of rung.
    Rung {
        /// From; null when it begins.
        from: Option<Figure>,
        /// To; null when it ends.
        to: Option<Figure>,
    },
}

/// What would be decided now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Different {
    /// Why it is another decision.
    pub because: Because,
    /// That decision; null where there would be none.
    pub shown: Option<Shown>,
}

/// Why a decision would be another one now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// An entry was added, changed or removed.
    Entries,
    /// The entry behind it was taken back.
    TakenBack,
    /// The programme was revised.
    Programme,
    /// The clock stands earlier than it did.
    Clock,
}
