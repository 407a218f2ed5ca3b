//! The prompts a desktop holds: no desktop takes a prompt ahead of its time, so
//! they wait here until they are due. It shows nothing and reads no clock.

use std::collections::BTreeMap;
use std::time::Duration;

use companion::wire::prompts::Prompt;

/// What is later than this was slept through, and expires: nothing piles up.
const LATE_MS: i64 = 5 * 60_000;
/// A sleeping machine's timers sleep too, and its clock can be set: look again.
const LONGEST: Duration = Duration::from_secs(30);

/// Prompts by their name.
#[derive(Default)]
pub struct Timer {
    set: BTreeMap<i32, Prompt>,
}

impl Timer {
    /// Holds a prompt, in place of one with the same id.
    pub fn set(&mut self, prompt: &Prompt) {
        self.set.insert(prompt.id, prompt.clone());
    }

    /// Lets go of prompts.
    pub fn cancel(&mut self, ids: &[i32]) {
        self.set.retain(|id, _| !ids.contains(id));
    }

    /// The names of what it holds.
    pub fn held(&self) -> Vec<i32> {
        self.set.keys().copied().collect()
    }

    /// How long until the soonest is due, half a minute at most.
    pub fn wait(&self, now_ms: i64) -> Option<Duration> {
        let soonest = self.set.values().map(|prompt| prompt.due_ms).min()?;
        let ms = u64::try_from(soonest.saturating_sub(now_ms)).unwrap_or_default();
        Some(Duration::from_millis(ms).min(LONGEST))
    }

    /// Takes out what is due, soonest first. What was slept through goes without a word.
    pub fn due(&mut self, now_ms: i64) -> Vec<Prompt> {
        let all = std::mem::take(&mut self.set).into_iter();
        let (due, ahead): (Vec<_>, Vec<_>) = all.partition(|(_, prompt)| prompt.due_ms <= now_ms);
        self.set = ahead.into_iter().collect();
        let due = due.into_iter().map(|(_, prompt)| prompt);
        let mut due: Vec<Prompt> = due.filter(|prompt| prompt.due_ms + LATE_MS > now_ms).collect();
        due.sort_by_key(|prompt| prompt.due_ms);
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prompt(id: i32, due_ms: i64) -> Prompt {
        let (title, body, local, zone) = <(String, String, String, String)>::default();
        Prompt { id, title, body, due_ms, local, zone, can_wait: true }
    }

    fn timer() -> Timer {
        let mut timer = Timer::default();
        for (id, due_ms) in [(1, 9_000), (2, 5_000), (3, 700_000)] {
            timer.set(&prompt(id, due_ms));
        }
        timer
    }

    fn ids(due: &[Prompt]) -> Vec<i32> {
        due.iter().map(|prompt| prompt.id).collect()
    }

    #[test]
    fn each_prompt_comes_once_in_its_order_and_never_early() {
        let mut timer = timer();
        assert_eq!(timer.wait(4_000), Some(Duration::from_secs(1)));
        assert!(timer.due(4_999).is_empty());
        assert_eq!(ids(&timer.due(9_000)), [2, 1]);
        assert!(timer.due(9_000).is_empty());
        assert_eq!(timer.held(), [3]);
    }

    #[test]
    fn what_was_slept_through_does_not_come() {
        let mut timer = timer();
        assert_eq!(ids(&timer.due(700_000)), [3]);
        assert_eq!(timer.wait(700_000), None);
    }

    #[test]
    fn it_looks_again_twice_a_minute_however_far_the_next_one_is() {
        assert_eq!(timer().wait(-10_000_000), Some(Duration::from_secs(30)));
        assert_eq!(timer().wait(i64::MAX), Some(Duration::ZERO));
        assert_eq!(Timer::default().wait(0), None);
    }

    #[test]
    fn what_is_taken_off_or_replaced_does_not_come_as_it_was() {
        let mut timer = timer();
        timer.cancel(&[2, 77]);
        timer.set(&prompt(1, 10_000));
        assert!(timer.due(9_500).is_empty());
        assert_eq!(ids(&timer.due(10_000)), [1]);
    }
}
