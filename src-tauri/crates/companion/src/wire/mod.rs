//! The wire: every shape that crosses between Rust and the UI, and the stored
//! form of a fact. Serde and the TypeScript derive live here and nowhere else.
//!
//! It knows no rule and no SQL. Sentences are not here either: a code crosses
//! the wire, the UI's catalogue turns it into words.

pub mod commands;
pub mod copies;
pub mod data;
pub mod decision;
pub mod device;
pub mod diary;
pub mod entry;
pub mod fact;
pub mod gpx;
pub mod hours;
pub mod lock;
pub mod plan;
pub mod progress;
pub mod prompts;
pub mod questionnaires;
pub mod reason;
pub mod refusal;
pub mod rest;
pub mod run;
pub mod session;
pub mod sessions;
pub mod settings;
pub mod signs;
pub mod support;
pub mod testing;
pub mod trends;
pub mod year;
pub mod you;

use serde_json::Value;

use refusal::{Code, Details, Refusal};

/// What can be read from a message of the window.
pub use serde::de::DeserializeOwned as Request;

/// Reads a message of the window.
///
/// # Errors
/// `malformed`, with the path of the first field that does not fit.
pub fn read<T: Request>(message: &Value) -> Result<T, Refusal> {
    serde_path_to_error::deserialize(message).map_err(|error| {
        let field = Some(error.path().to_string()).filter(|path| path != ".");
        Refusal { code: Code::Malformed, details: Details { field, ..Details::default() } }
    })
}
