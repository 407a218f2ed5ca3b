//! The recurring questionnaires on the wire: when each is due, and the index
//! of leaking with its bands.

use serde::Serialize;
use ts_rs::TS;

/// When the questionnaires are due, and every index since the birth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Questionnaires {
    /// Both; empty while nothing is asked.
    pub asked: Vec<QuestionnaireAsked>,
    /// Answers to the index, newest first.
    pub index: Vec<IndexAnswer>,
    /// The latest band beside the first; null with fewer than two answers.
    pub trend: Option<Trend>,
}

/// One questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuestionnaireAsked {
    /// `screen` or `isi`.
    pub id: String,
    /// The programme day it was last answered.
    pub last: Option<String>,
    /// From this day on it is asked.
    pub due: String,
    /// It is asked today.
    pub is_due: bool,
}

/// One answer to the Incontinence Severity Index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IndexAnswer {
    /// Its entry.
    pub id: String,
    /// Its programme day.
    pub day: String,
    /// 0 to 12.
    pub score: u8,
    /// `dry`, `slight`, `moderate`, `severe`, `very_severe`.
    pub band: String,
    /// The lowest score of the band.
    pub low: i32,
    /// The highest score of the band.
    pub high: i32,
}

/// A band beside an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// A lower band.
    Less,
    /// The same band.
    Same,
    /// A higher band.
    More,
}
