//! The lock on a backup: an age file with a passphrase (age-encryption.org/v1,
//! scrypt), which the age tool opens too. Nothing is compressed, so a small
//! file can never become a large one.

use std::io::{Read as _, Write as _};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};

use crate::Unreadable;
use crate::limits::LARGEST_FILE;

/// How much work it is to try one passphrase: 2^16 rounds take 64 MB and about
/// half a second on a phone. Set here, never by the device that writes, or a
/// fast desktop could write what a phone cannot open.
pub const WORK: u8 = 16;
/// The age tool's own choice; more would be a file that means harm.
const MOST_WORK: u8 = 18;
/// The shortest passphrase taken for a new file, in characters.
pub const SHORTEST_PASSPHRASE: usize = 10;

const MAGIC: &[u8] = b"age-encryption.org/";

/// Whether the bytes begin as an age file does.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Locks `plain` with a passphrase; `work` is [`WORK`] outside of tests.
///
/// # Errors
/// [`Unreadable::Edited`] where nothing can be written; memory never refuses.
pub fn seal(plain: &[u8], passphrase: &str, work: u8) -> Result<Vec<u8>, Unreadable> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase.to_owned()));
    recipient.set_work_factor(work);
    let recipient: &dyn age::Recipient = &recipient;
    let encryptor =
        Encryptor::with_recipients(std::iter::once(recipient)).map_err(|_| Unreadable::Edited)?;
    let mut sealed = Vec::new();
    write_into(&mut sealed, encryptor, plain)?;
    Ok(sealed)
}

/// Writes an age file after what is there.
pub(crate) fn write_into(
    sealed: &mut Vec<u8>,
    encryptor: Encryptor,
    plain: &[u8],
) -> Result<(), Unreadable> {
    sealed.reserve(plain.len() + plain.len() / 1024 + 512);
    let mut writer = encryptor.wrap_output(sealed).map_err(|_| Unreadable::Edited)?;
    writer.write_all(plain).map_err(|_| Unreadable::Edited)?;
    writer.finish().map_err(|_| Unreadable::Edited)?;
    Ok(())
}

/// Opens what [`seal`] or the age tool locked. Every byte is authenticated.
///
/// # Errors
/// [`Unreadable`]: not an age file with a passphrase, the wrong passphrase, too
/// much work asked for, cut or edited.
pub(crate) fn open(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, Unreadable> {
    if !is_sealed(sealed) {
        return Err(Unreadable::NotOurs);
    }
    let mut identity = scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
    identity.set_max_work_factor(MOST_WORK);
    unlock(sealed, &identity)
}

/// Opens an age file with whatever key it is for.
///
/// # Errors
/// As [`open`]; [`Unreadable::NotOurs`] for a key it is not for.
pub(crate) fn unlock(sealed: &[u8], identity: &dyn age::Identity) -> Result<Vec<u8>, Unreadable> {
    if u64::try_from(sealed.len()).unwrap_or(u64::MAX) > LARGEST_FILE {
        return Err(Unreadable::TooLarge);
    }
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| headed(&error))?;
    let mut reader =
        decryptor.decrypt(std::iter::once(identity)).map_err(|error| headed(&error))?;
    let mut plain = Vec::with_capacity(sealed.len());
    reader.read_to_end(&mut plain).map_err(|error| match error.kind() {
        std::io::ErrorKind::UnexpectedEof => Unreadable::Cut,
        _ => Unreadable::Edited,
    })?;
    Ok(plain)
}

/// What is wrong with the head of an age file.
fn headed(error: &DecryptError) -> Unreadable {
    match error {
        DecryptError::ExcessiveWork { .. } => Unreadable::TooCostly,
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            Unreadable::WrongPassphrase
        }
        // Locked for somebody's key: another app's file.
        DecryptError::NoMatchingKeys => Unreadable::NotOurs,
        DecryptError::UnknownFormat => Unreadable::Newer,
        DecryptError::Io(io) if io.kind() == std::io::ErrorKind::UnexpectedEof => Unreadable::Cut,
        _ => Unreadable::Edited,
    }
}

#[cfg(test)]
mod tests;
