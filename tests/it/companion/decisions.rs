//! Decisions as they were shown: kept once, byte for byte what a replay gives,
//! and honest about what would be decided differently now.

use std::path::Path;

use chrono::{NaiveDateTime, TimeDelta};
use companion::wire::decision::{Because, Decided, Decision, Decisions, DecisionsAsked};
use companion::wire::entry::{Correction, Removal, Undoing};
use companion::wire::fact::{Diary, FactBody, Readiness};
use companion::wire::reason::Figure;
use companion::{Companion, Moment};
use progression::PROGRAMME_VERSION;
use progression::facts::Fact;
use proofs::history;
use proptest::prelude::*;
use prove::story;
use store::{ActionId, NewRecord, RecordId, Stamp, Store};
use tempfile::TempDir;
use uuid::Uuid;

use super::whole_day::all_green;
use super::{Her, heaviness, tap};

fn page(her: &mut Her) -> Decisions {
    her.companion.decisions(&DecisionsAsked::default(), &her.now).unwrap()
}

fn checks(page: &Decisions) -> Vec<&Decision> {
    let is_check = |one: &&Decision| matches!(one.shown.decided, Decided::Check { .. });
    page.decisions.iter().filter(is_check).collect()
}

#[track_caller]
fn the_check(page: &Decisions) -> &Decision {
    let found = checks(page);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0]
}

fn colour(decided: &Decided) -> Option<&str> {
    match decided {
        Decided::Check { outcome, .. } => outcome.as_deref(),
        _ => None,
    }
}

/// The day before yesterday she asked, and all was green.
fn asked_two_days_ago() -> Her {
    let mut her = Her::welcomed();
    her.later(30);
    her.tells(FactBody::Readiness(all_green()));
    her.companion.check(&her.now).unwrap();
    her.later(2 * 24 * 60);
    her
}

#[test]
fn a_check_is_kept_as_it_was_shown_and_only_once() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Readiness(all_green()));
    let shown = her.companion.check(&her.now).unwrap();
    for _ in 0..3 {
        her.companion.today(&her.now).unwrap();
        her.companion.check(&her.now).unwrap();
        her.companion.progress(&her.now).unwrap();
    }
    let mut her = her.reopened();
    her.companion.today(&her.now).unwrap();
    let page = page(&mut her);
    let kept = the_check(&page);
    let offer = shown.offer;
    let expected = Decided::Check {
        outcome: shown.judgement.map(|judgement| judgement.outcome),
        offer: offer.offer,
        rung: offer.rung,
        run_s: offer.run_s,
    };
    assert_eq!((&kept.shown.decided, &kept.shown.reasons), (&expected, &shown.reasons));
    assert_eq!((kept.day.as_str(), kept.time.as_deref()), ("2026-03-10", Some("09:00")));
    assert_eq!((kept.programme_version, &kept.now), (PROGRAMME_VERSION, &None));
    assert_eq!((kept.shown_on.as_ref(), page.different), (None, 0));
}

#[test]
fn the_start_of_the_path_is_a_decision_with_its_reasons() {
    let mut her = Her::welcomed();
    let page = page(&mut her);
    let started = page.decisions.last().unwrap();
    assert!(matches!(started.shown.decided, Decided::Stage { .. }), "{started:?}");
    assert!(!started.shown.reasons.is_empty());
}

#[test]
fn telling_alone_keeps_nothing_so_that_it_stays_one_commit() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Readiness(all_green()));
    assert_eq!(rows(her.folder.path(), her.companion, &her.now).len(), 0);
}

#[test]
fn a_backdated_entry_flips_a_past_check_and_its_undo_flips_it_back() {
    let mut her = asked_two_days_ago();
    let before = page(&mut her);
    let saved = her.tries_on("2026-03-10", Some("09:10"), heaviness(4)).unwrap();
    let page_now = page(&mut her);
    let flipped = the_check(&page_now);
    assert_eq!(flipped.shown, the_check(&before).shown, "it stays as it was shown");
    let now = flipped.now.as_ref().unwrap();
    assert_eq!(now.because, Because::Entries);
    let instead = now.shown.as_ref().unwrap();
    assert_eq!(colour(&instead.decided), Some("red"));
    assert!(instead.reasons.iter().any(|reason| reason.rule == "Q3.heaviness"));
    assert_eq!(page_now.different, 1);
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert_eq!(page(&mut her), before);
}

