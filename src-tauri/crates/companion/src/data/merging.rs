//! Two diaries of one woman as one: every line of both, each once. What is in
//! force follows from them anew, as it does from any log.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use exports::{Document, Line};

use super::carry::of_file;
use crate::wire::refusal::{Code, Refusal};

/// The lines and decisions of both. Within each diary the order of recording
/// stays; between them the earlier instant of recording comes first.
///
/// # Errors
/// `file_conflict` where one name says two things.
pub(super) fn union(ours: Document, theirs: Document) -> Result<Document, Refusal> {
    agree(&ours.lines, &theirs.lines)?;
    let (mut ours_left, mut theirs_left) =
        (ours.lines.into_iter().peekable(), theirs.lines.into_iter().peekable());
    let mut lines = Vec::new();
    let mut met = HashSet::new();
    loop {
        let next = match (ours_left.peek(), theirs_left.peek()) {
            (Some(one), Some(other)) if other.recorded_ms < one.recorded_ms => theirs_left.next(),
            (Some(_), _) => ours_left.next(),
            (None, _) => theirs_left.next(),
        };
        let Some(line) = next else { break };
        if met.insert(line.id.clone()) {
            lines.push(line);
        }
    }
    let mut shown = ours.shown;
    let known: HashSet<String> = shown.iter().map(|shown| shown.id.clone()).collect();
    shown.extend(theirs.shown.into_iter().filter(|shown| !known.contains(&shown.id)));
    Ok(Document {
        line_count: lines.len(),
        shown_count: shown.len(),
        lines,
        shown,
        rest: theirs.rest,
        ..ours
    })
}

/// Whether every name that is in both says the same in both.
fn agree(ours: &[Line], theirs: &[Line]) -> Result<(), Refusal> {
    let known: HashMap<&str, &Line> = ours.iter().map(|line| (line.id.as_str(), line)).collect();
    let differs =
        |line: &&Line| known.get(line.id.as_str()).is_some_and(|ours| !is_same(ours, line));
    match theirs.iter().find(differs) {
        None => Ok(()),
        Some(line) => {
            let id = line.id.parse().map_err(of_file)?;
            let said = of_file(store::StoreError::Conflict { id });
            Err(Refusal { code: Code::FileConflict, ..said })
        }
    }
}

fn is_same(one: &Line, other: &Line) -> bool {
    let stamp = |line: &Line| (line.recorded_ms, line.at_ms);
    let texts = |line: &Line| {
        [&line.action, &line.zone, &line.local, &line.day, &line.kind].map(String::clone)
    };
    stamp(one) == stamp(other)
        && texts(one) == texts(other)
        && one.body.get() == other.body.get()
        && one.supersedes == other.supersedes
        && one.voids == other.voids
}

/// How many lines of theirs are not in ours.
pub(super) fn fresh(ours: &[Line], theirs: &[Line]) -> usize {
    let known: HashSet<&str> = ours.iter().map(|line| line.id.as_str()).collect();
    theirs.iter().filter(|line| !known.contains(line.id.as_str())).count()
}

/// Two diaries with births belong together when they share a birth, or a line
/// that told one (its date may have been corrected in one of them).
pub(super) fn is_same_woman(
    ours: (&[Line], &[NaiveDate]),
    theirs: (&[Line], &[NaiveDate]),
) -> bool {
    if ours.1.is_empty() || theirs.1.is_empty() {
        return true;
    }
    let told = |lines: &[Line]| -> HashSet<String> {
        lines.iter().filter(|line| line.kind == "profile").map(|line| line.id.clone()).collect()
    };
    ours.1.iter().any(|birth| theirs.1.contains(birth))
        || !told(ours.0).is_disjoint(&told(theirs.0))
}
