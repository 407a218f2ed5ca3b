//! `wire FILE`: writes the TypeScript of the wire. `wire --check FILE`: says
//! whether FILE is fresh (exit 1 when it is not).

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let fresh = companion::wire::commands::typescript();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--check", file] => {
            let same = std::fs::read_to_string(file).is_ok_and(|kept| kept == fresh);
            if same {
                return ExitCode::SUCCESS;
            }
            eprintln!("{file} is stale: run ./dev types");
            ExitCode::FAILURE
        }
        [file] => match std::fs::write(file, fresh) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{file}: {error}");
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("usage: wire [--check] FILE");
            ExitCode::from(2)
        }
    }
}
