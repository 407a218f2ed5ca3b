//! A day without touching the screen: Tab, Enter and the arrow keys.

use fantoccini::key::Key;
use prove::story;

use crate::journey::journey;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

/// More than any screen has.
const STOPS: usize = 80;

#[test]
fn a_day_is_told_with_the_keyboard_alone() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        reads_why(her).await;
        enters(her, "All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;

        enters(her, "Diary").await;
        her.sees("Diary").await;
        enters(her, "How was today").await;
        her.sees("How was it?").await;
        tabs_to(her, "0, none").await;
        for _ in 0..3 {
            her.presses(Key::Right).await;
        }
        her.has_chosen("Heaviness", "3").await;
        enters(her, "Save").await;
        her.sees("Diary").await;
        her.reads("heaviness 3").await;
    });
}

/// Opens a sheet, leaves it by Escape, and is back where she was.
async fn reads_why(her: &Woman) {
    enters(her, "Why: Practice, sitting").await;
    her.sees("Why: Practice, sitting").await;
    her.presses(Key::Escape).await;
    her.is_on_today().await;
    let back = async || (focus(her).await == "Why: Practice, sitting").then_some(());
    her.until("the focus to come back", back).await;
}

/// Goes to `name` by Tab and presses Enter on it.
async fn enters(her: &Woman, name: &str) {
    tabs_to(her, name).await;
    her.presses(Key::Enter).await;
}

async fn tabs_to(her: &Woman, name: &str) {
    for _ in 0..STOPS {
        her.presses(Key::Tab).await;
        if focus(her).await.starts_with(name) {
            return;
        }
    }
    panic!("{STOPS} times Tab do not lead to {name:?}");
}

async fn focus(her: &Woman) -> String {
    her.eyes().text("focused").await
}
