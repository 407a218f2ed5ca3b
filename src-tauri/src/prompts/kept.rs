//! The prompts an Android phone was given, kept as a small file in the app's own
//! folder. The notification plugin keeps nothing of what it shows
//! (plugins-workspace#3550, #2341), so `PromptRestorer.kt` reads this file after
//! a restart, an update, a new clock or zone, and sets the alarms again.
//!
//! It also is the phone's own account of what it holds: with the file gone, every
//! prompt is given to the phone again. It holds numbers, times and the words of a
//! locked screen, and plans nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use companion::wire::prompts::Prompt;

/// The first word of the file. Another form gets another name.
const FORM: &str = "surefoot-prompts-1";
/// The file, in the folder `prompts` of the app's data.
const NAME: &str = "plan.tsv";

/// What the phone holds, and the file that says so.
pub struct Kept {
    folder: PathBuf,
    /// The first line: what stands beside every prompt.
    frame: String,
    prompts: BTreeMap<i32, Prompt>,
    written: Option<String>,
}

impl Kept {
    /// What was kept in `folder`. `channel` and `buttons` (a name and a word each)
    /// stand beside every prompt. A file that cannot be read counts as none.
    pub fn open(folder: &Path, channel: &str, buttons: &[(&str, &str)]) -> Self {
        let mut frame = format!("{FORM}\t{}", cell(channel));
        for (name, word) in buttons {
            // Writing to a string cannot go wrong.
            let _ = write!(frame, "\t{}\t{}", cell(name), cell(word));
        }
        let written = fs::read_to_string(folder.join(NAME)).ok();
        let prompts = written.as_deref().map(read).unwrap_or_default();
        Self { folder: folder.to_owned(), frame, prompts, written }
    }

    /// The prompts that are still to come, by name.
    pub fn held(&self, now_ms: i64) -> Vec<i32> {
        let to_come = self.prompts.values().filter(|prompt| prompt.due_ms > now_ms);
        to_come.map(|prompt| prompt.id).collect()
    }

    /// The phone took this prompt. One that cannot wait, the test of one minute,
    /// is not kept: after a restart its minute is over.
    pub fn set(&mut self, prompt: &Prompt) {
        if prompt.can_wait {
            self.prompts.insert(prompt.id, prompt.clone());
        }
    }

    /// These were taken off.
    pub fn cancel(&mut self, ids: &[i32]) {
        self.prompts.retain(|id, _| !ids.contains(id));
    }

    /// Writes the file anew, whole or not at all, where it has to say something else.
    ///
    /// # Errors
    /// What the file system refuses; the file then says what it said before.
    pub fn settle(&mut self, now_ms: i64) -> io::Result<()> {
        self.prompts.retain(|_, prompt| prompt.due_ms > now_ms);
        let text = self.text();
        if self.written.as_ref() == Some(&text) {
            return Ok(());
        }
        fs::create_dir_all(&self.folder)?;
        let unfinished = self.folder.join("plan.new");
        let mut file = File::create(&unfinished)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&unfinished, self.folder.join(NAME))?;
        self.written = Some(text);
        Ok(())
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n", self.frame);
        for prompt in self.prompts.values() {
            let Prompt { id, due_ms, local, zone, title, body, can_wait: _ } = prompt;
            let cells = [local, zone, title, body].map(|text| cell(text)).join("\t");
            let _ = writeln!(text, "{id}\t{due_ms}\t{cells}");
        }
        text
    }
}

/// A text that stays in its place: a tab or a new line becomes a space.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

fn read(text: &str) -> BTreeMap<i32, Prompt> {
    let mut lines = text.lines();
    let ours = lines.next().is_some_and(|line| line.split('\t').next() == Some(FORM));
    let prompts = lines.filter(|_| ours).filter_map(prompt);
    prompts.map(|prompt| (prompt.id, prompt)).collect()
}

fn prompt(line: &str) -> Option<Prompt> {
    let mut cells = line.split('\t');
    let id = cells.next()?.parse().ok()?;
    let due_ms = cells.next()?.parse().ok()?;
    let mut text = || cells.next().map(str::to_owned);
    let (local, zone, title, body) = (text()?, text()?, text()?, text()?);
    Some(Prompt { id, title, body, due_ms, local, zone, can_wait: true })
}

#[cfg(test)]
mod tests {
    use companion::wire::prompts::{Device, Permission};

    use super::*;
    use crate::clock;
    use crate::home::Home;
    use crate::prompts::port::{self, Port};
    use crate::prompts::told::{every_hour, told};

    /// A phone that only keeps.
    struct Keeping {
        kept: Kept,
        set: u32,
    }

    impl Keeping {
        fn new(folder: &Path) -> Self {
            Self { kept: Kept::open(folder, "prompts_v1", &[("start", "Start")]), set: 0 }
        }
    }

    impl Port for Keeping {
        fn device(&mut self) -> Device {
            Device { permission: Permission::Granted, tells: false }
        }

        fn held(&mut self) -> Option<Vec<i32>> {
            Some(self.kept.held(clock::moment().utc_ms))
        }

