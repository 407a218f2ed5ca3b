//! What the core answers: everything `scenarios/FORMAT.md` names, and what the
//! app shows besides, each with its reasons. Data only.

use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::adherence::Adherence;
use crate::day::ProgrammeDay;
use crate::facts::FactId;
use crate::ladder::Rung;
use crate::names::{
    Block, CheckColour, Colour, HoldId, Level, Offer, PatternId, ReferralId, SessionResult, SetId,
    SignId, Stage,
};
use crate::pattern::PatternCounts;
use crate::practice::PracticeDose;
use crate::questionnaires::Questionnaire;
use crate::reason::{Figure, Reason};
use crate::testing::{Battery, TestState};
use crate::warning_signs::SignLevel;

/// The decision at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The programme day of `now`.
    pub day: ProgrammeDay,
    /// Completed weeks since the birth; `None` without a profile.
    pub weeks: Option<i64>,
    /// Her stage.
    pub stage: Stage,
    /// Her rung; `None` below S4, R29 in S7.
    pub rung: Option<Rung>,
    /// Her clean count; `None` where the rung is.
    pub clean: Option<CleanCount>,
    /// Her practice level.
    pub level: Level,
    /// Whether strengthening is paused (§3).
    pub strengthening_paused: bool,
    /// Adherence of the last 7 days; `None` when no day counts.
    pub adherence: Option<Adherence>,
    /// Active holds, by number.
    pub holds: Vec<ActiveHold>,
    /// Active warning signs, by number.
    pub warning_signs: Vec<ActiveSign>,
    /// Active referral prompts, by number.
    pub referrals: Vec<ActiveReferral>,
    /// The pattern of the latest Monday.
    pub pattern: Pattern,
    /// Today's practice.
    pub practice: PracticeDose,
    /// Today's impact offer.
    pub impact: Impact,
    /// The judgement of `ask`, else of the recorded check that counts now.
    pub readiness: Option<Judgement>,
    /// The result of the latest impact session.
    pub last_session: Option<SessionResult>,
    /// Answers that impact sessions still wait for.
    pub answers_due: AnswersDue,
    /// Her path: the entry gates of S1 to S7, as the next morning review will
    /// judge them if nothing more is told.
    pub path: Vec<Gate>,
    /// Today's plan.
    pub plan: Plan,
    /// Every test, L1 first.
    pub tests: Vec<TestState>,
    /// Where the two days of L1 to L7 stand.
    pub battery: Battery,
    /// The recurring questionnaires; empty while nothing is asked.
    pub questionnaires: Vec<Questionnaire>,
    /// Why all this: what holds back her stage, rung and level, what stands in
    /// the way of impact, and what every hold, sign and referral rests on.
    pub reasons: Vec<Reason>,
    /// Changes since the last fact told: those of the mornings up to `now` and
    /// of `ask`. Older ones: [`crate::Replay::changes`].
    pub changes: Vec<Change>,
}

/// A clean count and what the rung asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CleanCount {
    /// Consecutive clean sessions.
    pub had: u32,
    /// Needed.
    pub need: u32,
}

/// An active hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActiveHold {
    /// Which.
    pub id: HoldId,
    /// The programme day it began.
    pub since: ProgrammeDay,
    /// Why it began (verdict act).
    pub why: Vec<Reason>,
    /// What ends it, as cells.
    pub ends: Vec<Reason>,
}

/// An active warning sign.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ActiveSign {
    /// Which.
    pub id: SignId,
    /// How soon it needs somebody.
    pub level: SignLevel,
    /// The programme day it was reported (the first, if again).
    pub since: ProgrammeDay,
    /// The latest entry that reported it.
    pub fact: FactId,
}

/// An active referral prompt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ActiveReferral {
    /// Which.
    pub id: ReferralId,
    /// The programme day it was raised.
    pub since: ProgrammeDay,
    /// Why.
    pub why: Vec<Reason>,
}

/// The pattern and its counts, always shown together (§13).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pattern {
    /// Which emphasis.
    pub id: PatternId,
    /// The Monday it was worked out; `None` before the first.
    pub on: Option<ProgrammeDay>,
    /// The counts it rests on.
    pub counts: PatternCounts,
}

/// The impact offer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Impact {
    /// What is offered.
    pub offer: Offer,
    /// With planned and easier: the rung.
    pub rung: Option<Rung>,
    /// With planned and easier: its running seconds.
    pub run_s: Option<u32>,
    /// A volume notice goes with it.
    pub notice: bool,
    /// All that bites, alphabetical.
    pub blocked_by: Vec<Block>,
    /// Why: one reason for each thing that bites, and for an easier rung.
    pub reasons: Vec<Reason>,
}

