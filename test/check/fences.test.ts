/** Each fence between folders is broken on purpose, and has to say why it stands there. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

const bad: Record<string, [source: string, message: string]> = {
  'server/contract/reads-node.ts': [
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n",
    'The contract is read by the browser too',
  ],
  'server/contract/reads-core.ts': [
    "import type { Session } from '../core/session.ts'\nexport type One = Session\n",
    'The contract is read by the browser too',
  ],
  'server/core/reads-store.ts': [
    "import { openStore } from '../store/store.ts'\nvoid openStore\n",
    'The rules are pure',
  ],
  'server/core/reads-crypto.ts': [
    "import { randomBytes } from 'node:crypto'\nrandomBytes(1)\n",
    'The rules are pure',
  ],
  'server/core/reads-clock.ts': ['export const now = Date.now()\n', 'The clock is handed in'],
  'server/core/throws-dice.ts': ['export const one = Math.random()\n', 'The dice are handed in'],
  'server/core/reads-environment.ts': [
    'export const one = process.env.ONE\n',
    'The rules know no environment',
  ],
  'server/ballots/knows-people.ts': [
    "import type { PersonId } from '../core/session.ts'\nexport type One = PersonId\n",
    'The ballot box knows no participant',
  ],
  'server/ballots/knows-seats.ts': [
    "import { personIn } from '../seats.ts'\nvoid personIn\n",
    'The ballot box knows no participant',
  ],
  'server/rounds.ts': [
    'export const one = process.env.ONE\n',
    'main.ts alone reads the environment',
  ],
  'client/panel/reads-server.ts': [
    "import type { Store } from '../../server/store/store.ts'\nexport type One = Store\n",
    'The browser knows the server by its contract alone',
  ],
  'client/panel/ships-zod.ts': [
    "import { Command } from '../../server/contract/commands.ts'\nvoid Command\n",
    'Types only',
  ],
  'client/panel/speaks-to-zoom.ts': [
    "import sdk from '@zoom/appssdk'\nvoid sdk\n",
    'client/zoom.ts is the one file that speaks to Zoom',
  ],
  'client/panel/reads-process.ts': ['export const one = process.env.ONE\n', 'There is no process'],
}
const good: Record<string, string> = {
  'server/contract/fine.ts': "import { z } from 'zod'\nexport const One = z.string()\n",
  'server/core/fine.ts':
    "import type { View } from '../contract/views.ts'\nexport type One = View\n",
  'client/panel/fine.ts':
    "import { TEXT_LENGTH } from '../../server/contract/limits.ts'\nimport type { View } from '../../server/contract/views.ts'\nexport const one: View | number = TEXT_LENGTH\n",
}

test('every fence holds, and says why', () => {
  const found = lint({
    ...Object.fromEntries(Object.entries(bad).map(([file, [source]]) => [file, source])),
    ...good,
  })
  const missed = Object.entries(bad)
    .filter(
      ([file, [, message]]) => !found.some((one) => one.includes(file) && one.includes(message)),
    )
    .map(([file]) => file)
  expect(missed).toEqual([])
  expect(found.filter((one) => Object.keys(good).some((file) => one.includes(file)))).toEqual([])
})

/** One line for each finding: its file and its message. */
function lint(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'attune-fences-'))
  try {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), source)
    }
    return run(join(ROOT, 'node_modules/.bin/oxlint'), folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(oxlint: string, cwd: string): string[] {
  try {
    execFileSync(oxlint, ['-f', 'json'], { cwd, encoding: 'utf8' })
    return []
  } catch (error) {
    const { stdout } = error as { stdout: string }
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { filename: string; message: string; help?: string }[]
    }
    return diagnostics.map(({ filename, message, help }) => `${filename}: ${message} ${help ?? ''}`)
  }
}
