/**
 * Draws every screen on which answers are given or shown, in every mode and
 * state, in one language: a process of its own, since a language is chosen when
 * the words are loaded. The components are the real ones, and what they draw
 * from is made by the rules; only the browser around them is not there.
 *
 * node drawn.ts <language> [short]: JSON on stdout.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'
import type { ComponentProps, ComponentType } from 'react'
import type { Panel } from '../../client/session.ts'
import type * as theParticipant from '../../client/panel/participant/Participant.tsx'
import type * as theCoach from '../../client/panel/coach/Coach.tsx'
import type * as theLanguages from '../../client/words/load.ts'
import type * as theWords from '../../client/words/words.ts'
import type * as theLive from '../../client/panel/Live.tsx'
import type * as theNow from '../../client/panel/participant/Now.tsx'
import type * as theCheckIn from '../../client/panel/coach/CheckIn.tsx'
import type * as theFollowing from '../../client/panel/coach/repair/following.ts'
import type * as theEndPulse from '../../client/panel/participant/end-pulse.ts'
import type { Answering } from '../../client/panel/participant/answering.ts'
import type { Mode, Rating, Refusal } from '../../server/contract/vocabulary.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import { arrive } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import {
  DEVICE,
  NOON,
  after,
  answering,
  client,
  coach,
  onDevice,
  sessionWith,
} from '../core/session.ts'

export type Drawing = {
  mode: Mode
  state: string
  who: 'participant' | 'coach'
  /** What the sentence of the mode is about. */
  coachName: string
  expected: number
  threshold: number
  byLink: number
  /** Whether answers can be tapped here. */
  taps: boolean
  /** Whether the coach may ask here who said what. */
  asks: boolean
  html: string
}

const CLIENT = join(import.meta.dirname, '../../client')
const AROUND = { revision: 1, now: NOON, offline: 0, pathOf: () => 'summary#secret' }
const BASE = '/'

