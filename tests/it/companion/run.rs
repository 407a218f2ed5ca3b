//! An impact session from the decision to the next morning, through the
//! companion alone.

use companion::Code;
use companion::wire::entry::{Correction, Draft, NewEntry, Removal, Saved, When};
use companion::wire::fact::{
    Amount, Event, EventKind, FactBody, ImpactSession, SessionKind, Support,
};
use companion::wire::plan::LeadKind;
use companion::wire::run::{AfterRunAsked, CarryOnAsked, Course, CourseAsked, DoNow, PartKind};
use prove::runner::{all_green, fine_morning, nothing_after, walk_run};

use super::{Her, tap};

/// Ten in the morning, walk-run, nothing told today.
fn runner() -> Her {
    let mut her = Her::at("2026-07-15T09:00:00Z");
    let now = her.now.clone();
    walk_run(&mut her.companion, &now).expect("is told");
    her
}

fn ready() -> Her {
    let mut her = runner();
    her.tells(FactBody::Readiness(all_green()));
    her.later(10);
    her
}

impl Her {
    fn course(&mut self) -> Result<Course, Code> {
        let asked = CourseAsked { minutes: None };
        self.companion.course(&asked, &self.now).map_err(|refusal| refusal.code)
    }

    fn began(&self, time: &str) -> CarryOnAsked {
        let day = self.now.local().date().to_string();
        CarryOnAsked { started: When { day, time: Some(time.to_owned()) } }
    }

    fn rung(&mut self) -> Option<String> {
        let path = self.companion.progress(&self.now).unwrap().path;
        path.into_iter().find_map(|step| step.rung)
    }

    fn lead(&mut self) -> LeadKind {
        self.companion.today(&self.now).unwrap().lead.kind
    }

    /// Does what is offered and answers nothing yet.
    fn runs(&mut self) -> Saved {
        let course = self.course().unwrap();
        self.later(30);
        self.tries_at(course.started.clone(), told(&course, Vec::new())).unwrap()
    }

    fn tries_at(&mut self, on: When, session: ImpactSession) -> Result<Saved, Code> {
        let body = FactBody::ImpactSession(session);
        let entry = NewEntry { tap: tap(), on: Some(on), draft: None, body };
        self.companion.record(entry, &self.now).map_err(|refusal| refusal.code)
    }

    fn answers_after(&mut self, id: &str) -> Result<Saved, Code> {
        let asked = AfterRunAsked { id: Some(id.to_owned()) };
        let run = self.companion.after_run(&asked, &self.now).map_err(|refusal| refusal.code)?;
        let FactBody::ImpactSession(session) = run.entry.body else { panic!("a session") };
        let body =
            FactBody::ImpactSession(ImpactSession { after: Some(nothing_after()), ..session });
        let correction = Correction { tap: tap(), id: run.entry.id, on: None, body };
        self.companion.correct(correction, &self.now).map_err(|refusal| refusal.code)
    }
}

fn told(course: &Course, events: Vec<Event>) -> ImpactSession {
    ImpactSession {
        kind: course.whole,
        rung: course.rung.clone(),
        planned_run_s: course.planned_run_s,
        done_run_s: course.planned_run_s,
        events: Some(events),
        after: None,
        support: Some(Support::None),
    }
}

fn leak(at_run_s: u32) -> Event {
    let amount = Some(Amount::Drops);
    Event { at_run_s, kind: EventKind::Leak, amount, score: None, sharp: None }
}

#[test]
fn the_story_stands_at_walk_run_and_may_run_today() {
    let mut her = runner();
    let today = her.companion.today(&her.now).unwrap();
    assert_eq!((today.stage.as_str(), her.course().unwrap_err()), ("S5", Code::CheckNeeded));
}

#[test]
fn a_valid_decision_leads_to_the_course_of_its_rung() {
    let mut her = ready();
    assert_eq!(her.lead(), LeadKind::Run);
    let course = her.course().unwrap();
    assert_eq!(course.parts.first().unwrap().kind, PartKind::WarmUp);
    assert_eq!(course.parts.last().unwrap().kind, PartKind::CoolDown);
    let running = course.parts.iter().filter(|part| part.kind == PartKind::Run);
    assert_eq!(Some(running.map(|part| part.seconds).sum()), course.planned_run_s);
    assert_eq!((course.whole, course.part), (SessionKind::Ladder, SessionKind::Ladder));
    assert_eq!((course.pain_before, course.choose_min), (Some(1), None));
    assert_eq!(course.started.time.as_deref(), Some("10:10"));
}

#[test]
fn no_course_without_a_check_after_a_run_or_under_a_warning_sign() {
    let mut her = ready();
    her.later(6 * 60);
    assert_eq!(her.course().unwrap_err(), Code::CheckNeeded);
    let mut her = ready();
    her.runs();
    assert_eq!(her.course().unwrap_err(), Code::NoImpactNow);
    let mut her = ready();
    let ids = vec!["RF02".to_owned()];
    her.tells(FactBody::RedFlag(companion::wire::fact::RedFlag { ids }));
    assert_eq!(her.course().unwrap_err(), Code::NoImpactNow);
    let begun = her.began("10:10");
    assert_eq!(her.companion.carry_on(&begun, &her.now).unwrap_err().code, Code::NoImpactNow);
}

#[test]
fn a_run_that_was_begun_may_go_on_when_its_check_is_old() {
    let mut her = ready();
    her.later(5 * 60 + 55);
    assert_eq!(her.course().unwrap_err(), Code::CheckNeeded);
    let begun = her.began("15:55");
    assert_eq!(her.companion.carry_on(&begun, &her.now), Ok(()));
    her.later(6 * 60);
    assert_eq!(her.companion.carry_on(&begun, &her.now).unwrap_err().code, Code::CheckNeeded);
}

