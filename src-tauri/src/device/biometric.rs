//! Her finger or her face, as far as the device knows them: it keeps a key for
//! them, and gives it back once it has recognised her. How it does so is the
//! system's, and whom it knows as well.
//!
//! On Android a key of the phone's own wraps it, and is only lent to somebody it
//! recognises (`Biometric.kt`). On an iPhone the keychain holds it. No desktop we
//! know keeps a key in this way; there it is not offered.

use companion::{Code, Refusal};
use tauri::AppHandle;
use zeroize::Zeroizing;

/// Bytes that open something: wiped when they are dropped.
pub type Key = Zeroizing<Vec<u8>>;

/// Whether the device can, and knows a finger or a face.
pub fn is_here(app: &AppHandle) -> bool {
    #[cfg(target_os = "android")]
    {
        super::android::ask(app, "facts", &[])
            .and_then(|facts| facts.get("recognises").copied())
            .unwrap_or_default()
    }
    #[cfg(target_os = "ios")]
    {
        let _ = app;
        iphone::recognises()
    }
    #[cfg(desktop)]
    {
        let _ = app;
        false
    }
}

/// Gives the device a key to keep, and waits until she is recognised. The answer is
/// what the device wants to see again. Never to be called in the window's own thread.
///
/// # Errors
/// `biometric_declined`.
pub fn keep(app: &AppHandle, key: &[u8]) -> Result<Vec<u8>, Refusal> {
    #[cfg(target_os = "android")]
    {
        phone::ask(app, "keepKey", key).map(|token| token.to_vec()).map_err(|_| declined())
    }
    #[cfg(target_os = "ios")]
    {
        let _ = app;
        iphone::keep_key(key).ok_or_else(declined)
    }
    #[cfg(desktop)]
    {
        let _ = (app, key);
        Err(declined())
    }
}

/// The key back, once she is recognised. Never to be called in the window's own thread.
///
/// # Errors
/// `biometric_declined`; `biometric_gone` where the device does not have it any more.
pub fn recall(app: &AppHandle, token: &[u8]) -> Result<Key, Refusal> {
    #[cfg(target_os = "android")]
    {
        phone::ask(app, "recallKey", token)
    }
    #[cfg(target_os = "ios")]
    {
        let _ = app;
        let refused = |gone| if gone { Refusal::new(Code::BiometricGone) } else { declined() };
        iphone::recall_key(token).map(Zeroizing::new).map_err(refused)
    }
    #[cfg(desktop)]
    {
        let _ = (app, token);
        Err(Refusal::new(Code::BiometricGone))
    }
}

/// The device need not keep it any longer. Where it does not answer, what stays
/// behind opens nothing without the file beside the diary.
pub fn forget(app: &AppHandle) {
    #[cfg(target_os = "android")]
    {
        let _ = super::android::ask(app, "forgetKey", &[]);
    }
    #[cfg(target_os = "ios")]
    {
        let _ = app;
        iphone::forget_key();
    }
    #[cfg(desktop)]
    {
        let _ = app;
    }
}

fn declined() -> Refusal {
    Refusal::new(Code::BiometricDeclined)
}

#[cfg(target_os = "android")]
mod phone {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    /// Bytes there and back. Only what the phone says is gone counts as gone.
    pub fn ask(app: &AppHandle, what: &str, bytes: &[u8]) -> Result<Key, Refusal> {
        let told = Zeroizing::new(STANDARD.encode(bytes));
        let answer = super::super::android::ask_words(app, what, &[&told]).ok_or_else(declined)?;
        if answer.contains_key("gone") {
            return Err(Refusal::new(Code::BiometricGone));
        }
        let given = answer.get("given").and_then(|words| words.first()).ok_or_else(declined)?;
        STANDARD.decode(given).map(Zeroizing::new).map_err(|_| declined())
    }
}
