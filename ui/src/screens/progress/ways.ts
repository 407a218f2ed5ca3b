/** Where a point of a gate can be brought nearer: a test, the load tests, a questionnaire. */
import type { Reason } from '../../api/wire'
import { m } from '../../text/text'

export type Way = { href: string; label: string }

/** The page of a recurring questionnaire. */
export const questionsWay = (id: string): string =>
  id === 'screen' ? '#/you/five-questions' : `#/you/${id}`

/** Null where nothing on a page of its own would help, or nothing is wanting. */
export function wayOf({ rule, verdict }: Pick<Reason, 'rule' | 'verdict'>): Way | null {
  if (verdict === 'met') return null
  const cell = rule.replace(/^S\d\./, '')
  if (/^(L1|M[1-4])$/.test(cell)) {
    return { href: `#/tests/${cell}`, label: m.progress_go_test() }
  }
  if (cell === 'battery') return { href: '#/tests/battery', label: m.progress_go_tests() }
  if (cell === 'screen') return { href: questionsWay('screen'), label: m.progress_go_questions() }
  if (cell.startsWith('self_check'))
    return { href: '#/self-check', label: m.progress_go_self_check() }
  return null
}
