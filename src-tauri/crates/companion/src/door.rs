//! The diary's door: closed, open, or locked. Whoever wants the diary passes
//! here, so that nothing is answered after her grace is over.
//!
//! It knows no key and no rule for one.

use std::mem;
use std::path::{Path, PathBuf};

use store::{SecretKind, Store};
use zeroize::Zeroizing;

use crate::companion::Companion;
use crate::data::Erasing;
use crate::moment::Moment;
use crate::wire::data::{EraseNow, EraseSeen};
use crate::wire::lock::{Kind, LockAway, LockState, Unlock};
use crate::wire::refusal::{Code, Refusal, whole_seconds};
use crate::wire::signs::Signs;
use crate::wire::you::{Boot, BootAsked};

/// The diary's folder and, once it is open, the companion.
pub struct Door {
    folder: PathBuf,
    state: State,
    /// What the window last said of where she lives: it is asked for while locked.
    locale: String,
    /// The first step of deleting a diary that nobody can open.
    erasing: Option<Erasing>,
}

enum State {
    Closed,
    Open(Box<Companion>),
    /// It could not be opened ahead of the first question, which still has to
    /// hear why: a file set aside must not go without a word.
    Refused(Refusal),
    Locked,
}

impl Door {
    /// A closed door in front of `folder`.
    #[must_use]
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, state: State::Closed, locale: "en-GB".to_owned(), erasing: None }
    }

    /// The diary's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the diary is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Open(_))
    }

    /// Whether the diary is known to be locked.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self.state, State::Locked)
    }

    /// Opens and reads the diary ahead of the first question.
    pub fn prepare(&mut self, now: &Moment) {
        if !matches!(self.state, State::Closed) {
            return;
        }
        self.state = match Companion::open(&self.folder, now) {
            Ok(mut companion) => {
                // Refused again, and heard, when it is asked for.
                let _ = companion.prepare(now);
                State::Open(Box::new(companion))
            }
            Err(Refusal { code: Code::Locked, .. }) => State::Locked,
            Err(refusal) => State::Refused(refusal),
        };
    }

    /// The diary, opened where it was closed.
    ///
    /// # Errors
    /// What [`Companion::open`] refuses; `locked`.
    pub fn enter(&mut self, now: &Moment) -> Result<&mut Companion, Refusal> {
        match mem::replace(&mut self.state, State::Closed) {
            State::Closed => match Companion::open(&self.folder, now) {
                Ok(companion) => self.state = State::Open(Box::new(companion)),
                Err(refusal) => {
                    if refusal.code == Code::Locked {
                        self.state = State::Locked;
                    }
                    return Err(refusal);
                }
            },
            State::Refused(refusal) => return Err(refusal),
            standing => self.state = standing,
        }
        self.inside(now)
    }

    /// The diary where it is open. One she was away from for longer than her
    /// grace is locked by this.
    ///
    /// # Errors
    /// `locked`; `storage` while it is closed.
    pub fn inside(&mut self, now: &Moment) -> Result<&mut Companion, Refusal> {
        if matches!(&self.state, State::Open(companion) if companion.is_away_too_long(now)) {
            self.lock();
        }
        match &mut self.state {
            State::Open(companion) => Ok(companion),
            State::Locked => Err(Refusal::new(Code::Locked)),
            State::Closed | State::Refused(_) => Err(Refusal::new(Code::Storage)),
        }
    }

    /// What the UI needs before its first screen.
    ///
    /// # Errors
    /// As [`Door::enter`], and what the storage refuses.
    pub fn boot(&mut self, asked: BootAsked, now: &Moment) -> Result<Boot, Refusal> {
        self.locale.clone_from(&asked.locale);
        self.enter(now)?.boot(asked, now)
    }

    /// The warning-sign page. It is there while the diary is locked too, with
    /// nothing in it about her.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn signs(&mut self, now: &Moment) -> Result<Signs, Refusal> {
        match self.inside(now) {
            Err(Refusal { code: Code::Locked, .. }) => Ok(Signs::of_nobody(&self.locale)),
            Err(refusal) => Err(refusal),
            Ok(companion) => companion.signs(now),
        }
    }

    /// Whether there is a lock and whether it is closed. Asking means that she
    /// is here: a grace that is not over begins anew.
    ///
    /// # Errors
    /// `key_unreadable`, and what the storage refuses.
    pub fn lock_state(&mut self, now: &Moment) -> Result<LockState, Refusal> {
        if let Ok(companion) = self.inside(now) {
            companion.come_back();
        }
        let locked = self.is_locked();
        let Some(lockup) = Store::lockup(&self.folder, now.utc_ms)? else {
            return Ok(LockState::default());
        };
        let kind = match lockup.kind {
            SecretKind::Passphrase => Kind::Passphrase,
            SecretKind::Pin => Kind::Pin,
        };
        let (wrong_tries, wait_s) = (lockup.wrong_tries, whole_seconds(lockup.wait_ms));
        let biometric = lockup.biometric;
        Ok(LockState { on: true, locked, kind: Some(kind), biometric, wrong_tries, wait_s })
    }

    /// Opens a locked diary. One that is open stays so.
    ///
    /// # Errors
    /// What [`Companion::unlock`] refuses.
    pub fn unlock(&mut self, asked: &Unlock, now: &Moment) -> Result<(), Refusal> {
        if self.inside(now).is_err() {
            self.state = State::Open(Box::new(Companion::unlock(&self.folder, asked, now)?));
        }
        Ok(())
    }

    /// What the device is to be shown for the key that it keeps.
    ///
    /// # Errors
    /// `biometric_gone` where it keeps none; what the storage refuses.
    pub fn biometric_token(&self) -> Result<Vec<u8>, Refusal> {
        Store::biometric_token(&self.folder)?.ok_or(Refusal::new(Code::BiometricGone))
    }

    /// Opens a locked diary with what the device answered when it was asked for its
    /// key. A key that is gone, or another diary's, takes that way away.
    ///
    /// # Errors
    /// `biometric_gone`, what the device refused, and what [`Companion::unlock`] does.
    pub fn unlock_by(
        &mut self,
        recalled: Result<Zeroizing<Vec<u8>>, Refusal>,
        now: &Moment,
    ) -> Result<(), Refusal> {
        if self.inside(now).is_ok() {
            return Ok(());
        }
        let opened = recalled.and_then(|key| Companion::unlock_by(&self.folder, &key, now));
        match opened {
            Ok(companion) => {
                self.state = State::Open(Box::new(companion));
                Ok(())
            }
            Err(Refusal { code: Code::WrongSecret | Code::BiometricGone, .. }) => {
                self.forget_biometric()?;
                Err(Refusal::new(Code::BiometricGone))
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// Neither her finger nor her face opens it any more. This needs no key: it
    /// only takes away.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn forget_biometric(&mut self) -> Result<(), Refusal> {
        Ok(Store::forget_biometric(&self.folder)?)
    }

    /// Locks at once, where there is a lock.
    ///
    /// # Errors
    /// As [`Door::inside`].
    pub fn lock_now(&mut self, now: &Moment) -> Result<(), Refusal> {
        if self.inside(now)?.has_lock() {
            self.lock();
        }
        Ok(())
    }

    /// She left, and every screen has written down what it held. Where she has
    /// no grace the diary is locked by this; otherwise the answer is in how many
    /// milliseconds to look again.
    ///
    /// # Errors
    /// As [`Door::inside`], and what the storage refuses.
    pub fn lock_away(&mut self, asked: LockAway, now: &Moment) -> Result<Option<u64>, Refusal> {
        let companion = self.inside(now)?;
        companion.leave(asked, now)?;
        let left = companion.locks_in_ms(now);
        if left == Some(0) {
            self.lock();
        }
        Ok(left.filter(|left| *left > 0))
    }

    /// The system says that she left, perhaps before the page could. Screens may
    /// still be writing.
    ///
    /// # Errors
    /// As [`Door::inside`], and what the storage refuses.
    pub fn note_away(&mut self, now: &Moment) -> Result<(), Refusal> {
        self.inside(now)?.leave(LockAway { choosing: false }, now)
    }

    /// The first step of deleting everything. Whoever lost both what opens a
    /// locked diary begins anew by it, so it needs neither.
    ///
    /// # Errors
    /// `storage` while it is closed, and what the storage refuses.
    pub fn erase_look(&mut self, now: &Moment) -> Result<EraseSeen, Refusal> {
        match self.inside(now) {
            Err(Refusal { code: Code::Locked, .. }) => {
                let erasing = Erasing::begin(now);
                let word = erasing.word();
                self.erasing = Some(erasing);
                Ok(EraseSeen { word, entries: None, backup: None })
            }
            Err(refusal) => Err(refusal),
            Ok(companion) => companion.erase_look(now),
        }
    }

    /// The second step: everything is gone, the lock too. The answer names the
    /// prompts that the device still holds, where the diary could be asked.
    ///
    /// # Errors
    /// As [`Companion::erase`].
    pub fn erase(&mut self, asked: &EraseNow, now: &Moment) -> Result<Option<Vec<i32>>, Refusal> {
        match self.inside(now) {
            Err(Refusal { code: Code::Locked, .. }) => {
                Erasing::follow(&mut self.erasing, asked, now)?;
                Store::erase_unopened(&self.folder)?;
                self.state = State::Closed;
                Ok(None)
            }
            Err(refusal) => Err(refusal),
            Ok(companion) => companion.erase(asked, now).map(Some),
        }
    }

    /// Brings everything into one file; the app may be ended without a word.
    pub fn rest(&self) {
        if let State::Open(companion) = &self.state {
            // What she told is durable already; this only tidies.
            let _ = companion.rest();
        }
    }

    /// Closes the diary.
    pub fn close(&mut self) {
        if let State::Open(companion) = mem::replace(&mut self.state, State::Closed) {
            // Nothing is lost when closing is refused: the next opening tidies.
            let _ = companion.close();
        }
    }

    /// With the companion go the keys and all that was read.
    fn lock(&mut self) {
        self.close();
        self.state = State::Locked;
    }
}
