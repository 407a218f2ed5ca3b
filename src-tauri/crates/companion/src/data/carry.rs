//! The log as a document, and a document as a log. Shapes only: nothing is
//! decided here, and a body is handed through to the byte.

use exports::{Document, FORMAT, Line, Shown, VERSION};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};
use store::{Decision, NewRecord, NewVoid, Reading, Record, Stamp, StoreError, Writing};

use super::EXTRAS;
use crate::moment::{Moment, minute_text};
use crate::telling::fresh_id;
use crate::wire::refusal::{Code, Refusal};

/// Everything in the log, and every decision that was shown.
pub(super) fn document(reading: Reading<'_>, now: &Moment) -> Result<Document, Refusal> {
    let lines = reading.every_record()?.iter().map(line).collect::<Result<Vec<_>, _>>()?;
    let decisions = reading.decisions()?;
    let shown = decisions.iter().rev().map(shown).collect::<Result<Vec<_>, _>>()?;
    Ok(Document {
        format: FORMAT.to_owned(),
        version: VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        exported_ms: now.utc_ms,
        zone: now.zone.clone(),
        line_count: lines.len(),
        shown_count: shown.len(),
        lines,
        shown,
        rest: Map::new(),
    })
}

fn raw(text: &str) -> Result<Box<RawValue>, Refusal> {
    RawValue::from_string(text.to_owned()).map_err(|_| Refusal::new(Code::Storage))
}

fn line(record: &Record) -> Result<Line, Refusal> {
    Ok(Line {
        id: record.id.to_string(),
        action: record.stamp.action.to_string(),
        recorded_ms: record.stamp.recorded_ms,
        at_ms: record.stamp.at_ms,
        zone: record.stamp.zone.to_string(),
        local: record.stamp.local.to_string(),
        day: record.stamp.day.to_string(),
        kind: record.kind.to_string(),
        body: raw(&record.body)?,
        supersedes: record.supersedes.map(|id| id.to_string()),
        voids: record.voids.map(|id| id.to_string()),
        rest: Map::new(),
    })
}

fn shown(decision: &Decision) -> Result<Shown, Refusal> {
    Ok(Shown {
        id: decision.id.to_string(),
        recorded_ms: decision.recorded_ms,
        kind: decision.kind.clone(),
        day: decision.day.to_string(),
        local: decision.local.as_ref().map(ToString::to_string),
        programme_version: decision.programme_version,
        fact: decision.fact.map(|id| id.to_string()),
        decided: raw(&decision.decided)?,
        reasons: raw(&decision.reasons)?,
        rest: Map::new(),
    })
}

/// Writes a document into an empty log.
pub(super) fn fill(tx: &Writing<'_>, document: &Document, now: &Moment) -> Result<(), Refusal> {
    document.lines.iter().try_for_each(|line| append(tx, line)).map_err(of_file)?;
    document.shown.iter().try_for_each(|shown| keep(tx, shown)).map_err(of_file)?;
    let Some(body) = extras(document) else { return Ok(()) };
    let record = extras_record(body, now)?;
    let known = |line: &Line| line.kind == EXTRAS && line.body.get() == record.body;
    if !document.lines.iter().any(known) {
        tx.append(&record)?;
    }
    Ok(())
}

/// What the storage says of a line that a file brought.
pub(super) fn of_file(error: StoreError) -> Refusal {
    match error {
        StoreError::Conflict { .. }
        | StoreError::UnknownTarget
        | StoreError::Malformed { .. }
        | StoreError::Sql { .. } => Refusal::new(Code::FileEdited),
        other => other.into(),
    }
}

fn append(tx: &Writing<'_>, line: &Line) -> Result<(), StoreError> {
    let id = line.id.parse()?;
    let stamp = Stamp {
        action: line.action.parse()?,
        recorded_ms: line.recorded_ms,
        at_ms: line.at_ms,
        zone: line.zone.as_str().into(),
        local: line.local.parse()?,
        day: line.day.parse()?,
    };
    let Some(target) = &line.voids else {
        let supersedes = line.supersedes.as_deref().map(str::parse).transpose()?;
        let (kind, body) = (line.kind.clone(), line.body.get().to_owned());
        return tx.append(&NewRecord { id, stamp, kind, body, supersedes }).map(drop);
    };
    let void = NewVoid { id, stamp, target: target.parse()? };
    match line.kind.as_str() {
        "removal" if line.body.get() == "{}" => tx.remove(&void).map(drop),
        "undo" if line.body.get() == "{}" => tx.undo(&void).map(drop),
        _ => Err(StoreError::Malformed { what: "a line that takes back".to_owned() }),
    }
}

fn keep(tx: &Writing<'_>, shown: &Shown) -> Result<(), StoreError> {
    tx.keep_decision(&Decision {
        id: shown.id.parse()?,
        recorded_ms: shown.recorded_ms,
        kind: shown.kind.clone(),
        day: shown.day.parse()?,
        local: shown.local.as_deref().map(str::parse).transpose()?,
        programme_version: shown.programme_version,
        fact: shown.fact.as_deref().map(str::parse).transpose()?,
        decided: shown.decided.get().to_owned(),
        reasons: shown.reasons.get().to_owned(),
    })
}

/// The fields of a file that this version does not know, by where they stood.
fn extras(document: &Document) -> Option<String> {
    let told = |(id, rest): (&String, &Map<String, Value>)| {
        (!rest.is_empty()).then(|| (id.clone(), Value::Object(rest.clone())))
    };
    let lines = document.lines.iter().map(|line| (&line.id, &line.rest));
    let lines: Map<String, Value> = lines.filter_map(told).collect();
    let shown = document.shown.iter().map(|shown| (&shown.id, &shown.rest));
    let shown: Map<String, Value> = shown.filter_map(told).collect();
    let nothing = lines.is_empty() && shown.is_empty() && document.rest.is_empty();
    let all = json!({ "file": document.rest, "lines": lines, "shown": shown });
    (!nothing).then(|| all.to_string())
}

fn extras_record(body: String, now: &Moment) -> Result<NewRecord, Refusal> {
    let malformed = |_| Refusal::new(Code::NotADate);
    let local = minute_text(now.local());
    let day = local.split('T').next().unwrap_or_default().to_owned();
    let stamp = Stamp {
        action: store::ActionId(fresh_id(now).0),
        recorded_ms: now.utc_ms,
        at_ms: now.utc_ms,
        zone: now.zone.as_str().into(),
        local: local.parse().map_err(malformed)?,
        day: day.parse().map_err(malformed)?,
    };
    Ok(NewRecord { id: fresh_id(now), stamp, kind: EXTRAS.to_owned(), body, supersedes: None })
}