#[test]
fn an_entry_after_a_check_does_not_change_what_it_decided() {
    let mut her = asked_two_days_ago();
    her.tries_on("2026-03-10", Some("09:31"), heaviness(4)).unwrap();
    assert_eq!(page(&mut her).different, 0);
}

#[test]
fn a_note_written_later_flips_nothing() {
    let mut her = Her::welcomed();
    let quiet = |note: Option<&str>| {
        let note = note.map(str::to_owned);
        FactBody::Diary(Diary { heaviness: Some(0), note, ..Diary::default() })
    };
    let saved = her.tells(quiet(None));
    her.later(5);
    her.tells(FactBody::Readiness(all_green()));
    her.companion.check(&her.now).unwrap();
    let body = quiet(Some("slept badly"));
    her.companion
        .correct(Correction { tap: tap(), id: saved.id, on: None, body }, &her.now)
        .unwrap();
    assert_eq!(page(&mut her).different, 0);
}

#[test]
fn a_reason_leads_to_the_entry_as_it_stands_now() {
    let mut her = Her::welcomed();
    let saved = her.tells(heaviness(4));
    her.later(5);
    her.tells(FactBody::Readiness(all_green()));
    her.companion.check(&her.now).unwrap();
    let correction = Correction { tap: tap(), id: saved.id, on: None, body: heaviness(5) };
    let corrected = her.companion.correct(correction, &her.now).unwrap();
    let page = page(&mut her);
    let reasons = &the_check(&page).shown.reasons;
    let told = reasons.iter().find(|reason| reason.rule == "Q3.heaviness").unwrap();
    assert_eq!(told.had, Some(Figure::Score(4)), "as it was shown");
    assert!(told.entries.iter().any(|entry| entry.id == corrected.id));
}

#[test]
fn a_check_taken_back_stays_and_says_so() {
    let mut her = Her::welcomed();
    let saved = her.tells(FactBody::Readiness(all_green()));
    her.companion.check(&her.now).unwrap();
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    let page = page(&mut her);
    let now = the_check(&page).now.as_ref().unwrap();
    assert_eq!((now.because, &now.shown), (Because::TakenBack, &None));
}

#[test]
fn a_corrected_check_shows_what_was_and_what_is() {
    let mut her = Her::welcomed();
    let saved = her.tells(FactBody::Readiness(all_green()));
    her.companion.check(&her.now).unwrap();
    her.later(24 * 60);
    let body = FactBody::Readiness(Readiness { heaviness: Some(4), ..all_green() });
    let correction = Correction { tap: tap(), id: saved.id, on: None, body };
    her.companion.correct(correction, &her.now).unwrap();
    let page = page(&mut her);
    let found = checks(&page);
    let said: Vec<_> = found
        .iter()
        .map(|one| (colour(&one.shown.decided), one.now.as_ref().map(|now| now.because)))
        .collect();
    assert_eq!(said, [(Some("red"), None), (Some("green"), Some(Because::Entries))]);
    assert_eq!(found[0].shown_on.as_deref(), Some("2026-03-11"), "known a day later");
    let instead = found[1].now.as_ref().unwrap().shown.as_ref().unwrap();
    assert_eq!(instead, &found[0].shown);
}

