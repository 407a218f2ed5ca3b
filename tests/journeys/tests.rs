//! Her tests: strength a side at a time, the load tests that stop where they
//! should, and the questions that come again every four weeks.

use companion::wire::entry::NewEntry;
use companion::wire::fact::{
    Amount, Bleeding, FactBody, Fuelled, Ill, LastSettled, Mood, Readiness, Test,
};
use companion::{Companion, Moment};
use prove::story;
use rstest::rstest;
use uuid::Uuid;

use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// Long enough without impact for the load tests to come first.
const AWAY_DAYS: i64 = 40;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[rstest]
fn a_strength_test_is_counted_left_and_right(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::fourteen_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.taps("Progress").await;
        her.follows("Walk, one-leg strength, load tests").await;
        her.sees("Tests").await;
        her.looks_closely("tests").await;
        her.follows("One-leg calf raises").await;
        her.sees("One-leg calf raises").await;
        her.reads("16 left, 15 right").await;
        her.looks_closely("test").await;
        counts_both_sides(her).await;
        says_how_it_was(her).await;
    });
}

async fn counts_both_sides(her: &mut Woman) {
    her.taps("Do it again").await;
    her.reads("Left side").await;
    her.looks_closely_with("test-count", SESSION_TARGET).await;
    her.taps("Now the right side").await;
    her.reads("Count first, or write 0.").await;
    her.taps("One more").await;
    her.taps("One more").await;
    her.types("Left", "22").await;
    her.taps("Now the right side").await;
    her.reads("Right side").await;
    her.is_cut_off_at("/tests/:id").await;
    her.taps("Go on where you were").await;
    her.reads("Right side").await;
    her.types("Right", "21").await;
    her.taps("That was it").await;
}

async fn says_how_it_was(her: &Woman) {
    her.reads("22 left, 21 right").await;
    her.finds_nothing_answered().await;
    her.looks_closely_with("test-felt", SESSION_TARGET).await;
    let anything = "Did anything come with it: a leak, heaviness, pain?";
    her.answers(anything, "No, nothing").await;
    her.taps("Save").await;
    her.reads("Done in full: 22 left, 21 right.").await;
    her.reads("counts until").await;
    her.looks_closely("test-done").await;
}

#[rstest]
fn the_load_tests_stop_at_the_jog(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(comes_back_after_weeks);
        her.opens().await;
        her.is_on_today().await;
        her.follows("The seven load tests").await;
        her.sees("The seven load tests").await;
        her.reads("the tests are today’s session").await;
        her.reads("you begin with the balance").await;
        her.looks_closely("battery").await;
        her.taps("Start the tests").await;
        for test in ["One-leg balance", "One-leg squats"] {
            passes_both_sides(her, test).await;
        }
        her.sees("Jog on the spot").await;
        her.looks_closely_with("battery-jog", SESSION_TARGET).await;
        her.types("How much", "40").await;
        her.is_cut_off_at("/tests/battery").await;
        her.taps("Go on where you were").await;
        her.sees("Jog on the spot").await;
        feels_a_leak(her).await;
        her.sees("Stop here today").await;
        her.reads("Jog on the spot").await;
        her.looks_closely("battery-stopped").await;
        her.taps("Save and go on").await;
        her.reads("Load tests kept").await;
    });
}

async fn passes_both_sides(her: &Woman, test: &str) {
    her.sees(test).await;
    her.reads("Left side").await;
    her.types("Left", "10").await;
    her.taps("Now the right side").await;
    her.reads("Right side").await;
    her.types("Right", "10").await;
    her.taps("That was it").await;
    let anything = "Did anything come with it: a leak, heaviness, pain?";
    her.answers(anything, "No, nothing").await;
    her.taps("Save").await;
}

async fn feels_a_leak(her: &Woman) {
    her.taps("I felt something").await;
    her.sees("What did you feel?").await;
    her.answers("What was it?", "A leak").await;
    her.answers("How much?", "Drops").await;
    her.looks_closely("battery-felt").await;
    her.taps("Note it and stop here").await;
}

/// She had come to impact preparation, then weeks without impact; today her
/// check is green and the walk is done.
pub fn comes_back_after_weeks(companion: &mut Companion, now: &Moment) {
    let then = now.at(now.utc_ms - AWAY_DAYS * DAY_MS);
    story::fourteen_weeks(companion, &story::dawn(&then)).expect("is kept");
    let walk =
        Test { id: "L1".to_owned(), value: Some(30), left: None, right: None, symptom_free: true };
    for body in [FactBody::Readiness(green()), FactBody::Test(walk)] {
        let entry = NewEntry { tap: Uuid::now_v7().to_string(), on: None, draft: None, body };
        companion.record(entry, now).expect("is kept");
    }
}

fn green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        leak_during_impact: None,
        heaviness: Some(0),
        bulge: Some(false),
        pelvic_pain: Some(0),
        body_pain: Some(0),
        body_pain_kind: None,
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::NoneYet),
        sleep_min: Some(450),
        energy: Some(8),
        fuelled: Some(Fuelled::Yes),
        worry: Some(1),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
    }
}

#[rstest]
fn the_questions_that_come_again_are_answered(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.reads("Questions, when you have a minute").await;
        her.looks_closely("today-questions").await;
        her.follows("Leaking, in two questions").await;
        her.reads("Two questions give one figure").await;
        her.follows("Answer now").await;
        her.finds_nothing_answered().await;
        her.taps("Save").await;
        her.reads("Please answer this one.").await;
        her.answers("How often do you leak urine?", "A few times a week").await;
        her.answers("How much each time?", "Small splashes").await;
        her.looks_closely("index-answer").await;
        her.taps("Save").await;
        her.reads("6 of 12: moderate").await;
        her.reads("Moderate is 3 to 6.").await;
        her.looks_closely("index").await;
        her.taps("Back").await;
        her.is_on_today().await;
        her.reads_no_more("Leaking, in two questions").await;
        her.follows("Five questions").await;
        answers_no_five_times(her).await;
        her.is_on_today().await;
        her.reads_no_more("Questions, when you have a minute").await;
        her.taps("Progress").await;
        her.reads("next").await;
    });
}

async fn answers_no_five_times(her: &Woman) {
    her.sees("Five questions").await;
    her.finds_nothing_answered().await;
    for question in [
        "Leaking urine",
        "A sudden, strong urge to pass urine",
        "A bulge, or a feeling of something coming down",
        "Losing stool or wind without wanting to",
        "Pain in the pelvis",
    ] {
        her.answers(question, "No").await;
    }
    her.taps("Save").await;
    her.reads("Your answers are noted").await;
}
