//! §4 Entry gates: every cell of S1 to S7 as a morning judges it. All cells
//! are needed. The table of which gate has which cells is in `gate_cells.rs`.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::day_values::{DayLog, Known};
use crate::facts::{Dose, FactId, SelfCheck};
use crate::gate_cells::GATE_CELLS;
use crate::ladder::Rung;
use crate::names::{Stage, TestId};
use crate::outcome::Gate;
use crate::placement::{is_careful, wound_is_open};
use crate::reason::{Cell, Figure, Reason, Rule};
use crate::stages::Limits;
use crate::standing::{Standing, Told};
use crate::strength;
use crate::thresholds::{
    BATTERY_APART_DAYS, BATTERY_DAYS, S1_QUIET_DAYS, S1_WEEKS, S2_QUIET_DAYS, S2_WALK_MIN,
    S3_STRENGTH_A, S3_WALK_DAYS, S3_WALK_MIN, S3_WEEKS, S4_M_REPS, S4_QUIET_DAYS, S4_WEEKS,
    S5_FAST, S5_HOLD_REPS, S5_HOLD_S, S5_M_REPS, S5_M_REPS_EVEN, S5_M_SIDES_APART, S6_RECENT_DAYS,
    S6_WEEKS, S7_QUIET_DAYS, S7_RECENT_DAYS, S7_WEEKS, SCREEN_DAYS, STRENGTH_DAYS, TEST_DAYS,
    WALK_DAYS,
};
use crate::words::Amount;

/// Whether a gate is open on a morning.
pub(crate) fn is_open(standing: &Standing, to: Stage, morning: ProgrammeDay) -> bool {
    let Some((_, cells)) = GATE_CELLS.iter().find(|(stage, _)| *stage == to) else { return false };
    cells.iter().all(|cell| View { standing, to, morning }.cell(*cell).is_met())
}

/// The seven gates with all their cells.
pub(crate) fn path(standing: &Standing, morning: ProgrammeDay) -> Vec<Gate> {
    let gates = GATE_CELLS.iter();
    gates.map(|(to, _)| gate(standing, *to, morning)).collect()
}

/// One gate with all its cells.
pub(crate) fn gate(standing: &Standing, to: Stage, morning: ProgrammeDay) -> Gate {
    let view = View { standing, to, morning };
    let cells = GATE_CELLS.iter().find(|(stage, _)| *stage == to).map(|(_, cells)| *cells);
    let cells = cells.unwrap_or_default().iter().map(|cell| view.cell(*cell)).collect();
    Gate { to, cells }
}

/// The days that both pass the battery, if two lie far enough apart (§5 too).
pub(crate) fn passed_batteries(standing: &Standing, day: ProgrammeDay) -> Vec<ProgrammeDay> {
    let days = standing.days.last(BATTERY_DAYS, day);
    days.filter(|(_, log)| log.passed_battery()).map(|(day, _)| *day).collect()
}

/// Whether two of these days lie far enough apart.
pub(crate) fn far_enough(days: &[ProgrammeDay]) -> bool {
    match (days.first(), days.last()) {
        (Some(first), Some(last)) => last.since(*first) >= BATTERY_APART_DAYS,
        _ => false,
    }
}

/// A gate as a morning sees it.
struct View<'a> {
    standing: &'a Standing,
    to: Stage,
    morning: ProgrammeDay,
}

