//! A key in the keychain that the phone gives back to a finger or a face it knows,
//! on this device alone, and to none it learns later.

use objc2_local_authentication::{LAContext, LAPolicy};
use security_framework::access_control::{ProtectionMode, SecAccessControl};
use security_framework::passwords::{
    AccessControlOptions, PasswordOptions, delete_generic_password, generic_password,
    set_generic_password_options,
};

/// What all items of this app go by.
const SERVICE: &str = "app.surefoot.companion";
/// The name of the one item there is.
const ACCOUNT: &str = "diary";
/// The keychain's words for an item that is not there, also because its faces changed.
const NOT_FOUND: i32 = -25300;

/// Whether the phone knows a finger or a face, and may use it.
#[must_use]
pub fn recognises() -> bool {
    // SAFETY: a new context of our own, asked what it can do; no pointer is kept.
    unsafe {
        LAContext::new()
            .canEvaluatePolicy_error(LAPolicy::DeviceOwnerAuthenticationWithBiometrics)
            .is_ok()
    }
}

/// Keeps the key, and names it, once the phone has recognised her, which is waited
/// for: keeping alone asks nothing. `None` when she was not, or the keychain will not.
#[must_use]
pub fn keep_key(key: &[u8]) -> Option<Vec<u8>> {
    let mode = ProtectionMode::AccessibleWhenPasscodeSetThisDeviceOnly;
    let flags = AccessControlOptions::BIOMETRY_CURRENT_SET.bits();
    let control = SecAccessControl::create_with_protection(Some(mode), flags).ok()?;
    // One at a time: the one before opens nothing any more.
    forget_key();
    let mut options = PasswordOptions::new_generic_password(SERVICE, ACCOUNT);
    options.set_access_control(control);
    set_generic_password_options(key, options).ok()?;
    if recall_key(ACCOUNT.as_bytes()).is_ok_and(|kept| kept == key) {
        return Some(ACCOUNT.as_bytes().to_vec());
    }
    forget_key();
    None
}

/// The key again, once the phone has recognised her, which is waited for.
///
/// # Errors
/// Whether it is gone for good; if not, she was not recognised, or let it be.
pub fn recall_key(name: &[u8]) -> Result<Vec<u8>, bool> {
    let name = str::from_utf8(name).map_err(|_| true)?;
    generic_password(PasswordOptions::new_generic_password(SERVICE, name))
        .map_err(|error| error.code() == NOT_FOUND)
}

/// Forgets it. A keychain outlives the app otherwise.
pub fn forget_key() {
    // One that is not there is as good.
    let _ = delete_generic_password(SERVICE, ACCOUNT);
}
