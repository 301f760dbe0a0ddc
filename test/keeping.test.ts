/** Two servers keep the same session, each with a memory of its own. */
import { openBallots } from '../server/ballots/open.ts'
import { openSession } from '../server/core/opening.ts'
import { done } from '../server/core/outcome.ts'
import type { Session } from '../server/core/session.ts'
import { keepSessions } from '../server/keeping.ts'
import { keysFrom } from '../server/seats.ts'
import { openStore } from '../server/store/store.ts'
import { SECRET, newId } from './server.ts'
import { SEALING } from './sealing.ts'

const named = (session: Session, coachName: string) => done({ ...session, coachName })

async function two() {
  const store = await openStore(':memory:', SEALING)
  const box = await openBallots(':memory:', new Uint8Array(32))
  const keep = () => keepSessions({ store, box, keys: keysFrom(SECRET) })
  const [one, other] = [keep(), keep()]
  const id = newId()
  const place = { id, code: 'abcdefgh', meeting: 'meeting', engagement: newId() }
  const coach = { coach: 'uid', coachName: '', device: 'laptop', rightsKey: '2026-11', label: '' }
  await one.begin(openSession({ ...place, ...coach, openedAt: 0 }, null), newId())
  const shown: [string, number][] = []
  other.onPublish(({ session, revision }) => void shown.push([session.coachName, revision]))
  await other.current(id)
  return {
    id,
    one,
    other,
    shown,
    stop: async () => {
      await store.close()
      await box.shut()
    },
  }
}

test('who loses a race shows what the other saved, also where nothing is left to do', async () => {
  const { id, one, other, shown, stop } = await two()
  await one.change(id, null, ({ session }) => named(session, 'Maya'))
  await other.change(id, null, ({ session }) =>
    session.coachName === 'Maya' ? done(session) : named(session, 'Maya'),
  )
  expect(shown).toEqual([['Maya', 2]])
  await stop()
})

test('a command that another server has done is done, and shown', async () => {
  const { id, one, other, shown, stop } = await two()
  const command = newId()
  await one.change(id, command, ({ session }) => named(session, 'Maya'))
  expect(await other.change(id, command, ({ session }) => named(session, 'Maya'))).toEqual({
    ok: true,
  })
  expect(shown).toEqual([['Maya', 2]])
  // And again: nobody has to be told twice.
  await other.change(id, command, ({ session }) => named(session, 'Maya'))
  expect(shown).toHaveLength(1)
  await stop()
})
