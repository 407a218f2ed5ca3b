//! Prompts on a phone, through tauri-plugin-notification 2.8 as published. What
//! is wrong with it and can be put right from Rust is put right here; each place
//! names the issue, so that it can go when the issue is closed.
//!
//! - plugins-workspace#3256, and fractions of a second: `wall_clock.rs`.
//! - plugins-workspace#3550: `show` keeps nothing, so `pending` and `cancel_all`
//!   know nothing: our own list is the list, and prompts are cancelled by name.
//!   For the same reason a tap on Android does not say on which prompt it was, and
//!   a restart forgets all: `kept.rs`, and `PromptRestorer.kt` in the phone's project.
//! - plugins-workspace#3533: on an iPhone a tap after the app was ended meets the
//!   plugin's nil, so taps are heard by the crate `iphone` before they get there.
//! - No issue: on Android `request_permission` never comes back where she had
//!   said yes before, so the state is asked first.
//! - No issue: a date that has passed is dropped without a word on Android.
//! - plugins-workspace#2341: nothing is given in `extra`; what is kept of a
//!   prompt lies readable on the device.
//!
//! The window is given none of the plugin's commands.

use companion::wire::prompts::{Device, Permission, Prompt, PromptEvent, PromptHeard};
use companion::{PromptWords, prompt_words};
use tauri::AppHandle;
#[cfg(target_os = "android")]
use tauri::Manager as _;
use tauri_plugin_notification::{
    Action, ActionType, NotificationExt as _, PermissionState, Schedule,
};
use time::OffsetDateTime;

#[cfg(target_os = "android")]
use super::kept::Kept;
use super::port::Port;
use super::wall_clock::{self, Phone as Kind};
use super::{Prompts, clock};

/// A channel cannot be changed once it is made: another one gets another name.
#[cfg(target_os = "android")]
const CHANNEL: &str = "prompts_v1";
/// The print of the app's icon in one colour, among the drawables of the phone's project.
#[cfg(target_os = "android")]
const ICON: &str = "ic_prompt";
/// The buttons of a prompt.
const BUTTONS: &str = "prompt";
#[cfg(target_os = "android")]
const KIND: Kind = Kind::Android;
#[cfg(target_os = "ios")]
const KIND: Kind = Kind::IPhone;

/// The phone in her hand.
pub struct Phone {
    app: AppHandle,
    #[cfg(target_os = "android")]
    kept: Kept,
}

impl Phone {
    /// Listens before the window exists: the tap that started the app is told
    /// once, and early. What is refused here is refused again with each prompt.
    pub fn new(app: &AppHandle, prompts: &Prompts) -> Self {
        let plugin = app.notification();
        listen(app, prompts);
        let words = prompt_words();
        let _ = plugin.register_action_types(vec![button_type(&words)]);
        #[cfg(target_os = "android")]
        let _ = plugin.create_channel(channel(&words));
        Self {
            app: app.clone(),
            #[cfg(target_os = "android")]
            kept: kept(app, &words),
        }
    }
}

impl Port for Phone {
    fn device(&mut self) -> Device {
        let permission = match self.app.notification().permission_state() {
            Ok(PermissionState::Granted) => Permission::Granted,
            Ok(PermissionState::Denied) => Permission::Denied,
            Ok(PermissionState::Prompt | PermissionState::PromptWithRationale) => {
                Permission::Unasked
            }
            Err(_) => Permission::Unavailable,
        };
        Device { permission, tells: false }
    }

    fn allow(&mut self) -> Device {
        if self.device().permission == Permission::Unasked {
            // Her answer is read below.
            let _ = self.app.notification().request_permission();
        }
        self.device()
    }

    #[cfg(target_os = "android")]
    fn held(&mut self) -> Option<Vec<i32>> {
        Some(self.kept.held(clock::moment().utc_ms))
    }

    #[cfg(target_os = "ios")]
    fn held(&mut self) -> Option<Vec<i32>> {
        None
    }

    #[cfg(target_os = "android")]
    fn settle(&mut self) {
        // Without the file prompts end with the next restart; with the next planning it is tried again.
        let _ = self.kept.settle(clock::moment().utc_ms);
    }

    fn cancel(&mut self, ids: &[i32]) {
        #[cfg(target_os = "android")]
        self.kept.cancel(ids);
        // One that is gone already is as good.
        let _ = self.app.notification().cancel(ids.to_vec());
    }

    /// The iPhone keeps the list that we do not.
    #[cfg(target_os = "ios")]
    fn cancel_all(&mut self) {
        let _ = self.app.notification().cancel_all();
    }

    fn set(&mut self, prompt: &Prompt) -> bool {
        let seconds = wall_clock::seconds(prompt, KIND);
        let date = seconds.and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
        let Some(date) = date.filter(|_| prompt.due_ms > clock::moment().utc_ms) else {
            return false;
        };
        // Without `allow_while_idle` a sleeping Android lets it wait till she wakes it.
        let schedule = Schedule::At { date, repeating: false, allow_while_idle: true };
        let notification = self.app.notification().builder().id(prompt.id);
        let notification = notification.title(&prompt.title).body(&prompt.body);
        let notification = notification.auto_cancel().schedule(schedule);
        let notification =
            if prompt.can_wait { notification.action_type_id(BUTTONS) } else { notification };
        #[cfg(target_os = "android")]
        let notification = notification.channel_id(CHANNEL).icon(ICON);
        let taken = notification.show().is_ok();
        #[cfg(target_os = "android")]
        if taken {
            self.kept.set(prompt);
        }
        taken
    }
}

#[cfg(target_os = "android")]
fn listen(app: &AppHandle, prompts: &Prompts) {
    let prompts = prompts.clone();
    let _ = app.notification().on_action(move |performed| {
        hear(&prompts, performed.notification().map(|one| one.id()), performed.action_id());
    });
}

#[cfg(target_os = "ios")]
fn listen(_app: &AppHandle, prompts: &Prompts) {
    let prompts = prompts.clone();
    iphone::hear_taps(move |name, action| hear(&prompts, name.parse().ok(), action));
}

fn hear(prompts: &Prompts, id: Option<i32>, action: &str) {
    let what = match action {
        "tap" | "start" => PromptEvent::Tapped,
        "later" => PromptEvent::Later,
        "not_today" => PromptEvent::NotToday,
        // Wiping a prompt away says nothing.
        _ => return,
    };
    match id {
        Some(id) if id > 0 => prompts.heard(PromptHeard { id, what }),
        _ => prompts.heard_of_latest(what),
    }
}

fn buttons(words: &PromptWords) -> [(&'static str, &str); 3] {
    [("start", &words.start), ("later", &words.later), ("not_today", &words.not_today)]
}

fn button_type(words: &PromptWords) -> ActionType {
    let button = |(id, title): (&str, &str)| Action::builder(id, title).foreground(true).build();
    ActionType::builder(BUTTONS).actions(buttons(words).map(button).to_vec()).build()
}

/// Without a folder there is nothing to keep it in, and prompts end with a restart.
#[cfg(target_os = "android")]
fn kept(app: &AppHandle, words: &PromptWords) -> Kept {
    let folder = app.path().app_data_dir().unwrap_or_default().join("prompts");
    Kept::open(&folder, CHANNEL, &buttons(words))
}

#[cfg(target_os = "android")]
fn channel(words: &PromptWords) -> tauri_plugin_notification::Channel {
    let channel = tauri_plugin_notification::Channel::builder(CHANNEL, &words.channel);
    channel.visibility(tauri_plugin_notification::Visibility::Private).build()
}
