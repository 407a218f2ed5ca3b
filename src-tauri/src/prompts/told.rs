//! A home for the tests, whose diary holds a profile and what she chose.

use companion::wire::prompts::{PromptKind, PromptRule, Prompts, PromptsChange};
use prove::story;

use crate::home::Home;

/// A practice prompt in each hour of every day, and no quiet hours: whatever
/// the machine's clock shows, some are to come.
pub fn every_hour() -> Prompts {
    let rule = |hour: u8| PromptRule {
        number: 0,
        kind: PromptKind::Practice,
        anchor: None,
        time: format!("{hour:02}:00"),
        weekdays: (1..=7).collect(),
        on: true,
    };
    Prompts { rules: (0..24).map(rule).collect(), quiet: None, keep_daily: false }
}

/// A home in which she chose these prompts. The folder goes with the test.
pub fn told(prompts: Prompts) -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::new(folder.path().join("db"), || ());
    home.enter(|companion, now| {
        story::seven_weeks(companion, now)?;
        let tap = "00000000-0000-4000-8000-000000000001".to_owned();
        companion.save_reminders(PromptsChange { tap, prompts }, now)
    })
    .unwrap();
    (folder, home)
}
