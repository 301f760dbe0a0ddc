/**
 * Several servers at one store, and what is asked of them at the same moment: every
 * call of the store begins and ends when the scheduler says. What came out must be
 * what some order of the commands, one after the other, would have made of the model.
 */
import type { Scheduler } from 'fast-check'
import type { Command } from '../../server/contract/commands.ts'
import { Answer } from '../../server/contract/vocabulary.ts'
import type { Where } from '../../server/keeping.ts'
import type { Store } from '../../server/store/store.ts'
import { dice } from '../games/game.ts'
import { newBook, pick } from './drawing.ts'
import type { Chance } from './drawing.ts'
import { make } from './making.ts'
import { nameOf } from './names.ts'
import { NOTHING_OF_ONES_OWN } from './opening.ts'
import { NAMES, PANELS, seatOf } from './panels.ts'
import type { PanelName } from './panels.ts'
import { becomes, isSomeOrder } from './orders.ts'
import type { Did, Newest } from './orders.ts'
import { same } from './same.ts'
import { seenBy } from './seen.ts'
import { shownIn } from './shown.ts'
import { standingFor } from './state.ts'
import type { Model } from './state.ts'
import { senderOf, typeFor } from './themes.ts'
import { isOfPractice } from './whose.ts'
import { NOON, diceOf, notAlone, startServer } from './world.ts'
import type { Base, Fault, Server } from './world.ts'

export type Race = {
  servers: number
  crowd: PanelName[]
  /** One after the other, before. */
  before: number[]
  /** All at once: on which server, and whether it is something sent before, under the same id. */
  wave: { on: number; again: boolean; roll: number }[]
  /** The session is over when it begins. */
  over: boolean
}

