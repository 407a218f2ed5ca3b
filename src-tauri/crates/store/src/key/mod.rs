//! The app lock: a random key encrypts the whole database (SQLCipher), and her
//! secret wraps the key. Without the lock there is no key file, and the
//! database is plain.
//!
//! What opening finds is told by the files alone:
//! - the database begins as a plain one: no lock. A key file beside it is what
//!   a turning left that was cut off, and goes.
//! - it does not, or is not there, and there is a key file: locked.
//! - neither a plain database nor a key file: the file is damaged.
//!
//! So the one rename in [`turn`] is the moment the lock goes on or off, and
//! there is none at which both keys and diary are half of something.
//!
//! It knows no page, no rule for a good secret and no clock.

mod biometric;
mod boxed;
mod code;
mod file;
mod seal;
mod secret;
mod tries;
pub(crate) mod turn;

use std::{
    fs::{self, File},
    io::{Read as _, Write as _},
    path::Path,
};

use rusqlite::Connection;
use zeroize::Zeroizing;

use self::file::{KeyFile, Which};
use self::tries::Tries;
use crate::{
    FILE_NAME, Opened, Store, StoreError, copy::sync_folder, error::of_file, lock::Lock,
    open::Depth,
};

pub use self::code::RecoveryCode;
pub use self::secret::Cost;

/// How a plain database begins. An encrypted one begins with chance.
const PLAIN: &[u8; 16] = b"SQLite format 3\0";

/// Said before any key is.
const CAREFUL: &str = include_str!("careful.sql");

/// What kind of secret she chose; the window shows other keys for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretKind {
    /// Words.
    Passphrase = 0,
    /// Digits.
    Pin = 1,
}

impl SecretKind {
    fn read(byte: u8) -> Option<Self> {
        [Self::Passphrase, Self::Pin].into_iter().find(|kind| *kind as u8 == byte)
    }
}

/// What is given to open a locked diary.
pub enum Given<'a> {
    /// Her passphrase or PIN. Wrong ones are counted, and make the next one wait.
    Secret(&'a str),
    /// The recovery code. It cannot be guessed, so it never waits.
    Code(&'a RecoveryCode),
    /// The key that the device keeps. It cannot be guessed either.
    Biometric(&'a [u8]),
}

/// What can be known of a locked diary without opening it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lockup {
    /// What opens it.
    pub kind: SecretKind,
    /// Whether the key that the device keeps opens it, too.
    pub biometric: bool,
    /// Wrong tries since the last right one.
    pub wrong_tries: u32,
    /// How long the next try has to wait, in milliseconds.
    pub wait_ms: i64,
}

/// The keys of a locked diary. They are zeros again when they are dropped, and
/// lie on the heap: what is moved on the stack leaves copies behind.
#[derive(Clone)]
pub(crate) struct Keys {
    /// Encrypts databases.
    database: Zeroizing<Vec<u8>>,
    /// Encrypts what else lies beside them.
    files: Zeroizing<Vec<u8>>,
}

impl Keys {
    /// Bytes of both together.
    const LENGTH: usize = 64;

    fn draw() -> Result<Self, StoreError> {
        let mut chance = Zeroizing::new(vec![0; Self::LENGTH]);
        fill(&mut chance)?;
        Ok(Self::of(&chance))
    }

    fn of(bytes: &[u8]) -> Self {
        let (database, files) = bytes.split_at(Self::LENGTH / 2);
        Self { database: database.to_vec().into(), files: files.to_vec().into() }
    }

    fn bytes(&self) -> Zeroizing<Vec<u8>> {
        [self.database.as_slice(), self.files.as_slice()].concat().into()
    }

    /// The key of a database as SQLCipher takes it: raw, so that opening costs
    /// no derivation of its own.
    fn raw(&self) -> Zeroizing<String> {
        // Grown step by step it would leave copies behind.
        let mut text = Zeroizing::new(String::with_capacity(Self::LENGTH + 3));
        text.push_str("x'");
        for byte in self.database.iter() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or_default());
            }
        }
        text.push('\'');
        text
    }

    /// Opens an encrypted database, to which this has to be said first.
    pub(crate) fn tell(&self, connection: &Connection) -> Result<(), StoreError> {
        connection.execute_batch(CAREFUL)?;
        let raw = self.raw();
        let mut text = Zeroizing::new(String::with_capacity(raw.len() + 16));
        for part in ["PRAGMA key = \"", &raw, "\";"] {
            text.push_str(part);
        }
        Ok(connection.execute_batch(&text)?)
    }
}

/// Never shown by accident.
impl std::fmt::Debug for Keys {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("Keys")
    }
}

impl Store {
    /// Opens a locked diary.
    ///
    /// # Errors
    /// [`StoreError::WrongSecret`], [`StoreError::TooSoon`],
    /// [`StoreError::KeyUnreadable`] with nothing touched, and those of [`Store::open`].
    pub fn unlock(folder: &Path, given: &Given<'_>, now_ms: i64) -> Result<Opened, StoreError> {
        // Two copies of the app must not count the same try as one.
        let lock = Lock::take(folder)?;
        let keys = keys_for(folder, given, now_ms)?;
        drop(lock);
        match Self::open_at(folder, now_ms, Depth::Trust, Some(keys.clone())) {
            Err(StoreError::Broken) => Self::open_at(folder, now_ms, Depth::Full, Some(keys)),
            other => other,
        }
    }

