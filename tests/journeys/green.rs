//! The readiness check answered with nothing against a run.

use crate::woman::Woman;

/// From the first part of the check to its result. Nothing may be answered for
/// her, in any part.
pub async fn answers_all_green(her: &Woman) {
    answers_green(her, "I have had no session yet").await;
}

/// The same, where an impact session lies behind her.
pub async fn answers_green(her: &Woman, last_settled: &str) {
    her.sees("Warning signs").await;
    her.finds_nothing_answered().await;
    her.looks_closely("check-signs").await;
    her.taps("None of these").await;
    her.sees("Your pelvic floor").await;
    her.finds_nothing_answered().await;
    her.looks_closely("check-pelvis").await;
    her.answers("A leak since your last check?", "None").await;
    her.answers("Heaviness right now", "0, none").await;
    her.answers("Do you feel a bulge, or something coming down?", "No").await;
    her.answers("Pelvic, scar or belly pain", "0, none").await;
    let settled = "Did your pelvic floor settle by the morning after your last impact session?";
    her.answers(settled, last_settled).await;
    her.taps("Next").await;
    her.sees("Your body").await;
    her.finds_nothing_answered().await;
    her.looks_closely("check-body").await;
    her.answers("Leg, back or hip pain", "0, none").await;
    her.answers("Bleeding", "None").await;
    her.answers("Are you ill, or maybe pregnant?", "Neither").await;
    her.taps("Next").await;
    her.sees("Your day").await;
    her.finds_nothing_answered().await;
    her.looks_closely("check-day").await;
    her.types("Sleep last night", "7.5").await;
    her.answers("Energy", "8").await;
    her.answers("Eaten, drunk, bladder emptied?", "Yes, all three").await;
    her.answers("Worry that running will hurt you", "1").await;
    her.answers("Your mood", "All right").await;
    her.taps("See what today offers").await;
    her.reads("Before impact").await;
}
