//! How large what is shipped is: the release binary against the blank window's,
//! and the scripts and styles of the UI as a web engine would fetch them.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::{Measure, ratio};

/// Kilobytes of JS and CSS, compressed.
const WEB_GOAL_KB: f64 = 80.0;

/// All measures of this module; what is not built is left out aloud.
pub fn measures() -> Vec<Measure> {
    let first = |name: &str| name.starts_with("index-") || name == "compat.js";
    let mut table =
        vec![web("JS and CSS, gzip", |_| true), web("of these, before the first screen", first)];
    let (ours, blank) = (bytes(&release("surefoot")), bytes(&release("examples/blank")));
    match (ours, blank) {
        (Some(ours), Some(blank)) => {
            let mega = |bytes: u64| bytes as f64 / 1e6;
            table.push(ratio(
                "release binary against a blank app's",
                mega(ours),
                mega(blank),
                "MB",
                2.5,
                "≤ 2.5 ×",
            ));
        }
        _ => eprintln!("bench: no release build; ./dev bench makes one"),
    }
    table
}

/// A program of the release build.
pub fn release(name: &str) -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("release").join(name)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn bytes(file: &Path) -> Option<u64> {
    std::fs::metadata(file).ok().map(|found| found.len())
}

fn web(what: &'static str, counts: impl Fn(&str) -> bool) -> Measure {
    let mut files = Vec::new();
    collect(&root().join("ui/dist"), &mut files);
    files.retain(|file| file.file_name().and_then(|name| name.to_str()).is_some_and(&counts));
    let total: usize = files.iter().map(|file| gzipped(file)).sum();
    let kilo = total as f64 / 1000.0;
    let met = Some(!files.is_empty() && kilo <= WEB_GOAL_KB);
    Measure { what, figure: format!("{kilo:.1} kB"), goal: "≤ 80 kB", met }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path())
    {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "js" || ending == "css") {
            files.push(path);
        }
    }
}

/// The size after `gzip -9`, which every system that builds this has.
fn gzipped(file: &Path) -> usize {
    let mut gzip = std::process::Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("gzip runs");
    let text = std::fs::read(file).expect("reads");
    let mut stdin = gzip.stdin.take().expect("is piped");
    let feeding = std::thread::spawn(move || stdin.write_all(&text));
    let packed = gzip.wait_with_output().expect("ends").stdout.len();
    feeding.join().expect("fed").expect("written");
    packed
}
