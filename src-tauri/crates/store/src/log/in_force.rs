//! What counts now: the one rule of the log, as a computation over the few
//! rows that correct, remove or take back.
//!
//! - A removal or an undo *stands* unless a standing undo is about it.
//! - A record is *struck* when a standing removal or undo is about it.
//! - An *entry* is a first record and every correction that descends from it.
//!   It is gone when its first record is struck, or when a standing removal is
//!   about any version of it. Otherwise its newest version that is not struck
//!   is in force, and no other.
//!
//! Nothing of this is stored. It costs one pass over rows that are rare in a
//! diary, so a stored answer would save little and could be wrong.

use std::collections::{HashMap, HashSet};

/// What a row does to an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Correction,
    Removal,
    Undo,
}

/// A row that is about an earlier one. Both are named by their `seq`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub(crate) seq: i64,
    pub(crate) target: i64,
    pub(crate) act: Act,
}

/// What stands of the log.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    struck: HashSet<i64>,
    /// The first version of each correction.
    first: HashMap<i64, i64>,
    /// Facts that are not in force.
    out: HashSet<i64>,
}

impl Standing {
    /// Works it out from all links, in the order of recording.
    pub(crate) fn of(links: &[Link]) -> Self {
        let mut standing = Self::default();
        standing.strike(links);
        let corrections = || links.iter().filter(|link| link.act == Act::Correction);
        for link in corrections() {
            let first = standing.first_version(link.target);
            standing.first.insert(link.seq, first);
        }
        let gone = standing.gone(links);
        // Later versions come later and so replace earlier ones here.
        let newest: HashMap<i64, i64> = corrections()
            .filter(|link| !standing.struck.contains(&link.seq))
            .map(|link| (standing.first_version(link.seq), link.seq))
            .collect();
        for link in corrections() {
            let first = standing.first_version(link.seq);
            if gone.contains(&first) || newest.get(&first) != Some(&link.seq) {
                standing.out.insert(link.seq);
            }
        }
        standing.out.extend(newest.into_keys().chain(gone));
        standing
    }

    /// Newest first: whatever is about a row has been settled before the row.
    fn strike(&mut self, links: &[Link]) {
        for link in links.iter().rev().filter(|link| link.act != Act::Correction) {
            if !self.struck.contains(&link.seq) {
                self.struck.insert(link.target);
            }
        }
    }

    /// The first versions of the entries that are gone.
    fn gone(&self, links: &[Link]) -> HashSet<i64> {
        let removed = links
            .iter()
            .filter(|link| link.act == Act::Removal && !self.struck.contains(&link.seq))
            .map(|link| self.first_version(link.target));
        let struck = self.struck.iter().copied().filter(|seq| !self.first.contains_key(seq));
        removed.chain(struck).collect()
    }

    /// The first version of the entry that `seq` belongs to: itself, unless it is a correction.
    pub(crate) fn first_version(&self, seq: i64) -> i64 {
        self.first.get(&seq).copied().unwrap_or(seq)
    }

    /// Every version of an entry but the first, in no order.
    pub(crate) fn corrections_of(&self, first: i64) -> impl Iterator<Item = i64> {
        self.first.iter().filter(move |(_, of)| **of == first).map(|(seq, _)| *seq)
    }

    /// Whether a standing removal or undo is about the row.
    pub(crate) fn is_struck(&self, seq: i64) -> bool {
        self.struck.contains(&seq)
    }

    /// Whether the fact `seq` is in force. Meaningless for a removal or an undo.
    pub(crate) fn is_in_force(&self, seq: i64) -> bool {
        !self.out.contains(&seq)
    }
}
