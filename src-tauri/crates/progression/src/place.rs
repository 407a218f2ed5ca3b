//! §5 Her place on the path: stage, rung and clean count, and how each of them
//! moves. Why it moves is known elsewhere.

use chrono::NaiveDateTime;

use crate::day::ProgrammeDay;
use crate::ladder::Rung;
use crate::names::Stage;
use crate::thresholds::{CLEAN_HIGH, CLEAN_LOW};

/// Where she stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Place {
    pub stage: Stage,
    /// None below S4; R29 in S7.
    pub rung: Option<Rung>,
    /// Consecutive clean sessions.
    pub clean: i64,
    /// Sessions up to this number no longer count: the count was set to 0
    /// after them.
    pub counted_after: u32,
    /// The day the rung last changed.
    pub rung_since: Option<ProgrammeDay>,
    /// The day of the last step up from S3 to S4.
    pub entered_s4: Option<ProgrammeDay>,
    /// When G4 last fired: S4 then needs a later clinician fact.
    pub g4_at: Option<NaiveDateTime>,
    /// Body ambers up to this session number are used up (G5).
    pub body_used: u32,
}

impl Place {
    /// A place below the ladder.
    pub fn at(stage: Stage) -> Self {
        Self {
            stage,
            rung: None,
            clean: 0,
            counted_after: 0,
            rung_since: None,
            entered_s4: None,
            g4_at: None,
            body_used: 0,
        }
    }

    /// Clean sessions the rung asks for.
    pub fn clean_needed(self) -> Option<i64> {
        self.rung.map(clean_needed)
    }

    /// Whether the clean count of her rung is met.
    pub fn count_met(self) -> bool {
        self.clean_needed().is_some_and(|need| self.clean >= need)
    }

    /// Sets the count to 0; sessions up to `last` no longer count.
    pub fn reset_count(&mut self, last: u32) {
        self.clean = 0;
        self.counted_after = self.counted_after.max(last);
    }

    /// `steps` rungs down, with the stage that belongs there. Below S4 nothing
    /// moves. S7 counts as R29.
    pub fn down(&mut self, steps: u8, day: ProgrammeDay, last: u32) {
        if let Some(rung) = self.rung {
            self.down_to(rung.down(steps), day, last);
        }
    }

    /// Down to a rung; a rung above hers changes nothing but the count.
    pub fn down_to(&mut self, target: Rung, day: ProgrammeDay, last: u32) {
        let Some(rung) = self.rung else { return };
        self.reset_count(last);
        if target < rung {
            self.rung = Some(target);
            self.rung_since = Some(day);
            self.stage = target.stage();
        }
    }

    /// A loss that no session caused: `steps` rungs, or with none the count.
    pub fn lose(&mut self, steps: u8, day: ProgrammeDay, last: u32) {
        match steps {
            0 => self.reset_count(last),
            steps => self.down(steps, day, last),
        }
    }

    /// Placed below the ladder; what G4 and G5 remember stays.
    pub fn set(&mut self, stage: Stage) {
        *self = Self { g4_at: self.g4_at, body_used: self.body_used, ..Self::at(stage) };
    }

    /// Back to S3 (G4). No stage is ever raised by it.
    pub fn fall_to_s3(&mut self, at: NaiveDateTime, last: u32) {
        self.g4_at = Some(at);
        if self.stage.has_impact() {
            self.reset_count(last);
            self.stage = Stage::S3;
            self.rung = None;
            self.rung_since = None;
            self.entered_s4 = None;
        }
    }

    /// Up one rung of the same stage.
    pub fn up_to(&mut self, rung: Rung, day: ProgrammeDay, last: u32) {
        self.reset_count(last);
        self.rung = Some(rung);
        self.rung_since = Some(day);
    }

    /// Into a stage. S4 starts at J1, S5 at R1, S6 at R24; S7 goes on as R29.
    pub fn enter(&mut self, stage: Stage, day: ProgrammeDay, last: u32) {
        self.stage = stage;
        match stage {
            Stage::S4 => {
                self.entered_s4 = Some(day);
                self.up_to(Rung::J1, day, last);
            }
            Stage::S5 => self.up_to(Rung::R1, day, last),
            Stage::S6 => self.up_to(Rung::R24, day, last),
            Stage::S7 | Stage::S0 | Stage::S1 | Stage::S2 | Stage::S3 => {}
        }
    }
}

/// Clean sessions a rung asks for.
#[must_use]
pub(crate) fn clean_needed(rung: Rung) -> i64 {
    if rung <= Rung::R11 { CLEAN_LOW } else { CLEAN_HIGH }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> ProgrammeDay {
        ProgrammeDay::new("2026-03-01".parse().unwrap())
    }

    fn on(word: &str, stage: Stage) -> Place {
        Place { rung: Rung::from_word(word), clean: 2, ..Place::at(stage) }
    }

    #[track_caller]
    fn check(mut place: Place, steps: u8, word: &str, stage: Stage) {
        place.down(steps, day(), 4);
        assert_eq!((place.rung, place.stage), (Rung::from_word(word), stage));
        assert_eq!((place.clean, place.counted_after), (0, 4));
    }

    #[test]
    fn down_carries_the_stage_along() {
        check(on("R1", Stage::S5), 1, "J6", Stage::S4);
        check(on("R25", Stage::S6), 2, "R23", Stage::S5);
        check(on("R29", Stage::S7), 1, "R28", Stage::S6);
        check(on("J1", Stage::S4), 2, "J1", Stage::S4);
    }

    #[test]
    fn below_s4_nothing_moves_but_g4_is_remembered() {
        let mut place = Place::at(Stage::S2);
        place.down(2, day(), 4);
        assert_eq!(place, Place::at(Stage::S2));
        let at = "2026-03-01T10:00:00".parse().unwrap();
        place.fall_to_s3(at, 4);
        assert_eq!((place.stage, place.g4_at), (Stage::S2, Some(at)));
    }

    #[test]
    fn two_clean_sessions_up_to_r11_and_three_from_r12() {
        assert_eq!(clean_needed(Rung::R11), 2);
        assert_eq!(clean_needed(Rung::R11.up().unwrap()), 3);
    }

    #[test]
    fn placed_below_the_ladder_what_g4_and_g5_remember_stays() {
        let at = "2026-03-01T10:00:00".parse().unwrap();
        let mut place = Place { g4_at: Some(at), ..on("R3", Stage::S5) };
        place.body_used = 7;
        place.set(Stage::S2);
        assert_eq!((place.stage, place.rung, place.clean), (Stage::S2, None, 0));
        assert_eq!((place.g4_at, place.body_used), (Some(at), 7));
    }
}
