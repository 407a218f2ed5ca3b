//! Prompts from outside: chosen, planned for a device, heard of, and told
//! honestly on the reminders page.

use companion::wire::entry::Undoing;
use companion::wire::fact::{FactBody, Isi, Practice, RestReason};
use companion::wire::prompts::{
    Device, Permission, PromptAnchor, PromptChanges, PromptEvent, PromptHeard, PromptKind,
    PromptRule, PromptScreen, PromptTest, PromptTrouble, Prompts, PromptsChange, RestBegun,
    RestEnded,
};
use companion::{Code, Refusal};
use prove::story;

use super::{Her, tap};

pub const GRANTED: Device = Device { permission: Permission::Granted, tells: true };

pub fn rule(kind: PromptKind, time: &str) -> PromptRule {
    PromptRule {
        number: 0,
        kind,
        anchor: None,
        time: time.to_owned(),
        weekdays: (1..=7).collect(),
        on: true,
    }
}

pub fn practice() -> FactBody {
    let level = "P1".to_owned();
    FactBody::Practice(Practice {
        level,
        planned: 8,
        done: 8,
        effort: Some(4),
        pain: Some(0),
        breath_held: Some(false),
    })
}

impl Her {
    #[track_caller]
    pub fn chooses(&mut self, rules: Vec<PromptRule>) {
        self.tries_choosing(rules).expect("is kept");
    }

    fn tries_choosing(&mut self, rules: Vec<PromptRule>) -> Result<(), Refusal> {
        let prompts = Prompts { rules, ..Prompts::default() };
        self.companion.save_reminders(PromptsChange { tap: tap(), prompts }, &self.now).map(drop)
    }

    #[track_caller]
    pub fn plans(&mut self) -> PromptChanges {
        self.companion.plan_prompts(None, &self.now).expect("is planned")
    }

    #[track_caller]
    pub fn hears(&mut self, id: i32, what: PromptEvent) -> Option<PromptScreen> {
        self.companion.prompt_event(PromptHeard { id, what }, &self.now).expect("is heard").screen
    }

    /// At nine on a Tuesday, with a prompt by the kettle at ten.
    fn by_the_kettle() -> Self {
        let mut her = Self::welcomed();
        her.companion.set_device(GRANTED);
        let kettle = Some(PromptAnchor::Kettle);
        her.chooses(vec![PromptRule { anchor: kettle, ..rule(PromptKind::Practice, "10:00") }]);
        her
    }
}

fn locals(changes: &PromptChanges) -> Vec<&str> {
    changes.schedule.iter().map(|one| one.local.as_str()).collect()
}

fn log(her: &mut Her) -> Vec<String> {
    let page = her.companion.reminders(&her.now).unwrap();
    page.log.into_iter().map(|line| line.what).filter(|what| what != "planned").collect()
}

#[test]
fn nothing_prompts_until_she_chose_and_was_asked() {
    let mut her = Her::welcomed();
    assert_eq!(her.plans(), PromptChanges::default());
    assert!(!her.companion.reminders(&her.now).unwrap().ask_permission);
    her.chooses(vec![rule(PromptKind::Practice, "10:00")]);
    assert!(her.companion.reminders(&her.now).unwrap().ask_permission);
    assert_eq!(her.plans(), PromptChanges::default());
    her.companion.set_device(GRANTED);
    assert_eq!(her.plans().schedule.len(), 14);
    assert!(!her.companion.reminders(&her.now).unwrap().ask_permission);
}

#[test]
fn a_plan_is_asked_of_the_device_once() {
    let mut her = Her::by_the_kettle();
    let first = her.plans();
    assert_eq!(first.schedule.len(), 14);
    assert_eq!(first.schedule[0].title, "While the kettle boils");
    assert!(first.schedule.iter().all(|one| one.due_ms % 60_000 == 0));
    assert_eq!(her.plans(), PromptChanges::default());
    her.later(30);
    assert_eq!(her.plans(), PromptChanges::default());
    let mut her = her.reopened();
    her.companion.set_device(GRANTED);
    assert_eq!(her.plans(), PromptChanges::default());
}

#[test]
fn a_device_that_lost_its_prompts_is_given_them_again() {
    let mut her = Her::by_the_kettle();
    let first = her.plans();
    let again = her.companion.plan_prompts(Some(&[]), &her.now).unwrap();
    assert_eq!(again, first);
    let mut held: Vec<i32> = first.schedule.iter().map(|one| one.id).collect();
    held.push(12);
    let known = her.companion.plan_prompts(Some(&held), &her.now).unwrap();
    assert_eq!(known, PromptChanges { cancel: vec![12], schedule: Vec::new() });
}

