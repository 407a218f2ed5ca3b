//! Reminders: chosen in two taps, shown as others could see them, quiet at
//! night, honest about what became of them, and no trouble that spreads.

use companion::wire::prompts::{
    Device, Permission, Prompt, PromptAnchor, PromptEvent, PromptHeard, PromptKind, PromptRule,
    Prompts, PromptsChange,
};
use companion::{Companion, Moment};
use prove::story;
use rstest::rstest;
use uuid::Uuid;

use crate::journey::journey;
use crate::pictures::SESSION_TARGET;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

/// Where she lives.
const LONDON: &str = "Europe/London";
/// A phone that tells what it shows.
const TELLS: Device = Device { permission: Permission::Granted, tells: true };

/// She has chosen a practice by the kettle, on every day.
pub fn by_the_kettle(companion: &mut Companion, now: &Moment) {
    chooses(companion, PromptKind::Practice, Some(PromptAnchor::Kettle), now);
}

fn chooses(
    companion: &mut Companion,
    kind: PromptKind,
    anchor: Option<PromptAnchor>,
    now: &Moment,
) {
    let rule = PromptRule {
        number: 0,
        kind,
        anchor,
        time: "10:30".to_owned(),
        weekdays: (1..=7).collect(),
        on: true,
    };
    let prompts = Prompts { rules: vec![rule], ..Prompts::default() };
    let change = PromptsChange { tap: Uuid::now_v7().to_string(), prompts };
    companion.save_reminders(change, now).expect("is kept");
}

#[rstest]
fn a_reminder_is_chosen_in_two_taps_and_changed(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
        });
        her.opens().await;
        her.is_on_today().await;
        her.follows("Reminders After a feed").await;
        her.sees("Reminders").await;
        her.reads("After the first feed, about 07:30").await;
        her.reads("A few quiet minutes for you, if you like.").await;
        her.looks_closely("reminders-none").await;
        her.taps("Remind me").await;
        her.reads("Your reminders are kept").await;
        assert_eq!(her.taken(), 2, "more than the two taps there should be");
        her.reads("07:30, practice").await;
        her.taps("This is what others could see").await;
        her.reads("Reminders pause soon").await;
        her.looks_closely("reminders").await;
        adds_the_questions(her).await;
        changes_and_drops_it(her).await;
    });
}

async fn adds_the_questions(her: &Woman) {
    her.follows("Add a reminder").await;
    her.sees("A new reminder").await;
    her.reads("After a feed").await;
    her.answers("What does it go with?", "Brushing teeth").await;
    her.reads("After brushing your teeth").await;
    her.looks_closely("reminder-new").await;
    her.taps("The 28-day questions").await;
    her.reads("Once a month").await;
    for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] {
        her.taps(day).await;
    }
    her.taps("Save").await;
    her.reads("Please choose at least one day.").await;
    her.taps("Thursday").await;
    her.taps("Monday").await;
    her.picks("At", "18:15").await;
    her.taps("Save").await;
    her.sees("Reminders").await;
    her.reads("At 18:15").await;
    her.reads("The 28-day questions · Mon, Thu").await;
}

async fn changes_and_drops_it(her: &Woman) {
    her.follows("At 18:15").await;
    her.sees("Your reminder").await;
    her.picks("At", "23:30").await;
    her.taps("Save").await;
    her.reads("In quiet hours").await;
    her.follows("At 23:30").await;
    her.taps("On").await;
    her.looks_closely("reminder").await;
    her.taps("Save").await;
    her.sees("Reminders").await;
    her.reads("Off").await;
    her.follows("At 23:30").await;
    her.taps("Take this reminder away").await;
    her.sees("Reminders").await;
    her.reads_no_more("At 23:30").await;
    her.taps("Undo").await;
    her.reads("At 23:30").await;
}

