//! Where she stands: the value the fold carries. It keeps what a window can
//! still reach and no more, so that it stays small however long her history is.
//!
//! Here are the moves every rule uses (a place, a level, a hold, a sign, a
//! referral), each of which writes its change down with its reasons. When a
//! move is made is decided in the sections' own modules.

use alloc::vec::Vec;

use chrono::{NaiveDate, NaiveDateTime};

use crate::checks::Checks;
use crate::clinician::{Ceilings, Clinicians};
use crate::day::{DayBoundary, ProgrammeDay};
use crate::day_values::{DayLog, Days};
use crate::facts::{FactId, Profile, Rest, Screen, SelfCheck};
use crate::holds::{Energy, Holds, Illness, Plain, Timed};
use crate::isi::Indexes;
use crate::judged::Judged;
use crate::level::Floor;
use crate::names::{HoldId, Level, ReferralId, SignId, Stage};
use crate::outcome::{Change, Changed};
use crate::pattern::Emphasis;
use crate::place::Place;
use crate::reason::{Figure, Reason, Rule};
use crate::referrals::Referrals;
use crate::regression::{Effect, Sessions};
use crate::stages::Limits;
use crate::strength::Tests;
use crate::warning_signs::{Signs, sign};

/// Her present profile, and the day of the first since the birth.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Profiled {
    pub says: Profile,
    pub fact: FactId,
    pub first_day: ProgrammeDay,
}

/// Something told on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Told<T> {
    pub day: ProgrammeDay,
    pub fact: FactId,
    pub says: T,
}

/// Screens since the birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Screens {
    pub latest: Option<Told<Screen>>,
    /// A screen with any yes, ever.
    pub ever_yes: Option<FactId>,
    /// The latest screen has raised F1 already.
    pub referred: bool,
}

/// Self-checks since the birth.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct SelfChecks {
    pub latest: Option<Told<SelfCheck>>,
    /// She has reported a lift, ever.
    pub lift_ever: bool,
}

/// Referral evidence that must not count twice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Evidence {
    /// F5 by week was raised.
    pub visit: bool,
    /// Reported days with a leak, running, up to yesterday.
    pub leak_run: i64,
    /// The latest day that was evidence for F6.
    pub leak_day: Option<ProgrammeDay>,
}

/// Where she stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Standing {
    pub boundary: DayBoundary,
    /// The instant of the step being taken.
    pub at: NaiveDateTime,
    /// The programme day of that instant.
    pub today: ProgrammeDay,
    pub profile: Option<Profiled>,
    pub check_ups: Vec<Told<()>>,
    pub clinicians: Clinicians,
    /// The onboarding stop is in force.
    pub stopped: bool,
    pub days: Days,
    pub rests: Vec<Told<Rest>>,
    /// The latest day on which she reported an illness.
    pub ill_on: Option<ProgrammeDay>,
    pub screens: Screens,
    pub self_checks: SelfChecks,
    pub tests: Tests,
    pub isi: Indexes,
    pub floor: Floor,
    pub place: Place,
    pub sessions: Sessions,
    pub checks: Checks,
    pub holds: Holds,
    pub signs: Signs,
    pub referrals: Referrals,
    pub evidence: Evidence,
    pub emphasis: Emphasis,
    /// Changes not yet taken into the log.
    pub changes: Vec<Change>,
    /// Judgements not yet taken into the log.
    pub judged: Vec<Judged>,
}

