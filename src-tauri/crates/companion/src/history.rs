//! The history: her facts in force, in order, and the core's replay of them up
//! to now. Read once from the log and kept until the log changes.
//!
//! It decides nothing; the core does. A record this version cannot read stays
//! in the log and is left out here.

use chrono::{Days, NaiveDate, NaiveDateTime};
use progression::day::{DayBoundary, ProgrammeDay};
use progression::facts::{Body, Fact, FactId};
use progression::names::SignId;
use progression::outcome::{Change, Outcome};
use progression::{Judged, Replay, SupportBar};
use store::{NewRecord, Reading, Record, RecordId, Stamp};

use crate::decisions::Looked;
use crate::moment::{minute_from, minute_text};
use crate::practised::PractisedDays;
use crate::settings;
use crate::wire::entry::{Entry, EntryRef, When};
use crate::wire::fact::FactBody;
use crate::wire::refusal::Refusal;
use crate::wire::settings::Settings;

/// A fact in force, with its place in the log.
pub(crate) struct Told {
    pub(crate) id: RecordId,
    pub(crate) at: NaiveDateTime,
    pub(crate) edited: bool,
    pub(crate) body: FactBody,
    pub(crate) fact: Fact,
}

impl Told {
    fn is_session(&self) -> bool {
        matches!(self.body, FactBody::ImpactSession(_))
    }
}

/// Her facts in force and what the core made of them.
pub(crate) struct History {
    /// By local time, then by order of recording. The core's fact id is the place here.
    told: Vec<Told>,
    settings: Settings,
    /// Births told, with the place of each profile in `told`.
    births: Vec<(usize, NaiveDate)>,
    /// The places of all rests in `told`: few, and asked for at every question.
    rests: Vec<usize>,
    /// The newest warning sign or pregnancy.
    newest_lock: Option<NaiveDateTime>,
    days: PractisedDays,
    replay: Replay,
    /// How many of `told` the replay has heard.
    heard: usize,
    /// The instant of the last fact it has heard.
    heard_until: Option<NaiveDateTime>,
    /// How far decisions were looked for (`decisions/`).
    pub(crate) looked: Looked,
}

impl History {
    /// Reads everything in force.
    pub(crate) fn read(reading: Reading<'_>) -> Result<Self, Refusal> {
        let records = reading.in_force()?;
        let settings = latest_settings(&records);
        let replay = Replay::new(boundary(&settings));
        let days = PractisedDays::default();
        let told = Vec::with_capacity(records.len());
        let (births, rests, newest_lock) = (Vec::new(), Vec::new(), None);
        let (heard, heard_until) = (0, None);
        let mut history = Self {
            told,
            settings,
            births,
            rests,
            newest_lock,
            days,
            replay,
            heard,
            heard_until,
            looked: Looked::default(),
        };
        records.iter().filter_map(read_fact).for_each(|told| history.add(told));
        Ok(history)
    }

    /// Hears of a record just written, where that is enough: it adds at the end
    /// and changes nothing before it. False: the log has to be read again.
    pub(crate) fn follow(&mut self, record: &NewRecord) -> bool {
        if record.supersedes.is_some() {
            return false;
        }
        let Some(told) = read(record.id, &record.stamp, false, &record.body) else { return false };
        let last = self.told.last().is_none_or(|last| last.at <= told.at);
        if last {
            self.add(told);
        }
        last
    }

    fn add(&mut self, mut told: Told) {
        told.fact.id = FactId(u64::try_from(self.told.len()).unwrap_or(u64::MAX));
        match &told.fact.body {
            Body::Practice(practice) if practice.done > 0 => {
                self.days.practise(self.boundary().day_of(told.at));
            }
            Body::Profile(profile) => self.births.push((self.told.len(), profile.birth_date)),
            Body::RedFlag(_) | Body::Pregnancy => {
                self.newest_lock = self.newest_lock.max(Some(told.at));
            }
            Body::Rest(rest) => {
                self.rests.push(self.told.len());
                let days = rest.from.iter_days().take_while(|day| *day <= rest.to);
                days.for_each(|day| self.days.rest(ProgrammeDay::new(day)));
            }
            _ => {}
        }
        self.told.push(told);
    }

