//! Words that come again in nearly every row (kinds, zones), kept once.

use std::sync::Arc;

/// The words met so far in one reading; there are a few dozen at most.
#[derive(Default)]
pub(crate) struct Words(Vec<Arc<str>>);

impl Words {
    /// The one copy of `word`.
    pub(crate) fn one(&mut self, word: &str) -> Arc<str> {
        if let Some(known) = self.0.iter().find(|known| ***known == *word) {
            return Arc::clone(known);
        }
        let new: Arc<str> = word.into();
        self.0.push(Arc::clone(&new));
        new
    }
}
