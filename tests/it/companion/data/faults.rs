//! A disk that goes wrong at each write, sync and new file of a session, once
//! or for good: what was acknowledged is there, nothing is doubled, and what
//! could not be kept is said with a code. In the second kind of session the app
//! lock is put on, changed and taken off.
//!
//! The faults come from `faults.c`, put before the C library of a process of its own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use companion::wire::entry::{NewEntry, Removal};
use companion::wire::fact::FactBody;
use companion::wire::lock::{Kind, LockSet, LockWanted, Unlock};
use companion::{Code, Companion, Moment, Refusal};
use prove::story;
use store::{Given, RecoveryCode, Store, StoreError};
use tempfile::TempDir;

use super::super::tap;
use super::{WORDS, elsewhere, note};

/// Set for the process whose disk goes wrong: where its diary is.
const PLACE: &str = "SUREFOOT_TEST_FAULTS";
/// Set for the one that locks it as well.
const LOCKS: &str = "SUREFOOT_TEST_LOCKS";
/// The call from which on it goes wrong at every one of the locking session too, which
/// draws many keys; without it, at so many of them.
const EVERY: &str = "SUREFOOT_FAULTS";
const SOME: usize = 40;
/// `errno` of a write that did not reach the disk, and of one that found no room.
const EIO: i32 = 5;
const ENOSPC: i32 = 28;
/// What a disk can be blamed for.
const BLAMED: [Code; 4] = [Code::DiskFull, Code::Storage, Code::ReadOnly, Code::NowhereToPut];

/// The faults, built once, and the folder they lie in.
static FAULTS: LazyLock<(TempDir, PathBuf)> = LazyLock::new(|| {
    let folder = elsewhere();
    let library = folder.path().join("faults.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("it/companion/data/faults.c");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-Wall", "-Werror", "-o"])
        .arg(&library)
        .arg(source)
        .arg("-ldl")
        .status();
    assert!(built.expect("there is a C compiler").success(), "the faults do not build");
    (folder, library)
});

fn now() -> Moment {
    story::moment("2026-03-10T12:00:00Z", "Europe/London")
}

/// Opens her diary, tells, takes back, writes files and closes. Each step is
/// tried twice, with the same tap, as she would.
fn session(place: &Path) {
    let diary = place.join("diary");
    let Some(mut companion) = twice("opened", || Companion::open(&diary, &now())) else { return };
    let birth = "2026-01-20".parse().expect("a date");
    let told = (0..4).map(|number| note(&format!("told {number}")));
    let profile = FactBody::Profile(story::plain_profile(birth));
    for body in std::iter::once(profile).chain(told) {
        let tap = tap();
        let entry = NewEntry { tap: tap.clone(), on: None, draft: None, body };
        // Without a birth nothing else is taken.
        if twice(&format!("kept {tap}"), || companion.record(entry.clone(), &now())).is_none() {
            return;
        }
    }
    let gone = tap();
    let entry = NewEntry { tap: gone.clone(), on: None, draft: None, body: note("taken back") };
    if twice("told", || companion.record(entry.clone(), &now())).is_some() {
        let removal = Removal { tap: tap(), id: gone };
        twice(&format!("kept {}", removal.tap), || companion.remove(&removal, &now()));
    }
    if std::env::var_os(LOCKS).is_some() && locks(&mut companion).is_none() {
        return;
    }
    twice("written", || companion.export_json(place, &now()));
    twice("tables", || companion.export_tables(&place.join("tables"), &now()));
    if let Err(refusal) = companion.close() {
        println!("ack refused {:?}", refusal.code);
    }
    println!("ack end");
}

/// Puts the lock on, gives it a PIN, and takes it off; each time she tells
/// something. `None` where she gave up.
fn locks(companion: &mut Companion) -> Option<()> {
    let secret = |words: &str| words.to_owned().into();
    let known = |words: &str| Unlock { secret: secret(words), is_code: false };
    for (kind, words, before) in
        [(Kind::Passphrase, WORDS, None), (Kind::Pin, "830527", Some(WORDS))]
    {
        let wanted = LockWanted { kind, secret: secret(words) };
        let code = companion.lock_code(&wanted).ok()?;
        println!("ack paper {}", code.groups.join("-"));
        let typed = code.asked.map(|number| code.groups[usize::from(number) - 1].clone());
        let asked = LockSet { current: before.map(known), wanted, typed };
        twice("locked", || companion.lock_set(&asked, &slow_device, &now()))?;
        tells(companion, words);
    }
    twice("opened for good", || companion.lock_off(&known("830527"), &now()))?;
    tells(companion, "without a lock")
}

fn tells(companion: &mut Companion, what: &str) -> Option<()> {
    let tap = tap();
    let entry = NewEntry { tap: tap.clone(), on: None, draft: None, body: note(what) };
    twice(&format!("kept {tap}"), || companion.record(entry.clone(), &now())).map(drop)
}

/// A watch by which every derivation takes a minute: the least cost is chosen.
fn slow_device() -> u64 {
    static AT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    AT.fetch_add(60_000, std::sync::atomic::Ordering::Relaxed)
}

