//! The names of the rules: one stable code each (`S2.weeks`, `P.up.adherence`,
//! `Q8.sleep`, `H1.start` …), what it is about, the section of the programme
//! it stands in, how strong its ground is and where it comes from.
//!
//! It names rules; it decides nothing.

use alloc::vec::Vec;

pub use crate::gate_cells::Cell;
use crate::gate_cells::{GATE_CELLS, gate_ground};
use crate::names::{PatternId, ReferralId, Sight, SignId, Stage};
use crate::reason::{Source, Strength, Topic};

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal $topic:ident $section:literal $strength:ident [$($source:ident),+];)+) => {
        /// A rule, by its stable code.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Rule {
            /// A cell of an entry gate, such as `S4.quiet.leak`.
            Gate(Stage, Cell),
            /// A warning sign, such as `RF11`.
            Sign(SignId),
            /// A referral prompt, such as `F5`.
            Referral(ReferralId),
            /// The pattern, such as `D1`.
            Pattern(PatternId),
            /// What a session's result rests on, such as `result.leak`.
            Result(Sight),
            $($(#[$doc])* $name),+
        }

        const PLAIN: &[Rule] = &[$(Rule::$name),+];

        impl Rule {
            pub(crate) fn plain_word(self) -> &'static str {
                match self {
                    Self::Gate(stage, _) => stage.word(),
                    Self::Sign(id) => id.word(),
                    Self::Referral(id) => id.word(),
                    Self::Pattern(id) => id.word(),
                    Self::Result(sight) => sight.word(),
                    $(Self::$name => $code),+
                }
            }

            #[allow(clippy::too_many_lines, reason = "one line for each rule, from the table below")]
            fn ground(self) -> Ground {
                match self {
                    Self::Gate(stage, cell) => gate_ground(stage, cell),
                    Self::Sign(_) => Ground { topic: Topic::WarningSign, section: 10, strength: Strength::ExpertOpinion, sources: &[Source::Goom2019, Source::Canada2025, Source::Team] },
                    Self::Referral(_) => Ground { topic: Topic::Referral, section: 11, strength: Strength::ExpertOpinion, sources: &[Source::Goom2019, Source::Sentinel2023, Source::Team] },
                    Self::Pattern(_) => Ground { topic: Topic::Pattern, section: 13, strength: Strength::TeamChoice, sources: &[Source::Team] },
                    Self::Result(Sight::BodyPain | Sight::Sharp) => Ground { topic: Topic::Impact, section: 7, strength: Strength::ExpertOpinion, sources: &[Source::Deering2024, Source::Team] },
                    Self::Result(_) => Ground { topic: Topic::Impact, section: 7, strength: Strength::TeamChoice, sources: &[Source::Team] },
                    $(Self::$name => Ground { topic: Topic::$topic, section: $section, strength: Strength::$strength, sources: &[$(Source::$source),+] }),+
                }
            }
        }
    };
}

