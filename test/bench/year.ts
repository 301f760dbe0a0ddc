/** A coach's year: sessions as the rules leave them, with what is said, noted and promised in one. */
import type { Command } from '../../server/contract/commands.ts'
import { Answer, Card, Reflection } from '../../server/contract/vocabulary.ts'
import { apply } from '../../server/core/apply.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import { noteOpening } from '../../server/core/links.ts'
import { openSession } from '../../server/core/opening.ts'
import type { Actor, Outcome } from '../../server/core/outcome.ts'
import { NO_PRACTICE, withReceipt } from '../../server/core/practice.ts'
import type { Practice } from '../../server/core/practice.ts'
import { arrive } from '../../server/core/presence.ts'
import type { Session } from '../../server/core/session.ts'
import { newId } from '../server.ts'

export const COACH = 'uid-coach'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** What a session that is kept for a year may be old. */
const YEAR = 364 * DAY
/** The engagement that has been going on for longest. */
const LONGEST = 50
/** Sessions of every other, on average. */
const USUAL = 8
/** Of so many engagements one is with several people. */
const SEVERAL = 8

const coach: Actor = { role: 'coach', device: 'laptop' }

/** `all` sessions up to `now`, each engagement's from its first to its last. */
export function sessionsOfAYear(all: number, now: number): Session[][] {
  const longest = Math.min(LONGEST, all)
  const others = Math.ceil((all - longest) / USUAL)
  const lengths = [
    longest,
    ...Array.from(
      { length: others },
      (_, place) =>
        Math.floor(((place + 1) * (all - longest)) / others) -
        Math.floor((place * (all - longest)) / others),
    ),
  ]
  return lengths.map((length, place) => engagement(place, length, now))
}

/** Every third goes on, the longest since a year; the others were over at some time in it. */
function engagement(place: number, length: number, now: number): Session[] {
  const id = newId()
  const people = place % SEVERAL === SEVERAL - 1 ? 4 : 1
  const apart = place === 0 ? YEAR / (length + 1) : 7 * DAY
  const ago =
    place % 3 === 0
      ? (place % 7) * DAY + 2 * 60 * MINUTE
      : (Math.max(0, YEAR - length * apart) * ((place * 37) % 101)) / 100 + 7 * DAY
  const sessions: Session[] = []
  for (let number = 0; number < length; number++) {
    const openedAt = Math.round(now - ago - (length - 1 - number) * apart)
    sessions.push(held(sessions.at(-1) ?? null, { id, place, people, openedAt }))
  }
  return sessions
}

