/** The rehearsal's sentences. */

export const rehearsal = {
  title: 'Rehearsal',
  intro: [
    'A simulated Zoom meeting with the real panels in it: every tap goes the way it would go in a real call.',
    'The people are made up, and there is no Zoom, no camera and no microphone.',
  ],
  here: 'The server runs on this computer, and with the settings it comes with nothing leaves it.',
  elsewhere: (host: string) =>
    `What you type goes to the server at ${host}, so please use nothing of a real client’s.`,

  names: {
    coach: 'Maya',
    ana: 'Ana',
    ben: 'Ben',
    chloe: 'Chloe',
    dev: 'Dev',
    elif: 'Elif',
    farid: 'Farid',
    gita: 'Gita',
    hugo: 'Hugo',
    iris: 'Iris',
    jonas: 'Jonas',
  },
  someone: (number: number) => `Person ${number}`,

  scene: 'Scene',
  startScene: 'Start scene',
  scenes: {
    'first-session': {
      name: 'First session',
      hint: 'Start the session in Maya’s panel, read the four cards, and answer in Ana’s.',
    },
    'comfort-drops': {
      name: 'Comfort drops',
      hint: 'Start, send a check-in, answer well; send another, and let Ana answer lower.',
    },
    'group-of-six': {
      name: 'Group of six',
      hint: 'Start, send a check-in, and answer for some: Maya sees nothing while it is open.',
    },
    'late-joiner': {
      name: 'Late joiner',
      hint: 'Start, send a check-in, then let Farid join: the next one asks him too.',
    },
    empty: { name: 'Empty meeting', hint: 'Add whoever you like.' },
  },

  addPerson: 'Add participant',
  name: 'Name',
  as: 'As',
  kinds: {
    coach: 'Coach',
    client: 'Client, signed in to Zoom',
    guest: 'Client, as guest',
    browser: 'Client, in a plain browser',
  },
  webClient: 'Uses Zoom in a browser',
  anyName: 'The next free name',
  add: 'Add',

  controls: 'Meeting',
  invite: 'Invite everyone',
  dark: 'Dark',
  width: 'Panel size',
  endMeeting: 'End meeting',
  meetAgain: 'Meet again',
  ended:
    'The meeting has ended, and panels close after a moment. Meet again with the same people, or start a scene.',
  nobody: 'Nobody is in the meeting. Start a scene, or add a participant.',
  trouble: 'The server did not answer. If it is running, try that again.',

  people: 'Participants',
  traits: {
    coach: 'Coach',
    client: 'Client',
    guest: 'Guest',
    browser: 'Plain browser',
    host: 'host',
    webClient: 'Zoom in a browser',
    desktop: 'Zoom',
    down: 'no network',
    late: 'not here yet',
  },
  more: (name: string) => `Controls for ${name}`,
  reload: 'Reload',
  drop: 'Drop network',
  restore: 'Restore network',
  host: 'Host',
  remove: 'Remove',
  forPerson: (control: string, name: string) => `${control}: ${name}`,

  notJoined: (name: string) => `${name} is not in the meeting yet.`,
  join: 'Join now',
  canOpen: (name: string) => `${name} can open the panel from Zoom’s sidebar.`,
  open: 'Open panel',
  needsInvitation: (name: string) => `As a guest, ${name} gets in by invitation only.`,
  inviteOne: 'Invite',
  browserHint:
    'Paste the join link or code. Left empty, it is read off the coach’s panel, if it shows there.',
  code: 'Join link or code',
  openJoin: 'Open the join page',
  panelGone: 'Panels close with the meeting.',

  pages: 'Opened in a tab',
  log: 'What the panels asked of Zoom',
  logEmpty: 'Nothing yet.',
  outcomes: {
    answered: 'answered',
    refused: 'refused',
    event: 'sent to the panel',
    kept: 'noted, not shown',
  },
}