rules! {
    /// There is no profile yet.
    NoProfile = "no_profile" Stage 2 TeamChoice [Team];
    /// Placement on the first day.
    Place = "place" Stage 4 TeamChoice [Team];
    /// Placement: a hold keeps her at S0.
    PlaceHold = "place.hold" Stage 4 TeamChoice [Team];
    /// Placement: the onboarding stop keeps her at S0.
    PlaceStop = "place.stop" Stage 4 TeamChoice [Team];
    /// The onboarding stop is in force.
    Stop = "stop" Stage 4 TeamChoice [Team];
    /// A new birth: everything starts anew.
    NewBirth = "new_birth" Stage 2 TeamChoice [Team];
    /// No impact below S4.
    ImpactStage = "impact.stage" Impact 8 ExpertOpinion [Goom2019];
    /// A clinician's earliest week is not reached.
    ImpactWeek = "impact.week" Impact 2 TeamChoice [Team];
    /// What this stage does besides.
    Activity = "activity" LowLoad 4 ExpertOpinion [Goom2019, Canada2025];
    /// The strength set of this stage.
    StrengthSet = "strength" Strength 14 ExpertOpinion [Goom2019, Deering2024];
    /// Set C stays away from the day before a run.
    StrengthBeforeRun = "strength.before_run" Strength 14 TeamChoice [Team];

    /// The start level of placement.
    LevelPlace = "P.place" Level 3 TeamChoice [Team];
    /// The level never exceeds the week cap.
    CapWeek = "P.cap.week" Level 3 TeamChoice [Team];
    /// The level never exceeds the stage cap.
    CapStage = "P.cap.stage" Level 3 TeamChoice [Team];
    /// Level up: below the cap.
    UpCap = "P.up.cap" Level 3 TeamChoice [Team];
    /// Level up: no hold.
    UpHold = "P.up.hold" Level 3 TeamChoice [Team];
    /// Level up: no onboarding stop.
    UpStop = "P.up.stop" Level 16 TeamChoice [Team];
    /// Level up: days at the level.
    UpDays = "P.up.days" Level 3 TeamChoice [Motherfit2019, Team];
    /// Level up: adherence.
    UpAdherence = "P.up.adherence" Level 3 TeamChoice [Team];
    /// Level up: the last sessions were whole and easy.
    UpSessions = "P.up.sessions" Level 3 TeamChoice [Team];
    /// Level up: effort and pain are known in one of them.
    UpKnown = "P.up.known" Level 3 TeamChoice [Team];
    /// Level up: reported days.
    UpReported = "P.up.reported" Level 3 TeamChoice [Team];
    /// Level up: nothing beyond her stage's limits.
    UpLimits = "P.up.limits" Level 3 TeamChoice [Team];
    /// Level up: strengthening is not paused.
    UpPause = "P.up.pause" Level 3 TeamChoice [Team];
    /// Level down after two hard sessions.
    LevelDown = "P.down" Level 3 TeamChoice [Team];
    /// The dose of this level.
    Dose = "P.dose" Practice 3 TrialEvidence [Nice, Motherfit2019, Team];
    /// Adherence of the last 7 days.
    Adherence = "P.adherence" Practice 3 TeamChoice [Team];
    /// The minimum dose is reached.
    MinimumDose = "P.minimum" Practice 3 TrialEvidence [WoodleyHaySmith2021];
    /// Strengthening is paused.
    Pause = "P.pause" Practice 3 ExpertOpinion [Goom2019, Team];
    /// The pause has ended.
    PauseEnd = "P.pause.end" Practice 3 TeamChoice [Team];
    /// A clinician's own practice.
    Prescription = "P.prescription" Practice 3 TeamChoice [Team];
    /// A new self-check is due after a prescription.
    PrescriptionCheck = "P.prescription.check" Practice 3 TeamChoice [Team];
    /// Breathing only under a warning sign.
    BreathingOnly = "P.breathing" Practice 3 TeamChoice [Team];
    /// The programme is stopped.
    Stopped = "P.stopped" Practice 9 TeamChoice [Team];

    /// Entering the first rung of a stage.
    RungEnter = "R.enter" Rung 5 TeamChoice [Team];
    /// Rung up: the clean count.
    RungClean = "R.up.clean" Rung 5 TeamChoice [Team];
    /// Rung up: days on the rung.
    RungDays = "R.up.days" Rung 5 TeamChoice [Team];
    /// Rung up: no hold.
    RungHold = "R.up.hold" Rung 5 TeamChoice [Team];
    /// Rung up: no onboarding stop.
    RungStop = "R.up.stop" Rung 4 TeamChoice [Team];
    /// Rung up: the earliest week is reached.
    RungWeek = "R.up.week" Rung 2 TeamChoice [Team];
    /// Rung up: the next rung needs the stage gate.
    RungStage = "R.up.stage" Rung 5 TeamChoice [Team];
    /// A session today.
    SpacingToday = "spacing.today" Impact 5 TeamChoice [Team];
    /// A session yesterday.
    SpacingYesterday = "spacing.yesterday" Impact 5 TeamChoice [Team];
    /// Three impact days in seven.
    SpacingWeek = "spacing.week" Impact 5 TeamChoice [Team];
    /// The volume guard.
    VolumeGuard = "volume.guard" Impact 5 ExpertOpinion [Deering2024, Nielsen2014];
    /// The volume notice.
    VolumeNotice = "volume.notice" Impact 5 ExpertOpinion [Deering2024];
    /// The battery is due.
    BatteryDue = "battery.due" Impact 5 ExpertOpinion [Goom2019, Team];
    /// 11 days without impact.
    GapCount = "gap.count" Rung 5 TeamChoice [Team];
    /// 15 days without impact.
    GapDown = "gap.down" Rung 5 TeamChoice [Team];
    /// 29 days without impact.
    GapRetest = "gap.retest" Rung 5 TeamChoice [Team];

    /// A pelvic amber.
    G1 = "G1" Rung 7 ExpertOpinion [Deering2024, Team];
    /// Two pelvic sessions near each other.
    G2 = "G2" Rung 7 TeamChoice [Team];
    /// A red session.
    G3 = "G3" Rung 7 ExpertOpinion [Deering2024, Team];
    /// Two pelvic reds near each other.
    G4 = "G4" Stage 7 TeamChoice [Team];
    /// Three body ambers running.
    G5 = "G5" Rung 7 TeamChoice [Team];
    /// An answer made an earlier session worse: its whole effect was taken again.
    Rejudged = "judged_again" Rung 7 TeamChoice [Team];

    /// Q1: warning signs.
    Q1 = "Q1.signs" Readiness 8 ExpertOpinion [Goom2019, Canada2025];
    /// Q2: leak.
    Q2 = "Q2.leak" Readiness 8 ExpertOpinion [Goom2019, Deering2024];
    /// Q3: heaviness.
    Q3 = "Q3.heaviness" Readiness 8 ExpertOpinion [Goom2019, Deering2024];
    /// Q3: bulge.
    Q3Bulge = "Q3.bulge" Readiness 8 ExpertOpinion [Goom2019];
    /// Q4: pelvic pain.
    Q4 = "Q4.pelvic_pain" Readiness 8 ExpertOpinion [Goom2019, Deering2024];
    /// Q5: body pain.
    Q5 = "Q5.body_pain" Readiness 8 ExpertOpinion [Deering2024, Team];
    /// Q5: a kind of pain that is red by itself.
    Q5Kind = "Q5.kind" Readiness 8 ExpertOpinion [Deering2024, Team];
    /// Q6: bleeding.
    Q6 = "Q6.bleeding" Readiness 8 ExpertOpinion [Goom2019];
    /// Q7: the last session settled.
    Q7 = "Q7.settled" Readiness 8 TeamChoice [Team];
    /// Q8: sleep.
    Q8Sleep = "Q8.sleep" Readiness 8 ExpertOpinion [Christopher2024, Deering2024, Team];
    /// Q8: energy.
    Q8Energy = "Q8.energy" Readiness 8 ExpertOpinion [Deering2024, Team];
    /// Q9: eaten, drunk, emptied.
    Q9 = "Q9.fuelled" Readiness 8 ExpertOpinion [Deering2024, Team];
    /// Q10: worry.
    Q10 = "Q10.worry" Readiness 8 TeamChoice [Team];
    /// Q11: ill, or maybe pregnant.
    Q11 = "Q11.ill" Readiness 8 TeamChoice [Team];
    /// Q12: mood.
    Q12 = "Q12.mood" Readiness 8 ExpertOpinion [Deering2024, Team];
    /// The check has run out, or there is none.
    CheckMissing = "check.missing" Readiness 8 TeamChoice [Team];

    /// H1 has begun.
    H1Start = "H1.start" Hold 9 TeamChoice [Team];
    /// H1 ends: hours after the latest cause.
    H1Hours = "H1.end.hours" Hold 9 TeamChoice [Team];
    /// H1 ends: three reported days within her stage's limits.
    H1Days = "H1.end.days" Hold 9 TeamChoice [Team];
    /// H2 has begun.
    H2Start = "H2.start" Hold 9 ExpertOpinion [Goom2019, Canada2025];
    /// H2 ends: each sign is cleared.
    H2Cleared = "H2.end" Hold 9 TeamChoice [Team];
    /// H3 has begun.
    H3Start = "H3.start" Hold 9 TeamChoice [Team];
    /// H3 ends: two whole days without a report of illness.
    H3Days = "H3.end" Hold 9 TeamChoice [Team];
    /// One rung down when H3 ends.
    H3Down = "H3.down" Rung 9 TeamChoice [Team];
    /// H4 has begun.
    H4Start = "H4.start" Hold 9 TeamChoice [Team];
    /// H4 ends.
    H4End = "H4.end" Hold 9 TeamChoice [Team];
    /// H5 has begun.
    H5Start = "H5.start" Hold 9 ExpertOpinion [Goom2019, Team];
    /// H5 ends: a clinician, and its signs cleared.
    H5End = "H5.end" Hold 9 TeamChoice [Team];
    /// H6 has begun.
    H6Start = "H6.start" Hold 9 TeamChoice [Team];
    /// H6 ends: hours after the latest cause.
    H6Hours = "H6.end.hours" Hold 9 TeamChoice [Team];
    /// H6 ends: three days with body pain 0 to 2.
    H6Days = "H6.end.days" Hold 9 TeamChoice [Team];
    /// H7 has begun.
    H7Start = "H7.start" Hold 9 TeamChoice [Team];
    /// H7 ends: L1 to L7 passed on one day.
    H7Battery = "H7.end" Hold 9 ExpertOpinion [Goom2019, Team];
    /// A clinician ended a hold.
    HoldCleared = "hold.cleared" Hold 9 TeamChoice [Team];
    /// A warning sign was cleared.
    SignCleared = "sign.cleared" WarningSign 9 TeamChoice [Team];
    /// A referral ended with a clinician fact.
    ReferralSeen = "referral.seen" Referral 11 TeamChoice [Team];
}

