/** What becomes of a command: by whom it may be sent, and what it does. */
import type { Command } from '../../server/contract/commands.ts'
import type { OfPractice } from '../../server/core/practice.ts'
import { erasedBy, acceptHandOver, atDesk, eraseAll, practise } from './between.ts'
import { begin } from './opening.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { isMeant, means, meansNoMore, newestOf, no, ok, placeIn, standingFor } from './state.ts'
import type { Expected, Model, Talk } from './state.ts'
import { ofSeat } from './seat.ts'
import { isOfDesk, isOfPractice } from './whose.ts'

export type Asked = {
  panel: PanelName
  id: string
  command: Command
  /** It was asked somewhere else, or by somebody else, and waited. */
  misplaced: 'session-ended' | 'not-yours' | null
  /** The session whose offer its secret opens. */
  offered: string | null
  /** The session it was for when it came to the door: another one may begin while it waits. */
  aim?: string
  /** How the server would call a session that this begins. */
  named: { session: string; engagement: string }
}

/** Changes the model where the answer is yes. */
export function ask(model: Model, asked: Asked): Expected {
  const { panel, id, command } = asked
  const { who, via, named, meeting } = PANELS[panel]
  const isDone = (where: string): boolean => model.done.has(`${where} ${id}`)
  if (isOfDesk(command)) {
    if (asked.misplaced) return no(asked.misplaced)
    return via === 'desk' ? fromDesk(model, asked, isDone) : no('not-yours')
  }
  const leads = command.type === 'start-session' || command.type === 'mean-to-lead'
  if (asked.misplaced) return no(asked.misplaced)
  if (isOfPractice(command))
    return named ? practise(model, who, command as OfPractice) : no('not-yours')
  if (via === 'desk') return no('not-yours')
  const mayLead = named && via === 'meeting'
  if (leads && mayLead) means(model, meeting, who)
  const aimed = model.talks.find(({ id: one }) => one === asked.aim)
  const talk = aimed ?? standingFor(model, panel)
  if (leads && (!talk || talk.closedAt !== null)) {
    if (talk && isDone(talk.id)) return ok
    if (!mayLead) return no('not-yours')
    return command.type === 'start-session' ? begin(model, panel, command, asked.named) : ok
  }
  if (!talk) return no('no-session')
  const side = placeIn(talk, panel)
  if (side === null) {
    if (command.type === 'join-session') return isDone(talk.id) ? ok : takeSeat(talk, panel, false)
    if (command.type === 'mean-to-lead' && mayLead) return ok
    return no(command.type === 'start-session' ? 'session-open' : 'not-yours')
  }
  if (isDone(talk.id)) return ok
  if (isLeftBehind(model, talk, command)) return no('session-ended')
  const { closedAt } = talk
  const answered = ofSeat(model.now, talk, command, side, panel)
  if (closedAt === null && talk.closedAt !== null) meansNoMore(model, talk.meeting)
  return answered
}

/** What comes along is settled in the newest session alone. */
const isLeftBehind = (model: Model, talk: Talk, { type }: Command): boolean =>
  talk.closedAt !== null &&
  ['set-next', 'keep-commitment', 'answer-hand-over'].includes(type) &&
  newestOf(model, talk.engagement) !== talk

function fromDesk(model: Model, asked: Asked, isDone: (where: string) => boolean): Expected {
  const { who } = PANELS[asked.panel]
  const { command } = asked
  if (command.type === 'accept-hand-over') return acceptHandOver(model, who, asked.offered)
  if (command.type === 'erase-everything') {
    eraseAll(model, who)
    return ok
  }
  if (command.type === 'at-session') {
    const talk = model.talks.find(({ id }) => id === command.session)
    if (talk?.coach !== who) return no('not-found')
    if (isDone(talk.id)) return ok
    if (isLeftBehind(model, talk, command.command)) return no('session-ended')
    return ofSeat(model.now, talk, command.command, 'coach', talk.leadsFrom)
  }
  const answered = atDesk(model, who, command as Parameters<typeof atDesk>[2], isDone)
  if (answered.ok && command.type === 'erase-engagement')
    model.done.add(`${erasedBy(who)} ${asked.id}`)
  return answered
}

/** A panel opens. Whoever leads sessions of their own is asked first. */
export function enter(model: Model, panel: PanelName, apart: boolean): Expected {
  const { who, via, named, meeting } = PANELS[panel]
  if (via === 'desk') return ok
  const talk = standingFor(model, panel)
  if (!talk) return via === 'link' ? no('no-session') : ok
  const side = placeIn(talk, panel)
  if (side === 'coach') return ok
  const leads = isMeant(model, meeting, who) || model.talks.some(({ coach }) => coach === who)
  const isAsked = via === 'meeting' && side === null && ((named && leads) || talk.closedAt !== null)
  return isAsked ? ok : takeSeat(talk, panel, apart)
}

function takeSeat(talk: Talk, panel: PanelName, isApart: boolean): Expected {
  const { who, via } = PANELS[panel]
  const byLink = via === 'link'
  const apart = isApart && !byLink
  const known = talk.people.find((one) => one.who === who)
  if (known) {
    Object.assign(known, { here: true, apart })
    return ok
  }
  if (talk.closedAt !== null) return no('session-ended')
  if (byLink && talk.meetingOnly) return no('meeting-only')
  talk.people.push({ who, here: true, byLink, apart })
  return ok
}
