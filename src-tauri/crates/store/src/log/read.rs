//! Reading the log. Everything comes as plain lists: ten years of a diary are
//! a few megabytes.

use rusqlite::{OptionalExtension, Params, named_params};

use super::{
    in_force::{Act, Link, Standing},
    record::{REMOVAL, UNDO, row_to_record},
    words::Words,
};
use crate::{LocalMinute, Reading, Record, RecordId, StoreError};

impl Reading<'_> {
    /// Every fact in force, by local time and then in the order of recording.
    ///
    /// # Errors
    /// [`StoreError::Broken`], or what SQLite says.
    pub fn in_force(&self) -> Result<Vec<Record>, StoreError> {
        self.facts_in_force(include_str!("select_facts.sql"), [])
    }

    /// The facts in force with `from <= local < to`, in the same order.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn in_force_between(
        &self,
        from: LocalMinute,
        to: LocalMinute,
    ) -> Result<Vec<Record>, StoreError> {
        let range = named_params! { ":from": from, ":to": to };
        self.facts_in_force(include_str!("select_facts_between.sql"), range)
    }

    /// The facts in force of one kind, in the same order.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn in_force_of_kind(&self, kind: &str) -> Result<Vec<Record>, StoreError> {
        let kind = named_params! { ":kind": kind };
        self.facts_in_force(include_str!("select_facts_of_kind.sql"), kind)
    }

    /// The record of that name, in force or not.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn record(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        self.one(include_str!("select_record.sql"), named_params! { ":id": id })
    }

    /// The version now in force of the entry that `id` belongs to. None when
    /// the entry is unknown or gone.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn current(&self, id: RecordId) -> Result<Option<Record>, StoreError> {
        let standing = self.standing()?;
        let versions = self.versions(id, &standing)?;
        Ok(versions.into_iter().find(|record| standing.is_in_force(record.seq)))
    }

    /// Every version of the entry that `id` belongs to, oldest first, those
    /// taken back too. Empty when there is no such entry.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn history(&self, id: RecordId) -> Result<Vec<Record>, StoreError> {
        self.versions(id, &self.standing()?)
    }

    /// The whole log in the order of recording, removals and undos too.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn every_record(&self) -> Result<Vec<Record>, StoreError> {
        self.all(include_str!("select_records.sql"), [], |_| true)
    }

    /// The place of the newest record, 0 when there is none. It grows with
    /// every record, so what was worked out at one value holds until it moves.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn newest_seq(&self) -> Result<i64, StoreError> {
        self.number(include_str!("select_newest_seq.sql"))
    }

    /// How many records there are, in force or not.
    ///
    /// # Errors
    /// As [`Reading::in_force`].
    pub fn count_records(&self) -> Result<i64, StoreError> {
        self.number(include_str!("count_records.sql"))
    }

    fn facts_in_force(&self, sql: &str, params: impl Params) -> Result<Vec<Record>, StoreError> {
        let standing = self.standing()?;
        self.all(sql, params, |seq| standing.is_in_force(seq))
    }

    fn versions(&self, id: RecordId, standing: &Standing) -> Result<Vec<Record>, StoreError> {
        let Some(record) = self.record(id)?.filter(|record| record.voids.is_none()) else {
            return Ok(Vec::new());
        };
        let first = standing.first_version(record.seq);
        let mut versions: Vec<i64> = standing.corrections_of(first).chain([first]).collect();
        versions.sort_unstable();
        let version = |seq| {
            self.one(include_str!("select_version.sql"), named_params! { ":seq": seq }).transpose()
        };
        versions.into_iter().filter_map(version).collect()
    }

    /// What stands of the log now.
    pub(super) fn standing(&self) -> Result<Standing, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("select_links.sql"))?;
        let links = statement.query_map([], |row| {
            let act = match row.get_ref(2)?.as_str()? {
                REMOVAL => Act::Removal,
                UNDO => Act::Undo,
                _ => Act::Correction,
            };
            Ok(Link { seq: row.get(0)?, target: row.get(1)?, act })
        })?;
        Ok(Standing::of(&links.collect::<Result<Vec<_>, _>>()?))
    }

    /// The records of a query whose `seq` is wanted.
    pub(super) fn all(
        &self,
        sql: &str,
        params: impl Params,
        wanted: impl Fn(i64) -> bool,
    ) -> Result<Vec<Record>, StoreError> {
        let mut words = Words::default();
        let mut records = Vec::new();
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            // Before the row is read in full: a record that is out costs next to nothing.
            if wanted(row.get(0)?) {
                records.push(row_to_record(row, &mut words)?);
            }
        }
        Ok(records)
    }

    fn one(&self, sql: &str, params: impl Params) -> Result<Option<Record>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let record = statement.query_row(params, |row| row_to_record(row, &mut Words::default()));
        Ok(record.optional()?)
    }

    fn number(&self, sql: &str) -> Result<i64, StoreError> {
        Ok(self.connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}
