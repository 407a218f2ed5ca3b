//! Reading and writing. A handle that writes exists only inside
//! [`Store::write`], so nothing is written outside a transaction.

use std::ops::Deref;

use rusqlite::{Connection, TransactionBehavior};

use crate::{Store, StoreError};

/// Reads the diary.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub(crate) connection: &'a Connection,
}

/// Writes the diary, and reads it with what it has written so far.
#[derive(Debug)]
pub struct Writing<'a>(Reading<'a>);

impl<'a> Deref for Writing<'a> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Store {
    /// Reads the diary.
    #[must_use]
    pub fn read(&self) -> Reading<'_> {
        Reading { connection: &self.connection }
    }

    /// The only way to write: one transaction around `act`. When this returns
    /// Ok, everything `act` wrote is durable; when it returns an error or `act`
    /// panics, nothing of it was written.
    ///
    /// # Errors
    /// Those of `act`, and those of the disk when it is committed.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        act: impl FnOnce(&Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        write_on(&mut self.connection, act)
    }
}

/// One transaction around `act`.
pub(crate) fn write_on<T, E: From<StoreError>>(
    connection: &mut Connection,
    act: impl FnOnce(&Writing<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(StoreError::from)?;
    let outcome = act(&Writing(Reading { connection: &transaction }))?;
    transaction.commit().map_err(StoreError::from)?;
    Ok(outcome)
}
