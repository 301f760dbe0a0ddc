/** What the server does by itself, with a clock of the test's own. */
import { openBallots } from '../server/ballots/open.ts'
import { openSession } from '../server/core/opening.ts'
import { createErasing } from '../server/erasing.ts'
import { createHandingOver } from '../server/handing-over.ts'
import { keepSessions } from '../server/keeping.ts'
import { createPractices } from '../server/practice.ts'
import { createRounds } from '../server/rounds.ts'
import { keysFrom } from '../server/seats.ts'
import { createSessions } from '../server/sessions.ts'
import { openStore } from '../server/store/store.ts'
import { SECRET, newId } from './server.ts'
import { SEALING } from './sealing.ts'

const MINUTE = 60_000

async function running() {
  let now = Date.UTC(2026, 10, 23, 12)
  const clock = () => now
  const store = await openStore(':memory:', SEALING)
  const box = await openBallots(':memory:', new Uint8Array(32))
  const keys = keysFrom(SECRET)
  const keeping = keepSessions({ store, box, keys })
  const dice = { id: newId, code: () => newId().slice(0, 8) }
  const isAuthorized = async () => true
  const practices = createPractices({ store, clock })
  const sessions = createSessions({
    store,
    box,
    keeping,
    practices,
    keys,
    isAuthorized,
    clock,
    dice,
  })
  const erasing = createErasing({ store, box, keeping, practices, clock, fresh: newId })
  const handingOver = createHandingOver({ store, keeping, clock })
  const seen = new Set<string>()
  const faults: unknown[] = []
  const onFault = (error: unknown) => void faults.push(error)
  const connected = () => seen
  const rounds = createRounds({
    store,
    box,
    keeping,
    sessions,
    erasing,
    handingOver,
    connected,
    clock,
    onFault,
  })
  const id = newId()
  const place = { id, code: 'abcdefgh', meeting: 'meeting', engagement: newId() }
  const coach = { coach: 'uid', coachName: '', device: 'laptop', rightsKey: '2026-11', label: '' }
  await keeping.begin(openSession({ ...place, ...coach, openedAt: now }, null), newId())
  return {
    id,
    box,
    seen,
    rounds,
    isOpen: async () => (await keeping.current(id))?.session.closedAt === null,
    /** As on a machine that is held up, and goes on. */
    leap: (minutes: number) => void (now += minutes * MINUTE),
    pass: async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute++) {
        now += MINUTE
        await rounds.endAbandoned()
      }
    },
    stop: async () => {
      await store.close()
      await box.shut()
      expect(faults).toEqual([])
    },
  }
}

test('[WR3] 45 minutes without anybody’s panel end a session, and not one less', async () => {
  const { pass, isOpen, stop } = await running()
  await pass(45)
  expect(await isOpen()).toBe(true)
  await pass(1)
  expect(await isOpen()).toBe(false)
  await stop()
})

test('[WR3] somebody who comes back begins the time anew; somebody who stays keeps it open', async () => {
  const { id, seen, pass, isOpen, stop } = await running()
  await pass(44)
  seen.add(id)
  await pass(300)
  expect(await isOpen()).toBe(true)
  seen.delete(id)
  await pass(44)
  expect(await isOpen()).toBe(true)
  await pass(2)
  expect(await isOpen()).toBe(false)
  await stop()
})

test('[WR3] a clock that leaps ends no session: who was cut off meanwhile comes back to it', async () => {
  const { id, seen, leap, pass, isOpen, stop } = await running()
  await pass(1)
  leap(60)
  await pass(1)
  leap(60)
  await pass(1)
  expect(await isOpen()).toBe(true)
  seen.add(id)
  await pass(1)
  expect(await isOpen()).toBe(true)
  await stop()
})

test('twelve hours are the longest session, whoever is there', async () => {
  const { id, seen, rounds, pass, isOpen, stop } = await running()
  seen.add(id)
  await pass(12 * 60 - 1)
  await rounds.tidy()
  expect(await isOpen()).toBe(true)
  await pass(1)
  await rounds.tidy()
  expect(await isOpen()).toBe(false)
  await stop()
})

test('a box of a check-in that is over is cleared; one in the making, or another’s, is left alone', async () => {
  const { id, box, rounds, stop } = await running()
  const opening = { kid: '2026-11', mode: 'group', threshold: 5, expected: 6 } as const
  const making = `${id}.1`
  const nobodys = `${newId()}.1`
  await box.open({ ...opening, id: making })
  await box.open({ ...opening, id: nobodys })
  await rounds.tidy()
  expect([...(await box.live()).keys()]).toEqual([making])
  await stop()
})