/// Says that it was done, or what was refused.
fn twice<T>(what: &str, mut act: impl FnMut() -> Result<T, Refusal>) -> Option<T> {
    for _ in 0..2 {
        match act() {
            Ok(done) => {
                println!("ack {what}");
                return Some(done);
            }
            Err(refusal) => println!("ack refused {:?}", refusal.code),
        }
    }
    None
}

/// What goes wrong: the call, the error, and whether it stays wrong.
#[derive(Clone, Copy)]
struct Fault {
    at: usize,
    error: i32,
    stays: bool,
}

/// Runs a session in a process of its own, on a disk with this fault. What it
/// acknowledged, how many calls there were, and its place.
fn lives_with(fault: Fault, locks: bool) -> (Vec<String>, usize, TempDir) {
    let place = elsewhere();
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.args(["--exact", "companion::data::faults::a_disk_that_goes_wrong_loses_nothing"]);
    if locks {
        command.env(LOCKS, "1");
    }
    command.args(["--nocapture", "--test-threads=1"]);
    command.env(PLACE, place.path()).env("LD_PRELOAD", &FAULTS.1);
    command.env("FAULT_FOLDER", place.path()).env("FAULT_AT", fault.at.to_string());
    command.env("FAULT_ERROR", fault.error.to_string());
    if fault.stays {
        command.env("FAULT_STAYS", "1");
    }
    let Output { status, stdout, stderr } = command.output().expect("runs");
    let (said, complained) = (String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert!(status.success(), "call {}: {said}\n{complained}", fault.at);
    let ack = |line: &str| line.split_once("ack ").map(|(_, what)| what.to_owned());
    let calls = complained.lines().find_map(|line| line.strip_prefix("calls ")?.parse().ok());
    (said.lines().filter_map(ack).collect(), calls.expect("says how many"), place)
}

#[test]
fn a_disk_that_goes_wrong_loses_nothing() {
    if let Ok(place) = std::env::var(PLACE) {
        return session(Path::new(&place));
    }
    goes_wrong_everywhere(false);
}

#[test]
fn a_disk_that_goes_wrong_leaves_a_lock_on_or_off_and_loses_nothing() {
    goes_wrong_everywhere(true);
}

fn goes_wrong_everywhere(locks: bool) {
    let (said, calls, place) = lives_with(Fault { at: 0, error: 0, stays: false }, locks);
    assert!(said.iter().all(|what| !what.starts_with("refused")), "{said:?}");
    holds(&said, &place, 0);
    let kept = |said: &[String]| said.iter().filter(|what| what.starts_with("kept")).count();
    let all = kept(&said);
    assert!(calls > 20 && all >= 6, "only {calls} calls were seen, {all} entries");
    let mut refused = 0;
    let from = std::env::var(EVERY).ok().and_then(|from| from.parse::<usize>().ok());
    let step = if from.is_some() || !locks { 1 } else { calls.div_ceil(SOME) };
    for at in (from.unwrap_or(1)..=calls).step_by(step) {
        for (error, stays) in [(EIO, false), (ENOSPC, true)] {
            let (said, _, place) = lives_with(Fault { at, error, stays }, locks);
            refused += said.iter().filter(|what| what.starts_with("refused")).count();
            // What went wrong once is done when she tries again.
            assert!(stays || kept(&said) == all, "call {at}: {said:?}");
            holds(&said, &place, at);
        }
    }
    assert!(from.is_some() || refused > calls / step, "only {refused} refusals in {calls} calls");
}

/// By one of the papers where it is locked.
fn opened(diary: &Path, said: &[String]) -> Store {
    match Store::open_checked(diary, 0) {
        Err(StoreError::Locked) => {
            let papers = said.iter().filter_map(|what| what.strip_prefix("paper "));
            let codes = papers.filter_map(RecoveryCode::read);
            let mut opened =
                codes.filter_map(|code| Store::unlock(diary, &Given::Code(&code), 0).ok());
            opened.next().expect("a paper opens it").store
        }
        opened => opened.expect("opens").store,
    }
}

/// On a good disk: all that was acknowledged, once; refusals that blame the disk.
fn holds(said: &[String], place: &TempDir, at: usize) {
    let store = opened(&place.path().join("diary"), said);
    let records = store.read().every_record().expect("is read");
    let there: BTreeSet<String> = records.iter().map(|record| record.id.to_string()).collect();
    assert_eq!(there.len(), records.len(), "call {at}: a record twice");
    let has_paper = said.iter().any(|what| what.starts_with("paper "));
    for what in said {
        let kept = what.strip_prefix("kept ").is_none_or(|id| there.contains(id));
        assert!(kept, "call {at}: {what} is missing");
        // What the second try hears where the lock went on, and nothing could be written
        // any more from that very moment.
        let turned = |code: &str| has_paper && code == "WrongSecret";
        let blames =
            |code: &str| BLAMED.iter().any(|one| format!("{one:?}") == code) || turned(code);
        assert!(what.strip_prefix("refused ").is_none_or(blames), "call {at}: {what}");
    }
    let folders = std::fs::read_dir(place.path().join("tables")).into_iter().flatten().count();
    let written = said.iter().any(|what| what == "tables");
    assert_eq!(folders, usize::from(written), "call {at}: tables half written");
}
