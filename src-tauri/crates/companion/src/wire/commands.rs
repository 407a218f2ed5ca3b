//! The commands of the wire and their shapes: the one list that the host's
//! capability, the TypeScript map and the loopback table are compared with.

use ts_rs::{Config, TS, TypeVisitor};

use super::{
    copies, data, decision, device, diary, entry, fact, gpx, hours, lock, plan, progress, prompts,
    questionnaires, rest, run, session, sessions, settings, signs, support, testing, trends, year,
    you,
};

/// Every command by name.
pub const NAMES: [&str; 81] = [
    "boot",
    "today",
    "record",
    "correct",
    "remove",
    "undo",
    "all_quiet",
    "month",
    "day",
    "progress",
    "decisions",
    "sessions",
    "session",
    "trends",
    "questions",
    "check",
    "signs",
    "you",
    "save_settings",
    "practice",
    "strength",
    "course",
    "carry_on",
    "felt",
    "after_run",
    "morning",
    "tests",
    "next_test",
    "finish_battery",
    "questionnaires",
    "save_draft",
    "draft",
    "drop_draft",
    "supports",
    "gpx_begin",
    "gpx_part",
    "gpx_end",
    "gpx_keep",
    "reminders",
    "save_reminders",
    "self_test",
    "prompt_event",
    "take_launch",
    "allow_reminders",
    "reminder_calendar",
    "begin_rest",
    "end_rest",
    "year",
    "resting",
    "hours",
    "data",
    "export_json",
    "export_tables",
    "backup",
    "copies",
    "copies_choose",
    "copies_on",
    "copies_off",
    "copies_keep",
    "file_begin",
    "file_part",
    "file_look",
    "file_take",
    "file_undo",
    "erase_look",
    "erase",
    "device",
    "keep_awake",
    "buzz",
    "share",
    "print_page",
    "lock_state",
    "unlock",
    "lock_code",
    "lock_set",
    "lock_off",
    "lock_now",
    "lock_away",
    "unlock_biometric",
    "biometric_on",
    "biometric_off",
];

/// No arguments.
#[derive(TS)]
#[ts(type = "Record<string, never>")]
struct Nothing;

/// The TypeScript of the whole wire: every type, then the map of commands.
#[must_use]
pub fn typescript() -> String {
    sheet().text()
}

fn sheet() -> Sheet {
    let mut sheet = Sheet::default();
    sheet.command::<you::BootAsked, you::Boot>("boot");
    sheet.command::<Nothing, plan::Today>("today");
    sheet.command::<entry::NewEntry, entry::Saved>("record");
    sheet.command::<entry::Correction, entry::Saved>("correct");
    sheet.command::<entry::Removal, entry::Saved>("remove");
    sheet.command::<entry::Undoing, entry::Saved>("undo");
    sheet.command::<entry::Quiet, entry::Saved>("all_quiet");
    sheet.command::<diary::MonthAsked, diary::Month>("month");
    sheet.command::<diary::DayAsked, diary::DayPage>("day");
    sheet.command::<Nothing, progress::Progress>("progress");
    sheet.command::<decision::DecisionsAsked, decision::Decisions>("decisions");
    sheet.command::<sessions::SessionsAsked, sessions::SessionsPage>("sessions");
    sheet.command::<sessions::SessionAsked, sessions::SessionSeen>("session");
    sheet.command::<Nothing, trends::Trends>("trends");
    sheet.command::<Nothing, trends::MyQuestions>("questions");
    sheet.command::<Nothing, plan::Check>("check");
    sheet.command::<Nothing, signs::Signs>("signs");
    sheet.command::<Nothing, you::You>("you");
    sheet.command::<you::SettingsChange, entry::Saved>("save_settings");
    sheet.command::<Nothing, session::PracticeSession>("practice");
    sheet.command::<session::StrengthAsked, session::StrengthSession>("strength");
    sheet.command::<run::CourseAsked, run::Course>("course");
    sheet.command::<run::CarryOnAsked, ()>("carry_on");
    sheet.command::<fact::Event, run::FeltNow>("felt");
    sheet.command::<run::AfterRunAsked, run::RunAsked>("after_run");
    sheet.command::<Nothing, run::Morning>("morning");
    sheet.command::<Nothing, testing::Tests>("tests");
    sheet.command::<testing::NextAsked, testing::NextTest>("next_test");
    sheet.command::<testing::BatteryDone, entry::Saved>("finish_battery");
    sheet.command::<Nothing, questionnaires::Questionnaires>("questionnaires");
    sheet.command::<entry::Draft, ()>("save_draft");
    sheet.command::<you::DraftAsked, Option<entry::Draft>>("draft");
    sheet.command::<you::DraftAsked, ()>("drop_draft");
    sheet.command::<Nothing, support::Supports>("supports");
    sheet.command::<gpx::GpxBegin, ()>("gpx_begin");
    sheet.command::<gpx::GpxPart, ()>("gpx_part");
    sheet.command::<Nothing, gpx::GpxPreview>("gpx_end");
    sheet.command::<gpx::GpxKeep, entry::Saved>("gpx_keep");
    sheet.command::<Nothing, prompts::Reminders>("reminders");
    sheet.command::<prompts::PromptsChange, entry::Saved>("save_reminders");
    sheet.command::<Nothing, prompts::Prompt>("self_test");
    sheet.command::<prompts::PromptHeard, prompts::PromptLeads>("prompt_event");
    sheet.command::<Nothing, prompts::PromptLeads>("take_launch");
    sheet.command::<Nothing, prompts::Reminders>("allow_reminders");
    sheet.command::<Nothing, prompts::CalendarFile>("reminder_calendar");
    sheet.command::<prompts::RestBegun, entry::Saved>("begin_rest");
    sheet.command::<prompts::RestEnded, entry::Saved>("end_rest");
    sheet.command::<year::YearAsked, year::Year>("year");
    sheet.command::<Nothing, rest::RestPage>("resting");
    sheet.command::<Nothing, hours::Hours>("hours");
    data_commands(&mut sheet);
    lock_commands(&mut sheet);
    sheet
}

