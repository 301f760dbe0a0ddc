/** The key of a row as it lies: wrapped under one from the environment, for this row alone. */
import type { Selectable } from 'kysely'
import { openText, sealText } from '../sealing.ts'
import type { Sealing } from '../sealing.ts'
import type { KeyTables } from './key-tables.ts'

export type Wrapped = Pick<Selectable<KeyTables['row_keys']>, 'place' | 'kid' | 'key'>

export type Wrapping = ReturnType<typeof wrappingUnder>

export function wrappingUnder({ wrapping, former }: Sealing) {
  /** Throws where the environment does not have the key of this name. */
  function keyNamed(kid: string): Uint8Array {
    const named = [wrapping, former].find((one) => one?.kid === kid)
    if (!named)
      throw new Error(
        `ATTUNE_DATA_KEY_FORMER: what is stored needs the data key named ${kid}. Give the one from before, or the ATTUNE_SECRET from before where there was none.`,
      )
    return named.key
  }

  return {
    kid: wrapping.kid,
    keyNamed,
    wrap: (place: string, bytes: Uint8Array): Wrapped => ({
      place,
      kid: wrapping.kid,
      key: sealText(wrapping.key, ['key', place], bytes),
    }),
    unwrap({ place, kid, key }: Wrapped): Buffer {
      const bytes = openText(keyNamed(kid), ['key', place], key)
      if (!bytes) throw new Error('the key of a row was changed, or is another row’s')
      return bytes
    },
  }
}
