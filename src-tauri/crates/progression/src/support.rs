//! What speaks against reading about supports (garment, pessary, tampon) now.
//! The app informs and never recommends; where something here applies, the
//! page says so and names whom to ask instead.
//!
//! It decides nothing else: what she used is told and kept in any case.

use alloc::vec::Vec;

use crate::names::{HoldId, SignId};
use crate::placement::wound_is_open;
use crate::standing::Standing;
use crate::thresholds::{SUPPORT_BLEEDING_DAYS, SUPPORT_WEEKS};
use crate::words::{Bleeding, Condition};

/// Something that speaks against it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum SupportBar {
    /// Fewer weeks since the birth than needed, or unknown.
    Weeks,
    /// A wound that is not told as healed.
    Wound,
    /// Bleeding that is not her usual period.
    Bleeding,
    /// Signs of an infection.
    Infection,
    /// A pregnancy, or perhaps one.
    Pregnancy,
    /// A bulge or a prolapse that no clinician has seen.
    Prolapse,
}

impl Standing {
    /// All that speaks against it today, in the order of [`SupportBar`].
    pub fn support_bars(&self) -> Vec<SupportBar> {
        let early = self.weeks_on(self.today).is_none_or(|weeks| weeks < SUPPORT_WEEKS);
        let bars = [
            (SupportBar::Weeks, early),
            (SupportBar::Wound, self.has_open_wound()),
            (SupportBar::Bleeding, self.bleeds_unexplained()),
            (SupportBar::Infection, self.has_any([SignId::RF05, SignId::RF13, SignId::RF17])),
            (SupportBar::Pregnancy, self.held(HoldId::H4)),
            (SupportBar::Prolapse, self.has_unseen_prolapse()),
        ];
        bars.into_iter().filter(|(_, applies)| *applies).map(|(bar, _)| bar).collect()
    }

    fn has_any<const N: usize>(&self, signs: [SignId; N]) -> bool {
        signs.into_iter().any(|sign| self.signs.is_active(sign))
    }

    fn has_open_wound(&self) -> bool {
        self.profile.as_ref().is_some_and(|profile| wound_is_open(&profile.says))
    }

    fn bleeds_unexplained(&self) -> bool {
        let mut days = self.days.up_to(SUPPORT_BLEEDING_DAYS, self.today);
        let told = days.any(|(_, log)| {
            let unusual = log.diary_bleeding.is_some_and(|it| it.value >= Bleeding::Unclear);
            unusual || log.bleeding_up.is_some()
        });
        told || self.has_any([SignId::RF01, SignId::RF15])
    }

    fn has_unseen_prolapse(&self) -> bool {
        let conditions = self.profile.as_ref().map(|profile| &profile.says.conditions);
        let told = conditions.is_some_and(|all| all.contains(&Condition::Prolapse));
        self.signs.is_active(SignId::RF11) || told && self.seen_by_clinician().is_none()
    }
}
