//! Back, from everywhere: what lies over the place goes first, a running session
//! asks, and from Today the app is left. Alt with the arrow to the left stands
//! for the phone's button.

use fantoccini::key::Key;
use prove::{runner, story};

use crate::journey::journey;
use crate::run::{begins, is_ready_to_run};
use crate::window::Engine::Chromium;
use crate::window::ui;
use crate::woman::Woman;

#[test]
fn back_leads_home_from_every_screen_and_out_of_the_app_from_there() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            runner::walk_run(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        let paths = paths();
        assert!(paths.len() > 35, "only {paths:?}");
        for path in paths {
            her.visits(&path).await;
            her.has_left_today(&path).await;
            goes_back(her).await;
            her.is_on_today().await;
        }
        goes_back(her).await;
        leaves_the_app(her).await;
    });
}

#[test]
fn back_closes_a_sheet_first_and_then_goes_the_way_she_came() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.taps("Diary").await;
        her.sees("Diary").await;
        her.taps("You").await;
        her.sees("You").await;
        her.follows("Self-check").await;
        her.sees("Self-check").await;
        for heading in ["You", "Diary"] {
            goes_back(her).await;
            her.sees(heading).await;
        }
        goes_back(her).await;
        her.is_on_today().await;
        her.taps("Why: Practice, sitting").await;
        her.sees("Why: Practice, sitting").await;
        goes_back(her).await;
        her.is_on_today().await;
        goes_back(her).await;
        leaves_the_app(her).await;
    });
}

#[test]
fn back_leaves_a_running_practice_only_after_asking() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.taps("Start practice").await;
        her.taps("Start").await;
        her.watches_for("Hold 1 of").await;
        goes_back(her).await;
        her.reads("If you close it now").await;
        her.taps("Go on").await;
        her.reads_no_more("If you close it now").await;
        goes_back(her).await;
        her.reads("If you close it now").await;
        goes_back(her).await;
        her.is_on_today().await;
    });
}

#[test]
fn back_leaves_a_run_only_after_asking() {
    journey(Chromium, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        goes_back(her).await;
        her.reads("Go on").await;
        goes_back(her).await;
        her.is_on_today().await;
        her.reads("Your run is kept").await;
    });
}

/// Every path of the app that names no entry of hers, read where the screens are.
fn paths() -> Vec<String> {
    let text = std::fs::read_to_string(ui("src/screens/others.ts")).expect("the screens are there");
    let all = text.split("path: '").skip(1).filter_map(|rest| rest.split('\'').next());
    // A woman who has told about the birth is sent on from there.
    all.filter(|path| !path.contains(':') && *path != "/welcome").map(str::to_owned).collect()
}

async fn goes_back(her: &Woman) {
    her.presses_with(Key::Alt, Key::Left).await;
}

async fn leaves_the_app(her: &Woman) {
    let gone = async || {
        let url = her.window().client.current_url().await.ok()?;
        (url.as_str() == "about:blank").then_some(())
    };
    her.until("the app to be left", gone).await;
}

impl Woman {
    /// The screen of `path` stands, whatever its heading is.
    async fn has_left_today(&self, path: &str) {
        let left = async || {
            let heading = self.eyes().text("heading").await;
            (!heading.is_empty() && !heading.starts_with("Good ")).then_some(())
        };
        self.until(&format!("the screen of {path}"), left).await;
    }
}
