/** The data key changes under servers that run. */
import { join } from 'node:path'
import { rotate } from '../../server/operations/rotate.ts'
import { sealingFrom } from '../../server/seats.ts'
import { openStore } from '../../server/store/store.ts'
import type { Store } from '../../server/store/store.ts'
import { install, temporary } from '../installed.ts'
import { startPostgres } from '../postgres.ts'
import { SECRET, enter, newId, session } from '../server.ts'
import type { CoachView } from '../server.ts'
import { SEALING } from '../sealing.ts'
import { sessionOf } from '../store/exam.ts'
import { operate } from './operate.ts'

const NEXT = 'the data key of tomorrow, thirty-two'
const BOTH = { ATTUNE_DATA_KEY: NEXT, ATTUNE_DATA_KEY_FORMER: SECRET }
const CHANGING = sealingFrom({ secret: SECRET, dataKey: NEXT, formerDataKey: SECRET })
/** A server that knows the new key already, and still wraps under the one before. */
const BEFORE = sealingFrom({ secret: SECRET, dataKey: SECRET, formerDataKey: NEXT })
const CHANGED = sealingFrom({ secret: SECRET, dataKey: NEXT, formerDataKey: null })

const begin = (store: Store, ids: string[]) =>
  Promise.all(ids.map((id) => store.save({ session: sessionOf(id), revision: 0, commandId: null })))
const many = (name: string): string[] => Array.from({ length: 210 }, (_, at) => `${name}${at}`)

test('[OP6] the key changes while people go on, and then the former one may go', async () => {
  const folder = temporary()
  const store = await openStore(join(folder, 'attune.sqlite'), SEALING)
  await begin(store, many('s'))
  await store.close()
  // To a server that has the old key alone nothing would open any more.
  const early = await operate(['rotate'], { DATA_DIR: folder, ...BOTH })
  expect(early).toEqual({ code: 1, said: expect.stringContaining('Start them first') })

  const server = await install(undefined, { folder, environment: BOTH })
  const held = await session(server.url, ['ana'])
  const [rotated, reply] = await Promise.all([
    operate(['rotate'], { DATA_DIR: folder, ...BOTH }),
    held.coach.send({ type: 'add-note', id: newId(), kind: 'theme', text: 'meanwhile' }),
  ])
  expect(reply).toEqual({ ok: true })
  expect(rotated).toEqual({ code: 0, said: expect.stringContaining('may go') })
  held.close()
  await server.kill()

  const after = await install(undefined, { folder, environment: { ATTUNE_DATA_KEY: NEXT } })
  const coach = await enter(after.url, held.meeting, 'uid-coach')
  const view = await coach.until<CoachView>(({ role }) => role === 'coach')
  expect(view.notes.map(({ text }) => text)).toEqual(['meanwhile'])
  coach.close()
  await after.stop()
})

test('[OP6] with several servers on a Postgres too, and a key that is missing is named', async () => {
  const postgres = await startPostgres()
  const where = await postgres.fresh()
  const before = await openStore(where, BEFORE)
  await begin(before, many('a'))
  await expect(rotate(where, CHANGING)).rejects.toThrow('Start them first')
  await expect(rotate(where, CHANGED)).rejects.toThrow('ATTUNE_DATA_KEY_FORMER')

  const after = await openStore(where, CHANGING)
  await begin(after, ['b'])
  await begin(before, many('c'))
  const { before: lay, left, kid } = await rotate(where, CHANGING)
  expect({ left, kid }).toEqual({ left: 0, kid: CHANGED.wrapping.kid })
  expect(lay).toEqual(
    new Map([
      [BEFORE.wrapping.kid, 420],
      [CHANGED.wrapping.kid, 1],
    ]),
  )
  await Promise.all([before.close(), after.close()])
  const opened = await openStore(where, CHANGED)
  for (const id of ['a0', 'a209', 'b', 'c209'])
    expect((await opened.session(id))?.session.id).toBe(id)
  await opened.close()
  await postgres.stop()
})
