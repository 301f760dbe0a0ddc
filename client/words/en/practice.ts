/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by en.ts. */
import type { LogEvent } from '../../../server/contract/looks.ts'
import type {
  Agreeing,
  CommitmentKind,
  CommitmentState,
  Deck,
  Distraction,
  Factor,
  MarkerKind,
  NoteKind,
  PulseItem,
  Reflection,
  ReflectionAnswer,
  RepairCause,
  RepairOutcome,
  Signal,
  Steadiness,
  Topic,
} from '../../../server/contract/vocabulary.ts'

export const practice = {
  factors: {
    safety: 'Safety',
    empathy: 'Empathy',
    boundaries: 'Boundaries',
    reliability: 'Reliability',
  } satisfies Record<Factor, string>,

  decks: {
    questions: 'Open questions',
    reflecting: 'Reflecting',
    empathy: 'Empathy',
    strain: 'Naming a strain',
  } satisfies Record<Deck, string>,

  notes: {
    'key-phrase': 'Key phrase',
    theme: 'Theme',
    tone: 'Tone',
  } satisfies Record<NoteKind, string>,

  markers: {
    hesitation: 'Hesitation',
    energy: 'Change in energy',
    'recurring-theme': 'Recurring theme',
  } satisfies Record<MarkerKind, string>,

  signals: {
    slower: 'A slower pace, please',
    skip: 'Let’s skip this',
  } satisfies Record<Signal, string>,

  topics: {
    listening: 'Listening',
    questions: 'Questions',
    space: 'Space and silence',
    structure: 'Structure',
    challenge: 'Challenge',
    summaries: 'Summaries',
    pace: 'Pace',
  } satisfies Record<Topic, string>,

  endPulse: {
    heard: 'I felt heard, with my coach’s full attention.',
    focus: 'We worked on what matters to me.',
    'way-of-working': 'The way we worked suited me.',
    fit: 'This coaching fits what I need.',
  } satisfies Record<PulseItem, string>,

  agreeing: {
    fully: 'Fully',
    mostly: 'Mostly',
    partly: 'Partly',
    hardly: 'Hardly',
    'rather-not-say': 'I’d rather not say',
  } satisfies Record<Agreeing, string>,

  distractions: {
    tabs: 'Unrelated tabs are closed',
    apps: 'Other applications are closed',
    phone: 'My phone is out of sight',
    notifications: 'Notifications are off',
    'self-view': 'My own image is hidden',
  } satisfies Record<Distraction, string>,

  steadiness: {
    steady: 'Steady',
    rushed: 'A bit rushed',
    unsettled: 'Unsettled',
  } satisfies Record<Steadiness, string>,

  causes: {
    sensed: 'Something feels off',
    'pushed-too-hard': 'I pushed too hard',
    misinterpreted: 'I misinterpreted',
    late: 'I was late',
    interrupted: 'I interrupted',
  } satisfies Record<RepairCause, string>,

  outcomes: {
    landed: 'Landed',
    'not-yet': 'Not yet',
    'let-go': 'Let go',
    'carried-over': 'Comes back next session',
  } satisfies Record<RepairOutcome, string>,

  commitmentKinds: {
    send: 'Send something',
    revisit: 'Come back to a topic',
    other: 'Something else',
  } satisfies Record<CommitmentKind, string>,

  commitmentStates: {
    open: 'Open',
    kept: 'Kept',
    'kept-late': 'Kept, late',
    'let-go': 'Let go',
  } satisfies Record<CommitmentState, string>,

  /** The guide's weekly checklist, word for word. */
  reflections: {
    listened: 'Did I listen more than I spoke?',
    'followed-through': 'Did I follow through on all commitments from the last session?',
    asked: 'Did I ask at least one question to check on the client’s comfort with the process?',
    'no-advice': 'Did I avoid giving advice, even when I thought I had the answer?',
    focused: 'Was my focus entirely on the client, free from distraction?',
  } satisfies Record<Reflection, string>,

  reflectionAnswers: {
    yes: 'Yes',
    partly: 'Partly',
    no: 'No',
  } satisfies Record<ReflectionAnswer, string>,

  log: {
    'card-confirmed': 'A part of session one was confirmed',
    'topic-lifted': 'An off-limit topic was lifted',
    'check-in': 'Check-in',
    'asked-aloud': 'Check-in, asked aloud',
    'pause-honoured': 'A pause was asked for and held',
    'focus-set': 'The focus was set',
    'strain-marked': 'A strain was noticed',
    'repair-said': 'The strain was named',
    'repair-owned': 'You apologized',
    'repair-landed': 'The repair landed',
    'repair-not-yet': 'The repair has not landed yet',
    'repair-let-go': 'The strain was let go',
    'repair-carried-over': 'The repair was carried over',
    'clause-agreed': 'A line of the working agreement was agreed',
    'promise-made': 'A promise was made',
    'promise-kept': 'A promise was kept',
    'promise-kept-late': 'A promise was kept, late',
    'promise-renegotiated': 'A promise was renegotiated',
    'promise-let-go': 'A promise was let go',
    'began-on-time': 'The session began on time',
    'began-late': 'The session began late',
  } satisfies Record<LogEvent['what'], string>,
}
