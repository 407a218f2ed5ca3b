//! What the generated histories reach. A place nobody comes to is a law
//! nobody has tried there, so what is not reached fails the suite.

use std::collections::BTreeMap;

use progression::ladder::Rung;
use progression::names::{
    CheckColour, HoldId, Level, Offer, PatternId, ReferralId, SessionResult, SignId, Stage,
};
use progression::outcome::Outcome;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::always::each;
use crate::diligent::{green, in_every_stage};
use crate::lived::{Life, Thread, life};
use proofs::history;

/// Lives looked at; the seed is fixed, so the same at every run.
const LIVES: usize = 120;

/// Histories without any order besides: first weeks in which all is odd.
const NOISE: usize = 30;

#[derive(Default)]
struct Reached(BTreeMap<(&'static str, String), u32>);

impl Reached {
    fn one(&mut self, kind: &'static str, name: &str) {
        *self.0.entry((kind, name.to_owned())).or_default() += 1;
    }

    fn all_of(&mut self, outcome: &Outcome) {
        self.one("stage", outcome.stage.word());
        self.one("level", outcome.level.word());
        self.one("pattern", outcome.pattern.id.word());
        self.one("offer", outcome.impact.offer.word());
        outcome.rung.iter().for_each(|rung| self.one("rung", &rung.to_string()));
        outcome.holds.iter().for_each(|hold| self.one("hold", hold.id.word()));
        outcome.referrals.iter().for_each(|prompt| self.one("referral", prompt.id.word()));
        outcome.warning_signs.iter().for_each(|sign| self.one("sign", sign.id.word()));
        outcome.last_session.iter().for_each(|result| self.one("session", result.word()));
        outcome.readiness.iter().for_each(|judged| self.one("check", judged.outcome.word()));
    }
}

fn wanted() -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    let mut of = |kind, words: Vec<String>| all.extend(words.into_iter().map(|word| (kind, word)));
    let words = |words: Vec<&'static str>| words.into_iter().map(str::to_owned).collect::<Vec<_>>();
    of("stage", words(Stage::ALL.iter().map(|one| one.word()).collect()));
    of("level", words(Level::ALL.iter().map(|one| one.word()).collect()));
    of("pattern", words(PatternId::ALL.iter().map(|one| one.word()).collect()));
    of("offer", words(Offer::ALL.iter().map(|one| one.word()).collect()));
    of("rung", Rung::all().map(|rung| rung.to_string()).collect());
    of("hold", words(HoldId::ALL.iter().map(|one| one.word()).collect()));
    of("referral", words(ReferralId::ALL.iter().map(|one| one.word()).collect()));
    of("sign", words(SignId::ALL.iter().map(|one| one.word()).collect()));
    of("session", words(SessionResult::ALL.iter().map(|one| one.word()).collect()));
    of("check", words(CheckColour::ALL.iter().map(|one| one.word()).collect()));
    all
}

#[test]
fn the_histories_reach_everything_the_programme_has() {
    let mut reached = Reached::default();
    for woman in in_every_stage() {
        reached.all_of(&woman.asks("22:00", None));
    }
    let last = in_every_stage().pop().unwrap();
    for change in last.replay.changes() {
        if let Some(progression::reason::Figure::Rung(rung)) = change.to {
            reached.one("rung", &rung.to_string());
        }
    }
    let mut runner = TestRunner::deterministic();
    let mut lives: Vec<Life> =
        (0..LIVES).map(|_| life(24).new_tree(&mut runner).unwrap().current()).collect();
    // Leaks late in long runs: rare by construction, so not left to chance.
    lives.push(Life::plain(Stage::S6, Thread::LateInRuns, 21));
    for lived in lives.iter().map(Life::live) {
        let mut replay = lived.base.replay.clone();
        for fact in &lived.tail {
            replay.tell(fact);
            reached.all_of(&replay.outcome(fact.at, None));
        }
        reached.all_of(&lived.end.asks("23:30", Some(&green())));
    }
    for _ in 0..NOISE {
        for outcome in each(&history().new_tree(&mut runner).unwrap().current()) {
            reached.all_of(&outcome);
        }
    }
    let told: Vec<String> =
        reached.0.iter().map(|((kind, name), count)| format!("{kind} {name} {count}")).collect();
    println!("{}", told.join(" · "));
    let missing: Vec<_> =
        wanted().into_iter().filter(|want| !reached.0.contains_key(want)).collect();
    assert!(missing.is_empty(), "never reached: {missing:?}");
}
