//! DECIDE: the progression core of Surefoot. Facts and a local time in, an
//! outcome and its reasons out: data, not sentences.
//!
//! It knows no clock, no storage, no zone, no serde and no words of any
//! language. State is a pure fold over the facts, so the same facts give the
//! same outcome however often and whenever the app asks.
//!
//! One module for each section of the programme; [`Replay`] is the fold,
//! `morning` the order of the morning review, `limits` the last step, which
//! only narrows.
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod adherence;
mod answers_due;
mod asking;
mod checks;
mod clinician;
pub mod course;
pub mod day;
mod day_values;
mod decision;
#[cfg(test)]
mod exhaustive;
pub mod facts;
pub mod felt;
mod gate_cells;
mod gates;
mod holds;
pub mod isi;
mod judged;
mod judging;
pub mod ladder;
mod level;
mod limits;
mod morning;
pub mod names;
pub mod outcome;
mod pattern;
pub mod phases;
mod place;
mod placement;
mod plan;
pub mod practice;
pub mod questionnaires;
mod readiness;
pub mod reason;
mod referrals;
mod regression;
mod replay;
mod rules;
mod showing;
mod stages;
mod standing;
pub mod strength;
mod support;
mod tell;
pub mod testing;
pub mod thresholds;
mod volume;
pub mod warning_signs;
pub mod weeks;
pub mod words;

/// The version of the programme these rules follow (its title page). It grows
/// when a rule or a number changes, so that a decision shown earlier can say
/// which programme made it.
pub const PROGRAMME_VERSION: u32 = 1;

pub use adherence::Adherence;
pub use judged::Judged;
pub use judging::running;
pub use pattern::{PatternCounts, SessionLeaks};
pub use replay::{DayValues, Replay, day_values, decide};
pub use stages::{stage_cap, week_cap};
pub use support::SupportBar;
