/** What is said of one requirement, and how. */

/** `met` by what is pointed at, or as it is made. `deployment` is the operator's, who is told. `short`: what is missing is said. */
export type Status = 'met' | 'does-not-apply' | 'deployment' | 'short'

export type Item = {
  /** In a few words of our own, what is asked. */
  asks: string
  status: Status
  /** Why it is so; empty where what is pointed at says it all. */
  why: string
  /**
   * A test, as "test/http/headers.test.ts › part of its name"; all tests of a rule, as
   * "[LM3]"; or a part of a document, as "server/README.md › Logs".
   */
  shown: string[]
}

/** A requirement's id without its V, and what is said of it. */
export type Chapter = Record<string, Item>

export const tested = (asks: string, ...shown: string[]): Item => ({
  asks,
  status: 'met',
  why: '',
  shown,
})

export const met = (asks: string, why: string, ...shown: string[]): Item => ({
  asks,
  status: 'met',
  why,
  shown,
})

export const absent = (asks: string, why: string): Item => ({
  asks,
  status: 'does-not-apply',
  why,
  shown: [],
})

export const operators = (asks: string, why: string, ...shown: string[]): Item => ({
  asks,
  status: 'deployment',
  why,
  shown,
})

/** `missing` says what is not there; what is, is pointed at. */
export const short = (asks: string, missing: string, ...shown: string[]): Item => ({
  asks,
  status: 'short',
  why: missing,
  shown,
})
