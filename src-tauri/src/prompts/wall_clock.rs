//! The instant a phone's plugin has to be given so that a prompt comes when it
//! is due. The two phones read the same text differently.

use chrono::NaiveDateTime;
use companion::wire::prompts::Prompt;

/// Which phone.
#[derive(Clone, Copy)]
#[cfg_attr(mobile, expect(dead_code, reason = "each phone is one of the two"))]
pub enum Phone {
    Android,
    IPhone,
}

/// Whole seconds since 1970 that the plugin's text has to stand for.
///
/// Android takes the text as UTC, and takes any fraction of a second for
/// milliseconds, hours of them (plugins-workspace#3550 and its kin): so true UTC,
/// and no fraction. An iPhone takes the same text as her own wall clock
/// (plugins-workspace#3256): so what her clock shows then, labelled UTC. Look at
/// both again with each new version of the plugin.
pub fn seconds(prompt: &Prompt, phone: Phone) -> Option<i64> {
    let second = prompt.due_ms.div_euclid(1_000);
    match phone {
        Phone::Android => Some(second),
        Phone::IPhone => {
            let minute = NaiveDateTime::parse_from_str(&prompt.local, "%Y-%m-%dT%H:%M").ok()?;
            Some(minute.and_utc().timestamp() + second.rem_euclid(60))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prompt(due_ms: i64, local: &str, zone: &str) -> Prompt {
        let (title, body) = <(String, String)>::default();
        let (local, zone) = (local.to_owned(), zone.to_owned());
        Prompt { id: 1, title, body, due_ms, local, zone, can_wait: true }
    }

    /// 2026-03-29 08:00 in Berlin is 06:00 UTC.
    const BERLIN_MS: i64 = 1_774_764_000_000;

    #[test]
    fn android_is_given_true_utc_without_a_fraction() {
        let fraction = prompt(BERLIN_MS + 123, "2026-03-29T08:00", "Europe/Berlin");
        assert_eq!(seconds(&fraction, Phone::Android), Some(BERLIN_MS / 1_000));
        let before_1970 = prompt(-1, "1969-12-31T23:59", "UTC");
        assert_eq!(seconds(&before_1970, Phone::Android), Some(-1));
    }

    #[test]
    fn an_iphone_is_given_her_wall_clock_labelled_utc() {
        let eight = prompt(BERLIN_MS, "2026-03-29T08:00", "Europe/Berlin");
        assert_eq!(seconds(&eight, Phone::IPhone), Some(BERLIN_MS / 1_000 + 2 * 3_600));
        let kathmandu = prompt(BERLIN_MS, "2026-03-29T11:45", "Asia/Kathmandu");
        assert_eq!(seconds(&kathmandu, Phone::IPhone), Some(BERLIN_MS / 1_000 + 5 * 3_600 + 2_700));
    }

    #[test]
    fn a_test_keeps_its_second_on_both() {
        let test = prompt(BERLIN_MS + 37_000, "2026-03-29T08:00", "Europe/Berlin");
        assert_eq!(seconds(&test, Phone::Android), Some(BERLIN_MS / 1_000 + 37));
        assert_eq!(seconds(&test, Phone::IPhone), Some(BERLIN_MS / 1_000 + 7_237));
    }

    #[test]
    fn what_is_no_time_is_not_given_to_an_iphone() {
        assert_eq!(seconds(&prompt(BERLIN_MS, "soon", "UTC"), Phone::IPhone), None);
    }
}
