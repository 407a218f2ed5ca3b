//! Her first day: the welcome, Today with its reasons, a practice, and all of it
//! still there after closing the app.

use chrono::Days;
use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn the_first_day_goes_from_hello_to_a_practice_that_stays(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        her.opens().await;
        tells_about_the_birth(her).await;
        tells_how_it_is_now(her).await;
        reads_why(her).await;
        practises(her).await;
        sees_the_week(her).await;
        her.closes().await;
        her.opens().await;
        her.is_on_today().await;
        sees_the_week(her).await;
    });
}

async fn tells_about_the_birth(her: &Woman) {
    her.sees("Back to running, one sure step at a time").await;
    her.looks_closely("welcome-hello").await;
    her.taps("Begin").await;
    her.sees("First: is any of these true now?").await;
    her.looks_closely("welcome-signs").await;
    her.taps("None of these").await;

    her.sees("The birth").await;
    her.finds_nothing_answered().await;
    her.taps("Next").await;
    her.reads("Please answer this one. The plan needs it.").await;
    her.looks_closely("welcome-birth").await;
    let seven_weeks_ago = story::dawn(&story::present()).local().date() - Days::new(49);
    her.picks("When was your baby born?", &seven_weeks_ago.to_string()).await;
    her.answers("How was your baby born?", "Vaginal birth").await;
    her.taps("Next").await;

    her.sees("Healing").await;
    her.looks_closely("welcome-healing").await;
    her.answers("Did you have a tear or a cut?", "Yes, a smaller one").await;
    her.answers("Has your wound healed?", "Yes").await;
    her.taps("Next").await;

    her.sees("Before this birth").await;
    her.looks_closely("welcome-before").await;
    her.types("How many births", "1").await;
    her.answers("Did you leak urine before or during this pregnancy?", "No").await;
    her.taps("Next").await;

    her.sees("Running").await;
    her.looks_closely("welcome-running").await;
    her.answers("Did you run before this pregnancy?", "Regularly").await;
    her.answers("Have you ever had a running injury?", "No").await;
    her.taps("Next").await;

    her.sees("Your health").await;
    her.looks_closely("welcome-health").await;
    her.answers("Has a clinician told you of any of these?", "None of these").await;
    her.answers("Are you breastfeeding?", "Yes").await;
    her.taps("Next").await;
}

async fn tells_how_it_is_now(her: &Woman) {
    her.sees("Your postnatal check").await;
    her.looks_closely("welcome-check").await;
    her.answers("Was your 6 to 8 week check done?", "Yes").await;
    her.taps("Next").await;

    her.sees("How it is now").await;
    her.finds_nothing_answered().await;
    her.looks_closely("welcome-now").await;
    her.answers("On a usual day, how much leaks at most?", "Drops").await;
    her.taps("Next").await;

    her.sees("What your body does already").await;
    her.looks_closely("welcome-body").await;
    her.types("How long is your longest comfortable hold?", "3").await;
    her.taps("Next").await;

    her.sees("What you told").await;
    her.reads("Heaviness: not said").await;
    her.looks_closely("welcome-summary").await;
    her.taps("Show me where I start").await;
}

async fn reads_why(her: &Woman) {
    her.is_on_today().await;
    her.looks_closely("today-first").await;
    her.taps("Why: Practice, lying").await;
    her.sees("Why: Practice, lying").await;
    her.reads("What the numbers rest on").await;
    her.looks_closely("why").await;
    her.taps("Close").await;
}

async fn practises(her: &Woman) {
    her.taps("Start practice").await;
    her.sees("Practice").await;
    her.reads("Stop when it hurts").await;
    her.looks_closely("practice-start").await;
    her.taps("Start").await;
    her.taps("Stop here").await;
    her.sees("Nothing to write down").await;
    her.looks_closely("practice-nothing").await;
    her.taps("Go on").await;
    her.watches_for("Hold 1 of 8").await;
    her.looks_closely_with("practice-player", SESSION_TARGET).await;
    her.taps("Pause").await;
    her.reads("It waits here.").await;
    her.looks_closely_with("practice-paused", SESSION_TARGET).await;
    her.taps("Go on").await;
    her.watches_for("Stop here, it counts").await;
    her.taps("Stop here, it counts").await;

    her.sees("How was it?").await;
    her.finds_nothing_answered().await;
    her.looks_closely("practice-after").await;
    her.answers("How hard was it?", "4").await;
    her.answers("Any pain?", "0, none").await;
    her.taps("Save").await;
    her.sees("That is one for today.").await;
    her.looks_closely("practice-closing").await;
    her.taps("Back to Today").await;
}

async fn sees_the_week(her: &Woman) {
    her.reads("This week: 1 of 5").await;
    her.reads("today: practised").await;
}
