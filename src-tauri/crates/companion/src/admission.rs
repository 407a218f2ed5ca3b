//! Admission: what cannot be true is refused before it is written, with words
//! that say which field and what would do. Nothing saved is touched by it.
//!
//! It judges form and time, never health: every score from 0 to 10 is welcome.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use progression::facts::Body;

use crate::wire::fact::{FactBody, Fault, FaultCode, ImpactSession, SessionKind};
use crate::wire::refusal::{Code, Details, Refusal};

/// The longest note kept, in characters.
const LONGEST_NOTE: i64 = 20_000;
/// The most leaks one diary entry can hold; a slip of the finger lies above it.
const MOST_LEAKS: usize = 50;
/// The longest session taken, in seconds: twelve hours.
const LONGEST_RUN_S: i64 = 43_200;
/// The longest rest told in one go, in days; a slip of the finger lies above it.
const LONGEST_REST_DAYS: i64 = 366;
/// How far back a birth may lie, in years.
const OLDEST_BIRTH_YEARS: i32 = 10;

/// What an entry is held against.
pub(crate) struct Bounds {
    pub(crate) now: NaiveDateTime,
    pub(crate) today: NaiveDate,
    pub(crate) earliest_birth: Option<NaiveDate>,
    /// An impact session lies within the days a morning after can be about.
    pub(crate) ran_before: bool,
}

/// Refuses an entry that cannot be true.
pub(crate) fn admit(
    body: &FactBody,
    at: NaiveDateTime,
    day: NaiveDate,
    bounds: &Bounds,
) -> Result<(), Refusal> {
    Body::try_from(body).map_err(refusal)?;
    if at > bounds.now {
        return Err(Refusal::date(Code::InFuture, bounds.today));
    }
    match body {
        FactBody::Profile(profile) => {
            birth(date("body.birth_date", &profile.birth_date)?, bounds.today)
        }
        FactBody::RedFlag(_) | FactBody::RedFlagCleared(_) => Ok(()),
        FactBody::Diary(diary) => {
            note(diary.note.as_deref())?;
            let leaks = diary.leaks.as_ref().map_or(0, Vec::len);
            if leaks > MOST_LEAKS {
                return Err(Refusal::range("body.leaks", 0, 50));
            }
            after_birth(day, bounds)
        }
        FactBody::ImpactSession(run) => {
            session(run)?;
            off_plan(run)?;
            after_birth(day, bounds)
        }
        FactBody::MorningAfter(_) if !bounds.ran_before => Err(Refusal::new(Code::NoSessionBefore)),
        FactBody::Rest(rest) => {
            let (from, to) = (date("body.from", &rest.from)?, date("body.to", &rest.to)?);
            if to.signed_duration_since(from).num_days() > LONGEST_REST_DAYS {
                return Err(Refusal::range("body.to", 0, LONGEST_REST_DAYS));
            }
            after_birth(day, bounds)
        }
        _ => after_birth(day, bounds),
    }
}

/// A run outside the plan has a length: nothing else says what it was.
fn off_plan(session: &ImpactSession) -> Result<(), Refusal> {
    // A drill ended early has no seconds of running; none were planned.
    let drill = session.planned_run_s == Some(0);
    let ran = session.done_run_s.unwrap_or_default() > 0;
    if session.kind == SessionKind::OffPlan && !ran && !drill {
        return Err(Refusal::range("body.done_run_s", 1, LONGEST_RUN_S));
    }
    Ok(())
}

fn after_birth(day: NaiveDate, bounds: &Bounds) -> Result<(), Refusal> {
    match bounds.earliest_birth {
        None => Err(Refusal::new(Code::BirthUnknown)),
        Some(birth) if day < birth => Err(Refusal::date(Code::BeforeBirth, birth)),
        Some(_) => Ok(()),
    }
}

fn birth(birth: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    let oldest_year = today.year() - OLDEST_BIRTH_YEARS;
    // 29 February of a leap year has no twin ten years earlier: 1 March is meant.
    let oldest = today
        .with_year(oldest_year)
        .or_else(|| NaiveDate::from_ymd_opt(oldest_year, 3, 1))
        .unwrap_or(NaiveDate::MIN);
    if birth > today {
        return Err(Refusal::date(Code::BirthInFuture, today));
    }
    if birth < oldest {
        return Err(Refusal::date(Code::BirthTooLongAgo, oldest));
    }
    Ok(())
}

/// Seconds that a day can hold, and nothing felt after the running was over.
fn session(session: &ImpactSession) -> Result<(), Refusal> {
    let fields =
        [("body.planned_run_s", session.planned_run_s), ("body.done_run_s", session.done_run_s)];
    for (field, seconds) in fields {
        if seconds.is_some_and(|seconds| i64::from(seconds) > LONGEST_RUN_S) {
            return Err(Refusal::range(field, 0, LONGEST_RUN_S));
        }
    }
    let last = session.events.iter().flatten().map(|event| event.at_run_s).max();
    match (last, session.done_run_s) {
        (Some(last), Some(done)) if last > done => {
            Err(Refusal::range("body.events", 0, done.into()))
        }
        _ => Ok(()),
    }
}

fn note(note: Option<&str>) -> Result<(), Refusal> {
    let length = note.map_or(0, |text| text.chars().count());
    if i64::try_from(length).unwrap_or(i64::MAX) > LONGEST_NOTE {
        let refusal = Refusal::range("body.note", 0, LONGEST_NOTE);
        return Err(Refusal { code: Code::NoteTooLong, ..refusal });
    }
    Ok(())
}

/// Reads a date of the calendar.
pub(crate) fn date(field: &str, text: &str) -> Result<NaiveDate, Refusal> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Refusal::field(Code::NotADate, field))
}

/// Reads a clock time.
pub(crate) fn time(field: &str, text: &str) -> Result<NaiveTime, Refusal> {
    NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| Refusal::field(Code::NotADate, field))
}

/// A fault of the codec, in the words of the wire.
pub(crate) fn refusal(fault: Fault) -> Refusal {
    let code = match fault.code {
        FaultCode::Range => Code::OutOfRange,
        FaultCode::Date => Code::NotADate,
        _ => Code::Malformed,
    };
    let details = Details { field: Some(fault.path), ..Details::default() };
    Refusal { code, details }
}
