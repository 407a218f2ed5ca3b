//! The app lock: read about, set, closed by leaving, opened again in both ways,
//! changed and taken off. The diary is whole after all of it.

use prove::story;
use rstest::rstest;
use serde_json::json;

use crate::journey::journey;
use crate::own_pages::opens_you;
use crate::window::Engine::{self, Chromium, WebKit};
use crate::woman::Woman;

const WORDS: &str = "warm kettle, blue door";
const PIN: &str = "830527";

#[rstest]
fn the_lock_is_set_opened_changed_and_taken_off(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_you(her).await;
        her.follows("Your data").await;
        her.sees("Your data").await;
        her.follows("App lock").await;
        her.reads("If you forget it").await;
        her.looks_closely("lock-offer").await;
        let paper = sets_the_lock(her).await;
        leaves_and_is_asked(her).await;
        reads_warning_signs(her).await;
        opens_with(her, "Passphrase", WORDS).await;
        her.is_on_today().await;
        her.is_cut_off_and_opens_again().await;
        her.sees("Your diary is locked").await;
        assert!(!stands_in_the_folder(her, "profile"), "a plain word on the disk");
        her.taps("Use the recovery code").await;
        opens_with(her, "Recovery code", &paper.join(" ").to_lowercase()).await;
        her.reads("Opened with the recovery code").await;
        changes_to_a_pin(her, &paper.join("-")).await;
        takes_it_off(her).await;
        her.closes().await;
        assert_eq!(her.diary().data(&story::present()).expect("a page").entries, 1);
        assert!(stands_in_the_folder(her, "profile"));
    });
}

#[rstest]
fn a_diary_nobody_can_open_is_deleted_and_begun_anew(#[values(WebKit, Chromium)] engine: Engine) {
    journey(engine, async |her| {
        opens_you(her).await;
        her.follows("Your data").await;
        her.follows("App lock").await;
        sets_it_at_once(her).await;
        her.taps("Lock now").await;
        her.is_locked_out().await;
        her.follows("I have lost all of them").await;
        her.sees("Delete everything").await;
        her.looks_closely("locked-delete").await;
        her.taps("Back").await;
        her.sees("Your diary is locked").await;
        her.follows("I have lost all of them").await;
        her.taps("Go on to the last step").await;
        her.reads("After this there is no way back.").await;
        her.looks_closely("locked-delete-last").await;
        her.taps("Delete it all now").await;
        her.reads("Everything is gone").await;
        her.closes().await;
        assert_eq!(her.diary().data(&story::present()).expect("a page").entries, 0);
    });
}

/// The device behind Chromium knows everybody; a phone's own sheet was never seen.
#[test]
fn a_finger_or_a_face_opens_it_too() {
    journey(Chromium, async |her| {
        opens_you(her).await;
        her.follows("Your data").await;
        her.follows("App lock").await;
        sets_it_at_once(her).await;
        her.follows("Finger or face").await;
        her.reads("not only you").await;
        her.types("Your present passphrase", "cold kettle").await;
        her.taps("Turn it on").await;
        her.reads("That does not open the diary.").await;
        her.looks_closely("lock-biometric").await;
        her.types("Your present passphrase", WORDS).await;
        her.taps("Turn it on").await;
        her.reads("Your finger or face opens the diary now").await;
        her.taps("Lock now").await;
        her.is_locked_out().await;
        her.looks_closely("locked-biometric").await;
        her.taps("Use finger or face").await;
        her.sees("App lock").await;
        her.follows("Finger or face").await;
        her.taps("Turn it off").await;
        her.reads("opens the diary no longer").await;
        her.taps("Lock now").await;
        her.is_locked_out().await;
        her.reads_no_more("Use finger or face").await;
    });
}

async fn sets_it_at_once(her: &Woman) {
    her.follows("Set up the app lock").await;
    her.types("New passphrase", WORDS).await;
    her.types("The same once more", WORDS).await;
    her.taps("Go on to the recovery code").await;
    let paper = reads_the_code(her).await;
    her.taps("I have written it down").await;
    her.types("Group 3", &paper[2]).await;
    her.types("Group 6", &paper[5]).await;
    her.taps("Turn the lock on").await;
    her.reads("Your diary is encrypted on this device.").await;
}

/// Every slip on the way is answered; the code is read as she would.
async fn sets_the_lock(her: &Woman) -> Vec<String> {
    her.follows("Set up the app lock").await;
    her.sees("Set up the app lock").await;
    her.types("New passphrase", "short").await;
    her.types("The same once more", WORDS).await;
    her.taps("Go on to the recovery code").await;
    her.reads("The two are not the same. Please look again.").await;
    her.types("The same once more", "short").await;
    her.taps("Go on to the recovery code").await;
    her.reads("Please use at least 10 characters.").await;
    her.looks_closely("lock-set").await;
    her.types("New passphrase", WORDS).await;
    her.types("The same once more", WORDS).await;
    her.taps("Go on to the recovery code").await;
    let paper = reads_the_code(her).await;
    her.looks_closely("lock-code").await;
    prints_the_code_and_nothing_else(her, &paper).await;
    her.taps("I have written it down").await;
    her.types("Group 3", "0000").await;
    her.types("Group 6", &paper[5]).await;
    her.taps("Turn the lock on").await;
    her.reads("These are not the groups of the code").await;
    her.looks_closely("lock-typed").await;
    her.types("Group 3", &paper[2].to_lowercase()).await;
    her.taps("Turn the lock on").await;
    her.reads("Your diary is encrypted on this device.").await;
    her.looks_closely("lock-on").await;
    paper
}