impl View<'_> {
    fn cell(&self, cell: Cell) -> Reason {
        match cell {
            Cell::Weeks => self.weeks(),
            Cell::Since => self.since(),
            Cell::Reported => self.reported(),
            Cell::Leak => self.leak(),
            Cell::Heaviness => self.score(Cell::Heaviness, |log| log.heaviness),
            Cell::Pain => self.score(Cell::Pain, |log| log.pelvic_pain),
            Cell::Bleeding => self.bleeding(),
            Cell::Wound => self.wound(),
            Cell::CheckUp => self.check_up(),
            Cell::Walk => self.walk(),
            Cell::Strength => self.strength(),
            Cell::Screen => self.screen(),
            Cell::L1 => self.l1(),
            Cell::M1 => self.m_test(cell, TestId::M1),
            Cell::M2 => self.m_test(cell, TestId::M2),
            Cell::M3 => self.m_test(cell, TestId::M3),
            Cell::M4 => self.m_test(cell, TestId::M4),
            Cell::History => self.history(),
            Cell::AfterG4 => self.after_g4(),
            Cell::Clean => self.clean(),
            Cell::Battery => self.battery(),
            Cell::Fast => self.self_check(cell, |check| Figure::Count(check.fast.into()), S5_FAST),
            Cell::Hold => {
                self.self_check(cell, |check| Figure::Seconds(check.hold_s.into()), S5_HOLD_S)
            }
            Cell::Reps => {
                self.self_check(cell, |check| Figure::Count(check.reps.into()), S5_HOLD_REPS)
            }
            Cell::EasyHold => self.easy_hold(),
            Cell::Recent => self.recent(),
            Cell::NoHold => self.no_hold(),
            Cell::NoStop => self.met(cell, !self.standing.stopped),
            Cell::Earliest => self.earliest(),
        }
    }

    fn rule(&self, cell: Cell) -> Rule {
        Rule::Gate(self.to, cell)
    }

    fn met(&self, cell: Cell, met: bool) -> Reason {
        Reason::cell(self.rule(cell), met)
    }

    /// The clinician's earliest week, else 12 (S4, S5).
    fn weeks_needed(&self) -> i64 {
        let standing = self.standing;
        let earliest = || standing.clinicians.earliest_week(standing.birth());
        match self.to {
            Stage::S0 | Stage::S1 => S1_WEEKS,
            Stage::S2 => standing.weeks_of_s2(),
            Stage::S3 => S3_WEEKS,
            Stage::S4 | Stage::S5 => earliest().map_or(S4_WEEKS, |(week, _)| week),
            Stage::S6 => S6_WEEKS,
            Stage::S7 => S7_WEEKS,
        }
    }

    fn weeks(&self) -> Reason {
        let (had, need) = (self.standing.weeks_on(self.morning), self.weeks_needed());
        Reason::known(self.rule(Cell::Weeks), had.map(|had| had >= need))
            .had(had.map(Figure::Weeks))
            .need(Figure::Weeks(need))
    }

    fn quiet_days(&self) -> i64 {
        match self.to {
            Stage::S0 | Stage::S1 => S1_QUIET_DAYS,
            Stage::S2 | Stage::S3 => S2_QUIET_DAYS,
            Stage::S4 | Stage::S5 | Stage::S6 => S4_QUIET_DAYS,
            Stage::S7 => S7_QUIET_DAYS,
        }
    }

    fn quiet_limits(&self) -> Limits {
        Limits::of(self.to, self.standing.ceilings())
    }

    fn window(&self) -> impl Iterator<Item = &DayLog> {
        self.standing.days.last(self.quiet_days(), self.morning).map(|(_, log)| log)
    }

    fn since(&self) -> Reason {
        let (had, need) = (self.standing.days_in(self.morning), self.quiet_days());
        Reason::known(self.rule(Cell::Since), had.map(|had| had >= need))
            .had(had.map(Figure::Days))
            .need(Figure::Days(need))
    }

    fn reported(&self) -> Reason {
        let had = count(self.window().filter(|log| log.reported()).count());
        let need = (self.quiet_days() + 1).div_euclid(2);
        self.met(Cell::Reported, had >= need).had(Figure::Days(had)).need(Figure::Days(need))
    }

    fn leak(&self) -> Reason {
        let limit = self.quiet_limits().leak.unwrap_or(Amount::More);
        let known = self.window().filter_map(|log| log.leak);
        let (worst, beyond) = worst_and_beyond(known, limit);
        self.met(Cell::Leak, beyond.is_empty())
            .had(worst.map(Figure::Leak))
            .need(Figure::Leak(limit))
            .from(beyond)
    }

    fn score<F>(&self, cell: Cell, of: F) -> Reason
    where
        F: Fn(&DayLog) -> Option<Known<crate::facts::Score>>,
    {
        let limits = self.quiet_limits();
        let limit = if cell == Cell::Pain { limits.pelvic_pain } else { limits.heaviness };
        let known = self.window().filter_map(of);
        let known = known.map(|known| Known { value: known.value.value(), fact: known.fact });
        let (worst, beyond) = worst_and_beyond(known, limit);
        self.met(cell, beyond.is_empty())
            .had(worst.map(Figure::Score))
            .need(Figure::Score(limit))
            .from(beyond)
    }

    fn bleeding(&self) -> Reason {
        let up: Vec<FactId> = self.window().filter_map(|log| log.bleeding_up).collect();
        self.met(Cell::Bleeding, up.is_empty()).from(up)
    }

    fn wound(&self) -> Reason {
        let profile = self.standing.profile.as_ref();
        let open = profile.map(|profile| wound_is_open(&profile.says));
        Reason::known(self.rule(Cell::Wound), open.map(|open| !open))
            .from(profile.map(|profile| profile.fact))
    }

    fn check_up(&self) -> Reason {
        let fact = self.standing.checked_up();
        self.met(Cell::CheckUp, fact.is_some()).from(fact)
    }

    fn walk(&self) -> Reason {
        let days = self.standing.days.last(WALK_DAYS, self.morning);
        let walks = days.filter_map(|(_, log)| log.walk);
        if self.to == Stage::S2 {
            let longest = walks.max_by_key(|walk| walk.value);
            let minutes = longest.map_or(0, |walk| i64::from(walk.value));
            return self
                .met(Cell::Walk, minutes >= S2_WALK_MIN)
                .had(Figure::Minutes(minutes))
                .need(Figure::Minutes(S2_WALK_MIN))
                .from(longest.map(|walk| walk.fact));
        }
        let long: Vec<FactId> = walks
            .filter(|walk| i64::from(walk.value) >= S3_WALK_MIN)
            .map(|walk| walk.fact)
            .collect();
        self.met(Cell::Walk, count(long.len()) >= S3_WALK_DAYS)
            .had(Figure::Days(count(long.len())))
            .need(Figure::Days(S3_WALK_DAYS))
            .from(long)
    }

    fn strength(&self) -> Reason {
        let days = self.standing.days.last(STRENGTH_DAYS, self.morning);
        let done: Vec<FactId> = days.flat_map(|(_, log)| log.strength_a.iter().copied()).collect();
        self.met(Cell::Strength, count(done.len()) >= S3_STRENGTH_A)
            .had(Figure::Count(count(done.len())))
            .need(Figure::Count(S3_STRENGTH_A))
            .from(done)
    }

    /// Whether a day lies in the last `days` days, today left out.
    fn lately(&self, day: ProgrammeDay, days: i64) -> bool {
        (1..=days).contains(&self.morning.since(day))
    }

    fn screen(&self) -> Reason {
        let rule = self.rule(Cell::Screen);
        let latest = self.standing.screens.latest.filter(|told| self.lately(told.day, SCREEN_DAYS));
        let Some(Told { day, fact, says }) = latest else { return Reason::known(rule, None) };
        let leak_may = self.standing.ceilings().leak > Amount::None;
        let no =
            !(says.urgency || says.bulge || says.bowel || says.pain) && (!says.leak || leak_may);
        let examined = self
            .standing
            .clinicians
            .in_force(self.standing.birth())
            .find(|seen| seen.says.impact_from_week.is_some() && seen.day >= day);
        Reason::cell(rule, no || examined.is_some())
            .had(Figure::Date(day))
            .from([fact].into_iter().chain(examined.map(|seen| seen.fact)))
    }

    fn l1(&self) -> Reason {
        let latest = self.latest_test(TestId::L1);
        let failed_too = |day| {
            let log = self.standing.days.get(day);
            log.is_some_and(|log| log.failed.iter().any(|(id, _)| *id == TestId::L1))
        };
        let passed = latest.map(|done| strength::passed(&done.test) && !failed_too(done.day));
        let minutes = latest.and_then(|done| match done.test.dose {
            Dose::Whole(minutes) => Some(Figure::Minutes(minutes.into())),
            Dose::Sides { .. } => None,
        });
        Reason::known(self.rule(Cell::L1), passed)
            .had(minutes)
            .need(Figure::Minutes(strength::target(TestId::L1).dose))
            .from(latest.map(|done| done.fact))
    }

    fn latest_test(&self, id: TestId) -> Option<strength::Done> {
        self.standing.tests.latest(id).filter(|done| self.lately(done.day, TEST_DAYS))
    }

    fn m_test(&self, cell: Cell, id: TestId) -> Reason {
        let latest = self.latest_test(id);
        let sides = latest.and_then(|done| match done.test.dose {
            Dose::Sides { left, right } => Some((i64::from(left), i64::from(right))),
            Dose::Whole(_) => None,
        });
        let enough = |(left, right): (i64, i64)| {
            let weaker = left.min(right);
            if self.to == Stage::S4 {
                return weaker >= S4_M_REPS;
            }
            let even = (left - right).abs() <= S5_M_SIDES_APART;
            weaker >= S5_M_REPS || (weaker >= S5_M_REPS_EVEN && even)
        };
        let symptom_free = latest.is_some_and(|done| done.test.symptom_free);
        let need = if self.to == Stage::S4 { S4_M_REPS } else { S5_M_REPS };
        Reason::known(self.rule(cell), sides.map(|sides| enough(sides) && symptom_free))
            .had(sides.map(|(left, right)| Figure::Sides { left, right }))
            .need(Figure::Count(need))
            .from(latest.map(|done| done.fact))
    }

    fn history(&self) -> Reason {
        let standing = self.standing;
        let profile = standing.profile.as_ref().filter(|profile| is_careful(&profile.says));
        let yes = standing.screens.ever_yes;
        let careful = profile.map(|profile| profile.fact).into_iter().chain(yes);
        let seen = standing.seen_by_clinician();
        let is_careful = profile.is_some() || yes.is_some();
        self.met(Cell::History, !is_careful || seen.is_some()).from(careful.chain(seen))
    }

    fn after_g4(&self) -> Reason {
        let standing = self.standing;
        let seen =
            |at| standing.clinicians.in_force(standing.birth()).find(move |seen| seen.at > at);
        match standing.place.g4_at {
            None => self.met(Cell::AfterG4, true),
            Some(at) => {
                let later = seen(at);
                self.met(Cell::AfterG4, later.is_some()).from(later.map(|seen| seen.fact))
            }
        }
    }

    fn clean(&self) -> Reason {
        let last = match self.to {
            Stage::S5 => Rung::J6,
            Stage::S6 => Rung::R23,
            _ => Rung::R29,
        };
        let place = self.standing.place;
        let need = crate::place::clean_needed(last);
        if place.rung != Some(last) || place.stage >= self.to {
            let past = place.stage >= self.to;
            let had = place.rung.map(Figure::Rung);
            return self.met(Cell::Clean, past).had(had).need(Figure::Rung(last));
        }
        self.met(Cell::Clean, place.clean >= need)
            .had(Figure::Count(place.clean))
            .need(Figure::Count(need))
    }

    fn battery(&self) -> Reason {
        let days = passed_batteries(self.standing, self.morning);
        let passed = days.iter().filter_map(|day| self.standing.days.get(*day));
        let facts = passed.flat_map(|log| log.passed.iter().map(|(_, fact)| *fact));
        self.met(Cell::Battery, far_enough(&days))
            .had(Figure::Days(count(days.len())))
            .need(Figure::Days(2))
            .from(facts)
    }

    fn latest_self_check(&self) -> Option<Told<SelfCheck>> {
        self.standing.self_checks.latest.filter(|told| self.lately(told.day, TEST_DAYS))
    }

    fn self_check(&self, cell: Cell, of: fn(&SelfCheck) -> Figure, need: i64) -> Reason {
        let latest = self.latest_self_check();
        let had = latest.map(|told| of(&told.says));
        let (value, need) = match had {
            Some(Figure::Seconds(value)) => (Some(value), Figure::Seconds(need)),
            Some(Figure::Count(value)) => (Some(value), Figure::Count(need)),
            _ => (None, Figure::Count(need)),
        };
        let least = match need {
            Figure::Seconds(least) | Figure::Count(least) => least,
            _ => 0,
        };
        Reason::known(self.rule(cell), value.map(|value| value >= least))
            .had(had)
            .need(need)
            .from(latest.map(|told| told.fact))
    }

    fn easy_hold(&self) -> Reason {
        let latest = self.latest_self_check();
        let done = latest.and_then(|told| told.says.easy_hold_60);
        Reason::known(self.rule(Cell::EasyHold), done)
            .had(done.map(Figure::Flag))
            .need(Figure::Flag(true))
            .from(latest.map(|told| told.fact))
    }

    fn recent(&self) -> Reason {
        let days = if self.to == Stage::S7 { S7_RECENT_DAYS } else { S6_RECENT_DAYS };
        let lately = self.standing.sessions.since(self.morning.plus(-days));
        let bad =
            lately.filter(|session| session.is_amber_or_red() && self.lately(session.day, days));
        let facts: Vec<FactId> = bad.map(|session| session.fact).collect();
        self.met(Cell::Recent, facts.is_empty())
            .had(Figure::Count(count(facts.len())))
            .need(Figure::Count(0))
            .from(facts)
    }

    fn no_hold(&self) -> Reason {
        let first = self.standing.active_holds().first().map(|id| Figure::Word(id.word()));
        self.met(Cell::NoHold, first.is_none()).had(first)
    }

    fn earliest(&self) -> Reason {
        let ahead = self.standing.earliest_week_ahead(self.morning);
        let weeks = self.standing.weeks_on(self.morning);
        let mut reason = self.met(Cell::Earliest, ahead.is_none()).had(weeks.map(Figure::Weeks));
        reason.need = ahead.map(|(week, _)| Figure::Weeks(week));
        reason.from(ahead.map(|(_, fact)| fact))
    }
}

fn count(of: usize) -> i64 {
    i64::try_from(of).unwrap_or(i64::MAX)
}

/// The worst known value, and the entries of those beyond a limit.
fn worst_and_beyond<T: Ord + Copy>(
    known: impl Iterator<Item = Known<T>>,
    limit: T,
) -> (Option<T>, Vec<FactId>) {
    let mut worst = None;
    let mut beyond = Vec::new();
    for known in known {
        worst = worst.max(Some(known.value));
        if known.value > limit {
            beyond.push(known.fact);
        }
    }
    (worst, beyond)
}
