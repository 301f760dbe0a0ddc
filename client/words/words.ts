/** The reader's language. English until another one is complete. */
import { en } from './en.ts'

export type Words = typeof en

const languages: Record<string, Words> = { en }

const chosen = (asked: readonly string[]): Words =>
  asked.map((tag) => languages[tag.slice(0, 2)]).find((one) => one !== undefined) ?? en

export const words: Words = chosen(navigator.languages)
