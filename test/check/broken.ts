/** What the fences are there to stop, one example each, and what has to be said about it. */

type Example = [fence: string, file: string, source: string, message: string]

/** Both at once, since only a file of this name passes the gate. */
const zoom =
  "import { openStore } from '../server/store/store.ts'\nimport { Command } from '../server/contract/commands.ts'\nvoid [openStore, Command]\n"

/** Read by lint: the file's place decides which fences stand around it. */
export const broken: Example[] = [
  [
    'the contract imports nothing of Node',
    'server/contract/reads-node.ts',
    "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n",
    'The contract is read by the browser too',
  ],
  [
    'the contract imports no package but zod',
    'server/contract/other-package.ts',
    "import { one } from 'zone.js'\nvoid one\n",
    'The contract is read by the browser too',
  ],
  [
    'the contract imports no rules, not even as a type',
    'server/contract/reads-core.ts',
    "import type { Session } from '../core/session.ts'\nexport type One = Session\n",
    'The contract is read by the browser too',
  ],
  [
    'the rules import no store',
    'server/core/reads-store.ts',
    "import { openStore } from '../store/store.ts'\nvoid openStore\n",
    'The rules are pure',
  ],
  [
    'the rules import nothing beside the contract that is called alike',
    'server/core/reads-config.ts',
    "import { readConfig } from '../config.ts'\nvoid readConfig\n",
    'The rules are pure',
  ],
  [
    'the rules take no detour',
    'server/core/takes-detour.ts',
    "export { openStore } from './../contract/../store/store.ts'\n",
    'The rules are pure',
  ],
  [
    'the rules import nothing later on either',
    'server/core/imports-later.ts',
    "export const store = import('../store/store.ts')\n",
    'The rules are pure',
  ],
  [
    'the rules import no dice',
    'server/core/reads-crypto.ts',
    "import { randomBytes } from 'node:crypto'\nrandomBytes(1)\n",
    'The rules are pure',
  ],
  ...[
    ['reads-clock', 'Date.now()', 'The clock is handed in'],
    ['makes-date', 'new globalThis.Date()', 'The clock is handed in'],
    ['measures', 'performance.now()', 'The clock is handed in'],
    ['throws-dice', 'Math.random()', 'The dice are handed in'],
    ['makes-ids', 'crypto.randomUUID()', 'The dice are handed in'],
    ['reads-environment', 'process.env.ONE', 'The rules know no environment'],
    ['waits', 'setTimeout(String, 1)', 'The rules do not wait'],
    ['waits-again', 'setInterval(String, 1)', 'The rules do not wait'],
    ['waits-a-moment', 'setImmediate(String)', 'The rules do not wait'],
    ['asks-around', "fetch('http://localhost')", 'The rules speak to nobody'],
  ].map(([file = '', source = '', message = '']): Example => [
    `the rules know no ${source}`,
    `server/core/${file}.ts`,
    `export const one = ${source}\n`,
    message,
  ]),
  ...[
    '../core/session.ts',
    '../core/apply.ts',
    '../store/store.ts',
    '../realtime/sockets.ts',
    '../zoom/context.ts',
    '../sessions.ts',
    '../seats.ts',
  ].map((path): Example => [
    `the ballot box does not import ${path}`,
    `server/ballots/knows-${path.replace(/\W/g, '')}.ts`,
    `import type { One } from '${path}'\nexport type Other = One\n`,
    'The ballot box knows no participant',
  ]),
  [
    'main.ts and operate.ts alone read the environment',
    'server/reads-environment.ts',
    'export const one = process.env.ONE\n',
    'main.ts and operate.ts alone read the environment',
  ],
  [
    'main.ts alone imports the environment',
    'server/http/imports-environment.ts',
    "import { env } from 'node:process'\nvoid env\n",
    'main.ts and operate.ts alone read the environment',
  ],
  [
    'the server does not speak to Zoom’s panel',
    'server/zoom/speaks-to-zoom.ts',
    "import sdk from '@zoom/appssdk'\nvoid sdk\n",
    'The server knows no browser',
  ],
  [
    'the server imports nothing of the browser',
    'server/http/reads-client.ts',
    "import { en } from '../../client/words/en/en.ts'\nvoid en\n",
    'The server knows no browser',
  ],
  [
    'the server runs without the manifest',
    'server/zoom/reads-manifest.ts',
    "import { manifestFor } from '../../manifest/manifest.ts'\nvoid manifestFor\n",
    'The server runs without the manifest',
  ],
  [
    'the manifest knows nothing of the browser but what it uses of Zoom',
    'manifest/reads-words.ts',
    "import { en } from '../client/words/en/en.ts'\nvoid en\n",
    'Of the browser the manifest knows one list',
  ],
  [
    'the manifest knows no store',
    'manifest/reads-store.ts',
    "import { openStore } from '../server/store/store.ts'\nvoid openStore\n",
    'Of the server the manifest knows what it asks of Zoom',
  ],
  [
    'what makes the manifest reads no environment',
    'manifest/reads-environment.ts',
    'export const one = process.env.ONE\n',
    'write.ts and doctor.ts alone read the environment',
  ],
  [
    'the browser knows no store, not even as a type',
    'client/panel/reads-server.ts',
    "import type { Store } from '../../server/store/store.ts'\nexport type One = Store\n",
    'The browser knows the server by its contract alone',
  ],
  [
    'the browser does not mistake the configuration for the contract',
    'client/panel/reads-config.ts',
    "import { readConfig } from '../../server/config.ts'\nvoid readConfig\n",
    'The browser knows the server by its contract alone',
  ],
  [
    'the browser takes no detour',
    'client/panel/takes-detour.ts',
    "import type { Store } from '../../server/contract/../store/store.ts'\nexport type One = Store\n",
    'The browser knows the server by its contract alone',
  ],
  [
    'the browser ships no schema, nor later',
    'client/panel/ships-zod-later.ts',
    "export const commands = import('../../server/contract/commands.ts')\n",
    'Types only',
  ],
  [
    'the browser ships no schema',
    'client/panel/ships-zod.ts',
    "import { Command } from '../../server/contract/commands.ts'\nvoid Command\n",
    'Types only',
  ],
  [
    'the browser imports no zod',
    'client/panel/imports-zod.ts',
    "import { z } from 'zod'\nvoid z\n",
    'The panel trusts its server',
  ],
  [
    'zoom.ts alone speaks to Zoom',
    'client/panel/speaks-to-zoom.ts',
    "export const sdk = import('@zoom/appssdk')\n",
    'client/zoom.ts is the one file that speaks to Zoom',
  ],
  [
    'zoom.ts alone speaks to Zoom, and elsewhere not even its types are known',
    'client/panel/knows-zoom.ts',
    "import type { Apis } from '@zoom/appssdk'\nexport type One = Apis\n",
    'client/zoom.ts is the one file that speaks to Zoom',
  ],
  ...[
    ["import sdk from '@zoom/appssdk'\nvoid sdk\n", 'client/zoom.ts is the one file'],
    ["export * from '../../server/store/store.ts'\n", 'The browser knows the server by its'],
    ["export { Command } from '../../server/contract/commands.ts'\n", 'Types only'],
    ["import { z } from 'zod'\nvoid z\n", 'The panel trusts its server'],
  ].map(([source = '', message = ''], at): Example => [
    `the rehearsal is a browser too: ${message}`,
    `client/rehearsal/crosses-${at}.ts`,
    source,
    message,
  ]),
  [
    'zoom.ts knows no server either',
    'client/zoom.ts',
    zoom,
    'The browser knows the server by its contract alone',
  ],
  ['zoom.ts ships no schema either', 'client/zoom.ts', zoom, 'Types only'],
  [
    'the browser reads no process',
    'client/panel/reads-process.ts',
    'export const one = process.env.ONE\n',
    'There is no process',
  ],
  [
    'no import that stays behind when its types are gone',
    'client/panel/leaves-import.ts',
    "import { type Command } from '../../server/contract/commands.ts'\nexport type One = Command\n",
    'no-import-type-side-effects',
  ],
  [
    'no default export',
    'server/default-export.ts',
    'export default 1\n',
    'import(no-default-export)',
  ],
  ['no console', 'server/http/writes-console.ts', "console.log('one')\n", 'eslint(no-console)'],
  [
    'no promise that nobody waits for',
    'server/floats.ts',
    'const save = async (): Promise<void> => {}\nexport function one(): void {\n  save()\n}\n',
    'no-floating-promises',
  ],
  [
    'no switch that misses a case',
    'server/misses-case.ts',
    "export function one(role: 'coach' | 'participant'): void {\n  switch (role) {\n    case 'coach':\n      break\n  }\n}\n",
    'switch-exhaustiveness-check',
  ],
]

