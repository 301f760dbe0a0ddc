/** Faults put in on purpose, each around a part that is right, and a story in which it shows. */
import type { Command } from '../../server/contract/commands.ts'
import type { Answer } from '../../server/contract/vocabulary.ts'
import type { View } from '../../server/contract/views.ts'
import { CLIENTS } from './panels.ts'
import type { PanelName } from './panels.ts'
import type { Told } from './play.ts'
import type { Fault } from './world.ts'

export type Planted = {
  fault: Fault
  /** Whether one server shows it, or only two at the same moment. */
  shows: 'in a sequence' | 'in a race'
  crowd: PanelName[]
  story: Told[]
}

const asked: Command = { type: 'open-check-in', anyway: true }
const advice: Command = { type: 'instead-of-advice' }
const ballots = (...answers: Answer[]): Told[] =>
  ['ana', 'ben', 'cleo', 'dan', 'eve', 'fay'].flatMap((ballot, place) =>
    answers[place] ? [{ ballot, answer: answers[place] }] : [],
  )

export const PLANTED: Record<string, Planted> = {
  'the id of a command is not looked for, so that a retry is done twice': {
    fault: {
      store: (store) => ({
        ...store,
        isDone: async () => false,
        save: (write) => store.save({ ...write, commandId: null }),
      }),
    },
    shows: 'in a sequence',
    crowd: ['ana'],
    story: [['maya', advice], { again: 1 }],
  },
  'a write over an old revision takes the place of what came between': {
    fault: {
      store: (store) => ({
        ...store,
        async save(write) {
          const saved = await store.save(write)
          if (saved !== 'stale' || write.revision === 0) return saved
          const now = await store.session(write.session.id)
          return now ? store.save({ ...write, revision: now.revision }) : saved
        },
      }),
    },
    shows: 'in a race',
    crowd: ['ana'],
    story: [],
  },
  'what was acknowledged is never written': {
    fault: {
      store: (store) => ({
        ...store,
        save: async (write) => (write.revision > 2 ? 'saved' : store.save(write)),
      }),
    },
    shows: 'in a sequence',
    crowd: ['ana'],
    story: [['maya', advice], ['maya', advice], 'restart'],
  },
  'a block is released when one too few have rated': {
    fault: {
      box: (box) => ({ ...box, open: (one) => box.open({ ...one, threshold: one.threshold - 1 }) }),
    },
    shows: 'in a sequence',
    crowd: [...CLIENTS],
    story: [
      ['maya', asked],
      ...ballots('okay', 'okay', 'comfortable', 'okay'),
      'look at the box',
      ['maya', { type: 'close-check-in', number: 1 }],
    ],
  },
  'a ballot that was changed is counted as it was': {
    fault: {
      box: (box) => ({
        ...box,
        cast: (one, tag, given) =>
          given.change > 1 ? Promise.resolve('kept') : box.cast(one, tag, given),
      }),
    },
    shows: 'in a sequence',
    crowd: [...CLIENTS],
    story: [
      ['maya', asked],
      ...ballots('okay', 'okay', 'okay', 'okay', 'okay'),
      ...ballots('comfortable'),
      ['maya', { type: 'close-check-in', number: 1 }],
    ],
  },
  'a client is shown what the coach noted': {
    fault: { view: shownNotes() },
    shows: 'in a sequence',
    crowd: ['ana'],
    story: [['maya', { type: 'add-note', id: 'note'.padEnd(22, '_'), kind: 'tone', text: 'low' }]],
  },
  'the coach is shown that somebody has answered for the end': {
    fault: {
      store: (store) => ({
        ...store,
        save: (write) => store.save({ ...write, session: asIfSharedNow(write.session) }),
      }),
    },
    shows: 'in a sequence',
    crowd: ['ana'],
    story: [
      ['maya', asked],
      ['ana', { type: 'answer', checkIn: 1, change: 1, answer: 'okay', wishes: [], share: 'end' }],
      'restart',
    ],
  },
}

/** Among what the client wished for, where it has the shape of it. */
function shownNotes(): (view: View) => View {
  let last: View | null = null
  return (view) => {
    if (view.role === 'coach') last = view
    if (view.role !== 'participant' || last?.role !== 'coach') return view
    const noted = last.notes.map(({ id, text }) => ({
      id,
      kind: 'feedback' as const,
      text,
      mine: false,
      noted: true,
      review: null,
      due: false,
    }))
    return { ...view, needs: [...view.needs, ...noted] }
  }
}

type Written = Parameters<
  NonNullable<ReturnType<NonNullable<Fault['store']>>['save']>
>[0]['session']
function asIfSharedNow(session: Written): Written {
  const { checkIn } = session
  if (checkIn?.mode !== 'pair' || !checkIn.mine) return session
  return { ...session, checkIn: { ...checkIn, mine: { ...checkIn.mine, share: 'now' } } }
}
