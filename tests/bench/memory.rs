//! The memory a program holds together with every process it has started: for a
//! window, those of its web engine. Pages shared with others count in part, as
//! Linux divides them.

use std::path::PathBuf;

/// Megabytes held by `root` and what descends from it; not a number where the
/// system does not tell.
pub fn megabytes(root: u32) -> f64 {
    let parents = parents();
    let mut family = vec![root];
    let mut seen = 0;
    while let Some(parent) = family.get(seen).copied() {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(child, _)| *child));
        seen += 1;
    }
    let kilobytes = family.into_iter().filter_map(proportional);
    kilobytes.reduce(|sum, more| sum + more).map_or(f64::NAN, |sum| sum / 1000.0)
}

/// Every process and its parent.
fn parents() -> Vec<(u32, u32)> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let named = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    named.filter_map(|id| Some((id, parent(id)?))).collect()
}

/// The second word after the name, which may hold anything and ends with the last bracket.
fn parent(id: u32) -> Option<u32> {
    let text = std::fs::read_to_string(of(id, "stat")).ok()?;
    text.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// Kilobytes, each shared page divided by those who share it.
fn proportional(id: u32) -> Option<f64> {
    let text = std::fs::read_to_string(of(id, "smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn of(id: u32, file: &str) -> PathBuf {
    PathBuf::from(format!("/proc/{id}/{file}"))
}
