//! What planning the prompts of 14 days takes on ten years of diary.

use companion::wire::prompts::{
    Device, Permission, PromptChanges, PromptKind, PromptRule, Prompts, PromptsChange,
};
use companion::{Companion, Moment};
use prove::{story, years};
use uuid::Uuid;

use crate::{Measure, milliseconds};

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let now = story::present();
    let folder = tempfile::tempdir().expect("a folder");
    years::write(folder.path(), 3652, &now).expect("writes");
    let mut companion = Companion::open(folder.path(), &now).expect("opens");
    companion.set_device(Device { permission: Permission::Granted, tells: false });
    choose(&mut companion, &now);
    companion.today(&now).expect("answers");
    // A device that holds nothing: planned, compared, written, every time.
    let whole =
        milliseconds(50, || drop(companion.plan_prompts(Some(&[]), &now).expect("is planned")));
    let mut calls = 0;
    let again = milliseconds(50, || {
        let changes = companion.plan_prompts(None, &now).expect("is planned");
        calls += usize::from(changes != PromptChanges::default());
    });
    vec![
        Measure {
            what: "prompts: 14 days planned and kept on 10 years, app open",
            figure: format!("{whole:.2} ms"),
            goal: "≤ 10 ms",
            met: Some(whole <= 10.0),
        },
        Measure {
            what: "prompts: planned again with nothing changed; calls to the device",
            figure: format!("{again:.2} ms; {calls} calls"),
            goal: "0 calls",
            met: Some(calls == 0),
        },
    ]
}

fn choose(companion: &mut Companion, now: &Moment) {
    let rule = |kind, time: &str| PromptRule {
        number: 0,
        kind,
        anchor: None,
        time: time.to_owned(),
        weekdays: (1..=7).collect(),
        on: true,
    };
    let rules = vec![
        rule(PromptKind::Practice, "07:30"),
        rule(PromptKind::Practice, "13:00"),
        rule(PromptKind::Practice, "20:00"),
        rule(PromptKind::NextMorning, "08:30"),
        rule(PromptKind::BeforeSession, "17:00"),
        rule(PromptKind::Monthly, "10:00"),
        rule(PromptKind::Measure, "11:00"),
    ];
    let prompts = Prompts { rules, ..Prompts::default() };
    let tap = Uuid::now_v7().to_string();
    companion.save_reminders(PromptsChange { tap, prompts }, now).expect("is kept");
}