#[test]
fn what_was_begun_leads_then_what_is_still_to_be_answered() {
    let mut her = ready();
    let draft = Draft { name: "run".to_owned(), body: "{}".to_owned() };
    her.companion.save_draft(draft, &her.now).unwrap();
    assert_eq!(her.lead(), LeadKind::ResumeSession);
    let asked = companion::wire::you::DraftAsked { name: "run".to_owned() };
    her.companion.drop_draft(&asked).unwrap();
    let run = her.runs();
    assert_eq!(her.lead(), LeadKind::After);
    her.answers_after(&run.id).unwrap();
    assert_ne!(her.lead(), LeadKind::After);
}

#[test]
fn a_clean_session_waits_for_its_morning_and_then_counts() {
    let mut her = ready();
    let run = her.runs();
    her.answers_after(&run.id).unwrap();
    assert!(her.companion.morning(&her.now).unwrap().day.is_none_or(|day| day != run.day));
    her.later(22 * 60);
    let morning = her.companion.morning(&her.now).unwrap();
    assert_eq!((morning.day.as_deref(), morning.due), (Some(run.day.as_str()), true));
    assert_eq!(morning.runs.first().unwrap().pain_before, Some(1));
    assert_eq!(her.lead(), LeadKind::MorningAfter);
    her.tells(FactBody::MorningAfter(fine_morning()));
    let morning = her.companion.morning(&her.now).unwrap();
    assert_eq!((morning.due, morning.answered), (false, true));
    assert_ne!(her.lead(), LeadKind::MorningAfter);
}

#[test]
fn a_silent_morning_is_asked_for_two_days_and_stays_unknown() {
    let mut her = ready();
    let run = her.runs();
    her.answers_after(&run.id).unwrap();
    her.later(47 * 60);
    assert_eq!(her.lead(), LeadKind::MorningAfter);
    her.later(60);
    assert_ne!(her.lead(), LeadKind::MorningAfter);
    let morning = her.companion.morning(&her.now).unwrap();
    assert_eq!((morning.due, morning.answered, morning.runs.len()), (false, false, 1));
}

#[test]
fn an_answer_for_a_session_that_was_removed_is_refused_and_nothing_is_lost() {
    let mut her = ready();
    let run = her.runs();
    let removal = Removal { tap: tap(), id: run.id.clone() };
    let removed = her.companion.remove(&removal, &her.now).unwrap();
    assert_eq!(her.answers_after(&run.id).unwrap_err(), Code::UnknownEntry);
    let undoing = companion::wire::entry::Undoing { tap: tap(), action: removed.action };
    her.companion.undo(&undoing, &her.now).unwrap();
    her.answers_after(&run.id).unwrap();
}

#[test]
fn answers_find_a_session_by_the_id_of_an_older_wording() {
    let mut her = ready();
    let run = her.runs();
    her.answers_after(&run.id).unwrap();
    her.answers_after(&run.id).unwrap();
    assert_eq!(her.entries(&run.day).iter().filter(|entry| entry.edited).count(), 1);
}

#[test]
fn a_morning_after_without_a_session_is_refused() {
    let mut her = Her::welcomed();
    let refused = her.tries(FactBody::MorningAfter(fine_morning())).unwrap_err();
    assert_eq!(refused.code, Code::NoSessionBefore);
}

#[test]
fn a_leak_ends_the_running_and_leads_back_one_rung() {
    let mut her = ready();
    let course = her.course().unwrap();
    let before = her.rung();
    let felt = her.companion.felt(&leak(70)).unwrap();
    assert_eq!((felt.now, felt.sign), (DoNow::Walk, None));
    her.later(20);
    let mut session = told(&course, vec![leak(70)]);
    session.done_run_s = Some(75);
    her.tries_at(course.started, session).unwrap();
    assert_ne!(her.rung(), before);
}

#[test]
fn a_bulge_opens_its_warning_sign() {
    let mut her = ready();
    let course = her.course().unwrap();
    let event =
        Event { at_run_s: 0, kind: EventKind::Bulge, amount: None, score: None, sharp: None };
    let felt = her.companion.felt(&event).unwrap();
    assert_eq!((felt.now, felt.sign.as_deref()), (DoNow::Stop, Some("RF11")));
    let mut session = told(&course, vec![event]);
    session.done_run_s = Some(0);
    let saved = her.tries_at(course.started, session).unwrap();
    assert_eq!(saved.raised, ["RF11"]);
}

#[test]
fn what_no_session_can_hold_is_refused() {
    let mut her = ready();
    let course = her.course().unwrap();
    let late = told(&course, vec![leak(course.planned_run_s.unwrap() + 1)]);
    assert_eq!(her.tries_at(course.started.clone(), late).unwrap_err(), Code::OutOfRange);
    let mut long = told(&course, Vec::new());
    long.done_run_s = Some(43_201);
    assert_eq!(her.tries_at(course.started.clone(), long).unwrap_err(), Code::OutOfRange);
    her.now.utc_ms -= 3_600_000;
    let set_back = told(&course, Vec::new());
    assert_eq!(her.tries_at(course.started, set_back).unwrap_err(), Code::InFuture);
}

#[test]
fn a_drill_ended_early_is_not_told_as_its_rung() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    prove::story::fourteen_weeks(&mut her.companion, &now).unwrap();
    her.tells(FactBody::Readiness(all_green()));
    let course = her.course().unwrap();
    assert_eq!(course.rung.as_deref(), Some("J1"));
    assert_eq!((course.whole, course.part), (SessionKind::Ladder, SessionKind::OffPlan));
    assert_eq!(course.planned_run_s, Some(0));
}
