//! What the device is asked for beside its window: to stay awake, to buzz, to hand
//! a file on, to print, to give it a folder, to know her finger or her face, to keep
//! the screen to itself. One file for each of them, with every device in it.
//!
//! It knows no command and no word. What a device cannot do it says
//! ([`Device::can`]), so that it is not offered; what it will not do just now is
//! let go, for nothing of hers hangs on it.

#[cfg(target_os = "android")]
pub mod android;
mod awake;
mod biometric;
mod buzz;
pub mod drawing;
mod folder;
pub mod memory;
mod print;
mod screen;
mod share;

use companion::wire::copies::CopyTrouble;
use companion::wire::device::{Cue, DeviceCan, Shared, Sharing};
use companion::{CopyPlace, DueCopy, Refusal};
use tauri::{AppHandle, Manager as _};

use self::biometric::Key;

/// The device she holds, or sits at.
pub struct Device {
    app: AppHandle,
    awake: awake::Awake,
}

impl Device {
    /// How a file is handed on here.
    pub const SHARES: Sharing = share::WAY;

    /// Nothing is asked of it yet.
    pub fn new(app: &AppHandle) -> Self {
        Self { app: app.clone(), awake: Default::default() }
    }

    /// A page begins: no session runs any more. Not waited for; the first screen is.
    pub fn begin(app: &AppHandle, hidden: bool) {
        let app = app.clone();
        tauri::async_runtime::spawn_blocking(move || {
            let device = app.state::<Self>();
            device.keep_awake(false);
            device.hide(hidden);
        });
    }

    /// What it can do.
    pub fn can(&self) -> DeviceCan {
        DeviceCan {
            buzzes: buzz::is_here(&self.app),
            shares: Self::SHARES,
            hides: screen::HIDES,
            gives_folders: folder::GIVES,
            prints: print::PRINTS,
            recognises: biometric::is_here(&self.app),
        }
    }

    /// Keeps the screen on, or lets it go off as it always does.
    pub fn keep_awake(&self, on: bool) {
        self.awake.keep(&self.app, on);
    }

    /// Buzzes once.
    pub fn buzz(&self, cue: Cue) {
        buzz::buzz(&self.app, cue);
    }

    /// Hands on the file or the folder at `place`, if it is one of those that left.
    pub fn share(&self, place: &str) -> Shared {
        let opened = crate::downloads::left(&self.app, place)
            .is_some_and(|place| share::share(&self.app, &place));
        Shared { opened }
    }

    /// Lets her choose a folder for copies; `None` where she chose none.
    pub fn choose_folder(&self) -> Option<CopyPlace> {
        folder::choose(&self.app)
    }

    /// Puts a copy down in the folder it is for.
    ///
    /// # Errors
    /// Why it is not there.
    pub fn put_copy(&self, copy: &DueCopy) -> Result<(), CopyTrouble> {
        folder::put(&self.app, copy)
    }

    /// Gives the device a key to keep for her finger or her face.
    ///
    /// # Errors
    /// `biometric_declined`.
    pub fn keep_key(&self, key: &[u8]) -> Result<Vec<u8>, Refusal> {
        biometric::keep(&self.app, key)
    }

    /// That key again, once she is recognised.
    ///
    /// # Errors
    /// `biometric_declined`, `biometric_gone`.
    pub fn recall_key(&self, token: &[u8]) -> Result<Key, Refusal> {
        biometric::recall(&self.app, token)
    }

    /// The device need not keep it any longer.
    pub fn forget_key(&self) {
        biometric::forget(&self.app);
    }

    /// Puts what the page shows on paper.
    pub fn print(&self) {
        print::print(&self.app);
    }

    /// Keeps the window out of what others may see of it, or no longer.
    pub fn hide(&self, hidden: bool) {
        screen::hide(&self.app, hidden);
    }
}

/// Does it in the window's own thread, and waits for the answer: never to be called there.
/// `None` when the app is ending.
#[cfg(target_os = "ios")]
fn on_main_thread<T: Send + 'static>(
    app: &AppHandle,
    act: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    let (told, wait) = std::sync::mpsc::channel();
    let act = move || {
        // Whoever waited may have gone away meanwhile.
        let _ = told.send(act());
    };
    app.run_on_main_thread(act).ok()?;
    wait.recv().ok()
}
