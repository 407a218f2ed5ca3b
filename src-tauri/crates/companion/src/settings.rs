//! Her settings: told, kept and undone like everything else she tells.

use crate::companion::Companion;
use crate::moment::Moment;
use crate::telling::Telling;
use crate::wire::entry::Saved;
use crate::wire::refusal::{Code, Refusal};
use crate::wire::settings::Settings;
use crate::wire::you::SettingsChange;

/// The kind under which settings stand in the log.
pub(crate) const KIND: &str = "settings";
/// The latest her day may begin, in minutes after midnight (programme §1).
const LATEST_BOUNDARY_MIN: i64 = 360;

impl Companion {
    /// Keeps her settings.
    ///
    /// # Errors
    /// `out_of_range` for a day boundary after 06:00 or a goal outside 1 to 7.
    pub fn save_settings(
        &mut self,
        change: SettingsChange,
        now: &Moment,
    ) -> Result<Saved, Refusal> {
        admit(&change.settings)?;
        let body =
            serde_json::to_string(&change.settings).map_err(|_| Refusal::new(Code::Malformed))?;
        let telling = Telling::new(&change.tap, KIND, body)?;
        self.tell(telling, now.local(), None, now)
    }
}

fn admit(settings: &Settings) -> Result<(), Refusal> {
    if i64::from(settings.day_boundary_min) > LATEST_BOUNDARY_MIN {
        return Err(Refusal::range("day_boundary_min", 0, LATEST_BOUNDARY_MIN));
    }
    if !(1..=7).contains(&settings.goal_days) {
        return Err(Refusal::range("goal_days", 1, 7));
    }
    Ok(())
}
