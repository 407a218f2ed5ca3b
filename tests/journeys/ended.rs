//! The phone ends the app in the middle of something: opened again on the same
//! day it stands where it stood, with what she had said. The practice, the run,
//! the morning after, the self-check and the tests have it in their own journeys.

use chrono::{Days, NaiveTime, TimeDelta};
use companion::wire::fact::{FactBody, ImpactSession};
use companion::wire::run::AfterRunAsked;
use fantoccini::key::Key;
use prove::gpx::file;
use prove::{runner, story};

use crate::journey::journey;
use crate::own_run::run;
use crate::window::Engine::Chromium;
use crate::woman::Woman;

#[test]
fn a_check_cut_off_in_its_second_part_stands_there_again() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            runner::walk_run(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.visits("/check").await;
        her.taps("None of these").await;
        her.sees("Your pelvic floor").await;
        her.answers("Heaviness right now", "0, none").await;
        her.has_chosen("Heaviness right now", "0, none").await;
        her.is_cut_off_and_opens_again().await;
        her.sees("Your pelvic floor").await;
        her.has_chosen("Heaviness right now", "0, none").await;
        her.presses_with(Key::Alt, Key::Left).await;
        her.sees("Warning signs").await;
    });
}

#[test]
fn the_questions_after_a_run_stand_there_again() {
    journey(Chromium, async |her| {
        has_run(her);
        her.opens().await;
        her.is_on_today().await;
        her.visits("/run/after").await;
        her.answers("Heaviness", "0, none").await;
        her.has_chosen("Heaviness", "0, none").await;
        her.is_cut_off_and_opens_again().await;
        her.sees("How was it?").await;
        her.has_chosen("Heaviness", "0, none").await;
    });
}

#[test]
fn a_session_being_put_right_stands_there_again() {
    journey(Chromium, async |her| {
        let id = has_run(her);
        her.opens().await;
        her.is_on_today().await;
        her.visits(&format!("/progress/sessions/{id}/edit")).await;
        her.sees("Edit the session").await;
        her.answers("Largest leak", "Drops").await;
        her.has_chosen("Largest leak", "Drops").await;
        her.is_cut_off_and_opens_again().await;
        her.sees("Edit the session").await;
        her.has_chosen("Largest leak", "Drops").await;
    });
}

#[test]
fn a_form_half_filled_stands_there_again_and_one_left_does_not() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        let forms = [
            ("/diary/today/add/diary", "How was it?", "Heaviness", "2"),
            ("/you/five-questions", "Five questions", "Leaking urine", "No"),
            (
                "/you/isi/answer",
                "Leaking, in two questions",
                "How often do you leak urine?",
                "Never",
            ),
            ("/run/log", "A run of your own", "Support used", "None"),
        ];
        for (path, heading, question, answer) in forms {
            her.visits(path).await;
            her.sees(heading).await;
            her.answers(question, answer).await;
            her.has_chosen(question, answer).await;
            her.is_cut_off_and_opens_again().await;
            her.sees(heading).await;
            her.has_chosen(question, answer).await;
        }
        her.presses_with(Key::Alt, Key::Left).await;
        her.is_on_today().await;
        her.is_cut_off_and_opens_again().await;
        her.is_on_today().await;
    });
}

#[test]
fn what_she_chose_of_a_file_is_back_once_the_file_is() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        let now = story::present();
        let evening = |ago: u64| {
            let day = story::dawn(&now).local().date() - Days::new(ago);
            now.at(now.instant_of(day.and_time(NaiveTime::MIN) + TimeDelta::hours(18)))
        };
        let (one, other) = (evening(4), evening(2));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("two.gpx");
        std::fs::write(&path, file(&(run(&one) + &run(&other)))).expect("writes");
        her.opens().await;
        her.visits("/run/import").await;
        her.chooses_file("The GPX file", &path).await;
        her.taps(&name(&other)).await;
        her.finds("Keep 1 run").await;
        her.is_cut_off_and_opens_again().await;
        her.sees("Runs from a file").await;
        her.reads("The file itself was not kept.").await;
        her.looks_closely("import-again").await;
        her.chooses_file("The GPX file", &path).await;
        her.finds("Keep 1 run").await;
        her.reads_no_more("The file itself was not kept.").await;
    });
}

/// How a run is called that began then.
fn name(began: &companion::Moment) -> String {
    began.local().format("%A %-d %B").to_string()
}

/// She ran today and answered nothing about it; the entry's id.
fn has_run(her: &Woman) -> String {
    let now = story::present();
    let mut diary = her.diary();
    runner::walk_run(&mut diary, &story::dawn(&now)).expect("is kept");
    let mut story = story::Story::new(&mut diary, &now);
    story.tells_now(runner::green()).expect("is kept");
    let FactBody::ImpactSession(run) = runner::run_done() else { unreachable!("it is a run") };
    let silent = ImpactSession { after: None, ..run };
    story.tells_now(FactBody::ImpactSession(silent)).expect("is kept");
    let asked = diary.after_run(&AfterRunAsked { id: None }, &now).expect("is asked about");
    diary.close().expect("the diary closes");
    asked.entry.id
}
