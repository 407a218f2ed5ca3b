//! Taking one fact: what each kind of fact changes, at its instant. Moves
//! down, holds and stops act here at once; moves up never do (`morning.rs`).

use alloc::vec::Vec;

use crate::clinician::Seen;
use crate::day_values::raise;
use crate::facts::{
    Body, Clinician, Diary, Fact, FactId, ImpactSession, Isi, LowLoad, MorningAfter, Profile, Rest,
    Screen, SelfCheck, Strength, Test,
};
use crate::judged::{Judged, why_felt, why_morning};
use crate::judging::{Felt, Session, running};
use crate::names::{CheckColour, HoldId, ReferralId, SetId, SignId};
use crate::pattern::leaks_of;
use crate::reason::{Figure, Reason, Rule};
use crate::standing::{Profiled, Standing, Told};
use crate::strength::{is_load_test, passed};
use crate::thresholds::{F3_DAYS, F6_LEAK_DAYS, NEW_BIRTH_DAYS, REFER_WEEKS, WORSE_DAYS};
use crate::warning_signs::of_event;
use crate::words::{EventKind, LowLoadKind, RestReason, Role};

impl Standing {
    /// Takes a fact. Its programme day must have begun.
    pub fn take(&mut self, fact: &Fact) {
        self.at = fact.at;
        let id = fact.id;
        match &fact.body {
            Body::Profile(profile) => self.take_profile(profile, id),
            Body::CheckUp => {
                self.check_ups.push(Told { day: self.today, fact: id, says: () });
                self.place_if_first_day();
            }
            Body::Clinician(clinician) => self.take_clinician(clinician, id),
            Body::SelfCheck(check) => self.take_self_check(check, id),
            Body::Practice(practice) => self.practise(*practice, id),
            Body::Strength(strength) => self.take_strength(strength, id),
            Body::LowLoad(activity) => self.take_low_load(activity, id),
            Body::Diary(diary) => self.take_diary(diary, id),
            Body::Screen(screen) => self.take_screen(*screen, id),
            Body::Test(test) => self.take_test(test, id),
            Body::RedFlag(ids) => {
                ids.iter().for_each(|sign| self.raise_sign(*sign, id));
                self.place_if_first_day();
            }
            Body::RedFlagCleared(ids) => {
                ids.iter().for_each(|sign| self.clear_sign(*sign, id));
                self.place_if_first_day();
            }
            Body::Readiness(answers) => self.take_check(answers, id),
            Body::ImpactSession(session) => self.take_session(session, id),
            Body::MorningAfter(answer) => self.take_morning_after(answer, id),
            Body::Isi(isi) => self.take_isi(isi, id),
            Body::Rest(rest) => self.take_rest(rest, id),
            Body::Pregnancy => {
                let why = Reason::act(Rule::H4Start).from([id]);
                self.cause_pregnancy_hold(Vec::from([why]));
            }
        }
        self.judge_checks_again();
        self.look_for_lasting_leaks();
    }

    fn place_if_first_day(&mut self) {
        if self.is_first_day() {
            self.place_anew();
        }
    }

    fn take_profile(&mut self, profile: &Profile, fact: FactId) {
        let birth = profile.birth_date;
        let later = |old: chrono::NaiveDate| birth.signed_duration_since(old).num_days();
        if self.birth().is_some_and(|old| later(old) > NEW_BIRTH_DAYS) {
            self.begin_anew(fact);
        }
        let first_day = self.profile.as_ref().map_or(self.today, |known| known.first_day);
        let is_first = self.profile.is_none();
        self.profile = Some(Profiled { says: profile.clone(), fact, first_day });
        self.self_checks.lift_ever |= profile.start.feels_lift == Some(true);
        if is_first {
            self.refer_to_visit();
        }
        self.review_stop();
        self.place_if_first_day();
        self.cap_level();
    }

    /// A new birth: everything starts anew. Active warning signs other than
    /// RF18 stay, with their holds.
    fn begin_anew(&mut self, fact: FactId) {
        let why = || Vec::from([Reason::act(Rule::NewBirth).from([fact])]);
        self.referrals.end().into_iter().for_each(|id| self.referral_ended(id, why()));
        for id in HoldId::ALL {
            let by_sign = match id {
                HoldId::H3 => self.signs.is_active(SignId::RF05),
                HoldId::H5 => {
                    self.signs.is_active(SignId::RF16) || self.signs.is_active(SignId::RF19)
                }
                _ => false,
            };
            if !by_sign {
                self.end_hold(*id, why());
            }
        }
        self.clear_sign(SignId::RF18, fact);
        let old = core::mem::replace(self, Self::new(self.boundary));
        self.at = old.at;
        self.today = old.today;
        self.changes = old.changes;
        self.judged = old.judged;
        self.signs = old.signs;
        self.holds = old.holds;
        self.ill_on = old.ill_on.filter(|_| self.holds.illness.is_some());
        self.floor.level = old.floor.level;
        self.place.stage = old.place.stage;
        self.place.rung = old.place.rung;
    }