#[test]
fn what_comes_next_is_listed_and_the_calendar_file_is_plain() {
    journey(Chromium, async |her| {
        let morning = story::moment("2026-03-10T08:00:00Z", LONDON);
        her.it_is(&morning);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &morning).expect("is kept");
        by_the_kettle(&mut diary, &morning);
        diary.close().expect("the diary closes");
        her.opens().await;
        her.follows("Reminders After a feed").await;
        her.reads("Today 10:30, practice").await;
        her.reads("Tomorrow 10:30, practice").await;
        her.reads("Thursday 12 March 10:30, practice").await;
        her.taps("Quiet hours").await;
        her.reads("Your quiet hours are kept").await;
        her.taps("Quiet hours").await;
        her.picks("From", "10:00").await;
        her.picks("To", "11:00").await;
        her.reads("All of yours lie in your quiet hours, so nothing comes.").await;
        her.picks("To", "10:15").await;
        her.reads("Today 10:30, practice").await;
        her.follows("As a calendar file").await;
        her.sees("As a calendar file").await;
        her.taps("Make the file").await;
        her.reads("reminders.ics").await;
        her.looks_closely("reminders-calendar").await;
    });
}

#[test]
fn a_phone_that_is_told_no_is_said_plainly_and_she_can_change_her_mind() {
    journey(Chromium, async |her| {
        let morning = story::moment("2026-03-10T08:00:00Z", LONDON);
        her.it_is_and_the_phone_says(&morning, "unasked");
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &morning).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        her.follows("Reminders After a feed").await;
        her.reads_no_more("May this phone show them?").await;
        her.taps("Remind me").await;
        her.reads("May this phone show them?").await;
        her.looks_closely("reminders-may-it").await;
        // She says no, and later takes it back in the phone's settings, and then again.
        her.it_is_and_the_phone_says(&morning, "denied");
        her.taps("Let the phone ask me").await;
        her.reads("This phone does not show reminders").await;
        her.reads_no_more("May this phone show them?").await;
        her.looks_closely("reminders-refused").await;
        her.follows("There is a calendar file instead.").await;
        her.sees("As a calendar file").await;
        her.taps("Back").await;
        her.it_is_and_the_phone_says(&morning, "granted");
        her.looks_at_reminders_again().await;
        her.reads_no_more("This phone does not show reminders").await;
        her.reads("Tomorrow 07:30, practice").await;
        her.it_is_and_the_phone_says(&morning, "denied");
        her.looks_at_reminders_again().await;
        her.reads("This phone does not show reminders").await;
        her.taps("Back").await;
        her.taps("All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
    });
}

impl Woman {
    async fn looks_at_reminders_again(&self) {
        self.taps("Back").await;
        self.is_on_today().await;
        self.follows("Reminders After a feed").await;
        self.sees("Reminders").await;
    }
}

#[test]
fn a_calendar_file_with_nothing_in_it_says_why() {
    journey(Chromium, async |her| {
        her.has_told(|companion, now| {
            story::seven_weeks(companion, &story::dawn(now)).expect("is kept");
            chooses(companion, PromptKind::NextMorning, None, now);
        });
        her.opens().await;
        her.follows("Reminders After a feed").await;
        her.follows("As a calendar file").await;
        her.taps("Make the file").await;
        her.reads("There is nothing to put into a file yet").await;
        her.looks_closely("reminders-calendar-none").await;
    });
}

#[test]
fn silence_is_told_since_when_and_what_to_do() {
    journey(Chromium, async |her| {
        let begun = story::moment("2026-03-02T09:00:00Z", LONDON);
        let now = begun.at(begun.utc_ms + 7 * 24 * 3_600_000);
        her.it_is(&now);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &begun).expect("is kept");
        diary.set_device(TELLS);
        by_the_kettle(&mut diary, &begun);
        lives_with_a_silent_phone(&mut diary, &begun, &now);
        diary.close().expect("the diary closes");
        her.opens().await;
        her.follows("Reminders After a feed").await;
        her.reads("Reminders were silent since Tuesday 3 March").await;
        her.looks_closely("reminders-silent").await;
        her.follows("What you can do").await;
        her.sees("Did they arrive?").await;
        her.reads("arrived 10:30 · you tapped it 10:31").await;
        her.reads("not seen").await;
        her.taps("Show one in a minute").await;
        her.reads("It is on its way.").await;
        her.looks_closely("reminders-arrived").await;
        her.it_is(&now.at(now.utc_ms + 11 * 60_000));
        her.watches_for("Nothing was heard of it.").await;
    });
}

