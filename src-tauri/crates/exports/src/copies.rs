//! The lock on copies that are made without her passphrase at hand. A pair of keys
//! is drawn once: the public one locks every copy, the other one is locked with her
//! passphrase and stands at the head of each. So one file and the passphrase are
//! all that opening takes.
//!
//! The form is two age files after a line that says how long the first is; with
//! that line cut off, the age tool opens both.

use std::str::FromStr as _;

use age::Encryptor;
use age::secrecy::ExposeSecret as _;
use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use crate::Unreadable;
use crate::sealed::{self, is_sealed, open as unseal, seal, write_into};

/// How every copy begins; the length follows, in five digits.
const MAGIC: &[u8] = b"surefoot-copy/1 ";
/// The whole first line.
const LINE: usize = MAGIC.len() + 6;

/// What locks copies: nothing in it opens one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLock {
    /// The public key.
    pub recipient: String,
    /// The other key, locked with her passphrase.
    pub wrapped: Vec<u8>,
}

impl CopyLock {
    /// Draws a pair of keys, the second one locked with `passphrase`.
    ///
    /// # Errors
    /// As [`seal`].
    pub fn draw(passphrase: &str, work: u8) -> Result<Self, Unreadable> {
        let identity = Identity::generate();
        let wrapped = seal(identity.to_string().expose_secret().as_bytes(), passphrase, work)?;
        Ok(Self { recipient: identity.to_public().to_string(), wrapped })
    }

    /// Locks a copy, opens it again and compares, all in memory: a key drawn for this
    /// alone opens it too, and is forgotten.
    ///
    /// # Errors
    /// [`Unreadable::Edited`] where the lock is none or the copy does not open.
    pub fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Unreadable> {
        let hers = Recipient::from_str(&self.recipient).map_err(|_| Unreadable::Edited)?;
        let witness = Identity::generate();
        let both: [&dyn age::Recipient; 2] = [&hers, &witness.to_public()];
        let encryptor =
            Encryptor::with_recipients(both.into_iter()).map_err(|_| Unreadable::Edited)?;
        let mut sealed = head(&self.wrapped)?;
        write_into(&mut sealed, encryptor, plain)?;
        let (_, inner) = parts(&sealed)?;
        match unlock(inner, &witness)? == plain {
            true => Ok(sealed),
            false => Err(Unreadable::Edited),
        }
    }
}

/// Whether the bytes begin as a copy does.
pub(crate) fn is_copy(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Opens what [`CopyLock::seal`] locked.
///
/// # Errors
/// As [`unseal`].
pub(crate) fn open(copy: &[u8], passphrase: &str) -> Result<Vec<u8>, Unreadable> {
    let (wrapped, inner) = parts(copy)?;
    let key = Zeroizing::new(unseal(wrapped, passphrase)?);
    let key = std::str::from_utf8(&key).map_err(|_| Unreadable::Edited)?;
    unlock(inner, &Identity::from_str(key).map_err(|_| Unreadable::Edited)?)
}

fn head(wrapped: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let length = format!("{:05}\n", wrapped.len());
    if MAGIC.len() + length.len() != LINE {
        return Err(Unreadable::Edited);
    }
    Ok([MAGIC, length.as_bytes(), wrapped].concat())
}

/// The two age files of a copy.
fn parts(copy: &[u8]) -> Result<(&[u8], &[u8]), Unreadable> {
    let (line, rest) = copy.split_at_checked(LINE).ok_or(Unreadable::Cut)?;
    let length = line.strip_prefix(MAGIC).and_then(|length| length.strip_suffix(b"\n"));
    let length = length.and_then(|length| std::str::from_utf8(length).ok()?.parse().ok());
    let (wrapped, inner) =
        rest.split_at_checked(length.ok_or(Unreadable::Edited)?).ok_or(Unreadable::Cut)?;
    if !is_sealed(wrapped) {
        return Err(Unreadable::Edited);
    }
    Ok((wrapped, inner))
}

/// Her passphrase opened the key before: one that does not fit is of another copy.
fn unlock(inner: &[u8], identity: &Identity) -> Result<Vec<u8>, Unreadable> {
    sealed::unlock(inner, identity).map_err(|unreadable| match unreadable {
        Unreadable::NotOurs => Unreadable::Edited,
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{is_locked, open};

    const WORDS: &str = "warm kettle, blue door";
    const LIGHT: u8 = 2;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_copy_opens_with_the_passphrase_of_its_lock_and_no_other(
            plain in prop::collection::vec(any::<u8>(), 0..3000),
            words in "\\PC{1,30}",
            others in "\\PC{1,30}",
        ) {
            let lock = CopyLock::draw(&words, LIGHT).unwrap();
            let copy = lock.seal(&plain).unwrap();
            prop_assert!(is_locked(&copy));
            prop_assert_eq!(open(&copy, &words), Ok(plain));
            if words != others {
                prop_assert_eq!(open(&copy, &others), Err(Unreadable::WrongPassphrase));
            }
        }
    }

    #[test]
    fn a_copy_cut_or_changed_anywhere_does_not_open() {
        let copy = CopyLock::draw(WORDS, LIGHT).unwrap().seal(&[7; 70_000]).unwrap();
        let rest = (700..copy.len()).step_by(997).chain([copy.len() - 1]);
        for at in (0..700).chain(rest) {
            assert!(open(&copy[..at], WORDS).is_err(), "cut at {at}");
            let mut changed = copy.clone();
            changed[at] ^= 1;
            assert!(open(&changed, WORDS).is_err(), "changed at {at}");
        }
    }

    #[test]
    fn two_copies_of_the_same_are_not_the_same_and_hold_no_word() {
        let lock = CopyLock::draw(WORDS, LIGHT).unwrap();
        let (one, other) = (lock.seal(b"heaviness").unwrap(), lock.seal(b"heaviness").unwrap());
        assert_ne!(one, other);
        assert!(!one.windows(9).any(|bytes| bytes == b"heaviness"));
    }

    #[test]
    fn the_key_of_another_copy_opens_nothing() {
        let (one, other) =
            (CopyLock::draw(WORDS, LIGHT).unwrap(), CopyLock::draw(WORDS, LIGHT).unwrap());
        let mixed = CopyLock { wrapped: other.wrapped, ..one };
        let copy = mixed.seal(b"a").unwrap();
        assert_eq!(open(&copy, WORDS), Err(Unreadable::Edited));
    }

    #[test]
    fn the_age_tool_finds_two_files_of_its_own_after_the_first_line() {
        let copy = CopyLock::draw(WORDS, LIGHT).unwrap().seal(b"a diary").unwrap();
        let (wrapped, inner) = parts(&copy).unwrap();
        assert!(copy.starts_with(format!("surefoot-copy/1 {:05}\n", wrapped.len()).as_bytes()));
        let key = unseal(wrapped, WORDS).unwrap();
        assert!(key.starts_with(b"AGE-SECRET-KEY-1"));
        assert!(is_sealed(inner));
    }
}
