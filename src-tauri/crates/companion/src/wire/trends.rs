//! Trends and her five questions on the wire: counts over time. Where there is
//! too little, the counts say so and no rate is given.

use serde::Serialize;
use ts_rs::TS;

use super::plan::PlanLine;
use super::progress::Step;

/// The Trends page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trends {
    /// Which sentence comes first.
    pub said: Said,
    /// Running in blocks of four weeks that end today, oldest first.
    pub blocks: Vec<RunBlock>,
    /// Where in the run leaks happened, over all blocks.
    pub thirds: Thirds,
    /// The last 14 days, today among them.
    pub lately: Fortnight,
    /// The 14 days before.
    pub before: Fortnight,
    /// Her weeks, oldest first.
    pub weeks: Vec<TrendWeek>,
    /// Runs with and without support, over all blocks.
    pub supports: SupportRuns,
    /// The pattern.
    pub pattern: PatternSeen,
    /// How much there has to be.
    pub minimum: Minimum,
}

/// The sentence of the Trends page. It only repeats counts; how far apart two
/// rates have to be is a team choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// Fewer leaks for the same running than in the block before.
    RunsFewer,
    /// More leaks for the same running than in the block before.
    RunsMore,
    /// About as many.
    RunsSame,
    /// The latest block can be counted, and no more.
    RunsCounted,
    /// Too little running; the last two fortnights can be counted.
    DaysCounted,
    /// Too little of everything.
    NotEnough,
}

/// Runs counted together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct RunTally {
    /// Sessions with running in them.
    pub runs: u32,
    /// Of them with a leak.
    pub with_leak: u32,
    /// Leaks in them.
    pub leaks: u32,
    /// Seconds of running.
    pub run_s: u32,
    /// Leaks in ten minutes of running, in tenths; null where there is too little.
    pub per_ten_min_tenths: Option<u32>,
    /// There are runs enough to say so.
    pub enough: bool,
}

/// A block of four weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunBlock {
    /// Its first programme day.
    pub from: String,
    /// Its last.
    pub to: String,
    /// Its runs.
    pub tally: RunTally,
}

/// Leaks by the third of the run (programme §13: sessions with 480 s of running or more).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Thirds {
    /// In the first third.
    pub early: u32,
    /// In the middle.
    pub middle: u32,
    /// In the last third.
    pub late: u32,
    /// The minute is not known.
    pub unknown: u32,
    /// In sessions too short to have thirds.
    pub short: u32,
    /// Runs long enough to have thirds.
    pub runs: u32,
    /// There is enough to say so.
    pub enough: bool,
}

/// Fourteen days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Fortnight {
    /// Days on which leaks are known.
    pub told_days: u32,
    /// Leaks told, of any cause.
    pub leaks: u32,
    /// Days on which heaviness is known.
    pub heaviness_days: u32,
    /// Of them with heaviness above 0.
    pub heavy_days: u32,
    /// The largest heaviness.
    pub worst_heaviness: Option<u8>,
    /// Days enough to count leaks.
    pub enough: bool,
    /// Days enough to count heaviness.
    pub heaviness_enough: bool,
}

/// One of her weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrendWeek {
    /// Its first day.
    pub from: String,
    /// Days of it with a practice.
    pub practised: u32,
    /// Days of rest in it.
    pub rest: u32,
    /// Days of it that are over or are today.
    pub days: u32,
    /// Days on which heaviness is known.
    pub heaviness_days: u32,
    /// Of them with heaviness above 0.
    pub heavy_days: u32,
    /// Days enough to count heaviness.
    pub enough: bool,
}

/// Runs with and without support, side by side. Counts, and never advice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct SupportRuns {
    /// With any support.
    pub with: RunTally,
    /// Without.
    pub without: RunTally,
    /// Runs of which it is not known.
    pub unknown: u32,
    /// Both have runs enough to stand side by side.
    pub enough: bool,
}

/// The pattern, always with its day and its counts (programme §13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PatternSeen {
    /// `D0` to `D5`, or `not_enough`.
    pub id: String,
    /// The Monday it was worked out; null before the first.
    pub on: Option<String>,
    /// Leaks with a known trigger in the 14 days before it.
    pub classified: u32,
    /// Days with one.
    pub days: u32,
    /// Of them with an urge.
    pub urgency: u32,
    /// Of them without: stress events.
    pub stress: u32,
    /// Stress events at lifting, standing up or walking.
    pub everyday: u32,
    /// Stress events at a cough, lifting, a jump, or early in a run.
    pub quick: u32,
    /// Leaks in longer runs.
    pub run: u32,
    /// Of them in the last third.
    pub late: u32,
    /// Classified leaks it needs.
    pub need_leaks: u32,
    /// Days it needs.
    pub need_days: u32,
}

/// The least there has to be before anything is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Minimum {
    /// Runs in a block or on a side.
    pub runs: u32,
    /// Leaks.
    pub leaks: u32,
    /// Days told in a fortnight.
    pub fortnight_days: u32,
    /// Days told in a week.
    pub week_days: u32,
}

/// Her five questions, each from her own data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MyQuestions {
    /// Her self-checks, newest first; a few of them.
    pub checks: Vec<CheckSeen>,
    /// The latest visit since the birth.
    pub seen: Option<SeenBy>,
    /// The pattern.
    pub pattern: PatternSeen,
    /// Today's plan, in the order she would do it.
    pub lines: Vec<PlanLine>,
    /// Where she is on the path.
    pub here: Option<Step>,
    /// The next stage and its gate.
    pub next: Option<Step>,
    /// Her runs with and without support.
    pub supports: SupportRuns,
    /// How much there has to be.
    pub minimum: Minimum,
}

/// A self-check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckSeen {
    /// Its entry.
    pub id: String,
    /// Its programme day.
    pub day: String,
    /// Hold, seconds.
    pub hold_s: u32,
    /// Repetitions.
    pub reps: u32,
    /// Quick ones.
    pub fast: u32,
    /// A lift was felt.
    pub feels_lift: bool,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SeenBy {
    /// Its programme day.
    pub day: String,
    /// Who.
    pub role: String,
    /// A practice of her own was given.
    pub prescribed: bool,
}
