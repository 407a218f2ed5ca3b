//! PROVE: random histories, what a woman might tell over some months in any mixture.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use progression::facts::{
    After, Body, Clinician, Diary, Dose, Event, Fact, FactId, ImpactSession, Isi, Leak, LowLoad,
    MorningAfter, Practice, Prescription, Profile, Readiness, Rest, Score, Screen, SelfCheck,
    SessionKind, Start, Strength, Test,
};
use progression::ladder::Rung;
use progression::names::{HoldId, Level, SetId, SignId, TestId};
use progression::words::{
    Amount, BirthMode, Bleeding, BodyPainKind, Condition, EventKind, Fuelled, Ill, LastSettled,
    LowLoadKind, Mood, RestReason, Role, RunningBefore, Support, Tear, Trigger,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// The first day of every random history.
pub fn origin() -> NaiveDate {
    "2026-01-05".parse().unwrap()
}

fn word<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = T> + Clone {
    select(all)
}

pub fn score() -> impl Strategy<Value = Score> + Clone {
    // Low scores are what decides; high ones are rare.
    prop_oneof![4 => 0_u8..=3, 1 => 4_u8..=10].prop_map(|value| Score::new(value).unwrap())
}

pub fn mild() -> impl Strategy<Value = Score> + Clone {
    prop_oneof![6 => Just(0_u8), 1 => 1_u8..=6].prop_map(|value| Score::new(value).unwrap())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0_u64..260).prop_map(|days| origin() + Days::new(days))
}

pub fn leak() -> impl Strategy<Value = Leak> {
    (word(Trigger::ALL), word(&[Amount::Drops, Amount::Splash, Amount::More]))
        .prop_map(|(trigger, amount)| Leak { trigger, amount })
}

pub fn diary() -> impl Strategy<Value = Body> {
    let scores = (of(mild()), of(mild()), of(mild()), of(score()));
    let leaks = of(prop_oneof![4 => Just(vec![]), 1 => vec(leak(), 1..3)]);
    let rare = || prop_oneof![20 => Just(None), 1 => Just(Some(true)), 4 => Just(Some(false))];
    let bleeding = of(prop_oneof![9 => Just(Bleeding::None), 1 => word(Bleeding::ALL)]);
    (leaks, scores, bleeding, of(0_u32..900), (rare(), rare(), rare())).prop_map(
        |(leaks, (heaviness, pelvic_pain, body_pain, energy), bleeding, sleep_min, rare)| {
            Body::Diary(Diary {
                leaks,
                heaviness,
                pelvic_pain,
                body_pain,
                bleeding,
                sleep_min,
                energy,
                emptying_difficulty: rare.0,
                pain_with_sex: rare.1,
                ill: rare.2,
            })
        },
    )
}

fn start() -> impl Strategy<Value = Start> {
    let scores = (of(mild()), of(mild()));
    (of(word(Amount::ALL)), scores, of(0_u32..60), of(0_u32..12), of(any::<bool>())).prop_map(
        |(leak, (heaviness, pelvic_pain), walk_minutes, hold_s, feels_lift)| Start {
            leak,
            heaviness,
            pelvic_pain,
            walk_minutes,
            hold_s,
            feels_lift,
        },
    )
}

/// A profile whose birth lies before the origin, or a hundred days after it.
pub fn profile() -> impl Strategy<Value = Body> {
    let birth = prop_oneof![
        12 => (0_u64..100).prop_map(|days| origin() - Days::new(days)),
        1 => Just(origin() + Days::new(100)),
    ];
    let words = (word(BirthMode::ALL), word(Tear::ALL), word(RunningBefore::ALL));
    let conditions = prop_oneof![6 => Just(vec![]), 1 => vec(word(Condition::ALL), 1..3)];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), of(any::<bool>()));
    (birth, words, conditions, flags, start(), 1_u32..4).prop_map(
        |(birth_date, (birth_mode, tear, running_before), conditions, flags, start, births)| {
            Body::Profile(Profile {
                birth_date,
                birth_mode,
                tear,
                births,
                leaked_before: flags.0,
                running_before,
                prior_running_injury: flags.1,
                conditions,
                breastfeeding: flags.2,
                wound_healed: flags.3,
                start,
            })
        },
    )
}

