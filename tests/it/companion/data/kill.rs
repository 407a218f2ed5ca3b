//! The process dies at any moment, also in the middle of a backup, a restore, a
//! merge or a deletion: what was acknowledged is there, once, and whole. So with
//! the app lock, and without it.
//!
//! `SUREFOOT_KILLS=4000` kills so often; without it a few times each.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use companion::wire::data::{BackupAsked, EraseNow, FileLook, FileWay};
use companion::wire::device::Sharing;
use companion::wire::entry::NewEntry;
use companion::wire::lock::Unlock;
use companion::{Companion, Moment};
use exports::{Document, LARGEST_FILE, open, read_document, write_document};
use prove::story;
use store::{Cost, FILE_NAME, Given, RecoveryCode, SecretKind, Store, StoreError};
use tempfile::TempDir;

use super::super::{Her, tap};
use super::{WORDS, carry, elsewhere, note};

/// Set for the process that is to die: what it does, and where.
const JOB: &str = "SUREFOOT_TEST_JOB";
const PLACE: &str = "SUREFOOT_TEST_PLACE";
/// How many kills each job has without the environment's word.
const FEW: usize = 4;
/// Five, each with the app lock and without it.
const JOBS: usize = 10;

fn kills() -> usize {
    let said = std::env::var("SUREFOOT_KILLS").ok().and_then(|kills| kills.parse::<usize>().ok());
    said.map_or(FEW, |kills| kills.div_ceil(JOBS))
}

/// A woman's place: her diary, a file from her other phone, and her files. Where
/// the diary is locked, the recovery code's paper lies there too.
struct Place(TempDir);

impl Place {
    fn new(locked: bool) -> Self {
        let place = Self(elsewhere());
        let mut her = Her::welcomed();
        let beginning = write_document(&her.document()).expect("is text");
        (0..20).for_each(|n| drop(her.tells(note(&format!("hers {n}")))));
        std::fs::create_dir(place.diary()).expect("a folder");
        her.companion.close().expect("closes");
        std::fs::copy(her.folder.path().join(FILE_NAME), place.diary().join(FILE_NAME))
            .expect("is copied");
        let mut other = Her::new();
        other.brings(&beginning, None).expect("is read");
        other.takes(false).expect("is taken");
        (0..20).for_each(|n| drop(other.tells(note(&format!("the other phone's {n}")))));
        let file = write_document(&other.document()).expect("is text");
        std::fs::write(place.file(), file).expect("is written");
        std::fs::create_dir(place.files()).expect("a folder");
        if locked {
            place.lock();
        }
        place
    }

    fn lock(&self) {
        let code = RecoveryCode::draw().expect("a code");
        std::fs::write(paper(self.0.path()), code.groups().join("-")).expect("is written down");
        let mut store = Store::open(&self.diary(), 0).expect("opens").store;
        let secret = (SecretKind::Passphrase, WORDS, Cost::LEAST);
        store.lock_with(secret, &code, 0).expect("is locked");
    }

    /// The diary after a kill, by its paper where it is locked.
    fn opened(&self) -> Store {
        let opened = match Store::open_checked(&self.diary(), 0) {
            Err(StoreError::Locked) => {
                let words =
                    std::fs::read_to_string(paper(self.0.path())).expect("there is a paper");
                let code = RecoveryCode::read(&words).expect("is a code");
                Store::unlock(&self.diary(), &Given::Code(&code), 0)
            }
            opened => opened,
        };
        opened.expect("opens, and is sound").store
    }

    /// With the lock taken off every page, row and index can be looked at.
    fn is_sound(&self) {
        self.opened().lock_off(0).expect("is off");
        Store::open_checked(&self.diary(), 0).expect("is sound");
    }

    fn diary(&self) -> std::path::PathBuf {
        self.0.path().join("diary")
    }

    fn file(&self) -> std::path::PathBuf {
        self.0.path().join("file.json")
    }

