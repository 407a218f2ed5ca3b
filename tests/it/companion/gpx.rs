//! Runs from a GPX file: shown first, kept in one action, recognised again; and
//! a reader that nothing can bring down.

use companion::gpx::{LARGEST_FILE, LARGEST_PART, Reader, Run};
use companion::wire::entry::{Removal, Saved, Undoing};
use companion::wire::fact::{After, Amount, FactBody, ImpactSession, SessionKind, Support};
use companion::wire::gpx::{GpxBegin, GpxKeep, GpxObstacle, GpxPart, GpxPreview};
use companion::{Code, Refusal};
use proptest::prelude::*;
use prove::gpx::{file, track};
use rstest::rstest;

use super::{Her, tap};

impl Her {
    fn chooses_file(&mut self, text: &str) -> Result<GpxPreview, Refusal> {
        self.companion.gpx_begin(&GpxBegin { size_bytes: text.len() as u64 })?;
        for part in text.as_bytes().chunks(1000) {
            let text = String::from_utf8(part.to_vec()).expect("ASCII");
            self.companion.gpx_part(&GpxPart { text })?;
        }
        self.companion.gpx_end(&self.now)
    }

    fn keeps(&mut self, places: &[u32]) -> Result<Saved, Refusal> {
        let keep = GpxKeep { tap: tap(), places: places.to_vec(), support: None };
        self.companion.gpx_keep(&keep, &self.now)
    }

    #[track_caller]
    fn obstacles(&mut self, text: &str) -> Vec<Option<GpxObstacle>> {
        self.chooses_file(text).expect("is read").runs.iter().map(|run| run.obstacle).collect()
    }
}

/// Twenty minutes at 3 m/s.
fn run(start: &str) -> String {
    track(start, 1200, 3.0)
}

fn off_plan(done_run_s: Option<u32>) -> FactBody {
    FactBody::ImpactSession(ImpactSession {
        kind: SessionKind::OffPlan,
        rung: None,
        planned_run_s: None,
        done_run_s,
        events: None,
        after: None,
        support: None,
    })
}

#[test]
fn nothing_is_kept_before_she_chooses() {
    let mut her = Her::welcomed();
    let preview = her.chooses_file(&file(&run("2026-03-09T18:00:00Z"))).unwrap();
    let [found] = preview.runs.as_slice() else { panic!("one run") };
    assert_eq!((found.day.as_str(), found.time.as_str()), ("2026-03-09", "18:00"));
    assert_eq!((found.duration_s, found.run_s, found.distance_m), (1200, 1200, 3600));
    assert_eq!((found.heart_rate_bpm, found.obstacle, found.others), (None, None, 0));
    assert!(her.entries("2026-03-09").is_empty());
}

#[test]
fn chosen_runs_are_kept_in_one_action_and_undone_in_one() {
    let mut her = Her::welcomed();
    let two = run("2026-03-06T18:00:00Z") + &run("2026-03-08T07:30:00Z");
    her.chooses_file(&file(&two)).unwrap();
    let keep = GpxKeep { tap: tap(), places: vec![0, 1], support: Some(Support::Garment) };
    let saved = her.companion.gpx_keep(&keep, &her.now).unwrap();
    let kept = her.entries("2026-03-08").remove(0);
    assert_eq!(kept.time, "07:30");
    let FactBody::ImpactSession(session) = kept.body else { panic!("a session") };
    assert_eq!((session.kind, session.done_run_s), (SessionKind::OffPlan, Some(1200)));
    assert_eq!((session.after, session.support), (None, Some(Support::Garment)));
    assert_eq!(her.entries("2026-03-06").len(), 1);
    let again = her.companion.gpx_keep(&keep, &her.now).unwrap();
    assert_eq!(again, saved, "the same tap is the same answer");
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert!(her.entries("2026-03-06").is_empty() && her.entries("2026-03-08").is_empty());
}

#[test]
fn no_place_on_earth_reaches_the_diary() {
    let mut her = Her::welcomed();
    her.chooses_file(&file(&run("2026-03-09T18:00:00Z"))).unwrap();
    her.keeps(&[0]).unwrap();
    her.companion.rest().unwrap();
    for found in std::fs::read_dir(her.folder.path()).unwrap().flatten() {
        let bytes = std::fs::read(found.path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("51.5"), "a latitude in {:?}", found.path());
    }
}

