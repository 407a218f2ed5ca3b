//! What a diary holds, in a few figures: for the page that shows a file before
//! anything of it is taken.

use chrono::NaiveDate;
use store::Reading;

use super::{BACKUP, EXTRAS};
use crate::history::History;
use crate::wire::data::Contents;
use crate::wire::refusal::Refusal;

/// Kinds that are kept in the log and are no entries of hers.
const BESIDE: [&str; 4] = ["settings", "prompts", BACKUP, EXTRAS];

/// A diary looked at from outside.
pub(super) struct Held {
    pub(super) contents: Contents,
    /// The births told, and the last day told of.
    pub(super) births: Vec<NaiveDate>,
    pub(super) last: Option<chrono::NaiveDateTime>,
}

/// Reads it all; nothing is kept.
pub(super) fn held(reading: Reading<'_>) -> Result<Held, Refusal> {
    let history = History::read(reading)?;
    let told = history.all();
    let day = |at| history.programme_day(at);
    let in_force = reading.in_force()?;
    let facts = in_force.iter().filter(|record| !BESIDE.contains(&&*record.kind)).count();
    let contents = Contents {
        entries: count(told.len()),
        unread: count(facts.saturating_sub(told.len())),
        first_day: told.first().map(|told| day(told.at).to_string()),
        last_day: told.last().map(|told| day(told.at).to_string()),
        birth: history.births().last().map(ToString::to_string),
    };
    Ok(Held { contents, births: history.births(), last: told.last().map(|told| told.at) })
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
