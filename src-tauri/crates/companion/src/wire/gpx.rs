//! Runs from a GPX file on the wire: the file goes over in parts, then what is
//! in it is shown before anything is kept. No place ever crosses back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fact::Support;

/// A file to be read; one begun before is given up.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GpxBegin {
    /// The size of the file in bytes.
    #[ts(type = "number")]
    pub size_bytes: u64,
}

/// The next part of its text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GpxPart {
    /// The text, at most a megabyte.
    pub text: String,
}

/// What is in the file. Nothing of it is kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GpxPreview {
    /// Its runs, in the order of the file.
    pub runs: Vec<GpxRun>,
}

/// One run of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GpxRun {
    /// Its place in the file, from 0.
    pub place: u32,
    /// The programme day it belongs to.
    pub day: String,
    /// The clock time of its beginning, `HH:MM`.
    pub time: String,
    /// From the first point to the last, seconds.
    pub duration_s: u32,
    /// At a running pace, seconds.
    pub run_s: u32,
    /// The way, metres. It is shown and not kept.
    pub distance_m: u32,
    /// The mean heart rate; null where the file has none. It is shown and not kept.
    pub heart_rate_bpm: Option<u16>,
    /// Why it cannot be kept; null where it can.
    pub obstacle: Option<GpxObstacle>,
    /// Impact sessions already told for that day.
    pub others: u32,
}

/// Why a run cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GpxObstacle {
    /// It is in the diary already, or further up in the file.
    AlreadyHere,
    /// It was before the birth.
    BeforeBirth,
    /// It lies in the future.
    InFuture,
    /// Nothing of it was at a running pace.
    NoRunning,
    /// It lasted more than a day.
    TooLong,
}

/// Runs to keep, all in one action.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GpxKeep {
    /// One id per tap.
    pub tap: String,
    /// Their places in the file.
    pub places: Vec<u32>,
    /// Support used.
    #[ts(optional)]
    pub support: Option<Support>,
}
