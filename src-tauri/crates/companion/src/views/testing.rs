//! The Tests page, and what follows in a battery.

use progression::day::ProgrammeDay;
use progression::facts::{Body, Test as CoreTest};
use progression::names::{Offer, Stage, TestId};
use progression::outcome::Outcome;
use progression::reason::{Cell, Reason as CoreReason, Rule};
use progression::strength::is_load_test;
use progression::testing::{self, BatteryStep, LatestTest, TestState};

use super::why;
use crate::admission;
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::fact::{FactBody, Test};
use crate::wire::refusal::{Code, Refusal};
use crate::wire::testing::{Battery, NextAsked, NextTest, TestCard, TestResult, Tests};

impl Companion {
    /// The Tests page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn tests(&mut self, now: &Moment) -> Result<Tests, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        Ok(Tests {
            day: outcome.day.date().to_string(),
            tests: outcome.tests.iter().map(|test| card(history, &outcome, test)).collect(),
            battery: battery(history, &outcome),
        })
    }

    /// What follows on the tests of a battery so far.
    ///
    /// # Errors
    /// `malformed` for a test out of order (programme §14); what the storage refuses.
    pub fn next_test(&mut self, asked: &NextAsked, now: &Moment) -> Result<NextTest, Refusal> {
        let (history, instant) = self.history(now)?;
        let walked = history.outcome(instant).battery.walked;
        let step = step(&asked.tests, walked)?;
        let next = match step {
            BatteryStep::Next(id) => Some(id.word().to_owned()),
            BatteryStep::Stopped | BatteryStep::Complete => None,
        };
        Ok(NextTest { next, complete: step == BatteryStep::Complete })
    }
}

/// The step after these tests, or the one that is out of order.
pub(crate) fn step(tests: &[Test], walked: bool) -> Result<BatteryStep, Refusal> {
    let done = tests.iter().map(core).collect::<Result<Vec<_>, _>>()?;
    testing::battery_step(&done, walked)
        .map_err(|out| Refusal::field(Code::Malformed, &format!("tests[{}]", out.0)))
}

fn core(test: &Test) -> Result<CoreTest, Refusal> {
    match Body::try_from(&FactBody::Test(test.clone())).map_err(admission::refusal)? {
        Body::Test(test) => Ok(test),
        _ => Err(Refusal::new(Code::Malformed)),
    }
}

fn card(history: &History, outcome: &Outcome, state: &TestState) -> TestCard {
    let id = state.target.id;
    TestCard {
        id: id.word().to_owned(),
        dose: u32::try_from(state.target.dose).unwrap_or_default(),
        sides: state.target.sides,
        alone: id == TestId::L1 || !is_load_test(id),
        latest: state.latest.as_ref().and_then(result),
        cells: why::reasons(history, &testing::cells(outcome, id)),
    }
}

fn result(latest: &LatestTest) -> Option<TestResult> {
    let FactBody::Test(test) = FactBody::from(&Body::Test(latest.test)) else { return None };
    Some(TestResult {
        day: latest.day.date().to_string(),
        test,
        passed: latest.passed,
        until: latest.until.date().to_string(),
        counts: latest.counts,
    })
}

fn battery(history: &History, outcome: &Outcome) -> Battery {
    let state = &outcome.battery;
    let day = |day: ProgrammeDay| day.date().to_string();
    let offered = state.due && outcome.impact.offer == Offer::Battery;
    Battery {
        due: state.due,
        offered,
        check_first: state.due && outcome.impact.offer == Offer::CheckFirst,
        retest: state.retest,
        passed: state.passed.iter().copied().map(day).collect(),
        second_from: state.second.map(|(from, _)| day(from)),
        second_until: state.second.map(|(_, until)| day(until)),
        until: state.until.map(day),
        walked: state.walked,
        reasons: if offered {
            Vec::new()
        } else {
            why::reasons(history, &against(outcome, state.due))
        },
    }
}

/// What keeps the battery from being offered: today's decision once it is due,
/// before that the step that comes first.
fn against(outcome: &Outcome, due: bool) -> Vec<CoreReason> {
    if due {
        return outcome.impact.reasons.clone();
    }
    let of_the_ladder = |reason: &&CoreReason| {
        matches!(reason.rule, Rule::Gate(stage, Cell::Clean | Cell::Battery)
            if stage == Stage::S5)
    };
    outcome.path.iter().flat_map(|gate| &gate.cells).filter(of_the_ladder).cloned().collect()
}
