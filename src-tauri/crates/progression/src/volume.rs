//! §5 Spacing and volume: how near the last sessions are, and how much running
//! the last weeks hold.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::day_values::Days;
use crate::facts::FactId;
use crate::ladder::Rung;
use crate::reason::{Figure, Reason, Rule};
use crate::thresholds::{
    DAYS_IN_WEEK, SPACING_DAYS, SPACING_SESSIONS, VOLUME_BASE_DAYS, VOLUME_GUARD_BASE_S,
    VOLUME_GUARD_PCT, VOLUME_NOTICE_BASE_S, VOLUME_NOTICE_PCT,
};

/// What stands too near today; empty if nothing does.
pub(crate) fn spacing(days: &Days, today: ProgrammeDay) -> Vec<Reason> {
    let on = |day| days.get(day).map(|log| log.impact.as_slice()).unwrap_or_default();
    let week = days.up_to(SPACING_DAYS, today).filter(|(_, log)| !log.impact.is_empty());
    let week: Vec<FactId> = week.filter_map(|(_, log)| log.impact.first().copied()).collect();
    let count = i64::try_from(week.len()).unwrap_or(i64::MAX);
    let near = |rule, facts: &[FactId]| {
        (!facts.is_empty()).then(|| Reason::cell(rule, false).from(facts.iter().copied()))
    };
    let full = (count >= SPACING_SESSIONS).then(|| {
        Reason::cell(Rule::SpacingWeek, false)
            .had(Figure::Days(count))
            .need(Figure::Days(SPACING_SESSIONS - 1))
            .from(week)
    });
    [near(Rule::SpacingToday, on(today)), near(Rule::SpacingYesterday, on(today.plus(-1))), full]
        .into_iter()
        .flatten()
        .collect()
}

/// The running behind her, in seconds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Volume {
    /// The largest total of 7 consecutive days within the 28 before today.
    pub base: i64,
    /// The last 6 days.
    pub last_six: i64,
}

impl Volume {
    /// The volume before a day.
    pub fn before(days: &Days, today: ProgrammeDay) -> Self {
        let on = |back: i64| days.get(today.plus(-back)).map_or(0, |log| log.run_s);
        let runs: Vec<i64> = (1..=VOLUME_BASE_DAYS).map(on).collect();
        let week = usize::try_from(DAYS_IN_WEEK).unwrap_or_default();
        let base = runs.windows(week).map(|days| days.iter().sum()).max().unwrap_or_default();
        Self { base, last_six: runs.iter().take(week - 1).sum() }
    }

    fn with(&self, rung: Rung) -> i64 {
        self.last_six + i64::from(rung.run_s())
    }

    /// A running rung fits if it does not pass 1.30 times the base.
    pub fn fits(&self, rung: Rung) -> bool {
        !rung.is_run()
            || self.base < VOLUME_GUARD_BASE_S
            || self.with(rung) * 100 <= self.base * VOLUME_GUARD_PCT
    }

    /// A running rung that passes 1.10 times the base carries a notice.
    pub fn notices(&self, rung: Rung) -> bool {
        rung.is_run()
            && self.base >= VOLUME_NOTICE_BASE_S
            && self.with(rung) * 100 > self.base * VOLUME_NOTICE_PCT
    }

    /// The highest lower running rung that fits.
    pub fn lower(&self, rung: Rung) -> Option<Rung> {
        Rung::all().rev().find(|lower| *lower < rung && lower.is_run() && self.fits(*lower))
    }

    /// Why a rung does not fit, or carries a notice.
    pub fn reason(&self, rule: Rule, rung: Rung) -> Reason {
        let percent = if rule == Rule::VolumeNotice { VOLUME_NOTICE_PCT } else { VOLUME_GUARD_PCT };
        Reason::cell(rule, false)
            .had(Figure::Seconds(self.with(rung)))
            .need(Figure::Seconds(self.base * percent / 100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> ProgrammeDay {
        ProgrammeDay::new("2026-05-22".parse().unwrap())
    }

    fn rung(word: &str) -> Rung {
        Rung::from_word(word).unwrap()
    }

    #[test]
    fn the_base_is_the_largest_week_of_twenty_eight_days() {
        let mut days = Days::default();
        days.on(today().plus(-28)).run_s = 1000;
        days.on(today().plus(-22)).run_s = 800;
        days.on(today().plus(-21)).run_s = 500;
        days.on(today().plus(-6)).run_s = 300;
        days.on(today()).run_s = 9000;
        assert_eq!(Volume::before(&days, today()), Volume { base: 1800, last_six: 300 });
    }

    #[test]
    fn the_guard_offers_the_highest_lower_rung_that_fits() {
        let volume = Volume { base: 1800, last_six: 1800 };
        assert!(!volume.fits(rung("R9")));
        assert_eq!(volume.lower(rung("R9")), Some(rung("R8")));
        let full = Volume { base: 1800, last_six: 2200 };
        assert_eq!(full.lower(rung("R9")), None);
        let small = Volume { base: 1799, last_six: 1799 };
        assert!(small.fits(rung("R29")));
    }

    #[test]
    fn the_notice_needs_a_larger_base() {
        let volume = Volume { base: 2160, last_six: 1800 };
        assert!(volume.notices(rung("R9")) && volume.fits(rung("R9")));
        assert!(!Volume { base: 2159, last_six: 1800 }.notices(rung("R9")));
        assert!(!Volume { base: 2160, last_six: 1776 }.notices(rung("R9")));
    }

    #[track_caller]
    fn check(backs: &[i64], expected: &[Rule]) {
        let mut days = Days::default();
        for back in backs {
            days.on(today().plus(-back)).impact.push(FactId(1));
        }
        let rules: Vec<Rule> = spacing(&days, today()).iter().map(|r| r.rule).collect();
        assert_eq!(rules, expected);
    }

    #[test]
    fn no_impact_today_after_yesterday_or_three_in_seven_days() {
        check(&[], &[]);
        check(&[2, 4], &[]);
        check(&[0], &[Rule::SpacingToday]);
        check(&[1], &[Rule::SpacingYesterday]);
        check(&[2, 4, 6], &[Rule::SpacingWeek]);
        check(&[2, 4, 7], &[]);
    }

    #[test]
    fn what_is_lower_is_lower_also_where_all_fits() {
        let volume = Volume { base: 0, last_six: 0 };
        let (r4, r5) = (Rung::from_word("R4"), Rung::from_word("R5").unwrap());
        assert_eq!(volume.lower(r5), r4);
    }
}
