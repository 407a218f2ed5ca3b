//! The phone ends the app in the middle of something: opened again on the same
//! day it stands where it stood, with what she had said. The practice, the run,
//! the morning after, the self-check and the tests have it in their own journeys;
//! the last test here knows of every place.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{Days, NaiveTime, TimeDelta};
use companion::wire::diary::DayAsked;
use companion::wire::fact::{FactBody, ImpactSession};
use companion::wire::run::AfterRunAsked;
use fantoccini::key::Key;
use prove::gpx::file;
use prove::{runner, story};
use rstest::rstest;
use serde_json::json;

use crate::journey::journey;
use crate::own_run::run;
use crate::places;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// A form, and what she says there before the phone ends the app.
struct Form {
    place: &'static str,
    path: &'static str,
    heading: &'static str,
    question: &'static str,
    answer: &'static str,
}

/// Forms that stand open on any day.
const FORMS: [Form; 9] = [
    Form {
        place: "/diary/:day/add/:kind",
        path: "/diary/today/add/diary",
        heading: "How was it?",
        question: "Heaviness",
        answer: "2",
    },
    Form {
        place: "/diary/:day/add/:kind",
        path: "/diary/today/add/low_load",
        heading: "A walk or other activity",
        question: "What was it?",
        answer: "Swim",
    },
    Form {
        place: "/you/five-questions",
        path: "/you/five-questions",
        heading: "Five questions",
        question: "Leaking urine",
        answer: "No",
    },
    Form {
        place: "/you/isi/answer",
        path: "/you/isi/answer",
        heading: "Leaking, in two questions",
        question: "How often do you leak urine?",
        answer: "Never",
    },
    Form {
        place: "/you/clinician",
        path: "/you/clinician",
        heading: "I saw a clinician",
        question: "Who saw you?",
        answer: "Midwife",
    },
    Form {
        place: "/you/new-birth",
        path: "/you/new-birth",
        heading: "A new baby is born",
        question: "How was your baby born?",
        answer: "Caesarean",
    },
    Form {
        place: "/run/log",
        path: "/run/log",
        heading: "A run of your own",
        question: "Support used",
        answer: "None",
    },
    Form {
        place: "/move",
        path: "/move?kind=swim",
        heading: "What did you do?",
        question: "Did anything come with it: a leak, heaviness, pain?",
        answer: "No, nothing",
    },
    Form {
        place: "/you/profile/edit",
        path: "/you/profile/edit",
        heading: "Change the answers",
        question: "Did you run before this pregnancy?",
        answer: "Now and then",
    },
];

#[rstest]
fn the_first_questions_half_answered_stand_there_again(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        let birth = story::dawn(&story::present()).local().date() - Days::new(49);
        let (when, how) = ("When was your baby born?", "How was your baby born?");
        let tear = "Did you have a tear or a cut?";
        her.opens().await;
        her.taps("Begin").await;
        her.taps("None of these").await;
        her.sees("The birth").await;
        her.picks(when, &birth.to_string()).await;
        her.answers(how, "Vaginal birth").await;
        her.taps("Next").await;
        her.sees("Healing").await;
        her.answers(tear, "Yes, a smaller one").await;
        her.has_chosen(tear, "Yes, a smaller one").await;
        her.is_cut_off_and_opens_again().await;
        her.sees("Healing").await;
        her.has_chosen(tear, "Yes, a smaller one").await;
        her.taps("Back").await;
        her.sees("The birth").await;
        her.has_chosen(how, "Vaginal birth").await;
        her.has_written(when, &birth.to_string()).await;
    });
}

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
        her.is_cut_off_at("/check").await;
        her.sees("Your pelvic floor").await;
        her.has_chosen("Heaviness right now", "0, none").await;
        her.follows("Warning signs").await;
        her.reads("Call first, if it is serious").await;
        her.presses_with(Key::Alt, Key::Left).await;
        her.sees("Your pelvic floor").await;
        her.has_chosen("Heaviness right now", "0, none").await;
        her.presses_with(Key::Alt, Key::Left).await;
        her.sees("Warning signs").await;
    });
}

#[test]
fn what_she_says_of_a_run_stands_there_again() {
    journey(Chromium, async |her| {
        let id = has_run(her);
        her.opens().await;
        her.is_on_today().await;
        her.visits("/run/after").await;
        her.answers("Heaviness", "0, none").await;
        her.has_chosen("Heaviness", "0, none").await;
        her.is_cut_off_at("/run/after").await;
        her.sees("How was it?").await;
        her.has_chosen("Heaviness", "0, none").await;

        her.visits(&format!("/run/after/{id}")).await;
        her.has_chosen("Heaviness", "0, none").await;
        her.answers("Pelvic, scar or belly pain", "1").await;
        her.has_chosen("Pelvic, scar or belly pain", "1").await;
        her.is_cut_off_at("/run/after/:id").await;
        her.sees("How was it?").await;
        her.has_chosen("Pelvic, scar or belly pain", "1").await;
    });
}