fn clinician() -> impl Strategy<Value = Body> {
    let ceiling = || of((0_u8..=2).prop_map(|value| Score::new(value).unwrap()));
    let leak = of(word(&[Amount::None, Amount::Drops, Amount::Splash]));
    let own = (1_u32..12, 1_u32..12, 0_u32..12).prop_map(|(hold_s, reps, fast)| Prescription {
        hold_s,
        reps,
        fast,
    });
    let holds = [HoldId::H1, HoldId::H3, HoldId::H4, HoldId::H5, HoldId::H6, HoldId::H7];
    let clears = of(vec(select(holds.to_vec()), 0..6));
    (word(Role::ALL), of(6_u32..30), leak, (ceiling(), ceiling()), of(own), clears).prop_map(
        |(role, impact_from_week, leak_ceiling, ceilings, prescription, clears)| {
            Body::Clinician(Clinician {
                role,
                impact_from_week,
                leak_ceiling,
                heaviness_ceiling: ceilings.0,
                pelvic_pain_ceiling: ceilings.1,
                prescription,
                clears,
            })
        },
    )
}

pub fn practice() -> impl Strategy<Value = Body> {
    let rest = (of(score()), of(mild()), of(any::<bool>()));
    (word(Level::ALL), 1_u32..12, 0_u32..12, rest).prop_map(
        |(level, planned, done, (effort, pain, breath_held))| {
            Body::Practice(Practice { level, planned, done, effort, pain, breath_held })
        },
    )
}

pub fn self_check() -> impl Strategy<Value = Body> {
    let flags = (of(any::<bool>()), any::<bool>(), any::<bool>());
    (1_u32..12, 1_u32..12, 1_u32..14, flags, mild()).prop_map(
        |(hold_s, reps, fast, (easy_hold_60, feels_lift, hard_to_relax), pain)| {
            let check =
                SelfCheck { hold_s, reps, fast, easy_hold_60, feels_lift, hard_to_relax, pain };
            Body::SelfCheck(check)
        },
    )
}

fn activity() -> impl Strategy<Value = Body> {
    let low = (word(LowLoadKind::ALL), 0_u32..60, any::<bool>()).prop_map(
        |(kind, minutes, symptom_free)| Body::LowLoad(LowLoad { kind, minutes, symptom_free }),
    );
    let strength = (word(SetId::ALL), any::<bool>(), of(any::<bool>())).prop_map(
        |(set, completed, symptom_free)| Body::Strength(Strength { set, completed, symptom_free }),
    );
    prop_oneof![low, strength]
}

fn test() -> impl Strategy<Value = Body> {
    (word(TestId::ALL), 5_u32..70, 5_u32..70, any::<bool>()).prop_map(
        |(id, left, right, symptom_free)| {
            let sides = progression::strength::target(id).sides;
            let dose = if sides { Dose::Sides { left, right } } else { Dose::Whole(left) };
            Body::Test(Test { id, dose, symptom_free })
        },
    )
}

fn screen() -> impl Strategy<Value = Body> {
    let rarely = || prop_oneof![8 => Just(false), 1 => Just(true)];
    (rarely(), rarely(), rarely(), rarely(), rarely()).prop_map(
        |(leak, urgency, bulge, bowel, pain)| {
            Body::Screen(Screen { leak, urgency, bulge, bowel, pain })
        },
    )
}

