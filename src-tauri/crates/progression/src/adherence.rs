//! §3 Adherence: how much of the prescribed practice was done in the last 7 days.

use crate::day::ProgrammeDay;
use crate::standing::Standing;
use crate::thresholds::{ADHERENCE_DAYS, MINIMUM_DOSE_DAYS, MINIMUM_DOSE_SESSIONS};

/// Adherence of the last 7 days.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Adherence {
    /// Whole per cent, rounded down.
    pub percent: i64,
    /// Sessions that count.
    pub done: i64,
    /// Sessions prescribed.
    pub prescribed: i64,
    /// Days that count.
    pub days: i64,
    /// The minimum dose is reached: 9 sessions or more on 3 days or more.
    pub minimum_dose_reached: bool,
}

/// Adherence as a day sees it; `None` when no day counts. Rest days, days on
/// breathing or stopped that morning, the day of the first profile and the
/// days before it are left out.
pub(crate) fn of(standing: &Standing, day: ProgrammeDay) -> Option<Adherence> {
    let mut sum = Adherence {
        percent: 0,
        done: 0,
        prescribed: 0,
        days: 0,
        minimum_dose_reached: minimum_dose(standing, day),
    };
    for (on, log) in standing.days.last(ADHERENCE_DAYS, day) {
        let Some(per_day) = log.prescribed.filter(|_| !is_rest(standing, *on)) else { continue };
        sum.done += i64::from(log.practised.min(per_day));
        sum.prescribed += i64::from(per_day);
        sum.days += 1;
    }
    sum.percent = (sum.done * 100).checked_div(sum.prescribed)?;
    Some(sum)
}

/// Whether a day lies in a rest she told of.
pub(crate) fn is_rest(standing: &Standing, day: ProgrammeDay) -> bool {
    let date = day.date();
    standing.rests.iter().any(|rest| rest.says.from <= date && date <= rest.says.to)
}

fn minimum_dose(standing: &Standing, day: ProgrammeDay) -> bool {
    let practised = standing.days.last(ADHERENCE_DAYS, day).map(|(_, log)| log.practised);
    let (mut sessions, mut days) = (0, 0);
    for done in practised.filter(|done| *done > 0) {
        sessions += i64::from(done);
        days += 1;
    }
    sessions >= MINIMUM_DOSE_SESSIONS && days >= MINIMUM_DOSE_DAYS
}
