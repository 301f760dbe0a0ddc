/** Whether some order of what was done at once, one after the other, makes what is there. */
import type { Command, Reply } from '../../server/contract/commands.ts'
import { cast, release } from './asking.ts'
import { misplaced } from './names.ts'
import type { Name } from './names.ts'
import { PANELS } from './panels.ts'
import type { PanelName } from './panels.ts'
import { ask, enter } from './rules.ts'
import { copy, same } from './same.ts'
import { placeIn, standingFor } from './state.ts'
import type { Model } from './state.ts'

type Made = { name: string; meant: Name }
export type Did =
  | { kind: 'command'; panel: PanelName; id: string; command: Command; made?: Made }
  | { kind: 'enter'; panel: PanelName }
  | { kind: 'ballot'; who: string; box: string; number: number; given: Parameters<typeof cast>[2] }
  | { kind: 'release' }
/** What the server calls the newest session of each meeting. */
export type Newest = Record<'here' | 'elsewhere', { session: string; engagement: string }>
export type Done = { did: Did; reply: unknown }

const placeOf = (state: Model, panel: PanelName) => {
  const talk = standingFor(state, panel)
  return talk && placeIn(talk, panel)
}

/** Where it may have been taken to at the door: to what it names, or to what that server knew. */
function aimsOf({ talks }: Model, { panel, made }: Extract<Did, { kind: 'command' }>): string[] {
  if (!made) return []
  const named = talks.filter(({ id }) => id === made.meant.where)
  const known = talks.filter(({ meeting }) => meeting === PANELS[panel].meeting)
  return (named.length > 0 ? named : known).map(({ id }) => id)
}

/** What the model may be after this, if it was answered like that. */
export function becomes(
  before: Model,
  { did, reply }: Done,
  newest: Newest,
  acknowledged: Set<string>,
): Model[] {
  const state = copy(before)
  switch (did.kind) {
    case 'enter': {
      const expected = enter(state, did.panel, false)
      return (expected.ok ? null : expected.refusal) === reply ? [state] : []
    }
    case 'ballot': {
      const talk = state.talks.find(({ id }) => id === did.box)
      const checkIn = talk?.checkIn?.number === did.number ? talk.checkIn : null
      return cast(checkIn, did.who, did.given) === reply ? [state] : []
    }
    case 'release':
      for (const talk of state.talks) release(talk, false, state.now)
      return [state]
    case 'command': {
      const { panel, id, command } = did
      const { ok: isDone } = reply as Reply
      const isVisitor = placeOf(before, panel) === null
      // Asked twice at once, it comes to the same.
      if (command.type === 'join-session' && isDone && !isVisitor) return [before]
      const asked = { panel, id, command, offered: null, named: newest[PANELS[panel].meeting] }
      const expected = ask(state, {
        ...asked,
        misplaced: misplaced(state, panel, command, did.made?.meant),
      })
      // A server that has not heard yet may say another no to who has no seat, or lost a start.
      const isNo = !expected.ok && !isDone && (isVisitor || command.type === 'start-session')
      const possible = same(expected, reply) || isNo ? [state] : []
      for (const aim of aimsOf(before, did)) {
        const there = copy(before)
        const said = ask(there, { ...asked, misplaced: null, aim })
        if (same(said, reply)) possible.push(there)
      }
      for (const after of possible)
        if (isDone && !same(after.talks, before.talks))
          for (const talk of after.talks) after.done.add(`${talk.id} ${id}`)
      // Where the first try was right and had nothing to change, it may have been written or not.
      return isDone && acknowledged.has(id) ? [...possible, before] : possible
    }
  }
}

export function isSomeOrder(
  from: Model,
  done: Done[],
  newest: Newest,
  isSo: (state: Model) => boolean,
): boolean {
  const search = (state: Model, left: Done[], acknowledged: Set<string>): boolean => {
    if (left.length === 0) return isSo(state)
    return left.some((one) => {
      const rest = left.filter((other) => other !== one)
      const known = new Set(acknowledged)
      if (one.did.kind === 'command' && same(one.reply, { ok: true })) known.add(one.did.id)
      return becomes(state, one, newest, acknowledged).some((next) => search(next, rest, known))
    })
  }
  return search(from, done, new Set())
}
