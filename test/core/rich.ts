/** Two sessions with some of everything in them: of several people halfway, and of one client at its end. */
import { noteOpening } from '../../server/core/links.ts'
import type { Outcome } from '../../server/core/outcome.ts'
import { arrive, leave } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import { MINUTE, NOON, after, answering, client, coach, onDevice, sessionWith } from './session.ts'

export const LATER = NOON + 50 * MINUTE
export const MONTH = 30 * 24 * 60 * MINUTE
export const id = (name: string): string => name.padEnd(22, '_')
export const need = (name: string, text: string) => ({ id: id(name), kind: 'pace', text }) as const
export const done = (outcome: Outcome): Session => {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}

/** Ids of links are made by chance. */
const withNamedLinks = (session: Session): Session => ({
  ...session,
  links: session.links.map((link) => ({ ...link, id: id(`to-${link.side}`) })),
})

/** Ana in a breakout room, Ben by link, and Eve who left: halfway through a check-in of two. */
export function several(): Session {
  const begun: Session = {
    ...sessionWith('ana', 'link-ben', 'eve'),
    plannedFor: NOON,
    earlier: { focus: 'Before', themes: ['Home'], usual: [] },
  }
  const [ana, ben] = [client('ana'), client('link-ben')]
  const promised = after(
    done(leave(begun, 'eve', NOON)),
    [coach, { type: 'edit-line', line: 'policy', text: 'Only us' }],
    [coach, { type: 'edit-line', line: 'role', text: 'I ask' }],
    [coach, { type: 'edit-line', line: 'needs-question', text: 'What helps?' }],
    [coach, { type: 'edit-line', line: 'how-we-work', text: 'Weekly' }],
    [coach, { type: 'set-logistics', length: '50 min', breaks: 'One', reach: 'Mail' }],
    [coach, { type: 'say', card: 'confidentiality', line: 1, done: true }],
    [coach, { type: 'say', card: 'coaching', line: 1, done: true }],
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
    [ana, { type: 'share-need', ...need('slowly', 'Slowly') }],
    [
      ben,
      {
        type: 'share-need',
        id: id('family'),
        kind: 'topics-to-avoid',
        text: 'Family',
        review: '2026-11-20',
      },
    ],
    [coach, { type: 'note-need', ...need('noted', 'Breaks') }],
    [coach, { type: 'propose-clause', id: 'length', text: 'An hour', version: 0 }],
    [ana, { type: 'accept-clause', id: 'length', version: 1 }],
    [ben, { type: 'accept-clause', id: 'length', version: 1 }],
    [coach, { type: 'propose-clause', id: 'rescheduling', text: 'A day', version: 0 }],
    [ana, { type: 'accept-clause', id: 'rescheduling', version: 1 }],
    [ben, { type: 'accept-clause', id: 'rescheduling', version: 1 }],
    [ana, { type: 'propose-clause', id: 'rescheduling', text: 'Two days', version: 1 }],
    [coach, { type: 'accept-clause', id: 'rescheduling', version: 2 }],
    [
      coach,
      {
        type: 'add-commitment',
        id: id('mail'),
        promiser: 'coach',
        text: 'I write',
        due: '2026-11-20',
        kind: 'send',
        clause: 'length',
      },
    ],
    [ana, { type: 'add-commitment', id: id('book'), promiser: 'client', text: 'Read', due: null }],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, { type: 'mark-strain', cause: 'late' }],
  )
  const held = after(
    promised,
    [coach, { type: 'set-next', at: LATER }],
    [coach, { type: 'note-readiness', away: ['tabs', 'phone'], steady: 'rushed' }],
    [coach, { type: 'set-eye-contact', on: false }],
    [coach, { type: 'set-cadence', minutes: [40, 20], end: true }],
    [coach, { type: 'set-focus', text: 'Our plan' }],
    [coach, { type: 'add-note', id: id('note'), kind: 'theme', text: 'Work' }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'keep-question', id: id('asked'), kind: 'open', text: 'What next?' }],
    [coach, { type: 'asked-aloud' }],
    [coach, { type: 'set-prompt-gap', gap: '20' }],
    [coach, { type: 'note-recording', on: true }],
    [coach, { type: 'open-check-in', anyway: true }, NOON + MINUTE],
    [coach, { type: 'set-threshold', threshold: 4 }],
    [ana, { type: 'pause', name: 'Ana' }],
    [ben, { type: 'signal', signal: 'slower' }],
    [ben, { type: 'ask-fewer', on: true }],
    [ana, { type: 'claim-link' }],
    [ben, { type: 'claim-link' }],
  )
  const apart = done(arrive(held, onDevice('ana'), { via: 'meeting', apart: true }, NOON))
  return after(withNamedLinks(apart), [ben, { type: 'revoke-link', link: id('to-link-ben') }])
}

