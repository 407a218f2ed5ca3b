//! `wire`: writes the TypeScript of the wire where the UI has it. `wire --check`
//! says whether that file is fresh (exit 1 when it is not).

use std::process::ExitCode;

/// Where the UI has it.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/api/wire.ts");

fn main() -> ExitCode {
    let fresh = companion::wire::commands::typescript();
    let done = match std::env::args().nth(1).as_deref() {
        None => std::fs::write(FILE, fresh).map_err(|error| error.to_string()),
        Some("--check") => match std::fs::read_to_string(FILE) {
            Ok(kept) if kept == fresh => Ok(()),
            Ok(_) => Err("ui/src/api/wire.ts is stale: run ./dev types".to_owned()),
            Err(error) => Err(error.to_string()),
        },
        Some(_) => Err("usage: wire [--check]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}
