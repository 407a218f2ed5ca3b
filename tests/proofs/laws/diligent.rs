//! A diligent woman: she tells everything, does what is offered, and nothing
//! ever goes wrong. Her history reaches every stage.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate, NaiveDateTime};
use progression::Replay;
use progression::day::DayBoundary;
use progression::facts::{
    After, Body, Diary, Dose, Fact, FactId, ImpactSession, LowLoad, MorningAfter, Practice,
    Profile, Readiness, Score, Screen, SelfCheck, SessionKind, Start, Strength, Test,
};
use progression::names::{Offer, SetId, Stage, TestId};
use progression::outcome::Outcome;
use progression::strength::target;
use progression::words::{
    Amount, BirthMode, Bleeding, Fuelled, Ill, LastSettled, LowLoadKind, Mood, RunningBefore, Tear,
};

/// All answers green.
pub fn green() -> Readiness {
    Readiness {
        warning_signs: Some(Vec::new()),
        leak: Some(Amount::None),
        leak_during_impact: Some(false),
        heaviness: Some(Score::ZERO),
        bulge: Some(false),
        pelvic_pain: Some(Score::ZERO),
        body_pain: Some(Score::ZERO),
        body_pain_kind: None,
        bleeding: Some(Bleeding::None),
        last_settled: Some(LastSettled::Yes),
        sleep_min: Some(420),
        energy: Score::new(7),
        fuelled: Some(Fuelled::Yes),
        worry: Score::new(2),
        ill: Some(Ill::No),
        mood: Some(Mood::Ok),
    }
}

/// A plain first profile.
pub fn profile(birth_date: NaiveDate) -> Profile {
    Profile {
        birth_date,
        birth_mode: BirthMode::Vaginal,
        tear: Tear::None,
        births: 1,
        leaked_before: false,
        running_before: RunningBefore::Regular,
        prior_running_injury: false,
        conditions: Vec::new(),
        breastfeeding: true,
        wound_healed: None,
        start: Start {
            leak: Some(Amount::None),
            heaviness: Some(Score::ZERO),
            pelvic_pain: Some(Score::ZERO),
            walk_minutes: Some(10),
            hold_s: Some(4),
            feels_lift: Some(true),
        },
    }
}

/// A quiet, fully reported diary.
pub fn quiet() -> Diary {
    Diary {
        leaks: Some(Vec::new()),
        heaviness: Some(Score::ZERO),
        pelvic_pain: Some(Score::ZERO),
        body_pain: Some(Score::ZERO),
        bleeding: Some(Bleeding::None),
        ..Diary::default()
    }
}

/// Changes what she is about to tell, or keeps it back.
pub type Bend<'a> = &'a mut dyn FnMut(Body) -> Option<Body>;

/// What she has told so far, and what the core made of it.
#[derive(Clone)]
pub struct Diligent {
    pub replay: Replay,
    pub facts: Vec<Fact>,
    today: NaiveDate,
    first: NaiveDate,
    ran_yesterday: bool,
}

impl Diligent {
    /// She starts ten days after the birth.
    pub fn new() -> Self {
        let birth: NaiveDate = "2026-01-05".parse().unwrap();
        let first = birth + Days::new(10);
        let replay = Replay::new(DayBoundary::DEFAULT);
        let mut woman =
            Self { replay, facts: Vec::new(), today: first, first, ran_yesterday: false };
        woman.tell("08:00", Body::Profile(profile(birth)));
        woman.tell("21:00", Body::Diary(quiet()));
        woman
    }

    /// A clock time of her present day.
    pub fn at(&self, time: &str) -> NaiveDateTime {
        self.today.and_time(format!("{time}:00").parse().unwrap())
    }

    /// Tells something now.
    pub fn tell(&mut self, time: &str, body: Body) {
        let id = FactId(self.facts.len() as u64);
        let fact = Fact { id, at: self.at(time), body };
        self.replay.tell(&fact);
        self.facts.push(fact);
    }

    /// What the core says at a time of her present day.
    pub fn asks(&self, time: &str, answers: Option<&Readiness>) -> Outcome {
        self.replay.outcome(self.at(time), answers)
    }

    /// Begins the next day.
    pub fn sleep(&mut self) {
        self.today = self.today + Days::new(1);
    }

    /// Lives one day as she does.
    pub fn live(&mut self) {
        self.live_with(&mut Some);
    }

    /// Lives one day as she does, where `bend` may change or keep back what
    /// she was about to tell.
    pub fn live_with(&mut self, bend: Bend<'_>) {
        self.sleep();
        let day = (self.today - self.first).num_days();
        if self.ran_yesterday {
            self.say("07:00", Body::MorningAfter(good_morning()), bend);
        }
        self.ran_yesterday = false;
        let outcome = self.asks("08:00", None);
        for time in ["08:30", "09:00", "09:30"] {
            self.say(time, Body::Practice(practice(&outcome)), bend);
        }
        self.exercise(day, bend);
        self.measure(day, bend);
        if outcome.stage.has_impact() {
            self.run(bend);
        }
        self.say("21:00", Body::Diary(quiet()), bend);
    }

