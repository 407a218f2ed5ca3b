//! The page about supports: what keeps it from informing, one thing at a time.

use companion::wire::fact::{
    Bleeding, Clinician, Condition, Diary, FactBody, Pregnancy, Profile, RedFlag, Role,
};
use companion::wire::support::SupportBar;
use prove::story;
use rstest::rstest;

use super::Her;

/// Twelve weeks to the day after a plain birth, or as `change` has it.
fn twelve_weeks(change: impl FnOnce(&mut Profile)) -> Her {
    let mut her = Her::new();
    let mut profile = story::plain_profile("2025-12-16".parse().expect("a date"));
    change(&mut profile);
    her.tells(FactBody::Profile(profile));
    her
}

#[track_caller]
fn check(her: &mut Her, bars: &[SupportBar]) {
    assert_eq!(her.companion.supports(&her.now).expect("answers").bars, bars);
}

fn sign(id: &str) -> FactBody {
    FactBody::RedFlag(RedFlag { ids: vec![id.to_owned()] })
}

fn bleeding(bleeding: Bleeding) -> FactBody {
    FactBody::Diary(Diary { bleeding: Some(bleeding), ..Diary::default() })
}

fn physio() -> FactBody {
    FactBody::Clinician(Clinician {
        role: Role::Physio,
        impact_from_week: None,
        leak_ceiling: None,
        heaviness_ceiling: None,
        pelvic_pain_ceiling: None,
        prescription: None,
        clears: None,
    })
}

#[test]
fn from_week_twelve_on_the_page_informs() {
    let mut her = twelve_weeks(|_| ());
    check(&mut her, &[]);
    her.later(-24 * 60);
    check(&mut Her::welcomed(), &[SupportBar::Weeks]);
    check(&mut Her::new(), &[SupportBar::Weeks]);
}

#[test]
fn a_wound_not_told_as_healed_keeps_it_shut() {
    check(&mut twelve_weeks(|profile| profile.wound_healed = None), &[SupportBar::Wound]);
}

#[rstest]
#[case::fever("RF05", SupportBar::Infection)]
#[case::wound_opening("RF13", SupportBar::Infection)]
#[case::burning_urine("RF17", SupportBar::Infection)]
#[case::maybe_pregnant("RF18", SupportBar::Pregnancy)]
#[case::bulge("RF11", SupportBar::Prolapse)]
fn a_sign_keeps_it_shut_until_it_is_answered(#[case] id: &str, #[case] bar: SupportBar) {
    let mut her = twelve_weeks(|_| ());
    her.tells(sign(id));
    check(&mut her, &[bar]);
    her.later(1);
    her.tells(FactBody::RedFlagCleared(RedFlag { ids: vec![id.to_owned()] }));
    check(&mut her, &[]);
}

#[rstest]
#[case::heavy("RF01")]
#[case::with_exercise("RF15")]
fn a_bleeding_sign_counts_until_it_is_answered_and_for_a_week(#[case] id: &str) {
    let mut her = twelve_weeks(|_| ());
    her.tells(sign(id));
    her.later(8 * 24 * 60);
    check(&mut her, &[SupportBar::Bleeding]);
    her.tells(FactBody::RedFlagCleared(RedFlag { ids: vec![id.to_owned()] }));
    check(&mut her, &[]);
}

#[test]
fn unexplained_bleeding_counts_for_a_week_and_a_period_never() {
    let mut her = twelve_weeks(|_| ());
    her.tells(bleeding(Bleeding::Usual));
    check(&mut her, &[]);
    her.tells(bleeding(Bleeding::Unclear));
    her.later(6 * 24 * 60);
    check(&mut her, &[SupportBar::Bleeding]);
    her.later(24 * 60);
    check(&mut her, &[]);
}

#[test]
fn a_pregnancy_keeps_it_shut() {
    let mut her = twelve_weeks(|_| ());
    her.tells(FactBody::Pregnancy(Pregnancy {}));
    check(&mut her, &[SupportBar::Pregnancy]);
}

#[test]
fn a_prolapse_waits_for_a_clinician() {
    let mut her = twelve_weeks(|profile| profile.conditions = vec![Condition::Prolapse]);
    check(&mut her, &[SupportBar::Prolapse]);
    her.later(1);
    her.tells(physio());
    check(&mut her, &[]);
}
