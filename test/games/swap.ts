/**
 * Swap: two people exchange their answers, and everything the coach receives is
 * the same to the byte. Played on the real server, over real sockets.
 */
import { asked, cast, session, startServer } from '../server.ts'
import type { CoachView } from '../server.ts'
import { plain } from './frames.ts'
import type { Game } from './game.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e']
type Answer = 'okay' | 'uncomfortable' | 'very-comfortable'
const ROUNDS = { full: 40, short: 2 }

export const swap: Game = async ({ full, progress }) => {
  const server = await startServer()
  const rounds = full ? ROUNDS.full : ROUNDS.short
  let violations = 0
  let leakFound = false
  try {
    for (let round = 0; round < rounds; round++) {
      const answers: Answer[] = ['uncomfortable', 'very-comfortable', 'okay', 'okay', 'okay']
      const swapped: Answer[] = ['very-comfortable', 'uncomfortable', 'okay', 'okay', 'okay']
      const one = await received(server.url, answers)
      const other = await received(server.url, swapped)
      if (one.join('\n') !== other.join('\n')) violations += 1
      // The same frames with a list of who answered what are told apart.
      const listed = [one, other].map((frames, which) =>
        [...frames, JSON.stringify(which === 0 ? answers : swapped)].join('\n'),
      )
      leakFound ||= listed[0] !== listed[1]
      progress(`swap: ${round + 1} of ${rounds}`)
    }
  } finally {
    await server.stop()
  }
  return {
    game: 'swap',
    tried: `${rounds} pairs of sessions`,
    violations,
    controls: { 'a list of who answered what': leakFound },
    closest: '',
  }
}

/** Every frame of the coach's from the opening of a check-in to its end, without what differs by chance. */
async function received(url: string, answers: Answer[]): Promise<string[]> {
  const held = await session(url, PEOPLE)
  const frames: string[] = []
  held.coach.socket.onAny((name: string, view: unknown) => {
    frames.push(`${name} ${plain(JSON.stringify(view))}`)
  })
  await held.coach.send({ type: 'open-check-in', anyway: true })
  for (const [place, client] of held.clients.entries()) {
    await client.until(asked)
    await cast(url, client, answers[place]!)
  }
  await held.coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  await held.coach.send({ type: 'close-check-in', number: 1 })
  await held.coach.until<CoachView>(({ checkIn }) => checkIn === null)
  held.close()
  return frames
}
