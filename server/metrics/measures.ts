/**
 * What is counted, for those who run this server. Of what clients do nothing is:
 * a number that moves when somebody answers would say that somebody did.
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Session } from '../core/session.ts'

/** In seconds. A tap that takes longer than a quarter of one is felt. */
const COMMAND_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** What waits is shown in tens: one that waits alone would be somebody's. */
const WAITING_STEP = 10

export type Outcome = 'done' | 'refused' | 'failed'

/** Who was let in at no door, and what was no command. */
export type TurnedAway =
  'app-context' | 'event' | 'not-admitted' | 'reload' | 'malformed' | 'too-fast' | 'other'

export type Measures = ReturnType<typeof createMeasures>

export function createMeasures(now: {
  sessionsOpen: () => Promise<number>
  panels: () => number
  sessionsHere: () => number
  waiting: () => number
  isReady: () => Promise<boolean>
}) {
  const register = new Registry()
  const registers = [register]
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void => {
    const one: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: async () => {
        // A database that is away is told by attune_ready, and takes no other number with it.
        one.set(await Promise.resolve(read()).catch(() => Number.NaN))
      },
    })
  }
  gauge('attune_ready', '1 while this server takes people, as /readyz says.', async () =>
    (await now.isReady()) ? 1 : 0,
  )
  gauge('attune_sessions_open', 'Sessions that are open, on all servers.', now.sessionsOpen)
  gauge('attune_sessions_here', 'Sessions with a panel on this server.', now.sessionsHere)
  gauge('attune_panels', 'Panels and desks connected to this server.', now.panels)
  gauge(
    'attune_store_waiting',
    'Changes that wait to be written, in tens.',
    () => Math.floor(now.waiting() / WAITING_STEP) * WAITING_STEP,
  )
  const commands = new Counter({
    name: 'attune_commands_total',
    help: 'Commands of coaches, by type and outcome.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const seconds = new Histogram({
    name: 'attune_command_seconds',
    help: 'From a coach’s command to its acknowledgement, which follows the commit.',
    buckets: COMMAND_SECONDS,
    registers,
  })
  const turnedAway = new Counter({
    name: 'attune_turned_away_total',
    help: 'What was let in at no door, by the reason.',
    labelNames: ['why'],
    registers,
  })
  const faults = new Counter({
    name: 'attune_faults_total',
    help: 'Things that broke: as many as lines in the log.',
    registers,
  })
  const releases = new Counter({
    name: 'attune_releases_total',
    help: 'Blocks that coaches were shown, and check-ins that closed with none.',
    labelNames: ['what'],
    registers,
  })

  return {
    command(type: string, outcome: Outcome, took: number): void {
      commands.inc({ type, outcome })
      seconds.observe(took / 1000)
    },
    turnedAway: (why: TurnedAway): void => turnedAway.inc({ why }),
    fault: (): void => faults.inc(),
    /** Once it is saved: the coach is shown it with the next view. */
    saved(before: Session, after: Session): void {
      if (before.results === after.results && before.checkIn === after.checkIn) return
      const [were, are] = [releasedIn(before), releasedIn(after)]
      if (are.sealed > were.sealed) releases.inc({ what: 'sealed' }, are.sealed - were.sealed)
      if (are.withheld > were.withheld)
        releases.inc({ what: 'withheld' }, are.withheld - were.withheld)
    },
    text: (): Promise<string> => register.metrics(),
    type: register.contentType,
  }
}

function releasedIn({ results, checkIn }: Session): { sealed: number; withheld: number } {
  const closed = results.flatMap((result) => (result.mode === 'pair' ? [] : [result.blocks.length]))
  const open = checkIn && checkIn.mode !== 'pair' ? checkIn.blocks.length : 0
  return {
    sealed: closed.reduce((sum, blocks) => sum + blocks, open),
    withheld: closed.filter((blocks) => blocks === 0).length,
  }
}
