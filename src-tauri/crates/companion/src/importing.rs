//! Runs from a file: read part by part, shown before anything is kept, kept in
//! one action. The way and the heart rate are shown and then forgotten.
//!
//! Nothing of a file outlives the process: after an end without a word she
//! chooses it again, and what she kept is recognised.

use chrono::{Duration, NaiveDateTime};
use store::NewRecord;

use crate::companion::Companion;
use crate::gpx::{GpxFault, LARGEST_FILE, Reader, Run};
use crate::history::History;
use crate::moment::{Moment, minute_text};
use crate::telling::{fresh_id, saved, tap_id};
use crate::wire::entry::Saved;
use crate::wire::fact::{FactBody, ImpactSession, SessionKind, Support};
use crate::wire::gpx::{GpxBegin, GpxKeep, GpxObstacle, GpxPart, GpxPreview, GpxRun};
use crate::wire::refusal::{Code, Refusal};

/// A clock may be set this much apart from another, minutes.
const APART_MIN: i64 = 2;
/// The same way measured twice differs by this much at most, per cent.
const APART_PCT: u64 = 5;
/// A run lasts a day at most, seconds.
const LONGEST_S: u32 = 86_400;
const MEGABYTE: u64 = 1024 * 1024;

/// A file between two calls.
#[derive(Default)]
pub(crate) enum Import {
    /// None is being read.
    #[default]
    Nothing,
    /// Its parts are coming.
    Reading(Box<Reader>),
    /// It is read.
    Read(Vec<Run>),
}

impl Companion {
    /// Begins a file; one begun before is given up.
    ///
    /// # Errors
    /// `gpx_too_large`, before anything is read.
    pub fn gpx_begin(&mut self, asked: &GpxBegin) -> Result<(), Refusal> {
        self.import = Import::Nothing;
        if asked.size_bytes > LARGEST_FILE {
            return Err(refusal(GpxFault::TooLarge));
        }
        self.import = Import::Reading(Box::default());
        Ok(())
    }

    /// Takes the next part of the file.
    ///
    /// # Errors
    /// `gpx_gone` where no file was begun; what is wrong with it, as soon as it
    /// shows: the file is given up then.
    pub fn gpx_part(&mut self, part: &GpxPart) -> Result<(), Refusal> {
        let Import::Reading(mut reader) = std::mem::take(&mut self.import) else {
            return Err(Refusal::new(Code::GpxGone));
        };
        reader.feed(&part.text).map_err(refusal)?;
        self.import = Import::Reading(reader);
        Ok(())
    }

    /// What is in the file, now that all of it came. Nothing is kept yet.
    ///
    /// # Errors
    /// As [`Companion::gpx_part`], and what the storage refuses.
    pub fn gpx_end(&mut self, now: &Moment) -> Result<GpxPreview, Refusal> {
        let Import::Reading(reader) = std::mem::take(&mut self.import) else {
            return Err(Refusal::new(Code::GpxGone));
        };
        let runs = reader.finish().map_err(refusal)?;
        let (history, _) = self.history(now)?;
        let preview = preview(history, &runs, now);
        self.import = Import::Read(runs);
        Ok(preview)
    }

    /// Keeps the chosen runs, all or none, as runs outside the plan.
    ///
    /// # Errors
    /// `gpx_gone` where no file is read; `malformed` for a run that cannot be
    /// kept; what cannot be true (`admission.rs`) and what the storage refuses.
    pub fn gpx_keep(&mut self, keep: &GpxKeep, now: &Moment) -> Result<Saved, Refusal> {
        let id = tap_id(&keep.tap)?;
        if let Some(known) = self.store.read().record(id)? {
            return Ok(saved(id, &known.stamp));
        }
        let Import::Read(runs) = &self.import else { return Err(Refusal::new(Code::GpxGone)) };
        let runs = runs.clone();
        let (history, _) = self.history(now)?;
        let seen = preview(history, &runs, now).runs;
        let chosen = chosen(&runs, &seen, &keep.places)?;
        let mut ids = std::iter::once(id).chain(std::iter::repeat_with(|| fresh_id(now)));
        let mut records = Vec::with_capacity(chosen.len());
        for run in chosen {
            let id = ids.next().unwrap_or(id);
            records.push(self.record_of(id, run, keep.support, now)?);
        }
        let Some(first) = records.first().cloned() else {
            return Err(Refusal::field(Code::Malformed, "places"));
        };
        records.iter_mut().for_each(|record| record.stamp.action = first.stamp.action);
        let kept = self.act(id, &first.stamp, now, None, |tx| {
            records.iter().try_for_each(|record| tx.append(record).map(drop)).map_err(Refusal::from)
        })?;
        self.import = Import::Nothing;
        Ok(kept)
    }

