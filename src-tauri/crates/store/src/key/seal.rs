//! Files beside the diary that cannot be opened as databases: damaged ones that
//! were set aside. With the lock on they are sealed whole, to the byte.

use std::{fs, path::Path};

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305,
    aead::{Aead as _, generic_array::GenericArray},
};

use super::{Keys, begins_with, random};
use crate::{StoreError, error::of_file};

const MAGIC: &[u8; 8] = b"SFSEAL01";
const NONCE: usize = 24;

pub(super) fn is_sealed(path: &Path) -> Result<bool, StoreError> {
    begins_with(path, MAGIC)
}

/// Writes what `from` holds to `to`, sealed.
pub(super) fn seal(from: &Path, to: &Path, keys: &Keys) -> Result<(), StoreError> {
    let bytes = fs::read(from).map_err(of_file)?;
    let nonce: [u8; NONCE] = random()?;
    let sealed = cipher(keys)
        .encrypt(GenericArray::from_slice(&nonce), bytes.as_slice())
        .map_err(|_| StoreError::Broken)?;
    fs::write(to, [&MAGIC[..], &nonce, &sealed].concat()).map_err(of_file)
}

/// Writes what was sealed in `from` to `to`.
///
/// # Errors
/// [`StoreError::Broken`] where it is not what was sealed.
pub(super) fn unseal(from: &Path, to: &Path, keys: &Keys) -> Result<(), StoreError> {
    let bytes = fs::read(from).map_err(of_file)?;
    let parts = bytes.strip_prefix(MAGIC).and_then(|rest| rest.split_first_chunk::<NONCE>());
    let (nonce, sealed) = parts.ok_or(StoreError::Broken)?;
    let opened = cipher(keys)
        .decrypt(GenericArray::from_slice(nonce), sealed)
        .map_err(|_| StoreError::Broken)?;
    fs::write(to, opened).map_err(of_file)
}

fn cipher(keys: &Keys) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(GenericArray::from_slice(keys.files.as_slice()))
}
