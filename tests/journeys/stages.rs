//! Stages that no other journey comes by: the drills before the first run, and
//! running again as she likes; and the page of all supports. Only before Chromium,
//! whose companion can be told what time it is.

use std::path::Path;

use prove::story;

use crate::green::answers_green;
use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

/// Opens the app where a scenario of the programme asks.
async fn stands_where(her: &mut Woman, scenario: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(scenario);
    let text = std::fs::read_to_string(file).expect("there is such a scenario");
    let mut diary = her.diary();
    let now = story::scenario(&mut diary, &text).expect("is told").expect("can be read");
    diary.close().expect("the diary closes");
    her.it_is(&now);
    her.opens().await;
    her.is_on_today().await;
}

#[test]
fn the_first_drills_are_counted_and_answered_for() {
    journey(Chromium, async |her| {
        stands_where(her, "s4-gate-every-cell-just-met.json").await;
        her.looks_closely("today-drills").await;
        her.follows("Before impact: a check").await;
        answers_green(her, "Yes").await;
        her.looks_closely("check-drills").await;
        her.taps("To the session").await;
        her.sees("Your session").await;
        her.looks_closely("drills-start").await;
        her.answers("Support used", "None").await;
        her.taps("Start walking").await;
        her.sees("Warm-up: brisk walk").await;
        her.lets_pass(300).await;
        her.reads("Heel drops").await;
        her.looks_closely_with("drills", SESSION_TARGET).await;
    });
}

#[test]
fn whoever_is_back_sees_what_she_may_and_what_she_keeps() {
    journey(Chromium, async |her| {
        stands_where(her, "s7-gate-every-cell-just-met.json").await;
        her.looks_closely("today-return").await;
        her.follows("Progress").await;
        her.sees("Return").await;
        her.looks_closely("progress-return").await;
    });
}

#[test]
fn what_is_known_of_supports_is_one_page() {
    journey(Chromium, async |her| {
        stands_where(her, "s7-gate-every-cell-just-met.json").await;
        her.follows("You").await;
        her.follows("Supports").await;
        her.sees("Supports").await;
        her.reads("Information, not advice").await;
        her.looks_closely("supports").await;
    });
}