async function main(language: string, short: boolean): Promise<void> {
  asInBrowser(language, short)
  readsComponents()
  const load = async <Module>(file: string) => (await import(join(CLIENT, file))) as Module
  const { speak } = await load<typeof theLanguages>('words/load.ts')
  const { spoken } = await load<typeof theWords>('words/words.ts')
  await speak(spoken([language]))
  const { words } = await load<typeof theWords>('words/words.ts')
  const { createElement } = await import('react')
  const { renderToStaticMarkup } = await import('react-dom/server')
  type Drawn<Props> = ComponentType<Props>
  const shown = { zoom: null, base: BASE }
  const { Participant } = await load<typeof theParticipant>('panel/participant/Participant.tsx')
  const { Coach } = await load<typeof theCoach>('panel/coach/Coach.tsx')
  const { Live } = await load<typeof theLive>('panel/Live.tsx')
  const { Now } = await load<typeof theNow>('panel/participant/Now.tsx')
  const { CheckIn } = await load<typeof theCheckIn>('panel/coach/CheckIn.tsx')
  const { useFollowing } = await load<typeof theFollowing>('panel/coach/repair/following.ts')
  const { useEndPulse } = await load<typeof theEndPulse>('panel/participant/end-pulse.ts')
  const NowAlone = (props: Omit<ComponentProps<typeof Now>, 'lookingBack'>) =>
    createElement(Now, { ...props, lookingBack: useEndPulse(props.panel, props.view) })
  const CheckInAlone = (props: Omit<ComponentProps<typeof CheckIn>, 'following'>) =>
    createElement(CheckIn, { ...props, following: useFollowing(props.view) })
  const draw = <Props extends object>(component: Drawn<Props>, props: Props): string =>
    renderToStaticMarkup(createElement(component, props))
  const drawings: Drawing[] = []

  for (const [mode, { people, threshold, coachName }] of CASES) {
    const of = about(people, threshold, coachName)
    const before = { ...sessionWith(...people), threshold, coachName }
    const open = after(before, [coach, { type: 'open-check-in', anyway: true }])
    const closed = (one: Session) => after(one, [coach, { type: 'close-check-in', number: 1 }])
    const ended = (one: Session) => after(one, [coach, { type: 'end-session' }])
    const recorded = { ...open, recorded: true }
    const apart = arrived(open, people[0]!, true)
    const late = arrived(open, 'late', false)
    const block = { counts: countsOf(people.length), wishes: [] }
    const counted = [people.map((_, place) => `ballot-${place}`.padEnd(10, '_'))]
    const sealed =
      mode === 'pair' ? answered(open) : takeBlocks(open, { blocks: [block], counted }, NOON)
    const raised = { ...sealed, threshold: threshold + 3 }
    const add = (more: Pick<Drawing, 'state' | 'who' | 'html'> & Partial<Drawing>) =>
      drawings.push({ mode, ...of, taps: false, asks: false, ...more })

    // The participant.
    const seen = (
      state: string,
      session: Session,
      more: { taps?: boolean; own?: Own; panel?: Partial<Panel>; person?: string } = {},
    ) => {
      const { taps = true, own = null, person = people[0]! } = more
      remember(session, own)
      const view = participantView(session, person, AROUND)
      const html = draw(Participant, {
        panel: panelOf({ view: () => view, ...more.panel }),
        view,
        ...shown,
      })
      add({ state, who: 'participant', taps, html })
    }
    const given = { change: 1, answer: 'okay', wishes: [] } as const
    const mine = mode === 'pair' ? answered(open) : open
    seen('before', before, { taps: false })
    seen('asked', open)
    seen('asked, recorded', recorded)
    seen('answered', mine, { own: { ...given, reply: 'kept' } })
    seen('wished', mine, { own: { ...given, wishes: ['less-pace'], reply: 'kept' } })
    seen('passed', mine, { own: { ...given, answer: 'rather-not-say', reply: 'kept' } })
    seen('refused', mine, { own: { ...given, reply: 'refused' } })
    for (const connection of ['connecting', 'reconnecting', 'offline'] as const) {
      const panel = { connection: () => connection, stuck: () => 'kept' as const }
      seen(`asked, ${connection}`, open, { panel })
      seen(`sending, ${connection}`, open, { panel, own: { ...given, reply: null } })
    }
    seen('changed', mine, { own: { ...given, change: 2, answer: 'comfortable', reply: 'kept' } })
    const back = mode === 'pair' ? withdrawn(open) : open
    seen('withdrawn', back, { own: { ...given, change: 2, answer: null, reply: 'kept' } })
    seen('late', late, { taps: false, person: 'late' })
    seen('in a breakout room', apart, { taps: false })
    seen('some are counted', sealed)
    seen('closed', closed(sealed), { taps: false, own: { ...given, reply: 'kept' } })
    seen('withheld', closed(open), { taps: false, own: { ...given, reply: 'kept' } })
    // With several people here what they say of the session stays on their devices.
    const atTheEnd = after(closed(sealed), [coach, { type: 'open-end-pulse' }])
    seen('looking back', atTheEnd, { taps: mode === 'pair' })
    seen('ended', ended(sealed), { taps: false })
    for (const refusal of ['reload', 'meeting-only', 'session-ended'] satisfies Refusal[]) {
      const panel = panelOf({ connection: () => 'refused', refusal: () => refusal })
      add({ state: refusal, who: 'participant', html: draw(Live, { panel, ...shown }) })
    }

    // What only a tap leads to, or what a browser finds out by itself.
    const { checkIn } = participantView(open, people[0]!, AROUND)
    if (!checkIn?.asked) throw new Error('nobody was asked')
    const beside = (state: string, more: Partial<Answering>, taps = true, isSealed = false) => {
      const asked = { ...checkIn, sealed: isSealed }
      const now = { ...NOTHING_YET, ...more, asked }
      const view = participantView(open, people[0]!, AROUND)
      const props = {
        panel: panelOf({}),
        view,
        answering: now,
        fate: null,
        onAgreement: never,
        onLeft: never,
        coachName: coachName || words.yourCoach,
      }
      add({ state, who: 'participant', taps, html: draw(NowAlone, { ...props, ...shown }) })
    }
    const okay = { given: { answer: 'okay', wishes: [] }, marked: 'okay' } as const
    beside('marked by keyboard', { marked: 'okay' })
    beside('kept to oneself', { ...okay, given: { answer: 'okay', wishes: [] }, sharing: 'keep' })
    beside('on its way', {
      ...okay,
      given: { answer: 'okay', wishes: [] },
      sending: true,
      slow: true,
    })
    beside('refused by the server', { problem: 'refused' })
    if (mode === 'pair')
      beside('shared at the end', {
        ...okay,
        given: { answer: 'okay', wishes: [] },
        sharing: 'end',
      })
    else beside('counted', { ...okay, given: { answer: 'okay', wishes: [] } }, false, true)

    // The coach.
    const led = (state: string, session: Session, asks = false, panel: Partial<Panel> = {}) => {
      const view = coachView(session, DEVICE, AROUND)
      const html = draw(Coach, { panel: panelOf({ view: () => view, ...panel }), view, ...shown })
      add({ state, who: 'coach', asks, html })
    }
    // In the smallest window a sentence to repair with takes the place of the counts.
    const asks = mode !== 'pair'
    led('before', { ...before, number: 2 })
    led('open', open)
    led('open, threshold raised', { ...open, threshold: threshold + 3 })
    led('released', sealed, asks)
    led('released, threshold raised', raised, asks)
    led('closed', closed(raised), asks)
    led('withheld', closed(open))
    led('offline', sealed, asks, { connection: () => 'offline' })
    led('elsewhere', { ...sealed, device: 'another' })
    led('ended', ended(sealed))
    for (const because of [null, 'sharing', 'shared'] as const) {
      const guard = { covered: true, because, cover: () => undefined }
      const view = coachView(sealed, DEVICE, AROUND)
      const around = { panel: panelOf({}), since: null, zoom: null, onWrapUp: never }
      const html = draw(CheckInAlone, { ...around, view, guard })
      add({ state: `covered, ${because}`, who: 'coach', html })
    }
  }
  console.log(
    JSON.stringify({ language: words.language, drawings, sentences: await sentences(language) }),
  )
}

