/**
 * Residue: a minute after the close no byte of a ballot is in any file, in what was
 * printed, or in what memory holds on to. The server is killed once on the way, just
 * after a close; the next one finishes the job.
 */
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { openBallotBox } from '../../server/ballots/box.ts'
import { ROLE } from '../../server/ballots/open.ts'
import { nullifierOf } from '../../server/ballots/rights.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { openDatabase } from '../../server/store/database.ts'
import { startPostgres } from '../postgres.ts'
import { asked, newId, rightOf, sendBallot, session } from '../server.ts'
import type { CoachView } from '../server.ts'
import type { Game } from './game.ts'
import { filesUnder, install, postgresFiles, temporary } from '../installed.ts'
import type { Files, Installed } from '../installed.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f']
const CHECK_INS = { full: 8, short: 2 }
/** What the specification allows. The short round asks the box itself to sweep. */
const AFTER = 60_000

/** Whatever could be recognised later, under the name of its kind. */
type Seen = Map<string, string>

export const residue: Game = async ({ full, progress }) => {
  const postgres = full ? await startPostgres() : null
  const found: string[] = []
  let looked = 0
  let inMemory = ''
  const controls: Record<string, boolean> = {
    'a log of writes that is kept': await isFoundIn({ logged: true, secure: true }),
    'deleted rows that are not overwritten': await isFoundIn({ logged: false, secure: false }),
  }
  try {
    for (const where of postgres ? [undefined, await postgres.fresh()] : [undefined]) {
      const kind = where === undefined ? 'SQLite' : 'Postgres'
      const seen: Seen = new Map()
      let server = await install(where)
      const place = where ?? join(server.folder, 'ballots.sqlite')
      for (let number = 1; number <= (full ? CHECK_INS.full : CHECK_INS.short); number++) {
        await checkIn(server, place, number % 3 === 0 ? 2 : PEOPLE.length, seen)
        if (number === 1) {
          await server.kill()
          server = await install(where, { folder: server.folder })
        }
      }
      progress(`residue: ${seen.size} traces of ballots in ${kind}, a minute to go`)
      await new Promise((resolve) => setTimeout(resolve, full ? AFTER : 0))
      if (!full) await swept(place)
      const files: Files = { ...server.files(), ...(where ? await postgresFiles(where) : {}) }
      files['what was printed'] = Buffer.from(server.log())
      if (full) files['what memory holds on to'] = await server.heap()
      for (const [name, bytes] of Object.entries(files))
        for (const [what, trace] of seen)
          // Postgres writes ciphertext to its log, which nothing can read any more; never a key.
          if (bytes.includes(trace) && !(/pg_wal/.test(name) && what.startsWith('lying')))
            found.push(`${what} in ${name}`)
      looked += seen.size
      if (full) {
        controls[`what memory does hold is found (${kind})`] =
          files['what memory holds on to']?.includes('boxes') ?? false
        const tags = [...seen].filter(([what]) => what.startsWith('tag'))
        const pages = server.memory() ?? []
        const left = tags.filter(([, tag]) => pages.some((page) => page.includes(tag))).length
        inMemory += `${kind}: ${left} of ${tags.length} nullifiers in freed memory; `
      }
      await server.stop()
    }
  } finally {
    await postgres?.stop()
  }
  for (const one of found.slice(0, 10)) progress(`residue: ${one}`)
  return {
    game: 'residue',
    tried: `${looked} traces of ballots, rights and keys`,
    violations: found.length,
    controls,
    closest: inMemory,
  }
}

/** One check-in from its opening to its close, with changes and what was taken back. */
async function checkIn(server: Installed, place: string, casting: number, seen: Seen) {
  const held = await session(server.url, PEOPLE)
  await held.coach.send({ type: 'open-check-in', anyway: true })
  for (const [at, client] of held.clients.slice(0, casting).entries()) {
    await client.until(asked)
    const right = await rightOf(server.url, client)
    if (typeof right === 'string') throw new Error(`no right: ${right}`)
    const id = newId()
    seen.set(`token ${id}`, right.token)
    seen.set(`right ${id}`, right.right)
    // The beginning stands in the list of counted ones, so that everyone finds their own.
    seen.set(`tag ${id}`, nullifierOf(Buffer.from(right.token, 'base64url')).slice(10))
    await sendBallot(server.url, { ...right, change: 1, answer: 'okay', wishes: ['less-pace'] })
    const answer = at === 1 ? 'withdrawn' : 'comfortable'
    if (at < 3) await sendBallot(server.url, { ...right, change: 2, answer, wishes: [] })
    await remember(place, seen)
  }
  await held.coach.send({ type: 'close-check-in', number: 1 })
  await held.coach.until<CoachView>(({ pulse }) => pulse.length === 1)
  held.close()
}

/** What lies in the tables now. A long one in parts: pages end where they like. */
async function remember(place: string, seen: Seen): Promise<void> {
  const db = openDatabase<Tables>(place, { logged: false, role: ROLE })
  const boxes = await db.selectFrom('boxes').select('ballots').execute()
  const keys = await db.selectFrom('keys').select('key').execute()
  await db.destroy()
  for (const { ballots } of boxes)
    for (let at = 0; at + 40 <= ballots.length; at += Math.ceil(ballots.length / 6))
      seen.set(`lying ${newId()}`, ballots.slice(at, at + 40))
  for (const { key } of keys) seen.set(`key ${key}`, key)
}

async function swept(place: string): Promise<void> {
  const db = openDatabase<Tables>(place, { logged: false })
  await openBallotBox(db, new Uint8Array(32)).sweep()
  await db.destroy()
}

/** The box as it is, on a SQLite that is not as it should be. */
async function isFoundIn({ logged, secure }: { logged: boolean; secure: boolean }) {
  const folder = temporary()
  const place = join(folder, 'box.sqlite')
  const db = openDatabase<Tables>(place, { logged })
  await migrateBallots(db)
  const careless: Kysely<Tables> = db
  if (!secure) await sql`pragma secure_delete = off`.execute(careless)
  const box = openBallotBox(careless, new Uint8Array(32))
  const seen: Seen = new Map()
  await box.open({ id: 'box', kid: '2026-11', mode: 'group', threshold: 5, expected: 40 })
  for (let person = 0; person < 12; person++) {
    const ballot = { change: 1, answer: 'okay' as const, wishes: [] }
    await box.cast('box', nullifierOf(Buffer.from(`${person}`)), ballot)
    const { ballots } = await db.selectFrom('boxes').select('ballots').executeTakeFirstOrThrow()
    for (let at = 0; at + 40 <= ballots.length; at += 400)
      seen.set(`lying ${newId()}`, ballots.slice(at, at + 40))
  }
  await box.close('box')
  await box.sweep()
  const bytes = Object.values(filesUnder(folder))
  await box.shut()
  return [...seen.values()].some((one) => bytes.some((some) => some.includes(one)))
}
