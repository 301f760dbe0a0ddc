/** Keys of open boxes in memory: for how long, what is left of them, and when they are put back. */
import { holdKeys } from '../../server/ballots/keys.ts'
import type { HeldKeys } from '../../server/ballots/keys.ts'
import type { Box } from '../../server/ballots/rows.ts'
import { decrypt, encrypt, unwrap, wrap } from '../../server/ballots/sealing.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import { openTables } from './boxes.ts'

const WRAPPING = new Uint8Array(32).fill(1)
const KEY = new Uint8Array(32).fill(9)
const boxOf = (more: Partial<Box> = {}): Box => ({
  id: 'box',
  kid: '2026-11',
  mode: 'group',
  threshold: 5,
  expected: 6,
  revision: 0,
  closed: 0,
  mark: 'mark',
  ballots: '',
  blocks: '',
  key: wrap(WRAPPING, 'box', KEY),
  ...more,
})

test('[BB8] [BB10] what was opened once is held, also when its table lost it, and only under its name', () => {
  const keys = holdKeys(WRAPPING)
  expect(keys.of(boxOf({ key: null }))).toBeNull()
  expect(keys.held()).toEqual([])
  expect(new Uint8Array(keys.of(boxOf())!)).toEqual(KEY)
  expect(keys.held()).toEqual(['box'])
  expect(new Uint8Array(keys.of(boxOf({ key: null }))!)).toEqual(KEY)
  expect(keys.of(boxOf({ id: 'another', key: null }))).toBeNull()
  const stranger = holdKeys(new Uint8Array(32).fill(2))
  expect(stranger.of(boxOf())).toBeNull()
  expect(stranger.held()).toEqual([])
})

test('[BB3] once a box is closed or dropped, its key is overwritten and held no more', () => {
  for (const end of ['closed', 'dropped']) {
    const keys = holdKeys(WRAPPING)
    const key = keys.of(boxOf())!
    if (end === 'closed') expect(keys.of(boxOf({ closed: 1 }))).toBeNull()
    else keys.drop('box')
    expect(new Uint8Array(key)).toEqual(new Uint8Array(32))
    expect(keys.held()).toEqual([])
    expect(keys.of(boxOf({ key: null }))).toBeNull()
    // A second time there is nothing left to do.
    keys.drop('box')
  }
})

test('[BB8] whoever has not the key of the environment may not open, and nobody what is closed', () => {
  const [keys, stranger] = [holdKeys(WRAPPING), holdKeys(new Uint8Array(32).fill(2))]
  for (const [box, ours, theirs] of [
    [boxOf(), true, false],
    // Lost with its table, it begins anew with whoever comes.
    [boxOf({ key: null }), true, true],
    [boxOf({ closed: 1 }), false, false],
    [boxOf({ closed: 1, key: null }), false, false],
  ] as const)
    expect([keys.mayOpen(box), stranger.mayOpen(box)]).toEqual([ours, theirs])
})

describe('under the row’s lock', () => {
  const db = openTables(':memory:')
  beforeAll(() => migrateBallots(db))
  beforeEach(() => db.deleteFrom('keys').execute())
  afterAll(() => db.destroy())

  const surely = (keys: HeldKeys, box: Box) =>
    db.transaction().execute((transaction) => keys.surely(transaction, box))
  const lying = () => db.selectFrom('keys').selectAll().execute()
  const given = () =>
    encrypt(
      KEY,
      'box',
      new Map([['ann', { change: 1, answer: 'okay', wishes: [], block: null }]]),
      6,
    )

  test('[BB10] a key that its table lost is put back by whoever has it, and ballots stay', async () => {
    const keys = holdKeys(WRAPPING)
    expect(new Uint8Array((await surely(keys, boxOf()))!)).toEqual(KEY)
    // Until then it lies where it lay.
    expect(await lying()).toEqual([])
    const ballots = given()
    const box = boxOf({ key: null, ballots })
    expect(new Uint8Array((await surely(keys, box))!)).toEqual(KEY)
    expect(box.ballots).toBe(ballots)
    const [row, ...more] = await lying()
    expect([row?.box, more]).toEqual(['box', []])
    expect(new Uint8Array(unwrap(WRAPPING, 'box', row!.key)!)).toEqual(KEY)
  })

  test('[BB10] where nobody has it any more, the box begins anew under another, as long as before', async () => {
    const box = boxOf({ key: null, ballots: given() })
    const fresh = (await surely(holdKeys(WRAPPING), box))!
    expect(new Uint8Array(fresh)).not.toEqual(KEY)
    expect(decrypt(fresh, 'box', box.ballots)).toEqual(new Map())
    expect(box.ballots.length).toBe(given().length)
    const [row] = await lying()
    expect(unwrap(WRAPPING, 'box', row!.key)).toEqual(fresh)
  })

  test('[BB4] [BB8] a closed box gets no key again, nor one that lies there and does not open', async () => {
    const keys = holdKeys(WRAPPING)
    keys.of(boxOf())
    for (const key of [boxOf().key, null]) {
      const box = boxOf({ closed: 1, key, ballots: '' })
      expect(await surely(keys, box)).toBeNull()
      expect(box.ballots).toBe('')
    }
    const ballots = given()
    const box = boxOf({ ballots })
    expect(await surely(holdKeys(new Uint8Array(32).fill(2)), box)).toBeNull()
    expect(box.ballots).toBe(ballots)
    expect(await lying()).toEqual([])
  })
})
