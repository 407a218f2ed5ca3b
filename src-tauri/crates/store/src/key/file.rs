//! The key file: the keys of the diary, wrapped twice, once under her secret
//! and once under the recovery code. 265 bytes and a checksum:
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `SFKEY001` |
//! | 1 | 0 a passphrase, 1 a PIN |
//! | 2 × 128 | the secret's slot, the code's slot |
//! | 8 | FNV-1a of all before it: a fault, not a wrong secret |
//!
//! A slot is the memory in KiB and the passes (4 bytes each, little-endian), 16
//! bytes of salt, and 104 of a box of the two keys. What stands before a box is
//! bound to it.

use std::{fs, path::Path};

use super::{
    Keys, SecretKind,
    boxed::Boxed,
    random, replace,
    secret::{Cost, SALT, derive},
};
use crate::{StoreError, checksum::fnv_1a, error::of_file};

pub(crate) const NAME: &str = "surefoot.key";
const MAGIC: &[u8; 8] = b"SFKEY001";

/// One way to the keys.
#[derive(Debug, Clone)]
struct Slot {
    cost: Cost,
    salt: [u8; SALT],
    boxed: Boxed,
}

/// What the file says.
#[derive(Debug, Clone)]
pub(super) struct KeyFile {
    pub(super) kind: SecretKind,
    secret: Slot,
    code: Slot,
}

/// Which slot: bound to its box, so that the two cannot be changed about.
#[derive(Clone, Copy)]
pub(super) enum Which {
    Secret = 0,
    Code = 1,
}

impl KeyFile {
    /// Wraps the keys under both.
    pub(super) fn wrap(
        keys: &Keys,
        (kind, secret, cost): (SecretKind, &[u8], Cost),
        code: &[u8],
    ) -> Result<Self, StoreError> {
        let secret = Slot::wrap(keys, secret, cost, &bound(kind, Which::Secret))?;
        // 160 bits of chance need no hard work, only the same way.
        let code = Slot::wrap(keys, code, Cost::LEAST, &bound(kind, Which::Code))?;
        Ok(Self { kind, secret, code })
    }

    /// The keys, or None where the words are others.
    pub(super) fn unwrap(&self, which: Which, words: &[u8]) -> Result<Option<Keys>, StoreError> {
        let slot = match which {
            Which::Secret => &self.secret,
            Which::Code => &self.code,
        };
        slot.unwrap(words, &bound(self.kind, which))
    }

    /// Puts it in the place of the one before, whole or not at all.
    pub(super) fn keep(&self, folder: &Path) -> Result<(), StoreError> {
        replace(folder, NAME, &self.bytes())
    }

    pub(super) fn read(folder: &Path) -> Result<Self, StoreError> {
        let bytes = fs::read(folder.join(NAME)).map_err(of_file)?;
        parse(&bytes).ok_or(StoreError::KeyUnreadable)
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.push(self.kind as u8);
        for slot in [&self.secret, &self.code] {
            bytes.extend(slot.cost.memory_kib.to_le_bytes());
            bytes.extend(slot.cost.passes.to_le_bytes());
            bytes.extend(slot.salt);
            bytes.extend(slot.boxed.bytes());
        }
        bytes.extend(fnv_1a(&bytes).to_le_bytes());
        bytes
    }
}

impl Slot {
    fn wrap(keys: &Keys, words: &[u8], cost: Cost, bound: &[u8]) -> Result<Self, StoreError> {
        let salt = random()?;
        let key = derive(words, &salt, cost)?;
        Ok(Self { cost, salt, boxed: Boxed::wrap(keys, &key, &with_cost(bound, cost))? })
    }

    fn unwrap(&self, words: &[u8], bound: &[u8]) -> Result<Option<Keys>, StoreError> {
        let key = derive(words, &self.salt, self.cost)?;
        Ok(self.boxed.unwrap(&key, &with_cost(bound, self.cost)))
    }
}

fn bound(kind: SecretKind, which: Which) -> Vec<u8> {
    [&MAGIC[..], &[kind as u8, which as u8]].concat()
}

