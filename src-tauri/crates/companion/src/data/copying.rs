//! Copies that are made by themselves, into a folder she chose once. Her passphrase
//! is not kept: each copy is locked with a key of which only the locking half is here.
//!
//! Making one is three steps, so that a slow folder never keeps her waiting: what is
//! due is built and locked with the diary at hand, put down without it, and noted.

use std::fs;
use std::path::PathBuf;

use exports::{CopyLock, WORK, write_document};
use store::Copies;

use super::backing_up::admit_passphrase;
use super::carry::document;
use super::exporting::not_put;
use super::files::put;
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::copies::{CopiesAsked, CopiesOn, CopiesPage, CopyTrouble};
use crate::wire::refusal::{Code, Refusal};

/// A copy is due when the last is this old, and something was told since: a week.
const EVERY_MS: i64 = 7 * 86_400_000;
/// So many stay in the folder; older ones of ours are taken away.
const KEPT: usize = 5;
/// What every copy's name begins and ends with: no word about her health.
const NAME: (&str, &str) = ("surefoot-copy-", ".age");

/// A folder outside the app, as the device names it and as she knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPlace {
    /// A path, or the address a phone gives it.
    pub place: String,
    /// Its own name.
    pub name: String,
}

/// A copy that is to be put down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueCopy {
    /// The folder.
    pub place: String,
    /// What it is to be called.
    pub name: String,
    /// Locked, opened again and compared already.
    pub bytes: Vec<u8>,
    records: i64,
}

/// The folder, by whatever way the device has to it.
pub trait CopyFolder {
    /// Writes a new file, whole; its name when it is there.
    ///
    /// # Errors
    /// Why it could not be written.
    fn put(&self, name: &str, bytes: &[u8]) -> Result<String, CopyTrouble>;

    /// Reads a file again; `None` where it cannot be read.
    fn get(&self, name: &str) -> Option<Vec<u8>>;

    /// The names of the files in it.
    fn names(&self) -> Vec<String>;

    /// Takes a file away, if it can.
    fn remove(&self, name: &str);
}

/// A folder of the file system.
#[derive(Debug)]
pub struct FolderOnDisk(pub PathBuf);

impl CopyFolder for FolderOnDisk {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<String, CopyTrouble> {
        // One on a stick that is not there must not be made anew where the stick would be.
        if !self.0.is_dir() {
            return Err(CopyTrouble::FolderGone);
        }
        let path = put(&self.0, name, bytes).map_err(|error| match not_put(error).code {
            Code::DiskFull => CopyTrouble::DiskFull,
            _ => CopyTrouble::NotWritten,
        })?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        name.ok_or(CopyTrouble::NotWritten)
    }

    fn get(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.0.join(name)).ok()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    fn remove(&self, name: &str) {
        // It is tried again after the next copy.
        let _ = fs::remove_file(self.0.join(name));
    }
}

impl DueCopy {
    /// Puts the copy down, reads it again and compares; then the oldest of too many go.
    ///
    /// # Errors
    /// Why there is no new copy. A file that is not whole is taken away again.
    pub fn put(&self, folder: &impl CopyFolder) -> Result<(), CopyTrouble> {
        let name = folder.put(&self.name, &self.bytes)?;
        if folder.get(&name).as_deref() != Some(self.bytes.as_slice()) {
            folder.remove(&name);
            return Err(CopyTrouble::NotWritten);
        }
        let mut copies = folder.names();
        copies.retain(|name| name.starts_with(NAME.0) && name.ends_with(NAME.1));
        copies.sort_unstable();
        let too_many = copies.len().saturating_sub(KEPT);
        copies.iter().take(too_many).for_each(|name| folder.remove(name));
        Ok(())
    }
}

impl Companion {
    /// Whether copies are made, where they go, and the last one.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn copies(&mut self, now: &Moment) -> Result<CopiesPage, Refusal> {
        let Some(copies) = self.store.read().copies()? else { return Ok(CopiesPage { on: None }) };
        let last = copies.kept.map(|(at_ms, _)| now.at(at_ms).local());
        let (history, _) = self.history(now)?;
        let on = CopiesOn {
            name: copies.name,
            last: last.map(|at| history.programme_day(at).to_string()),
            trouble: copies.trouble.as_deref().and_then(CopyTrouble::read),
        };
        Ok(CopiesPage { on: Some(on) })
    }

    /// Copies go to `place` from now on, locked with this passphrase.
    ///
    /// # Errors
    /// `passphrase_short`; what the storage refuses.
    pub fn copies_on(
        &mut self,
        asked: &CopiesAsked,
        place: CopyPlace,
        now: &Moment,
    ) -> Result<CopiesPage, Refusal> {
        admit_passphrase(&asked.passphrase)?;
        let unwritten = |_| Refusal::new(Code::Storage);
        let CopyLock { recipient, wrapped } =
            CopyLock::draw(&asked.passphrase, WORK).map_err(unwritten)?;
        let CopyPlace { place, name } = place;
        let copies = Copies { place, name, recipient, wrapped, kept: None, trouble: None };
        self.store.write(|tx| Ok::<_, Refusal>(tx.set_copies(&copies)?))?;
        self.copies(now)
    }

    /// No copies are made any more. Those that are there stay.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn copies_off(&mut self) -> Result<(), Refusal> {
        self.store.write(|tx| Ok(tx.drop_copies()?))
    }

    /// The copy that is due at `now`, or wanted at once; `None` where none is.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn due_copy(&self, wanted: bool, now: &Moment) -> Result<Option<DueCopy>, Refusal> {
        let reading = self.store.read();
        let Some(copies) = reading.copies()? else { return Ok(None) };
        // One she wants is made whatever the last one was.
        let last = copies.kept.filter(|_| !wanted);
        let is_fresh = |at_ms| (0..EVERY_MS).contains(&now.utc_ms.saturating_sub(at_ms));
        if last.is_some_and(|(at_ms, _)| is_fresh(at_ms)) {
            return Ok(None);
        }
        let records = reading.count_records()?;
        if last.is_some_and(|(_, kept)| kept == records) {
            return Ok(None);
        }
        let unwritten = |_| Refusal::new(Code::Storage);
        let plain = write_document(&document(reading, now)?).map_err(unwritten)?;
        let lock = CopyLock { recipient: copies.recipient, wrapped: copies.wrapped };
        let bytes = lock.seal(&plain).map_err(unwritten)?;
        let name = format!("{}{}{}", NAME.0, now.local().format("%Y-%m-%d-%H%M"), NAME.1);
        Ok(Some(DueCopy { place: copies.place, name, bytes, records }))
    }

    /// What became of it. A folder she changed meanwhile knows nothing of it.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn note_copy(
        &mut self,
        copy: &DueCopy,
        put: Result<(), CopyTrouble>,
        now: &Moment,
    ) -> Result<(), Refusal> {
        let Some(copies) = self.store.read().copies()? else { return Ok(()) };
        if copies.place != copy.place {
            return Ok(());
        }
        let trouble = put.err().map(|trouble| trouble.word().to_owned());
        let kept = if trouble.is_none() { Some((now.utc_ms, copy.records)) } else { copies.kept };
        let noted = Copies { kept, trouble, ..copies };
        self.store.write(|tx| Ok(tx.set_copies(&noted)?))
    }
}