impl Standing {
    /// Nothing told yet: S0, P0.
    pub fn new(boundary: DayBoundary) -> Self {
        Self {
            boundary,
            at: NaiveDateTime::MIN,
            today: ProgrammeDay::new(NaiveDate::MIN),
            profile: None,
            check_ups: Vec::new(),
            clinicians: Clinicians::default(),
            stopped: false,
            days: Days::default(),
            rests: Vec::new(),
            ill_on: None,
            screens: Screens::default(),
            self_checks: SelfChecks::default(),
            tests: Tests::default(),
            isi: Indexes::default(),
            floor: Floor::default(),
            place: Place::at(Stage::S0),
            sessions: Sessions::default(),
            checks: Checks::default(),
            holds: Holds::default(),
            signs: Signs::default(),
            referrals: Referrals::default(),
            evidence: Evidence::default(),
            emphasis: Emphasis::default(),
            changes: Vec::new(),
            judged: Vec::new(),
        }
    }

    /// Her birth date, once there is a profile.
    pub fn birth(&self) -> Option<NaiveDate> {
        self.profile.as_ref().map(|profile| profile.says.birth_date)
    }

    /// Completed weeks on a day.
    pub fn weeks_on(&self, day: ProgrammeDay) -> Option<i64> {
        self.birth().map(|birth| day.weeks_since(birth))
    }

    /// Days since the first profile on a day.
    pub fn days_in(&self, day: ProgrammeDay) -> Option<i64> {
        self.profile.as_ref().map(|profile| day.since(profile.first_day))
    }

    /// The ceilings in force now.
    pub fn ceilings(&self) -> Ceilings {
        self.clinicians.ceilings(self.birth())
    }

    /// Her stage's limits.
    pub fn limits(&self) -> Limits {
        Limits::of(self.place.stage, self.ceilings())
    }

    /// Whether a clinician has seen her since the birth.
    pub fn seen_by_clinician(&self) -> Option<FactId> {
        self.clinicians.in_force(self.birth()).next().map(|seen| seen.fact)
    }

    /// The clinician's earliest week, while it is not reached on a day.
    pub fn earliest_week_ahead(&self, day: ProgrammeDay) -> Option<(i64, FactId)> {
        let weeks = self.weeks_on(day)?;
        self.clinicians.earliest_week(self.birth()).filter(|(week, _)| weeks < *week)
    }

    /// The active holds.
    pub fn active_holds(&self) -> Vec<HoldId> {
        self.holds.active(&self.signs)
    }

    /// Whether any hold is active.
    pub fn is_held(&self) -> bool {
        HoldId::ALL.iter().any(|id| self.holds.is_active(*id, &self.signs))
    }

    /// Today's log, to write in.
    pub fn log(&mut self) -> &mut DayLog {
        self.days.on(self.today)
    }

    /// Writes a change down.
    pub fn note(
        &mut self,
        what: Changed,
        (from, to): (Option<Figure>, Option<Figure>),
        reasons: Vec<Reason>,
    ) {
        let (day, at) = (self.today, self.at);
        self.changes.push(Change { day, at, what, from, to, reasons });
    }

    /// Takes a place. Below S4 H7 ends, and a lower stage's cap acts at once.
    pub fn set_place(&mut self, place: Place, why: &[Reason]) {
        let old = core::mem::replace(&mut self.place, place);
        if old.stage != place.stage {
            let figures = (Some(Figure::Stage(old.stage)), Some(Figure::Stage(place.stage)));
            self.note(Changed::Stage, figures, why.to_vec());
        }
        if old.rung != place.rung {
            let figures = (old.rung.map(Figure::Rung), place.rung.map(Figure::Rung));
            self.note(Changed::Rung, figures, why.to_vec());
        }
        if !place.stage.has_impact() && self.holds.retest.take().is_some() {
            self.hold_changed(HoldId::H7, true, why.to_vec());
        }
        self.cap_level();
    }

    /// Takes a level.
    pub fn set_level(&mut self, level: Level, why: Vec<Reason>) {
        let old = core::mem::replace(&mut self.floor.level, level);
        if old != level {
            self.floor.since = Some(self.today);
            let figures = (Some(Figure::Level(old)), Some(Figure::Level(level)));
            self.note(Changed::Level, figures, why);
        }
    }

