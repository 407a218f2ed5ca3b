//! Her settings on the wire. They are kept in the same log as everything else
//! she tells, so they can be undone like it. No rule is here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::lock::Grace;

/// How the app behaves for her. A setting left out takes its default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// When her day begins, in minutes after midnight, 0 to 360 (programme §1).
    pub day_boundary_min: u16,
    /// The first day of her week.
    pub week_start: WeekStart,
    /// Days with a practice she wants in a week, 1 to 7 (programme §15).
    pub goal_days: u8,
    /// Whether "weeks in a row" stays out of sight.
    pub streak_hidden: bool,
    /// The look of the app.
    pub look: Look,
    /// Whether quiet hours bring the night look, where the look is the device's.
    pub night_at_night: bool,
    /// Whether sessions buzz.
    pub haptics: bool,
    /// Whether sessions sound.
    pub sound: bool,
    /// Whose emergency numbers are shown.
    pub country: Country,
    /// Whether the screen stays out of screenshots and of recent apps, as far as the device can.
    pub screen_hidden: bool,
    /// How long the diary stays open after she left the app, where the lock is on.
    pub lock_grace: Grace,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            day_boundary_min: 240,
            week_start: WeekStart::Locale,
            goal_days: 5,
            streak_hidden: false,
            look: Look::System,
            night_at_night: true,
            haptics: true,
            sound: false,
            country: Country::Locale,
            screen_hidden: true,
            lock_grace: Grace::Minute,
        }
    }
}

/// The first day of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    /// As her language and region have it.
    Locale,
    /// Monday.
    Monday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// The look of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As the device has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Dim, for the small hours.
    Night,
}

/// Whose emergency numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// As her language and region have it.
    Locale,
    /// United Kingdom.
    Uk,
    /// A country of the European Union.
    Eu,
    /// United States.
    Us,
    /// Anywhere else.
    Other,
}
