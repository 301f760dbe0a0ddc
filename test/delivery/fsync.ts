/**
 * node test/delivery/fsync.ts [--commands 10000]: is each acknowledgement behind
 * a flush to disk? Needs strace, a package of Debian's.
 *
 * The server runs under it. Commands go out one at a time, so between two
 * acknowledgements there must be a write to the store's log, and after the last
 * such write a flush that has returned.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as rest } from 'node:timers/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { attune } from '../bench/targets.ts'

/** People may tap forty times in ten seconds: enough sessions that each has its turn seldom. */
const PAIRS = 60
const CALLS = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg'
const LOG = /attune\.sqlite-wal>/

if (import.meta.main) {
  const { values } = parseArgs({ options: { commands: { type: 'string', default: '10000' } } })
  const seen = await watch(Number(values.commands), (line) => console.error(line))
  console.log(`${seen.flushed} of ${seen.acknowledged} acknowledgements came after a flush`)
  if (seen.flushed !== Number(values.commands)) process.exitCode = 1
}

async function watch(commands: number, progress: (line: string) => void) {
  const target = await attune()
  const pairs = []
  for (let room = 0; room < PAIRS; room++) pairs.push(await target.pair(`room ${room}`))
  const traced = spawn(
    'strace',
    ['-f', '-qq', '-y', '-s', '60', '-e', CALLS, '-p', String(target.pid)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const order = inOrder()
  createInterface({ input: traced.stderr }).on('line', order.take)
  await rest(1_000)
  for (let sent = 1; sent <= commands; sent++) {
    const ok = await pairs[sent % PAIRS]!.send(sent % (2 * PAIRS) < PAIRS ? 'okay' : 'comfortable')
    if (!ok) throw new Error(`command ${sent} was refused`)
    // Under strace everything is slower; without it this keeps to the pace of people.
    await rest(4)
    if (sent % 1_000 === 0) progress(`${sent} of ${commands}`)
  }
  await rest(500)
  traced.kill('SIGINT')
  await once(traced, 'close')
  for (const pair of pairs) pair.close()
  await target.stop()
  return order.seen
}

/** Reads what strace prints, call by call, in the order in which calls returned. */
function inOrder() {
  const seen = { acknowledged: 0, flushed: 0 }
  const flushing = new Set<string>()
  let state: 'nothing' | 'written' | 'flushed' = 'nothing'
  function take(line: string): void {
    const thread = /^\[pid +(\d+)\]/.exec(line)?.[1] ?? 'main'
    if (/f(data)?sync\(/.test(line) && LOG.test(line)) {
      if (line.includes('<unfinished')) flushing.add(thread)
      else if (line.endsWith('= 0') && state === 'written') state = 'flushed'
    } else if (/f(data)?sync resumed/.test(line) && flushing.delete(thread)) {
      if (line.endsWith('= 0') && state === 'written') state = 'flushed'
    } else if (line.includes('pwrite64(') && LOG.test(line)) state = 'written'
    else if (/(write|writev|sendto|sendmsg)\(/.test(line) && line.includes('[{\\"ok\\":true}')) {
      seen.acknowledged += 1
      if (state === 'flushed') seen.flushed += 1
      state = 'nothing'
    }
  }
  return { seen, take }
}