/// The first is shown and tapped; then the phone says nothing for days.
fn lives_with_a_silent_phone(diary: &mut Companion, begun: &Moment, now: &Moment) {
    let planned = diary.plan_prompts(None, begun).expect("is planned").schedule;
    let Some(Prompt { id, due_ms, .. }) = planned.first() else { panic!("nothing is planned") };
    for (what, after) in [(PromptEvent::Delivered, 0), (PromptEvent::Tapped, 60_000)] {
        let heard = PromptHeard { id: *id, what };
        diary.prompt_event(heard, &begun.at(due_ms + after)).expect("is heard");
    }
    diary.plan_prompts(None, now).expect("is planned");
}

#[test]
fn trouble_with_the_clock_is_one_sentence_and_stays_on_its_page() {
    journey(Chromium, async |her| {
        let now = story::moment("2026-03-10T08:00:00Z", LONDON);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &now).expect("is kept");
        by_the_kettle(&mut diary, &now);
        diary.close().expect("the diary closes");
        her.it_is(&Moment { zone: "Nowhere/Atlantis".to_owned(), ..now.clone() });
        her.opens().await;
        her.is_on_today().await;
        her.follows("Reminders After a feed").await;
        her.reads("This device’s time zone is not known here").await;
        her.looks_closely("reminders-zone").await;
        her.taps("Back").await;
        her.taps("All quiet today").await;
        her.reads("Kept: no leak, no heaviness, no pelvic pain").await;
        her.it_is(&story::moment("2025-03-10T08:00:00Z", LONDON));
        her.is_cut_off_and_opens_again().await;
        her.is_on_today().await;
        her.follows("Reminders After a feed").await;
        her.reads("This device’s clock is behind").await;
        her.taps("Back").await;
        her.is_on_today().await;
        her.reads("This device’s clock is earlier than your newest entry.").await;
    });
}

#[test]
fn at_night_the_look_is_dim_by_itself_and_nothing_sounds() {
    journey(Chromium, async |her| {
        let night = story::moment("2026-03-10T06:59:57Z", LONDON);
        her.it_is(&night);
        let mut diary = her.diary();
        story::seven_weeks(&mut diary, &night).expect("is kept");
        diary.close().expect("the diary closes");
        her.opens().await;
        wears(her, "night").await;
        // The page is told when it ends, and asks again then.
        her.it_is(&story::moment("2026-03-10T07:00:00Z", LONDON));
        wears(her, "light").await;
        her.it_is(&night.at(night.utc_ms - 3 * 3_600_000));
        her.is_cut_off_and_opens_again().await;
        wears(her, "night").await;
        her.follows("Start practice").await;
        her.taps("Start").await;
        her.reads("No sound in quiet hours").await;
        her.looks_closely_with("practice-at-night", SESSION_TARGET).await;
        her.is_cut_off_and_opens_again().await;
        her.taps("Back").await;
        chooses_the_look_herself(her).await;
    });
}

async fn chooses_the_look_herself(her: &Woman) {
    her.is_on_today().await;
    her.follows("You").await;
    her.follows("Settings").await;
    her.taps("Night look in quiet hours").await;
    wears(her, "light").await;
    her.taps("Night look in quiet hours").await;
    wears(her, "night").await;
    her.answers("Look", "Light").await;
    wears(her, "light").await;
    her.reads_no_more("Night look in quiet hours").await;
}

pub async fn wears(her: &Woman, look: &str) {
    let worn = async || (her.eyes().text("look").await == look).then_some(());
    her.until(&format!("the {look} look"), worn).await;
}
