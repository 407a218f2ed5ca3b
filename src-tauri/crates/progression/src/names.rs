//! The names of the programme: stages, levels, holds, warning signs,
//! referrals, patterns, tests and strength sets. Rungs live with the ladder.

use crate::words::words;

words! {
    /// §4 A stage of the path.
    Stage {
        /// Recover.
        S0 = "S0",
        /// Reconnect.
        S1 = "S1",
        /// Build.
        S2 = "S2",
        /// Load.
        S3 = "S3",
        /// Impact preparation: J1 to J6.
        S4 = "S4",
        /// Walk-run: R1 to R23.
        S5 = "S5",
        /// Continuous: R24 to R29.
        S6 = "S6",
        /// Return.
        S7 = "S7",
    }
    /// §3 A level of pelvic floor practice.
    Level {
        /// Light, lying.
        P0 = "P0",
        /// Lying.
        P1 = "P1",
        /// Sitting.
        P2 = "P2",
        /// Standing.
        P3 = "P3",
        /// Standing and kneeling.
        P4 = "P4",
        /// Dynamic.
        P5 = "P5",
        /// Sport-specific.
        P6 = "P6",
    }
    /// §9 A hold: nothing moves up while one is active.
    HoldId {
        /// Pelvic.
        H1 = "H1",
        /// Warning sign.
        H2 = "H2",
        /// Illness.
        H3 = "H3",
        /// Pregnancy.
        H4 = "H4",
        /// Energy or bone.
        H5 = "H5",
        /// Body.
        H6 = "H6",
        /// Retest after a gap.
        H7 = "H7",
    }
    /// §10 A warning sign.
    SignId {
        /// Heavy or sudden bleeding.
        RF01 = "RF01",
        /// Chest pain, breathlessness, racing heart.
        RF02 = "RF02",
        /// One leg painful, swollen, red.
        RF03 = "RF03",
        /// Severe headache, vision change, swelling.
        RF04 = "RF04",
        /// Fever, shivering, infection.
        RF05 = "RF05",
        /// Fainting, dizziness.
        RF06 = "RF06",
        /// Thoughts of harm; seeing or hearing things.
        RF07 = "RF07",
        /// Cannot pass urine.
        RF08 = "RF08",
        /// Numb saddle area, or nerve signs with back pain.
        RF09 = "RF09",
        /// Blood in urine.
        RF10 = "RF10",
        /// New bulge.
        RF11 = "RF11",
        /// Cannot hold stool or wind.
        RF12 = "RF12",
        /// Wound opening or infected.
        RF13 = "RF13",
        /// Severe abdominal pain.
        RF14 = "RF14",
        /// Bleeding returns or grows with exercise.
        RF15 = "RF15",
        /// One-point bone pain.
        RF16 = "RF16",
        /// Burning or very frequent urine.
        RF17 = "RF17",
        /// Possible new pregnancy.
        RF18 = "RF18",
        /// Skipping food, repeated faints, no periods.
        RF19 = "RF19",
        /// Low mood most days for two weeks.
        RF20 = "RF20",
    }
    /// §11 A prompt to be seen by somebody.
    ReferralId {
        /// Symptoms in a screen.
        F1 = "F1",
        /// No lift felt.
        F2 = "F2",
        /// No better after twelve weeks.
        F3 = "F3",
        /// Pain or tension.
        F4 = "F4",
        /// The visit everyone is offered; the onboarding stop.
        F5 = "F5",
        /// Leakage that lasts.
        F6 = "F6",
        /// Setbacks with impact.
        F7 = "F7",
    }
    /// §13 An emphasis for practice, never a diagnosis.
    PatternId {
        /// Urgency.
        D0 = "D0",
        /// Quick effort (timing).
        D1 = "D1",
        /// Everyday effort (strength).
        D2 = "D2",
        /// Later in the run (load tolerance).
        D3 = "D3",
        /// Tension.
        D4 = "D4",
        /// Mixed.
        D5 = "D5",
        /// Not enough information yet.
        NotEnough = "not_enough",
    }
    /// §14 A strength set.
    SetId {
        /// Two-legged basics.
        A = "A",
        /// One-legged.
        B = "B",
        /// Set B beside running.
        C = "C",
    }
    /// §14 A test.
    TestId {
        /// Walk, minutes.
        L1 = "L1",
        /// One-leg balance, seconds a side.
        L2 = "L2",
        /// One-leg squat, a side.
        L3 = "L3",
        /// Jog on the spot, seconds.
        L4 = "L4",
        /// Forward bounds.
        L5 = "L5",
        /// Hop in place, a side.
        L6 = "L6",
        /// Running man, a side.
        L7 = "L7",
        /// One-leg calf raise, a side.
        M1 = "M1",
        /// One-leg bridge, a side.
        M2 = "M2",
        /// One-leg sit-to-stand, a side.
        M3 = "M3",
        /// Side-lying hip abduction, a side.
        M4 = "M4",
    }
    /// What kind of session an impact session was (`FORMAT.md`).
    SessionResult {
        /// No symptom, and the morning after is known.
        Clean = "clean",
        /// Body pain 3 to 5.
        BodyAmber = "body_amber",
        /// A pelvic symptom within the lesser limits, gone within the hour.
        PelvicAmber = "pelvic_amber",
        /// A red, pelvic or body.
        Red = "red",
        /// The morning after is still to come.
        Pending = "pending",
        /// Nobody answered in time: it counts neither way.
        Unverified = "unverified",
    }
    /// §7 What the result of a session rests on.
    Sight {
        /// The largest leak.
        Leak = "leak",
        /// Heaviness.
        Heaviness = "heaviness",
        /// Pelvic pain.
        PelvicPain = "pelvic_pain",
        /// Pain of legs, back or hips.
        BodyPain = "body_pain",
        /// Pain that is sharp or makes her limp.
        Sharp = "sharp",
        /// Something felt that is a warning sign.
        Sign = "sign",
        /// Gone within the hour.
        Gone = "gone",
        /// Bleeding came back or grew.
        Bleeding = "bleeding",
        /// The answers right after.
        Answers = "answers",
        /// The morning after, in its time.
        Morning = "morning",
    }
    /// §8 The colour of a check.
    CheckColour {
        /// All green.
        Green = "green",
        /// Amber, capacity only.
        AmberCapacity = "amber_capacity",
        /// Amber, at least one pelvic.
        AmberPelvic = "amber_pelvic",
        /// Red.
        Red = "red",
    }
    /// §8 The colour of one question, in the order in which one outweighs another.
    Colour {
        /// Green.
        Green = "green",
        /// Amber.
        Amber = "amber",
        /// Weighs as an amber of its kind. (Q1 unanswered is red.)
        Unanswered = "unanswered",
        /// Red.
        Red = "red",
    }
    /// The impact offer of the day (`FORMAT.md`).
    Offer {
        /// The planned rung.
        Planned = "planned",
        /// An easier rung.
        Easier = "easier",
        /// A walk or low-impact activity.
        LowImpact = "low_impact",
        /// Nothing.
        None = "none",
        /// A rest day.
        RestDay = "rest_day",
        /// The L1 to L7 battery.
        Battery = "battery",
        /// The check first.
        CheckFirst = "check_first",
    }
    /// What stands in the way of the planned impact (`FORMAT.md`), alphabetical.
    Block {
        /// A hold.
        Holds = "holds",
        /// The check, or a missing one.
        Readiness = "readiness",
        /// A session too near.
        Spacing = "spacing",
        /// The stage, the onboarding stop, or an earliest week.
        Stage = "stage",
        /// The volume guard.
        Volume = "volume",
    }
}

impl Level {
    /// One level up; P6 stays.
    #[must_use]
    pub fn up(self) -> Self {
        Self::ALL.iter().copied().find(|level| *level > self).unwrap_or(self)
    }

    /// One level down; P0 stays.
    #[must_use]
    pub fn down(self) -> Self {
        Self::ALL.iter().rev().copied().find(|level| *level < self).unwrap_or(self)
    }
}

impl Stage {
    /// The next stage; none above S7.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| *stage > self)
    }

    /// Whether impact is part of it: S4 and above.
    #[must_use]
    pub fn has_impact(self) -> bool {
        self >= Self::S4
    }
}
