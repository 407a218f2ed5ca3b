//! A desktop of her own: a session bus that nothing else is on, and on it dunst,
//! a real daemon that shows prompts and lets her answer them.

use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::process::Process;

/// A bus without any service to be started: who is not here does not answer.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;
/// Prompts stay until she answers; each is written down, and the menu of its
/// buttons is answered by a file of ours.
const DAEMON: &str = "[global]\n    dmenu = FOLDER/chooses\n\
    [every_one]\n    summary = \"*\"\n    timeout = 0\n    script = FOLDER/hears\n";
const HEARS: &str = "#!/bin/sh\nprintf '%s: %s\\n' \"$2\" \"$3\" >> FOLDER/heard\n";
const CHOOSES: &str = "#!/bin/sh\ngrep -F -f FOLDER/choice | head -n 1\n";

/// A bus, and perhaps a daemon that shows prompts. Both end with this.
pub struct Desk {
    folder: tempfile::TempDir,
    address: String,
    daemon: Option<Process>,
    _bus: Process,
}

impl Desk {
    /// A bus with nobody on it.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the bus");
        let config = written(folder.path(), "bus.conf", BUS);
        let mut command = Command::new("dbus-daemon");
        command.arg(format!("--config-file={}", config.display()));
        command.args(["--nofork", "--nopidfile", "--print-address=1"]).stdout(Stdio::piped());
        let mut bus = Process::start(&mut command, &folder.path().join("bus-log"));
        let printed = bus.child().stdout.take().expect("what it prints is piped");
        let mut address = String::new();
        BufReader::new(printed).read_line(&mut address).expect("it prints its address");
        Self { folder, address: address.trim().to_owned(), daemon: None, _bus: bus }
    }

    /// Where the app finds the bus.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Starts the daemon, and waits until it answers.
    pub fn shows_prompts(&mut self) {
        let config = written(self.folder.path(), "dunstrc", DAEMON);
        for (name, text) in [("hears", HEARS), ("chooses", CHOOSES)] {
            let script = written(self.folder.path(), name, text);
            std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o700))
                .expect("a script can be made to run");
        }
        let mut command = self.here("dunst");
        command.arg("-conf").arg(config);
        self.daemon = Some(Process::start(&mut command, &self.folder.path().join("daemon-log")));
        // Asking takes a process of its own, so this is some seconds at least.
        assert!((0..2_000).any(|_| self.control("is-paused")), "the daemon does not answer");
    }

    /// Ends the daemon.
    pub fn shows_nothing_more(&mut self) {
        self.daemon = None;
    }

    /// What it showed so far, a line for each: title and body.
    pub fn shown(&self) -> Vec<String> {
        let heard = std::fs::read_to_string(self.folder.path().join("heard")).unwrap_or_default();
        heard.lines().map(str::to_owned).collect()
    }

    /// She taps the newest prompt; false while there is none to tap.
    pub fn taps(&self) -> bool {
        self.control("action")
    }

    /// She presses a button of the newest prompt.
    pub fn presses(&self, button: &str) -> bool {
        std::fs::write(self.folder.path().join("choice"), button).expect("her choice is written");
        self.control("context")
    }

    /// She wipes every prompt away.
    pub fn wipes_away(&self) -> bool {
        self.control("close-all")
    }

    fn control(&self, what: &str) -> bool {
        self.here("dunstctl").arg(what).output().is_ok_and(|ended| ended.status.success())
    }

    fn here(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    let folder = folder.display().to_string();
    std::fs::write(&path, text.replace("FOLDER", &folder)).expect("the file is written");
    path
}
