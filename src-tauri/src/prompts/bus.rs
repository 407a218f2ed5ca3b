//! The daemon on a desktop's session bus that shows prompts (Desktop Notifications
//! Specification 1.2). It may be missing, come later, or go. Nothing here holds a plan.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use companion::wire::prompts::{Prompt, PromptEvent, PromptHeard};
use companion::{PromptWords, prompt_words};
use gio::glib::{ToVariant as _, Variant};

use super::Prompts;
use crate::session_bus::{Other, SOON_MS, SessionBus};

const DAEMON: Other = Other {
    name: "org.freedesktop.Notifications",
    path: "/org/freedesktop/Notifications",
    patience_ms: SOON_MS,
};
/// The action that stands for a tap on the prompt itself.
const TAP: &str = "default";

/// The bus, as far as it can be reached.
pub struct Bus {
    prompts: Prompts,
    session: SessionBus,
    has_actions: bool,
    words: PromptWords,
    shown: Arc<Mutex<Shown>>,
}

/// What the daemon was given.
#[derive(Default)]
struct Shown {
    /// Its numbers, with ours.
    ids: BTreeMap<u32, i32>,
    /// While it is being given one: what she did with numbers not known here yet.
    early: Option<Vec<(u32, PromptEvent)>>,
}

impl Shown {
    /// Ours of the number on which she did `what`, once.
    fn take(&mut self, number: u32, what: PromptEvent) -> Option<i32> {
        let id = self.ids.remove(&number);
        if let (None, Some(early)) = (id, &mut self.early) {
            early.push((number, what));
        }
        id
    }

    /// The daemon's answer, if there was one; what she did with it meanwhile.
    fn given(&mut self, number: Option<u32>, id: i32) -> Option<PromptEvent> {
        let early = self.early.take().unwrap_or_default();
        let number = number?;
        let did = early.into_iter().find(|(tapped, _)| *tapped == number);
        if did.is_none() {
            self.ids.insert(number, id);
        }
        did.map(|(_, what)| what)
    }
}

impl Bus {
    /// Nothing is connected yet.
    pub fn new(prompts: &Prompts) -> Self {
        Self {
            prompts: prompts.clone(),
            session: SessionBus::default(),
            has_actions: false,
            words: prompt_words(),
            shown: Arc::default(),
        }
    }

    /// Whether a daemon answers.
    pub fn answers(&mut self) -> bool {
        let told = self.call("GetCapabilities", None);
        let told = told.and_then(|told| told.get::<(Vec<String>,)>());
        self.has_actions =
            told.as_ref().is_some_and(|(able,)| able.iter().any(|one| one == "actions"));
        told.is_some()
    }

    /// Shows a prompt; false when there is nobody to show it.
    pub fn show(&mut self, prompt: &Prompt) -> bool {
        // The daemon may be another one than before.
        if !self.answers() {
            return false;
        }
        let actions = if self.has_actions { self.actions(prompt) } else { Vec::new() };
        let hints = HashMap::<String, Variant>::new();
        let (title, body) = (&*prompt.title, &*prompt.body);
        let asked = ("Surefoot", 0_u32, "", title, body, actions, hints, -1_i32).to_variant();
        // She may tap before the daemon's answer is read.
        held(&self.shown).early = Some(Vec::new());
        let given = self.call("Notify", Some(&asked)).and_then(|told| told.get::<(u32,)>());
        let number = given.map(|(number,)| number);
        if let Some(what) = held(&self.shown).given(number, prompt.id) {
            self.prompts.heard(PromptHeard { id: prompt.id, what });
        }
        number.is_some()
    }

    /// What she can do with a prompt, each action with its words.
    fn actions(&self, prompt: &Prompt) -> Vec<String> {
        let words = &self.words;
        let (start, later, not_today) = (&*words.start, &*words.later, &*words.not_today);
        let all = [TAP, start, "start", start, "later", later, "not_today", not_today];
        // The tap alone has no button.
        let shown = if prompt.can_wait { all.len() } else { 2 };
        all.iter().take(shown).map(|word| (*word).to_owned()).collect()
    }

    fn call(&mut self, method: &str, asked: Option<&Variant>) -> Option<Variant> {
        if self.session.is_lost() && !self.listen() {
            return None;
        }
        self.session.call(DAEMON, method, asked)
    }

    /// Hears what she does with a prompt; false without a bus. One that is wiped away says nothing.
    fn listen(&mut self) -> bool {
        let (prompts, shown) = (self.prompts.clone(), Arc::clone(&self.shown));
        let heard = move |told: &Variant| {
            let (number, action) = told.get::<(u32, String)>()?;
            let what = event(&action)?;
            let id = held(&shown).take(number, what)?;
            prompts.heard(PromptHeard { id, what });
            Some(())
        };
        // Called in the window's own loop, where it only hands on.
        self.session.listen(DAEMON, "ActionInvoked", move |told| {
            let _ = heard(told);
        })
    }
}

fn held(shown: &Mutex<Shown>) -> MutexGuard<'_, Shown> {
    shown.lock().unwrap_or_else(PoisonError::into_inner)
}

fn event(action: &str) -> Option<PromptEvent> {
    match action {
        TAP | "start" => Some(PromptEvent::Tapped),
        "later" => Some(PromptEvent::Later),
        "not_today" => Some(PromptEvent::NotToday),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_is_heard_as_what_it_says_and_others_not_at_all() {
        assert_eq!(event("default"), Some(PromptEvent::Tapped));
        assert_eq!(event("start"), Some(PromptEvent::Tapped));
        assert_eq!(event("later"), Some(PromptEvent::Later));
        assert_eq!(event("not_today"), Some(PromptEvent::NotToday));
        assert_eq!(event("inline-reply"), None);
    }

    #[test]
    fn a_tap_is_heard_once_also_before_the_number_is_known() {
        let tap = PromptEvent::Tapped;
        let mut shown = Shown { early: Some(Vec::new()), ..Shown::default() };
        assert_eq!(shown.take(7, tap), None);
        assert_eq!(shown.take(8, PromptEvent::Later), None);
        assert_eq!(shown.given(Some(7), 42), Some(tap));
        assert_eq!(shown.take(7, tap), None);

        shown.early = Some(Vec::new());
        assert_eq!(shown.given(Some(8), 43), None, "what was done before is not about this one");
        assert_eq!(shown.take(8, tap), Some(43));
        assert_eq!(shown.take(8, tap), None);
    }
}
