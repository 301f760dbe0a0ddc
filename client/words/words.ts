/** Every language there is, and the words of the one in which this page speaks. */
import type { en } from './en/en.ts'

/** What a language has to say. A sentence begins in English; a language without it does not compile. */
export type Words = typeof en

/** Each by its own name, as its readers look for it. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  'pt-BR': 'Português (Brasil)',
  ar: 'العربية',
} as const
export type Language = keyof typeof LANGUAGES

/** There before anything is drawn. */
export let words: Words

export function say(language: Words): void {
  words = language
}

/** The letters that run from right to left. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const RIGHTWARD = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u

/**
 * A name or a text that somebody typed, for the middle of a sentence. Written the other way than the
 * sentence it stands between marks nobody sees, so that it turns neither what is around it nor itself.
 */
export function apart(text: string, { direction }: Pick<Words, 'direction'> = words): string {
  const other = direction === 'rtl' ? RIGHTWARD : LEFTWARD
  return other.test(text) ? `\u2068${text}\u2069` : text
}

/** The first of these that there is: as it is asked for, or else another kind of the same language. */
export function spoken(asked: readonly string[]): Language {
  const all = Object.keys(LANGUAGES) as Language[]
  const kin = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!
  for (const tag of asked) {
    const same = all.find((one) => one.toLowerCase() === tag.toLowerCase())
    const found = same ?? all.find((one) => kin(one) === kin(tag))
    if (found) return found
  }
  return 'en'
}
