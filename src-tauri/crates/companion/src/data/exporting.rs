//! Export: everything as one JSON file that can come back, or her entries as
//! tables. Neither is locked; the page says so.

use std::path::Path;

use chrono::NaiveDate;
use exports::{Row, Table, tables, write_document, write_table};
use store::Record;

use super::carry::document;
use super::files::{put, put_all};
use super::{BACKUP, EXTRAS};
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::data::FileLeft;
use crate::wire::refusal::{Code, Refusal};

impl Companion {
    /// Writes everything into `folder` as one JSON file.
    ///
    /// # Errors
    /// `nowhere_to_put` where the folder takes no file; what the storage refuses.
    pub fn export_json(&mut self, folder: &Path, now: &Moment) -> Result<FileLeft, Refusal> {
        let document = document(self.store.read(), now)?;
        let text = write_document(&document).map_err(|_| Refusal::new(Code::Storage))?;
        let name = format!("{}.json", stem(now));
        Ok(left(&put(folder, &name, &text).map_err(not_put)?))
    }

    /// Writes her entries into a new folder in `folder`, a table for each kind.
    /// The names say nothing of her health; `00.csv` says which is which.
    ///
    /// # Errors
    /// As [`Companion::export_json`].
    pub fn export_tables(&mut self, folder: &Path, now: &Moment) -> Result<FileLeft, Refusal> {
        let rows = self.store.read().in_force()?;
        let rows: Vec<Row> = rows.iter().filter(|record| is_hers(record)).map(row).collect();
        let tables = tables(&rows);
        let mut files = Vec::with_capacity(tables.len() + 1);
        for (number, table) in std::iter::once(&contents(&tables)).chain(&tables).enumerate() {
            let bytes = write_table(table).map_err(|_| Refusal::new(Code::Storage))?;
            files.push((format!("{number:02}.csv"), bytes));
        }
        let into = put_all(folder, &stem(now), &files).map_err(not_put)?;
        Ok(left(&into))
    }
}

/// Which file holds what.
fn contents(tables: &[Table]) -> Table {
    let row = |(number, table): (usize, &Table)| {
        vec![format!("{:02}.csv", number + 1), table.kind.clone(), table.rows.len().to_string()]
    };
    Table {
        kind: String::new(),
        header: ["file", "holds", "rows"].map(str::to_owned).to_vec(),
        rows: tables.iter().enumerate().map(row).collect(),
    }
}

/// What a file is called: the app and the day, and no word about her health.
pub(super) fn stem(now: &Moment) -> String {
    let today: NaiveDate = now.local().date();
    format!("surefoot-{today}")
}

/// Where it is, as the page names it.
pub(super) fn left(path: &Path) -> FileLeft {
    FileLeft { place: path.to_string_lossy().into_owned() }
}

/// The code for a file that could not be put where it was to go.
pub(super) fn not_put(error: std::io::Error) -> Refusal {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            Refusal::new(Code::DiskFull)
        }
        _ => Refusal::new(Code::NowhereToPut),
    }
}

fn is_hers(record: &Record) -> bool {
    ![BACKUP, EXTRAS].contains(&&*record.kind)
}

fn row(record: &Record) -> Row {
    Row {
        id: record.id.to_string(),
        day: record.stamp.day.to_string(),
        local: record.stamp.local.to_string(),
        zone: record.stamp.zone.to_string(),
        at_ms: record.stamp.at_ms,
        recorded_ms: record.stamp.recorded_ms,
        edited: record.supersedes.is_some(),
        kind: record.kind.to_string(),
        body: record.body.clone(),
    }
}
