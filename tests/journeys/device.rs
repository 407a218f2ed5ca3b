//! What the app asks of a desktop beside its window, on a bus of its own.

use fantoccini::Locator;
use prove::story;
use serde_json::json;

use crate::desk::Desk;
use crate::journey::journey;
use crate::neighbours::{FILES, GNOME_SESSION, Neighbours, SCREEN_SAVER};
use crate::window::Engine::WebKit;
use crate::woman::Woman;

#[test]
fn the_screen_stays_on_in_a_practice_and_a_file_is_shown_in_its_folder() {
    journey(WebKit, async |her| {
        let desk = Desk::new();
        let neighbours = Neighbours::of(&desk, &[SCREEN_SAVER, FILES]);
        her.sits_at(&desk);
        opens(her).await;
        assert_eq!(neighbours.asked(), Vec::<String>::new());

        practises(her).await;
        are_asked(her, &neighbours, &["Inhibit('Surefoot', 'Surefoot')"]).await;
        stops(her).await;
        are_asked(her, &neighbours, &["Inhibit('Surefoot', 'Surefoot')", "UnInhibit(uint32 7,)"])
            .await;
        assert!(neighbours.were_asked_by_one());

        let file = makes_a_file(her).await;
        her.looks_closely("device-share").await;
        her.taps("Show it in its folder").await;
        let shown = format!("ShowItems(['file://{file}'], '')");
        her.until("the file to be shown", async || {
            (neighbours.asked().last() == Some(&shown)).then_some(())
        })
        .await;
        std::fs::remove_file(file).expect("is hers to remove");
    });
}

#[test]
fn a_desk_of_gnome_keeps_the_screen_on_too_and_without_a_file_manager_that_is_said() {
    journey(WebKit, async |her| {
        let desk = Desk::new();
        let neighbours = Neighbours::of(&desk, &[GNOME_SESSION]);
        her.sits_at(&desk);
        opens(her).await;
        practises(her).await;
        let on = "Inhibit('app.surefoot.companion', uint32 0, 'Surefoot', uint32 8)";
        are_asked(her, &neighbours, &[on]).await;
        stops(her).await;
        are_asked(her, &neighbours, &[on, "Uninhibit(uint32 7,)"]).await;

        let file = makes_a_file(her).await;
        her.taps("Show it in its folder").await;
        her.reads("No file manager answered here. The file is where the page says.").await;
        std::fs::remove_file(file).expect("is hers to remove");
    });
}

#[test]
fn a_desktop_says_that_it_has_no_motor_and_hides_nothing() {
    journey(WebKit, async |her| {
        opens(her).await;
        let ask = "const done = arguments[0];
            window.__TAURI_INTERNALS__.invoke('device', {}).then(done, done)";
        let can = her.window().client.execute_async(ask, Vec::new()).await;
        let expected = json!({
            "buzzes": false, "shares": "folder", "hides": "nothing",
            "gives_folders": true, "prints": true, "recognises": false,
        });
        assert_eq!(can.expect("the app answers"), expected);
    });
}

async fn opens(her: &mut Woman) {
    her.has_told(|companion, now| {
        story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
    });
    her.opens().await;
    her.is_on_today().await;
}

async fn practises(her: &Woman) {
    her.taps("Start practice").await;
    her.taps("Start").await;
    her.watches_for("Hold 1 of").await;
}

async fn stops(her: &Woman) {
    her.taps("Pause").await;
    her.taps("Close").await;
    her.taps("Close").await;
    her.is_on_today().await;
}

async fn makes_a_file(her: &Woman) -> String {
    her.follows("You").await;
    her.sees("You").await;
    her.follows("Your data").await;
    her.sees("Your data").await;
    her.follows("Take your data with you").await;
    her.sees("Take your data with you").await;
    her.taps("Make the file").await;
    her.reads("Written").await;
    her.until("a place on the screen", async || {
        // A path has no role; it is found by its look.
        her.window().client.find(Locator::Css(".place")).await.ok()?.text().await.ok()
    })
    .await
}

/// Waits until the neighbours were asked exactly this.
async fn are_asked(her: &Woman, neighbours: &Neighbours, what: &[&str]) {
    let asked = async || (neighbours.asked() == what).then_some(());
    her.until(&format!("{what:?} to be asked"), asked).await;
}
