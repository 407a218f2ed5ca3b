//! Drafts: what she began and did not finish, kept at every step.

use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::entry::Draft;
use crate::wire::refusal::Refusal;
use crate::wire::you::DraftAsked;

/// The longest draft kept, in bytes.
const LONGEST: i64 = 65_536;
/// The draft that names the screen she is in the middle of.
const PLACE: &str = "place";

impl Companion {
    /// Keeps a draft; an older one of the same name gives way.
    ///
    /// # Errors
    /// `out_of_range` over 64 kB; what the storage refuses.
    pub fn save_draft(&mut self, draft: Draft, now: &Moment) -> Result<(), Refusal> {
        let length = i64::try_from(draft.body.len()).unwrap_or(i64::MAX);
        if length > LONGEST {
            return Err(Refusal::range("body", 0, LONGEST));
        }
        let kept = store::Draft { name: draft.name, body: draft.body, saved_ms: now.utc_ms };
        self.store.write(|tx| Ok::<_, Refusal>(tx.save_draft(&kept)?))
    }

    /// The draft of one flow, if there is one.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn draft(&mut self, asked: &DraftAsked) -> Result<Option<Draft>, Refusal> {
        Ok(self.store.read().draft(&asked.name)?.map(wire))
    }

    /// Drops the draft of one flow; none there is as good.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn drop_draft(&mut self, asked: &DraftAsked) -> Result<(), Refusal> {
        self.store.write(|tx| Ok::<_, Refusal>(tx.drop_draft(&asked.name)?))
    }

    /// The path of the screen she was in the middle of when the process ended,
    /// as the UI kept it. A new programme day begins at Today.
    ///
    /// # Errors
    /// What the storage refuses.
    pub(crate) fn place(&mut self, now: &Moment) -> Result<Option<String>, Refusal> {
        let Some(kept) = self.store.read().draft(PLACE)? else { return Ok(None) };
        let kept_at = now.at(kept.saved_ms).local();
        let (history, _) = self.history(now)?;
        let same_day = history.programme_day(kept_at) == history.programme_day(now.local());
        Ok(same_day.then_some(kept.body))
    }
}

fn wire(draft: store::Draft) -> Draft {
    Draft { name: draft.name, body: draft.body }
}
