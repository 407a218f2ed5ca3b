//! Rules of the late stages, told on top of a diligent woman's history: S6 and
//! S7 lie months of facts away, too many for a scenario on paper.

use progression::facts::{Body, ImpactSession, Score, SessionKind};
use progression::ladder::Rung;
use progression::names::{Block, HoldId, Offer, Stage};
use progression::outcome::{Changed, Outcome};
use progression::reason::{Cell, Figure, Rule, Verdict};
use progression::words::Amount;

use crate::diligent::{Diligent, green, in_every_stage, practice, session};

fn at(stage: Stage) -> Diligent {
    in_every_stage().swap_remove(stage as usize)
}

/// Her next free day after two of rest, at noon.
fn rested(stage: Stage) -> Diligent {
    let mut woman = at(stage);
    (0..3).for_each(|_| woman.sleep());
    woman
}

fn with_drops(rung: Rung) -> ImpactSession {
    let mut run = session(SessionKind::Ladder(rung), rung.run_s());
    if let Some(after) = &mut run.after {
        after.leak = Amount::Drops;
    }
    run
}

#[track_caller]
fn check_place(outcome: &Outcome, stage: Stage, rung: &str) {
    assert_eq!((outcome.stage, outcome.rung), (stage, Rung::from_word(rung)));
}

/// What adherence says after so many practices on each of the days before.
fn after_practices(days: &[u32]) -> (bool, i64) {
    let mut woman = Diligent::new();
    for sessions in days {
        woman.sleep();
        let dose = practice(&woman.asks("07:00", None));
        for n in 0..*sessions {
            woman.tell(&format!("08:{n:02}"), Body::Practice(dose));
        }
    }
    // Today is not over, so it does not count yet.
    woman.sleep();
    let adherence = woman.asks("08:00", None).adherence.expect("days count");
    (adherence.minimum_dose_reached, adherence.days)
}

#[test]
fn the_minimum_dose_is_nine_sessions_on_three_days() {
    assert_eq!(after_practices(&[3, 3, 3]), (true, 3));
    assert_eq!(after_practices(&[3, 3, 2]), (false, 3));
    assert_eq!(after_practices(&[5, 4]), (false, 2));
    assert_eq!(after_practices(&[5, 0, 4]), (false, 3));
    assert_eq!(after_practices(&[7, 0, 1, 1]), (true, 4));
    assert_eq!(after_practices(&[2, 1, 1, 1, 1, 1, 1]), (false, 7));
}

#[test]
fn in_s7_the_run_is_hers_and_a_tired_day_offers_r29() {
    let woman = rested(Stage::S7);
    let free = woman.asks("12:00", Some(&green())).impact;
    assert_eq!((free.offer, free.rung, free.run_s), (Offer::Planned, None, None));
    let mut tired = green();
    tired.energy = Score::new(4);
    let easier = woman.asks("12:00", Some(&tired)).impact;
    assert_eq!(
        (easier.offer, easier.rung, easier.run_s),
        (Offer::Easier, Some(Rung::R29), Some(1800))
    );
    assert_eq!(easier.blocked_by, [Block::Readiness]);
}

#[test]
fn in_s7_an_amber_counts_as_from_r29() {
    let mut woman = rested(Stage::S7);
    woman.tell("12:00", Body::ImpactSession(with_drops(Rung::R29)));
    check_place(&woman.asks("13:00", None), Stage::S6, "R28");
}

#[test]
fn in_s7_fifteen_days_without_impact_lead_to_r27() {
    let mut woman = at(Stage::S7);
    let last = woman.facts.iter().rev().find(|fact| matches!(fact.body, Body::ImpactSession(_)));
    let last = last.unwrap().at.date();
    while (woman.at("12:00").date() - last).num_days() < 14 {
        woman.sleep();
    }
    check_place(&woman.asks("12:00", None), Stage::S7, "R29");
    woman.sleep();
    check_place(&woman.asks("12:00", None), Stage::S6, "R27");
    (0..14).for_each(|_| woman.sleep());
    let outcome = woman.asks("12:00", None);
    check_place(&outcome, Stage::S5, "R23");
    assert!(outcome.holds.iter().any(|hold| hold.id == HoldId::H7));
}

#[test]
fn the_count_goes_on_from_r29_into_s7() {
    let outcome = at(Stage::S7).asks("22:00", None);
    let count = outcome.clean.unwrap();
    assert_eq!(count.need, 3);
    assert!(count.had >= 3);
}

