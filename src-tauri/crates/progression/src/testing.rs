//! §14 Tests as they are shown and done: the latest of each and how long it
//! counts, where the two days of the battery stand, and the order of L1 to L7.
//!
//! Which gate asks for what is in `gates.rs`; only the days of its windows are
//! spelled out here.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::facts::{FactId, Test};
use crate::gates::{far_enough, passed_batteries};
use crate::names::TestId;
use crate::outcome::Outcome;
use crate::reason::{Cell, Reason, Rule};
use crate::standing::Standing;
use crate::strength::{Target, is_load_test, passed, target};
use crate::thresholds::{BATTERY_APART_DAYS, BATTERY_DAYS, TEST_DAYS};

/// A test: what it asks for and what she last managed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TestState {
    /// Its dose.
    pub target: Target,
    /// The latest since the birth.
    pub latest: Option<LatestTest>,
}

/// The latest of a test.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LatestTest {
    /// Its programme day.
    pub day: ProgrammeDay,
    /// Its entry.
    pub fact: FactId,
    /// What she managed.
    pub test: Test,
    /// In full and without symptoms, and nothing else on that day (§16).
    pub passed: bool,
    /// The last morning on which a gate still looks at it.
    pub until: ProgrammeDay,
    /// The next morning still does.
    pub counts: bool,
}

/// Where the two days of L1 to L7 stand (§4 S5, §5 Battery).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Battery {
    /// The planned session is the battery, or H7 asks for it.
    pub due: bool,
    /// H7 asks for it: one day is enough.
    pub retest: bool,
    /// Days all passed that the next morning still counts.
    pub passed: Vec<ProgrammeDay>,
    /// With one such day: the first and the last day for the second.
    pub second: Option<(ProgrammeDay, ProgrammeDay)>,
    /// With both: the last morning that counts both.
    pub until: Option<ProgrammeDay>,
    /// L1 is passed today: the battery goes on from L2.
    pub walked: bool,
}

/// Where a battery is after the tests done so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BatteryStep {
    /// This test is next.
    Next(TestId),
    /// The last one was not passed: she stops for the day.
    Stopped,
    /// All seven are passed.
    Complete,
}

/// A test that does not follow on those before it; its place, from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OutOfOrder(pub usize);

/// The step after the tests `done`. With `walked`, L1 was passed earlier in the
/// day and may be left out.
///
/// # Errors
/// A test out of the order L1 to L7, or one after a test not passed (§14).
pub fn battery_step(done: &[Test], walked: bool) -> Result<BatteryStep, OutOfOrder> {
    let starts_later = walked && done.first().is_none_or(|test| test.id != TestId::L1);
    let order = TestId::ALL.iter().copied().filter(|id| is_load_test(*id));
    let mut order = order.skip(usize::from(starts_later));
    let mut going = true;
    for (nth, test) in done.iter().enumerate() {
        if !going || order.next() != Some(test.id) {
            return Err(OutOfOrder(nth));
        }
        going = passed(test);
    }
    Ok(match order.next() {
        _ if !going => BatteryStep::Stopped,
        Some(next) => BatteryStep::Next(next),
        None => BatteryStep::Complete,
    })
}

/// What the gates ahead of her say about a test.
#[must_use]
pub fn cells(outcome: &Outcome, id: TestId) -> Vec<Reason> {
    let ahead = outcome.path.iter().filter(|gate| gate.to > outcome.stage);
    let about = |reason: &&Reason| match reason.rule {
        Rule::Gate(_, cell) => cell == own_cell(id) || (id == TestId::L1 && cell == Cell::Battery),
        _ => false,
    };
    ahead.flat_map(|gate| gate.cells.iter().filter(about)).cloned().collect()
}

fn own_cell(id: TestId) -> Cell {
    match id {
        TestId::L1 => Cell::L1,
        TestId::M1 => Cell::M1,
        TestId::M2 => Cell::M2,
        TestId::M3 => Cell::M3,
        TestId::M4 => Cell::M4,
        _ => Cell::Battery,
    }
}

/// Every test, L1 first.
pub(crate) fn tests(standing: &Standing) -> Vec<TestState> {
    let state = |id: &TestId| TestState { target: target(*id), latest: latest(standing, *id) };
    TestId::ALL.iter().map(state).collect()
}

fn latest(standing: &Standing, id: TestId) -> Option<LatestTest> {
    let done = standing.tests.latest(id)?;
    let days = if id == TestId::L1 || !is_load_test(id) { TEST_DAYS } else { BATTERY_DAYS };
    let until = done.day.plus(days);
    let log = standing.days.get(done.day);
    let missed_too = log.is_some_and(|log| log.failed.iter().any(|(failed, _)| *failed == id));
    Some(LatestTest {
        day: done.day,
        fact: done.fact,
        test: done.test,
        passed: passed(&done.test) && !missed_too,
        until,
        counts: standing.today < until,
    })
}

/// The battery; `due` is what her place asks for.
pub(crate) fn battery(standing: &Standing, due: bool, retest: bool) -> Battery {
    let passed = passed_batteries(standing, standing.today.plus(1));
    let both = far_enough(&passed);
    let second = passed.first().filter(|_| !both);
    let today = standing.days.get(standing.today);
    let walked = |list: &[(TestId, FactId)]| list.iter().any(|(id, _)| *id == TestId::L1);
    Battery {
        due: due || retest,
        retest,
        second: second
            .map(|first| (first.plus(BATTERY_APART_DAYS), first.plus(BATTERY_DAYS).plus(-1))),
        until: if both { until_both(&passed) } else { None },
        walked: today.is_some_and(|log| walked(&log.passed) && !walked(&log.failed)),
        passed,
    }
}

