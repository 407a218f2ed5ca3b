//! Reasons: every rule of the core has its words in the catalogue, and so has
//! where it comes from and how strong that is.

use std::collections::BTreeSet;

use progression::reason::{Cell, Rule, Source, Strength, Verdict};

use super::{files, none, text};

/// Every key of the catalogue.
fn keys() -> BTreeSet<String> {
    let rooms = files("ui/messages/en-GB", "json");
    let room = |path: &String| -> serde_json::Map<String, serde_json::Value> {
        serde_json::from_str(&text(path)).expect("a room of the catalogue is one object")
    };
    rooms.iter().flat_map(|path| room(path).into_iter().map(|(key, _)| key)).collect()
}

/// `reason` and `S2.weeks` make `reason_s2_weeks`.
fn key(family: &str, code: &str) -> String {
    format!("{family}_{code}").to_lowercase().replace('.', "_")
}

/// A rule's own sentence, or the one it shares: all gates' cells, all warning signs.
fn sentences(rule: Rule) -> [String; 2] {
    let shared = match rule {
        Rule::Gate(_, cell) => key("reason_gate", cell.word()),
        Rule::Sign(_) => "reason_sign".to_owned(),
        other => key("reason", &other.to_string()),
    };
    [key("reason", &rule.to_string()), shared]
}

#[test]
fn every_rule_has_its_words_its_source_and_its_strength() {
    let keys = keys();
    let mut missing = Vec::new();
    for rule in Rule::all() {
        if !sentences(rule).iter().any(|key| keys.contains(key)) {
            missing.push(format!("{rule}: a sentence"));
        }
        if rule.sources().is_empty() {
            missing.push(format!("{rule}: a source"));
        }
        let ground = [key("strength", rule.strength().word())].into_iter();
        let ground = ground.chain(rule.sources().iter().map(|one| key("source", one.word())));
        missing
            .extend(ground.filter(|key| !keys.contains(key)).map(|key| format!("{rule}: {key}")));
    }
    none("rules without words", missing);
}

#[test]
fn every_source_and_strength_is_explained() {
    let keys = keys();
    let sources = Source::ALL.iter().flat_map(|source| {
        let name = key("source", source.word());
        ["", "_full", "_says", "_read"].map(|part| format!("{name}{part}"))
    });
    let strengths = Strength::ALL.iter().map(|one| key("strength", one.word()));
    let verdicts = Verdict::ALL.iter().map(|one| key("verdict", one.word()));
    let wanted = sources.chain(strengths).chain(verdicts);
    none("words of the ground", wanted.filter(|key| !keys.contains(key)).collect());
}

#[test]
fn every_cell_of_a_gate_has_a_name() {
    let keys = keys();
    let cells = Cell::ALL.iter().map(|cell| key("progress_cell", cell.word()));
    none("cells without a name", cells.filter(|key| !keys.contains(key)).collect());
}
