//! Every scenario of `tests/scenarios` gives what it expects.

use std::path::{Path, PathBuf};
use std::{env, fs};

use prove::scenario::{differences, run};

pub fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

pub fn json_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == "json")).collect();
    files.sort();
    files
}

#[test]
fn every_scenario_gives_what_it_expects() {
    let mut found = Vec::new();
    let files = json_files(&scenarios());
    assert!(files.len() > 100, "only {} scenarios", files.len());
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("\"expect\"") && text.contains("\"why\""), "{}", path.display());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        found.extend(differences(&text).into_iter().map(|one| format!("{name}: {one}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The specification's own examples, while they lie beside the checkout.
#[test]
fn the_examples_of_the_specification_are_all_here_unchanged() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/scenarios");
    if !shared.is_dir() {
        return;
    }
    for path in json_files(&shared).into_iter().chain([shared.join("FORMAT.md")]) {
        let here = scenarios().join(path.file_name().unwrap());
        let same = fs::read(&here).ok() == fs::read(&path).ok();
        assert!(same, "{} is not the specification's", here.display());
    }
}

#[track_caller]
fn check_error(scenario: &str, code: &str, path: &str) {
    let error = run(scenario).unwrap_err();
    let error = error.get("error").unwrap();
    let of = |key: &str| error.get(key).and_then(|value| value.as_str()).unwrap().to_owned();
    assert_eq!((of("code").as_str(), of("path").as_str()), (code, path), "{}", of("detail"));
}

fn with(fact: &str) -> String {
    format!(r#"{{"facts": [{fact}], "now": "2026-03-10T09:00"}}"#)
}

#[test]
fn a_scenario_that_cannot_be_read_says_why_and_where() {
    check_error("{", "json", "");
    check_error("[]", "type", "");
    check_error(r#"{"facts": []}"#, "missing", "now");
    check_error(r#"{"now": "2026-03-10T09:00"}"#, "missing", "facts");
    check_error(r#"{"facts": {}, "now": "2026-03-10T09:00"}"#, "type", "facts");
    check_error(r#"{"facts": [], "now": "2026-03-10"}"#, "date", "now");
    check_error(r#"{"facts": [], "now": "2026-03-10T09:00:00"}"#, "date", "now");
    check_error(r#"{"facts": [], "now": "2026-02-30T09:00"}"#, "date", "now");
    check_error(r#"{"facts": [], "now": 4}"#, "type", "now");
    let boundary = |text: &str| {
        format!(r#"{{"facts": [], "now": "2026-03-10T09:00", "day_boundary": "{text}"}}"#)
    };
    check_error(&boundary("06:01"), "range", "day_boundary");
    check_error(&boundary("4:00"), "date", "day_boundary");
    check_error(&boundary("24:00"), "date", "day_boundary");
    let more = r#"{"facts": [], "now": "2026-03-10T09:00", "today": 1}"#;
    check_error(more, "unknown_key", "today");
    let ask = r#"{"facts": [], "now": "2026-03-10T09:00", "ask_readiness": {"worry": 11}}"#;
    check_error(ask, "range", "ask_readiness.worry");
}

#[test]
fn a_fact_that_cannot_be_true_says_which_field() {
    let check = |fact: &str, code, path: &str| {
        let at = r#""at": "2026-03-09T09:00""#;
        check_error(&with(&format!("{{{at}, {fact}}}")), code, &format!("facts[0].{path}"));
    };
    check_error(&with(r#"{"type": "check_up"}"#), "missing", "facts[0].at");
    check(r#""type": "diary", "pain": 3"#, "unknown_key", "pain");
    check(r#""type": "practice", "level": "P7", "planned": 8, "done": 8"#, "enum", "level");
    check(r#""type": "practice", "level": "P2", "planned": 8"#, "missing", "done");
    check(
        r#""type": "practice", "level": "P2", "planned": 8, "done": 8, "pain": 11"#,
        "range",
        "pain",
    );
    check(r#""type": "impact_session", "kind": "ladder""#, "missing", "rung");
    check(r#""type": "impact_session", "kind": "ladder", "rung": "R30""#, "enum", "rung");
    check(r#""type": "impact_session", "kind": "off_plan", "rung": "R3""#, "unknown_key", "rung");
    check(r#""type": "test", "id": "L1", "symptom_free": true"#, "missing", "value");
    check(
        r#""type": "test", "id": "L1", "left": 3, "right": 3, "symptom_free": true"#,
        "unknown_key",
        "left",
    );
    check(r#""type": "test", "id": "M1", "left": 3, "symptom_free": true"#, "missing", "right");
    check(r#""type": "isi", "frequency": 0, "amount": 1"#, "range", "frequency");
    check(r#""type": "isi", "frequency": 5, "amount": 1"#, "range", "frequency");
    check(
        r#""type": "rest", "from": "2026-03-02", "to": "2026-03-01", "reason": "ill""#,
        "range",
        "to",
    );
    check(
        r#""type": "rest", "from": "2026-3-02", "to": "2026-03-03", "reason": "ill""#,
        "date",
        "from",
    );
    check(
        r#""type": "clinician", "role": "gp", "impact_from_week": 5"#,
        "range",
        "impact_from_week",
    );
    check(r#""type": "clinician", "role": "gp", "clears": ["H1", "H2"]"#, "enum", "clears[1]");
    check(r#""type": "clinician", "role": "gp", "leak_ceiling": "more""#, "enum", "leak_ceiling");
    check(
        r#""type": "clinician", "role": "gp", "heaviness_ceiling": 3"#,
        "range",
        "heaviness_ceiling",
    );
    check(r#""type": "red_flag", "ids": ["RF21"]"#, "enum", "ids[0]");
    check(r#""type": "stroll""#, "enum", "type");
}

#[test]
fn a_birth_after_its_fact_is_out_of_range() {
    let text = fs::read_to_string(scenarios().join("first-day-nine-weeks-places-at-load.json"));
    let late = text.unwrap().replace("2025-12-29", "2026-03-03");
    check_error(&late, "range", "facts[0].birth_date");
}

#[test]
fn clearing_what_never_was_and_answering_about_no_session_are_harmless() {
    let odd = with(
        r#"{"at": "2026-03-09T09:00", "type": "red_flag_cleared", "ids": ["RF02"]},
           {"at": "2026-03-09T10:00", "type": "morning_after", "leak": "none", "heaviness": 0,
            "pelvic_pain": 0, "body_pain": 0, "bleeding_up": false}"#,
    );
    let outcome = run(&odd).unwrap();
    assert_eq!(outcome["red_flags"].as_array().map(Vec::len), Some(0));
    assert!(outcome["last_session"].is_null());
}
