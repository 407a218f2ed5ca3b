//! The app lock from inside the open diary: put on, changed, taken off, and the
//! grace after which it closes again. Until she wants it there is none.

use store::{Cost, Given, RecoveryCode, SecretKind, Store, StoreError};
use zeroize::Zeroizing;

use crate::companion::Companion;
use crate::data::Coming;
use crate::moment::Moment;
use crate::wire::lock::{Grace, Kind, LockAway, LockCode, LockSet, LockState, LockWanted, Unlock};
use crate::wire::refusal::{Code, Details, Refusal};

/// Digits of the shortest PIN.
const SHORTEST_PIN: usize = 6;
/// Bytes of the longest secret: nobody types more, and nothing is made to work for it.
const LONGEST: usize = 1024;
/// How long choosing a file may take before it counts as leaving, in milliseconds.
const CHOOSING_MS: i64 = 300_000;

/// What a screen was just writing down when she left is let through so long, in
/// milliseconds.
const LET_THROUGH_MS: i64 = 1000;

/// Since when she is away, and what that means.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Away {
    /// In UTC milliseconds, with the grace that held then.
    since: Option<(i64, i64)>,
    /// Until then she is choosing a file.
    choosing_until: i64,
}

impl Companion {
    /// A recovery code for paper, to go with this secret. It counts once two of
    /// its groups were typed from there; another one is drawn each time.
    ///
    /// # Errors
    /// `passphrase_short`, `pin_short`, `pin_plain`; `storage` when the system
    /// gives no chance numbers.
    pub fn lock_code(&mut self, wanted: &LockWanted) -> Result<LockCode, Refusal> {
        admit(wanted)?;
        let code = RecoveryCode::draw()?;
        let groups = code.groups();
        self.code = Some(code);
        Ok(LockCode { groups, asked: ASKED })
    }

    /// Puts the lock on; where it is on, gives it another secret and code.
    /// `watch` tells milliseconds since whenever, and never goes back.
    ///
    /// # Errors
    /// `passphrase_short`, `pin_short`, `pin_plain`; `code_gone`, `code_differs`;
    /// `wrong_secret` and `try_later` for the present secret; what the storage
    /// refuses. The lock is then as it was.
    pub fn lock_set(
        &mut self,
        asked: &LockSet,
        watch: &dyn Fn() -> u64,
        now: &Moment,
    ) -> Result<LockState, Refusal> {
        admit(&asked.wanted)?;
        let code = self.code.as_ref().ok_or(Refusal::new(Code::CodeGone))?;
        let mut typed = ASKED.iter().zip(&asked.typed);
        if !typed.all(|(group, text)| code.has_group(usize::from(*group), text)) {
            return Err(Refusal::new(Code::CodeDiffers));
        }
        let code = code.clone();
        self.prove(asked.current.as_ref(), now)?;
        self.coming = Coming::Nothing;
        let cost = Cost::of_this_device(watch)?;
        let wanted = &asked.wanted;
        let secret = (kind(wanted.kind), wanted.secret.as_str(), cost);
        self.store.lock_with(secret, &code, now.utc_ms)?;
        self.code = None;
        Ok(self.own_lock(Some(wanted.kind)))
    }

    /// Takes the lock off: the diary is plain again.
    ///
    /// # Errors
    /// `wrong_secret`, `try_later`, and what the storage refuses. The lock is
    /// then as it was.
    pub fn lock_off(&mut self, asked: &Unlock, now: &Moment) -> Result<LockState, Refusal> {
        self.prove(Some(asked), now)?;
        self.coming = Coming::Nothing;
        self.store.lock_off(now.utc_ms)?;
        Ok(self.own_lock(None))
    }

    /// A key for the device to keep, by somebody who can open the lock. The device
    /// may take her out of the app to ask for her finger or her face.
    ///
    /// # Errors
    /// `wrong_secret`, `try_later`, and what the storage refuses.
    pub fn draw_biometric(
        &mut self,
        asked: &Unlock,
        now: &Moment,
    ) -> Result<Zeroizing<Vec<u8>>, Refusal> {
        self.prove(Some(asked), now)?;
        self.leave(LockAway { choosing: true }, now)?;
        Ok(Store::draw_biometric()?)
    }

    /// What the device keeps opens the lock from now on; `token` is what it wants
    /// to see again, or its refusal. Either way she is back in the app.
    ///
    /// # Errors
    /// What the device or the storage refuses. The lock is then as it was.
    pub fn keep_biometric(
        &mut self,
        key: &[u8],
        token: Result<Vec<u8>, Refusal>,
    ) -> Result<(), Refusal> {
        self.come_back();
        Ok(self.store.keep_biometric(key, &token?)?)
    }

    /// The open app in other hands must not change the lock.
    fn prove(&self, current: Option<&Unlock>, now: &Moment) -> Result<(), Refusal> {
        if !self.store.has_lock() {
            return Ok(());
        }
        let current = current.ok_or(Refusal::new(Code::WrongSecret))?;
        given(current, |given| self.store.prove(given, now.utc_ms))
    }

    fn own_lock(&self, kind: Option<Kind>) -> LockState {
        let (on, biometric) = (self.store.has_lock(), self.store.has_biometric());
        LockState { on, locked: false, kind, biometric, wrong_tries: 0, wait_s: 0 }
    }

    /// Whether the app lock is on.
    pub(crate) fn has_lock(&self) -> bool {
        self.store.has_lock()
    }

