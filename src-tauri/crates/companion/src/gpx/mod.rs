//! GPX 1.1, read once from front to back: when a run began, how long it took,
//! how much of it was running, how far it went.
//!
//! It keeps no place: of each point only the way from the one before is worked
//! out, and both are gone with the next. It knows no diary, no rule and no
//! file; what it holds at any time is one piece of the text and a few numbers.

mod reader;
mod spot;
#[cfg(test)]
mod tests;
mod track;

pub use reader::Reader;

/// The largest file read, in bytes: a day of one point a second is a quarter of it.
pub const LARGEST_FILE: u64 = 32 * 1024 * 1024;
/// The largest part of a file taken at once, in bytes.
pub const LARGEST_PART: usize = 1024 * 1024;
/// The most tracks of one file.
pub const MOST_TRACKS: usize = 100;

/// One track of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// When it began, milliseconds since 1970-01-01T00:00Z.
    pub start_ms: i64,
    /// From the first point to the last, seconds.
    pub duration_s: u32,
    /// At a running pace, seconds; never more than the duration.
    pub run_s: u32,
    /// The whole way, metres.
    pub distance_m: u32,
    /// The mean heart rate, beats a minute; `None` where the file has none.
    pub heart_rate_bpm: Option<u16>,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GpxFault {
    /// It is no GPX file.
    NotGpx,
    /// It ends in the middle.
    Truncated,
    /// It, or one piece of it, is larger than what is read.
    TooLarge,
    /// Its points say where, but not when.
    NoTimes,
    /// There is no recorded way in it.
    Empty,
    /// It defines or uses entities of its own, which no recording needs.
    Forbidden,
    /// It is not written in UTF-8.
    Encoding,
}
