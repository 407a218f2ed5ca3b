//! The two windows a journey can happen in, and how each is opened and lost.
//!
//! WebKit: the app itself, driven through its own web view. Chromium: the same
//! UI in a browser without a network, before the same companion; or, where
//! `SUREFOOT_ON_PHONE` is set, the app on the Android phone that `adb` finds.
//! Nothing here knows what is on the screen.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::process::{Process, wait_until_ended};
use crate::sockets;

/// The web engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Of the desktop window, and the nearest relative of the iPhone's.
    WebKit,
    /// Of Android's web view.
    Chromium,
}

/// Where she lives on this machine: one folder, gone with the journey.
pub struct Home {
    folder: tempfile::TempDir,
    /// The session bus the app is to find; else the one of `./dev`, which is none.
    pub bus: Option<String>,
}

impl Home {
    /// An empty one.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder for the journey"), bus: None }
    }

    /// Where the app keeps the diary.
    pub fn diary(&self) -> PathBuf {
        self.path("data").join(identifier()).join("db")
    }

    /// A file two lines of which set the clock (Chromium only).
    pub fn clock(&self) -> PathBuf {
        self.path("clock")
    }

    /// Where a program of the desktop is to keep what it keeps.
    pub fn own_folders(&self) -> [(&str, PathBuf); 3] {
        [("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "config")]
            .map(|(variable, name)| (variable, self.path(name)))
    }

    /// A file or folder of hers.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// An open window.
pub struct Window {
    /// Drives it.
    pub client: Client,
    engine: Engine,
    driver: Process,
    /// The companion behind Chromium.
    server: Option<Process>,
    /// What was heard of the app's sockets (WebKit only).
    sockets: Option<PathBuf>,
}

impl Window {
    /// Opens the app on what is in `home`.
    pub async fn open(engine: Engine, home: &Home) -> Self {
        match engine {
            Engine::WebKit => Self::open_app(home).await,
            Engine::Chromium if on_phone() => Self::open_phone(home).await,
            Engine::Chromium => Self::open_browser(home).await,
        }
    }

    async fn open_app(home: &Home) -> Self {
        assert!(
            std::env::var_os("DISPLAY").is_some(),
            "no screen to open a window on: ./dev journeys has one"
        );
        let app = built("surefoot");
        assert!(app.exists(), "the app is not built: ./dev journeys does it");
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            // Without these two the session never begins.
            .envs([
                ("TAURI_AUTOMATION", "true"),
                ("TAURI_WEBVIEW_AUTOMATION", "true"),
                ("NO_AT_BRIDGE", "1"),
            ])
            .envs(home.own_folders());
        if let Some(bus) = &home.bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        let driver = Process::start(&mut command, &home.path("log"));
        let sockets = home.path("sockets");
        let (binary, words) = sockets::heard(&app, &sockets);
        let options = json!({ "binary": binary, "args": words });
        let client = session(port, json!({ "webkitgtk:browserOptions": options })).await;
        Self { client, engine: Engine::WebKit, driver, server: None, sockets: Some(sockets) }
    }

    async fn open_browser(home: &Home) -> Self {
        let mut command = Command::new(built("serve"));
        command.args([home.diary(), ui("dist-loopback"), home.clock()]).stdout(Stdio::piped());
        let mut server = Process::start(&mut command, &home.path("log"));
        let address = first_line(&mut server);
        let port = free_port();
        let mut command = Command::new("chromedriver");
        // A British phone: its dates, its week, its numbers.
        command.arg(format!("--port={port}")).env("LANGUAGE", "en_GB").stdout(Stdio::null());
        let driver = Process::start(&mut command, &home.path("driver-log"));
        let options = json!({ "binary": chromium(), "args": browser_arguments(home) });
        let client = session(port, json!({ "goog:chromeOptions": options })).await;
        client.goto(&address).await.expect("the page is there");
        Self { client, engine: Engine::Chromium, driver, server: Some(server), sockets: None }
    }

    /// The first opening of a journey finds what she told before it and nothing else, each later
    /// one what was kept.
    async fn open_phone(home: &Home) -> Self {
        let begun = home.path("phone");
        if !begun.exists() {
            begin_on_phone(home);
            std::fs::write(begun, "").expect("the home can be written to");
        }
        let port = free_port();
        let mut command = Command::new("chromedriver");
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        let driver = Process::start(&mut command, &home.path("log"));
        let app = json!({
            "androidPackage": identifier(),
            "androidActivity": ".MainActivity",
            // Left to itself the driver clears the app at every opening.
            "androidKeepAppDataDir": true,
        });
        let client = session(port, json!({ "goog:chromeOptions": app })).await;
        Self { client, engine: Engine::Chromium, driver, server: None, sockets: None }
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// What the app or its stand-in complained of.
    pub fn complaints(&self) -> String {
        self.server.as_ref().unwrap_or(&self.driver).complaints()
    }

    /// Sends a command of Chromium's own tools.
    pub async fn devtools(&self, name: &str, parameters: Value) {
        let command = devtools::Command { name: name.to_owned(), parameters };
        self.client.issue_cmd(command).await.expect("the engine takes the command");
    }

    /// The phone needs the memory: the app is gone between two instructions.
    pub fn kill(&mut self) {
        match &mut self.server {
            Some(server) => server.kill(),
            None if self.engine == Engine::Chromium => {
                tell_phone(&format!("am force-stop {}", identifier()), Stdio::null());
            }
            None => self.driver.kill_children(),
        }
    }

    /// Ends the session, and the app with it. It has opened no connection.
    pub async fn close(self) {
        let family = self.driver.family();
        // The app may be gone already, and the session with it.
        let _ = self.client.close().await;
        // Whoever listens is gone before it is.
        if self.engine == Engine::WebKit {
            wait_until_ended(&family);
        }
        let strangers = self.sockets.as_deref().map(sockets::strangers).unwrap_or_default();
        assert!(strangers.is_empty(), "sockets of an internet family:\n{}", strangers.join("\n"));
    }
}

/// Whether Chromium's journeys happen on a phone.
pub fn on_phone() -> bool {
    std::env::var_os("SUREFOOT_ON_PHONE").is_some()
}

/// Makes the app on the phone as good as new, but for what she told before: that goes where the
/// app keeps it, which only a debug build lets others reach.
fn begin_on_phone(home: &Home) {
    let app = identifier();
    tell_phone(&format!("pm clear {app}"), Stdio::null());
    // What she had allowed is gone with the rest.
    tell_phone(&format!("pm grant {app} android.permission.POST_NOTIFICATIONS"), Stdio::null());
    for file in std::fs::read_dir(home.diary()).into_iter().flatten().flatten() {
        let name = file.file_name();
        let keep = format!("run-as {app} sh -c 'mkdir -p db && cat >db/{}'", name.display());
        tell_phone(&keep, File::open(file.path()).expect("the diary can be read"));
    }
}

/// Has the phone's shell do something with what it is given.
fn tell_phone(what: &str, given: impl Into<Stdio>) {
    let mut adb = Command::new("adb");
    let done = adb.args(["shell", what]).stdin(given).stdout(Stdio::null()).status();
    assert!(done.is_ok_and(|status| status.success()), "the phone does not: {what}");
}

/// What the system calls the app.
fn identifier() -> String {
    let config: Value = serde_json::from_str(include_str!("../../src-tauri/tauri.conf.json"))
        .expect("tauri.conf.json is JSON");
    config["identifier"].as_str().expect("an identifier").to_owned()
}

/// Chromium without a network, a profile or a sandbox: a container has no rights
/// to make one, and only our own pages are shown.
fn browser_arguments(home: &Home) -> Vec<String> {
    let own = format!("--user-data-dir={}", home.path("chromium").display());
    let plain = [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--window-size=412,915",
    ];
    plain.into_iter().map(str::to_owned).chain([own]).collect()
}

fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    let found = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    found
        .into_iter()
        .find(|file| file.exists())
        .expect("Chromium is installed: ./dev journeys does it")
}

/// A program of this build.
pub fn built(name: &str) -> PathBuf {
    Path::new(env!("CARGO_BIN_EXE_serve")).with_file_name(name)
}

/// A folder of the built UI.
pub fn ui(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui").join(name)
}

/// A port nobody listens on at this moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn first_line(process: &mut Process) -> String {
    let mut line = String::new();
    let printed = process.child().stdout.take().expect("what it prints is piped");
    BufReader::new(printed).read_line(&mut line).expect("it prints its address");
    line.trim().to_owned()
}

/// A session with the driver at `port`, as soon as it listens.
async fn session(port: u16, options: Value) -> Client {
    let limits = json!({ "script": 20_000, "pageLoad": 20_000 });
    let Value::Object(mut options) = options else { unreachable!("options are an object") };
    options.insert("timeouts".to_owned(), limits);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(options);
    let mut tick = tokio::time::interval(Duration::from_millis(50));
    for _ in 0..200 {
        tick.tick().await;
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return builder
                .connect(&format!("http://127.0.0.1:{port}"))
                .await
                .expect("a session begins");
        }
    }
    panic!("the driver does not listen");
}

/// Chromium's own commands, by way of its driver.
mod devtools {
    use fantoccini::wd::WebDriverCompatibleCommand;
    use serde_json::{Value, json};

    #[derive(Debug)]
    pub struct Command {
        pub name: String,
        pub parameters: Value,
    }

    impl WebDriverCompatibleCommand for Command {
        fn endpoint(
            &self,
            base: &url::Url,
            session: Option<&str>,
        ) -> Result<url::Url, url::ParseError> {
            base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
        }

        fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
            (
                http::Method::POST,
                Some(json!({ "cmd": self.name, "params": self.parameters }).to_string()),
            )
        }
    }
}
