//! What the core and the companion take, in this process, on real files.

use std::path::Path;

use companion::wire::diary::MonthAsked;
use companion::wire::entry::NewEntry;
use companion::wire::fact::{Diary, FactBody, Leak, LeakAmount, Trigger};
use companion::{Companion, Moment};
use prove::{story, years};
use store::Store;
use uuid::Uuid;

use crate::{Measure, in_turn, milliseconds, ratio};

/// Days of three months.
const QUARTER: u64 = 92;

/// All measures of this module.
pub fn measures() -> Vec<Measure> {
    let now = story::present();
    let quarter = history(QUARTER, &now);
    let long = history(3652, &now);
    let (today_long, today_quarter) = warm(long.path(), quarter.path(), &now);
    let cold = || {
        let mut companion = Companion::open(long.path(), &now).expect("opens");
        companion.today(&now).expect("answers");
    };
    let (cold, bare) = in_turn(15, cold, || bare_read(long.path()));
    let mut table = vec![
        ratio(
            "`today`, 10 years against 3 months, app open",
            today_long,
            today_quarter,
            "ms",
            1.5,
            "≤ 1.5 ×",
        ),
        ratio(
            "`today` from a closed app on 10 years, against bare SQLite reading the same rows",
            cold,
            bare,
            "ms",
            3.0,
            "≤ 3 ×",
        ),
        log_a_leak(&now),
        replay(long.path(), &now),
    ];
    let mut companion = Companion::open(long.path(), &now).expect("opens");
    let month = milliseconds(50, || {
        drop(companion.month(MonthAsked { month: None }, &now).expect("answers"))
    });
    let figure = format!("{month:.2} ms");
    table
        .push(Measure { what: "a month of the diary on 10 years", figure, goal: "–", met: None });
    table
}

fn history(days: u64, now: &Moment) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    years::write(folder.path(), days, now).expect("writes");
    folder
}

/// `today` with the app open, on a long history and on a short one.
fn warm(long: &Path, short: &Path, now: &Moment) -> (f64, f64) {
    let open = |folder: &Path| {
        let mut companion = Companion::open(folder, now).expect("opens");
        companion.today(now).expect("answers");
        move || drop(companion.today(now).expect("answers"))
    };
    in_turn(1000, open(long), open(short))
}

/// Reading every row in force with nothing but SQLite.
fn bare_read(folder: &Path) {
    let connection = rusqlite::Connection::open(folder.join(store::FILE_NAME)).expect("opens");
    let sql = "SELECT seq, id, at_ms, zone, local, day, kind, body FROM facts ORDER BY local, seq";
    let mut statement = connection.prepare(sql).expect("prepares");
    let rows = statement.query_map([], |row| {
        let text = |column| row.get::<_, String>(column);
        Ok((
            row.get::<_, i64>(0)?,
            row.get::<_, i64>(2)?,
            text(1)?,
            text(3)?,
            text(4)?,
            text(5)?,
            text(6)?,
            text(7)?,
        ))
    });
    assert!(rows.expect("reads").flatten().count() > 0);
}

/// From the tap's call to the durable answer, against one bare commit.
fn log_a_leak(now: &Moment) -> Measure {
    let folder = history(QUARTER, now);
    let mut companion = Companion::open(folder.path(), now).expect("opens");
    companion.today(now).expect("answers");
    let leak = || {
        FactBody::Diary(Diary {
            leaks: Some(vec![Leak { trigger: Trigger::Jump, amount: LeakAmount::Drops }]),
            ..Diary::default()
        })
    };
    let bare = rusqlite::Connection::open(folder.path().join("bare.db")).expect("opens");
    bare.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id TEXT, body TEXT)",
    )
    .expect("runs");
    let told = || {
        let entry =
            NewEntry { tap: Uuid::now_v7().to_string(), on: None, draft: None, body: leak() };
        companion.record(entry, now).expect("saved");
    };
    let (ours, base) = in_turn(300, told, || {
        bare.execute("INSERT INTO t VALUES (?1, ?2)", ["a", "{}"]).expect("runs");
    });
    ratio(
        "log a leak: call to durable, against one bare FULL commit",
        ours,
        base,
        "ms",
        1.5,
        "≤ 1.5 ×",
    )
}

/// The core alone, from nothing.
fn replay(folder: &Path, now: &Moment) -> Measure {
    let store = Store::open(folder, now.utc_ms).expect("opens").store;
    let records = store.read().in_force().expect("reads");
    let facts: Vec<_> = records.iter().filter_map(prove::replay::fact).collect();
    let boundary = progression::day::DayBoundary::DEFAULT;
    let took = milliseconds(7, || drop(progression::decide(&facts, boundary, now.local(), None)));
    let figure = format!("{took:.1} ms for {} facts", facts.len());
    Measure {
        what: "replay of 10 years from nothing",
        figure,
        goal: "≤ 50 ms",
        met: Some(took <= 50.0),
    }
}