#[test]
fn a_run_kept_before_is_recognised_after_an_edit_and_a_restart() {
    let mut her = Her::welcomed();
    let text = file(&run("2026-03-09T18:00:00Z"));
    her.chooses_file(&text).unwrap();
    let saved = her.keeps(&[0]).unwrap();
    let mut her = her.reopened();
    assert_eq!(her.obstacles(&text), [Some(GpxObstacle::AlreadyHere)]);
    assert_eq!(her.keeps(&[0]).unwrap_err().code, Code::Malformed);
    her.companion.remove(&Removal { tap: tap(), id: saved.id }, &her.now).unwrap();
    assert_eq!(her.obstacles(&text), [None]);
}

#[test]
fn a_run_logged_by_hand_is_recognised_in_the_file_of_the_watch() {
    let mut her = Her::welcomed();
    her.tries_on("2026-03-09", Some("18:02"), off_plan(Some(900))).unwrap();
    let text = file(&(run("2026-03-09T18:00:00Z") + &run("2026-03-09T06:00:00Z")));
    assert_eq!(her.obstacles(&text), [Some(GpxObstacle::AlreadyHere), None]);
    assert_eq!(her.chooses_file(&text).unwrap().runs[1].others, 1);
}

#[test]
fn the_same_way_from_two_devices_in_one_file_is_one_run() {
    let twice =
        track("2026-03-09T18:00:00Z", 1200, 3.0) + &track("2026-03-09T18:01:30Z", 1150, 3.0);
    let apart = track("2026-03-09T18:00:00Z", 1200, 3.0) + &track("2026-03-09T18:01:30Z", 900, 3.0);
    let mut her = Her::welcomed();
    assert_eq!(her.obstacles(&file(&twice)), [None, Some(GpxObstacle::AlreadyHere)]);
    assert_eq!(her.obstacles(&file(&apart)), [None, None]);
}

#[rstest]
#[case::before_the_birth(run("2026-01-19T18:00:00Z"), GpxObstacle::BeforeBirth)]
#[case::in_the_future(run("2026-03-10T18:00:00Z"), GpxObstacle::InFuture)]
#[case::still_going_on(run("2026-03-10T08:50:00Z"), GpxObstacle::InFuture)]
#[case::a_walk(track("2026-03-09T18:00:00Z", 1200, 1.4), GpxObstacle::NoRunning)]
#[case::no_time_at_all(track("2026-03-09T18:00:00Z", 0, 3.0), GpxObstacle::NoRunning)]
fn a_run_that_cannot_be_says_why(#[case] text: String, #[case] obstacle: GpxObstacle) {
    let mut her = Her::welcomed();
    assert_eq!(her.obstacles(&file(&text)), [Some(obstacle)]);
    assert_eq!(her.keeps(&[0]).unwrap_err().code, Code::Malformed);
    assert!(her.keeps(&[7]).is_err() && her.keeps(&[]).is_err());
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let mut her = Her::welcomed();
    let refusal = her.companion.gpx_begin(&GpxBegin { size_bytes: 100 * 1024 * 1024 }).unwrap_err();
    assert_eq!((refusal.code, refusal.details.max), (Code::GpxTooLarge, Some(32)));
    let part = GpxPart { text: "<gpx>".to_owned() };
    assert_eq!(her.companion.gpx_part(&part).unwrap_err().code, Code::GpxGone);
}

#[test]
fn a_file_forgotten_with_the_process_is_chosen_again() {
    let mut her = Her::welcomed();
    her.chooses_file(&file(&run("2026-03-09T18:00:00Z"))).unwrap();
    let mut her = her.reopened();
    assert_eq!(her.keeps(&[0]).unwrap_err().code, Code::GpxGone);
    assert_eq!(her.companion.gpx_end(&her.now).unwrap_err().code, Code::GpxGone);
}

