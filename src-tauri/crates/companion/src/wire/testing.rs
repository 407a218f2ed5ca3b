//! Tests on the wire: the page of all of them, the order of the battery, and
//! what she did of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fact::{Event, Test};
use super::reason::Reason;

/// The Tests page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Tests {
    /// The programme day.
    pub day: String,
    /// Every test, L1 first.
    pub tests: Vec<TestCard>,
    /// L1 to L7 as one session.
    pub battery: Battery,
}

/// One test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TestCard {
    /// `L1` to `L7`, `M1` to `M4`.
    pub id: String,
    /// Minutes (L1), seconds (L2, L4) or repetitions, a side where there are sides.
    pub dose: u32,
    /// Left and right in turn.
    pub sides: bool,
    /// It can be done on any day, without a check.
    pub alone: bool,
    /// The latest.
    pub latest: Option<TestResult>,
    /// What the gates ahead say about it.
    pub cells: Vec<Reason>,
}

/// The latest of a test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TestResult {
    /// Its programme day.
    pub day: String,
    /// What she managed.
    pub test: Test,
    /// In full and without symptoms.
    pub passed: bool,
    /// The last morning on which it counts.
    pub until: String,
    /// The next morning still counts it.
    pub counts: bool,
}

/// L1 to L7 as one session, on two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Battery {
    /// It is what the plan asks for next.
    pub due: bool,
    /// The check that counts now offers it.
    pub offered: bool,
    /// A check is what is missing.
    pub check_first: bool,
    /// Four weeks without impact ask for it: one day is enough.
    pub retest: bool,
    /// Days all passed that still count.
    pub passed: Vec<String>,
    /// The first day for the second.
    pub second_from: Option<String>,
    /// The last day for the second.
    pub second_until: Option<String>,
    /// With both: the last morning that counts both.
    pub until: Option<String>,
    /// The walk of today is passed: it goes on from L2.
    pub walked: bool,
    /// Why it is not offered now.
    pub reasons: Vec<Reason>,
}

/// The tests of a battery so far.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NextAsked {
    /// In the order they were done.
    pub tests: Vec<Test>,
}

/// What follows on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextTest {
    /// The next test; null when the battery is over.
    pub next: Option<String>,
    /// All seven are passed.
    pub complete: bool,
}

/// A battery, done or stopped.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BatteryDone {
    /// One id per tap: that of the session.
    pub tap: String,
    /// The draft it finishes. It is dropped in the same transaction, and the
    /// session takes the time at which the draft was last kept.
    #[ts(optional)]
    pub draft: Option<String>,
    /// What was felt.
    pub events: Vec<Event>,
    /// In the order they were done.
    pub tests: Vec<BatteryTest>,
}

/// One test of a battery.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BatteryTest {
    /// One id per tap: that of the test.
    pub tap: String,
    /// What she did.
    pub test: Test,
}
