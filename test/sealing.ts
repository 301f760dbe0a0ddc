/** The keys that tests seal what they store with: those of a server under `SECRET`. */
import { sealingFrom } from '../server/seats.ts'

export const SECRET = 'a secret for tests, thirty-two or more'

export const SEALING = sealingFrom({ secret: SECRET, dataKey: null, formerDataKey: null })
