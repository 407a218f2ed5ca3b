//! The page put on paper, by the system's own dialog. What of a page is printed is
//! its style sheet's affair; the job's name is the app's.
//!
//! wry prints nothing on a phone, and `window.print()` in the page asks Tauri for a
//! permission of its own; so Android is asked in Kotlin, and an iPhone is not.

use tauri::AppHandle;

/// Whether the device can be asked.
pub const PRINTS: bool = cfg!(any(desktop, target_os = "android"));

/// Opens the dialog. What she does there is not waited for.
pub fn print(app: &AppHandle) {
    #[cfg(target_os = "android")]
    super::android::ask(app, "print", &[]);
    #[cfg(target_os = "ios")]
    let _ = app;
    #[cfg(desktop)]
    {
        use tauri::Manager as _;
        if let Some(window) = app.get_webview_window("main") {
            // Without a printer the system's dialog says so.
            let _ = window.print();
        }
    }
}
