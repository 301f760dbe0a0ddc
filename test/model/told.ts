/** What the model and the real thing once differed in, kept as it was found. */
import type { Command } from '../../server/contract/commands.ts'
import type { PanelName } from './panels.ts'
import type { Told } from './play.ts'

const long = (id: string): string => id.padEnd(22, '_')
const start = { type: 'start-session', label: '', coachName: 'Maya', engagement: null } as const
const end: Command = { type: 'end-session' }
const asked: Command = { type: 'open-check-in', anyway: true }
const promised = long('promise')
/** As the dice name them: Otto’s first, then Maya’s. */
const FIRST = long('d5')
const ENGAGEMENT = long('d4')

/** By what holds, under the rule it is by. `begin` has named the first engagement. */
export const TOLD: Record<string, { crowd: PanelName[]; story: Told[] }> = {
  '[CO6] [PA2] what the coach marked stays, and says nothing of an answer kept for the end': {
    crowd: ['ana'],
    story: [
      ['maya', asked],
      ['maya', { type: 'mark-strain', cause: 'pushed-too-hard' }],
      ['ana', { type: 'answer', checkIn: 1, change: 1, answer: 'okay', wishes: [], share: 'end' }],
    ],
  },
  '[CO6] [CL4] what the coach marked stays when somebody deletes what they sent': {
    crowd: ['ana'],
    story: [
      ['maya', asked],
      ['maya', { type: 'mark-strain', cause: 'interrupted' }],
      ['maya', { type: 'said-line' }],
      ['ana', { type: 'answer', checkIn: 1, change: 1, answer: 'okay', wishes: [], share: 'now' }],
      ['ana', { type: 'delete-mine' }],
    ],
  },
  '[CR2] what is offered to say goes with the answer that somebody hides': {
    crowd: ['ana'],
    story: [
      ['maya', asked],
      [
        'ana',
        {
          type: 'answer',
          checkIn: 1,
          change: 1,
          answer: 'okay',
          wishes: ['short-break'],
          share: 'now',
        },
      ],
      ['maya', end],
      ['ana', { type: 'hide-mine', what: 'answer', of: '1', hidden: true }],
    ],
  },
  'a start that is asked for again begins nothing more, also once its session is over': {
    crowd: [],
    story: [['maya', end], ['maya', start], ['maya', end], { again: 2 }],
  },
  '[SE10] who asked to lead is asked first, whatever is still done in a session before': {
    crowd: ['cleo'],
    story: [
      ['maya', end],
      ['maya', start],
      ['fay', { type: 'mean-to-lead' }],
      ['cleo', { type: 'delete-mine' }],
      { enter: 'fay' },
    ],
  },
  '[SE10] who asked to lead is asked first by a server that starts anew, too': {
    crowd: ['cleo'],
    story: [['fay', { type: 'mean-to-lead' }], 'restart', { enter: 'fay' }],
  },
  'what was done from the desk is done, also when it is asked again after the next session began': {
    crowd: ['ana'],
    story: [
      ['maya', { type: 'add-commitment', id: promised, promiser: 'coach', text: 'x', due: null }],
      ['maya', end],
      [
        'maya, desk',
        {
          type: 'at-session',
          session: FIRST,
          command: { type: 'keep-commitment', id: promised, kept: true },
        },
      ],
      ['maya', { ...start, engagement: ENGAGEMENT }],
      { again: 2 },
    ],
  },
}
