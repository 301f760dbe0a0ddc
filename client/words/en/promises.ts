/** Promises that come back, repair to its end, and the end pulse. Imported by en.ts. */
import type { CommitmentStep, RepairView } from '../../../server/contract/views.ts'
import { practice } from './practice.ts'

const plural = (n: number, one: string, other: string): string => (n === 1 ? one : other)

export const promises = {
  kind: 'What kind',
  fromLastTime: 'From last time',
  fromNow: 'From this session',
  /** One line in the place of check-ins; `open` of all that came along are not settled. */
  lastTime: (all: number, open: number) =>
    `From last time: ${all} ${plural(all, 'promise', 'promises')}, ${open === 0 ? 'settled' : `${open} still open`}.`,
  see: 'Look at them',
  fromAgreement: 'from your agreement',
  wasDue: (day: string) => `was due on ${day}`,
  kept: 'Kept',
  undo: 'Undo',
  more: 'More',
  renegotiate: 'Renegotiate',
  renegotiateNote: 'Renegotiated is not forgotten: both of you see what changed.',
  letGo: 'Let go',
  letGoSure: 'Let it go now',
  letGoNote: 'It does not come back. What it was stays on record.',
  makeOne: 'Make it a promise',
  made: 'It stands under Promises.',
  happened: 'What became of it',
  steps: {
    made: 'Promised',
    kept: 'Kept',
    reopened: 'Open again',
    renegotiated: 'Renegotiated',
    'let-go': 'Let go',
  } satisfies Record<CommitmentStep['what'], string>,
  quoted: (text: string) => `“${text}”`,

  record: {
    title: 'So far',
    note: 'From earlier sessions. It counts by itself, and nobody can change it.',
    kept: (n: number) => `${n} kept`,
    late: (n: number) => `${n} kept late`,
    renegotiated: (n: number) => `${n} renegotiated`,
    letGo: (n: number) => `${n} let go`,
  },

  /** Beside "Something feels off": what the coach did. */
  mine: 'It was me',
  /** Why there was something to repair. */
  causes: { ...practice.causes, comfort: 'Comfort dropped' } satisfies Record<
    RepairView['cause'],
    string
  >,
  beats: { name: 'Name', own: 'Own', right: 'Put right' },
  own: {
    title: 'You could own it',
    /** One for each cause, where the line that was said did not say sorry. */
    lines: {
      comfort: 'That was on me, and I’m sorry.',
      sensed: 'That was on me, and I’m sorry.',
      'pushed-too-hard': 'I pushed harder than I meant to. I’m sorry.',
      misinterpreted: 'I got that wrong, and I’m sorry.',
      late: 'I kept you waiting, and I’m sorry.',
      interrupted: 'I cut in on you, and I’m sorry.',
    } satisfies Record<RepairView['cause'], string>,
    done: 'I apologized',
    quiet: 'Only where it was yours to own.',
  },
  right: {
    title: 'Put it right',
    what: 'What will you do differently?',
    when: 'By when',
    promise: 'Promise it',
  },
  skip: 'Skip',
  later: 'Later',
  again: {
    title: 'Did it land?',
    about: (time: string, cause: string) => `${time}: ${cause}`,
    comeBack: 'To come back to',
    last: (cause: string) => `From an earlier session: ${cause}`,
  },
  repairs: {
    title: 'Repairs',
    earlier: 'Earlier',
    owned: 'apologized',
    right: (promise: string) => `Put right with: ${promise}`,
    goOn: 'Own it, put it right',
    comesBack: 'What has not landed comes back next session.',
    letGo: 'Let it go',
  },

  endPulse: {
    title: 'Looking back on today',
    own: 'These are our own questions, not a validated measure.',
    several: 'With several people here this stays on your device. Nothing of it is sent.',
    before: (coachName: string) => `What you shared before others came stays with ${coachName}.`,
    optional: 'One tap each. Leave out what you like.',
    shared: (coachName: string) => `${coachName} has it. You can change it until the session ends.`,
    forEnd: (coachName: string) =>
      `${coachName} sees it when the session ends. You can change it until then.`,
    onDevice: 'Kept on this device.',
    under: (coachName: string) => `${coachName} asks you to look back, under Now.`,
    coachTitle: 'End pulse',
    what: 'Four short questions about the session as a whole. Your client chooses what you see.',
    ask: 'Ask for an end pulse',
    waiting: 'Asked. What your client shares comes here.',
    onDevices: 'Asked. With several people here the answers stay on their own devices.',
  },

  print: {
    ask: 'Print the agreement',
    inZoom: 'You can print it from your summary page once the session has ended.',
  },

  summary: {
    notes: 'What you noted',
    repairs: 'Repairs',
    endPulse: { coach: 'End pulse', client: 'Your end pulse' },
    ownQuestions: 'Our own questions, not a validated measure.',
    promised: 'put right with a promise',
  },
}
