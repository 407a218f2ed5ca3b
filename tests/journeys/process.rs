//! A process beside the test, with all it starts: ended for good when the test
//! is over, however the test ends.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running process and the file that hears its complaints.
pub struct Process {
    child: Child,
    log: PathBuf,
}

impl Process {
    /// Starts `command`; what it complains of goes to `log`.
    pub fn start(command: &mut Command, log: &Path) -> Self {
        let complaints =
            File::options().create(true).append(true).open(log).expect("the log can be written");
        let child = command.stdin(Stdio::null()).stderr(complaints).spawn();
        let child =
            child.unwrap_or_else(|why| panic!("{:?} did not start: {why}", command.get_program()));
        Self { child, log: log.to_owned() }
    }

    /// The process and what it prints.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// What it complained of so far.
    pub fn complaints(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// What it started, and what that started.
    pub fn family(&self) -> Vec<String> {
        started_by(self.child.id())
    }

    /// Ends all it started, at once, as a phone does that needs the memory.
    pub fn kill_children(&self) {
        let started = self.family();
        if !started.is_empty() {
            // One that has gone already is as good.
            let _ = Command::new("kill").arg("-KILL").args(&started).stderr(Stdio::null()).status();
        }
        wait_until_ended(&started);
    }

    /// Ends as after a fault of its own; whatever the system writes down of it is there then.
    pub fn aborts(&mut self) {
        let _ = Command::new("kill").args(["-ABRT", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }

    /// Ends it and all it started, at once.
    pub fn kill(&mut self) {
        self.kill_children();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The processes that any thread of `id`, or one of those, started.
fn started_by(id: u32) -> Vec<String> {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let lists =
        threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    let children: Vec<u32> = lists
        .flat_map(|list| {
            list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()
        })
        .collect();
    children.into_iter().flat_map(|id| [vec![id.to_string()], started_by(id)].concat()).collect()
}

/// Waits until these have let go of everything.
pub fn wait_until_ended(ids: &[String]) {
    while ids.iter().any(|id| holds_files(id)) {
        std::thread::yield_now();
    }
}

/// Whether a process may still have a file open, a lock among them. Its first
/// thread loses sight of its files before the last thread has closed them, so
/// only a process all of whose threads have ended has let go of everything.
fn holds_files(id: &str) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    threads
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("stat")).ok())
        .any(|stat| !has_ended(&stat))
}

/// Whether a thread has ended and only waits for somebody to take notice. Its
/// state is the first word after its name, which may hold anything.
fn has_ended(stat: &str) -> bool {
    stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with(['Z', 'X']))
}
