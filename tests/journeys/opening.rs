//! Opening the app for the first time, after a cut, and while it is open already.

use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};

/// The heading before she has told anything.
const FIRST: &str = "Back to running, one sure step at a time";

#[rstest]
fn the_first_screen_is_there_and_is_there_again_after_a_cut(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.opens().await;
        her.sees(FIRST).await;
        her.looks_closely("first-screen").await;
        her.is_cut_off_and_opens_again().await;
        her.sees(FIRST).await;
    });
}

#[rstest]
fn while_another_copy_has_the_diary_she_is_told_and_can_try_again(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        let other_copy = her.diary();
        her.opens().await;
        her.sees("Something is in the way").await;
        her.looks_closely("trouble").await;
        other_copy.close().expect("the other copy closes");
        her.taps("Try again").await;
        her.sees(FIRST).await;
    });
}
