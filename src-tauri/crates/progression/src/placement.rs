//! §4 Placement on the first programme day, the onboarding stop, the wound and
//! the careful history: what a profile alone decides.

use alloc::vec::Vec;

use crate::day::ProgrammeDay;
use crate::facts::{FactId, Profile, Score};
use crate::level::start_level;
use crate::names::{ReferralId, Stage};
use crate::reason::{Figure, Reason, Rule};
use crate::regression::Step;
use crate::standing::Standing;
use crate::thresholds::{
    CHECK_UP_WEEKS, LIMIT_PELVIC_PAIN, LIMIT_S1_HEAVINESS, LIMIT_S2_HEAVINESS, LIMIT_S3_HEAVINESS,
    S1_WEEKS, S2_CAESAREAN_WEEKS, S2_WALK_MIN, S2_WEEKS, S3_WALK_MIN, S3_WEEKS,
};
use crate::words::{Amount, BirthMode, Condition, Tear};

/// Conditions of the onboarding stop.
const STOP_CONDITIONS: [Condition; 4] =
    [Condition::Prolapse, Condition::HeartLung, Condition::Neurological, Condition::Kidney];

/// Whether the wound keeps the gate shut: there is one after a caesarean or
/// any tear but none, and it is unhealed unless the profile says healed.
/// Without one only an explicit "not healed" counts.
pub(crate) fn wound_is_open(profile: &Profile) -> bool {
    let wound = profile.birth_mode == BirthMode::Caesarean || profile.tear != Tear::None;
    match profile.wound_healed {
        Some(healed) => !healed,
        None => wound,
    }
}

/// A profile that nobody should start on alone.
fn asks_for_stop(profile: &Profile) -> bool {
    profile.tear == Tear::Major
        || profile.birth_mode == BirthMode::Assisted
        || profile.conditions.iter().any(|condition| STOP_CONDITIONS.contains(condition))
        || wound_is_open(profile)
}

/// What in a profile makes a careful history.
pub(crate) fn is_careful(profile: &Profile) -> bool {
    profile.leaked_before
        || profile.conditions.contains(&Condition::Prolapse)
        || profile.tear == Tear::Major
        || profile.birth_mode == BirthMode::Assisted
}

impl Standing {
    /// Whether today is the first programme day.
    pub fn is_first_day(&self) -> bool {
        self.days_in(self.today) == Some(0)
    }

    /// Looks at the onboarding stop again; when it becomes true it is F5.
    pub fn review_stop(&mut self) {
        let Some(profile) = &self.profile else { return };
        let stop = asks_for_stop(&profile.says) && self.seen_by_clinician().is_none();
        let fact = profile.fact;
        if stop && !self.stopped {
            self.refer(ReferralId::F5, Reason::act(Rule::Stop).from([fact]));
        }
        self.stopped = stop;
    }

    /// Places her anew on the first programme day.
    pub fn place_anew(&mut self) {
        let Some(profile) = &self.profile else { return };
        let fact = profile.fact;
        let (stage, rule) = self.placed(&profile.says);
        let level = start_level(&profile.says.start);
        let why = Reason::act(rule).had(self.weeks_on(self.today).map(Figure::Weeks)).from([fact]);
        self.sessions.note(Step::Place(stage), self.today, self.place);
        let mut place = self.place;
        place.set(stage);
        self.set_place(place, &[why]);
        let (cap, _) = self.level_cap(self.today);
        let level = self.floor.down_to.map_or(level, |down| level.min(down)).min(cap);
        self.floor.since = Some(self.today);
        self.set_level(level, Vec::from([Reason::act(Rule::LevelPlace).from([fact])]));
    }

