/** What a panel is called where it is: what it asks says so, and goes nowhere else. */
import type { Command } from '../../server/contract/commands.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { placeIn, standingFor } from './state.ts'
import type { Model } from './state.ts'
import { isOfDesk } from './whose.ts'

/** Where, and who there. */
export type Name = { where: string; who: string }

const outside = ({ links }: Model, panel: PanelName): Name => {
  const { who, via, meeting, named } = PANELS[panel]
  if (via === 'desk') return { where: 'the desk', who }
  if (via === 'link') return { where: `the link to ${links[panel] ?? ''}`, who }
  return { where: `before ${meeting}`, who: named ? who : panel }
}

function inside(model: Model, panel: PanelName): Name | null {
  const talk = standingFor(model, panel)
  const side = talk && placeIn(talk, panel)
  return talk && side !== null ? { where: talk.id, who: side } : null
}

export const nameOf = (model: Model, panel: PanelName): Name =>
  inside(model, panel) ?? outside(model, panel)

/** What was asked before a session began still counts once it has. */
export function misplaced(
  model: Model,
  panel: PanelName,
  asked: Command,
  made: Name | undefined,
): 'not-yours' | 'session-ended' | null {
  if (!made) return null
  const now = [outside(model, panel), ...(isOfDesk(asked) ? [] : [inside(model, panel)])]
  if (now.some((one) => one?.where === made.where && one.who === made.who)) return null
  return now.some((one) => one?.where === made.where) ? 'not-yours' : 'session-ended'
}