#[test]
fn a_file_that_breaks_off_leaves_nothing_behind() {
    let mut her = Her::welcomed();
    let text = file(&run("2026-03-09T18:00:00Z"));
    assert_eq!(her.chooses_file(&text[..text.len() / 2]).unwrap_err().code, Code::GpxTruncated);
    assert_eq!(her.keeps(&[0]).unwrap_err().code, Code::GpxGone);
    assert_eq!(her.chooses_file(&text).unwrap().runs.len(), 1);
}

#[rstest]
#[case::nothing(None)]
#[case::zero(Some(0))]
#[case::more_than_a_day(Some(86_401))]
fn a_run_by_hand_has_a_length(#[case] seconds: Option<u32>) {
    let mut her = Her::welcomed();
    assert_eq!(her.tries(off_plan(seconds)).unwrap_err().code, Code::OutOfRange);
}

#[test]
fn a_run_by_hand_is_judged_like_any_session() {
    let mut her = Her::welcomed();
    let mut body = off_plan(Some(1200));
    if let FactBody::ImpactSession(session) = &mut body {
        session.after = Some(After {
            leak: Amount::Splash,
            heaviness: 3,
            pelvic_pain: 0,
            body_pain: 0,
            gone_within_hour: Some(false),
        });
    }
    her.tells(body);
    let today = her.companion.today(&her.now).unwrap();
    assert!(today.holds.iter().any(|hold| hold.id == "H1"), "{:?}", today.holds);
}

// --- nothing brings the reader down -------------------------------------------

/// More than this is never held between two parts, besides a part of the text.
const CONSTANT_BYTES: usize = 80 * 1024;

/// Feeds `text` in parts of about `part` bytes; every law is looked at.
fn reads(text: &str, part: usize) -> Option<Vec<Run>> {
    let mut reader = Reader::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut end = part.clamp(1, rest.len());
        while !rest.is_char_boundary(end) {
            end += 1;
        }
        let (now, later) = rest.split_at(end);
        reader.feed(now).ok()?;
        assert!(reader.held_bytes() <= CONSTANT_BYTES, "{} held", reader.held_bytes());
        rest = later;
    }
    let runs = reader.finish().ok()?;
    assert!(runs.iter().all(|run| run.run_s <= run.duration_s));
    Some(runs)
}

/// A whole file with a few bytes put wrong, taken out or doubled.
fn mutated() -> impl Strategy<Value = String> {
    let marks = prop_oneof![
        "[<>&;\"'/!?\\[\\]a-z0-9. -]{0,6}",
        Just("<!DOCTYPE gpx [<!ENTITY a \"b\">]>".to_owned()),
        Just("<![CDATA[".to_owned()),
        Just("<!--".to_owned()),
        Just("&a;".to_owned()),
        Just("</trkseg><trkseg>".to_owned()),
        Just("<trkpt lat=\"NaN\" lon=\"1e999\"/>".to_owned()),
        Just("<time>9999-12-31T23:59:59.999999999Z</time>".to_owned()),
        Just("\u{feff}".to_owned()),
    ];
    let change = (any::<prop::sample::Index>(), 0_usize..40, marks);
    (prop::collection::vec(change, 0..6), 0.0..12.0_f64).prop_map(|(changes, pace)| {
        let mut text =
            file(&(track("2026-03-09T18:00:00Z", 60, pace) + &run("2026-03-08T18:00:00Z")[..900]));
        for (at, gone, put) in changes {
            let at =
                (0..=at.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            let end =
                (at..=(at + gone).min(text.len())).rev().find(|end| text.is_char_boundary(*end));
            text.replace_range(at..end.unwrap(), &put);
        }
        text
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..4000), part in 1_usize..600) {
        reads(&String::from_utf8_lossy(&bytes), part);
    }

    #[test]
    fn a_file_put_wrong_is_read_or_refused_alike_however_it_is_cut(text in mutated(), part in 1_usize..3000) {
        prop_assert_eq!(reads(&text, part), reads(&text, LARGEST_PART));
    }
}

#[test]
fn the_largest_file_is_what_the_words_say() {
    assert_eq!(LARGEST_FILE, 32 * 1024 * 1024);
}