/// The last morning on which two of these days, far enough apart, both count.
fn until_both(passed: &[ProgrammeDay]) -> Option<ProgrammeDay> {
    let last = *passed.last()?;
    let first = passed.iter().rev().find(|day| last.since(**day) >= BATTERY_APART_DAYS)?;
    Some(first.plus(BATTERY_DAYS))
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::day::DayBoundary;
    use crate::facts::Dose;
    use crate::names::Stage;
    use crate::outcome::Gate;
    use alloc::string::{String, ToString as _};
    use chrono::NaiveDateTime;

    fn done(id: TestId, symptom_free: bool) -> Test {
        let Target { dose, sides, .. } = target(id);
        let dose = u32::try_from(dose).unwrap();
        let dose = if sides { Dose::Sides { left: dose, right: dose } } else { Dose::Whole(dose) };
        Test { id, dose, symptom_free }
    }

    fn all_up_to(last: TestId) -> Vec<Test> {
        TestId::ALL.iter().filter(|id| **id <= last).map(|id| done(*id, true)).collect()
    }

    #[test]
    fn the_battery_goes_in_order_from_the_walk_to_the_running_man() {
        assert_eq!(battery_step(&[], false), Ok(BatteryStep::Next(TestId::L1)));
        let next = |last| battery_step(&all_up_to(last), false);
        assert_eq!(next(TestId::L3), Ok(BatteryStep::Next(TestId::L4)));
        assert_eq!(next(TestId::L7), Ok(BatteryStep::Complete));
    }

    #[test]
    fn the_first_test_not_passed_is_the_last_of_the_day() {
        let mut tests = all_up_to(TestId::L3);
        tests.push(done(TestId::L4, false));
        assert_eq!(battery_step(&tests, false), Ok(BatteryStep::Stopped));
        tests.push(done(TestId::L5, true));
        assert_eq!(battery_step(&tests, false), Err(OutOfOrder(4)));
    }

    #[test]
    fn a_test_left_out_or_of_another_kind_is_out_of_order() {
        let (l1, l3) = (done(TestId::L1, true), done(TestId::L3, true));
        assert_eq!(battery_step(&[l1, l3], false), Err(OutOfOrder(1)));
        assert_eq!(battery_step(&[done(TestId::M1, true)], false), Err(OutOfOrder(0)));
        let mut tests = all_up_to(TestId::L7);
        tests.push(done(TestId::M1, true));
        assert_eq!(battery_step(&tests, false), Err(OutOfOrder(7)));
    }

    #[test]
    fn a_walk_of_the_same_day_need_not_be_walked_again() {
        assert_eq!(battery_step(&[], true), Ok(BatteryStep::Next(TestId::L2)));
        let l2 = done(TestId::L2, true);
        assert_eq!(battery_step(&[l2], true), Ok(BatteryStep::Next(TestId::L3)));
        assert_eq!(battery_step(&[l2], false), Err(OutOfOrder(0)));
        let l1 = done(TestId::L1, true);
        assert_eq!(battery_step(&[l1, l2], true), Ok(BatteryStep::Next(TestId::L3)));
    }

    #[test]
    fn two_days_count_until_the_later_start_of_a_pair_is_two_weeks_old() {
        let day = |text: &str| ProgrammeDay::new(text.parse().unwrap());
        let days = [day("2026-03-01"), day("2026-03-04"), day("2026-03-05")];
        assert_eq!(until_both(&days), Some(day("2026-03-15")));
        assert_eq!(until_both(&[day("2026-03-04"), day("2026-03-05")]), None);
    }

    /// A gate of one cell for each rule there is about one.
    fn gates() -> Vec<Gate> {
        let all = Rule::all().into_iter().filter_map(|rule| match rule {
            Rule::Gate(to, _) => Some((to, rule)),
            _ => None,
        });
        all.map(|(to, rule)| Gate { to, cells: Vec::from([Reason::cell(rule, false)]) }).collect()
    }

    fn asked(stage: Stage, id: TestId) -> Vec<String> {
        let nothing = crate::decide(&[], DayBoundary::DEFAULT, NaiveDateTime::MIN, None);
        let outcome = Outcome { stage, path: gates(), ..nothing };
        cells(&outcome, id).iter().map(|reason| reason.rule.to_string()).collect()
    }

    #[test]
    fn the_gates_ahead_say_which_test_they_ask_for() {
        assert_eq!(asked(Stage::S0, TestId::L1), ["S4.L1", "S5.battery"]);
        assert_eq!(asked(Stage::S0, TestId::M1), ["S4.M1", "S5.M1"]);
        assert_eq!(asked(Stage::S3, TestId::M2), ["S4.M2", "S5.M2"]);
        assert_eq!(asked(Stage::S3, TestId::M3), ["S4.M3", "S5.M3"]);
        assert_eq!(asked(Stage::S3, TestId::M4), ["S4.M4", "S5.M4"]);
        assert_eq!(asked(Stage::S0, TestId::L2), ["S5.battery"]);
        assert_eq!(asked(Stage::S4, TestId::L1), ["S5.battery"]);
        assert_eq!(asked(Stage::S4, TestId::M1), ["S5.M1"]);
        assert!(asked(Stage::S5, TestId::L7).is_empty());
    }
}
