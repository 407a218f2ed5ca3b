//! Reading a fact from JSON. The `type` is read first, so that a fault's path
//! survives; what serde says is told in the words of the format.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::fault::{Fault, FaultCode, join};
use super::{
    CheckUp, Clinician, Diary, FactBody, ImpactSession, Isi, LowLoad, MorningAfter, Practice,
    Pregnancy, Profile, Readiness, RedFlag, Rest, Screen, SelfCheck, Strength, Test,
};

impl FactBody {
    /// Reads a body from a JSON object that holds its `type` and its fields.
    ///
    /// # Errors
    /// The first fault found; its path lies below `path`.
    pub fn from_json(value: Value, path: &str) -> Result<Self, Fault> {
        let Value::Object(mut fields) = value else {
            return Err(Fault::at(FaultCode::Type, path, "", "an object is needed"));
        };
        match fields.remove("type") {
            Some(Value::String(kind)) => Self::of_kind(&kind, fields, path),
            Some(_) => Err(Fault::at(FaultCode::Type, path, "type", "a word is needed")),
            None => Err(Fault::at(FaultCode::Missing, path, "type", "missing field `type`")),
        }
    }

    fn of_kind(kind: &str, fields: Map<String, Value>, path: &str) -> Result<Self, Fault> {
        let fields = Value::Object(fields);
        Ok(match kind {
            "profile" => Self::Profile(part::<Profile>(fields, path)?),
            "check_up" => Self::CheckUp(part::<CheckUp>(fields, path)?),
            "clinician" => Self::Clinician(part::<Clinician>(fields, path)?),
            "self_check" => Self::SelfCheck(part::<SelfCheck>(fields, path)?),
            "practice" => Self::Practice(part::<Practice>(fields, path)?),
            "strength" => Self::Strength(part::<Strength>(fields, path)?),
            "low_load" => Self::LowLoad(part::<LowLoad>(fields, path)?),
            "diary" => Self::Diary(part::<Diary>(fields, path)?),
            "screen" => Self::Screen(part::<Screen>(fields, path)?),
            "test" => Self::Test(part::<Test>(fields, path)?),
            "red_flag" => Self::RedFlag(part::<RedFlag>(fields, path)?),
            "red_flag_cleared" => Self::RedFlagCleared(part::<RedFlag>(fields, path)?),
            "readiness" => Self::Readiness(part::<Readiness>(fields, path)?),
            "impact_session" => Self::ImpactSession(part::<ImpactSession>(fields, path)?),
            "morning_after" => Self::MorningAfter(part::<MorningAfter>(fields, path)?),
            "isi" => Self::Isi(part::<Isi>(fields, path)?),
            "rest" => Self::Rest(part::<Rest>(fields, path)?),
            "pregnancy" => Self::Pregnancy(part::<Pregnancy>(fields, path)?),
            other => {
                let detail = format!("unknown fact type `{other}`");
                return Err(Fault::at(FaultCode::Enum, path, "type", detail));
            }
        })
    }
}

/// Reads one part of a message, such as the answers of a check.
///
/// # Errors
/// The first fault found; its path lies below `path`.
pub fn part<T: DeserializeOwned>(value: Value, path: &str) -> Result<T, Fault> {
    objects(&value, path)?;
    serde_path_to_error::deserialize(value).map_err(|error| {
        let below = error.path().to_string();
        fault(&error.into_inner().to_string(), &join(path, &below))
    })
}

/// Serde would take a list for an object, its values in order. Nobody else may.
fn objects(value: &Value, path: &str) -> Result<(), Fault> {
    let refuse = |field: &str| Err(Fault::at(FaultCode::Type, path, field, "an object is needed"));
    let Value::Object(fields) = value else { return refuse("") };
    for key in ["start", "prescription", "after"] {
        if fields.get(key).is_some_and(Value::is_array) {
            return refuse(key);
        }
    }
    for key in ["events", "leaks"] {
        let list = fields.get(key).and_then(Value::as_array);
        if let Some(nth) = list.and_then(|list| list.iter().position(Value::is_array)) {
            return refuse(&format!("{key}[{nth}]"));
        }
    }
    Ok(())
}

/// A fault from what serde says of it.
fn fault(detail: &str, path: &str) -> Fault {
    let named = detail.split('`').nth(1).unwrap_or_default();
    // Serde names a missing field by its parent's path, a superfluous one by its own.
    let (code, field) = match detail {
        _ if detail.starts_with("missing field") => (FaultCode::Missing, named),
        _ if detail.starts_with("unknown field") => (FaultCode::UnknownKey, ""),
        _ if detail.starts_with("unknown variant") => (FaultCode::Enum, ""),
        _ if detail.starts_with("invalid value") => (FaultCode::Range, ""),
        _ if detail.starts_with("invalid type") => (FaultCode::Type, ""),
        _ => (FaultCode::Json, ""),
    };
    let path = match code {
        FaultCode::UnknownKey if !path.ends_with(named) => join(path, named),
        _ => path.to_owned(),
    };
    Fault::at(code, &path, field, detail)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(body: Value, code: FaultCode, path: &str) {
        let fault = FactBody::from_json(body, "facts[3]").unwrap_err();
        assert_eq!((fault.code, fault.path.as_str()), (code, path), "{}", fault.detail);
    }

    #[test]
    fn each_fault_has_its_code_and_its_path() {
        check(json!([]), FaultCode::Type, "facts[3]");
        check(json!({"heaviness": 1}), FaultCode::Missing, "facts[3].type");
        check(json!({"type": 4}), FaultCode::Type, "facts[3].type");
        check(json!({"type": "dairy"}), FaultCode::Enum, "facts[3].type");
        let unknown = json!({"type": "diary", "heavyness": 0});
        check(unknown, FaultCode::UnknownKey, "facts[3].heavyness");
        let text = json!({"type": "diary", "heaviness": "1"});
        check(text, FaultCode::Type, "facts[3].heaviness");
        let broken = json!({"type": "diary", "heaviness": 1.5});
        check(broken, FaultCode::Type, "facts[3].heaviness");
        let negative = json!({"type": "diary", "heaviness": -1});
        check(negative, FaultCode::Range, "facts[3].heaviness");
        let word = json!({"type": "diary", "bleeding": "heavy"});
        check(word, FaultCode::Enum, "facts[3].bleeding");
        let leak = json!({"type": "diary", "leaks": [{"trigger": "run", "amount": "none"}]});
        check(leak, FaultCode::Enum, "facts[3].leaks[0].amount");
        let missing = json!({"type": "diary", "leaks": [{"trigger": "run"}]});
        check(missing, FaultCode::Missing, "facts[3].leaks[0].amount");
        let list = json!({"type": "impact_session", "kind": "battery", "after": ["none", 0, 0, 0]});
        check(list, FaultCode::Type, "facts[3].after");
        let list = json!({"type": "diary", "leaks": [["run", "drops"]]});
        check(list, FaultCode::Type, "facts[3].leaks[0]");
        let more = json!({"type": "pregnancy", "since": "2026-01-01"});
        check(more, FaultCode::UnknownKey, "facts[3].since");
    }
}