/// What a rule stands on.
pub(crate) struct Ground {
    pub topic: Topic,
    pub section: u8,
    pub strength: Strength,
    pub sources: &'static [Source],
}

impl Rule {
    /// Every rule, for the catalogue of words and its test.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let gates = GATE_CELLS.iter();
        let mut all: Vec<Self> = gates
            .flat_map(|(stage, cells)| cells.iter().map(|cell| Self::Gate(*stage, *cell)))
            .collect();
        all.extend(SignId::ALL.iter().map(|id| Self::Sign(*id)));
        all.extend(ReferralId::ALL.iter().map(|id| Self::Referral(*id)));
        all.extend(PatternId::ALL.iter().map(|id| Self::Pattern(*id)));
        all.extend(Sight::ALL.iter().map(|sight| Self::Result(*sight)));
        all.extend_from_slice(PLAIN);
        all
    }

    /// What it is about.
    #[must_use]
    pub fn topic(self) -> Topic {
        self.ground().topic
    }

    /// The section of the programme, 1 to 16.
    #[must_use]
    pub fn section(self) -> u8 {
        self.ground().section
    }

    /// How strong its ground is.
    #[must_use]
    pub fn strength(self) -> Strength {
        self.ground().strength
    }

    /// Where it comes from.
    #[must_use]
    pub fn sources(self) -> &'static [Source] {
        self.ground().sources
    }
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::format;
    use alloc::string::{String, ToString};

    use super::*;

    #[test]
    fn every_rule_has_a_code_of_its_own() {
        let all = Rule::all();
        let codes: BTreeSet<_> = all.iter().map(ToString::to_string).collect();
        assert_eq!(codes.len(), all.len());
    }

    #[test]
    fn a_gate_cell_is_named_by_its_stage() {
        assert_eq!(Rule::Gate(Stage::S4, Cell::Leak).to_string(), "S4.quiet.leak");
        assert_eq!(Rule::Q8Sleep.to_string(), "Q8.sleep");
        assert_eq!(Rule::Sign(SignId::RF11).to_string(), "RF11");
    }

    /// What a rule stands on, in one line.
    fn stands_on(rule: Rule) -> String {
        format!("§{} {:?} {:?}", rule.section(), rule.strength(), rule.sources())
    }

    #[test]
    fn each_gate_stands_on_what_the_programme_names() {
        use Stage::{S1, S2, S3, S4, S6, S7};
        let gate = |stage, cell| stands_on(Rule::Gate(stage, cell));
        assert_eq!(gate(S1, Cell::Heaviness), "§4 ExpertOpinion [Christopher2024, Team]");
        assert_eq!(gate(S2, Cell::Heaviness), "§4 ExpertOpinion [Goom2019, Team]");
        assert_eq!(gate(S3, Cell::Heaviness), "§4 ExpertOpinion [Goom2019, SixRs2022]");
        assert_eq!(gate(S4, Cell::Heaviness), "§4 ExpertOpinion [Goom2019, Team]");
        assert_eq!(gate(S6, Cell::Heaviness), "§4 ExpertOpinion [SixRs2022, Team]");
        assert_eq!(gate(S7, Cell::Heaviness), "§4 ExpertOpinion [Deering2024, Team]");
        for cell in [Cell::Since, Cell::Reported, Cell::NoHold, Cell::NoStop, Cell::Earliest] {
            assert_eq!(gate(S6, cell), "§4 TeamChoice [Team]", "{cell:?}");
        }
        for cell in [Cell::Recent, Cell::Clean, Cell::Battery, Cell::History, Cell::AfterG4] {
            assert_eq!(gate(S6, cell), "§4 TeamChoice [Team]", "{cell:?}");
        }
    }

    #[test]
    fn every_rule_has_a_section_and_a_source() {
        for rule in Rule::all() {
            assert!((1..=16).contains(&rule.section()), "{rule}");
            assert!(!rule.sources().is_empty(), "{rule}");
        }
        assert_eq!(Rule::PrescriptionCheck.section(), 3);
        assert_eq!(Rule::VolumeGuard.section(), 5);
    }
}
