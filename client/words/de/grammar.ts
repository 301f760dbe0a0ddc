/** How German bends numbers, lists and the one name that is not a name. Used by the files beside it. */
const rules = new Intl.PluralRules('de')
const list = new Intl.ListFormat('de')

export const plural = (n: number, one: string, other: string): string =>
  rules.select(n) === 'one' ? one : other

/** One or other: „1 Person“, „6 Personen“. */
const count = (n: number, one: string, other: string): string => `${n} ${plural(n, one, other)}`
export const sessions = (n: number): string => count(n, 'Session', 'Sessions')
export const people = (n: number): string => count(n, 'Person', 'Personen')
export const times = (n: number): string => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`)

export const and = (...parts: string[]): string => list.format(parts.map(String))

/** Stands where a coach gave no name, and in the middle of a sentence it is bent. */
export const yourCoach = 'Dein Coach'
const bent =
  (instead: string) =>
  (coachName: string): string =>
    coachName === yourCoach ? instead : coachName
export const who = bent('dein Coach')
export const toWhom = bent('deinem Coach')