#[test]
fn a_practice_takes_its_prompt_off_and_undo_brings_it_back() {
    let mut her = Her::by_the_kettle();
    let first = her.plans();
    let saved = her.tells(practice());
    let done = her.plans();
    assert_eq!(done.cancel, [first.schedule[0].id]);
    her.companion.undo(&Undoing { tap: tap(), action: saved.action }, &her.now).unwrap();
    assert_eq!(locals(&her.plans()), ["2026-03-10T10:00"]);
    assert_eq!(log(&mut her), ["muted"]);
}

#[test]
fn rest_mutes_and_its_end_brings_prompts_back() {
    let mut her = Her::by_the_kettle();
    her.plans();
    let begun = RestBegun {
        tap: tap(),
        reason: RestReason::Travel,
        from: None,
        to: "2026-03-15".to_owned(),
    };
    her.companion.begin_rest(begun, &her.now).unwrap();
    assert_eq!(her.plans().cancel.len(), 6);
    her.later(24 * 60);
    assert_eq!(her.plans().cancel, Vec::<i32>::new());
    her.companion.end_rest(&RestEnded { tap: tap() }, &her.now).unwrap();
    let back = her.plans();
    assert_eq!(locals(&back)[..2], ["2026-03-11T10:00", "2026-03-12T10:00"]);
}

#[test]
fn later_comes_in_half_an_hour_and_not_today_is_not_today() {
    let mut her = Her::by_the_kettle();
    let first = her.plans().schedule[0].clone();
    her.later(61);
    her.hears(first.id, PromptEvent::Delivered);
    assert_eq!(her.hears(first.id, PromptEvent::Later), None);
    let later = her.plans();
    assert_eq!(locals(&later)[0], "2026-03-10T10:31");
    assert_ne!(later.schedule[0].id, first.id);
    her.later(31);
    her.hears(later.schedule[0].id, PromptEvent::NotToday);
    her.plans();
    assert_eq!(her.companion.reminders(&her.now).unwrap().next[0].day, "2026-03-11");
    assert_eq!(log(&mut her), ["not_today", "later", "delivered"]);
}

#[test]
fn wiping_a_prompt_away_means_nothing() {
    let mut her = Her::by_the_kettle();
    let first = her.plans().schedule[0].clone();
    her.later(61);
    assert_eq!(her.hears(first.id, PromptEvent::Dismissed), None);
    assert_eq!(log(&mut her), ["delivered"]);
    assert_eq!(her.companion.today(&her.now).unwrap().week.done, 0);
}

#[test]
fn a_tap_opens_the_right_screen_from_a_cold_start_too() {
    let mut her = Her::welcomed();
    her.companion.set_device(GRANTED);
    her.chooses(vec![
        rule(PromptKind::Practice, "10:00"),
        rule(PromptKind::Monthly, "11:00"),
        rule(PromptKind::Measure, "12:00"),
    ]);
    let changes = her.plans();
    let id = |local: &str| {
        changes.schedule.iter().find(|one| one.local == local).expect("is planned").id
    };
    let (practice, monthly) = (id("2026-03-10T10:00"), id("2026-03-11T11:00"));
    let measure = id("2026-03-11T12:00");
    her.later(2 * 24 * 60);
    let mut her = her.reopened();
    assert_eq!(her.hears(practice, PromptEvent::Tapped), Some(PromptScreen::Practice));
    assert_eq!(her.hears(monthly, PromptEvent::Tapped), Some(PromptScreen::Isi));
    her.tells(FactBody::Isi(Isi { frequency: 1, amount: 1 }));
    assert_eq!(her.hears(monthly, PromptEvent::Tapped), Some(PromptScreen::FiveQuestions));
    assert_eq!(her.hears(measure, PromptEvent::Tapped), Some(PromptScreen::Measure));
    her.chooses(Vec::new());
    assert_eq!(her.hears(practice, PromptEvent::Tapped), Some(PromptScreen::Today));
    let unknown = PromptHeard { id: -3, what: PromptEvent::Tapped };
    let refusal = her.companion.prompt_event(unknown, &her.now).unwrap_err();
    assert_eq!(refusal.code, Code::Malformed);
}

