/**
 * The only file that imports Zoom's SDK. What it says is a hint for the screen;
 * who someone is, the server reads from the app context.
 *
 * The SDK is a proxy that answers to any name, `then` included, so it must never
 * be what a promise resolves to: it stays wrapped.
 */
import { askForSeat } from './session.ts'
import type { Admission } from './session.ts'
import { CAPABILITIES } from './zoom/capabilities.ts'

/** Zoom answers within this, or the panel goes on without it. */
const PATIENCE = 3_000
/** A user reads the invitation dialog before it answers. */
const DIALOG = 120_000

export type Invited = 'invited' | 'asked' | 'failed'

export type Zoom = {
  screenName: string
  /** A hint for which screen comes first, never a right. */
  isHost: boolean
  /** Lasts for the meeting, where the browser itself keeps nothing. */
  guestKey: string | null
  seat(base: string, key: string): Promise<Admission>
  invite(): Promise<Invited>
  openLink(url: string): Promise<void>
  /** The meeting is over. Returns how to stop listening. */
  onEnded(listener: () => void): () => void
}

/** Null outside Zoom: at once in a plain tab, after a moment in a page that does not answer. */
export async function enterZoom(): Promise<Zoom | null> {
  keepOthersOut()
  const { sdk } = await load()
  try {
    await within(
      PATIENCE,
      sdk.config({ capabilities: [...CAPABILITIES], version: '0.16', timeout: DIALOG }),
    )
  } catch {
    return null
  }
  // Older clients, guests and denied permissions: each answer may be missing.
  const person = await within(PATIENCE, sdk.getUserContext()).catch(() => null)

  const isHost = person?.role === 'host' || person?.role === 'coHost'
  const sendToAll = () => sdk.sendAppInvitationToAllParticipants()
  const askInDialog = () => sdk.showAppInvitationDialog()
  return {
    screenName: person?.screenName ?? '',
    isHost,
    guestKey: person ? keyFrom(person.participantUUID) : null,
    seat: async (base, key) => {
      const { context } = await within(PATIENCE, sdk.getAppContext())
      return askForSeat(`${base}zoom/seat`, { context, key, parent: null })
    },
    invite: async () => {
      if (isHost && (await succeeds(sendToAll))) return 'invited'
      return (await succeeds(askInDialog)) ? 'asked' : 'failed'
    },
    openLink: async (url) => {
      await sdk.openUrl({ url })
    },
    onEnded: (listener) => {
      const heard = ({ action }: { action: string }) => {
        if (action === 'ended') listener()
      }
      sdk.addEventListener('onMeeting', heard)
      return () => sdk.removeEventListener('onMeeting', heard)
    },
  }
}

async function load() {
  const { default: sdk } = await import('@zoom/appssdk')
  return { sdk }
}

/** In a frame the SDK believes a message from any window. Only the one that holds us may answer. */
function keepOthersOut(): void {
  if (window.parent === window) return
  addEventListener(
    'message',
    (event) => {
      if (event.source !== window.parent) event.stopImmediatePropagation()
    },
    { capture: true },
  )
}

/** In the alphabet of keys. */
const keyFrom = (uuid: string): string =>
  `uuid:${uuid.replace(/[^A-Za-z0-9_-]/g, '-')}`.padEnd(16, '-').slice(0, 80)

function within<Result>(ms: number, answer: Promise<Result>): Promise<Result> {
  return Promise.race([
    answer,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('Zoom did not answer')), ms)
    }),
  ])
}

const succeeds = (call: () => Promise<unknown>): Promise<boolean> =>
  call().then(
    () => true,
    () => false,
  )
