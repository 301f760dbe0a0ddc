/**
 * What is erased is closed for good, in whichever of four ways: looked for in the raw
 * bytes of both databases, and with a backup from before put back under a server.
 */
import { EXPIRY } from '../server/rounds.ts'
import { startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'
import { inFiles, inPostgres } from './store/at-rest.ts'
import { GOES, LENA, MAYA, OTTO, STAYS, admits, atDesk, erased, statuses } from './erased.ts'
import type { World } from './erased.ts'

const DAY = 24 * 60 * 60 * 1000

/** As a panel does that comes back. */
const cutOnce = (deed: () => Promise<void>): Promise<void> =>
  deed().catch((error: Error) => {
    if (error.message !== 'socket has been disconnected') throw error
    return deed()
  })

let postgres: Postgres
let worlds: { SQLite: World; Postgres: World }
beforeAll(async () => {
  postgres = await startPostgres()
  // Side by side: both wait for the same round.
  const [files, tables] = await Promise.all([
    inFiles().then((rest) => erased(rest, true)),
    inPostgres(postgres).then((rest) => erased(rest, false)),
  ])
  worlds = { SQLite: files, Postgres: tables }
})
afterAll(async () => {
  for (const { server, faults, rest } of Object.values(worlds)) {
    await server.stop()
    await rest.clear()
    expect([...faults, ...server.faults]).toEqual([])
  }
  await postgres.stop()
})

test('[ST9] what is past its time is looked for more often than once a minute', () => {
  expect(EXPIRY).toBeLessThan(60_000)
})

describe.each(['SQLite', 'Postgres'] as const)('%s', (name) => {
  test.each(Object.entries(GOES))(
    '[ST9] %s: its keys are in no file within a minute, nor what they sealed',
    (_way, those) => {
      const { sealed, before, after } = worlds[name]
      for (const as of those) {
        const { state, key } = sealed.get(as)!
        // It was there, so we look in the right place.
        expect([before.all.includes(key), before.all.includes(state)]).toEqual([true, true])
        expect(after.all.includes(key)).toBe(false)
        // Postgres keeps a row until it vacuums: without its key it opens no more.
        if (name === 'SQLite') expect(after.live.includes(state)).toBe(false)
      }
    },
  )

  test.each(Object.entries(GOES))(
    '[ST9] %s: with a backup from before nothing of it opens, is listed, or lets anybody in',
    async (_way, those) => {
      const { server, rest, held } = worlds[name]
      const rows = await rest.db.selectFrom('sessions').select('id').execute()
      const sessions = those.flatMap((as) => held.get(as) ?? [])
      for (const one of sessions) {
        // It came back, and is closed.
        expect(rows.map(({ id }) => id)).toContain(one.id)
        expect(await server.store.session(one.id)).toBeNull()
        expect(await statuses(server, one)).toEqual(one.secrets.map(() => 404))
        expect(await admits(server, one)).toBe(false)
      }
      const coach = those.includes('all 1') ? LENA : MAYA
      // A server that begins does again what was written down to be removed, and cuts who sits there.
      await cutOnce(() =>
        atDesk(server, coach, async ({ look }) => {
          const week = { week: '2026-W48', from: Date.now() - DAY, until: Date.now() + DAY }
          const listed = JSON.stringify([
            await look({ what: 'desk', ...week }),
            await look({ what: 'links' }),
          ])
          expect(listed).toContain('"engagements"')
          for (const { id, engagement } of sessions) {
            expect(listed).not.toContain(engagement)
            const notFound = { ok: false, refusal: 'not-found' }
            expect(await look({ what: 'session', session: id })).toEqual(notFound)
            expect(await look({ what: 'engagement', engagement })).toEqual(notFound)
          }
        }),
      )
      if (coach === LENA) expect(await server.store.practices.read(LENA)).toBeNull()
    },
  )

  test('[ST9] what lies beside it stays, with its key', async () => {
    const { server, held, sealed, after } = worlds[name]
    for (const as of STAYS) expect(after.all.includes(sealed.get(as)!.key)).toBe(true)
    const stays = held.get('stays')!
    expect(after.all.includes(sealed.get('stays')!.state)).toBe(true)
    expect(await statuses(server, stays)).toEqual([200, 200])
    expect(await admits(server, held.get('neighbour')!)).toBe(true)
    const listed = await atDesk(server, MAYA, ({ look }) => look({ what: 'links' }))
    expect(JSON.stringify(listed)).toContain(stays.engagement)
    expect(await server.store.practices.read(OTTO)).toMatchObject({
      practice: { cards: [{ text: `of ${OTTO}` }] },
    })
  })
})
