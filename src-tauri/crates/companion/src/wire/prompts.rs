//! Prompts on the wire: what she chose, what the device is to hold, what became
//! of it, and the reminders page. What she chose is kept in the log like her
//! settings. No rule is here.
//!
//! The words of this module stand in the device's own lists too, so none of
//! them says anything about her health.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fact::RestReason;

/// What she chose to be prompted about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Prompts {
    /// Her prompts, 24 at most.
    pub rules: Vec<PromptRule>,
    /// When nothing prompts; null for never.
    pub quiet: Option<QuietHours>,
    /// Whether prompts go on as before once she has reached the programme's goal.
    pub keep_daily: bool,
}

impl Default for Prompts {
    fn default() -> Self {
        Self { rules: Vec::new(), quiet: Some(QuietHours::default()), keep_daily: false }
    }
}

/// One prompt she chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromptRule {
    /// Its number, given by Surefoot; 0 for a new one.
    pub number: u8,
    /// What it is about.
    pub kind: PromptKind,
    /// The routine it goes with; left out, it goes by the clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub anchor: Option<PromptAnchor>,
    /// The clock time `HH:MM`; with a routine, the time it usually comes.
    pub time: String,
    /// The days of the week, 1 Monday to 7 Sunday, at least one.
    pub weekdays: Vec<u8>,
    /// Whether it prompts.
    pub on: bool,
}

/// What a prompt is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromptKind {
    /// The daily practice.
    Practice,
    /// The question on the morning after a session.
    NextMorning,
    /// The check before a session she plans.
    BeforeSession,
    /// The questions that come every 28 days.
    Monthly,
    /// Her own measure of herself.
    Measure,
}

/// A routine of hers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromptAnchor {
    /// After a feed.
    Feed,
    /// While the kettle boils.
    Kettle,
    /// After brushing her teeth.
    Teeth,
}

/// Hours in which nothing prompts; they may run past midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// The first quiet minute, `HH:MM`.
    pub from: String,
    /// The first minute that is not quiet any more, `HH:MM`.
    pub to: String,
}

impl Default for QuietHours {
    fn default() -> Self {
        Self { from: "22:00".to_owned(), to: "07:00".to_owned() }
    }
}

/// Prompts to keep.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromptsChange {
    /// One id per tap.
    pub tap: String,
    /// All prompts, as they are to be.
    pub prompts: Prompts,
}

/// What the host knows of the device's prompts. It is told at every start and resume.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// Whether the device lets Surefoot prompt.
    pub permission: Permission,
    /// Whether the device tells when a prompt was shown. Where it does not, a
    /// prompt nobody touched is unheard of rather than missed.
    pub tells: bool,
}

/// Whether the device lets Surefoot prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Nobody has asked her yet.
    Unasked,
    /// She said yes.
    Granted,
    /// She said no, or took it back.
    Denied,
    /// There is nothing on this device that shows prompts.
    Unavailable,
}

/// One prompt for the device to hold, its words ready to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Prompt {
    /// Its name at the device, 1 to 2^28. The same prompt on the same day keeps it.
    pub id: i32,
    /// The title.
    pub title: String,
    /// The body.
    pub body: String,
    /// The instant, UTC milliseconds, no fraction of a second.
    #[ts(type = "number")]
    pub due_ms: i64,
    /// What her clock shows then, `YYYY-MM-DDTHH:MM`.
    pub local: String,
    /// The zone of that clock, an IANA name.
    pub zone: String,
    /// Whether it can be put off: later, not today. The test of one minute cannot.
    pub can_wait: bool,
}

/// What the device has to do so that it holds what it should. Empty lists:
/// nothing, and no call is made. A prompt in `schedule` takes the place of one
/// with the same id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct PromptChanges {
    /// Prompts to take off, by id. None of them has been shown.
    pub cancel: Vec<i32>,
    /// Prompts to set, soonest first.
    pub schedule: Vec<Prompt>,
}

/// Something heard of a prompt.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PromptHeard {
    /// The prompt.
    pub id: i32,
    /// What was heard.
    pub what: PromptEvent,
}

/// What can be heard of a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromptEvent {
    /// The device showed it.
    Delivered,
    /// She tapped it, or its "Start".
    Tapped,
    /// She wiped it away. It says that it was shown and nothing else.
    Dismissed,
    /// "Later": again in 30 minutes.
    Later,
    /// "Not today".
    NotToday,
    /// The device would not take it. The next planning tries again.
    Refused,
}

