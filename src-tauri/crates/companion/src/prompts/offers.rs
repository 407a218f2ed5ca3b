//! What she could choose to be prompted about, each with the time it usually
//! comes. The first is the one suggestion; none is ever on by itself.

use crate::wire::prompts::{PromptAnchor, PromptKind, PromptRule};

/// Of each kind, and of each routine: its usual time.
const OFFERS: [(PromptKind, Option<PromptAnchor>, &str); 8] = [
    (PromptKind::Practice, Some(PromptAnchor::Feed), "07:30"),
    (PromptKind::Practice, Some(PromptAnchor::Kettle), "10:30"),
    (PromptKind::Practice, Some(PromptAnchor::Teeth), "21:00"),
    (PromptKind::Practice, None, "12:30"),
    (PromptKind::NextMorning, None, "08:30"),
    (PromptKind::BeforeSession, None, "09:00"),
    (PromptKind::Monthly, None, "19:30"),
    (PromptKind::Measure, None, "19:30"),
];

/// All of them, on every day of the week and not numbered yet.
pub(crate) fn offers() -> Vec<PromptRule> {
    let offer = |(kind, anchor, time): &(PromptKind, Option<PromptAnchor>, &str)| PromptRule {
        number: 0,
        kind: *kind,
        anchor: *anchor,
        time: (*time).to_owned(),
        weekdays: (1..=7).collect(),
        on: true,
    };
    OFFERS.iter().map(offer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prompts::rules::Rules;
    use crate::wire::prompts::Prompts;

    #[test]
    fn every_offer_can_be_kept_and_lies_outside_the_usual_quiet_hours() {
        let rules = Rules::read(&Prompts { rules: offers(), ..Prompts::default() }).unwrap();
        assert_eq!(rules.rules.len(), OFFERS.len());
        assert!(rules.rules.iter().all(|rule| !rules.is_quiet(rule.time)));
    }

    #[test]
    fn the_first_is_after_the_first_feed() {
        assert_eq!(offers()[0].anchor, Some(PromptAnchor::Feed));
    }
}
