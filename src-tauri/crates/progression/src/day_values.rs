//! §2 Day values: what is known of each programme day, the largest known of
//! what was told. It keeps the days a window can still reach and no others.
//!
//! It knows no rule: windows and limits are read by those who have them.

use alloc::collections::BTreeMap;
use alloc::collections::btree_map::Range;
use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::facts::{Diary, FactId, Score};
use crate::names::TestId;
use crate::words::{Amount, Bleeding, Trigger};

/// The longest look back is 28 days; twice that and a little more is kept.
const KEPT_DAYS: i64 = 64;

/// A known value and the entry that told it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Known<T> {
    pub value: T,
    pub fact: FactId,
}

/// Keeps the larger of what is known and what is told.
pub(crate) fn raise<T: Ord + Copy>(slot: &mut Option<Known<T>>, value: T, fact: FactId) {
    if slot.is_none_or(|known| value > known.value) {
        *slot = Some(Known { value, fact });
    }
}

/// Which third of its session a run leak fell in (§13).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum RunThird {
    Early,
    Middle,
    Late,
    Unknown,
}

/// One leak with its trigger, for the pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LeakSeen {
    pub trigger: Trigger,
    /// The third, if it is a run leak.
    pub run: Option<RunThird>,
    /// Told while RF17 was active: left out of the pattern.
    pub left_out: bool,
}

/// What is known of one day.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct DayLog {
    pub leak: Option<Known<Amount>>,
    pub heaviness: Option<Known<Score>>,
    pub pelvic_pain: Option<Known<Score>>,
    pub bleeding_up: Option<FactId>,
    /// Body pain of the diary alone (§8 Q5).
    pub diary_body_pain: Option<Known<Score>>,
    /// Body pain of any fact (§9 H6).
    pub body_pain: Option<Known<Score>>,
    pub diary_bleeding: Option<Known<Bleeding>>,
    pub diary_ill: Option<FactId>,
    pub pain_with_sex: Option<FactId>,
    pub leaks: Vec<LeakSeen>,
    /// Rise of heaviness from the check to after the session, one for each.
    pub rises: Vec<i64>,
    /// Practice sessions with a repetition or more.
    pub practised: u32,
    /// Sessions prescribed that morning; `None` on breathing, stopped, or
    /// where no morning review was.
    pub prescribed: Option<u32>,
    /// The longest symptom-free walk, minutes.
    pub walk: Option<Known<u32>>,
    /// Minutes of low-load activity.
    pub low_load_min: u32,
    pub strength_a: Vec<FactId>,
    /// Completed sets of any kind.
    pub strength_done: u32,
    /// Impact sessions.
    pub impact: Vec<FactId>,
    /// Running seconds done.
    pub run_s: i64,
    /// L tests of the day: passed, failed.
    pub passed: Vec<(TestId, FactId)>,
    pub failed: Vec<(TestId, FactId)>,
}

impl DayLog {
    /// Leak, heaviness and pelvic pain are all known.
    pub fn reported(&self) -> bool {
        self.leak.is_some() && self.heaviness.is_some() && self.pelvic_pain.is_some()
    }

    /// It was reported with a stress-type leak.
    pub fn reported_leak(&self) -> bool {
        self.reported() && self.leak.is_some_and(|leak| leak.value > Amount::None)
    }

    /// L1 to L7 all passed, and none failed.
    pub fn passed_battery(&self) -> bool {
        let all = TestId::ALL.iter().take_while(|id| **id <= TestId::L7);
        self.failed.is_empty()
            && all.into_iter().all(|id| self.passed.iter().any(|(passed, _)| passed == id))
    }

    /// What the diary tells of the day; several diaries add up.
    pub fn write_diary(&mut self, diary: &Diary, fact: FactId, left_out: bool) {
        if let Some(leaks) = &diary.leaks {
            let stress = leaks.iter().filter(|leak| leak.trigger != Trigger::Urgency);
            let largest = stress.map(|leak| leak.amount).max().unwrap_or(Amount::None);
            raise(&mut self.leak, largest, fact);
            let seen =
                leaks.iter().map(|leak| LeakSeen { trigger: leak.trigger, run: None, left_out });
            self.leaks.extend(seen);
        }
        self.write_scores(diary.heaviness, diary.pelvic_pain, fact);
        if let Some(pain) = diary.body_pain {
            raise(&mut self.diary_body_pain, pain, fact);
            raise(&mut self.body_pain, pain, fact);
        }
        if let Some(bleeding) = diary.bleeding {
            raise(&mut self.diary_bleeding, bleeding, fact);
            self.write_bleeding(bleeding == Bleeding::Increased, fact);
        }
        if diary.ill == Some(true) {
            self.diary_ill.get_or_insert(fact);
        }
        if diary.pain_with_sex == Some(true) {
            self.pain_with_sex.get_or_insert(fact);
        }
    }