    fn record_of(
        &mut self,
        id: store::RecordId,
        run: &Run,
        support: Option<Support>,
        now: &Moment,
    ) -> Result<NewRecord, Refusal> {
        let body = FactBody::ImpactSession(ImpactSession {
            kind: SessionKind::OffPlan,
            rung: None,
            planned_run_s: None,
            done_run_s: Some(run.run_s),
            events: None,
            after: None,
            support,
        });
        let at = begins(run, now);
        self.admit(&body, at, now)?;
        let kind = body.kind().to_owned();
        let body = serde_json::to_string(&body).map_err(|_| Refusal::new(Code::Malformed))?;
        Ok(NewRecord { id, stamp: self.stamp(at, now)?, kind, body, supersedes: None })
    }
}

/// The runs at `places`, in the order of the file, if each can be kept.
fn chosen<'a>(runs: &'a [Run], seen: &[GpxRun], places: &[u32]) -> Result<Vec<&'a Run>, Refusal> {
    let known = |place: &u32| seen.iter().any(|run| run.place == *place && run.obstacle.is_none());
    if !places.iter().all(known) {
        return Err(Refusal::field(Code::Malformed, "places"));
    }
    let wanted = |run: &GpxRun| places.contains(&run.place);
    Ok(runs.iter().zip(seen).filter(|(_, run)| wanted(run)).map(|(run, _)| run).collect())
}

fn preview(history: &History, runs: &[Run], now: &Moment) -> GpxPreview {
    let one = |(place, run): (usize, &Run)| {
        let earlier = runs.get(..place).unwrap_or_default();
        let at = begins(run, now);
        let day = history.programme_day(at);
        GpxRun {
            place: u32::try_from(place).unwrap_or(u32::MAX),
            day: day.to_string(),
            time: minute_text(at).split('T').nth(1).unwrap_or_default().to_owned(),
            duration_s: run.duration_s,
            run_s: run.run_s,
            distance_m: run.distance_m,
            heart_rate_bpm: run.heart_rate_bpm,
            obstacle: obstacle(history, run, earlier, now),
            others: u32::try_from(history.sessions_on(day)).unwrap_or(u32::MAX),
        }
    };
    GpxPreview { runs: runs.iter().enumerate().map(one).collect() }
}

fn obstacle(history: &History, run: &Run, earlier: &[Run], now: &Moment) -> Option<GpxObstacle> {
    let (from, to) = (begins(run, now), ends(run, now));
    let margin = Duration::minutes(APART_MIN);
    let told = history.has_session_between(from - margin, to + margin);
    let before = history.earliest_birth().is_none_or(|birth| history.programme_day(from) < birth);
    let cases = [
        (GpxObstacle::InFuture, to > now.local()),
        (GpxObstacle::BeforeBirth, before),
        (GpxObstacle::TooLong, run.duration_s > LONGEST_S),
        (GpxObstacle::AlreadyHere, told || earlier.iter().any(|other| is_same(run, other))),
        (GpxObstacle::NoRunning, run.run_s == 0),
    ];
    cases.into_iter().find(|(_, applies)| *applies).map(|(case, _)| case)
}

/// One run recorded twice: by a watch and a phone, say.
fn is_same(one: &Run, other: &Run) -> bool {
    let apart_ms = one.start_ms.abs_diff(other.start_ms);
    let longest = u64::from(one.duration_s.max(other.duration_s));
    let apart_s = u64::from(one.duration_s.abs_diff(other.duration_s));
    apart_ms <= APART_MIN.unsigned_abs() * 60_000 && apart_s * 100 <= longest * APART_PCT
}

/// Her wall clock at its first point.
fn begins(run: &Run, now: &Moment) -> NaiveDateTime {
    now.at(run.start_ms).local()
}

/// Her wall clock at its last point.
fn ends(run: &Run, now: &Moment) -> NaiveDateTime {
    now.at(run.start_ms.saturating_add(i64::from(run.duration_s) * 1000)).local()
}

fn refusal(fault: GpxFault) -> Refusal {
    let code = match fault {
        GpxFault::NotGpx => Code::NotGpx,
        GpxFault::Truncated => Code::GpxTruncated,
        GpxFault::TooLarge => Code::GpxTooLarge,
        GpxFault::NoTimes => Code::GpxNoTimes,
        GpxFault::Empty => Code::GpxEmpty,
        GpxFault::Forbidden => Code::GpxForbiddenXml,
        GpxFault::Encoding => Code::GpxEncoding,
    };
    let mut refusal = Refusal::new(code);
    if fault == GpxFault::TooLarge {
        refusal.details.max = i64::try_from(LARGEST_FILE / MEGABYTE).ok();
    }
    refusal
}
