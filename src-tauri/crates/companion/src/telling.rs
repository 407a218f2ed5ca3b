//! Telling: every way in which she adds to, corrects, removes from or takes
//! back from her diary. One action is one transaction, and it is on the disk
//! before the answer leaves.

use chrono::NaiveDateTime;
use progression::thresholds;
use store::{ActionId, NewRecord, NewVoid, RecordId, Stamp, Writing};
use uuid::Uuid;

use crate::admission;
use crate::companion::Companion;
use crate::history::History;
use crate::moment::{Moment, minute_from, minute_text, on_day};
use crate::settings;
use crate::wire::entry::{Correction, NewEntry, Quiet, Removal, Saved, Undoing, When};
use crate::wire::fact::{Diary, FactBody};
use crate::wire::refusal::{Code, Refusal};

/// How many days later a morning after can still be about a session.
const WORSE_DAYS: u64 = thresholds::WORSE_DAYS.unsigned_abs();

/// One thing to be written, before its time is known.
pub(crate) struct Telling {
    id: RecordId,
    kind: String,
    body: String,
}

impl Telling {
    pub(crate) fn new(tap: &str, kind: &str, body: String) -> Result<Self, Refusal> {
        Ok(Self { id: tap_id(tap)?, kind: kind.to_owned(), body })
    }

    pub(crate) fn of(tap: &str, body: &FactBody) -> Result<Self, Refusal> {
        let text = serde_json::to_string(body).map_err(|_| Refusal::new(Code::Malformed))?;
        Self::new(tap, body.kind(), text)
    }
}

impl Companion {
    /// Keeps something she tells.
    ///
    /// # Errors
    /// What cannot be true (`admission.rs`) and what the storage refuses.
    pub fn record(&mut self, entry: NewEntry, now: &Moment) -> Result<Saved, Refusal> {
        let telling = Telling::of(&entry.tap, &entry.body)?;
        if let Some(saved) = self.told_before(&telling)? {
            return Ok(saved);
        }
        let at = match (&entry.on, &entry.draft) {
            (Some(when), _) => self.time_of(when, now)?,
            (None, Some(name)) => self.draft_time(name, now)?,
            (None, None) => now.local(),
        };
        self.admit(&entry.body, at, now)?;
        let draft = entry.draft.clone();
        self.tell(telling, at, draft, now)
    }

    /// Replaces something she told; the older words stay in the log.
    ///
    /// # Errors
    /// `unknown_entry`; what cannot be true (`admission.rs`) and what the storage refuses.
    pub fn correct(&mut self, correction: Correction, now: &Moment) -> Result<Saved, Refusal> {
        let telling = Telling::of(&correction.tap, &correction.body)?;
        if let Some(saved) = self.told_before(&telling)? {
            return Ok(saved);
        }
        let target = record_id(&correction.id)?;
        let standing =
            self.store.read().current(target)?.ok_or(Refusal::new(Code::UnknownEntry))?;
        if *standing.kind != telling.kind {
            return Err(Refusal::field(Code::Malformed, "body.type"));
        }
        let at = match &correction.on {
            Some(when) => self.time_of(when, now)?,
            None => minute_from(standing.stamp.local.as_str()).unwrap_or_else(|| now.local()),
        };
        self.admit(&correction.body, at, now)?;
        let stamp = self.stamp(at, now)?;
        let record = NewRecord {
            id: telling.id,
            stamp,
            kind: telling.kind,
            body: telling.body,
            supersedes: Some(standing.id),
        };
        self.act(record.id, &record.stamp, now, None, |tx| Ok(tx.append(&record).map(drop)?))
    }

    /// Takes an entry out of force. It stays in the log and can be undone.
    ///
    /// # Errors
    /// `unknown_entry`; what the storage refuses.
    pub fn remove(&mut self, removal: &Removal, now: &Moment) -> Result<Saved, Refusal> {
        let id = tap_id(&removal.tap)?;
        let target = record_id(&removal.id)?;
        let known = self.store.read().record(id)?;
        if let Some(known) = known {
            return Ok(saved(id, &known.stamp));
        }
        let standing =
            self.store.read().current(target)?.ok_or(Refusal::new(Code::UnknownEntry))?;
        let at = minute_from(standing.stamp.local.as_str()).unwrap_or_else(|| now.local());
        let void = NewVoid { id, stamp: self.stamp(at, now)?, target: standing.id };
        self.act(id, &void.stamp, now, None, |tx| Ok(tx.remove(&void).map(drop)?))
    }

