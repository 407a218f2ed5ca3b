//! The outcome of a standing at one moment: proposes today's impact, lets the
//! limits narrow it, and gathers everything shown with its reasons.

use alloc::vec::Vec;

use chrono::NaiveDateTime;

use crate::adherence;
use crate::answers_due::answers_due;
use crate::checks::Checked;
use crate::day_values::DayLog;
use crate::facts::FactId;
use crate::gates::{self, far_enough, passed_batteries};
use crate::ladder::Rung;
use crate::limits::{self, Bars, CheckNow, Offered, Proposal};
use crate::names::{Block, HoldId, Offer, ReferralId, SignId, Stage};
use crate::outcome::{
    ActiveHold, ActiveReferral, ActiveSign, CleanCount, Impact, Judgement, Outcome, Pattern,
};
use crate::plan;
use crate::practice::{PracticeDose, dose};
use crate::questionnaires::questionnaires;
use crate::readiness;
use crate::reason::{Figure, Reason, Rule};
use crate::standing::Standing;
use crate::testing::{self, Battery};
use crate::thresholds::{CHECK_HOURS, GAP_COUNT_DAYS, GAP_DOWN_DAYS};
use crate::volume::{Volume, spacing};
use crate::warning_signs::sign;

/// The outcome of a standing whose day is that of `now`.
pub(crate) fn decision(mut standing: Standing, now: NaiveDateTime, asked: bool) -> Outcome {
    let changes = core::mem::take(&mut standing.changes);
    let standing = &standing;
    let place = standing.place;
    let shown =
        if asked { standing.checks.of(FactId::ASKED) } else { standing.checks.counting(now) };
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let mut outcome = Outcome {
        day: standing.today,
        weeks: standing.weeks_on(standing.today),
        stage: place.stage,
        rung: place.rung,
        clean: place
            .clean_needed()
            .map(|need| CleanCount { had: count(place.clean), need: count(need) }),
        level: standing.floor.level,
        strengthening_paused: standing.floor.pause.is_some(),
        adherence: adherence::of(standing, standing.today),
        holds: holds(standing),
        warning_signs: signs(standing),
        referrals: standing.referrals.all(),
        pattern: Pattern {
            id: standing.emphasis.id,
            on: standing.emphasis.on,
            counts: standing.emphasis.counts,
        },
        practice: standing.practice_dose(),
        impact: impact(standing, now),
        readiness: shown.map(|check| judgement(standing, check)),
        last_session: standing.sessions.latest().map(|session| session.result(now)),
        answers_due: answers_due(standing, now),
        path: gates::path(standing, standing.today.plus(1)),
        plan: plan::plan(standing, now),
        tests: testing::tests(standing),
        battery: battery(standing),
        questionnaires: questionnaires(standing),
        reasons: Vec::new(),
        changes,
    };
    outcome.reasons = all_reasons(standing, &outcome);
    outcome
}

impl Standing {
    /// Today's practice: stopped under H4, breathing under H2 or a pause, else
    /// the dose of her level.
    pub fn practice_dose(&self) -> PracticeDose {
        if self.held(HoldId::H4) {
            return PracticeDose::Stopped;
        }
        if self.held(HoldId::H2) || self.floor.pause.is_some() {
            return PracticeDose::Breathing;
        }
        let own = self.clinicians.prescription(self.birth()).map(|(own, _)| own);
        PracticeDose::Pfmt(dose(self.floor.level, own.as_ref()))
    }
}

/// What her place asks for today, before any limit.
fn proposal(standing: &Standing) -> Proposal {
    let place = standing.place;
    match place.rung {
        None => Proposal::Nothing,
        Some(_) if place.stage == Stage::S7 => Proposal::Free,
        Some(Rung::J6) if place.count_met() && !battery_done(standing) => Proposal::Battery,
        Some(rung) => Proposal::Rung(rung),
    }
}

fn battery(standing: &Standing) -> Battery {
    let due = matches!(proposal(standing), Proposal::Battery);
    testing::battery(standing, due, standing.held(HoldId::H7))
}

/// Two passed batteries lie far enough apart in the last 14 days.
fn battery_done(standing: &Standing) -> bool {
    far_enough(&passed_batteries(standing, standing.today))
}

