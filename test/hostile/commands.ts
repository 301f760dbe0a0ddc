/** Commands, looks and rights that are nearly well made, from a client who would like to be more. */
import { newId } from '../server.ts'
import { examples } from '../core/examples.ts'
import { jsonOf, pick, worsened } from './mutate.ts'
import type { Chance } from './mutate.ts'
import type { Round } from './frames.ts'
import { frame, seated, textsIn } from './wire.ts'

/** Messages of one connection. */
const BATCH = 150
const LONGEST = 8_000

const week = { week: '2026-W48', from: 1_795_996_800_000, until: 1_796_601_600_000 }
const LOOKS = (id: string): object[] => [
  { what: 'practice' },
  { what: 'preparation', engagement: id },
  { what: 'log', engagement: id },
  { what: 'week', ...week },
  { what: 'desk', ...week },
  { what: 'engagement', engagement: id },
  { what: 'session', session: id },
  { what: 'links' },
  { what: 'kept' },
  { what: 'hand-over', secret: 'A'.repeat(43) },
]

/** Not more than is a client's to do: ending their own part is no finding. */
const commands = Object.values(examples)

function message(chance: Chance, known: readonly string[]): [event: string, asked: unknown] {
  const luck = chance()
  if (luck < 0.15)
    return ['look', worsened(pick(LOOKS(pick(known, chance)), chance), chance, known)]
  if (luck < 0.2) {
    const asked = [{ number: 1, blinded: 'A'.repeat(43) }]
    return ['rights', worsened({ asked }, chance, known)]
  }
  const whole = { id: newId(), command: pick(commands, chance) }
  const once = worsened(whole, chance, known)
  return ['command', luck < 0.8 ? once : luck < 0.95 ? whole : worsened(once, chance, known)]
}

export async function byCommands(
  port: number,
  auth: object,
  chance: Chance,
  known: readonly string[],
): Promise<Round> {
  const wire = await seated(port, auth)
  const batch = Array.from({ length: BATCH }, (_, number) => {
    const whole = `42${number}${jsonOf(message(chance, known))}`
    return Buffer.byteLength(whole) < LONGEST ? whole : `42${number}["command",null]`
  })
  wire.send(Buffer.concat(batch.map((one) => frame(one))))
  const answered = new Set<string>()
  let read = 0
  let faults = 0
  await wire.until((heard) => {
    const texts = textsIn(heard)
    for (const text of texts.slice(read)) {
      const number = /^43(\d+)\[/.exec(text)?.[1]
      if (number !== undefined) answered.add(number)
      if (number !== undefined && text.includes('"unavailable"')) faults += 1
    }
    read = texts.length
    return answered.size === BATCH
  })
  wire.close()
  return { read: answered.size, faults, unanswered: BATCH - answered.size }
}
