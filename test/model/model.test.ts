/** A short round of the model; the whole one is `npm run model`. */
import { PLANTED } from './faults.ts'
import { seatOf } from './panels.ts'
import { tell } from './play.ts'
import { playSchedules } from './schedules.ts'
import { playSequences } from './sequences.ts'
import { TOLD } from './told.ts'
import { NOON, diceOf, notAlone, openBase, startServer } from './world.ts'
import type { Server } from './world.ts'

/** The same in every run of the tests. The command draws another each time. */
const seed = 261_126

test.each(Object.entries(TOLD))('%s', async (_name, { crowd, story }) => tell(crowd, story))

test('whoever comes to a meeting in the moment in which its session ends is a visitor', async () => {
  const base = await openBase()
  const { command, sessions } = startServer(base, { now: NOON }, diceOf())
  const maya = seatOf('maya', {})
  const start = { type: 'start-session', label: '', coachName: '', engagement: null }
  expect(await command(maya, { id: 'm1'.padEnd(22, '_'), command: start })).toEqual({ ok: true })
  const [ended, entered] = await Promise.all([
    command(maya, { id: 'm2'.padEnd(22, '_'), command: { type: 'end-session' } }),
    sessions.enter(seatOf('fay', {})),
  ])
  expect({ ended, entered }).toEqual({ ended: { ok: true }, entered: null })
  await base.close()
})

test('[SV4] [AN3] a check-in that another server opened keeps its ballots and its threshold', async () => {
  const base = await openBase()
  const shared = { ...base, store: notAlone(base.store) }
  const time = { now: NOON }
  const dice = diceOf()
  const [one, other] = [startServer(shared, time, dice), startServer(shared, time, dice)]
  const maya = seatOf('maya', {})
  let sent = 0
  const send = (on: Server, command: object, id = `m${(sent += 1)}`) =>
    on.command(maya, { id: id.padEnd(22, '_'), command })
  await send(one, { type: 'start-session', label: '', coachName: '', engagement: null })
  await send(one, { type: 'set-threshold', threshold: 3 })
  const { session } = (await one.sessions.placeOf(maya))!
  const people = ['ana', 'ben', 'eve', 'fay', 'cleo', 'dan'] as const
  for (const panel of people) await one.sessions.enter(seatOf(panel, { session: session.id }))
  // From here on the other one knows no better.
  await other.view(maya)
  await send(one, { type: 'set-threshold', threshold: 4 })
  const open = { type: 'open-check-in' }
  expect(await send(one, open, 'open')).toEqual({ ok: true })
  const box = `${session.id}.1`
  const ballot = { change: 1, answer: 'okay' as const, wishes: [] }
  for (const tag of people.slice(0, 3)) expect(await one.box.cast(box, tag, ballot)).toBe('kept')
  expect(await send(other, open, 'open')).toEqual({ ok: true })
  expect(await send(other, open)).toEqual({ ok: false, refusal: 'check-in-open' })
  // Three of six would do for the threshold that the other one knew of.
  expect((await one.box.seal(box)).blocks).toEqual([])
  for (const tag of people.slice(3)) expect(await one.box.cast(box, tag, ballot)).toBe('kept')
  expect((await one.box.seal(box)).counted.map((block) => block.length)).toEqual([6])
  await base.close()
})

const inSequences = Object.entries(PLANTED).filter(([, { shows }]) => shows === 'in a sequence')
test.each(inSequences)('found when put in: %s', async (_name, { crowd, story, fault }) => {
  await tell(crowd, story)
  await expect(tell(crowd, story, { fault })).rejects.toThrow('not as expected')
})

const inRaces = Object.entries(PLANTED).filter(([, { shows }]) => shows === 'in a race')
test.each(inRaces)('found when put in: %s', async (_name, { fault }) => {
  const { failed } = await playSchedules({
    schedules: 2_000,
    seed: 1,
    on: 'SQLite',
    fault,
    once: true,
  })
  expect(failed).toContain('no order of these')
})

test('sequences of commands: every answer and every view are as the model has them', async () => {
  expect((await playSequences({ sequences: 20, seed })).failed).toBeNull()
})

test.each(['SQLite', 'Postgres'] as const)(
  'races on %s come out as some order of what was acknowledged',
  async (on) => {
    const schedules = on === 'SQLite' ? 40 : 10
    expect((await playSchedules({ schedules, seed, on })).failed).toBeNull()
  },
)
