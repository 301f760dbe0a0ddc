/** What holds for everyone, whatever was asked: read from views alone. */
import type { View } from '../../server/contract/views.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import type { Talk } from './state.ts'

export type Look = { panel: PanelName; view: View; talk: Talk | null }

/** In the words that commands are made with (making.ts). */
const OF_COACH = ['note', 'question', 'label', 'card', 'reflection']
const OF_CLIENT = ['need', 'name', 'correction']

export function holdsForEveryone(looks: Look[], before: Look[]): void {
  for (const look of looks) {
    if (look.view.role === 'participant') keepsPrivate(look)
    if (look.view.role === 'coach') keepsTogether(look.view)
    const was = before.find(({ panel }) => panel === look.panel)
    if (was && was.talk === look.talk && was.view.role === look.view.role)
      growsOnly(was.view, look.view)
  }
}

/** Nothing of the coach's own, and of another client nothing that is theirs alone. */
function keepsPrivate({ panel, view, talk }: Look): void {
  const text = JSON.stringify(view)
  const { who } = PANELS[panel]
  const others = talk?.people.filter((one) => one.who !== who) ?? []
  const words = [
    ...OF_COACH.map((what) => `${what} of `),
    ...OF_CLIENT.flatMap((what) => others.map((one) => `${what} of ${one.who}, ${talk?.id}`)),
  ]
  const found = words.find((word) => text.includes(word))
  if (found !== undefined) throw new Error(`${panel} is shown: ${found}`)
}

/** Counts of several people are of as many as they were told. */
function keepsTogether({ pulse }: Extract<View, { role: 'coach' }>): void {
  for (const one of pulse) {
    if (one.kind !== 'released') continue
    const least = one.promised.mode === 'small' ? 3 : one.promised.threshold
    for (const { counts, wishes } of one.blocks) {
      const size = Object.values(counts).reduce((sum, count) => sum + count, 0)
      if (size < least) throw new Error(`a block of ${size}, and ${least} were promised`)
      if (wishes.some(({ count }) => count < 2)) throw new Error('a wish of one person')
    }
  }
}

function growsOnly(was: View, now: View): void {
  if (now.revision < was.revision) throw new Error(`revision ${now.revision} after ${was.revision}`)
}
