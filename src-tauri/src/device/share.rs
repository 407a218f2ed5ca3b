//! Handing on a file that was made, in the device's own way: a phone opens its
//! sheet of apps and people, a desktop the folder the file is in.
//!
//! What a file holds is not looked at. No app is given a path: Android's are given
//! the right to read a content URI, an iPhone's a copy. The sheets of other authors
//! for Tauri are a first version and a release candidate; this is one call each.

use std::path::Path;

use companion::wire::device::Sharing;
use tauri::AppHandle;

/// How a file is handed on here.
pub const WAY: Sharing = if cfg!(mobile) {
    Sharing::Sheet
} else if cfg!(target_os = "linux") {
    Sharing::Folder
} else {
    // Not met so far; the page says where the file is.
    Sharing::Nothing
};

/// Whether the device opened its sheet, or the folder.
pub fn share(app: &AppHandle, place: &Path) -> bool {
    #[cfg(target_os = "android")]
    {
        let files = files(place);
        let files: Vec<&str> = files.iter().filter_map(|file| file.to_str()).collect();
        super::android::ask(app, "share", &files)
            .is_some_and(|facts| facts.get("opened") == Some(&true))
    }
    #[cfg(target_os = "ios")]
    {
        let files = files(place);
        super::on_main_thread(app, move || iphone::share(&files)) == Some(true)
    }
    #[cfg(target_os = "linux")]
    {
        let _ = app;
        show(place)
    }
    #[cfg(not(any(mobile, target_os = "linux")))]
    {
        let _ = (app, place);
        false
    }
}

/// The file itself, or what is in the folder: a sheet takes no folders.
#[cfg(any(mobile, test))]
fn files(place: &Path) -> Vec<std::path::PathBuf> {
    let Ok(inside) = std::fs::read_dir(place) else { return vec![place.to_owned()] };
    let mut files: Vec<_> = inside.flatten().map(|entry| entry.path()).collect();
    files.sort_unstable();
    files
}

/// Asks the desktop's file manager to show it in its folder (File Manager Interface,
/// freedesktop.org). It is started where it does not run yet.
#[cfg(target_os = "linux")]
fn show(place: &Path) -> bool {
    use gio::glib::ToVariant as _;
    use gio::prelude::FileExt as _;

    use crate::session_bus::{Other, SessionBus};

    const FILES: Other = Other {
        name: "org.freedesktop.FileManager1",
        path: "/org/freedesktop/FileManager1",
        // It may have to start first.
        patience_ms: 10_000,
    };
    let place = gio::File::for_path(place).uri().to_string();
    let asked = (vec![place], "").to_variant();
    SessionBus::default().call(FILES, "ShowItems", Some(&asked)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_given_a_file_itself_and_of_a_folder_what_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["01.csv", "00.csv"] {
            std::fs::write(folder.path().join(name), "a").unwrap();
        }
        let first = folder.path().join("00.csv");
        assert_eq!(files(&first), std::slice::from_ref(&first));
        assert_eq!(files(folder.path()), [first, folder.path().join("01.csv")]);
    }
}
