//! Where what she asks for as a file is put: on a desktop her Downloads folder,
//! beside what is there already; on a phone a folder of the cache, from which the
//! system's sheet takes it (`device/share.rs`).

use std::fs::File;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use companion::{Code, Refusal};
use tauri::AppHandle;

use crate::clock;

/// A day, in milliseconds.
const DAY_MS: i64 = 86_400_000;
/// So many files of one name are beside each other at most.
const MOST: u32 = 99;

/// Writes `text` into a new file called `name`, and says where it is; `None`
/// where there is no such folder or it takes no file.
pub fn keep(app: &AppHandle, name: &str, text: &str) -> Option<String> {
    let folder = place(app).ok()?;
    let kept = write_beside(&folder, name, text).ok()?;
    Some(kept.to_string_lossy().into_owned())
}

/// The folder that whole files of hers go into: Downloads on a desktop, and on
/// a phone a folder of the cache, from which the system's share sheet takes them.
///
/// # Errors
/// `nowhere_to_put` where the system names none.
pub fn place(app: &AppHandle) -> Result<PathBuf, Refusal> {
    folder(app).or_else(|| shared(app)).ok_or(Refusal::new(Code::NowhereToPut))
}

/// A place that the window names, if a file of hers was put there: of other files the
/// window may hand on none.
pub fn left(app: &AppHandle, named: &str) -> Option<PathBuf> {
    inside(&place(app).ok()?, Path::new(named))
}

fn inside(folder: &Path, named: &Path) -> Option<PathBuf> {
    // Both as they are on the disk: a name may lead out again.
    let (folder, named) = (folder.canonicalize().ok()?, named.canonicalize().ok()?);
    (named != folder && named.starts_with(folder)).then_some(named)
}

/// Takes away what was made for a phone's sheet a day ago or earlier. Not sooner: some
/// apps read what they were given only when she sends it.
pub fn tidy(app: &AppHandle) {
    if let Some(folder) = shared(app) {
        // Nothing was shared yet, or it is tried again at the next start.
        let _ = remove_older(&folder, clock::moment().utc_ms - DAY_MS);
    }
}

fn remove_older(folder: &Path, than_ms: i64) -> io::Result<()> {
    let than_ms = u128::try_from(than_ms).unwrap_or(0);
    for entry in std::fs::read_dir(folder)?.flatten() {
        let (path, about) = (entry.path(), entry.metadata()?);
        let written = about.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
        if written.as_millis() >= than_ms {
            continue;
        }
        if about.is_dir() { std::fs::remove_dir_all(path)? } else { std::fs::remove_file(path)? }
    }
    Ok(())
}

/// Takes away all that was made for the sheet, and what the web engine kept.
pub fn forget(app: &AppHandle) {
    use tauri::Manager as _;
    if let Some(folder) = shared(app) {
        // Nothing was shared yet, or it is gone already.
        let _ = std::fs::remove_dir_all(folder);
    }
    if let Some(window) = app.get_webview_window("main") {
        // The pages keep nothing of hers; this is for what an engine does by itself.
        let _ = window.clear_all_browsing_data();
    }
}

fn shared(app: &AppHandle) -> Option<PathBuf> {
    use tauri::Manager as _;
    Some(app.path().app_cache_dir().ok()?.join("exports"))
}

#[cfg(desktop)]
fn folder(app: &AppHandle) -> Option<PathBuf> {
    use tauri::Manager as _;
    app.path().download_dir().or_else(|_| app.path().home_dir()).ok()
}

#[cfg(mobile)]
fn folder(_app: &AppHandle) -> Option<PathBuf> {
    None
}

/// Never over another file: the second `a.ics` is `a-2.ics`.
fn write_beside(folder: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1..=MOST {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}") };
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(mut file) => return file.write_all(text.as_bytes()).map(|()| path),
            Err(taken) if taken.kind() == ErrorKind::AlreadyExists => {}
            Err(other) => return Err(other),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let downloads = folder.path().join("Downloads");
        let first = write_beside(&downloads, "reminders.ics", "one").unwrap();
        let second = write_beside(&downloads, "reminders.ics", "two").unwrap();
        assert_eq!(second, downloads.join("reminders-2.ics"));
        assert_eq!(std::fs::read_to_string(first).unwrap(), "one");
        assert_eq!(std::fs::read_to_string(second).unwrap(), "two");
    }

    #[test]
    fn only_what_lies_in_the_folder_is_handed_on() {
        let home = tempfile::tempdir().unwrap();
        let downloads = home.path().join("Downloads");
        let own = write_beside(&downloads, "reminders.ics", "one").unwrap();
        let secret = write_beside(home.path(), "secret.txt", "two").unwrap();
        assert_eq!(inside(&downloads, &own), Some(own.canonicalize().unwrap()));
        assert_eq!(inside(&downloads, &downloads.join("../secret.txt")), None);
        assert_eq!(inside(&downloads, &secret), None);
        assert_eq!(inside(&downloads, &downloads), None);
        assert_eq!(inside(&downloads, &downloads.join("not-there.ics")), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_folder_that_leads_out_of_it_is_not() {
        let home = tempfile::tempdir().unwrap();
        let downloads = home.path().join("Downloads");
        write_beside(&downloads, "reminders.ics", "one").unwrap();
        let secret = write_beside(home.path(), "secret.txt", "two").unwrap();
        let link = downloads.join("link.txt");
        std::os::unix::fs::symlink(secret, &link).unwrap();
        assert_eq!(inside(&downloads, &link), None);
    }

    #[test]
    fn what_was_made_for_the_sheet_stays_for_a_day_and_then_goes() {
        let folder = tempfile::tempdir().unwrap();
        write_beside(folder.path(), "reminders.ics", "one").unwrap();
        write_beside(&folder.path().join("tables"), "00.csv", "two").unwrap();
        let left = || std::fs::read_dir(folder.path()).unwrap().count();
        let now = clock::moment().utc_ms;
        remove_older(folder.path(), now - DAY_MS).unwrap();
        assert_eq!(left(), 2);
        remove_older(folder.path(), now + DAY_MS).unwrap();
        assert_eq!(left(), 0);
    }

    #[test]
    fn a_place_that_takes_no_file_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        std::fs::write(&file, "").unwrap();
        write_beside(&file, "reminders.ics", "one").unwrap_err();
    }
}
