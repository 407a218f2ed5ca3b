//! Her impact sessions, newest first, each with what became of it and why. The
//! results are the core's; here they only meet the entries they belong to.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use progression::day::ProgrammeDay;
use progression::facts::{Body, FactId};
use progression::{Judged, running};

use super::why;
use crate::companion::Companion;
use crate::history::{History, Told};
use crate::moment::Moment;
use crate::telling::record_id;
use crate::wire::fact::FactBody;
use crate::wire::refusal::{Code, Refusal};
use crate::wire::sessions::{SessionAsked, SessionSeen, SessionsAsked, SessionsPage};

/// How many sessions a page has.
const PAGE: usize = 40;

impl Companion {
    /// A page of her sessions.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn sessions(
        &mut self,
        asked: SessionsAsked,
        now: &Moment,
    ) -> Result<SessionsPage, Refusal> {
        let (history, instant) = self.history(now)?;
        let judgements = Judgements::of(history, instant);
        let all: Vec<&Told> = judgements.sessions().collect();
        let shown =
            asked.after.and_then(|id| all.iter().position(|told| told.id.to_string() == id));
        let from = shown.map_or(0, |place| place + 1);
        let page = all.iter().skip(from).take(PAGE);
        let sessions: Vec<SessionSeen> = page.filter_map(|told| judgements.seen(told)).collect();
        let more = all.len() > from + sessions.len();
        Ok(SessionsPage {
            next: sessions.last().filter(|_| more).map(|last| last.id.clone()),
            count: u32::try_from(all.len()).unwrap_or(u32::MAX),
            sessions,
        })
    }

    /// One session.
    ///
    /// # Errors
    /// `unknown_entry` where it is no session of hers, or no longer; what the storage refuses.
    pub fn session(&mut self, asked: &SessionAsked, now: &Moment) -> Result<SessionSeen, Refusal> {
        let unknown = || Refusal::new(Code::UnknownEntry);
        let current = self.store.read().current(record_id(&asked.id)?)?.ok_or_else(unknown)?;
        let (history, instant) = self.history(now)?;
        let told = history.all().iter().find(|told| told.id == current.id).ok_or_else(unknown)?;
        Judgements::of(history, instant).seen(told).ok_or_else(unknown)
    }
}

/// The core's judgements beside the entries they are about.
struct Judgements<'a> {
    history: &'a History,
    now: NaiveDateTime,
    by_session: HashMap<FactId, Vec<&'a Judged>>,
    /// The latest session day before today: a morning after told now is about it.
    asked_about: Option<ProgrammeDay>,
}

impl<'a> Judgements<'a> {
    fn of(history: &'a History, now: NaiveDateTime) -> Self {
        let mut by_session: HashMap<FactId, Vec<&Judged>> = HashMap::new();
        let today = history.boundary().day_of(now);
        let mut asked_about = None;
        for judged in history.judged() {
            by_session.entry(judged.session).or_default().push(judged);
            asked_about = asked_about.max(Some(judged.day).filter(|day| *day < today));
        }
        Self { history, now, by_session, asked_about }
    }

    /// Every session the core has judged, newest first.
    fn sessions(&self) -> impl Iterator<Item = &'a Told> {
        let known = |told: &&Told| self.by_session.contains_key(&told.fact.id);
        self.history.all().iter().rev().filter(known)
    }

    fn seen(&self, told: &Told) -> Option<SessionSeen> {
        let (FactBody::ImpactSession(body), Body::ImpactSession(session)) =
            (&told.body, &told.fact.body)
        else {
            return None;
        };
        let judged = self.by_session.get(&told.fact.id)?;
        let last = judged.last()?;
        let (planned_run_s, done_run_s) = running(session);
        let rests_on = judged.iter().flat_map(|one| &one.why).cloned();
        let reasons: Vec<_> = rests_on.chain(last.answers()).collect();
        let mornings = judged.iter().filter(|one| one.by != one.session);
        let entry = self.history.entry(told);
        let today = self.history.boundary().day_of(self.now);
        let asked = self.asked_about == Some(last.day);
        Some(SessionSeen {
            id: entry.id,
            day: entry.day,
            time: entry.time,
            edited: entry.edited,
            told: body.clone(),
            planned_run_s,
            done_run_s,
            result: last.result(self.now).word().to_owned(),
            reasons: why::reasons(self.history, &reasons),
            mornings: mornings
                .filter_map(|one| self.history.told(one.by))
                .map(|told| self.history.entry(told))
                .collect(),
            morning_open: asked && last.awaits_morning(self.now, today),
            morning_late: asked && last.takes_late_morning(self.now, today),
        })
    }
}
