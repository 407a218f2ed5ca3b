//! Prompts on a real desktop: the app before a daemon that shows them. Its clock
//! is the machine's, so the prompts are due in the next minutes.

use std::time::Duration;

use chrono::TimeDelta;
use companion::wire::prompts::{PromptAnchor, PromptKind, PromptRule, Prompts, PromptsChange};
use companion::{Companion, Moment};
use prove::story;
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::journey::journey;
use crate::window::Engine::WebKit;
use crate::woman::Woman;

/// The first comes within two minutes; the app and the machine may be slow.
const TWO_MINUTES: Duration = Duration::from_secs(140);
const KETTLE: &str = "While the kettle boils: A few quiet minutes for you, if you like.";
const TEETH: &str = "After brushing your teeth: A few quiet minutes for you, if you like.";
const LOOK_BACK: &str = "Time to look back: See how far you have come since last time.";
const TEST: &str = "Here it is: Reminders reach this phone.";

#[test]
fn prompts_come_are_silent_when_it_is_done_and_lead_to_the_practice() {
    journey(WebKit, async |her| {
        let mut desk = Desk::new();
        desk.shows_prompts();
        her.sits_at(&desk);
        her.has_told(chooses_the_next_minutes);
        her.opens().await;
        her.is_on_today().await;
        // One in a minute whatever she chose, so that she sees whether they reach her.
        asks(her, "self_test").await;
        practises(her).await;

        comes(her, &desk, LOOK_BACK).await;
        // Due in the same minute, it would have come first; the practice has answered it.
        assert!(!desk.shown().iter().any(|line| line == KETTLE), "{:?}", desk.shown());
        assert!(desk.presses("Not today (Time to look back)"));
        is_written_down(her, "not_today").await;

        comes(her, &desk, TEST).await;
        assert!(desk.wipes_away());
        finds(her, "/test/state", json!("arrived")).await;
        her.reads("8 of 8 squeezes").await;

        comes(her, &desk, TEETH).await;
        assert!(desk.taps());
        her.sees("Practice").await;
        is_written_down(her, "tapped").await;
    });
}

#[test]
fn a_desk_that_shows_nothing_is_said_plainly_and_the_app_is_whole() {
    journey(WebKit, async |her| {
        let mut desk = Desk::new();
        her.sits_at(&desk);
        her.has_told(chooses_the_next_minutes);
        her.opens().await;
        her.is_on_today().await;
        finds(her, "/permission", json!("unavailable")).await;
        finds(her, "/troubles", json!(["unavailable"])).await;
        her.taps("All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;

        desk.shows_prompts();
        finds(her, "/permission", json!("granted")).await;
        desk.shows_nothing_more();
        finds(her, "/permission", json!("unavailable")).await;
        her.taps("Diary").await;
        her.sees("Diary").await;
    });
}

/// The kettle and her measure at the second full minute, her teeth at the one after it.
fn chooses_the_next_minutes(companion: &mut Companion, now: &Moment) {
    story::seven_weeks(companion, now).expect("is kept");
    // She opens the app and practises before it comes, in a minute at the least.
    let first = now.local() + TimeDelta::minutes(2);
    let rule = |kind, anchor, minutes| PromptRule {
        number: 0,
        kind,
        anchor,
        time: (first + TimeDelta::minutes(minutes)).format("%H:%M").to_string(),
        weekdays: (1..=7).collect(),
        on: true,
    };
    let rules = vec![
        rule(PromptKind::Practice, Some(PromptAnchor::Kettle), 0),
        rule(PromptKind::Practice, Some(PromptAnchor::Teeth), 1),
        rule(PromptKind::Measure, None, 0),
    ];
    let prompts = Prompts { rules, quiet: None, keep_daily: false };
    let tap = "00000000-0000-4000-8000-000000000001".to_owned();
    companion.save_reminders(PromptsChange { tap, prompts }, now).expect("is kept");
}

async fn comes(her: &Woman, desk: &Desk, prompt: &str) {
    let came = async || desk.shown().iter().any(|line| line == prompt).then_some(());
    her.within(TWO_MINUTES, &format!("the prompt {prompt:?}"), came).await;
}

/// Eight squeezes, told by hand.
async fn practises(her: &Woman) {
    her.taps("Diary").await;
    her.follows("Today Nothing told").await;
    her.follows("A practice").await;
    her.sees("A practice").await;
    her.answers("Practice level", "1, lying").await;
    her.types("Slow squeezes planned", "8").await;
    her.types("Slow squeezes done", "8").await;
    her.taps("Save").await;
    her.reads("8 of 8 squeezes").await;
}

/// Asks the app itself, as its page does.
async fn asks(her: &Woman, command: &str) -> Value {
    let ask = "const [command, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, {}).then(done, done)";
    her.window().client.execute_async(ask, vec![json!(command)]).await.expect("the app answers")
}

/// Waits until this place of the reminders page has this value.
async fn finds(her: &Woman, place: &str, value: Value) {
    let found = async || {
        let page = asks(her, "reminders").await;
        (page.pointer(place) == Some(&value)).then_some(())
    };
    her.until(&format!("{place} to be {value}"), found).await;
}

async fn is_written_down(her: &Woman, what: &str) {
    let written = async || {
        let page = asks(her, "reminders").await;
        let lines = page["log"].as_array()?;
        lines.iter().any(|line| line["what"] == what).then_some(())
    };
    her.until(&format!("{what:?} in the log"), written).await;
}
