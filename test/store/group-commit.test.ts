import { BATCH, WAITING, groupCommit } from '../../server/store/group-commit.ts'

test('[ST3] while one batch is written the next gathers, in order, and no two run at once', async () => {
  const batches: number[][] = []
  let running = 0
  const commits = groupCommit(async (batch: number[]) => {
    expect(++running).toBe(1)
    batches.push(batch)
    await new Promise((done) => setTimeout(done, 5))
    running--
    return batch.map((item) => item * 2)
  })
  const first = [1, 2, 3].map(commits.write)
  await new Promise((done) => setTimeout(done, 2))
  const second = [4, 5].map(commits.write)
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8, 10])
  expect(batches).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('[ST3] when a transaction fails, all in it hear of it, and the next batch is written', async () => {
  const commits = groupCommit(async (batch: string[]) => {
    if (batch.includes('bad')) throw new Error('disk full')
    return batch
  })
  const together = await Promise.allSettled(['good', 'bad'].map(commits.write))
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(together[0]).toMatchObject({ reason: new Error('disk full') })
  expect(await commits.write('good')).toBe('good')
})

test('[ST3] when too many wait, the next is told so at once and those before are still written', async () => {
  const sizes: number[] = []
  const commits = groupCommit(async (batch: number[]) => {
    sizes.push(batch.length)
    return batch
  })
  const waiting = Array.from({ length: WAITING }, (_, place) => commits.write(place))
  await expect(commits.write(-1)).rejects.toThrow('the store is behind')
  expect(await Promise.all(waiting)).toEqual(waiting.map((_, place) => place))
  expect(Math.max(...sizes)).toBe(BATCH)
  expect(await commits.write(7)).toBe(7)
})

test('[ST3] settled waits for everything that waits', async () => {
  let written = 0
  const commits = groupCommit(async (batch: number[]) => {
    await new Promise((done) => setTimeout(done, 5))
    written += batch.length
    return batch
  })
  await commits.settled()
  void commits.write(1)
  void commits.write(2)
  await commits.settled()
  expect(written).toBe(2)
})
