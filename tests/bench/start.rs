//! From spawning the app to Today on the screen, on ten years of history, and
//! the memory it holds then, against a blank window, in turn. The real release
//! window, under a screen of its own.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use prove::{story, years};
use serde_json::{Value, json};

use crate::memory::megabytes;
use crate::process::Process;
use crate::size::release;
use crate::{Measure, median, ratio};

/// Starts of each window, in turn, after one of each that is not counted.
const STARTS: usize = 9;

/// All measures of this module; without a screen or a build there are none.
pub fn measures() -> Vec<Measure> {
    let (app, blank) = (release("surefoot"), release("examples/blank"));
    if std::env::var_os("DISPLAY").is_none() || !app.exists() || !blank.exists() {
        eprintln!("bench: no screen or no release build; ./dev bench has both");
        return Vec::new();
    }
    let home = tempfile::tempdir().expect("a folder");
    let now = story::present();
    years::write(&home.path().join("data/app.surefoot.companion/db"), 3652, &now).expect("writes");
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (mut ours, mut base) = (Vec::new(), Vec::new());
    for start in 0..=STARTS {
        let (one, other) = (
            runtime.block_on(painted(&app, home.path())),
            runtime.block_on(painted(&blank, home.path())),
        );
        if start > 0 {
            ours.push(one);
            base.push(other);
        }
    }
    let took = |starts: &[Start]| median(starts.iter().map(|start| start.took).collect());
    let memory = |starts: &[Start]| median(starts.iter().map(|start| start.memory).collect());
    let whole = median(ours.iter().filter_map(|start| start.whole).collect());
    let what = "spawn to Today painted, 10 years, against a blank window";
    let held = "memory of the app and its web engine then, against a blank window's";
    vec![
        ratio(what, took(&ours), took(&base), "ms", 1.25, "≤ 1.25 ×"),
        Measure {
            what: "of ours, spawn to all of Today painted, below the one thing now too",
            figure: format!("{whole:.0} ms"),
            goal: "",
            met: None,
        },
        ratio(held, memory(&ours), memory(&base), "MB", 1.3, "≤ 1.3 ×"),
    ]
}

/// One start: milliseconds from the spawning to the mark `painted`, when the one thing
/// now is on the screen, and to `whole`, which a blank window has not; megabytes held then.
struct Start {
    took: f64,
    whole: Option<f64>,
    memory: f64,
}

/// Starts `binary` and waits for its mark `painted`.
async fn painted(binary: &Path, home: &Path) -> Start {
    let spawned = home.join("spawned");
    let wrapper = wrapper(binary, home, &spawned);
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|free| free.local_addr())
        .expect("a port")
        .port();
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .envs([
            ("TAURI_AUTOMATION", "true"),
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
            ("NO_AT_BRIDGE", "1"),
        ])
        .envs([("XDG_DATA_HOME", home.join("data")), ("XDG_CACHE_HOME", home.join("cache"))]);
    let _driver = Process::start(&mut command, &home.join("log"));
    let client = session(port, &wrapper).await;
    let moment = mark(&client, "painted").await.expect("something is painted in ten seconds");
    let text = std::fs::read_to_string(&spawned).expect("the wrapper wrote when it began");
    let (began, id) = text.trim().split_once(' ').expect("two numbers");
    let memory = megabytes(id.parse().expect("a process"));
    let whole = if binary.ends_with("surefoot") { mark(&client, "whole").await } else { None };
    // The window may be gone with its session; it is not needed any more.
    let _ = client.close().await;
    let began = began.parse::<f64>().expect("nanoseconds") / 1e6;
    Start { took: moment - began, whole: whole.map(|moment| moment - began), memory }
}

/// A script that notes when it is spawned and as which process, then becomes the app.
fn wrapper(binary: &Path, home: &Path, spawned: &Path) -> PathBuf {
    let path = home.join("start");
    let mut file = std::fs::File::create(&path).expect("writes");
    writeln!(
        file,
        "#!/bin/sh\necho \"$(date +%s%N) $$\" >'{}'\nexec '{}'",
        spawned.display(),
        binary.display()
    )
    .expect("writes");
    file.set_permissions(std::fs::Permissions::from_mode(0o755)).expect("may run");
    path
}

async fn session(port: u16, binary: &Path) -> Client {
    let options = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": [] } });
    let Value::Object(options) = options else { unreachable!("an object") };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(options);
    let mut tick = tokio::time::interval(Duration::from_millis(20));
    for _ in 0..500 {
        tick.tick().await;
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return builder.connect(&format!("http://127.0.0.1:{port}")).await.expect("a session");
        }
    }
    panic!("the driver does not listen");
}

/// The wall clock of a mark, in milliseconds; nothing where it is not set in ten seconds.
async fn mark(client: &Client, name: &str) -> Option<f64> {
    let script = "const mark = performance.getEntriesByName(arguments[0])[0]; return mark ? performance.timeOrigin + mark.startTime : null";
    let mut tick = tokio::time::interval(Duration::from_millis(20));
    for _ in 0..500 {
        tick.tick().await;
        if let Ok(Value::Number(found)) = client.execute(script, vec![json!(name)]).await {
            return found.as_f64();
        }
    }
    None
}