/// Everything that stands in the way at a moment.
pub(crate) fn bars(standing: &Standing, now: NaiveDateTime) -> Bars {
    let stage = standing.profile.as_ref().map(|_| standing.place.stage);
    let running = matches!(stage, Some(Stage::S5 | Stage::S6));
    let other_hold = HoldId::ALL.iter().filter(|id| **id != HoldId::H7);
    Bars {
        stage,
        closed: standing.stopped || standing.earliest_week_ahead(standing.today).is_some(),
        held: other_hold.into_iter().any(|id| standing.held(*id)),
        retest: standing.held(HoldId::H7),
        spacing: !spacing(&standing.days, standing.today).is_empty(),
        check: standing
            .checks
            .counting(now)
            .map(|check| CheckNow { colour: check.outcome(), bars_battery: check.bars_battery() }),
        volume: running.then(|| Volume::before(&standing.days, standing.today)),
    }
}

pub(crate) fn impact(standing: &Standing, now: NaiveDateTime) -> Impact {
    let proposal = proposal(standing);
    let bars = bars(standing, now);
    let offered = limits::narrow(proposal, &bars);
    let reasons = impact_reasons(standing, now, proposal, &bars, &offered);
    Impact {
        offer: offered.offer,
        rung: offered.rung,
        run_s: offered.rung.map(Rung::run_s),
        notice: offered.notice,
        blocked_by: offered.blocked_by,
        reasons,
    }
}

fn impact_reasons(
    standing: &Standing,
    now: NaiveDateTime,
    proposal: Proposal,
    bars: &Bars,
    offered: &Offered,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for block in &offered.blocked_by {
        match block {
            Block::Holds => reasons.extend(standing.hold_starts()),
            Block::Readiness => reasons.extend(check_reasons(standing, now)),
            Block::Spacing => reasons.extend(spacing(&standing.days, standing.today)),
            Block::Stage => reasons.extend(stage_reasons(standing)),
            Block::Volume => {
                if let (Proposal::Rung(rung), Some(volume)) = (proposal, bars.volume) {
                    reasons.push(volume.reason(Rule::VolumeGuard, rung));
                }
            }
        }
    }
    if let (true, Some(rung), Some(volume)) = (offered.notice, offered.rung, bars.volume) {
        reasons.push(volume.reason(Rule::VolumeNotice, rung));
    }
    if offered.offer == Offer::Battery && !bars.retest {
        let place = standing.place;
        let count = Figure::Count(place.clean);
        reasons.push(Reason::act(Rule::BatteryDue).had(count));
    }
    reasons.extend(lost_count(standing));
    reasons
}

/// §16 She keeps her rung after this long a break and collects no clean count:
/// she is told so for as long as that is all she lost.
fn lost_count(standing: &Standing) -> Option<Reason> {
    let days = standing.days_without_impact()?;
    let told = (GAP_COUNT_DAYS..GAP_DOWN_DAYS).contains(&days);
    let reason = || Reason::act(Rule::GapCount).had(Figure::Days(days));
    told.then(|| reason().need(Figure::Days(GAP_COUNT_DAYS)))
}

fn check_reasons(standing: &Standing, now: NaiveDateTime) -> Vec<Reason> {
    match standing.checks.counting(now) {
        Some(check) => judgement(standing, check).reasons,
        None => {
            Vec::from([Reason::known(Rule::CheckMissing, None).need(Figure::Hours(CHECK_HOURS))])
        }
    }
}

fn stage_reasons(standing: &Standing) -> Vec<Reason> {
    let Some(profile) = &standing.profile else {
        return Vec::from([Reason::known(Rule::NoProfile, None)]);
    };
    let mut reasons = Vec::new();
    let stage = standing.place.stage;
    if !stage.has_impact() {
        reasons.push(
            Reason::cell(Rule::ImpactStage, false)
                .had(Figure::Stage(stage))
                .need(Figure::Stage(Stage::S4)),
        );
    }
    if standing.stopped {
        reasons.push(Reason::cell(Rule::Stop, false).from([profile.fact]));
    }
    if let Some((week, fact)) = standing.earliest_week_ahead(standing.today) {
        reasons.push(
            Reason::cell(Rule::ImpactWeek, false)
                .had(standing.weeks_on(standing.today).map(Figure::Weeks))
                .need(Figure::Weeks(week))
                .from([fact]),
        );
    }
    reasons
}

