//! IPHONE: what only Objective-C can ask of an iPhone, and nothing more: keeping
//! her folder out of backups, and hearing taps on prompts. Empty elsewhere.
//!
//! It knows nothing of Surefoot: no prompt, no diary, no Tauri.

#![cfg(target_os = "ios")]

mod folder;
mod taps;

pub use folder::keep_here;
pub use taps::hear_taps;
