//! `demo FOLDER`: half an invented year, ending now, written into FOLDER.

use std::path::PathBuf;

use companion::{Companion, Refusal};
use prove::{story, walk_run};

fn main() -> std::process::ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: demo FOLDER");
        return std::process::ExitCode::from(2);
    };
    match tell(&folder) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("demo: {refusal:?}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn tell(folder: &std::path::Path) -> Result<(), Refusal> {
    let now = story::present();
    let mut companion = Companion::open(folder, &now)?;
    walk_run::half_a_year(&mut companion, &now)?;
    companion.close()
}
