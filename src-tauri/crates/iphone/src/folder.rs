//! A folder that stays on this phone. It does not look at what is in it.

use std::path::Path;

use objc2::runtime::AnyObject;
use objc2_foundation::{
    NSDictionary, NSFileManager, NSFileProtectionCompleteUntilFirstUserAuthentication,
    NSFileProtectionKey, NSNumber, NSString, NSURL, NSURLIsExcludedFromBackupKey,
};

/// Makes `folder` if it is not there, leaves it out of backups to a cloud or a
/// computer, and encrypts it until the phone is unlocked for the first time after
/// a restart. Not longer: prompts are planned while the phone is locked.
///
/// False when the phone refuses any of it.
#[must_use]
pub fn keep_here(folder: &Path) -> bool {
    let Some(path) = folder.to_str() else { return false };
    if std::fs::create_dir_all(folder).is_err() {
        return false;
    }
    let path = NSString::from_str(path);
    // Both are asked for, whatever the first answers.
    let (left_out, locked) = (leave_out(&path), lock(&path));
    left_out && locked
}

fn leave_out(path: &NSString) -> bool {
    let url = NSURL::fileURLWithPath(path);
    let yes = NSNumber::new_bool(true);
    let yes: &AnyObject = &yes;
    // SAFETY: the key is a constant of Foundation, and its value is a number that holds a truth.
    unsafe { url.setResourceValue_forKey_error(Some(yes), NSURLIsExcludedFromBackupKey) }.is_ok()
}

fn lock(path: &NSString) -> bool {
    // SAFETY: two constants of Foundation, there for as long as the app runs.
    let (key, value) =
        unsafe { (NSFileProtectionKey, NSFileProtectionCompleteUntilFirstUserAuthentication) };
    let value: &AnyObject = value;
    let attributes = NSDictionary::from_slices(&[key], &[value]);
    let files = NSFileManager::defaultManager();
    // SAFETY: the attribute's value is of the type that its key asks for.
    unsafe { files.setAttributes_ofItemAtPath_error(&attributes, path) }.is_ok()
}
