//! The reminders page: what she chose, what comes next, and honestly what came
//! of it. It writes nothing.

use chrono::NaiveDate;
use store::PromptLine;

use super::days::{is_weekly, what};
use super::keeping::was_shown;
use super::occurrence::{Occurrence, TEST};
use super::offers::offers;
use super::plan::Planned;
use super::rules::Rules;
use super::silence::silence;
use crate::companion::Companion;
use crate::moment::{Moment, minute_text};
use crate::wire::prompts::{
    Nearness, NextPrompt, Permission, PromptLogLine, PromptTest, PromptTrouble, QuietHours,
    Reminders,
};
use crate::wire::refusal::Refusal;

/// How far back the page looks, in days.
const LOOK_BACK_DAYS: i64 = 30;
const DAY_MS: i64 = 86_400_000;
/// How many lines and how many prompts to come it shows.
const SHOWN_LINES: usize = 40;
const SHOWN_NEXT: usize = 5;
/// A test not heard of after this long is silent: devices save battery by minutes.
const TEST_LATE_MS: i64 = 10 * 60_000;

impl Companion {
    /// The reminders page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn reminders(&mut self, now: &Moment) -> Result<Reminders, Refusal> {
        let prompts = self.chosen()?;
        let rules = Rules::read(&prompts)?;
        let mut lines = self.store.read().prompt_log(now.utc_ms - LOOK_BACK_DAYS * DAY_MS)?;
        lines.sort_by_key(|line| line.at_ms);
        let scheduled = self.store.read().scheduled()?;
        let planned = self.planned(&scheduled, now)?;
        let troubles = self.troubles(now)?;
        let rest = self.rest_now(now)?;
        let (history, instant) = self.history(now)?;
        let weekly = is_weekly(&history.outcome(instant), &rules);
        let permission = self.device.permission;
        let today = now.local().date();
        let own = || lines.iter().rev().filter(|line| Occurrence::of(line.id).rule != TEST);
        let heard = own().find(|line| was_shown(&line.what));
        Ok(Reminders {
            offers: offers(),
            usual_quiet: QuietHours::default(),
            in_quiet_hours: in_quiet_hours(&rules),
            weekly,
            next: planned.iter().take(SHOWN_NEXT).map(|one| next(one, today)).collect(),
            permission,
            ask_permission: rules.any_on() && permission == Permission::Unasked,
            troubles,
            silent: silence(&lines, self.device.tells),
            last_heard: heard.map(|line| shown(line, &rules, now)),
            log: own()
                .filter(became)
                .take(SHOWN_LINES)
                .map(|line| shown(line, &rules, now))
                .collect(),
            test: test(&lines, now),
            rest,
            prompts,
        })
    }

    fn troubles(&mut self, now: &Moment) -> Result<Vec<PromptTrouble>, Refusal> {
        let permission = match self.device.permission {
            Permission::Denied => Some(PromptTrouble::PermissionDenied),
            Permission::Unavailable => Some(PromptTrouble::Unavailable),
            Permission::Granted | Permission::Unasked => None,
        };
        let zone = (!now.zone_known()).then_some(PromptTrouble::ZoneUnknown);
        let (history, _) = self.history(now)?;
        let behind = history.clock_behind(now.local()).then_some(PromptTrouble::ClockBehind);
        Ok([permission, zone, behind].into_iter().flatten().collect())
    }
}

fn in_quiet_hours(rules: &Rules) -> Vec<u8> {
    let silent = rules.rules.iter().filter(|rule| rule.on && rules.is_quiet(rule.time));
    silent.map(|rule| rule.number).collect()
}

fn next(planned: &Planned, today: NaiveDate) -> NextPrompt {
    let when = match (planned.local.date() - today).num_days() {
        ..=0 => Nearness::Today,
        1 => Nearness::Tomorrow,
        _ => Nearness::Later,
    };
    NextPrompt {
        number: planned.occurrence.rule,
        kind: planned.kind,
        day: planned.occurrence.day.to_string(),
        local: minute_text(planned.local),
        when,
    }
}

/// What is set has not become anything yet.
fn became(line: &&PromptLine) -> bool {
    *line.what != *what::PLANNED
}

fn shown(line: &PromptLine, rules: &Rules, now: &Moment) -> PromptLogLine {
    let there = Moment { utc_ms: line.at_ms, zone: line.zone.clone() };
    let there = if there.zone_known() { there } else { now.at(line.at_ms) };
    PromptLogLine {
        id: line.id,
        local: minute_text(there.local()),
        day: line.day.to_string(),
        kind: rules.of(Occurrence::of(line.id).rule).map(|rule| rule.kind),
        what: line.what.clone(),
    }
}

/// How the latest test of these two days went.
fn test(lines: &[PromptLine], now: &Moment) -> PromptTest {
    let recent = |line: &&PromptLine| {
        line.at_ms > now.utc_ms - 2 * DAY_MS && Occurrence::of(line.id).rule == TEST
    };
    let tests: Vec<&PromptLine> = lines.iter().filter(recent).collect();
    let Some(set) = tests.iter().rev().find(|line| line.what == what::PLANNED) else {
        return PromptTest::None;
    };
    let came =
        |line: &&PromptLine| line.id == set.id && line.at_ms >= set.at_ms && was_shown(&line.what);
    match () {
        () if tests.iter().any(came) => PromptTest::Arrived,
        () if now.utc_ms - set.at_ms > TEST_LATE_MS => PromptTest::Silent,
        () => PromptTest::Waiting,
    }
}