    /// The days she practised and the days she rested.
    pub(crate) fn days(&self) -> &PractisedDays {
        &self.days
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(crate) fn boundary(&self) -> DayBoundary {
        boundary(&self.settings)
    }

    pub(crate) fn programme_day(&self, at: NaiveDateTime) -> NaiveDate {
        self.boundary().day_of(at).date()
    }

    /// The core's "now": a clock set back never lifts a lock (programme §1).
    pub(crate) fn core_now(&self, clock: NaiveDateTime) -> NaiveDateTime {
        self.newest_lock.map_or(clock, |lock| clock.max(lock))
    }

    /// Whether the clock is earlier than something she told.
    pub(crate) fn clock_behind(&self, clock: NaiveDateTime) -> bool {
        self.told.last().is_some_and(|told| told.at > clock)
    }

    /// Lets the core hear everything up to `instant`, and nothing after it.
    pub(crate) fn replay_until(&mut self, instant: NaiveDateTime) {
        if self.heard_until.is_some_and(|heard| heard > instant) {
            self.replay = Replay::new(self.boundary());
            self.heard = 0;
            self.heard_until = None;
            self.looked = Looked::default();
        }
        for told in self.told.iter().skip(self.heard).take_while(|told| told.at <= instant) {
            self.replay.tell(&told.fact);
            self.heard += 1;
            self.heard_until = Some(told.at);
        }
    }

    /// What the core decides at `now`.
    pub(crate) fn outcome(&self, now: NaiveDateTime) -> Outcome {
        self.replay.outcome(now, None)
    }

    /// How many facts the replay has heard.
    pub(crate) fn heard(&self) -> usize {
        self.heard
    }

    /// What the core decided at each of these facts, with nothing told after
    /// it. `places` ascend.
    pub(crate) fn outcomes_at(&self, places: &[usize]) -> Vec<Outcome> {
        let newest = self.heard.checked_sub(1);
        if let ([place], Some(newest)) = (places, newest)
            && *place == newest
        {
            let at = self.heard_until.unwrap_or_default();
            return vec![self.replay.outcome(at, None)];
        }
        let mut replay = Replay::new(self.boundary());
        let mut wanted = places.iter().peekable();
        let mut outcomes = Vec::with_capacity(places.len());
        for (place, told) in self.told.iter().enumerate() {
            if wanted.peek().is_none() {
                break;
            }
            replay.tell(&told.fact);
            if wanted.next_if_eq(&&place).is_some() {
                outcomes.push(replay.outcome(told.at, None));
            }
        }
        outcomes
    }

    /// The warning signs active after what it has heard.
    pub(crate) fn active_signs(&self) -> impl Iterator<Item = SignId> {
        self.replay.active_signs()
    }

    /// What speaks against reading about supports at `now`.
    pub(crate) fn support_bars(&self, now: NaiveDateTime) -> Vec<SupportBar> {
        self.replay.support_bars(now)
    }

    /// Every change the core made of what it has heard, oldest first.
    pub(crate) fn changes(&self) -> &[Change] {
        self.replay.changes()
    }

    /// Every judgement of a session the core made of what it has heard.
    pub(crate) fn judged(&self) -> &[Judged] {
        self.replay.judged()
    }

    /// The entry behind a fact of the core.
    pub(crate) fn told(&self, id: FactId) -> Option<&Told> {
        self.told.get(usize::try_from(id.0).ok()?)
    }

    /// Every fact, oldest first.
    pub(crate) fn all(&self) -> &[Told] {
        &self.told
    }

    /// The facts of programme days `from..=to`.
    pub(crate) fn between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &Told> {
        let begins = |day| ProgrammeDay::new(day).begins(self.boundary());
        let (start, end) = (begins(from), begins(to.checked_add_days(Days::new(1)).unwrap_or(to)));
        let place = |at| self.told.partition_point(|told| told.at < at);
        let (first, last) = (place(start), place(end));
        self.told.iter().skip(first).take(last.saturating_sub(first))
    }

    /// The rests she told, oldest first.
    pub(crate) fn rests(&self) -> impl Iterator<Item = &Told> {
        self.rests.iter().filter_map(|place| self.told.get(*place))
    }

    /// How many impact sessions a programme day has.
    pub(crate) fn sessions_on(&self, day: NaiveDate) -> usize {
        self.between(day, day).filter(|told| told.is_session()).count()
    }

    /// Whether an impact session lies between two instants, both included.
    pub(crate) fn has_session_between(&self, from: NaiveDateTime, to: NaiveDateTime) -> bool {
        let first = self.told.partition_point(|told| told.at < from);
        let inside = self.told.iter().skip(first).take_while(|told| told.at <= to);
        inside.into_iter().any(Told::is_session)
    }

    /// The earliest birth she told; days before it are not hers to fill.
    pub(crate) fn earliest_birth(&self) -> Option<NaiveDate> {
        self.births.iter().map(|(_, birth)| *birth).min()
    }

    /// Every birth she told, in the order of telling.
    pub(crate) fn births(&self) -> Vec<NaiveDate> {
        self.births.iter().map(|(_, birth)| *birth).collect()
    }

    /// The latest birth told by the end of `day`.
    pub(crate) fn birth_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let told_by_then = |place: usize| {
            self.told.get(place).is_some_and(|told| self.programme_day(told.at) <= day)
        };
        let latest = self.births.iter().rev().find(|(place, _)| told_by_then(*place));
        latest.map(|(_, birth)| *birth).or_else(|| self.earliest_birth())
    }

