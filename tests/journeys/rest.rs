//! Rest in two taps, the weeks that forgive, and a year at a glance.

use chrono::{Datelike as _, Days};
use companion::wire::fact::{FactBody, Practice};
use companion::wire::settings::Settings;
use companion::wire::you::SettingsChange;
use prove::story::{self, Story};
use rstest::rstest;
use uuid::Uuid;

use crate::journey::journey;
use crate::reminders::by_the_kettle;
use crate::window::Engine::{self, Chromium, WebKit};

/// Where she lives.
const LONDON: &str = "Europe/London";

#[rstest]
fn rest_is_two_taps_from_today(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            let dawn = story::dawn(now);
            story::seven_weeks(companion, &dawn).expect("is kept");
            by_the_kettle(companion, &dawn);
        });
        her.opens().await;
        her.is_on_today().await;
        her.follows("Rest").await;
        her.sees("Rest").await;
        her.looks_closely("rest").await;
        her.taps("Family").await;
        her.reads("Resting until").await;
        assert_eq!(her.taken(), 2, "more than the two taps there should be");
        her.reads("Nothing counts against you. Reminders are quiet. It ends by itself.").await;
        her.looks_closely("rest-now").await;
        her.taps("Back").await;
        her.is_on_today().await;
        her.reads("Resting until").await;
        her.follows("Reminders After a feed").await;
        her.reads("and reminders are quiet until then").await;
        her.taps("Back").await;
        her.follows("Resting until").await;
        her.taps("End it now").await;
        her.reads("Your rest is over").await;
        her.reads_no_more("Resting until").await;
    });
}

#[test]
fn a_rest_ends_by_itself_and_reminders_come_back() {
    journey(Chromium, async |her| {
        let monday = story::moment("2026-03-09T08:00:00Z", LONDON);
        her.it_is(&monday);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &monday).expect("is kept");
        by_the_kettle(&mut diary, &monday);
        diary.close().expect("the diary closes");
        her.opens().await;
        her.follows("Reminders After a feed").await;
        her.reads("Today 10:30, practice").await;
        her.taps("Back").await;
        her.follows("Rest").await;
        her.taps("Ill").await;
        her.reads("Resting until Wednesday 11 March").await;
        her.reads("While you are ill, impact rests too.").await;
        her.taps("Back").await;
        her.follows("Reminders After a feed").await;
        her.reads("Thursday 12 March 10:30, practice").await;
        her.reads_no_more("Today 10:30").await;
        her.it_is(&story::moment("2026-03-12T08:00:00Z", LONDON));
        her.is_cut_off_and_opens_again().await;
        her.is_on_today().await;
        her.reads_no_more("Resting until").await;
        her.follows("Reminders After a feed").await;
        her.reads("Today 10:30, practice").await;
    });
}

#[rstest]
fn a_practice_told_afterwards_explains_the_weeks(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            let dawn = story::dawn(now);
            story::seven_weeks(companion, &dawn).expect("is kept");
            let settings = Settings { goal_days: 1, ..Settings::default() };
            let change = SettingsChange { tap: Uuid::now_v7().to_string(), settings };
            companion.save_settings(change, &dawn).expect("is kept");
        });
        let today = story::dawn(&story::present()).local().date();
        let earlier = today - Days::new(7);
        her.opens().await;
        her.follows("Diary").await;
        if today.month() != earlier.month() {
            her.taps("Month before").await;
        }
        her.follows(&earlier.format("%A %-d %B").to_string()).await;
        her.follows("A practice").await;
        her.answers("Practice level", "1, lying").await;
        her.types("Slow squeezes planned", "8").await;
        her.types("Slow squeezes done", "8").await;
        her.taps("Save").await;
        her.reads("Weeks in a row: 1 now, 0 before.").await;
        her.reads("has 1 of 1 days now").await;
        her.looks_closely("streak-explained").await;
        her.taps("Undo").await;
        her.reads("Weeks in a row: 0 now, 1 before.").await;
    });
}

#[rstest]
fn a_year_is_seen_at_a_glance(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            let dawn = story::dawn(now);
            story::fourteen_weeks(companion, &dawn).expect("is kept");
            let long_ago = Practice {
                level: "P1".to_owned(),
                planned: 8,
                done: 8,
                effort: None,
                pain: None,
                breath_held: None,
            };
            let mut story = Story::new(companion, &dawn);
            story.tell(99, "09:00", FactBody::Practice(long_ago)).expect("is kept");
        });
        her.opens().await;
        her.follows("Progress").await;
        her.follows("Your year").await;
        her.reads("days with a practice.").await;
        her.reads("met your goal.").await;
        her.looks_closely("year").await;
        her.taps("The numbers").await;
        her.reads("Goal met").await;
        her.looks_closely("year-table").await;
    });
}