#[test]
fn a_tired_day_at_r24_offers_r23() {
    let mut tired = green();
    tired.energy = Score::new(4);
    let impact = rested(Stage::S6).asks("12:00", Some(&tired)).impact;
    assert_eq!((impact.offer, impact.rung), (Offer::Easier, Some(Rung::R23)));
}

#[test]
fn an_amber_at_r24_is_r23_and_the_stage_before() {
    let mut woman = rested(Stage::S6);
    woman.tell("12:00", Body::ImpactSession(with_drops(Rung::R24)));
    check_place(&woman.asks("13:00", None), Stage::S5, "R23");
}

#[test]
fn the_path_shows_every_cell_of_every_gate() {
    let outcome = at(Stage::S3).asks("22:00", None);
    let stages: Vec<Stage> = outcome.path.iter().map(|gate| gate.to).collect();
    assert_eq!(stages, Stage::ALL[1..]);
    let gate = outcome.path.iter().find(|gate| gate.to == Stage::S4).unwrap();
    let weeks = gate.cells.iter().find(|cell| cell.rule == Rule::Gate(Stage::S4, Cell::Weeks));
    let weeks = weeks.unwrap();
    assert_eq!((weeks.verdict, weeks.need), (Verdict::NotYet, Some(Figure::Weeks(12))));
    assert_eq!(weeks.had, Some(Figure::Weeks(8)));
    let reported =
        gate.cells.iter().find(|cell| cell.rule == Rule::Gate(Stage::S4, Cell::Reported));
    assert_eq!(reported.unwrap().need, Some(Figure::Days(7)));
    for (stage, reps) in [(Stage::S4, 10), (Stage::S5, 20)] {
        let gate = outcome.path.iter().find(|gate| gate.to == stage).unwrap();
        let test = gate.cells.iter().find(|cell| cell.rule == Rule::Gate(stage, Cell::M1));
        assert_eq!(test.unwrap().need, Some(Figure::Count(reps)), "{stage:?}");
    }
}

#[test]
fn every_change_of_stage_and_rung_is_written_down_with_its_reasons() {
    let woman = at(Stage::S7);
    let changes = woman.replay.changes();
    let stages: Vec<_> = changes
        .iter()
        .filter(|change| change.what == Changed::Stage)
        .map(|change| change.to)
        .collect();
    let expected: Vec<_> =
        Stage::ALL[1..].iter().map(|stage| Some(Figure::Stage(*stage))).collect();
    // The evening's outcome may know of one step more than the last fact did.
    assert!(expected.starts_with(&stages) && stages.len() >= 6, "{stages:?}");
    let rungs = changes.iter().filter(|change| change.what == Changed::Rung).count();
    assert!(rungs >= 35, "{rungs}");
    assert!(changes.iter().all(|change| !change.reasons.is_empty()));
}

#[test]
fn the_plan_follows_the_stage() {
    let plans: Vec<String> = in_every_stage()
        .iter()
        .map(|woman| {
            let outcome = woman.asks("22:00", None);
            let plan = &outcome.plan;
            let low = plan.low_load.as_ref().map(|low| {
                format!("{:?} {} to {} min", low.kind, low.min_minutes, low.max_minutes)
            });
            let set = plan.strength.as_ref().map_or("-", |strength| strength.set.word());
            let (done, per_day) = (plan.practice.done, plan.practice.per_day);
            let stage = outcome.stage.word();
            format!("{stage}: {}, strength {set}, practice {done} of {per_day:?}", low.unwrap())
        })
        .collect();
    insta::assert_snapshot!(plans.join("\n"), @r"
    S0: Walk 5 to 10 min, strength -, practice 0 of Some(3)
    S1: Walk 10 to 20 min, strength -, practice 3 of Some(3)
    S2: LowImpact 15 to 30 min, strength A, practice 3 of Some(3)
    S3: LowImpact 15 to 30 min, strength B, practice 3 of Some(3)
    S4: LowImpact 15 to 30 min, strength B, practice 3 of Some(2)
    S5: LowImpact 15 to 30 min, strength C, practice 3 of Some(1)
    S6: LowImpact 15 to 30 min, strength C, practice 3 of Some(1)
    S7: LowImpact 15 to 30 min, strength C, practice 3 of Some(1)
    ");
}
