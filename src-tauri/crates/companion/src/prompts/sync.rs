//! What the device holds against what it should hold: the difference, and
//! nothing where there is none. Pure; it neither asks a device nor writes.

use std::collections::BTreeSet;

use store::Scheduled;

use super::occurrence::{Occurrence, TEST};
use super::plan::Planned;
use crate::moment::minute_text;

/// What has to change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Difference {
    /// To be taken off. None of them was shown.
    pub(crate) cancel: Vec<i32>,
    /// To be set, in place of one with the same name.
    pub(crate) schedule: Vec<Planned>,
    /// Their instant has come: nothing is asked of the device.
    pub(crate) expired: Vec<Scheduled>,
}

/// The difference at `now_ms`. `held` is what the device itself says it holds,
/// where it can say so; it outweighs our own list.
pub(crate) fn difference(
    scheduled: &[Scheduled],
    plan: &[Planned],
    held: Option<&[i32]>,
    now_ms: i64,
) -> Difference {
    let expired: Vec<Scheduled> =
        scheduled.iter().filter(|one| one.due_ms <= now_ms).cloned().collect();
    let is_held = |id: i32| held.is_none_or(|ids| ids.contains(&id));
    let live: Vec<&Scheduled> = scheduled.iter().filter(|one| one.due_ms > now_ms).collect();
    let stands = |planned: &Planned| {
        let mut alike = live.iter().filter(|one| one.id == planned.occurrence.id());
        alike.any(|one| is_held(one.id) && is_same(one, planned))
    };
    let wanted: BTreeSet<i32> = plan.iter().map(|one| one.occurrence.id()).collect();
    let known = live.iter().map(|one| one.id);
    let extra: BTreeSet<i32> = match held {
        Some(ids) => ids.iter().copied().chain(known).collect(),
        None => known.collect(),
    };
    // The test of one minute is nobody's plan.
    let is_test = |id: i32| Occurrence::of(id).rule == TEST;
    Difference {
        cancel: extra.into_iter().filter(|id| !wanted.contains(id) && !is_test(*id)).collect(),
        schedule: plan.iter().filter(|one| !stands(one)).cloned().collect(),
        expired,
    }
}

fn is_same(held: &Scheduled, planned: &Planned) -> bool {
    held.due_ms == planned.due_ms
        && held.words == planned.words
        && held.local.as_str() == minute_text(planned.local)
}
