//! Drafts: what she began and did not finish, kept at every step.

use store::Reading;

use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::entry::Draft;
use crate::wire::refusal::Refusal;
use crate::wire::you::DraftAsked;

/// The longest draft kept, in bytes.
const LONGEST: i64 = 65_536;

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

    pub(crate) fn drafts(&self) -> Result<Vec<Draft>, Refusal> {
        let reading: Reading<'_> = self.store.read();
        Ok(reading.drafts()?.into_iter().map(wire).collect())
    }
}

fn wire(draft: store::Draft) -> Draft {
    Draft { name: draft.name, body: draft.body }
}
