//! Her data: out as files, back from files, merged, and gone.

mod backup;
mod copies;
mod damage;
mod erase;
mod export;
mod faults;
mod kill;
mod merge;
mod restore;

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use companion::wire::data::{
    BackupAsked, BackupDone, FileBegin, FileLook, FilePart, FileSeen, FileTaken, FileWay,
};
use companion::wire::device::Sharing;
use companion::wire::fact::{Diary, FactBody};
use companion::{Code, Companion, Refusal};
use exports::{Document, read_document};
use tempfile::TempDir;

use super::Her;

/// What locks every backup here.
pub const WORDS: &str = "warm kettle, blue door";

pub fn elsewhere() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// A diary that says this.
pub fn note(text: &str) -> FactBody {
    FactBody::Diary(Diary { note: Some(text.to_owned()), ..Diary::default() })
}

impl Her {
    #[track_caller]
    pub fn backs_up(&mut self, folder: &Path) -> BackupDone {
        let asked = BackupAsked { passphrase: WORDS.to_owned() };
        self.companion.backup(&asked, folder, Sharing::Folder, &self.now).expect("is saved")
    }

    /// Everything as a document, by way of a file.
    #[track_caller]
    pub fn document(&mut self) -> Document {
        let folder = elsewhere();
        let left = self.companion.export_json(folder.path(), &self.now).expect("is written");
        read_document(&fs::read(left.place).expect("is there")).expect("is a document")
    }

    /// Brings a file, as the window does, and looks at it.
    pub fn brings(&mut self, bytes: &[u8], words: Option<&str>) -> Result<FileSeen, Refusal> {
        carry(&mut self.companion, bytes)?;
        let asked = FileLook { passphrase: words.map(str::to_owned) };
        self.companion.file_look(&asked, &self.now)
    }

    pub fn takes(&mut self, merge: bool) -> Result<FileTaken, Refusal> {
        self.companion.file_take(&FileWay { merge }, &self.now)
    }

    #[track_caller]
    pub fn refuses(&mut self, bytes: &[u8], words: Option<&str>) -> Code {
        self.brings(bytes, words).expect_err("is refused").code
    }
}

/// The bytes in parts of an odd size.
pub fn carry(companion: &mut Companion, bytes: &[u8]) -> Result<(), Refusal> {
    companion.file_begin(&FileBegin { size_bytes: bytes.len() as u64 })?;
    for part in bytes.chunks(100_003) {
        companion.file_part(&FilePart { base64: STANDARD.encode(part) })?;
    }
    Ok(())
}

/// The lines of a document, each with all it says, for comparing.
pub fn lines(document: &Document) -> Vec<String> {
    document.lines.iter().map(|line| serde_json::to_string(line).expect("is JSON")).collect()
}
