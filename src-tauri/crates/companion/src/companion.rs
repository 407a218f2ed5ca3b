//! The companion: the open diary and what is known about where she lives.
//!
//! Use cases are `impl` blocks in the modules beside this one.

use chrono::{NaiveDateTime, Weekday};
use store::{RecoveryCode, Store, StoreError};

use crate::data::{Coming, Erasing, Unshared};
use crate::decisions::Kept;
use crate::history::History;
use crate::importing::Import;
use crate::lock::Away;
use crate::moment::Moment;
use crate::wire::prompts::Device;
use crate::wire::refusal::{Code, Details, Refusal};

/// The open diary. One per process; the store's lock sees to that.
pub struct Companion {
    pub(crate) store: Store,
    /// Read on the first question, kept until the log changes anywhere but at its end.
    pub(crate) history: Option<History>,
    /// Which decisions are kept, read on the first question that shows some.
    pub(crate) kept: Option<Kept>,
    pub(crate) region: Region,
    /// A file of runs on its way in.
    pub(crate) import: Import,
    /// A file of a whole diary on its way in.
    pub(crate) coming: Coming,
    /// The backup made last, while it was not handed on.
    pub(crate) unshared: Option<Unshared>,
    /// The first step of deleting everything.
    pub(crate) erasing: Option<Erasing>,
    /// What the host last said of the device's prompts.
    pub(crate) device: Device,
    /// A recovery code that was shown and does not count yet.
    pub(crate) code: Option<RecoveryCode>,
    /// Since when she is away from the app.
    pub(crate) away: Away,
}

/// What the web engine knows about where she lives.
#[derive(Debug, Clone)]
pub(crate) struct Region {
    /// BCP 47 tag.
    pub(crate) locale: String,
    /// First day of the week there.
    pub(crate) first_weekday: Weekday,
}

impl Companion {
    /// The history as of now, read when it has to be, and the core's "now".
    pub(crate) fn history(
        &mut self,
        now: &Moment,
    ) -> Result<(&mut History, NaiveDateTime), Refusal> {
        let fresh = match self.history.take() {
            Some(known) => known,
            None => History::read(self.store.read())?,
        };
        let history = self.history.insert(fresh);
        let instant = history.core_now(now.local());
        history.replay_until(instant);
        Ok((history, instant))
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::InUse => Self::new(Code::AlreadyOpen),
            StoreError::ReadOnly | StoreError::FolderUnusable(_) => Self::new(Code::ReadOnly),
            StoreError::Full => Self::new(Code::DiskFull),
            StoreError::Damaged { set_aside } => {
                let path = Some(set_aside.display().to_string());
                Self { code: Code::Damaged, details: Details { path, ..Details::default() } }
            }
            StoreError::Newer { .. } => Self::new(Code::NewerVersion),
            StoreError::Conflict { .. } => Self::new(Code::TapReused),
            StoreError::UnknownTarget => Self::new(Code::UnknownEntry),
            StoreError::Locked => Self::new(Code::Locked),
            StoreError::WrongSecret { wait_ms } => Self::wait(Code::WrongSecret, wait_ms),
            StoreError::TooSoon { wait_ms } => Self::wait(Code::TryLater, wait_ms),
            StoreError::KeyUnreadable => Self::new(Code::KeyUnreadable),
            _ => Self::new(Code::Storage),
        }
    }
}