fn with_cost(bound: &[u8], cost: Cost) -> Vec<u8> {
    [bound, &cost.memory_kib.to_le_bytes(), &cost.passes.to_le_bytes()].concat()
}

fn parse(bytes: &[u8]) -> Option<KeyFile> {
    let (told, sum) = bytes.split_last_chunk::<8>()?;
    if fnv_1a(told) != u64::from_le_bytes(*sum) {
        return None;
    }
    let (magic, rest) = told.split_first_chunk::<8>()?;
    let (kind, rest) = rest.split_first()?;
    let kind = SecretKind::read(*kind)?;
    let (secret, rest) = slot(rest)?;
    let (code, rest) = slot(rest)?;
    (magic == MAGIC && rest.is_empty()).then_some(KeyFile { kind, secret, code })
}

fn slot(bytes: &[u8]) -> Option<(Slot, &[u8])> {
    let (memory_kib, rest) = bytes.split_first_chunk()?;
    let (passes, rest) = rest.split_first_chunk()?;
    let (salt, rest) = rest.split_first_chunk()?;
    let (boxed, rest) = Boxed::read(rest)?;
    let cost =
        Cost { memory_kib: u32::from_le_bytes(*memory_kib), passes: u32::from_le_bytes(*passes) };
    let slot = Slot { cost, salt: *salt, boxed };
    cost.is_bearable().then_some((slot, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    use super::super::boxed::assert_read_whole_or_not_at_all;
    use super::*;

    fn file(secret: &[u8], code: &[u8]) -> (Keys, KeyFile) {
        let keys = Keys::draw().unwrap();
        let file = KeyFile::wrap(&keys, (SecretKind::Passphrase, secret, Cost::LEAST), code);
        (keys, file.unwrap())
    }

    fn opens(file: &KeyFile, which: Which, words: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        file.unwrap(which, words).unwrap().map(|keys| keys.bytes())
    }

    proptest! {
        // Each case derives six keys.
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn any_secret_opens_itself_and_nothing_else(
            secret in prop::collection::vec(any::<u8>(), 1..40),
            code in prop::collection::vec(any::<u8>(), 1..40),
        ) {
            prop_assume!(secret != code);
            let (keys, file) = file(&secret, &code);
            let file = parse(&file.bytes()).expect("reads back");
            prop_assert!(opens(&file, Which::Secret, &secret) == Some(keys.bytes()));
            prop_assert!(opens(&file, Which::Code, &code) == Some(keys.bytes()));
            prop_assert!(opens(&file, Which::Secret, &code).is_none());
            prop_assert!(opens(&file, Which::Code, &secret).is_none());
        }
    }

    #[test]
    fn a_file_with_any_bit_changed_or_any_end_cut_is_not_read() {
        let bytes = file(b"a secret", b"a code").1.bytes();
        assert_eq!(bytes.len(), 273);
        assert_read_whole_or_not_at_all(&bytes, |bytes| parse(bytes).is_some());
    }

    #[test]
    fn a_cost_made_small_or_endless_is_not_read() {
        let (_, mut file) = file(b"a secret", b"a code");
        let with = |file: &KeyFile| parse(&file.bytes()).is_some();
        assert!(with(&file));
        for (memory_kib, passes) in [(8, 2), (19 * 1024, 1), (u32::MAX, 2), (19 * 1024, u32::MAX)] {
            file.secret.cost = Cost { memory_kib, passes };
            assert!(!with(&file));
        }
    }

    #[test]
    fn slots_and_costs_cannot_be_changed_about() {
        let (_, mut file) = file(b"a secret", b"a code");
        std::mem::swap(&mut file.secret, &mut file.code);
        assert!(opens(&file, Which::Secret, b"a code").is_none());
        std::mem::swap(&mut file.secret, &mut file.code);
        file.kind = SecretKind::Pin;
        assert!(opens(&file, Which::Secret, b"a secret").is_none());
    }
}
