//! The process may die at any moment; what was acknowledged stays.

use std::{
    collections::HashSet,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use store::{Draft, StoreError};

use crate::telling::{MORNING_MS, correction, fact, folder, open};

/// Set for the process that is to die: its data folder and first number.
const FOLDER: &str = "SUREFOOT_TEST_FOLDER";
const FIRST: &str = "SUREFOOT_TEST_FIRST";

const ROUNDS: u32 = 30;

/// Writes for ever, two records and a draft at a time, and says the number of
/// the first after each write has been acknowledged.
fn write_until_killed(folder: &Path, first: u128) {
    let mut store = open(folder);
    let mut out = std::io::stdout();
    for n in (first..).step_by(2) {
        let draft = Draft { name: "check".to_owned(), body: n.to_string(), saved_ms: 0 };
        store
            .write(|tx| -> Result<(), StoreError> {
                tx.append(&fact(n))?;
                tx.append(&correction(n + 1, n))?;
                tx.save_draft(&draft)
            })
            .unwrap();
        writeln!(out, "ack {n}").unwrap();
        out.flush().unwrap();
    }
}

/// Runs this test again as a process, kills it in the middle of its work after
/// about `acknowledgements`, and returns the numbers it acknowledged.
fn run_and_kill(folder: &Path, first: u128, acknowledgements: u32) -> Vec<u128> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::what_was_acknowledged_survives_a_kill", "--nocapture"])
        .env(FOLDER, folder)
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: String| -> Option<u128> {
        line.split_once("ack ").and_then(|(_, n)| n.parse().ok())
    };
    let mut acknowledged: Vec<u128> = Vec::new();
    while acknowledged.len() < acknowledgements as usize {
        acknowledged.extend(lines.next().unwrap().ok().and_then(number));
    }
    // Not at once after an acknowledgement: the next write is under way somewhere.
    (0..acknowledgements * 7919 % 100_000).for_each(|_| std::hint::spin_loop());
    child.kill().unwrap();
    child.wait().unwrap();
    // What it still said before it died was acknowledged too.
    acknowledged.extend(lines.map_while(Result::ok).filter_map(number));
    acknowledged
}

#[test]
fn what_was_acknowledged_survives_a_kill() {
    if let (Ok(folder), Ok(first)) = (std::env::var(FOLDER), std::env::var(FIRST)) {
        return write_until_killed(Path::new(&folder), first.parse().unwrap());
    }
    let folder = folder();
    let mut acknowledged = HashSet::new();
    for round in 0..ROUNDS {
        let newest = open(folder.path()).read().newest_seq().unwrap();
        let said = run_and_kill(folder.path(), newest as u128 + 1, 1 + round % 7);
        acknowledged.extend(said);

        let opened = store::Store::open(folder.path(), MORNING_MS).unwrap();
        assert!(opened.unclean, "round {round}");
        let kept = opened.store.read().every_record().unwrap();
        let numbers: Vec<u128> = kept.iter().map(|record| record.id.0.as_u128()).collect();
        // In order, none missing, none twice, and no write in half.
        assert_eq!(numbers, (1..=kept.len() as u128).collect::<Vec<_>>(), "round {round}");
        assert_eq!(numbers.len() % 2, 0, "round {round}");
        assert!(acknowledged.iter().all(|n| numbers.contains(&(n + 1))), "round {round}");
        let draft = opened.store.read().draft("check").unwrap().unwrap();
        assert_eq!(draft.body, (numbers.len() - 1).to_string(), "round {round}");
    }
    assert!(acknowledged.len() >= ROUNDS as usize);
}
