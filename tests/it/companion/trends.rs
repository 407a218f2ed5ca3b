//! Trends: counts that equal a recount by hand, and silence under the minimum.

use chrono::{Days, NaiveDate};
use companion::wire::fact::{
    Amount, Diary, Event, EventKind, FactBody, ImpactSession, Leak, LeakAmount, SessionKind,
    Support, Trigger,
};
use companion::wire::trends::{Said, Trends};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use prove::{story, walk_run};

use super::Her;
use super::sessions::run;

const TODAY: &str = "2026-06-20";

fn today() -> NaiveDate {
    TODAY.parse().unwrap()
}

/// Twenty-six weeks after a plain birth, in the evening.
fn her() -> Her {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    her.tells(FactBody::Profile(story::plain_profile("2025-12-20".parse().unwrap())));
    her
}

fn leak_at(second: u32) -> Event {
    let amount = Some(Amount::Drops);
    Event { at_run_s: second, kind: EventKind::Leak, amount, score: None, sharp: None }
}

/// A run with leaks at these seconds, and no answers after it.
fn with_leaks(seconds: &[u32]) -> ImpactSession {
    let events = Some(seconds.iter().map(|second| leak_at(*second)).collect());
    ImpactSession { events, after: None, ..run(Amount::None) }
}

fn ran(her: &mut Her, ago: u64, time: &str, session: ImpactSession) {
    let day = (today() - Days::new(ago)).to_string();
    her.tries_on(&day, Some(time), FactBody::ImpactSession(session)).unwrap();
}

fn trends(her: &mut Her) -> Trends {
    her.companion.trends(&her.now).unwrap()
}

#[test]
fn nothing_is_said_before_anything_was_told() {
    let trends = trends(&mut her());
    assert_eq!(trends.said, Said::NotEnough);
    assert!(trends.blocks.is_empty());
    assert!(!trends.thirds.enough && !trends.lately.enough && !trends.supports.enough);
    assert_eq!(trends.pattern.id, "not_enough");
}

#[test]
fn three_runs_have_counts_and_no_rate_and_four_have_one() {
    let mut her = her();
    for ago in [3, 5, 7] {
        ran(&mut her, ago, "10:00", with_leaks(&[60]));
    }
    let few = trends(&mut her);
    let tally = few.blocks.last().unwrap().tally;
    assert_eq!((tally.runs, tally.leaks, tally.enough), (3, 3, false));
    assert_eq!((tally.per_ten_min_tenths, few.said), (None, Said::NotEnough));
    assert!(!few.thirds.enough);
    ran(&mut her, 9, "10:00", with_leaks(&[]));
    let more = trends(&mut her);
    let tally = more.blocks.last().unwrap().tally;
    // Three leaks in forty minutes: 0.75 in ten, said as 0.8.
    assert_eq!((tally.per_ten_min_tenths, more.said), (Some(8), Said::RunsCounted));
    assert!(more.thirds.enough);
    assert_eq!(more.thirds.early, 3);
}

#[test]
fn two_placed_leaks_are_too_few_for_thirds() {
    let mut her = her();
    for ago in [3, 5, 7] {
        ran(&mut her, ago, "10:00", with_leaks(&[]));
    }
    ran(&mut her, 9, "10:00", with_leaks(&[590, 300]));
    // Told only after the run: nobody knows the minute.
    ran(&mut her, 11, "10:00", run(Amount::Drops));
    let thirds = trends(&mut her).thirds;
    assert_eq!((thirds.middle, thirds.late, thirds.unknown, thirds.enough), (1, 1, 1, false));
}

#[test]
fn a_run_after_midnight_counts_for_the_day_before() {
    let mut her = her();
    // The first day of the latest block, and an hour that belongs to the day before it.
    ran(&mut her, 27, "04:00", with_leaks(&[]));
    ran(&mut her, 28, "03:59", with_leaks(&[]));
    let blocks = trends(&mut her).blocks;
    let runs: Vec<u32> = blocks.iter().map(|block| block.tally.runs).collect();
    assert_eq!(runs, [1, 1]);
    assert_eq!(blocks[1].from, (today() - Days::new(27)).to_string());
}

#[test]
fn fewer_leaks_for_the_same_running_are_said_as_fewer() {
    let mut her = her();
    for ago in [30, 32, 34, 36] {
        ran(&mut her, ago, "10:00", with_leaks(&[60]));
    }
    for ago in [2, 4, 6] {
        ran(&mut her, ago, "10:00", with_leaks(&[]));
    }
    ran(&mut her, 8, "10:00", with_leaks(&[60, 70, 80]));
    assert_eq!(trends(&mut her).said, Said::RunsFewer, "three against four: a quarter fewer");
    ran(&mut her, 10, "10:00", with_leaks(&[60, 70]));
    assert_eq!(trends(&mut her).said, Said::RunsSame, "five in fifty minutes: one in ten");
    ran(&mut her, 12, "10:00", with_leaks(&[60, 70, 80, 90]));
    assert_eq!(trends(&mut her).said, Said::RunsMore);
}

