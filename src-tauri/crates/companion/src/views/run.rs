//! The impact session: its course from a valid decision only, what to do about
//! something felt, and which sessions wait for answers.

use chrono::TimeDelta;
use progression::course::{self, Part as CorePart, PartKind as CoreKind};
use progression::facts::FactId;
use progression::felt::{self, DoNow as CoreDoNow};
use progression::ladder::Rung;
use progression::names::{Offer, Stage};
use progression::outcome::{Impact, Outcome, RunAsked as CoreAsked};
use progression::thresholds::CHECK_HOURS;

use super::why;
use crate::admission::refusal;
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;

use crate::wire::fact::{Event, FactBody, SessionKind};
use crate::wire::refusal::{Code, Refusal};
use crate::wire::run::{
    AfterRunAsked, CarryOnAsked, Course, CourseAsked, DoNow, FeltNow, Morning, Part, PartKind,
    RunAsked,
};

/// The minutes of running she can choose where they are hers to choose.
const FREE_MINUTES: (u16, u16) = (1, 180);

impl Companion {
    /// The session that the decision of now offers.
    ///
    /// # Errors
    /// `check_needed` without a check that counts, `battery_due` where the tests
    /// come first, `no_impact_now` for all else that is not planned or easier;
    /// `out_of_range` for minutes nobody runs; what the storage refuses.
    pub fn course(&mut self, asked: &CourseAsked, now: &Moment) -> Result<Course, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let impact = offered(&outcome)?;
        let run_s = chosen_run_s(impact, asked)?;
        let parts = match (impact.rung, run_s) {
            (Some(rung), _) => course::course(rung),
            (None, Some(seconds)) => course::free_course(seconds),
            (None, None) => Vec::new(),
        };
        let check = outcome.readiness.as_ref().map(|judged| judged.fact);
        let started = history.when(now.local());
        Ok(Course {
            rung: impact.rung.map(why::rung_word),
            easier: impact.offer == Offer::Easier,
            whole: impact.rung.map_or(SessionKind::OffPlan, |_| SessionKind::Ladder),
            part: ended_early(impact.rung),
            planned_run_s: impact.run_s.or(run_s),
            choose_min: impact.rung.is_none().then_some(FREE_MINUTES),
            total_s: parts.iter().map(|part| part.seconds).sum(),
            parts: parts.iter().map(part).collect(),
            pain_before: check.and_then(|check| pain_of(history, check)),
            check: check.and_then(|check| history.entry_ref(check)),
            started,
            reasons: why::reasons(history, &impact.reasons),
        })
    }

    /// Whether a run that was begun may go on: what stood against it was looked
    /// at when it began; this is about the time since, and what she told in it.
    ///
    /// # Errors
    /// `check_needed` on another day or when a check of then counts no more;
    /// `no_impact_now` under a hold, a warning sign, or anything told since
    /// that makes the check red or pelvic amber; what the storage refuses.
    pub fn carry_on(&mut self, asked: &CarryOnAsked, now: &Moment) -> Result<(), Refusal> {
        let began = self.time_of(&asked.started, now)?;
        let (history, instant) = self.history(now)?;
        match history.outcome(instant).impact.offer {
            Offer::None | Offer::LowImpact => return Err(Refusal::new(Code::NoImpactNow)),
            Offer::Planned
            | Offer::Easier
            | Offer::Battery
            | Offer::RestDay
            | Offer::CheckFirst => {}
        }
        let passed = now.local().signed_duration_since(began);
        let same_day = history.programme_day(began) == history.programme_day(now.local());
        if same_day && passed < TimeDelta::hours(CHECK_HOURS) {
            Ok(())
        } else {
            Err(Refusal::new(Code::CheckNeeded))
        }
    }

    /// What to do now about something felt. Nothing is written down by it.
    ///
    /// # Errors
    /// `out_of_range` for a score that is none.
    pub fn felt(&self, event: &Event) -> Result<FeltNow, Refusal> {
        let event = event.to_core("event").map_err(refusal)?;
        let (now, sign) = felt::do_now(&event);
        let now = match now {
            CoreDoNow::GoOn => DoNow::GoOn,
            CoreDoNow::Walk => DoNow::Walk,
            CoreDoNow::Stop => DoNow::Stop,
        };
        Ok(FeltNow { now, sign: sign.map(|sign| sign.word().to_owned()) })
    }

    /// The session that the questions right after are about.
    ///
    /// # Errors
    /// `unknown_entry` where it was removed or none waits; what the storage refuses.
    pub fn after_run(&mut self, asked: &AfterRunAsked, now: &Moment) -> Result<RunAsked, Refusal> {
        let unknown = || Refusal::new(Code::UnknownEntry);
        let id = match &asked.id {
            Some(id) => {
                let id = id.parse().map_err(|_| unknown())?;
                Some(self.store.read().current(id)?.ok_or_else(unknown)?.id)
            }
            None => None,
        };
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let waiting = &outcome.answers_due;
        let morning = waiting.morning.iter().flat_map(|morning| &morning.runs);
        let mut known = waiting.after.iter().chain(morning);
        let told = match id {
            Some(id) => history.all().iter().rev().find(|told| told.id == id),
            None => waiting.after.last().and_then(|run| history.told(run.fact)),
        };
        let told = told.filter(|told| matches!(told.body, FactBody::ImpactSession(_)));
        let told = told.ok_or_else(unknown)?;
        let of_it =
            known.find(|run| history.told(run.fact).is_some_and(|other| other.id == told.id));
        let pain_before = of_it.and_then(|run| pain_of(history, run.check?));
        Ok(RunAsked { entry: history.entry(told), pain_before })
    }

    /// The morning after: which sessions it is about, and whether to ask now.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn morning(&mut self, now: &Moment) -> Result<Morning, Refusal> {
        let (history, instant) = self.history(now)?;
        let Some(morning) = history.outcome(instant).answers_due.morning else {
            return Ok(Morning { day: None, runs: Vec::new(), due: false, answered: false });
        };
        Ok(Morning {
            day: Some(morning.day.date().to_string()),
            runs: morning.runs.iter().filter_map(|run| run_asked(history, *run)).collect(),
            due: morning.due,
            answered: morning.answered,
        })
    }
}

