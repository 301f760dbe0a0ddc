/**
 * The only file that imports Zoom's SDK. What it says is a hint for the screen;
 * who someone is, the server reads from the app context.
 *
 * The SDK is a proxy that answers to any name, `then` included, so it must never
 * be what a promise resolves to: it stays wrapped.
 */
import type { ConfigResponse } from '@zoom/appssdk'
import { askForSeat } from './session.ts'
import type { Admission } from './session.ts'
import { CAPABILITIES } from './zoom/capabilities.ts'
import type { Capability } from './zoom/capabilities.ts'
import { hearZoom } from './zoom/events.ts'
import type { Authorization } from './zoom/events.ts'
import { createFacts } from './zoom/facts.ts'
import { mayAnswer } from './zoom/frame.ts'
import { guarded } from './zoom/listening.ts'
import { within } from './zoom/patience.ts'
import { createRenewing } from './zoom/renewing.ts'
import { isRefusal, mainOf } from './zoom/state.ts'
import type { Use, ZoomState } from './zoom/state.ts'

export type { Use, ZoomState }

/** What the panel asks by itself is answered within this, or it goes on without. */
const PATIENCE = 3_000
/** What a person asked for with a tap. */
const TAP = 10_000
/** A slow client configures late, and that is as good. Then we ask again. */
const CONFIG = 30_000
/** A person reads a dialog before it answers. */
const DIALOG = 120_000

export type Zoom = {
  /** The same object until something changes. */
  now(): ZoomState
  onChange(listener: () => void): () => void
  /** Whether this client, role and sign-in give it, as far as Zoom has said. */
  can(use: Use): boolean
  /** Lasts for the meeting, where the browser itself keeps nothing. */
  readonly guestKey: string | null
  /** Asks the server for a seat with a fresh app context. `key` is the seat's key. In a breakout room the main meeting goes along. */
  seat(base: string, key: string): Promise<Admission>
  invite(): Promise<'invited' | 'asked' | 'failed'>
  openLink(url: string): Promise<void>
  /** Zoom asks which chat; a person reads that before it answers. False when nothing was posted. */
  postInChat(message: string): Promise<boolean>
  /** Zoom asks the person to sign in, or to add the app. Does not wait for them: `now().status` changes when they did. False when Zoom could not ask. */
  promptAuthorize(): Promise<boolean>
  /** In-client authorisation; the challenge is the verifier itself (Zoom offers `plain` only). Null when declined or without an answer in two minutes. */
  authorize(challenge: string, state: string): Promise<Authorized | null>
  expand(on: boolean): Promise<boolean>
  popOut(on: boolean): Promise<boolean>
  /** The meeting is over. Each returns how to stop listening. */
  onEnded(listener: () => void): () => void
  /** This person's own screen, or the app itself, begins (true) or stops (false) being shared. */
  onShared(listener: (sharing: boolean) => void): () => void
  /** This person's own speaking, from Zoom's active-speaker events. */
  onSpeaking(listener: (speaking: boolean) => void): () => void
  /** Who or where this person is changed (status, role, meeting or breakout room): a new seat is needed. */
  onMoved(listener: () => void): () => void
}

type Authorized = { code: string; redirectUri: string | null }
type Loaded = Awaited<ReturnType<typeof load>>

let entering: ReturnType<typeof enter> | null = null

/**
 * Null outside Zoom, and in three seconds at most where nobody answers yet. Asked again it waits
 * for the same answer: a late one is as good.
 */
export async function enterZoom(): Promise<Zoom | null> {
  const mine = (entering ??= enter())
  const deadline = Date.now() + PATIENCE
  try {
    const { zoom, known } = await within(PATIENCE, mine)
    await within(deadline - Date.now(), known).catch(() => {})
    return zoom
  } catch {
    mine.catch(() => {
      if (entering === mine) entering = null
    })
    return null
  }
}

async function enter() {
  keepOthersOut()
  const loaded = await load()
  return open(loaded, await within(CONFIG, configured(loaded)))
}

async function load() {
  const { default: sdk } = await import('@zoom/appssdk')
  return { sdk }
}

/** The timeout is for every call of the SDK; ours are shorter. */
const configured = ({ sdk }: Loaded): Promise<ConfigResponse> =>
  sdk.config({ capabilities: [...CAPABILITIES], version: '0.16', timeout: DIALOG })

let guarding = false
function keepOthersOut(): void {
  if (window.parent === window || guarding) return
  guarding = true
  const frame = { parent: window.parent, origin: location.origin }
  addEventListener(
    'message',
    (message) => {
      if (!mayAnswer(message, frame)) message.stopImmediatePropagation()
    },
    { capture: true },
  )
}

