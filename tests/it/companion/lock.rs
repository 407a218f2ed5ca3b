//! The app lock as she meets it: nothing is answered behind a closed door but
//! the way in and the warning signs, and all that was told is there behind it.

use std::fs;
use std::path::Path;

use companion::wire::data::EraseNow;
use companion::wire::entry::NewEntry;
use companion::wire::lock::{Kind, LockAway, LockCode, LockState};
use companion::wire::you::BootAsked;
use companion::wire::{self, Request};
use companion::{Code, Door, Moment, Refusal};
use exports::SHORTEST_PASSPHRASE;
use prove::story;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::data::note;
use super::{Her, tap};

const WORDS: &str = "warm kettle, blue door";
const NOTE: &str = "the quick red kettle";

/// Her, in front of the door of a diary that holds two entries.
struct AtTheDoor {
    door: Door,
    now: Moment,
    folder: TempDir,
}

fn read<T: Request>(message: Value) -> T {
    wire::read(&message).expect("has the shape of the wire")
}

fn secret(words: &str) -> Value {
    json!({ "secret": words, "is_code": false })
}

impl AtTheDoor {
    fn new() -> Self {
        let mut her = Her::welcomed();
        her.tells(note(NOTE));
        let Her { companion, now, folder } = her;
        companion.close().expect("closes");
        let mut at = Self { door: Door::new(folder.path().to_owned()), now, folder };
        at.boots().expect("opens");
        at
    }

    fn locked(words: &str) -> (Self, LockCode) {
        let mut at = Self::new();
        let code = at.sets(json!(null), "passphrase", words).expect("is set");
        (at, code)
    }

    fn boots(&mut self) -> Result<bool, Refusal> {
        let asked = BootAsked { locale: "en-US".to_owned(), first_weekday: 1 };
        self.door.boot(asked, &self.now).map(|boot| boot.welcomed)
    }

    /// The way of the window: a code, two groups of it, and the lock.
    fn sets(&mut self, current: Value, kind: &str, words: &str) -> Result<LockCode, Refusal> {
        let wanted = json!({ "kind": kind, "secret": words });
        let companion = self.door.inside(&self.now)?;
        let code = companion.lock_code(&read(wanted.clone()))?;
        let typed = code.asked.map(|number| code.groups[usize::from(number) - 1].to_lowercase());
        let mut asked = json!({ "wanted": wanted, "typed": typed });
        if !current.is_null() {
            asked["current"] = current;
        }
        let state = companion.lock_set(&read(asked), &story::stopwatch_ms, &self.now)?;
        assert!(state.on && !state.locked);
        Ok(code)
    }

    fn unlocks(&mut self, given: Value) -> Result<(), Refusal> {
        self.door.unlock(&read(given), &self.now)
    }

    fn state(&mut self) -> LockState {
        self.door.lock_state(&self.now).expect("is known")
    }

    fn entries(&mut self) -> Result<u32, Refusal> {
        self.door.inside(&self.now)?.data(&self.now).map(|page| page.entries)
    }

    fn leaves(&mut self, choosing: bool) {
        self.door.lock_away(LockAway { choosing }, &self.now).expect("may leave");
    }

    fn later(&mut self, seconds: i64) {
        self.now.utc_ms += seconds * 1000;
    }

    fn sets_grace(&mut self, grace: &str) {
        let companion = self.door.inside(&self.now).expect("is open");
        let mut settings = json!(companion.you(&self.now).expect("a page").settings);
        settings["lock_grace"] = json!(grace);
        let change = json!({ "tap": tap(), "settings": settings });
        companion.save_settings(read(change), &self.now).expect("is kept");
    }
}

/// The files below `folder` that hold any of the words.
fn holding(folder: &Path, words: &[&str]) -> Vec<String> {
    let holds = |path: &Path| {
        let bytes = fs::read(path).expect("can be read");
        words.iter().any(|word| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
    };
    let files = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    files.filter(|path| holds(path)).map(|path| path.display().to_string()).collect()
}

fn code_of<T>(answer: Result<T, Refusal>) -> Option<Code> {
    answer.err().map(|refusal| refusal.code)
}

#[test]
fn there_is_no_lock_until_she_wants_one() {
    let mut at = AtTheDoor::new();
    let state = at.state();
    assert!(!state.on && !state.locked && state.kind.is_none());
    at.leaves(false);
    at.later(86_400);
    at.door.lock_now(&at.now).expect("does nothing");
    assert_eq!(at.entries(), Ok(2));
}

#[test]
fn behind_the_lock_nothing_is_answered_but_the_way_in_and_the_warning_signs() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    at.door.lock_now(&at.now).expect("locks");
    assert_eq!(code_of(at.boots()), Some(Code::Locked));
    assert_eq!(code_of(at.entries()), Some(Code::Locked));
    let entry = NewEntry { tap: tap(), on: None, draft: None, body: note("too late") };
    let now = at.now.clone();
    let told = at.door.inside(&now).and_then(|companion| companion.record(entry, &now));
    assert_eq!(code_of(told), Some(Code::Locked));
    let signs = at.door.signs(&at.now).expect("are there");
    assert_eq!(signs.table.len(), 20);
    assert!(signs.active.is_empty());
    assert_eq!(signs.numbers.emergency, "911", "of where the window says she is");
    assert_eq!(at.state().kind, Some(Kind::Passphrase));
    at.unlocks(secret(WORDS)).expect("opens");
    assert_eq!((at.boots(), at.entries()), (Ok(true), Ok(2)));
}

