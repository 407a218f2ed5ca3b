//! The third way to the keys, where the device knows her finger or her face: they
//! are wrapped under a key that the device keeps, and gives back to nobody else.
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `SFBIO001` |
//! | 104 | a box of the two keys |
//! | any | the token: what the device wants to see again, for its key |
//! | 8 | FNV-1a of all before it |
//!
//! Without this file what the device keeps opens nothing, so taking the file away
//! takes the way away. It knows no device, and not how one asks.

use std::{fs, path::Path};

use zeroize::Zeroizing;

use super::{Keys, boxed::Boxed, fill, replace};
use crate::{
    Store, StoreError,
    checksum::fnv_1a,
    copy::{remove, sync_folder},
    error::of_file,
};

const NAME: &str = "surefoot.biometric";
/// What a writing that was cut off leaves.
const PART: &str = "surefoot.biometric.part";
const MAGIC: &[u8; 8] = b"SFBIO001";
const KEY: usize = 32;
/// Bytes of the longest token: a device's own key, wrapped, is far shorter.
const LONGEST_TOKEN: usize = 4096;

/// What the file says.
struct Wrapped {
    boxed: Boxed,
    token: Vec<u8>,
}

impl Store {
    /// A key for the device to keep. It opens nothing before [`Store::keep_biometric`].
    ///
    /// # Errors
    /// [`StoreError::Io`] when the system gives no chance numbers.
    pub fn draw_biometric() -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let mut key = Zeroizing::new(vec![0; KEY]);
        fill(&mut key)?;
        Ok(key)
    }

    /// From now on the key that the device keeps opens the diary, too. `token` is
    /// what the device wants to see again for it.
    ///
    /// # Errors
    /// [`StoreError::KeyUnreadable`] where no lock is on, or for a key or token of
    /// another kind; those of the disk.
    pub fn keep_biometric(&self, key: &[u8], token: &[u8]) -> Result<(), StoreError> {
        let keys = self.keys.as_ref().ok_or(StoreError::KeyUnreadable)?;
        replace(&self.folder, NAME, &Wrapped::wrap(keys, key, token)?.bytes())
    }

    /// Whether the key that the device keeps opens this diary.
    #[must_use]
    pub fn has_biometric(&self) -> bool {
        self.has_lock() && matches!(read(&self.folder), Ok(Some(_)))
    }

    /// What the device is to be shown for its key; None where this way is not
    /// there, or not readable.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn biometric_token(folder: &Path) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(read(folder)?.map(|wrapped| wrapped.token))
    }

    /// Takes this way away. The others stay.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget_biometric(folder: &Path) -> Result<(), StoreError> {
        forget(folder)
    }
}

pub(super) fn forget(folder: &Path) -> Result<(), StoreError> {
    let (path, part) = (folder.join(NAME), folder.join(PART));
    if !path.exists() && !part.exists() {
        return Ok(());
    }
    remove(&part)?;
    remove(&path)?;
    sync_folder(&path)
}

/// The keys, or None where the device's key is another, or there is no file.
pub(super) fn unwrap(folder: &Path, key: &[u8]) -> Result<Option<Keys>, StoreError> {
    Ok(read(folder)?.and_then(|wrapped| wrapped.unwrap(key)))
}

fn read(folder: &Path) -> Result<Option<Wrapped>, StoreError> {
    match fs::read(folder.join(NAME)) {
        Ok(bytes) => Ok(parse(&bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(of_file(error)),
    }
}

impl Wrapped {
    fn wrap(keys: &Keys, key: &[u8], token: &[u8]) -> Result<Self, StoreError> {
        if token.len() > LONGEST_TOKEN {
            return Err(StoreError::KeyUnreadable);
        }
        Ok(Self { boxed: Boxed::wrap(keys, key, MAGIC)?, token: token.to_vec() })
    }

    fn unwrap(&self, key: &[u8]) -> Option<Keys> {
        self.boxed.unwrap(key, MAGIC)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = [&MAGIC[..], &self.boxed.bytes(), &self.token].concat();
        bytes.extend(fnv_1a(&bytes).to_le_bytes());
        bytes
    }
}

fn parse(bytes: &[u8]) -> Option<Wrapped> {
    let (told, sum) = bytes.split_last_chunk::<8>()?;
    if fnv_1a(told) != u64::from_le_bytes(*sum) {
        return None;
    }
    let (magic, rest) = told.split_first_chunk::<8>()?;
    let (boxed, token) = Boxed::read(rest)?;
    let wrapped = Wrapped { boxed, token: token.to_vec() };
    (magic == MAGIC && token.len() <= LONGEST_TOKEN).then_some(wrapped)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::boxed::assert_read_whole_or_not_at_all;
    use super::*;

    fn wrapped(token: &[u8]) -> (Keys, Zeroizing<Vec<u8>>, Vec<u8>) {
        let (keys, key) = (Keys::draw().unwrap(), Store::draw_biometric().unwrap());
        let bytes = Wrapped::wrap(&keys, &key, token).unwrap().bytes();
        (keys, key, bytes)
    }

    proptest! {
        #[test]
        fn the_devices_key_opens_it_and_no_other(
            token in prop::collection::vec(any::<u8>(), 0..300),
            other in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            let (keys, key, bytes) = wrapped(&token);
            let read = parse(&bytes).expect("reads back");
            prop_assert_eq!(&read.token, &token);
            prop_assert!(read.unwrap(&key).map(|keys| keys.bytes()) == Some(keys.bytes()));
            prop_assert!(read.unwrap(&other).is_none());
        }
    }

    #[test]
    fn a_file_with_any_bit_changed_or_any_end_cut_is_not_read() {
        let (_, _, bytes) = wrapped(b"the device's");
        assert_read_whole_or_not_at_all(&bytes, |bytes| parse(bytes).is_some());
    }

    #[test]
    fn a_key_or_a_token_of_another_kind_is_not_taken() {
        let keys = Keys::draw().unwrap();
        assert!(Wrapped::wrap(&keys, &[7; KEY - 1], b"").is_err());
        assert!(Wrapped::wrap(&keys, &[7; KEY], &[0; LONGEST_TOKEN + 1]).is_err());
        assert!(Wrapped::wrap(&keys, &[7; KEY], &[0; LONGEST_TOKEN]).is_ok());
    }
}