/// The commands about the app lock.
fn lock_commands(sheet: &mut Sheet) {
    sheet.command::<Nothing, lock::LockState>("lock_state");
    sheet.command::<lock::Unlock, ()>("unlock");
    sheet.command::<lock::LockWanted, lock::LockCode>("lock_code");
    sheet.command::<lock::LockSet, lock::LockState>("lock_set");
    sheet.command::<lock::Unlock, lock::LockState>("lock_off");
    sheet.command::<Nothing, ()>("lock_now");
    sheet.command::<lock::LockAway, ()>("lock_away");
    sheet.command::<Nothing, ()>("unlock_biometric");
    sheet.command::<lock::Unlock, lock::LockState>("biometric_on");
    sheet.command::<Nothing, lock::LockState>("biometric_off");
}

/// The commands about her data as files.
fn data_commands(sheet: &mut Sheet) {
    sheet.command::<Nothing, data::DataPage>("data");
    sheet.command::<Nothing, data::FileLeft>("export_json");
    sheet.command::<Nothing, data::FileLeft>("export_tables");
    sheet.command::<data::BackupAsked, data::BackupDone>("backup");
    sheet.command::<Nothing, copies::CopiesPage>("copies");
    sheet.command::<Nothing, copies::CopiesChosen>("copies_choose");
    sheet.command::<copies::CopiesAsked, copies::CopiesPage>("copies_on");
    sheet.command::<Nothing, ()>("copies_off");
    sheet.command::<copies::CopyNow, copies::CopiesPage>("copies_keep");
    sheet.command::<data::FileBegin, ()>("file_begin");
    sheet.command::<data::FilePart, ()>("file_part");
    sheet.command::<data::FileLook, data::FileSeen>("file_look");
    sheet.command::<data::FileWay, data::FileTaken>("file_take");
    sheet.command::<Nothing, data::FileTaken>("file_undo");
    sheet.command::<Nothing, data::EraseSeen>("erase_look");
    sheet.command::<data::EraseNow, ()>("erase");
    sheet.command::<Nothing, device::DeviceCan>("device");
    sheet.command::<device::Awake, ()>("keep_awake");
    sheet.command::<device::Buzz, ()>("buzz");
    sheet.command::<device::ShareAsked, device::Shared>("share");
    sheet.command::<Nothing, ()>("print_page");
    sheet.visit::<super::refusal::Refusal>();
    sheet.visit::<settings::Settings>();
}

/// Declarations by name, in alphabetical order so that the file is stable.
#[derive(Default)]
struct Sheet {
    config: Config,
    types: std::collections::BTreeMap<String, String>,
    commands: Vec<String>,
    /// Names that two types share: TypeScript would keep one of them.
    clashes: Vec<String>,
}

impl Sheet {
    fn command<Args: TS + 'static, Reply: TS + 'static>(&mut self, name: &str) {
        self.visit::<Args>();
        self.visit::<Reply>();
        let (args, reply) = (Args::name(&self.config), Reply::name(&self.config));
        self.commands.push(format!("  {name}: {{ args: {args}; reply: {reply} }};"));
    }

    fn text(&self) -> String {
        let mut text = String::from(
            "// Made by `./dev types` from src-tauri/crates/companion/src/wire. Do not edit.\n\n",
        );
        for declaration in self.types.values() {
            text.push_str(declaration);
            text.push_str("\n\n");
        }
        text.push_str("/** Every command: what it takes and what it answers. */\n");
        text.push_str("export interface Commands {\n");
        text.push_str(&self.commands.join("\n"));
        text.push_str("\n}\n");
        text
    }
}

impl TypeVisitor for Sheet {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only types that are declared on their own have an output path.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&self.config));
            if let Some(known) = self.types.get(&name) {
                if *known != declaration {
                    self.clashes.push(name);
                }
                return;
            }
            self.types.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_types_of_the_wire_share_a_name() {
        assert_eq!(sheet().clashes, Vec::<String>::new());
    }
}
