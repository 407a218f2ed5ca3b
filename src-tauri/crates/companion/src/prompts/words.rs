//! The names of the prompts' texts, and the texts. They live in the one
//! catalogue of the UI, which is read here at compile time: a device shows a
//! prompt while the window is closed.
//!
//! What a prompt says lies on a locked screen for anybody to read, so no text
//! says anything about her health.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::wire::prompts::{PromptAnchor, PromptKind};

/// The catalogue's room of prompts. Another language is another file.
const CATALOGUE: &str = include_str!("../../../../../ui/messages/en-GB/prompts.json");

/// The text of a rule.
pub(crate) fn of_rule(kind: PromptKind, anchor: Option<PromptAnchor>) -> &'static str {
    match (kind, anchor) {
        (PromptKind::Practice, Some(PromptAnchor::Feed)) => "practice_feed",
        (PromptKind::Practice, Some(PromptAnchor::Kettle)) => "practice_kettle",
        (PromptKind::Practice, Some(PromptAnchor::Teeth)) => "practice_teeth",
        (PromptKind::Practice, None) => "practice_time",
        (PromptKind::NextMorning, _) => "next_morning",
        (PromptKind::BeforeSession, _) => "before_session",
        (PromptKind::Monthly, _) => "monthly",
        (PromptKind::Measure, _) => "measure",
    }
}

/// The text of the last prompt in the window: silence is never mute.
pub(crate) const WINDOW_END: &str = "window_end";
/// The text of the test of one minute.
pub(crate) const TEST: &str = "test";

/// The title of a text.
pub(crate) fn title(words: &str) -> String {
    text(words, "title")
}

/// The body of a text.
pub(crate) fn body(words: &str) -> String {
    text(words, "body")
}

/// What stands beside every prompt: its buttons, and what phones call the lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromptWords {
    /// Goes to what the prompt is about.
    pub start: String,
    /// Again in 30 minutes.
    pub later: String,
    /// Not again today.
    pub not_today: String,
    /// The name of all of them in the phone's own settings.
    pub channel: String,
}

/// The words beside every prompt.
#[must_use]
pub fn prompt_words() -> PromptWords {
    PromptWords {
        start: title("start"),
        later: title("later"),
        not_today: title("not_today"),
        channel: title("channel"),
    }
}

fn text(words: &str, part: &str) -> String {
    static TEXTS: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| serde_json::from_str(CATALOGUE).unwrap_or_default());
    texts.get(&format!("prompts_{words}_{part}")).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 10] = [
        "practice_feed",
        "practice_kettle",
        "practice_teeth",
        "practice_time",
        "next_morning",
        "before_session",
        "monthly",
        "measure",
        WINDOW_END,
        TEST,
    ];

    #[test]
    fn every_prompt_has_a_title_and_a_body() {
        for words in ALL {
            assert!(!title(words).is_empty() && !body(words).is_empty(), "{words}");
        }
    }

    #[test]
    fn every_button_has_its_word() {
        let words = prompt_words();
        let all = [words.start, words.later, words.not_today, words.channel];
        assert!(all.iter().all(|word| !word.is_empty()), "{all:?}");
    }

    #[test]
    fn a_locked_screen_tells_nothing_of_her_health() {
        let clinical = [
            "pelvi",
            "floor",
            "leak",
            "bladder",
            "urin",
            "incontinen",
            "heav",
            "prolaps",
            "bulge",
            "bleed",
            "birth",
            "postnatal",
            "postpartum",
            "pregnan",
            "contract",
            "squeeze",
            "symptom",
            "pain",
            "kegel",
            "clinic",
            "physio",
            "health",
            "medic",
            "isi",
            "vagin",
            "womb",
            "muscle",
        ];
        let shown = ALL.map(|words| format!("{words} {} {}", title(words), body(words)));
        let beside = format!("{:?}", prompt_words());
        for text in shown.into_iter().chain([beside]) {
            let text = text.to_lowercase();
            let found: Vec<&&str> = clinical.iter().filter(|word| text.contains(**word)).collect();
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
