//! The process dies at any step of putting the lock on, changing it or taking
//! it off: the diary is whole, once, and opens in the way before or the new one.
//!
//! What lies in the folder changes with every step, so the folder is watched
//! from outside and the process killed at the first change, the second, and so
//! on until it lives to the end. `SUREFOOT_KILLS=2000` goes round more often,
//! a little later after each change every time.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::Path,
    process::{Command, Stdio},
};

use store::{Cost, Given, RecoveryCode, SecretKind, Store, StoreError};

use crate::telling::{MORNING_MS, fact, folder, in_force, open, tell};

/// Set for the process that is to die: what it does, and where.
const JOB: &str = "SUREFOOT_TEST_JOB";
const FOLDER: &str = "SUREFOOT_TEST_FOLDER";

const WORDS: &str = "warm kettle, blue door";
const OTHER: &str = "cold kettle, red door";
/// What she has told, the last of it by the process that dies.
const TOLD: [u128; 5] = [1, 2, 3, 4, 5];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Job {
    On,
    Change,
    Off,
}

const JOBS: [Job; 3] = [Job::On, Job::Change, Job::Off];

impl Job {
    fn name(self) -> String {
        format!("{self:?}")
    }

    /// A diary as it is before the job, a former one beside it.
    fn prepare(self, folder: &Path) {
        let mut store = open(folder);
        tell(&mut store, &fact(99));
        let staged = store.stage(MORNING_MS).unwrap();
        store.swap(staged, MORNING_MS).unwrap();
        TOLD[..4].iter().for_each(|n| tell(&mut store, &fact(*n)));
        if self != Job::On {
            lock(&mut store, WORDS);
        }
        store.close().unwrap();
    }

    fn begin(self, folder: &Path) -> Store {
        if self == Job::On { open(folder) } else { unlock(folder, WORDS).unwrap() }
    }

    fn act(self, store: &mut Store) {
        match self {
            Self::On => lock(store, WORDS),
            Self::Change => lock(store, OTHER),
            Self::Off => store.lock_off(MORNING_MS).unwrap(),
        }
    }
}

fn lock(store: &mut Store, words: &str) {
    let secret = (SecretKind::Passphrase, words, Cost::LEAST);
    store.lock_with(secret, &RecoveryCode::draw().unwrap(), MORNING_MS).unwrap();
}

fn unlock(folder: &Path, words: &str) -> Result<Store, StoreError> {
    Store::unlock(folder, &Given::Secret(words), MORNING_MS).map(|opened| opened.store)
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Tells the last fact, waits for the word, then does its job.
fn work(job: Job, folder: &Path) {
    let mut store = job.begin(folder);
    tell(&mut store, &fact(5));
    say("told");
    std::io::stdin().lines().next().unwrap().unwrap();
    job.act(&mut store);
    say("done");
}

fn say(what: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "ack {what}").unwrap();
    out.flush().unwrap();
}

/// How a process ended that was to be killed at a change of the folder.
#[derive(PartialEq, Eq)]
enum End {
    Killed { done: bool },
    Lived,
}

fn kill_at(job: Job, folder: &Path, change: usize, later: usize) -> End {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "key_kill::a_kill_at_any_step_leaves_the_state_before_or_the_new_one"])
        .args(["--nocapture", "--test-threads=1"])
        .env(JOB, job.name())
        .env(FOLDER, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.ends_with("ack told")), "{job:?}: was not told");
    let mut before = names(folder);
    writeln!(child.stdin.as_mut().unwrap(), "go").unwrap();
    let mut changes = 0;
    while changes < change {
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "{job:?}: it did not do its job");
            return End::Lived;
        }
        let now = names(folder);
        if now != before {
            changes += 1;
            before = now;
        }
    }
    (0..later * 40_000).for_each(|_| std::hint::spin_loop());
    // It may have ended by itself meanwhile.
    let _ = child.kill();
    child.wait().unwrap();
    End::Killed { done: lines.any(|line| line.ends_with("ack done")) }
}

/// Opens in one of the two ways, and only in that.
fn check(job: Job, folder: &Path, done: bool, at: &str) {
    let (opens_as_before, opens_as_new) = match job {
        Job::On => (Store::open(folder, 0).is_ok(), unlock(folder, WORDS).is_ok()),
        Job::Change => (unlock(folder, WORDS).is_ok(), unlock(folder, OTHER).is_ok()),
        Job::Off => (unlock(folder, WORDS).is_ok(), Store::open(folder, 0).is_ok()),
    };
    assert!(opens_as_before != opens_as_new, "{at}: both or neither");
    assert!(!done || opens_as_new, "{at}: it was acknowledged");
    let words = if job == Job::Change && opens_as_new { OTHER } else { WORDS };
    let mut store = match Store::open_checked(folder, 0) {
        Err(StoreError::Locked) => unlock(folder, words).unwrap(),
        opened => opened.unwrap().store,
    };
    assert_eq!(in_force(&store), TOLD, "{at}");
    if store.has_lock() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let bytes = fs::read(entry.path()).unwrap();
            assert!(!bytes.windows(7).any(|part| part == b"2026-03"), "{at}: {entry:?}");
        }
    }
    let former = store.stage_former(0).unwrap().unwrap();
    store.swap(former, 0).unwrap();
    assert_eq!(in_force(&store), [99], "{at}: the former one");
    assert!(!names(folder).iter().any(|name| name.contains("turning")), "{at}");
}

#[test]
fn a_kill_at_any_step_leaves_the_state_before_or_the_new_one() {
    if let (Ok(job), Ok(folder)) = (std::env::var(JOB), std::env::var(FOLDER)) {
        let job = JOBS.into_iter().find(|known| known.name() == job).unwrap();
        return work(job, Path::new(&folder));
    }
    let kills = std::env::var("SUREFOOT_KILLS").ok().and_then(|kills| kills.parse().ok());
    // About ten changes a job.
    let rounds = kills.unwrap_or(0_usize) / 30 + 1;
    for job in JOBS {
        let prepared = folder();
        job.prepare(prepared.path());
        for round in 0..rounds {
            (1..).find(|change| lives(job, prepared.path(), *change, round));
        }
    }
}

/// Whether the job came to its end before so many changes were seen. One that was quicker than
/// the eye at its first is done again.
fn lives(job: Job, prepared: &Path, change: usize, round: usize) -> bool {
    let at = format!("{job:?}, change {change}, round {round}");
    for _ in 0..100 {
        let folder = folder();
        for entry in fs::read_dir(prepared).unwrap().flatten() {
            fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let end = kill_at(job, folder.path(), change, round);
        check(job, folder.path(), end != End::Killed { done: false }, &at);
        if change > 1 || end != End::Lived {
            return end == End::Lived;
        }
    }
    panic!("{at}: nothing was seen to happen");
}
