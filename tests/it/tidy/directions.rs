//! The direction of dependencies: ui, then the host, then companion, then
//! store, then progression, then nothing.

use super::{files, none, text};

/// The names under `[dependencies]` of a manifest.
fn dependencies(manifest: &str) -> Vec<String> {
    let text = text(manifest);
    let inside = text.split("[dependencies]").nth(1).unwrap_or_default();
    let section = inside.split("\n[").next().unwrap_or_default();
    let mut names: Vec<String> = section
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split_once(['.', '=', ' ']))
        .map(|(name, _)| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names
}

#[track_caller]
fn check(manifest: &str, allowed: &[&str]) {
    assert_eq!(dependencies(manifest), allowed, "{manifest}: what a room may lean on");
}

#[test]
fn the_core_leans_on_the_calendar_alone() {
    check("src-tauri/crates/progression/Cargo.toml", &["chrono"]);
}

#[test]
fn the_calendar_has_no_clock_in_the_core() {
    let workspace = text("Cargo.toml");
    let line =
        workspace.lines().find(|line| line.starts_with("chrono = ")).expect("chrono is shared");
    assert!(line.contains("default-features = false"), "{line}");
    assert!(!line.contains("clock"), "{line}");
}

#[test]
fn the_store_knows_no_rule_and_no_json() {
    let lock = ["argon2", "chacha20poly1305", "getrandom"];
    let rest = ["rusqlite", "thiserror", "uuid", "zeroize"];
    check("src-tauri/crates/store/Cargo.toml", &[&lock[..], &rest].concat());
}

#[test]
fn exports_are_pure_formats() {
    let formats = ["age", "csv", "serde", "serde_json", "thiserror", "zeroize"];
    check("src-tauri/crates/exports/Cargo.toml", &formats);
    let words = ["std::fs", "std::path", "std::net", "std::env"];
    let readers = files("src-tauri/crates/exports", "rs")
        .into_iter()
        .filter(|path| words.iter().any(|word| text(path).contains(word)));
    none("a format that knows a place", readers.collect());
}

#[test]
fn companion_knows_neither_the_shell_nor_sql() {
    let names = dependencies("src-tauri/crates/companion/Cargo.toml");
    for foreign in ["tauri", "rusqlite", "iana-time-zone"] {
        assert!(!names.contains(&foreign.to_owned()), "companion leans on {foreign}");
    }
}

#[test]
fn the_host_reaches_facts_only_through_companion() {
    let names = dependencies("src-tauri/Cargo.toml");
    for foreign in ["store", "progression", "rusqlite", "serde"] {
        assert!(!names.contains(&foreign.to_owned()), "the host leans on {foreign}");
    }
}

#[test]
fn sqlite_is_named_in_one_room() {
    let strangers = files("src-tauri", "rs")
        .into_iter()
        .filter(|path| !path.starts_with("src-tauri/crates/store/"))
        .filter(|path| text(path).contains("rusqlite"));
    none("rusqlite outside the store", strangers.collect());
}

#[test]
fn serde_stops_at_the_wire() {
    let strangers = files("src-tauri/crates", "rs")
        .into_iter()
        .filter(|path| !path.starts_with("src-tauri/crates/companion/src/wire/"))
        // What a file of hers looks like is a wire too, to other apps and other years.
        .filter(|path| path != "src-tauri/crates/exports/src/document.rs")
        .filter(|path| {
            text(path).contains("use serde::") || text(path).contains("derive(Serialize")
        });
    none("serde outside the wire", strangers.collect());
}

#[test]
fn only_the_ipc_file_meets_the_shell() {
    let strangers = [files("ui/src", "ts"), files("ui/src", "svelte")]
        .concat()
        .into_iter()
        .filter(|path| path != "ui/src/api/ipc.ts" && !path.ends_with(".test.ts"))
        .filter(|path| text(path).contains("@tauri-apps/api"));
    none("files beside ui/src/api/ipc.ts that meet the shell", strangers.collect());
}

#[test]
fn no_clock_is_read_below_the_host() {
    let words = [
        "SystemTime::now",
        "Instant::now",
        "Local::now",
        "Utc::now",
        "CURRENT_TIMESTAMP",
        "datetime('now')",
    ];
    let all = [files("src-tauri/crates", "rs"), files("src-tauri/crates", "sql")].concat();
    let readers = all
        .into_iter()
        .filter(|path| !path.contains("/tests/"))
        .filter(|path| words.iter().any(|word| text(path).contains(word)));
    none("a clock below the host", readers.collect());
}
