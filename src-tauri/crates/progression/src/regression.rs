//! §7 What follows from a session's result: G1 to G5, and the clean count.
//!
//! **Judged again.** An answer can make an earlier session worse, and then the
//! session's whole effect is that of its final result. So every step of the
//! last days is kept with the place before it. When a session gets worse, her
//! place is put back to where it was just before the first such session, and
//! the steps since are taken again, in order, with the results as they are
//! now: sessions, losses after an illness, a placement, steps up as far as S4.
//! Steps up that the clean count had earned since are not taken again; later
//! mornings may earn them anew. Holds and referrals are never undone, and new
//! ones begin with the answer. Taking the steps again can only lead lower.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::day::ProgrammeDay;
use crate::facts::SessionKind;
use crate::judging::{Fired, Session, Side};
use crate::ladder::Rung;
use crate::names::Stage;
use crate::place::Place;
use crate::reason::{Figure, Reason, Rule};
use crate::thresholds::{
    G1_RUNGS, G2_DAYS, G3_RUNGS, G4_DAYS, G5_DAYS, G5_RUN, G5_RUNGS, WORSE_DAYS,
};

/// A step that moved her, or might have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// A session, by number.
    Session(u32),
    /// A loss that no session caused: rungs, or with none the count alone.
    Down { steps: u8 },
    /// Placed on the first day.
    Place(Stage),
    /// Up to a stage no clean count earns, S4 at most.
    Enter(Stage),
    /// A step up that a clean count had earned.
    Earned,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct Taken {
    step: Step,
    day: ProgrammeDay,
    before: Place,
}

/// What a session asks of the rest: holds and referrals that are new by it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Effect {
    /// The rules that fired, with their entries.
    pub why: Vec<Reason>,
    pub pelvic_hold: bool,
    pub body_hold: bool,
    pub referral: bool,
}

/// Her sessions and the steps since the oldest that may still get worse.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Sessions {
    kept: VecDeque<Session>,
    steps: VecDeque<Taken>,
    /// The number of the latest session.
    pub last_no: u32,
    /// Body ambers running at the end of what is forgotten, at most two.
    old_body: Vec<(u32, ProgrammeDay)>,
}

/// Rungs as steps.
pub(crate) fn rungs(threshold: i64) -> u8 {
    u8::try_from(threshold).unwrap_or(u8::MAX)
}

impl Sessions {
    /// The latest session.
    pub fn latest(&self) -> Option<&Session> {
        self.kept.back()
    }

    /// The kept sessions from a day on, oldest first.
    pub fn since(&self, day: ProgrammeDay) -> impl Iterator<Item = &Session> {
        self.kept.iter().filter(move |session| session.day >= day)
    }

    /// The latest session day before `day`.
    pub fn latest_day_before(&self, day: ProgrammeDay) -> Option<ProgrammeDay> {
        self.kept.iter().rev().map(|session| session.day).find(|seen| *seen < day)
    }

    /// The sessions of a day, oldest first, as far as any window reaches.
    pub fn on(&self, day: ProgrammeDay) -> impl Iterator<Item = &Session> {
        self.kept.iter().filter(move |session| session.day == day)
    }

    /// Remembers a step that no session made, before it is taken.
    pub fn note(&mut self, step: Step, day: ProgrammeDay, before: Place) {
        self.steps.push_back(Taken { step, day, before });
    }

    /// Takes a session: its own result acts at once.
    pub fn add(&mut self, session: Session, place: &mut Place) -> Effect {
        let (no, day, at) = (session.no, session.day, session.at);
        self.last_no = no;
        self.kept.push_back(session);
        self.note(Step::Session(no), day, *place);
        self.take(no, place, day, at)
    }

    /// Takes the answers of a morning about every session of `about`, which
    /// `answer` applies to one session, saying whether it got worse.
    pub fn answer(
        &mut self,
        about: ProgrammeDay,
        (day, at): (ProgrammeDay, NaiveDateTime),
        place: &mut Place,
        mut answer: impl FnMut(&mut Session) -> bool,
    ) -> Effect {
        let mut first_worse = None;
        let mut clean = Vec::new();
        for session in self.kept.iter_mut().filter(|session| session.day == about) {
            let was_clean = session.is_clean();
            if answer(session) {
                first_worse.get_or_insert(session.no);
            } else if !was_clean && session.is_clean() {
                clean.push(session.no);
            }
        }
        if let Some(no) = first_worse {
            return self.judge_again(no, place, day, at);
        }
        for no in clean {
            self.count(no, place);
        }
        Effect::default()
    }

