//! The pages under You: what she can read, set and note.

use chrono::Days;
use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// Pages that are only read, by their rows.
const READ: [(&str, &str); 3] = [
    ("What the numbers rest on", "evidence"),
    ("How this is tested", "tested"),
    ("About Surefoot", "about"),
];

#[rstest]
fn the_pages_under_you_are_read_and_settings_stay(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_you(her).await;
        her.looks_closely("you").await;
        for (name, picture) in READ {
            her.follows(name).await;
            her.sees(name).await;
            her.looks_closely(picture).await;
            her.taps("Back").await;
            her.sees("You").await;
        }
        reads_her_profile(her).await;
        sets_look_week_and_day(her).await;
        her.closes().await;
        her.opens().await;
        her.is_on_today().await;
        her.reads("of 3").await;
        assert_eq!(her.eyes().text("look").await, "night");
    });
}

#[rstest]
fn what_happened_is_noted_under_you(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_you(her).await;
        notes_a_visit(her).await;
        notes_rest(her).await;
        answers_five_questions(her).await;
        her.follows("My 6 to 8 week check was done").await;
        her.sees("My 6 to 8 week check was done").await;
        her.looks_closely("check-up").await;
        her.taps("It was done").await;
        her.reads("Your check is noted").await;
        her.follows("A new baby is born").await;
        her.sees("A new baby is born").await;
        her.finds_nothing_answered().await;
        her.taps("Save").await;
        her.reads("Please look above: something is open or not right.").await;
        her.looks_closely("new-birth").await;
        her.taps("Back").await;
        rests_for_a_pregnancy(her).await;
    });
}

/// Seven weeks after the birth, she is on the page You.
pub async fn opens_you(her: &mut Woman) {
    her.has_told(|companion, now| {
        story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
    });
    her.opens().await;
    her.is_on_today().await;
    her.follows("You").await;
    her.sees("You").await;
}

async fn reads_her_profile(her: &Woman) {
    her.follows("Birth and start").await;
    her.sees("Birth and start").await;
    her.reads("Vaginal birth").await;
    her.looks_closely("profile").await;
    her.follows("Change the answers").await;
    her.sees("Change the answers").await;
    her.has_chosen("Are you breastfeeding?", "Yes").await;
    her.looks_closely("profile-edit").await;
    her.answers("Are you breastfeeding?", "No").await;
    her.taps("Save").await;
    her.reads("Changed").await;
    her.sees("Birth and start").await;
    her.taps("Back").await;
    her.sees("You").await;
}

async fn sets_look_week_and_day(her: &Woman) {
    her.follows("Settings").await;
    her.sees("Settings").await;
    her.looks_closely("settings").await;
    her.answers("Look", "Night, dim and warm").await;
    her.has_chosen("Look", "Night, dim and warm").await;
    her.answers("Days with practice a week", "3").await;
    her.has_chosen("Days with practice a week", "3").await;
    her.answers("Your day begins at", "05:00").await;
    her.has_chosen("Your day begins at", "05:00").await;
    her.reads("Kept").await;
}

async fn notes_a_visit(her: &Woman) {
    her.follows("I saw a clinician").await;
    her.sees("I saw a clinician").await;
    her.finds_nothing_answered().await;
    her.taps("Save").await;
    her.reads("Please answer this one.").await;
    her.looks_closely("visit").await;
    her.answers("Who saw you?", "Pelvic health physio").await;
    her.types("Hold for", "5").await;
    her.taps("Save").await;
    her.reads("A practice needs all three numbers.").await;
    her.types("How many holds", "6").await;
    her.types("How many quick ones", "0").await;
    her.taps("Save").await;
    her.reads("Your visit is noted").await;
    her.reads("own practice of 6 × 5 s and 0 quick").await;
}

async fn notes_rest(her: &Woman) {
    let today = story::dawn(&story::present()).local().date();
    her.follows("Rest").await;
    her.sees("Rest").await;
    her.taps("Other days, or a rest that was").await;
    her.picks("First day", &today.to_string()).await;
    her.picks("Last day", &(today - Days::new(2)).to_string()).await;
    her.taps("Travel").await;
    her.reads("The last day lies before the first one").await;
    her.looks_closely("rest-refused").await;
    her.picks("Last day", &(today + Days::new(2)).to_string()).await;
    her.taps("Travel").await;
    her.reads("Your days of rest are noted").await;
    her.taps("Back").await;
    her.sees("You").await;
}

async fn answers_five_questions(her: &Woman) {
    her.follows("Five questions").await;
    her.sees("Five questions").await;
    her.finds_nothing_answered().await;
    her.looks_closely("five-questions").await;
    for question in [
        "Leaking urine",
        "A sudden, strong urge to pass urine",
        "A bulge, or a feeling of something coming down",
        "Losing stool or wind without wanting to",
        "Pain in the pelvis",
    ] {
        her.answers(question, "No").await;
    }
    her.taps("Save").await;
    her.reads("Your answers are noted").await;
}

async fn rests_for_a_pregnancy(her: &Woman) {
    her.follows("I am pregnant").await;
    her.sees("I am pregnant").await;
    her.looks_closely("pregnancy").await;
    her.taps("Note my pregnancy").await;
    her.reads("Noted. The programme rests.").await;
    her.follows("Today").await;
    her.is_on_today().await;
    her.reads("The programme rests").await;
    her.looks_closely("today-paused").await;
}