    fn placed(&self, profile: &Profile) -> (Stage, Rule) {
        let weeks = self.weeks_on(self.today).unwrap_or_default();
        let start = &profile.start;
        let score = |known: Option<Score>, limit: i64| known.is_some_and(|s| s.value() <= limit);
        let walks = |minutes: i64| start.walk_minutes.is_some_and(|m| i64::from(m) >= minutes);
        if self.is_held() {
            return (Stage::S0, Rule::PlaceHold);
        }
        if self.stopped {
            return (Stage::S0, Rule::PlaceStop);
        }
        let s1 = weeks >= S1_WEEKS
            && !wound_is_open(profile)
            && score(start.heaviness, LIMIT_S1_HEAVINESS);
        let s2 = weeks >= self.weeks_of_s2()
            && self.checked_up().is_some()
            && start.leak.is_some_and(|leak| leak <= Amount::Drops)
            && score(start.heaviness, LIMIT_S2_HEAVINESS)
            && score(start.pelvic_pain, LIMIT_PELVIC_PAIN)
            && walks(S2_WALK_MIN);
        let s3 =
            weeks >= S3_WEEKS && score(start.heaviness, LIMIT_S3_HEAVINESS) && walks(S3_WALK_MIN);
        let stage = match (s1, s2, s3) {
            (false, _, _) => Stage::S0,
            (true, false, _) => Stage::S1,
            (true, true, false) => Stage::S2,
            (true, true, true) => Stage::S3,
        };
        (stage, Rule::Place)
    }

    /// The week from which S2 opens: later after a caesarean nobody has seen.
    pub fn weeks_of_s2(&self) -> i64 {
        let caesarean = self
            .profile
            .as_ref()
            .is_some_and(|profile| profile.says.birth_mode == BirthMode::Caesarean);
        if caesarean && self.seen_by_clinician().is_none() { S2_CAESAREAN_WEEKS } else { S2_WEEKS }
    }

    /// The fact that meets the check-up cell: the check after this birth, or a
    /// clinician at week 6 or later.
    pub fn checked_up(&self) -> Option<FactId> {
        let birth = self.birth()?;
        let after = |day: ProgrammeDay| day.date() >= birth;
        let check = self.check_ups.iter().rev().find(|told| after(told.day)).map(|told| told.fact);
        let seen = self
            .clinicians
            .in_force(Some(birth))
            .find(|seen| seen.day.weeks_since(birth) >= CHECK_UP_WEEKS);
        check.or(seen.map(|seen| seen.fact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Start;
    use crate::words::RunningBefore;

    fn profile(birth_mode: BirthMode, tear: Tear, wound_healed: Option<bool>) -> Profile {
        Profile {
            birth_date: "2026-01-01".parse().unwrap(),
            birth_mode,
            tear,
            births: 1,
            leaked_before: false,
            running_before: RunningBefore::None,
            prior_running_injury: false,
            conditions: Vec::new(),
            breastfeeding: false,
            wound_healed,
            start: Start::default(),
        }
    }

    #[track_caller]
    fn check(mode: BirthMode, tear: Tear, healed: Option<bool>, open: bool) {
        assert_eq!(wound_is_open(&profile(mode, tear, healed)), open);
    }

    #[test]
    fn a_wound_is_open_unless_it_is_told_healed() {
        check(BirthMode::Caesarean, Tear::None, None, true);
        check(BirthMode::Caesarean, Tear::None, Some(true), false);
        check(BirthMode::Vaginal, Tear::Unsure, None, true);
        check(BirthMode::Vaginal, Tear::Minor, Some(false), true);
    }

    #[test]
    fn without_a_wound_only_an_explicit_no_counts() {
        check(BirthMode::Vaginal, Tear::None, None, false);
        check(BirthMode::Vaginal, Tear::None, Some(false), true);
    }

    #[test]
    fn four_conditions_stop_and_four_do_not() {
        for condition in Condition::ALL {
            let mut profile = profile(BirthMode::Vaginal, Tear::None, None);
            profile.conditions.push(*condition);
            assert_eq!(asks_for_stop(&profile), STOP_CONDITIONS.contains(condition));
            assert_eq!(is_careful(&profile), *condition == Condition::Prolapse);
        }
    }
}
