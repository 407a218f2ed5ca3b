//! The system's sheet for handing files to apps and people.

use std::path::{Path, PathBuf};

use objc2::rc::Retained;
use objc2::runtime::AnyObject;
use objc2::{MainThreadMarker, MainThreadOnly as _};
use objc2_foundation::{NSArray, NSString, NSURL};
use objc2_ui_kit::UIActivityViewController;

use crate::front;

/// Opens the sheet for `files`. False outside the main thread, without a window, and
/// for a file whose name is no text.
#[must_use]
pub fn share(files: &[PathBuf]) -> bool {
    MainThreadMarker::new().is_some_and(|main| open(main, files).is_some())
}

fn open(main: MainThreadMarker, files: &[PathBuf]) -> Option<()> {
    let window = front::window(main)?;
    let over = front::uppermost(&window)?;
    let urls: Option<Vec<Retained<AnyObject>>> = files.iter().map(|file| url(file)).collect();
    let items = NSArray::from_retained_slice(&urls?);
    let sheet = UIActivityViewController::alloc(main);
    // SAFETY: the items are files by their URLs, which the sheet takes.
    let sheet = unsafe {
        UIActivityViewController::initWithActivityItems_applicationActivities(sheet, &items, None)
    };
    // On an iPad the sheet hangs on a place, and ends the app without one.
    if let Some(place) = sheet.popoverPresentationController() {
        place.setSourceView(over.view().as_deref());
    }
    over.presentViewController_animated_completion(&sheet, true, None);
    Some(())
}

fn url(file: &Path) -> Option<Retained<AnyObject>> {
    let path = NSString::from_str(file.to_str()?);
    Some(NSURL::fileURLWithPath(&path).into())
}
