/** Every language at once, for a server that speaks to each reader in theirs. */
import { ar } from './ar/ar.ts'
import { de } from './de/de.ts'
import { en } from './en/en.ts'
import { es } from './es/es.ts'
import { fr } from './fr/fr.ts'
import { ptBR } from './pt-BR/pt-BR.ts'
import { spoken } from './words.ts'
import type { Language, Words } from './words.ts'

const every: Record<Language, Words> = { en, es, fr, de, 'pt-BR': ptBR, ar }

/** In the order in which a reader asks for them: the first that there is. */
export const wordsFor = (asked: readonly string[]): Words => every[spoken(asked)]
