//! Touch instead of sound: a phone beside a sleeping baby stays silent.
//!
//! The host does this rather than the page: an iPhone's web view has no
//! `navigator.vibrate`, and an Android's is deaf to it until she has touched the
//! page, which she need not have after the phone ended the app in a session.
//! tauri-plugin-haptics is not used: it knows no patterns, and three cues have to
//! be told apart without looking.

use companion::wire::device::Cue;
use tauri::AppHandle;

/// Whether there is a motor.
pub fn is_here(app: &AppHandle) -> bool {
    #[cfg(target_os = "android")]
    {
        super::android::ask(app, "facts", &[])
            .is_some_and(|facts| facts.get("buzzes") == Some(&true))
    }
    #[cfg(target_os = "ios")]
    {
        super::on_main_thread(app, iphone::buzzes) == Some(true)
    }
    #[cfg(desktop)]
    {
        // A desktop has none, and no sound stands in for it.
        let _ = app;
        false
    }
}

/// Buzzes once, where there is a motor.
pub fn buzz(app: &AppHandle, cue: Cue) {
    #[cfg(target_os = "android")]
    {
        let word = match cue {
            Cue::Begin => "begin",
            Cue::Release => "release",
            Cue::End => "end",
        };
        super::android::ask(app, "buzz", &[word]);
    }
    #[cfg(target_os = "ios")]
    {
        let feel = match cue {
            Cue::Begin => iphone::Feel::Knock,
            Cue::Release => iphone::Feel::Two,
            Cue::End => iphone::Feel::Many,
        };
        // An app that is ending has no loop to do it in.
        let _ = app.run_on_main_thread(move || iphone::buzz(feel));
    }
    #[cfg(desktop)]
    let _ = (app, cue);
}