fn judgement(standing: &Standing, check: &Checked) -> Judgement {
    let none = DayLog::default();
    let today = standing.days.get(standing.today).unwrap_or(&none);
    let reasons = standing.check_reasons(check, today);
    Judgement {
        outcome: readiness::outcome(&check.colours),
        questions: check.colours,
        reasons,
        fact: check.fact,
    }
}

fn signs(standing: &Standing) -> Vec<ActiveSign> {
    let active = standing.signs.all().map(|(id, reported)| ActiveSign {
        id,
        level: sign(id).level,
        since: reported.since,
        fact: reported.fact,
    });
    active.collect()
}

fn holds(standing: &Standing) -> Vec<ActiveHold> {
    let morning = standing.today.plus(1);
    let active = standing.active_holds().into_iter().map(|id| ActiveHold {
        id,
        since: standing.hold_since(id),
        why: standing.hold_why(id),
        ends: standing.hold_ends_shown(id, morning),
    });
    active.collect()
}

fn all_reasons(standing: &Standing, outcome: &Outcome) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let morning = standing.today.plus(1);
    let open = |reasons: Vec<Reason>| reasons.into_iter().filter(|reason| !reason.is_met());
    if standing.profile.is_none() {
        reasons.push(Reason::known(Rule::NoProfile, None));
    }
    let next = outcome.stage.next();
    let gate = outcome.path.iter().find(|gate| Some(gate.to) == next);
    reasons.extend(gate.into_iter().flat_map(|gate| open(gate.cells.clone())));
    reasons.extend(open(standing.rung_up_cells(morning)));
    if standing.profile.is_some() {
        reasons.extend(open(standing.level_up_cells(morning)));
    }
    reasons.extend(outcome.impact.reasons.iter().cloned());
    reasons.extend(outcome.readiness.iter().flat_map(|judged| judged.reasons.iter().cloned()));
    reasons.extend(outcome.holds.iter().flat_map(|hold| hold.why.iter().cloned()));
    reasons.extend(outcome.warning_signs.iter().map(sign_reason));
    reasons.extend(outcome.referrals.iter().flat_map(referral_reasons));
    if let Some(pause) = &standing.floor.pause {
        reasons.push(pause.why.clone());
    }
    let pattern = Reason::act(Rule::Pattern(outcome.pattern.id));
    reasons.push(pattern.had(outcome.pattern.on.map(Figure::Date)));
    without_repeats(reasons)
}

fn sign_reason(active: &ActiveSign) -> Reason {
    Reason::act(Rule::Sign(active.id)).had(Figure::Date(active.since)).from([active.fact])
}

/// The prompt itself, then what raised it.
fn referral_reasons(active: &ActiveReferral) -> Vec<Reason> {
    let id: ReferralId = active.id;
    let facts = active.why.iter().flat_map(|why| why.facts.iter().copied());
    let itself = Reason::act(Rule::Referral(id)).had(Figure::Date(active.since)).from(facts);
    let others = active.why.iter().filter(|why| why.rule != itself.rule).cloned();
    let others: Vec<Reason> = others.collect();
    [itself].into_iter().chain(others).collect()
}

fn without_repeats(reasons: Vec<Reason>) -> Vec<Reason> {
    let mut kept: Vec<Reason> = Vec::with_capacity(reasons.len());
    for reason in reasons {
        if !kept.contains(&reason) {
            kept.push(reason);
        }
    }
    kept
}

/// The signs that keep a hold on.
pub(crate) fn signs_of_hold(id: HoldId) -> fn(SignId) -> bool {
    match id {
        HoldId::H2 => |id| sign(id).stops,
        HoldId::H4 => |id| id == SignId::RF18,
        HoldId::H5 => |id| matches!(id, SignId::RF16 | SignId::RF19),
        _ => |_| false,
    }
}