    fn hold_changed(&mut self, id: HoldId, was: bool, why: Vec<Reason>) {
        let is = self.holds.is_active(id, &self.signs);
        if was != is {
            let flag = |on: bool| Some(Figure::Flag(on));
            self.note(Changed::Hold(id), (flag(was), flag(is)), why);
        }
    }

    /// Starts H1, or gives it a later cause.
    pub fn cause_pelvic_hold(&mut self, why: Vec<Reason>) {
        let was = self.holds.pelvic.is_some();
        Holds::cause(&mut self.holds.pelvic, self.at, self.today, start(Rule::H1Start, &why));
        self.hold_changed(HoldId::H1, was, why);
    }

    /// Starts H6, or gives it a later cause.
    pub fn cause_body_hold(&mut self, why: Vec<Reason>) {
        let was = self.holds.body.is_some();
        Holds::cause(&mut self.holds.body, self.at, self.today, start(Rule::H6Start, &why));
        self.hold_changed(HoldId::H6, was, why);
    }

    /// Starts H3, or reports the illness again. An illness reported before and
    /// still lasting (a rest that goes on) is not shortened by it.
    pub fn cause_illness_hold(&mut self, why: Vec<Reason>) {
        self.report_illness(self.today);
        let was = self.holds.illness.is_some();
        let last_report = self.ill_on.unwrap_or(self.today);
        let since = self.holds.illness.as_ref().map_or(self.today, |illness| illness.since);
        let started = start(Rule::H3Start, &why);
        self.holds.illness = Some(Illness { since, last_report, why: started });
        self.hold_changed(HoldId::H3, was, why);
    }

    /// A report of illness: H3, if it is on, lasts longer.
    pub fn report_illness(&mut self, day: ProgrammeDay) {
        self.ill_on = self.ill_on.max(Some(day));
        if let Some(illness) = &mut self.holds.illness {
            illness.last_report = illness.last_report.max(day);
        }
    }

    /// Starts H4 by a pregnancy.
    pub fn cause_pregnancy_hold(&mut self, why: Vec<Reason>) {
        let was = self.holds.is_active(HoldId::H4, &self.signs);
        let since = self.holds.pregnancy.as_ref().map_or(self.today, |hold| hold.since);
        self.holds.pregnancy = Some(Plain { since, why: start(Rule::H4Start, &why) });
        self.hold_changed(HoldId::H4, was, why);
    }

    /// Starts H5, or gives it a later cause; each is a referral.
    pub fn cause_energy_hold(&mut self, why: Vec<Reason>) {
        let was = self.holds.energy.is_some();
        let since = self.holds.energy.as_ref().map_or(self.today, |hold| hold.since);
        let started = start(Rule::H5Start, &why);
        let reason = started.first().cloned().unwrap_or_else(|| Reason::act(Rule::H5Start));
        self.holds.energy = Some(Energy { since, why: started, cleared: false });
        self.hold_changed(HoldId::H5, was, why);
        self.refer(ReferralId::F7, reason);
    }

    /// Starts H7.
    pub fn cause_retest_hold(&mut self, why: Vec<Reason>) {
        let was = self.holds.retest.is_some();
        let since = self.today;
        self.holds.retest.get_or_insert(Plain { since, why: start(Rule::H7Start, &why) });
        self.hold_changed(HoldId::H7, was, why);
    }

    /// Ends a hold that is a fact of its own, and writes it down.
    pub fn end_hold(&mut self, id: HoldId, why: Vec<Reason>) {
        let was = self.holds.is_active(id, &self.signs);
        match id {
            HoldId::H1 => self.holds.pelvic = None,
            HoldId::H3 => self.holds.illness = None,
            HoldId::H4 => self.holds.pregnancy = None,
            HoldId::H5 => self.holds.energy = None,
            HoldId::H6 => self.holds.body = None,
            HoldId::H7 => self.holds.retest = None,
            HoldId::H2 => {}
        }
        self.hold_changed(id, was, why);
    }

