//! What the fuzzer begins with: one of each form as the app makes it, and every
//! command with arguments that hold.

use std::path::Path;
use std::{fs, io};

use companion::wire::commands::NAMES;
use exports::seal;
use prove::gpx;
use serde_json::{Value, json};

use super::{Diary, WORDS, now};

/// Writes the seeds for `what` into `folder`.
///
/// # Errors
/// Those of the disk.
pub fn sow(what: &str, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let put = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes);
    match what {
        "backup" => {
            let sealed = seal(&document(), WORDS, 1).map_err(io::Error::other)?;
            put("ours", &sealed)
        }
        "document" => put("ours", &document()),
        "table" => tables(folder),
        "gpx" => put("run", gpx::file(&gpx::track("2026-03-10T07:00:00Z", 300, 2.5)).as_bytes()),
        _ => commands(folder),
    }
}

fn document() -> Vec<u8> {
    let mut diary = Diary::new();
    let companion = diary.companion(&now());
    let folder = tempfile::tempdir().expect("a folder");
    let left = companion.export_json(folder.path(), &now()).expect("is written");
    fs::read(left.place).expect("is there")
}

fn tables(folder: &Path) -> io::Result<()> {
    let mut diary = Diary::new();
    let left = diary.companion(&now()).export_tables(folder, &now()).expect("is written");
    for entry in fs::read_dir(&left.place)?.flatten() {
        fs::rename(entry.path(), folder.join(entry.file_name()))?;
    }
    fs::remove_dir(left.place)
}

/// Every command alone, and each fact of the scenarios recorded.
fn commands(folder: &Path) -> io::Result<()> {
    for name in NAMES {
        fs::write(folder.join(name), format!("{name} {}", arguments(name)))?;
    }
    let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for (number, entry) in fs::read_dir(scenarios)?.flatten().enumerate() {
        let text = fs::read_to_string(entry.path())?;
        let facts = serde_json::from_str::<Value>(&text).unwrap_or_default()["facts"].take();
        let facts: Vec<Value> = facts.as_array().cloned().unwrap_or_default();
        let lines: Vec<String> = facts.into_iter().rev().take(12).map(record).collect();
        fs::write(folder.join(format!("told-{number}")), lines.join("\n"))?;
    }
    Ok(())
}

fn record(mut body: Value) -> String {
    if let Some(body) = body.as_object_mut() {
        body.remove("at");
        body.remove("day");
    }
    let tap = uuid::Uuid::now_v7().to_string();
    format!("record {}", json!({ "tap": tap, "body": body }))
}

fn arguments(name: &str) -> Value {
    let tap = uuid::Uuid::now_v7().to_string();
    match name {
        "day" => json!({ "day": "2026-03-09" }),
        "month" => json!({ "month": "2026-03" }),
        "file_begin" | "gpx_begin" => json!({ "size_bytes": 4 }),
        "file_part" => json!({ "base64": "AAAA" }),
        "gpx_part" => json!({ "text": "<gpx>" }),
        "file_take" => json!({ "merge": true }),
        "undo" => json!({ "tap": tap, "action": tap }),
        "remove" => json!({ "tap": tap, "id": tap }),
        "draft" | "drop_draft" => json!({ "name": "practice" }),
        "save_draft" => json!({ "name": "practice", "body": "{}" }),
        "lock_code" => json!({ "kind": "pin", "secret": "830527" }),
        _ => Value::Null,
    }
}
