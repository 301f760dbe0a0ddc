/** What a client holds in their own hands, and what the coach reads of it. Imported by en.ts. */
import type { Signal } from '../../../server/contract/vocabulary.ts'

export const controls = {
  title: 'In your hands',
  bar: 'At any moment',
  more: 'More',
  notNow: 'Not now',

  pause: {
    ask: 'Pause',
    alone: (coachName: string) => `${coachName} learns at once that you ask for a pause.`,
    several: (coachName: string) =>
      `${coachName} learns at once that you ask, and by this name. Everyone here sees that there is a pause.`,
    name: 'Your name for this',
    send: 'Ask for a pause',
    mine: 'Paused. Go on when you are ready.',
    theirs: 'Paused.',
    resume: 'Go on',
  },

  signals: {
    slower: 'Slower',
    skip: 'Skip this',
  } satisfies Record<Signal, string>,
  signal: {
    alone: (coachName: string, words: string) =>
      `${coachName} reads “${words}” at once, and knows it is you.`,
    several: (coachName: string, words: string) =>
      `${coachName} reads that someone asks “${words}”, without a name, and may guess who.`,
    send: 'Send it',
    sent: (words: string) => `Sent: ${words}`,
  },

  withdraw: 'Withdraw',

  mirror: {
    title: 'See exactly what my coach sees',
    intro: (coachName: string) =>
      `This is what ${coachName} has from you in this session, in the words of the other panel.`,
    several: (coachName: string) =>
      `With several people here, combined answers are all ${coachName} gets of how it feels. They are nobody’s in particular, so they are not shown here.`,
    empty: (coachName: string) => `Nothing from you has reached ${coachName}.`,
    focus: 'Focus',
    pause: 'Pause',
    signals: 'Asked for at once',
    fewer: 'Check-ins',
    endPulse: 'At the end',
  },

  fewer: {
    title: 'Fewer check-ins',
    alone: (coachName: string) =>
      `${coachName} reads that you ask for fewer, and knows it is you. Check-ins then come further apart.`,
    several: (coachName: string) =>
      `${coachName} reads that someone asks for fewer, without a name, and may guess who. Check-ins then come further apart.`,
    ask: 'Ask for fewer',
    asked: 'Asked for. Check-ins come further apart.',
    undo: 'As before',
    coach: 'Fewer check-ins are asked for.',
  },

  remove: {
    title: 'Delete what I sent',
    does: 'This deletes your answers, what you asked for, what you set off limits, your signals, the promises you added and the focus where you wrote it: here, in your coach’s panel and in both summaries.',
    cannot:
      'It cannot take back ballots that are sealed with others, the working agreement, or what your coach heard and noted. What you kept to yourself stays on this device.',
    now: 'Delete it now',
    done: 'Deleted.',
  },

  leave: {
    title: 'Leave',
    what: (coachName: string) =>
      `${coachName} sees one person fewer here. The call goes on. You can come back by reloading, and what you kept on this device stays.`,
    now: 'Leave now',
    left: 'You have left this session.',
    back: 'Reload to come back. What you kept on this device is still here.',
  },

  offLimits: {
    title: 'Off limits',
    yours: (coachName: string) =>
      `Shared with ${coachName}, who sees these all session. Only you lift them.`,
    again: 'Look at it again on',
    on: (day: string) => `To look at again on ${day}`,
    noDate: 'No date to look at it again',
    change: 'Change the date',
    clear: 'No date',
    still: 'Still off limits?',
    keep: 'Keep',
    lift: 'Lift',
    /** What the coach reads. */
    topics: (n: number) => `Off limits: ${n} ${n === 1 ? 'topic' : 'topics'}`,
    theirs: 'Only your client lifts these.',
    agreed: (day: string) => `Agreed to look at this again on ${day}`,
    due: 'Agreed to look at this again',
    dueFor: (topic: string) => `Agreed to look at this again: ${topic}`,
  },

  cadence: {
    title: 'When check-ins come',
    minute: (n: number) => `Minute ${n}`,
    end: 'At the end',
    shown: 'Your client reads when they come.',
    line: (when: string) => `Check-ins: ${when}.`,
    about: (minute: string) => `about minute ${minute}`,
    atTheEnd: 'at the end',
    and: (one: string, other: string) => `${one} and ${other}`,
    now: 'A check-in about now, as agreed.',
    nowEnd: 'A check-in at the end, as agreed.',
  },

  again: {
    ago: (minutes: number) =>
      minutes < 1
        ? 'The last check-in was a moment ago.'
        : `The last check-in was ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago.`,
    anyway: 'Ask anyway',
    aloud: 'Ask aloud instead',
  },

  aloud: {
    asked: 'Asked aloud',
    times: (n: number) => (n === 1 ? 'Asked aloud once.' : `Asked aloud ${n} times.`),
  },

  asks: {
    pause: (name: string) =>
      name === '' ? 'Your client asks for a pause.' : `${name} asks for a pause.`,
    signal: (words: string) => `${words}.`,
    /** On a screen that is shared. */
    covered: 'Something is asked for.',
    goOn: 'Go on',
    heard: 'Heard',
  },

  matrix: {
    title: 'More or less of something else',
    less: 'Less',
    fine: 'Fine',
    more: 'More',
  },
}
