//! A day told by hand: one of everything that can be added.

use chrono::Days;
use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn one_of_everything_is_added_to_yesterday(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.taps("Diary").await;
        her.follows("Today Nothing told").await;
        her.reads("Nothing yet on this day.").await;
        her.taps("Day before").await;
        her.reads("Add to this day").await;
        adds_a_practice(her).await;
        adds_strength_and_a_walk(her).await;
        adds_a_leak(her).await;
        adds_rest(her).await;
        her.looks_closely("day-full").await;
        writes_a_note_alone(her).await;
    });
}

/// Of today; the calendar does not call it a day without a word.
async fn writes_a_note_alone(her: &Woman) {
    her.visits("/diary/today/add/diary").await;
    her.sees("How was it?").await;
    her.types("Note", "A walk by the canal.").await;
    her.taps("Save").await;
    her.reads("Saved").await;
    her.visits("/diary").await;
    her.reads("Leaks, heaviness and pain not said yet").await;
    her.finds("today: something else is told").await;
    her.looks_closely("diary-note").await;
}

async fn adds_a_practice(her: &Woman) {
    her.follows("A practice").await;
    her.sees("A practice").await;
    her.taps("Save").await;
    her.reads("Please answer this, too").await;
    her.looks_closely("form-practice").await;
    her.answers("Practice level", "1, lying").await;
    her.types("Slow squeezes planned", "8").await;
    her.types("Slow squeezes done", "6").await;
    her.taps("Save").await;
    her.reads("6 of 8 squeezes").await;
}

async fn adds_strength_and_a_walk(her: &Woman) {
    her.follows("A strength session").await;
    her.sees("A strength session").await;
    her.looks_closely("form-strength").await;
    her.answers("Which set?", "Set A").await;
    her.answers("Did you finish it?", "Yes").await;
    her.taps("Save").await;
    her.reads("Set A").await;
    her.follows("A walk or other activity").await;
    her.sees("A walk or other activity").await;
    her.looks_closely("form-walk").await;
    her.answers("What was it?", "Swim").await;
    her.types("How long?", "25").await;
    her.answers("Was it free of symptoms?", "Yes").await;
    her.taps("Save").await;
    her.reads("25 minutes").await;
}

async fn adds_a_leak(her: &Woman) {
    her.follows("A leak").await;
    her.sees("A leak").await;
    her.looks_closely("form-leak").await;
    her.answers("What brought it on?", "Jumping").await;
    her.answers("How much?", "Drops").await;
    her.taps("Save").await;
    her.reads("Leak: drops, jumping").await;
}

async fn adds_rest(her: &Woman) {
    let yesterday = story::dawn(&story::present()).local().date() - Days::new(1);
    her.follows("Days of rest").await;
    her.sees("Rest").await;
    her.looks_closely("rest-of-a-day").await;
    her.picks("Last day", &yesterday.to_string()).await;
    her.taps("Family").await;
    her.reads("Day of rest").await;
}