    /// Takes one action back, whatever it was: a new entry, a correction, a
    /// removal, a setting, or an undo.
    ///
    /// # Errors
    /// `nothing_to_undo`; what the storage refuses.
    pub fn undo(&mut self, undoing: &Undoing, now: &Moment) -> Result<Saved, Refusal> {
        let id = tap_id(&undoing.tap)?;
        if let Some(known) = self.store.read().record(id)? {
            return Ok(saved(id, &known.stamp));
        }
        let action: ActionId =
            undoing.action.parse().map_err(|_| Refusal::field(Code::Malformed, "action"))?;
        let nothing = || Refusal::new(Code::NothingToUndo);
        let standing = self.store.read().action(action)?.ok_or_else(nothing)?.undoable;
        let first = *standing.first().ok_or_else(nothing)?;
        let about = self.store.read().record(first)?.ok_or_else(nothing)?;
        let at = minute_from(about.stamp.local.as_str()).unwrap_or_else(|| now.local());
        let stamp = self.stamp(at, now)?;
        let mut ids = std::iter::once(id).chain(std::iter::repeat_with(|| fresh_id(now)));
        self.act(id, &stamp, now, None, |tx| {
            for target in &standing {
                let id = ids.next().unwrap_or(id);
                tx.undo(&NewVoid { id, stamp: stamp.clone(), target: *target })?;
            }
            Ok(())
        })
    }

    /// "All quiet": no leak, heaviness 0, pelvic pain 0.
    ///
    /// # Errors
    /// As [`Companion::record`].
    pub fn all_quiet(&mut self, quiet: Quiet, now: &Moment) -> Result<Saved, Refusal> {
        let body = FactBody::Diary(Diary {
            leaks: Some(Vec::new()),
            heaviness: Some(0),
            pelvic_pain: Some(0),
            ..Diary::default()
        });
        let on = quiet.day.map(|day| When { day, time: None });
        self.record(NewEntry { tap: quiet.tap, on, draft: None, body }, now)
    }

    pub(crate) fn tell(
        &mut self,
        telling: Telling,
        at: NaiveDateTime,
        draft: Option<String>,
        now: &Moment,
    ) -> Result<Saved, Refusal> {
        let stamp = self.stamp(at, now)?;
        let (id, kind, body) = (telling.id, telling.kind, telling.body);
        let record = NewRecord { id, stamp, kind, body, supersedes: None };
        self.act(id, &record.stamp, now, Some(&record), |tx| {
            tx.append(&record)?;
            if let Some(name) = &draft {
                tx.drop_draft(name)?;
            }
            Ok(())
        })
    }

    /// Tells several things as one action; the answer is that of the first.
    pub(crate) fn tell_all(
        &mut self,
        tellings: Vec<Telling>,
        at: NaiveDateTime,
        draft: Option<&str>,
        now: &Moment,
    ) -> Result<Saved, Refusal> {
        let stamp = self.stamp(at, now)?;
        let record = |Telling { id, kind, body }: Telling| NewRecord {
            id,
            stamp: stamp.clone(),
            kind,
            body,
            supersedes: None,
        };
        let records: Vec<NewRecord> = tellings.into_iter().map(record).collect();
        let first = records.first().ok_or(Refusal::new(Code::Malformed))?.id;
        self.act(first, &stamp, now, None, |tx| {
            for record in &records {
                tx.append(record)?;
            }
            if let Some(name) = draft {
                tx.drop_draft(name)?;
            }
            Ok(())
        })
    }

