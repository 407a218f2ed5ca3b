//! §3 The practice level: where it starts, its cap, one up, one down, and the
//! pause of strengthening.

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use crate::adherence;
use crate::day::ProgrammeDay;
use crate::facts::{FactId, Practice, Score, SelfCheck, Start};
use crate::names::{Level, ReferralId};
use crate::outcome::Changed;
use crate::practice::row;
use crate::reason::{Figure, Reason, Rule, Verdict};
use crate::stages::{stage_cap, week_cap};
use crate::standing::{Standing, Told};
use crate::thresholds::{
    DOWN_SESSIONS, ON_PLAN_PCT, PAUSE_DAYS, PAUSE_PAIN, START_P2_HOLD_S, START_P3_HOLD_S,
    START_P4_HOLD_S, UP_DAYS, UP_EFFORT_MAX, UP_REPORTED_DAYS, UP_SESSIONS,
};

/// Strengthening is paused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Pause {
    /// The programme day of the latest cause.
    pub latest: ProgrammeDay,
    pub why: Reason,
}

/// Her pelvic floor practice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Floor {
    pub level: Level,
    /// The day the level last changed; placement is a change.
    pub since: Option<ProgrammeDay>,
    /// The last sessions, latest last.
    pub last: VecDeque<Told<Practice>>,
    /// Hard sessions in a row, not used up.
    pub hard: Vec<FactId>,
    pub pause: Option<Pause>,
    /// The level she went down to on the first day: a new placement stays there.
    pub down_to: Option<Level>,
}

impl Default for Floor {
    fn default() -> Self {
        Self {
            level: Level::P0,
            since: None,
            last: VecDeque::new(),
            hard: Vec::new(),
            pause: None,
            down_to: None,
        }
    }
}

/// The start level her answers give, before the cap.
#[must_use]
pub(crate) fn start_level(start: &Start) -> Level {
    let hold = start.hold_s.filter(|_| start.feels_lift == Some(true));
    match hold.map_or(0, i64::from) {
        START_P4_HOLD_S.. => Level::P4,
        START_P3_HOLD_S.. => Level::P3,
        START_P2_HOLD_S.. => Level::P2,
        _ => Level::P1,
    }
}

/// A session that was hard: less than half done, or pain 1 to 2.
fn is_hard(practice: &Practice) -> bool {
    let pain = practice.pain.map_or(0, Score::value);
    practice.done.saturating_mul(2) < practice.planned || (1..PAUSE_PAIN).contains(&pain)
}

/// A session that was whole and easy, as far as is known.
fn is_easy(practice: &Practice) -> bool {
    practice.done >= practice.planned
        && practice.breath_held != Some(true)
        && practice.effort.is_none_or(|effort| effort.value() <= UP_EFFORT_MAX)
        && practice.pain.is_none_or(|pain| pain == Score::ZERO)
}

impl Standing {
    /// The cap on a day, and the rule that makes it.
    pub fn level_cap(&self, day: ProgrammeDay) -> (Level, Rule) {
        let by_stage = stage_cap(self.place.stage);
        let by_week = week_cap(self.weeks_on(day).unwrap_or_default());
        if by_week < by_stage { (by_week, Rule::CapWeek) } else { (by_stage, Rule::CapStage) }
    }

    /// Lowers the level to the cap.
    pub fn cap_level(&mut self) {
        let (cap, rule) = self.level_cap(self.today);
        if self.floor.level > cap {
            let why = Reason::act(rule).need(Figure::Level(cap));
            self.set_level(cap, Vec::from([why]));
        }
    }

    /// Takes a practice session: it may be one too many, or a cause to pause.
    pub fn practise(&mut self, practice: Practice, fact: FactId) {
        let told = Told { day: self.today, fact, says: practice };
        self.floor.last.push_back(told);
        if i64::try_from(self.floor.last.len()).is_ok_and(|kept| kept > UP_SESSIONS) {
            self.floor.last.pop_front();
        }
        if practice.done > 0 {
            self.log().practised += 1;
        }
        if is_hard(&practice) {
            self.floor.hard.push(fact);
        } else {
            self.floor.hard.clear();
        }
        if i64::try_from(self.floor.hard.len()).is_ok_and(|hard| hard >= DOWN_SESSIONS) {
            self.level_down();
        }
        if let Some(pain) = practice.pain.filter(|pain| pain.value() >= PAUSE_PAIN) {
            self.pause(Figure::Score(pain.value()), fact);
        }
    }

