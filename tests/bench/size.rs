//! How large what is shipped is: the release binary against the blank window's, the scripts
//! and styles of the UI as a web engine would fetch them, and Android's library.
//! What a binary consists of is printed with it.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::parts::{Sizes, parts, stripped};
use crate::{Measure, ratio};

/// Kilobytes of JS and CSS, compressed.
const WEB_GOAL_KB: f64 = 80.0;

/// How the library of `dev.d/android-library` differs from one that is shipped.
const ANDROID_LACKS: &str = "no NDK here: C by Debian's clang, no unwinder";

/// All measures of this module; what is not built is left out aloud.
pub fn measures() -> Vec<Measure> {
    let first = |name: &str| name.starts_with("index-") || name == "compat.js";
    let mut table =
        vec![web("JS and CSS, gzip", |_| true), web("of these, before the first screen", first)];
    let (ours, blank) = (release("surefoot"), release("examples/blank"));
    match (stripped(&ours), stripped(&blank)) {
        (Some(ours), Some(blank)) => table.push(ratio(
            "release binary against a blank app's",
            mega(ours),
            mega(blank),
            "MB",
            2.5,
            "≤ 2.5 ×",
        )),
        _ => eprintln!("bench: no release build, or no llvm-strip; ./dev bench makes both"),
    }
    table.extend(consists(&ours));
    table
}

/// The library that Android loads, as far as it can be made without an NDK.
pub fn android() -> Vec<Measure> {
    let library = target().join("phones/aarch64-linux-android/release/libsurefoot_lib.so");
    let Some(size) = stripped(&library) else {
        eprintln!("bench: no library for Android; ./dev bench android says what it needs");
        return Vec::new();
    };
    let figure = format!("{:.2} MB ({ANDROID_LACKS})", mega(size));
    let mut table = vec![shown("Android's library, 64-bit ARM", figure)];
    table.extend(consists(&library));
    table
}

/// What a file consists of, in two lines. Texts and tables without a name are no crate's.
fn consists(file: &Path) -> Vec<Measure> {
    let Some(parts) = parts(file) else { return Vec::new() };
    vec![
        shown("- its largest sections, kB", largest(parts.sections, 6)),
        shown("- its ten largest crates, kB", largest(parts.crates, 10)),
    ]
}

/// The largest of these with their kilobytes, and what the others come to.
fn largest(sizes: Sizes, most: usize) -> String {
    let mut sizes: Vec<(String, u64)> = sizes.into_iter().collect();
    sizes.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let others = sizes.split_off(most.min(sizes.len()));
    let rest = ("the rest".to_owned(), others.iter().map(|(_, bytes)| bytes).sum());
    let shown = sizes.iter().chain([&rest]).map(|(name, bytes)| format!("{name} {}", bytes / 1000));
    shown.collect::<Vec<_>>().join(", ")
}

/// A line that has no goal.
fn shown(what: &'static str, figure: String) -> Measure {
    Measure { what, figure, goal: "", met: None }
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

/// A program of the release build.
pub fn release(name: &str) -> PathBuf {
    target().join("release").join(name)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
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
