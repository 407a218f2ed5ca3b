//! Trends: counts of what she told, over time. Statistics, not rules: nothing
//! here moves her plan. Under a minimum count no rate is given.

use chrono::{Days, NaiveDate};
use progression::day::ProgrammeDay;
use progression::facts::{Body, ImpactSession};
use progression::outcome::Pattern;
use progression::thresholds::{PATTERN_LEAK_DAYS, PATTERN_LEAKS, RUN_LEAK_FROM_S};
use progression::words::Support;
use progression::{DayValues, SessionLeaks, day_values, running};

use super::week;
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::refusal::Refusal;
use crate::wire::trends::{
    Fortnight, Minimum, PatternSeen, RunBlock, RunTally, Said, SupportRuns, Thirds, TrendWeek,
    Trends,
};

/// Team choices, listed in SAFETY.md ("What trends say, and when").
/// Days in a block of running.
const BLOCK_DAYS: u64 = 28;
/// Blocks looked back on.
const BLOCKS: u64 = 6;
/// Her weeks looked back on.
const WEEKS: u64 = 12;
/// Runs before a block, or a side of the support table, has a rate.
const LEAST_RUNS: u32 = 4;
/// Leaks before thirds are shown or two blocks are compared.
const LEAST_LEAKS: u32 = 3;
/// Days told before a fortnight is counted.
const LEAST_FORTNIGHT_DAYS: u32 = 7;
/// Days told before a week is counted.
const LEAST_WEEK_DAYS: u32 = 4;
/// Two rates nearer than this, in per cent of the earlier, are about the same.
const SAME_PERCENT: u64 = 25;

/// The least there has to be.
pub(super) const MINIMUM: Minimum = Minimum {
    runs: LEAST_RUNS,
    leaks: LEAST_LEAKS,
    fortnight_days: LEAST_FORTNIGHT_DAYS,
    week_days: LEAST_WEEK_DAYS,
};

impl Companion {
    /// The Trends page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn trends(&mut self, now: &Moment) -> Result<Trends, Refusal> {
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let today = outcome.day.date();
        let runs = runs(history, today);
        let blocks = blocks(&runs, today);
        let lately = fortnight(history, back(today, 13), today);
        let before = fortnight(history, back(today, 27), back(today, 14));
        Ok(Trends {
            said: said(&blocks, &lately, &before),
            thirds: thirds(&runs),
            lately,
            before,
            weeks: weeks(history, week::first_weekday(history.settings(), &region), today),
            supports: supports(&runs),
            pattern: pattern(&outcome.pattern),
            minimum: MINIMUM,
            blocks,
        })
    }
}

/// A session with running in it.
pub(super) struct Run {
    day: NaiveDate,
    run_s: u32,
    leaks: SessionLeaks,
    long: bool,
    support: Option<Support>,
}

impl Run {
    fn of(day: NaiveDate, session: &ImpactSession) -> Option<Self> {
        let (planned, done) = running(session);
        let off_plan = session.kind == progression::facts::SessionKind::OffPlan;
        let time = if off_plan { done } else { planned };
        (done > 0).then(|| Self {
            day,
            run_s: done,
            leaks: SessionLeaks::of(session),
            long: i64::from(time) >= RUN_LEAK_FROM_S,
            support: session.support,
        })
    }
}

/// The runs of all blocks, oldest first. A run after midnight and before her
/// day boundary belongs to the day before.
pub(super) fn runs(history: &History, today: NaiveDate) -> Vec<Run> {
    let told = history.between(back(today, BLOCKS * BLOCK_DAYS - 1), today);
    told.filter_map(|told| match &told.fact.body {
        Body::ImpactSession(session) => Run::of(history.programme_day(told.at), session),
        _ => None,
    })
    .collect()
}

fn tally<'a>(runs: impl IntoIterator<Item = &'a Run>) -> RunTally {
    let mut tally = RunTally::default();
    for run in runs {
        let leaks = run.leaks.total();
        tally.runs += 1;
        tally.with_leak += u32::from(leaks > 0);
        tally.leaks += leaks;
        tally.run_s = tally.run_s.saturating_add(run.run_s);
    }
    tally.enough = tally.runs >= LEAST_RUNS;
    tally.per_ten_min_tenths = tally.enough.then(|| rate(&tally));
    tally
}

/// Leaks in ten minutes of running, in tenths, to the nearest.
fn rate(tally: &RunTally) -> u32 {
    let (leaks, seconds) = (u64::from(tally.leaks), u64::from(tally.run_s.max(1)));
    u32::try_from((leaks * 6000 + seconds / 2) / seconds).unwrap_or(u32::MAX)
}

/// The blocks from that of her first run on.
fn blocks(runs: &[Run], today: NaiveDate) -> Vec<RunBlock> {
    let all = (0..BLOCKS).rev().map(|number| {
        let to = back(today, number * BLOCK_DAYS);
        let from = back(to, BLOCK_DAYS - 1);
        let inside = runs.iter().filter(|run| (from..=to).contains(&run.day));
        RunBlock { from: from.to_string(), to: to.to_string(), tally: tally(inside) }
    });
    all.skip_while(|block| block.tally.runs == 0).collect()
}

