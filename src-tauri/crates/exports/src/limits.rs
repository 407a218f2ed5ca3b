//! How much is read at most: what a file says of itself is never believed, and
//! a phone has little memory. Ten full years are a tenth of it.

/// The largest file, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;
/// The most lines of the log in one file.
pub const MOST_LINES: usize = 250_000;
/// The largest body of one line, in bytes of JSON.
pub const LARGEST_BODY: usize = 512 * 1024;