#[test]
fn a_revised_programme_is_named() {
    let mut her = Her::welcomed();
    her.tells(FactBody::Readiness(all_green()));
    let now = her.now.clone();
    let mut her = her.reopened();
    her.companion.check(&now).unwrap();
    let Her { companion, folder, .. } = her;
    let kept = rows(folder.path(), companion, &now);
    let stage = kept.iter().find(|row| row.kind == "stage").unwrap();
    let other = store::Decision {
        id: RecordId(Uuid::now_v7()),
        programme_version: PROGRAMME_VERSION + 1,
        decided: stage.decided.replace("S1", "S2"),
        ..stage.clone()
    };
    let mut store = Store::open(folder.path(), now.utc_ms).unwrap().store;
    store.write(|tx| tx.keep_decision(&other)).unwrap();
    drop(store);
    let mut her = Her { companion: Companion::open(folder.path(), &now).unwrap(), now, folder };
    let page = page(&mut her);
    let revised = page.decisions.iter().find(|one| one.programme_version != PROGRAMME_VERSION);
    let different = revised.unwrap().now.as_ref().unwrap();
    assert_eq!(different.because, Because::Programme);
    assert!(matches!(different.shown.as_ref().unwrap().decided, Decided::Stage { .. }));
    assert_eq!(page.different, 1);
}

#[test]
fn a_clock_set_back_is_named() {
    let mut her = asked_two_days_ago();
    her.later(-3 * 24 * 60);
    let page = page(&mut her);
    assert_eq!(the_check(&page).now.as_ref().unwrap().because, Because::Clock);
}

#[test]
fn a_removed_check_up_says_which_stage_changes_would_not_come_now() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    story::fourteen_weeks(&mut her.companion, &now).unwrap();
    her.companion.progress(&now).unwrap();
    let before = page(&mut her);
    assert_eq!(before.different, 0);
    let you = her.companion.you(&now).unwrap();
    let visits = you
        .health
        .iter()
        .filter(|entry| matches!(entry.body, FactBody::CheckUp(_) | FactBody::Clinician(_)));
    for id in visits.map(|entry| entry.id.clone()) {
        her.companion.remove(&Removal { tap: tap(), id }, &now).unwrap();
    }
    let after = page(&mut her);
    assert!(after.different > 0);
    let asked = DecisionsAsked { after: None, different_only: true };
    let only = her.companion.decisions(&asked, &now).unwrap();
    assert_eq!(only.decisions.len(), usize::try_from(after.different).unwrap());
    assert!(only.decisions.iter().all(|one| one.now.is_some()));
}

#[test]
fn pages_follow_each_other_without_a_gap_or_a_double() {
    let her = Her::welcomed();
    let Her { companion, now, folder } = her;
    companion.close().unwrap();
    let mut store = Store::open(folder.path(), now.utc_ms).unwrap().store;
    store
        .write(|tx| {
            (0..70).try_for_each(|minute| {
                tx.keep_decision(&store::Decision {
                    id: RecordId(Uuid::now_v7()),
                    recorded_ms: now.utc_ms,
                    kind: "stage".to_owned(),
                    day: "2026-03-01".parse()?,
                    local: Some(
                        format!("2026-03-01T{:02}:{:02}", 8 + minute / 60, minute % 60).parse()?,
                    ),
                    programme_version: PROGRAMME_VERSION,
                    fact: None,
                    decided: r#"{"what":"stage","from":null,"to":null}"#.to_owned(),
                    reasons: "[]".to_owned(),
                })
            })
        })
        .unwrap();
    drop(store);
    let mut her = Her { companion: Companion::open(folder.path(), &now).unwrap(), now, folder };
    let mut seen = Vec::new();
    let mut asked = DecisionsAsked::default();
    let count = loop {
        let page = her.companion.decisions(&asked, &her.now).unwrap();
        seen.extend(page.decisions.iter().map(|one| one.id.clone()));
        match page.older {
            Some(older) => asked.after = Some(older),
            None => break page.count,
        }
    };
    assert_eq!(seen.len(), usize::try_from(count).unwrap());
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), usize::try_from(count).unwrap());
    assert!(count > 70);
}

/// What is kept in `folder`, once its companion has let go of it.
fn rows(folder: &Path, companion: Companion, now: &Moment) -> Vec<store::Decision> {
    companion.close().unwrap();
    Store::open(folder, now.utc_ms).unwrap().store.read().decisions().unwrap()
}

