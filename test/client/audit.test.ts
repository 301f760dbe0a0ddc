import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from '@swc/core'
import fc from 'fast-check'
import { auditQuestion } from '../../client/panel/coach/audit/audit.ts'
import { english } from '../../client/panel/coach/audit/en.ts'
import type { RewriteId } from '../../client/panel/coach/audit/language.ts'
import { rewrites } from '../../client/words/en/audit.ts'
import { en } from '../../client/words/en/en.ts'
import { QuestionKind } from '../../server/contract/vocabulary.ts'
import { questions, tuning, untouched } from './questions.ts'
import type { Labelled } from './questions.ts'

const FOLDER = join(import.meta.dirname, '../../client/panel/coach/audit')
const kinds = QuestionKind.options
const kindOf = (text: string) => auditQuestion(text)?.kind ?? null

/** Precision, recall and their harmonic mean for each kind, and the mean over kinds. */
function measured(set: Labelled[]) {
  const all = set.map(({ text, kind }) => ({ kind, told: kindOf(text) }))
  const rows = kinds.map((kind) => {
    const right = all.filter((one) => one.kind === kind && one.told === kind).length
    const precision = right / all.filter(({ told }) => told === kind).length || 0
    const recall = right / all.filter((one) => one.kind === kind).length
    const f1 = (2 * precision * recall) / (precision + recall) || 0
    return { kind, precision, recall, f1 }
  })
  return { rows, macro: rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length }
}

test('the kinds are told apart on questions no pattern was made from', () => {
  const { rows, macro } = measured(untouched)
  const lines = rows.map(
    ({ kind, precision, recall }) =>
      `  ${kind.padEnd(12)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}`,
  )
  process.stdout.write(
    `question audit, ${untouched.length} untouched questions: macro-F1 ${macro.toFixed(3)}\n${lines.join('\n')}\n`,
  )
  expect(macro).toBeGreaterThanOrEqual(0.9)
  for (const { kind, f1 } of rows) expect({ kind, f1: f1 >= 0.8 }).toEqual({ kind, f1: true })
})

