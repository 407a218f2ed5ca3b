//! What the device holds, and the log of prompts: replaced, let go, bounded.

use store::{PromptLine, Scheduled, StoreError};

use crate::telling::{MORNING_MS, folder, open};

const DAY_MS: i64 = 86_400_000;

fn prompt(id: i32, due_ms: i64) -> Scheduled {
    Scheduled {
        id,
        due_ms,
        local: "2026-03-01T08:00".parse().unwrap(),
        zone: "Europe/London".to_owned(),
        words: "practice_kettle".to_owned(),
    }
}

fn line(id: i32, at_ms: i64, what: &str) -> PromptLine {
    PromptLine {
        id,
        at_ms,
        day: "2026-03-01".parse().unwrap(),
        zone: "Europe/London".to_owned(),
        what: what.to_owned(),
    }
}

#[test]
fn a_prompt_takes_the_place_of_one_with_its_name() {
    let folder = folder();
    let mut store = open(folder.path());
    store
        .write(|tx| {
            tx.schedule(&prompt(7, 2_000))?;
            tx.schedule(&prompt(8, 3_000))?;
            tx.schedule(&prompt(7, 4_000))?;
            tx.unschedule(9)
        })
        .unwrap();
    assert_eq!(store.read().scheduled().unwrap(), [prompt(8, 3_000), prompt(7, 4_000)]);
    store.write(|tx| tx.unschedule(8)).unwrap();
    drop(store);
    assert_eq!(open(folder.path()).read().scheduled().unwrap(), [prompt(7, 4_000)]);
}

#[test]
fn old_lines_are_let_go_and_new_ones_stay() {
    let folder = folder();
    let mut store = open(folder.path());
    store
        .write(|tx| {
            tx.log_prompt(&line(1, MORNING_MS - 401 * DAY_MS, "tapped"))?;
            tx.log_prompt(&line(2, MORNING_MS - 399 * DAY_MS, "tapped"))?;
            tx.log_prompt(&line(3, MORNING_MS, "planned"))?;
            tx.forget_prompts(MORNING_MS - 400 * DAY_MS)
        })
        .unwrap();
    let ids: Vec<i32> = store.read().prompt_log(0).unwrap().iter().map(|one| one.id).collect();
    assert_eq!(ids, [2, 3]);
    assert_eq!(store.read().prompt_log(MORNING_MS).unwrap(), [line(3, MORNING_MS, "planned")]);
}

#[test]
fn the_log_is_bounded_whatever_the_clock_says() {
    let folder = folder();
    let mut store = open(folder.path());
    store
        .write(|tx| {
            (1..=20_050).try_for_each(|id| tx.log_prompt(&line(id, MORNING_MS, "planned")))?;
            tx.forget_prompts(0)
        })
        .unwrap();
    assert_eq!(store.read().prompt_log(0).unwrap().len(), 20_000);
}

#[test]
fn words_of_another_shape_are_refused() {
    let folder = folder();
    let mut store = open(folder.path());
    let wordy = Scheduled { words: "Her words".to_owned(), ..prompt(1, 1) };
    let refused = store.write(|tx| tx.schedule(&wordy)).unwrap_err();
    assert!(matches!(refused, StoreError::Malformed { .. }), "{refused:?}");
    let refused = store.write(|tx| tx.log_prompt(&line(0, 1, "planned"))).unwrap_err();
    assert!(matches!(refused, StoreError::Malformed { .. }), "{refused:?}");
}
