//! The Progress page: the path with its gates, and what changed when.

use progression::names::Stage;
use progression::outcome::{Changed, Outcome};
use progression::reason::Figure as CoreFigure;

use super::why::rung_word;
use super::{week, why};
use crate::companion::Companion;
use crate::history::History;
use crate::moment::Moment;
use crate::wire::progress::{Change, Place, Progress, Step};
use crate::wire::refusal::Refusal;

/// How many changes the page shows; older ones stay in the log.
const SHOWN: usize = 60;

impl Companion {
    /// The Progress page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn progress(&mut self, now: &Moment) -> Result<Progress, Refusal> {
        let region = self.region.clone();
        let (history, instant) = self.history(now)?;
        let outcome = history.outcome(instant);
        let changes = newest_changes(history, &outcome);
        let path = Stage::ALL.iter().map(|stage| step(history, &outcome, *stage)).collect();
        let page = Progress {
            path,
            level: outcome.level.word().to_owned(),
            adherence_pct: outcome.adherence.and_then(|known| u32::try_from(known.percent).ok()),
            week: week::week(history, &region, outcome.day.date()),
            changes,
        };
        self.keep_decisions(&outcome, now);
        Ok(page)
    }
}

fn newest_changes(history: &History, outcome: &Outcome) -> Vec<Change> {
    let all = history.changes().iter().chain(&outcome.changes);
    let newest = all.rev().take(SHOWN);
    newest.map(|change| why::change(history, change)).collect()
}

pub(super) fn step(history: &History, outcome: &Outcome, stage: Stage) -> Step {
    let here = stage == outcome.stage;
    let place = match () {
        () if here => Place::Here,
        () if stage < outcome.stage => Place::Behind,
        () if outcome.stage.next() == Some(stage) => Place::Next,
        () => Place::Ahead,
    };
    let gate = outcome.path.iter().find(|gate| gate.to == stage && stage > outcome.stage);
    Step {
        stage: stage.word().to_owned(),
        place,
        since: if here { since(history, outcome, stage) } else { None },
        rung: outcome.rung.filter(|_| here).map(rung_word),
        gate: gate.map_or_else(Vec::new, |gate| why::reasons(history, &gate.cells)),
    }
}

/// The day she came to the stage she is in, by the latest change of stage.
fn since(history: &History, outcome: &Outcome, stage: Stage) -> Option<String> {
    let all = history.changes().iter().chain(&outcome.changes);
    all.rev()
        .find(|change| change.what == Changed::Stage && change.to == Some(CoreFigure::Stage(stage)))
        .map(|change| change.day.date().to_string())
}
