//! A stored record as the core hears it, for tests and measures.

use companion::wire::fact::FactBody;
use progression::facts::{Body, Fact, FactId};
use store::Record;

/// The fact of a record; `None` for settings and for what this version cannot read.
#[must_use]
pub fn fact(record: &Record) -> Option<Fact> {
    let body: FactBody = serde_json::from_str(&record.body).ok()?;
    let at = chrono::NaiveDateTime::parse_from_str(record.stamp.local.as_str(), "%Y-%m-%dT%H:%M")
        .ok()?;
    let id = FactId(u64::try_from(record.seq).ok()?);
    Some(Fact { id, at, body: Body::try_from(&body).ok()? })
}