type Case = { people: string[]; threshold: number; coachName: string }
const many = (count: number, byLink = 0): string[] =>
  Array.from({ length: count }, (_, n) => (n < count - byLink ? `person-${n}` : `link-${n}`))
/** Names that mean something to markup, and none. */
const CASES: [Mode, Case][] = [
  ['pair', { people: many(1), threshold: 5, coachName: 'Maya' }],
  ['pair', { people: many(1, 1), threshold: 3, coachName: '' }],
  ['small', { people: many(2), threshold: 5, coachName: 'Maya' }],
  ['small', { people: many(4, 2), threshold: 5, coachName: 'Maya & Co. <o’>' }],
  ['small', { people: many(9, 9), threshold: 10, coachName: '' }],
  ['group', { people: many(5), threshold: 5, coachName: 'Maya' }],
  ['group', { people: many(6, 1), threshold: 3, coachName: '' }],
  ['group', { people: many(12, 5), threshold: 12, coachName: 'Maya & Co. <o’>' }],
]

const about = (people: string[], threshold: number, coachName: string) => ({
  coachName,
  expected: people.length,
  threshold,
  byLink: people.filter((one) => one.startsWith('link')).length,
})

/** Everybody is fine: a prompt would take the place of the counts in the smallest window. */
const countsOf = (count: number): Record<Rating, number> => ({
  'very-comfortable': count,
  comfortable: 0,
  okay: 0,
  'a-bit-uncomfortable': 0,
  uncomfortable: 0,
})

const person = ({ participants }: Session): string => participants[0]!.id
const answered = (session: Session): Session =>
  after(session, [client(person(session)), answering(1, 'okay')])
const withdrawn = (session: Session): Session =>
  after(answered(session), [
    client(person(session)),
    { type: 'withdraw-answer', checkIn: 1, change: 2 },
  ])

function arrived(session: Session, who: string, apart: boolean): Session {
  const outcome = arrive(session, onDevice(who), { via: 'meeting', apart }, NOON)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.session
}

