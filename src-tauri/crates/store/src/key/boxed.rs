//! The two keys in a box that one other key opens: 24 bytes of nonce, then 64 + 16
//! of XChaCha20-Poly1305. It knows no file, and not where that key is from.

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305,
    aead::{AeadInPlace as _, generic_array::GenericArray},
};
use zeroize::Zeroizing;

use super::{Keys, random};
use crate::StoreError;

const NONCE: usize = 24;
const TAG: usize = 16;

/// A closed box.
#[derive(Debug, Clone)]
pub(super) struct Boxed {
    nonce: [u8; NONCE],
    boxed: [u8; Keys::LENGTH],
    tag: [u8; TAG],
}

impl Boxed {
    /// Puts the keys in. What it is `bound` to is needed again to open it.
    pub(super) fn wrap(keys: &Keys, key: &[u8], bound: &[u8]) -> Result<Self, StoreError> {
        let nonce = random()?;
        let mut boxed = keys.bytes();
        let tag = cipher(key)
            .ok_or(StoreError::KeyUnreadable)?
            .encrypt_in_place_detached(GenericArray::from_slice(&nonce), bound, &mut boxed)
            .map_err(|_| StoreError::KeyUnreadable)?;
        let boxed = boxed.as_slice().try_into().map_err(|_| StoreError::KeyUnreadable)?;
        Ok(Self { nonce, boxed, tag: tag.into() })
    }

    /// The keys, or None where the key is another, or what it was bound to.
    pub(super) fn unwrap(&self, key: &[u8], bound: &[u8]) -> Option<Keys> {
        let nonce = GenericArray::from_slice(&self.nonce);
        let tag = GenericArray::from_slice(&self.tag);
        let mut opened = Zeroizing::new(self.boxed);
        // The tag is compared in constant time.
        cipher(key)?.decrypt_in_place_detached(nonce, bound, opened.as_mut(), tag).ok()?;
        Some(Keys::of(opened.as_ref()))
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        [&self.nonce[..], &self.boxed, &self.tag].concat()
    }

    /// The box at the beginning of these bytes, and what comes after it.
    pub(super) fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (nonce, rest) = bytes.split_first_chunk()?;
        let (boxed, rest) = rest.split_first_chunk()?;
        let (tag, rest) = rest.split_first_chunk()?;
        Some((Self { nonce: *nonce, boxed: *boxed, tag: *tag }, rest))
    }
}

/// None for a key of another length.
fn cipher(key: &[u8]) -> Option<XChaCha20Poly1305> {
    XChaCha20Poly1305::new_from_slice(key).ok()
}

/// Whether a file's reader takes these bytes as they are, and no others near them.
#[cfg(test)]
pub(super) fn assert_read_whole_or_not_at_all(bytes: &[u8], reads: impl Fn(&[u8]) -> bool) {
    assert!(reads(bytes));
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.to_vec();
            changed[at] ^= 1 << bit;
            assert!(!reads(&changed), "byte {at}, bit {bit}");
        }
        assert!(!reads(&bytes[..at]), "cut at {at}");
    }
}
