//! Damage: each page of a diary and each part of a backup, flipped or cut.
//! What is refused is refused in words, and what is in use stays as it was.

use std::fs;
use std::path::Path;

use companion::{Code, Companion};
use exports::{is_locked, open};

use super::super::Her;
use super::{WORDS, carry, elsewhere, lines, note};

const PAGE: usize = 4096;

/// A small diary, closed; its bytes.
fn diary() -> (Her, Vec<u8>, Vec<String>) {
    let mut her = Her::welcomed();
    for n in 0..30 {
        her.later(1);
        her.tells(note(&format!("note {n} {}", "abc ".repeat(60))));
    }
    let told = lines(&her.document());
    her.companion.close().expect("closes");
    let bytes = fs::read(her.folder.path().join("surefoot.db")).expect("is there");
    let companion = Companion::open(her.folder.path(), &her.now).expect("opens");
    (Her { companion, ..her }, bytes, told)
}

/// Opens the bytes as a diary of its own. All of it is there, or it was set
/// aside whole, or reading says so and the next opening sets it aside.
fn is_whole_or_set_aside(bytes: &[u8], told: &[String], her: &Her, what: &str) {
    let folder = elsewhere();
    fs::write(folder.path().join("surefoot.db"), bytes).expect("is written");
    let read = Companion::open(folder.path(), &her.now).and_then(|companion| {
        let mut other = Her { companion, now: her.now.clone(), folder: elsewhere() };
        let left = elsewhere();
        let left = other.companion.export_json(left.path(), &other.now);
        left.map(|_| lines(&other.document()))
    });
    match read {
        Ok(read) => assert_eq!(read, told, "{what}: read, and not what she told"),
        Err(refusal) if refusal.code == Code::Damaged => is_kept(folder.path(), bytes, what),
        Err(refusal) => assert_eq!(refusal.code, Code::Storage, "{what}"),
    }
}

fn is_kept(folder: &Path, bytes: &[u8], what: &str) {
    let aside = fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .find(|entry| entry.file_name().to_string_lossy().contains("set-aside"));
    let aside = fs::read(aside.expect("it was set aside").path()).expect("is there");
    assert_eq!(aside.len(), bytes.len(), "{what}: not whole");
}

#[test]
fn every_page_of_a_diary_overwritten_or_cut_is_noticed_or_harmless() {
    let (her, bytes, told) = diary();
    let pages = bytes.len() / PAGE;
    assert!(pages > 10, "{pages}");
    for page in 0..pages {
        let at = page * PAGE;
        let mut spoiled = bytes.clone();
        spoiled[at..at + PAGE].fill(0xa5);
        is_whole_or_set_aside(&spoiled, &told, &her, &format!("page {page} overwritten"));
        let mut zeroed = bytes.clone();
        zeroed[at..at + PAGE].fill(0);
        is_whole_or_set_aside(&zeroed, &told, &her, &format!("page {page} zeroed"));
        is_whole_or_set_aside(&bytes[..at], &[], &her, &format!("cut before page {page}"));
        is_whole_or_set_aside(&bytes[..at + 100], &[], &her, &format!("cut in page {page}"));
    }
}

#[test]
fn each_part_of_a_backup_flipped_or_cut_is_refused_and_the_diary_stays() {
    let mut her = Her::welcomed();
    her.tells(note(&"a long evening ".repeat(100)));
    let folder = elsewhere();
    let sealed = fs::read(her.backs_up(folder.path()).place).expect("is there");
    assert!(is_locked(&sealed));
    let before = lines(&her.document());
    // The head is text of four lines; the rest is one chain of locked pieces.
    let head = 220.min(sealed.len());
    let places = [0, 20, 30, 60, 90, 140, 200, head + 10, sealed.len() / 2, sealed.len() - 1];
    for at in places {
        let mut flipped = sealed.clone();
        flipped[at] ^= 4;
        refuses(&mut her, &flipped, &format!("flipped at {at}"));
        refuses(&mut her, &sealed[..at], &format!("cut at {at}"));
        assert_eq!(lines(&her.document()), before, "{at}");
    }
    assert!(open(&sealed, WORDS).is_ok());
}

fn refuses(her: &mut Her, bytes: &[u8], what: &str) {
    carry(&mut her.companion, bytes).expect("is carried");
    let code = her.refuses(bytes, Some(WORDS));
    let words = [
        Code::FileNotOurs,
        Code::FileCut,
        Code::FileEdited,
        Code::WrongPassphrase,
        Code::FileNewer,
        Code::FileTooCostly,
    ];
    assert!(words.contains(&code), "{what}: {code:?}");
}
