//! Stories of sessions and answers, and where they leave her.

use super::*;
use crate::day::DayBoundary;
use crate::facts::FactId;

fn at(day: u32, time: &str) -> NaiveDateTime {
    alloc::format!("2026-04-{day:02}T{time}:00").parse().unwrap()
}

fn day(day: u32) -> ProgrammeDay {
    DayBoundary::DEFAULT.day_of(at(day, "12:00"))
}

/// Her place and her sessions, one story at a time.
struct Story {
    place: Place,
    sessions: Sessions,
}

impl Story {
    fn on(word: &str) -> Self {
        let rung = Rung::from_word(word).unwrap();
        let place = Place { rung: Some(rung), ..Place::at(rung.stage()) };
        Self { place, sessions: Sessions::default() }
    }

    /// A finished session at her rung, answered right after.
    fn runs(&mut self, on: u32, (pelvic, body): (Side, Side)) -> Effect {
        let kind = self.place.rung.map_or(SessionKind::OffPlan, SessionKind::Ladder);
        let session = Session {
            no: self.sessions.last_no + 1,
            fact: FactId(on.into()),
            at: at(on, "10:00"),
            day: day(on),
            kind,
            done_s: 1800,
            pelvic,
            body,
            answered: true,
            morning: false,
            held: false,
            pain_before: 0,
            check: None,
            capacity_amber: false,
            fired: Fired::default(),
            facts: Vec::from([FactId(on.into())]),
        };
        self.sessions.add(session, &mut self.place)
    }

    /// The morning after the sessions of a day.
    fn answers(&mut self, about: u32, on: u32, pelvic: Side) -> Effect {
        let told = (day(on), at(on, "08:00"));
        self.sessions.answer(day(about), told, &mut self.place, |session| {
            session.morning = true;
            let worse = pelvic > session.pelvic;
            session.pelvic = session.pelvic.max(pelvic);
            worse
        })
    }

    #[track_caller]
    fn stands(&self, word: &str, clean: i64) {
        assert_eq!((self.place.rung, self.place.clean), (Rung::from_word(word), clean));
    }
}

const CLEAN: (Side, Side) = (Side::None, Side::None);
const DROPS: (Side, Side) = (Side::Amber, Side::None);
const HEAVY: (Side, Side) = (Side::Red, Side::None);
const SORE: (Side, Side) = (Side::None, Side::Amber);

#[test]
fn a_clean_session_counts_once_its_morning_is_known() {
    let mut story = Story::on("R4");
    story.runs(1, CLEAN);
    story.stands("R4", 0);
    story.answers(1, 2, Side::None);
    story.answers(1, 2, Side::None);
    story.stands("R4", 1);
}

#[test]
fn an_amber_made_red_loses_two_rungs_in_all() {
    let mut story = Story::on("R4");
    assert!(!story.runs(1, DROPS).pelvic_hold);
    story.stands("R3", 0);
    assert!(story.answers(1, 2, Side::Red).pelvic_hold);
    story.stands("R2", 0);
}

#[test]
fn a_step_up_since_is_taken_back_with_the_session_that_earned_it() {
    let mut story = Story::on("R4");
    story.runs(1, CLEAN);
    story.answers(1, 2, Side::None);
    story.sessions.note(Step::Earned, day(3), story.place);
    story.place.up_to(Rung::from_word("R5").unwrap(), day(3), story.sessions.last_no);
    story.answers(1, 4, Side::Red);
    story.stands("R2", 0);
}

#[test]
fn a_loss_after_an_illness_is_taken_again() {
    let mut story = Story::on("R6");
    story.runs(1, CLEAN);
    story.sessions.note(Step::Down { steps: 1 }, day(2), story.place);
    story.place.lose(1, day(2), story.sessions.last_no);
    story.answers(1, 3, Side::Red);
    story.stands("R3", 0);
}

