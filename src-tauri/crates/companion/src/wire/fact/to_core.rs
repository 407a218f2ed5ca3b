//! From the wire to the core: ranges, dates and names are checked here, and
//! the first fault found is named.

use chrono::NaiveDate;
use progression::facts::{self as core, Body, Dose, Score};
use progression::ladder::Rung;
use progression::names::{HoldId, Level, SetId, SignId, TestId};
use progression::thresholds::{CEILING_SCORE_MAX, EARLIEST_WEEK_MIN};

use super::fault::{Fault, FaultCode};
use super::words::SessionKind;
use super::{
    After, Clinician, Diary, Event, FactBody, ImpactSession, Isi, MorningAfter, Practice, Profile,
    Readiness, Rest, SelfCheck, Strength, Test,
};

type Checked<T> = Result<T, Fault>;

impl TryFrom<&FactBody> for Body {
    type Error = Fault;

    /// The core's body; a fault's path lies below `body`.
    fn try_from(body: &FactBody) -> Checked<Self> {
        body.to_core("body")
    }
}

impl FactBody {
    /// The core's body.
    ///
    /// # Errors
    /// The first value outside its range, name that does not exist or date
    /// that is none; its path lies below `path`.
    pub fn to_core(&self, path: &str) -> Checked<Body> {
        let at = At(path);
        Ok(match self {
            Self::Profile(profile) => Body::Profile(at.profile(profile)?),
            Self::CheckUp(_) => Body::CheckUp,
            Self::Clinician(clinician) => Body::Clinician(at.clinician(clinician)?),
            Self::SelfCheck(check) => Body::SelfCheck(at.self_check(check)?),
            Self::Practice(practice) => Body::Practice(at.practice(practice)?),
            Self::Strength(strength) => Body::Strength(at.strength(strength)?),
            Self::LowLoad(activity) => Body::LowLoad(core::LowLoad {
                kind: activity.kind.into(),
                minutes: activity.minutes.into(),
                symptom_free: activity.symptom_free,
            }),
            Self::Diary(diary) => Body::Diary(at.diary(diary)?),
            Self::Screen(screen) => Body::Screen(core::Screen {
                leak: screen.leak,
                urgency: screen.urgency,
                bulge: screen.bulge,
                bowel: screen.bowel,
                pain: screen.pain,
            }),
            Self::Test(test) => Body::Test(at.test(test)?),
            Self::RedFlag(flags) => Body::RedFlag(at.signs("ids", &flags.ids)?),
            Self::RedFlagCleared(flags) => Body::RedFlagCleared(at.signs("ids", &flags.ids)?),
            Self::Readiness(answers) => Body::Readiness(answers.to_core(path)?),
            Self::ImpactSession(session) => Body::ImpactSession(at.session(session)?),
            Self::MorningAfter(answer) => Body::MorningAfter(at.morning_after(answer)?),
            Self::Isi(isi) => Body::Isi(at.isi(isi)?),
            Self::Rest(rest) => Body::Rest(at.rest(rest)?),
            Self::Pregnancy(_) => Body::Pregnancy,
        })
    }
}

impl Event {
    /// The core's event, as if it were written down.
    ///
    /// # Errors
    /// As for [`FactBody::to_core`].
    pub fn to_core(&self, path: &str) -> Checked<core::Event> {
        At(path).event("", self)
    }
}

impl Readiness {
    /// The core's answers.
    ///
    /// # Errors
    /// As for [`FactBody::to_core`].
    pub fn to_core(&self, path: &str) -> Checked<core::Readiness> {
        let at = At(path);
        let signs = self.warning_signs.as_deref();
        Ok(core::Readiness {
            warning_signs: signs.map(|ids| at.signs("warning_signs", ids)).transpose()?,
            leak: self.leak.map(Into::into),
            leak_during_impact: self.leak_during_impact,
            heaviness: at.maybe("heaviness", self.heaviness)?,
            bulge: self.bulge,
            pelvic_pain: at.maybe("pelvic_pain", self.pelvic_pain)?,
            body_pain: at.maybe("body_pain", self.body_pain)?,
            body_pain_kind: self.body_pain_kind.map(Into::into),
            bleeding: self.bleeding.map(Into::into),
            last_settled: self.last_settled.map(Into::into),
            sleep_min: self.sleep_min.map(Into::into),
            energy: at.maybe("energy", self.energy)?,
            fuelled: self.fuelled.map(Into::into),
            worry: at.maybe("worry", self.worry)?,
            ill: self.ill.map(Into::into),
            mood: self.mood.map(Into::into),
        })
    }
}