test('the set is large enough, and neither half holds a question of the other', () => {
  expect(questions.length).toBeGreaterThanOrEqual(320)
  for (const kind of kinds)
    expect(questions.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(45)
  const plain = questions.map(({ text }) => text.toLowerCase().replace(/[^a-z0-9 ]/g, ''))
  expect(new Set(plain).size).toBe(questions.length)
  expect(tuning.length + untouched.length).toBe(questions.length)
  const texts = new Set(tuning.map(({ text }) => text))
  expect(untouched.filter(({ text }) => texts.has(text))).toEqual([])
})

test.each([
  'Why didn’t you just do it this better way?',
  "why didn't you just do it this better way",
])('the guide’s pair: %s', (judging) => {
  expect(auditQuestion(judging)).toMatchObject({
    kind: 'blaming-why',
    agency: false,
    rewrite: 'What were the considerations that led you to that choice?',
  })
})

test.each([
  'What were the considerations that led you to that choice?',
  'What does this situation mean to you?',
  'What feels most alive or important as you talk about this?',
  'What would you like to focus on today that would make this session most valuable?',
  'I notice each time we talk about this goal, your voice softens. What’s coming up?',
  en.lines['needs-question'],
  en.repair['noticing-a-pause'],
  `${en.checkIn.question} ${en.checkIn.moreOrLess}`,
])('the guide’s own question is open: %s', (text) => {
  expect(auditQuestion(text)).toMatchObject({ kind: 'open', agency: true, rewrite: null })
})

test('a check and a request for leave are closed, and leave the choice where it is', () => {
  for (const text of [
    'It sounded like there was some frustration there. Is that accurate?',
    en.repair['short-break'],
  ])
    expect(auditQuestion(text)).toMatchObject({ kind: 'closed', agency: true })
  expect(auditQuestion('Did you call him?')).toMatchObject({ kind: 'closed', agency: false })
})

test.each<[string, string]>([
  ["Why didn't you call him back?", 'What considerations led you not to call him back?'],
  ['Why did you leave nursing?', 'What led you to leave nursing?'],
  ["Why can't you just say no?", 'What makes it hard for you to say no?'],
  ["Don't you feel guilty about the kids?", 'How do you feel about the kids?'],
  ['Should you perhaps talk to your sister?', 'What would you like to say to your sister?'],
  ['Does your partner know?', 'How do things stand with your partner?'],
  ["So, um, what do you want, and how'll you get there?", 'What do you want?'],
  ['Is it too small? Is it too dear? How do you like it?', 'How do you like it?'],
  // What would carry the judgement on is left out.
  ['Why did you waste so much time?', 'What were the considerations that led you to that choice?'],
])('%s keeps its topic: %s', (text, rewrite) => {
  expect(auditQuestion(text)?.rewrite).toBe(rewrite)
})

test('every rewrite is an open question, whatever it keeps', () => {
  const kept = ['your mother', 'him', 'the headaches', 'call him back', 'how the meeting went']
  const offered = Object.values(rewrites).flatMap(({ plain, ...keeping }) => [
    plain,
    ...Object.values(keeping).flatMap((put) => kept.map(put)),
  ])
  expect(offered.filter((text) => kindOf(text) !== 'open')).toEqual([])
  const given = questions.map(({ text }) => auditQuestion(text)?.rewrite ?? null)
  expect(given.filter((text) => text !== null && kindOf(text) !== 'open')).toEqual([])
})

test('every question but an open one gets a rewrite, and the words found stand in it', () => {
  for (const { text } of questions) {
    const audit = auditQuestion(text)
    expect({ text, none: audit?.rewrite === null }).toEqual({ text, none: audit?.kind === 'open' })
    expect(audit?.found.length).toBeGreaterThan(0)
    for (const words of audit?.found ?? [])
      expect(text.replace(/'/g, '’')).toContain(words.replace(/ …$/, ''))
  }
})

test.each([
  '',
  '   ',
  '🙂',
  '?',
  '...',
  'The weather is nice.',
  'I hear you',
  'You seem tired. Let us pause there.',
  'My boss, who is away, said no.',
])('nothing is asked in %j', (text) => {
  expect(auditQuestion(text)).toBeNull()
})

test.each<[string, QuestionKind]>([
  ['What matters to you? 🙂', 'open'],
  ['WHY DIDN’T YOU CALL?', 'blaming-why'],
  ['“Have you tried yoga?”', 'advice'],
  ['- What would help?', 'open'],
  ['I met Dr. Hale and Mrs. Low. How was it for you?', 'open'],
  ['Tell me more. What happened?', 'open'],
  ['What happened? Tell me more.', 'open'],
  ['What happened?! Why?', 'stacked'],
  ['You know what? How are you?', 'stacked'],
  ['What happened and um how was it', 'stacked'],
  ['You were cross with her right', 'leading'],
  ['You feel stuck?', 'leading'],
  ['Ready?', 'closed'],
  ['Did you go or not?', 'closed'],
  ['You went, or not?', 'leading'],
  ['If you could change one thing what would it be?', 'open'],
  ['You should rest. Does that make sense?', 'advice'],
  ['Does that make sense?', 'closed'],
])('%s is %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

test('2,000 characters in front change nothing', () => {
  const story = 'It was a long week and nobody called. '.repeat(60)
  expect(story.length).toBeGreaterThan(2000)
  expect(
    kindsApart([`${story}What do you need now?`, `${story}Why didn't you call?`, story]),
  ).toEqual(['open', 'blaming-why', null])
})

test('any text gets an answer, and any rewrite is open', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'why',
      'didn’t',
      'you',
      'and',
      'what',
      'if',
      ',',
      '?',
      '.',
      'really',
      'him',
      'the kids',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const audit = auditQuestion(words.join(' '))
      if (audit?.rewrite)
        expect({ text: audit.rewrite, kind: kindOf(audit.rewrite) }).toMatchObject({ kind: 'open' })
    }),
    { numRuns: 500 },
  )
})

