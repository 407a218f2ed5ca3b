//! An impact session: the check before, what was felt, the answers after.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{
    Amount, Bleeding, BodyPainKind, EventKind, Fuelled, Ill, LastSettled, Mood, SessionKind,
    Support,
};

/// The answers before an impact session. Everything left out is unanswered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// Q1: warning signs, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub warning_signs: Option<Vec<String>>,
    /// Q2: the largest leak since the last check.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub leak: Option<Amount>,
    /// Q2: it was during impact.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub leak_during_impact: Option<bool>,
    /// Q3: heaviness now, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub heaviness: Option<u8>,
    /// Q3: a bulge.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bulge: Option<bool>,
    /// Q4: pelvic, scar or abdominal pain, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pelvic_pain: Option<u8>,
    /// Q5: pain of legs, back or hips, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub body_pain: Option<u8>,
    /// Q5: what kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub body_pain_kind: Option<BodyPainKind>,
    /// Q6: bleeding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bleeding: Option<Bleeding>,
    /// Q7: whether the last impact session settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub last_settled: Option<LastSettled>,
    /// Q8: sleep in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sleep_min: Option<u16>,
    /// Q8: energy, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub energy: Option<u8>,
    /// Q9: eaten, drunk, bladder emptied.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub fuelled: Option<Fuelled>,
    /// Q10: worry that this will hurt, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub worry: Option<u8>,
    /// Q11: ill, or maybe pregnant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ill: Option<Ill>,
    /// Q12: mood.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub mood: Option<Mood>,
}

/// An impact session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImpactSession {
    /// What kind.
    pub kind: SessionKind,
    /// The rung of a ladder session, `J1` to `J6`, `R1` to `R29`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub rung: Option<String>,
    /// Running seconds planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub planned_run_s: Option<u32>,
    /// Running seconds done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub done_run_s: Option<u32>,
    /// What was felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub events: Option<Vec<Event>>,
    /// The answers right after.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub after: Option<After>,
    /// Support used.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub support: Option<Support>,
}

/// Something felt during a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The running second.
    pub at_run_s: u32,
    /// What.
    pub kind: EventKind,
    /// How much leaked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub amount: Option<Amount>,
    /// How strong, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub score: Option<u8>,
    /// A sharp pain.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sharp: Option<bool>,
}

/// The answers right after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct After {
    /// The largest leak.
    pub leak: Amount,
    /// Heaviness, 0 to 10.
    pub heaviness: u8,
    /// Pelvic pain, 0 to 10.
    pub pelvic_pain: u8,
    /// Pain of legs, back or hips, 0 to 10.
    pub body_pain: u8,
    /// Gone within the hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub gone_within_hour: Option<bool>,
}

/// The morning after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MorningAfter {
    /// The largest leak since.
    pub leak: Amount,
    /// Heaviness, 0 to 10.
    pub heaviness: u8,
    /// Pelvic pain, 0 to 10.
    pub pelvic_pain: u8,
    /// Pain of legs, back or hips, 0 to 10.
    pub body_pain: u8,
    /// Bleeding came back or grew.
    pub bleeding_up: bool,
}
