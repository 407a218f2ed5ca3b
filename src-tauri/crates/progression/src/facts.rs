//! §2 Facts: what she and those who see her tell. One body per type, each with
//! the fields of `scenarios/FORMAT.md`. A field left out is *unknown*, never 0.
//!
//! It knows no rule and no storage form.

use alloc::vec::Vec;

use chrono::{NaiveDate, NaiveDateTime};

use crate::ladder::Rung;
use crate::names::{HoldId, Level, SetId, SignId, TestId};
use crate::words::{
    Amount, BirthMode, Bleeding, BodyPainKind, Condition, EventKind, Fuelled, Ill, LastSettled,
    LowLoadKind, Mood, RestReason, Role, RunningBefore, Support, Tear, Trigger,
};

/// Who a fact is, so that a reason can point back at her entry. The caller
/// chooses it; the core only carries it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FactId(pub u64);

impl FactId {
    /// The answers being asked about, which are judged and not recorded. No
    /// entry of hers carries this id.
    pub const ASKED: Self = Self(u64::MAX);
}

/// A score of 0 to 10.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Score(u8);

impl Score {
    /// Nothing felt.
    pub const ZERO: Self = Self(0);
    /// The largest score.
    pub const MAX: Self = Self(10);

    /// A score, if `value` is 0 to 10.
    #[must_use]
    pub const fn new(value: u8) -> Option<Self> {
        if value <= Self::MAX.0 { Some(Self(value)) } else { None }
    }

    /// Its value, 0 to 10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Its value beside a threshold.
    pub(crate) fn value(self) -> i64 {
        self.0.into()
    }
}

/// Something told, at her local time to the minute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Who it is.
    pub id: FactId,
    /// When it happened.
    pub at: NaiveDateTime,
    /// What it says.
    pub body: Body,
}

/// What a fact says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Body {
    /// The birth and where she starts.
    Profile(Profile),
    /// The 6 to 8 week postnatal check was attended.
    CheckUp,
    /// A clinician saw her.
    Clinician(Clinician),
    /// She measured her own contraction.
    SelfCheck(SelfCheck),
    /// A pelvic floor practice.
    Practice(Practice),
    /// A strength session.
    Strength(Strength),
    /// Low-load activity.
    LowLoad(LowLoad),
    /// The diary of a day.
    Diary(Diary),
    /// Five yes/no questions.
    Screen(Screen),
    /// A load or strength test.
    Test(Test),
    /// Warning signs she reports.
    RedFlag(Vec<SignId>),
    /// Warning signs a clinician has seen or advised on.
    RedFlagCleared(Vec<SignId>),
    /// The answers before an impact session.
    Readiness(Readiness),
    /// An impact session.
    ImpactSession(ImpactSession),
    /// The morning after.
    MorningAfter(MorningAfter),
    /// The Incontinence Severity Index.
    Isi(Isi),
    /// Days of rest.
    Rest(Rest),
    /// A new pregnancy.
    Pregnancy,
}

/// The birth and where she starts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Profile {
    /// Day of the birth.
    pub birth_date: NaiveDate,
    /// How the baby was born.
    pub birth_mode: BirthMode,
    /// A tear.
    pub tear: Tear,
    /// Number of births. Kept for display.
    pub births: u32,
    /// Leaked before or in pregnancy.
    pub leaked_before: bool,
    /// Running before. Kept for display.
    pub running_before: RunningBefore,
    /// An earlier running injury. Kept for display.
    pub prior_running_injury: bool,
    /// Conditions.
    pub conditions: Vec<Condition>,
    /// Whether she breastfeeds. Kept for display.
    pub breastfeeding: bool,
    /// Whether the wound is healed.
    pub wound_healed: Option<bool>,
    /// Where she starts.
    pub start: Start,
}

/// Starting answers; each may be unknown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Start {
    /// Her typical leak.
    pub leak: Option<Amount>,
    /// Heaviness.
    pub heaviness: Option<Score>,
    /// Pelvic pain.
    pub pelvic_pain: Option<Score>,
    /// Minutes she walks without symptoms.
    pub walk_minutes: Option<u32>,
    /// Her longest comfortable hold, seconds.
    pub hold_s: Option<u32>,
    /// Whether she can feel a lift.
    pub feels_lift: Option<bool>,
}

