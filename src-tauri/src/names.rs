// The commands of the host by name: the build script makes one permission for
// each (this file is included there, so it has no `//!`), and the tests hold it
// against the handler, the capability and the wire.

/// Every command the window may call.
pub const NAMES: [&str; 27] = [
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
    "check",
    "signs",
    "you",
    "save_settings",
    "practice",
    "strength",
    "save_draft",
    "draft",
    "drop_draft",
    "reminders",
    "save_reminders",
    "self_test",
    "prompt_event",
    "reminder_calendar",
    "begin_rest",
    "end_rest",
    "year",
];
