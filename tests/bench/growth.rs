//! How the costs grow with the years: `today` with the app open and from a
//! closed app, the replay from nothing; and a batch of small scenarios.

use companion::{Companion, Moment};
use progression::day::DayBoundary;
use prove::scenario::run;
use prove::{story, years};
use store::Store;

use crate::{Measure, milliseconds};

/// Days of one, two, five and ten years.
const YEARS: [(u64, &str); 4] = [(365, "1"), (730, "2"), (1826, "5"), (3652, "10")];

/// Small scenarios of a batch.
const BATCH: u32 = 10_000;

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let now = story::present();
    let lives: Vec<(&str, tempfile::TempDir)> =
        YEARS.iter().map(|(days, name)| (*name, life(*days, &now))).collect();
    let curve = |what, goal, one: &dyn Fn(&std::path::Path) -> f64| {
        let points = lives.iter().map(|(name, folder)| (*name, one(folder.path())));
        let points: Vec<(&str, f64)> = points.collect();
        let told = points.iter().map(|(name, took)| format!("{name} y {took:.2} ms"));
        let figure = told.collect::<Vec<_>>().join(" · ");
        Measure { what, figure, goal, met: None }
    };
    vec![
        curve("growth of `today`, app open", "flat", &|folder| open(folder, &now)),
        curve("growth of `today`, from a closed app", "no faster than the facts", &|folder| {
            closed(folder, &now)
        }),
        curve("growth of the replay from nothing", "no faster than the facts", &|folder| {
            replay(folder, &now)
        }),
        batch(),
    ]
}

fn life(days: u64, now: &Moment) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    years::write(folder.path(), days, now).expect("writes");
    folder
}

fn open(folder: &std::path::Path, now: &Moment) -> f64 {
    let mut companion = Companion::open(folder, now).expect("opens");
    companion.today(now).expect("answers");
    milliseconds(100, || drop(companion.today(now).expect("answers")))
}

fn closed(folder: &std::path::Path, now: &Moment) -> f64 {
    milliseconds(5, || {
        let mut companion = Companion::open(folder, now).expect("opens");
        companion.today(now).expect("answers");
    })
}

fn replay(folder: &std::path::Path, now: &Moment) -> f64 {
    let store = Store::open(folder, now.utc_ms).expect("opens").store;
    let records = store.read().in_force().expect("reads");
    let facts: Vec<_> = records.iter().filter_map(prove::replay::fact).collect();
    let boundary = DayBoundary::DEFAULT;
    milliseconds(5, || drop(progression::decide(&facts, boundary, now.local(), None)))
}

/// Text in, text out, in this process: what `./dev scenario -` does with each
/// line of its standard input.
fn batch() -> Measure {
    let line = |nth: u32| {
        let heaviness = nth % 4;
        format!(
            r#"{{"facts": [
                {{"at": "2026-02-23T08:00", "type": "profile", "birth_date": "2025-12-01", "birth_mode": "vaginal",
                  "tear": "none", "births": 1, "leaked_before": false, "running_before": "some",
                  "prior_running_injury": false, "conditions": [], "breastfeeding": true, "start": {{"walk_minutes": 40}}}},
                {{"at": "2026-02-23T08:05", "type": "check_up"}},
                {{"at": "2026-02-24T21:00", "type": "diary", "leaks": [], "heaviness": {heaviness}, "pelvic_pain": 0}}],
              "now": "2026-03-10T09:00"}}"#
        )
    };
    let lines: Vec<String> = (0..BATCH).map(line).collect();
    let took = milliseconds(1, || {
        let printed: usize =
            lines.iter().map(|line| run(line).expect("holds").to_string().len()).sum();
        assert!(printed > 0);
    });
    Measure {
        what: "10,000 small scenarios, text to text, in this process",
        figure: format!("{:.2} s", took / 1000.0),
        goal: "< 5 s",
        met: Some(took < 5000.0),
    }
}
