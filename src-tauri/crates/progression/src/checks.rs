//! §8 Today's recorded checks, and which of them counts. A judgement is kept
//! and only ever gets worse: by later facts of its day, never better by them.

use alloc::vec::Vec;

use chrono::{NaiveDateTime, TimeDelta};

use crate::facts::{FactId, Readiness};
use crate::names::{CheckColour, Colour};
use crate::readiness::{self, Beside, Colours};
use crate::thresholds::CHECK_HOURS;

/// A recorded check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Checked {
    pub at: NaiveDateTime,
    pub fact: FactId,
    pub answers: Readiness,
    pub colours: Colours,
}

impl Checked {
    /// Its colour.
    pub fn outcome(&self) -> CheckColour {
        readiness::outcome(&self.colours)
    }

    /// Q5 or Q11 is not green: no battery on it.
    pub fn bars_battery(&self) -> bool {
        let [.., q5, _, _, _, _, _, q11, _] = self.colours;
        q5 > Colour::Green || q11 > Colour::Green
    }
}

/// The checks of one programme day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Checks {
    today: Vec<Checked>,
}

impl Checks {
    /// A new day: no check counts beyond its own.
    pub fn new_day(&mut self) {
        self.today.clear();
    }

    /// Keeps a check.
    pub fn add(&mut self, check: Checked) {
        self.today.push(check);
    }

    /// Whether there is a check to judge again.
    pub fn is_empty(&self) -> bool {
        self.today.is_empty()
    }

    /// Judges the day's checks again with what is known now.
    pub fn judge_again(&mut self, beside: Beside<'_>) {
        for check in &mut self.today {
            let now = readiness::judge(&check.answers, beside);
            check.colours = readiness::worse(&check.colours, &now);
        }
    }

    /// The check that counts: the worst of those still valid, among equals the
    /// newest. A pelvic amber or a red is valid for the rest of its day, any
    /// other for less than six hours.
    pub fn counting(&self, now: NaiveDateTime) -> Option<&Checked> {
        let lasting = |check: &Checked| check.outcome() >= CheckColour::AmberPelvic;
        let fresh =
            |check: &Checked| now.signed_duration_since(check.at) < TimeDelta::hours(CHECK_HOURS);
        let valid = self.today.iter().filter(|check| lasting(check) || fresh(check));
        valid.max_by_key(|check| check.outcome())
    }

    /// The check a fact recorded.
    pub fn of(&self, fact: FactId) -> Option<&Checked> {
        self.today.iter().rev().find(|check| check.fact == fact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> NaiveDateTime {
        alloc::format!("2026-03-10T{time}:00").parse().unwrap()
    }

    fn checks(list: &[(&str, Colour, usize)]) -> Checks {
        let mut checks = Checks::default();
        for (n, (time, colour, question)) in list.iter().enumerate() {
            let mut colours = [Colour::Green; 12];
            colours[question - 1] = *colour;
            let fact = FactId(n as u64);
            checks.add(Checked { at: at(time), fact, answers: Readiness::default(), colours });
        }
        checks
    }

    #[track_caller]
    fn check(list: &[(&str, Colour, usize)], now: &str, expected: Option<u64>) {
        let counting = checks(list).counting(at(now)).map(|check| check.fact.0);
        assert_eq!(counting, expected);
    }

    #[test]
    fn a_green_check_counts_for_less_than_six_hours() {
        check(&[("08:00", Colour::Green, 1)], "13:59", Some(0));
        check(&[("08:00", Colour::Green, 1)], "14:00", None);
    }

    #[test]
    fn a_pelvic_amber_and_a_red_count_for_the_rest_of_the_day() {
        check(&[("08:00", Colour::Amber, 3)], "23:00", Some(0));
        check(&[("08:00", Colour::Red, 8)], "23:00", Some(0));
        check(&[("08:00", Colour::Amber, 8)], "23:00", None);
    }

    #[test]
    fn the_worst_valid_check_counts_and_among_equals_the_newest() {
        let list = [("08:00", Colour::Amber, 3), ("09:00", Colour::Green, 1)];
        check(&list, "09:30", Some(0));
        let list = [("08:00", Colour::Amber, 8), ("09:00", Colour::Amber, 8)];
        check(&list, "09:30", Some(1));
        let list = [("08:00", Colour::Amber, 8), ("13:00", Colour::Green, 1)];
        check(&list, "13:30", Some(0));
        check(&list, "14:30", Some(1));
    }

    #[test]
    fn only_pain_and_illness_bar_the_battery() {
        for question in 1..=12 {
            let checks = checks(&[("08:00", Colour::Unanswered, question)]);
            let counting = checks.counting(at("08:30")).unwrap();
            assert_eq!(counting.bars_battery(), question == 5 || question == 11, "{question}");
        }
    }
}
