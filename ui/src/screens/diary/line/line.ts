/**
 * An entry of hers in one readable line, for every kind of entry. It says what is there and
 * nothing about what is not: an answer she did not give does not appear.
 */
import type { Entry, FactBody } from '../../../api/wire'
import { m, text } from '../../../text/text'
import { wordText } from '../../../why/figure'
import { clinician, isi, profile, screen, selfCheck, test } from './about'
import { impact, lowLoad, practice, rest, strength } from './done'
import { diary, morningAfter, readiness } from './felt'
import { capital, joined } from './words'

type Told = Pick<Entry, 'body'>

/** `Diary`, `Walk or low-impact`, … */
export const entryName = ({ body }: Told): string => text(`entry_${body.type}`)

export const entryLine = ({ body }: Told): string => capital(line(body) || m.diary_line_nothing())

function line(body: FactBody): string {
  switch (body.type) {
    case 'profile':
      return profile(body)
    case 'check_up':
      return m.diary_line_check_up()
    case 'clinician':
      return clinician(body)
    case 'self_check':
      return selfCheck(body)
    case 'practice':
      return practice(body)
    case 'strength':
      return strength(body)
    case 'low_load':
      return lowLoad(body)
    case 'diary':
      return diary(body)
    case 'screen':
      return screen(body)
    case 'test':
      return test(body)
    case 'red_flag':
    case 'red_flag_cleared':
      return joined(...body.ids.map(wordText))
    case 'readiness':
      return readiness(body)
    case 'impact_session':
      return impact(body)
    case 'morning_after':
      return morningAfter(body)
    case 'isi':
      return isi(body)
    case 'rest':
      return rest(body)
    case 'pregnancy':
      return m.diary_line_pregnancy()
  }
}
