//! The commands the window may call: one per use case, each handing a typed
//! request to `companion` and its answer back.
//!
//! No rule is here, no wording and no SQL. All run off the main thread.

use companion::Refusal;
use companion::wire::diary::{DayAsked, DayPage, Month, MonthAsked};
use companion::wire::entry::{Correction, Draft, NewEntry, Quiet, Removal, Saved, Undoing};
use companion::wire::plan::{Check, Today};
use companion::wire::progress::Progress;
use companion::wire::prompts::{
    CalendarFile, Prompt, PromptHeard, PromptLeads, PromptsChange, Reminders, RestBegun, RestEnded,
};
use companion::wire::session::{PracticeSession, StrengthAsked, StrengthSession};
use companion::wire::signs::Signs;
use companion::wire::year::{Year, YearAsked};
use companion::wire::you::{Boot, BootAsked, DraftAsked, SettingsChange, You};
use tauri::State;

use crate::asked::Asked;
use crate::home::Home;

/// The first question; it also opens the diary, or tries again.
#[tauri::command(async)]
pub fn boot(home: State<'_, Home>, asked: Asked<BootAsked>) -> Result<Boot, Refusal> {
    home.enter(|companion, now| companion.boot(asked.0, now))
}

/// The Today page.
#[tauri::command(async)]
pub fn today(home: State<'_, Home>) -> Result<Today, Refusal> {
    home.ask(|companion, now| companion.today(now))
}

/// Something she tells.
#[tauri::command(async)]
pub fn record(home: State<'_, Home>, asked: Asked<NewEntry>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.record(asked.0, now))
}

/// A change of something she told.
#[tauri::command(async)]
pub fn correct(home: State<'_, Home>, asked: Asked<Correction>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.correct(asked.0, now))
}

/// A removal of something she told.
#[tauri::command(async)]
pub fn remove(home: State<'_, Home>, asked: Asked<Removal>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.remove(&asked.0, now))
}

/// One action taken back.
#[tauri::command(async)]
pub fn undo(home: State<'_, Home>, asked: Asked<Undoing>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.undo(&asked.0, now))
}

/// "All quiet".
#[tauri::command(async)]
pub fn all_quiet(home: State<'_, Home>, asked: Asked<Quiet>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.all_quiet(asked.0, now))
}

/// A month of the diary.
#[tauri::command(async)]
pub fn month(home: State<'_, Home>, asked: Asked<MonthAsked>) -> Result<Month, Refusal> {
    home.ask(|companion, now| companion.month(asked.0, now))
}

/// A day of the diary.
#[tauri::command(async)]
pub fn day(home: State<'_, Home>, asked: Asked<DayAsked>) -> Result<DayPage, Refusal> {
    home.ask(|companion, now| companion.day(asked.0, now))
}

/// The Progress page.
#[tauri::command(async)]
pub fn progress(home: State<'_, Home>) -> Result<Progress, Refusal> {
    home.ask(|companion, now| companion.progress(now))
}

/// The decision before a run.
#[tauri::command(async)]
pub fn check(home: State<'_, Home>) -> Result<Check, Refusal> {
    home.ask(|companion, now| companion.check(now))
}

/// The warning signs page.
#[tauri::command(async)]
pub fn signs(home: State<'_, Home>) -> Result<Signs, Refusal> {
    home.ask(|companion, now| companion.signs(now))
}

/// The You page.
#[tauri::command(async)]
pub fn you(home: State<'_, Home>) -> Result<You, Refusal> {
    home.ask(|companion, now| companion.you(now))
}

/// Her settings.
#[tauri::command(async)]
pub fn save_settings(
    home: State<'_, Home>,
    asked: Asked<SettingsChange>,
) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.save_settings(asked.0, now))
}

/// Today's practice.
#[tauri::command(async)]
pub fn practice(home: State<'_, Home>) -> Result<PracticeSession, Refusal> {
    home.ask(|companion, now| companion.practice(now))
}

/// A strength session.
#[tauri::command(async)]
pub fn strength(
    home: State<'_, Home>,
    asked: Asked<StrengthAsked>,
) -> Result<StrengthSession, Refusal> {
    home.ask(|companion, now| companion.strength(asked.0, now))
}

/// Keeps something begun.
#[tauri::command(async)]
pub fn save_draft(home: State<'_, Home>, asked: Asked<Draft>) -> Result<(), Refusal> {
    home.ask(|companion, now| companion.save_draft(asked.0, now))
}

/// Something begun before.
#[tauri::command(async)]
pub fn draft(home: State<'_, Home>, asked: Asked<DraftAsked>) -> Result<Option<Draft>, Refusal> {
    home.ask(|companion, _| companion.draft(&asked.0))
}

/// Drops something begun.
#[tauri::command(async)]
pub fn drop_draft(home: State<'_, Home>, asked: Asked<DraftAsked>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.drop_draft(&asked.0))
}

/// The reminders page.
#[tauri::command(async)]
pub fn reminders(home: State<'_, Home>) -> Result<Reminders, Refusal> {
    home.ask(|companion, now| companion.reminders(now))
}

/// What she chose to be prompted about.
#[tauri::command(async)]
pub fn save_reminders(
    home: State<'_, Home>,
    asked: Asked<PromptsChange>,
) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.save_reminders(asked.0, now))
}

/// A prompt in a minute.
#[tauri::command(async)]
pub fn self_test(home: State<'_, Home>) -> Result<Prompt, Refusal> {
    home.ask(|companion, now| companion.self_test(now))
}

/// Something heard of a prompt.
#[tauri::command(async)]
pub fn prompt_event(
    home: State<'_, Home>,
    asked: Asked<PromptHeard>,
) -> Result<PromptLeads, Refusal> {
    home.ask(|companion, now| companion.prompt_event(asked.0, now))
}

/// Her prompts as a calendar file.
#[tauri::command(async)]
pub fn reminder_calendar(home: State<'_, Home>) -> Result<CalendarFile, Refusal> {
    home.ask(|companion, now| companion.reminder_calendar(now))
}

/// A rest begun, or told afterwards.
#[tauri::command(async)]
pub fn begin_rest(home: State<'_, Home>, asked: Asked<RestBegun>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.begin_rest(asked.0, now))
}

/// The end of a rest.
#[tauri::command(async)]
pub fn end_rest(home: State<'_, Home>, asked: Asked<RestEnded>) -> Result<Saved, Refusal> {
    home.ask(|companion, now| companion.end_rest(&asked.0, now))
}

/// A year of her practice.
#[tauri::command(async)]
pub fn year(home: State<'_, Home>, asked: Asked<YearAsked>) -> Result<Year, Refusal> {
    home.ask(|companion, now| companion.year(&asked.0, now))
}
