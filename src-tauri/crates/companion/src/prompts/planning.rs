//! Planning for the device, and hearing from it.

use store::{PromptLine, Scheduled};

use super::days::{self, what};
use super::occurrence::{Occurrence, TEST};
use super::plan::{Days, Planned, plan};
use super::rules::Rules;
use super::{calendar, sync, words};
use crate::companion::Companion;
use crate::moment::{Moment, minute_text};
use crate::views::week;
use crate::wire::prompts::{
    CalendarFile, Permission, Prompt, PromptChanges, PromptEvent, PromptHeard, PromptKind,
    PromptLeads, PromptScreen,
};
use crate::wire::refusal::{Code, Refusal};

const DAY_MS: i64 = 86_400_000;
/// The test comes after this long.
const TEST_MS: i64 = 60_000;
const SECOND_MS: i64 = 1_000;

impl Companion {
    /// What the device has to do so that it holds the prompts of the next 14
    /// days, kept as done. Ask at every start and resume, and after every write.
    ///
    /// `held` is what the device says it holds, where it can: after a restart
    /// that lost it all, an empty list sets everything again.
    ///
    /// Nothing is planned without permission. In a zone this version does not
    /// know, what is set stays as it is.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn plan_prompts(
        &mut self,
        held: Option<&[i32]>,
        now: &Moment,
    ) -> Result<PromptChanges, Refusal> {
        if !now.zone_known() {
            return Ok(PromptChanges::default());
        }
        let scheduled = self.store.read().scheduled()?;
        let planned = match self.device.permission {
            Permission::Granted => self.planned(&scheduled, now)?,
            _ => Vec::new(),
        };
        let difference = sync::difference(&scheduled, &planned, held, now.utc_ms);
        self.keep_difference(&scheduled, &difference, now)?;
        let schedule = difference.schedule.iter().map(|one| prompt(one, now)).collect();
        Ok(PromptChanges { cancel: difference.cancel, schedule })
    }

    /// Takes note of something heard of a prompt, and says where it leads. After
    /// "Later", "Not today" and a refusal, plan again.
    ///
    /// # Errors
    /// `malformed` for an id that no prompt has; what the storage refuses.
    pub fn prompt_event(
        &mut self,
        heard: PromptHeard,
        now: &Moment,
    ) -> Result<PromptLeads, Refusal> {
        let one = Occurrence::of(heard.id);
        if heard.id <= 0 || one.rule == 0 {
            return Err(Refusal::field(Code::Malformed, "id"));
        }
        let word = match heard.what {
            PromptEvent::Delivered | PromptEvent::Dismissed => what::DELIVERED,
            PromptEvent::Tapped => what::TAPPED,
            PromptEvent::Later => what::LATER,
            PromptEvent::NotToday => what::NOT_TODAY,
            PromptEvent::Refused => what::REFUSED,
        };
        self.keep_heard(heard.id, word, now)?;
        let tapped = heard.what == PromptEvent::Tapped;
        let screen = if tapped { Some(self.screen_of(one, now)?) } else { None };
        Ok(PromptLeads { screen })
    }

    /// The prompt that came due last, within a day: some phones tell of a tap
    /// without saying on which prompt it was.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn latest_prompt(&self, now: &Moment) -> Result<Option<i32>, Refusal> {
        let past = |at_ms: i64| (now.utc_ms - DAY_MS..=now.utc_ms).contains(&at_ms);
        let lines = self.store.read().prompt_log(now.utc_ms - DAY_MS)?;
        let came = |line: &&PromptLine| days::CAME.contains(&&*line.what);
        let told = lines.iter().filter(came).map(|line| (line.at_ms, line.id));
        let held = self.store.read().scheduled()?;
        let held = held.iter().map(|one| (one.due_ms, one.id));
        Ok(told.chain(held).filter(|(at_ms, _)| past(*at_ms)).max().map(|(_, id)| id))
    }

    /// A prompt in a minute, for her to see whether they reach her.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn self_test(&mut self, now: &Moment) -> Result<Prompt, Refusal> {
        let id = self.next_self_test(now)?.id();
        self.keep_heard(id, what::PLANNED, now)?;
        let due_ms = (now.utc_ms + TEST_MS).div_euclid(SECOND_MS) * SECOND_MS;
        Ok(Prompt {
            id,
            title: words::title(words::TEST),
            body: words::body(words::TEST),
            due_ms,
            local: minute_text(now.at(due_ms).local()),
            zone: now.zone.clone(),
            can_wait: false,
        })
    }

    /// What she chose as a calendar file.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn reminder_calendar(&mut self, now: &Moment) -> Result<CalendarFile, Refusal> {
        let rules = Rules::read(&self.chosen()?)?;
        let (text, entries) =
            self.with_days(&rules, &[], &[], now, |days| calendar::calendar(&rules, days, now))?;
        Ok(CalendarFile { name: "reminders.ics".to_owned(), text, entries, kept: None })
    }

    /// The prompts of the next 14 days, whatever the device lets Surefoot do.
    pub(super) fn planned(
        &mut self,
        scheduled: &[Scheduled],
        now: &Moment,
    ) -> Result<Vec<Planned>, Refusal> {
        let rules = Rules::read(&self.chosen()?)?;
        if !rules.any_on() {
            return Ok(Vec::new());
        }
        let lines = self.store.read().prompt_log(now.utc_ms - 3 * DAY_MS)?;
        self.with_days(&rules, &lines, scheduled, now, |days| plan(&rules, days, now))
    }

    fn with_days<T>(
        &mut self,
        rules: &Rules,
        lines: &[PromptLine],
        scheduled: &[Scheduled],
        now: &Moment,
        ask: impl FnOnce(&Days<'_>) -> T,
    ) -> Result<T, Refusal> {
        let past = days::past(lines, scheduled, rules, now);
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let begins = week::first_weekday(history.settings(), &region);
        Ok(ask(&days::days(history, &outcome, begins, rules, past, now)))
    }

    fn screen_of(&mut self, one: Occurrence, now: &Moment) -> Result<PromptScreen, Refusal> {
        if one.rule == TEST {
            return Ok(PromptScreen::Reminders);
        }
        let rules = Rules::read(&self.chosen()?)?;
        Ok(match rules.of(one.rule).map(|rule| rule.kind) {
            Some(PromptKind::Practice) => PromptScreen::Practice,
            Some(PromptKind::NextMorning) => PromptScreen::NextMorning,
            Some(PromptKind::BeforeSession) => PromptScreen::Check,
            Some(PromptKind::Monthly) => days::monthly_screen(self.history(now)?.0),
            Some(PromptKind::Measure) => PromptScreen::Measure,
            None => PromptScreen::Today,
        })
    }
}

fn prompt(planned: &Planned, now: &Moment) -> Prompt {
    Prompt {
        id: planned.occurrence.id(),
        title: words::title(planned.words),
        body: words::body(planned.words),
        due_ms: planned.due_ms,
        local: minute_text(planned.local),
        zone: now.zone.clone(),
        can_wait: true,
    }
}