/** Each base is of one server; those on SQLite share one. `space` keeps races at one database apart. */
export async function race(
  { servers, crowd, before, wave, over }: Race,
  scheduler: Scheduler,
  bases: Omit<Base, 'close'>[],
  { space = '', fault = {} }: { space?: string; fault?: Fault } = {},
): Promise<void> {
  const time = { now: NOON }
  const thrown = diceOf(space)
  let isRacing = false
  const story: string[] = []
  const gate = async (what: string) =>
    isRacing ? scheduler.schedule(Promise.resolve(), what) : undefined
  const started = Array.from({ length: servers }, (_, place) => {
    const { store, box } = bases[place % bases.length]!
    const gated = {
      store: gatedAt(`store of ${place}`, notAlone(store), gate),
      box: gatedAt(`box of ${place}`, box, gate),
    }
    return startServer(gated, time, thrown, fault)
  })
  const model: Model = {
    now: NOON,
    talks: [],
    links: {},
    done: new Set(),
    practices: new Map(),
    meant: { here: new Map(), elsewhere: new Map() },
  }
  const book = newBook()
  let commands = 0

  const on = (place: number): Server => started[place % servers]!
  const seat = (panel: PanelName) =>
    seatOf(panel, { session: model.links[panel] ?? 'nowhere', space })

  /** Asked now, of the model as it is now. */
  function draw(chance: Chance, drawn: Did[]): Did {
    const luck = chance()
    const talk = standingFor(model, 'maya')
    const checkIn = talk?.checkIn
    if (luck < 0.1) return { kind: 'enter', panel: pick(NAMES, chance) }
    if (talk && checkIn && checkIn.mode !== 'pair' && luck < 0.45) {
      if (luck < 0.15) return { kind: 'release' }
      const who = pick(checkIn.asked, chance)
      const change = (checkIn.ballots.get(who)?.change ?? 0) + 1
      const given = { change, answer: pick(Answer.options, chance), wishes: [] }
      return { kind: 'ballot', who, box: talk.id, number: checkIn.number, given }
    }
    const isOver = talk?.closedAt !== null
    const drawnType = isOver && chance() < 0.5 ? 'start-session' : typeFor('races', chance)
    const type = drawn.some((one) => keepsApart(one, drawnType)) ? 'instead-of-advice' : drawnType
    const panel = senderOf(type, model, chance)
    const around = {
      model,
      book,
      panel,
      talk: standingFor(model, panel) ?? talk,
      secret: '',
      chance,
    }
    const id = `${space}m${(commands += 1)}`.padEnd(22, '_')
    const command = make(type, around)
    // Nobody goes on with one engagement in two meetings at the same moment.
    if (command.type === 'start-session' && PANELS[panel].meeting === 'elsewhere')
      command.engagement = null
    return { kind: 'command', panel, id, command }
  }

  async function does(did: Did, place: number): Promise<unknown> {
    const server = on(place)
    switch (did.kind) {
      case 'command':
        return server.command(seat(did.panel), {
          id: did.id,
          command: did.command,
          ...(did.made && { made: did.made.name }),
        })
      case 'enter':
        return server.sessions.enter(seat(did.panel))
      case 'ballot':
        return server.box.cast(`${did.box}.${did.number}`, `ballot of ${did.who}`, did.given)
      case 'release':
        return server.rounds.release()
    }
  }

  /** Where links lead, and what the server calls what it made. */
  async function learn(state: Model): Promise<void> {
    for (const talk of state.talks) {
      const kept = await bases[0]!.store.session(talk.id)
      for (const [place, link] of talk.links.entries())
        link.id = kept?.session.links[place]?.id ?? ''
      if (!book.engagements.includes(talk.engagement)) book.engagements.push(talk.engagement)
    }
  }

  async function newest(): Promise<Newest> {
    const inMeeting = async (meeting: string) => {
      const kept = await bases[0]!.store.latestIn(`${space}${meeting}`)
      return { session: kept?.session.id ?? '', engagement: kept?.session.engagement ?? '' }
    }
    return { here: await inMeeting('here'), elsewhere: await inMeeting('elsewhere') }
  }

  /**
   * As panels do, it says from where it is asked: what they were shown last. What is a
   * coach's own is of no session, and whether one ends meanwhile is no matter.
   */
  async function signed(did: Did): Promise<Did> {
    if (did.kind !== 'command' || isOfPractice(did.command)) return did
    const shown = await startServer(bases[0]!, time, thrown).view(seat(did.panel))
    return shown ? { ...did, made: { name: shown.name, meant: nameOf(model, did.panel) } } : did
  }

  async function oneAfterTheOther(unsigned: Did, place: number): Promise<void> {
    const did = await signed(unsigned)
    story.push(`${place % servers}: ${JSON.stringify(did)}`)
    time.now += 1000
    model.now = time.now
    const reply = await does(did, place)
    const [after] = becomes(model, { did, reply }, await newest(), new Set())
    if (!after) throw new Error(`${JSON.stringify(did)} was answered ${JSON.stringify(reply)}`)
    Object.assign(model, after)
    await learn(model)
  }

  try {
    const first = { type: 'start-session', label: '', coachName: 'maya leads' } as const
    const start: Command = { ...first, engagement: null }
    await oneAfterTheOther(
      { kind: 'command', panel: 'maya', id: `${space}m0`.padEnd(22, '_'), command: start },
      0,
    )
    for (const [place, panel] of crowd.entries()) {
      if (PANELS[panel].via === 'link') model.links[panel] = (await newest()).here.session
      await oneAfterTheOther({ kind: 'enter', panel }, place)
    }
    for (const roll of before) await oneAfterTheOther(draw(dice(roll), []), roll)
    if (over) {
      const end: Did = {
        kind: 'command',
        panel: standingFor(model, 'maya')?.leadsFrom ?? 'maya',
        id: `${space}end`.padEnd(22, '_'),
        command: { type: 'end-session' },
      }
      await oneAfterTheOther(end, 0)
    }
    time.now += 1000
    model.now = time.now
    const asked: Did[] = []
    for (const { again, roll } of wave) {
      const chance = dice(roll)
      asked.push(
        again && asked.length > 0 ? pick(asked, chance) : await signed(draw(chance, asked)),
      )
    }
    for (const [place, one] of asked.entries())
      story.push(`at once, ${wave[place]!.on % servers}: ${JSON.stringify(one)}`)
    isRacing = true
    const replies = await scheduler.waitFor(
      Promise.all(asked.map((one, place) => does(one, wave[place]!.on))),
    )
    isRacing = false
    const done = asked.map((did, place) => ({ did, reply: replies[place] }))
    for (const { did, reply } of done) story.push(`${did.kind}: ${JSON.stringify(reply)}`)
    const fresh = startServer(bases[0]!, time, diceOf(`${space}f`), fault)
    const shown = await shownBy(fresh, seat)
    const isSo = (state: Model): boolean =>
      NAMES.every((panel) => same(shown.views.get(panel), seenBy(state, panel))) &&
      shown.own.every(([who, own]) => same(own, ownIn(state, who)))
    if (!isSomeOrder(model, done, await newest(), isSo))
      throw new Error(`no order of these makes what is there: ${nearest(shown.views, model)}`)
    await allSee(started, shown.views, placesOf(model, await newest()), seat)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Error(`${story.join('\n')}\n${said}`, { cause: error })
  }
}

