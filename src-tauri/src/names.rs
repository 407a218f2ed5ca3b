// The commands of the host by name: the build script makes one permission for
// each (this file is included there, so it has no `//!`), and the tests hold it
// against the handler, the capability and the wire.

/// Every command the window may call.
pub const NAMES: [&str; 29] = [
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
    "save_draft",
    "draft",
    "drop_draft",
];
