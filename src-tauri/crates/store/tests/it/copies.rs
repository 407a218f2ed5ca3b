//! The folder for copies: one, changed and let go, and kept by every turn of the lock.

use store::{Copies, Cost, Given, RecoveryCode, SecretKind, Store, StoreError};

use crate::telling::{MORNING_MS, folder, open};

fn copies() -> Copies {
    Copies {
        place: "/home/her/Copies".to_owned(),
        name: "Copies".to_owned(),
        recipient: "age1".to_owned(),
        wrapped: vec![0, 1, 255],
        kept: None,
        trouble: None,
    }
}

#[test]
fn there_is_one_folder_or_none() {
    let folder = folder();
    let mut store = open(folder.path());
    assert_eq!(store.read().copies().unwrap(), None);
    let other =
        Copies { kept: Some((MORNING_MS, 12)), trouble: Some("disk_full".to_owned()), ..copies() };
    for copies in [copies(), other] {
        store.write(|tx| tx.set_copies(&copies)).unwrap();
        assert_eq!(store.read().copies().unwrap(), Some(copies));
    }
    store.write(|tx| tx.drop_copies()).unwrap();
    assert_eq!(store.read().copies().unwrap(), None);
}

#[test]
fn a_trouble_is_a_word() {
    let folder = folder();
    let mut store = open(folder.path());
    let told = Copies { trouble: Some("She wrote this".to_owned()), ..copies() };
    let refused = store.write(|tx| tx.set_copies(&told));
    assert!(matches!(refused, Err(StoreError::Malformed { .. })));
    assert_eq!(store.read().copies().unwrap(), None);
}

#[test]
fn the_lock_takes_it_along_both_ways() {
    let folder = folder();
    let mut store = open(folder.path());
    store.write(|tx| tx.set_copies(&copies())).unwrap();
    let code = RecoveryCode::draw().unwrap();
    let secret = (SecretKind::Pin, "830527", Cost::LEAST);
    store.lock_with(secret, &code, MORNING_MS).unwrap();
    assert_eq!(store.read().copies().unwrap(), Some(copies()));
    store.close().unwrap();
    let opened = Store::unlock(folder.path(), &Given::Code(&code), MORNING_MS).unwrap();
    let mut store = opened.store;
    store.lock_off(MORNING_MS).unwrap();
    assert_eq!(store.read().copies().unwrap(), Some(copies()));
}
