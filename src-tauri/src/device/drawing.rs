//! How the window is drawn. Without a graphics card the web engine would have the
//! processor play one, and draw through that: a start takes a quarter longer. There it
//! is told to draw by itself. Phones have one.

use tauri::{Webview, Wry};

/// A window is about to show its first page.
pub fn begin(webview: Webview<Wry>) {
    #[cfg(target_os = "linux")]
    if !linux::has_a_card() {
        // Refused, the app is ending.
        let _ = webview.with_webview(|view| linux::draw_by_itself(&view.inner()));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = webview;
}

#[cfg(target_os = "linux")]
mod linux {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebView, WebViewExt as _};

    /// What the system offers to be drawn with.
    pub fn has_a_card() -> bool {
        let offered = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
        offered
            .into_iter()
            .any(|entry| entry.file_name().as_encoded_bytes().starts_with(b"renderD"))
    }

    pub fn draw_by_itself(view: &WebView) {
        if let Some(settings) = view.settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    }
}
