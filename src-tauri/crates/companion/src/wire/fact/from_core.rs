//! From the core to the wire: the same words back. What came from the wire
//! comes back whole; a note stays with the entry, the core never holds it.

use progression::facts::{self as core, Body, Dose, Score, SessionKind as CoreKind};

use super::words::SessionKind;
use super::{
    After, CheckUp, Clinician, Diary, Event, FactBody, ImpactSession, Isi, Leak, LowLoad,
    MorningAfter, Practice, Pregnancy, Prescription, Profile, Readiness, RedFlag, Rest, Screen,
    SelfCheck, Start, Strength, Test,
};

impl From<&Body> for FactBody {
    fn from(body: &Body) -> Self {
        match body {
            Body::Profile(profile) => Self::Profile(profile.into()),
            Body::CheckUp => Self::CheckUp(CheckUp {}),
            Body::Clinician(says) => Self::Clinician(says.into()),
            Body::SelfCheck(check) => Self::SelfCheck(self_check(check)),
            Body::Practice(practice) => Self::Practice(self::practice(practice)),
            Body::Strength(strength) => Self::Strength(Strength {
                set: strength.set.word().to_owned(),
                completed: strength.completed,
                symptom_free: strength.symptom_free,
            }),
            Body::LowLoad(activity) => Self::LowLoad(LowLoad {
                kind: activity.kind.into(),
                minutes: small(activity.minutes),
                symptom_free: activity.symptom_free,
            }),
            Body::Diary(diary) => Self::Diary(diary.into()),
            Body::Screen(screen) => Self::Screen(Screen {
                leak: screen.leak,
                urgency: screen.urgency,
                bulge: screen.bulge,
                bowel: screen.bowel,
                pain: screen.pain,
            }),
            Body::Test(test) => Self::Test(self::test(test)),
            Body::RedFlag(ids) => Self::RedFlag(RedFlag { ids: words(ids, |id| id.word()) }),
            Body::RedFlagCleared(ids) => {
                Self::RedFlagCleared(RedFlag { ids: words(ids, |id| id.word()) })
            }
            Body::Readiness(answers) => Self::Readiness(answers.into()),
            Body::ImpactSession(session) => Self::ImpactSession(session.into()),
            Body::MorningAfter(answer) => Self::MorningAfter(morning_after(answer)),
            Body::Isi(isi) => Self::Isi(Isi { frequency: isi.frequency, amount: isi.amount }),
            Body::Rest(rest) => Self::Rest(Rest {
                from: rest.from.to_string(),
                to: rest.to.to_string(),
                reason: rest.reason.into(),
            }),
            Body::Pregnancy => Self::Pregnancy(Pregnancy {}),
        }
    }
}

