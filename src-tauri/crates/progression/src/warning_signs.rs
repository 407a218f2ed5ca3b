//! §10 Warning signs: the table, and which are active. A sign stays until it
//! is cleared; no answer, ceiling or override takes it away.

use alloc::collections::BTreeMap;

use crate::day::ProgrammeDay;
use crate::facts::FactId;
use crate::names::SignId;
use crate::words::EventKind;

/// How soon a sign needs somebody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SignLevel {
    /// Now.
    Emergency,
    /// The same day.
    SameDay,
    /// Soon.
    Soon,
    /// The pregnancy pause (RF18).
    Pause,
}

/// A row of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sign {
    /// Which.
    pub id: SignId,
    /// How soon it needs somebody.
    pub level: SignLevel,
    /// It stops practice and impact (H2).
    pub stops: bool,
}

use SignLevel::{Emergency, Pause, SameDay, Soon};

/// The whole table, by number: level, and whether it stops practice and impact.
pub const TABLE: [Sign; 20] = [
    row(SignId::RF01, Emergency, true),
    row(SignId::RF02, Emergency, true),
    row(SignId::RF03, SameDay, true),
    row(SignId::RF04, SameDay, true),
    row(SignId::RF05, SameDay, true),
    row(SignId::RF06, SameDay, true),
    row(SignId::RF07, Emergency, true),
    row(SignId::RF08, SameDay, true),
    row(SignId::RF09, Emergency, true),
    row(SignId::RF10, Soon, false),
    row(SignId::RF11, Soon, true),
    row(SignId::RF12, Soon, true),
    row(SignId::RF13, SameDay, true),
    row(SignId::RF14, Emergency, true),
    row(SignId::RF15, Soon, true),
    row(SignId::RF16, Soon, false),
    row(SignId::RF17, Soon, false),
    row(SignId::RF18, Pause, false),
    row(SignId::RF19, Soon, false),
    row(SignId::RF20, Soon, false),
];

const fn row(id: SignId, level: SignLevel, stops: bool) -> Sign {
    Sign { id, level, stops }
}

/// The row of a sign.
#[must_use]
pub fn sign(id: SignId) -> Sign {
    // Every sign has its row; one without would be an emergency.
    TABLE.iter().find(|row| row.id == id).copied().unwrap_or(row(id, Emergency, true))
}

/// The sign an event of a session raises, as if she had reported it (§6).
#[must_use]
pub fn of_event(kind: EventKind) -> Option<SignId> {
    match kind {
        EventKind::Bulge => Some(SignId::RF11),
        EventKind::Bowel => Some(SignId::RF12),
        EventKind::Bleeding => Some(SignId::RF15),
        EventKind::Unwell => Some(SignId::RF06),
        EventKind::Leak | EventKind::Heaviness | EventKind::PelvicPain | EventKind::BodyPain => {
            None
        }
    }
}

/// When an active sign was reported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Reported {
    /// First.
    pub since: ProgrammeDay,
    /// Latest.
    pub fact: FactId,
}

/// The active signs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Signs {
    active: BTreeMap<SignId, Reported>,
}

impl Signs {
    /// Raises a sign; says whether it was not active before.
    pub fn raise(&mut self, id: SignId, day: ProgrammeDay, fact: FactId) -> bool {
        let known = self.active.get(&id).map(|reported| reported.since);
        self.active.insert(id, Reported { since: known.unwrap_or(day), fact });
        known.is_none()
    }

    /// Clears a sign; says whether it was active.
    pub fn clear(&mut self, id: SignId) -> bool {
        self.active.remove(&id).is_some()
    }

    pub fn is_active(&self, id: SignId) -> bool {
        self.active.contains_key(&id)
    }

    #[cfg(test)]
    pub fn get(&self, id: SignId) -> Option<Reported> {
        self.active.get(&id).copied()
    }

    /// The active signs, by number.
    pub fn all(&self) -> impl Iterator<Item = (SignId, Reported)> {
        self.active.iter().map(|(id, reported)| (*id, *reported))
    }

    /// The active signs that stop everything (H2).
    pub fn stopping(&self) -> impl Iterator<Item = (SignId, Reported)> {
        self.all().filter(|(id, _)| sign(*id).stops)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_one_row_in_its_place() {
        assert!(TABLE.iter().map(|row| &row.id).eq(SignId::ALL));
    }

    #[test]
    fn an_emergency_or_a_same_day_sign_always_stops() {
        for row in TABLE {
            assert!(row.stops || !matches!(row.level, Emergency | SameDay));
        }
    }

    #[test]
    fn fourteen_signs_stop_and_six_do_not() {
        let free = [SignId::RF10, SignId::RF16, SignId::RF17, SignId::RF18, SignId::RF19];
        for id in SignId::ALL {
            let expected = !free.contains(id) && *id != SignId::RF20;
            assert_eq!(sign(*id).stops, expected, "{}", id.word());
        }
    }

    #[test]
    fn a_sign_reported_again_keeps_its_first_day() {
        let mut signs = Signs::default();
        let day = ProgrammeDay::new("2026-03-01".parse().unwrap());
        assert!(signs.raise(SignId::RF02, day, FactId(1)));
        assert!(!signs.raise(SignId::RF02, day.plus(2), FactId(2)));
        let reported = signs.get(SignId::RF02).unwrap();
        assert_eq!((reported.since, reported.fact), (day, FactId(2)));
        assert!(signs.clear(SignId::RF02) && !signs.clear(SignId::RF02));
    }
}
