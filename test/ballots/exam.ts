/** What every ballot box must be able to do. One exam, sat by each database. */
import type { BallotBox } from '../../server/ballots/box.ts'
import { nullifierOf, shortened } from '../../server/ballots/rights.ts'
import type { Block } from '../../server/contract/views.ts'
import { Answer, Rating, Wish } from '../../server/contract/vocabulary.ts'
import type { Opening } from './model.ts'

export type Bench = {
  box: BallotBox
  /** Another server on the same database; the same box where there can only be one. */
  rival: BallotBox
  /** The same database, opened with another environment's key. */
  stranger: Pick<BallotBox, 'keyOf' | 'cast' | 'close'>
  /** The same database, as another process finds it. */
  restarted: () => Promise<BallotBox>
  /** What a crash does to a table that Postgres does not log. */
  loseKeys: () => Promise<void>
  /** Every row of both tables, as it lies there. */
  rows: () => Promise<Record<string, unknown>[]>
  /** Table by table, each column's name. */
  columns: () => Promise<Record<string, string[]>>
  /** What lies under a tag, opened with the box's key. */
  mine: (
    box: string,
    tag: string,
  ) => Promise<{
    change: number
    answer: Answer | null
    wishes: Wish[]
    sealed: boolean
  } | null>
  clear: () => Promise<void>
}

export const SEATS = [
  'ann',
  'ben',
  'cay',
  'dan',
  'eve',
  'fay',
  'gus',
  'hal',
  'ida',
  'jon',
  'kim',
  'lou',
]
const six: Opening = { id: 'box', kid: '2026-11', mode: 'group', threshold: 5, expected: 6 }

