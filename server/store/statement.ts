/**
 * Statements compiled once. Kysely needs 50 to 100 µs to build and compile one,
 * several times what SQLite needs to run it.
 */
import type { Compilable, Kysely, QueryResult } from 'kysely'

/** A database or a transaction in it. */
type Runs = Pick<Kysely<never>, 'executeQuery'>

/** Stands where a value will be. It is typed as that value, so the builder checks it. */
type Slots<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

/** `Values` names what changes from run to run; `Row` is what comes back. */
export function statement<Values, Row>(
  build: (slot: Slots<Values>) => Compilable<Row>,
): (db: Runs, values: Values) => Promise<QueryResult<Row>> {
  const compiled = build((name) => new Slot(name) as never).compile()
  return (db, values) =>
    db.executeQuery({
      ...compiled,
      parameters: compiled.parameters.map((value) =>
        value instanceof Slot ? values[value.name as keyof Values] : value,
      ),
    })
}

class Slot {
  name: string
  constructor(name: string) {
    this.name = name
  }
}
