//! The Today page: the one thing that matters now, and the rest of the day.

use chrono::{NaiveDateTime, Timelike};
use progression::names::{HoldId, Offer};
use progression::outcome::Outcome;
use progression::practice::PracticeDose;
use progression::reason::Reason as CoreReason;

use super::{diary, plan, questionnaires, signs, week, why};
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::plan::{Greeting, Lead, LeadKind, Today};
use crate::wire::refusal::Refusal;
use crate::wire::signs::SignLevel;

/// The draft of a practice begun and not finished.
const PRACTICE_DRAFT: &str = "practice";
/// The draft of an impact session begun and not ended.
const RUN_DRAFT: &str = "run";
/// From this hour on, a day nobody has told about comes before more exercise.
const EVENING: u32 = 18;

/// What was begun and not ended.
#[derive(Clone, Copy)]
struct Begun {
    run: bool,
    practice: bool,
}

impl Companion {
    /// The Today page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn today(&mut self, now: &Moment) -> Result<Today, Refusal> {
        let kept = |name| Ok::<_, Refusal>(self.store.read().draft(name)?.is_some());
        let begun = Begun { run: kept(RUN_DRAFT)?, practice: kept(PRACTICE_DRAFT)? };
        let (region, rest) = (self.region.clone(), self.rest_now(now)?);
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let day = outcome.day.date();
        let reported = diary::summary(history, day).reported;
        let page = Today {
            day: day.to_string(),
            greeting: greeting(now.local()),
            weeks: outcome.weeks.map(why::small),
            stage: outcome.stage.word().to_owned(),
            lead: lead(history, &outcome, begun, reported, now.local()),
            lines: plan::lines(history, &outcome),
            reported,
            week: week::week(history, &region, day),
            rest,
            signs: signs::active(&outcome),
            holds: plan::holds(history, &outcome),
            referrals: plan::referrals(history, &outcome),
            clock_behind: history.clock_behind(now.local()),
            questions_due: questionnaires::due(&outcome),
        };
        self.keep_decisions(&outcome, now);
        Ok(page)
    }
}

fn greeting(at: NaiveDateTime) -> Greeting {
    match at.hour() {
        4..12 => Greeting::Morning,
        12..18 => Greeting::Afternoon,
        18..22 => Greeting::Evening,
        _ => Greeting::Night,
    }
}

/// What matters now: a warning sign that cannot wait, what she began, the
/// practice, then whatever of the day is still open.
fn lead(
    history: &History,
    outcome: &Outcome,
    begun: Begun,
    reported: bool,
    at: NaiveDateTime,
) -> Lead {
    let plan = &outcome.plan;
    let strength =
        plan.strength.as_ref().filter(|set| !set.done_today && set.done_days < set.per_week.0);
    let walk = plan.low_load.as_ref().filter(|walk| walk.today_minutes == 0);
    let evening = at.hour() >= EVENING && !reported;
    let practised = plan.practice.done > 0 || outcome.practice == PracticeDose::Stopped;
    let (kind, why): (LeadKind, &[CoreReason]) = if cannot_wait(outcome) {
        (LeadKind::Sign, &[])
    } else if let Some(kind) = unfinished(outcome, begun) {
        let own = kind == LeadKind::ResumePractice;
        (kind, if own { &plan.practice.reasons } else { &[] })
    } else if ready_to_run(outcome) {
        (LeadKind::Run, &outcome.impact.reasons)
    } else if outcome.holds.iter().any(|hold| hold.id == HoldId::H4) {
        (LeadKind::Paused, &[])
    } else if !practised {
        (LeadKind::Practice, &plan.practice.reasons)
    } else if evening {
        (LeadKind::Diary, &[])
    } else if open_to_impact(outcome) {
        (LeadKind::Check, &outcome.impact.reasons)
    } else if let Some(set) = strength {
        (LeadKind::Strength, &set.reasons)
    } else if let Some(walk) = walk {
        (LeadKind::Move, &walk.reasons)
    } else if !reported {
        (LeadKind::Diary, &[])
    } else {
        (LeadKind::Rest, &[])
    };
    Lead { kind, reasons: why::reasons(history, why) }
}

/// What she began or still owes an answer, the most pressing first.
fn unfinished(outcome: &Outcome, begun: Begun) -> Option<LeadKind> {
    let due = &outcome.answers_due;
    let kinds = [
        (begun.run, LeadKind::ResumeSession),
        (begun.practice, LeadKind::ResumePractice),
        (due.morning.as_ref().is_some_and(|morning| morning.due), LeadKind::MorningAfter),
        (!due.after.is_empty(), LeadKind::After),
    ];
    kinds.into_iter().find(|(open, _)| *open).map(|(_, kind)| kind)
}

/// She has answered a check, and it offers a run.
fn ready_to_run(outcome: &Outcome) -> bool {
    matches!(outcome.impact.offer, Offer::Planned | Offer::Easier)
}

fn cannot_wait(outcome: &Outcome) -> bool {
    let urgent = |level| matches!(level, SignLevel::Emergency | SignLevel::SameDay);
    signs::active(outcome).iter().any(|sign| urgent(sign.level))
}

fn open_to_impact(outcome: &Outcome) -> bool {
    matches!(
        outcome.impact.offer,
        Offer::CheckFirst | Offer::Planned | Offer::Easier | Offer::Battery
    )
}
