//! §11 Referral prompts: which are raised, since when and why. A prompt stays
//! until a later clinician fact; those who raise it take care that it returns
//! only with new evidence.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::names::ReferralId;
use crate::outcome::ActiveReferral;
use crate::reason::Reason;

/// The raised prompts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Referrals {
    active: BTreeMap<ReferralId, ActiveReferral>,
}

impl Referrals {
    /// Raises a prompt; says whether it was not raised before. New evidence
    /// for a raised one is added to its reasons.
    pub fn raise(&mut self, id: ReferralId, day: ProgrammeDay, why: Reason) -> bool {
        if let Some(active) = self.active.get_mut(&id) {
            active.why.retain(|known| known.rule != why.rule);
            active.why.push(why);
            return false;
        }
        self.active.insert(id, ActiveReferral { id, since: day, why: Vec::from([why]) });
        true
    }

    /// Ends every prompt; says which were raised.
    pub fn end(&mut self) -> Vec<ReferralId> {
        core::mem::take(&mut self.active).into_keys().collect()
    }

    /// The raised prompts, by number.
    pub fn all(&self) -> Vec<ActiveReferral> {
        self.active.values().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reason::Rule;

    #[test]
    fn a_prompt_keeps_its_first_day_and_its_latest_evidence() {
        let mut referrals = Referrals::default();
        let day = ProgrammeDay::new("2026-03-01".parse().unwrap());
        assert!(referrals.raise(ReferralId::F7, day, Reason::act(Rule::G2)));
        assert!(!referrals.raise(ReferralId::F7, day.plus(3), Reason::act(Rule::G4)));
        let all = referrals.all();
        assert_eq!((all[0].since, all[0].why.len()), (day, 2));
        assert_eq!(referrals.end(), [ReferralId::F7]);
        assert!(referrals.all().is_empty());
    }
}