    fn level_down(&mut self) {
        let facts = core::mem::take(&mut self.floor.hard);
        let lower = self.floor.level.down();
        if self.days_in(self.today) == Some(0) {
            self.floor.down_to = Some(lower);
        }
        let why = Reason::act(Rule::LevelDown)
            .had(Figure::Count(DOWN_SESSIONS))
            .need(Figure::Count(DOWN_SESSIONS))
            .from(facts);
        self.set_level(lower, Vec::from([why]));
    }

    /// Pauses strengthening, or gives the pause a later cause. Each is F4.
    pub fn pause(&mut self, had: Figure, fact: FactId) {
        let why = Reason::act(Rule::Pause).had(had).from([fact]);
        let was = self.floor.pause.replace(Pause { latest: self.today, why: why.clone() });
        if was.is_none() {
            let figures = (Some(Figure::Flag(false)), Some(Figure::Flag(true)));
            self.note(Changed::Pause, figures, Vec::from([why.clone()]));
        }
        self.refer(ReferralId::F4, why);
    }

    /// Takes strengthening up again.
    pub fn end_pause(&mut self, fact: FactId) {
        if self.floor.pause.take().is_some() {
            let figures = (Some(Figure::Flag(true)), Some(Figure::Flag(false)));
            let why = Reason::act(Rule::PauseEnd).from([fact]);
            self.note(Changed::Pause, figures, Vec::from([why]));
        }
    }

    /// What a self-check means for the pause: a cause, or its end.
    pub fn check_pause(&mut self, check: &SelfCheck, fact: FactId) {
        if check.hard_to_relax {
            self.pause(Figure::Flag(true), fact);
        } else if check.pain.value() >= PAUSE_PAIN {
            self.pause(Figure::Score(check.pain.value()), fact);
        } else if check.pain == Score::ZERO
            && let Some(pause) = &self.floor.pause
            && self.today.since(pause.latest) >= PAUSE_DAYS
        {
            self.end_pause(fact);
        }
    }

    /// One level up in the morning, if every cell is met.
    pub fn level_up(&mut self) {
        let day = self.today;
        if UP_CELLS.iter().all(|cell| cell(self, day).is_met()) {
            let why = self.level_up_cells(day);
            self.set_level(self.floor.level.up(), why);
        }
    }

    /// The cells of one level up, as a morning judges them.
    pub fn level_up_cells(&self, morning: ProgrammeDay) -> Vec<Reason> {
        UP_CELLS.iter().map(|cell| cell(self, morning)).collect()
    }

    fn up_cap(&self, morning: ProgrammeDay) -> Reason {
        let (cap, _) = self.level_cap(morning);
        Reason::cell(Rule::UpCap, self.floor.level < cap)
            .had(Figure::Level(self.floor.level))
            .need(Figure::Level(cap))
    }

    fn up_hold(&self, _: ProgrammeDay) -> Reason {
        let first = self.active_holds().first().map(|id| Figure::Word(id.word()));
        Reason::cell(Rule::UpHold, first.is_none()).had(first)
    }

    fn up_stop(&self, _: ProgrammeDay) -> Reason {
        Reason::cell(Rule::UpStop, !self.stopped)
    }

    fn up_pause(&self, _: ProgrammeDay) -> Reason {
        let pause = self.floor.pause.as_ref();
        let facts = pause.into_iter().flat_map(|pause| pause.why.facts.iter().copied());
        Reason::cell(Rule::UpPause, pause.is_none()).from(facts)
    }

    fn up_days(&self, morning: ProgrammeDay) -> Reason {
        let need = row(self.floor.level).min_days;
        let had = self.floor.since.map(|since| morning.since(since));
        Reason::cell(Rule::UpDays, had.is_some_and(|had| had >= need))
            .had(had.map(Figure::Days))
            .need(Figure::Days(need))
    }

    fn up_adherence(&self, morning: ProgrammeDay) -> Reason {
        let adherence = adherence::of(self, morning);
        let met = adherence.map(|adherence| adherence.percent >= ON_PLAN_PCT);
        Reason::known(Rule::UpAdherence, met)
            .had(adherence.map(|adherence| Figure::Percent(adherence.percent)))
            .need(Figure::Percent(ON_PLAN_PCT))
    }

