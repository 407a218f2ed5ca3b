//! The diary's pages: a month and a day. Layout that needs the calendar is
//! done here's callers, in Rust, so that the UI does no date arithmetic.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::Entry;

/// A month asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MonthAsked {
    /// `YYYY-MM`; left out, the month of today.
    #[ts(optional)]
    pub month: Option<String>,
}

/// A day asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayAsked {
    /// Programme day; left out, today.
    #[ts(optional)]
    pub day: Option<String>,
}

/// A month of the diary, laid out in her weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Month {
    /// `YYYY-MM`.
    pub month: String,
    /// The month before, where there is anything to tell or show.
    pub previous: Option<String>,
    /// The month after, up to this month.
    pub next: Option<String>,
    /// Rows of seven cells; a cell outside the month is null.
    pub weeks: Vec<Vec<Option<MonthDay>>>,
    /// The seven dates that name the columns (any week; for their weekday only).
    pub weekdays: Vec<String>,
}

/// One day in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthDay {
    /// Programme day.
    pub day: String,
    /// Day of the month.
    pub number: u8,
    /// Whether it is today.
    pub today: bool,
    /// Whether it can be opened: from the birth to today.
    pub open: bool,
    /// What is known of it.
    pub summary: DaySummary,
}

/// What is known of a day. A value she did not give is null, never 0.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct DaySummary {
    /// Number of leaks told; null when nothing was said about leaks.
    pub leaks: Option<u32>,
    /// Largest heaviness told, 0 to 10.
    pub heaviness: Option<u8>,
    /// Largest pelvic pain told, 0 to 10.
    pub pelvic_pain: Option<u8>,
    /// Practices done.
    pub practices: u32,
    /// Strength sessions completed.
    pub strength: u32,
    /// Low-load or impact activity.
    pub moved: bool,
    /// A warning sign was reported.
    pub sign: bool,
    /// A rest day.
    pub rest: bool,
    /// Entries of any kind, without the first questions: a note alone is one.
    pub entries: u32,
    /// Leak, heaviness and pelvic pain are all known (programme §2).
    pub reported: bool,
}

/// One day of the diary.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DayPage {
    /// Programme day.
    pub day: String,
    /// Whether it is today.
    pub today: bool,
    /// The day before, from the birth on.
    pub previous: Option<String>,
    /// The day after, up to today.
    pub next: Option<String>,
    /// Completed weeks since the birth on that day; null before she told it.
    pub weeks: Option<i32>,
    /// What is known of it.
    pub summary: DaySummary,
    /// Her entries, oldest first.
    pub entries: Vec<Entry>,
}