const NOTHING_YET: Omit<Answering, 'asked'> = {
  given: { answer: null, wishes: [] },
  sharing: 'now',
  marked: null,
  mark: () => undefined,
  choose: () => undefined,
  wish: () => undefined,
  about: () => undefined,
  shareAs: () => undefined,
  takeBack: () => undefined,
  problem: null,
  tooLate: null,
  sending: false,
  slow: false,
}

const never = (): never => {
  throw new Error('a drawing asks for nothing')
}
const panelOf = (more: Partial<Panel>): Panel => ({
  view: () => null,
  connection: () => 'connected',
  refusal: () => null,
  unsent: () => 0,
  stuck: () => null,
  lost: () => null,
  onChange: () => () => undefined,
  send: never,
  askRights: never,
  look: never,
  token: never,
  reconnect: never,
  close: never,
  ...more,
})

type Own = {
  change: number
  answer: string | null
  wishes: readonly string[]
  reply: string | null
} | null

/** What the device of this participant remembers. */
function remember(session: Session, own: Own): void {
  const slot = `${session.id}.1`
  const taken = own && { answer: own.answer, wishes: own.wishes }
  const kept = {
    secret: 'A'.repeat(43),
    rights: {},
    own: own ? { [slot]: { ...own, taken } } : {},
    keys: {},
  }
  for (const [part, value] of Object.entries(kept))
    localStorage.setItem(`attune.ballots:${BASE}.${part}`, JSON.stringify(value))
}

/** Every sentence there is in this language, but the one of group mode. */
async function sentences(language: string): Promise<string[]> {
  const { globSync } = await import('node:fs')
  const files = globSync(`words/${language}/*.ts`, { cwd: CLIENT })
  const modules = await Promise.all(
    files.map((file) => import(join(CLIENT, file)) as Promise<object>),
  )
  const parts = modules.flatMap((module) => Object.values(module) as unknown[])
  const { group, day } = partsOf(parts)
  return parts.flatMap((part) => textsIn(part, new Set([group, day])))
}

function partsOf(parts: unknown[]): { group: unknown; day: unknown } {
  type Whole = { modes?: { group: unknown }; day?: unknown }
  const whole = parts.find((one) => (one as Whole).modes !== undefined) as Whole
  return { group: whole.modes?.group, day: whole.day }
}

function textsIn(part: unknown, but: Set<unknown>): string[] {
  if (but.has(part)) return []
  if (typeof part === 'string') return [part]
  if (typeof part === 'function')
    return textsIn((part as (...all: unknown[]) => unknown)(3, 2, 4), but)
  if (part && typeof part === 'object')
    return Object.values(part).flatMap((one) => textsIn(one, but))
  return []
}

function asInBrowser(language: string, short: boolean): void {
  const stored = new Map<string, string>()
  const globals: Record<string, unknown> = {
    navigator: { languages: [language], onLine: true },
    location: { pathname: '/join/abcdefgh', origin: 'https://attune.example' },
    matchMedia: () => ({ matches: short, addEventListener: () => undefined }),
    addEventListener: () => undefined,
    history: { state: null, replaceState: () => undefined },
    localStorage: {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, text: string) => void stored.set(name, text),
    },
  }
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true })
}

/** Node reads TypeScript, but no markup in it, and no styles. */
function readsComponents(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      const ours = context.parentURL?.startsWith(`file://${CLIENT}`)
      return specifier === 'react' && ours ? { ...found, url: `${found.url}?drawn` } : found
    },
    load(url, context, next) {
      const module = (source: string) => ({ format: 'module' as const, source, shortCircuit: true })
      if (url.endsWith('.css')) return module('')
      if (url.endsWith('?drawn')) return module(reactWithoutBrowser(url.replace('?drawn', '')))
      if (!url.endsWith('.tsx')) return next(url, context)
      const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
      })
      return module(code)
    },
  })
}

/** Without a browser, React wants to be told what a store holds there: the same. */
const reactWithoutBrowser = (url: string): string => `
  import { useSyncExternalStore as use } from '${url}'
  export * from '${url}'
  export const useSyncExternalStore = (onChange, now) => use(onChange, now, now)`

await main(process.argv[2] ?? 'en', process.argv[3] === 'short')