    fn take_clinician(&mut self, says: &Clinician, fact: FactId) {
        let (at, day) = (self.at, self.today);
        self.clinicians.note(Seen { at, day, fact, says: says.clone() });
        let before_birth = self.birth().is_some_and(|birth| day.date() < birth);
        if says.role == Role::Other || before_birth {
            return;
        }
        let why = || Vec::from([Reason::act(Rule::ReferralSeen).from([fact])]);
        self.referrals.end().into_iter().for_each(|id| self.referral_ended(id, why()));
        self.end_pause(fact);
        for id in says.clears.iter().flatten() {
            self.clear_hold(*id, fact);
        }
        self.review_stop();
        self.place_if_first_day();
    }

    fn referral_ended(&mut self, id: ReferralId, why: Vec<Reason>) {
        let figures = (Some(Figure::Flag(true)), None);
        self.note(crate::outcome::Changed::Referral(id), figures, why);
    }

    /// A clinician ends a hold at once; H5 and H4 only as far as no sign holds them.
    fn clear_hold(&mut self, id: HoldId, fact: FactId) {
        let why = Vec::from([Reason::act(Rule::HoldCleared).from([fact])]);
        match id {
            HoldId::H2 => {}
            HoldId::H5 => {
                if let Some(hold) = &mut self.holds.energy {
                    hold.cleared = true;
                }
                self.end_energy_hold_if_free(why);
            }
            HoldId::H3 if self.held(id) => {
                self.end_hold(id, why);
                self.lose_after_illness();
            }
            _ => self.end_hold(id, why),
        }
    }

    fn take_self_check(&mut self, check: &SelfCheck, fact: FactId) {
        self.self_checks.latest = Some(Told { day: self.today, fact, says: *check });
        self.self_checks.lift_ever |= check.feels_lift;
        self.check_pause(check, fact);
    }

    fn take_strength(&mut self, strength: &Strength, fact: FactId) {
        if strength.completed {
            let log = self.log();
            log.strength_done += 1;
            if strength.set == SetId::A {
                log.strength_a.push(fact);
            }
        }
    }

    fn take_low_load(&mut self, activity: &LowLoad, fact: FactId) {
        let log = self.log();
        log.low_load_min = log.low_load_min.saturating_add(activity.minutes);
        if activity.kind == LowLoadKind::Walk && activity.symptom_free {
            raise(&mut log.walk, activity.minutes, fact);
        }
    }

    fn take_diary(&mut self, diary: &Diary, fact: FactId) {
        let left_out = self.signs.is_active(SignId::RF17);
        self.log().write_diary(diary, fact, left_out);
        if diary.emptying_difficulty == Some(true) {
            self.pause(Figure::Flag(true), fact);
        }
        if diary.pain_with_sex == Some(true) {
            let why = Reason::act(Rule::Referral(ReferralId::F4)).from([fact]);
            self.refer(ReferralId::F4, why);
        }
        if diary.ill == Some(true) {
            self.report_illness(self.today);
        }
    }

    fn take_screen(&mut self, screen: Screen, fact: FactId) {
        self.screens.latest = Some(Told { day: self.today, fact, says: screen });
        self.screens.referred = false;
        let serious = screen.bulge || screen.bowel || screen.pain;
        if serious || screen.leak || screen.urgency {
            self.screens.ever_yes = Some(fact);
        }
        let late = self.weeks_on(self.today).is_some_and(|weeks| weeks >= REFER_WEEKS);
        if serious || late {
            self.refer_by_screen();
        }
        if self.place.stage.has_impact() {
            let bulge = screen.bulge.then_some(SignId::RF11);
            let bowel = screen.bowel.then_some(SignId::RF12);
            for sign in bulge.into_iter().chain(bowel) {
                self.raise_sign(sign, fact);
            }
        }
    }

    fn take_test(&mut self, test: &Test, fact: FactId) {
        self.tests.note(self.today, fact, *test);
        if is_load_test(test.id) {
            let log = self.log();
            let list = if passed(test) { &mut log.passed } else { &mut log.failed };
            list.push((test.id, fact));
        }
    }

    fn take_isi(&mut self, isi: &Isi, fact: FactId) {
        self.isi.note(self.today, fact, isi);
        if self.weeks_on(self.today).is_some_and(|weeks| weeks >= REFER_WEEKS) {
            self.refer_by_index();
        }
        if self.days_in(self.today).is_some_and(|days| days >= F3_DAYS) {
            self.refer_if_no_better();
        }
    }

    /// A rest for illness is a report of it up to its last day.
    fn take_rest(&mut self, rest: &Rest, fact: FactId) {
        self.rests.push(Told { day: self.today, fact, says: *rest });
        if rest.reason == RestReason::Ill {
            let last = crate::day::ProgrammeDay::new(rest.to).max(self.today);
            self.report_illness(last);
        }
    }

