//! Half a year in: her sessions, one of them put right, taken out and brought
//! back, then the trends and her five questions.

use chrono::NaiveDate;
use companion::wire::sessions::{SessionSeen, SessionsAsked};
use prove::{story, walk_run};
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn she_looks_back_on_half_a_year(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        let mut seen = None;
        her.has_told(|companion, now| {
            walk_run::half_a_year(companion, &story::dawn(now)).expect("is kept");
            let page = companion.sessions(SessionsAsked::default(), now).expect("has a page");
            seen = page.sessions.into_iter().find(felt_something);
        });
        let seen = seen.expect("she felt something in one session");
        her.opens().await;
        her.is_on_today().await;
        her.taps("Progress").await;
        her.follows("Impact sessions").await;
        her.reads("newest first").await;
        her.looks_closely("sessions").await;
        her.follows(&name(&seen)).await;
        looks_at_a_session(her).await;
        edits_it(her).await;
        removes_it_and_takes_that_back(her).await;
        her.taps("Back").await;
        her.sees("Impact sessions").await;
        her.taps("Back").await;
        looks_at_trends_and_questions(her).await;
    });
}

fn felt_something(seen: &SessionSeen) -> bool {
    seen.told.events.as_ref().is_some_and(|events| !events.is_empty())
}

/// `Tuesday 3 March at 10:20`, as the row says it.
fn name(seen: &SessionSeen) -> String {
    let day: NaiveDate = seen.day.parse().expect("a day");
    format!("{} at {}", day.format("%A %-d %B"), seen.time)
}

async fn looks_at_a_session(her: &Woman) {
    her.reads("What you felt on the way").await;
    her.reads("A leak (drops) at minute").await;
    her.reads("The morning after").await;
    her.looks_closely("session").await;
    her.taps("Why: this result").await;
    her.reads("Up to this may pass: drops").await;
    her.looks_closely("session-why").await;
    her.taps("Close").await;
}

async fn edits_it(her: &Woman) {
    her.taps("Edit this session").await;
    her.sees("Edit the session").await;
    her.has_chosen("Largest leak", "Drops").await;
    her.looks_closely("session-edit").await;
    her.taps("Add what you felt").await;
    her.answers("What was it?", "Leg, back or hip pain").await;
    her.looks_closely("session-edit-felt").await;
    her.types("At minute", "1").await;
    her.taps("Add it").await;
    her.reads("Leg, back or hip pain at minute 1:00").await;
    her.taps("Save").await;
    her.reads("Session saved").await;
    // An ache without a number counts as 3 of 10 (programme §7).
    her.reads("Mild leg or back pain").await;
    her.reads("changed since").await;
}

async fn removes_it_and_takes_that_back(her: &Woman) {
    her.taps("Remove this session").await;
    her.reads("Session removed").await;
    her.reads_no_more("What you did").await;
    her.taps("Undo").await;
    her.reads("Undone").await;
    her.reads("What you did").await;
}

async fn looks_at_trends_and_questions(her: &Woman) {
    her.follows("Trends").await;
    her.reads("of running").await;
    her.reads("Where in the run").await;
    her.reads("Only an examination can tell why").await;
    her.looks_closely("trends").await;
    her.taps("Back").await;
    her.follows("My questions").await;
    her.reads("Your latest self-check").await;
    her.looks_closely("questions").await;
}
