//! Local times and days as texts of a fixed shape, whose order is the order in
//! time. The calendar is not known here: 31 February has the right shape.

use std::{fmt, str::FromStr};

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::StoreError;

/// A local wall-clock time to the minute, `YYYY-MM-DDTHH:MM`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalMinute([u8; 16]);

/// A programme day, `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day([u8; 10]);

/// The text when it follows `shape`: a digit of the shape stands for
/// any digit up to it, every other character for itself.
fn shaped<const N: usize>(text: &[u8], shape: &[u8; N]) -> Option<[u8; N]> {
    let bytes: [u8; N] = text.try_into().ok()?;
    let fits = |(byte, most): (&u8, &u8)| {
        byte == most || (most.is_ascii_digit() && byte.is_ascii_digit() && byte <= most)
    };
    bytes.iter().zip(shape).all(fits).then_some(bytes)
}

macro_rules! is_shaped_text {
    ($name:ident, $shape:literal) => {
        impl $name {
            fn of_ascii(text: &[u8]) -> Result<Self, StoreError> {
                shaped(text, $shape)
                    .map(Self)
                    .ok_or_else(|| StoreError::Malformed { what: stringify!($name).to_owned() })
            }

            /// The text itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                // Always ASCII: `shaped` lets nothing else in.
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl FromStr for $name {
            type Err = StoreError;

            /// # Errors
            /// [`StoreError::Malformed`] when the text has another shape.
            fn from_str(text: &str) -> Result<Self, StoreError> {
                Self::of_ascii(text.as_bytes())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::of_ascii(value.as_bytes()?).map_err(FromSqlError::other)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }
    };
}

is_shaped_text!(LocalMinute, b"9999-19-39T29:59");
is_shaped_text!(Day, b"9999-19-39");

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("2026-03-01T08:00", true)]
    #[case("0000-00-00T00:00", true)]
    #[case("2026-03-01 08:00", false)]
    #[case("2026-3-01T08:00", false)]
    #[case("2026-03-01T08:60", false)]
    #[case("2026-03-01T08:00:00", false)]
    #[case("２026-03-01T8:0", false)]
    #[case("", false)]
    fn a_local_minute_has_one_shape(#[case] text: &str, #[case] taken: bool) {
        let parsed = text.parse::<LocalMinute>();
        assert_eq!(parsed.is_ok(), taken);
        assert!(parsed.is_err() || parsed.is_ok_and(|minute| minute.as_str() == text));
    }

    #[rstest]
    #[case("2026-03-01", true)]
    #[case("2026-21-01", false)]
    #[case("2026-03-1T", false)]
    fn a_day_has_one_shape(#[case] text: &str, #[case] taken: bool) {
        let parsed = text.parse::<Day>();
        assert_eq!(parsed.is_ok(), taken);
        assert!(parsed.is_err() || parsed.is_ok_and(|day| day.as_str() == text));
    }
}
