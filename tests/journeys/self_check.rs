//! Her own measure, step by step, with the phone gone in between.

use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn her_own_measure_is_taken_step_by_step(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.follows("You").await;
        her.follows("Self-check").await;
        her.sees("Self-check").await;
        her.looks_closely("self-check").await;
        her.taps("Start").await;
        finds_the_lift_and_holds(her).await;
        her.is_cut_off_at("/self-check/:step").await;
        counts(her).await;
        sums_up(her).await;
    });
}

async fn finds_the_lift_and_holds(her: &Woman) {
    her.sees("Find the lift").await;
    her.looks_closely("self-check-find").await;
    her.answers("Can you feel a lift?", "Yes").await;
    her.taps("Go on").await;
    her.sees("One long hold").await;
    her.taps("I am lifting: start").await;
    her.reads("1 s").await;
    her.taps("It fades: stop").await;
    her.looks_closely("self-check-hold").await;
    her.types("Longest comfortable hold", "5").await;
    her.taps("Go on").await;
    her.sees("Repeat that hold").await;
    her.reads("Hold for 5 seconds").await;
}

async fn counts(her: &Woman) {
    her.sees("Repeat that hold").await;
    her.taps("One more").await;
    her.taps("One more").await;
    her.looks_closely("self-check-repeat").await;
    her.taps("Go on").await;
    her.sees("Quick ones").await;
    her.taps("One more").await;
    her.looks_closely("self-check-quick").await;
    her.taps("Go on").await;
    her.sees("One easy minute").await;
    her.looks_closely("self-check-easy").await;
    her.taps("Go on").await;
}

async fn sums_up(her: &Woman) {
    her.sees("Your own measure").await;
    her.taps("Save").await;
    her.reads("Still open: whether it is hard to let go and pain.").await;
    her.looks_closely("self-check-summary").await;
    her.answers("Is it hard to let go?", "No").await;
    her.answers("Any pain?", "0, none").await;
    her.taps("Save").await;
    her.reads("Self-check kept").await;
}