    /// Puts her back to before session `no` and takes every step since again.
    fn judge_again(
        &mut self,
        no: u32,
        place: &mut Place,
        day: ProgrammeDay,
        at: NaiveDateTime,
    ) -> Effect {
        let first = self.steps.iter().position(|taken| taken.step == Step::Session(no));
        let again = self.steps.split_off(first.unwrap_or(self.steps.len()));
        if let Some(taken) = again.front() {
            *place = taken.before;
        }
        let mut effect = Effect { why: Vec::from([self.again(no)]), ..Effect::default() };
        let mut last = no;
        for taken in again.into_iter().filter(|taken| taken.step != Step::Earned) {
            self.steps.push_back(Taken { before: *place, ..taken });
            match taken.step {
                Step::Session(no) => {
                    last = no;
                    let more = self.take(no, place, day, at);
                    effect.why.extend(more.why);
                    effect.pelvic_hold |= more.pelvic_hold;
                    effect.body_hold |= more.body_hold;
                    effect.referral |= more.referral;
                }
                Step::Down { steps } => place.lose(steps, taken.day, last),
                Step::Place(stage) => place.set(stage),
                // A G4 that this very answer brought keeps S4 shut.
                Step::Enter(Stage::S4) if place.g4_at == Some(at) => {}
                Step::Enter(stage) if place.stage.next() == Some(stage) => {
                    place.enter(stage, taken.day, last);
                }
                Step::Enter(_) | Step::Earned => {}
            }
        }
        effect
    }

    fn again(&self, no: u32) -> Reason {
        let facts = self.get(no).map(|session| session.facts.clone()).unwrap_or_default();
        Reason::act(Rule::Rejudged).from(facts)
    }

    fn get(&self, no: u32) -> Option<&Session> {
        self.kept.iter().rev().find(|session| session.no == no)
    }

    /// The effect of one session with its result as it is now.
    fn take(&mut self, no: u32, place: &mut Place, day: ProgrammeDay, at: NaiveDateTime) -> Effect {
        let Some(session) = self.get(no) else { return Effect::default() };
        if !session.is_amber_or_red() {
            self.count(no, place);
            return Effect::default();
        }
        let mut fired = session.fired;
        let mut why = Vec::new();
        let pelvic = self.pelvic_rule(session);
        let body = self.body_rule(session, place.body_used);
        let mut after = *place;
        if let Some(reason) = pelvic {
            act(reason.rule, &mut after, (day, no), fired.g4.unwrap_or(at));
            fired.g2 |= reason.rule == Rule::G2;
            if reason.rule == Rule::G4 {
                fired.g4.get_or_insert(at);
            }
            why.push(reason);
        }
        if let Some((reason, long)) = body {
            let mut other = *place;
            act(reason.rule, &mut other, (day, no), at);
            after = lower(after, other);
            // At the lowest rung a body red moves nothing and still takes the count.
            after.reset_count(no);
            if reason.rule == Rule::G5 {
                after.body_used = no;
                fired.g5_referral |= long;
            }
            why.push(reason);
        } else if session.is_body_amber() && session.kind_rung() == place.rung {
            after.reset_count(no);
        }
        fired.pelvic_hold |= session.pelvic == Side::Red;
        fired.body_hold |= session.body == Side::Red;
        *place = after;
        self.settle(no, fired, why)
    }

    /// Keeps what a session has fired and says what of it is new.
    fn settle(&mut self, no: u32, fired: Fired, why: Vec<Reason>) -> Effect {
        let Some(session) = self.kept.iter_mut().rev().find(|session| session.no == no) else {
            return Effect::default();
        };
        let old = core::mem::replace(&mut session.fired, fired);
        Effect {
            why,
            pelvic_hold: fired.pelvic_hold && !old.pelvic_hold,
            body_hold: fired.body_hold && !old.body_hold,
            referral: (fired.g2 && !old.g2)
                || (fired.g4.is_some() && old.g4.is_none())
                || (fired.g5_referral && !old.g5_referral),
        }
    }