#[test]
fn the_files_of_a_locked_diary_hold_no_word_of_hers() {
    let plain = [NOTE, "2026-01-20", "2026-03-10", "Europe/London", "profile", "SQLite format"];
    let (mut at, _) = AtTheDoor::locked(WORDS);
    assert_eq!(holding(at.folder.path(), &plain), [""; 0]);
    let entry = NewEntry { tap: tap(), on: None, draft: None, body: note(NOTE) };
    let now = at.now.clone();
    at.door.inside(&now).expect("is open").record(entry, &now).expect("is kept");
    assert_eq!(holding(at.folder.path(), &plain), [""; 0], "with the diary open");
    at.door.lock_now(&now).expect("locks");
    assert_eq!(holding(at.folder.path(), &plain), [""; 0], "locked");
    at.unlocks(secret(WORDS)).expect("opens");
    let companion = at.door.inside(&now).expect("is open");
    companion.lock_off(&read(secret(WORDS)), &now).expect("is off");
    assert_eq!(at.entries(), Ok(3));
    at.door.close();
    assert_eq!(holding(at.folder.path(), &[NOTE]).len(), 1);
}

#[test]
fn a_lock_counts_only_when_the_paper_was_read() {
    let mut at = AtTheDoor::new();
    let wanted = json!({ "kind": "passphrase", "secret": WORDS });
    let asked = |typed: [&str; 2]| json!({ "wanted": wanted, "typed": typed });
    let now = at.now.clone();
    let companion = at.door.inside(&now).expect("is open");
    let mut set =
        |typed| code_of(companion.lock_set(&read(asked(typed)), &story::stopwatch_ms, &now));
    assert_eq!(set(["ABCD", "EFGH"]), Some(Code::CodeGone));
    let companion = at.door.inside(&now).expect("is open");
    let code = companion.lock_code(&read(wanted.clone())).expect("a code");
    assert_eq!(code.groups.len(), 8);
    let mut set =
        |typed| code_of(companion.lock_set(&read(asked(typed)), &story::stopwatch_ms, &now));
    assert_eq!(set(["", ""]), Some(Code::CodeDiffers));
    assert_eq!(set([&code.groups[5], &code.groups[2]]), Some(Code::CodeDiffers));
    assert!(!at.state().on);
}

#[test]
fn changing_and_taking_off_need_what_opens_it() {
    let (mut at, paper) = AtTheDoor::locked(WORDS);
    let now = at.now.clone();
    assert_eq!(code_of(at.sets(json!(null), "pin", "830527")), Some(Code::WrongSecret));
    assert_eq!(code_of(at.sets(secret("another one"), "pin", "830527")), Some(Code::WrongSecret));
    let companion = at.door.inside(&now).expect("is open");
    assert_eq!(code_of(companion.lock_off(&read(secret("x")), &now)), Some(Code::WrongSecret));
    assert_eq!(at.state().wrong_tries, 2);
    let by_paper = json!({ "secret": paper.groups.join("-"), "is_code": true });
    at.sets(by_paper.clone(), "pin", "830527").expect("is changed");
    at.door.lock_now(&now).expect("locks");
    assert_eq!(code_of(at.unlocks(secret(WORDS))), Some(Code::WrongSecret));
    assert_eq!(code_of(at.unlocks(by_paper)), Some(Code::WrongSecret));
    assert_eq!(at.state().kind, Some(Kind::Pin));
    at.unlocks(secret("830527")).expect("opens");
    assert_eq!(at.entries(), Ok(2));
}

