//! The keys from inside: what stays of them in the memory of this process.

use super::*;

/// Every page this process can write to, as the system tells of them.
#[cfg(target_os = "linux")]
fn memory_holds(is_needle: impl Fn(&[u8]) -> bool, length: usize) -> usize {
    use std::os::unix::fs::FileExt as _;
    let memory = File::open("/proc/self/mem").unwrap();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw-p ")) {
        let (range, _) = line.split_once(' ').unwrap();
        let (begin, end) = range.split_once('-').unwrap();
        let begin = u64::from_str_radix(begin, 16).unwrap();
        let end = u64::from_str_radix(end, 16).unwrap();
        let mut bytes = vec![0; usize::try_from(end - begin).unwrap()];
        // A page that was given back meanwhile holds nothing.
        if memory.read_exact_at(&mut bytes, begin).is_ok() {
            found += bytes.windows(length).filter(|part| is_needle(part)).count();
        }
        bytes.zeroize();
    }
    found
}

/// A needle that does not stand in memory as what it looks for.
#[cfg(target_os = "linux")]
fn masked(bytes: &[u8]) -> impl Fn(&[u8]) -> bool + use<> {
    let mask: Vec<u8> = bytes.iter().map(|byte| byte ^ 0x5a).collect();
    move |part| part.iter().zip(&mask).all(|(one, other)| one ^ 0x5a == *other)
}

#[test]
#[cfg(target_os = "linux")]
fn a_closed_diary_leaves_no_key_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), 0).unwrap().store;
    let secret = (SecretKind::Passphrase, "warm kettle, blue door", Cost::LEAST);
    store.lock_with(secret, &RecoveryCode::draw().unwrap(), 0).unwrap();
    drop(store);
    let given = Given::Secret("warm kettle, blue door");
    let store = Store::unlock(folder.path(), &given, 0).unwrap().store;
    let keys = store.keys.as_ref().unwrap();
    let (database, files) = (masked(keys.database.as_ref()), masked(keys.files.as_ref()));
    let text = masked(keys.raw().as_bytes());
    assert!(memory_holds(&database, 32) > 0, "it is looked for where it is");
    drop(store);
    assert_eq!(memory_holds(database, 32), 0, "the key of the database");
    assert_eq!(memory_holds(files, 32), 0, "the key of the files");
    assert_eq!(memory_holds(text, Keys::LENGTH + 3), 0, "what SQLite was told");
}
