//! What the app lock costs: an encrypted diary against the same one plain.

use std::path::Path;

use companion::wire::entry::NewEntry;
use companion::wire::fact::{Diary, FactBody, Leak, LeakAmount, Trigger};
use companion::wire::{self, lock::Unlock};
use companion::{Companion, Moment};
use prove::{story, years};
use serde_json::json;
use store::{Cost, Given, RecoveryCode, SecretKind, Store};
use uuid::Uuid;

use crate::{Measure, in_turn, milliseconds, ratio};

const WORDS: &str = "warm kettle, blue door";
/// Days of ten years.
const LIFE: u64 = 3652;
const GOAL: &str = "≤ 1.3 ×";
const MOST: f64 = 1.3;

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let now = story::present();
    let (plain, locked) = (life(&now), life(&now));
    let cost = Cost::of_this_device(&story::stopwatch_ms).expect("has a cost");
    let turned = milliseconds(1, || drop(turn(locked.path(), Cost::LEAST, &now)));
    // What is not the database: the derivation, and the account of tries.
    let beside = tempfile::tempdir().expect("a folder");
    let mut aside = turn(beside.path(), Cost::LEAST, &now);
    let proves = |store: &Store| store.prove(&Given::Secret(WORDS), now.utc_ms).expect("opens");
    let (opened, proved) = in_turn(15, || drop(cold(locked.path(), true, &now)), || proves(&aside));
    let base = milliseconds(15, || drop(cold(plain.path(), false, &now)));
    let mut table = vec![ratio(
        "open and `today` on 10 years, locked against plain, without the key derivation",
        opened - proved,
        base,
        "ms",
        MOST,
        GOAL,
    )];
    let (mut ours, mut theirs) = (cold(locked.path(), true, &now), cold(plain.path(), false, &now));
    let (one, other) = in_turn(
        500,
        || drop(ours.today(&now).expect("answers")),
        || drop(theirs.today(&now).expect("answers")),
    );
    table.push(ratio("`today`, app open, locked against plain", one, other, "ms", MOST, GOAL));
    let (one, other) = in_turn(300, || leak(&mut ours, &now), || leak(&mut theirs, &now));
    table.push(ratio("log a leak, locked against plain", one, other, "ms", MOST, GOAL));
    drop(ours);
    table.push(figure("putting the lock on a diary of 10 years", format!("{turned:.0} ms")));
    lock(&mut aside, cost, &now);
    let derived = milliseconds(5, || proves(&aside));
    table.push(figure("the key derivation of this device", format!("{derived:.0} ms, {cost:?}")));
    table
}

fn figure(what: &'static str, figure: String) -> Measure {
    Measure { what, figure, goal: "–", met: None }
}

fn life(now: &Moment) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    years::write(folder.path(), LIFE, now).expect("writes");
    folder
}

/// Puts the lock on a plain diary.
fn turn(folder: &Path, cost: Cost, now: &Moment) -> Store {
    let mut store = Store::open(folder, now.utc_ms).expect("opens").store;
    lock(&mut store, cost, now);
    store
}

fn lock(store: &mut Store, cost: Cost, now: &Moment) {
    let code = RecoveryCode::draw().expect("a code");
    let secret = (SecretKind::Passphrase, WORDS, cost);
    store.lock_with(secret, &code, now.utc_ms).expect("is on");
}

/// From a closed app to the Today page.
fn cold(folder: &Path, locked: bool, now: &Moment) -> Companion {
    let mut companion = if locked {
        let asked = json!({ "secret": WORDS, "is_code": false });
        let asked: Unlock = wire::read(&asked).expect("has the shape of the wire");
        Companion::unlock(folder, &asked, now)
    } else {
        Companion::open(folder, now)
    }
    .expect("opens");
    companion.today(now).expect("answers");
    companion
}

fn leak(companion: &mut Companion, now: &Moment) {
    let leaks = Some(vec![Leak { trigger: Trigger::Jump, amount: LeakAmount::Drops }]);
    let body = FactBody::Diary(Diary { leaks, ..Diary::default() });
    let tap = Uuid::now_v7().to_string();
    companion.record(NewEntry { tap, on: None, draft: None, body }, now).expect("saved");
}
