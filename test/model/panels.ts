/** Everybody who sends anything, and from where. */
import type { Seat } from '../../server/seats.ts'

type Way = 'meeting' | 'link' | 'desk'
export type Panel = {
  /** Who it is; somebody may have several. */
  who: string
  via: Way
  meeting: 'here' | 'elsewhere'
  /** Zoom names them. */
  named: boolean
}

const inMeeting = (who: string): Panel => ({ who, via: 'meeting', meeting: 'here', named: true })
const byLink = (who: string): Panel => ({ ...inMeeting(who), via: 'link', named: false })
const atDesk = (who: string): Panel => ({ ...inMeeting(who), via: 'desk' })

/** Maya leads here; Otto leads elsewhere, and looks in. */
export const PANELS = {
  maya: inMeeting('maya'),
  'maya, tablet': inMeeting('maya'),
  'maya, desk': atDesk('maya'),
  ana: inMeeting('ana'),
  'ana, phone': inMeeting('ana'),
  ben: { ...inMeeting('ben'), named: false },
  cleo: byLink('cleo'),
  dan: byLink('dan'),
  eve: inMeeting('eve'),
  fay: inMeeting('fay'),
  'otto, here': inMeeting('otto'),
  otto: { ...inMeeting('otto'), meeting: 'elsewhere' },
  'otto, desk': atDesk('otto'),
} as const satisfies Record<string, Panel>

export type PanelName = keyof typeof PANELS
export const NAMES = Object.keys(PANELS) as PanelName[]
export const CLIENTS = ['ana', 'ana, phone', 'ben', 'cleo', 'dan', 'eve', 'fay'] as const

/** `session` is where the link led that was opened; `space` keeps runs at one database apart. */
export function seatOf(
  name: PanelName,
  {
    session = '',
    apart = false,
    space = '',
  }: { session?: string; apart?: boolean; space?: string },
): Seat {
  const { who, via, meeting, named } = PANELS[name]
  const uid = named ? `${space}uid ${who}` : null
  const of = { key: `${space}key of ${name}`, expiresAt: Number.MAX_SAFE_INTEGER }
  switch (via) {
    case 'link':
      return { ...of, via, session }
    case 'meeting':
      return { ...of, via, meeting: `${space}${meeting}`, apart, uid, context: '' }
    case 'desk':
      return { ...of, via, uid: uid ?? '', context: null, desk: '' }
  }
}
