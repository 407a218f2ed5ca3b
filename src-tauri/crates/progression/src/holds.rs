//! §9 Holds: which are active, since when, and what would end them. H2 and H4
//! by RF18 live in the warning signs themselves and are read from there.
//!
//! It knows no ladder and no practice.

use alloc::vec::Vec;

use chrono::{NaiveDateTime, TimeDelta};

use crate::day::{DayBoundary, ProgrammeDay};
use crate::day_values::{DayLog, Days};
use crate::names::{HoldId, SignId};
use crate::reason::{Figure, Reason, Rule};
use crate::stages::Limits;
use crate::thresholds::{HOLD_BODY, HOLD_DAYS, HOLD_HOURS, HOLD_LONG_DAYS, ILLNESS_DAYS};
use crate::warning_signs::Signs;

/// H1 or H6: ended by time and good days after the latest cause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Timed {
    pub since: ProgrammeDay,
    pub cause_at: NaiveDateTime,
    pub cause_day: ProgrammeDay,
    pub why: Vec<Reason>,
    /// Its length has been a referral (F7) already.
    pub referred: bool,
}

/// H3.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Illness {
    pub since: ProgrammeDay,
    pub last_report: ProgrammeDay,
    pub why: Vec<Reason>,
}

/// H4 by a pregnancy, or H7.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Plain {
    pub since: ProgrammeDay,
    pub why: Vec<Reason>,
}

/// H5.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Energy {
    pub since: ProgrammeDay,
    pub why: Vec<Reason>,
    /// A clinician cleared it; RF16 and RF19 may still hold it.
    pub cleared: bool,
}

/// The holds that are facts of their own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Holds {
    pub pelvic: Option<Timed>,
    pub illness: Option<Illness>,
    pub pregnancy: Option<Plain>,
    pub energy: Option<Energy>,
    pub body: Option<Timed>,
    pub retest: Option<Plain>,
}

impl Holds {
    /// Whether a hold is active.
    pub fn is_active(&self, id: HoldId, signs: &Signs) -> bool {
        match id {
            HoldId::H1 => self.pelvic.is_some(),
            HoldId::H2 => signs.stopping().next().is_some(),
            HoldId::H3 => self.illness.is_some(),
            HoldId::H4 => self.pregnancy.is_some() || signs.is_active(SignId::RF18),
            HoldId::H5 => self.energy.is_some(),
            HoldId::H6 => self.body.is_some(),
            HoldId::H7 => self.retest.is_some(),
        }
    }

    /// The active holds, by number.
    pub fn active(&self, signs: &Signs) -> Vec<HoldId> {
        HoldId::ALL.iter().copied().filter(|id| self.is_active(*id, signs)).collect()
    }

    /// Starts H1 or H6, or gives it a later cause.
    pub fn cause(slot: &mut Option<Timed>, at: NaiveDateTime, day: ProgrammeDay, why: Vec<Reason>) {
        let (since, referred) =
            slot.as_ref().map_or((day, false), |timed| (timed.since, timed.referred));
        *slot = Some(Timed { since, cause_at: at, cause_day: day, why, referred });
    }
}

impl Timed {
    /// It has lasted more than 7 days.
    pub fn is_long(&self, today: ProgrammeDay) -> bool {
        today.since(self.since) > HOLD_LONG_DAYS
    }

    /// The cell of the hours since the latest cause, at the morning of a day.
    pub fn hours(&self, morning: ProgrammeDay, boundary: DayBoundary, rule: Rule) -> Reason {
        let passed = morning.begins(boundary).signed_duration_since(self.cause_at);
        Reason::cell(rule, passed >= TimeDelta::hours(HOLD_HOURS))
            .had(Figure::Hours(passed.num_hours().max(0)))
            .need(Figure::Hours(HOLD_HOURS))
    }

    /// The cell of the three days before a morning: reported, after the cause,
    /// and each as `good` asks.
    pub fn days(
        &self,
        days: &Days,
        morning: ProgrammeDay,
        rule: Rule,
        good: impl Fn(&DayLog) -> bool,
    ) -> Reason {
        let after = |day: &ProgrammeDay| *day > self.cause_day;
        let counted = days
            .last(HOLD_DAYS, morning)
            .filter(|(day, log)| after(day) && log.reported() && good(log))
            .count();
        let counted = i64::try_from(counted).unwrap_or_default();
        Reason::cell(rule, counted >= HOLD_DAYS)
            .had(Figure::Days(counted))
            .need(Figure::Days(HOLD_DAYS))
    }

