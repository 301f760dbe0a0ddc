/** Any sequence, in SQLite. */
import { inMemory } from './boxes.ts'
import { examineSequences } from './sequences.ts'

examineSequences('SQLite', inMemory, 120)