#[test]
fn silence_is_told_with_its_first_day_and_ends_with_the_first_prompt_heard() {
    let mut her = Her::by_the_kettle();
    her.plans();
    her.later(5 * 24 * 60);
    her.plans();
    let page = her.companion.reminders(&her.now).unwrap();
    let silent = page.silent.expect("is told");
    assert_eq!((silent.since.as_str(), silent.prompts, silent.certain), ("2026-03-10", 5, true));
    assert_eq!(page.last_heard, None);
    her.later(60);
    let today = her.companion.reminders(&her.now).unwrap().next[0].day.clone();
    assert_eq!(today, "2026-03-16");
    let id = her.companion.self_test(&her.now).unwrap().id;
    her.hears(id, PromptEvent::Delivered);
    assert!(her.companion.reminders(&her.now).unwrap().silent.is_some());
    her.later(24 * 60 - 60);
    let planned = her.companion.reminders(&her.now).unwrap().next[0].clone();
    assert_eq!(planned.local, "2026-03-16T10:00");
}

#[test]
fn missed_prompts_expire_and_never_pile_up() {
    let mut her = Her::by_the_kettle();
    her.plans();
    her.later(7 * 24 * 60);
    let changes = her.plans();
    assert_eq!(changes.cancel, Vec::<i32>::new());
    // The one that said "Reminders pause soon" is worded anew; seven are new, and
    // one more because clocks go forward before the window ends.
    assert_eq!(changes.schedule.len(), 9);
    assert!(changes.schedule.iter().all(|one| one.due_ms > her.now.utc_ms));
}

#[test]
fn a_test_is_waiting_then_arrived_or_silent() {
    let mut her = Her::by_the_kettle();
    let test = |her: &mut Her| her.companion.reminders(&her.now).unwrap().test;
    assert_eq!(test(&mut her), PromptTest::None);
    let set = her.companion.self_test(&her.now).unwrap();
    assert_eq!(set.due_ms - her.now.utc_ms, 60_000);
    assert_eq!(test(&mut her), PromptTest::Waiting);
    her.later(1);
    her.hears(set.id, PromptEvent::Delivered);
    assert_eq!(test(&mut her), PromptTest::Arrived);
    let second = her.companion.self_test(&her.now).unwrap();
    assert_ne!(second.id, set.id);
    her.later(11);
    assert_eq!(test(&mut her), PromptTest::Silent);
    assert_eq!(her.hears(second.id, PromptEvent::Tapped), Some(PromptScreen::Reminders));
}

#[test]
fn a_permission_taken_back_takes_everything_off_and_says_so() {
    let mut her = Her::by_the_kettle();
    her.plans();
    her.companion.set_device(Device { permission: Permission::Denied, tells: true });
    assert_eq!(her.plans().cancel.len(), 14);
    assert_eq!(her.plans(), PromptChanges::default());
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!(page.troubles, [PromptTrouble::PermissionDenied]);
    assert_eq!(page.next.len(), 5);
    her.companion.today(&her.now).unwrap();
    her.companion.set_device(GRANTED);
    assert_eq!(her.plans().schedule.len(), 14);
}

#[test]
fn a_device_without_prompts_is_told_in_a_word() {
    let mut her = Her::by_the_kettle();
    her.companion.set_device(Device { permission: Permission::Unavailable, tells: false });
    assert_eq!(her.plans(), PromptChanges::default());
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!(page.troubles, [PromptTrouble::Unavailable]);
}

#[test]
fn an_unknown_zone_leaves_what_is_set_and_says_so() {
    let mut her = Her::by_the_kettle();
    her.plans();
    her.now.zone = "Mars/Base".to_owned();
    her.later(24 * 60);
    assert_eq!(her.plans(), PromptChanges::default());
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!(page.troubles, [PromptTrouble::ZoneUnknown]);
    her.companion.today(&her.now).unwrap();
}

#[test]
fn a_clock_back_by_a_year_is_told_and_survived() {
    let mut her = Her::by_the_kettle();
    her.plans();
    let before = her.now.clone();
    her.later(-365 * 24 * 60);
    her.plans();
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!(page.troubles, [PromptTrouble::ClockBehind]);
    her.now = before;
    let back = her.plans();
    assert!(locals(&back).contains(&"2026-03-10T10:00"));
    assert_eq!(her.companion.reminders(&her.now).unwrap().troubles, []);
}

