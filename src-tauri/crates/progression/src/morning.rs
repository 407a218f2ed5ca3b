//! §1 The morning review: the first thing on each programme day after the day
//! of the first profile. Moves up happen only here, from facts of earlier days.
//!
//! The order: time-based referrals · ends of H1, H3, H6, H7 · gap · pattern
//! (Mondays) · stage up, else rung up · level cap · level up.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::day_values::is_forgotten;
use crate::facts::Rest;
use crate::gates;
use crate::isi::Band;
use crate::names::{HoldId, ReferralId, Stage};
use crate::reason::{Figure, Reason, Rule};
use crate::regression::{Step, rungs};
use crate::standing::{Standing, Told};
use crate::thresholds::{
    F2_DAYS, F3_DAYS, F5_FROM_WEEK, F5_TO_WEEK, GAP_COUNT_DAYS, GAP_DOWN_DAYS, GAP_DOWN_RUNGS,
    GAP_RETEST_DAYS, GAP_RETEST_RUNGS, ILLNESS_RUNGS, REFER_WEEKS, RUNG_DAYS,
};
use crate::words::Role;

impl Standing {
    /// Lives through the days up to `day`, with a review on each morning.
    pub fn advance(&mut self, day: ProgrammeDay) {
        while self.today < day {
            self.close_day();
            if self.profile.is_none() {
                self.today = day;
                return;
            }
            self.today = self.today.plus(1);
            self.at = self.today.begins(self.boundary);
            self.review();
        }
    }

    /// Yesterday is over: its checks no longer count, its report is settled.
    fn close_day(&mut self) {
        self.checks.new_day();
        if let Some(log) = self.days.get(self.today).filter(|log| log.reported()) {
            let run = self.evidence.leak_run + 1;
            self.evidence.leak_run = if log.reported_leak() { run } else { 0 };
        }
        let today = self.today;
        self.days.forget(today);
        self.sessions.forget(today);
        let over = |rest: &Told<Rest>| is_forgotten(ProgrammeDay::new(rest.says.to), today);
        self.rests.retain(|rest| !over(rest));
    }

    fn review(&mut self) {
        self.refer_by_time();
        self.end_holds();
        self.review_gap();
        if self.today.is_monday() {
            self.review_pattern();
        }
        if !self.stage_up() {
            self.rung_up();
        }
        self.cap_level();
        self.level_up();
        let prescribed = self.practice_dose().per_day();
        self.log().prescribed = prescribed;
    }

    fn refer_by_time(&mut self) {
        let weeks = self.weeks_on(self.today).unwrap_or_default();
        if weeks >= REFER_WEEKS {
            self.refer_by_screen();
            self.refer_by_index();
        }
        let days = self.days_in(self.today);
        if days == Some(F2_DAYS) && !self.self_checks.lift_ever {
            let why = Reason::act(Rule::Referral(ReferralId::F2)).had(days.map(Figure::Days));
            self.refer(ReferralId::F2, why);
        }
        if days == Some(F3_DAYS) {
            self.refer_if_no_better();
        }
        self.refer_to_visit();
        self.refer_long_holds();
    }

    /// F1: from week 12 on the latest screen has any yes. Each screen once.
    pub fn refer_by_screen(&mut self) {
        let Some(latest) = self.screens.latest.filter(|_| !self.screens.referred) else { return };
        let says = latest.says;
        if says.leak || says.urgency || says.bulge || says.bowel || says.pain {
            self.screens.referred = true;
            let why = Reason::act(Rule::Referral(ReferralId::F1)).from([latest.fact]);
            self.refer(ReferralId::F1, why);
        }
    }

    /// F6: from week 12 on the latest index is moderate or worse. Each once.
    pub fn refer_by_index(&mut self) {
        let Some(latest) = &mut self.isi.latest else { return };
        if latest.band >= Band::Moderate && !latest.referred {
            latest.referred = true;
            let why = Reason::act(Rule::Referral(ReferralId::F6)).from([latest.fact]);
            self.refer(ReferralId::F6, why);
        }
    }

