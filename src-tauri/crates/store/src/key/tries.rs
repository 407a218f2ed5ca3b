//! Wrong tries: how many there were, and how long the next one has to wait.
//! Kept in a small file, so that ending the app does not end the wait.
//!
//! Nothing is ever wiped after so many tries: her diary is worth more than the
//! lock. A clock set back begins the wait again; one set forward ends it, and
//! what each try costs is all that stands then (SECURITY.md).

use std::{fs, path::Path};

use crate::{StoreError, error::of_file, key::replace};

pub(super) const NAME: &str = "surefoot.tries";
/// Seconds to wait after so many wrong tries; the last of them from then on.
const WAITS_S: [i64; 9] = [0, 0, 0, 0, 5, 30, 120, 600, 3600];

/// The wrong tries since the last right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tries {
    pub(super) count: u32,
    /// When the last of them was, in UTC milliseconds.
    at_ms: i64,
}

const NONE: Tries = Tries { count: 0, at_ms: 0 };
/// What a file counts for that cannot be read: the longest wait, from now on.
const UNKNOWN: u32 = 8;

impl Tries {
    /// What is kept in the folder. `now_ms` is where the wait begins again when
    /// the clock was set back; that is written down.
    pub(super) fn read(folder: &Path, now_ms: i64) -> Result<Self, StoreError> {
        let kept = match fs::read(folder.join(NAME)) {
            Ok(bytes) => parse(&bytes).unwrap_or(Self { count: UNKNOWN, at_ms: i64::MAX }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => NONE,
            Err(error) => return Err(of_file(error)),
        };
        if kept.count > 0 && now_ms < kept.at_ms {
            let again = Self { at_ms: now_ms, ..kept };
            again.keep(folder)?;
            return Ok(again);
        }
        Ok(kept)
    }

    /// How much longer the next try has to wait, in milliseconds.
    pub(super) fn wait_ms(self, now_ms: i64) -> i64 {
        let count = usize::try_from(self.count).unwrap_or(usize::MAX);
        let wait_s = WAITS_S.get(count).or(WAITS_S.last()).copied().unwrap_or_default();
        (self.at_ms.saturating_add(wait_s * 1000)).saturating_sub(now_ms).clamp(0, wait_s * 1000)
    }

    /// One more, written down before it is known to be wrong: a process that is
    /// ended in between has not tried for nothing.
    pub(super) fn one_more(self, folder: &Path, now_ms: i64) -> Result<Self, StoreError> {
        let more = Self { count: self.count.saturating_add(1), at_ms: now_ms };
        more.keep(folder)?;
        Ok(more)
    }

    /// The right one came: there were none.
    pub(super) fn forget(folder: &Path) -> Result<(), StoreError> {
        NONE.keep(folder)
    }

    fn keep(self, folder: &Path) -> Result<(), StoreError> {
        replace(folder, NAME, format!("1 {} {}\n", self.count, self.at_ms).as_bytes())
    }
}

fn parse(bytes: &[u8]) -> Option<Tries> {
    let mut parts = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?.split(' ');
    let (version, count, at_ms) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = version == "1" && parts.next().is_none();
    whole.then_some(Tries { count: count.parse().ok()?, at_ms: at_ms.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_waits_grow_and_none_is_for_ever() {
        let wait = |count| Tries { count, at_ms: 1_000 }.wait_ms(1_000) / 1000;
        let waits: Vec<i64> = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, u32::MAX].map(wait).into();
        assert_eq!(waits, [0, 0, 0, 0, 5, 30, 120, 600, 3600, 3600, 3600]);
    }

    #[test]
    fn a_file_that_cannot_be_read_waits_longest_and_then_no_more() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), "nonsense").unwrap();
        let tries = Tries::read(folder.path(), 5_000).unwrap();
        assert_eq!(tries.wait_ms(5_000), 3_600_000);
        let later = Tries::read(folder.path(), 5_000 + 3_600_000).unwrap();
        assert_eq!(later.wait_ms(5_000 + 3_600_000), 0);
    }

    proptest! {
        #[test]
        fn a_clock_set_back_never_shortens_the_wait(
            wrong in 1_u32..12,
            at in 0_i64..1_000_000_000,
            steps in prop::collection::vec((0_i64..4_000_000, -9_000_000_i64..=0), 1..8),
        ) {
            let folder = tempfile::tempdir().unwrap();
            let tries = Tries { count: wrong, at_ms: at };
            tries.keep(folder.path()).unwrap();
            let full = tries.wait_ms(at);
            let (mut now, mut waited) = (at, 0);
            for (passes, set_back) in steps {
                now += passes + set_back;
                waited += passes;
                let left = Tries::read(folder.path(), now).unwrap().wait_ms(now);
                prop_assert!(left <= full && left >= full - waited);
            }
        }
    }
}
