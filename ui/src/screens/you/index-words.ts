/** The words of the index of leaking: its figure, its band and the limits of the band. */
import type { IndexAnswer } from '../../api/wire'
import { m, spoken } from '../../text/text'
import { capital } from '../diary/line/words'

const bandText = (band: string) => spoken('you_isi_band', band) ?? band

/** `6 of 12: moderate` */
export const scoreText = ({ score, band }: IndexAnswer): string =>
  m.you_isi_score({ score, band: bandText(band) })

/** `Moderate is 3 to 6.` */
export function limitsText({ band, low, high }: IndexAnswer): string {
  const named = capital(bandText(band))
  return low === high
    ? m.you_isi_limits_one({ band: named, low })
    : m.you_isi_limits({ band: named, low, high })
}
