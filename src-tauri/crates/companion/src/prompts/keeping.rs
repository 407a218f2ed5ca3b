//! What she chose, kept in the log under its own kind like her settings, and
//! the lines written about what became of it.

use store::{PromptLine, Scheduled};

use super::days::what;
use super::occurrence::{Occurrence, TEST};
use super::plan::Planned;
use super::rules::{self, Rules};
use super::sync::Difference;
use crate::companion::Companion;
use crate::moment::{Moment, minute_text};
use crate::telling::Telling;
use crate::wire::entry::Saved;
use crate::wire::prompts::{Device, Prompts, PromptsChange};
use crate::wire::refusal::{Code, Refusal};

/// The kind under which her prompts stand in the log.
const KIND: &str = "prompts";
/// How long the log of prompts is kept, in days.
const KEPT_DAYS: i64 = 400;
const DAY_MS: i64 = 86_400_000;

impl Companion {
    /// Tells what the device lets Surefoot do; at every start and resume.
    pub fn set_device(&mut self, device: Device) {
        self.device = device;
    }

    /// Keeps what she chose to be prompted about. Plan again after it.
    ///
    /// # Errors
    /// `out_of_range` for more than 24 prompts or a weekday that is none;
    /// `not_a_date` for a time that is none; what the storage refuses.
    pub fn save_reminders(
        &mut self,
        change: PromptsChange,
        now: &Moment,
    ) -> Result<Saved, Refusal> {
        let mut prompts = change.prompts;
        Rules::read(&prompts)?;
        rules::number(&mut prompts, &self.chosen()?);
        let body = serde_json::to_string(&prompts).map_err(|_| Refusal::new(Code::Malformed))?;
        self.tell(Telling::new(&change.tap, KIND, body)?, now.local(), None, now)
    }

    /// What she chose; nothing prompts until she does.
    pub(crate) fn chosen(&self) -> Result<Prompts, Refusal> {
        // As with settings, the order of recording counts: clocks are set back.
        let newest = self.store.read().in_force_of_kind(KIND)?.into_iter();
        let newest = newest.max_by_key(|record| record.seq);
        Ok(newest.and_then(|record| serde_json::from_str(&record.body).ok()).unwrap_or_default())
    }

    /// Keeps what the device is asked for, in one transaction; where nothing
    /// changed, nothing is written.
    pub(super) fn keep_difference(
        &mut self,
        scheduled: &[Scheduled],
        difference: &Difference,
        now: &Moment,
    ) -> Result<(), Refusal> {
        if *difference == Difference::default() {
            return Ok(());
        }
        let heard = self.store.read().prompt_log(now.utc_ms - 3 * DAY_MS)?;
        let tells = self.device.tells;
        self.store.write(|tx| {
            for one in &difference.expired {
                tx.unschedule(one.id)?;
                let known = heard.iter().any(|line| line.id == one.id && was_shown(&line.what));
                if !known {
                    let word = if tells { what::MISSED } else { what::UNHEARD };
                    tx.log_prompt(&line(one.id, one.due_ms, word, now)?)?;
                }
            }
            for id in &difference.cancel {
                tx.unschedule(*id)?;
                tx.log_prompt(&line(*id, now.utc_ms, what::MUTED, now)?)?;
            }
            for planned in &difference.schedule {
                let id = planned.occurrence.id();
                tx.schedule(&row(planned, now)?)?;
                if !scheduled.iter().any(|one| one.id == id) {
                    tx.log_prompt(&line(id, now.utc_ms, what::PLANNED, now)?)?;
                }
            }
            tx.forget_prompts(now.utc_ms - KEPT_DAYS * DAY_MS)?;
            Ok(())
        })
    }

    /// Keeps one line, and lets go of the prompt where the device holds it no more.
    pub(super) fn keep_heard(&mut self, id: i32, word: &str, now: &Moment) -> Result<(), Refusal> {
        let line = line(id, now.utc_ms, word, now)?;
        let since = now.utc_ms - 3 * DAY_MS;
        let known = self.store.read().prompt_log(since)?;
        let alike = known.iter().filter(|one| one.id == id && *one.what == *word).count();
        // A device may tell twice; a test and a refusal can come again.
        let again = alike > 0 && ![what::PLANNED, what::REFUSED].contains(&word);
        let scheduled = self.store.read().scheduled()?;
        let mut held = scheduled.iter().filter(|one| one.id == id);
        let gone = held.any(|one| one.due_ms <= now.utc_ms || word == what::REFUSED);
        if again && !gone {
            return Ok(());
        }
        self.store.write(|tx| {
            if gone {
                tx.unschedule(id)?;
            }
            if !again {
                tx.log_prompt(&line)?;
            }
            Ok(())
        })
    }

    /// A name for a new test of one minute.
    pub(super) fn next_self_test(&self, now: &Moment) -> Result<Occurrence, Refusal> {
        let day = now.local().date();
        let lines = self.store.read().prompt_log(now.utc_ms - 2 * DAY_MS)?;
        let tests = lines.iter().map(|line| Occurrence::of(line.id));
        let last = tests.filter(|one| one.rule == TEST && one.day == day).map(|one| one.turn).max();
        let turn = last.map_or(0, |turn| (turn + 1) % (Occurrence::LAST_TURN + 1));
        Ok(Occurrence { day, rule: TEST, turn })
    }
}

/// Whether a line says that the device showed the prompt.
pub(super) fn was_shown(word: &str) -> bool {
    [what::DELIVERED, what::TAPPED, what::LATER, what::NOT_TODAY].contains(&word)
}

fn line(id: i32, at_ms: i64, word: &str, now: &Moment) -> Result<PromptLine, Refusal> {
    let day = Occurrence::of(id).day.to_string();
    let day = day.parse().map_err(|_| Refusal::field(Code::Malformed, "id"))?;
    Ok(PromptLine { id, at_ms, day, zone: now.zone.clone(), what: word.to_owned() })
}

fn row(planned: &Planned, now: &Moment) -> Result<Scheduled, Refusal> {
    let local = minute_text(planned.local);
    Ok(Scheduled {
        id: planned.occurrence.id(),
        due_ms: planned.due_ms,
        local: local.parse().map_err(|_| Refusal::new(Code::NotADate))?,
        zone: now.zone.clone(),
        words: planned.words.to_owned(),
    })
}