        fn cancel(&mut self, ids: &[i32]) {
            self.kept.cancel(ids);
        }

        fn set(&mut self, prompt: &Prompt) -> bool {
            self.set += 1;
            self.kept.set(prompt);
            true
        }

        fn settle(&mut self) {
            self.kept.settle(clock::moment().utc_ms).unwrap();
        }
    }

    fn planned() -> (tempfile::TempDir, Home, PathBuf) {
        let (folder, home) = told(every_hour());
        let prompts = folder.path().join("prompts");
        port::look(&home, &mut Keeping::new(&prompts)).unwrap();
        (folder, home, prompts)
    }

    fn one(id: i32, due_ms: i64) -> Prompt {
        let text = |text: &str| text.to_owned();
        let (local, zone) = (text("2026-03-29T08:00"), text("Europe/Berlin"));
        let (title, body) = (text("A moment"), text("Two minutes"));
        Prompt { id, title, body, due_ms, local, zone, can_wait: true }
    }

    #[test]
    fn what_was_planned_is_found_again_by_another_start() {
        let (_folder, home, prompts) = planned();
        let mut next = Keeping::new(&prompts);
        assert!(!next.held().unwrap().is_empty());
        port::look(&home, &mut next).unwrap();
        assert_eq!(next.set, 0);
    }

    #[test]
    fn with_the_file_gone_the_phone_is_given_every_prompt_again() {
        let (_folder, home, prompts) = planned();
        let before = fs::read_to_string(prompts.join(NAME)).unwrap();
        fs::remove_file(prompts.join(NAME)).unwrap();
        port::look(&home, &mut Keeping::new(&prompts)).unwrap();
        assert_eq!(fs::read_to_string(prompts.join(NAME)).unwrap(), before);
    }

    #[test]
    fn the_file_says_nothing_of_her_health() {
        let (_folder, _home, prompts) = planned();
        let text = fs::read_to_string(prompts.join(NAME)).unwrap().to_lowercase();
        let clinical = [
            "pelvi", "floor", "leak", "bladder", "symptom", "birth", "pain", "health", "contract",
            "muscle", "clinic", "practice",
        ];
        let found: Vec<_> = clinical.iter().filter(|word| text.contains(**word)).collect();
        assert!(found.is_empty(), "{found:?}");
        assert!(
            text.lines().count() > 2 && text.lines().skip(1).all(|line| prompt(line).is_some())
        );
    }

    #[test]
    fn a_plan_is_one_line_a_prompt_whatever_its_words() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept::open(folder.path(), "a\tb", &[("later", "Later\non")]);
        kept.set(&Prompt { title: "One\ttwo\nthree".to_owned(), ..one(7, 1_774_764_000_000) });
        kept.settle(0).unwrap();
        let text = fs::read_to_string(folder.path().join(NAME)).unwrap();
        assert_eq!(
            text,
            "surefoot-prompts-1\ta b\tlater\tLater on\n\
             7\t1774764000000\t2026-03-29T08:00\tEurope/Berlin\tOne two three\tTwo minutes\n"
        );
    }

    #[test]
    fn what_has_passed_or_was_taken_off_is_kept_no_longer() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept::open(folder.path(), "prompts_v1", &[]);
        for (id, due_ms) in [(1, 10), (2, 20), (3, 30)] {
            kept.set(&one(id, due_ms));
        }
        assert_eq!(kept.held(10), [2, 3]);
        kept.cancel(&[3]);
        kept.settle(10).unwrap();
        assert_eq!(Kept::open(folder.path(), "prompts_v1", &[]).held(0), [2]);
    }

    #[test]
    fn where_nothing_changed_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept::open(folder.path(), "prompts_v1", &[]);
        kept.set(&one(1, 10));
        kept.settle(0).unwrap();
        fs::remove_file(folder.path().join(NAME)).unwrap();
        kept.settle(0).unwrap();
        assert!(!folder.path().join(NAME).exists());
        kept.set(&one(2, 10));
        kept.settle(0).unwrap();
        assert!(folder.path().join(NAME).exists());
    }

    #[test]
    fn a_file_of_another_form_counts_as_none() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["", "surefoot-prompts-2\tprompts_v1\n1\t10\ta\tb\tc\td\n", "\u{0}\n1\t10"] {
            fs::write(folder.path().join(NAME), text).unwrap();
            assert_eq!(Kept::open(folder.path(), "prompts_v1", &[]).held(0), [0_i32; 0]);
        }
    }

    #[test]
    fn the_phone_reads_the_form_and_the_place_that_are_written() {
        let reader = include_str!(
            "../../gen/android/app/src/main/java/app/surefoot/companion/PromptPlan.kt"
        );
        assert!(reader.contains(&format!("\"{FORM}\"")));
        assert!(reader.contains(&format!("\"prompts/{NAME}\"")));
        let mut kept = Kept::open(Path::new(""), "prompts_v1", &[]);
        kept.set(&one(1, 10));
        let cells = kept.text().lines().last().unwrap().split('\t').count();
        assert!(reader.contains(&format!("parts.size != {cells}")));
    }
}
