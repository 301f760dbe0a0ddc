/** The door for ballots: whatever comes, the reply has one status and one length, and nothing is reported. */
import { once } from 'node:events'
import { connect } from 'node:net'
import type { BallotBox } from '../../server/ballots/box.ts'
import type { Evaluator } from '../../server/ballots/evaluator.ts'
import { createReceiving } from '../../server/ballots/receiving.ts'
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import {
  asked,
  cast,
  eventually,
  newId,
  postBallot,
  rightOf,
  session,
  startServer,
} from '../server.ts'
import type { Right, TestServer } from '../server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
  expect(server.refused).toEqual([])
})

const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/ballot`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers,
  })

/** Status, length and every header but the time. */
async function shape(response: Response) {
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return { status: response.status, length: (await response.text()).length, headers }
}

async function asking() {
  const held = await session(server.url, ['a', 'b', 'c', 'd', 'e', 'f'])
  await held.coach.send({ type: 'open-check-in', anyway: true })
  await held.clients[0]!.until(asked)
  const right = (await rightOf(server.url, held.clients[0]!)) as Right
  return { held, right, ballot: { ...right, answer: 'okay' as const, wishes: [] } }
}

test('[BA4] kept, kept again, refused, closed, too short, too long, no JSON, packed: one shape', async () => {
  const { held, right, ballot } = await asking()
  const other = `${newId()}.1`
  const long = `{"slot":"${'x'.repeat(BALLOT_LENGTH)}`
  const replies = [
    await postBallot(server.url, { ...ballot, change: 1 }),
    await postBallot(server.url, { ...ballot, change: 1 }),
    await postBallot(server.url, { ...ballot, change: 2, answer: 'withdrawn' }),
    await postBallot(server.url, { ...ballot, change: 1, right: `${right.right.slice(2)}AA` }),
    await postBallot(server.url, { ...ballot, change: 1, slot: other }),
    await send(''),
    await send('{}'),
    await send('{'.padEnd(BALLOT_LENGTH)),
    await send('x'.repeat(BALLOT_LENGTH + 1)),
    await send(long),
    await send('x'.repeat(60_000)),
    await send('{}'.padEnd(BALLOT_LENGTH), { 'content-encoding': 'gzip' }),
    await send('{}'.padEnd(BALLOT_LENGTH), { 'content-type': 'application/json; charset=none' }),
  ]
  const words = await Promise.all(
    replies.map(
      async (reply) => (JSON.parse(await reply.clone().text()) as { reply: string }).reply,
    ),
  )
  expect(words).toEqual([
    ...Array(3).fill('kept'),
    'refused',
    'closed',
    ...Array(8).fill('refused'),
  ])
  const shapes = await Promise.all(replies.map(shape))
  for (const one of shapes) expect(one).toEqual(shapes[0])
  expect(shapes[0]!.status).toBe(200)
  held.close()
})

test('a ballot in pieces is taken whole; one that breaks off, or never ends, changes nothing and is no fault', async () => {
  const { held, ballot } = await asking()
  const bare = JSON.stringify({ ...ballot, change: 1, pad: '' })
  const body = JSON.stringify({
    ...ballot,
    change: 1,
    pad: ' '.repeat(BALLOT_LENGTH - bare.length),
  })
  const head = (length: number) =>
    `POST /ballot HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n`

  const broken = connect(server.port, '127.0.0.1')
  broken.write(head(BALLOT_LENGTH) + body.slice(0, 300))
  await new Promise((resolve) => setTimeout(resolve, 100))
  broken.destroy()

  const endless = connect(server.port, '127.0.0.1')
  const cut = new Promise((resolve) => endless.on('close', resolve).on('error', resolve))
  endless.write(head(10 ** 9))
  const writing = setInterval(() => endless.write('x'.repeat(16 * 1024)), 5)
  await cut.finally(() => clearInterval(writing))
  endless.destroy()

  const sent = async (...pieces: string[]) => {
    const socket = connect(server.port, '127.0.0.1')
    let reply = ''
    socket.on('data', (some) => (reply += some.toString()))
    socket.write(head(pieces.join('').length))
    for (const piece of pieces) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      socket.write(piece)
    }
    await once(socket, 'close')
    return /"reply":"(\w+)"/.exec(reply)?.[1]
  }
  // A whole ballot and something after it is no ballot.
  expect(await sent(body, 'x')).toBe('refused')
  expect(await sent(body.slice(0, 10), body.slice(10, 639), body.slice(639))).toBe('kept')

  for (const client of held.clients.slice(1)) await cast(server.url, client, 'okay')
  await held.coach.until((view) => view.role === 'coach' && view.pulse[0]?.kind === 'released')
  expect(held.coach.view()).toMatchObject({ pulse: [{ blocks: [{ counts: { okay: 6 } }] }] })
  held.close()
})

test('what fails is reported once for all of them, and tried again it counts', async () => {
  const failing = await startServer()
  const held = await session(failing.url, ['a', 'b', 'c', 'd', 'e', 'f'])
  await held.coach.send({ type: 'open-check-in', anyway: true })
  await held.clients[0]!.until(asked)
  const { cast: write } = failing.box
  failing.box.cast = () => Promise.reject(new Error('the disk is full'))
  const replies = await Promise.all(held.clients.map((one) => cast(failing.url, one, 'okay')))
  expect(replies).toEqual(Array(6).fill('unavailable'))
  await eventually(() => failing.faults.length > 0)
  failing.box.cast = write
  const again = await Promise.all(held.clients.map((one) => cast(failing.url, one, 'okay')))
  expect(again).toEqual(Array(6).fill('kept'))
  await held.coach.until((view) => view.role === 'coach' && view.pulse[0]?.kind === 'released')
  expect(failing.faults).toHaveLength(1)
  held.close()
  await failing.stop()
})

test('[BA4] a ballot that is no good is answered with the others, not before them', async () => {
  const receiving = createReceiving({
    box: { keyOf: async () => null } as unknown as BallotBox,
    evaluator: {} as Evaluator,
  })
  const settled: string[] = []
  const good = { slot: `${newId()}.1`, token: 'A'.repeat(43), right: 'A'.repeat(86), change: 1 }
  const bare = JSON.stringify({ ...good, answer: 'okay', wishes: [], pad: '' })
  const pad = ' '.repeat(BALLOT_LENGTH - bare.length)
  const ballot = bare.replace('"pad":""', `"pad":"${pad}"`)
  const replies = ['no ballot', ballot].map((body) =>
    receiving.receive(Buffer.from(body)).then((reply) => settled.push(reply)),
  )
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(settled).toEqual([])
  await Promise.all(replies)
  expect(settled.toSorted()).toEqual(['closed', 'refused'])
})
