/**
 * What harms when it is used carelessly is used in few places, each named here
 * with its reason. A new one fails until somebody has thought about it.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const FILES = globSync('{client,server}/**/*.{ts,tsx}', {
  cwd: ROOT,
  exclude: ['client/dist/**', 'client/words/**'],
})
  .toSorted()
  .map((file): [file: string, source: string] => [
    file,
    // What a comment speaks of is not done.
    readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''),
  ])

/** Every match of the pattern, as "file: what stands there". */
const found = (pattern: RegExp, within = ''): string[] =>
  FILES.filter(([file]) => file.startsWith(within)).flatMap(([file, source]) =>
    [...source.matchAll(pattern)].map(([whole, inside]) => `${file}: ${inside ?? whole}`),
  )

test('nothing runs words as a program, and nothing makes markup of them', () => {
  const runs =
    /\beval\(|\bFunction\(|node:child_process|node:vm|innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet|srcdoc|srcDoc|set(?:Timeout|Interval)\(\s*['"`]/g
  // The word by which Node gives its collector away.
  expect(found(runs)).toEqual(['server/ballots/memory.ts: node:vm'])
  expect('element.innerHTML = name').toMatch(runs)
})

test('no query is put together from words', () => {
  expect(found(/(?:sql|CompiledQuery)\.raw\(([^)]*)/g, 'server/')).toEqual(
    [
      // One of our own words or the other.
      "server/store/migrating.ts: error ? 'rollback' : 'commit'",
      // The name of a role, from open.ts.
      'server/store/database.ts: `set role ${quoted(role',
    ].toSorted(),
  )
  // Numbers and words of the program's own: nothing that came in.
  expect([...new Set(found(/(sql\.lit)\(/g, 'server/'))]).toEqual(
    [
      'server/store/earlier.ts: sql.lit',
      'server/store/database.ts: sql.lit',
      'server/store/migrating.ts: sql.lit',
      'server/store/migrations.ts: sql.lit',
      'server/store/servers.ts: sql.lit',
    ].toSorted(),
  )
  // Limits of ours, in milliseconds, and one word or the other.
  const written = found(/\.(?:exec|prepare|query)\(\s*`([^`]*)`/g, 'server/').join('\n')
  expect([...written.matchAll(/\$\{([^}]*)\}/g)].map(([, inside]) => inside)).toEqual([
    'SQLITE_BUSY_AT_START_MS',
    "logged ? 'wal' : 'truncate'",
    'SQLITE_BUSY_MS',
  ])
})

test('no pattern is made of what people write', () => {
  // Of parts of the language, which stand beside it.
  expect(found(/(RegExp)\(/g)).toEqual(['client/panel/coach/audit/en-parts.ts: RegExp'])
})

test('what is drawn is drawn by the system', () => {
  expect(found(/Math\.random/g).map((one) => one.split(':')[0])).toEqual([
    // When a device asks again, and which of some questions comes first: nothing to guess.
    'client/ballots/ballots.ts',
    'client/ballots/ballots.ts',
    'client/outrun.ts',
    'client/panel/coach/prompts/Instead.tsx',
    'client/session.ts',
  ])
})

test('of hashes and ciphers there are three, and the standard’s own', () => {
  const named = found(
    /(?:createHash|createHmac|hkdfSync|create(?:De|C)ipheriv)\('([^']*)'/g,
    'server/',
  )
  expect(new Set(named.map((one) => one.split(': ')[1]))).toEqual(
    new Set(['sha256', 'aes-256-gcm']),
  )
  // None is named in another way.
  expect(named).toHaveLength(
    found(/(?:createHash|createHmac|hkdfSync|create(?:De|C)ipheriv)\(/g, 'server/').length,
  )
  // RFC 9497 and what follows from a device's secret.
  expect(
    new Set(
      found(/\b(sha\d{3}|sha1|md5|ripemd\d*|blake\w*)\b/g, 'client/').map(
        (one) => one.split(': ')[1],
      ),
    ),
  ).toEqual(new Set(['sha256', 'sha512']))
  expect(found(/\b(?:md5|sha1)\b/gi)).toEqual([])
})

test('each library is the one that was looked at: its version and the hash of what is in it', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string }>
  }
  const loose = Object.entries(packages).filter(
    ([place, { version = '', integrity = '' }]) =>
      place !== '' && !(/^\d/.test(version) && integrity.startsWith('sha512-')),
  )
  expect(loose.map(([place]) => place)).toEqual([])
})
