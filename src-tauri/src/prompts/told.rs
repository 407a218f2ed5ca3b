//! A home for the tests, whose diary holds a profile and what she chose.

use chrono::Timelike as _;
use companion::wire::lock::{Kind, LockSet, LockWanted, Unlock};
use companion::wire::prompts::{PromptKind, PromptRule, Prompts, PromptsChange};
use prove::story;

use crate::clock;
use crate::home::Home;

/// A practice prompt in each hour of every day, and no quiet hours: whatever
/// the machine's clock shows, some are to come, and none within half an hour.
pub fn every_hour() -> Prompts {
    let minute = (clock::moment().local().minute() + 30) % 60;
    let rule = |hour: u8| PromptRule {
        number: 0,
        kind: PromptKind::Practice,
        anchor: None,
        time: format!("{hour:02}:{minute:02}"),
        weekdays: (1..=7).collect(),
        on: true,
    };
    Prompts { rules: (0..24).map(rule).collect(), quiet: None, keep_daily: false }
}

/// A home in which she chose these prompts. The folder goes with the test.
pub fn told(prompts: Prompts) -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("db"), || (), |_| ());
    home.begin(|door, now| {
        let companion = door.enter(now)?;
        story::seven_weeks(companion, now)?;
        let tap = "00000000-0000-4000-8000-000000000001".to_owned();
        companion.save_reminders(PromptsChange { tap, prompts }, now)
    })
    .unwrap();
    (folder, home)
}

/// The PIN of [`lock`].
pub fn pin() -> Unlock {
    Unlock { secret: "830527".to_owned().into(), is_code: false }
}

/// Puts a lock on the diary, and locks it.
pub fn lock(home: &Home) {
    home.ask(|companion, now| {
        let wanted = LockWanted { kind: Kind::Pin, secret: pin().secret };
        let code = companion.lock_code(&wanted)?;
        let typed = code.asked.map(|number| code.groups[usize::from(number) - 1].clone());
        let asked = LockSet { current: None, wanted, typed };
        companion.lock_set(&asked, &clock::stopwatch_ms, now)
    })
    .unwrap();
    home.at_the_door(|door, now| door.lock_now(now)).unwrap();
}
