//! `./dev fuzz WHAT`: bytes that libFuzzer makes up, guided by the branches they
//! reach, given to one of the ways in: a backup, a document, a table, a recorded
//! run, or commands with their arguments. Whatever comes, the answer is a value or
//! a reason, and the diary behind it goes on answering.

#![no_main]

mod seeds;

use std::cell::RefCell;
use std::fmt::Debug;
use std::path::Path;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use companion::wire::data::{FileBegin, FileLook, FilePart, FileWay};
use companion::wire::gpx::{GpxBegin, GpxPart};
use companion::{Code, Companion, Door, Moment, Refusal};
use exports::{Table, open, read_document, read_table, write_document, write_table};
use libfuzzer_sys::fuzz_target;
use prove::answering::answer;
use prove::story;
use serde_json::{Value, json};
use tempfile::TempDir;

const WORDS: &str = "warm kettle, blue door";
/// A diary is begun anew after so many inputs, so that it does not only grow.
const FRESH_AFTER: u32 = 500;

static WHAT: LazyLock<String> =
    LazyLock::new(|| std::env::var("SUREFOOT_FUZZ").unwrap_or_default());

fuzz_target!(
    init: {
        if let Some(folder) = std::env::var_os("SUREFOOT_SEEDS") {
            seeds::sow(&WHAT, Path::new(&folder)).expect("the seeds can be written");
        }
    },
    |bytes: &[u8]| {
        match WHAT.as_str() {
            "backup" => backup(bytes),
            "document" => document(bytes),
            "table" => table(bytes),
            "gpx" => with_diary(|diary| gpx(diary, bytes)),
            _ => with_diary(|diary| commands(diary, bytes)),
        }
    }
);

fn backup(bytes: &[u8]) {
    if let Ok(plain) = open(bytes, WORDS) {
        document(&plain);
    }
}

/// What is read is written and read again the same; the diary takes it or says why not.
fn document(bytes: &[u8]) {
    let Ok(document) = read_document(bytes) else { return };
    let again = read_document(&write_document(&document).expect("can be written"));
    same(&again.expect("can be read"), &document);
    with_diary(|diary| diary.takes(bytes));
}

fn table(bytes: &[u8]) {
    for kind in ["profile", "diary", "practice", "impact_session", "no_such_kind"] {
        let Ok(table) = read_table(kind, bytes) else { continue };
        let again: Table =
            read_table(kind, &write_table(&table).expect("can be written")).expect("can be read");
        same(&again, &table);
    }
}

fn same(one: &impl Debug, other: &impl Debug) {
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
}

fn gpx(diary: &mut Diary, bytes: &[u8]) {
    let now = now();
    let companion = diary.companion(&now);
    let begun = companion.gpx_begin(&GpxBegin { size_bytes: bytes.len() as u64 });
    if begun.is_ok() {
        for part in bytes.chunks(997) {
            let part = GpxPart { text: String::from_utf8_lossy(part).into_owned() };
            if companion.gpx_part(&part).is_err() {
                return;
            }
        }
        let _ = companion.gpx_end(&now);
    }
}

/// Each line a command and its arguments.
fn commands(diary: &mut Diary, bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for line in text.lines().take(20) {
        let (command, message) = line.split_once(' ').unwrap_or((line, "null"));
        let message = serde_json::from_str(message).unwrap_or(Value::Null);
        // Half a second of work on purpose, each time.
        if !matches!(command, "backup" | "unlock" | "lock_set" | "lock_off") {
            let files = diary.folder.path().join("files");
            let _ = answer(&mut diary.door, command, &message, &files, &now());
        }
    }
    // A page that cannot be shown after it is what would shut her out.
    let shown = diary.companion(&now()).today(&now());
    let broken = |refusal: &Refusal| matches!(refusal.code, Code::Storage | Code::Damaged);
    assert!(!shown.is_err_and(|refusal| broken(&refusal)), "her day can be read");
}

struct Diary {
    door: Door,
    folder: TempDir,
    inputs: u32,
}

impl Diary {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let door = Door::new(folder.path().join("diary"));
        std::fs::create_dir(folder.path().join("files")).expect("a folder");
        let mut diary = Self { door, folder, inputs: 0 };
        let boot = json!({ "locale": "en-GB", "first_weekday": 1 });
        diary.asks("boot", &boot);
        story::seven_weeks(diary.companion(&now()), &now()).expect("is told");
        diary
    }

    fn asks(&mut self, command: &str, message: &Value) {
        answer(&mut self.door, command, message, Path::new("/nowhere"), &now()).expect("is given");
    }

    fn companion(&mut self, now: &Moment) -> &mut Companion {
        self.door.enter(now).expect("is open")
    }

    fn takes(&mut self, bytes: &[u8]) {
        let now = now();
        let companion = self.companion(&now);
        let begun = companion.file_begin(&FileBegin { size_bytes: bytes.len() as u64 });
        let carried =
            begun.and_then(|_| companion.file_part(&FilePart { base64: STANDARD.encode(bytes) }));
        let looked =
            carried.and_then(|_| companion.file_look(&FileLook { passphrase: None }, &now));
        if looked.is_ok() {
            for merge in [true, false] {
                let _ = companion.file_take(&FileWay { merge }, &now);
                companion.today(&now).expect("her day can be read");
            }
        }
    }
}

thread_local! {
    static DIARY: RefCell<Option<Diary>> = const { RefCell::new(None) };
}

fn with_diary(act: impl FnOnce(&mut Diary)) {
    DIARY.with_borrow_mut(|kept| {
        let diary = kept.get_or_insert_with(Diary::new);
        act(diary);
        diary.inputs += 1;
        if diary.inputs >= FRESH_AFTER {
            *kept = None;
        }
    });
}

fn now() -> Moment {
    story::moment("2026-03-10T12:00:00Z", "Europe/London")
}
