//! What the device can do beside showing the window, and what is asked of it, on
//! the wire. The host answers all of it; no rule is here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What this device can do. What it cannot is not offered to her.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DeviceCan {
    /// Whether it has a motor to buzz with.
    pub buzzes: bool,
    /// How a file that was made can be handed on.
    pub shares: Sharing,
    /// What the window can be kept out of.
    pub hides: Hiding,
    /// Whether she can give it a folder for copies, once and for good.
    pub gives_folders: bool,
    /// Whether a page can be put on paper.
    pub prints: bool,
    /// Whether it knows her finger or her face, and keeps a key for them.
    pub recognises: bool,
}

/// How a file that was made can be handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// By the system's sheet of apps and people. The file is in no folder of hers yet.
    Sheet,
    /// It is in a folder of hers, which can be opened.
    Folder,
    /// Not at all: it is where the page says.
    Nothing,
}

/// What the window can be kept out of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Hiding {
    /// Screenshots, recordings and the view of recent apps.
    Everything,
    /// Screenshots and recordings.
    Screenshots,
    /// The view of recent apps.
    RecentApps,
    /// Nothing.
    Nothing,
}

/// Whether the screen is to stay on by itself.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Awake {
    /// It stays on until this is false, or the page begins anew.
    pub on: bool,
}

/// A buzz.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Buzz {
    /// What it says.
    pub cue: Cue,
}

/// What a buzz says. Each can be told from the others without looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Cue {
    /// A new phase begins: lift, run, next exercise.
    Begin,
    /// The phase is over: let go, walk.
    Release,
    /// Done for this session.
    End,
}

/// A file or folder that left, to be handed on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShareAsked {
    /// Where it is, as the answer that made it said.
    pub place: String,
}

/// What became of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Shared {
    /// Whether the device opened its sheet, or the folder.
    pub opened: bool,
}
