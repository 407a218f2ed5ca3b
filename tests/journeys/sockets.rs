//! Every socket that the app and its web engine ask the system for, as strace hears
//! it. None of an internet family is theirs: those that are there belong to the
//! driver, who has the engine wait at an address of the loopback to be spoken to.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

// As a grandchild (-D): the app stays the child of who starts it, and is ended by them.
const LISTEN: [&str; 5] = ["-D", "-f", "--seccomp-bpf", "-e", "trace=socket,bind,connect"];

/// Where this machine lets nobody be listened to, the journeys run unheard.
static LISTENS: LazyLock<bool> = LazyLock::new(|| {
    let mut trial = Command::new("strace");
    trial.args(LISTEN).args(["-o", "/dev/null", "true"]).stderr(Stdio::null());
    let listens = trial.status().is_ok_and(|status| status.success());
    if !listens {
        eprintln!("nothing can be listened to here (strace): sockets are not looked at");
    }
    listens
});

/// What to start, and with which words, so that `app` is listened to.
pub fn heard(app: &Path, log: &Path) -> (PathBuf, Vec<String>) {
    if !*LISTENS {
        return (app.to_owned(), Vec::new());
    }
    let paths = [Path::new("-o"), log, app].map(|path| path.display().to_string());
    ("strace".into(), LISTEN.map(str::to_owned).into_iter().chain(paths).collect())
}

/// Whatever in the log of one opening is of an internet family and not the driver's.
pub fn strangers(log: &Path) -> Vec<String> {
    if !*LISTENS {
        return Vec::new();
    }
    let log = std::fs::read_to_string(log).expect("what was heard");
    assert!(log.contains("AF_UNIX"), "a window asks for sockets of this machine at least");
    found_in(&log)
}

fn found_in(log: &str) -> Vec<String> {
    let internet: Vec<&str> = log.lines().filter(|line| line.contains("AF_INET")).collect();
    let (made, used): (Vec<_>, Vec<_>) =
        internet.into_iter().partition(|line| line.contains(" socket("));
    let driver = used.first().filter(|line| line.contains(" bind(")).and_then(|line| at(line));
    let is_drivers = |line: &&str| driver.is_some() && at(line) == driver;
    let bound = used.iter().filter(|line| line.contains(" bind(")).count();
    // Each socket of the driver's goes to its address, which is waited at once.
    if used.iter().all(is_drivers) && made.len() == used.len() && bound <= 1 {
        return Vec::new();
    }
    made.into_iter().chain(used).map(str::to_owned).collect()
}

/// The address, on the loopback.
fn at(line: &str) -> Option<&str> {
    let address = line.split_once('{')?.1.split_once('}')?.0;
    address.contains("inet_addr(\"127.0.0.1\")").then_some(address)
}

#[test]
fn a_strange_socket_is_found_beside_the_drivers() {
    let driver = r#"
10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4
10 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 11
10 bind(11, {sa_family=AF_INET, sin_port=htons(58971), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 21
12 connect(21, {sa_family=AF_INET, sin_port=htons(58971), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS"#;
    assert!(found_in("").is_empty());
    assert!(found_in(driver).is_empty());
    for strange in [
        r"12 socket(AF_INET6, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_UDP) = 30",
        r#"12 connect(21, {sa_family=AF_INET, sin_port=htons(58971), sin_addr=inet_addr("10.0.0.1")}, 16) = 0"#,
        r#"12 connect(21, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("127.0.0.1")}, 16) = 0"#,
    ] {
        assert!(!found_in(&format!("{driver}\n{strange}")).is_empty(), "{strange}");
        assert!(!found_in(strange).is_empty(), "alone: {strange}");
    }
    let second = driver.replace("58971", "443");
    assert!(!found_in(&format!("{driver}{second}")).is_empty(), "waits elsewhere too");
}