#[test]
fn a_fortnight_is_counted_from_seven_told_days_on() {
    let mut her = her();
    let leaked = |heaviness| Diary {
        leaks: Some(vec![Leak { trigger: Trigger::Run, amount: LeakAmount::Drops }]),
        heaviness: Some(heaviness),
        ..Diary::default()
    };
    for ago in (0..6).chain(14..21) {
        let day = (today() - Days::new(ago)).to_string();
        her.tries_on(&day, None, FactBody::Diary(leaked(u8::from(ago > 2)))).unwrap();
    }
    let few = trends(&mut her);
    assert_eq!((few.lately.told_days, few.lately.enough), (6, false));
    assert_eq!((few.before.told_days, few.before.leaks, few.before.enough), (7, 7, true));
    assert_eq!(few.said, Said::NotEnough);
    let day = (today() - Days::new(13)).to_string();
    her.tries_on(&day, None, FactBody::Diary(leaked(2))).unwrap();
    let enough = trends(&mut her);
    assert_eq!(enough.said, Said::DaysCounted);
    assert_eq!((enough.lately.heavy_days, enough.lately.worst_heaviness), (4, Some(2)));
}

#[test]
fn supports_stand_side_by_side_from_four_runs_each() {
    let mut her = her();
    for ago in 1..=8 {
        let support = Some(if ago % 2 == 0 { Support::Pessary } else { Support::None });
        ran(&mut her, ago, "10:00", ImpactSession { support, ..with_leaks(&[60]) });
        let supports = trends(&mut her).supports;
        assert_eq!(supports.enough, ago == 8, "after {ago} runs");
    }
    ran(&mut her, 9, "10:00", ImpactSession { support: None, ..with_leaks(&[]) });
    let supports = trends(&mut her).supports;
    assert_eq!((supports.with.runs, supports.without.runs, supports.unknown), (4, 4, 1));
    assert_eq!((supports.with.with_leak, supports.with.per_ten_min_tenths), (4, Some(10)));
}

#[test]
fn half_a_year_has_something_to_say_everywhere() {
    let mut her = Her::at("2026-06-20T19:30:00Z");
    let now = her.now.clone();
    walk_run::half_a_year(&mut her.companion, &now).unwrap();
    let trends = trends(&mut her);
    assert_ne!(trends.said, Said::NotEnough);
    assert!(trends.thirds.enough && trends.supports.enough, "{trends:?}");
    assert!(trends.thirds.late > trends.thirds.early, "{:?}", trends.thirds);
    let questions = her.companion.questions(&now).unwrap();
    assert!(!questions.checks.is_empty() && questions.next.is_some());
    assert_eq!(questions.seen.map(|seen| seen.role), Some("physio".to_owned()));
}

/// A run told in a random history: days ago, minutes past noon, done, leaks, support.
type Told = (u64, u32, u32, Vec<u32>, Option<Support>);

fn told() -> impl Strategy<Value = Told> {
    let support = of(select(vec![Support::None, Support::Garment]));
    let run = (1_u32..1500, vec(0_u32..1500, 0..3)).prop_map(|(done, leaks)| {
        // Nothing is felt after the last running second.
        (done, leaks.into_iter().map(|second| second % (done + 1)).collect())
    });
    (0_u64..170, 0_u32..400, run, support)
        .prop_map(|(ago, minute, (done, leaks), support)| (ago, minute, done, leaks, support))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_counts_equal_a_recount_by_hand(told in vec(told(), 0..24)) {
        let mut her = her();
        for (ago, minute, done, leaks, support) in &told {
            let session = ImpactSession {
                kind: SessionKind::OffPlan,
                done_run_s: Some(*done),
                support: *support,
                ..with_leaks(leaks)
            };
            let time = format!("{:02}:{:02}", 12 + minute / 60, minute % 60);
            ran(&mut her, *ago, &time, session);
        }
        let trends = trends(&mut her);
        let runs: Vec<&Told> = told.iter().filter(|run| run.2 > 0 && run.0 < 168).collect();
        for block in &trends.blocks {
            let (from, to): (NaiveDate, NaiveDate) =
                (block.from.parse().unwrap(), block.to.parse().unwrap());
            let inside = |run: &&&Told| (from..=to).contains(&(today() - Days::new(run.0)));
            let count = runs.iter().filter(inside).count();
            let leaks: usize = runs.iter().filter(inside).map(|run| run.3.len()).sum();
            let seconds: u32 = runs.iter().filter(inside).map(|run| run.2).sum();
            let tally = block.tally;
            prop_assert_eq!(
                (tally.runs as usize, tally.leaks as usize, tally.run_s),
                (count, leaks, seconds)
            );
            prop_assert_eq!(tally.per_ten_min_tenths.is_some(), count >= 4);
        }
        let all: usize = trends.blocks.iter().map(|block| block.tally.runs as usize).sum();
        prop_assert_eq!(all, runs.len());
        let thirds = trends.thirds;
        let long: Vec<_> = runs.iter().filter(|run| run.2 >= 480).collect();
        let third = |number: u32| {
            let within = |run: &&&&Told, at: &u32| (at * 3 / run.2).min(2) == number;
            long.iter().map(|run| run.3.iter().filter(|at| within(&run, at)).count()).sum::<usize>()
        };
        prop_assert_eq!(
            [thirds.early, thirds.middle, thirds.late].map(|count| count as usize),
            [third(0), third(1), third(2)]
        );
        prop_assert_eq!(thirds.runs as usize, long.len());
        let used = |wanted: Option<Support>| runs.iter().filter(|run| run.4 == wanted).count();
        let supports = trends.supports;
        prop_assert_eq!(
            [supports.with.runs, supports.without.runs, supports.unknown].map(|count| count as usize),
            [used(Some(Support::Garment)), used(Some(Support::None)), used(None)]
        );
    }
}
