//! The keys from inside: what stays of them in the memory of this process.

use zeroize::Zeroize as _;

use super::*;

/// How often this stands in what this process can write to, as the system tells
/// of it. The needle is masked, so that it is not found where it is asked for.
fn times_in_memory(masked: &[u8]) -> usize {
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
            found += times(&bytes, masked);
        }
        bytes.zeroize();
    }
    found
}

/// The same in these bytes; the reader leaps to each first byte.
fn times(mut bytes: &[u8], masked: &[u8]) -> usize {
    use std::io::BufRead as _;
    let mut found = 0;
    while bytes.skip_until(masked[0] ^ MASK).unwrap() > 0 {
        let rest = &masked[1..];
        let same = |part: &[u8]| part.iter().zip(rest).all(|(one, other)| *one == other ^ MASK);
        found += usize::from(bytes.get(..rest.len()).is_some_and(same));
    }
    found
}

const MASK: u8 = 0x5a;

fn masked(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}

#[test]
fn a_closed_diary_leaves_no_key_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), 0).unwrap().store;
    let secret = (SecretKind::Passphrase, "warm kettle, blue door", Cost::LEAST);
    store.lock_with(secret, &RecoveryCode::draw().unwrap(), 0).unwrap();
    drop(store);
    let given = Given::Secret("warm kettle, blue door");
    let store = Store::unlock(folder.path(), &given, 0).unwrap().store;
    let keys = store.keys.as_ref().unwrap();
    let (database, files) = (masked(&keys.database), masked(&keys.files));
    let text = masked(keys.raw().as_bytes());
    assert!(times_in_memory(&database) > 0, "it is looked for where it is");
    drop(store);
    assert_eq!(times_in_memory(&database), 0, "the key of the database");
    assert_eq!(times_in_memory(&files), 0, "the key of the files");
    assert_eq!(times_in_memory(&text), 0, "what SQLite was told");
}
