//! Prompts at the device. One thread talks to it, so nothing she does waits for
//! it, and what is planned, shown and heard comes one after the other.
//!
//! It knows no rule: `companion` plans and says where a tap leads. It keeps
//! that place until the window takes it, for a window that is only being made.

#[cfg(target_os = "linux")]
mod bus;
#[cfg(desktop)]
mod desktop;
#[cfg(any(target_os = "android", test))]
mod kept;
#[cfg(mobile)]
mod mobile;
mod port;
#[cfg(desktop)]
mod timer;
#[cfg(test)]
pub mod told;
#[cfg(any(mobile, test))]
mod wall_clock;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use companion::Refusal;
use companion::wire::prompts::{Prompt, PromptEvent, PromptHeard, PromptScreen};
use tauri::{AppHandle, Emitter as _, Manager as _};

#[cfg(desktop)]
use self::desktop::Desktop as ThisDevice;
#[cfg(mobile)]
use self::mobile::Phone as ThisDevice;
use self::port::Port;
use crate::clock;
use crate::home::Home;

/// Tells the window that something was tapped; it then asks where that leads.
const TAPPED: &str = "prompt";
/// How long a page waits to hear what the device lets Surefoot do.
const LOOK_PATIENCE: Duration = Duration::from_secs(3);
/// How long it waits for her own answer to the device's question.
const ANSWER_PATIENCE: Duration = Duration::from_secs(60);

/// Something for the thread to do.
enum Job {
    /// Plan: something was told, or time has passed.
    Plan,
    /// The same, after asking the device what it lets Surefoot do.
    Look(Option<Sender<()>>),
    /// Ask her for permission.
    Allow(Sender<()>),
    /// Hold the test of one minute.
    Set(Prompt),
    /// Take prompts off that no plan knows any more; all, where nobody could say which.
    Cancel(Option<Vec<i32>>),
    /// The device told of a prompt.
    Heard(PromptHeard),
    /// The same, but it does not say of which: of the latest.
    #[cfg(mobile)]
    HeardOfLatest(PromptEvent),
}

/// The way to the thread, from anywhere in the host. No call waits for the
/// device longer than it says.
#[derive(Clone)]
pub struct Prompts {
    jobs: Sender<Job>,
    leads: Arc<Mutex<Option<PromptScreen>>>,
}

/// The thread's end of that way.
pub struct Jobs(Receiver<Job>);

impl Prompts {
    /// Both ends of a new way.
    pub fn new() -> (Self, Jobs) {
        let (jobs, todo) = channel();
        (Self { jobs, leads: Arc::default() }, Jobs(todo))
    }

    /// Something was told: plan again.
    pub fn plan(&self) {
        self.send(Job::Plan);
    }

    /// The app came to the front: the device, its zone or its clock may be another.
    pub fn look(&self) {
        self.send(Job::Look(None));
    }

    /// Looks, and waits for the answer a little: a device may not answer at all.
    pub fn look_now(&self) {
        let (told, wait) = channel();
        self.send(Job::Look(Some(told)));
        // What was known before holds meanwhile.
        let _ = wait.recv_timeout(LOOK_PATIENCE);
    }

    /// Asks her for permission, and waits for her answer up to a minute.
    pub fn allow(&self) {
        let (told, wait) = channel();
        self.send(Job::Allow(told));
        // An answer that comes later is seen when the app looks again.
        let _ = wait.recv_timeout(ANSWER_PATIENCE);
    }

    /// Holds the test of one minute.
    pub fn set(&self, prompt: Prompt) {
        self.send(Job::Set(prompt));
    }

    /// Takes prompts off: her diary is gone, and with it the list of them. A locked
    /// one could not be asked for the list; then it is all that the device holds.
    pub fn cancel(&self, ids: Option<Vec<i32>>) {
        self.send(Job::Cancel(ids));
    }

    /// The device told of a prompt.
    pub fn heard(&self, heard: PromptHeard) {
        self.send(Job::Heard(heard));
    }

    /// The same, where the device does not say of which prompt it tells.
    #[cfg(mobile)]
    pub fn heard_of_latest(&self, what: PromptEvent) {
        self.send(Job::HeardOfLatest(what));
    }