    /// Writes one action, then says which warning signs it raised. A plain new
    /// entry is handed on as `added`, so that the log need not be read again.
    pub(crate) fn act(
        &mut self,
        id: RecordId,
        stamp: &Stamp,
        now: &Moment,
        added: Option<&NewRecord>,
        write: impl FnOnce(&Writing<'_>) -> Result<(), Refusal>,
    ) -> Result<Saved, Refusal> {
        let before = self.active_sign_ids(now)?;
        let moves = moves_weeks(added, &self.present_day(now)?);
        let weeks = if moves { Some(self.weeks(now)?) } else { None };
        self.store.write(write)?;
        let follows = |history: &mut History| added.is_some_and(|record| history.follow(record));
        if !self.history.as_mut().is_some_and(follows) {
            self.history = None;
        }
        let after = self.active_sign_ids(now)?;
        let raised = after.into_iter().filter(|sign| !before.contains(sign)).collect();
        let streak = match weeks {
            Some(before) => before.changed_to(&self.weeks(now)?),
            None => None,
        };
        Ok(Saved { raised, streak, ..saved(id, stamp) })
    }

    fn present_day(&mut self, now: &Moment) -> Result<String, Refusal> {
        Ok(self.history(now)?.0.programme_day(now.local()).to_string())
    }

    /// The answer to a tap that was answered before: the same words again are
    /// the same entry, other words under the same tap are refused.
    pub(crate) fn told_before(&self, telling: &Telling) -> Result<Option<Saved>, Refusal> {
        match self.store.read().record(telling.id)? {
            None => Ok(None),
            Some(known) if *known.kind == telling.kind && known.body == telling.body => {
                Ok(Some(saved(telling.id, &known.stamp)))
            }
            Some(_) => Err(Refusal::new(Code::TapReused)),
        }
    }

    pub(crate) fn admit(
        &mut self,
        body: &FactBody,
        at: NaiveDateTime,
        now: &Moment,
    ) -> Result<(), Refusal> {
        let (history, _) = self.history(now)?;
        let day = history.programme_day(at);
        let bounds = admission::Bounds {
            now: now.local(),
            today: history.programme_day(now.local()),
            earliest_birth: history.earliest_birth(),
            ran_before: history.ran_before(day, WORSE_DAYS),
        };
        admission::admit(body, at, day, &bounds)
    }

    /// The time she means by a day and, perhaps, a clock time.
    pub(crate) fn time_of(&mut self, when: &When, now: &Moment) -> Result<NaiveDateTime, Refusal> {
        let (history, _) = self.history(now)?;
        let day = admission::date("on.day", &when.day)?;
        let boundary = history.settings().day_boundary_min;
        match &when.time {
            Some(time) => Ok(on_day(day, admission::time("on.time", time)?, boundary)),
            None if day == history.programme_day(now.local()) => Ok(now.local()),
            None => Ok(day.and_time(chrono::NaiveTime::MIN) + chrono::Duration::hours(12)),
        }
    }

    pub(crate) fn draft_time(
        &mut self,
        name: &str,
        now: &Moment,
    ) -> Result<NaiveDateTime, Refusal> {
        let kept = self.store.read().draft(name)?;
        let instant = kept.map_or(now.utc_ms, |draft| draft.saved_ms.min(now.utc_ms));
        Ok(now.at(instant).local())
    }

    pub(crate) fn stamp(&mut self, at: NaiveDateTime, now: &Moment) -> Result<Stamp, Refusal> {
        let (history, _) = self.history(now)?;
        let day = history.programme_day(at);
        let malformed = |_| Refusal::new(Code::NotADate);
        let at_ms = if at == now.local() { now.utc_ms } else { now.instant_of(at) };
        Ok(Stamp {
            action: ActionId(fresh_id(now).0),
            recorded_ms: now.utc_ms,
            at_ms,
            zone: now.zone.as_str().into(),
            local: minute_text(at).parse().map_err(malformed)?,
            day: day.to_string().parse().map_err(malformed)?,
        })
    }
}

/// Whether a write can change how weeks behind her count: today's own practice
/// cannot, and most of what she tells has no part in it.
fn moves_weeks(added: Option<&NewRecord>, today: &str) -> bool {
    let Some(record) = added else { return true };
    match &*record.kind {
        "practice" => record.stamp.day.as_str() != today,
        "rest" | settings::KIND => true,
        _ => false,
    }
}

pub(crate) fn saved(id: RecordId, stamp: &Stamp) -> Saved {
    Saved {
        id: id.to_string(),
        action: stamp.action.to_string(),
        day: stamp.day.to_string(),
        raised: Vec::new(),
        streak: None,
    }
}

pub(crate) fn tap_id(tap: &str) -> Result<RecordId, Refusal> {
    tap.parse().map_err(|_| Refusal::field(Code::Malformed, "tap"))
}

pub(crate) fn record_id(id: &str) -> Result<RecordId, Refusal> {
    id.parse().map_err(|_| Refusal::new(Code::UnknownEntry))
}

/// A new id that sorts by the moment it was made at.
pub(crate) fn fresh_id(now: &Moment) -> RecordId {
    let millis = u64::try_from(now.utc_ms).unwrap_or_default();
    let (seconds, nanos) =
        (millis / 1000, u32::try_from(millis % 1000).unwrap_or_default() * 1_000_000);
    RecordId(Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanos)))
}
