//! Prompts on a desktop: a timer of our own, and the session bus to show them.
//! Both live while the app runs; a desktop shows nothing of an app that is closed.

use std::time::Duration;

use companion::wire::prompts::{Device, Permission, Prompt, PromptEvent, PromptHeard};
use tauri::AppHandle;

use super::Prompts;
#[cfg(target_os = "linux")]
use super::bus::Bus;
use super::port::Port;
use super::timer::Timer;

/// The desktop she sits at.
pub struct Desktop {
    timer: Timer,
    bus: Bus,
}

impl Desktop {
    /// Nothing is asked of the bus yet.
    pub fn new(_app: &AppHandle, prompts: &Prompts) -> Self {
        Self { timer: Timer::default(), bus: Bus::new(prompts) }
    }
}

impl Port for Desktop {
    fn device(&mut self) -> Device {
        let answers = self.bus.answers();
        // A desktop has no question to ask her: it shows prompts, or nothing there does.
        let permission = if answers { Permission::Granted } else { Permission::Unavailable };
        Device { permission, tells: true }
    }

    fn held(&mut self) -> Option<Vec<i32>> {
        Some(self.timer.held())
    }

    fn cancel(&mut self, ids: &[i32]) {
        self.timer.cancel(ids);
    }

    fn set(&mut self, prompt: &Prompt) -> bool {
        self.timer.set(prompt);
        true
    }

    fn wait(&self, now_ms: i64) -> Option<Duration> {
        self.timer.wait(now_ms)
    }

    fn show_due(&mut self, now_ms: i64) -> Vec<PromptHeard> {
        let due = self.timer.due(now_ms);
        let show = |prompt: Prompt| {
            let shown = self.bus.show(&prompt);
            let what = if shown { PromptEvent::Delivered } else { PromptEvent::Refused };
            PromptHeard { id: prompt.id, what }
        };
        due.into_iter().map(show).collect()
    }
}

/// Only Linux's desktops have been met so far; on others nothing shows prompts.
#[cfg(not(target_os = "linux"))]
struct Bus;

#[cfg(not(target_os = "linux"))]
impl Bus {
    fn new(_prompts: &Prompts) -> Self {
        Self
    }

    fn answers(&mut self) -> bool {
        false
    }

    fn show(&mut self, _prompt: &Prompt) -> bool {
        false
    }
}