/**
 * What is not raced: the model cannot name two sessions that begin at the same moment,
 * and what is settled at the desk for an engagement comes along from before a start, a
 * promise that is kept just then comes along as kept.
 */
const APART: Command['type'][] = ['end-session', 'keep-commitment']
const keepsApart = (one: Did, type: Command['type']): boolean =>
  one.kind === 'command' &&
  ((one.command.type === 'start-session' && APART.includes(type)) ||
    (type === 'start-session' && APART.includes(one.command.type)))

/** Each of its functions begins, and answers, when it is told to. */
function gatedAt<Part extends object>(
  name: string,
  part: Part,
  gate: (what: string) => Promise<unknown>,
): Part {
  const gated = Object.entries(part).map(([key, value]) => {
    if (typeof value !== 'function' || key === 'waiting') return [key, value]
    const call = value as (...given: unknown[]) => unknown
    return [
      key,
      async (...given: unknown[]) => {
        await gate(`${name}: ${key}`)
        const answer = await call(...given)
        await gate(`${name}: ${key} is answered`)
        return answer
      },
    ]
  })
  const { practices, rights } = part as Partial<Store>
  const inner = {
    ...(practices && { practices: gatedAt(name, practices, gate) }),
    ...(rights && { rights }),
  }
  return { ...(Object.fromEntries(gated) as Part), ...inner }
}

const ownIn = (state: Model, who: string) => {
  const { receipts: _receipts, ...own } = state.practices.get(who) ?? NOTHING_OF_ONES_OWN
  return own
}

async function shownBy(server: Server, seat: (panel: PanelName) => ReturnType<typeof seatOf>) {
  const views = new Map<PanelName, object | null>()
  for (const panel of NAMES) {
    const shown = await server.view(seat(panel))
    views.set(panel, shown && shownIn(shown.view))
  }
  const own: [string, object][] = []
  for (const panel of ['maya', 'otto'] as const) {
    const { uid } = seat(panel) as { uid: string }
    const { receipts: _receipts, ...theirs } = await server.practices.of(uid)
    own.push([panel, theirs])
  }
  return { views, own }
}

/** Enough to see what it is about: where it differs from what was before. */
function nearest(views: Map<PanelName, object | null>, before: Model): string {
  const changed = (view: object, was: object): [string, unknown][] =>
    Object.entries(view).filter(
      ([field, now]) => !same(now, (was as Record<string, unknown>)[field]),
    )
  return [...views]
    .map(([panel, view]) => {
      const fields = changed(view ?? {}, seenBy(before, panel) ?? {})
      return `\n${panel}: ${JSON.stringify(Object.fromEntries(fields))}`
    })
    .join('')
}

/** What there was before, and what began. */
const placesOf = ({ talks }: Model, { here, elsewhere }: Newest): Where[] => [
  ...talks,
  { id: here.session, meeting: 'here' },
  { id: elsewhere.session, meeting: 'elsewhere' },
]

/** Once they have heard that something changed, every server shows the same. */
async function allSee(
  servers: Server[],
  views: Map<PanelName, object | null>,
  places: Where[],
  seat: (panel: PanelName) => ReturnType<typeof seatOf>,
): Promise<void> {
  for (const [place, server] of servers.entries()) {
    for (const place of places) await server.keeping.catchUpWith(place)
    const shown = await shownBy(server, seat)
    for (const [panel, view] of shown.views)
      if (!same(view, views.get(panel)))
        throw new Error(`server ${place} shows ${panel}: ${JSON.stringify(view)}`)
  }
}