    /// She left the app, or is about to choose a file outside it.
    ///
    /// # Errors
    /// What the storage refuses.
    pub(crate) fn leave(&mut self, asked: LockAway, now: &Moment) -> Result<(), Refusal> {
        if asked.choosing {
            self.away.choosing_until = now.utc_ms.saturating_add(CHOOSING_MS);
        } else if self.away.since.is_none() && self.store.has_lock() {
            let grace = self.history(now)?.0.settings().lock_grace;
            self.away.since = Some((now.utc_ms, grace_ms(grace)));
        }
        Ok(())
    }

    /// She is back before the grace was over.
    pub(crate) fn come_back(&mut self) {
        self.away = Away::default();
    }

    /// How long until the diary locks by itself, in milliseconds, where she is
    /// away; none at all where she has no grace and chooses no file.
    pub(crate) fn locks_in_ms(&self, now: &Moment) -> Option<u64> {
        let (since, grace) = self.away.since?;
        let until = since.saturating_add(grace).max(self.away.choosing_until);
        Some(u64::try_from(until.saturating_sub(now.utc_ms)).unwrap_or_default())
    }

    /// Whether she has been away for longer than her grace. A clock that was
    /// set back meanwhile counts as over.
    pub(crate) fn is_away_too_long(&self, now: &Moment) -> bool {
        let choosing = (self.away.choosing_until - CHOOSING_MS..self.away.choosing_until)
            .contains(&now.utc_ms);
        let over = |(since, grace): (i64, i64)| {
            !(since..since.saturating_add(grace.max(LET_THROUGH_MS))).contains(&now.utc_ms)
        };
        self.store.has_lock() && !choosing && self.away.since.is_some_and(over)
    }
}

/// The groups that are asked for: neither the first nor the last, which are
/// what the eye keeps.
const ASKED: [u8; 2] = [3, 6];

fn admit(LockWanted { kind, secret }: &LockWanted) -> Result<(), Refusal> {
    let least = |code, least: usize| {
        let details = Details { min: i64::try_from(least).ok(), ..Details::default() };
        Err(Refusal { code, details })
    };
    let letters = secret.chars().count();
    if secret.len() > LONGEST {
        return Err(Refusal::field(Code::OutOfRange, "secret"));
    }
    match kind {
        Kind::Passphrase if letters < exports::SHORTEST_PASSPHRASE => {
            least(Code::PassphraseShort, exports::SHORTEST_PASSPHRASE)
        }
        Kind::Pin if letters < SHORTEST_PIN || !secret.bytes().all(|b| b.is_ascii_digit()) => {
            least(Code::PinShort, SHORTEST_PIN)
        }
        Kind::Pin if is_plain(secret.as_bytes()) => Err(Refusal::new(Code::PinPlain)),
        _ => Ok(()),
    }
}

/// One digit over and over, or a row such as 123456 or 987654: tried first.
fn is_plain(digits: &[u8]) -> bool {
    [0_i16, 1, -1].iter().any(|step| {
        let pairs = digits.iter().zip(digits.iter().skip(1));
        pairs.into_iter().all(|(one, next)| i16::from(*next) - i16::from(*one) == *step)
    })
}

/// What was typed, as the store takes it. A code that is none opens nothing.
pub(crate) fn given<T>(
    asked: &Unlock,
    act: impl FnOnce(&Given<'_>) -> Result<T, StoreError>,
) -> Result<T, Refusal> {
    if !asked.is_code {
        return Ok(act(&Given::Secret(&asked.secret))?);
    }
    let code = RecoveryCode::read(&asked.secret).ok_or(Refusal::new(Code::WrongSecret))?;
    Ok(act(&Given::Code(&code))?)
}

fn kind(kind: Kind) -> SecretKind {
    match kind {
        Kind::Passphrase => SecretKind::Passphrase,
        Kind::Pin => SecretKind::Pin,
    }
}

fn grace_ms(grace: Grace) -> i64 {
    let minutes = match grace {
        Grace::AtOnce => 0,
        Grace::Minute => 1,
        Grace::FiveMinutes => 5,
        Grace::QuarterHour => 15,
    };
    minutes * 60_000
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code(kind: Kind, secret: &str) -> Option<Code> {
        let secret = zeroize::Zeroizing::new(secret.to_owned());
        admit(&LockWanted { kind, secret }).err().map(|refusal| refusal.code)
    }

    #[test]
    fn a_pin_has_six_digits_and_is_none_of_those_tried_first() {
        for short in ["", "12345", "1234567x", "１２３４５６", "12 34 56"] {
            assert_eq!(code(Kind::Pin, short), Some(Code::PinShort), "{short}");
        }
        for plain in ["000000", "7777777", "123456", "012345678", "987654"] {
            assert_eq!(code(Kind::Pin, plain), Some(Code::PinPlain), "{plain}");
        }
        assert_eq!(code(Kind::Pin, "830527"), None);
        assert_eq!(code(Kind::Passphrase, "nine lett"), Some(Code::PassphraseShort));
        assert_eq!(code(Kind::Passphrase, "ten letter"), None);
    }

    proptest! {
        #[test]
        fn what_is_taken_has_its_least_length(secret in ".{0,16}") {
            let letters = secret.chars().count();
            prop_assert!(code(Kind::Passphrase, &secret).is_some() == (letters < 10));
            prop_assert!(code(Kind::Pin, &secret).is_some() || letters >= 6);
        }
    }
}