    /// What can be known without opening; None where no lock is on.
    ///
    /// # Errors
    /// [`StoreError::KeyUnreadable`] and those of the disk.
    pub fn lockup(folder: &Path, now_ms: i64) -> Result<Option<Lockup>, StoreError> {
        if !is_locked(folder)? {
            return Ok(None);
        }
        let kind = KeyFile::read(folder)?.kind;
        let tries = Tries::read(folder, now_ms)?;
        let biometric = matches!(Self::biometric_token(folder), Ok(Some(_)));
        let (wrong_tries, wait_ms) = (tries.count, tries.wait_ms(now_ms));
        Ok(Some(Lockup { kind, biometric, wrong_tries, wait_ms }))
    }

    /// Whether the app lock is on.
    #[must_use]
    pub fn has_lock(&self) -> bool {
        self.keys.is_some()
    }

    /// Whether this opens the diary, which is open already. Counted as a try.
    ///
    /// # Errors
    /// As [`Store::unlock`]; [`StoreError::KeyUnreadable`] also where no lock is on.
    pub fn prove(&self, given: &Given<'_>, now_ms: i64) -> Result<(), StoreError> {
        keys_for(&self.folder, given, now_ms).map(drop)
    }

    /// Puts the lock on, or, where it is on, gives it another secret and
    /// another code. A process that is ended meanwhile leaves the one before
    /// or the new one.
    ///
    /// # Errors
    /// Those of the disk; the diary is as it was.
    pub fn lock_with(
        &mut self,
        (kind, secret, cost): (SecretKind, &str, Cost),
        code: &RecoveryCode,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let known = self.keys.clone();
        let keys = known.clone().map_or_else(Keys::draw, Ok)?;
        let file = KeyFile::wrap(&keys, (kind, secret.as_bytes(), cost), code.words())?;
        // What a lock before this one left would speak of other tries, and of other keys.
        Tries::forget(&self.folder)?;
        if known.is_none() {
            biometric::forget(&self.folder)?;
        }
        file.keep(&self.folder)?;
        if known.is_some() { Ok(()) } else { self.turn(Some(keys), now_ms) }
    }

    /// Takes the lock off: the diary is plain again.
    ///
    /// # Errors
    /// Those of the disk; the diary is as it was.
    pub fn lock_off(&mut self, now_ms: i64) -> Result<(), StoreError> {
        if self.has_lock() { self.turn(None, now_ms) } else { Ok(()) }
    }
}

fn keys_for(folder: &Path, given: &Given<'_>, now_ms: i64) -> Result<Keys, StoreError> {
    let file = KeyFile::read(folder)?;
    let found = match given {
        Given::Code(code) => file.unwrap(Which::Code, code.words())?,
        Given::Biometric(key) => biometric::unwrap(folder, key)?,
        Given::Secret(secret) => return keys_by_secret(&file, folder, secret, now_ms),
    };
    let keys = found.ok_or(StoreError::WrongSecret { wait_ms: 0 })?;
    Tries::forget(folder)?;
    Ok(keys)
}

/// What can be guessed is counted.
fn keys_by_secret(
    file: &KeyFile,
    folder: &Path,
    secret: &str,
    now_ms: i64,
) -> Result<Keys, StoreError> {
    let tries = Tries::read(folder, now_ms)?;
    let wait_ms = tries.wait_ms(now_ms);
    if wait_ms > 0 {
        return Err(StoreError::TooSoon { wait_ms });
    }
    let tries = tries.one_more(folder, now_ms)?;
    let keys = file.unwrap(Which::Secret, secret.as_bytes())?;
    let keys = keys.ok_or(StoreError::WrongSecret { wait_ms: tries.wait_ms(now_ms) })?;
    Tries::forget(folder)?;
    Ok(keys)
}

/// Whether the diary in the folder opens with a secret only.
pub(crate) fn is_locked(folder: &Path) -> Result<bool, StoreError> {
    Ok(folder.join(file::NAME).exists() && !is_plain(&folder.join(FILE_NAME))?)
}

/// Whether the file begins as a plain database does.
fn is_plain(path: &Path) -> Result<bool, StoreError> {
    begins_with(path, PLAIN)
}

fn begins_with(path: &Path, magic: &[u8]) -> Result<bool, StoreError> {
    let mut begins = vec![0; magic.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut begins));
    match read {
        Ok(()) => Ok(begins == magic),
        Err(error) if is_absent(error.kind()) => Ok(false),
        Err(error) => Err(of_file(error)),
    }
}

fn is_absent(kind: std::io::ErrorKind) -> bool {
    matches!(kind, std::io::ErrorKind::NotFound | std::io::ErrorKind::UnexpectedEof)
}

fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    fill(&mut bytes)?;
    Ok(bytes)
}

fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|error| StoreError::Io(std::io::Error::other(error)))
}

/// Writes a small file whole, and puts it in the place of the one before.
fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let (part, path) = (folder.join(format!("{name}.part")), folder.join(name));
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&part, &path)).map_err(of_file)?;
    sync_folder(&path)
}

/// What stays in memory is read from where Linux shows it.
#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests;
