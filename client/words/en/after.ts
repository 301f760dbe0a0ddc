/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by en.ts. */
import { sessions } from './counts.ts'

export const after = {
  pulse: {
    none: { coach: 'No answer was shared.', client: 'You gave no answer.' },
    one: (word: string) => `One answer: “${word}”.`,
    same: (n: number, word: string) => `“${word}” each of ${n === 2 ? 'two' : n} times.`,
    firstLast: (first: string, last: string) => `“${first}” at first, “${last}” at the end.`,
    around: (word: string) => `“${word}” at first and at the end.`,
    between: (words: string) => `In between also ${words}.`,
    quoted: (word: string) => `“${word}”`,
    picture: 'Answers over the session',
    how: 'Higher is more comfortable. A dash is no answer.',
    asked: (time: string) => `Asked at ${time}`,
    time: 'Time',
    answer: 'Answer',
    /** Session by session. */
    over: {
      none: 'Nothing was shared yet.',
      last: (number: number, sentence: string) => `Session ${number}: ${sentence}`,
      range: (n: number, low: string, high: string) =>
        `Answers in ${sessions(n)} lie between “${low}” and “${high}”.`,
      always: (n: number, word: string) => `Every answer in ${sessions(n)} is “${word}”.`,
      picture: 'Answers, session by session',
      how: 'Higher is more comfortable. Each dot is an answer.',
      show: 'As a table',
      session: 'Session',
      answers: 'Answers',
      named: (number: number, day: string) => `${number} · ${day}`,
      number: (number: number) => `Session ${number}`,
      nothing: 'No answer',
      counted: (word: string, n: number) => `${word} ${n}`,
      latest: (n: number) => `The latest ${n} are drawn here.`,
    },
  },

  ended: (coachName: string, day: string) => `${coachName} ended your work together on ${day}.`,
  endedByYou: (day: string) => `You ended this work on ${day}.`,
  erased: (day: string) => `Everything of it is erased on ${day}.`,
  kept: (day: string) => `This session is kept until ${day}, then erased.`,

  handOver: {
    title: 'Going on with another coach',
    ask: (coachName: string, to: string) =>
      `${coachName} would like to hand your coaching over to ${to}.`,
    gets: (to: string) => `${to} gets`,
    what: [
      'what you agreed on',
      'promises of both sides',
      'what you asked for',
      'the focus of each session',
      'the answers you shared',
    ],
    not: (to: string, coachName: string) => `${to} does not get the notes of ${coachName}.`,
    agree: 'Agree',
    refuse: 'Don’t agree',
    yes: 'You agreed.',
    no: 'You did not agree. Nothing is handed over.',
    change: (day: string) => `You can change your mind until it happens, or until ${day}.`,
    until: (day: string) => `It happens only if you agree. The question stands until ${day}.`,
    done: (to: string, day: string) => `${to} has taken over your coaching, since ${day}.`,
    over: (to: string) => `Your coaching was not handed over to ${to}: the time to decide is over.`,
  },

  keep: { done: 'Mark as kept', undo: 'Undo' },

  week: {
    title: 'For your week',
    what: 'What this session adds beside the five questions. Only you see it.',
  },

  out: {
    title: 'Take it with you',
    print: 'Print',
    text: 'Save as text',
    json: 'Save as JSON',
    what: 'The text reads anywhere. JSON is for other programs. Neither holds a link.',
    file: (day: string) => `coaching-session-${day}`,
  },

  calendar: {
    add: 'Add to my calendar',
    addPromise: 'Add its day to my calendar',
    session: 'Coaching session',
    mine: 'A promise of mine',
    theirs: 'A promise made to me',
    sessionFile: 'coaching-session',
    promiseFile: 'promise',
  },

  pass: {
    title: 'Pass this link on',
    what: 'It opens one private summary. Send it only to the person it belongs to.',
    own: 'The link',
    mail: 'Draft an e-mail',
    mailNote: 'The draft holds the link and nothing else.',
    subject: 'A private link',
    browser: 'Send it from my browser',
    broken: 'Part of this link got lost on the way. Copy it anew.',
  },

  chat: {
    ask: 'Post it in the chat',
    who: (name: string) =>
      `Everyone in the chat you choose can open it, and can read and change what ${name} can. Zoom asks which chat.`,
    sure: 'Post the link',
    sent: 'Posted.',
    failed: 'Nothing was posted. Copy the link instead.',
  },
}
