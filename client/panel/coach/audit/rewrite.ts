/** Other ways to ask, that keep what a question is about where this can be told. */
import type { Language, RewriteId, Topic } from './language.ts'

/** More words than this are a story, not a deed. */
const WORDS = 9
/** The closest to the question first. */
const TOPICS: Topic[] = ['deed', 'listener', 'person', 'matter']

/** The last one keeps nothing, and fits always. */
export function rewritesOf(text: string, found: string, id: RewriteId, language: Language) {
  const { plain, ...keeping } = language.rewrites[id]
  const topics = topicsOf(text, found, language)
  const kept = TOPICS.flatMap((topic) => {
    const put = keeping[topic]
    const about = topics[topic]
    return put && about ? [put(about)] : []
  })
  return [...kept, plain]
}

export const asSentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}?`

function topicsOf(text: string, found: string, { topics }: Language): Record<Topic, string | null> {
  const short = text.replace(topics.trailing, '')
  const first = (patterns: RegExp[]): string | null => {
    for (const pattern of patterns) {
      const match = pattern.exec(short)
      if (!match?.[1]) continue
      // What began the sentence now stands within one.
      return match.index === 0 ? match[1].charAt(0).toLowerCase() + match[1].slice(1) : match[1]
    }
    return null
  }
  const deed = short
    .slice(text.indexOf(found) + found.length)
    .trim()
    .replace(topics.soft, '')
  const isPlain =
    /^[\p{L}\p{N}' -]+$/u.test(deed) &&
    deed.split(' ').length <= WORDS &&
    !topics.judging.test(deed)
  return {
    deed: isPlain ? deed : null,
    listener: first(topics.listener),
    person: first(topics.person),
    matter: first(topics.matter),
  }
}
