//! Under one version of the programme, the same facts get the same answer, to the
//! last reason: what was decided is kept as it was shown, and read again later.

use std::fmt::Write as _;
use std::fs;

use progression::PROGRAMME_VERSION;
use prove::scenario::whole;
use sha2::{Digest as _, Sha256};

use crate::scenarios::{json_files, scenarios};

/// A print of everything the core says of each scenario. Where one differs, either
/// a mistake changed an answer, or the change is meant: then `./dev answers` writes
/// them anew, and a rule that decides otherwise gets another programme version.
#[test]
fn no_answer_changes_unseen() {
    let mut prints = format!("programme version {PROGRAMME_VERSION}\n");
    for path in json_files(&scenarios()) {
        let text = fs::read_to_string(&path).unwrap();
        let said = whole(&text).unwrap_or_default();
        let print = Sha256::digest(&said);
        let name = path.file_stem().unwrap().to_string_lossy();
        let start: String = print.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        writeln!(prints, "{start} {name}").unwrap();
    }
    let file = scenarios().join("answers.txt");
    if std::env::var_os("SUREFOOT_ANSWERS").is_some() {
        fs::write(&file, &prints).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let differ: Vec<&str> =
        prints.lines().filter(|line| !kept.lines().any(|k| k == *line)).collect();
    assert!(differ.is_empty(), "answered otherwise now:\n{}", differ.join("\n"));
    assert_eq!(prints.lines().count(), kept.lines().count(), "a scenario is gone");
}
