//! The commands of the wire answered without a window or a device: by the real
//! companion, as the host answers them. For a browser, and for whatever throws
//! anything at them.

use std::path::Path;

use companion::wire::copies::{CopiesChosen, CopyNow};
use companion::wire::device::{Awake, Buzz, DeviceCan, Hiding, ShareAsked, Shared, Sharing};
use companion::wire::prompts::PromptLeads;
use companion::wire::{self, Request};
use companion::{Code, Companion, CopyPlace, Door, FolderOnDisk, Moment, Refusal};
use serde::Serialize;
use serde_json::Value;

use crate::story;

/// Answers one command. What leaves the app lands in `files`.
///
/// # Errors
/// What the command refuses; `malformed` for one that is unknown.
pub fn answer(
    door: &mut Door,
    command: &str,
    message: &Value,
    files: &Path,
    now: &Moment,
) -> Result<Value, Refusal> {
    at_the_door(door, command, message, now)
        .unwrap_or_else(|| inside(door.inside(now)?, command, message, files, now))
}

/// What is answered whether or not the diary is open.
fn at_the_door(
    door: &mut Door,
    command: &str,
    message: &Value,
    now: &Moment,
) -> Option<Result<Value, Refusal>> {
    let reply = || match command {
        "boot" => value(door.boot(read(message)?, now)?),
        "signs" => value(door.signs(now)?),
        "lock_state" => value(door.lock_state(now)?),
        "unlock" => value(door.unlock(&read(message)?, now)?),
        "erase_look" => value(door.erase_look(now)?),
        // Here is no device that would hold a prompt.
        "erase" => value(door.erase(&read(message)?, now).map(drop)?),
        "lock_now" => value(door.lock_now(now)?),
        "lock_away" => value(door.lock_away(read(message)?, now).map(drop)?),
        "unlock_biometric" => value(unlock_biometric(door, now)?),
        "biometric_on" => {
            let key = door.inside(now)?.draw_biometric(&read(message)?, now)?;
            door.inside(now)?.keep_biometric(&key, Ok(key.to_vec()))?;
            value(door.lock_state(now)?)
        }
        "biometric_off" => {
            door.forget_biometric()?;
            value(door.lock_state(now)?)
        }
        _ => Err(Refusal::new(Code::Malformed)),
    };
    AT_THE_DOOR.contains(&command).then(reply)
}

const AT_THE_DOOR: [&str; 11] = [
    "boot",
    "signs",
    "lock_state",
    "unlock",
    "lock_now",
    "lock_away",
    "unlock_biometric",
    "biometric_on",
    "biometric_off",
    "erase_look",
    "erase",
];

/// A device that knows everybody, and keeps nothing: it wants to see its key again.
fn unlock_biometric(door: &mut Door, now: &Moment) -> Result<(), Refusal> {
    let key = door.biometric_token()?;
    door.unlock_by(Ok(key.into()), now)
}

