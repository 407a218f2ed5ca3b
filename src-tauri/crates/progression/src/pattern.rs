//! §13 The pattern: an emphasis for practice, worked out on Mondays from the
//! last 14 days. Never a diagnosis; it gates nothing.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::day_values::{DayLog, LeakSeen, RunThird};
use crate::facts::{Event, ImpactSession, SelfCheck, SessionKind};
use crate::judging::{leak_of, running};
use crate::names::PatternId;
use crate::standing::Standing;
use crate::thresholds::{
    D0_PCT, D1_HOLD_S, D1_LATE_PCT, D1_PCT, D1_REPS, D2_HOLD_S, D2_PCT, D2_REPS, D3_HOLD_S,
    D3_LATE_PCT, D3_RISE, D3_RUN_LEAKS, D3_SESSIONS, PATTERN_DAYS, PATTERN_LEAK_DAYS,
    PATTERN_LEAKS, RUN_LEAK_FROM_S, TEST_DAYS,
};
use crate::words::{Amount, EventKind, Trigger};

/// The pattern of the latest Monday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Emphasis {
    pub id: PatternId,
    pub on: Option<ProgrammeDay>,
    pub counts: PatternCounts,
}

impl Default for Emphasis {
    fn default() -> Self {
        Self { id: PatternId::NotEnough, on: None, counts: PatternCounts::default() }
    }
}

/// The counts a pattern rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct PatternCounts {
    /// Leaks with a known trigger.
    pub classified: i64,
    /// Days with one.
    pub days: i64,
    /// Of them urgency.
    pub urgency: i64,
    /// Stress events: trigger other than urgency and unknown.
    pub stress: i64,
    /// Of them at lifting, standing up or walking.
    pub everyday: i64,
    /// Of them at a cough, lifting, a jump, or early in a run.
    pub quick: i64,
    /// Of them at a cough, sneeze or laugh.
    pub cough: i64,
    /// Run leaks of sessions with 480 s of running or more.
    pub run: i64,
    /// Of them in the last third.
    pub late: i64,
    /// Sessions whose rise of heaviness is known.
    pub rises: i64,
    /// Twice the median rise of heaviness, so that it stays whole.
    pub median_rise_twice: i64,
}

/// The leaks of one session, by the third of its running they fell in. A short
/// one, under 480 s of running, has no thirds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SessionLeaks {
    /// In the first third.
    pub early: u32,
    /// In the middle.
    pub middle: u32,
    /// In the last third.
    pub late: u32,
    /// Without a second.
    pub unknown: u32,
    /// Of a short session.
    pub short: u32,
}

impl SessionLeaks {
    /// What a session tells of.
    #[must_use]
    pub fn of(session: &ImpactSession) -> Self {
        let mut leaks = Self::default();
        for leak in leaks_of(session, false) {
            let slot = match leak.run {
                Some(RunThird::Early) => &mut leaks.early,
                Some(RunThird::Middle) => &mut leaks.middle,
                Some(RunThird::Late) => &mut leaks.late,
                Some(RunThird::Unknown) => &mut leaks.unknown,
                None => &mut leaks.short,
            };
            *slot += 1;
        }
        leaks
    }

    /// All of them.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.placed() + self.unknown + self.short
    }

    /// Those whose third is known.
    #[must_use]
    pub fn placed(&self) -> u32 {
        self.early + self.middle + self.late
    }
}

/// The leaks a session tells of, with the third each run leak fell in.
pub(crate) fn leaks_of(session: &ImpactSession, left_out: bool) -> Vec<LeakSeen> {
    let (planned, done) = running(session);
    let off_plan = session.kind == SessionKind::OffPlan;
    let time = i64::from(if off_plan { done } else { planned });
    let long = time >= RUN_LEAK_FROM_S;
    let seen = |third| LeakSeen { trigger: Trigger::Run, run: long.then_some(third), left_out };
    let events: Vec<&Event> =
        session.events.iter().flatten().filter(|event| event.kind == EventKind::Leak).collect();
    let largest = events.iter().map(|event| leak_of(event)).max().unwrap_or(Amount::None);
    let after = session.after.map_or(Amount::None, |after| after.leak);
    let mut leaks: Vec<LeakSeen> =
        events.iter().map(|event| seen(third(event.at_run_s.into(), time))).collect();
    if after > largest {
        leaks.push(seen(RunThird::Unknown));
    }
    leaks
}

fn third(second: i64, of: i64) -> RunThird {
    match second * 3 {
        thrice if thrice < of => RunThird::Early,
        thrice if thrice < of * 2 => RunThird::Middle,
        _ => RunThird::Late,
    }
}

/// Whether a share reaches a per cent. A share of nothing does not.
fn reaches(part: i64, of: i64, percent: i64) -> bool {
    of > 0 && part * 100 >= of * percent
}

