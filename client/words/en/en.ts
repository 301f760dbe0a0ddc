/** Every sentence a person reads, in English. Sentences in quotation marks of the guide stand word for word. */
import type {
  Answer,
  Card,
  LineId,
  NeedKind,
  Promiser,
  PromptGap,
  Refusal,
  RepairLine,
  StandardClause,
  StandardException,
  Wish,
} from '../../../server/contract/vocabulary.ts'
import { after } from './after.ts'
import { coach } from './coach.ts'
import { controls } from './controls.ts'
import { desk } from './desk.ts'
import { care } from './desk-care.ts'
import { keeping } from './desk-kept.ts'
import { begins } from './desk-words.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

const scale: Record<Answer, string> = {
  'very-comfortable': 'Very comfortable',
  comfortable: 'Comfortable',
  okay: 'Okay',
  'a-bit-uncomfortable': 'A bit uncomfortable',
  uncomfortable: 'Uncomfortable',
  'rather-not-say': 'I’d rather not say',
}

const wishes: Record<Wish, string> = {
  'less-pace': 'A slower pace',
  'more-space': 'More time to think',
  'more-structure': 'More structure',
  'more-challenge': 'More challenge',
  'less-questions': 'Fewer questions',
  'different-topic': 'A different topic',
  'short-break': 'A short break',
  'more-pace': 'A faster pace',
  'less-space': 'Less silence',
  'less-structure': 'Less structure',
  'less-challenge': 'Less challenge',
  'more-questions': 'More questions',
  'more-listening': 'More listening',
  'less-listening': 'To hear more from my coach',
  'more-summaries': 'More summaries',
  'less-summaries': 'Fewer summaries',
}

const cards: Record<Card, string> = {
  confidentiality: 'Confidentiality',
  coaching: 'What coaching is',
  needs: 'What you need',
  'how-we-work': 'How we’ll work',
}

const lines: Record<LineId, string> = {
  policy:
    'What you tell me stays between us. I don’t share it with anyone, and I keep this promise carefully.',
  role: 'My role is to be your thinking partner. You are the expert on your life; I’m here to ask questions and provide structure to help you find your own answers.',
  therapy: 'Coaching isn’t therapy: we look ahead, and I don’t diagnose or treat.',
  mentoring: 'It isn’t mentoring: the answers are yours, not my experience passed on.',
  management: 'And it isn’t management: I don’t set your goals or judge how you do.',
  'needs-question':
    'To help you feel comfortable in our sessions, is there anything you need from me? This could be about pace, topics you’d prefer to avoid initially, or how you like to receive feedback.',
  'how-we-work': 'Let’s agree how long we talk, when we pause, and how we reach each other.',
}

const checklist: Record<Card, string> = {
  confidentiality: 'Stated confidentiality policy clearly.',
  coaching: 'Explained the coaching role versus other helping roles.',
  needs: 'Asked the client what they need to feel safe.',
  'how-we-work': 'Confirmed session logistics (length, breaks, communication methods).',
}

const exceptions: Record<StandardException, string> = {
  legal: 'If the law requires me to speak, I have to.',
  safeguarding: 'If someone is in danger, I may have to act to keep them safe.',
}

const needs: Record<NeedKind, string> = {
  pace: 'Pace',
  'topics-to-avoid': 'Topics to avoid at first',
  feedback: 'How I like feedback',
}

const clauses: Record<StandardClause, string> = {
  length: 'Session length',
  rescheduling: 'Rescheduling',
  'between-sessions': 'Between sessions',
  feedback: 'How we both give feedback',
}

const repair: Record<RepairLine, string> = {
  'noticing-a-pause': 'I’m noticing a pause. How is this question landing for you?',
  'moved-quickly': 'I may have moved quickly there. What would help right now?',
  'more-or-less': 'Is there anything you’d like more or less of from me?',
  'stay-slower-leave': 'We can stay here, go slower, or leave this for today. Which feels right?',
  'short-break': 'Shall we take a short break before going on?',
  'pushed-a-bit': 'I think I pushed a bit. I apologize. Please continue.',
  'leave-space': 'Leave a little space.',
  'misread-you': 'I think I misread you there. I’m sorry. How would you put it?',
  'was-late': 'I’m late, and I’m sorry. Your time matters to me.',
  'interrupted-you': 'I realize I just interrupted you. I apologize. Please continue.',
}

