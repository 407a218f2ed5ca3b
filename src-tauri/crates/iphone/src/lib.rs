//! IPHONE: what only Objective-C can ask of an iPhone, and nothing more: keeping
//! her folder out of backups, a key for her finger or face, hearing taps on prompts, covering the app while it is
//! left, its screen, its motor and its sheet for sharing. Empty elsewhere.
//!
//! It knows nothing of Surefoot: no prompt, no diary, no Tauri.

#![cfg(target_os = "ios")]

mod awake;
mod biometric;
mod buzz;
mod cover;
mod folder;
mod front;
mod share;
mod taps;

pub use awake::keep_awake;
pub use biometric::{forget_key, keep_key, recall_key, recognises};
pub use buzz::{Feel, buzz, buzzes};
pub use cover::cover_when_left;
pub use folder::keep_here;
pub use share::share;
pub use taps::hear_taps;
