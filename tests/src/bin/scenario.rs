//! `./dev scenario`: scenarios through the decision core, from files or from
//! standard input. Answers go to standard output, one JSON object a line.

use std::io::{self, BufRead, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use prove::scenario::{differences, run};
use serde_json::{Value, json};

const HELP: &str = "\
scenario FILE.json [FILE.json …]   one outcome a line, in order
scenario --check DIR               each file's \"expect\" against its outcome; prints each difference
scenario -                         one scenario a line on standard input; one outcome a line

Exit: 0 all well, 1 a difference, 2 an invalid scenario.";

/// A difference was found.
const DIFFERENT: u8 = 1;
/// A scenario was invalid, or the arguments were.
const INVALID: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        [] => {
            eprintln!("{HELP}");
            return ExitCode::from(INVALID);
        }
        ["-h" | "--help"] => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        ["--check", folder] => check(Path::new(folder)),
        ["-"] => stream(io::stdin().lock()),
        files => each(files),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(INVALID)
    })
}

/// One outcome for each file.
fn each(files: &[&str]) -> io::Result<ExitCode> {
    let mut printed = Printed::new();
    for file in files {
        match fs::read_to_string(file) {
            Ok(text) => printed.one(run(&text))?,
            Err(error) => {
                let detail = format!("{file}: {error}");
                let object = json!({ "error": { "code": "json", "path": "", "detail": detail } });
                printed.one(Err(object))?;
            }
        }
    }
    printed.done()
}

/// One outcome for each line.
fn stream(lines: impl BufRead) -> io::Result<ExitCode> {
    let mut printed = Printed::new();
    for line in lines.split(b'\n') {
        let line = line?;
        let text = String::from_utf8_lossy(&line);
        if !text.trim().is_empty() {
            printed.one(run(&text))?;
        }
    }
    printed.done()
}

/// What was printed, and whether anything of it was an error.
struct Printed {
    out: BufWriter<io::StdoutLock<'static>>,
    invalid: bool,
}

impl Printed {
    fn new() -> Self {
        Self { out: BufWriter::new(io::stdout().lock()), invalid: false }
    }

    fn one(&mut self, result: Result<Value, Value>) -> io::Result<()> {
        self.invalid |= result.is_err();
        let object = result.unwrap_or_else(|error| error);
        writeln!(self.out, "{object}")
    }

    fn done(mut self) -> io::Result<ExitCode> {
        self.out.flush()?;
        Ok(if self.invalid { ExitCode::from(INVALID) } else { ExitCode::SUCCESS })
    }
}

/// Every file of a folder against what it expects.
fn check(folder: &Path) -> io::Result<ExitCode> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut found = 0;
    for path in &files {
        for difference in differences(&fs::read_to_string(path)?) {
            println!("{}: {difference}", path.display());
            found += 1;
        }
    }
    eprintln!("{} scenarios, {found} differences", files.len());
    Ok(if found == 0 { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}
