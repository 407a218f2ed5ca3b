//! Her impact sessions, looked back on: what became of each, and what an edit,
//! a removal and an undo make of it.

use companion::Code;
use companion::wire::entry::{Correction, Removal, Undoing};
use companion::wire::fact::{
    After, Amount, CheckUp, Event, EventKind, FactBody, ImpactSession, MorningAfter, SessionKind,
    Support,
};
use companion::wire::progress::Place;
use companion::wire::sessions::{SessionAsked, SessionSeen, SessionsAsked};
use prove::walk_run;

use super::{Her, tap};

/// An off-plan run of ten minutes.
pub fn run(leak: Amount) -> ImpactSession {
    ImpactSession {
        kind: SessionKind::OffPlan,
        rung: None,
        planned_run_s: None,
        done_run_s: Some(600),
        events: None,
        after: Some(After {
            leak,
            heaviness: 0,
            pelvic_pain: 0,
            body_pain: 0,
            gone_within_hour: Some(true),
        }),
        support: Some(Support::None),
    }
}

fn morning(heaviness: u8) -> FactBody {
    FactBody::MorningAfter(MorningAfter {
        leak: Amount::None,
        heaviness,
        pelvic_pain: 0,
        body_pain: 0,
        bleeding_up: false,
    })
}

#[track_caller]
fn seen(her: &mut Her, id: &str) -> SessionSeen {
    her.companion.session(&SessionAsked { id: id.to_owned() }, &her.now).unwrap()
}

#[track_caller]
fn all(her: &mut Her) -> Vec<SessionSeen> {
    her.companion.sessions(SessionsAsked::default(), &her.now).unwrap().sessions
}

#[test]
fn a_session_waits_for_its_morning_and_is_settled_by_it() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::ImpactSession(run(Amount::None))).id;
    let first = seen(&mut her, &id);
    assert_eq!((first.result.as_str(), first.morning_open), ("pending", false));
    her.later(23 * 60);
    assert!(seen(&mut her, &id).morning_open, "the next morning asks");
    her.tells(morning(0));
    let settled = seen(&mut her, &id);
    assert_eq!((settled.result.as_str(), settled.morning_open), ("clean", false));
    assert_eq!(settled.mornings.len(), 1);
}

#[test]
fn a_late_morning_can_still_be_told_and_only_make_it_worse() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::ImpactSession(run(Amount::None))).id;
    her.later(3 * 24 * 60);
    let silent = seen(&mut her, &id);
    assert_eq!((silent.result.as_str(), silent.morning_open), ("unverified", false));
    assert!(silent.morning_late);
    her.tells(morning(0));
    assert_eq!(seen(&mut her, &id).result, "unverified");
    her.tells(morning(3));
    assert_eq!(seen(&mut her, &id).result, "red");
    her.later(5 * 24 * 60);
    assert!(!seen(&mut her, &id).morning_late, "eight days are too many");
}

#[test]
fn a_heavy_morning_is_named_as_the_reason() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::ImpactSession(run(Amount::None))).id;
    her.later(23 * 60);
    let told = her.tells(morning(2)).id;
    let session = seen(&mut her, &id);
    assert_eq!(session.result, "red");
    let heavy = session.reasons.iter().find(|reason| reason.rule == "result.heaviness").unwrap();
    assert_eq!(heavy.entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), [told]);
}

#[test]
fn an_edit_changes_the_decision_and_an_undo_brings_it_back() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::ImpactSession(run(Amount::Splash))).id;
    assert_eq!(seen(&mut her, &id).result, "red");
    let held = |her: &mut Her| !her.companion.today(&her.now).unwrap().holds.is_empty();
    assert!(held(&mut her));
    let body = FactBody::ImpactSession(run(Amount::None));
    let correction = Correction { tap: tap(), id: id.clone(), on: None, body };
    let saved = her.companion.correct(correction, &her.now).unwrap();
    // The page of the old entry shows the new one.
    let edited = seen(&mut her, &id);
    assert_eq!((edited.result.as_str(), edited.edited), ("pending", true));
    assert_eq!(edited.id, saved.id);
    assert!(!held(&mut her));
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert_eq!(seen(&mut her, &id).result, "red");
    assert!(held(&mut her));
}

#[test]
fn a_removed_session_is_gone_until_that_is_undone() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::ImpactSession(run(Amount::Splash))).id;
    let saved = her.companion.remove(&Removal { tap: tap(), id: id.clone() }, &her.now).unwrap();
    assert!(all(&mut her).is_empty());
    let refusal = her.companion.session(&SessionAsked { id: id.clone() }, &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::UnknownEntry);
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert_eq!(all(&mut her).len(), 1);
}

#[test]
fn what_is_no_session_has_no_session_page() {
    let mut her = Her::welcomed();
    let id = her.tells(FactBody::CheckUp(CheckUp {})).id;
    let refusal = her.companion.session(&SessionAsked { id }, &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::UnknownEntry);
}

#[test]
fn what_was_felt_keeps_its_second_and_the_seconds_left_out_are_filled_in() {
    let mut her = Her::welcomed();
    let felt =
        Event { at_run_s: 130, kind: EventKind::Leak, amount: None, score: None, sharp: None };
    let session = ImpactSession {
        kind: SessionKind::Ladder,
        rung: Some("R1".to_owned()),
        done_run_s: None,
        events: Some(vec![felt.clone()]),
        after: None,
        ..run(Amount::None)
    };
    let id = her.tells(FactBody::ImpactSession(session)).id;
    let session = seen(&mut her, &id);
    assert_eq!((session.planned_run_s, session.done_run_s), (240, 240));
    assert_eq!(session.told.events, Some(vec![felt]));
    // A leak nobody said was gone within the hour is red (§7).
    assert_eq!(session.result, "red");
}

#[test]
fn sessions_come_newest_first_a_page_at_a_time() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let birth = "2026-01-20".parse().unwrap();
    her.tells(FactBody::Profile(prove::story::plain_profile(birth)));
    for number in 0..45 {
        let day = format!("2026-05-{:02}", 1 + number % 28);
        let time = format!("{:02}:00", 8 + number / 28);
        her.tries_on(&day, Some(&time), FactBody::ImpactSession(run(Amount::None))).unwrap();
    }
    let mut times = Vec::new();
    let mut after = None;
    loop {
        let asked = SessionsAsked { after: after.take() };
        let page = her.companion.sessions(asked, &her.now).unwrap();
        assert_eq!(page.count, 45);
        times.extend(page.sessions.iter().map(|one| format!("{} {}", one.day, one.time)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(times.len(), 45);
    assert!(times.is_sorted_by(|newer, older| newer > older), "{times:?}");
}

#[test]
fn half_a_year_reaches_walk_run_by_the_rules() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    walk_run::half_a_year(&mut her.companion, &now).unwrap();
    let progress = her.companion.progress(&now).unwrap();
    let here = progress.path.iter().find(|step| step.place == Place::Here).unwrap();
    assert_eq!(here.stage, "S5");
    let sessions = all(&mut her);
    let runs = sessions.iter().filter(|one| one.told.rung.as_deref().is_some_and(is_run));
    assert!(runs.count() >= 14, "{} sessions", sessions.len());
    let results: Vec<&str> = sessions.iter().map(|one| one.result.as_str()).collect();
    assert!(results.contains(&"clean") && results.contains(&"body_amber"), "{results:?}");
    assert!(sessions.iter().all(|one| one.reasons.len() >= 2), "each says why");
}

fn is_run(rung: &str) -> bool {
    rung.starts_with('R')
}