    /// F3: the first band was not dry and the latest is not below it.
    pub fn refer_if_no_better(&mut self) {
        let (Some(first), Some(latest)) = (self.isi.first, self.isi.latest) else { return };
        if first.band > Band::Dry && latest.band >= first.band {
            let had = Figure::Word(latest.band.word());
            let why = Reason::act(Rule::Referral(ReferralId::F3))
                .had(had)
                .need(Figure::Word(first.band.word()))
                .from([first.fact, latest.fact]);
            self.refer(ReferralId::F3, why);
        }
    }

    /// F5: in weeks 6 to 8 everyone is offered a visit, unless a physio saw her.
    pub fn refer_to_visit(&mut self) {
        let Some(weeks) = self.weeks_on(self.today) else { return };
        let physio =
            self.clinicians.in_force(self.birth()).any(|seen| seen.says.role == Role::Physio);
        if (F5_FROM_WEEK..=F5_TO_WEEK).contains(&weeks) && !physio && !self.evidence.visit {
            self.evidence.visit = true;
            let why = Reason::act(Rule::Referral(ReferralId::F5)).had(Figure::Weeks(weeks));
            self.refer(ReferralId::F5, why);
        }
    }

    /// F7: H1 or H6 for more than 7 days. Each hold once.
    fn refer_long_holds(&mut self) {
        let today = self.today;
        let holds = &mut self.holds;
        let mut long = Vec::new();
        for (slot, rule) in [(&mut holds.pelvic, Rule::H1Start), (&mut holds.body, Rule::H6Start)] {
            if let Some(hold) = slot.as_mut().filter(|hold| hold.is_long(today) && !hold.referred) {
                hold.referred = true;
                long.push(Reason::act(rule).had(Figure::Days(today.since(hold.since))));
            }
        }
        for why in long {
            self.refer(ReferralId::F7, why);
        }
    }

    fn end_holds(&mut self) {
        let met = |cells: &[Reason]| cells.iter().all(Reason::is_met);
        for id in [HoldId::H1, HoldId::H3, HoldId::H6, HoldId::H7] {
            let cells = self.hold_ends(id, self.today);
            if self.held(id) && met(&cells) {
                self.end_hold(id, cells);
                if id == HoldId::H3 {
                    self.lose_after_illness();
                }
            }
        }
    }

    /// The cells that end an active hold on a morning.
    pub fn hold_ends(&self, id: HoldId, morning: ProgrammeDay) -> Vec<Reason> {
        let timed = self.timed(id);
        match id {
            HoldId::H1 => timed.map_or_else(Vec::new, |hold| {
                hold.pelvic_ends(&self.days, morning, self.boundary, self.limits())
            }),
            HoldId::H6 => timed
                .map_or_else(Vec::new, |hold| hold.body_ends(&self.days, morning, self.boundary)),
            HoldId::H3 => self.holds.illness.iter().map(|hold| hold.ends(morning)).collect(),
            HoldId::H7 => {
                self.holds.retest.iter().map(|hold| self.retested(hold.since, morning)).collect()
            }
            HoldId::H2 | HoldId::H4 | HoldId::H5 => Vec::new(),
        }
    }

    /// H7 ends on the morning after L1 to L7 were all passed on one day.
    fn retested(&self, since: ProgrammeDay, morning: ProgrammeDay) -> Reason {
        let yesterday = morning.plus(-1);
        let log = self.days.get(yesterday).filter(|_| yesterday >= since);
        let facts = log.into_iter().flat_map(|log| log.passed.iter().map(|(_, fact)| *fact));
        Reason::cell(Rule::H7Battery, log.is_some_and(crate::day_values::DayLog::passed_battery))
            .from(facts)
    }

    /// One rung down when an illness ends.
    pub fn lose_after_illness(&mut self) {
        self.lose(rungs(ILLNESS_RUNGS), Reason::act(Rule::H3Down));
    }