/// The judgement of a check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judgement {
    /// Its colour.
    pub outcome: CheckColour,
    /// Q1 to Q12, in order.
    pub questions: [Colour; 12],
    /// Every question that is not green, with what she said.
    pub reasons: Vec<Reason>,
    /// The entry that holds the answers; [`FactId::ASKED`] where none does.
    pub fact: FactId,
}

/// Answers that impact sessions still wait for (§7).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswersDue {
    /// Today's sessions without answers right after, oldest first.
    pub after: Vec<RunAsked>,
    /// The latest session day before today, for seven days.
    pub morning: Option<MorningDue>,
}

/// The morning after a session day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MorningDue {
    /// The session day.
    pub day: ProgrammeDay,
    /// Its sessions, oldest first; one answer is for all of them.
    pub runs: Vec<RunAsked>,
    /// An answer now makes a morning known: it is the time to ask. Otherwise
    /// it is too early, answered, or so late that it can only make worse.
    pub due: bool,
    /// It was answered in time for every session.
    pub answered: bool,
}

/// A session that is asked about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RunAsked {
    /// Its entry.
    pub fact: FactId,
    /// The check that was valid at its instant.
    pub check: Option<FactId>,
}

/// An entry gate.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gate {
    /// The stage it opens.
    pub to: Stage,
    /// Its cells; all are needed.
    pub cells: Vec<Reason>,
}

impl Gate {
    /// Whether every cell is met.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.cells.iter().all(Reason::is_met)
    }
}

/// Today's plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Practice: how often today, how often done.
    pub practice: PlanPractice,
    /// Walks or low-impact activity; `None` when only rest is right.
    pub low_load: Option<PlanLowLoad>,
    /// The strength set; `None` when there is none today.
    pub strength: Option<PlanStrength>,
}

/// The practice line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanPractice {
    /// Sessions meant today; `None` for breathing (as she likes) and stopped.
    pub per_day: Option<u32>,
    /// Sessions done today.
    pub done: u32,
    /// A new self-check is due: 14 days after a prescription.
    pub self_check_due: bool,
    /// Why this practice.
    pub reasons: Vec<Reason>,
}

/// The activity line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanLowLoad {
    /// What kind.
    pub kind: LowLoadPlan,
    /// From, minutes; 0 where any length is right.
    pub min_minutes: u32,
    /// To, minutes.
    pub max_minutes: u32,
    /// Days a week: from, to. `None` where it is daily, as comfortable.
    pub per_week: Option<(u32, u32)>,
    /// Days of the last 7 (today among them) with such an activity.
    pub done_days: u32,
    /// Minutes done today.
    pub today_minutes: u32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What kind of activity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LowLoadPlan {
    /// A walk, as comfortable.
    Walk,
    /// Low-impact activity: brisk walk, cycle, cross trainer; swim if healed.
    LowImpact,
}

/// The strength line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanStrength {
    /// Which set.
    pub set: SetId,
    /// Sessions a week: from, to.
    pub per_week: (u32, u32),
    /// Days of the last 7 (today among them) with a completed set.
    pub done_days: u32,
    /// Whether one was completed today.
    pub done_today: bool,
    /// It is not for the day before a run: she should leave it if she runs tomorrow.
    pub not_before_run: bool,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Something that changed, with the reasons of that moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The programme day.
    pub day: ProgrammeDay,
    /// The instant: of the fact, or the day's beginning for a morning review.
    pub at: NaiveDateTime,
    /// What changed.
    pub what: Changed,
    /// Before; `None` where there was nothing.
    pub from: Option<Figure>,
    /// After; `None` where there is nothing now.
    pub to: Option<Figure>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Changed {
    /// The stage.
    Stage,
    /// The rung.
    Rung,
    /// The practice level.
    Level,
    /// A hold began or ended.
    Hold(HoldId),
    /// A referral was raised or ended.
    Referral(ReferralId),
    /// A warning sign was raised or cleared.
    Sign(SignId),
    /// Strengthening was paused or taken up again.
    Pause,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::Rule;

    #[test]
    fn a_gate_is_open_when_every_cell_is_met() {
        let gate = |cells: [bool; 2]| Gate {
            to: Stage::S1,
            cells: cells.map(|met| Reason::cell(Rule::UpSessions, met)).into(),
        };
        let open = [[true, true], [true, false], [false, true]].map(|cells| gate(cells).is_open());
        assert_eq!(open, [true, false, false]);
    }
}
