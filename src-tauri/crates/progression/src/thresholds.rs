//! Every number the programme decides by: one named constant, with its unit,
//! its section, how strong its ground is and where it comes from.
//!
//! The same rows make the constants and the table [`THRESHOLDS`], which
//! SAFETY.md repeats and a test compares.

use crate::reason::{Source, Strength};

/// What a threshold counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// A score of 0 to 10.
    Score,
    /// A count of things.
    Count,
    /// Per cent.
    Percent,
    /// Rungs of the ladder.
    Rungs,
}

/// A row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// Its constant.
    pub name: &'static str,
    /// Its value.
    pub value: i64,
    /// What it counts.
    pub unit: Unit,
    /// The section of the programme.
    pub section: u8,
    /// How strong its ground is.
    pub strength: Strength,
    /// Where it comes from.
    pub sources: &'static [Source],
}

macro_rules! thresholds {
    ($($(#[$doc:meta])* $name:ident = $value:literal $unit:ident, $section:literal, $strength:ident [$($source:ident),+];)+) => {
        $($(#[$doc])* pub const $name: i64 = $value;)+
        /// Every threshold, in the order of the programme.
        pub const THRESHOLDS: &[Threshold] = &[$(Threshold {
            name: stringify!($name),
            value: $value,
            unit: Unit::$unit,
            section: $section,
            strength: Strength::$strength,
            sources: &[$(Source::$source),+],
        }),+];
    };
}

/// Days in a week. Not a choice, so not in the table.
pub const DAYS_IN_WEEK: i64 = 7;

thresholds! {
    /// The day boundary where she has set none: 04:00.
    BOUNDARY_DEFAULT_MIN = 240 Minutes, 1, TeamChoice [Team];
    /// The latest day boundary: 06:00.
    BOUNDARY_LATEST_MIN = 360 Minutes, 1, TeamChoice [Team];

    /// A birth date more than this later is a new birth.
    NEW_BIRTH_DAYS = 60 Days, 2, TeamChoice [Team];
    /// The highest heaviness or pelvic-pain ceiling a clinician can set.
    CEILING_SCORE_MAX = 2 Score, 2, TeamChoice [Team];
    /// The earliest week a clinician can set for impact.
    EARLIEST_WEEK_MIN = 6 Weeks, 2, TeamChoice [Team];
    /// S0 and S1: heaviness up to this.
    LIMIT_S1_HEAVINESS = 3 Score, 2, TeamChoice [Team];
    /// S2: heaviness up to this.
    LIMIT_S2_HEAVINESS = 2 Score, 2, TeamChoice [Team];
    /// S3: heaviness up to this.
    LIMIT_S3_HEAVINESS = 1 Score, 2, TeamChoice [Team];
    /// S0 to S3: pelvic pain up to this.
    LIMIT_PELVIC_PAIN = 2 Score, 2, TeamChoice [Team];
    /// Information about supports: from this week on.
    SUPPORT_WEEKS = 12 Weeks, 2, TeamChoice [Team];
    /// Information about supports: no unexplained bleeding told for so long.
    SUPPORT_BLEEDING_DAYS = 7 Days, 2, TeamChoice [Team];

    /// Placement: a hold of this and more starts at P2.
    START_P2_HOLD_S = 3 Seconds, 3, TeamChoice [Team];
    /// Placement: a hold of this and more starts at P3.
    START_P3_HOLD_S = 6 Seconds, 3, TeamChoice [Team];
    /// Placement: a hold of this and more starts at P4.
    START_P4_HOLD_S = 8 Seconds, 3, TeamChoice [Team];
    /// Week cap: from this week P2.
    CAP_P2_WEEKS = 3 Weeks, 3, TeamChoice [Team];
    /// Week cap: from this week P3.
    CAP_P3_WEEKS = 6 Weeks, 3, TeamChoice [Team];
    /// Week cap: from this week P4.
    CAP_P4_WEEKS = 8 Weeks, 3, TeamChoice [Team];
    /// Week cap: from this week P6.
    CAP_P6_WEEKS = 12 Weeks, 3, TeamChoice [Team];
    /// Adherence looks back this far.
    ADHERENCE_DAYS = 7 Days, 3, TeamChoice [Team];
    /// Adherence of this and more is on plan.
    ON_PLAN_PCT = 70 Percent, 3, TeamChoice [Team];
    /// The minimum dose: sessions in the last 7 days …
    MINIMUM_DOSE_SESSIONS = 9 Count, 3, TrialEvidence [WoodleyHaySmith2021];
    /// … on at least this many days.
    MINIMUM_DOSE_DAYS = 3 Count, 3, TrialEvidence [WoodleyHaySmith2021];
    /// Level up: the last sessions looked at.
    UP_SESSIONS = 3 Count, 3, TeamChoice [Team];
    /// Level up: effort up to this.
    UP_EFFORT_MAX = 7 Score, 3, TeamChoice [Team];
    /// Level up: reported days needed in the last 7.
    UP_REPORTED_DAYS = 3 Count, 3, TeamChoice [Team];
    /// Level up: the days looked at.
    UP_DAYS = 7 Days, 3, TeamChoice [Team];
    /// Level down: hard sessions in a row.
    DOWN_SESSIONS = 2 Count, 3, TeamChoice [Team];
    /// Practice or self-check pain from which strengthening pauses.
    PAUSE_PAIN = 3 Score, 3, TeamChoice [Team];
    /// Days after the latest cause before a self-check can end the pause.
    PAUSE_DAYS = 7 Days, 3, TeamChoice [Team];
    /// Rest of a clinician's prescription.
    PRESCRIPTION_REST_S = 4 Seconds, 3, TeamChoice [Team];
    /// Days after a prescription until a new self-check is asked for.
    PRESCRIPTION_CHECK_DAYS = 14 Days, 3, TeamChoice [Team];

    /// Practice: settling down.
    SETTLE_S = 5 Seconds, 3, TeamChoice [Team];
    /// Practice: a quick lift.
    FAST_ON_S = 1 Seconds, 3, TeamChoice [Motherfit2019, Team];
    /// Practice: letting go after it.
    FAST_OFF_S = 2 Seconds, 3, TeamChoice [Motherfit2019, Team];
    /// Practice: rest before a quick set.
    SET_REST_S = 4 Seconds, 3, TeamChoice [Team];
    /// Breathing: in.
    BREATHE_IN_S = 4 Seconds, 3, TeamChoice [Team];
    /// Breathing: out.
    BREATHE_OUT_S = 6 Seconds, 3, TeamChoice [Team];
    /// Breathing: breaths.
    BREATHS = 15 Count, 3, TeamChoice [Team];

    /// S1 from this week.
    S1_WEEKS = 3 Weeks, 4, ExpertOpinion [Christopher2024, Team];
    /// S2 from this week.
    S2_WEEKS = 6 Weeks, 4, ExpertOpinion [Goom2019, Team];
    /// S2 after a caesarean without a clinician fact, from this week.
    S2_CAESAREAN_WEEKS = 8 Weeks, 4, ExpertOpinion [Goom2019, Team];
    /// A clinician fact from this week stands for the check-up.
    CHECK_UP_WEEKS = 6 Weeks, 4, ExpertOpinion [Goom2019, Team];
    /// S3 from this week.
    S3_WEEKS = 8 Weeks, 4, ExpertOpinion [Goom2019, SixRs2022];
    /// S4 and S5 from this week, unless a clinician set another.
    S4_WEEKS = 12 Weeks, 4, ExpertOpinion [Goom2019];
    /// S6 from this week.
    S6_WEEKS = 16 Weeks, 4, ExpertOpinion [SixRs2022, Team];
    /// S7 from this week.
    S7_WEEKS = 20 Weeks, 4, ExpertOpinion [Deering2024, Team];
    /// Quiet window of S1.
    S1_QUIET_DAYS = 3 Days, 4, TeamChoice [Team];
    /// Quiet window of S2 and S3.
    S2_QUIET_DAYS = 7 Days, 4, TeamChoice [Team];
    /// Quiet window of S4, S5 and S6.
    S4_QUIET_DAYS = 14 Days, 4, TeamChoice [Team];
    /// Quiet window of S7.
    S7_QUIET_DAYS = 28 Days, 4, TeamChoice [Team];
    /// A symptom-free walk for S2.
    S2_WALK_MIN = 20 Minutes, 4, ExpertOpinion [Goom2019, Team];
    /// Symptom-free walks for S3.
    S3_WALK_MIN = 30 Minutes, 4, ExpertOpinion [Goom2019, SixRs2022];
    /// Days with such a walk for S3.
    S3_WALK_DAYS = 2 Count, 4, TeamChoice [Team];
    /// Walks count for this long.
    WALK_DAYS = 14 Days, 4, TeamChoice [Team];
    /// Completed strength A sessions for S3.
    S3_STRENGTH_A = 4 Count, 4, TeamChoice [Team];
    /// Strength sessions count for this long.
    STRENGTH_DAYS = 28 Days, 4, TeamChoice [Team];
    /// A screen counts for this long.
    SCREEN_DAYS = 28 Days, 4, TeamChoice [Team];
    /// Tests and self-checks count for this long.
    TEST_DAYS = 28 Days, 4, TeamChoice [Team];
    /// M1 to M4 a side for S4.
    S4_M_REPS = 10 Count, 4, TeamChoice [Team];
    /// M1 to M4 a side for S5.
    S5_M_REPS = 20 Count, 4, ExpertOpinion [Goom2019];
    /// M1 to M4 a side for S5 where the sides are near each other.
    S5_M_REPS_EVEN = 15 Count, 4, TeamChoice [Team];
    /// How far apart the sides may then be.
    S5_M_SIDES_APART = 3 Count, 4, TeamChoice [Team];
    /// Two passed batteries lie this far apart …
    BATTERY_APART_DAYS = 2 Days, 4, TeamChoice [Team];
    /// … within this long.
    BATTERY_DAYS = 14 Days, 4, TeamChoice [Team];
    /// Quick contractions for S5.
    S5_FAST = 10 Count, 4, ExpertOpinion [Goom2019];
    /// Hold for S5.
    S5_HOLD_S = 6 Seconds, 4, ExpertOpinion [Goom2019];
    /// Repetitions of the hold for S5.
    S5_HOLD_REPS = 8 Count, 4, ExpertOpinion [Goom2019];
    /// S6: days without an amber or red session.
    S6_RECENT_DAYS = 14 Days, 4, TeamChoice [Team];
    /// S7: days without an amber or red session.
    S7_RECENT_DAYS = 28 Days, 4, TeamChoice [Team];

    /// Clean sessions needed up to R11.
    CLEAN_LOW = 2 Count, 5, TeamChoice [Team];
    /// Clean sessions needed from R12.
    CLEAN_HIGH = 3 Count, 5, TeamChoice [Team];
    /// Days on a rung before the next.
    RUNG_DAYS = 4 Days, 5, TeamChoice [Team];
    /// Spacing looks at this many days, today among them.
    SPACING_DAYS = 7 Days, 5, TeamChoice [Team];
    /// Impact days in them that close the week.
    SPACING_SESSIONS = 3 Count, 5, TeamChoice [Team];
    /// The volume base is looked for in this many days before today.
    VOLUME_BASE_DAYS = 28 Days, 5, TeamChoice [Team];
    /// The volume guard's share of the base.
    VOLUME_GUARD_PCT = 130 Percent, 5, ExpertOpinion [Nielsen2014, Team];
    /// The volume guard speaks from this base on.
    VOLUME_GUARD_BASE_S = 1800 Seconds, 5, TeamChoice [Team];
    /// The volume notice's share of the base.
    VOLUME_NOTICE_PCT = 110 Percent, 5, ExpertOpinion [Deering2024];
    /// The volume notice speaks from this base on.
    VOLUME_NOTICE_BASE_S = 2160 Seconds, 5, TeamChoice [Team];
    /// Time given to one repetition of a counted drill (J1, J4, J6).
    DRILL_REP_S = 3 Seconds, 5, TeamChoice [Team];
    /// Rest between two sets of a drill where the ladder names none.
    DRILL_REST_S = 60 Seconds, 5, TeamChoice [Team];
    /// Days without impact after which the clean count is 0.
    GAP_COUNT_DAYS = 11 Days, 5, TeamChoice [Team];
    /// Days without impact after which she goes down.
    GAP_DOWN_DAYS = 15 Days, 5, TeamChoice [Team];
    /// By this many rungs.
    GAP_DOWN_RUNGS = 2 Rungs, 5, TeamChoice [Team];
    /// Days without impact after which she is tested again.
    GAP_RETEST_DAYS = 29 Days, 5, TeamChoice [Team];
    /// And goes down this many rungs more.
    GAP_RETEST_RUNGS = 4 Rungs, 5, TeamChoice [Team];

    /// The morning after counts from this many hours after the session …
    MORNING_FROM_HOURS = 5 Hours, 7, TeamChoice [Team];
    /// … to this many.
    MORNING_TO_HOURS = 48 Hours, 7, TeamChoice [Team];
    /// Later answers can make a result worse for this long.
    WORSE_DAYS = 7 Days, 7, TeamChoice [Team];
    /// Heaviness or pelvic pain of a red session.
    RED_PELVIC = 3 Score, 7, TeamChoice [Team];
    /// Body pain above this is red.
    RED_BODY = 5 Score, 7, ExpertOpinion [Deering2024, Team];
    /// Body pain of an amber session.
    AMBER_BODY = 3 Score, 7, ExpertOpinion [Deering2024, Team];
    /// Morning body pain above this can be red …
    MORNING_BODY = 2 Score, 7, TeamChoice [Team];
    /// … if it is more than this above what it was before.
    MORNING_BODY_RISE = 1 Score, 7, TeamChoice [Team];
    /// An event of heaviness or pelvic pain without a score.
    EVENT_PELVIC_DEFAULT = 1 Score, 7, TeamChoice [Team];
    /// An event of body pain without a score.
    EVENT_BODY_DEFAULT = 3 Score, 7, TeamChoice [Team];
    /// G1: rungs down.
    G1_RUNGS = 1 Rungs, 7, TeamChoice [Team];
    /// G2: days between two pelvic sessions.
    G2_DAYS = 14 Days, 7, TeamChoice [Team];
    /// G2 and G3: rungs down.
    G3_RUNGS = 2 Rungs, 7, TeamChoice [Team];
    /// G4: days between two pelvic reds.
    G4_DAYS = 28 Days, 7, TeamChoice [Team];
    /// G5: body ambers running.
    G5_RUN = 3 Count, 7, TeamChoice [Team];
    /// G5: rungs down.
    G5_RUNGS = 1 Rungs, 7, TeamChoice [Team];
    /// G5: days from the first to the third for a referral.
    G5_DAYS = 14 Days, 7, TeamChoice [Team];

    /// Heaviness or pelvic pain that makes Q3 or Q4 red.
    Q_RED_PELVIC = 3 Score, 8, TeamChoice [Team];
    /// Body pain that makes Q5 amber.
    Q5_AMBER = 3 Score, 8, ExpertOpinion [Deering2024, Team];
    /// Body pain above this makes Q5 red.
    Q5_RED = 5 Score, 8, ExpertOpinion [Deering2024, Team];
    /// Sleep below this makes Q8 amber.
    Q8_SLEEP_MIN = 360 Minutes, 8, ExpertOpinion [Christopher2024, Team];
    /// Energy below this makes Q8 amber.
    Q8_ENERGY = 5 Score, 8, TeamChoice [Team];
    /// Energy up to this makes Q8 red.
    Q8_ENERGY_RED = 2 Score, 8, TeamChoice [Team];
    /// Worry of this and more makes Q10 amber.
    Q10_AMBER = 5 Score, 8, TeamChoice [Team];
    /// Worry of this and more makes Q10 red.
    Q10_RED = 9 Score, 8, TeamChoice [Team];
    /// A check counts for less than this.
    CHECK_HOURS = 6 Hours, 8, TeamChoice [Team];
    /// The longest walk on a pelvic amber.
    AMBER_WALK_MIN = 30 Minutes, 8, TeamChoice [Team];

    /// H1 and H6: hours after the latest cause.
    HOLD_HOURS = 72 Hours, 9, TeamChoice [Team];
    /// H1 and H6: days before that must be well.
    HOLD_DAYS = 3 Days, 9, TeamChoice [Team];
    /// H6: body pain up to this.
    HOLD_BODY = 2 Score, 9, TeamChoice [Team];
    /// H1 and H6: longer than this is a referral.
    HOLD_LONG_DAYS = 7 Days, 9, TeamChoice [Team];
    /// H3: whole days after the last report of illness.
    ILLNESS_DAYS = 2 Days, 9, TeamChoice [Team];
    /// H3: rungs down when it ends.
    ILLNESS_RUNGS = 1 Rungs, 9, TeamChoice [Team];

    /// F1 and F6: from this week.
    REFER_WEEKS = 12 Weeks, 11, TeamChoice [Team];
    /// F2: days after the first profile.
    F2_DAYS = 14 Days, 11, TeamChoice [Team];
    /// F3: days after the first profile.
    F3_DAYS = 84 Days, 11, ExpertOpinion [Nice];
    /// F5: from this week …
    F5_FROM_WEEK = 6 Weeks, 11, ExpertOpinion [Goom2019];
    /// … to this week.
    F5_TO_WEEK = 8 Weeks, 11, ExpertOpinion [Goom2019];
    /// F6: reported days running, each with a leak.
    F6_LEAK_DAYS = 7 Count, 11, TeamChoice [Team];

    /// The index: slight up to this.
    ISI_SLIGHT = 2 Count, 12, ExpertOpinion [Sandvik2000];
    /// The index: moderate up to this.
    ISI_MODERATE = 6 Count, 12, ExpertOpinion [Sandvik2000];
    /// The index: severe up to this; above it, very severe.
    ISI_SEVERE = 9 Count, 12, ExpertOpinion [Sandvik2000];
    /// The index is asked for every so many days.
    ISI_EVERY_DAYS = 28 Days, 12, TeamChoice [Team];

    /// The pattern looks back this far.
    PATTERN_DAYS = 14 Days, 13, TeamChoice [Team];
    /// Classified leaks the pattern needs …
    PATTERN_LEAKS = 5 Count, 13, TeamChoice [Team];
    /// … on this many days.
    PATTERN_LEAK_DAYS = 3 Count, 13, TeamChoice [Team];
    /// D0: share of urgency.
    D0_PCT = 40 Percent, 13, TeamChoice [Team];
    /// D2: share of lifting, standing and walking.
    D2_PCT = 40 Percent, 13, TeamChoice [Team];
    /// D2: a hold below this.
    D2_HOLD_S = 5 Seconds, 13, TeamChoice [Team];
    /// D2: repetitions below this.
    D2_REPS = 6 Count, 13, TeamChoice [Team];
    /// D1: share of quick efforts.
    D1_PCT = 60 Percent, 13, TeamChoice [Team];
    /// D1: hold of this and more.
    D1_HOLD_S = 8 Seconds, 13, TeamChoice [Team];
    /// D1 and D3: repetitions of this and more.
    D1_REPS = 8 Count, 13, TeamChoice [Team];
    /// D1: late share of run leaks below this.
    D1_LATE_PCT = 20 Percent, 13, TeamChoice [Team];
    /// D3: run leaks needed.
    D3_RUN_LEAKS = 3 Count, 13, TeamChoice [Team];
    /// D3: late share of them.
    D3_LATE_PCT = 60 Percent, 13, TeamChoice [Team];
    /// D3: median rise of heaviness.
    D3_RISE = 2 Score, 13, TeamChoice [Team];
    /// D3: sessions for that median.
    D3_SESSIONS = 3 Count, 13, TeamChoice [Team];
    /// D3: hold of this and more.
    D3_HOLD_S = 6 Seconds, 13, TeamChoice [Team];
    /// Run leaks: running seconds a session must have.
    RUN_LEAK_FROM_S = 480 Seconds, 13, TeamChoice [Team];

    /// L1 passed.
    L1_MIN = 30 Minutes, 14, ExpertOpinion [Goom2019];
    /// L2 passed, a side.
    L2_S = 10 Seconds, 14, ExpertOpinion [Goom2019];
    /// L3, L6 and L7 passed, a side, and L5 in all.
    L_REPS = 10 Count, 14, ExpertOpinion [Goom2019];
    /// L4 passed.
    L4_S = 60 Seconds, 14, ExpertOpinion [Goom2019];
    /// M1 to M4 in full, a side.
    M_REPS = 20 Count, 14, ExpertOpinion [Goom2019];

    /// Her weekly goal where she has set none.
    GOAL_DAYS = 5 Days, 15, TeamChoice [Team];
}
