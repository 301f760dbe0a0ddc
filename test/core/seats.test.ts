import fc from 'fast-check'
import { Command, MAY_SEND } from '../../server/contract/commands.ts'
import { Answer, Rating, Wish } from '../../server/contract/vocabulary.ts'
import { apply } from '../../server/core/apply.ts'
import { takeBlocks } from '../../server/core/check-ins.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { modelBox } from '../ballots/model.ts'
import { examples } from './examples.ts'
import { DEVICE, NOON, after, client, coach, fresh, sessionWith } from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => '' }

const types = Object.keys(examples) as Command['type'][]

test('[SE2] every command has an example here, and the examples parse', () => {
  expect(types).toEqual(
    expect.arrayContaining(Command.options.map(({ shape }) => shape.type.value)),
  )
  for (const type of types) expect(Command.parse(examples[type])).toEqual(examples[type])
})

test.each(types)('[SE2] %s is refused to whoever may not send it, in every state', (type) => {
  const open = after(sessionWith('ana', 'ben'), [coach, { type: 'open-check-in', anyway: true }])
  const states = [sessionWith('ana'), open, after(open, [coach, { type: 'end-session' }])]
  for (const actor of [coach, client('ana'), client('stranger')]) {
    if (MAY_SEND[type].includes(actor.role)) continue
    for (const session of states)
      expect(apply(session, examples[type], actor, { now: NOON, fresh })).toEqual({
        ok: false,
        refusal: 'not-yours',
      })
  }
})

test('[SE7] an unknown field is refused in every command', () => {
  for (const type of types) {
    const command = { ...examples[type], session: 'another', role: 'coach' }
    expect(Command.safeParse(command).success).toBe(false)
  }
})

test('[SE7] anything at all, in place of a command, is a refusal and never a fault', () => {
  fc.assert(fc.property(fc.anything(), (junk) => void Command.safeParse(junk)))
})

const given = fc.record({
  answer: fc.constantFrom(...Answer.options),
  wishes: fc.uniqueArray(fc.constantFrom(...Wish.options)),
  withdrawn: fc.boolean(),
})

test('[AN1] while a check-in is open, no view depends on how, or whether, the others rated', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(
    fc.property(
      fc.array(fc.option(given), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 2, max: 6 }),
      (answers, size) => {
        const opened = after(sessionWith(...people.slice(0, size)), [
          coach,
          { type: 'open-check-in', anyway: true },
        ])
        const box = modelBox({ id: 'box', kid: '', mode: 'small', threshold: 7, expected: size })
        for (const [index, one] of answers.slice(0, size).entries()) {
          if (!one) continue
          const { answer, wishes, withdrawn } = one
          box.cast(people[index]!, { change: 1, answer, wishes })
          if (withdrawn) box.cast(people[index]!, { change: 2, answer: 'withdrawn', wishes: [] })
        }
        const session = takeBlocks(opened, { blocks: box.seal(), counted: [] }, NOON + 1)
        expect(coachView(session, DEVICE, around)).toEqual(coachView(opened, DEVICE, around))
        for (const person of people.slice(0, size))
          expect(participantView(session, person, around)).toEqual(
            participantView(opened, person, around),
          )
      },
    ),
  )
})

test('[PA2] in pair mode no view of the coach depends on an answer kept for the end', () => {
  const opened = after(sessionWith('ana'), [coach, { type: 'open-check-in', anyway: true }])
  fc.assert(
    fc.property(
      fc.constantFrom(...Rating.options),
      fc.uniqueArray(fc.constantFrom(...Wish.options)),
      (answer, wishes) => {
        const kept = after(opened, [
          client(),
          { type: 'answer', checkIn: 1, change: 1, answer, wishes, share: 'end' },
        ])
        expect(coachView(kept, DEVICE, around)).toEqual(coachView(opened, DEVICE, around))
      },
    ),
  )
})
