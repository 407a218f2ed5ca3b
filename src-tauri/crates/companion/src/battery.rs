//! The end of a battery: the impact session and its tests as one action, so
//! that one undo takes all of it back.
//!
//! Whether it was offered is not asked here: what she did is kept either way.

use chrono::NaiveDateTime;

use crate::companion::Companion;
use crate::moment::Moment;
use crate::telling::Telling;
use crate::views::testing::step;
use crate::wire::entry::Saved;
use crate::wire::fact::{FactBody, ImpactSession, SessionKind, Test};
use crate::wire::refusal::{Code, Refusal};
use crate::wire::testing::BatteryDone;

impl Companion {
    /// Keeps a battery, done or stopped: the session first, then its tests in
    /// their order. The answer names the session, for the questions after it.
    ///
    /// # Errors
    /// `malformed` for nothing done or a test out of order (programme §14);
    /// what cannot be true (`admission.rs`) and what the storage refuses.
    pub fn finish_battery(&mut self, done: BatteryDone, now: &Moment) -> Result<Saved, Refusal> {
        if done.tests.is_empty() && done.events.is_empty() {
            return Err(Refusal::field(Code::Malformed, "tests"));
        }
        let session = FactBody::ImpactSession(ImpactSession {
            kind: SessionKind::Battery,
            rung: None,
            // A battery has no running seconds; all of it is on the spot.
            planned_run_s: Some(0),
            done_run_s: Some(0),
            events: Some(done.events),
            after: None,
            support: None,
        });
        let telling = Telling::of(&done.tap, &session)?;
        if let Some(saved) = self.told_before(&telling)? {
            return Ok(saved);
        }
        let at = match &done.draft {
            Some(name) => self.draft_time(name, now)?,
            None => now.local(),
        };
        self.admit(&session, at, now)?;
        let tests: Vec<Test> = done.tests.iter().map(|one| one.test.clone()).collect();
        step(&tests, self.walked_before(at, now)?)?;
        let mut tellings = vec![telling];
        for one in &done.tests {
            tellings.push(Telling::of(&one.tap, &FactBody::Test(one.test.clone()))?);
        }
        self.tell_all(tellings, at, done.draft.as_deref(), now)
    }

    /// Whether L1 was passed earlier on the day of `at`.
    fn walked_before(&mut self, at: NaiveDateTime, now: &Moment) -> Result<bool, Refusal> {
        let (history, instant) = self.history(now)?;
        let then = at.min(instant);
        history.replay_until(then);
        Ok(history.outcome(then).battery.walked)
    }
}