/// Where a part stands.
struct At<'a>(&'a str);

impl At<'_> {
    fn fault(&self, code: FaultCode, field: &str, detail: impl Into<String>) -> Fault {
        Fault::at(code, self.0, field, detail)
    }

    fn range(&self, field: &str, detail: &str) -> Fault {
        self.fault(FaultCode::Range, field, detail)
    }

    fn score(&self, field: &str, value: u8) -> Checked<Score> {
        Score::new(value).ok_or_else(|| self.range(field, "a score is 0 to 10"))
    }

    fn maybe(&self, field: &str, value: Option<u8>) -> Checked<Option<Score>> {
        value.map(|value| self.score(field, value)).transpose()
    }

    fn at_least_one(&self, field: &str, value: u16) -> Checked<u32> {
        if value == 0 { Err(self.range(field, "at least 1")) } else { Ok(value.into()) }
    }

    fn date(&self, field: &str, text: &str) -> Checked<NaiveDate> {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
        // The same text again: four digits of a year, no sign, no missing zero.
        date.filter(|date| text.len() == "2026-03-01".len() && date.to_string() == text)
            .ok_or_else(|| self.fault(FaultCode::Date, field, "a date is YYYY-MM-DD"))
    }

    fn name<T>(&self, field: &str, word: &str, named: Option<T>) -> Checked<T> {
        let unknown = || self.fault(FaultCode::Enum, field, format!("there is no `{word}`"));
        named.ok_or_else(unknown)
    }

    fn signs(&self, field: &str, ids: &[String]) -> Checked<Vec<SignId>> {
        let read = |(nth, id): (usize, &String)| {
            self.name(&format!("{field}[{nth}]"), id, SignId::from_word(id))
        };
        ids.iter().enumerate().map(read).collect()
    }

    fn profile(&self, profile: &Profile) -> Checked<core::Profile> {
        let path = super::fault::join(self.0, "start");
        let (start, at) = (&profile.start, At(&path));
        Ok(core::Profile {
            birth_date: self.date("birth_date", &profile.birth_date)?,
            birth_mode: profile.birth_mode.into(),
            tear: profile.tear.into(),
            births: profile.births.into(),
            leaked_before: profile.leaked_before,
            running_before: profile.running_before.into(),
            prior_running_injury: profile.prior_running_injury,
            conditions: profile.conditions.iter().map(|condition| (*condition).into()).collect(),
            breastfeeding: profile.breastfeeding,
            wound_healed: profile.wound_healed,
            start: core::Start {
                leak: start.leak.map(Into::into),
                heaviness: at.maybe("heaviness", start.heaviness)?,
                pelvic_pain: at.maybe("pelvic_pain", start.pelvic_pain)?,
                walk_minutes: start.walk_minutes.map(Into::into),
                hold_s: start.hold_s.map(Into::into),
                feels_lift: start.feels_lift,
            },
        })
    }

    fn clinician(&self, says: &Clinician) -> Checked<core::Clinician> {
        let week = says.impact_from_week.filter(|week| i64::from(*week) < EARLIEST_WEEK_MIN);
        if week.is_some() {
            return Err(self.range("impact_from_week", "week 6 or later"));
        }
        let ceiling = |field, value: Option<u8>| match value {
            Some(value) if i64::from(value) > CEILING_SCORE_MAX => {
                Err(self.range(field, "a ceiling is 0 to 2"))
            }
            value => self.maybe(field, value),
        };
        Ok(core::Clinician {
            role: says.role.into(),
            impact_from_week: says.impact_from_week.map(Into::into),
            leak_ceiling: says.leak_ceiling.map(Into::into),
            heaviness_ceiling: ceiling("heaviness_ceiling", says.heaviness_ceiling)?,
            pelvic_pain_ceiling: ceiling("pelvic_pain_ceiling", says.pelvic_pain_ceiling)?,
            prescription: says
                .prescription
                .as_ref()
                .map(|own| self.prescription(own))
                .transpose()?,
            clears: says.clears.as_deref().map(|ids| self.holds(ids)).transpose()?,
        })
    }

    fn prescription(&self, own: &super::Prescription) -> Checked<core::Prescription> {
        Ok(core::Prescription {
            hold_s: self.at_least_one("prescription.hold_s", own.hold_s)?,
            reps: self.at_least_one("prescription.reps", own.reps)?,
            fast: own.fast.into(),
        })
    }

    /// Holds a clinician can end: any but H2.
    fn holds(&self, ids: &[String]) -> Checked<Vec<HoldId>> {
        let read = |(nth, id): (usize, &String)| {
            let hold = HoldId::from_word(id).filter(|hold| *hold != HoldId::H2);
            self.name(&format!("clears[{nth}]"), id, hold)
        };
        ids.iter().enumerate().map(read).collect()
    }

    fn self_check(&self, check: &SelfCheck) -> Checked<core::SelfCheck> {
        Ok(core::SelfCheck {
            hold_s: check.hold_s.into(),
            reps: check.reps.into(),
            fast: check.fast.into(),
            easy_hold_60: check.easy_hold_60,
            feels_lift: check.feels_lift,
            hard_to_relax: check.hard_to_relax,
            pain: self.score("pain", check.pain)?,
        })
    }

    fn practice(&self, practice: &Practice) -> Checked<core::Practice> {
        let word = &practice.level;
        Ok(core::Practice {
            level: self.name("level", word, Level::from_word(word))?,
            planned: practice.planned.into(),
            done: practice.done.into(),
            effort: self.maybe("effort", practice.effort)?,
            pain: self.maybe("pain", practice.pain)?,
            breath_held: practice.breath_held,
        })
    }

    fn strength(&self, strength: &Strength) -> Checked<core::Strength> {
        let word = &strength.set;
        Ok(core::Strength {
            set: self.name("set", word, SetId::from_word(word))?,
            completed: strength.completed,
            symptom_free: strength.symptom_free,
        })
    }

    fn diary(&self, diary: &Diary) -> Checked<core::Diary> {
        let leak = |leak: &super::Leak| core::Leak {
            trigger: leak.trigger.into(),
            amount: leak.amount.into(),
        };
        Ok(core::Diary {
            leaks: diary.leaks.as_ref().map(|leaks| leaks.iter().map(leak).collect()),
            heaviness: self.maybe("heaviness", diary.heaviness)?,
            pelvic_pain: self.maybe("pelvic_pain", diary.pelvic_pain)?,
            body_pain: self.maybe("body_pain", diary.body_pain)?,
            bleeding: diary.bleeding.map(Into::into),
            sleep_min: diary.sleep_min.map(Into::into),
            energy: self.maybe("energy", diary.energy)?,
            emptying_difficulty: diary.emptying_difficulty,
            pain_with_sex: diary.pain_with_sex,
            ill: diary.ill,
        })
    }

    /// A whole number for L1, L4 and L5, both sides for the others.
    fn test(&self, test: &Test) -> Checked<core::Test> {
        let id = self.name("id", &test.id, TestId::from_word(&test.id))?;
        let foreign = |field, value: Option<u16>| match value {
            Some(_) => Err(self.fault(FaultCode::UnknownKey, field, "not part of this test")),
            None => Ok(()),
        };
        let needed = |field, value: Option<u16>| {
            let missing = || self.fault(FaultCode::Missing, field, "this test needs it");
            value.map(u32::from).ok_or_else(missing)
        };
        let dose = if progression::strength::target(id).sides {
            foreign("value", test.value)?;
            Dose::Sides { left: needed("left", test.left)?, right: needed("right", test.right)? }
        } else {
            foreign("left", test.left)?;
            foreign("right", test.right)?;
            Dose::Whole(needed("value", test.value)?)
        };
        Ok(core::Test { id, dose, symptom_free: test.symptom_free })
    }

    fn session(&self, session: &ImpactSession) -> Checked<core::ImpactSession> {
        let events = session.events.as_ref().map(|events| {
            let read = |(nth, event): (usize, &Event)| self.event(&format!("events[{nth}]"), event);
            events.iter().enumerate().map(read).collect::<Checked<Vec<_>>>()
        });
        Ok(core::ImpactSession {
            kind: self.session_kind(session)?,
            planned_run_s: session.planned_run_s,
            done_run_s: session.done_run_s,
            events: events.transpose()?,
            after: session.after.as_ref().map(|after| self.after(after)).transpose()?,
            support: session.support.map(Into::into),
        })
    }

    fn session_kind(&self, session: &ImpactSession) -> Checked<core::SessionKind> {
        let rung = session.rung.as_deref();
        let kind = match (session.kind, rung) {
            (SessionKind::Ladder, Some(word)) => {
                return Ok(core::SessionKind::Ladder(self.name(
                    "rung",
                    word,
                    Rung::from_word(word),
                )?));
            }
            (SessionKind::Ladder, None) => {
                return Err(self.fault(FaultCode::Missing, "rung", "a ladder session has a rung"));
            }
            (SessionKind::Battery, _) => core::SessionKind::Battery,
            (SessionKind::OffPlan, _) => core::SessionKind::OffPlan,
        };
        match rung {
            Some(_) => {
                Err(self.fault(FaultCode::UnknownKey, "rung", "only a ladder session has a rung"))
            }
            None => Ok(kind),
        }
    }

    fn event(&self, field: &str, event: &Event) -> Checked<core::Event> {
        Ok(core::Event {
            at_run_s: event.at_run_s,
            kind: event.kind.into(),
            amount: event.amount.map(Into::into),
            score: self.maybe(&format!("{field}.score"), event.score)?,
            sharp: event.sharp,
        })
    }

    fn after(&self, after: &After) -> Checked<core::After> {
        Ok(core::After {
            leak: after.leak.into(),
            heaviness: self.score("after.heaviness", after.heaviness)?,
            pelvic_pain: self.score("after.pelvic_pain", after.pelvic_pain)?,
            body_pain: self.score("after.body_pain", after.body_pain)?,
            gone_within_hour: after.gone_within_hour,
        })
    }

    fn morning_after(&self, answer: &MorningAfter) -> Checked<core::MorningAfter> {
        Ok(core::MorningAfter {
            leak: answer.leak.into(),
            heaviness: self.score("heaviness", answer.heaviness)?,
            pelvic_pain: self.score("pelvic_pain", answer.pelvic_pain)?,
            body_pain: self.score("body_pain", answer.body_pain)?,
            bleeding_up: answer.bleeding_up,
        })
    }

    fn isi(&self, isi: &Isi) -> Checked<core::Isi> {
        if isi.frequency > 4 {
            return Err(self.range("frequency", "0 to 4"));
        }
        if isi.amount > 3 {
            return Err(self.range("amount", "0 to 3"));
        }
        if (isi.frequency == 0) != (isi.amount == 0) {
            let field = if isi.frequency == 0 { "frequency" } else { "amount" };
            return Err(self.range(field, "both are 0, or neither"));
        }
        Ok(core::Isi { frequency: isi.frequency, amount: isi.amount })
    }

    fn rest(&self, rest: &Rest) -> Checked<core::Rest> {
        let from = self.date("from", &rest.from)?;
        let to = self.date("to", &rest.to)?;
        if to < from {
            return Err(self.range("to", "not before the first day"));
        }
        Ok(core::Rest { from, to, reason: rest.reason.into() })
    }
}