    /// Heaviness and pelvic pain, where known.
    pub fn write_scores(&mut self, heaviness: Option<Score>, pain: Option<Score>, fact: FactId) {
        if let Some(score) = heaviness {
            raise(&mut self.heaviness, score, fact);
        }
        if let Some(score) = pain {
            raise(&mut self.pelvic_pain, score, fact);
        }
    }

    /// Bleeding that came back or grew.
    pub fn write_bleeding(&mut self, up: bool, fact: FactId) {
        if up {
            self.bleeding_up.get_or_insert(fact);
        }
    }
}

/// The days of her history that windows reach.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Days {
    by_day: BTreeMap<ProgrammeDay, DayLog>,
}

impl Days {
    /// The log of a day, to write in.
    pub fn on(&mut self, day: ProgrammeDay) -> &mut DayLog {
        self.by_day.entry(day).or_default()
    }

    /// The log of a day, if anything was told.
    pub fn get(&self, day: ProgrammeDay) -> Option<&DayLog> {
        self.by_day.get(&day)
    }

    /// The days from `from` to `to`, both included, that have a log.
    pub fn between(&self, from: ProgrammeDay, to: ProgrammeDay) -> Range<'_, ProgrammeDay, DayLog> {
        // A range that ends before it begins would panic.
        self.by_day.range(from.min(to)..=to)
    }

    /// The last `days` days as §1 has it: from `day` − days to `day` − 1.
    pub fn last(&self, days: i64, day: ProgrammeDay) -> Range<'_, ProgrammeDay, DayLog> {
        self.between(day.plus(-days), day.plus(-1))
    }

    /// The last `days` days with today among them.
    pub fn up_to(&self, days: i64, day: ProgrammeDay) -> Range<'_, ProgrammeDay, DayLog> {
        self.between(day.plus(1 - days), day)
    }

    /// Forgets what no window reaches any more.
    pub fn forget(&mut self, today: ProgrammeDay) {
        let first = today.plus(-KEPT_DAYS);
        while self.by_day.first_key_value().is_some_and(|(day, _)| *day < first) {
            self.by_day.pop_first();
        }
    }
}

/// Whether day `today` − `day` is older than anything that is kept.
pub(crate) fn is_forgotten(day: ProgrammeDay, today: ProgrammeDay) -> bool {
    today.since(day) > KEPT_DAYS
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::facts::Leak;

    fn score(value: u8) -> Option<Score> {
        Score::new(value)
    }

    #[test]
    fn the_largest_known_value_counts_and_keeps_its_entry() {
        let mut log = DayLog::default();
        log.write_scores(score(1), None, FactId(1));
        log.write_scores(score(3), None, FactId(2));
        log.write_scores(score(2), None, FactId(3));
        assert_eq!(log.heaviness.map(|known| (known.value.get(), known.fact.0)), Some((3, 2)));
        assert!(!log.reported());
    }

    #[test]
    fn an_urgency_leak_is_no_stress_leak_but_makes_the_leak_known() {
        let mut log = DayLog::default();
        let leaks = vec![Leak { trigger: Trigger::Urgency, amount: Amount::More }];
        let diary = Diary { leaks: Some(leaks), ..Diary::default() };
        log.write_diary(&diary, FactId(1), false);
        assert_eq!(log.leak.map(|known| known.value), Some(Amount::None));
        assert_eq!(log.leaks.len(), 1);
    }

    #[test]
    fn a_failed_and_a_passed_test_on_one_day_is_not_passed() {
        let passed = TestId::ALL.iter().take(7).map(|id| (*id, FactId(1))).collect();
        let mut log = DayLog { passed, ..DayLog::default() };
        assert!(log.passed_battery());
        log.failed.push((TestId::L4, FactId(9)));
        assert!(!log.passed_battery());
    }

    #[test]
    fn the_last_three_days_leave_today_out() {
        let mut days = Days::default();
        let day = ProgrammeDay::new("2026-03-10".parse().unwrap());
        for back in 0..5 {
            days.on(day.plus(-back));
        }
        let seen: Vec<i64> = days.last(3, day).map(|(seen, _)| day.since(*seen)).collect();
        assert_eq!(seen, vec![3, 2, 1]);
    }

    #[test]
    fn days_are_kept_as_long_as_told_and_no_longer() {
        let today = ProgrammeDay::new("2026-03-10".parse().unwrap());
        let mut days = Days::default();
        for back in [KEPT_DAYS + 2, KEPT_DAYS + 1, KEPT_DAYS, 0] {
            days.on(today.plus(-back));
            assert_eq!(is_forgotten(today.plus(-back), today), back > KEPT_DAYS, "{back}");
        }
        days.forget(today);
        let kept: Vec<i64> =
            days.last(100, today.plus(1)).map(|(day, _)| today.since(*day)).collect();
        assert_eq!(kept, vec![KEPT_DAYS, 0]);
    }
}
