//! The last step: limits narrow what was proposed, and nothing else. They know
//! what stands in the way, not why it was proposed.
//!
//! The order is that of `scenarios/FORMAT.md`, "Which offer": the first that
//! applies. `blocked_by` names all that bite.

use alloc::vec::Vec;

use crate::ladder::Rung;
use crate::names::{Block, CheckColour, Offer, Stage};
use crate::volume::Volume;

/// What would be done today if nothing stood in the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Proposal {
    /// No impact belongs to her stage.
    Nothing,
    /// A rung.
    Rung(Rung),
    /// The battery, at J6.
    Battery,
    /// Her own run (S7).
    Free,
}

/// The check that counts, if one does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct CheckNow {
    pub colour: CheckColour,
    /// Q5 or Q11 is not green.
    pub bars_battery: bool,
}

/// Everything that can stand in the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Bars {
    /// None without a profile.
    pub stage: Option<Stage>,
    /// The onboarding stop, or an earliest week not reached.
    pub closed: bool,
    /// A hold other than H7.
    pub held: bool,
    /// H7.
    pub retest: bool,
    pub spacing: bool,
    pub check: Option<CheckNow>,
    /// In S5 and S6.
    pub volume: Option<Volume>,
}

/// What is left of the proposal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Offered {
    pub offer: Offer,
    pub rung: Option<Rung>,
    pub notice: bool,
    pub blocked_by: Vec<Block>,
}

/// Narrows a proposal.
pub(crate) fn narrow(proposal: Proposal, bars: &Bars) -> Offered {
    let (offer, rung) = offer(proposal, bars);
    let notice = match (rung, bars.volume) {
        (Some(rung), Some(volume)) => volume.notices(rung),
        _ => false,
    };
    Offered { offer, rung, notice, blocked_by: blocked_by(proposal, bars) }
}

fn offer(proposal: Proposal, bars: &Bars) -> (Offer, Option<Rung>) {
    let red = bars.check.is_some_and(|check| check.colour == CheckColour::Red);
    let Some(stage) = bars.stage.filter(|_| !red && !bars.held) else {
        return (Offer::None, None);
    };
    if stage == Stage::S0 {
        return (Offer::None, None);
    }
    if !stage.has_impact() || bars.closed {
        return (Offer::LowImpact, None);
    }
    if bars.spacing {
        return (Offer::RestDay, None);
    }
    let Some(check) = bars.check else { return (Offer::CheckFirst, None) };
    if check.colour == CheckColour::AmberPelvic {
        return (Offer::LowImpact, None);
    }
    let battery = bars.retest || proposal == Proposal::Battery;
    if battery {
        let offer = if check.bars_battery { Offer::LowImpact } else { Offer::Battery };
        return (offer, None);
    }
    let easier = check.colour == CheckColour::AmberCapacity;
    let (rung, lowered) = match (proposal, easier) {
        (Proposal::Rung(rung), false) => (rung, false),
        (Proposal::Rung(rung), true) => (one_below(rung), true),
        (Proposal::Free, true) => (Rung::R29, true),
        (Proposal::Free, false) => return (Offer::Planned, None),
        (Proposal::Nothing | Proposal::Battery, _) => return (Offer::LowImpact, None),
    };
    match bars.volume.filter(|volume| !volume.fits(rung)) {
        Some(volume) => match volume.lower(rung) {
            Some(lower) => (Offer::Easier, Some(lower)),
            None => (Offer::RestDay, None),
        },
        None if lowered => (Offer::Easier, Some(rung)),
        None => (Offer::Planned, Some(rung)),
    }
}

/// One rung below; J1 and R1 themselves.
fn one_below(rung: Rung) -> Rung {
    if rung == Rung::R1 { rung } else { rung.down(1) }
}

