//! Today, the check before a run, and her week, on the wire.

use serde::Serialize;
use ts_rs::TS;

use super::prompts::RestNow;
use super::reason::Reason;
use super::signs::ActiveSign;

/// The Today page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Today {
    /// The programme day.
    pub day: String,
    /// Which greeting suits the hour.
    pub greeting: Greeting,
    /// Completed weeks since the birth.
    pub weeks: Option<i32>,
    /// `S0` to `S7`.
    pub stage: String,
    /// The one thing that matters now.
    pub lead: Lead,
    /// The rest of the day's plan.
    pub lines: Vec<PlanLine>,
    /// Whether today's diary holds leak, heaviness and pelvic pain.
    pub reported: bool,
    /// Her week.
    pub week: Week,
    /// The rest she is in.
    pub rest: Option<RestNow>,
    /// Active warning signs.
    pub signs: Vec<ActiveSign>,
    /// Active holds, each with why and what ends it.
    pub holds: Vec<Notice>,
    /// Prompts to be seen by somebody.
    pub referrals: Vec<Notice>,
    /// The device's clock is earlier than her newest entry.
    pub clock_behind: bool,
    /// Questionnaires asked today: `screen`, `isi`.
    pub questions_due: Vec<String>,
}

/// Which greeting suits the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Greeting {
    /// From the day boundary to noon.
    Morning,
    /// Noon to 18:00.
    Afternoon,
    /// 18:00 to 22:00.
    Evening,
    /// The small hours.
    Night,
}

/// The one thing that matters now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Lead {
    /// What it is.
    pub kind: LeadKind,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What matters now, in falling order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeadKind {
    /// A warning sign is active.
    Sign,
    /// An impact session was begun and not ended.
    ResumeSession,
    /// A practice was begun and not finished.
    ResumePractice,
    /// The morning after a session day is due.
    MorningAfter,
    /// A session of today waits for the answers right after.
    After,
    /// A check that counts offers a run.
    Run,
    /// The pregnancy pause.
    Paused,
    /// A practice is due.
    Practice,
    /// Nobody has told how today was.
    Diary,
    /// Strength is due today.
    Strength,
    /// A walk or low-impact activity is open today.
    Move,
    /// The check before an impact session.
    Check,
    /// All done: rest.
    Rest,
}

/// A line of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanLine {
    /// What to do.
    pub item: PlanItem,
    /// How often it was done (today, or this week where the plan is weekly).
    pub done: u32,
    /// How often it is meant; null where it is as she likes.
    pub of: Option<u32>,
    /// Whether the counts are of the week.
    pub weekly: bool,
    /// Whether it is complete.
    pub complete: bool,
    /// Why it is there, and why so.
    pub reasons: Vec<Reason>,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PlanItem {
    /// Pelvic floor practice.
    Practice {
        /// `P0` to `P6`.
        level: String,
        /// Hold in seconds.
        hold_s: u32,
        /// Rest in seconds.
        rest_s: u32,
        /// Slow repetitions.
        reps: u32,
        /// Sets of quick ones.
        fast_sets: u32,
        /// Quick ones in a set.
        fast_reps: u32,
        /// About how long it takes, in whole minutes.
        minutes: u32,
    },
    /// Breathing and letting go only.
    Breathing {
        /// About how long it takes, in whole minutes.
        minutes: u32,
    },
    /// A strength set.
    Strength {
        /// `A`, `B` or `C`.
        set: String,
        /// The most sessions a week.
        per_week_max: u32,
    },
    /// A walk.
    Walk {
        /// From, in minutes.
        min: u32,
        /// To, in minutes.
        max: u32,
    },
    /// Low-impact activity.
    LowImpact {
        /// From, in minutes.
        min: u32,
        /// To, in minutes.
        max: u32,
    },
    /// An impact session.
    Impact {
        /// What is offered.
        offer: Offer,
    },
}

/// The impact offer (`scenarios/FORMAT.md`, "Outcome").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Offer {
    /// `planned`, `easier`, `low_impact`, `none`, `rest_day`, `battery`, `check_first`.
    pub offer: String,
    /// The rung.
    pub rung: Option<String>,
    /// Its running seconds.
    pub run_s: Option<u32>,
    /// A volume notice goes with it.
    pub notice: bool,
    /// What bites: `holds`, `readiness`, `spacing`, `stage`, `volume`.
    pub blocked_by: Vec<String>,
}

/// A hold or a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// `H1` … `H7`, `F1` … `F7`.
    pub id: String,
    /// Since which programme day.
    pub since: Option<String>,
    /// Why, and what ends it.
    pub reasons: Vec<Reason>,
}

/// Her week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Week {
    /// Seven days in her order.
    pub days: Vec<WeekDay>,
    /// Days with a practice so far.
    pub done: u32,
    /// Her goal this week, rest days taken off.
    pub goal: u32,
    /// Weeks in a row that met the goal; null when she hides it.
    pub streak: Option<u32>,
}

/// One day of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WeekDay {
    /// Programme day.
    pub day: String,
    /// At least one practice was done.
    pub practised: bool,
    /// A rest day.
    pub rest: bool,
    /// It is today.
    pub today: bool,
    /// It is still to come.
    pub ahead: bool,
}

/// The decision before a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Check {
    /// The judgement that counts now; null when there is none.
    pub judgement: Option<Judgement>,
    /// What follows.
    pub offer: Offer,
    /// Why, everything that speaks for or against impact today.
    pub reasons: Vec<Reason>,
    /// Warning signs active now.
    pub signs: Vec<ActiveSign>,
}

/// The judgement of her answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Judgement {
    /// `green`, `amber_capacity`, `amber_pelvic`, `red`.
    pub outcome: String,
    /// Q1 to Q12 with their colours.
    pub questions: Vec<Question>,
}

/// One question's colour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Question {
    /// `Q1` … `Q12`.
    pub id: String,
    /// `green`, `amber`, `red`, `unanswered`.
    pub colour: String,
}
