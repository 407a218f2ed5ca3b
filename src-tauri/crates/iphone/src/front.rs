//! What is at the front: the app's one window, and what stands over it.

use objc2::MainThreadMarker;
use objc2::rc::Retained;
use objc2_ui_kit::{UIApplication, UIViewController, UIWindow};

/// The app's window, once there is one.
pub fn window(main: MainThreadMarker) -> Option<Retained<UIWindow>> {
    #[expect(deprecated, reason = "there is one window, whatever scenes the system makes of it")]
    let windows = UIApplication::sharedApplication(main).windows();
    windows.firstObject()
}

/// Whoever stands over everything else in it.
pub fn uppermost(window: &UIWindow) -> Option<Retained<UIViewController>> {
    let mut at = window.rootViewController()?;
    while let Some(over) = at.presentedViewController() {
        at = over;
    }
    Some(at)
}
