//! Every rule the core can say is shown by scenarios: one where it speaks and
//! one where it just does not. A scenario's `why` names them: `[S4.weeks]` and
//! `[not S4.weeks]`. Both are checked against what the core says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use progression::names::Stage;
use progression::reason::{Cell, Rule};
use prove::scenario::said;

use crate::scenarios::{json_files, scenarios};

/// Named for the catalogue of words; the core says them nowhere.
const UNSAID: [Rule; 3] = [Rule::RungEnter, Rule::Adherence, Rule::MinimumDose];

/// Whoever comes to S4 has been here for 14 days, and for 28 long before S7.
const ALWAYS_MET: [Rule; 3] = [
    Rule::Gate(Stage::S5, Cell::Since),
    Rule::Gate(Stage::S6, Cell::Since),
    Rule::Gate(Stage::S7, Cell::Since),
];

/// What a scenario says it shows: rules that speak, rules that just do not.
#[derive(Default)]
struct Shown {
    speaking: BTreeSet<String>,
    silent: BTreeSet<String>,
}

fn tags(why: &str) -> impl Iterator<Item = &str> {
    why.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(tag, _)| tag)
}

fn why(path: &Path) -> (String, String) {
    let text = fs::read_to_string(path).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    let why = value["why"].as_str().unwrap_or_default().to_owned();
    (text, why)
}

#[test]
fn every_rule_is_shown_speaking_and_just_not() {
    let known: BTreeSet<String> = Rule::all().iter().map(ToString::to_string).collect();
    let (mut shown, mut wrong) = (Shown::default(), Vec::new());
    for path in json_files(&scenarios()) {
        let (text, why) = why(&path);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let said = if tags(&why).next().is_some() { said(&text) } else { BTreeSet::new() };
        for tag in tags(&why) {
            let (rule, speaks) = tag.strip_prefix("not ").map_or((tag, true), |rule| (rule, false));
            if !known.contains(rule) {
                wrong.push(format!("{name}: no rule is called {rule}"));
            } else if said.contains(rule) != speaks {
                wrong.push(format!(
                    "{name}: {rule} {}",
                    if speaks { "is silent" } else { "speaks" }
                ));
            }
            let list = if speaks { &mut shown.speaking } else { &mut shown.silent };
            list.insert(rule.to_owned());
        }
    }
    let left_out: Vec<String> = UNSAID.iter().chain(&ALWAYS_MET).map(ToString::to_string).collect();
    for rule in known.iter().filter(|rule| !left_out.contains(rule)) {
        if !shown.speaking.contains(rule) {
            wrong.push(format!("no scenario shows [{rule}]"));
        }
        if !shown.silent.contains(rule) {
            wrong.push(format!("no scenario shows [not {rule}]"));
        }
    }
    println!("{} rules shown", shown.speaking.len());
    assert!(wrong.is_empty(), "{}\n{} in all", wrong.join("\n"), wrong.len());
}
