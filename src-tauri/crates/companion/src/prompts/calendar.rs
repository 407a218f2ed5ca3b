//! Her prompts as a calendar file (RFC 5545), for a calendar app to hold: a
//! fallback that no battery saver silences.
//!
//! Times float (no zone, no Z), because "after the kettle" means her own
//! morning wherever she is; a calendar then needs no table of zones from us.
//! Prompts that hang on what she did (the morning after) cannot be known ahead
//! and are left out. Titles are the neutral ones of the prompts.

use std::collections::BTreeSet;

use chrono::{DateTime, Days as More, NaiveDate, NaiveDateTime};
use progression::day::ProgrammeDay;

use super::plan::{Days, WINDOW_DAYS};
use super::rules::{Rule, Rules};
use super::words;
use crate::moment::{Moment, on_day};
use crate::wire::prompts::PromptKind;

/// RFC 5545 §3.1: a line has at most 75 octets.
const LINE_OCTETS: usize = 75;
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The calendar of what she chose, from today on, and how many reminders are in it.
pub(crate) fn calendar(rules: &Rules, days: &Days<'_>, now: &Moment) -> (String, u32) {
    let today = days.boundary.day_of(now.local()).date();
    let stamp = DateTime::from_timestamp_millis(now.utc_ms).unwrap_or_default();
    let stamp = stamp.format("%Y%m%dT%H%M%SZ").to_string();
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Surefoot//Reminders//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    let shown = rules.rules.iter().filter(|rule| rule.on && !rules.is_quiet(rule.time));
    let mut entries = 0;
    for event in shown.filter_map(|rule| event(rule, days, today, &stamp)) {
        lines.extend(event);
        entries += 1;
    }
    lines.push("END:VCALENDAR".to_owned());
    (lines.iter().map(|line| folded(line)).collect(), entries)
}

fn event(rule: &Rule, days: &Days<'_>, today: NaiveDate, stamp: &str) -> Option<Vec<String>> {
    let (first, repeats) = match rule.kind {
        PromptKind::Practice | PromptKind::BeforeSession => (first_on(rule, today)?, true),
        PromptKind::Monthly => (first_on(rule, days.monthly_due.max(today))?, false),
        PromptKind::Measure => (first_on(rule, days.measure_due.max(today))?, false),
        PromptKind::NextMorning => return None,
    };
    let at = |day| on_day(day, rule.time, days.boundary.minutes());
    let text = words::of_rule(rule.kind, rule.anchor);
    // A time before her day begins lies on the next date of the calendar.
    let shift = at(first).date() != first;
    let every = if repeats { weekly(rule, shift, first) } else { "FREQ=DAILY;INTERVAL=28".into() };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:prompt-{}@surefoot", rule.number),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART:{}", floating(at(first))),
        "DURATION:PT5M".to_owned(),
        format!("RRULE:{every}"),
    ];
    let rests = resting(rule, days, today);
    lines.extend(rests.into_iter().map(|day| format!("EXDATE:{}", floating(at(day)))));
    lines.extend([
        format!("SUMMARY:{}", escaped(&words::title(text))),
        format!("DESCRIPTION:{}", escaped(&words::body(text))),
        "CLASS:PRIVATE".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        format!("DESCRIPTION:{}", escaped(&words::title(text))),
        "TRIGGER:PT0S".to_owned(),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]);
    Some(lines)
}

fn weekly(rule: &Rule, shift: bool, near: NaiveDate) -> String {
    let on: BTreeSet<u32> = near
        .iter_days()
        .take(7)
        .filter(|day| rule.is_on(*day))
        .map(|day| {
            use chrono::Datelike;
            (day.weekday().num_days_from_monday() + u32::from(shift)) % 7
        })
        .collect();
    let names: Vec<&str> =
        on.iter().filter_map(|nth| WEEKDAYS.get(usize::try_from(*nth).ok()?).copied()).collect();
    format!("FREQ=WEEKLY;BYDAY={}", names.join(","))
}

/// Rest days to come that the file can still leave out.
fn resting(rule: &Rule, days: &Days<'_>, today: NaiveDate) -> Vec<NaiveDate> {
    let last = today.checked_add_days(More::new(WINDOW_DAYS.unsigned_abs() * 26)).unwrap_or(today);
    let ahead = days.resting.range(ProgrammeDay::new(today)..=ProgrammeDay::new(last));
    ahead.map(|day| day.date()).filter(|day| rule.is_on(*day)).collect()
}

fn first_on(rule: &Rule, from: NaiveDate) -> Option<NaiveDate> {
    from.iter_days().take(7).find(|day| rule.is_on(*day))
}

fn floating(local: NaiveDateTime) -> String {
    local.format("%Y%m%dT%H%M%S").to_string()
}

/// RFC 5545 §3.3.11: what has a meaning in a text is escaped.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line with its end, folded after at most 75 octets and never inside a letter.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 2);
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE_OCTETS {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(letter);
        octets += letter.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let line = format!("SUMMARY:{}", "Zeit für Dich · ".repeat(12));
        let text = folded(&line);
        assert!(text.split("\r\n").all(|part| part.len() <= LINE_OCTETS), "{text}");
        assert_eq!(text.replace("\r\n ", "").trim_end_matches("\r\n"), line);
        assert_eq!(folded("END:VEVENT"), "END:VEVENT\r\n");
        assert_eq!(folded(&"x".repeat(75)), format!("{}\r\n", "x".repeat(75)));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\ne"), "a\\;b\\,c\\\\d\\ne");
    }
}