/// The offer, if it is one to run.
fn offered(outcome: &Outcome) -> Result<&Impact, Refusal> {
    match outcome.impact.offer {
        Offer::Planned | Offer::Easier => Ok(&outcome.impact),
        Offer::CheckFirst => Err(Refusal::new(Code::CheckNeeded)),
        Offer::Battery => Err(Refusal::new(Code::BatteryDue)),
        Offer::LowImpact | Offer::None | Offer::RestDay => Err(Refusal::new(Code::NoImpactNow)),
    }
}

fn chosen_run_s(impact: &Impact, asked: &CourseAsked) -> Result<Option<u32>, Refusal> {
    let (least, most) = FREE_MINUTES;
    match asked.minutes.filter(|_| impact.rung.is_none()) {
        Some(minutes) if !(least..=most).contains(&minutes) => {
            Err(Refusal::range("minutes", least.into(), most.into()))
        }
        minutes => Ok(minutes.map(|minutes| u32::from(minutes) * 60)),
    }
}

/// A run ended early keeps its rung and its seconds. A drill has no seconds to
/// tell that it was not finished, so it must not count as the rung.
fn ended_early(rung: Option<Rung>) -> SessionKind {
    if rung.is_some_and(|rung| rung.stage() > Stage::S4) {
        SessionKind::Ladder
    } else {
        SessionKind::OffPlan
    }
}

fn run_asked(history: &History, run: CoreAsked) -> Option<RunAsked> {
    let entry = history.entry(history.told(run.fact)?);
    Some(RunAsked { entry, pain_before: run.check.and_then(|check| pain_of(history, check)) })
}

/// Body pain of a check.
fn pain_of(history: &History, check: FactId) -> Option<u8> {
    match &history.told(check)?.body {
        FactBody::Readiness(answers) => answers.body_pain,
        _ => None,
    }
}

fn part(part: &CorePart) -> Part {
    let kind = match part.kind {
        CoreKind::WarmUp => PartKind::WarmUp,
        CoreKind::Run => PartKind::Run,
        CoreKind::Walk => PartKind::Walk,
        CoreKind::HeelDrops => PartKind::HeelDrops,
        CoreKind::March => PartKind::March,
        CoreKind::Shuffle => PartKind::Shuffle,
        CoreKind::Bounce => PartKind::Bounce,
        CoreKind::Jog => PartKind::Jog,
        CoreKind::Bounds => PartKind::Bounds,
        CoreKind::HopsLeft => PartKind::HopsLeft,
        CoreKind::HopsRight => PartKind::HopsRight,
        CoreKind::Rest => PartKind::Rest,
        CoreKind::CoolDown => PartKind::CoolDown,
    };
    let CorePart { seconds, reps, nth, of, .. } = *part;
    Part { kind, impact: part.kind.is_impact(), seconds, reps, nth, of }
}
