//! Boot and the You page on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::data::BackupState;
use super::entry::Entry;
use super::hours::Hours;
use super::plan::Today;
use super::settings::Settings;

/// What the UI says when it starts.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BootAsked {
    /// Her language and region, as a BCP 47 tag (`en-GB`).
    pub locale: String,
    /// The first day of the week there, 1 Monday to 7 Sunday, as the web engine knows it.
    pub first_weekday: u8,
}

/// What the UI needs before its first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Boot {
    /// Whether she has told about the birth yet.
    pub welcomed: bool,
    /// Her settings.
    pub settings: Settings,
    /// Whether it is quiet now.
    pub hours: Hours,
    /// The path of the screen she was in the middle of when the phone ended the app.
    pub place: Option<String>,
    /// The first screen, where it is Today.
    pub today: Option<Today>,
    /// The app's version.
    pub version: String,
}

/// Settings to keep.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingsChange {
    /// One id per tap.
    pub tap: String,
    /// All settings, as they are to be.
    pub settings: Settings,
}

/// A draft asked for or dropped.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftAsked {
    /// Which flow's.
    pub name: String,
}

/// The You page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct You {
    /// The profile in force.
    pub profile: Option<Entry>,
    /// Postnatal checks, clinician visits, self-checks, screens and rest, newest first.
    pub health: Vec<Entry>,
    /// Her settings.
    pub settings: Settings,
    /// The app's version.
    pub version: String,
    /// The programme's version (programme, title).
    pub programme_version: u32,
    /// How many entries are kept.
    pub entries: u32,
    /// The day of the first entry.
    pub first_day: Option<String>,
    /// The last verified backup.
    pub backup: BackupState,
}