fn thirds(runs: &[Run]) -> Thirds {
    let mut thirds = Thirds::default();
    for run in runs {
        thirds.early += run.leaks.early;
        thirds.middle += run.leaks.middle;
        thirds.late += run.leaks.late;
        thirds.unknown += run.leaks.unknown;
        thirds.short += run.leaks.short;
        thirds.runs += u32::from(run.long);
    }
    let placed = thirds.early + thirds.middle + thirds.late;
    thirds.enough = thirds.runs >= LEAST_RUNS && placed >= LEAST_LEAKS;
    thirds
}

/// Runs with and without support, side by side.
pub(super) fn supports(runs: &[Run]) -> SupportRuns {
    let used = |run: &&Run| run.support.is_some_and(|support| support != Support::None);
    let with = tally(runs.iter().filter(used));
    let without = tally(runs.iter().filter(|run| run.support == Some(Support::None)));
    let unknown = runs.iter().filter(|run| run.support.is_none()).count();
    let enough = with.enough && without.enough;
    SupportRuns { with, without, unknown: count(unknown), enough }
}

fn fortnight(history: &History, from: NaiveDate, to: NaiveDate) -> Fortnight {
    let mut seen = Fortnight::default();
    for day in from.iter_days().take_while(|day| *day <= to) {
        let values = values(history, day);
        seen.told_days += u32::from(values.leak.is_some());
        seen.leaks += count(values.leaks);
        if let Some(score) = values.heaviness {
            seen.heaviness_days += 1;
            seen.heavy_days += u32::from(score.get() > 0);
            seen.worst_heaviness = seen.worst_heaviness.max(Some(score.get()));
        }
    }
    seen.enough = seen.told_days >= LEAST_FORTNIGHT_DAYS;
    seen.heaviness_enough = seen.heaviness_days >= LEAST_FORTNIGHT_DAYS;
    seen
}

/// Her weeks from that of her first entry on.
fn weeks(history: &History, begins: chrono::Weekday, today: NaiveDate) -> Vec<TrendWeek> {
    let first_told = history.all().first().map_or(today, |told| history.programme_day(told.at));
    let current = week::week_start(today, begins);
    let starts = (0..WEEKS).rev().map(|number| back(current, number * 7));
    let known = starts.filter(|start| back(first_told, 6) <= *start);
    known.map(|start| trend_week(history, start, today)).collect()
}

fn trend_week(history: &History, start: NaiveDate, today: NaiveDate) -> TrendWeek {
    let days: Vec<NaiveDate> = start.iter_days().take(7).take_while(|day| *day <= today).collect();
    let within = |is: &dyn Fn(ProgrammeDay) -> bool| {
        count(days.iter().filter(|day| is(ProgrammeDay::new(**day))).count())
    };
    let heaviness: Vec<u8> = days
        .iter()
        .filter_map(|day| values(history, *day).heaviness.map(|score| score.get()))
        .collect();
    let told = count(heaviness.len());
    TrendWeek {
        from: start.to_string(),
        practised: within(&|day| history.days().is_practised(day)),
        rest: within(&|day| history.days().is_rest(day)),
        days: count(days.len()),
        heaviness_days: told,
        heavy_days: count(heaviness.iter().filter(|score| **score > 0).count()),
        enough: told >= LEAST_WEEK_DAYS,
    }
}

fn said(blocks: &[RunBlock], lately: &Fortnight, before: &Fortnight) -> Said {
    let mut newest = blocks.iter().rev().map(|block| block.tally);
    let (latest, earlier) = (newest.next().unwrap_or_default(), newest.next().unwrap_or_default());
    if !latest.enough {
        let counted = lately.enough && before.enough;
        return if counted { Said::DaysCounted } else { Said::NotEnough };
    }
    if !earlier.enough || latest.leaks + earlier.leaks < LEAST_LEAKS {
        return Said::RunsCounted;
    }
    let product = |leaks: u32, seconds: u32| u64::from(leaks) * u64::from(seconds);
    let now = product(latest.leaks, earlier.run_s) * 100;
    let then = product(earlier.leaks, latest.run_s);
    if now <= then * (100 - SAME_PERCENT) {
        Said::RunsFewer
    } else if now >= then * (100 + SAME_PERCENT) {
        Said::RunsMore
    } else {
        Said::RunsSame
    }
}

/// The pattern with its day and its counts.
pub(super) fn pattern(pattern: &Pattern) -> PatternSeen {
    let small = |number: i64| u32::try_from(number).unwrap_or_default();
    let counts = &pattern.counts;
    PatternSeen {
        id: pattern.id.word().to_owned(),
        on: pattern.on.map(|day| day.date().to_string()),
        classified: small(counts.classified),
        days: small(counts.days),
        urgency: small(counts.urgency),
        stress: small(counts.stress),
        everyday: small(counts.everyday),
        quick: small(counts.quick),
        run: small(counts.run),
        late: small(counts.late),
        need_leaks: small(PATTERN_LEAKS),
        need_days: small(PATTERN_LEAK_DAYS),
    }
}

fn values(history: &History, day: NaiveDate) -> DayValues {
    day_values(history.between(day, day).map(|told| &told.fact))
}

fn back(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
