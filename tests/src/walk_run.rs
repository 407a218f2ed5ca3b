//! Half a year of one invented woman: the fourteen weeks of `story.rs`, then the
//! impact ladder. Every session is what the real rules offered that day, so the
//! story holds together whatever they become.
//!
//! Her physio lets drops pass. She leaks now and then, early in her first runs
//! and late in the longer ones, and wears a support garment in every other run.

use companion::wire::fact::{
    After, Amount, Bleeding, Clinician, Diary, Event, EventKind, FactBody, Fuelled, Ill,
    ImpactSession, LastSettled, LowLoad, LowLoadKind, Mood, MorningAfter, Practice, Readiness,
    Role, Screen, SelfCheck, SessionKind, Strength, Support, Test,
};
use companion::wire::plan::Offer;
use companion::{Companion, Moment, Refusal};

use crate::story::{self, Story};

/// Days of the story: twenty-six weeks.
const DAYS: u64 = 182;

/// Tells the half year; it ends at `now`, in walk-run.
///
/// # Errors
/// What the companion refuses.
pub fn half_a_year(companion: &mut Companion, now: &Moment) -> Result<(), Refusal> {
    let mut story = Story::new(companion, now);
    story::first_weeks(&mut story, DAYS)?;
    let mut ran = Ran::default();
    for day in story::DAYS + 1..=DAYS {
        tell_day(&mut story, day, DAYS - day, &mut ran)?;
    }
    Ok(())
}

/// What she remembers from one day to the next.
#[derive(Default)]
struct Ran {
    /// Runs of the R steps so far.
    runs: u32,
    /// She had impact yesterday.
    yesterday: bool,
}

fn tell_day(story: &mut Story<'_>, day: u64, ago: u64, ran: &mut Ran) -> Result<(), Refusal> {
    if std::mem::take(&mut ran.yesterday) {
        story.tell(ago, "07:10", FactBody::MorningAfter(settled()))?;
    }
    story.tell(ago, "07:40", FactBody::Practice(practice()))?;
    seen_and_tested(story, day, ago)?;
    // Today she has not run yet.
    if ago > 0 {
        impact(story, ago, ran)?;
    }
    if day.is_multiple_of(2) {
        let walk = LowLoad { kind: LowLoadKind::Walk, minutes: 35, symptom_free: true };
        story.tell(ago, "15:20", FactBody::LowLoad(walk))?;
    }
    if day.is_multiple_of(4) {
        let set = Strength { set: "B".to_owned(), completed: true, symptom_free: Some(true) };
        story.tell(ago, "19:00", FactBody::Strength(set))?;
    }
    story.tell(ago, "20:10", FactBody::Practice(practice()))?;
    if ago > 0 && !day.is_multiple_of(7) {
        story.tell(ago, "21:20", FactBody::Diary(diary(day)))?;
    }
    Ok(())
}

fn seen_and_tested(story: &mut Story<'_>, day: u64, ago: u64) -> Result<(), Refusal> {
    if day == story::DAYS + 1 {
        let visit = Clinician {
            role: Role::Physio,
            impact_from_week: None,
            leak_ceiling: Some(companion::wire::fact::LeakCeiling::Drops),
            heaviness_ceiling: None,
            pelvic_pain_ceiling: None,
            prescription: None,
            clears: None,
        };
        story.tell(ago, "08:30", FactBody::Clinician(visit))?;
    }
    if day.is_multiple_of(20) {
        let easy = u8::try_from(day / 20).unwrap_or(6);
        let check = SelfCheck {
            hold_s: u16::from(easy) + 2,
            reps: 8,
            fast: 10,
            easy_hold_60: Some(true),
            feels_lift: true,
            hard_to_relax: false,
            pain: 0,
        };
        story.tell(ago, "08:40", FactBody::SelfCheck(check))?;
        let screen =
            Screen { leak: false, urgency: false, bulge: false, bowel: false, pain: false };
        story.tell(ago, "08:50", FactBody::Screen(screen))?;
        for id in ["M1", "M2", "M3", "M4"] {
            story.tell(ago, "09:00", FactBody::Test(sides(id, 22, 21)))?;
        }
    }
    Ok(())
}

