/** The exam, sat by SQLite, and what only the bytes underneath can tell. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openBallotBox } from '../../server/ballots/box.ts'
import type { BallotBox } from '../../server/ballots/box.ts'
import {
  WRAPPING,
  ballotsIn,
  found,
  group,
  inMemory,
  lyingIn,
  open,
  openTables,
  pieces,
  pretendPostgres,
  seats,
} from './boxes.ts'
import { examineBox } from './exam.ts'

examineBox('SQLite', inMemory)

type Db = ReturnType<typeof openTables>

async function inFile(
  run: (box: BallotBox, db: Db, bytes: () => string) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'attune-ballots-'))
  const db = openTables(join(place, 'ballots.db'), { logged: false })
  const box = await open(db)
  const bytes = () =>
    readdirSync(place)
      .map((file) => readFileSync(join(place, file), 'latin1'))
      .join('')
  try {
    await run(box, db, bytes)
  } finally {
    await box.shut()
    rmSync(place, { recursive: true })
  }
}

test('[BB3] after the close no byte of any ballot or key is in the file or beside it', () =>
  inFile(async (box, db, bytes) => {
    const seen = new Set<string>()
    const remember = async () => {
      for (const one of await lyingIn(db)) seen.add(one)
    }
    await box.open(group)
    await box.open({ ...group, id: 'neighbour' })
    for (let change = 1; change <= 4; change++) {
      for (const [place, seat] of seats.entries()) {
        const ballot = { change, answer: 'okay' as const, wishes: [] }
        await Promise.all([box.cast('box', seat, ballot), box.cast('neighbour', seat, ballot)])
        if (place % 7 === 0) await remember()
      }
      await box.seal('neighbour')
    }
    await remember()
    expect(found(seen, bytes()).length).toBeGreaterThan(20)
    const blocks = await box.close('box')
    await box.close('neighbour')
    expect(found(seen, bytes())).toEqual([])
    expect(bytes()).toContain(JSON.stringify(blocks))
  }))

test('[BB6] no earlier state of a box is in the file or beside it, at no moment', () =>
  inFile(async (box, db, bytes) => {
    await box.open({ ...group, expected: 41 })
    await box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })
    const before = await lyingIn(db)
    await box.cast('box', seats[0]!, { change: 2, answer: 'comfortable', wishes: [] })
    const { key } = await db.selectFrom('keys').select('key').executeTakeFirstOrThrow()
    expect(found(before, bytes())).toEqual(pieces(key))
  }))

test('[BB6] within the ciphertext too they lie by their names, not as they came', () =>
  inFile(async (box, db) => {
    await box.open(group)
    for (const seat of seats) await box.cast('box', seat, { change: 1, answer: 'okay', wishes: [] })
    expect([...(await ballotsIn(db, 'box')).keys()]).toEqual(seats.toSorted())
  }))

test.each(['close', 'forget'] as const)(
  '[BB3] a sweep after %s takes what was read out of memory, wherever that was done',
  (over) =>
    inFile(async (box, db) => {
      const other = openBallotBox(db, WRAPPING)
      for (const id of ['here', 'there']) {
        await box.open({ ...group, id })
        await box.cast(id, seats[0]!, { change: 1, answer: 'okay', wishes: [] })
      }
      for (const [one, id] of [
        [box, 'here'],
        [other, 'there'],
      ] as const) {
        await one[over](id)
        const read = new WeakRef({ answer: 'okay' })
        await box.sweep()
        expect(read.deref()).toBeUndefined()
      }
    }),
)

test('a box that is shut has written what it was given, and says that it does not answer', async () => {
  const box = await open(openTables(':memory:'))
  await box.answers()
  await box.open(group)
  const cast = box.cast('box', seats[0]!, { change: 1, answer: 'okay', wishes: [] })
  await box.shut()
  expect(await cast).toBe('kept')
  await expect(box.answers()).rejects.toThrow()
})

test('[BB6] no row has a number of its own in SQLite', () =>
  inFile(async (_box, db) => {
    for (const table of ['boxes', 'keys'])
      await expect(sql`select rowid from ${sql.table(table)}`.execute(db)).rejects.toThrow(
        'no such column',
      )
  }))

test('[BB3] in Postgres a sweep rewrites once after each end, and again where it failed', async () => {
  const { db, asked, state } = pretendPostgres()
  const box = openBallotBox(db, WRAPPING)
  const rewrites = async () => {
    asked.length = 0
    await box.sweep()
    return asked.some((text) => text.startsWith('vacuum'))
  }
  // What another process left.
  expect([await rewrites(), await rewrites()]).toEqual([true, false])
  for (const end of ['close', 'forget'] as const) {
    await box[end]('box')
    expect([await rewrites(), await rewrites()]).toEqual([true, false])
  }
  await box.close('box')
  state.failing = 'keys'
  await expect(box.sweep()).rejects.toThrow('keys')
  state.failing = ''
  const read = new WeakRef({ answer: 'okay' })
  expect(await rewrites()).toBe(true)
  expect(read.deref()).toBeUndefined()
  expect(await rewrites()).toBe(false)
})