/// A clinician saw her. Role *other* is a note only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clinician {
    /// Who.
    pub role: Role,
    /// Earliest week for impact, 6 or later.
    pub impact_from_week: Option<u32>,
    /// The leak that may pass: none, drops or splash.
    pub leak_ceiling: Option<Amount>,
    /// The heaviness that may pass, 0 to 2.
    pub heaviness_ceiling: Option<Score>,
    /// The pelvic pain that may pass, 0 to 2.
    pub pelvic_pain_ceiling: Option<Score>,
    /// Her own practice.
    pub prescription: Option<Prescription>,
    /// Holds it ends: any but H2. Unknown and empty mean the same here; both
    /// are kept so that nothing written is lost.
    pub clears: Option<Vec<HoldId>>,
}

/// A practice prescribed by a clinician.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Prescription {
    /// Hold, seconds, 1 or more.
    pub hold_s: u32,
    /// Slow repetitions, 1 or more.
    pub reps: u32,
    /// Quick ones, as one set.
    pub fast: u32,
}

/// A self-check of her contraction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SelfCheck {
    /// Hold E, seconds.
    pub hold_s: u32,
    /// Repetitions R.
    pub reps: u32,
    /// Quick ones F.
    pub fast: u32,
    /// One easy hold of 60 s was done.
    pub easy_hold_60: Option<bool>,
    /// She feels a lift.
    pub feels_lift: bool,
    /// Letting go is hard.
    pub hard_to_relax: bool,
    /// Pain.
    pub pain: Score,
}

/// A pelvic floor practice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Practice {
    /// The level it was done at.
    pub level: Level,
    /// Slow repetitions planned.
    pub planned: u32,
    /// Slow repetitions done.
    pub done: u32,
    /// Effort.
    pub effort: Option<Score>,
    /// Pain.
    pub pain: Option<Score>,
    /// She held her breath.
    pub breath_held: Option<bool>,
}

/// A strength session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Strength {
    /// Which set.
    pub set: SetId,
    /// All of it was done.
    pub completed: bool,
    /// Without symptoms. No rule uses it.
    pub symptom_free: Option<bool>,
}

/// Low-load activity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LowLoad {
    /// What.
    pub kind: LowLoadKind,
    /// How long, minutes.
    pub minutes: u32,
    /// Without symptoms.
    pub symptom_free: bool,
}

/// One leak of the diary; its amount is never none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leak {
    /// What brought it on.
    pub trigger: Trigger,
    /// How much.
    pub amount: Amount,
}

/// The diary of a day. Several on a day add up.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Diary {
    /// Leaks; an empty list says there was none.
    pub leaks: Option<Vec<Leak>>,
    /// Heaviness.
    pub heaviness: Option<Score>,
    /// Pelvic, scar or abdominal pain.
    pub pelvic_pain: Option<Score>,
    /// Pain of legs, back or hips.
    pub body_pain: Option<Score>,
    /// Bleeding.
    pub bleeding: Option<Bleeding>,
    /// Sleep, minutes. Kept for display.
    pub sleep_min: Option<u32>,
    /// Energy. Kept for display.
    pub energy: Option<Score>,
    /// Emptying the bladder is difficult.
    pub emptying_difficulty: Option<bool>,
    /// Pain with sex.
    pub pain_with_sex: Option<bool>,
    /// She is ill.
    pub ill: Option<bool>,
}

/// Five questions, each "new, worse or troubling since the last time".
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Screen {
    /// A leak.
    pub leak: bool,
    /// Urgency.
    pub urgency: bool,
    /// A bulge.
    pub bulge: bool,
    /// Bowel or wind loss.
    pub bowel: bool,
    /// Pelvic pain.
    pub pain: bool,
}

/// A test.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Test {
    /// Which.
    pub id: TestId,
    /// What she managed.
    pub dose: Dose,
    /// Without symptoms.
    pub symptom_free: bool,
}

