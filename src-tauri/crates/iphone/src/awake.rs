//! The screen stays on by itself.

use objc2::MainThreadMarker;
use objc2_ui_kit::UIApplication;

/// Keeps the screen on while the app is at the front, or lets it go off as it always
/// does. Without effect outside the main thread.
pub fn keep_awake(on: bool) {
    if let Some(main) = MainThreadMarker::new() {
        UIApplication::sharedApplication(main).setIdleTimerDisabled(on);
    }
}
