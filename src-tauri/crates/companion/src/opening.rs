//! Opening and closing the diary, and the first answer the UI asks for.

use std::path::Path;

use chrono::Weekday;
use store::{Given, Store, StoreError};

use crate::companion::{Companion, Region};
use crate::data::Coming;
use crate::importing::Import;
use crate::lock::{Away, given};
use crate::moment::Moment;
use crate::wire::lock::Unlock;
use crate::wire::prompts::{Device, Permission};
use crate::wire::refusal::Refusal;
use crate::wire::you::{Boot, BootAsked};

impl Companion {
    /// Opens the diary in `folder`, made when it is not there.
    ///
    /// # Errors
    /// `already_open`, `read_only`, `disk_full`, `newer_version`, `storage`, or
    /// `damaged`: then the file has been set aside whole, and opening again
    /// starts a new diary. `locked` where [`Companion::unlock`] is the way.
    pub fn open(folder: &Path, now: &Moment) -> Result<Self, Refusal> {
        let opened = match Store::open(folder, now.utc_ms) {
            Err(StoreError::Broken) => Store::open_checked(folder, now.utc_ms)?,
            other => other?,
        };
        Ok(Self::of(opened.store))
    }

    /// As [`Companion::open`], where the app lock is on.
    ///
    /// # Errors
    /// `wrong_secret` and `try_later`, with the seconds to wait;
    /// `key_unreadable`, with nothing touched; those of [`Companion::open`].
    pub fn unlock(folder: &Path, asked: &Unlock, now: &Moment) -> Result<Self, Refusal> {
        let opened = given(asked, |given| Store::unlock(folder, given, now.utc_ms))?;
        Ok(Self::of(opened.store))
    }

    /// The same with the key that the device keeps.
    ///
    /// # Errors
    /// As [`Companion::unlock`]; `wrong_secret` where it is another diary's.
    pub(crate) fn unlock_by(folder: &Path, key: &[u8], now: &Moment) -> Result<Self, Refusal> {
        let opened = Store::unlock(folder, &Given::Biometric(key), now.utc_ms)?;
        Ok(Self::of(opened.store))
    }

    fn of(store: Store) -> Self {
        let region = Region { locale: "en-GB".to_owned(), first_weekday: Weekday::Mon };
        let device = Device { permission: Permission::Unasked, tells: false };
        Self {
            store,
            history: None,
            kept: None,
            region,
            import: Import::default(),
            coming: Coming::default(),
            unshared: None,
            erasing: None,
            device,
            code: None,
            away: Away::default(),
        }
    }

    /// Reads the diary and lets the core hear it, so that the first question
    /// need not wait. Without it the first question does the same.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn prepare(&mut self, now: &Moment) -> Result<(), Refusal> {
        self.history(now).map(drop)
    }

    /// What the UI needs before its first screen.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn boot(&mut self, asked: BootAsked, now: &Moment) -> Result<Boot, Refusal> {
        let first_weekday = weekday(asked.first_weekday);
        self.region = Region { locale: asked.locale, first_weekday };
        let (history, _) = self.history(now)?;
        let welcomed = history.earliest_birth().is_some();
        let settings = history.settings().clone();
        let (hours, place) = (self.hours(now)?, self.place(now)?);
        // A page that is not shown would still keep its decisions as shown.
        let today = if welcomed && place.is_none() { Some(self.today(now)?) } else { None };
        let version = env!("CARGO_PKG_VERSION").to_owned();
        Ok(Boot { welcomed, settings, hours, place, today, version })
    }

    /// Brings the log into one file; called when the app goes to the background.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn rest(&self) -> Result<(), Refusal> {
        Ok(self.store.checkpoint()?)
    }

    /// Closes the diary and lets go of its lock.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn close(self) -> Result<(), Refusal> {
        Ok(self.store.close()?)
    }
}

/// 1 Monday to 7 Sunday; anything else is Monday.
fn weekday(number: u8) -> Weekday {
    Weekday::try_from(number.saturating_sub(1)).unwrap_or(Weekday::Mon)
}
