/** Which clients and groups the desk lists, by what the coach typed. */
import type { EngagementRow } from '../../../server/contract/looks.ts'
import { apart, words } from '../../words/words.ts'

export type Finding = {
  text: string
  /** With those put away. */
  away: boolean
  /** So many at most: nobody reads a thousand. */
  upTo: number
}

const AT_ONCE = 15
export const EVERYBODY: Finding = { text: '', away: false, upTo: AT_ONCE }
export const more = (finding: Finding): Finding => ({
  ...finding,
  upTo: finding.upTo + 4 * AT_ONCE,
})

export function found(
  rows: EngagementRow[],
  { text, away, upTo }: Finding,
): {
  shown: EngagementRow[]
  /** Some are found beyond those. */
  isMore: boolean
  /** Nobody is found, and among those put away there would be. */
  onlyAway: boolean
} {
  const wanted = plain(text)
  const fitting = rows.filter(({ label }) => plain(nameOf(label)).includes(wanted))
  const all = fitting.filter(({ archived }) => away || !archived)
  return {
    shown: all.slice(0, upTo),
    isMore: all.length > upTo,
    onlyAway: all.length === 0 && fitting.length > 0,
  }
}

export const nameOf = (label: string): string => apart(label) || words.coach.unnamed

/** Nobody types the accents of a name, or its capitals. */
const plain = (text: string): string =>
  text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
