//! Her actions, for Undo. What an action meant is not known here.

use rusqlite::named_params;

use super::in_force::Standing;
use crate::{ActionId, Reading, Record, RecordId, StoreError};

/// One action of hers: what it wrote and what of it can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub id: ActionId,
    /// What it wrote, in the order of recording.
    pub records: Vec<Record>,
    /// The records that nothing has removed or taken back, newest first. To
    /// undo the action, undo each of them in one write.
    pub undoable: Vec<RecordId>,
}

impl Reading<'_> {
    /// The action of that name. None when it wrote nothing.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn action(&self, id: ActionId) -> Result<Option<Action>, StoreError> {
        self.action_as_it_stands(id, &self.standing()?)
    }

    fn action_as_it_stands(
        &self,
        id: ActionId,
        standing: &Standing,
    ) -> Result<Option<Action>, StoreError> {
        let sql = include_str!("select_records_of_action.sql");
        let records = self.all(sql, named_params! { ":action": id }, |_| true)?;
        if records.is_empty() {
            return Ok(None);
        }
        let stands = |record: &&Record| !standing.is_struck(record.seq);
        let undoable = records.iter().rev().filter(stands).map(|record| record.id).collect();
        Ok(Some(Action { id, records, undoable }))
    }

    /// The newest action that is not itself an undo and of which something can
    /// still be taken back. None when there is nothing left to undo.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn last_action(&self) -> Result<Option<Action>, StoreError> {
        let standing = self.standing()?;
        let mut statement =
            self.connection.prepare_cached(include_str!("select_rows_newest_first.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !standing.is_struck(row.get(0)?) {
                return self.action_as_it_stands(row.get(1)?, &standing);
            }
        }
        Ok(None)
    }
}
