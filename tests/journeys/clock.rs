//! Her clock, moved: a night that belongs to the day before, and a clock set
//! back. Only before Chromium, whose companion can be told what time it is.

use prove::story;

use crate::journey::journey;
use crate::window::Engine::Chromium;

/// Where she lives.
const LONDON: &str = "Europe/London";

#[test]
fn the_small_hours_belong_to_the_day_before() {
    journey(Chromium, async |her| {
        // Wednesday by the calendar; her day begins at four.
        let night = story::moment("2026-03-04T03:59:00Z", LONDON);
        let dawn = story::moment("2026-03-04T04:00:00Z", LONDON);
        her.it_is(&night);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &dawn).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        her.reads("Tuesday · week 6").await;
        her.it_is(&dawn);
        her.is_cut_off_and_opens_again().await;
        her.reads("Wednesday · week 7").await;
    });
}

#[test]
fn a_clock_set_back_is_said_and_nothing_is_lost() {
    journey(Chromium, async |her| {
        let now = story::moment("2026-03-04T10:00:00Z", LONDON);
        her.it_is(&now);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &now).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        her.taps("All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
        her.it_is(&story::moment("2026-03-03T10:00:00Z", LONDON));
        her.is_cut_off_and_opens_again().await;
        her.reads("This device’s clock is earlier than your newest entry.").await;
        her.it_is(&now);
        her.is_cut_off_and_opens_again().await;
        her.is_on_today().await;
        her.reads_no_more("This device’s clock is earlier than your newest entry.").await;
        her.reads_no_more("All quiet today").await;
    });
}
