/** What the coach reads. Imported by en.ts. */
const plural = (n: number, one: string, other: string): string => (n === 1 ? one : other)

export const coach = {
  unnamed: 'New client',
  header: (label: string, number: number) => `${label} · session ${number}`,
  nav: { start: 'Start', checkIn: 'Check-in', prompts: 'Prompts', wrapUp: 'Wrap up' },
  menu: 'Places',
  cover: 'Cover',
  uncover: 'Show',
  covered: 'Covered. Answers stay hidden until you show them.',
  asOf: (time: string) => `As of ${time}`,

  elsewhere: {
    where: 'You lead this session from another device.',
    what: 'Going on here takes it over. The other device shows that you did, and can take it back.',
    takeOver: 'Go on here',
  },

  guard: {
    sharing: 'You are sharing your screen. Answers stay covered until you show them.',
    shared: 'Sharing has stopped. Answers stay covered until you show them.',
  },

  apart: (n: number) =>
    `${n} ${plural(n, 'is', 'are')} in a breakout room. Check-ins wait until everyone is back.`,

  window: {
    popOut: 'Open in its own window',
    dock: 'Put back beside the meeting',
    expand: 'Make it wider',
    collapse: 'Make it narrower',
  },

  begin: {
    title: 'Start a session',
    label: 'Who is this with?',
    labelHint: 'Initials are fine. You can leave it empty.',
    name: 'Your name, as your client reads it',
    start: 'Start session',
    again: 'Go on with',
    sessions: (n: number) => `${n} ${plural(n, 'session', 'sessions')} so far`,
    another: 'Start another session',
  },

  present: {
    none: 'Nobody else has joined yet',
    /** The same, where there is room for two short lines. */
    nobody: 'Nobody here yet',
    some: (n: number) => `${n} joined`,
    byLink: (n: number) => `${n} by link`,
    offline: (n: number) =>
      `${n} ${plural(n, 'panel is', 'panels are')} offline. The call may be fine.`,
  },

  invite: {
    title: 'Invite',
    everyone: 'Invite everyone in the meeting',
    invited: 'Invited. They see it in Zoom now.',
    asked: 'Choose in Zoom’s dialog whom to invite.',
    failed: 'Zoom could not invite. The link and the code work for everyone.',
    link: 'Link to share',
    code: 'Code to say',
    qr: 'QR code of the link',
    show: 'Show the QR code',
    meetingOnly: 'Seats from the meeting only',
  },

  script: {
    step: (n: number) => `Step ${n} of 4`,
    line: (n: number, all: number) => `Line ${n} of ${all}`,
    said: 'Said it',
    next: 'Next',
    done: 'said',
    toSay: 'To say now',
    edit: 'Edit the words',
    words: 'In your words',
    /** Which sentence a field holds, where several stand below each other. */
    wordsFor: {
      policy: 'Your confidentiality policy',
      role: 'Your role',
      therapy: 'Not therapy',
      mentoring: 'Not mentoring',
      management: 'Not management',
      'needs-question': 'Your question',
      'how-we-work': 'How we’ll work',
    },
    restore: 'Restore the original',
    source: 'From the guide “Building Trust”.',
    keys: 'Space or the right arrow goes on.',
    finished: 'All said',
    exceptions: 'Exceptions',
    version: (version: number) =>
      `Version ${version}. Your client sees that it changed after you said it.`,
    own: 'Another exception',
    noneApply: 'None apply',
    heard: 'What they ask for',
    heardNone: 'What your client shares appears here.',
    note: 'Note what was said aloud',
    kind: 'About',
    noted: 'noted by you',
    length: 'Session length',
    breaks: 'Breaks',
    reach: 'Ways to reach each other',
    saved: 'Saved when you leave the field.',
  },

  checklist: {
    title: 'Session one safety',
    covered: (n: number) => `${n} of 4 covered. What is left comes back next session.`,
    suggested: 'said, to confirm',
    confirm: 'Confirm',
    undo: 'Undo',
  },

  checkIn: {
    send: 'Send a check-in',
    sendShort: 'Check in',
    close: 'Close the check-in',
    title: 'How this is feeling',
    empty: 'Nothing yet. Send a check-in when you feel a natural pause.',
    waitingPair: 'Sent. The answer comes here.',
    waiting: 'Answers are coming in.',
    pair: 'One to one: your client’s answers are seen by you.',
    small: 'Few are here: combined answers come once, when you close.',
    group: (threshold: number) => `Combined answers come once ${threshold} or more can be shown.`,
    withheld: 'Not enough answers to show without pointing at someone. Nothing is kept.',
    nothing: 'No answer shared.',
    declined: 'No answer',
    asks: (wishes: string) => `Asked for: ${wishes}`,
    combined: 'Combined answers',
    whoWas: 'Who said what?',
    promised: 'Attune cannot tell you. Before answering, everyone read:',
    same: 'same as the last answer',
    up: (n: number) => `${n === 1 ? 'one step' : `${n} steps`} above the last answer`,
    down: (n: number) => `${n === 1 ? 'one step' : `${n} steps`} below the last answer`,
    chart: 'Answers over this session',
    time: 'Time',
    answer: 'Answer',
    aloud: 'You could ask aloud',
    settings: 'Settings',
    threshold: 'Combine at least',
    people: (n: number) => `${n} people`,
    gap: 'Offer a sentence when comfort drops',
  },

  /** One sentence first; the counts stand below it. */
  together: {
    veryComfortable: 'Most feel very comfortable.',
    comfortable: 'Most feel comfortable.',
    okay: 'It feels okay to most.',
    mixed: 'It feels different to different people.',
    uncomfortable: 'Several feel uncomfortable.',
    change: 'Someone may want a change.',
  },

  repair: {
    title: 'You could say',
    another: 'Another',
    notNow: 'Not now',
    said: 'Said it',
    quiet: 'No need to mention the answer.',
  },

  wrapUp: {
    end: 'End session',
    sure: 'End it now',
    back: 'Not yet',
    what: 'Ending closes the check-in and gives each side a private summary link.',
    ended: 'This session has ended.',
    mine: 'Your summary',
    open: 'Open my summary',
    theirs: 'Client links',
    theirsNote: 'Each client finds theirs in their own panel. You can send it to them, too.',
    client: (n: number) => `Client ${n}`,
    send: {
      title: 'Send it to them',
      who: (name: string) =>
        `${name} can read this link’s page and change it. Send it to nobody else. They see that you took it.`,
      see: 'See their page',
      take: 'Take the link',
      link: (name: string) => `The link of ${name}`,
      done: 'Done',
    },
    until: (day: string) => `until ${day}`,
    revoke: 'Revoke',
    revokeSure: 'Revoke it now',
    revoked: 'Revoked',
    talk: (share: number, coverage: number) =>
      `You spoke ≈ ${share} % of the time, from ≈ ${coverage} % of the session. Only you see this.`,
    promised: (policy: string, version: number) =>
      `Before you pass it on, what you promised${version > 1 ? ` (version ${version})` : ''}: “${policy}”`,
    keep: 'How long sessions are kept and links open, you choose at your desk.',
  },
}
