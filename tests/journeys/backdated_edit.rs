//! An earlier day put right: added to, edited, removed from, undone; and the days
//! that cannot be.

use chrono::{Days, NaiveDate};
use prove::story;
use rstest::rstest;

use crate::journey::journey;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

#[rstest]
fn an_earlier_day_is_put_right_and_stays_so(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        let today = story::dawn(&story::present()).local().date();
        let earlier = today - Days::new(9);
        her.opens().await;
        opens_the_day(her, today, earlier).await;
        adds_a_diary(her, today).await;
        her.taps("Back").await;
        her.finds(&format!("{}: 1 leak", day_name(earlier))).await;

        her.closes().await;
        her.opens().await;
        opens_the_day(her, today, earlier).await;
        her.reads("Leak: drops, walking").await;
        edits_it(her).await;
        removes_it_and_takes_that_back(her).await;
        her.taps("Back").await;
        her.finds(&format!("{}: how you felt is told", day_name(earlier))).await;
    });
}

/// By way of the month calendar.
async fn opens_the_day(her: &Woman, today: NaiveDate, day: NaiveDate) {
    her.taps("Diary").await;
    her.sees("Diary").await;
    if today.format("%Y-%m").to_string() != day.format("%Y-%m").to_string() {
        her.taps("Month before").await;
    }
    her.follows(&day_name(day)).await;
    her.sees(&day_name(day)).await;
}

async fn adds_a_diary(her: &Woman, today: NaiveDate) {
    her.looks_closely("day-empty").await;
    her.taps("How was that day").await;
    her.sees("How was it?").await;
    her.taps("Save").await;
    her.reads("Nothing is filled in yet.").await;
    her.looks_closely("diary-form").await;
    her.taps("Add a leak").await;
    her.taps("Walking").await;
    her.looks_closely("diary-form-leak").await;
    her.taps("Drops").await;
    her.answers("Heaviness", "2").await;

    her.picks("Day", &(today + Days::new(1)).to_string()).await;
    her.taps("Save").await;
    her.reads("This time is still to come. Please choose one that has passed.").await;
    her.picks("Day", &(today - Days::new(60)).to_string()).await;
    her.taps("Save").await;
    her.reads("This is before the birth you told us about. Please check the day.").await;
    her.looks_closely("diary-form-refused").await;
    her.picks("Day", &(today - Days::new(9)).to_string()).await;
    her.taps("Save").await;
    her.reads("Leak: drops, walking").await;
    her.looks_closely("day-told").await;
}

async fn edits_it(her: &Woman) {
    her.taps("Edit: Diary").await;
    her.sees("Edit").await;
    her.has_chosen("Heaviness", "2").await;
    her.taps("Remove: ").await;
    her.taps("No leak").await;
    her.answers("Heaviness", "1").await;
    her.looks_closely("diary-form-edit").await;
    her.taps("Save").await;
    her.reads("changed since").await;
    her.reads("1 of 10").await;
}

async fn removes_it_and_takes_that_back(her: &Woman) {
    her.taps("Remove: Diary").await;
    her.reads("Nothing yet on this day.").await;
    her.taps("Undo").await;
    her.reads("Undone").await;
    her.reads("1 of 10").await;
}

/// `Tuesday 3 March`, as the app writes it.
fn day_name(day: NaiveDate) -> String {
    day.format("%A %-d %B").to_string()
}
