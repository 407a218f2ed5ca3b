//! Every summary of a check, every place, every set of holds, spacing, volume,
//! stop and sign, through the core's own offer: impact only where nothing at
//! all speaks against it, and there indeed.

use alloc::vec::Vec;

use chrono::{NaiveDate, NaiveDateTime};

use super::colours::{Summary, checked, every, summary};
use super::std;
use crate::clinician::Seen;
use crate::decision::impact;
use crate::facts::{Clinician, FactId, Profile, Start};
use crate::ladder::Rung;
use crate::names::{CheckColour, HoldId, Offer, SignId, Stage};
use crate::outcome::Impact;
use crate::place::Place;
use crate::readiness::Colours;
use crate::standing::{Profiled, Standing};
use crate::words::{BirthMode, Role, RunningBefore, Tear};

fn birth() -> NaiveDate {
    "2026-01-05".parse().unwrap()
}

fn now() -> NaiveDateTime {
    "2026-07-20T12:00:00".parse().unwrap()
}

fn plain_profile() -> Profile {
    Profile {
        birth_date: birth(),
        birth_mode: BirthMode::Vaginal,
        tear: Tear::None,
        births: 1,
        leaked_before: false,
        running_before: RunningBefore::None,
        prior_running_injury: false,
        conditions: Vec::new(),
        breastfeeding: false,
        wound_healed: None,
        start: Start::default(),
    }
}

/// Nothing told but a profile, at noon of a day.
fn plain() -> Standing {
    let mut standing = Standing::new(crate::day::DayBoundary::DEFAULT);
    standing.at = now();
    standing.today = standing.boundary.day_of(now());
    let first_day = standing.today.plus(-100);
    standing.profile = Some(Profiled { says: plain_profile(), fact: FactId(0), first_day });
    standing
}

fn on(stage: Stage, rung: Rung, clean: i64) -> Place {
    Place { rung: Some(rung), clean, ..Place::at(stage) }
}

/// No profile, the stages below impact, every rung, J6 with a battery due, S7.
fn places() -> Vec<Standing> {
    let below = Stage::ALL.iter().filter(|stage| !stage.has_impact());
    let mut places: Vec<Place> = below.map(|stage| Place::at(*stage)).collect();
    places.extend(Rung::all().map(|rung| on(rung.stage(), rung, 0)));
    places.push(on(Stage::S4, Rung::J6, 2));
    places.push(on(Stage::S7, Rung::R29, 3));
    let mut all: Vec<Standing> =
        places.into_iter().map(|place| Standing { place, ..plain() }).collect();
    all.push(Standing { profile: None, ..plain() });
    all
}

/// One place of each kind the offer knows.
fn kinds() -> Vec<Standing> {
    let each = |standing: &Standing| {
        let rung = standing.place.rung;
        rung.is_none()
            || [Rung::J1, Rung::J6, Rung::R1, Rung::R24, Rung::R29].map(Some).contains(&rung)
    };
    places().into_iter().filter(each).collect()
}

fn hold(standing: &mut Standing, id: HoldId) {
    let why = Vec::new();
    match id {
        HoldId::H1 => standing.cause_pelvic_hold(why),
        HoldId::H2 => standing.raise_sign(SignId::RF02, FactId(2)),
        HoldId::H3 => standing.cause_illness_hold(why),
        HoldId::H4 => standing.cause_pregnancy_hold(why),
        HoldId::H5 => standing.cause_energy_hold(why),
        HoldId::H6 => standing.cause_body_hold(why),
        HoldId::H7 => standing.cause_retest_hold(why),
    }
}

/// One vector of colours for each summary there is.
fn summaries() -> Vec<Colours> {
    let mut found: Vec<(Summary, Colours)> = Vec::new();
    for colours in every(&[3, 5, 8]) {
        let seen = summary(&checked(colours));
        if found.iter().all(|(known, _)| *known != seen) {
            found.push((seen, colours));
        }
    }
    assert_eq!(found.len(), 7);
    found.into_iter().map(|(_, colours)| colours).collect()
}

fn with_check(standing: &mut Standing, colours: Option<Colours>) {
    standing.checks.new_day();
    if let Some(colours) = colours {
        let mut check = checked(colours);
        check.at = now();
        standing.checks.add(check);
    }
}

/// What shuts impact without being a hold: nothing, the onboarding stop, an
/// earliest week still ahead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shut {
    Open,
    Stop,
    Week,
}

fn shut(standing: &mut Standing, how: Shut) {
    standing.stopped = how == Shut::Stop;
    standing.clinicians = crate::clinician::Clinicians::default();
    if how == Shut::Week {
        let says = Clinician {
            role: Role::Physio,
            impact_from_week: Some(52),
            leak_ceiling: None,
            heaviness_ceiling: None,
            pelvic_pain_ceiling: None,
            prescription: None,
            clears: None,
        };
        let day = standing.today;
        standing.clinicians.note(Seen { at: now(), day, fact: FactId(3), says });
    }
}

/// Running that makes the volume guard bite on all rungs from R9 on.
fn run_a_lot(standing: &mut Standing) {
    let day = standing.today.plus(-3);
    standing.days.on(day).run_s = 1800;
}

fn run_yesterday(standing: &mut Standing) {
    let day = standing.today.plus(-1);
    standing.days.on(day).impact.push(FactId(4));
}

