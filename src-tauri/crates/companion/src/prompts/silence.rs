//! Since when nothing was heard of her prompts. Pure.

use std::collections::BTreeSet;

use store::PromptLine;

use super::days::what;
use super::keeping::was_shown;
use super::occurrence::{Occurrence, TEST};
use crate::wire::prompts::Silence;

/// So many prompts in a row, on so many days, before silence is spoken of: a
/// phone that was off for an evening is no trouble.
const LEAST: (usize, usize) = (3, 2);

/// The silence that lasts, from lines in the order of their instants.
pub(crate) fn silence(lines: &[PromptLine], tells: bool) -> Option<Silence> {
    let own = lines.iter().filter(|line| Occurrence::of(line.id).rule != TEST);
    let mut since: Vec<&PromptLine> = Vec::new();
    for line in own {
        if was_shown(&line.what) {
            since.clear();
        } else if [what::MISSED, what::UNHEARD].contains(&&*line.what) {
            since.push(line);
        }
    }
    let days: BTreeSet<&str> = since.iter().map(|line| line.day.as_str()).collect();
    let first = since.first().filter(|_| since.len() >= LEAST.0 && days.len() >= LEAST.1)?;
    Some(Silence {
        since: first.day.to_string(),
        prompts: u32::try_from(since.len()).unwrap_or(u32::MAX),
        certain: tells && since.iter().all(|line| line.what == what::MISSED),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(told: &[(&str, &str)]) -> Vec<PromptLine> {
        let line = |(nth, (day, what)): (usize, &(&str, &str))| PromptLine {
            id: Occurrence::new(1, day.parse().unwrap()).id(),
            at_ms: i64::try_from(nth).unwrap(),
            day: day.parse().unwrap(),
            zone: "Europe/London".to_owned(),
            what: (*what).to_owned(),
        };
        told.iter().enumerate().map(line).collect()
    }

    #[test]
    fn one_bad_evening_is_no_silence() {
        let day = "2026-03-03";
        let evening = [(day, "missed"), (day, "missed"), (day, "missed"), (day, "missed")];
        assert_eq!(silence(&lines(&evening), true), None);
        assert_eq!(silence(&lines(&[(day, "missed"), ("2026-03-04", "missed")]), true), None);
    }

    #[test]
    fn silence_begins_with_the_first_prompt_after_the_last_one_heard() {
        let told = lines(&[
            ("2026-03-01", "missed"),
            ("2026-03-02", "tapped"),
            ("2026-03-03", "missed"),
            ("2026-03-04", "missed"),
            ("2026-03-04", "planned"),
            ("2026-03-05", "missed"),
        ]);
        let found = silence(&told, true).unwrap();
        assert_eq!((&*found.since, found.prompts, found.certain), ("2026-03-03", 3, true));
    }

    #[test]
    fn where_the_device_does_not_tell_nothing_is_certain() {
        let told = lines(&[
            ("2026-03-03", "unheard"),
            ("2026-03-04", "unheard"),
            ("2026-03-05", "unheard"),
        ]);
        assert!(!silence(&told, false).unwrap().certain);
    }
}