impl Standing {
    /// Works the pattern out on a Monday morning.
    pub fn review_pattern(&mut self) {
        let day = self.today;
        let counts = self.pattern_counts(day);
        let id = self.pattern_of(day, &counts);
        self.emphasis = Emphasis { id, on: Some(day), counts };
    }

    fn pattern_counts(&self, day: ProgrammeDay) -> PatternCounts {
        let mut counts = PatternCounts::default();
        let mut rises = Vec::new();
        for (_, log) in self.days.last(PATTERN_DAYS, day) {
            count_day(log, &mut counts);
            rises.extend_from_slice(&log.rises);
        }
        counts.rises = i64::try_from(rises.len()).unwrap_or_default();
        counts.median_rise_twice = median_twice(rises);
        counts
    }

    fn pattern_of(&self, day: ProgrammeDay, counts: &PatternCounts) -> PatternId {
        let pain = self.days.last(PATTERN_DAYS, day).any(|(_, log)| log.pain_with_sex.is_some());
        if self.floor.pause.is_some() || pain {
            return PatternId::D4;
        }
        if counts.classified < PATTERN_LEAKS || counts.days < PATTERN_LEAK_DAYS {
            return PatternId::NotEnough;
        }
        let recent = |told: &SelfCheckTold| (1..=TEST_DAYS).contains(&day.since(told.day));
        let check = self.self_checks.latest.filter(recent).map(|told| told.says);
        first_match(counts, check.as_ref())
    }
}

type SelfCheckTold = crate::standing::Told<SelfCheck>;

fn first_match(counts: &PatternCounts, check: Option<&SelfCheck>) -> PatternId {
    let at_least = |hold: i64, reps: i64| {
        check.is_some_and(|check| i64::from(check.hold_s) >= hold && i64::from(check.reps) >= reps)
    };
    let weak = check.is_some_and(|check| {
        i64::from(check.hold_s) < D2_HOLD_S || i64::from(check.reps) < D2_REPS || !check.feels_lift
    });
    if reaches(counts.urgency, counts.classified, D0_PCT) {
        PatternId::D0
    } else if weak || reaches(counts.everyday, counts.stress, D2_PCT) {
        PatternId::D2
    } else if reaches(counts.quick, counts.stress, D1_PCT)
        && at_least(D1_HOLD_S, D1_REPS)
        && !reaches(counts.late, counts.run, D1_LATE_PCT)
    {
        PatternId::D1
    } else if is_late(counts) && counts.cough == 0 && at_least(D3_HOLD_S, D1_REPS) {
        PatternId::D3
    } else {
        PatternId::D5
    }
}

fn is_late(counts: &PatternCounts) -> bool {
    let leaks = counts.run >= D3_RUN_LEAKS && reaches(counts.late, counts.run, D3_LATE_PCT);
    leaks || (counts.rises >= D3_SESSIONS && counts.median_rise_twice >= 2 * D3_RISE)
}

fn count_day(log: &DayLog, counts: &mut PatternCounts) {
    let mut any = false;
    for leak in log.leaks.iter().filter(|leak| !leak.left_out) {
        let early = leak.run == Some(RunThird::Early);
        let late = leak.run == Some(RunThird::Late);
        counts.run += i64::from(leak.run.is_some());
        counts.late += i64::from(late);
        let (everyday, quick, cough) = match leak.trigger {
            Trigger::Unknown => continue,
            Trigger::Urgency => {
                any = true;
                counts.classified += 1;
                counts.urgency += 1;
                continue;
            }
            Trigger::CoughSneezeLaugh => (false, true, true),
            Trigger::LiftStand => (true, true, false),
            Trigger::Walk => (true, false, false),
            Trigger::Jump => (false, true, false),
            Trigger::Run => (false, early, false),
        };
        any = true;
        counts.classified += 1;
        counts.stress += 1;
        counts.everyday += i64::from(everyday);
        counts.quick += i64::from(quick);
        counts.cough += i64::from(cough);
    }
    counts.days += i64::from(any);
}

