/**
 * Linkability: given everything that lies in the files, mid check-in and after,
 * nobody may tell whose a ballot is better than by guessing. Ballots are cast
 * one by one, with no shuffling before the box: the hardest case for it.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBallotBox } from '../../server/ballots/box.ts'
import { nullifierOf } from '../../server/ballots/rights.ts'
import { migrateBallots } from '../../server/ballots/tables.ts'
import type { Tables } from '../../server/ballots/tables.ts'
import { Rating } from '../../server/contract/vocabulary.ts'
import { openDatabase } from '../../server/store/database.ts'
import { dice, shuffled } from './game.ts'
import type { Game } from './game.ts'

const PEOPLE = 10
/** Full: enough that chance alone stays under the limit. */
const CHECK_INS = { full: 4_000, short: 60 }
/** One-sided 99.9 %. */
const Z = 3.09
const MARGIN = 0.01
/** Six hundred ballots leave more to chance. */
const SHORT_MARGIN = 0.1

type Row = { tag: string; ciphertext: string }
/** What a thief holds: rows as they come, and the bytes of each file. */
type Loot = { rows: Row[]; files: Record<string, string>; counted: string[]; log: string[] }
/** An attacker puts the ballots into the order in which it thinks they were cast. */
type Attacker = (loot: Loot) => string[]

const byOffset =
  (file: RegExp, last: boolean, what: keyof Row): Attacker =>
  ({ rows, files }) => {
    const bytes = Object.entries(files).find(([name]) => file.test(name))?.[1] ?? ''
    const at = (row: Row) => (last ? bytes.lastIndexOf(row[what]) : bytes.indexOf(row[what]))
    return rows.toSorted((one, other) => at(one) - at(other)).map(({ tag }) => tag)
  }

const ATTACKERS: Record<string, Attacker> = {
  'order of the rows': ({ rows }) => rows.map(({ tag }) => tag),
  'order of the tags': ({ rows }) => rows.map(({ tag }) => tag).toSorted(),
  'order of the ciphertexts': ({ rows }) =>
    rows
      .toSorted((one, other) => (one.ciphertext < other.ciphertext ? -1 : 1))
      .map(({ tag }) => tag),
  'length of the ciphertexts': ({ rows }) =>
    rows
      .toSorted((one, other) => one.ciphertext.length - other.ciphertext.length)
      .map(({ tag }) => tag),
  'first place in the file': byOffset(/\.db$/, false, 'tag'),
  'last place in the file': byOffset(/\.db$/, true, 'tag'),
  'first place in the log of writes': byOffset(/-wal$/, false, 'tag'),
  'last place in the log of writes': byOffset(/-wal$/, true, 'tag'),
  'first place of a ciphertext in the log': byOffset(/-wal$/, false, 'ciphertext'),
  'last place of a ciphertext in the file': byOffset(/\.db$/, true, 'ciphertext'),
  'order of what was counted': ({ counted, rows }) =>
    counted.length === rows.length
      ? counted.map((short) => rows.find(({ tag }) => tag.startsWith(short))?.tag ?? '')
      : rows.map(({ tag }) => tag),
  'lines of a log': ({ log, rows }) => (log.length > 0 ? log : rows.map(({ tag }) => tag)),
}

/** Leaks put in on purpose: each changes the loot as a careless store would have left it. */
const CONTROLS: Record<string, (loot: Loot, cast: string[]) => Loot> = {
  'rows in the order they came': (loot, cast) => ({
    ...loot,
    rows: cast.map((tag) => loot.rows.find((row) => row.tag === tag)!),
  }),
  'tags that count up': (loot, cast) => renamed(loot, cast, (place) => `${100 + place}`),
  'ciphertexts of growing length': (loot, cast) => ({
    ...loot,
    rows: loot.rows.map((row) => ({
      ...row,
      ciphertext: row.ciphertext + 'x'.repeat(cast.indexOf(row.tag)),
    })),
  }),
  'pages filled from one end': (loot, cast) => ({
    ...loot,
    files: { 'box.db': cast.join('....') },
  }),
  'a log of writes that is kept': (loot, cast) => ({
    ...loot,
    files: { 'box.db-wal': cast.join('|') },
  }),
  'a list of counted ones as they came': (loot, cast) => ({
    ...loot,
    counted: cast.map((tag) => tag.slice(0, 10)),
  }),
  'an access log': (loot, cast) => ({ ...loot, log: cast }),
  'a nonce that counts up': (loot, cast) => ({
    ...loot,
    rows: loot.rows.map((row) => ({
      ...row,
      ciphertext: `${100 + cast.indexOf(row.tag)}${row.ciphertext}`,
    })),
  }),
}

