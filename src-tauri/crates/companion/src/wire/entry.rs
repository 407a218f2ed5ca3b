//! Entries: what she tells the app, and how the app answers. One entry is one
//! fact of the log. No rule is here, and no storage.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fact::FactBody;
use super::year::StreakChange;

/// Something she tells.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// One id per tap (a uuid made by the UI): the same tap twice is kept once.
    pub tap: String,
    /// When it happened; left out, it is now.
    #[ts(optional)]
    pub on: Option<When>,
    /// The draft this entry finishes. It is dropped in the same transaction,
    /// and the entry takes the time at which the draft was last kept.
    #[ts(optional)]
    pub draft: Option<String>,
    /// What she tells.
    pub body: FactBody,
}

/// A day of hers and, where she gave one, a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// Programme day, `YYYY-MM-DD`.
    pub day: String,
    /// Clock time `HH:MM`; left out, the middle of that day.
    #[ts(optional)]
    pub time: Option<String>,
}

/// A change of something she told before. The older entry stays in the log.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// One id per tap.
    pub tap: String,
    /// The entry to replace.
    pub id: String,
    /// When it happened; left out, as before.
    #[ts(optional)]
    pub on: Option<When>,
    /// What it says now.
    pub body: FactBody,
}

/// A removal of something she told before.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    /// One id per tap.
    pub tap: String,
    /// The entry to remove.
    pub id: String,
}

/// Taking one action back.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Undoing {
    /// One id per tap.
    pub tap: String,
    /// The action, as [`Saved::action`] named it.
    pub action: String,
}

/// "All quiet": no leak, heaviness 0, pelvic pain 0.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    /// One id per tap.
    pub tap: String,
    /// The programme day it is about; left out, today.
    #[ts(optional)]
    pub day: Option<String>,
}

/// The answer to every write: it is on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// The entry.
    pub id: String,
    /// The action, for Undo.
    pub action: String,
    /// The programme day the entry belongs to.
    pub day: String,
    /// Warning signs that are active now and were not before: the page opens.
    pub raised: Vec<String>,
    /// Weeks in a row changed because this changed something of the past.
    pub streak: Option<StreakChange>,
}

/// An entry as it stands in her diary.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The programme day it belongs to, by her present day boundary.
    pub day: String,
    /// Clock time `HH:MM`.
    pub time: String,
    /// Whether it replaced an older entry.
    pub edited: bool,
    /// What it says.
    pub body: FactBody,
}

/// A pointer to an entry that led to a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EntryRef {
    /// Its id.
    pub id: String,
    /// Its programme day.
    pub day: String,
    /// Clock time `HH:MM`.
    pub time: String,
    /// What kind of entry it is (the `type` of its body).
    pub kind: String,
}

/// Something begun and not finished: kept so that nothing is lost when the
/// phone is snatched away. The body belongs to the screen that made it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// Which flow it belongs to: `practice`, `strength`, `check`, `diary`, `welcome` …
    pub name: String,
    /// The screen's own JSON, 64 kB at most.
    pub body: String,
}
