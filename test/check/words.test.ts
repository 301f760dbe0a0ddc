/** Every sentence a person reads is in client/words: none is in a component. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { en } from '../../client/words/en/en.ts'
import { wordsFor } from '../../client/words/every.ts'
import { LANGUAGES } from '../../client/words/words.ts'

const CLIENT = join(import.meta.dirname, '../../client')
/** Attributes that are read aloud or shown. */
const READ = [
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]

test('no component holds a sentence', () => {
  const found = globSync('**/*.tsx', { cwd: CLIENT, exclude: ['dist/**'] }).flatMap((file) =>
    sentencesIn(readFileSync(join(CLIENT, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test.each([
  ['<p>Good day</p>', ['Good day']],
  ['<p>{"Good day"}</p>', ['Good day']],
  ['<>{late && `Good evening, ${name}`}</>', ['Good evening, ']],
  ['<p>{late ? (words.evening) : "Good day"}</p>', ['Good day']],
  ['<p>{name ?? "Somebody"}</p>', ['Somebody']],
  ['<p>{"Dear " + name}</p>', ['Dear ']],
  ['<button aria-label="Close" />', ['Close']],
  ['<input placeholder={late ? "Evening" : words.day} />', ['Evening']],
  ['<p className="card" title={words.day}>{role === "coach" ? words.one : words.two} · 3</p>', []],
])('in %s is found %j', (jsx, expected) => {
  expect(sentencesIn(`export const One = () => ${jsx}`)).toEqual(expected)
})

const all = sentencesOf(en)

test('no sentence shouts, blames, or uses a word that coaches do not', () => {
  const banned =
    /!|\bplease rate\b|\bscore\b|\bmetric|\bengagement\b|\brupture|\bclient satisfaction\b/i
  expect(all.filter((text) => banned.test(text))).toEqual([])
})

test.each(Object.keys(LANGUAGES))(
  'in %s nothing shouts, and nothing is called anonymous: today no sentence may promise it',
  (language) => {
    const said = sentencesOf(wordsFor([language]))
    expect(said.length).toBeGreaterThan(all.length / 2)
    const banned = /[!¡]|an[oóô]n[iyíý]m|مجهول|(?:دون|بدون|بلا) (?:اسم|هوية)/iu
    expect(said.filter((text) => banned.test(text))).toEqual([])
  },
)

test('the guide’s own lines stand word for word', () => {
  expect(en.lines.role).toBe(
    'My role is to be your thinking partner. You are the expert on your life; I’m here to ask questions and provide structure to help you find your own answers.',
  )
  expect(en.lines['needs-question']).toBe(
    'To help you feel comfortable in our sessions, is there anything you need from me? This could be about pace, topics you’d prefer to avoid initially, or how you like to receive feedback.',
  )
  expect(`${en.checkIn.question} ${en.checkIn.moreOrLess}`).toBe(
    'How is this discussion feeling for you right now? Is there anything you’d like more or less of from me?',
  )
  expect(Object.values(en.checklist)).toEqual([
    'Stated confidentiality policy clearly.',
    'Explained the coaching role versus other helping roles.',
    'Asked the client what they need to feel safe.',
    'Confirmed session logistics (length, breaks, communication methods).',
  ])
  expect(en.repair['noticing-a-pause']).toBe(
    'I’m noticing a pause. How is this question landing for you?',
  )
  expect(en.repair['interrupted-you']).toBe(
    'I realize I just interrupted you. I apologize. Please continue.',
  )
  expect(en.prepare.today.ask).toBe(
    'What would you like to focus on today that would make this session most valuable?',
  )
  expect(Object.values(en.practice.reflections)).toEqual([
    'Did I listen more than I spoke?',
    'Did I follow through on all commitments from the last session?',
    'Did I ask at least one question to check on the client’s comfort with the process?',
    'Did I avoid giving advice, even when I thought I had the answer?',
    'Was my focus entirely on the client, free from distraction?',
  ])
})

/** Functions are asked too, with numbers, but for the one that takes a day. */
function sentencesOf(part: unknown, name = ''): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part === 'function') {
    const say = part as (...all: unknown[]) => unknown
    return sentencesOf(name === 'day' && say.length === 1 ? say('2026-11-23') : say(3, 2, 4))
  }
  if (part && typeof part === 'object')
    return Object.entries(part).flatMap(([key, one]) => sentencesOf(one, key))
  return []
}

function sentencesIn(source: string): string[] {
  const found: string[] = []
  walk(parseSync(source, { syntax: 'typescript', tsx: true }), (node) => {
    if (node.type === 'JSXText') found.push(...textsOf(node))
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...textsOf(child))
    if (node.type === 'JSXAttribute' && READ.includes(String((node.name as Node).value)))
      found.push(...textsOf(node.value))
  })
  return found
}

/** Whatever a value may turn out to be: both sides of a condition, the fixed parts of a template. */
function textsOf(value: unknown): string[] {
  if (!value) return []
  const node = value as Node
  switch (node.type) {
    case 'JSXText':
    case 'StringLiteral':
      return hasLetters(node.value) ? [String(node.value)] : []
    case 'TemplateLiteral':
      return (node.quasis as Node[]).map(({ raw }) => String(raw)).filter(hasLetters)
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)]
    case 'BinaryExpression':
      // A comparison is no text: it is a yes or a no.
      return ['&&', '||', '??', '+'].includes(String(node.operator))
        ? [...textsOf(node.left), ...textsOf(node.right)]
        : []
    case 'JSXExpressionContainer':
    case 'ParenthesisExpression':
    case 'TsAsExpression':
      return textsOf(node.expression)
    default:
      return []
  }
}

type Node = { type: string } & Record<string, unknown>

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit))
  if (!node || typeof node !== 'object') return
  if ('type' in node && typeof node.type === 'string') visit(node as Node)
  for (const part of Object.values(node)) walk(part, visit)
}

const hasLetters = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text)
