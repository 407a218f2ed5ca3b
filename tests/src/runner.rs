//! The story of a woman who runs again: quiet weeks, tests that pass, and every
//! session the companion offers, as it offers it. She stands at walk-run today.
//!
//! Nothing here is read from a real diary.

use companion::wire::fact::{
    After, Amount, Bleeding, CheckUp, Diary, FactBody, Fuelled, Ill, ImpactSession, LastSettled,
    LowLoad, LowLoadKind, Mood, MorningAfter, Readiness, Screen, SelfCheck, SessionKind, Support,
    Test,
};
use companion::{Companion, Moment, Refusal};
use progression::names::TestId;
use progression::strength::target;

use crate::story::{Story, plain_profile};

/// Days of the story.
const DAYS: u64 = 74;
/// Weeks since the birth on its first day.
const WEEKS: u64 = 13;
/// The last days, on which she does not run, so that today is hers to run.
const RESTS: u64 = 2;

/// Ten weeks that lead from strength to walk-run, ending now; her last run lies
/// three days back.
///
/// # Errors
/// What the companion refuses.
pub fn walk_run(companion: &mut Companion, now: &Moment) -> Result<(), Refusal> {
    let mut story = Story::new(companion, now);
    let birth = story.date(DAYS + WEEKS * 7);
    let mut profile = plain_profile(birth);
    profile.start.walk_minutes = Some(30);
    profile.start.leak = Some(Amount::None);
    story.tell(DAYS, "09:00", FactBody::Profile(profile))?;
    story.tell(DAYS, "09:10", FactBody::CheckUp(CheckUp {}))?;
    let mut ran = false;
    for ago in (1..=DAYS).rev() {
        if ran {
            story.tell(ago, "07:00", FactBody::MorningAfter(fine_morning()))?;
        }
        measures(&mut story, ago)?;
        ran = ago > RESTS && runs(&mut story, ago)?;
        story.tell(ago, "21:00", FactBody::Diary(quiet_day()))?;
    }
    if ran {
        story.tell(0, "07:00", FactBody::MorningAfter(fine_morning()))?;
    }
    Ok(())
}

/// What a gate asks for, told every fortnight.
fn measures(story: &mut Story<'_>, ago: u64) -> Result<(), Refusal> {
    if !ago.is_multiple_of(12) {
        return Ok(());
    }
    let walk = LowLoad { kind: LowLoadKind::Walk, minutes: 35, symptom_free: true };
    story.tell(ago, "08:00", FactBody::LowLoad(walk))?;
    let no = Screen { leak: false, urgency: false, bulge: false, bowel: false, pain: false };
    story.tell(ago, "08:10", FactBody::Screen(no))?;
    let check = SelfCheck {
        hold_s: 8,
        reps: 10,
        fast: 12,
        easy_hold_60: Some(true),
        feels_lift: true,
        hard_to_relax: false,
        pain: 0,
    };
    story.tell(ago, "08:20", FactBody::SelfCheck(check))?;
    for id in [TestId::L1, TestId::M1, TestId::M2, TestId::M3, TestId::M4] {
        story.tell(ago, "08:30", FactBody::Test(passed(id)))?;
    }
    Ok(())
}

/// Answers the check and does what it offers; whether there was anything.
fn runs(story: &mut Story<'_>, ago: u64) -> Result<bool, Refusal> {
    let offer = story.offered(ago, "09:50")?;
    if !["check_first", "battery"].contains(&offer.offer.as_str()) {
        return Ok(false);
    }
    story.tell(ago, "10:00", FactBody::Readiness(all_green()))?;
    let offer = story.offered(ago, "10:10")?;
    let session = match (offer.offer.as_str(), &offer.rung) {
        ("planned", Some(rung)) => clean(SessionKind::Ladder, Some(rung.clone())),
        ("battery", _) => clean(SessionKind::Battery, None),
        _ => return Ok(false),
    };
    let battery = session.kind == SessionKind::Battery;
    story.tell(ago, "10:10", FactBody::ImpactSession(session))?;
    if battery {
        for id in TestId::ALL.iter().filter(|id| **id <= TestId::L7) {
            story.tell(ago, "10:20", FactBody::Test(passed(*id)))?;
        }
    }
    Ok(true)
}

/// Answers with nothing against a run.
#[must_use]
pub fn all_green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(1),
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::Yes),
        sleep_min: Some(420),
        energy: Some(7),
        fuelled: Some(Fuelled::Yes),
        worry: Some(1),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
        ..Readiness::default()
    }
}

/// The check that [`all_green`] answers.
#[must_use]
pub fn green() -> FactBody {
    FactBody::Readiness(all_green())
}

/// A run outside the plan without any symptom, answered right after.
#[must_use]
pub fn run_done() -> FactBody {
    let run = clean(SessionKind::OffPlan, None);
    FactBody::ImpactSession(ImpactSession { done_run_s: Some(300), ..run })
}

/// A session without any symptom.
#[must_use]
pub fn clean(kind: SessionKind, rung: Option<String>) -> ImpactSession {
    ImpactSession {
        kind,
        rung,
        planned_run_s: None,
        done_run_s: None,
        events: None,
        after: Some(nothing_after()),
        support: Some(Support::None),
    }
}

/// Nothing felt right after.
#[must_use]
pub fn nothing_after() -> After {
    After { leak: Amount::None, heaviness: 0, pelvic_pain: 0, body_pain: 1, gone_within_hour: None }
}

/// Nothing felt the morning after.
#[must_use]
pub fn fine_morning() -> MorningAfter {
    MorningAfter {
        leak: Amount::None,
        heaviness: 0,
        pelvic_pain: 0,
        body_pain: 0,
        bleeding_up: false,
    }
}

fn quiet_day() -> Diary {
    Diary {
        leaks: Some(Vec::new()),
        heaviness: Some(0),
        pelvic_pain: Some(0),
        body_pain: Some(0),
        bleeding: Some(Bleeding::None),
        ..Diary::default()
    }
}

fn passed(id: TestId) -> Test {
    let target = target(id);
    let dose = u16::try_from(target.dose).unwrap_or(u16::MAX);
    let (whole, side) = if target.sides { (None, Some(dose)) } else { (Some(dose), None) };
    Test { id: id.word().to_owned(), value: whole, left: side, right: side, symptom_free: true }
}
