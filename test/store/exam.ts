/** What every store must be able to do. One exam, sat by each database. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckIn, Session } from '../../server/core/session.ts'
import { openSession, upToDate } from '../../server/core/opening.ts'
import { NO_PRACTICE } from '../../server/core/practice.ts'
import type { Practice } from '../../server/core/practice.ts'
import type { Store } from '../../server/store/store.ts'

export type Bench = {
  store: Store
  /** Another server on the same database; the same store where there can only be one. */
  rival: Store
  /** Closes everything and opens the database again; null where closing is forgetting. */
  reopen: (() => Promise<Store>) | null
  clear: () => Promise<void>
}

/** As a version wrote it that knew no promises kept, no notes and no focus. */
const stored = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../core/stored-earlier.json'), 'utf8')) as {
    open: Session
  }
).open

const START = Date.parse('2026-05-12T09:00:00Z')

export function examineStore(name: string, open: () => Promise<Bench>): void {
  describe(name, () => {
    let bench: Bench
    let store: Store
    let rival: Store

    beforeEach(async () => {
      bench = await open()
      ;({ store, rival } = bench)
    })
    afterEach(() => bench.clear())

    const begin = async (session: Session) =>
      expect(await store.save({ session, revision: 0, commandId: null })).toBe('saved')

    test('[ST1] a write over an old revision is stale and changes nothing', async () => {
      const session = sessionOf('a')
      await begin(session)
      const first = { ...session, threshold: 6 }
      const second = { ...session, threshold: 7 }
      expect(await store.save({ session: first, revision: 1, commandId: 'one' })).toBe('saved')
      const late = { session: second, revision: 1, commandId: 'two', links: [linkOf('x')] }
      expect(await store.save(late)).toBe('stale')
      expect(await store.session('a')).toEqual({ session: first, revision: 2 })
      expect(await store.isDone('a', 'two')).toBe(false)
      expect(await store.behindLink(linkOf('x').hash)).toBeNull()
      expect(await store.save({ ...late, revision: 2 })).toBe('saved')
      expect(await store.session('a')).toEqual({ session: second, revision: 3 })
    })

    test('[ST1] of many who write over one revision, one wins', async () => {
      const session = sessionOf('a')
      await begin(session)
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, place) =>
          [store, rival][place % 2]!.save({
            session: { ...session, threshold: place },
            revision: 1,
            commandId: `command-${place}`,
          }),
        ),
      )
      expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'stale')).toHaveLength(39)
      const winner = answers.indexOf('saved')
      const kept = { session: { ...session, threshold: winner }, revision: 2 }
      expect(await store.session('a')).toEqual(kept)
      expect(await rival.session('a')).toEqual(kept)
    })

    test('[ST1] a session that was never saved cannot be changed', async () => {
      const session = sessionOf('a')
      expect(await store.save({ session, revision: 1, commandId: 'one' })).toBe('stale')
      expect(await store.session('a')).toBeNull()
    })

    test('[ST2] a command that is done is answered `already`, over any revision', async () => {
      const session = sessionOf('a')
      await begin(session)
      const once = { ...session, threshold: 6 }
      expect(await store.save({ session: once, revision: 1, commandId: 'one' })).toBe('saved')
      const twice = { ...session, threshold: 7 }
      for (const revision of [1, 2])
        expect(await store.save({ session: twice, revision, commandId: 'one' })).toBe('already')
      expect(await store.session('a')).toEqual({ session: once, revision: 2 })
      expect(await store.isDone('a', 'one')).toBe(true)
    })

    test('[ST2] a start that is retried is recognised, and ids belong to one session', async () => {
      const start = { session: sessionOf('a'), revision: 0, commandId: 'one' }
      expect(await store.save(start)).toBe('saved')
      expect(await store.save(start)).toBe('already')
      expect(await store.isDone('b', 'one')).toBe(false)
      expect(await store.save({ session: sessionOf('b'), revision: 0, commandId: 'one' })).toBe(
        'saved',
      )
    })

    test('[ST2] the same command sent ten times at once counts once', async () => {
      const session = sessionOf('a')
      await begin(session)
      const write = { session: { ...session, threshold: 6 }, revision: 1, commandId: 'one' }
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, place) => [store, rival][place % 2]!.save(write)),
      )
      expect(answers.toSorted()).toEqual([...Array(9).fill('already'), 'saved'])
      expect((await store.session('a'))?.revision).toBe(2)
    })

    test("[ST2] the server's own changes have no id, and none is taken for another", async () => {
      const session = sessionOf('a')
      await begin(session)
      for (const revision of [1, 2, 3])
        expect(await store.save({ session, revision, commandId: null })).toBe('saved')
    })

    test('[ST3] in one batch each is answered for itself', async () => {
      const [a, b, c] = [sessionOf('a'), sessionOf('b'), sessionOf('c')]
      await Promise.all([a, b, c].map(begin))
      await store.save({ session: b, revision: 1, commandId: 'done' })
      const changed = (session: Session) => ({ ...session, threshold: 9 })
      const answers = await Promise.all([
        store.save({ session: changed(a), revision: 1, commandId: 'one' }),
        store.save({ session: changed(b), revision: 1, commandId: 'late' }),
        store.save({ session: changed(b), revision: 2, commandId: 'done' }),
        store.save({ session: { ...sessionOf('d'), code: a.code }, revision: 0, commandId: null }),
        store.save({
          session: { ...sessionOf('e'), meeting: c.meeting },
          revision: 0,
          commandId: 'f',
        }),
        store.save({ session: sessionOf('g'), revision: 0, commandId: null }),
        store.save({ session: changed(c), revision: 1, commandId: 'one' }),
      ])
      expect(answers).toEqual(['saved', 'stale', 'already', 'stale', 'stale', 'saved', 'saved'])
      expect(await store.session('a')).toEqual({ session: changed(a), revision: 2 })
      expect(await store.session('b')).toEqual({ session: b, revision: 2 })
      expect(await store.session('c')).toEqual({ session: changed(c), revision: 2 })
      expect(await store.session('d')).toBeNull()
      expect(await store.session('e')).toBeNull()
      expect(await store.session('g')).toEqual({ session: sessionOf('g'), revision: 1 })
    })

    test('[ST3] two servers that write the same sessions the other way round do not block each other', async () => {
      const sessions = Array.from({ length: 30 }, (_, place) => sessionOf(`s${place}`))
      await Promise.all(sessions.map(begin))
      for (let revision = 1; revision <= 5; revision++) {
        const write = (session: Session) => ({ session, revision, commandId: null })
        const answers = await Promise.all([
          ...sessions.map((session) => store.save(write(session))),
          ...sessions.toReversed().map((session) => rival.save(write(session))),
        ])
        expect(answers.filter((answer) => answer === 'saved')).toHaveLength(sessions.length)
      }
    })

    test('[ST4] of two starts in one meeting one wins, and after the end another may start', async () => {
      const one = sessionOf('a')
      const other = { ...sessionOf('b'), meeting: one.meeting, openedAt: START + 1 }
      const starts = [one, other].map((session) => ({ session, revision: 0, commandId: 'start' }))
      const answers = await Promise.all([store.save(starts[0]!), rival.save(starts[1]!)])
      expect(answers.toSorted()).toEqual(['saved', 'stale'])
      const winner = starts[answers.indexOf('saved')]!.session
      const loser = starts[answers.indexOf('stale')]!
      expect(await store.latestIn(one.meeting)).toEqual({ session: winner, revision: 1 })
      expect(await store.openSessions()).toEqual([winner.id])

      const over = { ...winner, closedAt: START + 10 }
      expect(await store.save({ session: over, revision: 1, commandId: 'end' })).toBe('saved')
      expect(await store.openSessions()).toEqual([])
      expect(await store.latestIn(one.meeting)).toEqual({ session: over, revision: 2 })
      const again = { ...loser.session, openedAt: START + 20 }
      expect(await rival.save({ ...loser, session: again })).toBe('saved')
      expect(await store.latestIn(one.meeting)).toEqual({ session: again, revision: 1 })
    })

    test('[ST4] a session opened in the millisecond in which the last one closed is the newer', async () => {
      for (const [closed, opened, inTurn] of [
        ['a', 'b', true],
        ['c', 'd', false],
      ] as const) {
        const one = { ...sessionOf(closed), closedAt: START }
        const other = { ...sessionOf(opened), meeting: one.meeting }
        for (const session of inTurn ? [one, other] : [other, one]) await begin(session)
        expect((await store.latestIn(one.meeting))?.session.id).toBe(opened)
      }
    })

    test('[ST4] a code leads to one session, and a taken one is refused', async () => {
      const session = sessionOf('a')
      await begin(session)
      expect(await store.withCode(session.code)).toEqual({ session, revision: 1 })
      expect(await store.withCode('nobody-s')).toBeNull()
      const other = { ...sessionOf('b'), code: session.code }
      expect(await store.save({ session: other, revision: 0, commandId: 'one' })).toBe('stale')
      expect((await store.latestIn(other.meeting))?.session).toBeUndefined()
    })

    test('[ST5] what was answered `saved` is there after a restart, to the letter', async () => {
      const { reopen } = bench
      if (!reopen) return expect(bench.store).toBe(bench.rival)
      const session: Session = {
        ...sessionOf('a'),
        label: 'Ünïcödé 🙂 \u0000 "\\',
        checkIn: asked(),
      }
      await begin(session)
      const write = { session, revision: 1, commandId: 'one', links: [linkOf('x')] }
      expect(await store.save(write)).toBe('saved')
      const after = await reopen()
      const kept = { session, revision: 2 }
      expect(await after.session('a')).toEqual(kept)
      expect(await after.behindLink(linkOf('x').hash)).toEqual({ kept, link: 'x' })
      expect(await after.save(write)).toBe('already')
    })

    test('[ST5] everything that is waiting is written before the store closes', async () => {
      const { reopen } = bench
      if (!reopen) return expect(bench.store).toBe(bench.rival)
      const sessions = Array.from({ length: 50 }, (_, place) => sessionOf(`s${place}`))
      const saving = sessions.map((session) =>
        store.save({ session, revision: 0, commandId: null }),
      )
      const after = await reopen()
      expect(await Promise.all(saving)).toEqual(sessions.map(() => 'saved'))
      expect((await after.openSessions()).toSorted()).toEqual(
        sessions.map(({ id }) => id).toSorted(),
      )
    })

    test('[ST6] deleting a session takes its command ids and links with it, and no other session', async () => {
      const old = { ...sessionOf('old'), closedAt: START + 10, keptUntil: START + 20 }
      const young = { ...sessionOf('young'), closedAt: START + 20, keptUntil: START + 21 }
      const running = sessionOf('running')
      for (const session of [old, young, running])
        await store.save({
          session,
          revision: 0,
          commandId: 'one',
          links: [linkOf(session.id)],
        })
      const { id, coach, engagement, openedAt } = old
      expect(await store.eraseEnded(START + 20)).toEqual([{ id, coach, engagement, openedAt }])
      expect(await store.session('old')).toBeNull()
      expect(await store.isDone('old', 'one')).toBe(false)
      expect(await store.behindLink(linkOf('old').hash)).toBeNull()
      for (const session of [young, running]) {
        const kept = { session, revision: 1 }
        expect(await store.session(session.id)).toEqual(kept)
        expect(await store.isDone(session.id, 'one')).toBe(true)
        expect(await store.behindLink(linkOf(session.id).hash)).toEqual({ kept, link: session.id })
      }
      expect(await store.eraseEnded(START + 20)).toEqual([])
    })

    test('an engagement is known by its newest session, and a coach sees only their own', async () => {
      const inEngagement = (id: string, engagement: string, at: number, label: string) => ({
        ...sessionOf(id),
        engagement,
        openedAt: START + at,
        label,
      })
      const newest = inEngagement('a2', 'ann', 5, 'Ann B')
      await begin(inEngagement('a1', 'ann', 1, 'Ann'))
      await begin(newest)
      await begin(inEngagement('b1', 'ben', 3, 'Ben'))
      await begin({ ...inEngagement('c1', 'cay', 9, 'Cay'), coach: 'somebody else' })
      expect(await store.lastOf('ann')).toEqual(newest)
      expect(await store.lastOf('nobody')).toBeNull()
      const ben = (await store.lastOf('ben'))!
      expect(await store.newestOf('coach', 9)).toEqual([
        { session: newest, sessions: 2 },
        { session: ben, sessions: 1 },
      ])
      expect(await store.newestOf('nobody', 9)).toEqual([])
      expect(await store.countOf('coach', START, START + 99)).toEqual({
        sessions: 3,
        engagements: 2,
      })
      expect(await store.countOf('coach', START + 3, START + 5)).toEqual({
        sessions: 1,
        engagements: 1,
      })
      expect(await store.countOf('nobody', 0, START + 99)).toEqual({ sessions: 0, engagements: 0 })
    })

    test('of a coach’s sessions those are found that a link may open, as they are now', async () => {
      const link = (id: string, expiresAt: number): Session['links'][number] => ({
        id,
        side: 'coach',
        expiresAt: START + expiresAt,
        revokedAt: null,
        log: [],
      })
      const over = (id: string, links: Session['links']): Session => ({
        ...sessionOf(id),
        closedAt: START + 1,
        keptUntil: START + 9_999,
        links,
      })
      const soon = over('soon', [link('one', 100), link('two', 50)])
      await begin(soon)
      await begin(over('never', []))
      await begin({ ...over('other', [link('x', 100)]), coach: 'somebody else' })
      await begin(sessionOf('open'))
      const linked = async (now: number, coach = 'coach') =>
        (await rival.linkedOf(coach, START + now)).map(({ id }) => id).toSorted()
      expect(await linked(100)).toEqual(['open', 'soon'])
      expect(await linked(101)).toEqual(['open'])
      const later = { ...soon, links: [link('one', 200)] }
      await store.save({ session: later, revision: 1, commandId: null })
      expect(await linked(101)).toEqual(['open', 'soon'])
      const closed = { ...sessionOf('open'), closedAt: START + 1, links: [link('three', 10)] }
      await store.save({ session: closed, revision: 1, commandId: null })
      expect(await linked(101)).toEqual(['soon'])
      expect(await linked(100, 'somebody else')).toEqual(['other'])
      // Opened in turns, and all of them.
      const many = Array.from({ length: 130 }, (_, place) =>
        over(`many${place}`, [link(`l${place}`, 1_000)]),
      )
      await Promise.all(many.map(begin))
      expect(await linked(500)).toEqual(many.map(({ id }) => id).toSorted())
    })

    test('the sessions of an engagement come oldest first, and so do a coach’s own between two moments', async () => {
      const at = (id: string, opened: number, more: Partial<Session> = {}) => ({
        ...sessionOf(id),
        openedAt: START + opened,
        ...more,
      })
      const second = at('a2', 20, { engagement: 'ann', closedAt: START + 25 })
      const first = at('a1', 10, { engagement: 'ann', closedAt: START + 15 })
      const ben = at('b1', 15)
      const other = at('c1', 12, { coach: 'somebody else', engagement: 'cay' })
      for (const session of [second, first, ben, other]) await begin(session)
      expect(await store.sessionsIn('ann')).toEqual([first, second])
      expect(await store.sessionsIn('nobody')).toEqual([])
      const between = async (from: number, until: number, coach = 'coach') =>
        (await rival.sessionsBetween(coach, START + from, START + until)).map(({ id }) => id)
      expect(await between(0, 99)).toEqual(['a1', 'b1', 'a2'])
      // From its first millisecond, up to the next week's.
      expect(await between(10, 20)).toEqual(['a1', 'b1'])
      expect(await between(11, 21)).toEqual(['b1', 'a2'])
      expect(await between(0, 99, 'somebody else')).toEqual(['c1'])
      expect(await between(0, 99, 'nobody')).toEqual([])
    })

    test('[PC2] a coach’s own is saved over the revision it was made from, by one of many', async () => {
      const practice = (name: string): Practice => ({ ...NO_PRACTICE, favourites: [name] })
      expect(await store.practices.read('coach')).toBeNull()
      const first = await Promise.all(
        ['one', 'two', 'three', 'four'].map((name, place) =>
          [store, rival][place % 2]!.practices.save('coach', practice(name), 0),
        ),
      )
      expect(first.filter(Boolean)).toHaveLength(1)
      const kept = await rival.practices.read('coach')
      expect(kept).toEqual({
        practice: practice(['one', 'two', 'three', 'four'][first.indexOf(true)]!),
        revision: 1,
      })
      const next = await Promise.all(
        ['five', 'six', 'seven', 'eight'].map((name, place) =>
          [store, rival][place % 2]!.practices.save('coach', practice(name), 1),
        ),
      )
      expect(next.filter(Boolean)).toHaveLength(1)
      expect((await store.practices.read('coach'))?.revision).toBe(2)
      // Over what is gone, or was never there, nothing is saved.
      expect(await store.practices.save('coach', practice('late'), 1)).toBe(false)
      expect(await store.practices.save('nobody', practice('late'), 1)).toBe(false)
      expect(await store.practices.read('nobody')).toBeNull()
    })

    test('[SE12] what is a coach’s own is erased with them, sessions or none, and nobody else’s', async () => {
      const practice: Practice = { ...NO_PRACTICE, favourites: ['meaning'] }
      await store.practices.save('coach', practice, 0)
      await store.practices.save('other', practice, 0)
      expect(await rival.practices.read('coach')).toEqual({ practice, revision: 1 })
      expect(await store.eraseCoach('coach')).toEqual([])
      expect(await rival.practices.read('coach')).toBeNull()
      expect(await rival.practices.read('other')).toEqual({ practice, revision: 1 })
      expect(await store.practices.save('coach', practice, 0)).toBe(true)
      // Under another key than the one the rival knew.
      expect(await rival.practices.read('coach')).toEqual({ practice, revision: 1 })
    })

    test('[ST7] what an older version stored opens, by whichever way it is looked for', async () => {
      const earlier = { ...stored, closedAt: START + 5 }
      // Its text knows of no day to be erased on; beside it the column has one since.
      const keptUntil = { value: START + 5 + 180 * 24 * 60 * 60 * 1000, enumerable: false }
      await begin(Object.defineProperty({ ...earlier }, 'keptUntil', keptUntil))
      const found = [
        (await store.session(earlier.id))?.session,
        (await store.latestIn(earlier.meeting))?.session,
        (await store.withCode(earlier.code))?.session,
        await store.lastOf(earlier.engagement),
        (await store.sessionsIn(earlier.engagement))[0],
        (await store.sessionsBetween(earlier.coach, earlier.openedAt, earlier.openedAt + 1))[0],
        (await store.eraseCoach(earlier.coach))[0],
      ]
      for (const session of found) expect(session).toEqual(upToDate(earlier))
      expect(upToDate(earlier)).not.toEqual(earlier)
    })

    test('[SE12] everything a coach ever led is erased, and nobody else’s', async () => {
      const mine = [sessionOf('mine'), { ...sessionOf('ended'), closedAt: START }]
      const other = { ...sessionOf('other'), coach: 'somebody else' }
      for (const session of [...mine, other])
        await store.save({
          session,
          revision: 0,
          commandId: 'one',
          links: [linkOf(session.id)],
        })
      const erased = await store.eraseCoach('coach')
      expect(erased.map(({ id }) => id).toSorted()).toEqual(['ended', 'mine'])
      expect(await store.hasLed('coach')).toBe(false)
      for (const { id } of mine) {
        expect(await store.session(id)).toBeNull()
        expect(await store.isDone(id, 'one')).toBe(false)
        expect(await store.behindLink(linkOf(id).hash)).toBeNull()
      }
      expect(await store.session('other')).toEqual({ session: other, revision: 1 })
      expect(await store.eraseCoach('coach')).toEqual([])
    })

    test('[SE8] a context belongs to the first, until its time is over', async () => {
      expect(await store.zoom.bind('context', 'first', START + 10)).toBe(true)
      expect(await store.zoom.bind('context', 'first', START + 99)).toBe(true)
      expect(await store.zoom.bind('context', 'second', START + 10)).toBe(false)
      await store.zoom.forget(START + 10)
      expect(await store.zoom.bind('context', 'second', START + 10)).toBe(false)
      await store.zoom.forget(START + 11)
      expect(await store.zoom.bind('context', 'second', START + 20)).toBe(true)
    })

    test('an event is heard once, and found until it is done', async () => {
      const heard = { hash: 'bytes', kind: 'coach-left', subject: 'coach' } as const
      expect(await store.zoom.hear(heard, START)).toBe(true)
      expect(await store.zoom.hear(heard, START)).toBe(false)
      expect(await store.zoom.unfinished()).toEqual([heard])
      await store.zoom.finish('bytes')
      expect(await store.zoom.unfinished()).toEqual([])
      expect(await store.zoom.hear(heard, START)).toBe(false)
      await store.zoom.forget(START + 25 * 60 * 60 * 1000)
      expect(await store.zoom.hear(heard, START)).toBe(true)
    })

    test('as many of the newest engagements are listed as were asked for, newest first', async () => {
      const sessions = Array.from({ length: 60 }, (_, place) => ({
        ...sessionOf(`s${place}`),
        openedAt: START + place,
      }))
      await Promise.all(sessions.map(begin))
      const ids = (await store.newestOf('coach', 50)).map(({ session }) => session.engagement)
      expect(ids).toEqual(
        sessions
          .toReversed()
          .slice(0, 50)
          .map(({ engagement }) => engagement),
      )
    })
  })
}

/** A new session in a meeting and an engagement of its own. */
export const sessionOf = (id: string): Session =>
  openSession(
    {
      id,
      code: `code-${id}`,
      meeting: `meeting-${id}`,
      coach: 'coach',
      coachName: 'Coach',
      device: 'laptop',
      rightsKey: '2026-11',
      engagement: `engagement-${id}`,
      label: 'Ann',
      openedAt: START,
    },
    null,
  )

const linkOf = (link: string) => ({ hash: link.padEnd(64, '0'), link })

const asked = (): CheckIn => ({
  number: 1,
  openedAt: START,
  threshold: 5,
  asked: ['p1'],
  byLink: 0,
  mode: 'pair',
  mine: { answer: 'okay', wishes: ['less-pace'], share: 'end' },
  change: 3,
})