fn is_impact(offer: Offer) -> bool {
    matches!(offer, Offer::Planned | Offer::Easier | Offer::Battery)
}

/// Whether the programme's own words let impact through, and which.
fn allowed(standing: &Standing, holds: &[HoldId], check: Option<Summary>, free: bool) -> bool {
    let Some((colour, bars_battery)) = check else { return false };
    let battery = holds == [HoldId::H7]
        || (standing.place.rung == Some(Rung::J6) && standing.place.count_met());
    standing.profile.is_some()
        && standing.place.stage >= Stage::S4
        && matches!(holds, [] | [HoldId::H7])
        && matches!(colour, CheckColour::Green | CheckColour::AmberCapacity)
        && !(battery && bars_battery)
        && free
}

fn subsets() -> impl Iterator<Item = Vec<HoldId>> {
    (0_u8..128).map(|bits| {
        let chosen = HoldId::ALL.iter().enumerate().filter(move |(n, _)| bits >> n & 1 == 1);
        chosen.map(|(_, id)| *id).collect()
    })
}

#[track_caller]
fn check_offer(found: &Impact, standing: &Standing, holds: &[HoldId], expected: bool) {
    assert_eq!(is_impact(found.offer), expected, "{:?} {holds:?} {found:?}", standing.place);
    if expected && holds == [HoldId::H7] {
        assert_eq!(found.offer, Offer::Battery);
    }
    if let (Some(offered), Some(own)) = (found.rung, standing.place.rung) {
        assert!(offered <= own && found.offer != Offer::Battery, "{found:?}");
    }
}

#[test]
fn impact_is_offered_where_nothing_speaks_against_it_and_nowhere_else() {
    let checks: Vec<Option<Colours>> =
        core::iter::once(None).chain(summaries().into_iter().map(Some)).collect();
    let (mut states, mut offered) = (0_u32, 0_u32);
    let every_hold =
        kinds().into_iter().flat_map(|place| subsets().map(move |holds| (place.clone(), holds)));
    let every_rung = places().into_iter().flat_map(|place| {
        [Vec::new(), Vec::from([HoldId::H7])].map(|holds| (place.clone(), holds))
    });
    for (place, holds) in every_hold.chain(every_rung) {
        let mut base = place.clone();
        holds.iter().for_each(|id| hold(&mut base, *id));
        for besides in 0_u8..4 {
            let mut standing = base.clone();
            let (spaced, busy) = (besides & 1 == 1, besides & 2 == 2);
            if spaced {
                run_yesterday(&mut standing);
            }
            if busy {
                run_a_lot(&mut standing);
            }
            for how in [Shut::Open, Shut::Stop, Shut::Week] {
                shut(&mut standing, how);
                for colours in &checks {
                    with_check(&mut standing, *colours);
                    let seen = colours.map(|colours| summary(&checked(colours)));
                    let free = !spaced && how == Shut::Open;
                    let found = impact(&standing, now());
                    let expected = allowed(&place, &holds, seen, free);
                    check_offer(&found, &standing, &holds, expected);
                    states += 1;
                    offered += u32::from(expected);
                }
            }
        }
    }
    std::println!("{states} states, {offered} of them with an impact offer");
    assert!(offered > 300 && offered < states / 100, "{offered}");
}

#[test]
fn under_any_sign_no_answers_bring_impact() {
    let mut states = 0;
    for place in kinds() {
        for id in SignId::ALL {
            for colours in every(&[1, 5]) {
                for holds in [&[] as &[HoldId], &[HoldId::H7]] {
                    let mut standing = place.clone();
                    holds.iter().for_each(|id| hold(&mut standing, *id));
                    with_check(&mut standing, Some(colours));
                    standing.raise_sign(*id, FactId(5));
                    standing.judge_checks_again();
                    let found = impact(&standing, now());
                    assert!(!is_impact(found.offer), "{} {found:?}", id.word());
                    states += 1;
                }
            }
        }
    }
    std::println!("{states} states under a sign");
}

/// What the offer says apart from its reasons.
fn said(found: Impact) -> impl PartialEq + core::fmt::Debug {
    (found.offer, found.rung, found.run_s, found.notice, found.blocked_by)
}

/// All colourings of two questions at a time, each in every kind of place,
/// beside the one vector that stood for its summary above.
#[test]
fn the_offer_knows_the_colours_by_their_summary_alone() {
    let stands_for = summaries();
    let mut states = 0;
    for place in kinds() {
        for retest in [false, true] {
            let mut standing = place.clone();
            if retest {
                standing.cause_retest_hold(Vec::new());
            }
            let of = |standing: &mut Standing, colours| {
                with_check(standing, Some(colours));
                said(impact(standing, now()))
            };
            for first in 1..=12 {
                for second in first + 1..=12 {
                    for colours in every(&[first, second]) {
                        let seen = summary(&checked(colours));
                        let other = stands_for.iter().find(|c| summary(&checked(**c)) == seen);
                        let here = of(&mut standing, colours);
                        assert_eq!(here, of(&mut standing, *other.unwrap()), "{colours:?}");
                        states += 1;
                    }
                }
            }
        }
    }
    std::println!("{states} colourings offered as their summary");
}
