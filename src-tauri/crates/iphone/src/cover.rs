//! A page over the app while it is left, so that recent apps show nothing of it. An
//! iPhone takes their picture a moment after the app stops being active.

use std::cell::RefCell;
use std::ptr::NonNull;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use block2::RcBlock;
use objc2::rc::Retained;
use objc2::{MainThreadMarker, MainThreadOnly as _};
use objc2_foundation::{NSNotification, NSNotificationCenter, NSNotificationName};
use objc2_ui_kit::{
    UIApplicationDidBecomeActiveNotification, UIApplicationWillResignActiveNotification, UIColor,
    UIView, UIViewAutoresizing,
};

use crate::front;

static WANTED: AtomicBool = AtomicBool::new(true);
static LISTENING: Once = Once::new();

thread_local! {
    /// The page, while it is there; of the main thread alone.
    static COVER: RefCell<Option<Retained<UIView>>> = const { RefCell::new(None) };
}

/// Covers the app whenever it is left from now on, or no longer.
pub fn cover_when_left(wanted: bool) {
    WANTED.store(wanted, Ordering::Relaxed);
    LISTENING.call_once(|| {
        // SAFETY: two constants of UIKit, there for as long as the app runs.
        let (left, back) = unsafe {
            (UIApplicationWillResignActiveNotification, UIApplicationDidBecomeActiveNotification)
        };
        on(left, |main| {
            if WANTED.load(Ordering::Relaxed) {
                cover(main);
            }
        });
        on(back, |_| uncover());
    });
}

fn on(name: &NSNotificationName, act: impl Fn(MainThreadMarker) + Send + Sync + 'static) {
    let heard = RcBlock::new(move |_: NonNull<NSNotification>| {
        // UIKit tells both there.
        if let Some(main) = MainThreadMarker::new() {
            act(main);
        }
    });
    let center = NSNotificationCenter::defaultCenter();
    // SAFETY: without a queue the block runs where the system tells it, and it may run anywhere.
    let told = unsafe {
        center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &heard)
    };
    // Heard for as long as the app runs.
    std::mem::forget(told);
}

fn cover(main: MainThreadMarker) {
    let Some(window) = front::window(main) else { return };
    uncover();
    let page = UIView::initWithFrame(UIView::alloc(main), window.bounds());
    page.setBackgroundColor(Some(&UIColor::systemBackgroundColor()));
    // The system takes pictures of both ways of holding the device.
    page.setAutoresizingMask(
        UIViewAutoresizing::FlexibleWidth | UIViewAutoresizing::FlexibleHeight,
    );
    window.addSubview(&page);
    COVER.set(Some(page));
}

fn uncover() {
    if let Some(page) = COVER.take() {
        page.removeFromSuperview();
    }
}