#[test]
fn a_flight_plans_anew_and_prompts_no_day_twice() {
    let mut her = Her::by_the_kettle();
    let london = her.plans();
    her.later(90);
    // Half past ten in London is half past six in New York, of the same day.
    her.now.zone = "America/New_York".to_owned();
    let york = her.plans();
    assert_eq!(york.schedule.len(), 13);
    assert!(york.schedule.iter().all(|one| !one.local.starts_with("2026-03-10")));
    let same: Vec<i32> = york.schedule.iter().map(|one| one.id).collect();
    assert!(london.schedule[1..].iter().all(|one| same.contains(&one.id)));
    assert!(york.schedule.iter().all(|one| one.local.ends_with("T10:00")));
}

#[test]
fn a_refused_prompt_is_tried_again() {
    let mut her = Her::by_the_kettle();
    let first = her.plans().schedule[0].clone();
    her.hears(first.id, PromptEvent::Refused);
    assert_eq!(her.plans().schedule, [first]);
}

#[test]
fn two_hundred_rules_change_nothing() {
    let mut her = Her::by_the_kettle();
    let many = vec![rule(PromptKind::Practice, "10:00"); 200];
    let refusal = her.tries_choosing(many).unwrap_err();
    assert_eq!((refusal.code, refusal.details.max), (Code::OutOfRange, Some(24)));
    assert_eq!(her.companion.reminders(&her.now).unwrap().prompts.rules.len(), 1);
}

#[test]
fn a_rule_in_quiet_hours_is_named() {
    let mut her = Her::by_the_kettle();
    her.chooses(vec![rule(PromptKind::Practice, "03:00"), rule(PromptKind::Practice, "07:00")]);
    let page = her.companion.reminders(&her.now).unwrap();
    assert_eq!(page.in_quiet_hours, [page.prompts.rules[0].number]);
}

#[test]
fn the_calendar_repeats_what_she_chose_and_names_nothing_else() {
    let mut her = Her::by_the_kettle();
    let mut before = rule(PromptKind::BeforeSession, "17:30");
    before.weekdays = vec![2, 6];
    her.chooses(vec![
        rule(PromptKind::Practice, "10:00"),
        before,
        rule(PromptKind::NextMorning, "08:00"),
        rule(PromptKind::Practice, "03:00"),
    ]);
    let begun =
        RestBegun { tap: tap(), reason: RestReason::Ill, from: None, to: "2026-03-10".to_owned() };
    her.companion.begin_rest(begun, &her.now).unwrap();
    let file = her.companion.reminder_calendar(&her.now).unwrap();
    assert_eq!((&*file.name, file.entries), ("reminders.ics", 2));
    let shown = file.text.replace("\r\n", "\n");
    insta::assert_snapshot!(shown, @"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Surefoot//Reminders//EN
    CALSCALE:GREGORIAN
    BEGIN:VEVENT
    UID:prompt-2@surefoot
    DTSTAMP:20260310T090000Z
    DTSTART:20260310T100000
    DURATION:PT5M
    RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU
    EXDATE:20260310T100000
    SUMMARY:Your few minutes
    DESCRIPTION:Whenever it suits you in the next while.
    CLASS:PRIVATE
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Your few minutes
    TRIGGER:PT0S
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:prompt-3@surefoot
    DTSTAMP:20260310T090000Z
    DTSTART:20260310T173000
    DURATION:PT5M
    RRULE:FREQ=WEEKLY;BYDAY=TU,SA
    EXDATE:20260310T173000
    SUMMARY:Out today?
    DESCRIPTION:A few questions before you set off.
    CLASS:PRIVATE
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    DESCRIPTION:Out today?
    TRIGGER:PT0S
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn a_morning_after_is_asked_where_a_session_was() {
    let mut her = Her::welcomed();
    her.companion.set_device(GRANTED);
    her.chooses(vec![rule(PromptKind::NextMorning, "08:30")]);
    assert_eq!(her.plans(), PromptChanges::default());
    her.now = story::moment("2026-03-10T18:00:00Z", "Europe/London");
    let run = companion::wire::fact::FactBody::from_json(
        serde_json::json!({ "type": "impact_session", "kind": "off_plan", "done_run_s": 600 }),
        "body",
    );
    her.tells(run.expect("reads"));
    assert_eq!(locals(&her.plans()), ["2026-03-11T08:30"]);
}
