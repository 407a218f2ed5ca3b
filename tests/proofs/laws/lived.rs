//! Realistic histories: the diligent woman's life up to a stage, then some
//! weeks of it with deviations. Short to print, and they shrink: a life is its
//! stage, what leaks through all of it, and what was odd on each day.

use std::mem::discriminant;

use progression::facts::{
    Body, Clinician, Diary, Event, Fact, ImpactSession, Isi, Leak, Practice, Readiness, Score,
    SessionKind,
};
use progression::names::{SignId, Stage};
use progression::words::{Amount, EventKind, Role, Trigger};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::diligent::{self, Diligent, green, in_every_stage};
use proofs::{body, born_by, diary, morning_after, practice, readiness, self_check, session};

/// What is odd on a day.
#[derive(Clone, Debug)]
pub enum Whim {
    Usual,
    /// She tells nothing at all.
    Silent,
    /// She keeps back one kind of entry.
    Without(Kept),
    /// She tells this in place of each entry of its kind.
    Instead(Body),
    /// She tells this besides, late in the evening.
    Also(Body),
}

/// A kind of entry that can be kept back.
#[derive(Clone, Copy, Debug)]
pub enum Kept {
    Diary,
    Morning,
    Run,
    Practice,
}

/// What goes through all of a life's weeks.
#[derive(Clone, Copy, Debug)]
pub enum Thread {
    None,
    /// Drops every day by this trigger, told in the diary.
    Drops(Trigger),
    /// Drops late in each run, and a physio who lets drops pass.
    LateInRuns,
    /// Weeks without a word.
    Away,
}

/// A life: where it begins, and how it goes on.
#[derive(Clone, Debug)]
pub struct Life {
    stage: usize,
    thread: Thread,
    days: Vec<Whim>,
}

/// Her life as told: the facts from `from` on are those with deviations.
pub struct Lived {
    pub base: Diligent,
    pub tail: Vec<Fact>,
    pub end: Diligent,
}

fn whim() -> impl Strategy<Value = Whim> {
    let kept = select(vec![Kept::Diary, Kept::Morning, Kept::Run, Kept::Practice]);
    prop_oneof![
        24 => Just(Whim::Usual),
        2 => Just(Whim::Silent),
        3 => kept.prop_map(Whim::Without),
        4 => diary().prop_map(Whim::Instead),
        4 => session().prop_map(Whim::Instead),
        3 => morning_after().prop_map(Whim::Instead),
        2 => readiness().prop_map(|answers| Whim::Instead(Body::Readiness(answers))),
        2 => practice().prop_map(Whim::Instead),
        1 => self_check().prop_map(Whim::Instead),
        4 => body().prop_map(Whim::Also),
        2 => Just(Whim::Instead(Body::Readiness(tired()))),
        2 => Just(Whim::Instead(Body::ImpactSession(sore()))),
        2 => select(SignId::ALL.to_vec()).prop_map(|id| Whim::Also(Body::RedFlag(vec![id]))),
        2 => Just(Whim::Also(Body::RedFlagCleared(SignId::ALL.to_vec()))),
        1 => Just(Whim::Also(Body::Isi(Isi { frequency: 3, amount: 2 }))),
    ]
}

/// A check that is amber for her energy alone.
fn tired() -> Readiness {
    Readiness { energy: Score::new(4), ..green() }
}

/// A run that leaves sore legs and nothing else.
fn sore() -> ImpactSession {
    let mut run = diligent::session(SessionKind::OffPlan, 0);
    if let Some(after) = &mut run.after {
        after.body_pain = Score::new(4).unwrap();
    }
    run
}

fn thread() -> impl Strategy<Value = Thread> {
    use Trigger::{CoughSneezeLaugh, LiftStand, Run, Urgency};
    let drops = select(vec![CoughSneezeLaugh, LiftStand, Run, Urgency]).prop_map(Thread::Drops);
    prop_oneof![
        12 => Just(Thread::None),
        4 => drops,
        2 => Just(Thread::LateInRuns),
        1 => Just(Thread::Away),
    ]
}

/// Lives of up to `days` days after the first day in any stage.
pub fn life(days: usize) -> impl Strategy<Value = Life> {
    (0_usize..8, thread(), vec(whim(), 4..=days)).prop_map(|(stage, thread, days)| Life {
        stage,
        thread,
        days,
    })
}

impl Life {
    /// Weeks with nothing odd but what goes through all of them.
    pub fn plain(stage: Stage, thread: Thread, days: usize) -> Self {
        Self { stage: usize::from(stage as u8), thread, days: vec![Whim::Usual; days] }
    }

    /// Lives it.
    pub fn live(&self) -> Lived {
        let base = in_every_stage().swap_remove(self.stage);
        let mut woman = base.clone();
        if matches!(self.thread, Thread::LateInRuns) {
            woman.tell("22:00", Body::Clinician(lets_drops_pass()));
        }
        if matches!(self.thread, Thread::Away) {
            (0..32).for_each(|_| woman.sleep());
        }
        for whim in &self.days {
            self.day(&mut woman, whim);
        }
        let tail = woman.facts.split_at(base.facts.len()).1.to_vec();
        Lived { base, tail, end: woman }
    }

    fn day(&self, woman: &mut Diligent, whim: &Whim) {
        if matches!(whim, Whim::Silent) {
            woman.sleep();
            return;
        }
        woman.live_with(&mut |body| whim.bend(self.thread.colour(body)));
        if let Whim::Also(body) = whim
            && born_by(woman.at("22:30"), body)
        {
            woman.tell("22:30", body.clone());
        }
    }
}

impl Whim {
    fn bend(&self, body: Body) -> Option<Body> {
        match (self, body) {
            (Self::Without(kept), body) if kept.is(&body) => None,
            (Self::Instead(Body::ImpactSession(odd)), Body::ImpactSession(hers)) => {
                let felt = ImpactSession { events: odd.events.clone(), after: odd.after, ..hers };
                Some(Body::ImpactSession(felt))
            }
            (Self::Instead(odd), body) if discriminant(odd) == discriminant(&body) => {
                Some(odd.clone())
            }
            (_, body) => Some(body),
        }
    }
}

impl Kept {
    fn is(self, body: &Body) -> bool {
        match self {
            Self::Diary => matches!(body, Body::Diary(_)),
            Self::Morning => matches!(body, Body::MorningAfter(_)),
            Self::Run => matches!(body, Body::ImpactSession(_)),
            Self::Practice => matches!(body, Body::Practice(Practice { .. })),
        }
    }
}

impl Thread {
    fn colour(self, body: Body) -> Body {
        match (self, body) {
            (Self::Drops(trigger), Body::Diary(diary)) => {
                let leaks = Some(vec![Leak { trigger, amount: Amount::Drops }]);
                Body::Diary(Diary { leaks, ..diary })
            }
            (Self::LateInRuns, Body::ImpactSession(session)) => {
                let at_run_s = session.planned_run_s.unwrap_or_default() * 5 / 6;
                let (kind, amount) = (EventKind::Leak, Some(Amount::Drops));
                let leak = Event { at_run_s, kind, amount, score: None, sharp: None };
                Body::ImpactSession(ImpactSession { events: Some(vec![leak; 2]), ..session })
            }
            (_, body) => body,
        }
    }
}

fn lets_drops_pass() -> Clinician {
    Clinician {
        role: Role::Physio,
        impact_from_week: None,
        leak_ceiling: Some(Amount::Drops),
        heaviness_ceiling: Some(Score::ZERO),
        pelvic_pain_ceiling: None,
        prescription: None,
        clears: None,
    }
}