    /// A loss that no session caused: rungs, or with none the count alone.
    fn lose(&mut self, steps: u8, why: Reason) {
        if self.place.rung.is_none() {
            return;
        }
        self.sessions.note(Step::Down { steps }, self.today, self.place);
        let mut place = self.place;
        place.lose(steps, self.today, self.sessions.last_no);
        self.set_place(place, &[why]);
    }

    /// Days since the last impact session or the step up to S4, from S4 on.
    pub fn days_without_impact(&self) -> Option<i64> {
        if !self.place.stage.has_impact() {
            return None;
        }
        let last = self.sessions.latest().map(|session| session.day);
        last.max(self.place.entered_s4).map(|day| self.today.since(day))
    }

    fn review_gap(&mut self) {
        let Some(days) = self.days_without_impact() else { return };
        let why = |rule, need| Reason::act(rule).had(Figure::Days(days)).need(Figure::Days(need));
        match days {
            GAP_COUNT_DAYS => self.lose(0, why(Rule::GapCount, GAP_COUNT_DAYS)),
            GAP_DOWN_DAYS => {
                self.lose(rungs(GAP_DOWN_RUNGS), why(Rule::GapDown, GAP_DOWN_DAYS));
            }
            GAP_RETEST_DAYS => {
                let why = why(Rule::GapRetest, GAP_RETEST_DAYS);
                self.lose(rungs(GAP_RETEST_RUNGS), why.clone());
                self.cause_retest_hold(Vec::from([why]));
            }
            _ => {}
        }
    }

    fn stage_up(&mut self) -> bool {
        let Some(to) = self.place.stage.next() else { return false };
        if !gates::is_open(self, to, self.today) {
            return false;
        }
        let why = gates::gate(self, to, self.today).cells;
        let step = if to <= Stage::S4 { Step::Enter(to) } else { Step::Earned };
        self.sessions.note(step, self.today, self.place);
        let mut place = self.place;
        place.enter(to, self.today, self.sessions.last_no);
        self.set_place(place, &why);
        true
    }

    fn rung_up(&mut self) {
        let Some(next) = self.place.rung.and_then(crate::ladder::Rung::up) else { return };
        // Before the cells, which look at weeks of days.
        if !self.place.count_met() {
            return;
        }
        let why = self.rung_up_cells(self.today);
        if why.iter().all(Reason::is_met) {
            self.sessions.note(Step::Earned, self.today, self.place);
            let mut place = self.place;
            place.up_to(next, self.today, self.sessions.last_no);
            self.set_place(place, &why);
        }
    }

    /// The cells of one rung up on a morning; empty below S4 and in S7.
    pub fn rung_up_cells(&self, morning: ProgrammeDay) -> Vec<Reason> {
        let place = self.place;
        let (Some(rung), Some(need)) = (place.rung, place.clean_needed()) else {
            return Vec::new();
        };
        if place.stage == Stage::S7 {
            return Vec::new();
        }
        let days = place.rung_since.map(|since| morning.since(since));
        let same = rung.up().is_some_and(|next| next.stage() == place.stage);
        let hold = self.active_holds().first().map(|id| Figure::Word(id.word()));
        let ahead = self.earliest_week_ahead(morning);
        let week = ahead.map(|(week, _)| Figure::Weeks(week));
        let mut by_week = Reason::cell(Rule::RungWeek, ahead.is_none())
            .had(self.weeks_on(morning).map(Figure::Weeks))
            .from(ahead.map(|(_, fact)| fact));
        by_week.need = week;
        Vec::from([
            Reason::cell(Rule::RungClean, place.clean >= need)
                .had(Figure::Count(place.clean))
                .need(Figure::Count(need)),
            Reason::cell(Rule::RungDays, days.is_some_and(|days| days >= RUNG_DAYS))
                .had(days.map(Figure::Days))
                .need(Figure::Days(RUNG_DAYS)),
            Reason::cell(Rule::RungHold, hold.is_none()).had(hold),
            Reason::cell(Rule::RungStop, !self.stopped),
            by_week,
            Reason::cell(Rule::RungStage, same).had(Figure::Rung(rung)),
        ])
    }
}
