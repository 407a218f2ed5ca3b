//! Reasons as data: which rule spoke, what it found, what it saw and what it
//! needed, which of her entries led there, and how strong its ground is.
//!
//! No sentence is here; the catalogue of the UI has the words of every rule.

use alloc::vec::Vec;
use core::fmt;

use crate::day::ProgrammeDay;
use crate::facts::FactId;
use crate::ladder::Rung;
use crate::names::{Colour, Level, SessionResult, Stage};
pub use crate::rules::{Cell, Rule};
use crate::words::{Amount, words};

words! {
    /// How strong the ground of a number or a rule is.
    Strength {
        /// Trials.
        TrialEvidence = "trial_evidence",
        /// Published expert opinion, or observation.
        ExpertOpinion = "expert_opinion",
        /// The team's choice, to be reviewed by a pelvic health physiotherapist.
        TeamChoice = "team_choice",
    }
    /// Where a number or a rule comes from (`evidence.md`).
    Source {
        /// Goom, Donnelly and Brockwell 2019.
        Goom2019 = "goom_2019",
        /// Deering 2024, Delphi.
        Deering2024 = "deering_2024",
        /// Christopher 2024, Delphi.
        Christopher2024 = "christopher_2024",
        /// Donnelly 2022, the 6 Rs.
        SixRs2022 = "six_rs_2022",
        /// NICE guidance.
        Nice = "nice",
        /// MOTHERFIT 2019.
        Motherfit2019 = "motherfit_2019",
        /// The Canadian guideline of 2025.
        Canada2025 = "canada_2025",
        /// PFD-SENTINEL 2023.
        Sentinel2023 = "sentinel_2023",
        /// Nielsen 2014.
        Nielsen2014 = "nielsen_2014",
        /// Woodley and Hay-Smith 2021.
        WoodleyHaySmith2021 = "woodley_hay_smith_2021",
        /// Sandvik 2000.
        Sandvik2000 = "sandvik_2000",
        /// A product decision of the team.
        Team = "team",
    }
    /// What a rule is about.
    Topic {
        /// Her stage.
        Stage = "stage",
        /// Her rung.
        Rung = "rung",
        /// Her practice level.
        Level = "level",
        /// Today's practice.
        Practice = "practice",
        /// Walks and low-impact activity.
        LowLoad = "low_load",
        /// Strength.
        Strength = "strength",
        /// Impact today.
        Impact = "impact",
        /// The check.
        Readiness = "readiness",
        /// A hold.
        Hold = "hold",
        /// A warning sign.
        WarningSign = "warning_sign",
        /// A referral prompt.
        Referral = "referral",
        /// The pattern.
        Pattern = "pattern",
    }
    /// What a rule found.
    Verdict {
        /// What it asks for is there.
        Met = "met",
        /// It is not there yet, or it is broken.
        NotYet = "not_yet",
        /// She has not told, so nobody knows. It weighs as not met.
        Unknown = "unknown",
        /// The rule acted.
        Act = "act",
    }
}

/// A figure with its unit: what was seen, or what was needed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// Completed weeks since the birth.
    Weeks(i64),
    /// Days.
    Days(i64),
    /// Hours.
    Hours(i64),
    /// A count.
    Count(i64),
    /// Whole per cent.
    Percent(i64),
    /// A score of 0 to 10.
    Score(i64),
    /// Seconds.
    Seconds(i64),
    /// Minutes.
    Minutes(i64),
    /// An amount of leak.
    Leak(Amount),
    /// A programme day.
    Date(ProgrammeDay),
    /// Two sides of a test.
    Sides {
        /// Left.
        left: i64,
        /// Right.
        right: i64,
    },
    /// A stage.
    Stage(Stage),
    /// A rung.
    Rung(Rung),
    /// A practice level.
    Level(Level),
    /// A question's colour.
    Colour(Colour),
    /// What a session was.
    Result(SessionResult),
    /// Yes or no.
    Flag(bool),
    /// One of the programme's or her own words: a role, an answer, a hold …
    Word(&'static str),
}

/// One rule that spoke.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// Which.
    pub rule: Rule,
    /// What it found.
    pub verdict: Verdict,
    /// What was seen; `None` where nothing is known.
    pub had: Option<Figure>,
    /// What was needed.
    pub need: Option<Figure>,
    /// Her entries that led there, oldest first.
    pub facts: Vec<FactId>,
}

impl Reason {
    /// A rule that acted.
    #[must_use]
    pub fn act(rule: Rule) -> Self {
        Self { rule, verdict: Verdict::Act, had: None, need: None, facts: Vec::new() }
    }

    /// A cell that is met or not yet.
    #[must_use]
    pub fn cell(rule: Rule, met: bool) -> Self {
        let verdict = if met { Verdict::Met } else { Verdict::NotYet };
        Self { rule, verdict, had: None, need: None, facts: Vec::new() }
    }

    /// A cell about a value that may be unknown.
    #[must_use]
    pub fn known(rule: Rule, met: Option<bool>) -> Self {
        let mut reason = Self::cell(rule, met == Some(true));
        if met.is_none() {
            reason.verdict = Verdict::Unknown;
        }
        reason
    }

    /// With what was seen.
    #[must_use]
    pub fn had(mut self, figure: impl Into<Option<Figure>>) -> Self {
        self.had = figure.into();
        self
    }

    /// With what was needed.
    #[must_use]
    pub fn need(mut self, figure: Figure) -> Self {
        self.need = Some(figure);
        self
    }

    /// With the entries that led there.
    #[must_use]
    pub fn from(mut self, facts: impl IntoIterator<Item = FactId>) -> Self {
        for fact in facts {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
        self
    }

    /// Whether it is met.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.verdict == Verdict::Met
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gate(stage, cell) => write!(out, "{}.{}", stage.word(), cell.word()),
            Self::Result(sight) => write!(out, "result.{}", sight.word()),
            other => out.write_str(other.plain_word()),
        }
    }
}
