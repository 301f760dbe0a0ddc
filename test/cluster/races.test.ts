/** Two servers at the same moment: the revision settles it, and nobody is told a wrong no. */
import type { Command } from '../../server/contract/commands.ts'
import { asked, enter, newId, rightOf, sendBallot, session } from '../server.ts'
import type { CoachView, ParticipantView, Right, TestPanel } from '../server.ts'
import { several } from './several.ts'

const { servers, keep } = several()
const start = { type: 'start-session', label: '', coachName: '', engagement: null } as const
const answer = (change: number, said: 'okay' | 'comfortable'): Command => ({
  type: 'answer',
  checkIn: 1,
  change,
  answer: said,
  wishes: [],
  share: 'now',
})

test('[SV4] [ST4] three coaches start in one meeting on three servers: one session, led by one', async () => {
  const { all } = await servers(true, 'one', 'two', 'three')
  for (let round = 0; round < 5; round++) {
    const meeting = newId()
    const coaches: TestPanel[] = []
    for (const [place, { url }] of all.entries())
      coaches.push(keep(await enter(url, meeting, `uid-${place}`)))
    const replies = await Promise.all(coaches.map((coach) => coach.send(start)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    for (const [place, coach] of coaches.entries()) {
      const view = await coach.until(({ role }) => role !== 'visitor' || !replies[place]!.ok)
      expect(view.role).toBe(replies[place]!.ok ? 'coach' : 'visitor')
    }
  }
  expect(await all[0].store.openSessions()).toHaveLength(5)
})

test('[SV4] [ST2] one command under one id at two servers at once is done once', async () => {
  const { all } = await servers(false, 'one', 'two')
  const { meeting, coach } = keep(await session(all[0].url, ['ana']))
  const again = keep(await enter(all[1].url, meeting, 'uid-coach', coach.key))
  for (let round = 1; round <= 8; round++) {
    const id = newId()
    const add = { type: 'add-commitment', promiser: 'coach', due: null } as const
    const command = { ...add, id: newId(), text: `Promise ${round}` }
    expect(await Promise.all([coach.send(command, id), again.send(command, id)])).toEqual([
      { ok: true },
      { ok: true },
    ])
    // Both are of one revision as soon as they know.
    for (const panel of [coach, again])
      await panel.until<CoachView>(({ commitments }) => commitments.length === round)
  }
  const views = [coach.view()!.revision, again.view()!.revision]
  expect(views[0]).toBe(views[1])
})

test('[SV4] [CI4] answers and withdrawals of one person at two servers: the highest change stands', async () => {
  const { all } = await servers(false, 'one', 'two')
  const { meeting, coach, clients } = keep(await session(all[0].url, ['ana']))
  const [ana] = clients
  const again = keep(await enter(all[1].url, meeting, 'uid-ana', ana!.key))
  await coach.send({ type: 'open-check-in' })
  for (const panel of [ana!, again]) await panel.until(asked)
  const sent: [TestPanel, Command][] = []
  for (let change = 1; change <= 9; change++)
    sent.push([
      change % 2 ? ana! : again,
      change % 3 ? answer(change, 'okay') : { type: 'withdraw-answer', checkIn: 1, change },
    ])
  sent.push([again, answer(10, 'comfortable')])
  const replies = await Promise.all(sent.map(([panel, command]) => panel.send(command)))
  expect(replies.every(({ ok }) => ok)).toBe(true)
  for (const panel of [ana!, again])
    await panel.until<ParticipantView>(
      ({ checkIn }) => checkIn?.asked === true && checkIn.change === 10,
    )
  await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'answer')
  expect(coach.view()).toMatchObject({ pulse: [{ kind: 'answer', answer: 'comfortable' }] })
})

test('[SV5] a no is never due to what another server has changed meanwhile', async () => {
  const { all } = await servers(false, 'one', 'two')
  const { meeting, coach, clients } = keep(await session(all[0].url, ['ana']))
  const again = keep(await enter(all[1].url, meeting, 'uid-ana', clients[0]!.key))
  for (let number = 1; number <= 6; number++) {
    await coach.send({ type: 'open-check-in', anyway: true })
    // Before the other server has looked.
    expect(await again.send({ ...answer(1, 'okay'), checkIn: number } as Command)).toEqual({
      ok: true,
    })
    await coach.send({ type: 'close-check-in', number })
    expect(await again.send({ ...answer(2, 'okay'), checkIn: number } as Command)).toMatchObject({
      ok: false,
    })
  }
})

test('[SV4] [BL2] closing on one server while ballots are cast on another: whatever was kept before counts', async () => {
  const { all } = await servers(true, 'one', 'two')
  const [one, two] = all
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const { coach, clients } = keep(await session(one.url, people))
  await coach.send({ type: 'open-check-in' })
  const ballots: { url: string; ballot: Parameters<typeof sendBallot>[1] }[] = []
  for (const [place, client] of clients.entries()) {
    await client.until(asked)
    const right = (await rightOf(one.url, client)) as Right
    const ballot = { ...right, change: 1, answer: 'okay' as const, wishes: [] }
    ballots.push({ url: place % 2 ? one.url : two.url, ballot })
  }
  const cast = ({ url, ballot }: (typeof ballots)[0]) => sendBallot(url, ballot)
  expect(new Set(await Promise.all(ballots.slice(0, 5).map(cast)))).toEqual(new Set(['kept']))
  const [, ...late] = await Promise.all([
    coach.send({ type: 'close-check-in', number: 1 }),
    ...ballots.slice(5).map(cast),
  ])
  const { pulse } = await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  const counted = pulse.flatMap((one) =>
    one.kind === 'released' ? one.blocks.map(({ counts }) => counts.okay) : [],
  )
  const sum = counted.reduce((all, some) => all + some, 0)
  expect(sum).toBeGreaterThanOrEqual(5)
  expect(sum).toBeLessThanOrEqual(5 + late.filter((reply) => reply === 'kept').length)
  for (const one of ballots)
    expect(await sendBallot(one.url, { ...one.ballot, change: 2 })).not.toBe('kept')
})