    /// Where the latest tap leads; once.
    pub fn take_launch(&self) -> Option<PromptScreen> {
        self.leads.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn lead(&self, screen: PromptScreen) {
        *self.leads.lock().unwrap_or_else(PoisonError::into_inner) = Some(screen);
    }

    /// The thread is gone only when the app is ending.
    fn send(&self, job: Job) {
        let _ = self.jobs.send(job);
    }
}

/// Starts the thread. Whatever it is first told, it opens the diary before that, ahead
/// of the first question.
pub fn begin(app: &AppHandle, prompts: &Prompts, jobs: Jobs) {
    let device = ThisDevice::new(app, prompts);
    let hands = Hands { app: app.clone(), prompts: prompts.clone(), device };
    let work = move || hands.work(&jobs.0);
    // Without the thread there are no prompts, and the rest of the app is whole.
    let _ = std::thread::Builder::new().name("prompts".to_owned()).spawn(work);
}

/// What the thread has at hand.
struct Hands {
    app: AppHandle,
    prompts: Prompts,
    device: ThisDevice,
}

impl Hands {
    fn work(mut self, jobs: &Receiver<Job>) {
        let Ok(first) = jobs.recv() else { return };
        self.home().prepare();
        // A diary that could not be opened plans when it could.
        let _ = self.act(first);
        loop {
            // What waits to be done comes before what is due: a practice just told mutes.
            let job = match self.device.wait(clock::moment().utc_ms) {
                Some(time) => jobs.recv_timeout(time),
                None => jobs.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            // Told next time: every job begins with the whole plan.
            let _ = match job {
                Ok(job) => self.act(job),
                Err(RecvTimeoutError::Timeout) => self.show_due(),
                Err(RecvTimeoutError::Disconnected) => return,
            };
        }
    }

    fn act(&mut self, job: Job) -> Result<(), Refusal> {
        match job {
            Job::Plan => self.plan(),
            Job::Look(told) => {
                let home = self.app.state::<Home>();
                let looked = port::look(&home, &mut self.device);
                tell(told);
                looked
            }
            Job::Allow(told) => {
                let device = self.device.allow();
                let known = port::know(&self.home(), device);
                let planned = known.and_then(|()| self.plan());
                tell(Some(told));
                planned
            }
            Job::Set(prompt) => {
                if self.device.set(&prompt) {
                    return Ok(());
                }
                self.hear(PromptHeard { id: prompt.id, what: PromptEvent::Refused })
            }
            Job::Cancel(ids) => {
                match ids {
                    Some(ids) => self.device.cancel(&ids),
                    None => self.device.cancel_all(),
                }
                Ok(())
            }
            Job::Heard(heard) => {
                self.hear(heard)?;
                self.plan()
            }
            #[cfg(mobile)]
            Job::HeardOfLatest(what) => {
                match self.home().ask(|companion, now| companion.latest_prompt(now))? {
                    Some(id) => self.act(Job::Heard(PromptHeard { id, what })),
                    None => Ok(()),
                }
            }
        }
    }

    fn show_due(&mut self) -> Result<(), Refusal> {
        for heard in self.device.show_due(clock::moment().utc_ms) {
            self.hear(heard)?;
        }
        self.plan()
    }

    fn plan(&mut self) -> Result<(), Refusal> {
        let home = self.app.state::<Home>();
        port::plan(&home, &mut self.device)
    }

    /// Takes note, and opens the screen it leads to.
    fn hear(&self, heard: PromptHeard) -> Result<(), Refusal> {
        let leads = self.home().ask(|companion, now| companion.prompt_event(heard, now))?;
        if let Some(screen) = leads.screen {
            self.prompts.lead(screen);
            // A window that is only being made asks by itself.
            let _ = self.app.emit(TAPPED, ());
            to_the_front(&self.app);
        }
        Ok(())
    }

    fn home(&self) -> tauri::State<'_, Home> {
        self.app.state()
    }
}

/// Whoever waited may have gone away meanwhile.
fn tell(told: Option<Sender<()>>) {
    let _ = told.map(|told| told.send(()));
}

/// A phone brings the app to the front itself.
fn to_the_front(app: &AppHandle) {
    #[cfg(desktop)]
    if let Some(window) = app.get_webview_window("main") {
        // A window system may refuse; the screen is right all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
    #[cfg(mobile)]
    let _ = app;
}
