//! What is left in memory of a diary that was locked. What Rust gives back is wiped
//! as it is given back (`lib.rs`); the web engine keeps pages and what was typed in
//! buffers of its own.
//!
//! On a Linux desktop the engine's process is ended and the page begins anew, locked;
//! and no other program of hers may read the app's own process, nor the system write
//! down what is in it, until the diary is open again. A phone lets no app read
//! another, and gives nobody a picture of its memory.

use tauri::AppHandle;

/// The diary was locked.
pub fn clear(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    linux::clear(app);
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

/// It is open again. Dialogs that belong to the desktop look at who asks for them.
pub fn let_read() {
    #[cfg(target_os = "linux")]
    linux::allow_reading(true);
}

#[cfg(target_os = "linux")]
mod linux {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    use tauri::{AppHandle, Manager as _};
    use webkit2gtk::WebViewExt as _;

    pub fn clear(app: &AppHandle) {
        allow_reading(false);
        let Some(window) = app.get_webview_window("main") else { return };
        // Refused, the app is ending.
        let _ = window.with_webview(|view| {
            let view = view.inner();
            view.terminate_web_process();
            view.reload();
        });
    }

    pub fn allow_reading(on: bool) {
        let how = if on { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
        // Linux refuses neither.
        let _ = set_dumpable_behavior(how);
    }
}
