//! Where the diary lives while the app runs: its folder, and the diary's door
//! behind one lock.
//!
//! It knows no command and no rule. The diary is opened while the web engine
//! starts. One that could not be opened leaves the home empty; the next `boot`
//! tries again, so the window can say what happened and "Try again" is worth a
//! tap.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use companion::{Companion, Door, Moment, Refusal};

use crate::clock;

/// The diary behind its door.
pub struct Home {
    door: Mutex<Door>,
    /// Called after every write, when the diary is free again.
    changed: Box<dyn Fn() + Send + Sync>,
    /// Called when an open diary was locked (`true`), and when one was opened.
    locked: Box<dyn Fn(bool) + Send + Sync>,
}

impl Home {
    /// A home in `folder`; nothing is opened yet. `changed` is called after
    /// every write, `locked` when an open diary was locked (`true`) and when one
    /// was opened. Neither may wait.
    pub fn new(
        folder: PathBuf,
        changed: impl Fn() + Send + Sync + 'static,
        locked: impl Fn(bool) + Send + Sync + 'static,
    ) -> Self {
        let door = Mutex::new(Door::new(folder));
        Self { door, changed: Box::new(changed), locked: Box::new(locked) }
    }

    /// Opens and reads the diary ahead of the first question.
    pub fn prepare(&self) {
        self.lock().prepare(&clock::moment());
    }

    /// Acts on the open diary.
    ///
    /// # Errors
    /// `storage` while it is closed, `locked`; what the action refuses.
    pub fn ask<T>(
        &self,
        act: impl FnOnce(&mut Companion, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        self.at_the_door(|door, now| act(door.inside(now)?, now))
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

    /// Acts at the door, whether or not it is open.
    ///
    /// # Errors
    /// What the action refuses.
    pub fn at_the_door<T>(
        &self,
        act: impl FnOnce(&mut Door, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut door = self.lock();
        let was_open = door.is_open();
        let answer = act(&mut door, &clock::moment());
        let (is_open, is_locked) = (door.is_open(), door.is_locked());
        drop(door);
        if was_open && is_locked || !was_open && is_open {
            (self.locked)(is_locked);
        }
        answer
    }

    /// The same, and says that the diary may have been opened by it.
    ///
    /// # Errors
    /// What the action refuses.
    pub fn begin<T>(
        &self,
        act: impl FnOnce(&mut Door, &Moment) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let begun = self.at_the_door(act);
        (self.changed)();
        begun
    }

    /// Brings everything into one file; the app may be ended without a word.
    pub fn rest(&self) {
        self.lock().rest();
    }

    /// Closes the diary. On Android the process may live on and start the app
    /// again, which then has to find the diary free.
    pub fn close(&self) {
        self.lock().close();
    }

    /// A panic elsewhere never leaves a half-done write behind (each is one
    /// transaction), so the companion can be used after one.
    fn lock(&self) -> MutexGuard<'_, Door> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use companion::Code;

    use super::*;
    use crate::prompts::told::{lock, pin};

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::new(folder.path().join("db"), || (), |_| ());
        (folder, home)
    }

    impl Home {
        fn enter<T>(
            &self,
            act: impl FnOnce(&mut Companion, &Moment) -> Result<T, Refusal>,
        ) -> Result<T, Refusal> {
            self.begin(|door, now| act(door.enter(now)?, now))
        }

        fn folder(&self) -> PathBuf {
            self.lock().folder().to_owned()
        }
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
        let other_copy = Companion::open(&home.folder(), &clock::moment()).unwrap();
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
        std::fs::create_dir_all(home.folder()).unwrap();
        std::fs::write(home.folder().join("surefoot.db"), [7; 4096]).unwrap();
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
        Companion::open(&home.folder(), &clock::moment()).unwrap().close().unwrap();
    }

    #[test]
    fn what_is_told_is_said_on_and_what_is_refused_or_asked_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (said, heard) = std::sync::mpsc::channel();
        let home = Home::new(folder.path().join("db"), move || said.send(()).unwrap(), |_| ());
        home.enter(signs).unwrap();
        assert_eq!(heard.try_iter().count(), 1);
        home.ask(signs).unwrap();
        home.tell::<()>(|_, _| Err(Refusal::new(Code::UnknownEntry))).unwrap_err();
        assert_eq!(heard.try_iter().count(), 0);
        home.tell(signs).unwrap();
        assert_eq!(heard.try_iter().count(), 1);
    }

    #[test]
    fn a_diary_locked_and_opened_again_is_said_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let (said, heard) = std::sync::mpsc::channel();
        let locked = move |locked| said.send(locked).unwrap();
        let home = Home::new(folder.path().join("db"), || (), locked);
        home.enter(signs).unwrap();
        lock(&home);
        home.ask(signs).unwrap_err();
        home.at_the_door(|door, now| door.unlock(&pin(), now)).unwrap();
        home.ask(signs).unwrap();
        assert_eq!(heard.try_iter().collect::<Vec<_>>(), [false, true, false]);
        // One that begins locked held nothing yet.
        home.close();
        home.enter(signs).unwrap_err();
        assert_eq!(heard.try_iter().count(), 0);
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
