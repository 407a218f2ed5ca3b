//! §2 Clinician facts: ceilings, the earliest week, prescriptions, and who saw
//! her when. Role *other* is a note only and is never kept here.
//!
//! A fact counts from its instant if its day is on or after the birth date, so
//! what is in force is read against the birth date of her present profile.

use alloc::vec::Vec;

use chrono::{NaiveDate, NaiveDateTime};

use crate::day::ProgrammeDay;
use crate::facts::{Clinician, FactId, Prescription, Score};
use crate::words::{Amount, Role};

/// A clinician fact that is more than a note.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Seen {
    pub at: NaiveDateTime,
    pub day: ProgrammeDay,
    pub fact: FactId,
    pub says: Clinician,
}

/// The most that may pass: none, 0 and 0 unless a clinician raised it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Ceilings {
    pub leak: Amount,
    pub heaviness: i64,
    pub pelvic_pain: i64,
}

/// Those who saw her, oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Clinicians {
    seen: Vec<Seen>,
}

impl Clinicians {
    /// Keeps a fact that is more than a note.
    pub fn note(&mut self, seen: Seen) {
        if seen.says.role != Role::Other {
            self.seen.push(seen);
        }
    }

    /// The facts in force for a birth, latest first.
    pub fn in_force(&self, birth: Option<NaiveDate>) -> impl Iterator<Item = &Seen> {
        let counts = move |seen: &&Seen| birth.is_none_or(|birth| seen.day.date() >= birth);
        self.seen.iter().rev().filter(counts)
    }

    /// The ceilings in force; per field the latest fact that states it.
    pub fn ceilings(&self, birth: Option<NaiveDate>) -> Ceilings {
        let score = |of: fn(&Clinician) -> Option<Score>| {
            self.in_force(birth).find_map(|seen| of(&seen.says)).map_or(0, Score::value)
        };
        let leak = self.in_force(birth).find_map(|seen| seen.says.leak_ceiling);
        Ceilings {
            leak: leak.unwrap_or(Amount::None),
            heaviness: score(|says| says.heaviness_ceiling),
            pelvic_pain: score(|says| says.pelvic_pain_ceiling),
        }
    }

    /// The earliest week for impact a clinician set, and the fact that set it.
    pub fn earliest_week(&self, birth: Option<NaiveDate>) -> Option<(i64, FactId)> {
        self.in_force(birth)
            .find_map(|seen| seen.says.impact_from_week.map(|week| (week.into(), seen.fact)))
    }

    /// Her own practice, and when and by which fact it was prescribed.
    pub fn prescription(&self, birth: Option<NaiveDate>) -> Option<(Prescription, &Seen)> {
        self.in_force(birth).find_map(|seen| seen.says.prescription.map(|own| (own, seen)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says() -> Clinician {
        Clinician {
            role: Role::Physio,
            impact_from_week: None,
            leak_ceiling: None,
            heaviness_ceiling: None,
            pelvic_pain_ceiling: None,
            prescription: None,
            clears: None,
        }
    }

    fn seen(day: &str, says: Clinician) -> Seen {
        let at: NaiveDateTime = alloc::format!("{day}T10:00:00").parse().unwrap();
        Seen { at, day: ProgrammeDay::new(day.parse().unwrap()), fact: FactId(0), says }
    }

    #[test]
    fn per_field_the_latest_fact_that_states_it_holds() {
        let mut clinicians = Clinicians::default();
        let drops = Clinician { leak_ceiling: Some(Amount::Drops), ..says() };
        clinicians.note(seen("2026-02-01", drops));
        let heavy = Clinician { heaviness_ceiling: Score::new(1), ..says() };
        clinicians.note(seen("2026-02-02", heavy));
        let ceilings = clinicians.ceilings(None);
        assert_eq!((ceilings.leak, ceilings.heaviness), (Amount::Drops, 1));
    }

    #[test]
    fn a_fact_before_the_birth_and_a_note_do_not_count() {
        let mut clinicians = Clinicians::default();
        let drops = Clinician { leak_ceiling: Some(Amount::Drops), ..says() };
        clinicians.note(seen("2026-02-01", drops.clone()));
        clinicians.note(seen("2026-03-01", Clinician { role: Role::Other, ..drops }));
        let birth = "2026-02-02".parse().ok();
        assert_eq!(clinicians.in_force(birth).count(), 0);
        assert_eq!(clinicians.ceilings(birth).leak, Amount::None);
    }
}
