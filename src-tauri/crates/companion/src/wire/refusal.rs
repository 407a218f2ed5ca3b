//! A refusal: the one error shape of the wire, a code and its details.
//!
//! It holds no sentence; the UI has one text for every code.

use serde::Serialize;
use ts_rs::TS;

/// Why something could not be done, and the figures a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refusal {
    /// What stands in the way.
    pub code: Code,
    /// The figures that belong to it; each is present only where it helps.
    pub details: Details,
}

/// The figures of a refusal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Details {
    /// The field of the entry the refusal is about, as a path such as `body.pain`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// The smallest value taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub min: Option<i64>,
    /// The largest value taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub max: Option<i64>,
    /// A date the refusal turns on, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub date: Option<String>,
    /// Where a damaged diary was set aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub path: Option<String>,
    /// How long the next try has to wait, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub wait_s: Option<u32>,
}

/// Every way Surefoot refuses. The UI has a text for each; a test compares the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Another copy of the app holds the diary.
    AlreadyOpen,
    /// The data folder cannot be written.
    ReadOnly,
    /// No room is left on the device.
    DiskFull,
    /// The file was damaged; it has been set aside whole.
    Damaged,
    /// The file was written by a newer Surefoot.
    NewerVersion,
    /// Anything else the storage said.
    Storage,
    /// The birth lies in the future.
    BirthInFuture,
    /// The birth lies more than ten years back.
    BirthTooLongAgo,
    /// The entry's day lies before the birth.
    BeforeBirth,
    /// The entry's time lies in the future.
    InFuture,
    /// A value lies outside its range.
    OutOfRange,
    /// A note is longer than what is kept.
    NoteTooLong,
    /// Not a date or time of the calendar.
    NotADate,
    /// The request does not have the shape of this version's wire.
    Malformed,
    /// There is no such entry, or it was removed already.
    UnknownEntry,
    /// The same tap arrived twice with different contents.
    TapReused,
    /// There is nothing left to undo.
    NothingToUndo,
    /// A first question (the birth) is not answered yet.
    BirthUnknown,
    /// A run begins with a check that counts now.
    CheckNeeded,
    /// The load tests come before the next run.
    BatteryDue,
    /// Today's decision offers no impact.
    NoImpactNow,
    /// No session lies within the days that this answer can be about.
    NoSessionBefore,
    /// The file is no GPX file.
    NotGpx,
    /// The file ends in the middle.
    GpxTruncated,
    /// The file is larger than what is read.
    GpxTooLarge,
    /// The file says where, but not when.
    GpxNoTimes,
    /// There is no run in the file.
    GpxEmpty,
    /// The file defines entities of its own.
    GpxForbiddenXml,
    /// The file is not written in UTF-8.
    GpxEncoding,
    /// No file is being read any more: it has to be chosen again.
    GpxGone,
    /// The file is none of Surefoot's.
    FileNotOurs,
    /// A newer Surefoot wrote the file.
    FileNewer,
    /// The file ends too early.
    FileCut,
    /// The file was changed after it was written.
    FileEdited,
    /// The passphrase does not open the file.
    WrongPassphrase,
    /// Opening the file would take more memory than a phone has.
    FileTooCostly,
    /// The file is larger than a diary can be.
    FileTooLarge,
    /// No file is being read any more: it has to be chosen again.
    FileGone,
    /// The file tells of a day that is still to come.
    FileInFuture,
    /// The same entry says two things here and in the file.
    FileConflict,
    /// The file tells of another birth.
    OtherBirth,
    /// The file is locked.
    PassphraseNeeded,
    /// The passphrase is too short to lock anything.
    PassphraseShort,
    /// The backup on the disk is not what was written.
    NotVerified,
    /// There is no folder that takes a file.
    NowhereToPut,
    /// There is no diary from before.
    NothingBefore,
    /// The first step of deleting was not taken, or too long ago.
    EraseAgain,
    /// The app lock is on and the diary is not open.
    Locked,
    /// The passphrase, PIN or recovery code is another one.
    WrongSecret,
    /// The next try has to wait.
    TryLater,
    /// The device did not know her finger or her face, or she let it be.
    BiometricDeclined,
    /// What the device kept for her finger or her face is gone.
    BiometricGone,
    /// The key file beside the diary is not as it was written.
    KeyUnreadable,
    /// Not a PIN: digits only, and enough of them.
    PinShort,
    /// A PIN that is tried first.
    PinPlain,
    /// The groups are not those of the recovery code.
    CodeDiffers,
    /// No recovery code is waiting any more: it has to be shown again.
    CodeGone,
}

impl Refusal {
    /// A refusal without details.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, details: Details::default() }
    }

    /// A refusal about one field.
    #[must_use]
    pub fn field(code: Code, field: &str) -> Self {
        Self { code, details: Details { field: Some(field.to_owned()), ..Details::default() } }
    }

    /// A value outside `min..=max`.
    #[must_use]
    pub fn range(field: &str, min: i64, max: i64) -> Self {
        let details = Details {
            field: Some(field.to_owned()),
            min: Some(min),
            max: Some(max),
            ..Details::default()
        };
        Self { code: Code::OutOfRange, details }
    }

    /// A refusal after which the next try has to wait so many milliseconds.
    #[must_use]
    pub fn wait(code: Code, wait_ms: i64) -> Self {
        let wait_s = Some(whole_seconds(wait_ms)).filter(|wait| *wait > 0);
        Self { code, details: Details { wait_s, ..Details::default() } }
    }

    /// A refusal that turns on a date.
    #[must_use]
    pub fn date(code: Code, date: impl ToString) -> Self {
        Self { code, details: Details { date: Some(date.to_string()), ..Details::default() } }
    }
}

/// Milliseconds as seconds, rounded up: a wait that is told is over when it is.
pub(crate) fn whole_seconds(ms: i64) -> u32 {
    u32::try_from(ms.saturating_add(999) / 1000).unwrap_or_default()
}
