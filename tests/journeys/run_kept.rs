//! A run that is paused, frozen, killed, forgotten or set back in time: nothing
//! is lost, and what nobody can know is asked or stays unknown.

use prove::{runner, story};
use rstest::rstest;

use crate::journey::journey;
use crate::run::{answers_after, begins, is_ready_to_run, passes_until};
use crate::window::Engine::{self, Chromium, WebKit};

/// Where she lives.
const LONDON: &str = "Europe/London";

#[rstest]
fn a_pause_and_a_freeze_lose_nothing(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        her.taps("Pause").await;
        her.reads("Go on when you are ready.").await;
        her.lets_pass(600).await;
        her.sees("Warm-up: brisk walk").await;
        her.looks_closely("run-paused").await;
        her.taps("Go on").await;
        her.lets_pass(270).await;
        her.sees("Warm-up: brisk walk").await;
        her.lets_pass(30).await;
        her.reads("Run 1 of").await;
        her.taps("End here").await;
        answers_after(her).await;
    });
}

#[rstest]
fn a_run_cut_off_in_the_second_interval_goes_on_by_the_clock(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        her.lets_pass(300).await;
        her.reads("Run 1 of").await;
        passes_until(her, "Run 2 of").await;
        her.is_cut_off_at("/run").await;
        her.reads("Run 2 of").await;
        her.taps("Close").await;
        her.taps("Close").await;
        her.is_on_today().await;
        her.reads("Your run is kept").await;
        her.looks_closely("today-run-kept").await;
        her.taps("Back to the run").await;
        her.taps("Go on").await;
        her.reads("Run 2 of").await;
        her.taps("End here").await;
        answers_after(her).await;
    });
}

#[rstest]
fn back_hours_later_she_is_asked_what_she_ran(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        her.lets_pass(4 * 3600).await;
        her.sees("Did you finish?").await;
        her.looks_closely("run-gone").await;
        her.taps("No, part of it").await;
        her.types("How long did you run?", "2").await;
        her.taps("Keep it").await;
        answers_after(her).await;
    });
}

#[rstest]
fn ended_before_the_first_interval_nothing_is_written_down(
    #[values(WebKit, Chromium)] engine: Engine,
) {
    journey(engine, async |her| {
        is_ready_to_run(her).await;
        begins(her).await;
        her.taps("End here").await;
        her.sees("Nothing to write down").await;
        her.looks_closely("run-nothing").await;
        her.taps("Back to Today").await;
        her.is_on_today().await;
        her.finds("To the session").await;
    });
}

#[test]
fn a_clock_set_back_in_the_middle_is_said_and_the_run_is_kept() {
    journey(Chromium, async |her| {
        let now = story::moment("2026-03-04T10:00:00Z", LONDON);
        her.it_is(&now);
        let mut diary = her.diary();
        runner::walk_run(&mut diary, &story::dawn(&now)).expect("is kept");
        story::Story::new(&mut diary, &now).tells_now(runner::green()).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        begins(her).await;
        her.lets_pass(300).await;
        her.reads("Run 1 of").await;
        her.it_is(&story::moment("2026-03-04T09:00:00Z", LONDON));
        her.taps("End here").await;
        her.sees("Not written down yet").await;
        her.reads("This device’s clock was set back").await;
        her.looks_closely("run-unwritten").await;
        her.it_is(&story::moment("2026-03-04T10:20:00Z", LONDON));
        her.taps("Try again").await;
        answers_after(her).await;
    });
}

#[test]
fn a_silent_morning_is_asked_for_two_days_and_never_fine() {
    journey(Chromium, async |her| {
        let day = |day, time: &str| story::moment(&format!("2026-03-0{day}T{time}:00Z"), LONDON);
        let now = day(4, "10:00");
        her.it_is(&now);
        let mut diary = her.diary();
        runner::walk_run(&mut diary, &story::dawn(&now)).expect("is kept");
        let mut story = story::Story::new(&mut diary, &now);
        story.tells_now(runner::green()).expect("is kept");
        story.tells_now(runner::run_done()).expect("is kept");
        diary.close().expect("the diary closes");
        her.it_is(&day(5, "08:00"));
        her.opens().await;
        her.is_on_today().await;
        her.reads("The morning after").await;
        her.taps("Answer").await;
        her.sees("The morning after").await;
        her.reads("After your run on Wednesday 4 March").await;
        her.finds_nothing_answered().await;
        her.looks_closely("run-morning").await;
        her.taps("Close").await;
        her.is_on_today().await;
        her.it_is(&day(6, "11:00"));
        her.is_cut_off_and_opens_again().await;
        her.is_on_today().await;
        her.reads_no_more("The morning after").await;
    });
}

#[test]
fn the_morning_after_is_told_and_the_path_is_looked_at() {
    journey(Chromium, async |her| {
        let now = story::moment("2026-03-04T10:00:00Z", LONDON);
        her.it_is(&now);
        let mut diary = her.diary();
        runner::walk_run(&mut diary, &story::dawn(&now)).expect("is kept");
        let mut story = story::Story::new(&mut diary, &now);
        story.tells_now(runner::green()).expect("is kept");
        story.tells_now(runner::run_done()).expect("is kept");
        diary.close().expect("the diary closes");
        her.it_is(&story::moment("2026-03-05T08:00:00Z", LONDON));
        her.opens().await;
        her.is_on_today().await;
        her.taps("Answer").await;
        her.answers("The largest leak, not counting a sudden urge", "None").await;
        her.answers("Heaviness", "0, none").await;
        // The baby wakes; what she answered so far waits for her.
        her.has_chosen("Heaviness", "0, none").await;
        her.is_cut_off_at("/run/morning").await;
        her.has_chosen("Heaviness", "0, none").await;
        her.answers("Pelvic, scar or belly pain", "0, none").await;
        her.answers("Leg, back or hip pain", "0, none").await;
        her.answers("Has bleeding come back or grown?", "No").await;
        her.taps("Save").await;
        her.sees("Thank you").await;
        her.looks_closely("run-morning-closing").await;
        her.taps("Back to Today").await;
        her.is_on_today().await;
    });
}
