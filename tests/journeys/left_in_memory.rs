//! What a core dump says of a diary after it was locked, in the real window. No driver
//! is in it: one would type through the app's own process, and the engine's end would
//! be its own. The keys come from the X server, as from a keyboard.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::Path;
use std::process::Command;

use companion::wire::entry::{Draft, NewEntry};
use companion::wire::fact::{Diary, FactBody};
use companion::wire::lock::{Grace, Kind, LockSet, LockWanted};
use companion::wire::settings::Settings;
use companion::wire::you::SettingsChange;
use companion::{Companion, Moment};
use memchr::memmem;
use prove::story;

use crate::journey::alone;
use crate::process::Process;
use crate::window::{Engine, Home, built};

const WORDS: &str = "warm kettle, blue door";
const NOTE: &str = "the quick red lantern";
const REFUSED: &str = r#""code":"locked""#;
const PATIENCE_MS: u64 = 20_000;

#[test]
fn nothing_of_hers_is_in_a_core_dump_after_locking() {
    let _alone = alone(Engine::WebKit);
    let home = Home::new();
    let mut companion = Companion::open(&home.diary(), &story::present()).expect("opens");
    writes_a_note_and_locks(&mut companion, &story::present());
    companion.close().expect("closes");
    let mut app = opens(&home);
    let window = its_window();
    // The page is locked once it was told so.
    wait("the locked page", || app.family().iter().any(|id| stands_in_memory(id, REFUSED)));
    unlocks(&window);
    let shown = pages(&app);
    wait("the note to be on the page", || shown.iter().any(|id| stands_in_memory(id, NOTE)));

    press(&["windowunmap", "--sync", &window]);
    // The process with all it showed ends, and another one begins with the locked page.
    wait("the page to end", || !shown.iter().any(|id| Path::new("/proc").join(id).exists()));
    wait("another page", || !pages(&app).is_empty());
    press(&["windowmap", "--sync", &window]);

    let engine = app.family();
    for word in [NOTE, WORDS] {
        assert!(!engine.iter().any(|id| stands_in_memory(id, word)), "{word:?} is left");
    }
    if writes_core_dumps() {
        app.aborts();
        assert!(!home.path("core").exists(), "the locked app left a core dump");
    } else {
        eprintln!("no core dump lands in a folder here: the app's own is not looked for");
    }
}

/// On the page where she changes a note, the phone ended the app.
fn writes_a_note_and_locks(companion: &mut Companion, now: &Moment) {
    story::seven_weeks(companion, now).expect("is kept");
    let settings = Settings { lock_grace: Grace::AtOnce, ..Settings::default() };
    companion.save_settings(SettingsChange { tap: tap(1), settings }, now).expect("is kept");
    let body = FactBody::Diary(Diary { note: Some(NOTE.to_owned()), ..Diary::default() });
    let entry = NewEntry { tap: tap(2), on: None, draft: None, body };
    let note = companion.record(entry, now).expect("is kept");
    let place = format!("/diary/{}/edit/{}", note.day, note.id);
    companion.save_draft(Draft { name: "place".to_owned(), body: place }, now).expect("is kept");

    let wanted = || LockWanted { kind: Kind::Passphrase, secret: WORDS.to_owned().into() };
    let code = companion.lock_code(&wanted()).expect("a code");
    let typed = code.asked.map(|number| code.groups[usize::from(number) - 1].clone());
    let lock = LockSet { current: None, wanted: wanted(), typed };
    companion.lock_set(&lock, &story::stopwatch_ms, now).expect("is locked");
}

fn tap(number: u8) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The app, allowed to leave core dumps in its home.
fn opens(home: &Home) -> Process {
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c unlimited && exec \"$0\""]).arg(built("surefoot"));
    command.current_dir(home.path("")).envs(home.own_folders()).env("NO_AT_BRIDGE", "1");
    Process::start(&mut command, &home.path("log"))
}

/// The processes of the engine that hold a page.
fn pages(app: &Process) -> Vec<String> {
    let name = |id: &String| std::fs::read_to_string(format!("/proc/{id}/comm"));
    let is_page = |id: &String| name(id).is_ok_and(|name| name.starts_with("WebKitWebProc"));
    app.family().into_iter().filter(is_page).collect()
}

fn its_window() -> String {
    press(&["search", "--sync", "--onlyvisible", "--name", "^Surefoot$"]).trim().to_owned()
}

/// The field is the second thing on the page, after the way to the warning signs.
fn unlocks(window: &str) {
    press(&["windowfocus", "--sync", window]);
    press(&["key", "Tab", "Tab"]);
    press(&["type", "--delay", "20", WORDS]);
    press(&["key", "Return"]);
}

/// Whether a process that ends badly leaves a core dump where it stands.
fn writes_core_dumps() -> bool {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -c unlimited && exec sleep 60"]).current_dir(folder.path());
    Process::start(&mut command, &folder.path().join("log")).aborts();
    folder.path().join("core").exists()
}

/// What xdotool prints.
fn press(words: &[&str]) -> String {
    let done = Command::new("xdotool").args(words).output().expect("xdotool runs");
    assert!(done.status.success(), "xdotool {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

fn wait(what: &str, mut seen: impl FnMut() -> bool) {
    let begun = story::stopwatch_ms();
    while !seen() {
        assert!(story::stopwatch_ms() - begun < PATIENCE_MS, "waited in vain for {what}");
        std::thread::yield_now();
    }
}

/// In 8 or 16 bits a letter, as the engine keeps texts.
fn stands_in_memory(id: &str, words: &str) -> bool {
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let Ok(maps) = File::open(format!("/proc/{id}/maps")) else { return false };
    let lines = BufReader::new(maps).lines().map_while(Result::ok);
    lines.filter_map(|line| writable(&line)).any(|(from, to)| {
        let part = there(id, from, to).unwrap_or_default();
        [words.as_bytes(), &wide].into_iter().any(|words| memmem::find(&part, words).is_some())
    })
}

fn writable(line: &str) -> Option<(u64, u64)> {
    let (place, rest) = line.split_once(' ')?;
    let (from, to) = place.split_once('-')?;
    let address = |text| u64::from_str_radix(text, 16).ok();
    rest.starts_with("rw").then_some((address(from)?, address(to)?))
}

/// What there is between two addresses: the engine sets aside far more than it uses, and
/// one page that cannot be read hides none of the others.
fn there(id: &str, from: u64, to: u64) -> std::io::Result<Vec<u8>> {
    const PAGE: u64 = 4096;
    let mut map = vec![0; usize::try_from((to - from) / PAGE * 8).unwrap_or(0)];
    let mut pagemap = File::open(format!("/proc/{id}/pagemap"))?;
    pagemap.seek(SeekFrom::Start(from / PAGE * 8))?;
    pagemap.read_exact(&mut map)?;
    let mut memory = File::open(format!("/proc/{id}/mem"))?;
    let mut read = Vec::new();
    let mut page = [0; PAGE as usize];
    for (at, entry) in (from..to).step_by(page.len()).zip(map.chunks_exact(8)) {
        // The two highest bits: in memory, or swapped out.
        let is_there = entry[7] & 0xC0 != 0;
        if is_there
            && memory.seek(SeekFrom::Start(at)).and_then(|_| memory.read_exact(&mut page)).is_ok()
        {
            read.extend_from_slice(&page);
        }
    }
    Ok(read)
}
