//! A whole day and fourteen whole weeks through the companion alone.

use companion::wire::fact::{
    Amount, Bleeding, FactBody, Fuelled, Ill, LastSettled, Mood, Practice, Readiness,
};
use companion::wire::plan::LeadKind;
use companion::wire::progress::Place;
use companion::wire::session::{PracticeKind, StrengthAsked};
use prove::story;

use super::Her;

/// Answers with nothing against a run.
pub fn all_green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(0),
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::NoneYet),
        sleep_min: Some(420),
        energy: Some(7),
        fuelled: Some(Fuelled::Yes),
        worry: Some(1),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
        ..Readiness::default()
    }
}

#[test]
fn the_first_day_goes_from_the_birth_to_a_practice_done() {
    let mut her = Her::welcomed();
    let today = her.companion.today(&her.now).unwrap();
    assert_eq!(today.lead.kind, LeadKind::Practice);
    assert_eq!((today.weeks, today.stage.as_str()), (Some(7), "S1"));
    let session = her.companion.practice(&her.now).unwrap();
    assert_eq!(session.kind, PracticeKind::Pfmt);
    assert_eq!(session.total_s, session.phases.iter().map(|phase| phase.seconds).sum::<u32>());
    let done = u16::try_from(session.reps).unwrap();
    her.tells(FactBody::Practice(Practice {
        level: session.level,
        planned: done,
        done,
        effort: Some(4),
        pain: Some(0),
        breath_held: Some(false),
    }));
    let today = her.companion.today(&her.now).unwrap();
    assert_eq!(today.week.done, 1);
    assert_eq!(today.lines[0].done, 1);
    assert_ne!(today.lead.kind, LeadKind::Practice);
}

#[test]
fn a_green_check_below_impact_offers_a_walk_and_says_why() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Readiness(all_green()));
    let check = her.companion.check(&her.now).unwrap();
    assert_eq!(check.judgement.unwrap().outcome, "green");
    assert_eq!(check.offer.offer, "low_impact");
    assert_eq!(check.offer.blocked_by, ["stage"]);
    assert!(!check.reasons.is_empty());
}

#[test]
fn every_strength_set_can_be_asked_for() {
    let mut her = Her::welcomed();
    for (name, exercises) in [("A", 5), ("B", 7), ("C", 7)] {
        let asked = StrengthAsked { set: Some(name.to_owned()) };
        let session = her.companion.strength(asked, &her.now).unwrap();
        assert_eq!((session.set.as_str(), session.exercises.len()), (name, exercises));
    }
}

#[test]
fn fourteen_weeks_lead_to_impact_preparation() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    story::fourteen_weeks(&mut her.companion, &now).unwrap();
    let mut her = her.reopened();
    let progress = her.companion.progress(&now).unwrap();
    let here = progress.path.iter().find(|step| step.place == Place::Here).unwrap();
    assert_eq!(here.stage, "S4");
    assert!(
        progress
            .path
            .iter()
            .filter(|step| step.place == Place::Next)
            .all(|step| !step.gate.is_empty())
    );
    assert!(progress.changes.len() > 5);
    let today = her.companion.today(&now).unwrap();
    assert!(today.lines.iter().all(|line| !line.reasons.is_empty()), "every line says why");
}