/** Nothing may be said about these, or a fence stands where the road is. */
export const allowed: Record<string, string> = {
  'server/main.ts': 'export const one = process.env.ONE\nconsole.log(one)\n',
  'manifest/write.ts':
    "import { CAPABILITIES } from '../client/zoom/capabilities.ts'\nimport { SCOPES } from '../server/zoom/asks.ts'\nconsole.log(process.env.ONE, CAPABILITIES, SCOPES)\n",
  'server/contract/fine.ts': "import { z } from 'zod'\nexport const One = z.string()\n",
  'server/core/fine.ts':
    "import type { View } from '../contract/views.ts'\nexport type One = View\n",
  'server/ballots/fine.ts': "import { maySeal } from '../core/release.ts'\nvoid maySeal\n",
  'server/http/fine.ts':
    "import { tryAgain } from '../../client/join/plain.ts'\nimport { every } from '../../client/words/every.ts'\nvoid [tryAgain, every]\n",
  'client/zoom.ts': "export const load = (): unknown => import('@zoom/appssdk')\n",
  'client/rehearsal/fine.ts': "import type { Apis } from '@zoom/appssdk'\nexport type One = Apis\n",
  'client/panel/fine.ts':
    "import { TEXT_LENGTH } from '../../server/contract/limits.ts'\nimport type { View } from '../../server/contract/views.ts'\nexport const one: View | number = TEXT_LENGTH\n",
}

/** Read by the compiler, each through one lens: what does not exist there has no name there. */
export const foreign: [lens: 'client' | 'server', source: string, message: string][] = [
  ['client', "export const one = Buffer.from('one')\n", "Cannot find name 'Buffer'"],
  ['client', 'export const one = process.env.ONE\n', "Cannot find name 'process'"],
  ['client', "import { join } from 'node:path'\nvoid join\n", 'node:path'],
  ['server', 'export const one = window.name\n', "Cannot find name 'window'"],
  ['server', 'export const one = document.title\n', "Cannot find name 'document'"],
  ['server', 'export type One = HTMLElement\n', "Cannot find name 'HTMLElement'"],
]