/// What a tap on a prompt leads to. The host keeps the latest until the window
/// takes it: one that is only being made could not hear of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptLeads {
    /// The screen to open; null when nothing is to be opened.
    pub screen: Option<PromptScreen>,
}

/// The screens a prompt can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromptScreen {
    /// Today.
    Today,
    /// The practice.
    Practice,
    /// The morning-after question.
    NextMorning,
    /// The check before a session.
    Check,
    /// The index, of the questions that come every 28 days.
    Isi,
    /// The five questions that come with it.
    FiveQuestions,
    /// The self-check.
    Measure,
    /// The reminders page.
    Reminders,
}

/// The reminders page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reminders {
    /// What she chose.
    pub prompts: Prompts,
    /// What she could choose, each with its usual time; the first is the one suggestion.
    pub offers: Vec<PromptRule>,
    /// What quiet hours usually are, for turning them on.
    pub usual_quiet: QuietHours,
    /// Numbers of her prompts that lie in her quiet hours and so stay silent.
    pub in_quiet_hours: Vec<u8>,
    /// Whether prompts have fallen to weekly because she reached the goal.
    pub weekly: bool,
    /// The next prompts, soonest first, 5 at most.
    pub next: Vec<NextPrompt>,
    /// Whether the device lets Surefoot prompt.
    pub permission: Permission,
    /// She has chosen a prompt and nobody has asked her for permission yet.
    pub ask_permission: bool,
    /// What stands in the way.
    pub troubles: Vec<PromptTrouble>,
    /// Since when nothing was heard of her prompts.
    pub silent: Option<Silence>,
    /// The last prompt of which anything was heard.
    pub last_heard: Option<PromptLogLine>,
    /// What became of prompts, newest first, 40 lines at most; what is merely set is not told.
    pub log: Vec<PromptLogLine>,
    /// The test of one minute.
    pub test: PromptTest,
    /// The rest she is in.
    pub rest: Option<RestNow>,
}

/// A prompt to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextPrompt {
    /// The number of the prompt she chose.
    pub number: u8,
    /// What it is about.
    pub kind: PromptKind,
    /// The programme day.
    pub day: String,
    /// What her clock shows then, `YYYY-MM-DDTHH:MM`.
    pub local: String,
    /// How near that is by the calendar.
    pub when: Nearness,
}

/// How near a day is by the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Nearness {
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// After that.
    Later,
}

/// What stands in the way of prompts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PromptTrouble {
    /// She said no to the device's question, or took her yes back.
    PermissionDenied,
    /// Nothing on this device shows prompts.
    Unavailable,
    /// The device names a time zone this version does not know. What is set stays as it is.
    ZoneUnknown,
    /// The device's clock lies before something she told.
    ClockBehind,
}

/// Prompts of which nothing was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Silence {
    /// The programme day of the first.
    pub since: String,
    /// How many.
    pub prompts: u32,
    /// Whether the device would have told: else they may have come and gone.
    pub certain: bool,
}

/// One line of what became of prompts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptLogLine {
    /// The prompt; lines of one prompt share it.
    pub id: i32,
    /// What her clock showed, `YYYY-MM-DDTHH:MM`.
    pub local: String,
    /// The programme day of the prompt.
    pub day: String,
    /// What the prompt was about; null when it is not among her prompts any more.
    pub kind: Option<PromptKind>,
    /// `delivered`, `tapped`, `later`, `not_today`, `muted`,
    /// `missed`, `unheard`, `refused`.
    pub what: String,
}

/// The test that prompts in a minute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PromptTest {
    /// None of late.
    None,
    /// It is on its way.
    Waiting,
    /// It came.
    Arrived,
    /// Nothing was heard of it.
    Silent,
}

/// A rest begun and not over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestNow {
    /// First programme day.
    pub from: String,
    /// Last programme day; it ends by itself after it.
    pub to: String,
    /// Why.
    pub reason: RestReason,
}

/// A rest to begin, or one that was.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestBegun {
    /// One id per tap.
    pub tap: String,
    /// Why.
    pub reason: RestReason,
    /// First programme day; left out, today.
    #[ts(optional)]
    pub from: Option<String>,
    /// Last programme day, at most a year after the first.
    pub to: String,
}

/// The end of the rest she is in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestEnded {
    /// One id per tap.
    pub tap: String,
}

/// Her prompts as a calendar file, a fallback no phone silences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CalendarFile {
    /// A name for it.
    pub name: String,
    /// iCalendar, RFC 5545.
    pub text: String,
    /// Reminders in it; with none there is nothing to open.
    pub entries: u32,
    /// Where the host has put it; null where the window is to offer it.
    pub kept: Option<String>,
}
