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

use companion::wire::device::{Awake, Buzz, DeviceCan, Hiding, ShareAsked, Shared, Sharing};
use companion::wire::prompts::{Device, Permission, PromptLeads};
use companion::wire::{self, Request};
use companion::{Code, Companion, Door, Moment, Refusal};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, StatusCode};
use hyper_util::rt::TokioIo;
use prove::story;
use serde::Serialize;
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
        if let Some(reply) = at_the_door(&mut self.door, command, message, &now) {
            return reply;
        }
        // Beside the diary, as her own folders are.
        let files = self.door.folder().with_file_name("files");
        let companion = self.door.inside(&now)?;
        if let Some(permission) = permission(&written) {
            companion.set_device(Device { permission, tells: true });
            companion.plan_prompts(None, &now)?;
        }
        answer(companion, command, message, &files, &now)
    }
}

/// What is answered whether or not the diary is open.
fn at_the_door(
    door: &mut Door,
    command: &str,
    message: &Value,
    now: &Moment,
) -> Option<Result<Value, Refusal>> {
    let reply = || match command {
        "boot" => value(door.boot(read(message)?, now)?),
        "signs" => value(door.signs(now)?),
        "lock_state" => value(door.lock_state(now)?),
        "unlock" => value(door.unlock(&read(message)?, now)?),
        "lock_now" => value(door.lock_now(now)?),
        "lock_away" => value(door.lock_away(read(message)?, now).map(drop)?),
        _ => Err(Refusal::new(Code::Malformed)),
    };
    AT_THE_DOOR.contains(&command).then(reply)
}

const AT_THE_DOOR: [&str; 6] = ["boot", "signs", "lock_state", "unlock", "lock_now", "lock_away"];

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

/// The commands, the same as the host's; a test compares the two lists.
fn answer(
    companion: &mut Companion,
    command: &str,
    message: &Value,
    files: &Path,
    now: &Moment,
) -> Result<Value, Refusal> {
    match command {
        "today" => value(companion.today(now)?),
        "record" => value(companion.record(read(message)?, now)?),
        "correct" => value(companion.correct(read(message)?, now)?),
        "remove" => value(companion.remove(&read(message)?, now)?),
        "undo" => value(companion.undo(&read(message)?, now)?),
        "all_quiet" => value(companion.all_quiet(read(message)?, now)?),
        "month" => value(companion.month(read(message)?, now)?),
        "day" => value(companion.day(read(message)?, now)?),
        "progress" => value(companion.progress(now)?),
        "decisions" => value(companion.decisions(&read(message)?, now)?),
        "sessions" => value(companion.sessions(read(message)?, now)?),
        "session" => value(companion.session(&read(message)?, now)?),
        "trends" => value(companion.trends(now)?),
        "questions" => value(companion.questions(now)?),
        "check" => value(companion.check(now)?),
        "you" => value(companion.you(now)?),
        "save_settings" => value(companion.save_settings(read(message)?, now)?),
        "practice" => value(companion.practice(now)?),
        "strength" => value(companion.strength(read(message)?, now)?),
        "course" => value(companion.course(&read(message)?, now)?),
        "carry_on" => value(companion.carry_on(&read(message)?, now)?),
        "felt" => value(companion.felt(&read(message)?)?),
        "after_run" => value(companion.after_run(&read(message)?, now)?),
        "morning" => value(companion.morning(now)?),
        "tests" => value(companion.tests(now)?),
        "next_test" => value(companion.next_test(&read(message)?, now)?),
        "finish_battery" => value(companion.finish_battery(read(message)?, now)?),
        "questionnaires" => value(companion.questionnaires(now)?),
        "save_draft" => value(companion.save_draft(read(message)?, now)?),
        "draft" => value(companion.draft(&read(message)?)?),
        "drop_draft" => value(companion.drop_draft(&read(message)?)?),
        "supports" => value(companion.supports(now)?),
        "gpx_begin" => value(companion.gpx_begin(&read(message)?)?),
        "gpx_part" => value(companion.gpx_part(&read(message)?)?),
        "gpx_end" => value(companion.gpx_end(now)?),
        "gpx_keep" => value(companion.gpx_keep(&read(message)?, now)?),
        "reminders" => value(companion.reminders(now)?),
        "save_reminders" => value(companion.save_reminders(read(message)?, now)?),
        "self_test" => value(companion.self_test(now)?),
        "prompt_event" => value(companion.prompt_event(read(message)?, now)?),
        // Here is no device: nothing can be tapped, and nobody can be asked.
        "take_launch" => value(PromptLeads { screen: None }),
        "allow_reminders" => value(companion.reminders(now)?),
        "reminder_calendar" => value(companion.reminder_calendar(now)?),
        "begin_rest" => value(companion.begin_rest(read(message)?, now)?),
        "end_rest" => value(companion.end_rest(&read(message)?, now)?),
        "year" => value(companion.year(&read(message)?, now)?),
        "resting" => value(companion.resting(now)?),
        "hours" => value(companion.hours(now)?),
        "data" => value(companion.data(now)?),
        "export_json" => value(companion.export_json(files, now)?),
        "export_tables" => value(companion.export_tables(files, now)?),
        "backup" => value(companion.backup(&read(message)?, files, now)?),
        "file_begin" => value(companion.file_begin(&read(message)?)?),
        "file_part" => value(companion.file_part(&read(message)?)?),
        "file_look" => value(companion.file_look(&read(message)?, now)?),
        "file_take" => value(companion.file_take(&read(message)?, now)?),
        "file_undo" => value(companion.file_undo(now)?),
        "erase_look" => value(companion.erase_look(now)?),
        // Here is no device that would hold a prompt.
        "erase" => value(companion.erase(&read(message)?, now).map(drop)?),
        // What an Android phone can, so that its pages are seen; only sharing is a desktop's,
        // for the files are in a folder here. Nothing is there to do any of it.
        "device" => {
            value(DeviceCan { buzzes: true, shares: Sharing::Folder, hides: Hiding::Everything })
        }
        "keep_awake" => value(read::<Awake>(message).map(drop)?),
        "buzz" => value(read::<Buzz>(message).map(drop)?),
        "share" => value(read::<ShareAsked>(message).map(|_| Shared { opened: false })?),
        "lock_code" => value(companion.lock_code(&read(message)?)?),
        "lock_set" => value(companion.lock_set(&read(message)?, &story::stopwatch_ms, now)?),
        "lock_off" => value(companion.lock_off(&read(message)?, now)?),
        _ => Err(Refusal::new(Code::Malformed)),
    }
}

fn read<T: Request>(message: &Value) -> Result<T, Refusal> {
    wire::read(message)
}

fn value(reply: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(reply).map_err(|_| Refusal::new(Code::Storage))
}

#[cfg(test)]
mod tests {
    /// The words before the arrows of the two tables above, in any order.
    fn answered() -> Vec<&'static str> {
        let production = include_str!("serve.rs").split("#[cfg(test)]").next().unwrap();
        let tables = production.split("match command {").skip(1);
        let arms = tables.flat_map(|table| table.split("_ =>").next().unwrap().lines());
        arms.filter_map(|arm| arm.trim().strip_prefix('"')?.split('"').next()).collect()
    }

    #[test]
    fn every_command_of_the_wire_is_answered() {
        let sorted = |mut names: Vec<&'static str>| {
            names.sort_unstable();
            names
        };
        assert_eq!(sorted(answered()), sorted(companion::wire::commands::NAMES.to_vec()));
    }
}
