//! What she chose to be prompted about, checked: times are times, there are
//! few enough, and every rule has its number.
//!
//! It knows nothing of days to come; the planner does.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::admission;
use crate::wire::prompts::{PromptAnchor, PromptKind, PromptRule, Prompts};
use crate::wire::refusal::{Code, Refusal};

/// The most prompts she can choose.
const MOST_RULES: usize = 24;
/// The largest number one of her prompts can bear.
const LAST_NUMBER: u8 = 200;

/// What she chose, in the order of the clock.
#[derive(Debug, Clone)]
pub(crate) struct Rules {
    pub(crate) rules: Vec<Rule>,
    pub(crate) quiet: Option<Quiet>,
    pub(crate) keep_daily: bool,
}

/// One prompt she chose.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    pub(crate) number: u8,
    pub(crate) kind: PromptKind,
    pub(crate) anchor: Option<PromptAnchor>,
    pub(crate) time: NaiveTime,
    pub(crate) on: bool,
    /// Monday first.
    weekdays: [bool; 7],
}

impl Rule {
    /// Whether she chose this day of the week.
    pub(crate) fn is_on(&self, day: NaiveDate) -> bool {
        let nth = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or_default();
        self.weekdays.get(nth).copied().unwrap_or_default()
    }
}

/// Hours in which nothing prompts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quiet {
    pub(crate) from: NaiveTime,
    pub(crate) to: NaiveTime,
}

impl Quiet {
    /// Whether it is quiet at this time: from the first minute on, up to the last.
    pub(crate) fn holds(self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            self.from <= time || time < self.to
        }
    }
}

impl Rules {
    /// What she chose, read and checked.
    ///
    /// # Errors
    /// `out_of_range` for more than 24, a weekday that is none, none at all, or a
    /// number given twice; `not_a_date` for a time that is none.
    pub(crate) fn read(prompts: &Prompts) -> Result<Self, Refusal> {
        if prompts.rules.len() > MOST_RULES {
            let most = i64::try_from(MOST_RULES).unwrap_or(i64::MAX);
            return Err(Refusal::range("prompts.rules", 0, most));
        }
        let mut rules: Vec<Rule> = prompts.rules.iter().map(read).collect::<Result<_, _>>()?;
        rules.sort_by_key(|rule| (rule.time, rule.number));
        let twice = |rule: &Rule| rules.iter().filter(|one| one.number == rule.number).count() > 1;
        if rules.iter().any(|rule| rule.number > 0 && twice(rule)) {
            return Err(Refusal::range("prompts.rules.number", 0, LAST_NUMBER.into()));
        }
        let quiet = prompts.quiet.as_ref().map(|quiet| {
            let time = |text| admission::time("prompts.quiet", text);
            Ok::<_, Refusal>(Quiet { from: time(&quiet.from)?, to: time(&quiet.to)? })
        });
        Ok(Self { rules, quiet: quiet.transpose()?, keep_daily: prompts.keep_daily })
    }

    /// Whether anything would prompt at all.
    pub(crate) fn any_on(&self) -> bool {
        self.rules.iter().any(|rule| rule.on)
    }

    /// The rule of that number.
    pub(crate) fn of(&self, number: u8) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.number == number)
    }

    /// Whether it is quiet at this time.
    pub(crate) fn is_quiet(&self, time: NaiveTime) -> bool {
        self.quiet.is_some_and(|quiet| quiet.holds(time))
    }
}

fn read(rule: &PromptRule) -> Result<Rule, Refusal> {
    if rule.number > LAST_NUMBER {
        return Err(Refusal::range("prompts.rules.number", 0, LAST_NUMBER.into()));
    }
    let mut weekdays = [false; 7];
    for day in &rule.weekdays {
        let place = usize::from(*day).checked_sub(1).and_then(|nth| weekdays.get_mut(nth));
        *place.ok_or_else(|| Refusal::range("prompts.rules.weekdays", 1, 7))? = true;
    }
    if rule.weekdays.is_empty() {
        return Err(Refusal::range("prompts.rules.weekdays", 1, 7));
    }
    let time = admission::time("prompts.rules.time", &rule.time)?;
    let (number, kind, anchor, on) = (rule.number, rule.kind, rule.anchor, rule.on);
    if anchor.is_some() && kind != PromptKind::Practice {
        return Err(Refusal::field(Code::Malformed, "prompts.rules.anchor"));
    }
    Ok(Rule { number, kind, anchor, time, on, weekdays })
}

