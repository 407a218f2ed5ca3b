//! The screen stays on while a session runs.
//!
//! The host does this rather than the page: a web view may have no
//! `navigator.wakeLock`, or refuse it, and the page could not tell who else might.

#[cfg(target_os = "linux")]
pub use self::desk::Awake;
#[cfg(not(target_os = "linux"))]
pub use self::elsewhere::Awake;

/// A desktop's screen is kept on by somebody on its session bus.
#[cfg(target_os = "linux")]
mod desk {
    use std::sync::{Mutex, PoisonError};

    use gio::glib::{ToVariant as _, Variant};
    use tauri::AppHandle;

    use crate::session_bus::{Other, SOON_MS, SessionBus};

    /// Most desktops (Idle Inhibition, freedesktop.org).
    const SAVER: Other = Other {
        name: "org.freedesktop.ScreenSaver",
        path: "/org/freedesktop/ScreenSaver",
        patience_ms: SOON_MS,
    };
    /// GNOME, and those that grew from it.
    const SESSION: Other = Other {
        name: "org.gnome.SessionManager",
        path: "/org/gnome/SessionManager",
        patience_ms: SOON_MS,
    };
    /// To GNOME: the session does not count as idle.
    const IDLE: u32 = 8;
    const APP: &str = "app.surefoot.companion";
    /// Shown by some desktops to whoever looks why the screen stays on: the name, and no more.
    const WHY: &str = "Surefoot";

    /// The desktop's screen, which goes off by itself when the app ends.
    #[derive(Default)]
    pub struct Awake(Mutex<Desk>);

    impl Awake {
        /// Keeps the screen on, or no longer.
        pub fn keep(&self, _app: &AppHandle, on: bool) {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).keep(on);
        }
    }

    /// The bus, and who keeps the screen on with the number it gave for that.
    #[derive(Default)]
    struct Desk {
        bus: SessionBus,
        held: Option<(Other, u32)>,
    }

    impl Desk {
        fn keep(&mut self, on: bool) {
            // What was held on another connection ended with it.
            if self.bus.is_lost() {
                self.held = None;
            }
            match (on, self.held) {
                (true, None) => self.held = self.inhibit(),
                (false, Some((by, number))) => {
                    let method = if by.name == SAVER.name { "UnInhibit" } else { "Uninhibit" };
                    // One that is gone meanwhile holds nothing.
                    self.bus.call(by, method, Some(&(number,).to_variant()));
                    self.held = None;
                }
                _ => {}
            }
        }

        /// The first that answers; nobody may, and the screen goes off as it always does.
        fn inhibit(&mut self) -> Option<(Other, u32)> {
            let asked =
                [(SAVER, (WHY, WHY).to_variant()), (SESSION, (APP, 0_u32, WHY, IDLE).to_variant())];
            asked.into_iter().find_map(|(other, asked)| {
                let told = self.bus.call(other, "Inhibit", Some(&asked));
                Some((other, number(&told?)?))
            })
        }
    }

    fn number(told: &Variant) -> Option<u32> {
        told.get::<(u32,)>().map(|(number,)| number)
    }
}

/// A phone keeps its own screen on. Other desktops than Linux's were not met so far.
#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use tauri::AppHandle;

    /// The device's screen.
    #[derive(Default)]
    pub struct Awake;

    impl Awake {
        /// Keeps the screen on while the app is at the front, or no longer.
        pub fn keep(&self, app: &AppHandle, on: bool) {
            #[cfg(target_os = "android")]
            super::super::android::ask(app, if on { "stayAwake" } else { "sleepAgain" }, &[]);
            #[cfg(target_os = "ios")]
            // An app that is ending has no loop to do it in.
            let _ = app.run_on_main_thread(move || iphone::keep_awake(on));
            #[cfg(desktop)]
            let _ = (app, on);
        }
    }
}
