//! REMEMBER: her diary on the disk, one append-only log of records in SQLite.
//!
//! This crate is the only one that names rusqlite. It knows which records are
//! in force, and that what it acknowledged is durable. It does not know what a
//! body says (JSON text to it), no rule of the programme, and no clock: every
//! instant comes in.
//!
//! Start at [`Store::open`], then [`Store::read`] and [`Store::write`].

mod checksum;
mod copies;
mod copy;
mod damage;
mod decisions;
mod drafts;
mod erase;
mod error;
mod key;
mod lock;
mod log;
mod migrations;
mod open;
mod prompts;
mod swap;
mod transaction;

pub use copies::Copies;
pub use decisions::Decision;
pub use drafts::Draft;
pub use error::StoreError;
pub use key::{Cost, Given, Lockup, RecoveryCode, SecretKind};
pub use log::action::Action;
pub use log::append::Appended;
pub use log::id::{ActionId, RecordId};
pub use log::record::{NewRecord, NewVoid, Record, Stamp};
pub use log::time::{Day, LocalMinute};
pub use open::{FILE_NAME, Opened, Store};
pub use prompts::{PromptLine, Scheduled};
pub use swap::Staged;
pub use transaction::{Reading, Writing};
