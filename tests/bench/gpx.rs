//! What a file of runs takes: 10 MB read in a process of its own, so that its
//! highest memory can be told from everything else here.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::Command;

use companion::gpx::Reader;
use prove::gpx::{file, track};

use crate::{Measure, milliseconds};

/// The size of the file, bytes.
const SIZE: usize = 10_000_000;
/// A part as the window sends it, bytes.
const PART: usize = 256 * 1024;
/// The goals: milliseconds, kilobytes.
const GOAL_MS: f64 = 1000.0;
const GOAL_KB: u64 = 64 * 1024;
/// Asks this program to be that process.
const ALONE: &str = "SUREFOOT_BENCH_GPX";

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let said = Command::new(std::env::current_exe().expect("a program")).env(ALONE, "1").output();
    let said = String::from_utf8(said.expect("runs").stdout).expect("text");
    let mut figures = said.split_whitespace();
    let took: f64 = figures.next().and_then(|it| it.parse().ok()).unwrap_or(f64::NAN);
    let peak: u64 = figures.next().and_then(|it| it.parse().ok()).unwrap_or(u64::MAX);
    vec![
        Measure {
            what: "a GPX file of 10 MB, read",
            figure: format!("{took:.0} ms"),
            goal: "≤ 1 s",
            met: Some(took <= GOAL_MS),
        },
        Measure {
            what: "the same, memory at its highest above the start",
            figure: format!("{:.1} MB", peak as f64 / 1024.0),
            goal: "≤ 64 MB",
            met: Some(peak <= GOAL_KB),
        },
    ]
}

/// In the process of its own: prints milliseconds and kilobytes. False elsewhere.
pub fn alone() -> bool {
    if std::env::var_os(ALONE).is_none() {
        return false;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("runs.gpx");
    write(&path);
    let before = highest_kb();
    let took = milliseconds(1, || read(&path));
    println!("{took} {}", highest_kb().saturating_sub(before));
    true
}

/// One run after another, so that writing takes less memory than reading may.
fn write(path: &Path) {
    let run = track("2026-03-01T08:00:00Z", 3600, 3.0);
    let whole = file("|");
    let (head, tail) = whole.split_once('|').expect("has a middle");
    let mut target = File::create(path).expect("is made");
    target.write_all(head.as_bytes()).expect("writes");
    for _ in 0..=SIZE / run.len() {
        target.write_all(run.as_bytes()).expect("writes");
    }
    target.write_all(tail.as_bytes()).expect("writes");
}

fn read(path: &Path) {
    let mut source = File::open(path).expect("opens");
    let mut reader = Reader::new();
    let mut part = vec![0; PART];
    loop {
        let length = source.read(&mut part).expect("reads");
        if length == 0 {
            break;
        }
        reader.feed(std::str::from_utf8(&part[..length]).expect("ASCII")).expect("is GPX");
    }
    assert!(!reader.finish().expect("is whole").is_empty());
}

/// The most memory this process ever held, kilobytes.
fn highest_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
