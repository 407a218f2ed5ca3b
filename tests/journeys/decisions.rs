//! What was decided, as she saw it: a past answer put right, and the page that
//! says which decision would be different now.

use chrono::{Days, NaiveDate};
use companion::wire::fact::{
    Amount, Bleeding, FactBody, Fuelled, Ill, LastSettled, Mood, Readiness,
};
use prove::story::{self, Story};
use rstest::rstest;
use serde_json::json;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn a_past_decision_stays_and_says_what_would_be_different(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            let dawn = story::dawn(now);
            story::fourteen_weeks(companion, &dawn).expect("is kept");
            let check = FactBody::Readiness(all_green());
            Story::new(companion, &dawn).tell(1, "22:00", check).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        reads_the_decisions(her).await;
        puts_yesterday_right(her).await;
        reads_what_is_different(her).await;
    });
}

#[rstest]
fn before_anything_is_told_there_is_no_decision(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.opens().await;
        her.sees("Back to running, one sure step at a time").await;
        goes_to(her, "/progress/decisions").await;
        her.sees("Decisions so far").await;
        her.reads("No decisions yet").await;
        her.looks_closely("decisions-empty").await;
    });
}

async fn goes_to(her: &Woman, path: &str) {
    let script = format!("location.hash = '#{path}'");
    her.window().client.execute(&script, Vec::new()).await.expect("the page goes there");
}

async fn opens_the_decisions(her: &Woman) {
    her.follows("Progress").await;
    her.follows("Decisions so far").await;
    her.sees("Decisions so far").await;
}

async fn reads_the_decisions(her: &Woman) {
    her.follows("Progress").await;
    her.reads("What changed, and why").await;
    her.looks_closely("progress-ways").await;
    opens_the_decisions(her).await;
    her.reads("All of them would be the same now.").await;
    her.reads("Check before impact").await;
    her.reads("From Load to Impact prep").await;
    her.looks_closely("decisions").await;
    her.taps("Why: From Load to Impact prep").await;
    her.sees("Why: From Load to Impact prep").await;
    her.reads("From what you wrote down:").await;
    her.looks_closely("decision-why").await;
    her.taps("Close").await;
    her.taps("Back").await;
}

/// The diary of yesterday evening, which lay before the check.
async fn puts_yesterday_right(her: &Woman) {
    let today = story::dawn(&story::present()).local().date();
    let yesterday = today - Days::new(1);
    her.follows("Diary").await;
    her.sees("Diary").await;
    if today.format("%Y-%m").to_string() != yesterday.format("%Y-%m").to_string() {
        her.taps("Month before").await;
    }
    her.follows(&day_name(yesterday)).await;
    her.sees(&day_name(yesterday)).await;
    her.taps("Edit: Diary").await;
    her.sees("Edit").await;
    her.answers("Heaviness", "4").await;
    her.taps("Save").await;
    her.reads("4 of 10").await;
    her.taps("Back").await;
}

async fn reads_what_is_different(her: &Woman) {
    opens_the_decisions(her).await;
    her.reads("1 of these would be decided differently now. It says why.").await;
    her.reads("Different now: an entry was added, changed or removed since.").await;
    her.looks_closely("decisions-different").await;
    her.taps("Show only those").await;
    her.reads_no_more("From Load to Impact prep").await;
    her.taps("Why: It would be now: No impact today").await;
    her.sees("Why: It would be now: No impact today").await;
    her.looks_closely("decision-now-why").await;
    // Her own entry is one tap from its form.
    let entry = her.eyes().elements("link", vec![json!("Diary, ")]).await.pop();
    entry.expect("her diary led there").click().await.expect("it opens");
    her.sees("Edit").await;
    her.has_chosen("Heaviness", "4").await;
}

fn all_green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(0),
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::NoneYet),
        sleep_min: Some(420),
        energy: Some(7),
        fuelled: Some(Fuelled::Yes),
        worry: Some(1),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
        ..Readiness::default()
    }
}

/// `Tuesday 3 March`, as the app writes it.
fn day_name(day: NaiveDate) -> String {
    day.format("%A %-d %B").to_string()
}