/** Ana's first session: four check-ins, three strains, promises of both, and all that is the coach's own. */
export function alone(): Session {
  const ana = client('ana')
  const begun: Session = {
    ...sessionWith('ana'),
    plannedFor: NOON,
    earlier: { focus: 'Before', themes: ['Home', 'Work'], usual: [] },
  }
  const open = { type: 'open-check-in', anyway: true } as const
  const close = (number: number) => ({ type: 'close-check-in', number }) as const
  const promised = after(
    begun,
    [coach, { type: 'edit-line', line: 'policy', text: 'Only us' }],
    [coach, { type: 'say', card: 'confidentiality', line: 1, done: true }],
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
    [coach, { type: 'set-logistics', length: '50 min', breaks: 'One', reach: 'Mail' }],
    [ana, { type: 'share-need', ...need('slowly', 'Slowly'), review: '2026-11-23' }],
    [coach, { type: 'note-need', ...need('noted', 'Breaks') }],
    [ana, { type: 'set-focus', text: 'My move' }],
    [coach, { type: 'propose-clause', id: 'length', text: 'An hour', version: 0 }],
    [ana, { type: 'accept-clause', id: 'length', version: 1 }],
    [ana, { type: 'propose-clause', id: 'feedback', text: 'Weekly', version: 0 }],
    [
      coach,
      {
        type: 'add-commitment',
        id: id('mail'),
        promiser: 'coach',
        text: 'I write',
        due: '2026-11-30',
      },
    ],
    [ana, { type: 'add-commitment', id: id('book'), promiser: 'client', text: 'Read', due: null }],
    [coach, { type: 'add-commitment', id: id('call'), promiser: 'coach', text: 'Call', due: null }],
    [coach, { type: 'keep-commitment', id: id('call'), kept: true }, NOON + MINUTE],
    [
      coach,
      { type: 'renegotiate-commitment', id: id('book'), text: 'Read on', due: null },
      NOON + MINUTE,
    ],
  )
  const strained = after(
    promised,
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, { type: 'mark-strain', cause: 'misinterpreted' }, NOON + MINUTE],
    [coach, { type: 'said-line' }],
    [coach, { type: 'repair-outcome', strain: 2, outcome: 'not-yet' }, NOON + 2 * MINUTE],
    [coach, { type: 'mark-strain', cause: 'late' }, NOON + 3 * MINUTE],
    [coach, { type: 'said-line' }],
    [coach, { type: 'repair-outcome', strain: 3, outcome: 'landed' }, NOON + 4 * MINUTE],
    [coach, { type: 'mark-strain' }, NOON + 5 * MINUTE],
    [coach, open],
    [ana, answering(1, 'okay', { wishes: ['less-pace'] })],
    [coach, close(1)],
    [coach, open, NOON + MINUTE],
    [ana, answering(2, 'rather-not-say')],
    [coach, close(2)],
    [coach, open, NOON + 2 * MINUTE],
    [ana, answering(3, 'comfortable')],
    [coach, close(3)],
    [coach, open, NOON + 3 * MINUTE],
    [ana, answering(4, 'uncomfortable', { share: 'end' })],
    [coach, { type: 'open-end-pulse' }],
    [ana, { type: 'end-pulse', change: 1, answers: { heard: 'mostly' }, share: 'end' }],
  )
  return after(
    strained,
    [coach, { type: 'add-note', id: id('theme'), kind: 'theme', text: 'Work' }],
    [coach, { type: 'add-note', id: id('phrase'), kind: 'key-phrase', text: 'A wall' }],
    [coach, { type: 'add-note', id: id('tone'), kind: 'theme', text: 'Rest' }],
    [coach, { type: 'keep-question', id: id('asked'), kind: 'advice', text: 'Why not?' }],
    [coach, { type: 'note-readiness', away: ['tabs'], steady: 'steady' }],
    [coach, { type: 'note-talk', share: 40, coverage: 80 }],
    [coach, { type: 'instead-of-advice' }],
    [coach, { type: 'set-cadence', minutes: [20], end: false }],
    [coach, { type: 'set-next', at: LATER + MONTH }],
  )
}

/** Over, and its links opened: the coach's twice, the client's once. */
export function ended(): Session {
  const over = withNamedLinks(after(alone(), [coach, { type: 'end-session' }, LATER]))
  const openings: [string, number][] = [
    ['coach', LATER + MINUTE],
    ['ana', LATER + 2 * MINUTE],
    ['coach', LATER + 90 * MINUTE],
  ]
  const opened = openings.reduce(
    (session, [side, at]) => done(noteOpening(session, id(`to-${side}`), at)),
    over,
  )
  return after(opened, [
    client('ana'),
    { type: 'correct', on: 'need', of: id('slowly'), text: 'Not so slowly' },
    LATER + 3 * MINUTE,
  ])
}