fn blocked_by(proposal: Proposal, bars: &Bars) -> Vec<Block> {
    let stage = bars.closed || !bars.stage.is_some_and(Stage::has_impact);
    let volume = match (proposal, bars.volume) {
        (Proposal::Rung(rung), Some(volume)) => !volume.fits(rung),
        _ => false,
    };
    let readiness = match bars.check {
        Some(check) => check.colour != CheckColour::Green,
        None => !(stage || volume || bars.held || bars.spacing),
    };
    let bites = |block: &Block| match block {
        Block::Holds => bars.held || bars.retest,
        Block::Readiness => readiness,
        Block::Spacing => bars.spacing,
        Block::Stage => stage,
        Block::Volume => volume,
    };
    Block::ALL.iter().copied().filter(bites).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rung(word: &str) -> Rung {
        Rung::from_word(word).unwrap()
    }

    fn green() -> Bars {
        Bars {
            stage: Some(Stage::S5),
            closed: false,
            held: false,
            retest: false,
            spacing: false,
            check: check_of(CheckColour::Green),
            volume: Some(Volume { base: 0, last_six: 0 }),
        }
    }

    fn check_of(colour: CheckColour) -> Option<CheckNow> {
        Some(CheckNow { colour, bars_battery: false })
    }

    #[track_caller]
    fn check(proposal: Proposal, bars: Bars, offer: Offer, rung: Option<&str>, blocked: &[Block]) {
        let offered = narrow(proposal, &bars);
        assert_eq!((offered.offer, offered.rung), (offer, rung.and_then(Rung::from_word)));
        assert_eq!(offered.blocked_by, blocked);
    }

    #[test]
    fn with_nothing_in_the_way_the_plan_is_offered() {
        check(Proposal::Rung(rung("R4")), green(), Offer::Planned, Some("R4"), &[]);
        let free = Bars { stage: Some(Stage::S7), volume: None, ..green() };
        check(Proposal::Free, free, Offer::Planned, None, &[]);
    }

    #[test]
    fn the_order_of_what_bites() {
        use Block::{Holds, Readiness, Spacing};
        let plan = Proposal::Rung(rung("R4"));
        check(plan, Bars { held: true, ..green() }, Offer::None, None, &[Holds]);
        let spaced = Bars { spacing: true, check: None, ..green() };
        check(plan, spaced, Offer::RestDay, None, &[Spacing]);
        let unasked = Bars { check: None, ..green() };
        check(plan, unasked, Offer::CheckFirst, None, &[Readiness]);
        let pelvic = Bars { check: check_of(CheckColour::AmberPelvic), ..green() };
        check(plan, pelvic, Offer::LowImpact, None, &[Readiness]);
        let red = Bars { check: check_of(CheckColour::Red), spacing: true, ..green() };
        check(plan, red, Offer::None, None, &[Readiness, Spacing]);
    }

    #[test]
    fn below_impact_and_under_a_stop_only_low_impact() {
        let plan = Proposal::Nothing;
        let s0 = Bars { stage: Some(Stage::S0), volume: None, ..green() };
        check(plan, s0, Offer::None, None, &[Block::Stage]);
        let s3 = Bars { stage: Some(Stage::S3), volume: None, ..green() };
        check(plan, s3, Offer::LowImpact, None, &[Block::Stage]);
        let closed = Bars { closed: true, ..green() };
        check(Proposal::Rung(rung("R4")), closed, Offer::LowImpact, None, &[Block::Stage]);
        let nobody = Bars { stage: None, volume: None, ..green() };
        check(plan, nobody, Offer::None, None, &[Block::Stage]);
    }

    #[test]
    fn a_capacity_amber_is_one_rung_easier() {
        let amber = Bars { check: check_of(CheckColour::AmberCapacity), ..green() };
        let blocked = [Block::Readiness];
        for (plan, offered) in [("R4", "R3"), ("R1", "R1"), ("J1", "J1"), ("R24", "R23")] {
            let plan = Proposal::Rung(rung(plan));
            check(plan, amber, Offer::Easier, Some(offered), &blocked);
        }
        check(Proposal::Free, amber, Offer::Easier, Some("R29"), &blocked);
        check(Proposal::Battery, amber, Offer::Battery, None, &blocked);
    }

    #[test]
    fn h7_offers_the_battery_and_nothing_else() {
        let retest = Bars { retest: true, ..green() };
        let plan = Proposal::Rung(rung("R4"));
        check(plan, retest, Offer::Battery, None, &[Block::Holds]);
        let unasked = Bars { check: None, ..retest };
        check(plan, unasked, Offer::CheckFirst, None, &[Block::Holds, Block::Readiness]);
        let sore = CheckNow { colour: CheckColour::AmberCapacity, bars_battery: true };
        let sore = Bars { check: Some(sore), ..retest };
        check(plan, sore, Offer::LowImpact, None, &[Block::Holds, Block::Readiness]);
    }

    #[test]
    fn volume_is_judged_on_the_current_rung_and_applied_to_the_offered_one() {
        let volume = Some(Volume { base: 1800, last_six: 1800 });
        let plan = Proposal::Rung(rung("R9"));
        let blocked = [Block::Volume];
        check(plan, Bars { volume, ..green() }, Offer::Easier, Some("R8"), &blocked);
        let amber = check_of(CheckColour::AmberCapacity);
        let tired = Bars { volume, check: amber, ..green() };
        let blocked = [Block::Readiness, Block::Volume];
        check(plan, tired, Offer::Easier, Some("R8"), &blocked);
        let full = Some(Volume { base: 1800, last_six: 2200 });
        let blocked = [Block::Volume];
        check(plan, Bars { volume: full, ..green() }, Offer::RestDay, None, &blocked);
        let unasked = Bars { volume, check: None, ..green() };
        check(plan, unasked, Offer::CheckFirst, None, &blocked);
    }

    /// Every rung under every check, volume, spacing, hold and stop.
    fn every_narrowing() -> Vec<(Rung, Bars, Offered)> {
        let checks = [
            None,
            check_of(CheckColour::Green),
            check_of(CheckColour::AmberCapacity),
            check_of(CheckColour::AmberPelvic),
            check_of(CheckColour::Red),
        ];
        let volumes = [0, 600, 1799, 1800, 2159, 2160, 3600, 9000]
            .iter()
            .flat_map(|base| [0, 300, 1500, 2400, 9000].map(|last_six| (*base, last_six)))
            .map(|(base, last_six)| Some(Volume { base, last_six }))
            .chain([None]);
        let mut all = Vec::new();
        for (volume, check) in volumes.flat_map(|volume| checks.map(|check| (volume, check))) {
            for flags in 0_u8..16 {
                let flag = |bit: u8| flags & (1 << bit) != 0;
                for plan in Rung::all() {
                    let bars = Bars {
                        stage: Some(plan.stage()),
                        closed: flag(0),
                        held: flag(1),
                        retest: flag(2),
                        spacing: flag(3),
                        check,
                        volume,
                    };
                    all.push((plan, bars, narrow(Proposal::Rung(plan), &bars)));
                }
            }
        }
        all
    }

    #[test]
    fn limits_never_raise_what_was_proposed() {
        for (plan, bars, offered) in every_narrowing() {
            assert!(offered.rung.is_none_or(|rung| rung <= plan), "{plan} {bars:?} {offered:?}");
            let named = matches!(offered.offer, Offer::Planned | Offer::Easier);
            assert_eq!(offered.rung.is_some(), named, "{plan} {bars:?}");
        }
    }

    /// A capacity amber asks for one rung less than the plan, once; what it left
    /// is narrowed again by all the others alone.
    #[test]
    fn what_was_narrowed_is_narrowed_no_further() {
        let mut seen = 0;
        for (plan, bars, offered) in every_narrowing() {
            let Some(rung) = offered.rung else { continue };
            let eased = |check: CheckNow| match check.colour {
                CheckColour::AmberCapacity => CheckNow { colour: CheckColour::Green, ..check },
                _ => check,
            };
            let bars = Bars { check: bars.check.map(eased), ..bars };
            let again = narrow(Proposal::Rung(rung), &bars);
            assert_eq!(again.rung, Some(rung), "{plan} {bars:?}");
            seen += 1;
        }
        assert!(seen > 500, "{seen}");
    }
}
