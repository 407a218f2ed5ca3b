//! The page about her data.

use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::data::DataPage;
use crate::wire::refusal::Refusal;

use super::contents::count;

impl Companion {
    /// The page about her data. A file begun before is given up.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn data(&mut self, now: &Moment) -> Result<DataPage, Refusal> {
        self.coming = super::Coming::Nothing;
        let backup = self.backup_state(now)?;
        let former = self.store.has_former();
        let entries = count(self.history(now)?.0.all().len());
        Ok(DataPage { entries, backup, former })
    }
}
