//! A file on its way in: read part by part, opened, shown before anything is
//! taken. Taking builds a whole diary beside the one in use, checks it, and
//! swaps the two; the one before can be put back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Duration, NaiveDate};
use exports::{Document, LARGEST_FILE, Unreadable, is_locked, open, read_document};
use store::Staged;

use super::carry::{document, fill};
use super::contents::{Held, count, held};
use super::merging::{fresh, is_same_woman, union};
use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::data::{
    FileBegin, FileLook, FilePart, FileSeen, FileTaken, FileWay, MergeObstacle,
};
use crate::wire::refusal::{Code, Details, Refusal};

const MEGABYTE: u64 = 1024 * 1024;

/// A file between two calls. Nothing of it outlives the process.
#[derive(Default)]
pub(crate) enum Coming {
    /// None is being read.
    #[default]
    Nothing,
    /// Its parts are coming, or it waits for its passphrase.
    Bytes { size: usize, bytes: Vec<u8> },
    /// It is read, with the births told in it.
    Read(Box<Document>, Vec<NaiveDate>),
}

impl Companion {
    /// Begins a file; one begun before is given up.
    ///
    /// # Errors
    /// `file_too_large`, before anything is read.
    pub fn file_begin(&mut self, asked: &FileBegin) -> Result<(), Refusal> {
        self.coming = Coming::Nothing;
        if asked.size_bytes > LARGEST_FILE {
            return Err(of(Unreadable::TooLarge));
        }
        let size = usize::try_from(asked.size_bytes).map_err(|_| of(Unreadable::TooLarge))?;
        self.coming = Coming::Bytes { size, bytes: Vec::new() };
        Ok(())
    }

    /// The next part of it.
    ///
    /// # Errors
    /// `file_gone` without a begun file; `file_edited` for more than it said.
    pub fn file_part(&mut self, part: &FilePart) -> Result<(), Refusal> {
        let Coming::Bytes { size, bytes } = &mut self.coming else {
            return Err(Refusal::new(Code::FileGone));
        };
        let more = STANDARD.decode(&part.base64).map_err(|_| of(Unreadable::Edited))?;
        if bytes.len() + more.len() > *size {
            return Err(of(Unreadable::Edited));
        }
        bytes.extend(more);
        Ok(())
    }

    /// What is in the file. Nothing of it is taken yet.
    ///
    /// # Errors
    /// `passphrase_needed` and `wrong_passphrase`, after which it can be asked
    /// again; everything a file can be refused for.
    pub fn file_look(&mut self, asked: &FileLook, now: &Moment) -> Result<FileSeen, Refusal> {
        let theirs = self.opened(asked.passphrase.as_deref())?;
        let staged = self.staged(&theirs, now)?;
        let their = held(staged.read()?)?;
        drop(staged);
        let tomorrow = now.local() + Duration::days(1);
        if let Some(last) = their.last.filter(|last| *last > tomorrow) {
            self.coming = Coming::Nothing;
            return Err(Refusal::date(Code::FileInFuture, last.date()));
        }
        let ours = document(self.store.read(), now)?;
        let our = held(self.store.read())?;
        let made = now.at(theirs.exported_ms).local().date().to_string();
        let seen = FileSeen {
            made,
            app: theirs.app.chars().take(20).collect(),
            fresh: count(fresh(&ours.lines, &theirs.lines)),
            merge: obstacle((&ours, &our), (&theirs, &their)),
            theirs: their.contents,
            ours: our.contents,
        };
        self.coming = Coming::Read(Box::new(theirs), their.births);
        Ok(seen)
    }

    /// Takes the file that was looked at: in place of this diary, or added to it.
    ///
    /// # Errors
    /// `file_gone`; `other_birth` and `file_conflict` for two that cannot be
    /// one; what the storage refuses. The diary is then as it was.
    pub fn file_take(&mut self, way: &FileWay, now: &Moment) -> Result<FileTaken, Refusal> {
        let Coming::Read(theirs, births) = std::mem::take(&mut self.coming) else {
            return Err(Refusal::new(Code::FileGone));
        };
        let wanted = match way {
            FileWay { merge: false } => *theirs,
            FileWay { merge: true } => {
                let ours = document(self.store.read(), now)?;
                let our = held(self.store.read())?;
                if !is_same_woman((&ours.lines, &our.births), (&theirs.lines, &births)) {
                    return Err(Refusal::new(Code::OtherBirth));
                }
                union(ours, *theirs)?
            }
        };
        let staged = self.staged(&wanted, now)?;
        self.put_in(staged, now)
    }

