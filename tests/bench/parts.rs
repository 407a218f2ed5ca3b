//! What a program or a library consists of: its sections, and the crates that its symbols
//! come from, as `readelf` names them. The names must still be in it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Bytes by name.
pub type Sizes = BTreeMap<String, u64>;

/// What is loaded from the file, divided twice.
pub struct Parts {
    pub sections: Sizes,
    pub crates: Sizes,
}

/// The crates that come with the compiler.
const STANDARD: [&str; 4] = ["alloc", "compiler_builtins", "core", "std"];

/// What `file` consists of; nothing where it is not there.
pub fn parts(file: &Path) -> Option<Parts> {
    let text = answer(
        Command::new("readelf").args(["--wide", "--sections", "--symbols", "--demangle"]).arg(file),
    )?;
    let by_number: BTreeMap<&str, Section> = text.lines().filter_map(section).collect();
    let sections = by_number.values().map(|one| (one.name.to_owned(), one.size)).collect();
    let named = crates(&text, &by_number);
    Some(Parts { sections, crates: named })
}

/// Its size when it is shipped, without the names.
pub fn stripped(file: &Path) -> Option<u64> {
    let copy = tempfile::NamedTempFile::new().ok()?;
    answer(Command::new("llvm-strip").arg("-o").arg(copy.path()).arg(file))?;
    Some(std::fs::metadata(copy.path()).ok()?.len())
}

fn answer(command: &mut Command) -> Option<String> {
    let said = command.output().ok()?;
    said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
}

struct Section<'a> {
    name: &'a str,
    size: u64,
}

/// `[12] .text PROGBITS 000000000004a000 04a000 5f2c10 00 AX 0 0 64`, with its number. What takes
/// no room in the file, or is not loaded from it, is left out.
fn section(line: &str) -> Option<(&str, Section<'_>)> {
    let (number, rest) = line.trim_start().strip_prefix('[')?.split_once(']')?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let [name, kind, _, _, size, _, flags, ..] = words[..] else { return None };
    let size = u64::from_str_radix(size, 16).ok()?;
    (flags.contains('A') && kind != "NOBITS").then_some((number.trim(), Section { name, size }))
}

/// A symbol that has an extent: `7: 000000000004a010 84 FUNC LOCAL DEFAULT 12 core::fmt::write`.
struct Symbol<'a> {
    address: &'a str,
    size: u64,
    kind: &'a str,
    section: &'a str,
    name: &'a str,
}

fn symbol(line: &str) -> Option<Symbol<'_>> {
    let mut rest = line.split_once(": ")?.1;
    let mut word = || {
        let (word, after) = rest.trim_start().split_once(' ')?;
        rest = after;
        Some(word)
    };
    let (address, size, kind) = (word()?, word()?, word()?);
    let (_binding, _sight, section) = (word()?, word()?, word()?);
    let size = match size.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok()?,
        None => size.parse().ok()?,
    };
    Some(Symbol { address, size, kind, section, name: rest.trim() })
}

/// Functions and data by crate. Functions that were found to be the same lie in one place under
/// two names: the place counts once.
fn crates(text: &str, sections: &BTreeMap<&str, Section>) -> Sizes {
    let (mut sizes, mut seen, mut unit) = (Sizes::new(), BTreeSet::new(), "");
    for symbol in text.lines().filter_map(symbol) {
        if symbol.kind == "FILE" {
            unit = symbol.name;
        } else if sections.contains_key(symbol.section)
            && symbol.size > 0
            && seen.insert((symbol.section, symbol.address))
        {
            *sizes.entry(origin(symbol.name, unit).to_owned()).or_default() += symbol.size;
        }
    }
    sizes
}

/// Whose a symbol is. A function of the standard library made for a crate's type is there because
/// of that crate; what has no path in its name is of the crate whose unit it stands in, or C.
fn origin<'a>(name: &'a str, unit: &'a str) -> &'a str {
    let first = roots(name).next().or_else(|| crate_of(unit));
    match roots(name).find(|root| !STANDARD.contains(root)).or(first) {
        Some(root) if STANDARD.contains(&root) => "std",
        Some(root) => root,
        None if unit == "sqlcipher.c" || name.starts_with("sql") => "SQLCipher",
        None => "OpenSSL and other C",
    }
}

/// `surefoot` of `surefoot.14f5d569e632c0b0-cgu.0`, as the compiler calls what it makes of a crate.
fn crate_of(unit: &str) -> Option<&str> {
    unit.contains("-cgu.").then(|| unit.split('.').next())?
}

/// Where the paths in a name begin: `tauri` and `serde` in `<tauri::Url as serde::Serialize>::x`.
fn roots(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .filter_map(|path| path.split_once("::"))
        .map(|(root, _)| root)
        .filter(|root| !root.is_empty())
}
