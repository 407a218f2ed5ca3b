//! The You page.

use progression::PROGRAMME_VERSION;

use crate::companion::Companion;
use crate::history::Told;
use crate::moment::Moment;
use crate::wire::fact::FactBody;
use crate::wire::refusal::Refusal;
use crate::wire::you::You;

impl Companion {
    /// The You page.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn you(&mut self, now: &Moment) -> Result<You, Refusal> {
        let backup = self.backup_state(now)?;
        let (history, _) = self.history(now)?;
        let told = history.all();
        let is_profile = |told: &&Told| matches!(told.body, FactBody::Profile(_));
        let profile = told.iter().rev().find(is_profile).map(|told| history.entry(told));
        let health = told
            .iter()
            .rev()
            .filter(|told| is_health(&told.body))
            .map(|told| history.entry(told))
            .collect();
        Ok(You {
            profile,
            health,
            settings: history.settings().clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            programme_version: PROGRAMME_VERSION,
            entries: u32::try_from(told.len()).unwrap_or(u32::MAX),
            first_day: told.first().map(|told| history.programme_day(told.at).to_string()),
            backup,
        })
    }
}

/// What belongs to her health record rather than to a day.
fn is_health(body: &FactBody) -> bool {
    matches!(
        body,
        FactBody::CheckUp(_)
            | FactBody::Clinician(_)
            | FactBody::SelfCheck(_)
            | FactBody::Screen(_)
            | FactBody::Rest(_)
            | FactBody::Pregnancy(_)
    )
}