const refusals: Record<Refusal, string> = {
  malformed: 'That could not be read. Nothing was changed. Reload the panel and try again.',
  'not-yours': 'This is for someone else to change.',
  'no-session': 'There is no session here yet.',
  'session-open': 'A session is already open in this meeting.',
  'session-ended': 'This session has ended. Nothing more can change.',
  'no-open-check-in': 'This check-in has closed. Your answer was not counted.',
  'check-in-open': 'A check-in is already open.',
  'too-soon': 'The last check-in was a moment ago. You can ask anyway.',
  paused: 'There is a pause. Go on together first.',
  'several-here': 'With several people here this stays on your own device.',
  'theirs-to-lift': 'Only your client lifts this.',
  'nobody-here': 'Nobody else has joined yet. Invite them, or ask aloud.',
  'by-ballot': 'This answer goes as a sealed ballot. Reload the panel and try again.',
  'in-breakout': 'Someone is in a breakout room. Check-ins wait until everyone is back.',
  'other-device':
    'Your ballot for this one lies with the device, or the panel, you joined with first.',
  elsewhere: 'You lead this session from another device.',
  'not-asked': 'You joined after this check-in opened. You’ll be part of the next one.',
  'already-sealed': 'Your answer is already counted with the others. It stays as it was.',
  'clause-changed': 'The words changed meanwhile. Read them again, then decide.',
  'not-found': 'This is not there any more.',
  'exceptions-needed': 'Keep at least one exception, or choose that none apply.',
  'too-many': 'There is no room for more here.',
  'too-fast': 'That was quick. Wait a moment and try again.',
  'meeting-only': 'Your coach takes seats from the meeting only. Open the panel in Zoom.',
  'not-admitted': 'This did not open. Reload to try again.',
  reload: 'A newer version is here. Reload to go on.',
  'not-yet': 'The session is still going on. This opens when it ends.',
  gone: 'This link does not open any more.',
  'engagement-ended': 'This has ended. To go on with it, take it up again at your desk.',
  'no-consent': 'Not everyone who took part has agreed yet.',
  'signed-out': 'You are signed out. Sign in again to go on.',
  unavailable: 'The session can’t be reached right now. Nothing was counted. Try again.',
}

const promisers: Record<Promiser, string> = { coach: 'Coach', client: 'Client' }

const gaps: Record<PromptGap, string> = {
  '5': 'Every 5 minutes at most',
  '10': 'Every 10 minutes at most',
  '20': 'Every 20 minutes at most',
  off: 'Off',
}

