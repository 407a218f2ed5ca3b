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

impl Erasing {
    /// The first step, just now.
    pub(crate) fn begin(now: &Moment) -> Self {
        Self { word: fresh_id(now).to_string(), at_ms: now.utc_ms }
    }

    pub(crate) fn word(&self) -> String {
        self.word.clone()
    }

    /// Whether the second step follows the first. A first step counts once.
    ///
    /// # Errors
    /// `erase_again`.
    pub(crate) fn follow(
        first: &mut Option<Self>,
        asked: &EraseNow,
        now: &Moment,
    ) -> Result<(), Refusal> {
        let counts = |given: Self| {
            given.word == asked.word && (0..COUNTS_MS).contains(&(now.utc_ms - given.at_ms))
        };
        match first.take().is_some_and(counts) {
            true => Ok(()),
            false => Err(Refusal::new(Code::EraseAgain)),
        }
    }
}

impl Companion {
    /// The first step: what would be gone. Nothing is.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn erase_look(&mut self, now: &Moment) -> Result<EraseSeen, Refusal> {
        let erasing = Erasing::begin(now);
        let word = erasing.word();
        self.erasing = Some(erasing);
        let entries = count(self.history(now)?.0.all().len());
        Ok(EraseSeen { word, entries: Some(entries), backup: Some(self.backup_state(now)?) })
    }

    /// The second step: everything is gone, and an empty diary begins. The
    /// answer names the prompts that the device still holds.
    ///
    /// # Errors
    /// `erase_again` without the word of the first step, or ten minutes after
    /// it; what the storage refuses, and the next opening goes on with it.
    pub fn erase(&mut self, asked: &EraseNow, now: &Moment) -> Result<Vec<i32>, Refusal> {
        Erasing::follow(&mut self.erasing, asked, now)?;
        let held = self.store.read().scheduled()?.iter().map(|one| one.id).collect();
        self.history = None;
        self.kept = None;
        self.unshared = None;
        self.coming = super::Coming::Nothing;
        self.import = crate::importing::Import::Nothing;
        self.store.erase(now.utc_ms)?;
        Ok(held)
    }
}
