//! Stories: invented women whose weeks are told to a real companion, day by
//! day. Used by `./dev run --demo`, the journeys and the bench.
//!
//! Nothing here is read from a real diary.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use companion::wire::entry::NewEntry;
use companion::wire::fact::{
    Amount, BirthMode, CheckUp, Clinician, Diary, FactBody, Leak, LeakAmount, LowLoad, LowLoadKind,
    Practice, Profile, Rest, RestReason, Role, RunningBefore, Screen, Start, Strength, Tear, Test,
    Trigger,
};
use companion::wire::plan::Offer;
use companion::wire::settings::Settings;
use companion::{Companion, Moment, Refusal};
use serde_json::Value;
use uuid::Uuid;

/// One woman's story while it is told.
pub struct Story<'a> {
    companion: &'a mut Companion,
    now: Moment,
    today: NaiveDate,
}

impl<'a> Story<'a> {
    /// A story that ends at `now`. Before her day begins, today is still the day before.
    pub fn new(companion: &'a mut Companion, now: &Moment) -> Self {
        let today = dawn(now).local().date();
        Self { companion, now: now.clone(), today }
    }

    /// The date `ago` days before today.
    #[must_use]
    pub fn date(&self, ago: u64) -> NaiveDate {
        self.today.checked_sub_days(Days::new(ago)).unwrap_or(self.today)
    }

    /// What is offered before impact at `time` of the day `ago` days back.
    ///
    /// # Errors
    /// What the companion refuses.
    pub(crate) fn offer(&mut self, ago: u64, time: &str) -> Result<Offer, Refusal> {
        let then = self.then(ago, time);
        Ok(self.companion.check(&then)?.offer)
    }

    fn then(&self, ago: u64, time: &str) -> Moment {
        let clock = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or(NaiveTime::MIN);
        self.now.at(self.now.instant_of(self.date(ago).and_time(clock)))
    }

    /// Tells `body` at `time` of the day `ago` days back, as she would have then.
    ///
    /// What would lie in the future is left untold.
    ///
    /// # Errors
    /// What the companion refuses.
    pub fn tell(&mut self, ago: u64, time: &str, body: FactBody) -> Result<(), Refusal> {
        let then = self.then(ago, time);
        if then.utc_ms > self.now.utc_ms {
            return Ok(());
        }
        let entry = NewEntry { tap: Uuid::now_v7().to_string(), on: None, draft: None, body };
        self.companion.record(entry, &then).map(drop)
    }

    /// Tells `body` now.
    ///
    /// # Errors
    /// What the companion refuses.
    pub fn tells_now(&mut self, body: FactBody) -> Result<(), Refusal> {
        let entry = NewEntry { tap: Uuid::now_v7().to_string(), on: None, draft: None, body };
        self.companion.record(entry, &self.now).map(drop)
    }

    /// The impact offer at `time` of the day `ago` days back, on what was told by then.
    ///
    /// # Errors
    /// What the companion refuses.
    pub fn offered(&mut self, ago: u64, time: &str) -> Result<Offer, Refusal> {
        let clock = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or(NaiveTime::MIN);
        let then = self.now.at(self.now.instant_of(self.date(ago).and_time(clock)));
        Ok(self.companion.check(&then)?.offer)
    }
}

/// The moment in which this process lives.
#[must_use]
pub fn present() -> Moment {
    #[expect(clippy::disallowed_methods, reason = "a tool at the edge, like the host")]
    let since =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let zone = iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned());
    Moment { utc_ms: i64::try_from(since.as_millis()).unwrap_or(i64::MAX), zone }
}

