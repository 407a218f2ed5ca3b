//! ACT: what she can do with Surefoot, one function per action. Each reads the
//! facts, lets the core decide, and writes in one transaction.
//!
//! It knows neither Tauri nor a clock nor a folder: the host hands in moments
//! and a place. Serde and the TypeScript derive stay inside [`wire`].

mod admission;
mod battery;
mod companion;
mod data;
mod decisions;
mod door;
mod drafts;
pub mod gpx;
mod history;
mod importing;
mod lock;
mod moment;
mod opening;
mod practised;
mod prompts;
mod resting;
mod settings;
mod streak;
mod telling;
mod views;
pub mod wire;

pub use companion::Companion;
pub use data::{CopyFolder, CopyPlace, DueCopy, FolderOnDisk};
pub use door::Door;
pub use moment::Moment;
pub use prompts::{PromptWords, prompt_words};
pub use wire::refusal::{Code, Refusal};
