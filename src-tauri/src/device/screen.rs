//! The screen is hers: by default it is in no screenshot, and recent apps show an
//! empty page, as far as the device can do that.
//!
//! Android leaves the window out of both, from its first moment (`MainActivity`).
//! An iPhone forbids no screenshot; a page of its own covers the app while it is
//! left. macOS and Windows leave the window out of screenshots and recordings. No
//! Linux desktop, X11 or Wayland, lets a window ask for either.

use companion::wire::device::Hiding;
use tauri::AppHandle;

/// What the window can be kept out of here.
pub const HIDES: Hiding = if cfg!(target_os = "android") {
    Hiding::Everything
} else if cfg!(target_os = "ios") {
    Hiding::RecentApps
} else if cfg!(any(target_os = "macos", target_os = "windows")) {
    Hiding::Screenshots
} else {
    Hiding::Nothing
};

/// Keeps the window out of that, or no longer.
pub fn hide(app: &AppHandle, hidden: bool) {
    #[cfg(target_os = "android")]
    super::android::ask(app, if hidden { "hide" } else { "show" }, &[]);
    #[cfg(target_os = "ios")]
    {
        let _ = app;
        iphone::cover_when_left(hidden);
    }
    #[cfg(desktop)]
    {
        use tauri::Manager as _;
        if let Some(window) = app.get_webview_window("main") {
            // Without effect where there is no such thing.
            let _ = window.set_content_protected(hidden);
        }
    }
}