/// The commands, the same as the host's; a test compares the two lists.
fn inside(
    companion: &mut Companion,
    command: &str,
    message: &Value,
    files: &Path,
    now: &Moment,
) -> Result<Value, Refusal> {
    match command {
        "today" => value(companion.today(now)?),
        "record" => value(companion.record(read(message)?, now)?),
        "correct" => value(companion.correct(read(message)?, now)?),
        "remove" => value(companion.remove(&read(message)?, now)?),
        "undo" => value(companion.undo(&read(message)?, now)?),
        "all_quiet" => value(companion.all_quiet(read(message)?, now)?),
        "month" => value(companion.month(read(message)?, now)?),
        "day" => value(companion.day(read(message)?, now)?),
        "progress" => value(companion.progress(now)?),
        "decisions" => value(companion.decisions(&read(message)?, now)?),
        "sessions" => value(companion.sessions(read(message)?, now)?),
        "session" => value(companion.session(&read(message)?, now)?),
        "trends" => value(companion.trends(now)?),
        "questions" => value(companion.questions(now)?),
        "check" => value(companion.check(now)?),
        "you" => value(companion.you(now)?),
        "save_settings" => value(companion.save_settings(read(message)?, now)?),
        "practice" => value(companion.practice(now)?),
        "strength" => value(companion.strength(read(message)?, now)?),
        "course" => value(companion.course(&read(message)?, now)?),
        "carry_on" => value(companion.carry_on(&read(message)?, now)?),
        "felt" => value(companion.felt(&read(message)?)?),
        "after_run" => value(companion.after_run(&read(message)?, now)?),
        "morning" => value(companion.morning(now)?),
        "tests" => value(companion.tests(now)?),
        "next_test" => value(companion.next_test(&read(message)?, now)?),
        "finish_battery" => value(companion.finish_battery(read(message)?, now)?),
        "questionnaires" => value(companion.questionnaires(now)?),
        "save_draft" => value(companion.save_draft(read(message)?, now)?),
        "draft" => value(companion.draft(&read(message)?)?),
        "drop_draft" => value(companion.drop_draft(&read(message)?)?),
        "supports" => value(companion.supports(now)?),
        "gpx_begin" => value(companion.gpx_begin(&read(message)?)?),
        "gpx_part" => value(companion.gpx_part(&read(message)?)?),
        "gpx_end" => value(companion.gpx_end(now)?),
        "gpx_keep" => value(companion.gpx_keep(&read(message)?, now)?),
        "reminders" => value(companion.reminders(now)?),
        "save_reminders" => value(companion.save_reminders(read(message)?, now)?),
        "self_test" => value(companion.self_test(now)?),
        "prompt_event" => value(companion.prompt_event(read(message)?, now)?),
        // Here is no device: nothing can be tapped, and nobody can be asked.
        "take_launch" => value(PromptLeads { screen: None }),
        "allow_reminders" => value(companion.reminders(now)?),
        "reminder_calendar" => value(companion.reminder_calendar(now)?),
        "begin_rest" => value(companion.begin_rest(read(message)?, now)?),
        "end_rest" => value(companion.end_rest(&read(message)?, now)?),
        "year" => value(companion.year(&read(message)?, now)?),
        "resting" => value(companion.resting(now)?),
        "hours" => value(companion.hours(now)?),
        "data" => value(companion.data(now)?),
        "export_json" => value(companion.export_json(files, now)?),
        "export_tables" => value(companion.export_tables(files, now)?),
        "backup" => value(companion.backup(&read(message)?, files, Sharing::Folder, now)?),
        "copies" => value(companion.copies(now)?),
        "copies_choose" => value(CopiesChosen { name: Some("Copies".to_owned()) }),
        "copies_on" => {
            let place = files.to_string_lossy().into_owned();
            let place = CopyPlace { place, name: "Copies".to_owned() };
            value(companion.copies_on(&read(message)?, place, now)?)
        }
        "copies_off" => value(companion.copies_off()?),
        "copies_keep" => {
            let asked: CopyNow = read(message)?;
            if let Some(copy) = companion.due_copy(asked.wanted, now)? {
                let put = copy.put(&FolderOnDisk(copy.place.clone().into()));
                companion.note_copy(&copy, put, now)?;
            }
            value(companion.copies(now)?)
        }
        "file_begin" => value(companion.file_begin(&read(message)?)?),
        "file_part" => value(companion.file_part(&read(message)?)?),
        "file_look" => value(companion.file_look(&read(message)?, now)?),
        "file_take" => value(companion.file_take(&read(message)?, now)?),
        "file_undo" => value(companion.file_undo(now)?),
        // What an Android phone can, so that its pages are seen; only sharing is a desktop's,
        // for the files are in a folder here. Nothing is there to do any of it.
        "device" => value(DeviceCan {
            buzzes: true,
            shares: Sharing::Folder,
            hides: Hiding::Everything,
            gives_folders: true,
            prints: true,
            recognises: true,
        }),
        "keep_awake" => value(read::<Awake>(message).map(drop)?),
        "buzz" => value(read::<Buzz>(message).map(drop)?),
        "print_page" => value(()),
        "share" => value(read::<ShareAsked>(message).map(|_| Shared { opened: false })?),
        "lock_code" => value(companion.lock_code(&read(message)?)?),
        "lock_set" => value(companion.lock_set(&read(message)?, &story::stopwatch_ms, now)?),
        "lock_off" => value(companion.lock_off(&read(message)?, now)?),
        _ => Err(Refusal::new(Code::Malformed)),
    }
}

fn read<T: Request>(message: &Value) -> Result<T, Refusal> {
    wire::read(message)
}

fn value(reply: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(reply).map_err(|_| Refusal::new(Code::Storage))
}

#[cfg(test)]
mod tests {
    /// The words before the arrows of the two tables above, in any order.
    fn answered() -> Vec<&'static str> {
        let production = include_str!("answering.rs").split("#[cfg(test)]").next().unwrap();
        let tables = production.split("match command {").skip(1);
        let arms = tables.flat_map(|table| table.split("_ =>").next().unwrap().lines());
        arms.filter_map(|arm| arm.trim().strip_prefix('"')?.split('"').next()).collect()
    }

    #[test]
    fn every_command_of_the_wire_is_answered() {
        let sorted = |mut names: Vec<&'static str>| {
            names.sort_unstable();
            names
        };
        assert_eq!(sorted(answered()), sorted(companion::wire::commands::NAMES.to_vec()));
    }
}
