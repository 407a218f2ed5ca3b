//! §6 What to do now about something felt in a session. It knows one event at
//! a time and no ceiling: what the session becomes is `judging.rs`.

use crate::facts::{Event, Score};
use crate::names::SignId;
use crate::thresholds::{AMBER_BODY, EVENT_BODY_DEFAULT, RED_BODY};
use crate::warning_signs::of_event;
use crate::words::EventKind;

/// What to do now, gentlest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DoNow {
    /// Go on.
    GoOn,
    /// Running ends; walk for the rest.
    Walk,
    /// Stop.
    Stop,
}

/// What an event asks of her now, and the warning sign it raises.
#[must_use]
pub fn do_now(event: &Event) -> (DoNow, Option<SignId>) {
    let now = match event.kind {
        EventKind::Leak | EventKind::Heaviness | EventKind::PelvicPain => DoNow::Walk,
        EventKind::Bulge | EventKind::Bowel | EventKind::Bleeding | EventKind::Unwell => {
            DoNow::Stop
        }
        EventKind::BodyPain => body_pain(event),
    };
    (now, of_event(event.kind))
}

fn body_pain(event: &Event) -> DoNow {
    let pain = event.score.map_or(EVENT_BODY_DEFAULT, Score::value);
    if event.sharp == Some(true) || pain > RED_BODY {
        DoNow::Stop
    } else if pain >= AMBER_BODY {
        DoNow::Walk
    } else {
        DoNow::GoOn
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Amount;

    fn event(kind: EventKind, score: Option<u8>, sharp: Option<bool>) -> Event {
        let score = score.and_then(Score::new);
        Event { at_run_s: 60, kind, amount: None, score, sharp }
    }

    #[track_caller]
    fn pain(score: Option<u8>, sharp: Option<bool>, expected: DoNow) {
        assert_eq!(do_now(&event(EventKind::BodyPain, score, sharp)), (expected, None));
    }

    #[test]
    fn body_pain_goes_on_walks_and_stops_at_its_limits() {
        pain(Some(0), None, DoNow::GoOn);
        pain(Some(2), Some(false), DoNow::GoOn);
        pain(Some(3), None, DoNow::Walk);
        pain(Some(5), None, DoNow::Walk);
        pain(Some(6), None, DoNow::Stop);
    }

    #[test]
    fn sharp_or_limping_stops_at_any_strength() {
        pain(Some(0), Some(true), DoNow::Stop);
        pain(None, Some(true), DoNow::Stop);
    }

    #[test]
    fn pain_of_unknown_strength_is_a_reason_to_walk() {
        pain(None, None, DoNow::Walk);
    }

    #[test]
    fn only_body_pain_ever_lets_her_run_on() {
        use EventKind::{Bleeding, Bowel, Bulge, Heaviness, Leak, PelvicPain, Unwell};
        for kind in [Leak, Heaviness, PelvicPain, Bulge, Bowel, Bleeding, Unwell] {
            for score in [None, Some(0), Some(10)] {
                let mut event = event(kind, score, None);
                event.amount = Some(Amount::None);
                assert!(do_now(&event).0 > DoNow::GoOn, "{kind:?}");
            }
        }
    }

    #[test]
    fn what_raises_a_warning_sign_stops_her() {
        for kind in EventKind::ALL {
            let (now, sign) = do_now(&event(*kind, Some(0), None));
            assert_eq!(sign.is_some(), now == DoNow::Stop, "{kind:?}");
        }
    }
}