/// Answers of a check, each of them often missing.
pub fn readiness() -> impl Strategy<Value = Readiness> {
    let signs = of(prop_oneof![8 => Just(vec![]), 1 => vec(word(SignId::ALL), 1..3)]);
    let scores = (of(mild()), of(mild()), of(mild()), of(score()), of(score()));
    let refining = (of(any::<bool>()), of(any::<bool>()), of(word(BodyPainKind::ALL)));
    let words = (
        of(word(Amount::ALL)),
        of(word(Bleeding::ALL)),
        of(word(LastSettled::ALL)),
        of(word(Fuelled::ALL)),
        of(word(Ill::ALL)),
        of(word(Mood::ALL)),
    );
    (signs, scores, refining, words, of(0_u32..700)).prop_map(
        |(warning_signs, scores, refining, words, sleep_min)| Readiness {
            warning_signs,
            leak: words.0,
            leak_during_impact: refining.0,
            heaviness: scores.0,
            bulge: refining.1,
            pelvic_pain: scores.1,
            body_pain: scores.2,
            body_pain_kind: refining.2,
            bleeding: words.1,
            last_settled: words.2,
            sleep_min,
            energy: scores.3,
            fuelled: words.3,
            worry: scores.4,
            ill: words.4,
            mood: words.5,
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    (0_u32..1800, word(EventKind::ALL), of(word(Amount::ALL)), of(mild()), of(any::<bool>()))
        .prop_map(|(at_run_s, kind, amount, score, sharp)| Event {
            at_run_s,
            kind,
            amount,
            score,
            sharp,
        })
}

pub fn session() -> impl Strategy<Value = Body> {
    let rungs: Vec<Rung> = Rung::all().collect();
    let kind = prop_oneof![
        4 => select(rungs).prop_map(SessionKind::Ladder),
        1 => Just(SessionKind::Battery),
        1 => Just(SessionKind::OffPlan),
    ];
    let amount = prop_oneof![8 => Just(Amount::None), 1 => word(Amount::ALL)];
    let after = (amount, mild(), mild(), mild(), of(any::<bool>())).prop_map(
        |(leak, heaviness, pelvic_pain, body_pain, gone_within_hour)| After {
            leak,
            heaviness,
            pelvic_pain,
            body_pain,
            gone_within_hour,
        },
    );
    let events = of(prop_oneof![6 => Just(vec![]), 1 => vec(event(), 1..3)]);
    let seconds = (of(0_u32..2000), of(0_u32..2000));
    (kind, seconds, events, of(after), of(word(Support::ALL))).prop_map(
        |(kind, (planned_run_s, done_run_s), events, after, support)| {
            let session = ImpactSession { kind, planned_run_s, done_run_s, events, after, support };
            Body::ImpactSession(session)
        },
    )
}

pub fn morning_after() -> impl Strategy<Value = Body> {
    let amount = prop_oneof![8 => Just(Amount::None), 1 => word(Amount::ALL)];
    let bleeding = prop_oneof![9 => Just(false), 1 => Just(true)];
    (amount, mild(), mild(), mild(), bleeding).prop_map(
        |(leak, heaviness, pelvic_pain, body_pain, bleeding_up)| {
            let answer = MorningAfter { leak, heaviness, pelvic_pain, body_pain, bleeding_up };
            Body::MorningAfter(answer)
        },
    )
}

/// Any body of a fact that the wire can carry.
pub fn body() -> impl Strategy<Value = Body> {
    let signs = || vec(word(SignId::ALL), 0..3);
    let isi = prop_oneof![Just((0_u8, 0_u8)), (1_u8..=4, 1_u8..=3)]
        .prop_map(|(frequency, amount)| Body::Isi(Isi { frequency, amount }));
    let rest = (date(), 0_u64..9, word(RestReason::ALL)).prop_map(|(from, days, reason)| {
        Body::Rest(Rest { from, to: from + Days::new(days), reason })
    });
    prop_oneof![
        12 => diary(),
        8 => practice(),
        4 => session(),
        4 => morning_after(),
        3 => readiness().prop_map(Body::Readiness),
        3 => activity(),
        3 => test(),
        2 => self_check(),
        2 => screen(),
        1 => clinician(),
        1 => profile(),
        1 => isi,
        1 => rest,
        1 => Just(Body::CheckUp),
        1 => signs().prop_map(Body::RedFlag),
        1 => signs().prop_map(Body::RedFlagCleared),
        1 => Just(Body::Pregnancy),
    ]
}

/// A history of some months: a first profile, then anything, each at a minute
/// of its own.
pub fn history() -> impl Strategy<Value = Vec<Fact>> {
    let minutes = proptest::collection::btree_set(0_i64..200 * 1440, 20..80);
    let bodies = vec(body(), 80);
    (profile(), minutes, bodies).prop_map(|(first, minutes, bodies)| {
        let begin: NaiveDateTime = origin().and_hms_opt(0, 0, 0).unwrap();
        let times = minutes.into_iter().map(|minute| begin + TimeDelta::minutes(minute));
        let bodies = std::iter::once(first).chain(bodies);
        let facts = times.zip(bodies).enumerate();
        facts
            .filter(|(_, (at, body))| born_by(*at, body))
            .map(|(nth, (at, body))| Fact { id: FactId(nth as u64), at, body })
            .collect()
    })
}

/// A birth cannot lie after the fact that tells it.
pub fn born_by(at: NaiveDateTime, body: &Body) -> bool {
    match body {
        Body::Profile(profile) => profile.birth_date < at.date() - Days::new(1),
        _ => true,
    }
}