/// What is kept of a decision, its name and the time of showing left out.
fn bytes(rows: Vec<store::Decision>) -> Vec<String> {
    let mut all: Vec<String> = rows
        .into_iter()
        .map(|row| {
            let nobody = RecordId(Uuid::nil());
            format!("{:?}", store::Decision { id: nobody, recorded_ms: 0, ..row })
        })
        .collect();
    all.sort();
    all
}

/// Tells `records` into a new diary, looking at Today at each of `looks`, and
/// answers what was kept.
fn told_with_looks(records: &[NewRecord], looks: &[NaiveDateTime]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let mut rest = records;
    let mut now = story::moment("2026-01-01T00:00:00Z", "UTC");
    for look in looks {
        let local = look.format("%Y-%m-%dT%H:%M").to_string();
        let (until, after) = rest
            .split_at(rest.partition_point(|record| record.stamp.local.as_str() <= local.as_str()));
        let mut store = Store::open(folder.path(), now.utc_ms).unwrap().store;
        store.write(|tx| until.iter().try_for_each(|one| tx.append(one).map(drop))).unwrap();
        drop(store);
        rest = after;
        now = now.at(look.and_utc().timestamp_millis());
        let mut companion = Companion::open(folder.path(), &now).unwrap();
        companion.today(&now).unwrap();
        let page = companion.decisions(&DecisionsAsked::default(), &now).unwrap();
        assert_eq!(page.different, 0, "nothing was changed: {page:?}");
        companion.close().unwrap();
    }
    bytes(Store::open(folder.path(), now.utc_ms).unwrap().store.read().decisions().unwrap())
}

fn record(fact: &Fact) -> NewRecord {
    let body = FactBody::from(&fact.body);
    NewRecord {
        id: RecordId(Uuid::now_v7()),
        stamp: Stamp {
            action: ActionId(Uuid::now_v7()),
            recorded_ms: 0,
            at_ms: fact.at.and_utc().timestamp_millis(),
            zone: "UTC".into(),
            local: fact.at.format("%Y-%m-%dT%H:%M").to_string().parse().unwrap(),
            day: fact.at.date().to_string().parse().unwrap(),
        },
        kind: body.kind().to_owned(),
        body: serde_json::to_string(&body).unwrap(),
        supersedes: None,
    }
}

#[test]
fn fourteen_weeks_looked_at_every_third_day_or_once_keep_the_same_bytes() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    story::fourteen_weeks(&mut her.companion, &now).unwrap();
    her.companion.close().unwrap();
    let told = Store::open(her.folder.path(), now.utc_ms).unwrap().store;
    let told = told.read().in_force().unwrap();
    let plain = |one: store::Record| NewRecord {
        id: one.id,
        stamp: one.stamp,
        kind: one.kind.to_string(),
        body: one.body,
        supersedes: None,
    };
    let records: Vec<NewRecord> = told.into_iter().map(plain).collect();
    let end: NaiveDateTime = "2026-06-20T20:30:00".parse().unwrap();
    let looks: Vec<_> = (0..=33).rev().map(|back| end - TimeDelta::days(3 * back)).collect();
    let kept = told_with_looks(&records, &looks);
    assert!(kept.len() >= 4, "{kept:?}");
    assert_eq!(kept, told_with_looks(&records, &[end]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_history_keeps_the_same_bytes_however_often_she_looks(
        facts in history(),
        mut looks in proptest::collection::vec((0_i64..205, 0_i64..24), 0..5),
    ) {
        let end: NaiveDateTime = "2026-08-03T09:00:00".parse().unwrap();
        looks.sort_unstable();
        let start: NaiveDateTime = "2026-01-05T00:30:00".parse().unwrap();
        let at = |(days, hours)| start + TimeDelta::days(days) + TimeDelta::hours(hours);
        let looks: Vec<_> = looks.into_iter().map(at).chain([end]).collect();
        let records: Vec<NewRecord> = facts.iter().map(record).collect();
        prop_assert_eq!(told_with_looks(&records, &looks), told_with_looks(&records, &[end]));
    }
}
