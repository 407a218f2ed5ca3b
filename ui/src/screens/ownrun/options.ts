/** The answers to choose from, in the order they are read. */
import type { Amount } from '../../api/wire'
import { m } from '../../text/text'
import type { Signal, Sort, When } from './told'

type Option<T> = { value: T; label: string; small?: string }

export const whens: Option<When>[] = [
  { value: 'today', label: m.ownrun_when_today() },
  { value: 'yesterday', label: m.ownrun_when_yesterday() },
  { value: 'other', label: m.ownrun_when_other() },
]

export const sorts: Option<Sort>[] = [
  { value: 'fine', label: m.ownrun_felt_fine() },
  { value: 'felt', label: m.ownrun_felt_some() },
  { value: 'unsaid', label: m.ownrun_felt_unsaid(), small: m.ownrun_felt_unsaid_small() },
]

export const leaks: Option<Amount>[] = [
  { value: 'none', label: m.ownrun_leak_none() },
  { value: 'drops', label: m.ownrun_leak_drops() },
  { value: 'splash', label: m.ownrun_leak_splash() },
  { value: 'more', label: m.ownrun_leak_more() },
]

export const signals: Option<Signal>[] = [
  { value: 'bulge', label: m.ownrun_signal_bulge() },
  { value: 'bowel', label: m.ownrun_signal_bowel() },
  { value: 'bleeding', label: m.ownrun_signal_bleeding() },
  { value: 'unwell', label: m.ownrun_signal_unwell() },
  { value: 'sharp', label: m.ownrun_signal_sharp() },
]
