//! A folder she gives Surefoot once, for copies: chosen in the system's own dialog,
//! and written to from then on without asking again.
//!
//! On Linux it is a path, and the dialog the toolkit's own. On Android it is an
//! address that the phone honours for this app alone (`Folder.kt`). An iPhone would
//! need a bookmark; it is not offered there, nor on a desktop that nobody has met.

#[cfg(target_os = "android")]
use std::fs;

use companion::CopyPlace;
use companion::DueCopy;
use companion::wire::copies::CopyTrouble;
use tauri::AppHandle;

/// Whether the device lets her give one.
pub const GIVES: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// Lets her choose a folder, and waits until she has; `None` where she chose none.
/// Never to be called in the window's own thread.
pub fn choose(app: &AppHandle) -> Option<CopyPlace> {
    #[cfg(target_os = "android")]
    {
        let chosen = super::android::ask_words(app, "chooseFolder", &[])?;
        let mut words = chosen.get("folder")?.iter().cloned();
        Some(CopyPlace { place: words.next()?, name: words.next()? })
    }
    #[cfg(target_os = "linux")]
    {
        dialog(app)
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    {
        let _ = app;
        None
    }
}

/// Puts a copy down in the folder it is for.
///
/// # Errors
/// Why it is not there.
pub fn put(app: &AppHandle, copy: &DueCopy) -> Result<(), CopyTrouble> {
    #[cfg(target_os = "android")]
    {
        copy.put(&Given { app, place: &copy.place })
    }
    #[cfg(not(target_os = "android"))]
    {
        let _ = app;
        copy.put(&companion::FolderOnDisk(copy.place.clone().into()))
    }
}

#[cfg(target_os = "linux")]
fn dialog(app: &AppHandle) -> Option<CopyPlace> {
    use gtk::prelude::{FileChooserExt as _, NativeDialogExt as _};
    use gtk::{FileChooserAction, FileChooserNative, ResponseType};

    let (told, wait) = std::sync::mpsc::channel();
    let show = move || {
        let action = FileChooserAction::SelectFolder;
        let dialog = FileChooserNative::new(None, None::<&gtk::Window>, action, None, None);
        dialog.set_modal(true);
        dialog.set_create_folders(true);
        let kept = dialog.clone();
        dialog.connect_response(move |_, answer| {
            let chosen = (answer == ResponseType::Accept).then(|| kept.filename()).flatten();
            kept.destroy();
            // Whoever waited may have gone away meanwhile.
            let _ = told.send(chosen);
        });
        dialog.show();
    };
    app.run_on_main_thread(show).ok()?;
    let path = wait.recv().ok()??;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let place = path.to_str()?.to_owned();
    Some(CopyPlace { name: name.unwrap_or_else(|| place.clone()), place })
}

/// A folder of an Android phone, by the address she gave with it.
#[cfg(target_os = "android")]
struct Given<'a> {
    app: &'a AppHandle,
    place: &'a str,
}

#[cfg(target_os = "android")]
impl Given<'_> {
    fn ask(&self, what: &str, words: &[&str]) -> Option<super::android::Words> {
        let words: Vec<&str> = [self.place].iter().chain(words).copied().collect();
        super::android::ask_words(self.app, what, &words)
    }

    /// Bytes go through a file of the app's own cache; they are locked already.
    fn part(&self) -> Option<std::path::PathBuf> {
        use tauri::Manager as _;
        let folder = self.app.path().app_cache_dir().ok()?.join("copies");
        fs::create_dir_all(&folder).ok()?;
        Some(folder.join("part"))
    }
}

#[cfg(target_os = "android")]
impl companion::CopyFolder for Given<'_> {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<String, CopyTrouble> {
        let part = self.part().ok_or(CopyTrouble::NotWritten)?;
        fs::write(&part, bytes).map_err(|_| CopyTrouble::DiskFull)?;
        let words = part.to_str().and_then(|part| self.ask("writeFile", &[name, part]));
        let _ = fs::remove_file(&part);
        let answer = words.ok_or(CopyTrouble::NotWritten)?;
        if answer.contains_key("gone") {
            return Err(CopyTrouble::FolderGone);
        }
        let name = answer.get("name").and_then(|name| name.first());
        name.cloned().ok_or(CopyTrouble::NotWritten)
    }

    fn get(&self, name: &str) -> Option<Vec<u8>> {
        let part = self.part()?;
        let read = self.ask("readFile", &[name, part.to_str()?])?;
        let bytes = read.get("name").and_then(|_| fs::read(&part).ok());
        let _ = fs::remove_file(&part);
        bytes
    }

    fn names(&self) -> Vec<String> {
        let answer = self.ask("fileNames", &[]);
        answer.and_then(|mut answer| answer.remove("names")).unwrap_or_default()
    }

    fn remove(&self, name: &str) {
        // It is tried again after the next copy.
        let _ = self.ask("removeFile", &[name]);
    }
}
