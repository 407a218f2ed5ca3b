//! What is in force, against the rule written down as naively as it can be.

use proptest::prelude::*;
use store::{Store, StoreError};

use crate::telling::{correction, fact, folder, id, in_force, open, remove, tell, undo, void};

#[derive(Debug, Clone, Copy)]
enum Row {
    Fact,
    Correction(usize),
    Removal(usize),
    Undo(usize),
}

/// The rule as recursive sentences over the whole log.
struct Naive(Vec<Row>);

impl Naive {
    fn is_fact(&self, i: usize) -> bool {
        matches!(self.0[i], Row::Fact | Row::Correction(_))
    }

    fn first(&self, i: usize) -> usize {
        if let Row::Correction(of) = self.0[i] { self.first(of) } else { i }
    }

    fn is_struck(&self, i: usize) -> bool {
        let mut rows = 0..self.0.len();
        rows.any(|j| match self.0[j] {
            Row::Removal(of) | Row::Undo(of) => of == i && !self.is_struck(j),
            _ => false,
        })
    }

    fn is_gone(&self, first: usize) -> bool {
        let removed = |j: usize| match self.0[j] {
            Row::Removal(of) => self.first(of) == first && !self.is_struck(j),
            _ => false,
        };
        self.is_struck(first) || (0..self.0.len()).any(removed)
    }

    fn is_in_force(&self, i: usize) -> bool {
        let newer =
            |j: &usize| self.is_fact(*j) && self.first(*j) == self.first(i) && !self.is_struck(*j);
        self.is_fact(i)
            && !self.is_struck(i)
            && !self.is_gone(self.first(i))
            && !(i + 1..self.0.len()).any(|j| newer(&j))
    }

    fn in_force(&self) -> Vec<u128> {
        (0..self.0.len()).filter(|i| self.is_in_force(*i)).map(number).collect()
    }
}

/// Rows are numbered from 1 in the store.
fn number(index: usize) -> u128 {
    index as u128 + 1
}

/// Any log: what a row is about is any earlier row it may be about.
fn log() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0..10_u8, any::<prop::sample::Index>()), 1..40).prop_map(|draws| {
        let mut log = Naive(Vec::new());
        for (act, pick) in draws {
            let facts: Vec<usize> = (0..log.0.len()).filter(|i| log.is_fact(*i)).collect();
            let row = match act {
                2..=5 if !facts.is_empty() => Row::Correction(*pick.get(&facts)),
                6 if !facts.is_empty() => Row::Removal(*pick.get(&facts)),
                7.. if !log.0.is_empty() => Row::Undo(pick.index(log.0.len())),
                _ => Row::Fact,
            };
            log.0.push(row);
        }
        log.0
    })
}

fn write(store: &mut Store, log: &[Row]) {
    store
        .write(|tx| -> Result<(), StoreError> {
            for (row, n) in log.iter().zip(1..) {
                match *row {
                    Row::Fact => tx.append(&fact(n))?,
                    Row::Correction(of) => tx.append(&correction(n, number(of)))?,
                    Row::Removal(of) => tx.remove(&void(n, number(of)))?,
                    Row::Undo(of) => tx.undo(&void(n, number(of)))?,
                };
            }
            Ok(())
        })
        .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_in_force_is_what_the_naive_rule_says(log in log()) {
        let folder = folder();
        let mut store = open(folder.path());
        write(&mut store, &log);
        let naive = Naive(log);
        prop_assert_eq!(in_force(&store), naive.in_force());
        for i in 0..naive.0.len() {
            let reading = store.read();
            let history = reading.history(id(number(i))).unwrap();
            let versions: Vec<u128> = history.iter().map(|r| r.id.0.as_u128()).collect();
            let same = |j: &usize| naive.is_fact(*j) && naive.first(*j) == naive.first(i);
            let expected: Vec<u128> = if naive.is_fact(i) {
                (0..naive.0.len()).filter(same).map(number).collect()
            } else {
                Vec::new()
            };
            prop_assert_eq!(&versions, &expected);
            let in_force: Vec<_> = expected.iter().filter(|n| naive.is_in_force(**n as usize - 1)).collect();
            prop_assert!(in_force.len() <= 1, "two versions of one entry");
            let current = reading.current(id(number(i))).unwrap().map(|r| r.id.0.as_u128());
            prop_assert_eq!(current, in_force.first().copied().copied());
        }
    }

    #[test]
    fn taking_back_the_newest_record_is_as_if_it_was_never_told(log in log()) {
        let folder = folder();
        let mut store = open(folder.path());
        let newest = log.len() as u128;
        write(&mut store, &log);
        let with = in_force(&store);
        undo(&mut store, newest + 1, newest);
        prop_assert_eq!(in_force(&store), Naive(log[..log.len() - 1].to_vec()).in_force());
        undo(&mut store, newest + 2, newest + 1);
        prop_assert_eq!(in_force(&store), with);
    }
}

#[test]
fn a_second_correction_does_not_bring_the_first_version_back() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    tell(&mut store, &correction(2, 1));
    tell(&mut store, &correction(3, 2));
    assert_eq!(in_force(&store), [3]);
    undo(&mut store, 4, 3);
    assert_eq!(in_force(&store), [2]);
    undo(&mut store, 5, 2);
    assert_eq!(in_force(&store), [1]);
}

#[test]
fn two_corrections_of_one_version_count_once() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    tell(&mut store, &correction(2, 1));
    tell(&mut store, &correction(3, 1));
    assert_eq!(in_force(&store), [3]);
}

#[test]
fn removing_any_version_removes_the_entry_and_undo_brings_it_back() {
    for version in 1..=3 {
        let folder = folder();
        let mut store = open(folder.path());
        tell(&mut store, &fact(1));
        tell(&mut store, &correction(2, 1));
        tell(&mut store, &correction(3, 2));
        remove(&mut store, 4, version);
        assert_eq!(in_force(&store), []);
        undo(&mut store, 5, 4);
        assert_eq!(in_force(&store), [3]);
        undo(&mut store, 6, 5);
        assert_eq!(in_force(&store), []);
    }
}

#[test]
fn what_nobody_told_has_no_history() {
    let folder = folder();
    let store = open(folder.path());
    assert_eq!(store.read().record(id(1)).unwrap(), None);
    assert_eq!(store.read().current(id(1)).unwrap(), None);
    assert_eq!(store.read().history(id(1)).unwrap(), []);
    assert_eq!(store.read().newest_seq().unwrap(), 0);
}