export function examineBox(name: string, open: () => Promise<Bench>): void {
  describe(name, () => {
    let bench: Bench
    let box: BallotBox

    beforeEach(async () => {
      bench = await open()
      box = bench.box
    })
    afterEach(() => bench.clear())

    const rate = (seat: string, change = 1, answer: Answer | 'withdrawn' = 'okay') =>
      box.cast('box', seat, { change, answer, wishes: [] })

    test('[BB1] the last change stands, a late retry changes nothing, and withdrawing is a change', async () => {
      await box.open(six)
      expect(await bench.mine('box', 'ann')).toBeNull()
      expect(await rate('ann', 1, 'okay')).toBe('kept')
      expect(await rate('ann', 3, 'comfortable')).toBe('kept')
      expect(await rate('ann', 3, 'uncomfortable')).toBe('kept')
      expect(await rate('ann', 2, 'uncomfortable')).toBe('kept')
      const mine = { change: 3, answer: 'comfortable', wishes: [], sealed: false }
      expect(await bench.mine('box', 'ann')).toEqual(mine)
      expect(await bench.mine('box', 'ben')).toBeNull()
      expect(await rate('ann', 4, 'withdrawn')).toBe('kept')
      expect(await bench.mine('box', 'ann')).toEqual({ ...mine, change: 4, answer: null })
      const longest = { change: Number.MAX_SAFE_INTEGER, wishes: Wish.options }
      const answer = 'a-bit-uncomfortable'
      expect(await box.cast('box', 'ann', { ...longest, answer })).toBe('kept')
      expect(await bench.mine('box', 'ann')).toEqual({ ...longest, answer, sealed: false })
    })

    test('[BB1] of changes that arrive together the highest stands, whichever server takes them', async () => {
      await box.open(six)
      const boxes = [box, bench.rival]
      const answers = await Promise.all(
        [3, 7, 1, 9, 5, 2, 8].map((change, place) =>
          boxes[place % 2]!.cast('box', 'ann', {
            change,
            answer: change === 9 ? 'comfortable' : 'uncomfortable',
            wishes: [],
          }),
        ),
      )
      expect(new Set(answers)).toEqual(new Set(['kept']))
      expect(await bench.mine('box', 'ann')).toMatchObject({ change: 9, answer: 'comfortable' })
    })

    test('[BB2] what is in a block stays there, and its retry is still answered `kept`', async () => {
      await box.open(six)
      await Promise.all(SEATS.slice(0, 6).map((seat) => rate(seat)))
      const blocks = (await box.seal('box')).blocks
      expect(blocks).toEqual([blockOf({ okay: 6 })])
      expect(await rate('ann', 2, 'uncomfortable')).toBe('sealed')
      expect(await rate('ann', 3, 'withdrawn')).toBe('sealed')
      expect(await rate('ann', 1)).toBe('kept')
      expect(await bench.mine('box', 'ann')).toEqual({
        change: 1,
        answer: 'okay',
        wishes: [],
        sealed: true,
      })
      expect((await box.seal('box')).blocks).toEqual(blocks)
      expect((await box.close('box')).blocks).toEqual(blocks)
    })

    test('[BB2] who passed waits, and may still give a rating to a later block', async () => {
      await box.open({ ...six, expected: 10 })
      await Promise.all(SEATS.slice(0, 4).map((seat) => rate(seat)))
      await Promise.all(SEATS.slice(4, 10).map((seat) => rate(seat, 1, 'rather-not-say')))
      expect((await box.seal('box')).blocks).toEqual([])
      await rate('eve', 2, 'comfortable')
      const first = blockOf({ okay: 4, comfortable: 1 })
      expect((await box.seal('box')).blocks).toEqual([first])
      for (const seat of SEATS.slice(5, 10)) expect(await rate(seat, 2)).toBe('kept')
      expect((await box.seal('box')).blocks).toEqual([first, blockOf({ okay: 5 })])
    })

    test('[BB2] who took their answer back is in no block with their wishes, and may answer again', async () => {
      await box.open({ ...six, expected: 10 })
      const asking = { wishes: [Wish.options[0]!] }
      for (const seat of SEATS.slice(5, 7)) {
        await box.cast('box', seat, { change: 1, answer: 'okay', ...asking })
        await box.cast('box', seat, { change: 2, answer: 'withdrawn', ...asking })
      }
      await Promise.all(SEATS.slice(0, 5).map((seat) => rate(seat)))
      const first = blockOf({ okay: 5 })
      const { blocks, counted } = await box.seal('box')
      expect(blocks).toEqual([first])
      expect(counted.flat()).toHaveLength(5)
      for (const seat of SEATS.slice(5, 10)) expect(await rate(seat, 3, 'okay')).toBe('kept')
      expect((await box.seal('box')).blocks).toEqual([first, first])
    })

    test('[BB2] a ballot that races with sealing or closing is in a block or refused, never both', async () => {
      for (let round = 0; round < 10; round++) {
        const id = `box-${round}`
        await box.open({ ...six, id, expected: 20 })
        const boxes = [box, bench.rival]
        const casting = Array.from({ length: 20 }, (_, seat) =>
          boxes[seat % 2]!.cast(id, `${seat}`, { change: 1, answer: 'okay', wishes: [] }),
        )
        const [, ...closings] = await Promise.all([
          box.seal(id),
          box.close(id),
          bench.rival.close(id),
        ])
        const answers = await Promise.all(casting)
        expect(closings[0]).toEqual(closings[1])
        const counted = closings[0].blocks.reduce((sum, { counts }) => sum + counts.okay, 0)
        const kept = answers.filter((answer) => answer === 'kept').length
        expect(answers.filter((answer) => answer === 'closed')).toHaveLength(20 - kept)
        // Fewer than a threshold are destroyed at the close, unpublished.
        expect(counted).toBeLessThanOrEqual(kept)
        expect(kept - counted).toBeLessThan(5)
      }
    })

    test('[BB3] after the close no ballot and no key is in the tables, and after forgetting nothing is', async () => {
      await box.open(six)
      await Promise.all(SEATS.slice(0, 6).map((seat) => rate(seat)))
      await rate('ann', 2, 'comfortable')
      expect(await bench.rows()).toHaveLength(2)
      const sealed = await box.close('box')
      const mark = expect.any(String)
      const lies = { closed: 1, mark, ballots: '', blocks: JSON.stringify(sealed) }
      const left = { ...six, ...lies, revision: 0 }
      expect(await bench.rows()).toEqual([left])
      expect(await bench.mine('box', 'ann')).toBeNull()
      expect([...(await box.live()).keys()]).toEqual(['box'])
      await box.forget('box')
      expect(await bench.rows()).toEqual([])
      expect([...(await box.live()).keys()]).toEqual([])
    })

    test('[BB3] a box may be forgotten with its ballots, and takes no other along', async () => {
      await box.open(six)
      await box.open({ ...six, id: 'other' })
      await rate('ann')
      await box.cast('other', 'ann', { change: 1, answer: 'okay', wishes: [] })
      await box.forget('box')
      expect([...(await box.live()).keys()]).toEqual(['other'])
      expect(await bench.rows()).toHaveLength(2)
      expect(await bench.mine('other', 'ann')).not.toBeNull()
    })

    test('[BB4] closing again gives the same blocks, opening again changes none, and a closed box takes no ballot', async () => {
      await box.open(six)
      await rate('ann')
      await box.open({ ...six, threshold: 3 })
      await box.open(six)
      expect(await bench.mine('box', 'ann')).not.toBeNull()
      await Promise.all(SEATS.slice(0, 3).map((seat) => rate(seat)))
      expect((await box.seal('box')).blocks).toEqual([])
      await Promise.all(SEATS.slice(3, 5).map((seat) => rate(seat)))
      const blocks = [blockOf({ okay: 5 })]
      expect((await box.seal('box')).blocks).toEqual([])
      expect((await box.close('box')).blocks).toEqual(blocks)
      await box.open(six)
      expect(await rate('fay')).toBe('closed')
      expect(await rate('ann', 2)).toBe('closed')
      expect((await box.close('box')).blocks).toEqual(blocks)
      expect((await box.seal('box')).blocks).toEqual(blocks)
    })

    test('[BB4] opened again before anything is sealed, the last terms hold; after that, what was sealed', async () => {
      await box.open({ ...six, mode: 'small', threshold: 3, expected: 3 })
      await box.open({ ...six, threshold: 3, expected: 12 })
      await Promise.all(SEATS.slice(0, 4).map((seat) => rate(seat)))
      // Under the first terms nothing would be released before the close.
      expect((await box.seal('box')).blocks).toEqual([blockOf({ okay: 4 })])
      await box.open({ ...six, threshold: 8, expected: 12 })
      await Promise.all(SEATS.slice(4, 8).map((seat) => rate(seat)))
      expect((await box.seal('box')).blocks).toHaveLength(2)
    })

    test('[BB4] terms from an older revision change nothing, and those from the same one do', async () => {
      const terms = async () => (await bench.rows())[0]
      await box.open({ ...six, revision: 3 })
      await box.open({ ...six, threshold: 3, revision: 2 })
      expect(await terms()).toMatchObject({ threshold: 5, revision: 3 })
      await box.open({ ...six, threshold: 4, revision: 3 })
      expect(await terms()).toMatchObject({ threshold: 4, revision: 3 })
      await box.open({ ...six, threshold: 6, revision: 4 })
      expect(await terms()).toMatchObject({ threshold: 6, revision: 4 })
      expect(await rate('ann')).toBe('kept')
    })

    test('[BB4] a box that never was is closed and has no blocks', async () => {
      expect(await rate('ann')).toBe('closed')
      expect(await bench.mine('box', 'ann')).toBeNull()
      expect((await box.seal('box')).blocks).toEqual([])
      expect((await box.close('box')).blocks).toEqual([])
      expect(await box.keyOf('box')).toBeNull()
      await box.forget('box')
      expect([...(await box.live()).keys()]).toEqual([])
    })

    test('[BB5] whoever is in a block has answered: a rest that could not stand alone waits for everyone', async () => {
      await box.open({ ...six, threshold: 3, expected: 8 })
      await Promise.all(SEATS.slice(0, 3).map((seat) => rate(seat)))
      const first = blockOf({ okay: 3 })
      expect((await box.seal('box')).blocks).toEqual([first])
      await Promise.all(SEATS.slice(3, 6).map((seat) => rate(seat)))
      expect((await box.seal('box')).blocks).toEqual([first])
      await Promise.all(SEATS.slice(6, 8).map((seat) => rate(seat)))
      expect((await box.seal('box')).blocks).toEqual([first, blockOf({ okay: 5 })])
    })

    test('[BB6] a column is added only with a reason, and none holds a person, a time or an order', async () => {
      expect(await bench.columns()).toEqual({
        boxes: 'ballots blocks closed expected id kid mark mode revision threshold'.split(' '),
        keys: ['box', 'key'],
      })
    })

    test('[BB6] what lies there shows no answer and no ballot’s name, and is as long with none as with all', async () => {
      await box.open({ ...six, expected: 12 })
      const empty = await bench.rows()
      const tags = SEATS.map((seat) => nullifierOf(Buffer.from(seat)))
      for (const [place, tag] of tags.entries())
        await box.cast('box', tag, {
          change: 10 ** (place + 4),
          answer: [...Answer.options, 'withdrawn' as const][place % 7]!,
          wishes: Wish.options.slice(0, place % 7),
        })
      const rows = await bench.rows()
      const lengths = (all: typeof rows) => all.map((row) => JSON.stringify(row).length)
      expect(lengths(rows)).toEqual(lengths(empty))
      expect(rows).not.toEqual(empty)
      const all = JSON.stringify(rows)
      for (const tag of [...tags, ...tags.map(shortened)]) expect(all).not.toContain(tag)
      // Among nine thousand letters of chance any four may stand; an answer in the clear stands alone.
      for (const word of [...Rating.options, 'withdrawn'])
        expect(all).not.toMatch(new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`))
    })

    test('[BB6] a mark tells that something has changed, and a look changes none', async () => {
      await box.open({ ...six, expected: 12 })
      const marks = [(await box.live()).get('box')]
      const remember = async () => marks.push((await box.live()).get('box'))
      await rate('ann')
      await remember()
      await rate('ann', 2)
      await remember()
      await box.open({ ...six, expected: 11 })
      await remember()
      await Promise.all(SEATS.slice(1, 6).map((seat) => rate(seat)))
      await remember()
      expect((await box.seal('box')).blocks).toHaveLength(1)
      await remember()
      expect(new Set(marks).size).toBe(6)
      await box.seal('box')
      expect((await box.live()).get('box')).toBe(marks[5])
      await box.close('box')
      expect((await box.live()).get('box')).not.toBe(marks[5])
    })

    test('[BB6] a look at what could be released at the close alone changes nothing', async () => {
      await box.open(six)
      await Promise.all(SEATS.slice(0, 5).map((seat) => rate(seat)))
      const before = await bench.rows()
      expect(await box.seal('box')).toEqual({ blocks: [], counted: [] })
      expect(await bench.rows()).toEqual(before)
    })

    test('[BB6] of two boxes that are answered at once each takes its own', async () => {
      await box.open(six)
      await box.open({ ...six, id: 'other' })
      const ballot = { change: 1, answer: 'okay' as const, wishes: [] }
      const answers = await Promise.all([
        box.cast('box', 'ann', ballot),
        box.cast('other', 'ben', ballot),
        box.cast('none', 'cay', ballot),
      ])
      expect(answers).toEqual(['kept', 'kept', 'closed'])
      expect(await bench.mine('box', 'ann')).not.toBeNull()
      expect(await bench.mine('other', 'ben')).not.toBeNull()
      expect([await bench.mine('box', 'ben'), await bench.mine('other', 'ann')]).toEqual([
        null,
        null,
      ])
    })

    test('[BB10] while it is open its key stays where it lies, and who seals it has it still', async () => {
      await box.open({ ...six, expected: 11 })
      await Promise.all(SEATS.slice(0, 6).map((seat) => rate(seat)))
      expect((await box.seal('box')).blocks).toHaveLength(1)
      expect(await bench.rows()).toHaveLength(2)
      await bench.loseKeys()
      expect(await rate('gus')).toBe('kept')
      expect(await bench.mine('box', 'ann')).toMatchObject({ sealed: true })
    })

    test('[BB10] a key that was lost with its table is put back by whoever has it', async () => {
      await box.open(six)
      await Promise.all(SEATS.slice(0, 3).map((seat) => rate(seat)))
      await bench.loseKeys()
      expect(await box.keyOf('box')).toBe('2026-11')
      expect(await rate('dan')).toBe('kept')
      expect(await bench.mine('box', 'ann')).toMatchObject({ answer: 'okay' })
      await bench.loseKeys()
      await Promise.all(SEATS.slice(4, 6).map((seat) => rate(seat)))
      await bench.loseKeys()
      expect((await box.close('box')).blocks).toEqual([blockOf({ okay: 6 })])
      expect(await bench.rows()).toHaveLength(1)
    })

    test('[BB10] a sweep leaves the keys of what is open with whoever has them', async () => {
      await box.open(six)
      await rate('ann')
      await box.sweep()
      await bench.loseKeys()
      expect(await rate('ben')).toBe('kept')
      expect(await bench.mine('box', 'ann')).toMatchObject({ answer: 'okay' })
    })

    test('[BB10] where nobody has it any more the box begins anew: what is sent again counts, and never twice', async () => {
      await box.open({ ...six, expected: 10 })
      await Promise.all(SEATS.slice(0, 5).map((seat) => rate(nullifierOf(Buffer.from(seat)))))
      const first = [blockOf({ okay: 5 })]
      expect((await box.seal('box')).blocks).toEqual(first)
      await rate(nullifierOf(Buffer.from('fay')))
      await bench.loseKeys()
      const after = await bench.restarted()
      expect(await after.keyOf('box')).toBe('2026-11')
      const again = await Promise.all(
        SEATS.slice(0, 10).map((seat) =>
          after.cast('box', nullifierOf(Buffer.from(seat)), {
            change: 1,
            answer: 'comfortable',
            wishes: [],
          }),
        ),
      )
      expect(again).toEqual([...Array(5).fill('sealed'), ...Array(5).fill('kept')])
      const { blocks } = await after.close('box')
      expect(blocks).toEqual([...first, blockOf({ comfortable: 5 })])
    })

    test('[BB7] what was counted can be found by its shortened name, block by block, and nothing else', async () => {
      await box.open({ ...six, expected: 11 })
      const tags = SEATS.slice(0, 10).map((seat) => nullifierOf(Buffer.from(seat)))
      for (const tag of tags.slice(0, 5)) await rate(tag)
      await rate(tags[9]!, 1, 'rather-not-say')
      const first = await box.seal('box')
      const named = (some: string[]) => some.map(shortened).toSorted()
      expect(first.counted).toEqual([named(tags.slice(0, 5))])
      for (const tag of tags.slice(5, 9)) await rate(tag)
      const closed = await box.close('box')
      // Four more are too few: destroyed, and not named.
      expect(closed.counted).toEqual([named(tags.slice(0, 5))])
    })

    test('[BB8] the key of a box lies in it wrapped: without what the environment holds nothing opens', async () => {
      await box.open(six)
      await rate('ann')
      expect(await box.keyOf('box')).toBe('2026-11')
      expect(await bench.stranger.keyOf('box')).toBeNull()
      const ballot = { change: 2, answer: 'okay', wishes: [] } as const
      expect(await bench.stranger.cast('box', 'ann', { ...ballot, wishes: [] })).toBe('closed')
      expect(await bench.stranger.close('box')).toEqual({ blocks: [], counted: [] })
      expect(await bench.mine('box', 'ann')).toMatchObject({ change: 1 })
      await box.close('box')
      expect(await box.keyOf('box')).toBeNull()
    })
  })
}

const blockOf = (counts: Partial<Block['counts']>): Block => ({
  counts: {
    ...(Object.fromEntries(Rating.options.map((one) => [one, 0])) as Block['counts']),
    ...counts,
  },
  wishes: [],
})
