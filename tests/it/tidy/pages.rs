//! The pages: short, present, and true where a test can tell.

use progression::thresholds::{THRESHOLDS, Threshold};

use super::{files, none, root, text};

#[test]
fn the_pages_are_there_and_short() {
    for (page, most) in [("README.md", 100), ("ARCHITECTURE.md", 200), ("CONTRIBUTING.md", 120)] {
        let lines = text(page).lines().count();
        assert!(lines <= most, "{page} has {lines} lines, {most} at most");
    }
    for page in ["SAFETY.md", "DECISIONS.md", "CHANGELOG.md", "LICENSE"] {
        assert!(root().join(page).exists(), "{page} is missing");
    }
}

#[test]
fn every_test_a_page_names_exists() {
    let sources = [
        files("src-tauri", "rs"),
        files("tests", "rs"),
        files("ui/src", "ts"),
        files("ui/tidy", "ts"),
    ]
    .concat();
    let code: String = sources.iter().map(|path| text(path)).collect();
    let mut missing = Vec::new();
    for page in ["ARCHITECTURE.md", "SAFETY.md"] {
        let text = text(page);
        // A test is named as `test: name_of_the_test` inside backquotes.
        for name in text.split("`test: ").skip(1).filter_map(|rest| rest.split('`').next()) {
            if !code.contains(name) {
                missing.push(format!("{page}: {name}"));
            }
        }
    }
    none("tests named on a page that are not there", missing);
}

#[test]
fn ci_runs_what_the_readme_says() {
    let run = text(".ci/run");
    let commands: Vec<&str> = run
        .lines()
        .map(str::trim)
        .filter(|line| {
            !line.is_empty()
                && !line.starts_with('#')
                && !line.starts_with("cd ")
                && !line.starts_with("set ")
        })
        .collect();
    assert_eq!(commands, ["exec ./dev test"]);
    assert!(text("README.md").contains("./dev test"));
}

#[test]
fn every_action_of_a_workflow_is_pinned_by_its_commit() {
    let mut loose = Vec::new();
    let mut seen = 0;
    for file in std::fs::read_dir(root().join(".github/workflows")).expect("workflows").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("readable");
        for used in text.split("uses: ").skip(1).filter_map(|rest| rest.lines().next()) {
            let commit = used.split_once('@').and_then(|(_, rest)| rest.split(' ').next());
            let whole =
                |commit: &str| commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit());
            seen += 1;
            if !commit.is_some_and(whole) || !used.contains(" # v") {
                loose.push(used.to_owned());
            }
        }
    }
    assert!(seen > 0, "no workflow uses an action any more");
    none("actions not pinned by a commit, with its version", loose);
}

#[test]
fn safety_lists_every_threshold_as_it_is() {
    let row = |one: &Threshold| {
        let unit = format!("{:?}", one.unit).to_lowercase();
        let sources: Vec<&str> = one.sources.iter().map(|source| source.word()).collect();
        let (strength, sources) = (one.strength.word(), sources.join(", "));
        format!(
            "| {} | `{}` | {} {unit} | {strength} | {sources} |",
            one.section, one.name, one.value
        )
    };
    let safety = text("SAFETY.md");
    let table = safety.split("## Every number").nth(1).expect("the table is there");
    let listed: Vec<&str> = table.lines().filter(|line| line.contains("| `")).collect();
    let expected: Vec<String> = THRESHOLDS.iter().map(row).collect();
    assert_eq!(listed, expected);
}
