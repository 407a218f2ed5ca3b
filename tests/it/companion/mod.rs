//! The companion from outside: what she can do, on real files, without Tauri.

mod clock;
mod data;
mod decisions;
mod gpx;
mod lock;
mod opening;
mod prompt_years;
mod prompts;
mod refusals;
mod reminders;
mod rest;
mod run;
mod sessions;
mod streaks;
mod supports;
mod telling;
mod tests;
mod trends;
mod undoing;
mod whole_day;

use companion::wire::diary::{DayAsked, DayPage};
use companion::wire::entry::{Entry, NewEntry, Saved, When};
use companion::wire::fact::{Diary, FactBody};
use companion::{Companion, Moment, Refusal};
use prove::story;
use tempfile::TempDir;
use uuid::Uuid;

/// A companion on a folder of its own, at a moment the test moves.
pub struct Her {
    pub companion: Companion,
    pub now: Moment,
    pub folder: TempDir,
}

impl Her {
    /// Nothing told yet; London, a Tuesday morning.
    pub fn new() -> Self {
        Self::at("2026-03-10T09:00:00Z")
    }

    pub fn at(rfc3339: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let now = story::moment(rfc3339, "Europe/London");
        let companion = Companion::open(folder.path(), &now).expect("opens");
        Self { companion, now, folder }
    }

    /// Seven weeks after a plain birth.
    pub fn welcomed() -> Self {
        let mut her = Self::new();
        let birth = "2026-01-20".parse().expect("a date");
        her.tells(FactBody::Profile(story::plain_profile(birth)));
        her
    }

    pub fn later(&mut self, minutes: i64) {
        self.now.utc_ms += minutes * 60_000;
    }

    #[track_caller]
    pub fn tells(&mut self, body: FactBody) -> Saved {
        self.tries(body).expect("is kept")
    }

    pub fn tries(&mut self, body: FactBody) -> Result<Saved, Refusal> {
        let entry = NewEntry { tap: tap(), on: None, draft: None, body };
        self.companion.record(entry, &self.now)
    }

    pub fn tries_on(
        &mut self,
        day: &str,
        time: Option<&str>,
        body: FactBody,
    ) -> Result<Saved, Refusal> {
        let on = Some(When { day: day.to_owned(), time: time.map(str::to_owned) });
        self.companion.record(NewEntry { tap: tap(), on, draft: None, body }, &self.now)
    }

    #[track_caller]
    pub fn page(&mut self, day: &str) -> DayPage {
        let asked = DayAsked { day: Some(day.to_owned()) };
        self.companion.day(asked, &self.now).expect("has a page")
    }

    #[track_caller]
    pub fn entries(&mut self, day: &str) -> Vec<Entry> {
        self.page(day).entries
    }

    /// Closes the app and opens it again.
    pub fn reopened(self) -> Self {
        let Self { companion, now, folder } = self;
        companion.close().expect("closes");
        let companion = Companion::open(folder.path(), &now).expect("opens again");
        Self { companion, now, folder }
    }
}

/// A new tap.
pub fn tap() -> String {
    Uuid::now_v7().to_string()
}

/// A diary that says how heavy it was.
pub fn heaviness(score: u8) -> FactBody {
    FactBody::Diary(Diary { heaviness: Some(score), ..Diary::default() })
}
