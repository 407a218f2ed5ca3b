//! A fact on the wire and in the log: the words of `scenarios/FORMAT.md`
//! ("Facts"), one struct per type. The same form is what the UI sends, what
//! the store keeps and what a scenario holds.
//!
//! It knows the words and not their meaning: ranges and dates are checked when
//! a body becomes a core fact.

mod diary;
mod exercise;
mod fault;
mod from_core;
mod impact;
mod person;
mod read;
mod to_core;
mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use diary::{Diary, Leak};
pub use exercise::{LowLoad, Practice, SelfCheck, Strength, Test};
pub use fault::{Fault, FaultCode};
pub use impact::{After, Event, ImpactSession, MorningAfter, Readiness};
pub use person::{
    CheckUp, Clinician, Isi, Pregnancy, Prescription, Profile, RedFlag, Rest, Screen, Start,
};
pub use read::part;
pub use words::{
    Amount, BirthMode, Bleeding, BodyPainKind, Condition, EventKind, Fuelled, Ill, LastSettled,
    LeakAmount, LeakCeiling, LowLoadKind, Mood, RestReason, Role, RunningBefore, SessionKind,
    Support, Tear, Trigger,
};

/// What a fact says. The `type` key names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FactBody {
    /// The birth and where she starts.
    Profile(Profile),
    /// The 6 to 8 week postnatal check was attended.
    CheckUp(CheckUp),
    /// A clinician saw her.
    Clinician(Clinician),
    /// She measured her own contraction.
    SelfCheck(SelfCheck),
    /// A pelvic floor practice.
    Practice(Practice),
    /// A strength session.
    Strength(Strength),
    /// A walk or another low-load activity.
    LowLoad(LowLoad),
    /// The diary of a day.
    Diary(Diary),
    /// Five yes/no questions.
    Screen(Screen),
    /// A load or strength test.
    Test(Test),
    /// Warning signs she reports.
    RedFlag(RedFlag),
    /// Warning signs a clinician has seen or advised on.
    RedFlagCleared(RedFlag),
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
    Pregnancy(Pregnancy),
}

impl FactBody {
    /// Its `type`, as the log keeps it beside the body.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Profile(_) => "profile",
            Self::CheckUp(_) => "check_up",
            Self::Clinician(_) => "clinician",
            Self::SelfCheck(_) => "self_check",
            Self::Practice(_) => "practice",
            Self::Strength(_) => "strength",
            Self::LowLoad(_) => "low_load",
            Self::Diary(_) => "diary",
            Self::Screen(_) => "screen",
            Self::Test(_) => "test",
            Self::RedFlag(_) => "red_flag",
            Self::RedFlagCleared(_) => "red_flag_cleared",
            Self::Readiness(_) => "readiness",
            Self::ImpactSession(_) => "impact_session",
            Self::MorningAfter(_) => "morning_after",
            Self::Isi(_) => "isi",
            Self::Rest(_) => "rest",
            Self::Pregnancy(_) => "pregnancy",
        }
    }
}
