//! Delete everything: asked for, shown once more, then done. Two steps, and the
//! second counts only with the word that the first one gave.

use super::contents::count;
use crate::companion::Companion;
use crate::moment::Moment;
use crate::telling::fresh_id;
use crate::wire::data::{EraseNow, EraseSeen};
use crate::wire::refusal::{Code, Refusal};

/// How long the word counts, in milliseconds: ten minutes.
const COUNTS_MS: i64 = 600_000;

/// The word of the first step, and when it was given.
pub(crate) struct Erasing {
    word: String,
    at_ms: i64,
}

impl Companion {
    /// The first step: what would be gone. Nothing is.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn erase_look(&mut self, now: &Moment) -> Result<EraseSeen, Refusal> {
        let word = fresh_id(now).to_string();
        self.erasing = Some(Erasing { word: word.clone(), at_ms: now.utc_ms });
        let entries = count(self.history(now)?.0.all().len());
        Ok(EraseSeen { word, entries, backup: self.backup_state(now)? })
    }

    /// The second step: everything is gone, and an empty diary begins. The
    /// answer names the prompts that the device still holds.
    ///
    /// # Errors
    /// `erase_again` without the word of the first step, or ten minutes after
    /// it; what the storage refuses, and the next opening goes on with it.
    pub fn erase(&mut self, asked: &EraseNow, now: &Moment) -> Result<Vec<i32>, Refusal> {
        let given = self.erasing.take();
        let counts = |given: &Erasing| {
            given.word == asked.word && (0..COUNTS_MS).contains(&(now.utc_ms - given.at_ms))
        };
        if !given.as_ref().is_some_and(counts) {
            return Err(Refusal::new(Code::EraseAgain));
        }
        let held = self.store.read().scheduled()?.iter().map(|one| one.id).collect();
        self.history = None;
        self.kept = None;
        self.coming = super::Coming::Nothing;
        self.import = crate::importing::Import::Nothing;
        self.store.erase(now.utc_ms)?;
        Ok(held)
    }
}
