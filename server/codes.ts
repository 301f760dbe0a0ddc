/** Join codes. No 0 and o, 1, i and l: a code is said aloud and typed. */
import { randomInt } from 'node:crypto'

export const CODE_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
export const CODE_LENGTH = 8

export const drawCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')

/** As somebody may type it: with the hyphen or without, in capitals, with the digits of an Arabic keyboard. */
export const cleaned = (typed: string): string =>
  typed
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
export const isCode = (clean: string): boolean => clean.length === CODE_LENGTH
/** As it is shown. */
export const spelt = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