async fn reads_the_code(her: &Woman) -> Vec<String> {
    her.reads("Write it on paper").await;
    let read =
        "return [...document.querySelectorAll('ol > li')].map((li) => li.lastChild.textContent)";
    let read = her.window().client.execute(read, Vec::new()).await.expect("the code is there");
    let groups: Vec<String> = serde_json::from_value(read).expect("groups");
    assert_eq!(groups.len(), 8);
    groups
}

/// What would be on paper. Only Chromium can be asked for it.
async fn prints_the_code_and_nothing_else(her: &Woman, paper: &[String]) {
    if her.window().engine() == WebKit {
        return;
    }
    her.window().devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let seen = "return [...document.querySelectorAll('body *')]
        .flatMap((element) => [...element.childNodes])
        .filter((node) => node.nodeType === 3 && node.data.trim() !== '')
        .filter((node) => node.parentElement.checkVisibility({ visibilityProperty: true }))
        .map((node) => node.data.trim())";
    let seen = her.window().client.execute(seen, Vec::new()).await.expect("the page answers");
    let mut seen: Vec<String> = serde_json::from_value(seen).expect("texts");
    seen.retain(|text| !text.starts_with("Group "));
    let expected: Vec<_> =
        [String::from("Your recovery code")].iter().chain(paper).cloned().collect();
    assert_eq!(seen, expected, "on paper");
    her.window().devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    her.taps("Print it").await;
}

async fn leaves_and_is_asked(her: &mut Woman) {
    her.answers("When you leave Surefoot, lock", "At once").await;
    her.reads("Undo").await;
    her.leaves_and_comes_back().await;
    her.is_locked_out().await;
    her.looks_closely("locked").await;
    for _ in 0..4 {
        her.types("Passphrase", "cold kettle").await;
        her.taps("Open my diary").await;
        her.reads("That does not open the diary.").await;
    }
    her.reads("Seconds until the next try").await;
    her.looks_closely("locked-waiting").await;
}

async fn reads_warning_signs(her: &Woman) {
    her.follows("Read the warning signs").await;
    her.sees("Warning signs").await;
    her.reads("Your diary is locked. You can read all of this.").await;
    her.looks_closely("locked-signs").await;
    her.follows("Open my diary").await;
    her.sees("Your diary is locked").await;
    her.reads_no_more("Seconds until the next try").await;
}

async fn opens_with(her: &Woman, field: &str, words: &str) {
    her.types(field, words).await;
    her.taps("Open my diary").await;
}

async fn changes_to_a_pin(her: &Woman, paper: &str) {
    goes_to_the_lock(her).await;
    her.reads("The app lock is on").await;
    her.follows("Change the passphrase or PIN").await;
    her.taps("Use the recovery code").await;
    her.types("Your recovery code", paper).await;
    her.answers("What would you like to type?", "A PIN").await;
    for (pin, wrong) in [("12345", "Please use at least 6 digits"), ("123456", "one of the first")]
    {
        her.types("New PIN", pin).await;
        her.types("The same once more", pin).await;
        her.taps("Go on to the recovery code").await;
        her.reads(wrong).await;
    }
    her.types("New PIN", PIN).await;
    her.types("The same once more", PIN).await;
    her.taps("Go on to the recovery code").await;
    let paper = reads_the_code(her).await;
    her.taps("I have written it down").await;
    her.types("Group 3", &paper[2]).await;
    her.types("Group 6", &paper[5]).await;
    her.taps("Change the passphrase or PIN").await;
    her.reads("The old one opens nothing any more.").await;
}

async fn goes_to_the_lock(her: &Woman) {
    her.follows("You").await;
    her.sees("You").await;
    her.follows("Your data").await;
    her.follows("App lock").await;
}

async fn takes_it_off(her: &mut Woman) {
    her.taps("Lock now").await;
    her.is_locked_out().await;
    opens_with(her, "PIN", PIN).await;
    if her.window().engine() == WebKit {
        her.is_on_today().await;
        goes_to_the_lock(her).await;
    }
    her.sees("App lock").await;
    her.follows("Turn the app lock off").await;
    her.types("Your present PIN", "830528").await;
    her.taps("Turn it off").await;
    her.reads("That does not open the diary.").await;
    her.looks_closely("lock-off").await;
    her.types("Your present PIN", PIN).await;
    her.taps("Turn it off").await;
    her.reads("The app lock is off").await;
    her.reads("It is off until you want it.").await;
}

/// Whether the word stands in any file of the diary's folder.
fn stands_in_the_folder(her: &Woman, word: &str) -> bool {
    std::fs::read_dir(her.folder()).expect("a folder").flatten().any(|entry| {
        let bytes = std::fs::read(entry.path()).expect("can be read");
        bytes.windows(word.len()).any(|part| part == word.as_bytes())
    })
}
