/** Her answers as she reads them again: a short name and what she said. */
import { m, text } from '../../text/text'
import { dayWithYear } from '../../text/when'
import { type Answers, type Question, wounded } from './answers'

export type Told = { question: Question; name: string; said: string }

export function told(answers: Answers, questions: readonly Question[]): Told[] {
  return questions
    .filter(
      (question) => question !== 'wound_healed' || wounded(answers) || answers[question] !== null,
    )
    .map((question) => ({
      question,
      name: text(`welcome_name_${question}`),
      said: said(answers, question),
    }))
}

function said(answers: Answers, question: Question): string {
  const value = answers[question]
  if (value === null) return m.welcome_not_said()
  if (typeof value === 'boolean') return value ? m.app_yes() : m.app_no()
  if (question === 'walk_minutes') return m.welcome_said_minutes({ count: Number(value) })
  if (question === 'hold_s') return m.welcome_said_seconds({ count: Number(value) })
  if (question === 'heaviness' || question === 'pelvic_pain') {
    return m.welcome_said_score({ score: Number(value) })
  }
  if (typeof value === 'number') return String(value)
  return words(answers, question)
}

function words(answers: Answers, question: Question): string {
  const { birth_date, birth_mode, tear, running_before, conditions, leak } = answers
  switch (question) {
    case 'birth_date':
      return birth_date ? dayWithYear(birth_date) : ''
    case 'birth_mode':
      return birth_mode ? text(`welcome_birth_mode_${birth_mode}`) : ''
    case 'tear':
      return tear ? text(`welcome_tear_${tear}`) : ''
    case 'running_before':
      return running_before ? text(`welcome_running_before_${running_before}`) : ''
    case 'leak':
      return leak ? text(`welcome_amount_${leak}`) : ''
    case 'conditions':
      return conditions?.length
        ? conditions.map((one) => text(`welcome_condition_${one}`)).join(', ')
        : m.welcome_condition_none()
    default:
      return ''
  }
}
