//! Undo for every action: back through every state, one action at a time.

use proptest::prelude::*;
use store::{ActionId, Store, StoreError};

use crate::telling::{
    correction, fact, folder, id, in_force, open, remove, stamp, tell, undo, void,
};

/// Undoes the last action whole, as the app does. False when there is none.
fn undo_last(store: &mut Store, next: &mut u128) -> bool {
    let Some(action) = store.read().last_action().unwrap() else { return false };
    let undoing = stamp(*next);
    store
        .write(|tx| -> Result<(), StoreError> {
            for target in &action.undoable {
                tx.undo(&store::NewVoid {
                    id: id(*next),
                    stamp: undoing.clone(),
                    target: *target,
                })?;
                *next += 1;
            }
            Ok(())
        })
        .unwrap();
    true
}

/// One action of hers on the entries now in force: 1 to 3 records.
fn act(store: &mut Store, next: &mut u128, kind: u8, pick: &prop::sample::Index) {
    let entries = in_force(store);
    let action = stamp(*next).action;
    let mut name = || {
        *next += 1;
        *next - 1
    };
    store
        .write(|tx| -> Result<(), StoreError> {
            let mut told = fact(name());
            told.stamp.action = action;
            if entries.is_empty() || kind == 0 {
                tx.append(&told)?;
                let mut second = fact(name());
                second.stamp.action = action;
                tx.append(&second)?;
            } else if kind == 1 {
                told.supersedes = Some(id(*pick.get(&entries)));
                tx.append(&told)?;
            } else {
                let mut removal = void(told.id.0.as_u128(), *pick.get(&entries));
                removal.stamp.action = action;
                tx.remove(&removal)?;
            }
            Ok(())
        })
        .unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn undo_goes_back_through_every_state(
        steps in prop::collection::vec((0..5_u8, any::<prop::sample::Index>()), 1..30)
    ) {
        let folder = folder();
        let mut store = open(folder.path());
        let (mut next, mut states) = (1, Vec::new());
        for (kind, pick) in steps {
            if kind < 3 {
                states.push(in_force(&store));
                act(&mut store, &mut next, kind, &pick);
            } else {
                prop_assert_eq!(undo_last(&mut store, &mut next), !states.is_empty());
                prop_assert_eq!(in_force(&store), states.pop().unwrap_or_default());
            }
        }
        while let Some(state) = states.pop() {
            prop_assert!(undo_last(&mut store, &mut next));
            prop_assert_eq!(in_force(&store), state);
        }
        prop_assert!(!undo_last(&mut store, &mut next));
    }
}

#[test]
fn an_action_of_several_records_is_taken_back_whole_and_newest_first() {
    let folder = folder();
    let mut store = open(folder.path());
    let action = stamp(7).action;
    let mut both = [fact(1), correction(2, 1)];
    both.iter_mut().for_each(|record| record.stamp.action = action);
    store.write(|tx| both.iter().try_for_each(|r| tx.append(r).map(|_| ()))).unwrap();
    let last = store.read().last_action().unwrap().unwrap();
    assert_eq!(last.id, action);
    assert_eq!(last.records.iter().map(|r| r.id).collect::<Vec<_>>(), [id(1), id(2)]);
    assert_eq!(last.undoable, [id(2), id(1)]);
}

#[test]
fn an_undo_is_not_the_last_action_but_a_removal_is() {
    let folder = folder();
    let mut store = open(folder.path());
    tell(&mut store, &fact(1));
    tell(&mut store, &fact(2));
    undo(&mut store, 3, 2);
    assert_eq!(store.read().last_action().unwrap().unwrap().id, stamp(1).action);
    remove(&mut store, 4, 1);
    let last = store.read().last_action().unwrap().unwrap();
    assert_eq!(last.id, stamp(4).action);
    assert!(!last.records[0].is_undo());
    let undone = store.read().action(stamp(3).action).unwrap().unwrap();
    assert!(undone.records[0].is_undo());
}

#[test]
fn an_action_that_wrote_nothing_is_unknown() {
    let folder = folder();
    let store = open(folder.path());
    assert_eq!(store.read().action(ActionId(uuid::Uuid::nil())).unwrap(), None);
    assert_eq!(store.read().last_action().unwrap(), None);
}