    /// Puts the diary back that was there before the last file was taken. The
    /// one in use now can be put back in its turn.
    ///
    /// # Errors
    /// `nothing_before`; what the storage refuses.
    pub fn file_undo(&mut self, now: &Moment) -> Result<FileTaken, Refusal> {
        let former = self.store.stage_former(now.utc_ms)?;
        let staged = former.ok_or(Refusal::new(Code::NothingBefore))?;
        self.put_in(staged, now)
    }

    /// The bytes as a document. They stay until they could be opened.
    fn opened(&mut self, passphrase: Option<&str>) -> Result<Document, Refusal> {
        let Coming::Bytes { size, bytes } = &self.coming else {
            return Err(Refusal::new(Code::FileGone));
        };
        let plain = match (is_locked(bytes), passphrase) {
            _ if bytes.len() < *size => Err(Unreadable::Cut),
            (false, _) => read_document(bytes),
            (true, None) => return Err(Refusal::new(Code::PassphraseNeeded)),
            (true, Some(words)) => open(bytes, words).and_then(|plain| read_document(&plain)),
        };
        plain.map_err(|unreadable| {
            if unreadable != Unreadable::WrongPassphrase {
                self.coming = Coming::Nothing;
            }
            of(unreadable)
        })
    }

    /// A document as a whole diary beside this one, every page and line checked.
    fn staged(&self, wanted: &Document, now: &Moment) -> Result<Staged, Refusal> {
        let mut staged = self.store.stage(now.utc_ms)?;
        staged.write(|tx| fill(tx, wanted, now))?;
        let lines = staged.read()?.count_records()?;
        // One more where fields were kept that this version does not know.
        let expected = i64::try_from(wanted.lines.len()).unwrap_or(i64::MAX);
        if lines < expected || lines > expected + 1 {
            return Err(of(Unreadable::Edited));
        }
        staged.check()?;
        Ok(staged)
    }

    /// Swaps. What is the device's own is carried over: the prompts it holds, so that
    /// they can be taken off, and where copies go.
    fn put_in(&mut self, mut staged: Staged, now: &Moment) -> Result<FileTaken, Refusal> {
        let (before, copies) = (self.store.read().scheduled()?, self.store.read().copies()?);
        let stale = staged.read()?.scheduled()?;
        staged.write(|tx| -> Result<(), Refusal> {
            stale.iter().try_for_each(|one| tx.unschedule(one.id))?;
            before.iter().try_for_each(|one| tx.schedule(one))?;
            match &copies {
                Some(copies) => tx.set_copies(copies)?,
                None => tx.drop_copies()?,
            }
            Ok(())
        })?;
        let swapped = self.store.swap(staged, now.utc_ms);
        self.history = None;
        self.kept = None;
        self.unshared = None;
        swapped?;
        let (history, _) = self.history(now)?;
        Ok(FileTaken { entries: count(history.all().len()) })
    }
}

/// What stands against adding the file to the diary; none where nothing does.
fn obstacle(ours: (&Document, &Held), theirs: (&Document, &Held)) -> Option<MergeObstacle> {
    if ours.1.contents.entries == 0 {
        return Some(MergeObstacle::NothingHere);
    }
    if fresh(&ours.0.lines, &theirs.0.lines) == 0 {
        return Some(MergeObstacle::NothingNew);
    }
    let (our, their) = (&ours.1.births, &theirs.1.births);
    if !is_same_woman((&ours.0.lines, our), (&theirs.0.lines, their)) {
        return Some(MergeObstacle::OtherBirth);
    }
    let both = union(ours.0.clone(), theirs.0.clone());
    both.is_err().then_some(MergeObstacle::Conflict)
}

/// The code for what is wrong with a file.
pub(super) fn of(unreadable: Unreadable) -> Refusal {
    let code = match unreadable {
        Unreadable::NotOurs => Code::FileNotOurs,
        Unreadable::Newer => Code::FileNewer,
        Unreadable::Cut => Code::FileCut,
        Unreadable::Edited => Code::FileEdited,
        Unreadable::WrongPassphrase => Code::WrongPassphrase,
        Unreadable::TooCostly => Code::FileTooCostly,
        Unreadable::TooLarge => Code::FileTooLarge,
    };
    let max = i64::try_from(LARGEST_FILE / MEGABYTE).ok();
    let max = max.filter(|_| code == Code::FileTooLarge);
    Refusal { code, details: Details { max, ..Details::default() } }
}
