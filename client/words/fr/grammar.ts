/** How French bends numbers, lists and names. Used by the files beside it. */
const rules = new Intl.PluralRules('fr')
const list = new Intl.ListFormat('fr')

/** None and one read alike, and millions, which nobody has here, as several. */
export const plural = (n: number, one: string, other: string): string =>
  rules.select(n) === 'one' ? one : other

/** One or other: « 1 personne », « 6 personnes ». */
const count = (n: number, one: string, other: string): string => `${n} ${plural(n, one, other)}`
export const sessions = (n: number): string => count(n, 'séance', 'séances')
export const people = (n: number): string => count(n, 'personne', 'personnes')
export const times = (n: number): string =>
  n === 1 ? 'une fois' : n === 2 ? 'deux fois' : `${n} fois`

export const and = (...parts: string[]): string => list.format(parts.map(String))

/** Stands where a coach gave no name, and in the middle of a sentence it begins small. */
export const yourCoach = 'Votre coach'
export const who = (coachName: string): string =>
  coachName === yourCoach ? 'votre coach' : coachName
export const of = (name: string): string =>
  /^[aeiouhàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${who(name)}`
