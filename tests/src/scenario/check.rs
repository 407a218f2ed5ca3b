//! Comparing an outcome with what a scenario expects: only the fields it
//! names, objects and arrays whole, reasons by their rule.

use serde_json::{Map, Value};

/// Every difference between a scenario file's "expect" and what it gives.
#[must_use]
pub fn differences(text: &str) -> Vec<String> {
    let result = super::run(text);
    let expect = serde_json::from_str(text)
        .ok()
        .and_then(|value: Value| value.get("expect").and_then(Value::as_object).cloned());
    match (result, expect) {
        (Ok(outcome), Some(expect)) => fields(&outcome, &expect),
        (Ok(_), None) => Vec::new(),
        (Err(error), Some(expect)) if expect.contains_key("error") => fields(&error, &expect),
        (Err(error), _) => vec![error.to_string()],
    }
}

fn fields(outcome: &Value, expect: &Map<String, Value>) -> Vec<String> {
    expect.iter().filter_map(|(name, expected)| field(outcome, name, expected)).collect()
}

fn field(outcome: &Value, name: &str, expected: &Value) -> Option<String> {
    let Some(got) = outcome.get(name) else {
        return Some(format!("{name}: expected {expected}, and there is none"));
    };
    let same = match name {
        "error" => within(got, expected),
        "reasons" => named(expected).iter().all(|rule| named(got).contains(rule)),
        _ => got == expected,
    };
    (!same).then(|| format!("{name}: expected {expected}, got {got}"))
}

/// Whether an error says all that is expected of it.
fn within(got: &Value, expected: &Value) -> bool {
    let all = |expected: &Map<String, Value>| {
        expected.iter().all(|(key, value)| got.get(key) == Some(value))
    };
    expected.as_object().is_some_and(all)
}

fn named(reasons: &Value) -> Vec<&Value> {
    reasons.as_array().into_iter().flatten().filter_map(|reason| reason.get("rule")).collect()
}
