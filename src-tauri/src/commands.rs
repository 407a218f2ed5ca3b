//! The commands the window may call: one per use case, each handing a typed
//! request to `companion` and its answer back.
//!
//! No rule is here, no wording and no SQL. All run off the main thread.

use companion::Refusal;
use companion::wire::data::{
    BackupAsked, BackupDone, DataPage, EraseNow, EraseSeen, FileBegin, FileLeft, FileLook,
    FilePart, FileSeen, FileTaken, FileWay,
};
use companion::wire::decision::{Decisions, DecisionsAsked};
use companion::wire::diary::{DayAsked, DayPage, Month, MonthAsked};
use companion::wire::entry::{Correction, Draft, NewEntry, Quiet, Removal, Saved, Undoing};
use companion::wire::fact::Event;
use companion::wire::gpx::{GpxBegin, GpxKeep, GpxPart, GpxPreview};
use companion::wire::hours::Hours;
use companion::wire::plan::{Check, Today};
use companion::wire::progress::Progress;
use companion::wire::prompts::{
    CalendarFile, Prompt, PromptHeard, PromptLeads, PromptsChange, Reminders, RestBegun, RestEnded,
};
use companion::wire::questionnaires::Questionnaires;
use companion::wire::rest::RestPage;
use companion::wire::run::{
    AfterRunAsked, CarryOnAsked, Course, CourseAsked, FeltNow, Morning, RunAsked,
};
use companion::wire::session::{PracticeSession, StrengthAsked, StrengthSession};
use companion::wire::sessions::{SessionAsked, SessionSeen, SessionsAsked, SessionsPage};
use companion::wire::signs::Signs;
use companion::wire::support::Supports;
use companion::wire::testing::{BatteryDone, NextAsked, NextTest, Tests};
use companion::wire::trends::{MyQuestions, Trends};
use companion::wire::year::{Year, YearAsked};
use companion::wire::you::{Boot, BootAsked, DraftAsked, SettingsChange, You};
use tauri::{AppHandle, State};

use crate::asked::Asked;
use crate::device::Device;
use crate::downloads;
use crate::home::Home;
use crate::prompts::Prompts;

/// The first question; it also opens the diary, or tries again.
#[tauri::command(async)]
pub fn boot(
    app: AppHandle,
    home: State<'_, Home>,
    asked: Asked<BootAsked>,
) -> Result<Boot, Refusal> {
    let boot = home.begin(|door, now| door.boot(asked.0, now))?;
    Device::begin(&app, boot.settings.screen_hidden);
    Ok(boot)
}

/// The Today page.
#[tauri::command(async)]
pub fn today(home: State<'_, Home>) -> Result<Today, Refusal> {
    home.ask(|companion, now| companion.today(now))
}

/// Something she tells.
#[tauri::command(async)]
pub fn record(home: State<'_, Home>, asked: Asked<NewEntry>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.record(asked.0, now))
}

/// A change of something she told.
#[tauri::command(async)]
pub fn correct(home: State<'_, Home>, asked: Asked<Correction>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.correct(asked.0, now))
}

/// A removal of something she told.
#[tauri::command(async)]
pub fn remove(home: State<'_, Home>, asked: Asked<Removal>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.remove(&asked.0, now))
}

/// One action taken back.
#[tauri::command(async)]
pub fn undo(home: State<'_, Home>, asked: Asked<Undoing>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.undo(&asked.0, now))
}

