//! Rest: a reason and a last day. It mutes prompts, leaves its days out of
//! every count, and ends by itself; it can also be told afterwards.

use chrono::{Days, NaiveDate};
use store::{NewRecord, NewVoid, RecordId, Stamp};

use crate::admission;
use crate::companion::Companion;
use crate::history::Told;
use crate::moment::Moment;
use crate::telling::{fresh_id, saved, tap_id};
use crate::wire::entry::{NewEntry, Saved};
use crate::wire::fact::{FactBody, Rest};
use crate::wire::prompts::{RestBegun, RestEnded, RestNow};
use crate::wire::refusal::{Code, Refusal};
use crate::wire::rest::{RestEnd, RestPage};

/// How long a rest can be with one touch, in days.
const LENGTHS: [u16; 4] = [1, 3, 7, 14];
/// The one that is proposed.
const USUAL_LENGTH: u16 = 3;

impl Companion {
    /// Begins a rest, or tells of one that was.
    ///
    /// # Errors
    /// `not_a_date`, `before_birth`, `out_of_range` for a last day before the
    /// first or more than a year after it; what the storage refuses.
    pub fn begin_rest(&mut self, rest: RestBegun, now: &Moment) -> Result<Saved, Refusal> {
        let (history, _) = self.history(now)?;
        let today = history.programme_day(now.local());
        let from = rest.from.unwrap_or_else(|| today.to_string());
        let first = admission::date("from", &from)?;
        if let Some(birth) = history.earliest_birth().filter(|birth| first < *birth) {
            return Err(Refusal::date(Code::BeforeBirth, birth));
        }
        let body = FactBody::Rest(Rest { from, to: rest.to, reason: rest.reason });
        self.record(NewEntry { tap: rest.tap, on: None, draft: None, body }, now)
    }

    /// Ends the rest she is in: yesterday was its last day, or it never was.
    ///
    /// # Errors
    /// `unknown_entry` when she is in none; what the storage refuses.
    pub fn end_rest(&mut self, ended: &RestEnded, now: &Moment) -> Result<Saved, Refusal> {
        let tap = tap_id(&ended.tap)?;
        if let Some(known) = self.store.read().record(tap)? {
            return Ok(saved(tap, &known.stamp));
        }
        let (history, _) = self.history(now)?;
        let today = history.programme_day(now.local());
        let standing: Vec<(RecordId, Rest)> = history.rests().filter_map(entry).collect();
        let over: Vec<(RecordId, Rest)> =
            standing.into_iter().filter(|(_, rest)| covers(rest, today)).collect();
        if over.is_empty() {
            return Err(Refusal::new(Code::UnknownEntry));
        }
        let stamp = self.stamp(now.local(), now)?;
        let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
        let mut ids = std::iter::once(tap).chain(std::iter::repeat_with(|| fresh_id(now)));
        self.act(tap, &stamp, now, None, |tx| {
            for (target, rest) in &over {
                let id = ids.next().unwrap_or(tap);
                if admission::date("from", &rest.from)? > yesterday {
                    tx.remove(&NewVoid { id, stamp: stamp.clone(), target: *target })?;
                } else {
                    tx.append(&shortened(id, &stamp, *target, rest, yesterday)?)?;
                }
            }
            Ok(())
        })
    }

    /// The rest page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn resting(&mut self, now: &Moment) -> Result<RestPage, Refusal> {
        let resting = self.rest_now(now)?;
        let (history, _) = self.history(now)?;
        let today = history.programme_day(now.local());
        let ends = LENGTHS.iter().filter_map(|days| {
            let to = today.checked_add_days(Days::new(u64::from(*days) - 1))?.to_string();
            Some(RestEnd { to, days: *days })
        });
        let after = |end: &RestEnd| resting.as_ref().is_none_or(|rest| rest.to < end.to);
        let ends: Vec<RestEnd> = ends.filter(after).collect();
        let usual = ends.iter().find(|end| end.days >= USUAL_LENGTH);
        Ok(RestPage { suggested: usual.map(|end| end.to.clone()), now: resting, ends })
    }

    /// The rest she is in; of several, the one that lasts longest.
    pub(crate) fn rest_now(&mut self, now: &Moment) -> Result<Option<RestNow>, Refusal> {
        let (history, _) = self.history(now)?;
        let today = history.programme_day(now.local());
        let standing = history.rests().filter_map(entry).map(|(_, rest)| rest);
        let last = standing.filter(|rest| covers(rest, today)).max_by(|a, b| a.to.cmp(&b.to));
        Ok(last.map(|rest| RestNow { from: rest.from, to: rest.to, reason: rest.reason }))
    }
}

fn entry(told: &Told) -> Option<(RecordId, Rest)> {
    match &told.body {
        FactBody::Rest(rest) => Some((told.id, rest.clone())),
        _ => None,
    }
}

fn covers(rest: &Rest, day: NaiveDate) -> bool {
    let date = |text: &str| admission::date("rest", text);
    matches!((date(&rest.from), date(&rest.to)), (Ok(from), Ok(to)) if from <= day && day <= to)
}

fn shortened(
    id: RecordId,
    stamp: &Stamp,
    target: RecordId,
    rest: &Rest,
    to: NaiveDate,
) -> Result<NewRecord, Refusal> {
    let body = FactBody::Rest(Rest { to: to.to_string(), ..rest.clone() });
    Ok(NewRecord {
        id,
        stamp: stamp.clone(),
        kind: body.kind().to_owned(),
        body: serde_json::to_string(&body).map_err(|_| Refusal::new(Code::Malformed))?,
        supersedes: Some(target),
    })
}
