/** Numbers of things, and the last of a list, as Portuguese has them in Brazil. */
const rules = new Intl.PluralRules('pt-BR')
const list = new Intl.ListFormat('pt-BR')

/** Portuguese has a form for millions, too: written in digits, it is the plural. */
export const plural = (n: number, one: string, other: string): string =>
  rules.select(n) === 'one' ? one : other
export const count = (n: number, one: string, other: string): string =>
  `${n} ${plural(n, one, other)}`

export const sessions = (n: number): string => count(n, 'sessão', 'sessões')
export const people = (n: number): string => count(n, 'pessoa', 'pessoas')
export const minutes = (n: number): string => count(n, 'minuto', 'minutos')
export const times = (n: number): string => count(n, 'vez', 'vezes')
/** Whatever is handed in is named; a list takes nothing but texts. */
export const and = (some: string, last: string): string => list.format([some, last].map(String))
