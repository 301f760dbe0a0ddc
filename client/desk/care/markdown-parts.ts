/** What a copy in Markdown is made of. */
import { apart } from '../../words/words.ts'

/** On one line, and meaning nothing to whatever shows it: a text is a text. */
export const plain = (text: string): string =>
  apart(
    text
      .trim()
      .replaceAll(/\s*\n\s*/g, ' / ')
      .replaceAll(/[\\`*_[\]<>#|~]|^[-+]/g, String.raw`\$&`),
  )

/** Empty where there are none. */
export const bullets = (lines: string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** Nothing at all where there is nothing to say. */
export const section = (depth: number, title: string, text: string | null): string[] =>
  text ? [`${'#'.repeat(depth)} ${title}`, text] : []
