//! Her data as hers: out as files, back from files, and gone when she says so.
//!
//! `carry` turns the log into a document and back, `files` is the one place
//! that writes beside other files of hers, and each thing she can do has a
//! module. The host hands in the folder; no dialog and no sheet is known here.

mod backing_up;
mod carry;
mod coming;
mod contents;
mod copying;
mod erasing;
mod exporting;
mod files;
mod merging;
mod page;

pub(crate) use backing_up::Unshared;
pub(crate) use coming::Coming;
pub use copying::{CopyFolder, CopyPlace, DueCopy, FolderOnDisk};
pub(crate) use erasing::Erasing;

/// The kind under which a verified backup stands in the log.
const BACKUP: &str = "backup";
/// The kind under which fields of a file stand that this version does not know.
const EXTRAS: &str = "extras";
