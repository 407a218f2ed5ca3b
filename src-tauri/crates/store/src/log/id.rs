//! Names of records and of her actions. Who makes them is not known here:
//! making a uuid v7 needs a clock.

use std::{fmt, str::FromStr};

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::StoreError;

/// The name of one record, for ever. Also what makes the same tap twice one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub Uuid);

/// The name of one action of hers. An action may write several records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub Uuid);

macro_rules! is_uuid_text {
    ($name:ident) => {
        impl $name {
            fn of_ascii(text: &[u8]) -> Result<Self, StoreError> {
                let malformed = |_| StoreError::Malformed { what: stringify!($name).to_owned() };
                Uuid::try_parse_ascii(text).map(Self).map_err(malformed)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = StoreError;

            /// # Errors
            /// [`StoreError::Malformed`] when the text is not a uuid.
            fn from_str(text: &str) -> Result<Self, StoreError> {
                Self::of_ascii(text.as_bytes())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::of_ascii(value.as_bytes()?).map_err(FromSqlError::other)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.to_string().into())
            }
        }
    };
}

is_uuid_text!(RecordId);
is_uuid_text!(ActionId);
