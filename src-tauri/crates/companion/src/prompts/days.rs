//! What the planner has to know of her days, read from her facts, the core's
//! outcome and what became of earlier prompts. It plans nothing.

use std::collections::BTreeSet;

use chrono::{Duration, NaiveDate, Weekday};
use progression::names::{Block, Stage};
use progression::outcome::Outcome;
use progression::practice::PracticeDose;
use store::{PromptLine, Scheduled};

use super::occurrence::Occurrence;
use super::plan::{Days, Past, Session, due_after};
use super::rules::Rules;
use crate::history::{History, Told};
use crate::moment::Moment;
use crate::wire::fact::FactBody;
use crate::wire::prompts::PromptScreen;

/// A prescription asks for a new measure after this many days (programme §3).
const PRESCRIBED_DAYS: i64 = 14;

/// What became of a prompt, as the log keeps it.
pub(crate) mod what {
    pub(crate) const PLANNED: &str = "planned";
    pub(crate) const DELIVERED: &str = "delivered";
    pub(crate) const TAPPED: &str = "tapped";
    pub(crate) const LATER: &str = "later";
    pub(crate) const NOT_TODAY: &str = "not_today";
    pub(crate) const MUTED: &str = "muted";
    pub(crate) const MISSED: &str = "missed";
    pub(crate) const UNHEARD: &str = "unheard";
    pub(crate) const REFUSED: &str = "refused";
}

/// Lines that stand at the instant at which their prompt came.
pub(crate) const CAME: [&str; 3] = [what::DELIVERED, what::MISSED, what::UNHEARD];

/// Her days as of `now`, for the planner.
pub(crate) fn days<'a>(
    history: &'a History,
    outcome: &Outcome,
    week_begins: Weekday,
    rules: &Rules,
    past: Past,
    now: &Moment,
) -> Days<'a> {
    let today = history.programme_day(now.local());
    let latest = Latest::read(history);
    let began = latest.began.unwrap_or(today);
    let plan = &outcome.plan.practice;
    let checked = |told: &Told| matches!(told.body, FactBody::Readiness(_));
    let away = |block: &Block| matches!(block, Block::Holds | Block::Stage);
    Days {
        boundary: history.boundary(),
        week_begins,
        resting: history.days().resting(),
        stopped: latest.began.is_none() || outcome.practice == PracticeDose::Stopped,
        practised: history
            .between(today, today)
            .filter(|told| matches!(&told.body, FactBody::Practice(one) if one.done > 0))
            .map(|told| told.at)
            .collect(),
        enough: plan.per_day.is_some_and(|of| plan.done >= of),
        weekly: is_weekly(outcome, rules),
        session: latest.session(history, now),
        checked: history.between(today, today).any(checked),
        open_to_session: outcome.stage.has_impact() && !outcome.impact.blocked_by.iter().any(away),
        monthly_due: due_after(latest.monthly(history), began),
        measure_due: latest.measure_due(history, began),
        past,
    }
}

/// The programme's goal is reached in S7, whose gate asks for R29's clean count (§4).
pub(crate) fn is_weekly(outcome: &Outcome, rules: &Rules) -> bool {
    outcome.stage == Stage::S7 && !rules.keep_daily
}

/// The latest of the facts that prompts hang on.
#[derive(Default)]
struct Latest<'a> {
    began: Option<NaiveDate>,
    session: Option<&'a Told>,
    answer: Option<&'a Told>,
    isi: Option<&'a Told>,
    screen: Option<&'a Told>,
    measure: Option<&'a Told>,
    prescribed: Option<&'a Told>,
}

impl<'a> Latest<'a> {
    fn read(history: &'a History) -> Self {
        let mut latest = Self::default();
        for told in history.all() {
            match &told.body {
                FactBody::Profile(_) if latest.began.is_none() => {
                    latest.began = Some(history.programme_day(told.at));
                }
                FactBody::ImpactSession(_) => latest.session = Some(told),
                FactBody::MorningAfter(_) => latest.answer = Some(told),
                FactBody::Isi(_) => latest.isi = Some(told),
                FactBody::Screen(_) => latest.screen = Some(told),
                FactBody::SelfCheck(_) => latest.measure = Some(told),
                FactBody::Clinician(seen) if seen.prescription.is_some() => {
                    latest.prescribed = Some(told);
                }
                _ => {}
            }
        }
        latest
    }

    fn session(&self, history: &History, now: &Moment) -> Option<Session> {
        let session = self.session?;
        let day = history.programme_day(session.at);
        let answered = self.answer.is_some_and(|answer| history.programme_day(answer.at) > day);
        Some(Session { day, at_ms: now.instant_of(session.at), answered })
    }

    /// The day on which both monthly questions were last behind her.
    fn monthly(&self, history: &History) -> Option<NaiveDate> {
        let (isi, screen) = (self.isi?.at, self.screen?.at);
        Some(history.programme_day(isi.min(screen)))
    }

    fn measure_due(&self, history: &History, began: NaiveDate) -> NaiveDate {
        let measured = self.measure.map(|told| told.at);
        let since = self.prescribed.filter(|told| measured.is_none_or(|at| told.at > at));
        let asked = since.and_then(|told| {
            let day = history.programme_day(told.at);
            day.checked_add_signed(Duration::days(PRESCRIBED_DAYS))
        });
        let due = due_after(measured.map(|at| history.programme_day(at)), began);
        asked.map_or(due, |asked| asked.min(due))
    }
}

/// Which of the two sets of monthly questions comes first: the one answered
/// longer ago, the index where both are as old.
pub(crate) fn monthly_screen(history: &History) -> PromptScreen {
    let latest = Latest::read(history);
    let day = |told: Option<&Told>| told.map(|told| history.programme_day(told.at));
    if day(latest.screen) < day(latest.isi) {
        PromptScreen::FiveQuestions
    } else {
        PromptScreen::Isi
    }
}

/// What became of the prompts of these days: from the log, and from what the
/// device held whose instant has come.
pub(crate) fn past(lines: &[PromptLine], held: &[Scheduled], rules: &Rules, now: &Moment) -> Past {
    let mut past = Past::default();
    let shown: BTreeSet<&str> =
        BTreeSet::from([what::DELIVERED, what::TAPPED, what::LATER, what::MISSED, what::UNHEARD]);
    for line in lines {
        let one = Occurrence::of(line.id);
        if shown.contains(&*line.what) {
            past.gone.insert((one.rule, one.day));
        }
        if line.what == what::NOT_TODAY
            && let Some(rule) = rules.of(one.rule)
        {
            past.not_today.insert((rule.kind, one.day));
        }
        if line.what == what::LATER && one.turn < Occurrence::LAST_TURN {
            past.later.insert((one.rule, one.day), (one.turn + 1, line.at_ms));
        }
    }
    for one in held.iter().filter(|one| one.due_ms <= now.utc_ms) {
        let one = Occurrence::of(one.id);
        past.gone.insert((one.rule, one.day));
    }
    past
}
