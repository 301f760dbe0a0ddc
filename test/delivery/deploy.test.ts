import { alone, deploys, several } from './deploy.ts'

test.each([
  ['one server that is restarted', alone],
  ['two servers, of which the older is replaced', () => several(2)],
])(
  '[DL7] a new version under load, on %s: nothing is lost, nothing done twice',
  async (_name, open) => {
    const seen = await deploys(await open(), 1, 4, () => undefined)
    expect(seen).toMatchObject({ lost: 0, twice: 0 })
    expect(seen.acknowledged).toBeGreaterThan(12)
  },
)
