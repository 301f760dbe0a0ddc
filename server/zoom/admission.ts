/**
 * From an app context to a seat's token. A context is a bearer credential for
 * two minutes, so it belongs to whoever shows it first: the key of the device
 * that does is bound to it, and another one is a replay.
 */
import { createHash } from 'node:crypto'
import { knows } from '../core/presence.ts'
import type { Keeping } from '../keeping.ts'
import { TOKEN_LIFE, personIn, tokenFor } from '../seats.ts'
import type { Claims, Keys, Seat } from '../seats.ts'
import type { SignIns } from '../sign-ins.ts'
import type { Store } from '../store/store.ts'
import { readContext } from './context.ts'
import type { AppContext, ZoomApp } from './context.ts'

export type Admission = ReturnType<typeof createAdmission>

export function createAdmission(deps: {
  store: Store
  signIns: SignIns
  keeping: Keeping
  keys: Keys
  apps: ZoomApp[]
  clock: () => number
}) {
  const { store, signIns, keeping, keys, apps, clock } = deps

  /**
   * For the page that Zoom opens: no key is known yet, so the panel's first
   * connection binds the context. `main-window` is Zoom outside a meeting.
   */
  async function toPage(text: string): Promise<'invalid' | 'main-window' | { token: string }> {
    const context = readContext(text, apps, clock())
    if (!context) return 'invalid'
    if (context.mid === undefined) return 'main-window'
    return tokenFor(claimsOf(context, context.mid, false), keys, clock())
  }

  /** Null when the context is not valid, names nobody outside a meeting, or was shown by another device. */
  async function toPanel(asked: { context: string; key: string; parent: string | null }) {
    const context = readContext(asked.context, apps, clock())
    if (!context) return null
    const { mid } = context
    if (mid === undefined) return toDesk(context, asked.key)
    const claims = claimsOf(context, mid, false)
    if (!(await isFirst({ ...claims, key: asked.key }))) return null
    const { parent } = asked
    const inRoom = parent !== null && (await belongsTo(parent, context, asked.key))
    return tokenFor(inRoom ? claimsOf(context, parent, true) : claims, keys, clock())
  }

  /** Zoom's main window, where a coach is outside any meeting. */
  async function toDesk({ typ, uid, id }: AppContext, key: string) {
    if (typ !== 'panel' || uid === undefined) return null
    const claims: Claims = { via: 'desk', uid, context: id, desk: null }
    return (await isFirst({ ...claims, key })) ? tokenFor(claims, keys, clock()) : null
  }

  /** True for the link, for a browser that is still signed in, and for the device that showed this seat's context first. */
  async function isFirst(seat: Pick<Seat, 'key'> & Claims): Promise<boolean> {
    if (seat.via === 'link') return true
    if (seat.via === 'desk' && seat.desk !== null) return signIns.isOpen(seat.desk, seat.uid)
    if (seat.context === null) return false
    const key = createHash('sha256').update(`${seat.context}|${seat.key}`).digest('base64url')
    // For as long as any token that was made from it can live.
    return store.zoom.bind(seat.context, key, clock() + LONGEST_USE)
  }

  /**
   * A panel says by itself which meeting its breakout room belongs to, so it is
   * believed only for somebody who had a seat there before.
   */
  async function belongsTo(parent: string, { uid, id }: AppContext, key: string): Promise<boolean> {
    const kept = await keeping.latestIn(parent)
    if (kept?.session.closedAt !== null) return false
    const seat: Seat = {
      via: 'meeting',
      meeting: parent,
      apart: true,
      uid: uid ?? null,
      context: id,
      key,
      expiresAt: 0,
    }
    const person = personIn(kept.session, seat, keys)
    return person === 'coach' || knows(kept.session, person)
  }

  return { toPage, toPanel, isFirst }
}

/** A context's own life, bounded by `readContext`, and then its last token's. */
const LONGEST_USE = 15 * 60 * 1000 + TOKEN_LIFE

const claimsOf = ({ uid, bmid, id }: AppContext, meeting: string, apart: boolean): Claims => ({
  via: 'meeting',
  meeting,
  // With the room beside it, the meeting is the main one.
  apart: apart || bmid !== undefined,
  uid: uid ?? null,
  context: id,
})
