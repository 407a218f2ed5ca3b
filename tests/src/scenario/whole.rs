//! Everything the core says of a scenario: every change and judgement, the outcome
//! of the last days, and the answer at the end. Also what no outcome of `FORMAT.md`
//! shows, such as what a judgement rests on. For telling two answers apart, not for
//! reading.

use std::fmt::Write as _;

use chrono::{NaiveDateTime, TimeDelta};
use progression::Replay;

use super::Scenario;

/// The whole of it as text; `None` where the scenario cannot be read.
#[must_use]
pub fn whole(text: &str) -> Option<String> {
    let scenario = serde_json::from_str(text).ok().and_then(|value| Scenario::read(value).ok())?;
    let mut told: Vec<_> = scenario.facts.iter().filter(|fact| fact.at <= scenario.now).collect();
    told.sort_by_key(|fact| fact.at);
    let day_of = |at: NaiveDateTime| scenario.boundary.day_of(at);
    let mut saying = Saying { replay: Replay::new(scenario.boundary), said: String::new() };
    for day in told.chunk_by(|one, next| day_of(one.at) == day_of(next.at)) {
        let before = saying.lengths();
        day.iter().for_each(|fact| saying.replay.tell(fact));
        saying.say_since(before);
        let at = day.last()?.at;
        if scenario.now - at < TimeDelta::days(3) {
            saying.say_now(at);
        }
    }
    let asked = saying.replay.outcome(scenario.now, scenario.ask.as_ref());
    let judged = saying.replay.judged();
    let waits = |one: &progression::Judged| {
        let today = day_of(scenario.now);
        let (soon, late) =
            (one.awaits_morning(scenario.now, today), one.takes_late_morning(scenario.now, today));
        (one.result(scenario.now), soon, late, one.answers())
    };
    let last: Vec<_> = judged.iter().rev().take(3).map(waits).collect();
    Some(format!("{}{asked:?}\n{last:?}\n", saying.said))
}

struct Saying {
    replay: Replay,
    said: String,
}

impl Saying {
    /// How many changes and judgements there are.
    fn lengths(&self) -> (usize, usize) {
        (self.replay.changes().len(), self.replay.judged().len())
    }

    fn say_since(&mut self, (changes, judged): (usize, usize)) {
        let changes = self.replay.changes().iter().skip(changes).collect::<Vec<_>>();
        let judged = self.replay.judged().iter().skip(judged).collect::<Vec<_>>();
        // Writing to a string cannot go wrong.
        let _ = writeln!(self.said, "{changes:?}\n{judged:?}");
    }

    fn say_now(&mut self, now: NaiveDateTime) {
        let signs: Vec<_> = self.replay.active_signs().collect();
        let (outcome, bars) = (self.replay.outcome(now, None), self.replay.support_bars(now));
        let _ = writeln!(self.said, "{signs:?}\n{bars:?}\n{outcome:?}");
    }
}
