/** Every statement of the store that runs often, compiled when the store is made. */
import type { Kysely } from 'kysely'
import type { Tables } from './migrations.ts'
import { statement } from './statement.ts'

/** `state` is sealed. */
export type Row = { id: string; state: string; revision: number }

export function reading(db: Kysely<Tables>) {
  const rows = db.selectFrom('sessions').select(['id', 'state', 'revision'])
  // Two may open in the same millisecond, when one was closed just then: the open one is the newer.
  const newest = rows
    .orderBy('opened_at', 'desc')
    .orderBy((by) => by('closed_at', 'is', null), 'desc')
    .limit(1)
  return {
    session: statement<{ id: string }, Row>((slot) => rows.where('id', '=', slot('id'))),
    latestIn: statement<{ meeting: string }, Row>((slot) =>
      newest.where('meeting', '=', slot('meeting')),
    ),
    withCode: statement<{ code: string }, Row>((slot) => rows.where('code', '=', slot('code'))),
    lastOf: statement<{ engagement: string }, Row>((slot) =>
      newest.where('engagement', '=', slot('engagement')),
    ),
    sessionsIn: statement<{ engagement: string }, Row>((slot) =>
      rows.where('engagement', '=', slot('engagement')).orderBy('opened_at'),
    ),
    sessionsBetween: statement<{ coach: string; from: number; until: number }, Row>((slot) =>
      rows
        .where('coach', '=', slot('coach'))
        .where('opened_at', '>=', slot('from'))
        .where('opened_at', '<', slot('until'))
        .orderBy('opened_at'),
    ),
    engagementsOf: statement<{ coach: string }, { engagement: string }>((slot) =>
      db
        .selectFrom('sessions')
        .select('engagement')
        .where('coach', '=', slot('coach'))
        .groupBy('engagement')
        .orderBy(({ fn }) => fn.max('opened_at'), 'desc'),
    ),
    linkedOf: statement<{ coach: string; now: number }, Row>((slot) =>
      rows
        .where('coach', '=', slot('coach'))
        .where('linked_until', '>=', slot('now'))
        .orderBy('opened_at'),
    ),
    /** Those whose time comes first. */
    endingOf: statement<{ coach: string; most: number }, Row>((slot) =>
      rows
        .where('coach', '=', slot('coach'))
        .where('kept_until', 'is not', null)
        .orderBy('kept_until')
        .limit(slot('most')),
    ),
    countOf: statement<
      { coach: string; from: number; until: number },
      { sessions: number; engagements: number }
    >((slot) =>
      db
        .selectFrom('sessions')
        .select(({ fn }) => [
          fn.countAll<number>().as('sessions'),
          fn.count<number>('engagement').distinct().as('engagements'),
        ])
        .where('coach', '=', slot('coach'))
        .where('opened_at', '>=', slot('from'))
        .where('opened_at', '<', slot('until')),
    ),
    behindLink: statement<{ hash: string }, Row & { link: string }>((slot) =>
      db
        .selectFrom('links')
        .innerJoin('sessions', 'sessions.id', 'links.session')
        .select(['sessions.id', 'state', 'revision', 'link'])
        .where('hash', '=', slot('hash')),
    ),
    newestOf: statement<
      { coach: string; most: number; before: number },
      Row & { sessions: number }
    >((slot) =>
      db
        .selectFrom(
          db
            .selectFrom('sessions')
            .where('coach', '=', slot('coach'))
            .where('opened_at', '<', slot('before'))
            .select(({ fn }) => [
              'id as newest',
              fn
                .countAll<number>()
                .over((over) => over.partitionBy('engagement'))
                .as('sessions'),
              fn
                .agg<number>('row_number')
                .over((over) => over.partitionBy('engagement').orderBy('opened_at', 'desc'))
                .as('place'),
            ])
            .as('counted'),
        )
        .innerJoin('sessions', 'sessions.id', 'counted.newest')
        .select(['sessions.id', 'sessions', 'state', 'revision'])
        .where('place', '=', 1)
        .orderBy('opened_at', 'desc')
        .limit(slot('most')),
    ),
    ledBy: statement<{ coach: string }, { id: string }>((slot) =>
      db.selectFrom('sessions').select('id').where('coach', '=', slot('coach')).limit(1),
    ),
    openSessions: statement<object, { id: string }>(() =>
      db.selectFrom('sessions').select('id').where('closed_at', 'is', null),
    ),
    command: command(db),
  }
}

type Change = {
  id: string
  state: string
  revision: number
  coach: string
  closedAt: number | null
  keptUntil: number | null
  linkedUntil: number
}
type Beginning = {
  meeting: string
  code: string
  engagement: string
  openedAt: number
}

export type Writing = ReturnType<typeof writing>

export function writing(db: Kysely<Tables>) {
  return {
    /** Without a column named, any conflict is met: id, code, or the meeting's open session. */
    insert: statement<Change & Beginning, unknown>((slot) =>
      db
        .insertInto('sessions')
        .values({
          id: slot('id'),
          meeting: slot('meeting'),
          code: slot('code'),
          coach: slot('coach'),
          engagement: slot('engagement'),
          state: slot('state'),
          revision: slot('revision'),
          opened_at: slot('openedAt'),
          closed_at: slot('closedAt'),
          kept_until: slot('keptUntil'),
          linked_until: slot('linkedUntil'),
        })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    /** An open session: no index is touched, which halves what is written. */
    update: change(db),
    /** The session is over, now or since a while. */
    close: change(db, true),
    done: statement<{ session: string; id: string }, unknown>((slot) =>
      db.insertInto('commands').values({ session: slot('session'), id: slot('id') }),
    ),
    link: statement<{ hash: string; link: string; session: string }, unknown>((slot) =>
      db
        .insertInto('links')
        .values({ hash: slot('hash'), link: slot('link'), session: slot('session') })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    command: command(db),
  }
}

/** Finds nothing when the revision has moved on or the command is done; null is never done. */
const change = (db: Kysely<Tables>, closing = false) =>
  statement<Change & { from: number; commandId: string | null }, unknown>((slot) =>
    db
      .updateTable('sessions')
      .set({
        state: slot('state'),
        revision: slot('revision'),
        ...(closing && {
          closed_at: slot('closedAt'),
          kept_until: slot('keptUntil'),
          linked_until: slot('linkedUntil'),
          // Another coach may go on with it.
          coach: slot('coach'),
        }),
      })
      .where('id', '=', slot('id'))
      .where('revision', '=', slot('from'))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('commands')
              .select('commands.id')
              .whereRef('commands.session', '=', 'sessions.id')
              .where('commands.id', '=', slot('commandId')),
          ),
        ),
      ),
  )

const command = (db: Kysely<Tables>) =>
  statement<{ session: string; id: string }, { id: string }>((slot) =>
    db
      .selectFrom('commands')
      .select('id')
      .where('session', '=', slot('session'))
      .where('id', '=', slot('id')),
  )
