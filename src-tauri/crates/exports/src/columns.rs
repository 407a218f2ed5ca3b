//! The columns of each table: where a value stands in a body, and what the
//! header calls it, its unit included. Scores run from 0 to 10.

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Where the value stands in the body; a dot goes one object down.
    pub path: &'static str,
    /// What the header calls it.
    pub header: &'static str,
    /// Words are written as they are, anything else as JSON.
    pub words: bool,
}

const fn words(path: &'static str, header: &'static str) -> Column {
    Column { path, header, words: true }
}

const fn value(path: &'static str, header: &'static str) -> Column {
    Column { path, header, words: false }
}

/// Every kind in the order of the files, with its columns.
pub const KINDS: [(&str, &[Column]); 20] = [
    ("profile", &PROFILE),
    ("check_up", &[]),
    ("clinician", &CLINICIAN),
    ("self_check", &SELF_CHECK),
    ("practice", &PRACTICE),
    ("strength", &STRENGTH),
    ("low_load", &LOW_LOAD),
    ("diary", &DIARY),
    ("screen", &SCREEN),
    ("test", &TEST),
    ("red_flag", &RED_FLAG),
    ("red_flag_cleared", &RED_FLAG_CLEARED),
    ("readiness", &READINESS),
    ("impact_session", &IMPACT_SESSION),
    ("morning_after", &MORNING_AFTER),
    ("isi", &ISI),
    ("rest", &REST),
    ("pregnancy", &[]),
    ("settings", &SETTINGS),
    ("prompts", &PROMPTS),
];

const PROFILE: [Column; 16] = [
    words("birth_date", "birth_date"),
    words("birth_mode", "birth_mode"),
    words("tear", "tear"),
    value("births", "births"),
    value("leaked_before", "leaked_before"),
    words("running_before", "running_before"),
    value("prior_running_injury", "prior_running_injury"),
    value("conditions", "conditions"),
    value("breastfeeding", "breastfeeding"),
    value("wound_healed", "wound_healed"),
    words("start.leak", "start.leak"),
    value("start.heaviness", "start.heaviness_0_to_10"),
    value("start.pelvic_pain", "start.pelvic_pain_0_to_10"),
    value("start.walk_minutes", "start.walk_minutes"),
    value("start.hold_s", "start.hold_s"),
    value("start.feels_lift", "start.feels_lift"),
];

const CLINICIAN: [Column; 9] = [
    words("role", "role"),
    value("impact_from_week", "impact_from_week"),
    words("leak_ceiling", "leak_ceiling"),
    value("heaviness_ceiling", "heaviness_ceiling_0_to_10"),
    value("pelvic_pain_ceiling", "pelvic_pain_ceiling_0_to_10"),
    value("prescription.hold_s", "prescription.hold_s"),
    value("prescription.reps", "prescription.reps"),
    value("prescription.fast", "prescription.fast"),
    value("clears", "clears"),
];

const SELF_CHECK: [Column; 7] = [
    value("hold_s", "hold_s"),
    value("reps", "reps"),
    value("fast", "fast"),
    value("easy_hold_60", "easy_hold_60_s"),
    value("feels_lift", "feels_lift"),
    value("hard_to_relax", "hard_to_relax"),
    value("pain", "pain_0_to_10"),
];

const PRACTICE: [Column; 6] = [
    words("level", "level"),
    value("planned", "planned_reps"),
    value("done", "done_reps"),
    value("effort", "effort_0_to_10"),
    value("pain", "pain_0_to_10"),
    value("breath_held", "breath_held"),
];

const STRENGTH: [Column; 3] =
    [words("set", "set"), value("completed", "completed"), value("symptom_free", "symptom_free")];

const LOW_LOAD: [Column; 3] =
    [words("kind", "activity"), value("minutes", "minutes"), value("symptom_free", "symptom_free")];

const DIARY: [Column; 11] = [
    value("leaks", "leaks"),
    value("heaviness", "heaviness_0_to_10"),
    value("pelvic_pain", "pelvic_pain_0_to_10"),
    value("body_pain", "body_pain_0_to_10"),
    words("bleeding", "bleeding"),
    value("sleep_min", "sleep_min"),
    value("energy", "energy_0_to_10"),
    value("emptying_difficulty", "emptying_difficulty"),
    value("pain_with_sex", "pain_with_sex"),
    value("ill", "ill"),
    words("note", "note"),
];

const SCREEN: [Column; 5] = [
    value("leak", "leak"),
    value("urgency", "urgency"),
    value("bulge", "bulge"),
    value("bowel", "bowel"),
    value("pain", "pain"),
];

const TEST: [Column; 5] = [
    words("id", "test"),
    value("value", "value_min_s_or_count"),
    value("left", "left_s_or_reps"),
    value("right", "right_s_or_reps"),
    value("symptom_free", "symptom_free"),
];

const RED_FLAG: [Column; 1] = [value("ids", "ids")];

const RED_FLAG_CLEARED: [Column; 1] = [value("ids", "ids")];

const READINESS: [Column; 16] = [
    value("warning_signs", "warning_signs"),
    words("leak", "leak"),
    value("leak_during_impact", "leak_during_impact"),
    value("heaviness", "heaviness_0_to_10"),
    value("bulge", "bulge"),
    value("pelvic_pain", "pelvic_pain_0_to_10"),
    value("body_pain", "body_pain_0_to_10"),
    words("body_pain_kind", "body_pain_kind"),
    words("bleeding", "bleeding"),
    words("last_settled", "last_settled"),
    value("sleep_min", "sleep_min"),
    value("energy", "energy_0_to_10"),
    words("fuelled", "fuelled"),
    value("worry", "worry_0_to_10"),
    words("ill", "ill"),
    words("mood", "mood"),
];

const IMPACT_SESSION: [Column; 11] = [
    words("kind", "session"),
    words("rung", "rung"),
    value("planned_run_s", "planned_run_s"),
    value("done_run_s", "done_run_s"),
    value("events", "events"),
    words("after.leak", "after.leak"),
    value("after.heaviness", "after.heaviness_0_to_10"),
    value("after.pelvic_pain", "after.pelvic_pain_0_to_10"),
    value("after.body_pain", "after.body_pain_0_to_10"),
    value("after.gone_within_hour", "after.gone_within_hour"),
    words("support", "support"),
];

const MORNING_AFTER: [Column; 5] = [
    words("leak", "leak"),
    value("heaviness", "heaviness_0_to_10"),
    value("pelvic_pain", "pelvic_pain_0_to_10"),
    value("body_pain", "body_pain_0_to_10"),
    value("bleeding_up", "bleeding_up"),
];

const ISI: [Column; 2] = [value("frequency", "frequency_0_to_4"), value("amount", "amount_0_to_3")];

const REST: [Column; 3] = [words("from", "from"), words("to", "to"), words("reason", "reason")];

const SETTINGS: [Column; 11] = [
    value("day_boundary_min", "day_boundary_min"),
    words("week_start", "week_start"),
    value("goal_days", "goal_days_per_week"),
    value("streak_hidden", "streak_hidden"),
    words("look", "look"),
    value("night_at_night", "night_at_night"),
    value("haptics", "haptics"),
    value("sound", "sound"),
    words("country", "country"),
    value("screen_hidden", "screen_hidden"),
    words("lock_grace", "lock_grace"),
];

const PROMPTS: [Column; 4] = [
    value("rules", "rules"),
    words("quiet.from", "quiet.from"),
    words("quiet.to", "quiet.to"),
    value("keep_daily", "keep_daily"),
];
