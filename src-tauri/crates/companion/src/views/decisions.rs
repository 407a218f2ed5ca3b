//! The Decisions page: what was decided, as it was shown, and what of it would
//! be decided differently now.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDateTime;
use progression::PROGRAMME_VERSION;
use store::{Decision as Row, RecordId, Store};

use crate::companion::Companion;
use crate::decisions::{self, Found, Key};
use crate::history::History;
use crate::moment::{Moment, minute_text};
use crate::wire::decision::{Because, Decision, Decisions, DecisionsAsked, Different, Shown};
use crate::wire::reason::Reason;
use crate::wire::refusal::{Code, Refusal};

/// How many decisions a page holds.
const PAGE: usize = 30;

impl Companion {
    /// A page of decisions, newest first.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn decisions(
        &mut self,
        asked: &DecisionsAsked,
        now: &Moment,
    ) -> Result<Decisions, Refusal> {
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let found = decisions::all(history, &outcome);
        self.keep_decisions(&outcome, now);
        let Some(history) = &self.history else { return Err(Refusal::new(Code::Storage)) };
        let present = Present::of(found, instant);
        let mut judged = Vec::new();
        for row in self.store.read().decisions()? {
            let different = present.differs(&row, &self.store)?;
            judged.push((row, different));
        }
        let mut page = page(asked, judged, |row| decision(row, history, now));
        let shown = page.decisions.iter_mut().flat_map(|one| &mut one.shown.reasons);
        lead_to_what_stands(shown, history, &self.store)?;
        Ok(page)
    }
}

/// Reasons name the entries of their time; a tap has to lead to what stands in
/// their place. The day and hour stay as they were shown.
fn lead_to_what_stands<'a>(
    reasons: impl Iterator<Item = &'a mut Reason>,
    history: &History,
    store: &Store,
) -> Result<(), Refusal> {
    let standing: HashSet<String> = history.all().iter().map(|told| told.id.to_string()).collect();
    for entry in reasons.flat_map(|reason| &mut reason.entries) {
        if standing.contains(&entry.id) {
            continue;
        }
        let Ok(id) = entry.id.parse() else { continue };
        if let Some(version) = store.read().current(id)? {
            entry.id = version.id.to_string();
        }
    }
    Ok(())
}

/// What the facts in force decide now.
struct Present {
    found: HashMap<Key, Found>,
    instant: NaiveDateTime,
}

impl Present {
    fn of(found: Vec<Found>, instant: NaiveDateTime) -> Self {
        let found = found.into_iter().map(|one| (one.key.clone(), one)).collect();
        Self { found, instant }
    }

    /// What would be decided in place of `row`; none where it is the same.
    fn differs(&self, row: &Row, store: &Store) -> Result<Option<Different>, Refusal> {
        let key = decisions::key(row);
        match key {
            Key::Check(fact) => self.check_differs(row, fact, store),
            Key::Change { .. } if self.found.contains_key(&key) => Ok(None),
            Key::Change { .. } => {
                let gone = match row.fact {
                    Some(fact) => store.read().current(fact)?.is_none(),
                    None => false,
                };
                let because = if gone { Because::TakenBack } else { self.because(row) };
                Ok(Some(Different { because, shown: self.instead_of(row) }))
            }
        }
    }

    fn check_differs(
        &self,
        row: &Row,
        fact: RecordId,
        store: &Store,
    ) -> Result<Option<Different>, Refusal> {
        let stands = self.found.contains_key(&Key::Check(fact));
        let entry =
            if stands { Some(fact) } else { store.read().current(fact)?.map(|entry| entry.id) };
        let Some(entry) = entry else {
            return Ok(Some(Different { because: Because::TakenBack, shown: None }));
        };
        Ok(match self.found.get(&Key::Check(entry)) {
            Some(found) if found.decided == row.decided => None,
            Some(found) => {
                Some(Different { because: self.because(row), shown: Some(found.shown.clone()) })
            }
            None => Some(Different { because: self.because(row), shown: None }),
        })
    }

    fn because(&self, row: &Row) -> Because {
        let ahead = match row.local {
            Some(local) => local.as_str() > minute_text(self.instant).as_str(),
            None => row.day.as_str() > self.instant.date().to_string().as_str(),
        };
        match row.programme_version {
            _ if ahead => Because::Clock,
            PROGRAMME_VERSION => Because::Entries,
            _ => Because::Programme,
        }
    }

    /// The latest change of that kind on that day now.
    fn instead_of(&self, row: &Row) -> Option<Shown> {
        let of_its_day = self
            .found
            .values()
            .filter(|one| one.kind == row.kind && one.day.to_string() == row.day.as_str());
        of_its_day.max_by_key(|one| one.local).map(|one| one.shown.clone())
    }
}

fn page(
    asked: &DecisionsAsked,
    judged: Vec<(Row, Option<Different>)>,
    decision: impl Fn(&Row) -> Option<Decision>,
) -> Decisions {
    let many = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let count = many(judged.len());
    let different = many(judged.iter().filter(|(_, different)| different.is_some()).count());
    let after = asked.after.as_deref();
    let mut rest = judged
        .into_iter()
        .skip_while(|(row, _)| after.is_some_and(|after| row.id.to_string() != after))
        .skip(usize::from(after.is_some()))
        .filter(|(_, different)| different.is_some() || !asked.different_only)
        .peekable();
    let mut decisions = Vec::new();
    let mut last = None;
    for (row, now) in rest.by_ref().take(PAGE) {
        last = Some(row.id.to_string());
        // One that this version cannot read is left out, and stays in the diary.
        decisions.extend(decision(&row).map(|shown| Decision { now, ..shown }));
    }
    let older = last.filter(|_| rest.peek().is_some());
    Decisions { decisions, count, different, older }
}

fn decision(row: &Row, history: &History, now: &Moment) -> Option<Decision> {
    let day = row.day.to_string();
    let shown_on = history.programme_day(now.at(row.recorded_ms).local()).to_string();
    let time = row.local.map(|local| local.to_string());
    Some(Decision {
        id: row.id.to_string(),
        time: time.and_then(|time| time.split('T').nth(1).map(str::to_owned)),
        shown_on: Some(shown_on).filter(|shown_on| *shown_on > day),
        day,
        programme_version: row.programme_version,
        shown: Shown {
            decided: serde_json::from_str(&row.decided).ok()?,
            reasons: serde_json::from_str(&row.reasons).ok()?,
        },
        now: None,
    })
}