/// The check, and then what it offers.
fn impact(story: &mut Story<'_>, ago: u64, ran: &mut Ran) -> Result<(), Refusal> {
    if story.offer(ago, "09:30")?.offer != "check_first" {
        return Ok(());
    }
    story.tell(ago, "09:30", FactBody::Readiness(green()))?;
    let offer = story.offer(ago, "09:31")?;
    match (offer.offer.as_str(), offer.rung.clone()) {
        ("planned" | "easier", Some(rung)) => {
            let runs = rung.starts_with('R');
            ran.runs += u32::from(runs);
            let number = if runs { ran.runs } else { 0 };
            story.tell(ago, "10:20", FactBody::ImpactSession(session(&offer, rung, number)))?;
        }
        ("battery", _) => battery(story, ago)?,
        _ => return Ok(()),
    }
    ran.yesterday = true;
    Ok(())
}

fn session(offer: &Offer, rung: String, number: u32) -> ImpactSession {
    let planned = offer.run_s.unwrap_or_default();
    let felt = felt(number, planned);
    let leak = if felt.is_empty() { Amount::None } else { Amount::Drops };
    // One sore shin.
    let body_pain = if number == 9 { 3 } else { 0 };
    ImpactSession {
        kind: SessionKind::Ladder,
        rung: Some(rung),
        planned_run_s: Some(planned),
        done_run_s: Some(planned),
        events: Some(felt),
        after: Some(After {
            leak,
            heaviness: 0,
            pelvic_pain: 0,
            body_pain,
            gone_within_hour: Some(true),
        }),
        support: Some(if number.is_multiple_of(2) { Support::Garment } else { Support::None }),
    }
}

/// Drops: in the first third of an early run or two, in the last third of longer ones.
fn felt(number: u32, planned: u32) -> Vec<Event> {
    let at = match number {
        2 => planned / 10,
        5 | 12 => planned / 5,
        13 | 15 | 16 => planned - planned / 8,
        18 => planned / 2,
        _ => return Vec::new(),
    };
    let leak = Event {
        at_run_s: at,
        kind: EventKind::Leak,
        amount: Some(Amount::Drops),
        score: None,
        sharp: None,
    };
    vec![leak]
}

/// The seven load tests, all of them well.
fn battery(story: &mut Story<'_>, ago: u64) -> Result<(), Refusal> {
    for (id, value) in [("L1", 30), ("L4", 60), ("L5", 10)] {
        story.tell(ago, "10:00", FactBody::Test(whole(id, value)))?;
    }
    for id in ["L2", "L3", "L6", "L7"] {
        story.tell(ago, "10:10", FactBody::Test(sides(id, 12, 11)))?;
    }
    let session = ImpactSession {
        kind: SessionKind::Battery,
        rung: None,
        planned_run_s: None,
        done_run_s: None,
        events: Some(Vec::new()),
        after: Some(After {
            leak: Amount::None,
            heaviness: 0,
            pelvic_pain: 0,
            body_pain: 1,
            gone_within_hour: None,
        }),
        support: None,
    };
    story.tell(ago, "10:40", FactBody::ImpactSession(session))
}

fn whole(id: &str, value: u16) -> Test {
    Test { id: id.to_owned(), value: Some(value), left: None, right: None, symptom_free: true }
}

fn sides(id: &str, left: u16, right: u16) -> Test {
    let (left, right) = (Some(left), Some(right));
    Test { id: id.to_owned(), value: None, left, right, symptom_free: true }
}

fn practice() -> Practice {
    let (level, planned, done) = ("P5".to_owned(), 12, 12);
    Practice { level, planned, done, effort: Some(5), pain: Some(0), breath_held: Some(false) }
}

fn settled() -> MorningAfter {
    MorningAfter {
        leak: Amount::None,
        heaviness: 0,
        pelvic_pain: 0,
        body_pain: 0,
        bleeding_up: false,
    }
}

fn diary(day: u64) -> Diary {
    Diary {
        leaks: Some(Vec::new()),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(u8::from(day.is_multiple_of(5))),
        sleep_min: Some(390),
        energy: Some(6),
        ..Diary::default()
    }
}

/// Answers with nothing against a run.
fn green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(0),
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::Yes),
        sleep_min: Some(400),
        energy: Some(6),
        fuelled: Some(Fuelled::Yes),
        worry: Some(2),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
        ..Readiness::default()
    }
}
