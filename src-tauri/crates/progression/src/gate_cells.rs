//! The cells of the entry gates (§4): their words, which gate has which, and
//! where each comes from. How a cell is judged is in `gates.rs`.

use crate::names::Stage;
use crate::reason::{Source, Strength, Topic};
use crate::rules::Ground;
use crate::words::words;

words! {
    /// A cell of an entry gate (§4).
    Cell {
        /// Weeks since the birth.
        Weeks = "weeks",
        /// Quiet window: days since the first profile.
        Since = "quiet.days",
        /// Quiet window: reported days.
        Reported = "quiet.reported",
        /// Quiet window: leak.
        Leak = "quiet.leak",
        /// Quiet window: heaviness.
        Heaviness = "quiet.heaviness",
        /// Quiet window: pelvic pain.
        Pain = "quiet.pain",
        /// Quiet window: bleeding.
        Bleeding = "quiet.bleeding",
        /// The wound.
        Wound = "wound",
        /// The postnatal check, or a clinician.
        CheckUp = "check_up",
        /// Symptom-free walks.
        Walk = "walk",
        /// Strength A sessions.
        Strength = "strength",
        /// The screen.
        Screen = "screen",
        /// L1.
        L1 = "L1",
        /// M1.
        M1 = "M1",
        /// M2.
        M2 = "M2",
        /// M3.
        M3 = "M3",
        /// M4.
        M4 = "M4",
        /// Careful history.
        History = "history",
        /// A clinician after G4.
        AfterG4 = "after_g4",
        /// The clean count at the last rung of the stage before.
        Clean = "clean",
        /// Two passed batteries.
        Battery = "battery",
        /// Self-check: quick ones.
        Fast = "self_check.fast",
        /// Self-check: hold.
        Hold = "self_check.hold",
        /// Self-check: repetitions.
        Reps = "self_check.reps",
        /// Self-check: the easy hold.
        EasyHold = "self_check.easy_hold",
        /// No amber or red session lately.
        Recent = "recent",
        /// No hold is active.
        NoHold = "no_hold",
        /// The onboarding stop is not in force.
        NoStop = "no_stop",
        /// The clinician's earliest week is reached.
        Earliest = "earliest_week",
    }
}

use Cell as C;

/// The cells of each gate, in the order they are shown.
pub(crate) const GATE_CELLS: [(Stage, &[Cell]); 7] = [
    (
        Stage::S1,
        &[
            C::Weeks,
            C::Since,
            C::Reported,
            C::Heaviness,
            C::Bleeding,
            C::Wound,
            C::NoHold,
            C::NoStop,
        ],
    ),
    (
        Stage::S2,
        &[
            C::Weeks,
            C::Since,
            C::Reported,
            C::Leak,
            C::Heaviness,
            C::Pain,
            C::Bleeding,
            C::CheckUp,
            C::Walk,
            C::NoHold,
            C::NoStop,
        ],
    ),
    (
        Stage::S3,
        &[
            C::Weeks,
            C::Since,
            C::Reported,
            C::Leak,
            C::Heaviness,
            C::Pain,
            C::Bleeding,
            C::Walk,
            C::Strength,
            C::NoHold,
            C::NoStop,
        ],
    ),
    (
        Stage::S4,
        &[
            C::Weeks,
            C::Since,
            C::Reported,
            C::Leak,
            C::Heaviness,
            C::Pain,
            C::Bleeding,
            C::Screen,
            C::L1,
            C::M1,
            C::M2,
            C::M3,
            C::M4,
            C::History,
            C::AfterG4,
            C::NoHold,
            C::NoStop,
        ],
    ),
    (
        Stage::S5,
        &[
            C::Weeks,
            C::Since,
            C::Reported,
            C::Leak,
            C::Heaviness,
            C::Pain,
            C::Bleeding,
            C::Screen,
            C::Clean,
            C::Battery,
            C::M1,
            C::M2,
            C::M3,
            C::M4,
            C::Fast,
            C::Hold,
            C::Reps,
            C::EasyHold,
            C::NoHold,
            C::NoStop,
        ],
    ),
    (Stage::S6, LATE),
    (Stage::S7, LATE),
];

const LATE: &[Cell] = &[
    C::Weeks,
    C::Since,
    C::Reported,
    C::Leak,
    C::Heaviness,
    C::Pain,
    C::Bleeding,
    C::Screen,
    C::Clean,
    C::Recent,
    C::NoHold,
    C::NoStop,
    C::Earliest,
];

/// What a cell of a gate stands on.
pub(crate) fn gate_ground(stage: Stage, cell: Cell) -> Ground {
    use Source::{Christopher2024, Deering2024, Goom2019, SixRs2022, Team};
    let sources: &'static [Source] = match (stage, cell) {
        (_, C::Since | C::Reported | C::NoHold | C::NoStop | C::Earliest) => &[Team],
        (_, C::Recent | C::Clean | C::Battery | C::History | C::AfterG4) => &[Team],
        (Stage::S1, _) => &[Christopher2024, Team],
        (Stage::S3, _) => &[Goom2019, SixRs2022],
        (Stage::S6, _) => &[SixRs2022, Team],
        (Stage::S7, _) => &[Deering2024, Team],
        _ => &[Goom2019, Team],
    };
    let strength = if matches!(sources, [Source::Team]) {
        Strength::TeamChoice
    } else {
        Strength::ExpertOpinion
    };
    Ground { topic: Topic::Stage, section: 4, strength, sources }
}
