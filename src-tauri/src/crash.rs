//! What is said when the code itself goes wrong: the place in the code, and
//! nothing else.
//!
//! A panic's own message may quote a value, and a value may be hers; so it is
//! never written anywhere.

use std::io::Write as _;
use std::panic::{self, PanicHookInfo};

/// From here on a panic writes one line with its place in the code.
///
/// May be called again: Android can start the app twice in one process.
pub fn tell_only_the_place() {
    panic::set_hook(Box::new(|info| {
        // With nowhere to write there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "{}", last_words(info));
    }));
}

fn last_words(info: &PanicHookInfo<'_>) -> String {
    match info.location() {
        Some(place) => format!("surefoot stopped at {}:{}", place.file(), place.line()),
        None => "surefoot stopped".to_owned(),
    }
}
