//! The warning-sign page: the table, what is active, and whom to call.

use progression::outcome::{ActiveSign as CoreSign, Outcome};
use progression::warning_signs::{Sign as Row, SignLevel as CoreLevel, TABLE};

use crate::companion::Companion;
use crate::moment::Moment;
use crate::wire::refusal::Refusal;
use crate::wire::settings::Country;
use crate::wire::signs::{ActiveSign, Numbers, Sign, SignLevel, Signs};

/// Regions whose emergency number is 112 by the rule of the European Union.
const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Companion {
    /// The warning-sign page. It needs no profile: it comes before everything.
    ///
    /// # Errors
    /// What the storage refuses.
    pub fn signs(&mut self, now: &Moment) -> Result<Signs, Refusal> {
        let locale = self.region.locale.clone();
        let (history, instant) = self.history(now)?;
        let numbers = numbers(country(history.settings().country, &locale));
        Ok(Signs { table: table(), active: active(&history.outcome(instant)), numbers })
    }

    /// Ids of the active signs, for saying what an action raised.
    pub(crate) fn active_sign_ids(&mut self, now: &Moment) -> Result<Vec<String>, Refusal> {
        let (history, _) = self.history(now)?;
        Ok(history.active_signs().map(|id| id.word().to_owned()).collect())
    }
}

impl Signs {
    /// The page without a word about her, for while the diary is locked.
    pub(crate) fn of_nobody(locale: &str) -> Self {
        let numbers = numbers(country(Country::Locale, locale));
        Self { table: table(), active: Vec::new(), numbers }
    }
}

fn table() -> Vec<Sign> {
    let sign = |row: &Row| Sign { id: row.id.word().to_owned(), level: level(row.level) };
    TABLE.iter().map(sign).collect()
}

/// The signs the core holds active.
pub(super) fn active(outcome: &Outcome) -> Vec<ActiveSign> {
    let wire = |sign: &CoreSign| ActiveSign {
        id: sign.id.word().to_owned(),
        level: level(sign.level),
        since: sign.since.date().to_string(),
    };
    outcome.warning_signs.iter().map(wire).collect()
}

fn level(level: CoreLevel) -> SignLevel {
    match level {
        CoreLevel::Emergency => SignLevel::Emergency,
        CoreLevel::SameDay => SignLevel::SameDay,
        CoreLevel::Soon => SignLevel::Soon,
        CoreLevel::Pause => SignLevel::Pause,
    }
}

/// Her choice, or what her locale's region says.
fn country(chosen: Country, locale: &str) -> Country {
    if chosen != Country::Locale {
        return chosen;
    }
    match locale
        .split(['-', '_'])
        .find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase()))
    {
        Some("GB") => Country::Uk,
        Some("US") => Country::Us,
        Some(region) if EU.contains(&region) => Country::Eu,
        _ => Country::Other,
    }
}

fn numbers(country: Country) -> Numbers {
    let (name, emergency, urgent) = match country {
        Country::Uk => ("uk", "999", Some("111")),
        Country::Us => ("us", "911", None),
        Country::Eu => ("eu", "112", None),
        // 112 reaches an emergency service on most mobile networks.
        Country::Other | Country::Locale => ("other", "112", None),
    };
    Numbers {
        country: name.to_owned(),
        emergency: emergency.to_owned(),
        urgent: urgent.map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(locale: &str, expected: &str) {
        assert_eq!(numbers(country(Country::Locale, locale)).emergency, expected);
    }

    #[test]
    fn the_region_of_a_locale_gives_the_number() {
        check("en-GB", "999");
        check("en-US", "911");
        check("zh-Hans-US", "911");
        check("de-AT", "112");
        check("en", "112");
        check("", "112");
    }

    #[test]
    fn her_choice_comes_before_the_locale() {
        assert_eq!(numbers(country(Country::Us, "en-GB")).emergency, "911");
    }
}
