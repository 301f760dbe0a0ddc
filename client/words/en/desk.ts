/** The coach between sessions: weekly reflection and trust log. Imported by en.ts. */
import { sessions, times } from './counts.ts'
import { places } from './desk-places.ts'

export const desk = {
  back: 'Back',
  places,

  between: {
    title: 'Between sessions',
    week: 'This week',
    lastWeek: 'Last week has no reflection yet',
    soFar: 'What happened so far',
    withWhom: (label: string) => `With ${label}`,
  },

  week: {
    title: 'Your week',
    of: (monday: string) => `Week of ${monday}`,
    sessions: (n: number) => (n === 0 ? 'No sessions' : sessions(n)),
    private: 'Only you see this.',
    earlier: 'Earlier',
    later: 'Later',
    begin: 'Begin',
    goOn: 'Go on',
    unanswered: 'Not answered yet',
    note: 'with a note',
    history: 'Weeks you wrote about',
  },

  question: {
    place: (n: number, of: number) => `${n} of ${of}`,
    noted: 'What was noted',
    nothing: 'Nothing was noted',
    answer: 'Your own answer',
    stands: 'Your answer stands, whatever was noted.',
    clear: 'Take it back',
    note: 'A note for yourself (optional)',
    saved: 'Saved when you leave the field.',
    previous: 'Previous',
    next: 'Next',
    done: 'Done',
  },

  /** What a week left for each question. Said as it is, without a grade. */
  evidence: {
    talk: (share: number, coverage: number) =>
      `You spoke ≈ ${share} % of the time. Zoom told for ≈ ${coverage} % of that session.`,
    talkUnknown: (n: number) => `Zoom told too little in ${sessions(n)}.`,
    promises: (parts: string) => `Your promises: ${parts}.`,
    kept: (n: number) => `${n} kept`,
    late: (n: number) => `${n} kept late`,
    renegotiated: (n: number) => `${n} renegotiated`,
    overdue: (n: number) => `${n} past ${n === 1 ? 'its' : 'their'} day and open`,
    asked: (inSessions: number, of: number) => `In ${inSessions} of ${sessions(of)} you asked.`,
    checkIns: (n: number) => `You sent a check-in ${times(n)}.`,
    aloud: (n: number) => `You asked aloud ${times(n)}.`,
    instead: (n: number) => `You asked instead of advising ${times(n)}.`,
    advice: (n: number) =>
      `${n === 1 ? '1 question' : `${n} questions`} you looked at held advice.`,
    ready: (n: number) => `All distractions put away before ${sessions(n)}.`,
    partly: (n: number) => `Some put away before ${sessions(n)}.`,
    steady: (n: number) => `Steady before ${sessions(n)}.`,
    rushed: (n: number) => `A bit rushed before ${sessions(n)}.`,
    unsettled: (n: number) => `Unsettled before ${sessions(n)}.`,
  },

  supervision: {
    title: 'For supervision',
    what: 'Your answers and what was noted, as text. No name, no word and no answer of a client is in it.',
    length: 'How much',
    one: 'One week',
    four: 'Four weeks',
    notes: 'With my notes',
    notesMay: 'Notes may mention clients. Read them before you pass them on.',
    text: 'Text to pass on',
    print: 'Open to print',
    instead: 'Where nothing opens, copy the text.',
    heading: 'Weekly reflection',
    noted: 'Noted',
    answer: 'My answer',
    note: 'My note',
    unanswered: 'not answered',
  },

  log: {
    what: 'What happened so far, session by session. Only you see this.',
    show: 'Show',
    session: (number: number, day: string) => `Session ${number} · ${day}`,
    again: 'more than once',
    empty: 'Nothing yet. Check-ins, promises and repairs stand here as they happen.',
    none: 'Nothing of this kind yet.',
  },
}