    fn files(&self) -> std::path::PathBuf {
        self.0.path().join("files")
    }

    /// The names of every record, after the opening that follows a kill.
    fn ids(&self) -> BTreeSet<String> {
        ids(&self.opened())
    }

    /// The same for the diary that can be put back.
    fn former_ids(&self) -> Option<BTreeSet<String>> {
        let mut store = self.opened();
        let former = store.stage_former(0).expect("can be read")?;
        store.swap(former, 0).expect("is put back");
        let before = ids(&store);
        let again = store.stage_former(0).expect("can be read").expect("is there");
        store.swap(again, 0).expect("and forth");
        Some(before)
    }
}

/// Where the paper lies.
fn paper(place: &Path) -> std::path::PathBuf {
    place.join("paper")
}

fn ids(store: &Store) -> BTreeSet<String> {
    let records = store.read().every_record().expect("is read");
    let ids: BTreeSet<String> = records.iter().map(|record| record.id.to_string()).collect();
    assert_eq!(ids.len(), records.len(), "a record twice");
    ids
}

fn opens(place: &Path, now: &Moment) -> Companion {
    let folder = place.join("diary");
    let opened = match std::fs::read_to_string(paper(place)) {
        Ok(words) => {
            let asked = Unlock { secret: words.into(), is_code: true };
            Companion::unlock(&folder, &asked, now)
        }
        Err(_) => Companion::open(&folder, now),
    };
    opened.expect("opens")
}

/// Does its job over and over, and says each time that it was acknowledged.
fn work_until_killed(job: &str, place: &Path) {
    let now = story::moment("2026-03-10T12:00:00Z", "Europe/London");
    let mut companion = opens(place, &now);
    let file = std::fs::read(place.join("file.json")).expect("is there");
    let mut out = std::io::stdout();
    let mut say = |what: &str| {
        writeln!(out, "ack {what}").expect("is heard");
        out.flush().expect("is heard");
    };
    say("ready");
    loop {
        match job {
            "write" => {
                let entry = NewEntry { tap: tap(), on: None, draft: None, body: note("told") };
                say(&companion.record(entry, &now).expect("is kept").id);
            }
            "backup" => {
                let asked = BackupAsked { passphrase: WORDS.to_owned() };
                let done = companion
                    .backup(&asked, &place.join("files"), Sharing::Folder, &now)
                    .expect("is saved");
                say(&done.place);
            }
            "restore" | "merge" => {
                carry(&mut companion, &file).expect("is carried");
                companion.file_look(&FileLook { passphrase: None }, &now).expect("is read");
                companion.file_take(&FileWay { merge: job == "merge" }, &now).expect("is taken");
                say("taken");
                companion.file_undo(&now).expect("is put back");
                say("put back");
            }
            _ => {
                let word = companion.erase_look(&now).expect("a first step").word;
                companion.erase(&EraseNow { word }, &now).expect("is gone");
                say("gone");
                return;
            }
        }
    }
}