#[test]
fn a_later_session_is_judged_by_what_the_earlier_became() {
    let mut story = Story::on("R6");
    story.runs(1, CLEAN);
    story.runs(2, DROPS);
    story.stands("R5", 0);
    let effect = story.answers(1, 2, Side::Red);
    assert!(effect.referral && effect.pelvic_hold);
    assert_eq!((story.place.stage, story.place.rung), (Stage::S4, Some(Rung::J3)));
}

#[test]
fn what_fired_once_is_not_new_again() {
    let mut story = Story::on("R6");
    story.runs(1, DROPS);
    assert!(story.runs(3, DROPS).referral);
    let effect = story.answers(3, 4, Side::Red);
    assert!(!effect.referral && effect.pelvic_hold);
}

#[test]
fn the_second_pelvic_red_closes_the_ladder() {
    let mut story = Story::on("R9");
    story.runs(1, HEAVY);
    story.stands("R7", 0);
    story.runs(29, HEAVY);
    assert_eq!((story.place.stage, story.place.rung), (Stage::S3, None));
    assert_eq!(story.place.g4_at, Some(at(29, "10:00")));
}

#[test]
fn the_third_body_amber_running_is_used_up_with_the_others() {
    let mut story = Story::on("R9");
    story.runs(1, SORE);
    story.runs(3, SORE);
    story.stands("R9", 0);
    assert!(!story.runs(5, SORE).referral);
    story.stands("R8", 0);
    story.runs(7, SORE);
    story.runs(9, SORE);
    story.stands("R8", 0);
    story.runs(11, SORE);
    story.stands("R7", 0);
}

#[test]
fn forgotten_body_ambers_still_count_as_running() {
    let mut story = Story::on("R9");
    story.runs(1, SORE);
    story.runs(3, SORE);
    story.sessions.forget(day(5).plus(70));
    assert!(story.runs(5, SORE).why.iter().any(|why| why.rule == Rule::G5));
}

/// `days` after the first of April.
fn after(days: i64) -> ProgrammeDay {
    day(1).plus(days)
}

#[test]
fn what_no_answer_reaches_any_more_is_forgotten_and_no_sooner() {
    let mut story = Story::on("R5");
    story.runs(1, (Side::None, Side::None));
    story.runs(2, (Side::None, Side::None));
    let kept = |story: &Story| (story.sessions.kept.len(), story.sessions.steps.len());
    for (days, expected) in [(8, (2, 2)), (9, (2, 1)), (10, (2, 0)), (64, (2, 0)), (65, (1, 0))] {
        story.sessions.forget(after(days));
        assert_eq!(kept(&story), expected, "after {days} days");
    }
    story.sessions.forget(after(1000));
    assert_eq!(kept(&story), (1, 0), "the latest session stays");
}

#[test]
fn of_what_is_forgotten_the_last_two_body_ambers_still_run() {
    let mut story = Story::on("R5");
    for on in 1..=4 {
        story.runs(on, (Side::None, Side::Amber));
    }
    story.sessions.forget(after(64 + 3));
    assert_eq!(story.sessions.old_body, [(2, day(2)), (3, day(3))]);
    let running = |story: &Story, used| story.sessions.body_ambers_to(4, used);
    assert_eq!(running(&story, 0), [day(4), day(3), day(2)]);
    assert_eq!(running(&story, 2), [day(4), day(3)], "those used up are out");
    assert_eq!(running(&story, 3), [day(4)]);
}

#[test]
fn a_clean_session_that_is_forgotten_ends_what_ran_before_it() {
    let mut story = Story::on("R5");
    story.runs(1, (Side::None, Side::Amber));
    story.runs(2, (Side::None, Side::None));
    story.answers(2, 3, Side::None);
    story.runs(4, (Side::None, Side::Amber));
    story.sessions.forget(after(65));
    assert_eq!(story.sessions.old_body, [(1, day(1))]);
    story.sessions.forget(after(66));
    assert!(story.sessions.old_body.is_empty());
}