    /// The pelvic rule of a session: G4, G2, G3, G1 in this precedence.
    fn pelvic_rule(&self, session: &Session) -> Option<Reason> {
        let near = |days: i64, pelvic: fn(&Session) -> bool| {
            let earlier = self.kept.iter().rev().filter(|other| other.no < session.no);
            earlier.into_iter().find(|other| pelvic(other) && session.day.since(other.day) <= days)
        };
        let red = session.pelvic == Side::Red;
        let with = |rule, days, other: &Session| {
            Reason::act(rule)
                .had(Figure::Days(session.day.since(other.day)))
                .need(Figure::Days(days))
                .from(other.facts.iter().chain(&session.facts).copied())
        };
        let alone = |rule| Reason::act(rule).from(session.facts.iter().copied());
        if !session.is_pelvic() {
            return None;
        }
        if let Some(other) = near(G4_DAYS, |other| other.pelvic == Side::Red).filter(|_| red) {
            return Some(with(Rule::G4, G4_DAYS, other));
        }
        if let Some(other) = near(G2_DAYS, Session::is_pelvic) {
            return Some(with(Rule::G2, G2_DAYS, other));
        }
        Some(alone(if red { Rule::G3 } else { Rule::G1 }))
    }

    /// The body rule of a session: G3, or G5 at the third body amber running,
    /// and whether the three span long enough for a referral.
    fn body_rule(&self, session: &Session, used: u32) -> Option<(Reason, bool)> {
        if session.body == Side::Red {
            let reason = Reason::act(Rule::G3).from(session.facts.iter().copied());
            return Some((reason, false));
        }
        if !session.is_body_amber() {
            return None;
        }
        let running = self.body_ambers_to(session.no, used);
        let third = running.get(usize::try_from(G5_RUN).ok()?.checked_sub(1)?)?;
        let days = session.day.since(*third);
        let reason = Reason::act(Rule::G5)
            .had(Figure::Days(days))
            .need(Figure::Days(G5_DAYS))
            .from(session.facts.iter().copied());
        Some((reason, days >= G5_DAYS))
    }

    /// The days of the body ambers running up to session `no`, latest first,
    /// over known results that are not used up.
    fn body_ambers_to(&self, no: u32, used: u32) -> Vec<ProgrammeDay> {
        let known = self.kept.iter().rev().filter(|other| other.no <= no && other.is_known());
        let mut running = Vec::new();
        for other in known {
            if !other.is_body_amber() || other.no <= used {
                return running;
            }
            running.push(other.day);
        }
        let old = self.old_body.iter().rev().filter(|(no, _)| *no > used);
        running.extend(old.map(|(_, day)| *day));
        running
    }

    /// Counts a clean session, if it counts.
    fn count(&self, no: u32, place: &mut Place) {
        let Some(session) = self.get(no) else { return };
        let (Some(done), Some(current)) = (session.kind_rung(), place.rung) else { return };
        let here = done == current;
        let below = done.up() == Some(current) && current != Rung::R1 && session.capacity_amber;
        let finished = session.done_s >= done.run_s();
        let fresh = session.no > place.counted_after;
        if session.is_clean() && (here || below) && finished && fresh && !session.held {
            place.clean += 1;
        }
    }

    /// Forgets what no rule can reach any more; the latest session stays.
    pub fn forget(&mut self, today: ProgrammeDay) {
        while self.steps.front().is_some_and(|taken| today.since(taken.day) > WORSE_DAYS + 1) {
            self.steps.pop_front();
        }
        let old = |session: &Session| crate::day_values::is_forgotten(session.day, today);
        while self.kept.len() > 1 && self.kept.front().is_some_and(old) {
            let Some(gone) = self.kept.pop_front() else { return };
            if gone.is_body_amber() {
                self.old_body.push((gone.no, gone.day));
                if self.old_body.len() > 2 {
                    self.old_body.remove(0);
                }
            } else if gone.is_known() {
                self.old_body.clear();
            }
        }
    }
}

impl Session {
    /// The rung of a ladder session.
    pub fn kind_rung(&self) -> Option<Rung> {
        match self.kind {
            SessionKind::Ladder(rung) => Some(rung),
            SessionKind::Battery | SessionKind::OffPlan => None,
        }
    }
}

/// Moves a place as a rule asks.
fn act(rule: Rule, place: &mut Place, (day, no): (ProgrammeDay, u32), at: NaiveDateTime) {
    match rule {
        Rule::G1 => place.down(rungs(G1_RUNGS), day, no),
        Rule::G2 => {
            if let Some(rung) = place.rung {
                place.down_to(rung.down(rungs(G3_RUNGS)).min(Rung::J3), day, no);
            }
        }
        Rule::G3 => place.down(rungs(G3_RUNGS), day, no),
        Rule::G4 => place.fall_to_s3(at, no),
        Rule::G5 => place.down(rungs(G5_RUNGS), day, no),
        _ => {}
    }
}

/// The lower of two places.
fn lower(one: Place, other: Place) -> Place {
    if (other.stage, other.rung) < (one.stage, one.rung) { other } else { one }
}

#[cfg(test)]
mod tests;
