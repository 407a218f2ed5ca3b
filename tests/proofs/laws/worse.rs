//! The law of worse: reporting a symptom worse never gives more.
//!
//! *Worse* is one field of one entry raised: a leak's amount, heaviness,
//! pelvic pain, body pain, or bleeding to increased, in a diary, a check, a
//! session or a morning after. What was not told stays untold. *More* is a
//! higher stage, rung or level, or impact where there was none, or a higher
//! rung of it.

use progression::Replay;
use progression::facts::{Body, Fact, Readiness, Score};
use progression::names::Offer;
use progression::outcome::Outcome;
use progression::words::{Amount, Bleeding, EventKind, Trigger};

/// A symptom field that can be raised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Symptom {
    Leak,
    Heaviness,
    PelvicPain,
    BodyPain,
    Bleeding,
}

pub const SYMPTOMS: [Symptom; 5] =
    [Symptom::Leak, Symptom::Heaviness, Symptom::PelvicPain, Symptom::BodyPain, Symptom::Bleeding];

fn raised(score: Score, by: u8) -> Option<Score> {
    (score < Score::MAX).then(|| Score::new(score.get().saturating_add(by).min(10)).unwrap())
}

fn more(amount: Amount, by: u8) -> Option<Amount> {
    let place = Amount::ALL.iter().position(|one| *one == amount)?;
    let higher = (place + usize::from(by)).min(Amount::ALL.len() - 1);
    (amount < Amount::More).then(|| Amount::ALL[higher])
}

/// The entry with one symptom worse; `None` where it says nothing of it, or
/// already the most.
pub fn worse(body: &Body, symptom: Symptom, by: u8) -> Option<Body> {
    let mut body = body.clone();
    let score = |slot: &mut Option<Score>| {
        *slot = Some(raised((*slot)?, by)?);
        Some(())
    };
    let known = |slot: &mut Score| {
        *slot = raised(*slot, by)?;
        Some(())
    };
    match (&mut body, symptom) {
        (Body::Diary(diary), Symptom::Leak) => {
            let leaks = diary.leaks.as_mut()?;
            let stress = leaks.iter_mut().find(|leak| leak.trigger != Trigger::Urgency);
            match stress {
                Some(leak) => leak.amount = more(leak.amount, by)?,
                None => leaks.push(progression::facts::Leak {
                    trigger: Trigger::Unknown,
                    amount: more(Amount::None, by)?,
                }),
            }
        }
        (Body::Diary(diary), Symptom::Heaviness) => score(&mut diary.heaviness)?,
        (Body::Diary(diary), Symptom::PelvicPain) => score(&mut diary.pelvic_pain)?,
        (Body::Diary(diary), Symptom::BodyPain) => score(&mut diary.body_pain)?,
        (Body::Diary(diary), Symptom::Bleeding) => bleed(&mut diary.bleeding)?,
        (Body::Readiness(check), Symptom::Leak) => check.leak = Some(more(check.leak?, by)?),
        (Body::Readiness(check), Symptom::Heaviness) => score(&mut check.heaviness)?,
        (Body::Readiness(check), Symptom::PelvicPain) => score(&mut check.pelvic_pain)?,
        (Body::Readiness(check), Symptom::BodyPain) => score(&mut check.body_pain)?,
        (Body::Readiness(check), Symptom::Bleeding) => bleed(&mut check.bleeding)?,
        (Body::ImpactSession(session), symptom) => {
            let kind = event_of(symptom)?;
            let events = session.events.as_mut();
            if let Some(event) = events.and_then(|all| all.iter_mut().find(|e| e.kind == kind)) {
                match symptom {
                    Symptom::Leak => event.amount = Some(more(event.amount?, by)?),
                    _ => score(&mut event.score)?,
                }
                return Some(body);
            }
            let after = session.after.as_mut()?;
            match symptom {
                Symptom::Leak => after.leak = more(after.leak, by)?,
                Symptom::Heaviness => known(&mut after.heaviness)?,
                Symptom::PelvicPain => known(&mut after.pelvic_pain)?,
                Symptom::BodyPain => known(&mut after.body_pain)?,
                Symptom::Bleeding => return None,
            }
        }
        (Body::MorningAfter(answer), Symptom::Leak) => answer.leak = more(answer.leak, by)?,
        (Body::MorningAfter(answer), Symptom::Heaviness) => known(&mut answer.heaviness)?,
        (Body::MorningAfter(answer), Symptom::PelvicPain) => known(&mut answer.pelvic_pain)?,
        (Body::MorningAfter(answer), Symptom::BodyPain) => known(&mut answer.body_pain)?,
        (Body::MorningAfter(answer), Symptom::Bleeding) if !answer.bleeding_up => {
            answer.bleeding_up = true;
        }
        _ => return None,
    }
    Some(body)
}