    /// The cells that end H1.
    pub fn pelvic_ends(
        &self,
        days: &Days,
        morning: ProgrammeDay,
        boundary: DayBoundary,
        limits: Limits,
    ) -> Vec<Reason> {
        let good = |log: &DayLog| limits.beyond(log).is_empty();
        Vec::from([
            self.hours(morning, boundary, Rule::H1Hours),
            self.days(days, morning, Rule::H1Days, good),
        ])
    }

    /// The cells that end H6.
    pub fn body_ends(
        &self,
        days: &Days,
        morning: ProgrammeDay,
        boundary: DayBoundary,
    ) -> Vec<Reason> {
        let good =
            |log: &DayLog| log.body_pain.is_some_and(|known| known.value.value() <= HOLD_BODY);
        Vec::from([
            self.hours(morning, boundary, Rule::H6Hours),
            self.days(days, morning, Rule::H6Days, good),
        ])
    }
}

impl Illness {
    /// The cell that ends H3: two whole days after the last report.
    pub fn ends(&self, morning: ProgrammeDay) -> Reason {
        let whole = (morning.since(self.last_report) - 1).max(0);
        Reason::cell(Rule::H3Days, whole >= ILLNESS_DAYS)
            .had(Figure::Days(whole))
            .need(Figure::Days(ILLNESS_DAYS))
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::facts::{FactId, Score};
    use crate::words::Amount;

    fn day(text: &str) -> ProgrammeDay {
        ProgrammeDay::new(text.parse().unwrap())
    }

    fn timed(at: &str) -> Timed {
        let cause_at: NaiveDateTime = at.parse().unwrap();
        let cause_day = DayBoundary::DEFAULT.day_of(cause_at);
        Timed { since: cause_day, cause_at, cause_day, why: vec![], referred: false }
    }

    fn quiet(days: &mut Days, day: ProgrammeDay) {
        let log = days.on(day);
        crate::day_values::raise(&mut log.leak, Amount::None, FactId(1));
        log.write_scores(Score::new(0), Score::new(0), FactId(1));
    }

    #[track_caller]
    fn check(reported: i64, morning: &str, ends: bool) {
        let limits = Limits { leak: Some(Amount::None), heaviness: 0, pelvic_pain: 0 };
        let hold = timed("2026-03-18T10:00:00");
        let mut days = Days::default();
        for n in 1..=reported {
            quiet(&mut days, day("2026-03-18").plus(n));
        }
        let cells = hold.pelvic_ends(&days, day(morning), DayBoundary::DEFAULT, limits);
        assert_eq!(cells.iter().all(Reason::is_met), ends);
    }

    #[test]
    fn three_quiet_days_after_the_day_of_the_cause_end_h1() {
        check(3, "2026-03-22", true);
        check(3, "2026-03-21", false);
        check(2, "2026-03-22", false);
        check(3, "2026-03-23", false);
    }

    #[test]
    fn h6_needs_body_pain_known() {
        let hold = timed("2026-03-18T10:00:00");
        let mut days = Days::default();
        for n in 1..=3 {
            let on = day("2026-03-18").plus(n);
            quiet(&mut days, on);
        }
        let morning = day("2026-03-22");
        let ends = |days: &Days| {
            let cells = hold.body_ends(days, morning, DayBoundary::DEFAULT);
            cells.iter().all(Reason::is_met)
        };
        assert!(!ends(&days));
        for n in 1..=3 {
            let known = &mut days.on(day("2026-03-18").plus(n)).body_pain;
            crate::day_values::raise(known, Score::new(2).unwrap(), FactId(1));
        }
        assert!(ends(&days));
    }

    #[test]
    fn h3_needs_two_whole_days() {
        let hold =
            Illness { since: day("2026-03-01"), last_report: day("2026-03-01"), why: vec![] };
        assert!(!hold.ends(day("2026-03-03")).is_met());
        assert!(hold.ends(day("2026-03-04")).is_met());
    }
}