/// Milliseconds of this process, by a clock that nobody sets.
#[must_use]
pub fn stopwatch_ms() -> u64 {
    static BEGAN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    #[expect(clippy::disallowed_methods, reason = "a tool at the edge, like the host")]
    let began = BEGAN.get_or_init(std::time::Instant::now);
    u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// A moment from RFC 3339 text and a zone, for tests.
#[must_use]
pub fn moment(rfc3339: &str, zone: &str) -> Moment {
    let utc_ms = DateTime::parse_from_rfc3339(rfc3339).map_or(0, |time| time.timestamp_millis());
    Moment { utc_ms, zone: zone.to_owned() }
}

/// The moment in which the programme day of `now` began: a story told until then leaves the
/// whole of today open, whatever the hour.
#[must_use]
pub fn dawn(now: &Moment) -> Moment {
    let boundary = TimeDelta::minutes(Settings::default().day_boundary_min.into());
    let today = (now.local() - boundary).date();
    now.at(now.instant_of(today.and_time(NaiveTime::MIN) + boundary))
}

/// Seven weeks after a plain birth, and nothing told since.
///
/// # Errors
/// What the companion refuses.
pub fn seven_weeks(companion: &mut Companion, now: &Moment) -> Result<(), Refusal> {
    let mut story = Story::new(companion, now);
    let birth = story.date(7 * 7);
    story.tell(1, "09:10", FactBody::Profile(plain_profile(birth)))
}

/// Tells every fact of a scenario at its own time, as she would have then, and
/// answers with the moment it asks about; `None` where it cannot be read.
///
/// # Errors
/// What the companion refuses.
pub fn scenario(companion: &mut Companion, text: &str) -> Result<Option<Moment>, Refusal> {
    let london = moment("2026-01-01T00:00:00Z", "Europe/London");
    let at = |value: &Value| {
        let local = NaiveDateTime::parse_from_str(value.as_str()?, "%Y-%m-%dT%H:%M").ok()?;
        Some(london.at(london.instant_of(local)))
    };
    let read: Value = serde_json::from_str(text).unwrap_or_default();
    for fact in read["facts"].as_array().into_iter().flatten() {
        let mut fact = fact.clone();
        let taken = fact.as_object_mut().and_then(|fact| fact.remove("at"));
        let (Some(then), Ok(body)) = (taken.as_ref().and_then(at), serde_json::from_value(fact))
        else {
            return Ok(None);
        };
        let tap = Uuid::now_v7().to_string();
        companion.record(NewEntry { tap, on: None, draft: None, body }, &then)?;
    }
    Ok(at(&read["now"]))
}

/// A profile without anything that calls for a clinician.
#[must_use]
pub fn plain_profile(birth: NaiveDate) -> Profile {
    Profile {
        birth_date: birth.to_string(),
        birth_mode: BirthMode::Vaginal,
        tear: Tear::Minor,
        births: 1,
        leaked_before: false,
        running_before: RunningBefore::Regular,
        prior_running_injury: false,
        conditions: Vec::new(),
        breastfeeding: true,
        wound_healed: Some(true),
        start: Start {
            leak: Some(Amount::Drops),
            heaviness: Some(1),
            pelvic_pain: Some(0),
            walk_minutes: Some(10),
            hold_s: Some(3),
            feels_lift: Some(true),
        },
    }
}

/// Days of the story: fourteen weeks.
pub(crate) const DAYS: u64 = 98;
/// How old the baby is on its first day, in days: three weeks and two days.
const BABY_DAYS: u64 = 23;

/// Fourteen weeks of one invented woman, ending now: she starts in week 3,
/// leaks a little, is ill once, sees a physio, and reaches impact preparation.
///
/// # Errors
/// What the companion refuses.
pub fn fourteen_weeks(companion: &mut Companion, now: &Moment) -> Result<(), Refusal> {
    let mut story = Story::new(companion, now);
    first_weeks(&mut story, DAYS)
}

/// The fourteen weeks, begun `ago` days back.
pub(crate) fn first_weeks(story: &mut Story<'_>, ago: u64) -> Result<(), Refusal> {
    let birth = story.date(ago + BABY_DAYS);
    story.tell(ago, "09:10", FactBody::Profile(plain_profile(birth)))?;
    for day in 0..=DAYS {
        tell_day(story, day, ago - day)?;
    }
    Ok(())
}

/// One day of the fourteen weeks: `day` counts from the first.
fn tell_day(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    visits(story, day, ago)?;
    let ill = (45..=48).contains(&day);
    if day == 45 {
        let (from, to) = (story.date(ago).to_string(), story.date(ago - 3).to_string());
        story.tell(ago, "07:00", FactBody::Rest(Rest { from, to, reason: RestReason::Ill }))?;
    }
    if !ill {
        practices(story, day, ago)?;
        movement(story, day, ago)?;
    }
    if !day.is_multiple_of(6) && ago > 0 {
        story.tell(ago, "21:15", FactBody::Diary(diary(day, ill)))?;
    }
    tests(story, day, ago)
}

fn visits(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    match day {
        24 => story.tell(ago, "11:30", FactBody::CheckUp(CheckUp {})),
        33 => {
            let seen = Clinician {
                role: Role::Physio,
                impact_from_week: None,
                leak_ceiling: None,
                heaviness_ceiling: None,
                pelvic_pain_ceiling: None,
                prescription: None,
                clears: None,
            };
            story.tell(ago, "14:00", FactBody::Clinician(seen))
        }
        80 | 94 => {
            let quiet =
                Screen { leak: false, urgency: false, bulge: false, bowel: false, pain: false };
            story.tell(ago, "20:30", FactBody::Screen(quiet))
        }
        _ => Ok(()),
    }
}

/// Three practices on most days, two or one on others, at feeding hours.
fn practices(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    let times: &[&str] = match day % 7 {
        3 => &["08:05", "20:40"],
        5 if day < 40 => &["13:20"],
        _ => &["03:10", "12:45", "20:20"],
    };
    let (level, planned) = match day {
        0..=8 => ("P1", 8),
        9..=20 => ("P2", 8),
        21..=34 => ("P3", 8),
        _ => ("P4", 10),
    };
    for (index, time) in times.iter().enumerate() {
        let short = day % 11 == 4 && index == 0;
        let practice = Practice {
            level: level.to_owned(),
            planned,
            done: if short { planned - 2 } else { planned },
            effort: (index == 0).then_some(5),
            pain: (index == 0).then_some(0),
            breath_held: None,
        };
        story.tell(ago, time, FactBody::Practice(practice))?;
    }
    Ok(())
}

/// Walks that grow with the weeks, and strength from week 6 on.
fn movement(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    if day % 2 == 1 {
        let minutes = u16::try_from((10 + day / 3 * 2).min(40)).unwrap_or(40);
        let walk = LowLoad { kind: LowLoadKind::Walk, minutes, symptom_free: true };
        story.tell(ago, "10:20", FactBody::LowLoad(walk))?;
    }
    if day >= 26 && day.is_multiple_of(3) {
        let set = if day < 50 { "A" } else { "B" };
        let strength = Strength { set: set.to_owned(), completed: true, symptom_free: Some(true) };
        story.tell(ago, "19:10", FactBody::Strength(strength))?;
    }
    Ok(())
}

/// Leaks that grow rarer, a heavy evening now and then, short nights.
fn diary(day: u64, ill: bool) -> Diary {
    let leak = |trigger, amount| Leak { trigger, amount };
    let leaks = match day {
        1 | 8 | 15 => vec![leak(Trigger::CoughSneezeLaugh, LeakAmount::Splash)],
        4 | 11 | 22 | 29 | 51 | 66 => vec![leak(Trigger::CoughSneezeLaugh, LeakAmount::Drops)],
        26 => vec![leak(Trigger::LiftStand, LeakAmount::Drops)],
        _ => Vec::new(),
    };
    Diary {
        leaks: Some(leaks),
        heaviness: Some(match day {
            0..=12 => 2,
            13..=30 => u8::from(day.is_multiple_of(3)),
            64 => 2,
            _ => 0,
        }),
        pelvic_pain: Some(u8::from(day < 10)),
        body_pain: day.is_multiple_of(4).then_some(1),
        sleep_min: Some(300 + u16::try_from(day % 5).unwrap_or(0) * 30),
        energy: Some(4 + u8::try_from(day % 4).unwrap_or(0)),
        ill: ill.then_some(true),
        note: (day == 51).then(|| "Sneezed twice on the stairs. Only drops.".to_owned()),
        ..Diary::default()
    }
}

/// The one-leg tests and the long walk before impact preparation.
fn tests(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    if day != 82 {
        return Ok(());
    }
    let sided = |id: &str, left, right| Test {
        id: id.to_owned(),
        value: None,
        left: Some(left),
        right: Some(right),
        symptom_free: true,
    };
    let walk =
        Test { id: "L1".to_owned(), value: Some(30), left: None, right: None, symptom_free: true };
    story.tell(ago, "10:00", FactBody::Test(walk))?;
    story.tell(ago, "17:00", FactBody::Test(sided("M1", 16, 15)))?;
    story.tell(ago, "17:10", FactBody::Test(sided("M2", 18, 18)))?;
    story.tell(ago, "17:20", FactBody::Test(sided("M3", 12, 11)))?;
    story.tell(ago, "17:30", FactBody::Test(sided("M4", 20, 20)))
}
