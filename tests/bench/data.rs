//! What her data takes on ten years of diary: a backup made and checked, put in
//! place, and two such diaries merged.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use companion::wire::data::{BackupAsked, FileBegin, FileLook, FilePart, FileWay};
use companion::wire::device::Sharing;
use companion::{Companion, Moment};
use prove::{story, years};
use tempfile::TempDir;

use crate::{Measure, milliseconds};

const DAYS: u64 = 3652;
const WORDS: &str = "warm kettle, blue door";
/// A part as the window sends it, bytes.
const PART: usize = 256 * 1024;

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let now = story::present();
    let files = tempfile::tempdir().expect("a folder");
    let (_hers, mut hers) = ten_years(&now);
    let (_others, mut others) = ten_years(&now);
    let key = key_ms(&now);
    let mut place = String::new();
    let backup = milliseconds(1, || place = backup(&mut hers, files.path(), &now));
    let restore = milliseconds(1, || take(&mut others, &place, false, &now));
    others.file_undo(&now).expect("is put back");
    let merge = milliseconds(1, || take(&mut others, &place, true, &now));
    vec![
        Measure {
            what: "drawing a key from a passphrase, twice (a backup is opened again)",
            figure: format!("{key:.0} ms"),
            goal: "stated",
            met: None,
        },
        at_most("backup of 10 years, checked, beyond the keys", backup - key, 2000.0, "≤ 2 s"),
        at_most("the same put in place, beyond the key", restore - key / 2.0, 4000.0, "≤ 4 s"),
        at_most("two of 10 years merged, beyond the key", merge - key / 2.0, 5000.0, "≤ 5 s"),
    ]
}

fn at_most(what: &'static str, ms: f64, most: f64, goal: &'static str) -> Measure {
    Measure { what, figure: format!("{ms:.0} ms"), goal, met: Some(ms <= most) }
}

fn ten_years(now: &Moment) -> (TempDir, Companion) {
    let folder = tempfile::tempdir().expect("a folder");
    years::write(folder.path(), DAYS, now).expect("writes");
    let mut companion = Companion::open(folder.path(), now).expect("opens");
    companion.today(now).expect("answers");
    (folder, companion)
}

/// The backup of a diary with nothing in it is all but its keys.
fn key_ms(now: &Moment) -> f64 {
    let (folder, files) = (tempfile::tempdir(), tempfile::tempdir());
    let (folder, files) = (folder.expect("a folder"), files.expect("a folder"));
    let mut empty = Companion::open(folder.path(), now).expect("opens");
    milliseconds(3, || drop(backup(&mut empty, files.path(), now)))
}

fn backup(companion: &mut Companion, folder: &Path, now: &Moment) -> String {
    let asked = BackupAsked { passphrase: WORDS.to_owned() };
    companion.backup(&asked, folder, Sharing::Folder, now).expect("is saved").place
}

/// As the window does it: sent in parts, looked at, taken.
fn take(companion: &mut Companion, place: &str, merge: bool, now: &Moment) {
    let bytes = std::fs::read(place).expect("is there");
    companion.file_begin(&FileBegin { size_bytes: bytes.len() as u64 }).expect("begins");
    for part in bytes.chunks(PART) {
        companion.file_part(&FilePart { base64: STANDARD.encode(part) }).expect("is taken");
    }
    companion.file_look(&FileLook { passphrase: Some(WORDS.to_owned()) }, now).expect("is read");
    companion.file_take(&FileWay { merge }, now).expect("is taken");
    companion.today(now).expect("answers");
}
