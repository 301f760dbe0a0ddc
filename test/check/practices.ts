/**
 * The guide "Building Trust", practice by practice: what the product does for each,
 * on which screen, and which tests cover it. The ids are the sections of the guide:
 * S0 its frame, S1 safety, S2 presence, S3 empathy, S4 roles and reliability, S5
 * communication, S6 repair, S7 reflection, F its questions and answers; D is the
 * product's own frame.
 */

/** [what it does, the screen, the tests: file and a piece of the title] */
type Row = readonly [does: string, screen: string, ...tests: (readonly [string, string])[]]

const SESSION = 'test/rehearsal/session.test.ts'
const SCRIPT = 'test/core/script.test.ts'
const CONTROLS = 'test/rehearsal/controls.test.ts'
const PROMISES = 'test/rehearsal/promises.test.ts'
const PROMPTS = 'test/rehearsal/prompts.test.ts'
const PREPARE = 'test/rehearsal/prepare.test.ts'
const DESK = 'test/rehearsal/desk.test.ts'
const CARDS = 'test/client/prompts.test.ts'
const AUDIT = 'test/client/audit.test.ts'
const WORDS = 'test/check/words.test.ts'

const SESSION_ONE = [SESSION, 'session one, from the open panel to both summary links'] as const
const SECOND = [PREPARE, 'a second session: prepared, begun late'] as const
const REPAIR = [PROMISES, 'a strain is named, owned and put right'] as const
const KEPT = [PROMISES, 'promises are kept, undone, renegotiated and let go'] as const
const WEEK = [DESK, 'week'] as const
const GUIDE = [WORDS, 'the guide’s own lines stand word for word'] as const
const GUIDE_CARDS = [CARDS, 'the guide’s lines stand on their cards word for word'] as const

