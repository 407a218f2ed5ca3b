//! `./dev scenario -`: many scenarios on standard input, one answer a line. A
//! fault is told in its own line with its path, and the others go on.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The answers, one for each line, and the exit code.
fn batch(lines: &[String]) -> (Vec<Value>, i32) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scenario"))
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = lines.join("\n");
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let answers = String::from_utf8(done.stdout).unwrap();
    let read = |line| serde_json::from_str(line).unwrap();
    (answers.lines().map(read).collect(), done.status.code().unwrap())
}

fn with(fact: &str) -> String {
    let at = r#""at": "2026-03-09T09:00""#;
    format!(r#"{{"facts": [{{{at}, {fact}}}], "now": "2026-03-10T09:00"}}"#)
}

const HARMLESS: [&str; 2] = [
    r#""type": "morning_after", "leak": "none", "heaviness": 0, "pelvic_pain": 0, "body_pain": 0, "bleeding_up": false"#,
    r#""type": "red_flag_cleared", "ids": ["RF02"]"#,
];

/// What is wrong, its code and its path.
const WRONG: [(&str, &str, &str); 6] = [
    (r#""type": "diary", "mood": 3"#, "unknown_key", "facts[0].mood"),
    (r#""type": "diary", "heaviness": "one""#, "type", "facts[0].heaviness"),
    (
        r#""type": "rest", "from": "2026-02-30", "to": "2026-03-02", "reason": "ill""#,
        "date",
        "facts[0].from",
    ),
    (r#""type": "impact_session", "kind": "ladder", "rung": "J7""#, "enum", "facts[0].rung"),
    (
        r#""type": "clinician", "role": "physio", "impact_from_week": 5"#,
        "range",
        "facts[0].impact_from_week",
    ),
    (r#""type": "test", "id": "L1", "symptom_free": true"#, "missing", "facts[0].value"),
];

#[test]
fn a_fault_is_told_in_its_line_and_the_others_go_on() {
    let mut lines = Vec::new();
    for (fact, ..) in WRONG {
        lines.push(with(fact));
        lines.push(with(HARMLESS[0]));
    }
    lines.push("{".to_owned());
    lines.push(with(HARMLESS[1]));
    let (answers, code) = batch(&lines);
    assert_eq!((answers.len(), code), (lines.len(), 2));
    for ((fact, code, path), pair) in WRONG.iter().zip(answers.chunks(2)) {
        let error = &pair[0]["error"];
        assert_eq!((error["code"].as_str(), error["path"].as_str()), (Some(*code), Some(*path)));
        assert!(error["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{fact}");
        assert_eq!(pair[1]["day"].as_str(), Some("2026-03-10"));
    }
    let [.., broken, last] = answers.as_slice() else { unreachable!() };
    assert_eq!(broken["error"]["code"].as_str(), Some("json"));
    assert!(last["error"].is_null() && last["holds"] == serde_json::json!([]));
}

#[test]
fn without_a_fault_the_batch_ends_well() {
    let lines: Vec<String> = HARMLESS.iter().map(|fact| with(fact)).collect();
    let (answers, code) = batch(&lines);
    assert_eq!((answers.len(), code), (2, 0));
    assert!(answers.iter().all(|answer| answer["last_session"].is_null()));
}
