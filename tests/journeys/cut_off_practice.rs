//! A practice the phone cut off: it waits where it was, and what was done counts
//! once.

use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};

#[rstest]
fn a_practice_cut_off_in_the_middle_waits_and_counts_once(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.taps("Start practice").await;
        her.taps("Start").await;
        her.watches_for("Hold 2 of").await;

        her.is_cut_off_at("/practice").await;
        her.reads("You had begun a practice").await;
        her.taps("Back").await;
        her.is_on_today().await;
        her.reads("Your practice is waiting").await;
        her.looks_closely("today-carry-on").await;
        her.taps("Carry on").await;
        her.reads("You had begun a practice").await;
        her.reads("1 of 8 done. It is kept.").await;
        her.reads("You were at: Hold 2 of 8.").await;
        her.looks_closely("practice-begun").await;

        her.taps("Go on").await;
        her.sees("Hold 2 of 8").await;
        her.taps("Pause").await;
        her.reads("1 of 8 done").await;
        her.taps("Close").await;
        her.reads("If you close it now, it waits for you on Today.").await;
        her.taps("Close").await;
        her.is_on_today().await;
        her.taps("Carry on").await;
        her.taps("Keep the 1 I did").await;
        her.sees("How was it?").await;
        her.taps("Save").await;
        her.sees("That is one for today.").await;
        her.taps("Back to Today").await;
        her.is_on_today().await;

        her.taps("Diary").await;
        her.follows("Today Leaks, heaviness and pain not said").await;
        her.reads("1 time").await;
        her.reads("1 of 8 squeezes").await;
    });
}
