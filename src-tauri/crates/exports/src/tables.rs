//! Her entries as tables for a spreadsheet: one for each kind, RFC 4180, UTF-8.
//! An empty cell is something nobody told; "none" is always a value. The whole
//! log, taken back lines included, is in the document and not here.
//!
//! Numbers, truth values and lists are written as JSON, words as they are.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use serde_json::{Map, Value};

use crate::Unreadable;
use crate::columns::{Column, KINDS};
use crate::guard::{guarded, unguarded};

/// Spreadsheets take a file for UTF-8 by these three bytes.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What stands before the columns of a kind.
const FRAME: [&str; 7] =
    ["id", "day", "local_time", "zone", "instant_utc_ms", "written_utc_ms", "edited"];

/// An entry in force.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub id: String,
    /// Its programme day, `YYYY-MM-DD`.
    pub day: String,
    /// The local time it is about, `YYYY-MM-DDTHH:MM`.
    pub local: String,
    /// The IANA time zone she was in.
    pub zone: String,
    /// The instant it is about, UTC milliseconds.
    pub at_ms: i64,
    /// The instant of writing, UTC milliseconds.
    pub recorded_ms: i64,
    /// Whether it is a correction.
    pub edited: bool,
    /// Its kind.
    pub kind: String,
    /// What it says, a JSON object.
    pub body: String,
}

/// One file: a header and its rows, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The kind it holds.
    pub kind: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The cells, each row as long as the header.
    pub rows: Vec<Vec<String>>,
}

/// The tables of these rows: the known kinds in their order, then others.
#[must_use]
pub fn tables(rows: &[Row]) -> Vec<Table> {
    let known = KINDS.iter().map(|(kind, columns)| (*kind, *columns));
    let mut others: Vec<&str> = rows.iter().map(|row| row.kind.as_str()).collect();
    others.retain(|kind| !KINDS.iter().any(|(known, _)| known == kind));
    others.sort_unstable();
    others.dedup();
    let none: &[Column] = &[];
    known
        .chain(others.into_iter().map(|kind| (kind, none)))
        .map(|(kind, columns)| table(kind, columns, rows))
        .filter(|table| !table.rows.is_empty())
        .collect()
}

fn table(kind: &str, columns: &[Column], rows: &[Row]) -> Table {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.kind == kind).collect();
    let bodies: Vec<BTreeMap<String, Value>> = rows.iter().map(|row| flat(&row.body)).collect();
    // What this version does not know stands in columns of its own, by its path.
    let unknown = |path: &&String| !columns.iter().any(|column| column.path == path.as_str());
    let mut more: Vec<&String> = bodies.iter().flat_map(BTreeMap::keys).filter(unknown).collect();
    more.sort_unstable();
    more.dedup();
    let header = FRAME.iter().copied().chain(columns.iter().map(|column| column.header));
    let header = header.map(str::to_owned).chain(more.iter().map(|path| (*path).clone())).collect();
    let cells = |(row, body): (&&Row, &BTreeMap<String, Value>)| {
        let known = columns.iter().map(|column| cell(body.get(column.path), column.words));
        let more = more.iter().map(|path| cell(body.get(*path), false));
        frame(row).into_iter().chain(known).chain(more).collect()
    };
    let rows = rows.iter().zip(&bodies).map(cells).collect();
    Table { kind: kind.to_owned(), header, rows }
}

fn frame(row: &Row) -> [String; 7] {
    [
        row.id.clone(),
        row.day.clone(),
        row.local.clone(),
        row.zone.clone(),
        row.at_ms.to_string(),
        row.recorded_ms.to_string(),
        row.edited.to_string(),
    ]
}

fn cell(value: Option<&Value>, words: bool) -> String {
    match value {
        None => String::new(),
        Some(Value::String(text)) if words => text.clone(),
        Some(value) => value.to_string(),
    }
}

/// The values of a body by their paths. Lists stay whole; an empty object and
/// `null` say nothing.
fn flat(body: &str) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    if let Ok(Value::Object(fields)) = serde_json::from_str(body) {
        descend("", fields, &mut found);
    }
    // The kind is the file; it need not stand in every row.
    found.remove("type");
    found
}

fn descend(above: &str, fields: Map<String, Value>, found: &mut BTreeMap<String, Value>) {
    for (name, value) in fields {
        let path = if above.is_empty() { name } else { format!("{above}.{name}") };
        match value {
            Value::Object(below) => descend(&path, below, found),
            Value::Null => {}
            value => {
                found.insert(path, value);
            }
        }
    }
}

/// The table as a file.
///
/// # Errors
/// [`Unreadable::Edited`] where a row is not as long as the header.
pub fn write_table(table: &Table) -> Result<Vec<u8>, Unreadable> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    for row in std::iter::once(&table.header).chain(&table.rows) {
        writer
            .write_record(row.iter().map(|cell| guarded(cell)))
            .map_err(|_| Unreadable::Edited)?;
    }
    writer.into_inner().map_err(|_| Unreadable::Edited)
}

/// Reads what [`write_table`] wrote.
///
/// # Errors
/// [`Unreadable`]: no UTF-8, no header, or rows of different lengths.
pub fn read_table(kind: &str, file: &[u8]) -> Result<Table, Unreadable> {
    let text = file.strip_prefix(BYTE_ORDER_MARK).unwrap_or(file);
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text);
    let rows = reader.records().map(|record| {
        let record = record.map_err(|_| Unreadable::Edited)?;
        Ok(record.iter().map(|cell| unguarded(cell).to_owned()).collect())
    });
    let mut rows = rows.collect::<Result<Vec<Vec<String>>, Unreadable>>()?.into_iter();
    let header = rows.next().ok_or(Unreadable::NotOurs)?;
    Ok(Table { kind: kind.to_owned(), header, rows: rows.collect() })
}

#[cfg(test)]
mod tests;