/// "All quiet".
#[tauri::command(async)]
pub fn all_quiet(home: State<'_, Home>, asked: Asked<Quiet>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.all_quiet(asked.0, now))
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

/// Decisions as they were shown.
#[tauri::command(async)]
pub fn decisions(
    home: State<'_, Home>,
    asked: Asked<DecisionsAsked>,
) -> Result<Decisions, Refusal> {
    home.ask(|companion, now| companion.decisions(&asked.0, now))
}

/// A page of her impact sessions.
#[tauri::command(async)]
pub fn sessions(
    home: State<'_, Home>,
    asked: Asked<SessionsAsked>,
) -> Result<SessionsPage, Refusal> {
    home.ask(|companion, now| companion.sessions(asked.0, now))
}

/// One impact session.
#[tauri::command(async)]
pub fn session(home: State<'_, Home>, asked: Asked<SessionAsked>) -> Result<SessionSeen, Refusal> {
    home.ask(|companion, now| companion.session(&asked.0, now))
}

/// The Trends page.
#[tauri::command(async)]
pub fn trends(home: State<'_, Home>) -> Result<Trends, Refusal> {
    home.ask(|companion, now| companion.trends(now))
}

/// Her five questions.
#[tauri::command(async)]
pub fn questions(home: State<'_, Home>) -> Result<MyQuestions, Refusal> {
    home.ask(|companion, now| companion.questions(now))
}

/// The decision before a run.
#[tauri::command(async)]
pub fn check(home: State<'_, Home>) -> Result<Check, Refusal> {
    home.ask(|companion, now| companion.check(now))
}

/// The warning signs page.
#[tauri::command(async)]
pub fn signs(home: State<'_, Home>) -> Result<Signs, Refusal> {
    home.at_the_door(|door, now| door.signs(now))
}

/// The You page. It is asked after an undo too, which may have changed a setting.
#[tauri::command(async)]
pub fn you(home: State<'_, Home>, device: State<'_, Device>) -> Result<You, Refusal> {
    let you = home.ask(|companion, now| companion.you(now))?;
    device.hide(you.settings.screen_hidden);
    Ok(you)
}

/// Her settings.
#[tauri::command(async)]
pub fn save_settings(
    home: State<'_, Home>,
    device: State<'_, Device>,
    asked: Asked<SettingsChange>,
) -> Result<Saved, Refusal> {
    let hidden = asked.0.settings.screen_hidden;
    let saved = home.tell(|companion, now| companion.save_settings(asked.0, now))?;
    device.hide(hidden);
    Ok(saved)
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

/// The impact session that today's decision offers.
#[tauri::command(async)]
pub fn course(home: State<'_, Home>, asked: Asked<CourseAsked>) -> Result<Course, Refusal> {
    home.ask(|companion, now| companion.course(&asked.0, now))
}

/// Whether a run that was begun may go on.
#[tauri::command(async)]
pub fn carry_on(home: State<'_, Home>, asked: Asked<CarryOnAsked>) -> Result<(), Refusal> {
    home.ask(|companion, now| companion.carry_on(&asked.0, now))
}

/// What to do now about something felt.
#[tauri::command(async)]
pub fn felt(home: State<'_, Home>, asked: Asked<Event>) -> Result<FeltNow, Refusal> {
    home.ask(|companion, _| companion.felt(&asked.0))
}

/// The session that the questions right after are about.
#[tauri::command(async)]
pub fn after_run(home: State<'_, Home>, asked: Asked<AfterRunAsked>) -> Result<RunAsked, Refusal> {
    home.ask(|companion, now| companion.after_run(&asked.0, now))
}

/// The morning after a session day.
#[tauri::command(async)]
pub fn morning(home: State<'_, Home>) -> Result<Morning, Refusal> {
    home.ask(|companion, now| companion.morning(now))
}

/// The Tests page.
#[tauri::command(async)]
pub fn tests(home: State<'_, Home>) -> Result<Tests, Refusal> {
    home.ask(|companion, now| companion.tests(now))
}

/// What follows in a battery.
#[tauri::command(async)]
pub fn next_test(home: State<'_, Home>, asked: Asked<NextAsked>) -> Result<NextTest, Refusal> {
    home.ask(|companion, now| companion.next_test(&asked.0, now))
}

/// A battery, done or stopped.
#[tauri::command(async)]
pub fn finish_battery(home: State<'_, Home>, asked: Asked<BatteryDone>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.finish_battery(asked.0, now))
}

/// The recurring questionnaires.
#[tauri::command(async)]
pub fn questionnaires(home: State<'_, Home>) -> Result<Questionnaires, Refusal> {
    home.ask(|companion, now| companion.questionnaires(now))
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

/// The page about supports.
#[tauri::command(async)]
pub fn supports(home: State<'_, Home>) -> Result<Supports, Refusal> {
    home.ask(|companion, now| companion.supports(now))
}

/// A file of runs is chosen.
#[tauri::command(async)]
pub fn gpx_begin(home: State<'_, Home>, asked: Asked<GpxBegin>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.gpx_begin(&asked.0))
}

/// The next part of it.
#[tauri::command(async)]
pub fn gpx_part(home: State<'_, Home>, asked: Asked<GpxPart>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.gpx_part(&asked.0))
}

/// What is in it.
#[tauri::command(async)]
pub fn gpx_end(home: State<'_, Home>) -> Result<GpxPreview, Refusal> {
    home.ask(|companion, now| companion.gpx_end(now))
}

/// Keeps what she chose of it.
#[tauri::command(async)]
pub fn gpx_keep(home: State<'_, Home>, asked: Asked<GpxKeep>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.gpx_keep(&asked.0, now))
}

/// The reminders page.
#[tauri::command(async)]
pub fn reminders(home: State<'_, Home>, prompts: State<'_, Prompts>) -> Result<Reminders, Refusal> {
    prompts.look_now();
    home.ask(|companion, now| companion.reminders(now))
}

/// What she chose to be prompted about.
#[tauri::command(async)]
pub fn save_reminders(
    home: State<'_, Home>,
    asked: Asked<PromptsChange>,
) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.save_reminders(asked.0, now))
}

/// A prompt in a minute.
#[tauri::command(async)]
pub fn self_test(home: State<'_, Home>, prompts: State<'_, Prompts>) -> Result<Prompt, Refusal> {
    let prompt = home.ask(|companion, now| companion.self_test(now))?;
    prompts.set(prompt.clone());
    Ok(prompt)
}

/// Something heard of a prompt.
#[tauri::command(async)]
pub fn prompt_event(
    home: State<'_, Home>,
    asked: Asked<PromptHeard>,
) -> Result<PromptLeads, Refusal> {
    home.tell(|companion, now| companion.prompt_event(asked.0, now))
}

/// Where the latest tap on a prompt leads.
#[tauri::command(async)]
pub fn take_launch(prompts: State<'_, Prompts>) -> PromptLeads {
    PromptLeads { screen: prompts.take_launch() }
}

/// The device's question to her, then the reminders page.
#[tauri::command(async)]
pub fn allow_reminders(
    home: State<'_, Home>,
    prompts: State<'_, Prompts>,
) -> Result<Reminders, Refusal> {
    prompts.allow();
    home.ask(|companion, now| companion.reminders(now))
}

/// Her prompts as a calendar file.
#[tauri::command(async)]
pub fn reminder_calendar(app: AppHandle, home: State<'_, Home>) -> Result<CalendarFile, Refusal> {
    let file = home.ask(|companion, now| companion.reminder_calendar(now))?;
    // A file with nothing in it only makes her wonder.
    let some = file.entries > 0;
    let kept = some.then(|| downloads::keep(&app, &file.name, &file.text)).flatten();
    Ok(CalendarFile { kept, ..file })
}

/// A rest begun, or told afterwards.
#[tauri::command(async)]
pub fn begin_rest(home: State<'_, Home>, asked: Asked<RestBegun>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.begin_rest(asked.0, now))
}

/// The end of a rest.
#[tauri::command(async)]
pub fn end_rest(home: State<'_, Home>, asked: Asked<RestEnded>) -> Result<Saved, Refusal> {
    home.tell(|companion, now| companion.end_rest(&asked.0, now))
}

/// A year of her practice.
#[tauri::command(async)]
pub fn year(home: State<'_, Home>, asked: Asked<YearAsked>) -> Result<Year, Refusal> {
    home.ask(|companion, now| companion.year(&asked.0, now))
}

/// The rest page.
#[tauri::command(async)]
pub fn resting(home: State<'_, Home>) -> Result<RestPage, Refusal> {
    home.ask(|companion, now| companion.resting(now))
}

/// Whether it is quiet now.
#[tauri::command(async)]
pub fn hours(home: State<'_, Home>) -> Result<Hours, Refusal> {
    home.ask(|companion, now| companion.hours(now))
}

/// The page about her data.
#[tauri::command(async)]
pub fn data(home: State<'_, Home>) -> Result<DataPage, Refusal> {
    home.ask(|companion, now| companion.data(now))
}

/// Everything as one file that can come back.
#[tauri::command(async)]
pub fn export_json(app: AppHandle, home: State<'_, Home>) -> Result<FileLeft, Refusal> {
    let place = downloads::place(&app)?;
    home.ask(|companion, now| companion.export_json(&place, now))
}

/// Her entries as tables.
#[tauri::command(async)]
pub fn export_tables(app: AppHandle, home: State<'_, Home>) -> Result<FileLeft, Refusal> {
    let place = downloads::place(&app)?;
    home.ask(|companion, now| companion.export_tables(&place, now))
}

/// A locked file of everything, verified.
#[tauri::command(async)]
pub fn backup(
    app: AppHandle,
    home: State<'_, Home>,
    asked: Asked<BackupAsked>,
) -> Result<BackupDone, Refusal> {
    let place = downloads::place(&app)?;
    home.ask(|companion, now| companion.backup(&asked.0, &place, Device::SHARES, now))
}

/// A file that is to come in.
#[tauri::command(async)]
pub fn file_begin(home: State<'_, Home>, asked: Asked<FileBegin>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.file_begin(&asked.0))
}

/// The next part of it.
#[tauri::command(async)]
pub fn file_part(home: State<'_, Home>, asked: Asked<FilePart>) -> Result<(), Refusal> {
    home.ask(|companion, _| companion.file_part(&asked.0))
}

/// What is in it.
#[tauri::command(async)]
pub fn file_look(home: State<'_, Home>, asked: Asked<FileLook>) -> Result<FileSeen, Refusal> {
    home.ask(|companion, now| companion.file_look(&asked.0, now))
}

/// The file taken.
#[tauri::command(async)]
pub fn file_take(home: State<'_, Home>, asked: Asked<FileWay>) -> Result<FileTaken, Refusal> {
    home.tell(|companion, now| companion.file_take(&asked.0, now))
}

/// The diary before it put back.
#[tauri::command(async)]
pub fn file_undo(home: State<'_, Home>) -> Result<FileTaken, Refusal> {
    home.tell(|companion, now| companion.file_undo(now))
}

/// The first step of deleting everything.
#[tauri::command(async)]
pub fn erase_look(home: State<'_, Home>) -> Result<EraseSeen, Refusal> {
    home.at_the_door(|door, now| door.erase_look(now))
}

/// The second step: the diary, the prompts the device holds, and every cache.
#[tauri::command(async)]
pub fn erase(
    app: AppHandle,
    home: State<'_, Home>,
    device: State<'_, Device>,
    prompts: State<'_, Prompts>,
    asked: Asked<EraseNow>,
) -> Result<(), Refusal> {
    let held = home.begin(|door, now| door.erase(&asked.0, now))?;
    device.forget_key();
    prompts.cancel(held);
    downloads::forget(&app);
    Ok(())
}