fn bleed(slot: &mut Option<Bleeding>) -> Option<()> {
    let known = (*slot).filter(|known| *known != Bleeding::Increased);
    known.map(|_| *slot = Some(Bleeding::Increased))
}

fn event_of(symptom: Symptom) -> Option<EventKind> {
    match symptom {
        Symptom::Leak => Some(EventKind::Leak),
        Symptom::Heaviness => Some(EventKind::Heaviness),
        Symptom::PelvicPain => Some(EventKind::PelvicPain),
        Symptom::BodyPain => Some(EventKind::BodyPain),
        Symptom::Bleeding => None,
    }
}

/// How much a day offers: 0 without impact, then by rung; the free run of S7
/// above all. A battery is the planned session of its rung.
pub fn offered(outcome: &Outcome) -> u8 {
    let of = |rung: Option<progression::ladder::Rung>| {
        let all = progression::ladder::Rung::all().zip(1_u8..);
        rung.and_then(|rung| all.into_iter().find(|(one, _)| *one == rung)).map_or(0, |(_, n)| n)
    };
    match outcome.impact.offer {
        Offer::Planned if outcome.impact.rung.is_none() => u8::MAX,
        Offer::Planned | Offer::Easier => of(outcome.impact.rung),
        Offer::Battery => of(outcome.rung),
        _ => 0,
    }
}

/// In what one outcome gives more than another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum More {
    Stage,
    Rung,
    Level,
    Offer,
}

/// Everything in which `bad` gives more than `plain`.
pub fn gains(bad: &Outcome, plain: &Outcome) -> Vec<More> {
    let more = [
        (bad.stage > plain.stage, More::Stage),
        (bad.rung > plain.rung, More::Rung),
        (bad.level > plain.level, More::Level),
        (offered(bad) > offered(plain), More::Offer),
    ];
    more.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
}

/// "Laws the text itself breaks" of SAFETY.md: how the worse history has come
/// to stand lower, and what that may give back later. Nothing else is excused.
#[derive(Clone, Copy, Default, Debug)]
pub struct Lost {
    /// A check told worse body pain and a session followed: it is the "before"
    /// of §7, and as a capacity amber lets a session one rung below count (§5).
    told_before_a_session: bool,
    check_of_body_pain: bool,
    /// Her stage or rung was lower: it began its waiting days earlier (§5), is
    /// out of the reach of a gap or retest (§9), and a lower stage has the
    /// looser limits (§2).
    place: bool,
    /// Her level was lower: its days began earlier (§3).
    level: bool,
    /// A hold was on or began earlier: it ends by its first cause (§9), and
    /// days on breathing are left out of adherence (§3).
    hold: bool,
}

impl Lost {
    /// By the worse entry itself.
    pub fn by(body: &Body, symptom: Symptom) -> Self {
        let check = matches!(body, Body::Readiness(_)) && symptom == Symptom::BodyPain;
        Self { check_of_body_pain: check, ..Self::default() }
    }

    /// Takes in the next entry, and what both histories have come to by it.
    pub fn see(&mut self, fact: &Fact, bad: &Outcome, plain: &Outcome) {
        let session = matches!(fact.body, Body::ImpactSession(_));
        self.told_before_a_session |= self.check_of_body_pain && session;
        self.place |= bad.stage < plain.stage || bad.rung < plain.rung;
        self.level |= bad.level < plain.level;
        self.hold |= bad.holds.iter().any(|hold| !plain.holds.contains(hold));
    }

    /// Whether the text itself lets this gain be.
    pub fn lets(self, gain: More) -> bool {
        let lower = self.told_before_a_session || self.place;
        match gain {
            More::Stage | More::Rung => lower,
            More::Level => lower || self.level || self.hold,
            More::Offer => lower || self.hold,
        }
    }
}

/// The gains of `bad` over `plain` that nothing excuses.
pub fn unexcused(lost: Lost, bad: &Outcome, plain: &Outcome) -> Vec<More> {
    gains(bad, plain).into_iter().filter(|gain| !lost.lets(*gain)).collect()
}

/// Both at one moment, as they are and with these answers.
pub fn both(
    bad: &Replay,
    plain: &Replay,
    at: chrono::NaiveDateTime,
    ask: Option<&Readiness>,
) -> (Outcome, Outcome) {
    (bad.outcome(at, ask), plain.outcome(at, ask))
}
