//! The lock: there and back, and every byte of it defended.

use proptest::prelude::*;

use super::*;

/// So little that a test can open hundreds.
const LIGHT: u8 = 2;
const WORDS: &str = "correct horse battery";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_locked_opens_with_its_passphrase_and_no_other(
        plain in prop::collection::vec(any::<u8>(), 0..300),
        words in "\\PC{1,30}",
        others in "\\PC{1,30}",
    ) {
        let sealed = seal(&plain, &words, LIGHT).unwrap();
        prop_assert!(is_sealed(&sealed));
        prop_assert_eq!(open(&sealed, &words), Ok(plain));
        if words != others {
            prop_assert_eq!(open(&sealed, &others), Err(Unreadable::WrongPassphrase));
        }
    }
}

#[test]
fn the_text_is_not_in_the_file() {
    let sealed = seal(b"heaviness heaviness heaviness", WORDS, LIGHT).unwrap();
    assert!(!sealed.windows(9).any(|bytes| bytes == b"heaviness"));
}

#[test]
fn a_file_cut_anywhere_does_not_open() {
    let sealed = seal(&[7; 70_000], WORDS, LIGHT).unwrap();
    let near_head = 0..300;
    let rest = (300..sealed.len()).step_by(997).chain([sealed.len() - 1]);
    for length in near_head.chain(rest) {
        assert!(open(&sealed[..length], WORDS).is_err(), "{length}");
    }
}

#[test]
fn a_file_with_any_bit_flipped_does_not_open() {
    let sealed = seal(&[7; 70_000], WORDS, LIGHT).unwrap();
    let near_head = 0..300;
    let rest = (300..sealed.len()).step_by(997).chain([sealed.len() - 1]);
    for at in near_head.chain(rest) {
        let mut spoiled = sealed.clone();
        spoiled[at] ^= 1 << (at % 8);
        assert!(open(&spoiled, WORDS).is_err(), "{at}");
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert!(open(&longer, WORDS).is_err());
}

#[test]
fn a_file_that_asks_for_gigabytes_is_refused_before_the_work() {
    let sealed = seal(b"a", WORDS, LIGHT).unwrap();
    let text = String::from_utf8_lossy(&sealed).into_owned();
    let head = text.split('\n').nth(1).unwrap().to_owned();
    let costly = head.strip_suffix(" 2").map(|head| format!("{head} 30")).unwrap();
    let at = sealed.windows(head.len()).position(|bytes| bytes == head.as_bytes()).unwrap();
    let mut greedy = sealed[..at].to_vec();
    greedy.extend(costly.as_bytes());
    greedy.extend(&sealed[at + head.len()..]);
    assert_eq!(open(&greedy, WORDS), Err(Unreadable::TooCostly));
}

#[test]
fn another_file_is_not_taken_for_ours() {
    assert_eq!(open(b"SQLite format 3\0", WORDS), Err(Unreadable::NotOurs));
    assert_eq!(open(b"", WORDS), Err(Unreadable::NotOurs));
    assert!(!is_sealed(b"{}"));
}

#[test]
fn a_file_of_the_age_tool_opens() {
    // Made by `age --passphrase` 1.1.1, work factor 18.
    let plain = open(include_bytes!("of_the_age_tool.age"), "correct horse battery").unwrap();
    assert_eq!(plain, b"made by the age tool\n");
}