#[test]
fn the_key_a_device_keeps_is_given_to_whoever_can_open_the_lock() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    let now = at.now.clone();
    let refused = at.door.inside(&now).unwrap().draw_biometric(&read(secret("x")), &now);
    assert_eq!(code_of(refused), Some(Code::WrongSecret));
    assert_eq!(code_of(at.door.biometric_token()), Some(Code::BiometricGone));
    let companion = at.door.inside(&now).unwrap();
    let key = companion.draw_biometric(&read(secret(WORDS)), &now).expect("is drawn");
    // The system's sheet lies over the app meanwhile.
    at.leaves(false);
    at.later(20);
    let token = Ok(b"token".to_vec());
    at.door.inside(&at.now).unwrap().keep_biometric(&key, token).expect("is kept");
    assert!(at.state().biometric);
    at.door.lock_now(&at.now).expect("locks");
    assert_eq!(at.door.biometric_token().as_deref(), Ok(&b"token"[..]));
    at.door.unlock_by(Ok(key), &at.now).expect("opens");
    assert_eq!(at.entries(), Ok(2));
    at.door.forget_biometric().expect("is forgotten");
    assert!(!at.state().biometric);
}

/// The system's sheet counts as choosing a file; it is over when it is over.
#[test]
fn a_device_that_declines_leaves_the_lock_as_watchful_as_before() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    let now = at.now.clone();
    let companion = at.door.inside(&now).unwrap();
    let key = companion.draw_biometric(&read(secret(WORDS)), &now).expect("is drawn");
    let declined = Err(Refusal::new(Code::BiometricDeclined));
    let refused = companion.keep_biometric(&key, declined);
    assert_eq!(code_of(refused), Some(Code::BiometricDeclined));
    assert!(!at.state().biometric);
    at.sets_grace("at_once");
    at.leaves(false);
    assert!(at.state().locked);
}

#[test]
fn another_diarys_key_opens_nothing_and_takes_its_way_away() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    let now = at.now.clone();
    let companion = at.door.inside(&now).unwrap();
    let key = companion.draw_biometric(&read(secret(WORDS)), &now).expect("is drawn");
    let other = companion.draw_biometric(&read(secret(WORDS)), &now).expect("is drawn");
    companion.keep_biometric(&key, Ok(b"token".to_vec())).expect("is kept");
    at.door.lock_now(&now).expect("locks");
    let declined = Err(Refusal::new(Code::BiometricDeclined));
    assert_eq!(code_of(at.door.unlock_by(declined, &now)), Some(Code::BiometricDeclined));
    assert!(at.state().biometric, "she may try again");
    assert_eq!(code_of(at.door.unlock_by(Ok(other), &now)), Some(Code::BiometricGone));
    assert_eq!(code_of(at.entries()), Some(Code::Locked));
    assert!(!at.state().biometric && at.state().locked);
    at.unlocks(secret(WORDS)).expect("opens");
}

#[test]
fn a_short_passphrase_or_a_plain_pin_locks_nothing() {
    let mut at = AtTheDoor::new();
    let short = at.sets(json!(null), "passphrase", "short").expect_err("is refused");
    assert_eq!(short.code, Code::PassphraseShort);
    assert_eq!(short.details.min, i64::try_from(SHORTEST_PASSPHRASE).ok());
    assert_eq!(code_of(at.sets(json!(null), "pin", "12345")), Some(Code::PinShort));
    assert_eq!(code_of(at.sets(json!(null), "pin", "111111")), Some(Code::PinPlain));
    assert!(!at.state().on);
}

#[test]
fn it_locks_when_her_grace_is_over_and_not_before() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    for (grace, seconds) in [("minute", 60), ("five_minutes", 300), ("quarter_hour", 900)] {
        at.sets_grace(grace);
        at.leaves(false);
        at.later(seconds - 1);
        assert!(!at.state().locked, "{grace}: back in time");
        at.later(seconds);
        assert_eq!(at.entries(), Ok(2), "{grace}: she was here all the time");
        at.leaves(false);
        at.later(seconds);
        assert_eq!(code_of(at.entries()), Some(Code::Locked), "{grace}: whoever asks first");
        assert!(at.state().locked);
        at.unlocks(secret(WORDS)).expect("opens");
    }
    at.sets_grace("at_once");
    at.leaves(false);
    assert!(at.state().locked);
}

#[test]
fn what_a_screen_is_just_writing_down_is_let_through_as_she_leaves() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    at.sets_grace("at_once");
    let now = at.now.clone();
    at.door.note_away(&now).expect("is noted");
    let draft = json!({ "name": "practice", "body": "{}" });
    at.door.inside(&now).expect("is open").save_draft(read(draft), &now).expect("is kept");
    at.later(1);
    assert_eq!(code_of(at.entries()), Some(Code::Locked));
}

