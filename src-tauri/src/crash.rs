//! What is said when the code itself goes wrong: the place in the code, and
//! nothing else.
//!
//! A panic's own message may quote a value, and a value may be hers; so it is
//! never written anywhere.

use std::io::Write as _;
use std::panic::{self, Location};

/// From here on a panic writes one line with its place in the code.
///
/// May be called again: Android could start the app twice in one process (tao#1148), though tao
/// 0.37 ends the process before it would.
pub fn tell_only_the_place() {
    panic::set_hook(Box::new(|info| {
        // With nowhere to write there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "{}", last_words(info.location()));
    }));
}

fn last_words(place: Option<&Location<'_>>) -> String {
    match place {
        Some(place) => format!("surefoot stopped at {}:{}", place.file(), place.line()),
        None => "surefoot stopped".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_are_the_place_in_the_code() {
        let (words, line) = (last_words(Some(Location::caller())), line!());
        assert_eq!(words, format!("surefoot stopped at {}:{line}", file!()));
        assert_eq!(last_words(None), "surefoot stopped");
    }
}
