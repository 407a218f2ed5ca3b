//! Scenarios: one woman's history and a question, as JSON. Facts in, outcome
//! out, exactly as `tests/scenarios/FORMAT.md` has it.
//!
//! It knows no rule: reading is the wire's, deciding the core's.

mod check;
mod print;
mod read;
mod said;
mod whole;

use chrono::NaiveDateTime;
use companion::wire::fact::{Fault, FaultCode};
use progression::day::DayBoundary;
use progression::facts::{Fact, Readiness};
use progression::outcome::Outcome;
use serde_json::{Value, json};

pub use check::differences;
pub use print::outcome as print;
pub use said::said;
pub use whole::whole;

/// A scenario that holds.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// Its facts in the order of recording; each id is its place, from 0.
    pub facts: Vec<Fact>,
    /// The day boundary.
    pub boundary: DayBoundary,
    /// The moment asked about.
    pub now: NaiveDateTime,
    /// Answers asked about, not recorded.
    pub ask: Option<Readiness>,
}

impl Scenario {
    /// Reads a scenario.
    ///
    /// # Errors
    /// The first fault found.
    pub fn read(value: Value) -> Result<Self, Fault> {
        read::scenario(value)
    }

    /// What the core decides.
    #[must_use]
    pub fn decide(&self) -> Outcome {
        progression::decide(&self.facts, self.boundary, self.now, self.ask.as_ref())
    }
}

/// Runs one scenario given as text: its outcome, or its error.
///
/// # Errors
/// The error object to print in its place.
pub fn run(text: &str) -> Result<Value, Value> {
    let value = serde_json::from_str(text).map_err(|error| {
        let fault = Fault::at(FaultCode::Json, "", "", error.to_string());
        error_object(&fault)
    })?;
    let scenario = Scenario::read(value).map_err(|fault| error_object(&fault))?;
    Ok(print(&scenario.decide()))
}

fn error_object(fault: &Fault) -> Value {
    json!({ "error": { "code": fault.code.word(), "path": fault.path, "detail": fault.detail } })
}
