//! What every source file keeps to: headers, names, sizes, SQL beside its module.

use super::{files, none, text};

/// The most lines a production Rust file may have.
const RUST_LINES: usize = 500;
/// The most lines a Svelte file may have.
const SVELTE_LINES: usize = 250;

fn rust() -> Vec<String> {
    [files("src-tauri", "rs"), files("tests", "rs")].concat()
}

#[test]
fn every_rust_file_says_what_it_is() {
    // One file is read by the build script as well, where `//!` is not allowed.
    let says = |path: &String| {
        text(path).starts_with(if path == "src-tauri/src/names.rs" { "//" } else { "//!" })
    };
    let silent = rust().into_iter().filter(|path| !says(path)).collect();
    none("files without a //! header", silent);
}

#[test]
fn no_file_is_named_after_nothing() {
    let empty = ["manager", "helper", "util", "service", "processor", "common", "misc"];
    let all = [rust(), files("ui/src", "svelte"), files("ui/src", "ts")].concat();
    let named =
        all.into_iter().filter(|path| empty.iter().any(|word| path.to_lowercase().contains(word)));
    none("names that say nothing", named.collect());
}

#[test]
fn files_stay_small() {
    let lines = |path: &String| {
        let text = text(path);
        text.split("#[cfg(test)]").next().unwrap_or_default().lines().count()
    };
    let rust = files("src-tauri", "rs").into_iter().filter(|path| lines(path) > RUST_LINES);
    let svelte = files("ui/src", "svelte").into_iter().filter(|path| lines(path) > SVELTE_LINES);
    none("files over their size", rust.chain(svelte).collect());
}

#[test]
fn sql_lives_in_sql_files() {
    let words = ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"CREATE "];
    let inside = files("src-tauri", "rs")
        .into_iter()
        .filter(|path| !path.contains("/tests/") && !path.ends_with("/tests.rs"))
        .filter(|path| {
            let text = text(path);
            let production = text.split("#[cfg(test)]").next().unwrap_or_default();
            words.iter().any(|word| production.contains(word))
        });
    none("SQL inside Rust", inside.collect());
}

#[test]
fn every_table_is_strict_and_every_check_has_a_reason() {
    let mut findings = Vec::new();
    for path in files("src-tauri/crates/store/src/migrations", "sql") {
        let text = text(&path);
        if text.matches("CREATE TABLE").count() != text.matches(") STRICT").count() {
            findings.push(format!("{path}: a table that is not STRICT"));
        }
        let lines: Vec<&str> = text.lines().collect();
        for (number, line) in lines.iter().enumerate() {
            let asks = line.contains("CHECK (")
                || line.contains("CREATE INDEX")
                || line.contains("CREATE UNIQUE INDEX");
            let before = lines[..number]
                .iter()
                .rev()
                .take(4)
                .any(|line| line.trim_start().starts_with("--"));
            if asks && !before && !line.contains("--") {
                findings.push(format!("{path}:{}: no reason", number + 1));
            }
        }
    }
    none("schema without reasons", findings);
}

#[test]
fn tests_neither_sleep_nor_hide() {
    let hidden = ["#[ignore", "#[should_panic", "thread::sleep"];
    let found = rust()
        .into_iter()
        .filter(|path| !path.ends_with("tidy/sources.rs"))
        .filter(|path| hidden.iter().any(|word| text(path).contains(word)));
    none("tests that sleep, are ignored or expect a panic", found.collect());
}

#[test]
fn no_line_names_a_machine_or_a_registry() {
    let words = [
        ["/wo", "rk/"].concat(),
        ["registry.np", "mjs"].concat(),
        ["static.cra", "tes.io"].concat(),
    ];
    let all = [
        rust(),
        files("ui/src", "ts"),
        files("ui/src", "svelte"),
        files("src-tauri", "json"),
        vec!["dev".to_owned(), "README.md".to_owned(), "CONTRIBUTING.md".to_owned()],
    ]
    .concat();
    let found =
        all.into_iter().filter(|path| words.iter().any(|word| text(path).contains(word.as_str())));
    none("paths of a machine or hosts of a registry", found.collect());
}