#[test]
fn what_is_being_put_right_stands_there_again() {
    journey(Chromium, async |her| {
        let id = has_run(her);
        let (day, felt) = told_last_evening(her);
        her.opens().await;
        her.is_on_today().await;
        her.visits(&format!("/progress/sessions/{id}/edit")).await;
        her.sees("Edit the session").await;
        her.answers("Largest leak", "Drops").await;
        her.has_chosen("Largest leak", "Drops").await;
        her.is_cut_off_at("/progress/sessions/:id/edit").await;
        her.sees("Edit the session").await;
        her.has_chosen("Largest leak", "Drops").await;

        her.visits(&format!("/diary/{day}/edit/{felt}")).await;
        her.sees("Edit").await;
        her.has_chosen("Heaviness", "0, none").await;
        her.answers("Heaviness", "3").await;
        her.has_chosen("Heaviness", "3").await;
        her.is_cut_off_at("/diary/:day/edit/:id").await;
        her.sees("Edit").await;
        her.has_chosen("Heaviness", "3").await;
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
        for Form { place, path, heading, question, answer } in FORMS {
            her.visits(path).await;
            her.sees(heading).await;
            her.answers(question, answer).await;
            her.has_chosen(question, answer).await;
            her.is_cut_off_at(place).await;
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
fn ticks_a_date_and_a_page_to_think_about_stand_there_again() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::fourteen_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.follows("Strength B").await;
        her.taps("One-leg bridge: Left").await;
        her.taps("One-leg bridge: Right").await;
        her.reads("1 of 7 done").await;
        her.is_cut_off_at("/strength").await;
        her.reads("Picked up where you left it.").await;
        her.reads("1 of 7 done").await;

        let yesterday = (story::dawn(&story::present()).local().date() - Days::new(1)).to_string();
        her.visits("/you/check-up").await;
        her.picks("When was it?", &yesterday).await;
        her.has_written("When was it?", &yesterday).await;
        her.is_cut_off_at("/you/check-up").await;
        her.sees("My 6 to 8 week check was done").await;
        her.has_written("When was it?", &yesterday).await;

        her.visits("/you/pregnancy").await;
        her.sees("I am pregnant").await;
        her.is_cut_off_at("/you/pregnancy").await;
        her.sees("I am pregnant").await;
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
        her.is_cut_off_at("/run/import").await;
        her.sees("Runs from a file").await;
        her.reads("The file itself was not kept.").await;
        her.looks_closely("import-again").await;
        her.chooses_file("The GPX file", &path).await;
        her.finds("Keep 1 run").await;
        her.reads_no_more("The file itself was not kept.").await;
    });
}

/// A place that is new in the app is named here, until a journey ends her there.
#[test]
fn at_every_place_she_stays_at_the_phone_has_ended_the_app() {
    assert_eq!(places::where_she_stays(), ended_at());
}

/// The places at which the journeys say that the phone ended her; each of them looks, there and
/// again after it, whether she is.
fn ended_at() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("journeys");
    let files = std::fs::read_dir(folder).expect("the journeys are there").flatten();
    let text: String = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    let named = text.split("is_cut_off_at(\"").skip(1).filter_map(|rest| rest.split('"').next());
    named.chain(FORMS.map(|form| form.place)).map(str::to_owned).collect()
}

impl Woman {
    /// The phone ends the app while she is at `place`, and there she is when she opens it again.
    pub async fn is_cut_off_at(&mut self, place: &str) {
        let path = self.path().await;
        assert_eq!(places::of(&path).as_deref(), Some(place), "she is at {path}");
        self.is_cut_off_and_opens_again().await;
        let there = async || (self.path().await == path).then_some(());
        self.until(&format!("{path} to be there again"), there).await;
    }

    /// Waits until this stands in the field called `name`.
    pub async fn has_written(&self, name: &str, value: &str) {
        let stands = async || {
            let fields = self.eyes().elements("field", vec![json!(name)]).await;
            let [field] = &fields[..] else { return None };
            (field.prop("value").await.ok()?.as_deref() == Some(value)).then_some(())
        };
        self.until(&format!("{value:?} to stand in {name:?}"), stands).await;
    }
}

/// The day before, and the entry in which she told how it was.
pub fn told_last_evening(her: &Woman) -> (String, String) {
    let now = story::present();
    let mut diary = her.diary();
    let day = diary.day(DayAsked { day: None }, &now).expect("a page").previous;
    let page = diary.day(DayAsked { day }, &now).expect("a page");
    diary.close().expect("the diary closes");
    let felt = page.entries.iter().find(|entry| matches!(entry.body, FactBody::Diary(_)));
    (page.day, felt.expect("she told how it was").id.clone())
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