export const PRACTICES: Record<string, Row> = {
  'S0.1': [
    'safety first: confidentiality, the role, what the client needs',
    'client/panel/coach/Start.tsx',
    SESSION_ONE,
    [SCRIPT, 'saying a card ticks it and goes to the next, in the order of the guide'],
  ],
  'S0.2': [
    'presence is one tap from every screen',
    'client/panel/coach/prompts/Prompts.tsx',
    [PROMPTS, 'one tap from every screen of the coach’s'],
  ],
  'S0.3': [
    'a promise can come out of the agreement',
    'client/panel/Agreement.tsx',
    KEPT,
    ['test/core/promised.test.ts', 'a promise may come out of a line of the agreement'],
  ],
  'S0.4': [
    'usable from the first minute',
    'client/panel/coach/Begin.tsx',
    [PREPARE, 'a first line to say is two taps away'],
  ],
  'S0.5': [
    'the four factors on every prompt and on the summary',
    'client/panel/coach/prompts/decks.ts',
    [CARDS, 'each deck has its cards, each card a name of its own that travels, and a factor'],
    REPAIR,
  ],
  'S0.6': [
    'what the panel does and does not, before anything is asked',
    'client/panel/participant/Welcome.tsx',
    SESSION_ONE,
  ],
  'S1.1': [
    'confidential, focused, client-led, and a timer that stops nothing',
    'client/panel/coach/OpeningTimer.tsx',
    [PREPARE, 'what the opening is for stands by it'],
  ],
  'S1.2': [
    'the policy with its exceptions, the same text for both',
    'client/panel/coach/Exceptions.tsx',
    [SCRIPT, 'exceptions are empty only by choosing that none apply'],
    SESSION_ONE,
  ],
  'S1.3': [
    'the promise has versions, and what we keep ourselves belongs to it',
    'client/panel/participant/Said.tsx',
    [SCRIPT, 'a promise changed after it was said is another version'],
    ['test/kept.test.ts', 'every column of both databases is on the list'],
  ],
  'S1.4': ['three contrasts', 'client/panel/coach/ScriptCard.tsx', SESSION_ONE, GUIDE],
  'S1.5': [
    'the guide’s script, one’s own words, and back',
    'client/panel/coach/EditLine.tsx',
    GUIDE,
    [SCRIPT, 'an edited line can be restored'],
  ],
  'S1.6': [
    'what the client needs: shared, noted, or kept on the device',
    'client/panel/participant/Needs.tsx',
    SESSION_ONE,
    GUIDE,
  ],
  'S1.7': [
    'off limits all session, lifted by the client alone, looked at again',
    'client/panel/participant/OffLimits.tsx',
    [CONTROLS, 'what is off limits is seen by the coach all session'],
    ['test/core/controls.test.ts', 'what is off limits only the client lifts'],
  ],
  'S1.8': [
    'pause, slower, skip, withdraw, see, delete, leave',
    'client/panel/participant/Controls.tsx',
    [CONTROLS, 'one client asks for a pause'],
    [CONTROLS, 'what a client sees from the coach’s side is what the coach was sent'],
    [CONTROLS, 'what was sent is deleted in two taps'],
    [CONTROLS, 'whoever leaves is gone at once'],
  ],
  'S1.9': [
    'the checklist of four',
    'client/panel/coach/Checklist.tsx',
    GUIDE,
    [SCRIPT, 'a said card suggests its item; the coach confirms and undoes'],
  ],
  'S1.10': [
    'length, breaks and ways to reach each other; a break of so many minutes',
    'client/panel/coach/Logistics.tsx',
    SESSION_ONE,
    [PREPARE, 'what the opening is for stands by it'],
  ],
  'S1.11': [
    'what is left comes back next session',
    'client/panel/coach/Checklist.tsx',
    SESSION_ONE,
    [SESSION, 'the second session of an engagement begins with what the first left'],
  ],

  'S2.1': ['distractions put away', 'client/panel/coach/prepare/Ready.tsx', SECOND],
  'S2.2': ['a minute to arrive', 'client/panel/coach/prepare/Arrival.tsx', SECOND],
  'S2.3': [
    'the line to say near the camera, and one’s own image hidden',
    'client/panel/coach/ScriptCard.tsx',
    [PREPARE, 'a first line to say is two taps away, near the top'],
  ],
  'S2.4': [
    'key phrase, theme, tone',
    'client/panel/coach/prompts/Notes.tsx',
    [PROMPTS, 'notes in a tap or two fill the cards'],
  ],
  'S2.5': ['a card', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S2.6': [
    'a card with slots, filled from notes',
    'client/panel/coach/prompts/fill.ts',
    [CARDS, 'the slots hold the newest phrase and the newest tone'],
  ],
  'S2.7': [
    'markers in one tap, and what comes up again',
    'client/panel/coach/prompts/Notes.tsx',
    [PROMPTS, 'notes in a tap or two fill the cards, come up again'],
    [CARDS, 'of several earlier ones the newest is named'],
  ],
  'S2.8': ['a card', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S2.9': [
    'attention is an item of the end pulse',
    'client/panel/participant/EndPulse.tsx',
    [PROMISES, 'the end pulse in a pair'],
    [PROMISES, 'the end pulse with several people stays on the device'],
  ],

  'S3.1': ['said with the deck', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S3.2': ['two cards', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S3.3': [
    'a card, and what it is said instead of',
    'client/panel/coach/prompts/Cards.tsx',
    GUIDE_CARDS,
  ],
  'S3.4': [
    'a question looked at, with a rewrite',
    'client/panel/coach/audit/Audit.tsx',
    [AUDIT, 'the kinds are told apart on questions no pattern was made from'],
    [AUDIT, 'the guide’s pair'],
    [AUDIT, 'every rewrite is an open question'],
  ],
  'S3.5': [
    'six kinds, told apart',
    'client/panel/coach/audit/audit.ts',
    [AUDIT, 'the kinds are told apart on questions no pattern was made from'],
  ],

  'S4.1': [
    'when check-ins come, agreed and seen by the client',
    'client/panel/coach/Cadence.tsx',
    [CONTROLS, 'when check-ins come is agreed in chips, read by the client'],
  ],
  'S4.2': [
    'the agreement: both edit, both accept, one printed page',
    'client/panel/Agreement.tsx',
    SESSION_ONE,
    ['test/core/agreement.test.ts', 'either side proposes, the other accepts'],
    [PROMISES, 'the working agreement prints alone, on one page'],
  ],
  'S4.3': [
    'a question in place of advice, and a belief in the client',
    'client/panel/coach/prompts/Instead.tsx',
    [PROMPTS, 'instead of advice a question comes at once'],
  ],
  'S4.4': [
    'late is noticed, and there is a line for it',
    'client/panel/coach/Repair.tsx',
    SECOND,
    ['test/core/repair.test.ts', 'a minute late offers the line'],
  ],
  'S4.5': ['prepared on one screen', 'client/panel/coach/prepare/Prepare.tsx', SECOND],
  'S4.6': [
    'promises of both come back until they are settled',
    'client/panel/Commitments.tsx',
    KEPT,
    ['test/core/commitments.test.ts', 'what is open comes back, made anew or not'],
  ],
  'S4.7': [
    'the record, seen by both, changed by nobody',
    'client/panel/commitments/SoFar.tsx',
    KEPT,
    ['test/core/commitments.test.ts', 'both sides read the record of earlier sessions'],
  ],
  'S4.8': ['how the coach comes in', 'client/panel/coach/prepare/Ready.tsx', SECOND],

  'S5.1': [
    'a deck of open questions, one at a time',
    'client/panel/coach/prompts/Cards.tsx',
    [PROMPTS, 'and one card at a time'],
  ],
  'S5.2': ['a card', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S5.3': ['a card', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  'S5.4': [
    'today’s focus, asked at the beginning and read back at the end',
    'client/panel/coach/Focus.tsx',
    GUIDE_CARDS,
    SECOND,
    [PREPARE, 'alone with the coach a client writes the focus'],
  ],
  'S5.5': [
    'builds agency, or creates dependency',
    'client/panel/coach/audit/Audit.tsx',
    [AUDIT, 'a check and a request for leave are closed, and leave the choice where it is'],
  ],
  'S5.6': [
    'the client’s own words, to reuse and not to parrot',
    'client/panel/coach/prompts/Cards.tsx',
    [PROMPTS, 'notes in a tap or two fill the cards'],
  ],
  'S5.7': [
    'a reminder that can be switched off for a client',
    'client/panel/coach/prepare/Ready.tsx',
    SECOND,
  ],
  'S5.8': [
    'the check-in, both halves of the question',
    'client/panel/participant/CheckIn.tsx',
    GUIDE,
    SESSION_ONE,
  ],
  'S5.9': [
    'more or less of seven things',
    'client/panel/participant/Matrix.tsx',
    [CONTROLS, 'more or less of seven things'],
  ],
  'S5.10': [
    'never twice in ten minutes, never while the client speaks',
    'client/panel/coach/Cadence.tsx',
    [CONTROLS, 'a check-in does not come twice within ten minutes'],
    [CONTROLS, 'nobody is asked while they speak'],
    ['test/core/cadence.test.ts', 'a second check-in within ten minutes'],
  ],

  'S6.1': [
    'a drop brings one sentence',
    'client/panel/coach/Repair.tsx',
    [SESSION, 'a drop brings one sentence, in space kept for it'],
    REPAIR,
  ],
  'S6.2': ['named respectfully', 'client/panel/coach/Repair.tsx', REPAIR, GUIDE],
  'S6.3': [
    'four causes, each with its line',
    'client/panel/coach/repair/Causes.tsx',
    [PROMISES, 'each cause has its own line at once'],
  ],
  'S6.4': [
    'name, own, put right: a promise of the coach’s',
    'client/panel/coach/repair/Steps.tsx',
    REPAIR,
  ],
  'S6.5': [
    'looked at again later: landed, not yet, let go, carried over',
    'client/panel/coach/repair/Repairs.tsx',
    REPAIR,
    ['test/core/repair.test.ts', 'every strain ends in one of four ways'],
  ],
  'S6.6': [
    'what happened across sessions, without a number',
    'client/desk/TrustLog.tsx',
    WEEK,
    ['test/core/trust-log.test.ts', ''],
  ],

  'S7.1': [
    'how much the coach spoke, from their own speaking events',
    'client/desk/Reflection.tsx',
    WEEK,
    ['test/client/talk.test.ts', ''],
  ],
  'S7.2': ['promises of the week', 'client/desk/Reflection.tsx', WEEK],
  'S7.3': ['check-ins of the week, sent or asked aloud', 'client/desk/Reflection.tsx', WEEK],
  'S7.4': ['what was asked in place of advice', 'client/desk/Reflection.tsx', WEEK],
  'S7.5': ['what was put away before sessions', 'client/desk/Reflection.tsx', WEEK],
  'S7.6': ['history without streaks, export without a client', 'client/desk/supervision.ts', WEEK],

  F1: ['confidentiality, partnership, needs', 'client/panel/coach/Start.tsx', SESSION_ONE],
  F2: [
    'key phrases and themes',
    'client/panel/coach/prompts/Notes.tsx',
    [PROMPTS, 'notes in a tap or two'],
  ],
  F3: ['empathy', 'client/panel/coach/prompts/Cards.tsx', GUIDE_CARDS],
  F4: ['punctual, prepared, promises kept', 'client/panel/coach/prepare/Prepare.tsx', SECOND, KEPT],
  F5: ['open questions, and the process checked', 'client/panel/coach/CheckIn.tsx', SESSION_ONE],
  F6: ['strains named, and corrected', 'client/panel/coach/repair/Steps.tsx', REPAIR],
  F7: ['the weekly checklist', 'client/desk/Reflection.tsx', WEEK],

  D1: ['a side panel in the meeting', 'client/panel/Boot.tsx', SESSION_ONE],
  D2: ['check-ins in mid session', 'client/panel/participant/CheckIn.tsx', SESSION_ONE],
  D3: [
    'ratings in real time, as they were promised',
    'server/ballots/box.ts',
    ['test/rehearsal/sealed.test.ts', 'one session of six'],
    ['test/realtime/sockets.test.ts', 'a tap reaches the coach, in words'],
  ],
  D4: [
    'clients answer in Zoom or any browser',
    'client/join/Join.tsx',
    [SESSION, 'a browser joins by code: the same screens, no account, no name'],
    ['test/rehearsal/zoom.test.ts', 'a guest meets no wall'],
  ],
  D5: ['summary links', 'client/summary/Summary.tsx', SESSION_ONE],
}

/** How many practices each section of the guide has. */
export const COUNTS = { S0: 6, S1: 11, S2: 9, S3: 5, S4: 8, S5: 10, S6: 6, S7: 6, F: 7, D: 5 }