    fn say(&mut self, time: &str, body: Body, bend: Bend<'_>) {
        if let Some(body) = bend(body) {
            self.tell(time, body);
        }
    }

    fn exercise(&mut self, day: i64, bend: Bend<'_>) {
        let walk = LowLoad { kind: LowLoadKind::Walk, minutes: 35, symptom_free: true };
        self.say("10:00", Body::LowLoad(walk), bend);
        if day % 2 == 0 {
            let set = Strength { set: SetId::A, completed: true, symptom_free: Some(true) };
            self.say("10:40", Body::Strength(set), bend);
        }
    }

    fn measure(&mut self, day: i64, bend: Bend<'_>) {
        if day == 32 {
            self.say("11:00", Body::CheckUp, bend);
        }
        if day % 14 != 0 {
            return;
        }
        let no = Screen { leak: false, urgency: false, bulge: false, bowel: false, pain: false };
        self.say("11:10", Body::Screen(no), bend);
        self.say("11:20", Body::SelfCheck(strong()), bend);
        self.say("11:30", Body::Test(passed(TestId::L1)), bend);
        for id in [TestId::M1, TestId::M2, TestId::M3, TestId::M4] {
            self.say("11:40", Body::Test(passed(id)), bend);
        }
    }

    fn run(&mut self, bend: Bend<'_>) {
        let outcome = self.asks("12:00", Some(&green()));
        let (kind, run_s) = match (outcome.impact.offer, outcome.impact.rung) {
            (Offer::Planned | Offer::Easier, Some(rung)) => {
                (SessionKind::Ladder(rung), rung.run_s())
            }
            (Offer::Planned, None) => (SessionKind::OffPlan, 1800),
            (Offer::Battery, _) => (SessionKind::Battery, 0),
            _ => return,
        };
        self.say("12:00", Body::Readiness(green()), bend);
        self.say("13:00", Body::ImpactSession(session(kind, run_s)), bend);
        if kind == SessionKind::Battery {
            for id in TestId::ALL.iter().filter(|id| **id <= TestId::L7) {
                self.say("13:10", Body::Test(passed(*id)), bend);
            }
        }
        self.ran_yesterday = true;
    }
}

/// A session without any symptom.
pub fn session(kind: SessionKind, run_s: u32) -> ImpactSession {
    ImpactSession {
        kind,
        planned_run_s: Some(run_s),
        done_run_s: Some(run_s),
        events: Some(Vec::new()),
        after: Some(After {
            leak: Amount::None,
            heaviness: Score::ZERO,
            pelvic_pain: Score::ZERO,
            body_pain: Score::ZERO,
            gone_within_hour: Some(true),
        }),
        support: None,
    }
}

fn good_morning() -> MorningAfter {
    MorningAfter {
        leak: Amount::None,
        heaviness: Score::ZERO,
        pelvic_pain: Score::ZERO,
        body_pain: Score::ZERO,
        bleeding_up: false,
    }
}

pub fn practice(outcome: &Outcome) -> Practice {
    let (effort, pain) = (Score::new(5), Some(Score::ZERO));
    Practice { level: outcome.level, planned: 8, done: 8, effort, pain, breath_held: Some(false) }
}

fn strong() -> SelfCheck {
    SelfCheck {
        hold_s: 8,
        reps: 10,
        fast: 12,
        easy_hold_60: Some(true),
        feels_lift: true,
        hard_to_relax: false,
        pain: Score::ZERO,
    }
}

fn passed(id: TestId) -> Test {
    let target = target(id);
    let dose = u32::try_from(target.dose).unwrap();
    let dose =
        if target.sides { Dose::Sides { left: dose, right: dose } } else { Dose::Whole(dose) };
    Test { id, dose, symptom_free: true }
}

/// Her history at the evening of the first day in each stage that follows S0,
/// and of her first day.
pub fn in_every_stage() -> Vec<Diligent> {
    static STAGES: OnceLock<Vec<Diligent>> = OnceLock::new();
    STAGES.get_or_init(live_through_every_stage).clone()
}

fn live_through_every_stage() -> Vec<Diligent> {
    let mut woman = Diligent::new();
    let mut stages = vec![woman.clone()];
    for _ in 0..400 {
        woman.live();
        let stage = woman.asks("22:00", None).stage;
        if usize::from(stage as u8) == stages.len() {
            stages.push(woman.clone());
        }
        if stage == Stage::S7 {
            return stages;
        }
    }
    stages
}

#[test]
fn she_who_does_what_is_offered_comes_through_every_stage() {
    let stages = in_every_stage();
    let told: Vec<String> = stages
        .iter()
        .map(|woman| {
            let outcome = woman.asks("22:00", None);
            let rung = outcome.rung.map_or("-".to_owned(), |rung| rung.to_string());
            let (stage, level) = (outcome.stage.word(), outcome.level.word());
            format!("week {:>2} {stage} {rung:>3} {level}", outcome.weeks.unwrap())
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    week  1 S0   - P1
    week  3 S1   - P2
    week  6 S2   - P3
    week  8 S3   - P4
    week 12 S4  J1 P5
    week 16 S5  R1 P6
    week 35 S6 R24 P6
    week 41 S7 R29 P6
    ");
}
