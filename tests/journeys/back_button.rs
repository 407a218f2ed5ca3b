//! Back, from everywhere: what lies over the place goes first, a running session
//! asks, and from Today the app is left. Alt with the arrow to the left stands
//! for the phone's button.

use companion::wire::sessions::SessionsAsked;
use fantoccini::key::Key;
use prove::{runner, story};

use crate::ended::told_last_evening;
use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::places;
use crate::reminders::by_the_kettle;
use crate::run::{begins, is_ready_to_run};
use crate::tests::comes_back_after_weeks;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

#[test]
fn back_leads_home_from_every_screen_and_out_of_the_app_from_there() {
    journey(Chromium, async |her| {
        let told = Told::of_a_runner(her);
        her.opens().await;
        her.is_on_today().await;
        let places = places::all();
        assert!(places.len() > 45, "only {places:?}");
        // From the first questions a woman who has told about the birth is sent on.
        for place in places.iter().filter(|place| *place != "/welcome") {
            let (path, words) = told.found_at(place);
            her.visits(&path).await;
            her.has_left_today(&path).await;
            match words {
                Some(words) => her.reads(words).await,
                None => assert_ne!(her.eyes().text("heading").await, MISSING, "{path}"),
            }
            goes_back(her).await;
            her.is_on_today().await;
        }
        goes_back(her).await;
        leaves_the_app(her).await;
    });
}

#[test]
fn back_goes_through_the_first_questions_and_out_of_the_app_from_the_first() {
    journey(Chromium, async |her| {
        her.opens().await;
        her.taps("Begin").await;
        her.sees("First: is any of these true now?").await;
        her.follows("Yes").await;
        her.sees("Warning signs").await;
        goes_back(her).await;
        her.taps("None of these").await;
        her.sees("The birth").await;
        for heading in
            ["First: is any of these true now?", "Back to running, one sure step at a time"]
        {
            goes_back(her).await;
            her.sees(heading).await;
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

/// A walk is clocked by the minute: back would end it.
#[test]
fn back_does_not_end_a_walk_that_is_being_clocked() {
    journey(Chromium, async |her| {
        her.has_told(comes_back_after_weeks);
        her.opens().await;
        her.is_on_today().await;
        her.visits("/tests/L1").await;
        her.taps("Do it again").await;
        her.taps("Start the walk").await;
        for _ in 0..2 {
            goes_back(her).await;
            her.reads("The clock is running.").await;
            her.finds("Stop here").await;
        }
        her.looks_closely_with("test-walk-goes", SESSION_TARGET).await;
        her.taps("Stop here").await;
        her.reads_no_more("The clock is running.").await;
        her.taps("Start the walk").await;
        her.finds("Stop here").await;
        her.reads_no_more("The clock is running.").await;
        her.taps("Back").await;
        her.reads("The clock is running.").await;
        her.taps("Stop here").await;
        goes_back(her).await;
        her.reads("In full:").await;
        goes_back(her).await;
        her.is_on_today().await;
    });
}

/// Neither the strength set nor the tests nor the self-check asks: what she did there is kept at
/// every touch, and nothing runs on without her.
#[test]
fn back_leaves_at_once_where_everything_is_kept_already() {
    journey(Chromium, async |her| {
        her.has_told(comes_back_after_weeks);
        her.opens().await;
        her.is_on_today().await;

        her.visits("/strength?set=B").await;
        her.taps("One-leg bridge: Left").await;
        her.taps("One-leg bridge: Right").await;
        her.reads("1 of 7 done").await;
        goes_back(her).await;
        her.is_on_today().await;
        her.visits("/strength").await;
        her.reads("Picked up where you left it.").await;
        her.reads("1 of 7 done").await;
        goes_back(her).await;
        her.is_on_today().await;

        her.visits("/tests/battery").await;
        her.taps("Start the tests").await;
        her.sees("One-leg balance").await;
        her.types("Left", "10").await;
        her.taps("Now the right side").await;
        her.reads("Right side").await;
        her.follows("Warning signs").await;
        her.sees("Warning signs").await;
        goes_back(her).await;
        her.taps("Go on where you were").await;
        her.reads("Right side").await;
        her.taps("Back").await;
        her.reads("Left side").await;
        her.taps("Now the right side").await;
        her.reads("Right side").await;
        goes_back(her).await;
        her.reads("Left side").await;
        her.has_written("Left", "10").await;
        goes_back(her).await;
        her.finds("Go on where you were").await;
        goes_back(her).await;
        her.is_on_today().await;

        her.visits("/self-check").await;
        her.taps("Start").await;
        her.answers("Can you feel a lift?", "Yes").await;
        her.taps("Go on").await;
        her.types("Longest comfortable hold", "5").await;
        her.taps("Go on").await;
        for heading in ["One long hold", "Find the lift", "Self-check"] {
            goes_back(her).await;
            her.sees(heading).await;
        }
        goes_back(her).await;
        her.is_on_today().await;
        her.visits("/self-check").await;
        her.taps("Go on where you were").await;
        her.has_chosen("Can you feel a lift?", "Yes").await;
        her.taps("Go on").await;
        her.has_written("Longest comfortable hold", "5").await;
    });
}

/// What the app shows at a path that leads nowhere.
const MISSING: &str = "This page is not here";

/// By what a woman who runs again has told, the places that name something of hers are found.
struct Told {
    /// Yesterday, and what she told of it.
    evening: (String, String),
    /// Her last run.
    run: String,
}

impl Told {
    fn of_a_runner(her: &Woman) -> Self {
        let now = story::present();
        let mut diary = her.diary();
        runner::walk_run(&mut diary, &story::dawn(&now)).expect("is kept");
        by_the_kettle(&mut diary, &now);
        let runs = diary.sessions(SessionsAsked::default(), &now).expect("has a page").sessions;
        diary.close().expect("the diary closes");
        let run = runs.first().expect("she ran").id.clone();
        Self { evening: told_last_evening(her), run }
    }

    /// The path of a place in her diary. Where it names something of hers, these words stand
    /// there once that is found.
    fn found_at(&self, place: &str) -> (String, Option<&'static str>) {
        let Self { evening: (day, felt), run } = self;
        let (path, words) = match place {
            "/diary/:day" => (format!("/diary/{day}"), "Add to this day"),
            "/diary/:day/add/:kind" => (format!("/diary/{day}/add/leak"), "What brought it on?"),
            "/diary/:day/edit/:id" => (format!("/diary/{day}/edit/{felt}"), "Pelvic pain"),
            "/progress/sessions/:id" => (format!("/progress/sessions/{run}"), "What you did"),
            "/progress/sessions/:id/edit" => {
                (format!("/progress/sessions/{run}/edit"), "Largest leak")
            }
            "/run/after/:id" => (format!("/run/after/{run}"), "Pelvic, scar or belly pain"),
            "/self-check/:step" => ("/self-check/find".to_owned(), "Can you feel a lift?"),
            "/tests/:id" => ("/tests/M1".to_owned(), "In full:"),
            "/you/reminders/:number" => ("/you/reminders/1".to_owned(), "What does it go with?"),
            plain => {
                assert!(!plain.contains(':'), "nobody has said what {plain} names in her diary");
                return (plain.to_owned(), None);
            }
        };
        (path, Some(words))
    }
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
            let greets = heading.starts_with("Good ") || heading == "Quiet hours";
            (!heading.is_empty() && !greets).then_some(())
        };
        self.until(&format!("the screen of {path}"), left).await;
    }
}
