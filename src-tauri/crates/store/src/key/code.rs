//! The recovery code: a secret nobody has to think of, in letters that are not
//! mistaken for each other when they are read from paper.

use zeroize::Zeroizing;

use super::random;
use crate::StoreError;

/// Crockford's letters: no I, L, O or U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Groups of a code, and letters of a group: 160 bits.
const GROUPS: usize = 8;
const IN_GROUP: usize = 4;

/// A recovery code, as 32 letters without marks.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the system gives no chance numbers.
    pub fn draw() -> Result<Self, StoreError> {
        // 32 values divide 256 evenly, so every letter is as likely as any other.
        let chance = Zeroizing::new(random::<{ GROUPS * IN_GROUP }>()?);
        let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map(char::from);
        // Grown step by step it would leave copies behind.
        let mut letters = Zeroizing::new(String::with_capacity(GROUPS * IN_GROUP));
        letters.extend(chance.iter().filter_map(letter));
        Ok(Self(letters))
    }

    /// What was read from paper: small letters, marks and spaces do not matter,
    /// nor does an O for a 0, or an I or L for a 1. None where it is no code.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut letters = Zeroizing::new(String::with_capacity(GROUPS * IN_GROUP));
        for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
            if letters.len() == GROUPS * IN_GROUP {
                return None;
            }
            letters.push(plain(letter)?);
        }
        (letters.len() == GROUPS * IN_GROUP).then_some(Self(letters))
    }

    /// The code in groups of four, for paper.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let letters: Vec<char> = self.0.chars().collect();
        letters.chunks(IN_GROUP).map(|group| group.iter().collect()).collect()
    }

    /// Whether `text` is the group of this number, counted from 1.
    #[must_use]
    pub fn has_group(&self, number: usize, text: &str) -> bool {
        let told: Option<String> =
            text.chars().filter(|c| c.is_alphanumeric()).map(plain).collect();
        let group = number.checked_sub(1).and_then(|at| self.groups().into_iter().nth(at));
        told.is_some() && told == group
    }

    pub(super) fn words(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Never shown by accident.
impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("RecoveryCode")
    }
}

fn plain(letter: char) -> Option<char> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().copied().map(char::from).find(|known| *known == letter)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn text(code: &RecoveryCode) -> String {
        code.groups().join("-")
    }

    #[test]
    fn a_code_reads_back_however_it_is_typed() {
        let code = RecoveryCode::draw().unwrap();
        for typed in [text(&code), text(&code).to_lowercase(), code.groups().join(" ")] {
            assert_eq!(RecoveryCode::read(&typed).unwrap().words(), code.words());
        }
        let with_look_alikes = RecoveryCode::read(&"0123 O1IL".repeat(4)).unwrap();
        assert_eq!(with_look_alikes.words(), "01230111".repeat(4).as_bytes());
    }

    #[test]
    fn a_code_is_160_bits_of_chance() {
        let codes: BTreeSet<String> =
            (0..500).map(|_| text(&RecoveryCode::draw().unwrap())).collect();
        assert_eq!(codes.len(), 500);
        let letters: BTreeSet<char> = codes.iter().flat_map(|code| code.chars()).collect();
        assert_eq!(letters.len(), 33, "every letter, and the mark between");
    }

    #[test]
    fn a_group_is_known_by_its_number() {
        let code = RecoveryCode::read(&"ABCD2345".repeat(4)).unwrap();
        assert!(code.has_group(1, "abcd") && code.has_group(2, " 2345 "));
        assert!(!code.has_group(1, "2345") && !code.has_group(0, "") && !code.has_group(9, ""));
        assert!(!code.has_group(1, "") && !code.has_group(1, "ABC"));
    }

    proptest! {
        #[test]
        fn nothing_else_is_a_code(text in "[0-9A-Za-z -]{0,31}|[0-9A-H]{33,40}|.*[uU].*") {
            prop_assert!(RecoveryCode::read(&text).is_none());
        }
    }
}
