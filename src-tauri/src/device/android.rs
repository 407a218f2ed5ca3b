//! The way to this app's own Kotlin (`DevicePlugin.kt`): a plugin of Tauri's, for
//! which the window has no permission.

use std::collections::BTreeMap;

use tauri::plugin::{Builder, PluginHandle, TauriPlugin};
use tauri::{AppHandle, Manager as _, Wry};

/// The package and the class, as Kotlin names them.
const PACKAGE: &str = "app.surefoot.companion";
const CLASS: &str = "DevicePlugin";

struct Phone(PluginHandle<Wry>);

/// What Kotlin answers: facts by their names.
pub type Facts = BTreeMap<String, bool>;

/// What Kotlin answers where it has more to say: words by their names.
pub type Words = BTreeMap<String, Vec<String>>;

/// Makes the Kotlin side known; to be added before the window is made.
pub fn plugin() -> TauriPlugin<Wry> {
    let begin = Builder::<Wry, ()>::new("device").setup(|app, api| {
        app.manage(Phone(api.register_android_plugin(PACKAGE, CLASS)?));
        Ok(())
    });
    begin.build()
}

/// Asks the phone, which answers in the window's own thread: never to be called there.
/// `None` when it will not.
pub fn ask(app: &AppHandle, what: &str, words: &[&str]) -> Option<Facts> {
    let phone = &app.try_state::<Phone>()?.inner().0;
    phone.run_mobile_plugin(what, BTreeMap::from([("words", words)])).ok()
}

/// The same, for an answer in words.
pub fn ask_words(app: &AppHandle, what: &str, words: &[&str]) -> Option<Words> {
    let phone = &app.try_state::<Phone>()?.inner().0;
    phone.run_mobile_plugin(what, BTreeMap::from([("words", words)])).ok()
}