    /// The pointer to one of her entries for a reason of the core.
    pub(crate) fn entry_ref(&self, id: FactId) -> Option<EntryRef> {
        let told = self.told(id)?;
        let (day, time) = (self.programme_day(told.at).to_string(), clock(told.at));
        Some(EntryRef { id: told.id.to_string(), day, time, kind: told.body.kind().to_owned() })
    }

    /// The programme day and clock time of a moment.
    pub(crate) fn when(&self, at: NaiveDateTime) -> When {
        When { day: self.programme_day(at).to_string(), time: Some(clock(at)) }
    }

    /// Whether an impact session lies on a day before `day`, `days` back at most.
    pub(crate) fn ran_before(&self, day: NaiveDate, days: u64) -> bool {
        let from = day.checked_sub_days(Days::new(days)).unwrap_or(day);
        let to = day.pred_opt().unwrap_or(day);
        let ran = |told: &Told| matches!(told.body, FactBody::ImpactSession(_));
        from <= to && self.between(from, to).any(ran)
    }

    /// An entry as her diary shows it.
    pub(crate) fn entry(&self, told: &Told) -> Entry {
        Entry {
            id: told.id.to_string(),
            day: self.programme_day(told.at).to_string(),
            time: clock(told.at),
            edited: told.edited,
            body: told.body.clone(),
        }
    }
}

fn boundary(settings: &Settings) -> DayBoundary {
    DayBoundary::new(settings.day_boundary_min).unwrap_or_default()
}

/// The clock time of a stored minute, `HH:MM`.
fn clock(at: NaiveDateTime) -> String {
    minute_text(at).split('T').nth(1).unwrap_or_default().to_owned()
}

/// Settings are read from the order of recording, not of time: the clock may
/// have been set back between two changes.
fn latest_settings(records: &[Record]) -> Settings {
    records
        .iter()
        .filter(|record| &*record.kind == settings::KIND)
        .max_by_key(|record| record.seq)
        .and_then(|record| serde_json::from_str(&record.body).ok())
        .unwrap_or_default()
}

fn read_fact(record: &Record) -> Option<Told> {
    read(record.id, &record.stamp, record.supersedes.is_some(), &record.body)
}

fn read(id: RecordId, stamp: &Stamp, edited: bool, body: &str) -> Option<Told> {
    let body: FactBody = serde_json::from_str(body).ok()?;
    let at = minute_from(stamp.local.as_str())?;
    let fact = Fact { id: FactId(0), at, body: Body::try_from(&body).ok()? };
    Some(Told { id, at, edited, body, fact })
}
