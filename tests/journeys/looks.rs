//! The look follows the phone, and the phone's bars follow the look: the script that Android puts
//! before the page runs here in a page, and a stub of Android's hears what it tells.

use prove::story;
use serde_json::{Value, json};

use crate::eyes::Eyes;
use crate::journey::journey;
use crate::reminders::wears;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

/// What Android puts before every document of the app.
const SCRIPT: &str = include_str!("../../src-tauri/gen/android/app/src/main/assets/phone.js");
/// In the place of the port that Android makes; it keeps the words it is given.
const PORT: &str =
    "window.surefootPhone = { heard: [], postMessage(word) { this.heard.push(word) } };\n";

#[test]
fn the_look_follows_the_phone_and_its_bars_follow_the_look() {
    journey(Chromium, async |her| {
        let london = |time: &str| story::moment(&format!("2026-03-10T{time}:00Z"), "Europe/London");
        her.it_is(&london("12:00"));
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &london("12:00")).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        her.is_on_today().await;
        let before = json!({ "source": format!("{PORT}{SCRIPT}") });
        her.window().devtools("Page.addScriptToEvaluateOnNewDocument", before).await;

        her.phone_is("dark").await;
        opens_anew(her).await;
        wears(her, "dark").await;
        hears(her, &["here", "dark"]).await;
        her.phone_is("light").await;
        wears(her, "light").await;
        hears(her, &["here", "dark", "light"]).await;
        in_a_practice_by_night(her).await;
        by_her_own_choice(her).await;

        her.it_is(&london("02:00"));
        opens_anew(her).await;
        wears(her, "night").await;
        hears(her, &["here", "dark"]).await;
    });
}

/// The night look of one practice lies on its own part of the page, over her light one.
async fn in_a_practice_by_night(her: &Woman) {
    her.follows("Start practice").await;
    her.taps("Start").await;
    her.taps("Night").await;
    hears(her, &["here", "dark", "light", "dark"]).await;
    wears(her, "light").await;
    her.taps("Close").await;
    her.reads("If you close it now").await;
    her.taps("Close").await;
    her.is_on_today().await;
    hears(her, &["here", "dark", "light", "dark", "light"]).await;
}

/// What she chose stays, whatever the phone does, until she leaves it to the phone again. From
/// dark to night nothing changes for the bars, and nothing is told.
async fn by_her_own_choice(her: &Woman) {
    opens_anew(her).await;
    hears(her, &["here", "light"]).await;
    her.visits("/you/settings").await;
    her.answers("Look", "Dark").await;
    hears(her, &["here", "light", "dark"]).await;
    her.answers("Look", "Night, dim and warm").await;
    wears(her, "night").await;
    her.answers("Look", "Light").await;
    hears(her, &["here", "light", "dark", "light"]).await;
    her.phone_is("dark").await;
    her.eyes().settle().await;
    wears(her, "light").await;
    her.answers("Look", "As this device").await;
    wears(her, "dark").await;
    hears(her, &["here", "light", "dark", "light", "dark"]).await;
    her.phone_is("light").await;
    wears(her, "light").await;
    her.has_chosen("Look", "As this device").await;
}

/// The page begins again, as after a start.
async fn opens_anew(her: &Woman) {
    her.visits("/today").await;
    her.is_on_today().await;
    her.window().client.refresh().await.expect("the page begins again");
    Eyes::open(&her.window().client).await;
    her.is_on_today().await;
}

/// Waits until the phone was told these words and no other, in this order.
async fn hears(her: &Woman, words: &[&str]) {
    let heard = "return window.surefootPhone.heard";
    let told = async || {
        let heard = her.window().client.execute(heard, Vec::new()).await.ok()?;
        (heard == json!(words)).then_some(())
    };
    her.until(&format!("the phone to hear {words:?}"), told).await;
}

impl Woman {
    /// The phone is set to dark or to light.
    async fn phone_is(&self, scheme: &str) {
        self.phone_prefers("prefers-color-scheme", json!(scheme)).await;
    }

    /// The phone is set so, for all its apps.
    pub async fn phone_prefers(&self, feature: &str, value: Value) {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.window().devtools("Emulation.setEmulatedMedia", media).await;
    }
}
