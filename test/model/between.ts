/** What coaches do between sessions: their own things, and engagements at the desk. */
import type { Command } from '../../server/contract/commands.ts'
import type { OfPractice } from '../../server/core/practice.ts'
import { ownOf } from './opening.ts'
import { copy } from './same.ts'
import { DAY, meansNoMore, newestOf, no, ok } from './state.ts'
import type { Expected, Model, OwnThings, Talk } from './state.ts'

export function practise(model: Model, who: string, command: OfPractice): Expected {
  const own = copy(ownOf(model, who))
  const answered = change(own, command, model.now)
  if (answered.ok) model.practices.set(who, own)
  return answered
}

const toggle = (list: string[], one: string, on: boolean): string[] => [
  ...list.filter((other) => other !== one),
  ...(on ? [one] : []),
]

function change(own: OwnThings, command: OfPractice, now: number): Expected {
  const { templates } = own
  if (command.type.startsWith('set-template')) templates.editedAt = now
  switch (command.type) {
    case 'keep-card': {
      const { id, deck, text } = command
      own.cards = [...own.cards.filter((one) => one.id !== id), { id, deck, text }]
      return ok
    }
    case 'drop-card':
      own.cards = own.cards.filter(({ id }) => id !== command.id)
      own.favourites = toggle(own.favourites, command.id, false)
      own.away = toggle(own.away, command.id, false)
      return ok
    case 'favour-card':
      own.favourites = toggle(own.favourites, command.card, command.on)
      return ok
    case 'put-card-away':
      own.away = toggle(own.away, command.card, command.away)
      return ok
    case 'reflect': {
      const { week, question, answer, note } = command
      const answers = { ...own.reflections[week] }
      if (answer === null && note === '') delete answers[question]
      else answers[question] = { answer, note }
      if (Object.keys(answers).length > 0) own.reflections[week] = answers
      else delete own.reflections[week]
      return ok
    }
    case 'archive-engagement':
      own.archived = toggle(own.archived, command.engagement, command.archived)
      return ok
    case 'set-template-line':
      if (command.text === null) delete templates.lines[command.line]
      else templates.lines[command.line] = command.text
      return ok
    case 'set-template-exceptions': {
      const { standard, own: theirs, noneApply } = command
      if ((standard.length + theirs.length === 0) !== noneApply) return no('exceptions-needed')
      templates.exceptions = { standard: [...new Set(standard)], own: theirs, noneApply }
      return ok
    }
    case 'set-template-logistics':
      Object.assign(templates.logistics, given(command))
      return ok
    case 'set-template-clause': {
      const { id, text } = command
      const known = templates.clauses.find((one) => one.id === id)
      if (text === null) templates.clauses = templates.clauses.filter((one) => one !== known)
      else if (known) known.text = text
      else if (templates.clauses.length >= 12) return no('too-many')
      else templates.clauses.push({ id, text })
      return ok
    }
    case 'set-defaults':
      Object.assign(own.defaults, given(command))
      return ok
  }
}

const given = ({ type: _type, ...fields }: Command): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Nothing is left of the session that it was done in: the receipt knows, and goes with everything. */
export const erasedBy = (who: string): string => `erased by ${who}`

type OfDesk = Exclude<
  Extract<Command, { engagement: string }>,
  { type: 'archive-engagement' | 'start-session' }
>