/// What she managed in a test.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dose {
    /// Minutes (L1), seconds (L4) or a count (L5).
    Whole(u32),
    /// Seconds a side (L2) or repetitions a side.
    Sides {
        /// Left.
        left: u32,
        /// Right.
        right: u32,
    },
}

/// The answers before an impact session. Everything left out is unanswered;
/// the refining ones (during impact, bulge, kind of pain) then mean no, no, plain.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Readiness {
    /// Q1 Warning signs.
    pub warning_signs: Option<Vec<SignId>>,
    /// Q2 The largest leak since the last check.
    pub leak: Option<Amount>,
    /// Q2 During impact (refining).
    pub leak_during_impact: Option<bool>,
    /// Q3 Heaviness now.
    pub heaviness: Option<Score>,
    /// Q3 A bulge (refining).
    pub bulge: Option<bool>,
    /// Q4 Pelvic, scar or abdominal pain.
    pub pelvic_pain: Option<Score>,
    /// Q5 Pain of legs, back or hips.
    pub body_pain: Option<Score>,
    /// Q5 What kind (refining).
    pub body_pain_kind: Option<BodyPainKind>,
    /// Q6 Bleeding.
    pub bleeding: Option<Bleeding>,
    /// Q7 Whether the last impact session settled.
    pub last_settled: Option<LastSettled>,
    /// Q8 Sleep, minutes.
    pub sleep_min: Option<u32>,
    /// Q8 Energy.
    pub energy: Option<Score>,
    /// Q9 Eaten, drunk, bladder emptied.
    pub fuelled: Option<Fuelled>,
    /// Q10 Worry that this will hurt.
    pub worry: Option<Score>,
    /// Q11 Ill, or maybe pregnant.
    pub ill: Option<Ill>,
    /// Q12 Mood.
    pub mood: Option<Mood>,
}

/// What an impact session was.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SessionKind {
    /// A rung of the ladder.
    Ladder(Rung),
    /// The battery L1 to L7.
    Battery,
    /// A run outside the plan.
    OffPlan,
}

/// An impact session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImpactSession {
    /// What it was.
    pub kind: SessionKind,
    /// Running seconds planned; left out, the rung's dose, off-plan 0.
    pub planned_run_s: Option<u32>,
    /// Running seconds done; left out, as planned.
    pub done_run_s: Option<u32>,
    /// What was felt. Unknown and empty mean the same here.
    pub events: Option<Vec<Event>>,
    /// The answers right after.
    pub after: Option<After>,
    /// Support used. Kept for display.
    pub support: Option<Support>,
}

/// Something felt during a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Event {
    /// The running second.
    pub at_run_s: u32,
    /// What.
    pub kind: EventKind,
    /// How much leaked.
    pub amount: Option<Amount>,
    /// How strong.
    pub score: Option<Score>,
    /// A sharp pain.
    pub sharp: Option<bool>,
}

/// The answers right after a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct After {
    /// The largest leak.
    pub leak: Amount,
    /// Heaviness.
    pub heaviness: Score,
    /// Pelvic pain.
    pub pelvic_pain: Score,
    /// Pain of legs, back or hips.
    pub body_pain: Score,
    /// Gone within the hour.
    pub gone_within_hour: Option<bool>,
}

/// The morning after: about every session of the latest earlier session day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MorningAfter {
    /// The largest leak.
    pub leak: Amount,
    /// Heaviness.
    pub heaviness: Score,
    /// Pelvic pain.
    pub pelvic_pain: Score,
    /// Pain of legs, back or hips.
    pub body_pain: Score,
    /// Bleeding came back or grew.
    pub bleeding_up: bool,
}

/// The Incontinence Severity Index: both 0 for never, else neither 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Isi {
    /// How often, 0 to 4.
    pub frequency: u8,
    /// How much, 0 to 3.
    pub amount: u8,
}

/// Days of rest, both ends included; `to` is not before `from`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rest {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Why.
    pub reason: RestReason,
}
