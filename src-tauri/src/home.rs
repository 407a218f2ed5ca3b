//! Where the diary lives while the app runs: its folder, and the open companion
//! behind one lock.
//!
//! It knows no command and no rule. The diary is opened while the window is
//! still being made. One that could not be opened leaves the home empty; the
//! next `boot` tries again, so the window can say what happened and "Try again"
//! is worth a tap.

use std::mem;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use companion::{Code, Companion, Moment, Refusal};

use crate::clock;

/// The diary's folder and, once it is open, the companion.
pub struct Home {
    folder: PathBuf,
    diary: Mutex<Diary>,
    /// Called after every write, when the diary is free again.
    changed: Box<dyn Fn() + Send + Sync>,
}

enum Diary {
    Closed,
    Open(Box<Companion>),
    /// It could not be opened ahead of the first question, which still has to
    /// hear why: a file set aside must not go without a word.
    Refused(Refusal),
}

impl Home {
    /// A home in `folder`; nothing is opened yet. `changed` is called after
    /// every write and must not wait.
    pub fn new(folder: PathBuf, changed: impl Fn() + Send + Sync + 'static) -> Self {
        Self { folder, diary: Mutex::new(Diary::Closed), changed: Box::new(changed) }
    }

    /// Opens and reads the diary ahead of the first question.
    pub fn prepare(&self) {
        let now = clock::moment();
        let mut diary = self.lock();
        if !matches!(*diary, Diary::Closed) {
            return;
        }
        *diary = match Companion::open(&self.folder, &now) {
            Ok(mut companion) => {
                // Refused again, and heard, when it is asked for.
                let _ = companion.prepare(&now);
                Diary::Open(Box::new(companion))
            }
            Err(refusal) => Diary::Refused(refusal),
        };
    }

    /// Opens the diary if it is closed, then acts.
    ///
    /// # Errors
    /// What [`Companion::open`] and the action refuse.
    pub fn enter<T>(
        &self,
        act: impl FnOnce(&mut Companion, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let now = clock::moment();
        let mut diary = self.lock();
        match mem::replace(&mut *diary, Diary::Closed) {
            Diary::Open(companion) => *diary = Diary::Open(companion),
            Diary::Closed => *diary = Diary::Open(Box::new(Companion::open(&self.folder, &now)?)),
            Diary::Refused(refusal) => return Err(refusal),
        }
        let entered = open(&mut diary).and_then(|companion| act(companion, &now));
        drop(diary);
        (self.changed)();
        entered
    }

    /// Acts on the open diary.
    ///
    /// # Errors
    /// `storage` while it is closed; what the action refuses.
    pub fn ask<T>(
        &self,
        act: impl FnOnce(&mut Companion, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let now = clock::moment();
        open(&mut self.lock()).and_then(|companion| act(companion, &now))
    }

    /// Acts on the open diary, and says that it has changed.
    ///
    /// # Errors
    /// As [`Self::ask`].
    pub fn tell<T>(
        &self,
        act: impl FnOnce(&mut Companion, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let told = self.ask(act)?;
        (self.changed)();
        Ok(told)
    }

    /// Brings everything into one file; the app may be ended without a word.
    pub fn rest(&self) {
        if let Diary::Open(companion) = &*self.lock() {
            // What she told is durable already; this only tidies.
            let _ = companion.rest();
        }
    }

    /// Closes the diary. On Android the process may live on and start the app
    /// again, which then has to find the diary free.
    pub fn close(&self) {
        if let Diary::Open(companion) = mem::replace(&mut *self.lock(), Diary::Closed) {
            // Nothing is lost when closing is refused: the next opening tidies.
            let _ = companion.close();
        }
    }

    /// A panic elsewhere never leaves a half-done write behind (each is one
    /// transaction), so the companion can be used after one.
    fn lock(&self) -> MutexGuard<'_, Diary> {
        self.diary.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn open(diary: &mut Diary) -> Result<&mut Companion, Refusal> {
    match diary {
        Diary::Open(companion) => Ok(companion),
        Diary::Closed | Diary::Refused(_) => Err(Refusal::new(Code::Storage)),
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("db"), || ());
        (folder, home)
    }

    fn signs(companion: &mut Companion, now: &Moment) -> Result<(), Refusal> {
        companion.signs(now).map(drop)
    }

    #[test]
    fn only_entering_opens_the_diary() {
        let (_folder, home) = home();
        assert_eq!(home.ask(signs), Err(Refusal::new(Code::Storage)));
        assert_eq!(home.enter(signs), Ok(()));
        assert_eq!(home.ask(signs), Ok(()));
    }

    #[test]
    fn what_could_not_be_opened_is_tried_again() {
        let (_folder, home) = home();
        let other_copy = Companion::open(&home.folder, &clock::moment()).unwrap();
        assert_eq!(home.enter(signs), Err(Refusal::new(Code::AlreadyOpen)));
        other_copy.close().unwrap();
        assert_eq!(home.enter(signs), Ok(()));
    }

    #[test]
    fn a_prepared_home_answers_as_any_other() {
        let (_folder, home) = home();
        home.prepare();
        home.prepare();
        assert_eq!(home.ask(signs), Ok(()));
        assert_eq!(home.enter(signs), Ok(()));
    }

    #[test]
    fn the_first_question_hears_why_the_diary_could_not_be_prepared() {
        let (_folder, home) = home();
        std::fs::create_dir_all(&home.folder).unwrap();
        std::fs::write(home.folder.join("surefoot.db"), [7; 4096]).unwrap();
        home.prepare();
        assert_eq!(home.enter(signs).map_err(|refusal| refusal.code), Err(Code::Damaged));
        assert_eq!(home.enter(signs), Ok(()));
    }

    #[test]
    fn a_closed_home_leaves_the_diary_to_another_copy() {
        let (_folder, home) = home();
        home.enter(signs).unwrap();
        home.rest();
        home.close();
        home.close();
        Companion::open(&home.folder, &clock::moment()).unwrap().close().unwrap();
    }

    #[test]
    fn what_is_told_is_said_on_and_what_is_refused_or_asked_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (said, heard) = std::sync::mpsc::channel();
        let home = Home::new(folder.path().join("db"), move || said.send(()).unwrap());
        home.enter(signs).unwrap();
        assert_eq!(heard.try_iter().count(), 1);
        home.ask(signs).unwrap();
        home.tell::<()>(|_, _| Err(Refusal::new(Code::UnknownEntry))).unwrap_err();
        assert_eq!(heard.try_iter().count(), 0);
        home.tell(signs).unwrap();
        assert_eq!(heard.try_iter().count(), 1);
    }

    #[test]
    fn a_panic_in_one_action_does_not_end_the_others() {
        let (_folder, home) = home();
        home.enter(signs).unwrap();
        let stumble = AssertUnwindSafe(|| home.ask::<()>(|_, _| panic!("for the test")));
        assert!(catch_unwind(stumble).is_err());
        assert_eq!(home.ask(signs), Ok(()));
    }
}
