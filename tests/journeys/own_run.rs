//! A run outside the plan: logged by hand in a few taps, and from a file that
//! brings one run she has and one she has not.

use chrono::{Days, NaiveTime, TimeDelta};
use companion::Moment;
use companion::wire::diary::DayAsked;
use companion::wire::fact::FactBody;
use fantoccini::Locator;
use prove::gpx::{file, track};
use prove::story;
use rstest::rstest;
use serde_json::json;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// What an unhurried person takes for a tap, and what a run may take, seconds.
const TAP_S: u32 = 2;
const LOG_S: u32 = 20;

#[rstest]
fn a_run_of_her_own_is_logged_in_twenty_seconds(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        seven_weeks(her);
        her.opens().await;
        let mut taps = 0;
        her.taps("Diary").await;
        her.follows("Today Nothing told").await;
        her.reads("Add to this day").await;
        taps += 2;
        her.follows("A run of your own").await;
        her.sees("A run of your own").await;
        her.has_chosen("When?", "Another day").await;
        her.taps("20 min").await;
        her.answers("How was it?", "Fine: no leak, no heaviness, no pain").await;
        her.answers("Support used", "None").await;
        her.answers("When?", "Today").await;
        taps += 5;
        her.looks_closely("own-run").await;
        her.taps("Save").await;
        taps += 1;
        her.reads("How tomorrow morning feels belongs to it, too.").await;
        her.reads("20 min").await;
        assert!(taps * TAP_S <= LOG_S, "{taps} taps");
        says_what_she_felt(her).await;
    });
}

/// A second run, with all there is to say about it.
async fn says_what_she_felt(her: &Woman) {
    her.follows("A run of your own").await;
    her.sees("A run of your own").await;
    her.taps("Save").await;
    her.reads("Still open: how many minutes and how it was.").await;
    her.taps("10 min").await;
    her.answers("How was it?", "I felt something").await;
    her.answers("Leak, the largest", "Drops").await;
    her.answers("Heaviness", "1").await;
    her.answers("Pelvic, scar or tummy pain", "0, none").await;
    her.answers("Pain of legs, back or hips", "2").await;
    her.answers("Was it gone within the hour?", "Yes").await;
    her.answers("When?", "Today").await;
    her.looks_closely("own-run-felt").await;
    her.follows("What is known about supports").await;
    her.sees("Supports").await;
    her.reads("It is not yet 12 weeks since the birth").await;
    her.looks_closely("supports-not-now").await;
}

#[rstest]
fn a_file_brings_what_is_new_and_knows_what_she_has(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        seven_weeks(her);
        let evening = |ago: u64| {
            let now = story::present();
            let day = story::dawn(&now).local().date() - Days::new(ago);
            now.at(now.instant_of(day.and_time(NaiveTime::MIN) + TimeDelta::hours(18)))
        };
        let (had, new) = (evening(4), evening(2));
        let folder = tempfile::tempdir().expect("a folder");
        let first = folder.path().join("first.gpx");
        let both = folder.path().join("both.gpx");
        std::fs::write(&first, file(&run(&had))).expect("writes");
        std::fs::write(&both, file(&(run(&had) + &run(&new)))).expect("writes");
        std::fs::write(folder.path().join("broken.gpx"), &file(&run(&new))[..4000])
            .expect("writes");

        her.opens().await;
        her.visits("/run/import").await;
        her.sees("Runs from a file").await;
        her.looks_closely("import-empty").await;
        her.chooses_file("The GPX file", &folder.path().join("broken.gpx")).await;
        her.reads("This file ends in the middle. Please export it once more.").await;
        her.chooses_file("The GPX file", &first).await;
        her.reads("1 run in the file, 1 to keep. Nothing is kept yet.").await;
        her.reads("no heart rate in the file").await;
        her.taps("Keep 1 run").await;
        her.reads("1 run kept").await;

        her.visits("/run/import").await;
        her.sees("Runs from a file").await;
        her.chooses_file("The GPX file", &both).await;
        her.reads("2 runs in the file, 1 to keep. Nothing is kept yet.").await;
        her.reads("It is already in your diary, or twice in the file.").await;
        her.looks_closely("import-preview").await;
        her.taps("Keep 1 run").await;
        her.reads("1 run kept").await;
        her.looks_closely("import-kept").await;
        her.taps("Undo").await;
        her.reads("Undone").await;
        her.closes().await;
        assert_eq!((runs_on(her, &had), runs_on(her, &new)), (1, 0));
    });
}

fn seven_weeks(her: &Woman) {
    her.has_told(|companion, now| {
        story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
    });
}

/// Twenty minutes at an easy pace.
pub fn run(start: &Moment) -> String {
    let start = chrono::DateTime::from_timestamp_millis(start.utc_ms).expect("a time");
    track(&start.to_rfc3339(), 1200, 2.8)
}

fn runs_on(her: &Woman, start: &Moment) -> usize {
    let day = Some(start.local().date().to_string());
    let page = her.diary().day(DayAsked { day }, &story::present()).expect("has a page");
    page.entries.iter().filter(|entry| matches!(entry.body, FactBody::ImpactSession(_))).count()
}

impl Woman {
    /// Goes to a place of the app by its path.
    pub async fn visits(&self, path: &str) {
        let go = vec![json!(format!("#{path}"))];
        self.window().client.execute("location.hash = arguments[0]", go).await.expect("goes");
    }

    /// Chooses a file of the device in the field called `name`.
    pub async fn chooses_file(&self, name: &str, file: &std::path::Path) {
        let chosen = async || {
            // A file has no role, so it is found by its kind; the name is its label's.
            let field = self.window().client.find(Locator::Css("input[type=file]")).await.ok()?;
            self.eyes().text("words").await.contains(name).then_some(())?;
            field.send_keys(&file.display().to_string()).await.ok()
        };
        self.until(&format!("one field {name:?} for a file"), chosen).await;
    }
}
