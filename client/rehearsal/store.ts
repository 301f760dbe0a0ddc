/** One value that React can watch. */
export type Store<Value> = {
  read: () => Value
  change: (next: (value: Value) => Value) => void
  watch: (changed: () => void) => () => void
}

export function createStore<Value>(first: Value): Store<Value> {
  let value = first
  const watchers = new Set<() => void>()
  return {
    read: () => value,
    change(next) {
      value = next(value)
      for (const changed of watchers) changed()
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