#[test]
fn choosing_a_file_is_not_leaving_and_a_clock_set_back_is() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    at.sets_grace("at_once");
    at.leaves(true);
    at.leaves(false);
    at.later(299);
    assert!(!at.state().locked, "five minutes to choose");
    at.leaves(true);
    at.leaves(false);
    at.later(300);
    assert!(at.state().locked);
    at.unlocks(secret(WORDS)).expect("opens");
    at.sets_grace("quarter_hour");
    at.leaves(false);
    at.later(-3600);
    assert!(at.state().locked);
}

#[test]
fn waits_are_told_in_seconds_and_survive_the_end_of_the_app() {
    let (mut at, paper) = AtTheDoor::locked(WORDS);
    at.door.lock_now(&at.now).expect("locks");
    let tries = (0..4).map(|_| at.unlocks(secret("no")).expect_err("is refused").details.wait_s);
    assert_eq!(tries.collect::<Vec<_>>(), [None, None, None, Some(5)]);
    at.door = Door::new(at.folder.path().to_owned());
    assert_eq!(code_of(at.boots()), Some(Code::Locked));
    let early = at.unlocks(secret(WORDS)).expect_err("is refused");
    assert_eq!((early.code, early.details.wait_s), (Code::TryLater, Some(5)));
    assert_eq!((at.state().wait_s, at.state().wrong_tries), (5, 4));
    at.unlocks(json!({ "secret": paper.groups.join(" "), "is_code": true })).expect("opens");
    assert_eq!(at.entries(), Ok(2));
}

#[test]
fn whoever_lost_both_deletes_in_two_steps_and_begins_anew() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    at.door.lock_now(&at.now).expect("locks");
    let erase = |at: &mut AtTheDoor, word: String| at.door.erase(&EraseNow { word }, &at.now);
    assert_eq!(code_of(erase(&mut at, String::new())), Some(Code::EraseAgain));
    let step = at.door.erase_look(&at.now).expect("a first step");
    assert_eq!((step.entries, step.backup), (None, None), "nothing is told of a locked diary");
    assert_eq!(code_of(erase(&mut at, "another word".to_owned())), Some(Code::EraseAgain));
    assert_eq!(code_of(erase(&mut at, step.word)), Some(Code::EraseAgain), "counts once");
    let early = at.door.erase_look(&at.now).expect("a first step").word;
    at.later(600);
    assert_eq!(code_of(erase(&mut at, early)), Some(Code::EraseAgain));
    at.unlocks(secret(WORDS)).expect("nothing is gone");
    at.door.lock_now(&at.now).expect("locks");
    let word = at.door.erase_look(&at.now).expect("a first step").word;
    assert_eq!(erase(&mut at, word), Ok(None));
    assert_eq!(at.boots(), Ok(false), "she is welcomed");
    assert!(!at.state().on);
    assert_eq!(at.entries(), Ok(0));
}

#[test]
fn a_first_step_before_the_lock_is_none_behind_it() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    let word = at.door.erase_look(&at.now).expect("a first step").word;
    at.door.lock_now(&at.now).expect("locks");
    assert_eq!(code_of(at.door.erase(&EraseNow { word }, &at.now)), Some(Code::EraseAgain));
    let word = at.door.erase_look(&at.now).expect("a first step").word;
    at.unlocks(secret(WORDS)).expect("opens");
    assert_eq!(code_of(at.door.erase(&EraseNow { word }, &at.now)), Some(Code::EraseAgain));
    assert_eq!(at.entries(), Ok(2));
}

#[test]
fn a_key_file_that_cannot_be_read_is_told_and_nothing_is_touched() {
    let (mut at, _) = AtTheDoor::locked(WORDS);
    at.door.lock_now(&at.now).expect("locks");
    let key = at.folder.path().join("surefoot.key");
    let whole = fs::read(&key).expect("is there");
    fs::write(&key, &whole[..40]).expect("is cut");
    assert_eq!(code_of(at.unlocks(secret(WORDS))), Some(Code::KeyUnreadable));
    assert_eq!(code_of(at.boots()), Some(Code::Locked));
    fs::write(&key, &whole).expect("is back");
    at.unlocks(secret(WORDS)).expect("opens");
    assert_eq!(at.entries(), Ok(2));
    at.door.lock_now(&at.now).expect("locks");
    fs::write(&key, &whole[..40]).expect("is cut");
    let word = at.door.erase_look(&at.now).expect("a first step").word;
    at.door.erase(&EraseNow { word }, &at.now).expect("she is not shut out for ever");
    assert_eq!(at.boots(), Ok(false));
}
