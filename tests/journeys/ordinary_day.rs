//! An ordinary day, fourteen weeks in: the quick taps, strength, a walk, the
//! check, and a look at how far she has come.

use prove::story;
use rstest::rstest;

use crate::green::answers_all_green;
use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn an_ordinary_day_is_told_in_a_few_taps(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::fourteen_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.looks_closely("today").await;
        tells_that_all_is_quiet(her).await;
        logs_a_leak(her).await;
        does_part_of_the_strength_set(her).await;
        logs_a_walk(her).await;
        asks_before_a_run(her).await;
        looks_at_the_path(her).await;
    });
}

async fn tells_that_all_is_quiet(her: &Woman) {
    her.taps("All quiet today").await;
    her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
    her.taps("Undo").await;
    her.reads("Undone").await;
    her.taps("All quiet today").await;
    her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
    her.reads_no_more("All quiet today").await;
}

async fn logs_a_leak(her: &Woman) {
    her.taps("Diary").await;
    her.sees("Diary").await;
    her.reads("No leak, heaviness 0, pelvic pain 0").await;
    her.looks_closely("diary").await;
    her.taps("Log a leak").await;
    her.reads("What brought it on?").await;
    her.looks_closely("leak-cause").await;
    her.taps("A cough, a sneeze or a laugh").await;
    her.reads("How much?").await;
    her.looks_closely("leak-amount").await;
    her.taps("Drops").await;
    her.reads("Leak saved").await;
    her.reads("1 leak, heaviness 0, pelvic pain 0").await;
}

async fn does_part_of_the_strength_set(her: &Woman) {
    her.follows("Today").await;
    her.is_on_today().await;
    her.follows("Strength B").await;
    her.sees("Strength").await;
    her.looks_closely_with("strength", SESSION_TARGET).await;
    her.taps("One-leg bridge: Left").await;
    her.taps("One-leg bridge: Right").await;
    her.reads("1 of 7 done").await;
    her.taps("Stop here, it counts").await;
    her.sees("How did it go?").await;
    her.looks_closely("strength-after").await;
    her.answers("Did anything come with it: a leak, heaviness, pain?", "No, nothing").await;
    her.taps("Save").await;
    her.is_on_today().await;
}

async fn logs_a_walk(her: &Woman) {
    her.follows("Low-impact, such as a bike").await;
    her.sees("What did you do?").await;
    her.taps("Save").await;
    her.reads("Still open: ").await;
    her.looks_closely("walk").await;
    her.answers("Which was it?", "A walk").await;
    her.taps("20 min").await;
    her.answers("Did anything come with it: a leak, heaviness, pain?", "No, nothing").await;
    her.taps("Save").await;
    her.is_on_today().await;
}

async fn asks_before_a_run(her: &Woman) {
    her.follows("Before impact: a check").await;
    answers_all_green(her).await;
    her.reads("A check counts for six hours").await;
    her.looks_closely("check-result").await;
    her.taps("Why: today’s offer").await;
    her.sees("Why: today’s offer").await;
    her.looks_closely("check-why").await;
    her.taps("Close").await;
    her.taps("Close").await;
    her.is_on_today().await;
}

async fn looks_at_the_path(her: &Woman) {
    her.taps("Progress").await;
    her.reads("To start").await;
    her.reads("points met").await;
    her.reads("Not yet").await;
    her.reads("Not known").await;
    her.reads("you are here").await;
    her.looks_closely("progress").await;
}