/// What the wire counts in 16 bits; more than that it never sent.
fn small(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

fn tiny(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

fn score(score: Option<Score>) -> Option<u8> {
    score.map(Score::get)
}

fn words<T>(values: &[T], word: impl Fn(&T) -> &'static str) -> Vec<String> {
    values.iter().map(|value| word(value).to_owned()).collect()
}

impl From<&core::Profile> for Profile {
    fn from(profile: &core::Profile) -> Self {
        let start = &profile.start;
        Self {
            birth_date: profile.birth_date.to_string(),
            birth_mode: profile.birth_mode.into(),
            tear: profile.tear.into(),
            births: tiny(profile.births),
            leaked_before: profile.leaked_before,
            running_before: profile.running_before.into(),
            prior_running_injury: profile.prior_running_injury,
            conditions: profile.conditions.iter().map(|condition| (*condition).into()).collect(),
            breastfeeding: profile.breastfeeding,
            wound_healed: profile.wound_healed,
            start: Start {
                leak: start.leak.map(Into::into),
                heaviness: score(start.heaviness),
                pelvic_pain: score(start.pelvic_pain),
                walk_minutes: start.walk_minutes.map(small),
                hold_s: start.hold_s.map(small),
                feels_lift: start.feels_lift,
            },
        }
    }
}

impl From<&core::Clinician> for Clinician {
    fn from(says: &core::Clinician) -> Self {
        Self {
            role: says.role.into(),
            impact_from_week: says.impact_from_week.map(tiny),
            leak_ceiling: says.leak_ceiling.map(Into::into),
            heaviness_ceiling: score(says.heaviness_ceiling),
            pelvic_pain_ceiling: score(says.pelvic_pain_ceiling),
            prescription: says.prescription.map(|own| Prescription {
                hold_s: small(own.hold_s),
                reps: small(own.reps),
                fast: small(own.fast),
            }),
            clears: says.clears.as_ref().map(|ids| words(ids, |id| id.word())),
        }
    }
}

fn self_check(check: &core::SelfCheck) -> SelfCheck {
    SelfCheck {
        hold_s: small(check.hold_s),
        reps: small(check.reps),
        fast: small(check.fast),
        easy_hold_60: check.easy_hold_60,
        feels_lift: check.feels_lift,
        hard_to_relax: check.hard_to_relax,
        pain: check.pain.get(),
    }
}

fn practice(practice: &core::Practice) -> Practice {
    Practice {
        level: practice.level.word().to_owned(),
        planned: small(practice.planned),
        done: small(practice.done),
        effort: score(practice.effort),
        pain: score(practice.pain),
        breath_held: practice.breath_held,
    }
}

impl From<&core::Diary> for Diary {
    fn from(diary: &core::Diary) -> Self {
        let leak =
            |leak: &core::Leak| Leak { trigger: leak.trigger.into(), amount: leak.amount.into() };
        Self {
            leaks: diary.leaks.as_ref().map(|leaks| leaks.iter().map(leak).collect()),
            heaviness: score(diary.heaviness),
            pelvic_pain: score(diary.pelvic_pain),
            body_pain: score(diary.body_pain),
            bleeding: diary.bleeding.map(Into::into),
            sleep_min: diary.sleep_min.map(small),
            energy: score(diary.energy),
            emptying_difficulty: diary.emptying_difficulty,
            pain_with_sex: diary.pain_with_sex,
            ill: diary.ill,
            note: None,
        }
    }
}

fn test(test: &core::Test) -> Test {
    let (value, left, right) = match test.dose {
        Dose::Whole(value) => (Some(small(value)), None, None),
        Dose::Sides { left, right } => (None, Some(small(left)), Some(small(right))),
    };
    Test { id: test.id.word().to_owned(), value, left, right, symptom_free: test.symptom_free }
}

impl From<&core::Readiness> for Readiness {
    fn from(answers: &core::Readiness) -> Self {
        Self {
            warning_signs: answers.warning_signs.as_ref().map(|ids| words(ids, |id| id.word())),
            leak: answers.leak.map(Into::into),
            leak_during_impact: answers.leak_during_impact,
            heaviness: score(answers.heaviness),
            bulge: answers.bulge,
            pelvic_pain: score(answers.pelvic_pain),
            body_pain: score(answers.body_pain),
            body_pain_kind: answers.body_pain_kind.map(Into::into),
            bleeding: answers.bleeding.map(Into::into),
            last_settled: answers.last_settled.map(Into::into),
            sleep_min: answers.sleep_min.map(small),
            energy: score(answers.energy),
            fuelled: answers.fuelled.map(Into::into),
            worry: score(answers.worry),
            ill: answers.ill.map(Into::into),
            mood: answers.mood.map(Into::into),
        }
    }
}

impl From<&core::ImpactSession> for ImpactSession {
    fn from(session: &core::ImpactSession) -> Self {
        let (kind, rung) = match session.kind {
            CoreKind::Ladder(rung) => (SessionKind::Ladder, Some(rung.to_string())),
            CoreKind::Battery => (SessionKind::Battery, None),
            CoreKind::OffPlan => (SessionKind::OffPlan, None),
        };
        let event = |event: &core::Event| Event {
            at_run_s: event.at_run_s,
            kind: event.kind.into(),
            amount: event.amount.map(Into::into),
            score: score(event.score),
            sharp: event.sharp,
        };
        Self {
            kind,
            rung,
            planned_run_s: session.planned_run_s,
            done_run_s: session.done_run_s,
            events: session.events.as_ref().map(|events| events.iter().map(event).collect()),
            after: session.after.map(|after| After {
                leak: after.leak.into(),
                heaviness: after.heaviness.get(),
                pelvic_pain: after.pelvic_pain.get(),
                body_pain: after.body_pain.get(),
                gone_within_hour: after.gone_within_hour,
            }),
            support: session.support.map(Into::into),
        }
    }
}

fn morning_after(answer: &core::MorningAfter) -> MorningAfter {
    MorningAfter {
        leak: answer.leak.into(),
        heaviness: answer.heaviness.get(),
        pelvic_pain: answer.pelvic_pain.get(),
        body_pain: answer.body_pain.get(),
        bleeding_up: answer.bleeding_up,
    }
}
