//! What stands in the app's memory, read where Linux shows it. The web engine has
//! processes of its own, which are not looked at: SECURITY.md says why.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;

const PAGE: u64 = 4096;
/// Pages told of at once.
const MANY: u64 = 1 << 15;

/// Whether these words stand in what the process can write to.
pub fn stands_in_memory(id: &str, words: &str) -> bool {
    let memory = File::open(format!("/proc/{id}/mem")).expect("the memory can be read");
    pages(id).into_iter().any(|(from, to)| {
        let mut bytes = vec![0; usize::try_from(to - from).expect("fits")];
        for (page, at) in bytes.chunks_mut(4096).zip((from..to).step_by(4096)) {
            // One that was given back meanwhile holds nothing, and stays zeros.
            let _ = memory.read_exact_at(page, at);
        }
        memchr::memmem::find(&bytes, words.as_bytes()).is_some()
    })
}

/// Stretches that can be written to and are there: an engine sets aside far more than it uses.
fn pages(id: &str) -> Vec<(u64, u64)> {
    let maps = fs::read_to_string(format!("/proc/{id}/maps")).expect("the system tells");
    let present = File::open(format!("/proc/{id}/pagemap")).expect("the system tells");
    let mut found: Vec<(u64, u64)> = Vec::new();
    for page in maps.lines().filter_map(writable).flat_map(|range| known(&present, range)) {
        match found.last_mut() {
            Some((_, end)) if *end == page => *end += PAGE,
            _ => found.push((page, page + PAGE)),
        }
    }
    found
}

/// The range of a mapping that can be written to.
fn writable(line: &str) -> Option<(u64, u64)> {
    let mut parts = line.split_whitespace();
    let (from, to) = parts.next()?.split_once('-')?;
    parts.next().filter(|rights| rights.starts_with("rw"))?;
    Some((u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
}

/// Addresses of its pages that are in memory or swapped out. One that was never written to is
/// told of as eight zeros.
fn known(present: &File, (from, to): (u64, u64)) -> Vec<u64> {
    let mut found = Vec::new();
    let mut first = from / PAGE;
    while first < to / PAGE {
        let count = MANY.min(to / PAGE - first);
        let mut told = vec![0; usize::try_from(count * 8).expect("fits")];
        if present.read_exact_at(&mut told, first * 8).is_ok() && told != vec![0; told.len()] {
            let here = told.chunks_exact(8).zip(first..).filter(|(page, _)| page[7] & 0xC0 != 0);
            found.extend(here.map(|(_, page)| page * PAGE));
        }
        first += count;
    }
    found
}