/// Gives every new rule a number that neither she nor `before` uses, so that a
/// prompt of today is not taken for one that is gone.
pub(crate) fn number(prompts: &mut Prompts, before: &Prompts) {
    let mut used: Vec<u8> =
        prompts.rules.iter().chain(&before.rules).map(|rule| rule.number).collect();
    for rule in prompts.rules.iter_mut().filter(|rule| rule.number == 0) {
        let free = (1..=LAST_NUMBER).find(|number| !used.contains(number));
        // Twice 24 numbers at most are taken, so one is free.
        rule.number = free.unwrap_or(LAST_NUMBER);
        used.push(rule.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::prompts::QuietHours;

    fn rule(number: u8, time: &str) -> PromptRule {
        let (kind, weekdays) = (PromptKind::Practice, vec![1, 7]);
        PromptRule { number, kind, anchor: None, time: time.to_owned(), weekdays, on: true }
    }

    fn prompts(rules: Vec<PromptRule>) -> Prompts {
        Prompts { rules, ..Prompts::default() }
    }

    #[track_caller]
    fn refused(prompts: &Prompts, field: &str) {
        let refusal = Rules::read(prompts).unwrap_err();
        assert_eq!(refusal.details.field.as_deref(), Some(field), "{refusal:?}");
    }

    #[test]
    fn two_hundred_rules_are_refused_with_the_most_there_can_be() {
        let many = prompts((1..=200).map(|number| rule(number, "08:00")).collect());
        let refusal = Rules::read(&many).unwrap_err();
        assert_eq!((refusal.code, refusal.details.max), (Code::OutOfRange, Some(24)));
    }

    #[test]
    fn what_is_no_time_no_weekday_or_no_number_is_refused() {
        refused(&prompts(vec![rule(1, "25:00")]), "prompts.rules.time");
        let never = PromptRule { weekdays: Vec::new(), ..rule(1, "08:00") };
        refused(&prompts(vec![never]), "prompts.rules.weekdays");
        let eighth = PromptRule { weekdays: vec![8], ..rule(1, "08:00") };
        refused(&prompts(vec![eighth]), "prompts.rules.weekdays");
        refused(&prompts(vec![rule(3, "08:00"), rule(3, "09:00")]), "prompts.rules.number");
        refused(&prompts(vec![rule(201, "08:00")]), "prompts.rules.number");
        let quiet = Some(QuietHours { from: "late".to_owned(), to: "07:00".to_owned() });
        refused(&Prompts { quiet, ..Prompts::default() }, "prompts.quiet");
    }

    #[test]
    fn a_new_rule_takes_a_number_nobody_had() {
        let before = prompts(vec![rule(1, "08:00"), rule(2, "09:00")]);
        let mut now = prompts(vec![rule(2, "09:00"), rule(0, "10:00"), rule(0, "11:00")]);
        number(&mut now, &before);
        let numbers: Vec<u8> = now.rules.iter().map(|rule| rule.number).collect();
        assert_eq!(numbers, [2, 3, 4]);
    }

    #[test]
    fn quiet_hours_run_past_midnight() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let night = Quiet { from: at(22, 0), to: at(7, 0) };
        assert!(night.holds(at(22, 0)) && night.holds(at(3, 0)) && night.holds(at(6, 59)));
        assert!(!night.holds(at(7, 0)) && !night.holds(at(21, 59)));
        let nap = Quiet { from: at(13, 0), to: at(15, 0) };
        assert!(nap.holds(at(14, 59)) && !nap.holds(at(15, 0)));
        let none = Quiet { from: at(13, 0), to: at(13, 0) };
        assert!(!none.holds(at(13, 0)));
    }
}
