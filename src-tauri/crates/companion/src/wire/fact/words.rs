//! The words of `scenarios/FORMAT.md` as they stand in JSON. Most mirror a word
//! of the core, one for one.

use progression::words as core;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* $variant),+ }
    };
}

/// A word that is the core's own.
macro_rules! mirror {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        words!($(#[$meta])* $name { $($(#[$vmeta])* $variant),+ });

        impl From<$name> for core::$name {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),+ }
            }
        }

        impl From<core::$name> for $name {
            fn from(word: core::$name) -> Self {
                match word { $(core::$name::$variant => Self::$variant),+ }
            }
        }
    };
}

mirror!(
    /// How the baby was born.
    BirthMode {
        /// Vaginally.
        Vaginal,
        /// With forceps or suction.
        Assisted,
        /// By caesarean.
        Caesarean
    }
);
mirror!(
    /// A tear of the perineum.
    Tear {
        /// None.
        None,
        /// First or second degree.
        Minor,
        /// Third or fourth degree.
        Major,
        /// She does not know.
        Unsure
    }
);
mirror!(
    /// Running before the birth.
    RunningBefore {
        /// Never.
        None,
        /// Now and then.
        Some,
        /// Regularly.
        Regular
    }
);
mirror!(
    /// Conditions a clinician should know of.
    Condition {
        /// Prolapse.
        Prolapse,
        /// Heart or lungs.
        HeartLung,
        /// Nerves.
        Neurological,
        /// Kidneys.
        Kidney,
        /// High blood pressure.
        Hypertension,
        /// Anaemia.
        Anaemia,
        /// An eating disorder.
        EatingDisorder,
        /// Hypermobility.
        Hypermobility
    }
);
mirror!(
    /// How much leaked.
    Amount {
        /// Nothing.
        None,
        /// Drops.
        Drops,
        /// A splash.
        Splash,
        /// More.
        More
    }
);
words!(
    /// How much leaked, where something did.
    LeakAmount {
        /// Drops.
        Drops,
        /// A splash.
        Splash,
        /// More.
        More
    }
);
words!(
    /// The most a clinician lets pass.
    LeakCeiling {
        /// No leak.
        None,
        /// Drops.
        Drops,
        /// A splash.
        Splash
    }
);
mirror!(
    /// What brought the leak on.
    Trigger {
        /// Cough, sneeze or laugh.
        CoughSneezeLaugh,
        /// Lifting or standing up.
        LiftStand,
        /// Walking.
        Walk,
        /// Running.
        Run,
        /// Jumping.
        Jump,
        /// An urge that came first.
        Urgency,
        /// She cannot tell.
        Unknown
    }
);
mirror!(
    /// Bleeding.
    Bleeding {
        /// None.
        None,
        /// A usual period.
        Usual,
        /// She cannot tell.
        Unclear,
        /// More, or again.
        Increased
    }
);
mirror!(
    /// Who saw her.
    Role {
        /// Physiotherapist.
        Physio,
        /// Midwife.
        Midwife,
        /// General practitioner.
        Gp,
        /// Sports doctor.
        SportsDoctor,
        /// Somebody else: a note only.
        Other
    }
);
mirror!(
    /// Low-load activity.
    LowLoadKind {
        /// Walk.
        Walk,
        /// Bicycle.
        Cycle,
        /// Cross trainer.
        CrossTrainer,
        /// Swim.
        Swim,
        /// Something else.
        Other
    }
);
mirror!(
    /// Pain of legs, back or hips.
    BodyPainKind {
        /// Plain.
        Plain,
        /// Sharp.
        Sharp,
        /// It makes her limp.
        Limp,
        /// On one point of a bone.
        BonePoint
    }
);
mirror!(
    /// Whether the last impact session settled.
    LastSettled {
        /// By the next morning.
        Yes,
        /// Later than 24 hours.
        Late,
        /// Not yet.
        No,
        /// There was none.
        NoneYet
    }
);
mirror!(
    /// Eaten, drunk, bladder emptied.
    Fuelled {
        /// Yes.
        Yes,
        /// No.
        No,
        /// Faint, or skipping food.
        FaintOrSkipping
    }
);
mirror!(
    /// Illness, or perhaps pregnancy.
    Ill {
        /// No.
        No,
        /// A mild cold.
        Mild,
        /// Fever, mastitis or really unwell.
        Yes,
        /// Maybe pregnant.
        MaybePregnant
    }
);
mirror!(
    /// Mood.
    Mood {
        /// All right.
        Ok,
        /// Low.
        Low,
        /// In crisis.
        Crisis
    }
);
words!(
    /// What kind of impact session.
    SessionKind {
        /// A rung of the ladder.
        Ladder,
        /// The load tests L1 to L7.
        Battery,
        /// A run outside the plan.
        OffPlan
    }
);
mirror!(
    /// What was felt during a session.
    EventKind {
        /// A leak.
        Leak,
        /// Heaviness.
        Heaviness,
        /// Pelvic or scar pain.
        PelvicPain,
        /// A bulge.
        Bulge,
        /// Stool or wind.
        Bowel,
        /// Bleeding.
        Bleeding,
        /// Legs, back or hips.
        BodyPain,
        /// Chest pain, breathlessness, faintness.
        Unwell
    }
);
mirror!(
    /// Support used.
    Support {
        /// None.
        None,
        /// A garment.
        Garment,
        /// A pessary.
        Pessary,
        /// A tampon.
        Tampon,
        /// Something else.
        Other
    }
);
mirror!(
    /// Why she rests.
    RestReason {
        /// Ill.
        Ill,
        /// Travelling.
        Travel,
        /// Family.
        Family,
        /// Period.
        Period,
        /// Something else.
        Other
    }
);

impl From<LeakAmount> for core::Amount {
    fn from(amount: LeakAmount) -> Self {
        match amount {
            LeakAmount::Drops => Self::Drops,
            LeakAmount::Splash => Self::Splash,
            LeakAmount::More => Self::More,
        }
    }
}

impl From<core::Amount> for LeakAmount {
    /// A leak of nothing is none; the core never holds one.
    fn from(amount: core::Amount) -> Self {
        match amount {
            core::Amount::None | core::Amount::Drops => Self::Drops,
            core::Amount::Splash => Self::Splash,
            core::Amount::More => Self::More,
        }
    }
}

impl From<LeakCeiling> for core::Amount {
    fn from(ceiling: LeakCeiling) -> Self {
        match ceiling {
            LeakCeiling::None => Self::None,
            LeakCeiling::Drops => Self::Drops,
            LeakCeiling::Splash => Self::Splash,
        }
    }
}

impl From<core::Amount> for LeakCeiling {
    /// No ceiling lies above a splash.
    fn from(amount: core::Amount) -> Self {
        match amount {
            core::Amount::None => Self::None,
            core::Amount::Drops => Self::Drops,
            core::Amount::Splash | core::Amount::More => Self::Splash,
        }
    }
}