function renamed(loot: Loot, cast: string[], name: (place: number) => string): Loot {
  const rows = loot.rows.map((row) => ({
    ...row,
    tag: `${name(cast.indexOf(row.tag))}~${row.tag}`,
  }))
  return { ...loot, rows }
}
const bare = (tag: string): string => tag.split('~').at(-1)!

export const linkability: Game = async ({ full, seed, progress }) => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-games-'))
  const db = openDatabase<Tables>(join(folder, 'box.db'), { logged: false })
  await migrateBallots(db)
  const box = openBallotBox(db, randomBytes(32))
  const chance = dice(seed)
  const count = full ? CHECK_INS.full : CHECK_INS.short
  const right = new Map<string, number>()
  const found = Object.fromEntries(Object.keys(CONTROLS).map((name) => [name, 0]))
  const score = (name: string, guess: string[], truth: string[]): void => {
    const hits = guess.filter((tag, place) => bare(tag) === truth[place]).length
    right.set(name, (right.get(name) ?? 0) + hits)
  }
  try {
    for (let number = 1; number <= count; number++) {
      const id = `${'s'.repeat(22)}.${number}`
      await box.open({ id, kid: '2026-11', mode: 'group', threshold: 5, expected: PEOPLE + 5 })
      const tags = Array.from({ length: PEOPLE }, () => nullifierOf(randomBytes(32)))
      // Who joined first is the first of the list; who casts when is another matter.
      const cast = shuffled(tags, chance)
      for (const tag of cast)
        await box.cast(id, tag, {
          change: 1,
          answer: Rating.options[Math.floor(chance() * 5)]!,
          wishes: [],
        })
      const rows = await db
        .selectFrom('ballots')
        .select(['tag', 'ciphertext'])
        .where('box', '=', id)
        .execute()
      const loot: Loot = { rows, files: filesIn(folder), counted: [], log: [] }
      const { counted } = await box.seal(id)
      loot.counted = counted[0] ?? []
      for (const [name, attack] of Object.entries(ATTACKERS)) {
        const guess = attack(loot)
        score(`${name}, as cast`, guess, cast)
        score(`${name}, last first`, guess.toReversed(), cast)
        score(`${name}, as joined`, guess, tags)
      }
      if (number <= 20)
        for (const [name, leak] of Object.entries(CONTROLS)) {
          const leaky = leak(loot, cast)
          const best = Math.max(
            ...Object.values(ATTACKERS).map(
              (attack) => attack(leaky).filter((tag, place) => bare(tag) === cast[place]).length,
            ),
          )
          found[name] = (found[name] ?? 0) + best / PEOPLE / Math.min(20, count)
        }
      await box.close(id)
      await box.forget(id)
      if (number % 500 === 0) progress(`linkability: ${number} of ${count} check-ins`)
    }
  } finally {
    await box.shut()
    rmSync(folder, { recursive: true })
  }
  const ballots = count * PEOPLE
  const limit = 1 / PEOPLE + (full ? MARGIN : SHORT_MARGIN)
  const bounds = [...right].map(([name, hits]) => [name, upper(hits, ballots)] as const)
  const [worst, bound] = bounds.toSorted(([, one], [, other]) => other - one)[0]!
  return {
    game: 'linkability',
    tried: `${ballots} ballots, ${bounds.length} attackers`,
    violations: bounds.filter(([, one]) => one > limit).length,
    controls: Object.fromEntries(
      Object.entries(found).map(([name, share]) => [name, share >= 0.9]),
    ),
    closest: `${worst}: at most ${(bound * 100).toFixed(2)} %, limit ${(limit * 100).toFixed(0)} %`,
  }
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  )
}

/** Upper end of the interval for a share (Wilson). */
function upper(hits: number, of: number): number {
  const share = hits / of
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  return (share + (Z * Z) / (2 * of) + spread) / (1 + (Z * Z) / of)
}
