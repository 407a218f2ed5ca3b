//! The motor of an iPhone. There are no patterns of one's own without an engine that
//! has to be started and kept; these three of the system are felt as they are named.

use objc2::{MainThreadMarker, MainThreadOnly as _};
use objc2_ui_kit::{
    UIDevice, UIImpactFeedbackGenerator, UIImpactFeedbackStyle, UINotificationFeedbackGenerator,
    UINotificationFeedbackType, UIUserInterfaceIdiom,
};

/// How a buzz feels.
#[derive(Debug, Clone, Copy)]
pub enum Feel {
    /// One firm knock.
    Knock,
    /// Two, the first the stronger.
    Two,
    /// Several in a row.
    Many,
}

/// Whether there is a motor: every iPhone of these years has one, no iPad does. False
/// outside the main thread.
#[must_use]
pub fn buzzes() -> bool {
    MainThreadMarker::new().is_some_and(|main| {
        UIDevice::currentDevice(main).userInterfaceIdiom() == UIUserInterfaceIdiom::Phone
    })
}

/// Buzzes once. Without effect outside the main thread, or where she turned the
/// system's own off.
pub fn buzz(feel: Feel) {
    let Some(main) = MainThreadMarker::new() else { return };
    match feel {
        Feel::Knock => {
            let knock = UIImpactFeedbackGenerator::alloc(main);
            let style = UIImpactFeedbackStyle::Heavy;
            #[expect(deprecated, reason = "what takes its place is of iOS 17.5, and a view's")]
            let knock = UIImpactFeedbackGenerator::initWithStyle(knock, style);
            knock.impactOccurred();
        }
        Feel::Two => told(main, UINotificationFeedbackType::Warning),
        Feel::Many => told(main, UINotificationFeedbackType::Error),
    }
}

fn told(main: MainThreadMarker, what: UINotificationFeedbackType) {
    UINotificationFeedbackGenerator::new(main).notificationOccurred(what);
}
