//! A year of hers on the wire, and why weeks in a row changed. No rule is here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A year asked for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct YearAsked {
    /// The calendar year; left out, the present one.
    #[ts(optional)]
    pub year: Option<i32>,
}

/// A year of her practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// The year before, where there is something.
    pub previous: Option<i32>,
    /// The year after, up to the present one.
    pub next: Option<i32>,
    /// Its weeks in order. The first and the last may reach into other years.
    pub weeks: Vec<YearWeek>,
    /// Days with a practice in this calendar year.
    pub practised: u32,
    /// Weeks of these that met her goal.
    pub met: u32,
    /// Weeks in a row that met the goal; null when she hides it.
    pub streak: Option<u32>,
}

/// A week of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearWeek {
    /// Its seven days in her order.
    pub days: Vec<YearDay>,
    /// Days with a practice.
    pub done: u32,
    /// Her goal, rest days taken off.
    pub goal: u32,
    /// Whether it met the goal with at least one practice.
    pub met: bool,
}

/// A day of the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearDay {
    /// Programme day.
    pub day: String,
    /// What it was.
    pub mark: DayMark,
}

/// What a day was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayMark {
    /// At least one practice.
    Practised,
    /// A day of rest.
    Rest,
    /// Neither, and that is all it says.
    Open,
    /// Still to come.
    Ahead,
    /// Before her first entry.
    Before,
}

/// Weeks in a row changed because something of the past did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StreakChange {
    /// Weeks in a row before.
    pub from: u32,
    /// Weeks in a row now.
    pub to: u32,
    /// The past weeks that count otherwise now, newest first, 8 at most.
    pub weeks: Vec<ChangedWeek>,
}

/// A past week that counts otherwise now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangedWeek {
    /// Its first day.
    pub start: String,
    /// Days with a practice now.
    pub done: u32,
    /// Its goal now.
    pub goal: u32,
    /// Whether it meets the goal now.
    pub met: bool,
}