    fn up_sessions(&self, _: ProgrammeDay) -> Reason {
        let easy = self.floor.last.iter().filter(|told| is_easy(&told.says)).count();
        let easy = i64::try_from(easy).unwrap_or_default();
        Reason::cell(Rule::UpSessions, easy >= UP_SESSIONS)
            .had(Figure::Count(easy))
            .need(Figure::Count(UP_SESSIONS))
            .from(self.floor.last.iter().map(|told| told.fact))
    }

    fn up_known(&self, _: ProgrammeDay) -> Reason {
        let known = |practice: &Practice| practice.effort.is_some() && practice.pain.is_some();
        let some = self.floor.last.iter().any(|told| known(&told.says));
        let mut reason = Reason::cell(Rule::UpKnown, some);
        if !some {
            reason.verdict = Verdict::Unknown;
        }
        reason
    }

    fn up_reported(&self, morning: ProgrammeDay) -> Reason {
        let reported = self.days.last(UP_DAYS, morning).filter(|(_, log)| log.reported()).count();
        let reported = i64::try_from(reported).unwrap_or_default();
        Reason::cell(Rule::UpReported, reported >= UP_REPORTED_DAYS)
            .had(Figure::Days(reported))
            .need(Figure::Days(UP_REPORTED_DAYS))
    }

    fn up_limits(&self, morning: ProgrammeDay) -> Reason {
        let limits = self.limits();
        let days = self.days.last(UP_DAYS, morning);
        let beyond: Vec<FactId> = days.flat_map(|(_, log)| limits.beyond(log)).collect();
        Reason::cell(Rule::UpLimits, beyond.is_empty()).from(beyond)
    }
}

type UpCell = fn(&Standing, ProgrammeDay) -> Reason;

/// The cells of one level up, those that settle it soonest first.
const UP_CELLS: [UpCell; 10] = [
    Standing::up_cap,
    Standing::up_days,
    Standing::up_stop,
    Standing::up_hold,
    Standing::up_pause,
    Standing::up_sessions,
    Standing::up_known,
    Standing::up_adherence,
    Standing::up_reported,
    Standing::up_limits,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hold_s: Option<u32>, feels_lift: Option<bool>, expected: Level) {
        assert_eq!(start_level(&Start { hold_s, feels_lift, ..Start::default() }), expected);
    }

    #[test]
    fn the_start_level_follows_the_hold() {
        check(Some(2), Some(true), Level::P1);
        check(Some(3), Some(true), Level::P2);
        check(Some(5), Some(true), Level::P2);
        check(Some(6), Some(true), Level::P3);
        check(Some(7), Some(true), Level::P3);
        check(Some(8), Some(true), Level::P4);
    }

    #[test]
    fn no_lift_or_an_unknown_answer_starts_at_p1() {
        check(Some(9), Some(false), Level::P1);
        check(Some(9), None, Level::P1);
        check(None, Some(true), Level::P1);
    }

    fn practice(done: u32, effort: Option<u8>, pain: Option<u8>) -> Practice {
        Practice {
            level: Level::P2,
            planned: 8,
            done,
            effort: effort.and_then(Score::new),
            pain: pain.and_then(Score::new),
            breath_held: None,
        }
    }

    #[test]
    fn hard_is_less_than_half_or_pain_one_to_two() {
        assert!(is_hard(&practice(3, None, None)));
        assert!(!is_hard(&practice(4, None, None)));
        assert!(is_hard(&practice(8, None, Some(1))));
        assert!(is_hard(&practice(8, None, Some(2))));
        assert!(!is_hard(&practice(8, None, Some(3))));
    }

    #[test]
    fn easy_is_whole_without_breath_held_effort_or_pain() {
        assert!(is_easy(&practice(8, Some(7), Some(0))));
        assert!(is_easy(&practice(8, None, None)));
        assert!(!is_easy(&practice(7, None, None)));
        assert!(!is_easy(&practice(8, Some(8), None)));
        assert!(!is_easy(&practice(8, None, Some(1))));
    }

    #[test]
    fn a_practice_without_a_repetition_is_none_of_the_day() {
        let mut replay = crate::Replay::new(crate::day::DayBoundary::DEFAULT);
        let at = "2026-03-10T10:00:00".parse().unwrap();
        for (id, done) in [(1, 0), (2, 3), (3, 0)] {
            let body = crate::facts::Body::Practice(practice(done, None, None));
            replay.tell(&crate::facts::Fact { id: FactId(id), at, body });
        }
        assert_eq!(replay.outcome(at, None).plan.practice.done, 1);
    }
}
