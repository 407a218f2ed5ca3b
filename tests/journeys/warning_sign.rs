//! A warning sign: told before anything else, and never outvoted until a
//! clinician has seen it or advised on it.

use prove::story;
use rstest::rstest;
use serde_json::json;

use crate::green::answers_all_green;
use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn a_warning_sign_is_one_tap_away_before_anything_is_told(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.opens().await;
        her.taps("Warning signs").await;
        her.sees("Warning signs").await;
        her.reads("Do not wait for Surefoot.").await;
        her.taps("Back").await;
        her.taps("Begin").await;
        her.taps("Yes, or I am not sure").await;
        her.sees("Warning signs").await;
        her.finds_nothing_answered().await;
        her.looks_closely("signs").await;
    });
}

#[test]
fn the_numbers_to_call_follow_her_phone_to_another_country() {
    journey(Chromium, async |her| {
        her.opens().await;
        travels(her, "en-GB").await;
        her.taps("Warning signs").await;
        her.reads("999").await;
        travels(her, "en-US").await;
        her.reads("911").await;
        her.reads_no_more("999").await;
        her.sees("Warning signs").await;
    });
}

/// Her phone has another region from now on, and tells the open page.
async fn travels(her: &Woman, tag: &str) {
    let tell = "const [tag] = arguments;
        Object.defineProperty(navigator, 'language', { configurable: true, get: () => tag });
        dispatchEvent(new Event('languagechange'))";
    her.window().client.execute(tell, vec![json!(tag)]).await.expect("the page hears of it");
}

#[rstest]
fn a_warning_sign_outlasts_green_answers_and_a_restart(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::fourteen_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        reports_from_the_middle_of_a_practice(her).await;
        is_led_by_it(her).await;

        her.follows("No impact today").await;
        answers_all_green(her).await;
        her.reads("A warning sign is open. It comes before everything else.").await;
        her.reads("No impact today").await;
        her.looks_closely("check-sign-open").await;
        her.taps("Close").await;

        her.is_cut_off_and_opens_again().await;
        is_led_by_it(her).await;
        is_seen_by_a_clinician(her).await;
    });
}

async fn reports_from_the_middle_of_a_practice(her: &Woman) {
    her.taps("Start practice").await;
    her.taps("Start").await;
    her.reads("Settle").await;
    her.taps("Warning signs").await;
    her.sees("Warning signs").await;
    her.taps("Chest pain, short of breath, or a racing heart").await;
    her.taps("A new bulge").await;
    her.taps("I have one of these").await;
    her.reads("Noted. Please act now, as the page says.").await;
    her.reads("Or let somebody take you to the nearest emergency department.").await;
    her.reads("no running, no jumping, no heavy lifting").await;
    her.looks_closely("signs-act-now").await;
    her.follows("Change the country").await;
    her.taps("United Kingdom").await;
    her.taps("Back").await;
    her.reads("Call 999 now").await;
    her.taps("Back").await;
    her.taps("Back").await;
}

async fn is_led_by_it(her: &Woman) {
    her.is_on_today().await;
    her.reads("A warning sign comes first").await;
    her.reads("Impact rests: warning sign").await;
    her.looks_closely("today-sign").await;
}

async fn is_seen_by_a_clinician(her: &Woman) {
    her.taps("What to do now").await;
    her.taps("A clinician has seen or advised on this: Chest pain").await;
    her.sees("Seen or advised on?").await;
    her.looks_closely("signs-seen").await;
    her.taps("Not yet").await;
    her.reads("Call 999 now").await;
    her.taps("A clinician has seen or advised on this: Chest pain").await;
    her.taps("Yes, a clinician has").await;
    her.reads_no_more("Call 999 now").await;
    her.taps("A clinician has seen or advised on this: A new bulge").await;
    her.taps("Yes, a clinician has").await;
    her.reads_no_more("Be seen in the next days").await;
    her.taps("Back").await;
    her.is_on_today().await;
    her.reads_no_more("Impact rests: warning sign").await;
}
