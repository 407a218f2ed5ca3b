//! Reading a scenario: every fault the format names is found here or by the
//! codec of facts, and the first one is told with its path.

use chrono::{NaiveDateTime, NaiveTime, Timelike};
use companion::wire::fact::{self, FactBody, Fault, FaultCode, part};
use progression::day::{DayBoundary, ProgrammeDay};
use progression::facts::{Body, Fact, FactId};
use serde_json::{Map, Value};

use super::Scenario;

const KEYS: [&str; 6] = ["why", "day_boundary", "facts", "now", "ask_readiness", "expect"];

pub(super) fn scenario(value: Value) -> Result<Scenario, Fault> {
    let Value::Object(mut fields) = value else {
        return Err(fault(FaultCode::Type, "", "a scenario is an object"));
    };
    // Null says no more than leaving it out.
    fields.retain(|_, value| !value.is_null());
    if let Some(key) = fields.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(fault(FaultCode::UnknownKey, key, "not part of a scenario"));
    }
    for (key, is) in [("why", Value::is_string as fn(&Value) -> bool), ("expect", Value::is_object)]
    {
        if fields.get(key).is_some_and(|value| !is(value)) {
            return Err(fault(FaultCode::Type, key, "another type of value is needed"));
        }
    }
    let boundary = boundary(fields.remove("day_boundary"))?;
    let facts = match fields.remove("facts") {
        Some(Value::Array(facts)) => facts,
        Some(_) => return Err(fault(FaultCode::Type, "facts", "a list is needed")),
        None => return Err(fault(FaultCode::Missing, "facts", "missing field `facts`")),
    };
    let read = |(nth, value)| one_fact(nth, value, boundary);
    let facts = facts.into_iter().enumerate().map(read).collect::<Result<_, _>>()?;
    let now = minute(&mut fields, "now", "")?;
    let ask = fields
        .remove("ask_readiness")
        .map(|answers| part::<fact::Readiness>(answers, "ask_readiness")?.to_core("ask_readiness"));
    Ok(Scenario { facts, boundary, now, ask: ask.transpose()? })
}

fn fault(code: FaultCode, path: &str, detail: &str) -> Fault {
    Fault::at(code, "", path, detail)
}

fn one_fact(nth: usize, value: Value, boundary: DayBoundary) -> Result<Fact, Fault> {
    let path = format!("facts[{nth}]");
    let Value::Object(mut fields) = value else {
        return Err(fault(FaultCode::Type, &path, "a fact is an object"));
    };
    let at = minute(&mut fields, "at", &path)?;
    let body = FactBody::from_json(Value::Object(fields), &path)?.to_core(&path)?;
    if let Body::Profile(profile) = &body
        && ProgrammeDay::new(profile.birth_date) > boundary.day_of(at)
    {
        let detail = "the birth lies after this fact's programme day";
        return Err(Fault::at(FaultCode::Range, &path, "birth_date", detail));
    }
    Ok(Fact { id: FactId(u64::try_from(nth).unwrap_or(u64::MAX)), at, body })
}

/// A local time to the minute, `YYYY-MM-DDTHH:MM` and nothing else.
fn minute(fields: &mut Map<String, Value>, key: &str, path: &str) -> Result<NaiveDateTime, Fault> {
    const FORM: &str = "%Y-%m-%dT%H:%M";
    const FORM_LENGTH: usize = "2026-03-01T08:00".len();
    let text = text(fields.remove(key), key, path)?.ok_or_else(|| {
        Fault::at(FaultCode::Missing, path, key, format!("missing field `{key}`"))
    })?;
    NaiveDateTime::parse_from_str(&text, FORM)
        .ok()
        .filter(|at| text.len() == FORM_LENGTH && at.format(FORM).to_string() == text)
        .ok_or_else(|| Fault::at(FaultCode::Date, path, key, "a time is YYYY-MM-DDTHH:MM"))
}

/// `HH:MM`, 00:00 to 06:00; 04:00 where it is left out.
fn boundary(value: Option<Value>) -> Result<DayBoundary, Fault> {
    const KEY: &str = "day_boundary";
    let Some(text) = text(value, KEY, "")? else { return Ok(DayBoundary::DEFAULT) };
    let time = NaiveTime::parse_from_str(&text, "%H:%M")
        .ok()
        .filter(|time| time.format("%H:%M").to_string() == text)
        .ok_or_else(|| fault(FaultCode::Date, KEY, "a boundary is HH:MM"))?;
    u16::try_from(time.num_seconds_from_midnight() / 60)
        .ok()
        .and_then(DayBoundary::new)
        .ok_or_else(|| fault(FaultCode::Range, KEY, "a boundary is 00:00 to 06:00"))
}

fn text(value: Option<Value>, key: &str, path: &str) -> Result<Option<String>, Fault> {
    match value {
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Fault::at(FaultCode::Type, path, key, "a text is needed")),
        None => Ok(None),
    }
}
