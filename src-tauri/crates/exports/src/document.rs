//! The whole log as one JSON document, lossless: every line as it was told,
//! what took it back, and what was shown. Its form is published in
//! `schema/surefoot-1.schema.json`.
//!
//! Fields this version does not know are kept in `rest` and written again.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::Unreadable;
use crate::limits::{LARGEST_BODY, LARGEST_FILE, MOST_LINES};

/// What the file calls its own form.
pub const FORMAT: &str = "surefoot";
/// The newest form known here.
pub const VERSION: u32 = 1;

/// Her diary as a document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Document {
    /// Always [`FORMAT`].
    pub format: String,
    /// The version of the form, from 1.
    pub version: u32,
    /// The version of the app that wrote it.
    pub app: String,
    /// The instant of writing, UTC milliseconds.
    pub exported_ms: i64,
    /// The IANA time zone it was written in.
    pub zone: String,
    /// The number of `lines`, so that a cut file is known as one.
    pub line_count: usize,
    /// The number of `shown`.
    pub shown_count: usize,
    /// The log in the order of recording.
    pub lines: Vec<Line>,
    /// Decisions as they were shown, oldest first.
    pub shown: Vec<Shown>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One line of the log.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Line {
    /// Its name, a uuid.
    pub id: String,
    /// The action that wrote it, a uuid.
    pub action: String,
    /// The instant of writing, UTC milliseconds.
    pub recorded_ms: i64,
    /// The instant it is about, UTC milliseconds.
    pub at_ms: i64,
    /// The IANA time zone she was in.
    pub zone: String,
    /// The local time it is about, `YYYY-MM-DDTHH:MM`.
    pub local: String,
    /// Its programme day, `YYYY-MM-DD`.
    pub day: String,
    /// Its kind.
    pub kind: String,
    /// What it says.
    pub body: Box<RawValue>,
    /// The line it corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// The line it removes or takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voids: Option<String>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A decision as it was shown.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Shown {
    /// Its name, a uuid.
    pub id: String,
    /// The instant at which it was first shown, UTC milliseconds.
    pub recorded_ms: i64,
    /// Its kind.
    pub kind: String,
    /// The programme day it was made for.
    pub day: String,
    /// The local time of the line that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local: Option<String>,
    /// The version of the programme that decided.
    pub programme_version: u32,
    /// The line that made it known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// What was decided.
    pub decided: Box<RawValue>,
    /// Why.
    pub reasons: Box<RawValue>,
    /// Fields this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// What has to be known before the rest can be read.
#[derive(Deserialize)]
struct Envelope {
    format: String,
    version: u32,
}

/// The document as JSON text; the same document is always the same text.
///
/// # Errors
/// [`Unreadable::Edited`] where a value cannot be written as JSON; no value
/// made from a diary is one.
pub fn write_document(document: &Document) -> Result<Vec<u8>, Unreadable> {
    let mut text = serde_json::to_vec(document).map_err(|_| Unreadable::Edited)?;
    text.push(b'\n');
    Ok(text)
}

/// Reads what [`write_document`] wrote, in this version or an older one.
///
/// # Errors
/// [`Unreadable`], the first thing that is wrong.
pub fn read_document(bytes: &[u8]) -> Result<Document, Unreadable> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let document = serde_json::from_slice::<Document>(bytes).map_err(|error| {
        // The form of a newer version may be another one: its name comes first.
        match serde_json::from_slice::<Envelope>(bytes) {
            Ok(envelope) if envelope.format != FORMAT => Unreadable::NotOurs,
            Ok(envelope) if envelope.version > VERSION => Unreadable::Newer,
            Ok(_) => Unreadable::Edited,
            Err(_) if !begins_as_ours(bytes) => Unreadable::NotOurs,
            Err(_) if error.is_eof() => Unreadable::Cut,
            Err(_) => Unreadable::Edited,
        }
    })?;
    fits(&document)?;
    Ok(document)
}

/// Whether a text that is not whole JSON may still be one of ours.
fn begins_as_ours(bytes: &[u8]) -> bool {
    let head: Vec<u8> =
        bytes.iter().take(200).copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    head.starts_with(br#"{"format":"surefoot""#)
}

fn fits(document: &Document) -> Result<(), Unreadable> {
    if document.format != FORMAT {
        return Err(Unreadable::NotOurs);
    }
    if document.version > VERSION {
        return Err(Unreadable::Newer);
    }
    if document.lines.len() > MOST_LINES || document.shown.len() > MOST_LINES {
        return Err(Unreadable::TooLarge);
    }
    let bodies = document.lines.iter().map(|line| &line.body);
    let shown = document.shown.iter().flat_map(|shown| [&shown.decided, &shown.reasons]);
    if bodies.chain(shown).any(|body| body.get().len() > LARGEST_BODY) {
        return Err(Unreadable::TooLarge);
    }
    let counted =
        document.lines.len() == document.line_count && document.shown.len() == document.shown_count;
    if counted && document.version > 0 { Ok(()) } else { Err(Unreadable::Edited) }
}

#[cfg(test)]
mod tests;