/** `isDone` says in which session this was done before, under the same id. */
export function atDesk(
  model: Model,
  who: string,
  command: OfDesk,
  isDone: (where: string) => boolean,
): Expected {
  const { now } = model
  const whole = model.talks.filter(({ engagement }) => engagement === command.engagement)
  const newest = whole.at(-1)
  if (newest?.coach !== who)
    return command.type === 'erase-engagement' && isDone(erasedBy(who)) ? ok : no('not-found')
  const all = whole.filter(({ id }) => !isDone(id))
  const isRetry = !all.includes(newest)
  switch (command.type) {
    case 'rename-engagement':
      if (!isRetry) newest.label = command.label
      return ok
    case 'set-retention':
      for (const talk of all) {
        if (talk.retention === command.days) continue
        talk.retention = command.days
        keepFor(talk)
        within(talk)
      }
      eraseEnded(model)
      return ok
    case 'end-engagement':
      if (!isRetry && newest.closedAt === null) return no('session-open')
      for (const talk of all) {
        if (talk.endedAt !== null) continue
        talk.endedAt = now
        talk.keptUntil = Math.min(now + command.days * DAY, talk.keptUntil ?? Infinity)
        talk.handOver = null
        within(talk)
      }
      return ok
    case 'resume-engagement':
      for (const talk of all) {
        if (talk.endedAt === null) continue
        talk.endedAt = null
        keepFor(talk)
      }
      eraseEnded(model)
      return ok
    case 'erase-engagement':
      // Over first, and then gone.
      for (const { closedAt, meeting } of whole) if (closedAt === null) meansNoMore(model, meeting)
      model.talks = model.talks.filter((talk) => !whole.includes(talk))
      receipt(model, who)
      return ok
    case 'offer-hand-over':
      if (isRetry) return ok
      if (newest.closedAt === null) return no('session-open')
      if (newest.endedAt !== null) return no('engagement-ended')
      if (newest.people.length === 0) return no('nobody-here')
      newest.handOver = {
        to: command.to,
        until: now + 14 * DAY,
        yes: new Map(),
        accepted: false,
      }
      return ok
    case 'withdraw-hand-over':
      if (!isRetry && newest.handOver && !newest.handOver.accepted) newest.handOver = null
      return ok
  }
}

/** From its own end; where the engagement is over, its day stands. */
function keepFor(talk: Talk): void {
  if (talk.closedAt !== null && talk.endedAt === null)
    talk.keptUntil = talk.closedAt + talk.retention * DAY
}

/** No link outlives what it opens. */
function within(talk: Talk): void {
  for (const link of talk.links) link.until = Math.min(link.until, talk.keptUntil ?? link.until)
}

function receipt(model: Model, who: string): void {
  const own = ownOf(model, who)
  model.practices.set(who, { ...own, receipts: [...own.receipts, RECEIPT] })
}
/** They are counted, and say no more here. */
const RECEIPT: OwnThings['receipts'][number] = {
  id: '',
  at: 0,
  why: 'asked',
  sessions: 0,
  from: 0,
  to: 0,
}

export function eraseEnded(model: Model): void {
  const over = ({ keptUntil }: Talk) => keptUntil !== null && keptUntil <= model.now
  const gone = model.talks.filter(over)
  model.talks = model.talks.filter((talk) => !over(talk))
  const each = new Map(gone.map((talk) => [`${talk.coach} ${talk.engagement}`, talk.coach]))
  for (const who of each.values()) receipt(model, who)
}

export function eraseAll(model: Model, who: string): void {
  model.talks = model.talks.filter(({ coach }) => coach !== who)
  model.practices.delete(who)
  for (const one of model.done) if (one.startsWith(erasedBy(who))) model.done.delete(one)
}

/** `offered` is the session whose offer the secret opens. */
export function acceptHandOver(model: Model, who: string, offered: string | null): Expected {
  const newest = model.talks.find(({ id }) => id === offered)
  if (!newest?.handOver || newestOf(model, newest.engagement) !== newest) return no('not-found')
  const { handOver, people } = newest
  if (handOver.accepted) return newest.coach === who ? ok : no('not-found')
  if (newest.coach === who) return no('not-yours')
  if (model.now >= handOver.until) return no('not-found')
  if (!people.every(({ who: one }) => handOver.yes.get(one))) return no('no-consent')
  for (const talk of model.talks) {
    if (talk.engagement !== newest.engagement) continue
    Object.assign(talk, { coach: who, leadsFrom: null, notes: [], questions: [], instead: 0 })
    Object.assign(talk, { readiness: { away: [], steady: null }, strains: [], themes: [] })
    talk.links = talk.links.filter(({ side }) => side !== 'coach')
    if (talk.handOver) talk.handOver.accepted = true
  }
  return ok
}
