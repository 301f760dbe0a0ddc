/** What the tests of a file are called, and what a document’s parts are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** As they stand in the source, with what they belong to in front: a table’s %s is not filled in. */
export function titlesIn(file: string): string[] {
  const found: string[] = []
  const walk = (node: unknown, within: string): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach((one) => walk(one, within))
    const title = titleOf(node)
    const name = title === null ? within : `${within} ${title}`.trim()
    if (title !== null) found.push(name)
    Object.values(node).forEach((one) => walk(one, name))
  }
  walk(parseSync(read(file), { syntax: 'typescript', tsx: file.endsWith('x') }).body, '')
  return found
}

export const headingsIn = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!)

type Node = {
  type?: string
  value?: unknown
  callee?: Node
  object?: Node
  arguments?: { expression: Node }[]
  quasis?: { raw: string }[]
}

/** Of `test('…')`, `describe.each(…)('…')` and their like. */
function titleOf(node: Node): string | null {
  if (node.type !== 'CallExpression' || !isTest(node.callee)) return null
  const first = node.arguments?.[0]?.expression
  if (first?.type === 'StringLiteral') return String(first.value)
  if (first?.type === 'TemplateLiteral') return (first.quasis ?? []).map(({ raw }) => raw).join('…')
  return null
}

function isTest(callee: Node | undefined): boolean {
  if (callee?.type === 'Identifier') return /^(test|it|describe)$/.test(String(callee.value))
  if (callee?.type === 'MemberExpression') return isTest(callee.object)
  return callee?.type === 'CallExpression' && isTest(callee.callee)
}