function open(loaded: Loaded, first: ConfigResponse) {
  const { sdk } = loaded
  const facts = createFacts({ visible: document.visibilityState !== 'hidden' })

  /** Null when Zoom has not got it, says no or says nothing. A no holds until the next config. */
  async function ask<Answer>(
    api: Capability,
    patience: number,
    call: () => Promise<Answer>,
  ): Promise<Answer | null> {
    if (facts.isMissing(api)) return null
    try {
      return await within(patience, call())
    } catch (error) {
      if (isRefusal(error)) facts.miss([...facts.missing(), api])
      return null
    }
  }
  const does = async (...asked: Parameters<typeof ask>) => (await ask(...asked)) !== null

  function take({ unsupportedApis, runningContext, auth }: ConfigResponse): void {
    facts.miss(unsupportedApis ?? [])
    facts.tell({ context: runningContext, auth: auth?.status })
  }

  /** Each answer is taken as it comes: none is older than the events before it. */
  async function look(): Promise<void> {
    const where = ask('getRunningContext', PATIENCE, () => sdk.getRunningContext())
    const person = ask('getUserContext', PATIENCE, () => sdk.getUserContext())
    const meeting = ask('getMeetingUUID', PATIENCE, () => sdk.getMeetingUUID())
    const recording = ask('getRecordingContext', PATIENCE, () => sdk.getRecordingContext())
    await Promise.all([
      where.then((told) => facts.tell({ context: told?.context })),
      person.then((told) => {
        if (!told) return
        const { screenName, role, status, participantUUID: self } = told
        facts.tell({ screenName, role, status, self })
      }),
      meeting.then((told) => told && facts.tell({ meeting: told.meetingUUID, main: mainOf(told) })),
      recording.then((told) => facts.tell({ recording: told?.cloudRecordingStatus ?? null })),
    ])
  }

  take(first)
  const known = look()
  const renewing = createRenewing(async () => {
    await known
    take(await within(CONFIG, configured(loaded)))
    await look()
    facts.configured()
  }, facts.tellMoved)

  const heard = hearZoom(
    (name, listener) => sdk.addEventListener(name, (event) => guarded(() => listener(event ?? {}))),
    facts,
    {
      configure: renewing.soon,
      afterSleep: renewing.afterSleep,
      look: () => void look().then(() => facts.isStale() && renewing.soon()),
    },
  )

  const zoom: Zoom = {
    now: facts.now,
    onChange: facts.onChange,
    can: facts.can,
    get guestKey() {
      const { self } = facts.told()
      return self === undefined ? null : keyFrom(self)
    },
    seat: async (base, key) => {
      const { context } = await within(TAP, sdk.getAppContext())
      return askForSeat(`${base}zoom/seat`, { context, key, parent: facts.now().breakoutOf })
    },
    invite: async () => {
      const toAll = () => sdk.sendAppInvitationToAllParticipants()
      if (await does('sendAppInvitationToAllParticipants', TAP, toAll)) return 'invited'
      const inDialog = () => sdk.showAppInvitationDialog()
      return (await does('showAppInvitationDialog', DIALOG, inDialog)) ? 'asked' : 'failed'
    },
    openLink: async (url) => {
      await sdk.openUrl({ url })
    },
    postInChat: (message) =>
      does('sendMessageToChat', DIALOG, () => sdk.sendMessageToChat({ message })),
    promptAuthorize: () => does('promptAuthorize', TAP, () => sdk.promptAuthorize()),
    authorize: (challenge, state) =>
      new Promise((settle) => {
        const end = (said: Authorization): void => {
          stop()
          clearTimeout(timer)
          const { code, redirectUri, result } = said
          settle(code && result !== false ? { code, redirectUri: redirectUri || null } : null)
        }
        // The code comes in an event, before or after the answer. Zoom may leave the state out.
        const stop = heard.authorized.add((said) => {
          if (!said.state || said.state === state) end(said)
        })
        const timer = setTimeout(() => end({}), DIALOG)
        if (!facts.can('authorize')) return end({})
        const call = () => sdk.authorize({ codeChallenge: challenge, state })
        void does('authorize', DIALOG, call).then((asked) => !asked && end({}))
      }),
    expand: async (on) => {
      const action = on ? 'expand' : 'collapse'
      const done = await does('expandApp', TAP, () => sdk.expandApp({ action }))
      if (done) facts.tell({ expanded: on })
      return done
    },
    popOut: async (on) => {
      const action = on ? 'undock' : 'dock'
      const done = await does('appPopout', TAP, () => sdk.appPopout({ action }))
      if (done) facts.tell({ poppedOut: on })
      return done
    },
    onEnded: heard.ended.add,
    onShared: heard.shared.add,
    onSpeaking: heard.speaking.add,
    onMoved: facts.onMoved,
  }
  return { zoom, known }
}

/** In the alphabet of keys. */
const keyFrom = (uuid: string): string =>
  `uuid:${uuid.replace(/[^A-Za-z0-9_-]/g, '-')}`.padEnd(16, '-').slice(0, 80)
