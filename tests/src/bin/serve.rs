//! `serve DIARY UI [NOW]`: the real companion behind loopback HTTP, for driving
//! the built UI in a plain browser. It prints its address, then answers
//! `POST /ipc/<command>` on the diary in folder DIARY and everything else from
//! folder UI.
//!
//! NOW is a file of two lines, the instant in milliseconds and the zone, read
//! before every answer: a journey moves the clock by writing it. Without it the
//! clock is the machine's. A third line is what the device lets Surefoot do, as
//! a permission of the wire. This is a test tool and never part of the app.

use std::cell::RefCell;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;

use companion::wire::prompts::{Device, Permission};
use companion::{Door, Moment, Refusal};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, StatusCode};
use hyper_util::rt::TokioIo;
use prove::answering::answer;
use prove::story;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::{LocalSet, spawn_local};

type Reply = hyper::Response<Full<Bytes>>;

fn main() -> ExitCode {
    let mut given = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(diary), Some(ui)) = (given.next(), given.next()) else {
        eprintln!("usage: serve DIARY UI [NOW]");
        return ExitCode::from(2);
    };
    let desk = Desk { door: Door::new(diary), now: given.next() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
    let served = runtime.and_then(|runtime| LocalSet::new().block_on(&runtime, serve(desk, ui)));
    if let Err(trouble) = served {
        eprintln!("serve: {trouble}");
    }
    ExitCode::FAILURE
}

/// Answers until it is ended from outside.
async fn serve(desk: Desk, ui: PathBuf) -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    let room = Rc::new((RefCell::new(desk), ui));
    loop {
        let (stream, _) = listener.accept().await?;
        let room = Rc::clone(&room);
        spawn_local(async move {
            let service = service_fn(|request| reply(&room.0, &room.1, request));
            // The browser may have gone away; then nobody waits for an answer.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn reply(
    desk: &RefCell<Desk>,
    ui: &Path,
    request: hyper::Request<Incoming>,
) -> hyper::Result<Reply> {
    let path = request.uri().path().to_owned();
    match (request.method(), path.strip_prefix("/ipc/")) {
        (&Method::POST, Some(command)) => {
            let body = request.into_body().collect().await?.to_bytes();
            let message = serde_json::from_slice(&body).unwrap_or_default();
            Ok(said(&desk.borrow_mut().answer(command, &message)))
        }
        _ => Ok(page(ui, &path)),
    }
}

fn said(answer: &Result<Value, Refusal>) -> Reply {
    match answer {
        Ok(value) => response(StatusCode::OK, "application/json", value.to_string()),
        Err(refusal) => {
            let refusal = serde_json::to_string(refusal).unwrap_or_default();
            response(StatusCode::CONFLICT, "application/json", refusal)
        }
    }
}

/// A file of the built UI.
fn page(ui: &Path, path: &str) -> Reply {
    let name = path.trim_start_matches('/');
    let file = Path::new(if name.is_empty() { "index.html" } else { name });
    let inside = file.components().all(|part| matches!(part, Component::Normal(_)));
    match std::fs::read(ui.join(file)) {
        Ok(bytes) if inside => response(StatusCode::OK, kind(file), bytes),
        _ => response(StatusCode::NOT_FOUND, "text/plain", ""),
    }
}

fn response(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Reply {
    let mut reply = hyper::Response::new(Full::new(body.into()));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert("Content-Type", hyper::header::HeaderValue::from_static(kind));
    if let Ok(policy) = policy().parse() {
        headers.insert("Content-Security-Policy", policy);
    }
    reply
}

/// The policy of the app's window, but for the place it may ask.
fn policy() -> String {
    let config: Value = serde_json::from_str(include_str!("../../../src-tauri/tauri.conf.json"))
        .unwrap_or_default();
    let csp = config["app"]["security"]["csp"].as_str().unwrap_or_default();
    csp.replace("connect-src ipc: http://ipc.localhost", "connect-src 'self'")
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// The host's place, without a window.
struct Desk {
    door: Door,
    now: Option<PathBuf>,
}

impl Desk {
    fn answer(&mut self, command: &str, message: &Value) -> Result<Value, Refusal> {
        let written = self.now.as_ref().and_then(|file| std::fs::read_to_string(file).ok());
        let written = written.unwrap_or_default();
        let now = moment(&written).unwrap_or_else(story::present);
        // Beside the diary, as her own folders are.
        let files = self.door.folder().with_file_name("files");
        if let (Some(permission), Ok(companion)) = (permission(&written), self.door.inside(&now)) {
            companion.set_device(Device { permission, tells: true });
            companion.plan_prompts(None, &now)?;
        }
        answer(&mut self.door, command, message, &files, &now)
    }
}

fn moment(written: &str) -> Option<Moment> {
    let mut lines = written.lines();
    Some(Moment { utc_ms: lines.next()?.parse().ok()?, zone: lines.next()?.trim().to_owned() })
}

fn permission(written: &str) -> Option<Permission> {
    match written.lines().nth(2)? {
        "unasked" => Some(Permission::Unasked),
        "granted" => Some(Permission::Granted),
        "denied" => Some(Permission::Denied),
        _ => None,
    }
}
