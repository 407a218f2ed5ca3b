//! Years of an invented diary, written straight into the store in one
//! transaction: the size of a long life with the app, for the measures.

use chrono::{Days, NaiveDate, NaiveTime};
use companion::Moment;
use companion::wire::fact::{
    Diary, FactBody, Leak, LeakAmount, LowLoad, LowLoadKind, Practice, SelfCheck, Strength, Trigger,
};
use store::{ActionId, NewRecord, RecordId, Stamp, Store, StoreError};
use uuid::Uuid;

use crate::story;

/// Writes `days` days of diary that end the day before `now` into `folder`.
/// Answers how many facts there are.
///
/// # Errors
/// What the store refuses.
pub fn write(folder: &std::path::Path, days: u64, now: &Moment) -> Result<usize, StoreError> {
    let mut store = Store::open(folder, now.utc_ms)?.store;
    let today = now.local().date();
    let first = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    // The birth lies five weeks before the first day.
    let birth = first.checked_sub_days(Days::new(35)).unwrap_or(first);
    let mut told = vec![(first, "09:00", FactBody::Profile(story::plain_profile(birth)))];
    for (number, day) in first.iter_days().skip(1).take_while(|day| *day < today).enumerate() {
        told.extend(facts_of(number, day));
    }
    let count = told.len();
    store.write(|tx| {
        for (day, time, body) in &told {
            tx.append(&record(*day, time, body, now)?)?;
        }
        Ok::<_, StoreError>(())
    })?;
    store.close()?;
    Ok(count)
}

/// Five or six facts a day: three practices, the diary, a walk or strength, a
/// self-check once a month.
fn facts_of(number: usize, day: NaiveDate) -> Vec<(NaiveDate, &'static str, FactBody)> {
    let practice = |effort| {
        let (level, planned, done) = ("P4".to_owned(), 10, 10);
        FactBody::Practice(Practice {
            level,
            planned,
            done,
            effort,
            pain: effort.map(|_| 0),
            breath_held: None,
        })
    };
    let mut told = vec![
        (day, "07:10", practice(Some(5))),
        (day, "12:30", practice(None)),
        (day, "20:10", practice(None)),
        (day, "21:00", FactBody::Diary(diary(number))),
    ];
    if number.is_multiple_of(2) {
        let walk = LowLoad { kind: LowLoadKind::Walk, minutes: 35, symptom_free: true };
        told.push((day, "10:00", FactBody::LowLoad(walk)));
    } else {
        let set = Strength { set: "B".to_owned(), completed: true, symptom_free: Some(true) };
        told.push((day, "19:00", FactBody::Strength(set)));
    }
    if number.is_multiple_of(28) {
        let check = SelfCheck {
            hold_s: 8,
            reps: 8,
            fast: 10,
            easy_hold_60: Some(true),
            feels_lift: true,
            hard_to_relax: false,
            pain: 0,
        };
        told.push((day, "18:00", FactBody::SelfCheck(check)));
    }
    told
}

fn diary(number: usize) -> Diary {
    let leak = Leak { trigger: Trigger::CoughSneezeLaugh, amount: LeakAmount::Drops };
    Diary {
        leaks: Some(if number.is_multiple_of(9) { vec![leak] } else { Vec::new() }),
        heaviness: Some(u8::from(number.is_multiple_of(7))),
        pelvic_pain: Some(0),
        body_pain: Some(1),
        sleep_min: Some(390),
        energy: Some(6),
        note: number
            .is_multiple_of(12)
            .then(|| "Long day, short night, but the stairs were fine.".to_owned()),
        ..Diary::default()
    }
}

fn record(
    day: NaiveDate,
    time: &str,
    body: &FactBody,
    now: &Moment,
) -> Result<NewRecord, StoreError> {
    let clock = NaiveTime::parse_from_str(time, "%H:%M").unwrap_or(NaiveTime::MIN);
    let at = day.and_time(clock);
    let at_ms = now.instant_of(at);
    let stamp = Stamp {
        action: ActionId(Uuid::now_v7()),
        recorded_ms: at_ms,
        at_ms,
        zone: now.zone.as_str().into(),
        local: at.format("%Y-%m-%dT%H:%M").to_string().parse()?,
        day: day.to_string().parse()?,
    };
    let text = serde_json::to_string(body).unwrap_or_default();
    Ok(NewRecord {
        id: RecordId(Uuid::now_v7()),
        stamp,
        kind: body.kind().to_owned(),
        body: text,
        supersedes: None,
    })
}
