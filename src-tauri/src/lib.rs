//! HOST: the only place that knows Tauri, the device, its clock and its folders.
//!
//! It knows no rule, no wording and no SQL: every command goes to `companion`
//! as it came. It opens no connection to anywhere.

#![cfg_attr(
    target_os = "ios",
    expect(missing_docs, reason = "tauri::mobile_entry_point writes a function without any")
)]

mod asked;
mod clock;
mod commands;
mod copy_commands;
mod crash;
mod device;
mod device_commands;
mod downloads;
mod home;
mod lock_commands;
#[cfg(test)]
mod names;
mod prompts;
#[cfg(target_os = "linux")]
mod session_bus;

use std::alloc::System;

use copy_commands::Chosen;
use device::{Device, drawing, memory};
use home::Home;
use prompts::Prompts;
use tauri::ipc::Invoke;
use tauri::{App, AppHandle, Manager as _, RunEvent, Url, WindowEvent, Wry};
use zeroizing_alloc::ZeroAlloc;

/// What is given back is wiped first: what was read of the diary does not stay in
/// memory after it is locked.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Opens the window and stays until she closes the app.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
pub fn run() {
    crash::tell_only_the_place();
    match build() {
        Ok(app) => app.run(hear),
        // Without a window there is no screen to say it on.
        Err(_) => std::process::exit(1),
    }
}

fn build() -> tauri::Result<App> {
    let app = tauri::Builder::default();
    #[cfg(mobile)]
    let app = app.plugin(tauri_plugin_notification::init());
    #[cfg(target_os = "android")]
    let app = app.plugin(device::android::plugin());
    let app =
        app.plugin(stay_inside()).invoke_handler(commands()).build(tauri::generate_context!())?;
    // On Android the data folder is shared with the web engine's own files.
    let folder = app.path().app_data_dir()?.join("db");
    // Refused, the diary is still hers; she finds it in her backups, that is all.
    #[cfg(target_os = "ios")]
    let _ = iphone::keep_here(&folder);
    // From its first moment; what she chose holds once the diary is open.
    #[cfg(target_os = "ios")]
    iphone::cover_when_left(true);
    // Before the window exists, so that its first question finds the home.
    let (prompts, jobs) = Prompts::new();
    let changed = prompts.clone();
    let handle = app.handle().clone();
    app.manage(Home::new(
        folder,
        move || changed.plan(),
        move |locked| {
            if locked { memory::clear(&handle) } else { memory::let_read() }
        },
    ));
    app.manage(prompts.clone());
    app.manage(Device::new(app.handle()));
    app.manage(Chosen::default());
    downloads::tidy(app.handle());
    prompts::begin(app.handle(), &prompts, jobs);
    Ok(app)
}

/// Every command the window may call.
#[expect(clippy::too_many_lines, reason = "one line for each command, and nothing else")]
fn commands() -> impl Fn(Invoke<Wry>) -> bool {
    tauri::generate_handler![
        commands::boot,
        commands::today,
        commands::record,
        commands::correct,
        commands::remove,
        commands::undo,
        commands::all_quiet,
        commands::month,
        commands::day,
        commands::progress,
        commands::decisions,
        commands::sessions,
        commands::session,
        commands::trends,
        commands::questions,
        commands::check,
        commands::signs,
        commands::you,
        commands::save_settings,
        commands::practice,
        commands::strength,
        commands::course,
        commands::carry_on,
        commands::felt,
        commands::after_run,
        commands::morning,
        commands::tests,
        commands::next_test,
        commands::finish_battery,
        commands::questionnaires,
        commands::save_draft,
        commands::draft,
        commands::drop_draft,
        commands::supports,
        commands::gpx_begin,
        commands::gpx_part,
        commands::gpx_end,
        commands::gpx_keep,
        commands::reminders,
        commands::save_reminders,
        commands::self_test,
        commands::prompt_event,
        commands::take_launch,
        commands::allow_reminders,
        commands::reminder_calendar,
        commands::begin_rest,
        commands::end_rest,
        commands::year,
        commands::resting,
        commands::hours,
        commands::data,
        commands::export_json,
        commands::export_tables,
        commands::backup,
        copy_commands::copies,
        copy_commands::copies_choose,
        copy_commands::copies_on,
        copy_commands::copies_off,
        copy_commands::copies_keep,
        commands::file_begin,
        commands::file_part,
        commands::file_look,
        commands::file_take,
        commands::file_undo,
        commands::erase_look,
        commands::erase,
        device_commands::device,
        device_commands::keep_awake,
        device_commands::buzz,
        device_commands::share,
        device_commands::print_page,
        lock_commands::lock_state,
        lock_commands::unlock,
        lock_commands::lock_code,
        lock_commands::lock_set,
        lock_commands::lock_off,
        lock_commands::lock_now,
        lock_commands::lock_away,
        lock_commands::unlock_biometric,
        lock_commands::biometric_on,
        lock_commands::biometric_off,
    ]
}

fn hear(app: &AppHandle, event: RunEvent) {
    match event {
        // The window is made, which takes a processor whole. While the web engine starts,
        // the diary is opened and read.
        RunEvent::Ready => app.state::<Prompts>().look(),
        RunEvent::WindowEvent { event: WindowEvent::Focused(false), .. } => rest(app),
        #[cfg(desktop)]
        RunEvent::WindowEvent { event: WindowEvent::Focused(true), .. } => {
            app.state::<Prompts>().look();
        }
        #[cfg(mobile)]
        RunEvent::WindowEvent { event: WindowEvent::Resumed, .. } => {
            app.state::<Prompts>().look();
        }
        #[cfg(mobile)]
        RunEvent::WindowEvent { event: WindowEvent::Suspended, .. } => {
            rest(app);
            leave(app);
        }
        RunEvent::Exit => app.state::<Home>().close(),
        _ => {}
    }
}

/// Off the main thread: the window may be on its way to the background.
fn rest(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || app.state::<Home>().rest());
}

/// The page says so too, where the system lets it finish.
#[cfg(mobile)]
fn leave(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        // Refused where nothing is open: then there is nothing to lock.
        let _ = app.state::<Home>().at_the_door(|door, now| door.note_away(now));
    });
}

/// A link can lead to another page of the app, never out of it.
fn stay_inside() -> tauri::plugin::TauriPlugin<Wry> {
    tauri::plugin::Builder::new("inside")
        .on_navigation(|_, url| is_inside(url))
        .on_webview_ready(drawing::begin)
        .build()
}

/// The app's own pages: `tauri://localhost`, or `http://tauri.localhost` where
/// the engine allows no scheme of our own (Android, Windows).
fn is_inside(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_never_leads_out_of_the_app() {
        let inside = |text: &str| is_inside(&Url::parse(text).unwrap());
        assert!(inside("tauri://localhost/index.html"));
        assert!(inside("http://tauri.localhost/"));
        assert!(!inside("https://example.org/"));
        assert!(!inside("http://localhost:1420/"));
        assert!(!inside("file:///etc/hosts"));
        assert!(!inside("data:text/html,hello"));
    }

    /// The names between the brackets of `generate_handler!` above.
    fn handled() -> Vec<&'static str> {
        let list = include_str!("lib.rs").split("generate_handler![").nth(1).unwrap();
        let list = list.split(']').next().unwrap();
        list.split(',')
            .filter_map(|path| path.trim().split_once("commands::").map(|(_, name)| name))
            .collect()
    }

    #[test]
    fn every_command_of_the_wire_is_named_and_handled() {
        assert_eq!(names::NAMES, companion::wire::commands::NAMES);
        assert_eq!(names::NAMES.to_vec(), handled());
    }
}
