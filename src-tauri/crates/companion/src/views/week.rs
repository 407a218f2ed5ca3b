//! Her week: seven days in her order, the goal, and weeks in a row (§15). The
//! arithmetic of goals and streaks is the core's.

use chrono::{Days, NaiveDate, Weekday};
use progression::day::ProgrammeDay;
use progression::weeks::WeekInput;

use crate::companion::Region;
use crate::history::History;
use crate::wire::plan::{Week, WeekDay};
use crate::wire::settings::{Settings, WeekStart};

/// Her week as of programme day `today`.
pub(super) fn week(history: &History, region: &Region, today: NaiveDate) -> Week {
    let settings = history.settings();
    let begins = first_weekday(settings, region);
    let known = history.days();
    let view = known.weeks(settings.goal_days, begins, ProgrammeDay::new(today));
    let days = week_start(today, begins).iter_days().take(7);
    Week {
        days: days
            .map(|day| WeekDay {
                day: day.to_string(),
                practised: known.is_practised(ProgrammeDay::new(day)),
                rest: known.is_rest(ProgrammeDay::new(day)),
                today: day == today,
                ahead: day > today,
            })
            .collect(),
        done: view.done,
        goal: view.goal,
        streak: (!settings.streak_hidden).then_some(view.streak),
    }
}

/// What the core counts her weeks from.
pub(crate) fn input<'a>(history: &'a History, region: &Region, today: NaiveDate) -> WeekInput<'a> {
    let settings = history.settings();
    let begins = first_weekday(settings, region);
    history.days().input(settings.goal_days, begins, ProgrammeDay::new(today))
}

/// Whether a programme day is one of rest.
pub(super) fn rests(history: &History, day: NaiveDate) -> bool {
    history.days().is_rest(ProgrammeDay::new(day))
}

/// The first day of her week: her choice, or what her locale has.
pub(crate) fn first_weekday(settings: &Settings, region: &Region) -> Weekday {
    match settings.week_start {
        WeekStart::Locale => region.first_weekday,
        WeekStart::Monday => Weekday::Mon,
        WeekStart::Saturday => Weekday::Sat,
        WeekStart::Sunday => Weekday::Sun,
    }
}

/// The first day of the week that holds `day`.
pub(super) fn week_start(day: NaiveDate, begins: Weekday) -> NaiveDate {
    use chrono::Datelike;
    let into = u64::from(day.weekday().days_since(begins));
    day.checked_sub_days(Days::new(into)).unwrap_or(day)
}
