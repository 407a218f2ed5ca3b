//! An impact session, from the check to the next morning.
//!
//! Nobody runs for half an hour here: the page's clocks jump ahead within a
//! part, as they do for a process that was frozen.

use prove::{runner, story};
use rstest::rstest;

use crate::green::answers_green;
use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// The questions that both sets after a run share.
const LEAK: &str = "The largest leak, not counting a sudden urge";
const BODY: &str = "Leg, back or hip pain";

/// Walk-run, nothing told today.
async fn stands_at_walk_run(her: &mut Woman) {
    her.has_told(|companion, now| {
        runner::walk_run(companion, &story::dawn(now)).expect("is kept");
    });
    her.opens().await;
    her.is_on_today().await;
}

/// The same with today's check behind her.
pub async fn is_ready_to_run(her: &mut Woman) {
    her.has_told(|companion, now| {
        runner::walk_run(companion, &story::dawn(now)).expect("is kept");
        let mut story = story::Story::new(companion, now);
        story.tells_now(runner::green()).expect("is kept");
    });
    her.opens().await;
    her.is_on_today().await;
}

/// From Today into the warm-up.
pub async fn begins(her: &Woman) {
    her.taps("To the session").await;
    her.sees("Your session").await;
    her.answers("Support used", "Support shorts or belt").await;
    her.taps("Start walking").await;
    her.sees("Warm-up: brisk walk").await;
}

pub async fn answers_after(her: &Woman) {
    her.sees("How was it?").await;
    her.finds_nothing_answered().await;
    her.reads("Before the run you said").await;
    her.answers(LEAK, "None").await;
    her.answers("Heaviness", "0, none").await;
    her.answers("Pelvic, scar or belly pain", "0, none").await;
    her.answers(BODY, "1").await;
    her.looks_closely("run-after").await;
    her.taps("Save").await;
    her.sees("That is your run").await;
}

#[rstest]
fn a_clean_session_goes_from_the_check_to_the_questions(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        stands_at_walk_run(her).await;
        her.follows("Before impact: a check").await;
        let before = her.taken();
        answers_green(her, "Yes").await;
        // Two seconds a tap, for somebody who does not hurry.
        let taps = her.taken() - before;
        assert!(taps * 2 <= 60, "a check takes {taps} taps");
        her.looks_closely("check-run").await;
        her.taps("To the session").await;
        her.sees("Your session").await;
        her.finds_nothing_answered().await;
        her.looks_closely("run-start").await;
        her.answers("Support used", "None").await;
        her.taps("Start walking").await;
        her.sees("Warm-up: brisk walk").await;
        her.looks_closely_with("run-warm-up", SESSION_TARGET).await;
        her.lets_pass(300).await;
        her.reads("Run 1 of").await;
        her.looks_closely_with("run-run", SESSION_TARGET).await;
        her.lies_on_its_side("run-landscape").await;
        passes_until(her, "Cool-down").await;
        her.sees("Cool-down: brisk walk").await;
        her.looks_closely_with("run-cool-down", SESSION_TARGET).await;
        her.taps("To the questions").await;
        answers_after(her).await;
        her.looks_closely("run-closing").await;
        her.taps("Back to Today").await;
        her.is_on_today().await;
    });
}

#[rstest]
fn a_leak_in_the_third_interval_turns_the_run_into_a_walk_home(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        her.looks_closely("today-run").await;
        begins(her).await;
        her.lets_pass(300).await;
        her.reads("Run 1 of").await;
        passes_until(her, "Run 3 of").await;
        her.taps("I felt something").await;
        her.sees("What did you feel?").await;
        her.looks_closely_with("run-felt", SESSION_TARGET).await;
        her.taps("A leak").await;
        her.taps("Drops").await;
        her.sees("Walk home").await;
        her.reads("Running is over for today.").await;
        her.looks_closely_with("run-home", SESSION_TARGET).await;
        her.lets_pass(600).await;
        her.sees("Walk home").await;
        her.taps("To the questions").await;
        her.sees("How was it?").await;
        her.answers(LEAK, "Drops").await;
        her.answers("Heaviness", "0, none").await;
        her.answers("Pelvic, scar or belly pain", "0, none").await;
        her.answers(BODY, "0, none").await;
        her.answers("Was it gone within the hour?", "Yes").await;
        her.taps("Save").await;
        her.sees("That is your run").await;
        her.reads("to step").await;
        her.looks_closely("run-closing-down").await;
    });
}

#[rstest]
fn a_bulge_stops_her_and_opens_the_warning_signs(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        her.taps("I felt something").await;
        her.taps("Heaviness or a bulge").await;
        her.taps("A bulge, or something coming down").await;
        her.sees("Warning signs").await;
        her.reads("no running, no jumping, no heavy lifting").await;
        her.taps("Back").await;
    });
}

/// Twenty seconds at a time, until the heading begins so.
pub async fn passes_until(her: &Woman, heading: &str) {
    for _ in 0..60 {
        if her.eyes().text("heading").await.starts_with(heading) {
            return;
        }
        her.lets_pass(20).await;
    }
    her.reads(heading).await;
}
