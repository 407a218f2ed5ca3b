//! The page about supports: whether it informs now. The core decides.

use progression::SupportBar as CoreBar;
use progression::thresholds::{SUPPORT_BLEEDING_DAYS, SUPPORT_WEEKS};

use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::refusal::Refusal;
use crate::wire::support::{SupportBar, Supports};

impl Companion {
    /// The page about supports.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn supports(&mut self, now: &Moment) -> Result<Supports, Refusal> {
        let (history, instant) = self.history(now)?;
        let bars = history.support_bars(instant).into_iter().map(bar).collect();
        let small = |value: i64| u32::try_from(value).unwrap_or_default();
        let (from_week, bleeding_days) = (small(SUPPORT_WEEKS), small(SUPPORT_BLEEDING_DAYS));
        Ok(Supports { bars, from_week, bleeding_days })
    }
}

fn bar(bar: CoreBar) -> SupportBar {
    match bar {
        CoreBar::Weeks => SupportBar::Weeks,
        CoreBar::Wound => SupportBar::Wound,
        CoreBar::Bleeding => SupportBar::Bleeding,
        CoreBar::Infection => SupportBar::Infection,
        CoreBar::Pregnancy => SupportBar::Pregnancy,
        CoreBar::Prolapse => SupportBar::Prolapse,
    }
}
