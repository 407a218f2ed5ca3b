//! The app lock on the wire. What she typed is wiped from our memory when it
//! was heard; the window's own copy is beyond reach.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// What kind of secret opens the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LockKind")]
pub enum Kind {
    /// Words, 10 letters or more.
    Passphrase,
    /// Digits, six or more.
    Pin,
}

/// Whether there is a lock, and what stands between her and the diary now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct LockState {
    /// Whether the app lock is on.
    pub on: bool,
    /// Whether the diary is locked now.
    pub locked: bool,
    /// What opens it; null where no lock is on.
    pub kind: Option<Kind>,
    /// Whether her finger or her face opens it, too, where the device knows them.
    pub biometric: bool,
    /// Wrong tries since the last right one.
    pub wrong_tries: u32,
    /// Seconds until the next try, rounded up; 0 where it may be now.
    pub wait_s: u32,
}

/// What is given to open the diary.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The passphrase or PIN, or the recovery code.
    #[ts(type = "string")]
    pub secret: Zeroizing<String>,
    /// Whether it is the recovery code.
    pub is_code: bool,
}

/// A secret she would like, before it counts.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockWanted {
    /// What kind it is.
    pub kind: Kind,
    /// The passphrase or PIN.
    #[ts(type = "string")]
    pub secret: Zeroizing<String>,
}

/// A recovery code, shown once, for paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LockCode {
    /// Its groups of four letters, in order.
    pub groups: Vec<String>,
    /// The two groups to be typed from the paper, counted from 1.
    pub asked: [u8; 2],
}

/// The lock goes on, or gets another secret.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockSet {
    /// What opens the lock that is on; left out where none is.
    #[serde(default)]
    #[ts(optional)]
    pub current: Option<Unlock>,
    /// The new one.
    pub wanted: LockWanted,
    /// The two groups of the recovery code that were asked for.
    pub typed: [String; 2],
}

/// She is leaving the app for a moment, or for longer.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LockAway {
    /// It is only to choose a file.
    pub choosing: bool,
}

/// How long the diary stays open after she left the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Grace {
    /// Not at all.
    AtOnce,
    /// One minute.
    Minute,
    /// Five minutes.
    FiveMinutes,
    /// A quarter of an hour.
    QuarterHour,
}
