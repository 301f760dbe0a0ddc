/** Every sentence a person reads is in client/words: none is in a component. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { en } from '../../client/words/en.ts'

const CLIENT = join(import.meta.dirname, '../../client')
/** Attributes that are read aloud or shown. */
const READ = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']

test('no component holds a sentence', () => {
  const found = globSync('**/*.tsx', { cwd: CLIENT, exclude: ['dist/**'] }).flatMap((file) =>
    sentencesIn(readFileSync(join(CLIENT, file), 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})

test('a sentence in a component is found, as text and as an attribute', () => {
  expect(
    sentencesIn('export const A = () => <p title="Hello">Good day {1} {"to you"}</p>'),
  ).toEqual(['Hello', 'Good day ', 'to you'])
})

const all = sentencesOf(en)

test('no sentence shouts, blames, or uses a word that coaches do not', () => {
  const banned =
    /!|\bplease rate\b|\bscore\b|\bmetric|\bengagement\b|\brupture|\bclient satisfaction\b/i
  expect(all.filter((text) => banned.test(text))).toEqual([])
})

test('nothing is called anonymous: today no sentence may promise it', () => {
  expect(all.filter((text) => /anonym/i.test(text))).toEqual([])
})

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
})

/** Functions are asked too, with numbers, but for the one that takes a day. */
function sentencesOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  if (part === en.day) return [en.day('2026-11-23')]
  if (typeof part === 'function')
    return sentencesOf((part as (...all: unknown[]) => unknown)(3, 2, 4))
  if (part && typeof part === 'object') return Object.values(part).flatMap(sentencesOf)
  return []
}

function sentencesIn(source: string): string[] {
  const found: string[] = []
  walk(parseSync(source, { syntax: 'typescript', tsx: true }), (node) => {
    if (node.type === 'JSXText' && hasLetters(node.value)) found.push(String(node.value))
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as unknown as { name: { value?: string }; value?: Node }
      const text = value?.type === 'StringLiteral' ? value.value : undefined
      if (READ.includes(name.value ?? '') && hasLetters(text)) found.push(String(text))
    }
    if (node.type === 'JSXExpressionContainer') {
      const { expression } = node as unknown as { expression: Node }
      if (expression.type === 'StringLiteral' && hasLetters(expression.value))
        found.push(String(expression.value))
    }
  })
  return found
}

type Node = { type: string; value?: unknown }

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit))
  if (!node || typeof node !== 'object') return
  if ('type' in node && typeof node.type === 'string') visit(node as Node)
  for (const part of Object.values(node)) walk(part, visit)
}

const hasLetters = (text: unknown): boolean => typeof text === 'string' && /\p{L}/u.test(text)
