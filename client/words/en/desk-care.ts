/** What a coach settles about one client between sessions, and what another coach takes over. Imported by en.ts. */
import { people, sessions } from './counts.ts'

export const care = {
  title: 'Keep, copy, hand over, end',
  inBrowserCopy: 'Copy the link there, or write an e-mail with it.',
  name: 'Who this is with',
  nameHint: 'Initials are fine. Saved when you leave the field.',

  archive: {
    do: 'Put away',
    undo: 'Bring back',
    what: 'It leaves your lists and reminds you of nothing. It is kept as long as before.',
    away: 'This is put away. It is still kept.',
  },

  retention: {
    title: 'How long it is kept',
    legend: 'Keep each session for',
    now: (days: string) => `Each session is kept for ${days} from its end.`,
    goes: (names: string, days: string) =>
      `${names} ended more than ${days} ago. It is erased at once, and nobody can bring it back.`,
    goAll: (days: string) =>
      `Every session ended more than ${days} ago. All of this is erased at once, and nobody can bring it back.`,
    goSome: (names: string, days: string) =>
      `${names} ended more than ${days} ago. They are erased at once, and nobody can bring them back.`,
    stays: (day: string) => `Nothing is erased now. The oldest session is then kept until ${day}.`,
    links: 'A link never opens longer than its session is kept.',
    session: (number: number) => `Session ${number}`,
    and: (some: string, last: string) => `${some} and ${last}`,
    keep: (days: string) => `Keep for ${days}`,
    done: 'Saved.',
  },

  /** Before anything of a client goes out of the app. */
  promised: {
    title: 'What you promised',
    quote: (policy: string) => `“${policy}”`,
    version: (version: number, day: string) => `Version ${version}, of ${day}.`,
    before: 'Before you pass anything on, look at it once more.',
  },

  export: {
    title: 'Take a copy',
    what: 'Everything of these sessions as you have it, with your notes. What was rated by several people stays combined.',
    json: 'Save as JSON',
    jsonFor: 'for another program',
    markdown: 'Save as Markdown',
    markdownFor: 'for reading',
    busy: 'Making the copy.',
    done: 'Saved. The copy is with you alone; keep it as you promised.',
    failed: 'The copy could not be made. Nothing is lost. Try again.',
    inZoom: 'Zoom saves no files. Your browser does.',
  },

  end: {
    title: 'End the work together',
    what: (day: string) =>
      `Until ${day} both of you can still read it, print it and take a copy. No new session begins.`,
    afterwards: (n: number) =>
      n === 1
        ? 'On that day it is erased for both.'
        : `By that day all ${n} sessions are erased for both, none later than it would have been.`,
    change: 'Until then you can go on with it, as if it had never ended.',
    days: 'Days until it is erased',
    now: 'End it',
    open: 'A session is open. End it first.',
    ended: (day: string) => `You ended this on ${day}.`,
    until: (day: string) =>
      `Until ${day} both of you can read it and take a copy. Then all of it is erased.`,
    resume: 'Go on with it',
    resumed: (days: string) => `Each session is then kept for ${days} from its end again.`,
    resumeLoses: (names: string) => `${names}: that time is over, so it goes at once.`,
  },

  handOver: {
    title: 'Hand over to another coach',
    what: 'Your client is asked first, on their summary page. Only once everyone who took part says yes can the other coach accept.',
    goes: 'What goes along: the sessions, what you agreed on and promised, what was asked for, check-ins and focus.',
    stays:
      'What does not: your notes, themes, kept questions, and strains with their repairs. Once it is accepted they are erased, and you have no way back in. Take a copy before.',
    to: 'The other coach’s name',
    toHint: 'Your client reads it.',
    ask: 'Ask my client',
    nobody: 'Nobody took part in the newest session, so there is nobody to ask.',
    open: 'A session is open. End it first.',
    ended: 'This has ended. To hand it over, go on with it first.',
    asked: (to: string, day: string) => `You asked on ${day} whether ${to} may go on with it.`,
    waits: (said: number, of: number) =>
      of === 1 ? 'No answer yet.' : `${said} of ${of} have said yes so far.`,
    where: 'They are asked on the summary page of the newest session. Their link leads there.',
    no: (n: number, of: number) =>
      of === 1
        ? 'Your client said no. It stays with you.'
        : `${people(n)} said no. It stays with you, unless they think again.`,
    yes: (of: number): string => (of === 1 ? 'Your client said yes.' : 'Everyone said yes.'),
    link: (to: string) => `Link for ${to}`,
    linkNote: (to: string) =>
      `Send it to ${to} alone: whoever has it and signs in with Zoom can accept.`,
    mail: 'Write an e-mail',
    subject: 'A coaching client, handed over',
    body: (to: string, link: string, day: string) =>
      `Dear ${to},\n\nmy client has agreed that you go on with our coaching. With this link you accept it, signed in with Zoom:\n\n${link}\n\nIt opens until ${day}. Please pass it to nobody else.\n`,
    until: (day: string) => `The offer stands until ${day}.`,
    withdraw: 'Withdraw it',
  },

  erase: {
    title: 'Erase it now',
    what: (n: number) =>
      `This erases ${n === 1 ? 'the only session' : `all ${sessions(n)}`} with everything in it: what was said, agreed, promised, answered and noted, and the log of what happened.`,
    both: 'It is gone for your client, too. Every summary link stops opening.',
    copies:
      'Its keys go first, so no backup of it opens any more. Copies that either of you saved stay where they are.',
    ask: 'Erase it',
    sure: 'Nobody can bring it back, not even we.',
    now: 'Erase it for good',
    keep: 'Keep it',
    done: 'It is erased.',
    leave: 'Back to your desk',
  },

  accept: {
    title: 'A client is handed to you',
    from: (from: string) => `${from} hands this over to you.`,
    someone: 'Another coach',
    about: (label: string, n: number) => `${label}, ${sessions(n)}`,
    agreed: 'Everyone who took part has agreed.',
    until: (day: string) => `You can accept until ${day}.`,
    comes: 'What comes with it',
    comesList: [
      'the sessions, with what was agreed, promised and asked for',
      'check-ins, as far as the coach could see them',
      'how long it is kept, and the client’s links',
    ],
    not: 'What does not',
    notList: [
      'the other coach’s notes, themes and kept questions',
      'strains they marked, and repairs',
    ],
    hold: 'What was promised about confidentiality is yours to hold from then on.',
    accept: 'Accept',
    done: 'It is yours now. In your next meeting you find it under “Go on with”.',
    goOn: 'Go to your desk',
    closed: {
      gone: 'This link opens nothing any more. It may have run out, been withdrawn or been accepted. Ask whoever sent it.',
      'no-consent': 'Not everyone who took part has said yes. Come back when they have.',
      'not-yours': 'This is yours already, so there is nothing to accept.',
      lost: 'Part of the link got lost on the way. Copy it whole and open it again.',
    },
  },
}