    /// Raises a warning sign with everything it brings: H2, H3, H4 or H5.
    pub fn raise_sign(&mut self, id: SignId, fact: FactId) {
        let before = (self.held(HoldId::H2), self.held(HoldId::H4));
        let why = Vec::from([Reason::act(Rule::Sign(id)).from([fact])]);
        if self.signs.raise(id, self.today, fact) {
            self.note(Changed::Sign(id), (None, Some(Figure::Flag(true))), why.clone());
        }
        if sign(id).stops {
            self.hold_changed(HoldId::H2, before.0, why.clone());
        }
        match id {
            SignId::RF01 | SignId::RF15 => self.log().write_bleeding(true, fact),
            SignId::RF05 => self.cause_illness_hold(why),
            SignId::RF16 | SignId::RF19 => self.cause_energy_hold(why),
            SignId::RF17 => self.log().leaks.iter_mut().for_each(|leak| leak.left_out = true),
            SignId::RF18 => self.hold_changed(HoldId::H4, before.1, why),
            _ => {}
        }
    }

    /// Clears a warning sign, and what it alone held.
    pub fn clear_sign(&mut self, id: SignId, fact: FactId) {
        let before = (self.held(HoldId::H2), self.held(HoldId::H4));
        if !self.signs.clear(id) {
            return;
        }
        let why = Vec::from([Reason::act(Rule::SignCleared).from([fact])]);
        self.note(Changed::Sign(id), (Some(Figure::Flag(true)), None), why.clone());
        self.hold_changed(HoldId::H2, before.0, why.clone());
        self.hold_changed(HoldId::H4, before.1, why.clone());
        self.end_energy_hold_if_free(why);
    }

    /// Ends H5 once a clinician cleared it and neither RF16 nor RF19 holds it.
    pub fn end_energy_hold_if_free(&mut self, why: Vec<Reason>) {
        let cleared = self.holds.energy.as_ref().is_some_and(|hold| hold.cleared);
        let held = self.signs.is_active(SignId::RF16) || self.signs.is_active(SignId::RF19);
        if cleared && !held {
            self.end_hold(HoldId::H5, why);
        }
    }

    /// Whether a hold is active.
    pub fn held(&self, id: HoldId) -> bool {
        self.holds.is_active(id, &self.signs)
    }

    /// Raises a referral prompt.
    pub fn refer(&mut self, id: ReferralId, why: Reason) {
        if self.referrals.raise(id, self.today, why.clone()) {
            let figures = (None, Some(Figure::Flag(true)));
            self.note(Changed::Referral(id), figures, Vec::from([why]));
        }
    }

    /// Does what a session's effect asks: the place it leads to, holds, F7.
    pub fn take_effect(&mut self, place: Place, effect: Effect) {
        self.set_place(place, &effect.why);
        if effect.referral {
            for why in effect.why.iter().filter(|why| refers(why.rule)) {
                self.refer(ReferralId::F7, why.clone());
            }
        }
        if effect.pelvic_hold {
            self.cause_pelvic_hold(effect.why.clone());
        }
        if effect.body_hold {
            self.cause_body_hold(effect.why);
        }
    }

    /// The later of the active timed holds' cells, for display.
    pub fn timed(&self, id: HoldId) -> Option<&Timed> {
        match id {
            HoldId::H1 => self.holds.pelvic.as_ref(),
            HoldId::H6 => self.holds.body.as_ref(),
            _ => None,
        }
    }
}

fn refers(rule: Rule) -> bool {
    matches!(rule, Rule::G2 | Rule::G4 | Rule::G5)
}

/// The reason a hold began: its own rule, then what caused it.
fn start(rule: Rule, why: &[Reason]) -> Vec<Reason> {
    let facts = why.iter().flat_map(|reason| reason.facts.iter().copied());
    let mut all = Vec::from([Reason::act(rule).from(facts)]);
    all.extend(why.iter().cloned());
    all
}
