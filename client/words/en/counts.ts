/** Numbers of things, as English has them. Used by the files beside it. */
const rules = new Intl.PluralRules('en')

/** One or other: "1 person", "6 people". */
const count = (n: number, one: string, other: string): string =>
  `${n} ${rules.select(n) === 'one' ? one : other}`
export const sessions = (n: number): string => count(n, 'session', 'sessions')
export const people = (n: number): string => count(n, 'person', 'people')
export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)
