//! The port: what Surefoot asks of a device that shows prompts, and the one way
//! in which the device is brought to hold what is planned.
//!
//! It plans nothing. Three devices answer it: a desktop (`desktop.rs`), a phone
//! (`mobile.rs`), and one in memory for the tests below.

use std::time::Duration;

use companion::Refusal;
use companion::wire::prompts::{Device, Prompt, PromptEvent, PromptHeard};

use crate::home::Home;

/// A device that shows prompts. No call may wait for long.
pub trait Port {
    /// What it lets Surefoot do.
    fn device(&mut self) -> Device;

    /// Asks her whether Surefoot may prompt, where the device has such a question.
    fn allow(&mut self) -> Device {
        self.device()
    }

    /// The prompts it holds by its own account, where that can be had.
    fn held(&mut self) -> Option<Vec<i32>>;

    /// Takes prompts off that were not shown.
    fn cancel(&mut self, ids: &[i32]);

    /// Takes all off that it holds.
    fn cancel_all(&mut self) {
        let held = self.held().unwrap_or_default();
        self.cancel(&held);
    }

    /// Sets a prompt, in place of one with the same id; false when it would not.
    fn set(&mut self, prompt: &Prompt) -> bool;

    /// It holds what it should; called at the end of every planning.
    fn settle(&mut self) {}

    /// How long until the app itself has to show one; `None` where a device does it alone.
    fn wait(&self, _now_ms: i64) -> Option<Duration> {
        None
    }

    /// Shows what has come due, and says what became of it.
    fn show_due(&mut self, _now_ms: i64) -> Vec<PromptHeard> {
        Vec::new()
    }
}

/// Asks the device what it lets Surefoot do, then plans.
///
/// # Errors
/// As [`plan`].
pub fn look(home: &Home, port: &mut impl Port) -> Result<(), Refusal> {
    let device = port.device();
    know(home, device)?;
    plan(home, port)
}

/// Tells the companion what the device lets Surefoot do.
///
/// # Errors
/// `storage` while the diary is closed.
pub fn know(home: &Home, device: Device) -> Result<(), Refusal> {
    home.ask(|companion, _| {
        companion.set_device(device);
        Ok(())
    })
}

/// Brings the device to hold what is planned; where it does, nothing is asked of it.
///
/// # Errors
/// `storage` while the diary is closed; what the storage refuses.
pub fn plan(home: &Home, port: &mut impl Port) -> Result<(), Refusal> {
    let held = port.held();
    let changes = home.ask(|companion, now| companion.plan_prompts(held.as_deref(), now))?;
    if !changes.cancel.is_empty() {
        port.cancel(&changes.cancel);
    }
    for prompt in &changes.schedule {
        if !port.set(prompt) {
            let heard = PromptHeard { id: prompt.id, what: PromptEvent::Refused };
            home.ask(|companion, now| companion.prompt_event(heard, now))?;
        }
    }
    port.settle();
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use companion::Code;
    use companion::wire::data::EraseNow;
    use companion::wire::prompts::Permission;

    use super::*;
    use crate::prompts::told::{every_hour, lock, pin, told};

    /// A device in memory, which counts what is asked of it.
    struct InMemory {
        permission: Permission,
        takes: bool,
        set: BTreeMap<i32, Prompt>,
        calls: u32,
    }

    impl Port for InMemory {
        fn device(&mut self) -> Device {
            Device { permission: self.permission, tells: true }
        }

        fn held(&mut self) -> Option<Vec<i32>> {
            Some(self.set.keys().copied().collect())
        }

        fn cancel(&mut self, ids: &[i32]) {
            self.calls += 1;
            self.set.retain(|id, _| !ids.contains(id));
        }

        fn set(&mut self, prompt: &Prompt) -> bool {
            self.calls += 1;
            if self.takes {
                self.set.insert(prompt.id, prompt.clone());
            }
            self.takes
        }
    }

    fn device() -> InMemory {
        InMemory { permission: Permission::Granted, takes: true, set: BTreeMap::new(), calls: 0 }
    }

    #[test]
    fn where_nothing_changed_nothing_is_asked_of_the_device() {
        let (_folder, home) = told(every_hour());
        let mut port = device();
        look(&home, &mut port).unwrap();
        assert!(port.calls > 0 && !port.set.is_empty());
        port.calls = 0;
        look(&home, &mut port).unwrap();
        plan(&home, &mut port).unwrap();
        assert_eq!(port.calls, 0);
    }

    #[test]
    fn while_the_diary_is_locked_the_device_keeps_what_it_holds() {
        let (_folder, home) = told(every_hour());
        let mut port = device();
        look(&home, &mut port).unwrap();
        let (before, calls) = (port.set.clone(), port.calls);
        lock(&home);
        assert_eq!(look(&home, &mut port), Err(Refusal::new(Code::Locked)));
        assert_eq!(plan(&home, &mut port), Err(Refusal::new(Code::Locked)));
        home.at_the_door(|door, now| door.unlock(&pin(), now)).unwrap();
        look(&home, &mut port).unwrap();
        assert_eq!((port.set, port.calls), (before, calls));
    }

    #[test]
    fn with_a_locked_diary_deleted_the_device_holds_nothing() {
        let (_folder, home) = told(every_hour());
        let mut port = device();
        look(&home, &mut port).unwrap();
        lock(&home);
        let held = home.begin(|door, now| {
            let word = door.erase_look(now)?.word;
            door.erase(&EraseNow { word }, now)
        });
        assert_eq!(held, Ok(None));
        port.cancel_all();
        assert_eq!(port.set, BTreeMap::new());
        home.begin(|door, now| door.enter(now).map(drop)).unwrap();
        look(&home, &mut port).unwrap();
        assert_eq!(port.set, BTreeMap::new());
    }

    #[test]
    fn a_device_that_lost_them_all_is_given_them_again() {
        let (_folder, home) = told(every_hour());
        let mut port = device();
        look(&home, &mut port).unwrap();
        let before = std::mem::take(&mut port.set);
        plan(&home, &mut port).unwrap();
        assert_eq!(port.set, before);
    }

    #[test]
    fn a_permission_taken_back_takes_every_prompt_off() {
        let (_folder, home) = told(every_hour());
        let mut port = device();
        look(&home, &mut port).unwrap();
        port.permission = Permission::Denied;
        look(&home, &mut port).unwrap();
        assert_eq!(port.set, BTreeMap::new());
    }

    #[test]
    fn a_device_that_takes_nothing_is_written_down_and_asked_again() {
        let (_folder, home) = told(every_hour());
        let mut port = InMemory { takes: false, ..device() };
        look(&home, &mut port).unwrap();
        let page = home.ask(|companion, now| companion.reminders(now)).unwrap();
        assert!(page.log.iter().any(|line| line.what == "refused"));
        port.takes = true;
        plan(&home, &mut port).unwrap();
        assert!(!port.set.is_empty());
    }
}
