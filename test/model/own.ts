/** What is one person's own: sent, said not to be meant so, hidden, deleted. */
import type { Command } from '../../server/contract/commands.ts'
import type { Own } from '../../server/contract/vocabulary.ts'
import { withoutAnswers } from './mending.ts'
import { isAlone, mayTake, no, ok } from './state.ts'
import type { Expected, Talk } from './state.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

function isOwn(talk: Talk, what: Own, of: string, who: string): boolean {
  switch (what) {
    case 'focus':
      return of === '' && talk.focus?.by === who
    case 'need':
      return talk.needs.some((need) => need.id === of && mayTake(talk, need, who))
    case 'answer':
      return talk.results.some(
        ({ number, mode, asked, mine }) =>
          `${number}` === of && mode === 'pair' && asked[0] === who && mine !== null,
      )
    case 'end-pulse':
      return of === '' && Object.keys(talk.endPulse?.get(who)?.answers ?? {}).length > 0
  }
}

function isQuoted(talk: Talk, { on, of }: Of<'correct'>, who: string): boolean {
  switch (on) {
    case 'focus':
      return of === '' && talk.focus !== null
    case 'need':
      return isOwn(talk, 'need', of, who)
    case 'commitment':
      return talk.promises.some(({ id }) => id === of)
    case 'clause':
      return talk.clauses.some(({ id }) => id === of)
  }
}

type OfOwn =
  | Of<'correct'>
  | Of<'take-back-correction'>
  | Of<'hide-mine'>
  | Of<'delete-one'>
  | Of<'delete-mine'>

export function ofOwn(talk: Talk, command: OfOwn, who: string, now: number): Expected {
  switch (command.type) {
    case 'correct': {
      if (!isQuoted(talk, command, who)) return no('not-found')
      const { on, of, text } = command
      talk.corrections = [...correctionsBut(talk, command, who), { by: who, on, of, text, at: now }]
      return ok
    }
    case 'take-back-correction':
      talk.corrections = correctionsBut(talk, command, who)
      return ok
    case 'hide-mine': {
      const { what, of, hidden } = command
      if (!isOwn(talk, what, of, who)) return no('not-found')
      talk.hidden = talk.hidden.filter((one) => one.what !== what || one.of !== of)
      if (hidden) talk.hidden.push({ by: who, what, of })
      return ok
    }
    case 'delete-one': {
      const { what, of } = command
      if (!isOwn(talk, what, of, who)) return ok
      without(talk, what, of)
      talk.hidden = talk.hidden.filter((one) => one.what !== what || one.of !== of)
      talk.corrections = talk.corrections.filter((one) => one.on !== what || one.of !== of)
      return ok
    }
    case 'delete-mine':
      deleteAll(talk, who)
      return ok
  }
}

const correctionsBut = (talk: Talk, { on, of }: { on: string; of: string }, who: string) =>
  talk.corrections.filter((one) => one.by !== who || one.on !== on || one.of !== of)

/** Emptied, not forgotten: a retry that comes late counts for nothing. */
const emptied = ({ share, change }: { share: 'now' | 'end'; change: number }) => ({
  answers: {},
  share,
  change: change + 1,
})

function without(talk: Talk, what: Own, of: string): void {
  if (what === 'focus') talk.focus = null
  if (what === 'need') talk.needs = talk.needs.filter(({ id }) => id !== of)
  if (what === 'answer') {
    talk.results = talk.results.map((one) =>
      `${one.number}` === of ? { ...one, mine: null } : one,
    )
    withoutAnswers(talk, [Number(of)])
  }
  if (what === 'end-pulse' && talk.endPulse)
    talk.endPulse = new Map([...talk.endPulse].map(([who, one]) => [who, emptied(one)]))
}

/** All that this person sent in this session. */
function deleteAll(talk: Talk, who: string): void {
  const theirs = ({ mode, asked }: Talk['results'][number]) => mode === 'pair' && asked[0] === who
  const numbers = talk.results.filter(theirs).map(({ number }) => number)
  talk.results = talk.results.map((one) => (theirs(one) ? { ...one, mine: null } : one))
  if (talk.checkIn && theirs(talk.checkIn)) {
    numbers.push(talk.checkIn.number)
    talk.checkIn.mine = null
  }
  withoutAnswers(talk, numbers)
  const came = (by: string): boolean => by === 'earlier' && isAlone(talk)
  talk.needs = talk.needs.filter(({ by }) => by !== who && !came(by))
  talk.promises = talk.promises.filter(({ by }) => by !== who)
  if (talk.focus?.by === who) talk.focus = null
  if (talk.paused?.by === who) talk.paused = null
  talk.signals = talk.signals.filter(({ by }) => by !== who)
  talk.fewer.delete(who)
  const pulse = talk.endPulse?.get(who)
  if (pulse) talk.endPulse!.set(who, emptied(pulse))
  if (isAlone(talk)) talk.usual = []
  talk.corrections = talk.corrections.filter(({ by }) => by !== who)
  talk.hidden = talk.hidden.filter(({ by }) => by !== who)
}

/** As the coach has it, and as it comes along to the next session. */
export function withdrawHidden(whole: Talk): Talk {
  const talk = { ...whole }
  for (const { what, of } of whole.hidden) without(talk, what, of)
  return talk
}
