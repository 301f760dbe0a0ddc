/** One sequence, played on the real thing and on the model, which must agree after every step. */
import type { Command } from '../../server/contract/commands.ts'
import { Answer, Wish } from '../../server/contract/vocabulary.ts'
import { linkSecret } from '../../server/seats.ts'
import type { Seat } from '../../server/seats.ts'
import { dice } from '../games/game.ts'
import { cast, close, release } from './asking.ts'
import { eraseEnded } from './between.ts'
import { holdsForEveryone } from './everyone.ts'
import type { Look } from './everyone.ts'
import { newBook, pick, some } from './drawing.ts'
import type { Chance } from './drawing.ts'
import { make } from './making.ts'
import { misplaced, nameOf } from './names.ts'
import type { Name } from './names.ts'
import { NOTHING_OF_ONES_OWN, end } from './opening.ts'
import { CLIENTS, NAMES, PANELS, seatOf } from './panels.ts'
import type { PanelName } from './panels.ts'
import { ask, enter } from './rules.ts'
import { equal } from './same.ts'
import { seenBy } from './seen.ts'
import { shownIn } from './shown.ts'
import { DAY, HOUR, MINUTE, SECOND, meansNoMore, placeIn, standingFor } from './state.ts'
import type { Ballot, Model, Talk } from './state.ts'
import { senderOf, typeFor } from './themes.ts'
import type { Theme } from './themes.ts'
import { NOON, diceOf, keys, openBase, startServer } from './world.ts'
import type { Base, Fault } from './world.ts'

export type Sequence = { theme: Theme; crowd: PanelName[]; rolls: number[] }
/** How often each command was done, and refused. */
export type Tally = Map<string, { done: number; refused: number }>

class Divergence extends Error {}

type Sent = { panel: PanelName; id: string; command: Command; made: string | undefined }

const PAUSES = [MINUTE, 6 * MINUTE, 11 * MINUTE, 21 * MINUTE, 4 * HOUR, DAY, 31 * DAY]
/** After which a session ends by itself. */
const LONGEST = 12 * HOUR

/** A sequence that is told: a past failure, or one that shows a fault. */
export type Told =
  | [PanelName, Command]
  | { enter: PanelName }
  | { wait: number }
  /** What was sent so many commands ago, under the same id. */
  | { again: number }
  | { ballot: string; answer: Answer }
  | 'restart'
  | 'look at the box'

type Options = { fault?: Fault; tally?: Tally }

export const play = ({ theme, crowd, rolls }: Sequence, options: Options = {}): Promise<void> =>
  played(options, async (game) => {
    await game.begin(crowd)
    for (const roll of rolls) await game.step(theme, dice(roll))
  })

export const tell = (crowd: PanelName[], steps: Told[], options: Options = {}): Promise<void> =>
  played(options, async (game) => {
    await game.begin(crowd)
    for (const step of steps) await game.told(step)
  })

async function played(
  { fault, tally = new Map() as Tally }: Options,
  run: (game: ReturnType<typeof newGame>) => Promise<void>,
): Promise<void> {
  const base = await openBase()
  const game = newGame(base, fault, tally)
  try {
    await run(game)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new Divergence(`${game.story.join('\n')}\n${said}`, { cause: error })
  } finally {
    await base.close()
  }
}

