//! Every vector of twelve colours, through the core's own summary: its colour,
//! and whether it bars a battery. Q1 is never "unanswered": not answered is red.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::std;
use crate::checks::Checked;
use crate::facts::{FactId, Readiness};
use crate::names::CheckColour;
use crate::names::Colour::{self, Amber, Green, Red, Unanswered};
use crate::readiness::Colours;

/// All a check says to the offer.
pub(super) type Summary = (CheckColour, bool);

/// A check with these colours.
pub(super) fn checked(colours: Colours) -> Checked {
    let at = chrono::NaiveDateTime::default();
    Checked { at, fact: FactId(9), answers: Readiness::default(), colours }
}

pub(super) fn summary(check: &Checked) -> Summary {
    (check.outcome(), check.bars_battery())
}

/// The colours a question can have.
fn range(number: usize) -> &'static [Colour] {
    if number == 1 { &[Green, Amber, Red] } else { &[Green, Amber, Unanswered, Red] }
}

/// Every colouring of these questions, the others left green.
pub(super) fn every(numbers: &[usize]) -> Vec<Colours> {
    let mut all = Vec::from([[Green; 12]]);
    for number in numbers {
        let with = |colours: Colours| {
            range(*number).iter().map(move |colour| {
                let mut more = colours;
                more[number - 1] = *colour;
                more
            })
        };
        all = all.into_iter().flat_map(with).collect();
    }
    all
}

const PELVIC: [usize; 6] = [1, 2, 3, 4, 6, 7];
const CAPACITY: [usize; 6] = [5, 8, 9, 10, 11, 12];

#[test]
fn every_vector_of_colours_has_its_summary() {
    let (pelvic, capacity) = (every(&PELVIC), every(&CAPACITY));
    let bad = |colours: &Colours| {
        let red = colours.contains(&Red);
        let amber = colours.iter().any(|colour| *colour != Green);
        (red, amber, colours[4] != Green || colours[10] != Green)
    };
    let capacity: Vec<_> = capacity.iter().map(|half| (half, bad(half))).collect();
    let mut check = checked([Green; 12]);
    let mut seen: BTreeMap<Summary, u32> = BTreeMap::new();
    for half in &pelvic {
        let (red, amber, _) = bad(half);
        for (other, (other_red, other_amber, bars)) in &capacity {
            let mut colours = *half;
            for number in CAPACITY {
                colours[number - 1] = other[number - 1];
            }
            check.colours = colours;
            let expected = match (red || *other_red, amber, *other_amber) {
                (true, ..) => CheckColour::Red,
                (_, true, _) => CheckColour::AmberPelvic,
                (.., true) => CheckColour::AmberCapacity,
                _ => CheckColour::Green,
            };
            let summary = summary(&check);
            assert_eq!(summary, (expected, *bars));
            *seen.entry(summary).or_default() += 1;
        }
    }
    let all: u32 = seen.values().sum();
    std::println!("{all} vectors of colours: {seen:?}");
    assert_eq!(all, 3 * 4_u32.pow(11));
    assert_eq!(seen.len(), 7, "green cannot bar a battery");
}