    fn take_session(&mut self, told: &ImpactSession, fact: FactId) {
        let check = self.checks.counting(self.at);
        let pain_before = check.and_then(|check| check.answers.body_pain);
        let heavy_before = check.and_then(|check| check.answers.heaviness);
        let capacity_amber =
            check.is_some_and(|check| check.outcome() == CheckColour::AmberCapacity);
        let felt = Felt::of(told);
        let session = Session {
            no: self.sessions.last_no + 1,
            fact,
            at: self.at,
            day: self.today,
            kind: told.kind,
            done_s: running(told).1,
            pelvic: felt.pelvic(self.ceilings()),
            body: felt.body(),
            answered: told.after.is_some(),
            morning: false,
            held: self.is_held(),
            pain_before: pain_before.map_or(0, crate::facts::Score::value),
            check: check.map(|check| check.fact),
            capacity_amber,
            fired: crate::judging::Fired::default(),
            facts: Vec::from([fact]),
        };
        self.log_session(told, fact);
        if let (Some(before), Some(after)) = (heavy_before, &told.after) {
            self.log().rises.push(after.heaviness.value() - before.value());
        }
        let why = why_felt(&felt, self.ceilings(), fact);
        self.judged.push(Judged::of(&session, fact, why));
        let mut place = self.place;
        let effect = self.sessions.add(session, &mut place);
        self.take_effect(place, effect);
        for sign in told.events.iter().flatten().filter_map(|event| of_event(event.kind)) {
            self.raise_sign(sign, fact);
        }
    }

    /// The day values of a session.
    fn log_session(&mut self, told: &ImpactSession, fact: FactId) {
        let left_out = self.signs.is_active(SignId::RF17);
        let leaks = leaks_of(told, left_out);
        let felt = Felt::of(told);
        let run_s = i64::from(running(told).1);
        let known = |kind: EventKind| {
            told.after.is_some() || told.events.iter().flatten().any(|event| event.kind == kind)
        };
        let score = |value: i64| u8::try_from(value).ok().and_then(crate::facts::Score::new);
        let heaviness = score(felt.heaviness).filter(|_| known(EventKind::Heaviness));
        let pelvic_pain = score(felt.pelvic_pain).filter(|_| known(EventKind::PelvicPain));
        let body_pain = score(felt.body_pain).filter(|_| known(EventKind::BodyPain));
        let bled = told.events.iter().flatten().any(|event| event.kind == EventKind::Bleeding);
        let leaked = known(EventKind::Leak);
        let log = self.log();
        log.impact.push(fact);
        log.run_s += run_s;
        log.leaks.extend(leaks);
        if leaked {
            raise(&mut log.leak, felt.leak, fact);
        }
        log.write_scores(heaviness, pelvic_pain, fact);
        if let Some(pain) = body_pain {
            raise(&mut log.body_pain, pain, fact);
        }
        log.write_bleeding(bled, fact);
    }

    fn take_morning_after(&mut self, answer: &MorningAfter, fact: FactId) {
        let log = self.log();
        raise(&mut log.leak, answer.leak, fact);
        log.write_scores(Some(answer.heaviness), Some(answer.pelvic_pain), fact);
        raise(&mut log.body_pain, answer.body_pain, fact);
        log.write_bleeding(answer.bleeding_up, fact);
        let (day, at, ceilings) = (self.today, self.at, self.ceilings());
        let about = self.sessions.latest_day_before(day);
        let Some(about) = about.filter(|about| day.since(*about) <= WORSE_DAYS) else { return };
        let mut place = self.place;
        let effect = self.sessions.answer(about, (day, at), &mut place, |session| {
            session.answer(answer, at, ceilings, fact)
        });
        let answered = self.sessions.since(about).filter(|session| session.day == about);
        let judged = answered
            .map(|session| Judged::of(session, fact, why_morning(answer, session, ceilings, fact)));
        self.judged.extend(judged);
        self.take_effect(place, effect);
    }

    /// F6 at any week: a leak on each of the last 7 reported days. Every new
    /// reported leak day is evidence once.
    fn look_for_lasting_leaks(&mut self) {
        let today = self.today;
        let Some(log) = self.days.get(today).filter(|log| log.reported_leak()) else { return };
        if self.evidence.leak_day == Some(today) {
            return;
        }
        let fact = log.leak.map(|known| known.fact);
        self.evidence.leak_day = Some(today);
        let run = self.evidence.leak_run + 1;
        if run >= F6_LEAK_DAYS {
            let why = Reason::act(Rule::Referral(ReferralId::F6))
                .had(Figure::Days(run))
                .need(Figure::Days(F6_LEAK_DAYS))
                .from(fact);
            self.refer(ReferralId::F6, why);
        }
    }
}
