//! What is wrong with a fact: the first fault found, where, and in a word of
//! `scenarios/FORMAT.md`.

use std::fmt;

/// The kinds of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultCode {
    /// Not JSON.
    Json,
    /// Another type of value.
    Type,
    /// A required field is missing.
    Missing,
    /// A field that does not belong here.
    UnknownKey,
    /// A word or name that does not exist, the `type` of a fact among them.
    Enum,
    /// A number outside its range, or values that cannot go together.
    Range,
    /// Not a date or time of the calendar.
    Date,
}

impl FaultCode {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Type => "type",
            Self::Missing => "missing",
            Self::UnknownKey => "unknown_key",
            Self::Enum => "enum",
            Self::Range => "range",
            Self::Date => "date",
        }
    }
}

/// A fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What kind.
    pub code: FaultCode,
    /// Where, such as `facts[3].pain`.
    pub path: String,
    /// More, for whoever looks into it. Never shown to her.
    pub detail: String,
}

impl Fault {
    /// A fault of a field below `path`.
    #[must_use]
    pub fn at(code: FaultCode, path: &str, field: &str, detail: impl Into<String>) -> Self {
        Self { code, path: join(path, field), detail: detail.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} at {}: {}", self.code.word(), self.path, self.detail)
    }
}

impl std::error::Error for Fault {}

/// A path and a field below it; either may be empty.
pub(super) fn join(path: &str, field: &str) -> String {
    match (path, field) {
        ("", _) => field.to_owned(),
        (_, "" | ".") => path.to_owned(),
        _ if field.starts_with('[') => format!("{path}{field}"),
        _ => format!("{path}.{field}"),
    }
}
