/**
 * Commands that are not acknowledged yet, in order. They lie in the browser's
 * storage for as long as this tab lives, or where that is shut in the page's own
 * history: a reload finds them again, under the same ids.
 */
import type { Command, Reply } from '../server/contract/commands.ts'
import type { Refusal } from '../server/contract/vocabulary.ts'
import { newId } from './id.ts'
import { inHistory, toHistory } from './key.ts'

export type Waiting = {
  id: string
  command: Command
  /** What the server called the seat this was asked from. Null before it said. */
  made: string | null
  /** How often it went out, as far as is known. */
  tries: number
  /** Who waits for the reply. Nobody, where it is older than the page. */
  settle: ((reply: Reply) => void)[]
  /** An older answer that this one took the place of, and that may have gone out. */
  before?: Waiting
}

/** Nothing is counted any more that was not. */
const TOO_LATE: Refusal[] = ['no-open-check-in', 'session-ended']
/** Far more than anybody does in a meeting without a network. */
const ROOM = 100

export type Queue = ReturnType<typeof openQueue>

export function openQueue() {
  const name = `attune.unsent:${location.pathname}`
  const waiting = restored(name)
  let isKept = true
  let closed = false

  function keep(): void {
    if (closed) return
    const text = waiting.length === 0 ? null : JSON.stringify(waiting.map(atRest))
    isKept = stored(name, text) || inPage(name, text)
  }

  /** Only the newest answer matters: it takes the place of one that waits, and has not gone out. */
  function add(command: Command, made: string | null): Promise<Reply> {
    const older = waiting.find((one) => one.tries === 0 && replaces({ command, made }, one))
    if (!older && waiting.length >= ROOM)
      return Promise.resolve({ ok: false, refusal: 'unavailable' })
    return new Promise((settle) => {
      if (older) {
        older.command = command
        older.settle.push(settle)
      } else waiting.push({ id: newId(), command, made, tries: 0, settle: [settle] })
      keep()
    })
  }

  /**
   * What goes out next. An older answer that may have gone out gets no second
   * try: should it have arrived, the newer one's change is higher.
   */
  function next(): Waiting | undefined {
    const first = waiting[0]
    if (!first || first.tries === 0) return first
    const newer = waiting.find((one) => one !== first && replaces(one, first))
    if (!newer) return first
    newer.before = waiting.shift()!
    keep()
    return next()
  }

  function settle(one: Waiting, reply: Reply): void {
    const place = waiting.indexOf(one)
    if (place >= 0) waiting.splice(place, 1)
    const { before } = one
    // Too late itself, it says nothing of that one: whether it was in time is asked under its own id.
    if (before && !reply.ok && TOO_LATE.includes(reply.refusal)) waiting.unshift(before)
    keep()
    for (const tell of one.settle) tell(reply)
    if (before && !waiting.includes(before)) settle(before, reply)
  }

  // A page in the same document has a history of its own, and Back may hold an older state.
  addEventListener('hashchange', keep)

  return {
    add,
    next,
    settle,
    size: () => waiting.length,
    isFull: () => waiting.length >= ROOM,
    /** Whether a reload would find them. */
    isKept: () => isKept,
    close: () => {
      closed = true
      removeEventListener('hashchange', keep)
    },
  }
}

type AtRest = Pick<Waiting, 'id' | 'command' | 'made'>
const atRest = ({ id, command, made }: Waiting): AtRest => ({ id, command, made })

/** Whether it had gone out is not known, so it counts as tried. */
function restored(name: string): Waiting[] {
  try {
    const text = inStorage(name) ?? inHistory(name) ?? '[]'
    return (JSON.parse(text) as AtRest[]).map((one) => ({ ...one, tries: 1, settle: [] }))
  } catch {
    return []
  }
}

function inStorage(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

function stored(name: string, text: string | null): boolean {
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
    if (inHistory(name) !== null) toHistory(name, null)
    return true
  } catch {
    return false
  }
}

function inPage(name: string, text: string | null): boolean {
  try {
    toHistory(name, text)
    return true
  } catch {
    return text === null
  }
}

const replaces = (newer: AtMost, older: AtMost): boolean =>
  newer.made === older.made &&
  ((newer.command.type === 'end-pulse' && older.command.type === 'end-pulse') ||
    answersAgain(newer.command, older.command))
type AtMost = Pick<Waiting, 'command' | 'made'>

const answersAgain = (newer: Command, older: Command): boolean =>
  (newer.type === 'answer' || newer.type === 'withdraw-answer') &&
  (older.type === 'answer' || older.type === 'withdraw-answer') &&
  newer.checkIn === older.checkIn