test('5,000 characters that invite a pattern to go back over them are read to the end', () => {
  const pieces = [
    'so ',
    'so, ',
    'and ',
    'what, ',
    'what ',
    'why do you ',
    'why on earth then ever ',
    'can you just simply ',
    'is it or ',
    'a. ',
    'why? ',
    'you ',
    '?',
    '?!',
    ' ',
    "n't ",
    'aaaa',
    'if when ',
    'your the ',
    'about your new big ',
    'instead of ',
    'would you not think ',
    'say a b more ',
    'could the a b c d ',
    '🙂',
    '’',
  ]
  const texts = pieces.flatMap((piece) => {
    const filled = piece.repeat(Math.ceil(5000 / piece.length))
    return [filled, `why did you ${filled}!`, `${filled} is it?`, `is your ${filled}`]
  })
  const told = kindsApart(texts)
  expect(told.length).toBe(texts.length)
  expect(told.filter((kind) => kind !== null && !kinds.includes(kind))).toEqual([])
})

test('each rewrite is offered by a pattern, or by the audit itself', () => {
  const byAudit: RewriteId[] = ['view', 'one-of-them']
  const used = new Set([...byAudit, ...english.patterns.map(({ rewrite }) => rewrite)])
  expect(Object.keys(rewrites).filter((id) => !used.has(id as RewriteId))).toEqual([])
})

test('nothing the audit imports, and nothing that imports in turn, could reach a network', () => {
  const seen = new Set<string>()
  const found: string[] = []
  const look = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    if (file.endsWith('.css')) return
    const source = readFileSync(file, 'utf8')
    found.push(...callsIn(source).map((call) => `${file}: ${call}`))
    for (const from of importsOf(source))
      if (from.startsWith('.')) look(join(dirname(file), from))
      else if (from !== 'react') found.push(`${file}: ${from}`)
  }
  for (const file of readdirSync(FOLDER)) look(join(FOLDER, file))
  expect(found).toEqual([])
  expect(
    [...seen].filter((file) => !/\/client\/(panel\/coach\/audit|words|ui)\//.test(file)),
  ).toEqual([join(FOLDER, '../../../../server/contract/limits.ts')])
})

test.each([
  ["import { io } from 'socket.io-client'", ['socket.io-client']],
  ["export { usePanel } from '../../../session.ts'", ['../../../session.ts']],
  ["import type { QuestionKind } from '../../../../server/contract/vocabulary.ts'", []],
  ["const { io } = await import('socket.io-client')", ['import(']],
  ["void fetch('/look')", ['fetch(']],
  ['new WebSocket(url)', ['WebSocket']],
  ['navigator.sendBeacon(url, text)', ['sendBeacon']],
])('in %s is found %j', (source, expected) => {
  expect([...importsOf(source), ...callsIn(source)]).toEqual(expected)
})

/**
 * In a process of its own: a pattern that went back over what it has read would hold up this one, and
 * no time limit of the test could end it.
 */
function kindsApart(texts: string[]): (QuestionKind | null)[] {
  const script = `
    import { readFileSync } from 'node:fs'
    import { auditQuestion } from ${JSON.stringify(pathToFileURL(join(FOLDER, 'audit.ts')).href)}
    const texts = JSON.parse(readFileSync(0, 'utf8'))
    console.log(JSON.stringify(texts.map((text) => auditQuestion(text)?.kind ?? null)))`
  const { stdout, error } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    timeout: 40_000,
  })
  if (error) throw error
  return JSON.parse(stdout) as (QuestionKind | null)[]
}

/** What is left of the imports once the types are gone. */
function importsOf(source: string): string[] {
  return parseSync(source, { syntax: 'typescript', tsx: true }).body.flatMap((item) =>
    (item.type === 'ImportDeclaration' && !item.typeOnly) ||
    item.type === 'ExportAllDeclaration' ||
    item.type === 'ExportNamedDeclaration'
      ? (item.source?.value ?? [])
      : [],
  )
}

const callsIn = (source: string): string[] => [
  ...(source.match(
    /\bimport\(|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bnew (?:Shared)?Worker\b/g,
  ) ?? []),
]
