/** Before a session and at its beginning. Imported by en.ts. */
const minutes = (n: number): string => (n === 1 ? '1 minute' : `${n} minutes`)

export const prepare = {
  title: (label: string) => `Prepare · ${label}`,
  first: 'Prepare',
  back: 'Back',
  lastTime: (day: string) => `From last time, ${day}`,
  nothing: 'Nothing was left open.',
  promises: 'Open promises',
  overdue: (day: string) => `was due ${day}`,
  offLimits: 'Off limits',
  review: 'Agreed to look at this again',
  needs: 'What helps them',
  focus: 'Last focus',
  pulse: 'How it felt',
  /** From one answer to the one after it. */
  onwards: ' → ',
  endPulse: 'At the end',
  themes: 'Themes',
  phrases: 'In their words',
  repairs: 'To come back to',
  cards: 'Still open from session one',

  ready: 'Clear the way',
  camera: 'Look at the camera, not your own image.',
  steady: 'How do you come in?',
  eyeContact: 'Open posture and steady eye contact, as far as it fits this client.',
  eyeContactOn: 'Remind me with this client',
  planned: 'Planned for',
  plannedHint: 'So that a late start is noticed. You can leave it empty.',
  arrival: {
    start: 'Take a minute to arrive',
    how: 'Breathe as slowly as is comfortable. Start whenever you like.',
    left: (seconds: number) => `About ${seconds} seconds left.`,
    done: 'Here you are.',
    skip: 'Skip',
  },

  opening: {
    words: 'Confidential · focused · client-led',
    timer: 'Time the opening',
    target: 'Minutes for the opening',
    passed: (passed: number, target: number) => `${passed} of ${minutes(target)}`,
  },
  pause: {
    start: 'Take a break',
    length: 'Minutes',
    left: (left: number) => (left === 0 ? 'The break is over.' : `Break: ${minutes(left)} left.`),
    end: 'Go on',
  },

  today: {
    title: 'Today’s focus',
    ask: 'What would you like to focus on today that would make this session most valuable?',
    field: 'In their words',
    mine: 'in your words',
    keep: 'Set the focus',
    change: 'Change',
    before: (text: string) => `Last time: ${text}`,
    readBack: 'Read it back',
    line: (text: string) =>
      `At the beginning you wanted to focus on “${text}”. How does that sit with you now?`,
  },
  next: {
    title: 'Next session',
    field: 'Day and time',
    at: (day: string, time: string) => `${day} at ${time}`,
    none: 'Not set',
  },
}