/// Runs this test again as a process and kills it somewhere in its work. What
/// it said before it died.
fn run_and_kill(job: &str, place: &Place, round: usize) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "companion::data::kill::what_was_acknowledged_is_there_after_a_kill"])
        .args(["--nocapture", "--test-threads=1"])
        .env(JOB, job)
        .env(PLACE, place.0.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let mut lines = BufReader::new(child.stdout.take().expect("is piped")).lines();
    let ack = |line: String| line.split_once("ack ").map(|(_, what)| what.to_owned());
    // Its opening is over; then somewhere within the next steps.
    while lines.next().is_some_and(|line| line.ok().and_then(ack).is_none()) {}
    (0..(round * 7919 + 13) % 1009 * 4_000).for_each(|_| std::hint::spin_loop());
    // It may have ended by itself meanwhile.
    let _ = child.kill();
    child.wait().expect("ends");
    lines.map_while(Result::ok).filter_map(ack).collect()
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill() {
    let (Ok(job), Ok(place)) = (std::env::var(JOB), std::env::var(PLACE)) else {
        return every_job_can_be_killed();
    };
    work_until_killed(&job, Path::new(&place));
}

fn every_job_can_be_killed() {
    let rounds = kills();
    for locked in [false, true] {
        writing(rounds, locked);
        swapping("restore", rounds, locked);
        swapping("merge", rounds, locked);
        backing_up(rounds, locked);
        erasing(rounds, locked);
    }
}

fn writing(rounds: usize, locked: bool) {
    let place = Place::new(locked);
    let mut acknowledged = place.ids();
    for round in 0..rounds {
        acknowledged.extend(run_and_kill("write", &place, round));
        let there = place.ids();
        assert!(acknowledged.is_subset(&there), "round {round}: an entry is missing");
    }
    place.is_sound();
}

/// Either diary whole, and the other one to be put back.
fn swapping(job: &str, rounds: usize, locked: bool) {
    let place = Place::new(locked);
    let hers = place.ids();
    let file = read_document(&std::fs::read(place.file()).expect("is there")).expect("a document");
    let theirs: BTreeSet<String> = file.lines.iter().map(|line| line.id.clone()).collect();
    let taken = if job == "merge" { hers.union(&theirs).cloned().collect() } else { theirs };
    let mut swapped = false;
    for round in 0..rounds {
        swapped |= !run_and_kill(job, &place, round).is_empty();
        let used = place.ids();
        assert!(used == hers || used == taken, "{job}, round {round}: half a diary");
        swapped |= used == taken;
        let former = place.former_ids();
        assert!(!swapped || former.is_some(), "{job}, round {round}: the other one is gone");
        if let Some(former) = former {
            assert!(former != used && (former == hers || former == taken), "{job}, round {round}");
        }
        // From the beginning again: hers in use.
        if used == taken {
            let mut store = place.opened();
            let former = store.stage_former(0).expect("can be read").expect("is there");
            store.swap(former, 0).expect("is put back");
        }
    }
    place.is_sound();
}

/// A file with its name is a whole backup; what was called saved is there.
fn backing_up(rounds: usize, locked: bool) {
    let place = Place::new(locked);
    let least = place.ids().len();
    for round in 0..rounds {
        let saved = run_and_kill("backup", &place, round);
        let files = std::fs::read_dir(place.files()).expect("a folder").flatten();
        let files: Vec<_> = files.map(|entry| entry.path()).collect();
        let named = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == "age");
        for path in files.iter().filter(|path| named(path)) {
            let document = backup(path);
            assert!(document.lines.len() >= least, "round {round}: half a backup");
        }
        assert!(saved.iter().all(|path| files.contains(&path.into())), "round {round}");
        files.iter().for_each(|path| std::fs::remove_file(path).expect("is removed"));
        assert!(place.ids().len() >= least);
    }
}

fn backup(path: &Path) -> Document {
    let sealed = std::fs::read(path).expect("is there");
    assert!((sealed.len() as u64) < LARGEST_FILE);
    read_document(&open(&sealed, WORDS).expect("opens")).expect("a document")
}

/// All of it or nothing, and nothing once it was said.
fn erasing(rounds: usize, locked: bool) {
    for round in 0..rounds {
        let place = Place::new(locked);
        let all = place.ids();
        let gone = !run_and_kill("erase", &place, round).is_empty();
        let there = place.ids();
        assert!(there == all || there.is_empty(), "round {round}: half of it is gone");
        assert!(!gone || there.is_empty(), "round {round}: it is still there");
        if there.is_empty() {
            for entry in std::fs::read_dir(place.diary()).expect("a folder").flatten() {
                let bytes = std::fs::read(entry.path()).expect("can be read");
                assert!(!bytes.windows(5).any(|found| found == b"hers "), "round {round}");
            }
        }
    }
}
