//! The schema's history: numbered files, each applied once and whole. A file
//! that was released is never changed again; a test holds its checksum.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior, named_params};

use crate::{StoreError, checksum::fnv_1a, copy::copy_database, open::before_upgrade};

struct Migration {
    name: &'static str,
    sql: &'static str,
}

/// In order: the first makes schema version 1.
const MIGRATIONS: [Migration; 5] = [
    Migration { name: "facts", sql: include_str!("0001_facts.sql") },
    Migration { name: "drafts", sql: include_str!("0002_drafts.sql") },
    Migration { name: "decisions", sql: include_str!("0003_decisions.sql") },
    Migration { name: "prompts", sql: include_str!("0004_prompts.sql") },
    Migration { name: "copies", sql: include_str!("0005_copies.sql") },
];

/// The newest schema version this build knows.
#[expect(clippy::cast_possible_truncation, reason = "there are far fewer than 2^32 files")]
pub(crate) const KNOWN: u32 = MIGRATIONS.len() as u32;

/// The schema version of the file, 0 for an empty one. Nothing is written.
///
/// # Errors
/// [`StoreError::Newer`] when this build does not know it.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > KNOWN { Err(StoreError::Newer { found, known: KNOWN }) } else { Ok(found) }
}

/// Brings the file to the newest version. An older diary is copied beside
/// itself first. Each step is one transaction: a phone that dies between two
/// of them goes on at the next start.
pub(crate) fn run(
    connection: &mut Connection,
    file: &Path,
    applied_ms: i64,
) -> Result<(), StoreError> {
    let found = version(connection)?;
    if (1..KNOWN).contains(&found) {
        copy_database(connection, &before_upgrade(file, KNOWN))?;
    }
    for (migration, version) in MIGRATIONS.iter().zip(1..).filter(|(_, v)| *v > found) {
        apply(connection, migration, version, applied_ms)?;
    }
    Ok(())
}

fn apply(
    connection: &mut Connection,
    migration: &Migration,
    version: u32,
    applied_ms: i64,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(migration.sql)?;
    transaction.prepare_cached(include_str!("insert_schema_history.sql"))?.execute(
        named_params! {
            ":version": version,
            ":name": migration.name,
            ":checksum": checksum(migration.sql),
            ":applied_ms": applied_ms,
        },
    )?;
    transaction.pragma_update(None, "user_version", version)?;
    Ok(transaction.commit()?)
}

fn checksum(sql: &str) -> String {
    format!("{:016x}", fnv_1a(sql.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_migration_is_never_changed() {
        let checksums: Vec<String> = MIGRATIONS
            .iter()
            .map(|migration| format!("{} {}", migration.name, checksum(migration.sql)))
            .collect();
        insta::assert_snapshot!(checksums.join("\n"), @"
        facts 3dbf30855fa9c922
        drafts d2ddc9192a3d4d42
        decisions 9c256f32a2e4d120
        prompts af4aac7f184aba9f
        copies 5d9eca098353740e
        ");
    }

    #[test]
    fn a_step_that_breaks_leaves_the_version_it_found() {
        let mut connection = Connection::open_in_memory().unwrap();
        apply(&mut connection, &MIGRATIONS[0], 1, 0).unwrap();
        let broken = Migration { name: "broken", sql: "CREATE TABLE a (b) STRICT; nonsense;" };
        assert!(apply(&mut connection, &broken, 2, 0).is_err());
        assert_eq!(version(&connection).unwrap(), 1);
        assert!(!connection.table_exists(None, "a").unwrap());
        apply(&mut connection, &MIGRATIONS[1], 2, 0).unwrap();
        assert_eq!(version(&connection).unwrap(), 2);
    }
}
