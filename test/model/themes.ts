/** What a sequence is mostly about, so that a few dozen commands get somewhere; and who would send it. */
import type { Command } from '../../server/contract/commands.ts'
import { MAY_SEND } from '../../server/contract/commands.ts'
import { pick } from './drawing.ts'
import type { Chance } from './drawing.ts'
import { CLIENTS, NAMES } from './panels.ts'
import type { PanelName } from './panels.ts'
import { placeIn, standingFor } from './state.ts'
import type { Model } from './state.ts'
import { OF_BOTH, OF_CLIENTS, OF_COACH, OF_DESK, OF_PRACTICE } from './whose.ts'

type Type = Command['type']
const ALL = Object.keys(MAY_SEND) as Type[]

/** Ends a session, or everything: enough of that comes by chance. */
const RARE: Type[] = [
  'end-session',
  'erase-everything',
  'erase-engagement',
  'end-engagement',
  'leave',
]

export const THEMES = {
  everything: ALL,
  'check-ins': [
    ...(['open-check-in', 'open-check-in', 'close-check-in', 'close-check-in'] as const),
    ...(['answer', 'answer', 'answer', 'answer', 'withdraw-answer', 'ask-fewer'] as const),
    ...(['set-threshold', 'set-threshold', 'pause', 'resume', 'asked-aloud'] as const),
    ...(['said-line', 'not-now', 'another-line', 'set-prompt-gap', 'mark-strain'] as const),
  ],
  script: ['say', 'say', 'edit-line', 'set-exceptions', 'set-logistics', 'confirm-item'],
  agreement: [
    ...(['propose-clause', 'propose-clause', 'accept-clause', 'accept-clause'] as const),
    ...(['accept-clause', 'share-need', 'note-need', 'remove-need', 'review-need'] as const),
    'set-focus',
  ],
  promises: [
    ...(['add-commitment', 'add-commitment', 'remove-commitment', 'keep-commitment'] as const),
    ...(['keep-commitment', 'renegotiate-commitment', 'let-go-commitment'] as const),
    ...(['end-session', 'start-session', 'set-next'] as const),
  ],
  repair: [
    ...([
      'mark-strain',
      'mark-strain',
      'another-line',
      'not-now',
      'said-line',
      'said-line',
    ] as const),
    ...(['own-strain', 'put-right', 'repair-outcome', 'repair-outcome'] as const),
    ...(['open-check-in', 'answer', 'close-check-in', 'end-session', 'start-session'] as const),
  ],
  own: [
    ...(['share-need', 'set-focus', 'open-end-pulse', 'end-pulse', 'end-pulse'] as const),
    ...(['open-check-in', 'answer', 'answer', 'close-check-in', 'correct', 'correct'] as const),
    ...(['take-back-correction', 'hide-mine', 'hide-mine', 'delete-one', 'delete-one'] as const),
    ...(['delete-mine', 'signal', 'end-session'] as const),
  ],
  links: [
    ...(['claim-link', 'revoke-link', 'restore-link', 'renew-link', 'set-link-life'] as const),
    ...(['hand-link', 'end-session', 'at-session', 'at-session'] as const),
  ],
  desk: [
    ...OF_DESK,
    ...(['at-session', 'at-session', 'end-session', 'start-session', 'start-session'] as const),
  ],
  'hand-over': [
    ...(['end-session', 'end-session', 'offer-hand-over', 'offer-hand-over'] as const),
    ...(['answer-hand-over', 'answer-hand-over', 'answer-hand-over', 'accept-hand-over'] as const),
    ...(['accept-hand-over', 'accept-hand-over', 'withdraw-hand-over', 'start-session'] as const),
  ],
  practice: [...OF_PRACTICE, 'end-session', 'start-session', 'start-session'],
} as const satisfies Record<string, readonly Type[]>
export type Theme = keyof typeof THEMES

/** What people do at the same moment, and each of it matters to the others. */
const RACES: readonly Type[] = [
  ...(['open-check-in', 'close-check-in', 'close-check-in', 'answer', 'answer'] as const),
  ...(['answer', 'withdraw-answer', 'instead-of-advice', 'instead-of-advice'] as const),
  ...(['add-commitment', 'keep-commitment', 'remove-commitment', 'let-go-commitment'] as const),
  ...(['propose-clause', 'accept-clause', 'accept-clause', 'mark-strain', 'said-line'] as const),
  ...(['pause', 'resume', 'signal', 'heard-signals', 'share-need', 'remove-need'] as const),
  ...([
    'set-focus',
    'claim-link',
    'revoke-link',
    'renew-link',
    'delete-mine',
    'take-over',
  ] as const),
  ...(['say', 'leave', 'keep-card', 'drop-card', 'set-defaults', 'set-retention'] as const),
  ...(['rename-engagement', 'join-session', 'correct', 'hide-mine', 'end-pulse'] as const),
  ...(['set-exceptions', 'ask-fewer', 'set-threshold', 'add-note', 'end-session'] as const),
]

export function typeFor(theme: Theme | 'races', chance: Chance): Type {
  const own = theme === 'races' ? RACES : THEMES[theme]
  const lot: readonly Type[] = theme === 'races' || chance() < 0.7 ? own : ALL
  const type = pick(lot, chance)
  return RARE.includes(type) && chance() < 0.5 ? pick(lot, chance) : type
}

/** Mostly somebody who may; often enough anybody. */
export function senderOf(type: Type, model: Model, chance: Chance): PanelName {
  if (chance() < 0.12) return pick(NAMES, chance)
  const talk = standingFor(model, 'maya')
  const here = CLIENTS.filter((panel) => {
    const own = standingFor(model, panel)
    return own !== null && own === talk && placeIn(own, panel) !== null
  })
  const client = (): PanelName => (here.length > 0 ? pick(here, chance) : pick(CLIENTS, chance))
  const leads = talk?.leadsFrom ?? 'maya'
  const coach = (): PanelName =>
    chance() < 0.9 ? leads : pick(['maya', 'maya, tablet', 'otto', 'otto, here'], chance)
  if (OF_DESK.includes(type)) return chance() < atOtto(type) ? 'otto, desk' : 'maya, desk'
  if (OF_PRACTICE.includes(type)) return pick(['maya', 'maya, desk', 'otto', 'otto, desk'], chance)
  if (OF_CLIENTS.includes(type)) return client()
  if (OF_BOTH.includes(type)) return chance() < 0.5 ? coach() : client()
  if (OF_COACH.includes(type)) return coach()
  return pick(['otto, here', 'otto, here', 'maya', 'ana'], chance)
}

const atOtto = (type: Type): number => (type === 'accept-hand-over' ? 0.8 : 0.15)
