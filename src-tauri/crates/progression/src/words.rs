//! §2 The words facts are made of: one small enum each, with the stable word
//! `scenarios/FORMAT.md` gives it. No rule is here.

/// Defines enums whose variants each have one stable word.
macro_rules! words {
    ($($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the programme's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its stable word.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    )+};
}
pub(crate) use words;

words! {
    /// How much leaked. The order is none < drops < splash < more.
    Amount {
        /// Nothing.
        None = "none",
        /// Drops.
        Drops = "drops",
        /// A splash.
        Splash = "splash",
        /// More.
        More = "more",
    }
    /// What brought a leak on.
    Trigger {
        /// Cough, sneeze or laugh.
        CoughSneezeLaugh = "cough_sneeze_laugh",
        /// Lifting or standing up.
        LiftStand = "lift_stand",
        /// Walking.
        Walk = "walk",
        /// Running.
        Run = "run",
        /// Jumping.
        Jump = "jump",
        /// An urge that came first: not a stress-type leak.
        Urgency = "urgency",
        /// She cannot tell: counts as a leak, classifies nothing.
        Unknown = "unknown",
    }
    /// Bleeding. The order is none < usual < unclear < increased.
    Bleeding {
        /// None.
        None = "none",
        /// A usual period.
        Usual = "usual",
        /// She cannot tell.
        Unclear = "unclear",
        /// More, or again.
        Increased = "increased",
    }
    /// How the baby was born.
    BirthMode {
        /// Vaginally.
        Vaginal = "vaginal",
        /// With forceps or suction.
        Assisted = "assisted",
        /// By caesarean.
        Caesarean = "caesarean",
    }
    /// A tear of the perineum.
    Tear {
        /// None.
        None = "none",
        /// First or second degree.
        Minor = "minor",
        /// Third or fourth degree.
        Major = "major",
        /// She does not know; counts as a wound.
        Unsure = "unsure",
    }
    /// Running before the birth. Kept for display.
    RunningBefore {
        /// Never.
        None = "none",
        /// Now and then.
        Some = "some",
        /// Regularly.
        Regular = "regular",
    }
    /// Conditions a clinician should know of.
    Condition {
        /// Prolapse.
        Prolapse = "prolapse",
        /// Heart or lungs.
        HeartLung = "heart_lung",
        /// Nerves.
        Neurological = "neurological",
        /// Kidneys.
        Kidney = "kidney",
        /// High blood pressure. No rule uses it.
        Hypertension = "hypertension",
        /// Anaemia. No rule uses it.
        Anaemia = "anaemia",
        /// An eating disorder. No rule uses it.
        EatingDisorder = "eating_disorder",
        /// Hypermobility. No rule uses it.
        Hypermobility = "hypermobility",
    }
    /// Who saw her.
    Role {
        /// Physiotherapist.
        Physio = "physio",
        /// Midwife.
        Midwife = "midwife",
        /// General practitioner.
        Gp = "gp",
        /// Sports doctor.
        SportsDoctor = "sports_doctor",
        /// Somebody else: a note only.
        Other = "other",
    }
    /// Low-load activity.
    LowLoadKind {
        /// Walk.
        Walk = "walk",
        /// Bicycle.
        Cycle = "cycle",
        /// Cross trainer.
        CrossTrainer = "cross_trainer",
        /// Swim.
        Swim = "swim",
        /// Something else.
        Other = "other",
    }
    /// What kind of leg, back or hip pain.
    BodyPainKind {
        /// Plain.
        Plain = "plain",
        /// Sharp.
        Sharp = "sharp",
        /// It makes her limp.
        Limp = "limp",
        /// On one point of a bone.
        BonePoint = "bone_point",
    }
    /// Whether the last impact session settled.
    LastSettled {
        /// By the next morning.
        Yes = "yes",
        /// Later than 24 hours.
        Late = "late",
        /// Not yet.
        No = "no",
        /// There was none.
        NoneYet = "none_yet",
    }
    /// Eaten, drunk, bladder emptied.
    Fuelled {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Faint, or skipping food.
        FaintOrSkipping = "faint_or_skipping",
    }
    /// Illness, or perhaps pregnancy.
    Ill {
        /// No.
        No = "no",
        /// A mild cold.
        Mild = "mild",
        /// Fever, mastitis or really unwell.
        Yes = "yes",
        /// Maybe pregnant.
        MaybePregnant = "maybe_pregnant",
    }
    /// Mood.
    Mood {
        /// All right.
        Ok = "ok",
        /// Low.
        Low = "low",
        /// In crisis.
        Crisis = "crisis",
    }
    /// What was felt during a session.
    EventKind {
        /// A leak.
        Leak = "leak",
        /// Heaviness.
        Heaviness = "heaviness",
        /// Pelvic or scar pain.
        PelvicPain = "pelvic_pain",
        /// A bulge.
        Bulge = "bulge",
        /// Stool or wind.
        Bowel = "bowel",
        /// Bleeding.
        Bleeding = "bleeding",
        /// Legs, back or hips.
        BodyPain = "body_pain",
        /// Chest pain, breathlessness, faintness.
        Unwell = "unwell",
    }
    /// Support used in a session. Kept for display.
    Support {
        /// None.
        None = "none",
        /// A garment.
        Garment = "garment",
        /// A pessary.
        Pessary = "pessary",
        /// A tampon.
        Tampon = "tampon",
        /// Something else.
        Other = "other",
    }
    /// Why she rests.
    RestReason {
        /// Ill: it counts as a report of illness (§9 H3).
        Ill = "ill",
        /// Travelling.
        Travel = "travel",
        /// Family.
        Family = "family",
        /// Period.
        Period = "period",
        /// Something else.
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_leads_back_to_its_value() {
        for trigger in Trigger::ALL {
            assert_eq!(Trigger::from_word(trigger.word()), Some(*trigger));
        }
        assert_eq!(Trigger::from_word("sneeze"), None);
    }

    #[test]
    fn amounts_and_bleeding_are_ordered() {
        assert!(Amount::None < Amount::Drops && Amount::Splash < Amount::More);
        assert!(Bleeding::Usual < Bleeding::Unclear && Bleeding::Unclear < Bleeding::Increased);
    }
}
