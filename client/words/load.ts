/** A page loads one language, and none of the others. */
import { say } from './words.ts'
import type { Language, Words } from './words.ts'

const load: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('./en/en.ts')).en,
  es: async () => (await import('./es/es.ts')).es,
  fr: async () => (await import('./fr/fr.ts')).fr,
  de: async () => (await import('./de/de.ts')).de,
  'pt-BR': async () => (await import('./pt-BR/pt-BR.ts')).ptBR,
  ar: async () => (await import('./ar/ar.ts')).ar,
}

export const speak = async (language: Language): Promise<void> => say(await load[language]())