function newGame(base: Base, fault: Fault | undefined, tally: Tally) {
  const time = { now: NOON }
  const thrown = diceOf()
  let server = startServer(base, time, thrown, fault)
  const model: Model = {
    now: NOON,
    talks: [],
    links: {},
    done: new Set(),
    practices: new Map(),
    meant: { here: new Map(), elsewhere: new Map() },
  }
  const book = newBook()
  const sent: Sent[] = []
  const names = new Map<string, Name>()
  const story: string[] = []
  const revisions = new Map<string, number>()
  let before: Look[] = []
  let commands = 0

  /** One for each panel, as a connection has one: what it is called in a session is worked out once. */
  const seats = new Map<string, Seat>()
  function seat(panel: PanelName, apart = false): Seat {
    const session = model.links[panel] ?? 'nowhere'
    const known = seats.get(`${panel} ${apart} ${session}`)
    if (known) return known
    const one = seatOf(panel, { session, apart })
    seats.set(`${panel} ${apart} ${session}`, one)
    return one
  }

  function tick(ms = SECOND): void {
    time.now += ms
    model.now = time.now
  }

  async function begin(crowd: Sequence['crowd']): Promise<void> {
    for (const who of ['otto', 'maya'] as const) {
      const asked = { type: 'start-session', label: '', engagement: null } as const
      await command(who, { ...asked, coachName: `${who} leads` })
    }
    for (const panel of crowd) await arrive(panel, false)
  }

  async function step(theme: Theme, chance: Chance): Promise<void> {
    tick()
    const luck = chance()
    if (luck < 0.07) return arrive(pick(NAMES, chance), chance() < 0.15)
    if (luck < 0.09) return gone(pick(CLIENTS, chance))
    if (luck < 0.13) return wait(pick(PAUSES, chance))
    if (luck < 0.15) return chance() < 0.5 ? tidy() : restart()
    if (luck < 0.2 && sent.length > 0) return again(chance)
    const talk = standingFor(model, 'maya')
    if (talk?.checkIn && talk.checkIn.mode !== 'pair') {
      if (luck < 0.5) return ballot(talk, chance)
      if (luck < 0.56) return releaseAll()
    }
    // Whoever is asked answers, and answers again.
    const isAsked = talk?.checkIn?.mode === 'pair' && luck < 0.4
    const type = isAsked ? 'answer' : typeFor(theme, chance)
    const panel = senderOf(type, model, chance)
    await command(panel, make(type, aroundOf(panel, chance)), chance)
  }

  /** At the desk it is about sessions that are over, or about one that is open. */
  function aroundOf(panel: PanelName, chance: Chance) {
    const standing = standingFor(model, panel)
    const { via, who } = PANELS[panel]
    const own = model.talks.filter(({ coach }) => coach === who)
    const lot = chance() < 0.9 ? own : model.talks
    const talk = via === 'desk' ? (pick(lot, chance) ?? null) : standing
    const secretOf = model.talks.findLast((one) => one.handOver !== null)
    const offer = secretOf ? raw(secretOf)?.handOver : null
    const secret = linkSecret(offer && chance() < 0.95 ? offer.id : 'none', keys)
    return { model, book, panel, talk, secret, chance }
  }

  /** As the server has it in memory or in its store: for names of its own, and for revisions. */
  const kept = new Map<string, Awaited<ReturnType<typeof server.keeping.current>>>()
  const raw = ({ id }: Talk) => kept.get(id)?.session

  async function command(panel: PanelName, asked: Command, chance: Chance = () => 1) {
    const id = `m${(commands += 1)}`.padEnd(22, '_')
    const made = chance() < 0.06 && names.size > 0 ? pick([...names.keys()], chance) : undefined
    const message = { panel, id, command: asked, made }
    sent.push(message)
    await send(message)
  }

  /** The same once more, from where it came or from anybody. */
  async function again(chance: Chance): Promise<void> {
    const message = chance() < 0.5 ? sent.at(-1)! : pick(sent, chance)
    const panel = chance() < 0.9 ? message.panel : pick(NAMES, chance)
    await send({ ...message, panel, command: inTheWordsOf(panel, message) })
  }

  async function send({ panel, id, command: asked, made }: Sent): Promise<void> {
    story.push(`${panel}: ${id} ${made ? `(made as ${made}) ` : ''}${JSON.stringify(asked)}`)
    const secret = asked.type === 'accept-hand-over' ? asked.secret : null
    const meaning = {
      offered: model.talks.find((talk) => isOffered(talk, secret))?.id ?? null,
      misplaced: misplaced(model, panel, asked, made === undefined ? undefined : names.get(made)),
    }
    const reply = await server.command(seat(panel), {
      id,
      command: asked,
      ...(made !== undefined && { made }),
    })
    const named = await begun(panel)
    const expected = ask(model, { panel, id, command: asked, ...meaning, named })
    const count = tally.get(asked.type) ?? { done: 0, refused: 0 }
    count[reply.ok ? 'done' : 'refused'] += 1
    tally.set(asked.type, count)
    equal(`the reply to ${asked.type}`, reply, expected)
    // A refusal leaves everything as it was: its sender looks, and no revision has grown.
    if (!reply.ok) return unchanged(panel)
    await look({ id, asked })
  }

  const isOffered = (talk: Talk, secret: string | null): boolean => {
    const offer = raw(talk)?.handOver
    return offer !== null && offer !== undefined && linkSecret(offer.id, keys) === secret
  }

  /** Under the ids that the server threw for it. */
  async function begun(panel: PanelName): Promise<{ session: string; engagement: string }> {
    const found = PANELS[panel].via === 'link' ? null : await server.sessions.placeOf(seat(panel))
    return { session: found?.session.id ?? '', engagement: found?.session.engagement ?? '' }
  }

  async function arrive(panel: PanelName, apart: boolean): Promise<void> {
    if (PANELS[panel].via === 'link') {
      const open = standingFor(model, 'maya')
      if (open) model.links[panel] = open.id
    }
    story.push(`${panel} enters${apart ? ' from a breakout room' : ''}`)
    const refusal = await server.sessions.enter(seat(panel, apart))
    const expected = enter(model, panel, apart)
    equal('entering', refusal, expected.ok ? null : expected.refusal)
    await look(null)
  }

  async function gone(panel: PanelName): Promise<void> {
    const talk = standingFor(model, panel)
    const side = talk && placeIn(talk, panel)
    if (!talk || side === null || side === 'coach') return
    story.push(`${panel} is gone`)
    const place = await server.sessions.placeOf(seat(panel))
    await server.sessions.left(talk.id, place!.who)
    talk.people.find(({ who }) => who === side)!.here = false
    await look(null)
  }

  async function wait(ms: number): Promise<void> {
    story.push(`${ms / MINUTE} minutes pass`)
    tick(ms)
    await look(null)
  }

  async function restart(): Promise<void> {
    story.push('the server starts anew')
    server = startServer(base, time, thrown, fault)
    for (const meant of Object.values(model.meant))
      for (const said of meant.values()) said.heard = false
    await look(null)
  }

  async function tidy(): Promise<void> {
    story.push('the server tidies up')
    await server.rounds.tidy()
    for (const talk of model.talks)
      if (talk.closedAt === null && model.now - talk.openedAt >= LONGEST) {
        close(talk, model.now)
        end(talk, model.now)
        meansNoMore(model, talk.meeting)
      }
    eraseEnded(model)
    await look(null)
  }

  async function releaseAll(): Promise<void> {
    story.push('the box is looked at')
    await server.rounds.release()
    for (const talk of model.talks) release(talk, false, model.now)
    await look(null)
  }

  async function told(step: Told): Promise<void> {
    tick()
    if (step === 'restart') return restart()
    if (step === 'look at the box') return releaseAll()
    if (Array.isArray(step)) return command(...step)
    if ('enter' in step) return arrive(step.enter, false)
    if ('wait' in step) return wait(step.wait)
    if ('again' in step) return send(sent.at(-step.again)!)
    const talk = standingFor(model, 'maya')!
    const change = (talk.checkIn?.ballots.get(step.ballot)?.change ?? 0) + 1
    return castOne(talk, talk.checkIns, step.ballot, { change, answer: step.answer, wishes: [] })
  }

  async function ballot(talk: Talk, chance: Chance): Promise<void> {
    const { checkIns, checkIn } = talk
    const number = Math.max(1, chance() < 0.9 ? checkIns : checkIns - 1)
    const who = pick(checkIn!.asked, chance)
    const last = checkIn!.ballots.get(who)?.change ?? 0
    const change = Math.max(1, chance() < 0.8 ? last + 1 : last - 1)
    const answer = chance() < 0.1 ? ('withdrawn' as const) : pick(Answer.options, chance)
    const wishes = some(Wish.options.slice(0, 3), chance)
    await castOne(talk, number, who, { change, answer, wishes })
  }

  async function castOne(talk: Talk, number: number, who: string, given: Omit<Ballot, 'block'>) {
    story.push(`${who} casts in ${number}: ${JSON.stringify(given)}`)
    const tag = `ballot of ${who} in ${talk.id}.${number}`
    const reply = await server.box.cast(`${talk.id}.${number}`, tag, given)
    const into = talk.checkIn?.number === number ? talk.checkIn : null
    equal('the reply to a ballot', reply, cast(into, who, given))
    const was = before
    await look(null)
    // Nothing that anybody is shown depends on whether somebody answered.
    equal('what is shown after a ballot', before, was)
  }

  async function unchanged(panel: PanelName): Promise<void> {
    await seen(panel)
    for (const talk of model.talks) {
      const now = await server.keeping.current(talk.id)
      equal(`the revision of ${talk.id}`, now?.revision, revisions.get(talk.id))
    }
  }

  async function seen(panel: PanelName): Promise<Look | null> {
    const shown = await server.view(seat(panel))
    if (shown) names.set(shown.name, nameOf(model, panel))
    equal(`what ${panel} sees`, shown && shownIn(shown.view), seenBy(model, panel))
    return shown && { panel, view: shown.view, talk: standingFor(model, panel) }
  }

  async function look(done: { id: string; asked: Command } | null): Promise<void> {
    const looks: Look[] = []
    for (const panel of NAMES) looks.push(...[(await seen(panel)) ?? []].flat())
    for (const who of ['maya', 'otto']) {
      const { receipts, ...own } = await server.practices.of(`uid ${who}`)
      const { receipts: expected, ...theirs } = model.practices.get(who) ?? NOTHING_OF_ONES_OWN
      equal(`what is ${who}’s own`, own, theirs)
      equal(`receipts of ${who}`, receipts.length, expected.length)
    }
    holdsForEveryone(looks, before)
    before = looks
    await remember(done)
  }

  /** What grew was written, and under the id of what was asked. */
  async function remember(done: { id: string; asked: Command } | null): Promise<void> {
    for (const talk of model.talks) {
      const now = await server.keeping.current(talk.id)
      if (!now) throw new Error(`session ${talk.id} is gone`)
      const was = revisions.get(talk.id)
      if (was !== undefined && now.revision < was) throw new Error('a revision has shrunk')
      const isNew = was === undefined
      if (!book.talks.includes(talk.id)) book.talks.push(talk.id)
      if (!book.engagements.includes(talk.engagement)) book.engagements.push(talk.engagement)
      const byStart = done?.asked.type === 'start-session'
      if (done && now.revision !== was && (isNew || !byStart))
        model.done.add(`${talk.id} ${done.id}`)
      revisions.set(talk.id, now.revision)
      for (const [place, link] of talk.links.entries()) link.id = now.session.links[place]!.id
      kept.set(talk.id, now)
    }
  }

  return { begin, step, told, story }
}

/** What somebody sends as their own says so, wherever they have it from. */
const inTheWordsOf = (panel: PanelName, { panel: from, command }: Sent): Command =>
  JSON.parse(
    JSON.stringify(command).replaceAll(` of ${PANELS[from].who},`, ` of ${PANELS[panel].who},`),
  ) as Command
