//! Backup: one locked file of everything. It is not called saved before it has
//! been read from the disk again, opened with the passphrase and compared.

use std::fs;
use std::path::Path;

use chrono::NaiveDateTime;
use exports::{SHORTEST_PASSPHRASE, WORK, open, read_document, seal, write_document};
use serde_json::json;
use store::NewRecord;

use super::BACKUP;
use super::carry::document;
use super::contents::count;
use super::exporting::{left, not_put, stem};
use super::files::put;
use crate::companion::Companion;
use crate::moment::{Moment, minute_from};
use crate::telling::fresh_id;
use crate::wire::data::{BackupAsked, BackupDone, BackupState};
use crate::wire::device::Sharing;
use crate::wire::refusal::{Code, Details, Refusal};

/// After so many days the page says that a backup would be good.
const DUE_DAYS: i64 = 30;

/// A backup as it was made; kept while it lies where she cannot reach it.
pub(crate) struct Unshared {
    place: String,
    lines: usize,
    at: Moment,
}

impl Companion {
    /// Writes a backup into `folder` and verifies it. Where files leave by a sheet
    /// the folder is none of hers, and the backup counts once it was handed on
    /// ([`Companion::handed_on`]).
    ///
    /// # Errors
    /// `passphrase_short`; `nowhere_to_put` or `disk_full`, with nothing left
    /// behind; `not_verified` when the file on the disk is not what was
    /// written, and it is taken away again; what the storage refuses.
    pub fn backup(
        &mut self,
        asked: &BackupAsked,
        folder: &Path,
        shares: Sharing,
        now: &Moment,
    ) -> Result<BackupDone, Refusal> {
        let words = asked.passphrase.as_str();
        admit_passphrase(words)?;
        let document = document(self.store.read(), now)?;
        let unwritten = |_| Refusal::new(Code::Storage);
        let plain = write_document(&document).map_err(unwritten)?;
        let sealed = seal(&plain, words, WORK).map_err(unwritten)?;
        let path = put(folder, &format!("{}.age", stem(now)), &sealed).map_err(not_put)?;
        if !is_verified(&path, words, &plain, document.line_count) {
            // A file that does not open is worse than none.
            let _ = fs::remove_file(&path);
            return Err(Refusal::new(Code::NotVerified));
        }
        let entries = self.history(now)?.0.all().len();
        let place = left(&path).place;
        let made = Unshared { place: place.clone(), lines: document.line_count, at: now.clone() };
        if shares == Sharing::Sheet {
            self.unshared = Some(made);
        } else {
            self.note_backup(&made)?;
        }
        Ok(BackupDone { place, entries: count(entries) })
    }

    /// The device opened its sheet for what lies at `place`. If that is the backup
    /// made last, it counts from now on. What she did in the sheet nobody is told.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn handed_on(&mut self, place: &str) -> Result<(), Refusal> {
        match self.unshared.take_if(|unshared| unshared.place == place) {
            Some(backup) => self.note_backup(&backup),
            None => Ok(()),
        }
    }

    /// When the last backup was verified, and whether another would be good.
    pub(crate) fn backup_state(&mut self, now: &Moment) -> Result<BackupState, Refusal> {
        let noted = self.store.read().in_force_of_kind(BACKUP)?;
        let at = |record: &store::Record| minute_from(record.stamp.local.as_str());
        let last: Option<NaiveDateTime> = noted.iter().filter_map(at).max();
        let (history, _) = self.history(now)?;
        let since = last.or_else(|| history.all().first().map(|told| told.at));
        let due = since.is_some_and(|since| (now.local() - since).num_days() >= DUE_DAYS);
        let last = last.map(|last| history.programme_day(last).to_string());
        Ok(BackupState { last, due })
    }

    /// Keeps in the log that a backup was verified. It is one of her actions
    /// like any other; the backup itself cannot know of it.
    fn note_backup(&mut self, made: &Unshared) -> Result<(), Refusal> {
        let (now, lines) = (&made.at, made.lines);
        let record = NewRecord {
            id: fresh_id(now),
            stamp: self.stamp(now.local(), now)?,
            kind: BACKUP.to_owned(),
            body: json!({ "type": BACKUP, "lines": lines }).to_string(),
            supersedes: None,
        };
        self.store.write(|tx| Ok::<_, Refusal>(tx.append(&record).map(drop)?))
    }
}

/// Whether a file may be locked with it.
///
/// # Errors
/// `passphrase_short`, with the least length.
pub(super) fn admit_passphrase(words: &str) -> Result<(), Refusal> {
    if words.chars().count() >= SHORTEST_PASSPHRASE {
        return Ok(());
    }
    let min = i64::try_from(SHORTEST_PASSPHRASE).ok();
    let details = Details { min, ..Details::default() };
    Err(Refusal { code: Code::PassphraseShort, details })
}

/// Whether the file on the disk opens to exactly what was written.
fn is_verified(path: &Path, words: &str, plain: &[u8], lines: usize) -> bool {
    let Ok(sealed) = fs::read(path) else { return false };
    let Ok(opened) = open(&sealed, words) else { return false };
    opened == plain && read_document(&opened).is_ok_and(|read| read.lines.len() == lines)
}
