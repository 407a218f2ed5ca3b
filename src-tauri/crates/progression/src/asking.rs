//! §8 Taking a check: judged beside today's facts so far, kept for its day,
//! and what a red starts: holds and warning signs.

use alloc::vec::Vec;

use crate::checks::Checked;
use crate::clinician::Ceilings;
use crate::day_values::{DayLog, raise};
use crate::facts::{FactId, Readiness};
use crate::names::{Colour, SignId};
use crate::readiness::{self, Beside, Colours};
use crate::reason::{Reason, Rule};
use crate::standing::Standing;
use crate::words::{Bleeding, BodyPainKind, Ill, Mood};

impl Standing {
    /// Takes the answers of a check.
    pub fn take_check(&mut self, answers: &Readiness, fact: FactId) {
        self.log_check(answers, fact);
        let none = DayLog::default();
        let today = self.days.get(self.today).unwrap_or(&none);
        let beside = self.beside(today);
        let colours = readiness::judge(answers, beside);
        let reasons = readiness::reasons(answers, &colours, beside, fact);
        let ill = today.diary_ill.is_some() || answers.ill == Some(Ill::Yes);
        let at = self.at;
        self.checks.add(Checked { at, fact, answers: answers.clone(), colours });
        if matches!(answers.ill, Some(Ill::Mild | Ill::Yes)) {
            self.report_illness(self.today);
        }
        self.start_holds(&colours, &reasons, ill);
        for sign in signs_of(answers, &colours) {
            self.raise_sign(sign, fact);
        }
    }

    fn log_check(&mut self, answers: &Readiness, fact: FactId) {
        let log = self.log();
        if let Some(leak) = answers.leak {
            raise(&mut log.leak, leak, fact);
        }
        log.write_scores(answers.heaviness, answers.pelvic_pain, fact);
        if let Some(pain) = answers.body_pain {
            raise(&mut log.body_pain, pain, fact);
        }
        log.write_bleeding(answers.bleeding == Some(Bleeding::Increased), fact);
    }

    fn start_holds(&mut self, colours: &Colours, reasons: &[Reason], ill: bool) {
        let [_, q2, q3, q4, q5, q6, q7, _, q9, _, q11, _] = *colours;
        let of = |rules: &[(Colour, Rule)]| -> Vec<Reason> {
            let red = |rule: Rule| rules.contains(&(Colour::Red, rule));
            reasons.iter().filter(|reason| red(reason.rule)).cloned().collect()
        };
        if [q2, q3, q4, q6, q7].contains(&Colour::Red) {
            self.cause_pelvic_hold(of(&[
                (q2, Rule::Q2),
                (q3, Rule::Q3),
                (q3, Rule::Q3Bulge),
                (q4, Rule::Q4),
                (q6, Rule::Q6),
                (q7, Rule::Q7),
            ]));
        }
        if q5 == Colour::Red {
            self.cause_body_hold(of(&[(q5, Rule::Q5), (q5, Rule::Q5Kind)]));
        }
        if q9 == Colour::Red {
            self.cause_energy_hold(of(&[(q9, Rule::Q9)]));
        }
        if q11 == Colour::Red && ill {
            self.cause_illness_hold(of(&[(q11, Rule::Q11)]));
        }
    }

    /// Judges today's checks again: later facts make a judgement worse, and
    /// start no hold by that.
    pub fn judge_checks_again(&mut self) {
        if self.checks.is_empty() {
            return;
        }
        let none = DayLog::default();
        let ceilings = self.ceilings();
        let (blood_in_urine, amber_sign) = self.colouring_signs();
        let today = self.days.get(self.today).unwrap_or(&none);
        self.checks.judge_again(Beside { today, ceilings, blood_in_urine, amber_sign });
    }

    fn beside<'a>(&self, today: &'a DayLog) -> Beside<'a> {
        let ceilings: Ceilings = self.ceilings();
        let (blood_in_urine, amber_sign) = self.colouring_signs();
        Beside { today, ceilings, blood_in_urine, amber_sign }
    }

    fn colouring_signs(&self) -> (bool, bool) {
        let amber = self.signs.is_active(SignId::RF17) || self.signs.is_active(SignId::RF20);
        (self.signs.is_active(SignId::RF10), amber)
    }
}

/// The warning signs a check raises.
fn signs_of(answers: &Readiness, colours: &Colours) -> Vec<SignId> {
    let [_, _, _, _, _, q6, ..] = *colours;
    let mut signs: Vec<SignId> = answers.warning_signs.iter().flatten().copied().collect();
    let more = [
        (answers.bulge == Some(true), SignId::RF11),
        (q6 == Colour::Red, SignId::RF15),
        (answers.body_pain_kind == Some(BodyPainKind::BonePoint), SignId::RF16),
        (answers.ill == Some(Ill::MaybePregnant), SignId::RF18),
        (answers.mood == Some(Mood::Crisis), SignId::RF07),
    ];
    signs.extend(more.iter().filter(|(raised, _)| *raised).map(|(_, sign)| *sign));
    signs
}
