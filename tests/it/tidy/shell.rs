//! The shell: the wire's file is fresh, the lists of commands agree, and the
//! window may do no more than it needs.

use super::{root, text};

/// The content security policy: nothing remote (platform rules in ARCHITECTURE.md).
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; object-src 'none'";

#[test]
fn the_typescript_of_the_wire_is_fresh() {
    assert!(
        text("ui/src/api/wire.ts") == companion::wire::commands::typescript(),
        "ui/src/api/wire.ts is stale: run ./dev types"
    );
}

#[test]
fn every_command_is_on_the_wire_once() {
    let typescript = companion::wire::commands::typescript();
    let map = typescript.split("export interface Commands {").nth(1).expect("the map is there");
    let mut on_the_wire: Vec<&str> = map
        .lines()
        .filter_map(|line| line.trim().split_once(": { args"))
        .map(|(name, _)| name)
        .collect();
    let mut named = companion::wire::commands::NAMES.to_vec();
    on_the_wire.sort_unstable();
    named.sort_unstable();
    assert_eq!(on_the_wire, named);
}

#[test]
fn the_window_may_reach_nothing_remote() {
    let config: serde_json::Value =
        serde_json::from_str(&text("src-tauri/tauri.conf.json")).expect("JSON");
    let app = &config["app"];
    assert_eq!(app["security"]["csp"], CSP);
    assert_eq!(app["security"]["freezePrototype"], true);
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(config["build"]["removeUnusedCommands"], true);
}

#[test]
fn capabilities_hold_own_commands_the_event_bus_and_the_back_button_only() {
    let folder = root().join("src-tauri/capabilities");
    let mut granted = Vec::new();
    for file in std::fs::read_dir(folder).expect("capabilities").flatten() {
        let json = std::fs::read_to_string(file.path()).expect("readable");
        let capability: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert!(capability.get("remote").is_none(), "a remote origin in {:?}", file.path());
        for permission in capability["permissions"].as_array().expect("a list") {
            granted.push(permission.as_str().expect("a plain permission").to_owned());
        }
    }
    let own: Vec<String> = companion::wire::commands::NAMES
        .iter()
        .map(|name| format!("allow-{}", name.replace('_', "-")))
        .collect();
    for name in &own {
        assert!(granted.contains(name), "{name} is not granted");
    }
    granted.retain(|permission| !own.contains(permission));
    let beyond = [
        "core:event:allow-listen",
        "core:event:allow-unlisten",
        // Android's back button.
        "core:app:allow-register-listener",
        "core:app:allow-remove-listener",
        "core:app:allow-exit",
    ];
    assert!(
        granted.iter().all(|permission| beyond.contains(&permission.as_str())),
        "beyond need: {granted:?}"
    );
}
