/** Takes a text apart: what in it is a question, and what only stands in front. */
import type { Language } from './language.ts'

export type Question = {
  text: string
  /** "right?" or "isn't it?", where one hangs on it. */
  tag: string | null
  /** Has the form of a sentence that tells, and a question mark. */
  tells: boolean
}

export type Reading = { questions: Question[]; statements: string[] }

type Sentence = { text: string; asked: boolean; ended: boolean }

/** One pass over the words: no pattern here looks back over what another has read. */
export function read(text: string, language: Language): Reading {
  const reading: Reading = { questions: [], statements: [] }
  for (const sentence of sentencesOf(text)) take(reading, sentence, language)
  return reading
}

/** Runs of marks become one; quotation marks go; an apostrophe is one character. */
export function tidied(text: string): string {
  return text
    .replace(/[’‘`´]/g, "'")
    .replace(/["“”„«»*]/g, '')
    .replace(/[.?!…]+/g, (run) => (run.includes('?') ? '?' : run.length > 1 ? '…' : run))
    .replace(/\s+/g, ' ')
    .trim()
}

function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (const { index } of text.matchAll(/[?!](?=.)|[.…](?= )|.$/gu)) {
    const mark = text.slice(index, index + 1)
    const ended = /[?!.…]/.test(mark)
    const sentence = text.slice(from, ended ? index : text.length).trim()
    from = index + 1
    if (/[\p{L}\p{N}]/u.test(sentence)) found.push({ text: sentence, asked: mark === '?', ended })
  }
  return found
}

function take(reading: Reading, sentence: Sentence, language: Language): void {
  const body = sentence.text.replace(language.filler, '')
  if (body === '') return
  if (hangs(body, reading, language)) return
  const parts = partsOf(body, sentence, language)
  if (parts.length > 0) {
    reading.statements.push(...parts.filter(({ asks }) => !asks).map(({ text }) => text))
    for (const { text, tag } of parts.filter(({ asks }) => asks))
      reading.questions.push({ text, tag, tells: false })
    return
  }
  const tag = language.tagWord.exec(body) ?? language.tagWithoutComma.exec(body)
  if (tag && tag.index > 0) {
    const text = body.slice(0, tag.index).trim()
    reading.questions.push({ text, tag: tag[0].replace(/^[\s,]+/, ''), tells: true })
  } else if (sentence.asked) reading.questions.push({ text: body, tag: null, tells: true })
  else reading.statements.push(body)
}

/** A tag that is a sentence of its own belongs to what was said before. */
function hangs(body: string, reading: Reading, language: Language): boolean {
  const { questions, statements } = reading
  const before = questions[questions.length - 1]
  const told = statements[statements.length - 1]
  const isTag = language.tagWord.exec(body)?.index === 0
  const isBehindIdea =
    language.tagBehindIdea.test(body) && isIdea(before?.text ?? told ?? '', language)
  if (!isTag && !isBehindIdea) return false
  if (before) before.tag ??= body
  else if (told !== undefined) {
    statements.pop()
    questions.push({ text: told, tag: body, tells: true })
  } else return false
  return true
}

const isIdea = (text: string, { patterns }: Language): boolean =>
  patterns.some(({ kind, clue }) => kind === 'advice' && clue.test(text))

type Part = { text: string; tag: string | null; asks: boolean }

/** Cuts a sentence where another question begins. Empty when none begins anywhere. */
function partsOf(body: string, sentence: Sentence, language: Language): Part[] {
  const opensAtOnce = language.opens.test(body)
  // A sentence that ends as a statement may well hold a clause that begins with "which".
  if (!opensAtOnce && sentence.ended && !sentence.asked) return []
  const cuts = cutsOf(body, language)
  const late = opensAtOnce || cuts.length > 0 ? null : language.opensLate.exec(body)
  if (late) cuts.push({ from: late[0].length, at: late[0].length, joined: false })
  if (!opensAtOnce && cuts.length === 0) return []
  const starts = [{ from: 0, at: 0, joined: false }, ...cuts]
  const parts: Part[] = []
  starts.forEach(({ at, joined }, index) => {
    const text = body.slice(at, starts[index + 1]?.from).replace(/[\s,;:–—-]+$/, '')
    const last = parts[parts.length - 1]
    if (last && !joined && language.tag.test(text)) Object.assign(last, { tag: text, asks: true })
    else parts.push({ text, tag: null, asks: index > 0 || opensAtOnce })
  })
  const last = parts[parts.length - 1]
  const tag = last && language.tagWord.exec(last.text)
  if (last && tag && tag.index > 0) {
    last.text = last.text.slice(0, tag.index).trim()
    last.tag = tag[0].replace(/^[\s,]+/, '')
  }
  return parts
}

/** `from` is where the words between two questions begin, `at` where the second one does. */
function cutsOf(body: string, language: Language) {
  const cuts: { from: number; at: number; joined: boolean }[] = []
  let behindComma = false
  let joined = false
  let from = 0
  for (const match of body.matchAll(/\S+/g)) {
    const word = match[0].replace(/[,;:]$/, '')
    const at = match.index
    const opens = joined ? language.opensBehindJoiner : language.opensBehindComma
    if (at > 0 && (joined || behindComma) && opens.test(body.slice(at)))
      cuts.push({ from, at, joined })
    const joins: boolean = language.joiner.test(word)
    // "and um did she": what says nothing ends nothing, once something stands behind it.
    const saysNothing: boolean = joined && language.filler.test(`${word} …`)
    if (joins && !joined) from = at
    joined = joins || saysNothing
    behindComma = /[,;:–—-]$/.test(match[0])
    if (behindComma && !joined) from = at + match[0].length
  }
  return cuts
}