/// Twice the median; of an even number, twice the mean of the middle two.
fn median_twice(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    let middle = values.len() / 2;
    let upper = values.get(middle).copied().unwrap_or_default();
    if values.len() % 2 == 1 {
        return upper * 2;
    }
    let lower = middle.checked_sub(1).and_then(|below| values.get(below));
    upper + lower.copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::facts::Score;

    fn check(hold_s: u32, reps: u32) -> SelfCheck {
        SelfCheck {
            hold_s,
            reps,
            fast: 10,
            easy_hold_60: Some(true),
            feels_lift: true,
            hard_to_relax: false,
            pain: Score::ZERO,
        }
    }

    fn counts(stress: i64, everyday: i64, quick: i64, run: i64, late: i64) -> PatternCounts {
        PatternCounts {
            classified: stress,
            days: 3,
            stress,
            everyday,
            quick,
            run,
            late,
            ..PatternCounts::default()
        }
    }

    #[test]
    fn the_first_match_wins() {
        let strong = check(8, 8);
        let urgent = PatternCounts { urgency: 2, classified: 5, ..counts(3, 3, 0, 0, 0) };
        assert_eq!(first_match(&urgent, Some(&strong)), PatternId::D0);
        assert_eq!(first_match(&counts(5, 2, 5, 0, 0), Some(&strong)), PatternId::D2);
        assert_eq!(first_match(&counts(5, 0, 5, 0, 0), Some(&check(4, 8))), PatternId::D2);
        assert_eq!(first_match(&counts(5, 0, 3, 0, 0), Some(&strong)), PatternId::D1);
        assert_eq!(first_match(&counts(5, 0, 3, 5, 1), Some(&strong)), PatternId::D5);
        assert_eq!(first_match(&counts(5, 0, 2, 5, 3), Some(&strong)), PatternId::D3);
        assert_eq!(first_match(&counts(5, 0, 2, 5, 3), None), PatternId::D5);
    }

    #[test]
    fn a_cough_leak_keeps_d3_away() {
        let wet = PatternCounts { cough: 1, ..counts(5, 0, 2, 5, 4) };
        assert_eq!(first_match(&wet, Some(&check(8, 8))), PatternId::D5);
    }

    #[test]
    fn thirds_of_fifteen_minutes() {
        assert_eq!(third(299, 900), RunThird::Early);
        assert_eq!(third(300, 900), RunThird::Middle);
        assert_eq!(third(600, 900), RunThird::Late);
    }

    #[test]
    fn the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
        assert_eq!(median_twice(vec![3, 1, 2]), 4);
        assert_eq!(median_twice(vec![1, 2, 3, 4]), 5);
        assert_eq!(median_twice(vec![]), 0);
    }

    #[test]
    fn each_threshold_of_a_pattern_counts_from_its_very_value() {
        let (d1, d2, d5) = (PatternId::D1, PatternId::D2, PatternId::D5);
        for (hold, reps, expected) in
            [(8, 8, d1), (7, 8, d5), (8, 7, d5), (5, 6, d5), (4, 8, d2), (8, 5, d2)]
        {
            let found = first_match(&counts(5, 0, 3, 0, 0), Some(&check(hold, reps)));
            assert_eq!(found, expected, "{hold} {reps}");
        }
        let no_lift = SelfCheck { feels_lift: false, ..check(8, 8) };
        assert_eq!(first_match(&counts(5, 0, 3, 0, 0), Some(&no_lift)), d2);
    }

    #[test]
    fn late_is_leaks_in_the_last_third_or_heaviness_that_rises() {
        let leaks = |run, late| is_late(&counts(5, 0, 0, run, late));
        assert_eq!(
            [leaks(3, 2), leaks(2, 2), leaks(5, 3), leaks(5, 2)],
            [true, false, true, false]
        );
        let rises = |rises, median_rise_twice| {
            is_late(&PatternCounts { rises, median_rise_twice, ..PatternCounts::default() })
        };
        assert_eq!([rises(3, 4), rises(2, 4), rises(3, 3)], [true, false, false]);
    }

    #[test]
    fn the_median_of_one_two_and_five() {
        assert_eq!(median_twice(vec![3]), 6);
        assert_eq!(median_twice(vec![1, 4]), 5);
        assert_eq!(median_twice(vec![5, 1, 3, 9, 0]), 6);
    }

    fn session(planned_run_s: u32, leaks_at: &[u32], after: Amount) -> ImpactSession {
        let leak = |at: &u32| Event {
            kind: EventKind::Leak,
            at_run_s: *at,
            amount: Some(Amount::Drops),
            score: None,
            sharp: None,
        };
        ImpactSession {
            kind: SessionKind::OffPlan,
            planned_run_s: None,
            done_run_s: Some(planned_run_s),
            events: Some(leaks_at.iter().map(leak).collect()),
            after: Some(crate::facts::After {
                leak: after,
                heaviness: Score::ZERO,
                pelvic_pain: Score::ZERO,
                body_pain: Score::ZERO,
                gone_within_hour: Some(true),
            }),
            support: None,
        }
    }

    #[test]
    fn the_leaks_of_a_session_lie_in_its_thirds() {
        let long = SessionLeaks::of(&session(900, &[10, 20, 400, 700, 800, 890], Amount::Splash));
        let expected = SessionLeaks { early: 2, middle: 1, late: 3, unknown: 1, short: 0 };
        assert_eq!(long, expected);
        assert_eq!((long.placed(), long.total()), (6, 7));
        let short = SessionLeaks::of(&session(479, &[10, 470], Amount::Drops));
        assert_eq!(short, SessionLeaks { short: 2, ..SessionLeaks::default() });
        assert_eq!((short.placed(), short.total()), (0, 2));
    }
}