export const en = {
  language: 'en',
  /** Which way it is written. */
  direction: 'ltr',
  product: 'Attune',
  yourCoach: 'Your coach',
  anotherCoach: 'Another coach',
  scale,
  wishes,
  cards,
  lines,
  checklist,
  exceptions,
  needs,
  clauses,
  repair,
  refusals,
  promisers,
  gaps,
  noneApply: 'No exceptions apply.',
  /** Texts one after the other; and several such lists. */
  list: (...parts: string[]): string => parts.join(', '),
  lists: (...parts: string[]): string => parts.join('; '),

  connection: {
    connecting: 'Connecting',
    connected: 'Connected',
    reconnecting: 'Reconnecting',
    offline: 'Offline',
    refused: 'Not connected',
  },

  common: {
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    add: 'Add',
    remove: 'Remove',
    retry: 'Try again',
    reload: 'Reload',
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'Select the text above and copy it.',
    notSent: 'Not sent yet. It stays here and goes out when the connection is back.',
    notSentInPage: 'Not sent yet. Keep this page open: it goes out when the connection is back.',
    notSentFull:
      'Not sent yet, and no more fits here. All of it goes out when the connection is back.',
    lost: (why: string): string => `What you sent before this page loaded did not count. ${why}`,
    places: 'Places in this panel',
    menu: 'Menu',
    language: 'Language',
  },

  date: (at: number): string => new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(at),
  day: (day: string): string =>
    new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at: number): string => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(at),

  /** What a check-in promises, above the answers. privacy.md settles the sentences. */
  modes: {
    pair: (coachName: string) =>
      `Only ${coachName} sees this, and will know it is you. It is not linked to your Zoom account.`,
    small: (coachName: string, expected: number) =>
      `With ${expected} people here ${coachName} may be able to work out who said what. Names are not attached, and you can keep it to yourself.`,
    group: (coachName: string, threshold: number) =>
      `${coachName} sees combined answers from at least ${threshold} people. Never yours alone, never in order.`,
    byLink: (byLink: number, expected: number) =>
      `${byLink} of ${expected} joined by link. Does ${expected} match the faces you see?`,
    meetingOnly: 'Seats are from the meeting only.',
    recorded: 'This meeting may be recorded; your answer here is not part of it.',
  },

  checkIn: {
    question: 'How is this discussion feeling for you right now?',
    moreOrLess: 'Is there anything you’d like more or less of from me?',
    optional: 'Optional',
    oneTap: 'One tap is enough.',
    sharing: 'Who sees it, and when',
    share: { now: 'Share now', end: 'At the end', keep: 'Keep to myself' },
    /** With several people there is one moment only. */
    shareCombined: 'Share',
    sending: 'Sending.',
    sent: 'Sent. You can change it until this check-in closes.',
    sentForEnd: (coachName: string) =>
      `Kept until the end. ${coachName} sees it when the session ends; you can change it until this check-in closes.`,
    kept: 'Kept to yourself. It stays on this device.',
    sealed: 'Counted with the others. It stays as it is.',
    takeBack: 'Take it back',
    takenBack: 'Taken back.',
    enter: 'By keyboard, choose with the arrows and send with Enter.',
    pressEnter: 'Not sent yet. Press Enter to send it.',
    tooLate: 'Your last answer came after its check-in had closed. It was not counted.',
    tooLateToChange:
      'Your last change came after its check-in had closed. Your answer before it stands.',
    apart: 'You are in a breakout room. The check-in waits until you are back.',
    counted: {
      yes: 'Last check-in: your answer is among those counted.',
      no: 'Last check-in: too few answers came, so yours was destroyed unseen.',
    },
    underNow: 'A check-in is open under Now.',
    notAsked: 'A check-in is open. You joined after it began, so you’ll be part of the next one.',
  },

  agreement: {
    title: 'Working agreement',
    intro: 'Either of you can propose or change a line. It holds when both agree.',
    own: 'Another line',
    propose: 'Propose',
    agree: 'Agree',
    change: 'Change',
    wording: 'How you’d put it',
    state: {
      none: 'Nothing proposed yet',
      agreed: 'Agreed',
      mine: 'Waiting for you',
      theirs: 'Waiting for the other side',
      changed: 'Changed since you agreed',
    },
  },

  commitments: {
    title: 'Promises',
    empty: 'No promises yet.',
    who: 'Who promises',
    what: 'What',
    when: 'By when (optional)',
    add: 'Add promise',
    by: (day: string) => `by ${day}`,
    mineIs: { coach: 'I will', client: 'My client will' },
    clientIs: { coach: 'My coach will', client: 'I will' },
  },

  participant: {
    title: 'Your session',
    nav: { now: 'Now', agreement: 'Agreement' },
    waiting: 'Waiting for your coach to start the session.',
    waitingMore: 'You can leave this open. It goes on by itself.',
    welcome: {
      title: 'What this panel does',
      does: [
        'Now and then it asks how the conversation feels. One tap answers, and you can always pass.',
        'Before each answer it says who sees it.',
        'What you and your coach agree on is written down for both.',
      ],
      doesNot: 'It does not listen, record, or read chat, sound or video.',
      ok: 'Got it',
    },
    quiet: (coachName: string) => `${coachName} asks here now and then. Nothing to do right now.`,
    saidTitle: (coachName: string) => `What ${coachName} said`,
    promise: {
      changed: (version: number, day: string, time: string) =>
        `Version ${version}, changed on ${day} at ${time}, after it was said.`,
      ours: 'What Attune itself keeps is under “What we can and cannot see”.',
    },
    length: 'Session length',
    breaks: 'Breaks',
    reach: 'Reaching each other',
    need: {
      title: 'What would help you',
      kind: 'About',
      words: 'In your words',
      share: (coachName: string) => `Share with ${coachName}`,
      keep: 'Keep to myself',
      keptTitle: 'Kept on this device only',
      keptNote: 'These never leave this device, and are gone when its storage is cleared.',
      sharedTitle: (coachName: string) => `Shared with ${coachName}`,
      noted: 'noted by your coach',
    },
    keepLink: {
      title: 'Keep your summary',
      why: 'This panel may close with the meeting. Your private link stays; it opens when the session ends.',
      get: 'Get my link',
      open: 'Open in my browser',
    },
    ended: 'This session has ended.',
    link: 'Your private summary',
    linkNote: (until: string) =>
      `Only you have this link. It opens in any browser, without an account, until ${until}.`,
    open: 'Open my summary',
    revoked: 'Your summary link was revoked.',
    noLink: 'There is no summary for you from this session.',
  },

  join: {
    title: 'Join a session',
    code: 'Code from your coach',
    codeHint: 'Eight letters and digits, like abcd-efgh',
    join: 'Join',
    noAccount: 'No account, no name, nothing to install.',
    wrong: 'This code does not lead to an open session. Check it with your coach.',
    tooMany: 'Too many tries from here. Wait a minute, then try again.',
    loading: 'Opening the session.',
    noNetwork: 'The server can’t be reached. Check your connection and try again.',
  },

  panel: {
    loading: 'Opening the panel.',
    notInZoom: 'This page is the panel that opens inside a Zoom meeting.',
    notInZoomNext: 'In the meeting, open Apps and choose Attune. Or join with a code:',
    joinInstead: 'Join with a code',
    noMeeting: 'Open Attune inside a meeting to start.',
    noMeetingNext: 'In the meeting, choose Apps and then Attune.',
    visitor: 'No session yet',
    iLead: 'I’m the coach',
    signIn: {
      what: 'To lead a session, Zoom asks you to sign in and add Attune. To take part you need neither.',
      go: 'Go on in Zoom',
      failed: 'Zoom could not ask. Add Attune from Zoom’s Apps, then open it here again.',
    },
    ledBy: {
      who: (coachName: string) => `${coachName} leads this session.`,
      what: 'You can take part as a client. Until you join, nobody counts you.',
      join: 'Take part',
    },
  },

  summary: {
    title: 'Session summary',
    loading: 'Opening the summary.',
    'not-yet': 'The session is still going on. This opens when it ends.',
    gone: 'This link does not open any more.',
    goneNext:
      'It may have expired or been revoked, or part of it got lost on the way. Ask your coach for a new one.',
    notYet: 'The session is still going on. Your summary opens here when it ends.',
    failed: 'The summary can’t be reached right now. Your link still works.',
    session: (number: number) => `Session ${number}`,
    with: (coachName: string) => `With ${coachName}`,
    until: (day: string) => `This link opens until ${day}.`,
    agreement: 'What you agreed on',
    notAgreed: 'proposed, not agreed yet',
    commitments: 'Promises',
    needs: { client: 'What you asked for', coach: 'What was asked for' },
    checklist: 'Session one',
    covered: 'covered',
    notCovered: 'still open',
    pulse: 'How it felt',
    nothingHere: 'Nothing here from this session.',
    noAnswer: 'No answer',
    keptBack: 'No answer shared',
    withheld: 'Not enough answers to show without pointing at someone.',
    combined: 'Combined answers',
    wishes: 'Asked for',
    links: 'Links in force',
    linkOf: { coach: 'Your link', client: 'A client’s link' },
    ownLink: 'Your link',
    revoke: 'Revoke',
    revokeSure: 'Revoke it now',
    revokeNote: 'It stops opening at once, for everyone who has it.',
    revoked: 'Revoked',
    print: 'Print',
  },

  after,
  begins,
  care,
  coach,
  controls,
  desk,
  keeping,
  links,
  plain,
  practice,
  prepare,
  promises,
  prompts,
  seen,
}