function held(
  last: Session | null,
  { id, place, people, openedAt }: { id: string; place: number; people: number; openedAt: number },
): Session {
  let now = openedAt
  let one = openSession(
    {
      id: newId(),
      code: newId(),
      meeting: newId(),
      coach: COACH,
      coachName: 'Maya',
      device: 'laptop',
      rightsKey: new Date(openedAt).toISOString().slice(0, 7),
      engagement: id,
      label: `A. ${place}`,
      openedAt,
    },
    last,
    { ...NO_PRACTICE, defaults: { ...NO_PRACTICE.defaults, retention: 365 } },
  )
  const take = (outcome: Outcome): void => {
    if (!outcome.ok) throw new Error(outcome.refusal)
    one = outcome.session
  }
  const names = Array.from({ length: people }, newId)
  for (const device of names)
    take(arrive(one, { account: null, device }, { via: 'meeting', apart: false }, now))
  const client: Actor = { role: 'participant', person: names[0]! }
  const ask = (actor: Actor, command: Command): void => {
    now += MINUTE
    take(apply(one, command, actor, { now, fresh: newId }))
  }
  const text = (about: string) =>
    `${about}: how I speak up in the weekly round when it matters to me, and what I leave unsaid`

  ask(coach, { type: 'note-readiness', away: ['tabs', 'phone'], steady: 'steady' })
  if (people === 1) ask(client, { type: 'set-focus', text: text('Today') })
  else ask(coach, { type: 'set-focus', text: text('Today') })
  if (last) settleLast(one, ask)
  else agree(ask, client)
  for (let turn = 0; turn < 4; turn++) {
    checkIn(turn)
    ask(coach, { type: 'add-note', id: newId(), kind: 'key-phrase', text: text('They said') })
    ask(coach, { type: 'add-note', id: newId(), kind: 'theme', text: `Being heard ${turn}` })
    ask(coach, { type: 'add-note', id: newId(), kind: 'tone', text: 'Quiet, then faster' })
    ask(coach, { type: 'add-marker', id: newId(), kind: 'energy' })
    ask(coach, { type: 'keep-question', id: newId(), kind: 'open', text: text('What if') })
  }
  ask(coach, { type: 'mark-strain', cause: 'interrupted' })
  ask(coach, { type: 'said-line' })
  ask(coach, { type: 'repair-outcome', strain: one.strains.at(-1)!.number, outcome: 'landed' })
  promise('coach', coach, 'send')
  promise('client', client, 'other')
  ask(coach, { type: 'set-next', at: openedAt + 7 * DAY })
  ask(coach, { type: 'end-session' })
  for (const link of one.links) take(noteOpening(one, link.id, now + MINUTE))
  return one

  function checkIn(turn: number): void {
    ask(coach, { type: 'open-check-in', anyway: true })
    const number = one.checkIns
    const answer = Answer.options[(turn + place) % 4]!
    if (people === 1)
      ask(client, {
        type: 'answer',
        checkIn: number,
        change: 1,
        answer,
        wishes: ['less-pace'],
        share: 'now',
      })
    else one = takeBlocks(one, { blocks: [], counted: [] }, now)
    ask(coach, { type: 'close-check-in', number })
  }

  function promise(promiser: 'coach' | 'client', by: Actor, kind: 'send' | 'other'): void {
    const due = new Date(openedAt + 7 * DAY).toISOString().slice(0, 10)
    const said = text(promiser === 'coach' ? 'I send' : 'I try')
    ask(by, { type: 'add-commitment', id: newId(), promiser, text: said, due, kind })
  }
}

/** What was promised is looked at: most of it was kept. */
function settleLast(one: Session, ask: (actor: Actor, command: Command) => void): void {
  const open = one.commitments.filter(({ state }) => state === 'open')
  for (const { id } of open.slice(open.length > 2 ? 0 : 1))
    ask(coach, { type: 'keep-commitment', id, kept: true })
}

/** Session one: its script, what the client needs, and what both accept. */
function agree(ask: (actor: Actor, command: Command) => void, client: Actor): void {
  for (const card of Card.options) {
    ask(coach, { type: 'say', card, line: 0, done: true })
    ask(coach, { type: 'confirm-item', card, confirmed: true })
  }
  ask(client, {
    type: 'share-need',
    id: newId(),
    kind: 'pace',
    text: 'Slower when it is about home',
  })
  ask(client, { type: 'share-need', id: newId(), kind: 'topics-to-avoid', text: 'My brother' })
  for (const id of ['length', 'rescheduling', 'between-sessions', 'feedback']) {
    const words = `About ${id}: what we agreed on, in as many words as one of these has, more or less`
    ask(coach, { type: 'propose-clause', id, text: words, version: 0 })
    ask(client, { type: 'accept-clause', id, version: 1 })
  }
}

/** A year of reflections, cards of one's own, and receipts. */
export function practiceOfAYear(now: number): Practice {
  const note =
    'What I noticed this week, and what I try in the next one, in two lines or three of them'
  const weeks = Array.from({ length: 52 }, (_, week) => `2026-W${`${week + 1}`.padStart(2, '0')}`)
  const practice: Practice = {
    ...NO_PRACTICE,
    cards: Array.from({ length: 60 }, () => ({ id: newId(), deck: 'questions', text: note })),
    reflections: Object.fromEntries(
      weeks.map((week) => [
        week,
        Object.fromEntries(Reflection.options.map((one) => [one, { answer: 'yes', note }])),
      ]),
    ),
  }
  return Array.from({ length: 40 }, newId).reduce(
    (one, id) =>
      withReceipt(one, { id, at: now, why: 'time', sessions: 8, from: now - YEAR, to: now }),
    practice,
  )
}
