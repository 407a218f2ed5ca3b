//! What is shown of a hold and of a check: since when, why, what ends it.

use alloc::vec::Vec;

use crate::checks::Checked;
use crate::day::ProgrammeDay;
use crate::day_values::DayLog;
use crate::decision::signs_of_hold;
use crate::names::HoldId;
use crate::readiness::{self, Beside};
use crate::reason::{Reason, Rule};
use crate::standing::Standing;
use crate::warning_signs::Reported;

impl Standing {
    fn signs_holding(&self, id: HoldId) -> Vec<(Rule, Reported)> {
        let holds = signs_of_hold(id);
        let active = self.signs.all().filter(|(sign, _)| holds(*sign));
        active.map(|(sign, reported)| (Rule::Sign(sign), reported)).collect()
    }

    /// The programme day an active hold began.
    pub fn hold_since(&self, id: HoldId) -> ProgrammeDay {
        let holds = &self.holds;
        let own = match id {
            HoldId::H1 => holds.pelvic.as_ref().map(|hold| hold.since),
            HoldId::H6 => holds.body.as_ref().map(|hold| hold.since),
            HoldId::H3 => holds.illness.as_ref().map(|hold| hold.since),
            HoldId::H4 => holds.pregnancy.as_ref().map(|hold| hold.since),
            HoldId::H5 => holds.energy.as_ref().map(|hold| hold.since),
            HoldId::H7 => holds.retest.as_ref().map(|hold| hold.since),
            HoldId::H2 => None,
        };
        let by_sign = self.signs_holding(id).into_iter().map(|(_, reported)| reported.since).min();
        own.into_iter().chain(by_sign).min().unwrap_or(self.today)
    }

    /// Why an active hold began: its own rule, then what caused it.
    pub fn hold_why(&self, id: HoldId) -> Vec<Reason> {
        let holds = &self.holds;
        let own = match id {
            HoldId::H1 => holds.pelvic.as_ref().map(|hold| &hold.why),
            HoldId::H6 => holds.body.as_ref().map(|hold| &hold.why),
            HoldId::H3 => holds.illness.as_ref().map(|hold| &hold.why),
            HoldId::H4 => holds.pregnancy.as_ref().map(|hold| &hold.why),
            HoldId::H5 => holds.energy.as_ref().map(|hold| &hold.why),
            HoldId::H7 => holds.retest.as_ref().map(|hold| &hold.why),
            HoldId::H2 => None,
        };
        if let Some(why) = own {
            return why.clone();
        }
        let rule = if id == HoldId::H4 { Rule::H4Start } else { Rule::H2Start };
        let signs = self.signs_holding(id);
        let facts = signs.iter().map(|(_, reported)| reported.fact);
        let mut why = Vec::from([Reason::act(rule).from(facts)]);
        why.extend(signs.iter().map(|(rule, seen)| Reason::act(*rule).from([seen.fact])));
        why
    }

    /// The first reason of each active hold.
    pub fn hold_starts(&self) -> Vec<Reason> {
        let active = self.active_holds().into_iter();
        active.filter_map(|id| self.hold_why(id).into_iter().next()).collect()
    }

    /// What would end an active hold, as cells of the next morning.
    pub fn hold_ends_shown(&self, id: HoldId, morning: ProgrammeDay) -> Vec<Reason> {
        let signs = self.signs_holding(id);
        let cleared = signs.iter().map(|(rule, seen)| {
            let mut reason = Reason::cell(*rule, false);
            reason.facts.push(seen.fact);
            reason
        });
        let own = match id {
            HoldId::H2 => Some(Reason::cell(Rule::H2Cleared, false)),
            HoldId::H4 => Some(Reason::cell(Rule::H4End, self.holds.pregnancy.is_none())),
            HoldId::H5 => {
                let cleared = self.holds.energy.as_ref().is_some_and(|hold| hold.cleared);
                Some(Reason::cell(Rule::H5End, cleared))
            }
            _ => None,
        };
        own.into_iter().chain(cleared).chain(self.hold_ends(id, morning)).collect()
    }

    /// A reason for every question of a check that is not green now.
    pub fn check_reasons(&self, check: &Checked, today: &DayLog) -> Vec<Reason> {
        let beside =
            Beside { today, ceilings: self.ceilings(), blood_in_urine: false, amber_sign: false };
        readiness::reasons(&check.answers, &check.colours, beside, check.fact)
    }
}
