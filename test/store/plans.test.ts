/** How each database finds what is asked for often: with thousands of sessions in it, by an index. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { CompiledQuery, Kysely, QueryResult } from 'kysely'
import { openDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations.ts'
import type { Tables } from '../../server/store/migrations.ts'
import { reading } from '../../server/store/statements.ts'
import { startPostgres } from '../postgres.ts'
import type { Postgres } from '../postgres.ts'

const COACHES = 300
const ENGAGEMENTS_EACH = 4
const SESSIONS_EACH = 4
const ROWS = COACHES * ENGAGEMENTS_EACH * SESSIONS_EACH
const ASKED = {
  coach: 'c7',
  engagement: 'e91',
  session: 's1',
  id: 's1',
  meeting: 'm1',
  code: 'k1',
  hash: 'h1',
  from: 1_000,
  until: 1_400,
  now: ROWS - 100,
  most: 12,
  before: ROWS + 1_000,
}

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

async function filled(where: string): Promise<Kysely<Tables>> {
  const db = openDatabase<Tables>(where)
  await migrate(db)
  const state = 'x'.repeat(12_000)
  for (let at = 0; at < ROWS; at += 400)
    await db
      .insertInto('sessions')
      .values(
        Array.from({ length: 400 }, (_, more) => {
          const place = at + more
          return {
            id: `s${place}`,
            meeting: `m${place}`,
            code: `k${place}`,
            coach: `c${place % COACHES}`,
            engagement: `e${place % (COACHES * ENGAGEMENTS_EACH)}`,
            state,
            revision: 1,
            opened_at: place,
            closed_at: place + 1,
            kept_until: place + 500,
            linked_until: place + 200,
          }
        }),
      )
      .execute()
  await db
    .insertInto('links')
    .values(
      Array.from({ length: 2_000 }, (_, place) => ({
        hash: `h${place}`,
        link: `l${place}`,
        session: `s${place}`,
      })),
    )
    .execute()
  await db
    .insertInto('commands')
    .values(
      Array.from({ length: 2_000 }, (_, place) => ({ session: `s${place >> 2}`, id: `c${place}` })),
    )
    .execute()
  await sql`analyze`.execute(db)
  return db
}

/** The database's own account of how it goes about it, line by line. */
async function planOf(
  db: Kysely<Tables>,
  ask: ReturnType<typeof reading>[keyof ReturnType<typeof reading>],
  explain: string,
): Promise<string[]> {
  const lines: string[] = []
  const runs = {
    async executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
      const { rows } = await db.executeQuery<Record<string, unknown>>({
        ...query,
        sql: `${explain} ${query.sql}`,
      })
      lines.push(...rows.map((row) => String(row.detail ?? row['QUERY PLAN'])))
      return { rows: [] }
    },
  }
  await ask(runs, ASKED)
  return lines
}

describe.each([
  ['SQLite', () => join(mkdtempSync(join(tmpdir(), 'attune-plans-')), 'attune.sqlite')],
  ['Postgres', () => postgres.fresh()],
] as const)('%s', (name, place) => {
  test('nothing that is asked often reads through all sessions', async () => {
    const where = await place()
    const db = await filled(where)
    const read = reading(db)
    const explain = name === 'SQLite' ? 'explain query plan' : 'explain'
    const plans = new Map<string, string[]>()
    for (const [one, ask] of Object.entries(read)) plans.set(one, await planOf(db, ask, explain))
    const whole = name === 'SQLite' ? /^SCAN (sessions|links|commands)(?! USING INDEX)/ : /Seq Scan/
    const through = [...plans].filter(([, lines]) => lines.some((line) => whole.test(line)))
    expect(through.map(([one]) => one)).toEqual([])
    // What a scan looks like, so that it would be seen.
    const all = name === 'SQLite' ? 'select * from sessions' : 'select * from public.sessions'
    const { rows } = await sql.raw<Record<string, string>>(`${explain} ${all}`).execute(db)
    expect(String(rows[0]?.detail ?? rows[0]?.['QUERY PLAN'])).toMatch(whole)
    // Of a coach's thousand sessions the next twelve that end are read, not all of them and sorted.
    const sorts = name === 'SQLite' ? /TEMP B-TREE/ : /Sort/
    expect(plans.get('endingOf')!.some((line) => sorts.test(line))).toBe(false)
    expect(plans.get('endingOf')!.join('\n')).toContain('sessions_ending')
    expect(plans.get('linkedOf')!.join('\n')).toContain('sessions_linked')
    await db.destroy()
    if (name === 'SQLite') rmSync(join(where, '..'), { recursive: true })
  })
})
