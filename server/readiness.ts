/** Whether this server can take people now: for whatever sends them here. */
import type { BallotBox } from './ballots/box.ts'
import type { Store } from './store/store.ts'

/** A database that takes longer is as good as away; whoever asks gives up about then. */
const PATIENCE = 2_000
/** Asked more often, it says the same again: nobody outside can make the store work. */
const REMEMBERED = 1_000

/** `stopping`: people are sent elsewhere. The others name what does not answer, or lacks its tables. */
export type Unready = 'stopping' | 'store' | 'ballots'

export type Readiness = ReturnType<typeof createReadiness>

export function createReadiness(deps: {
  store: Pick<Store, 'answers'>
  box: Pick<BallotBox, 'answers'>
  clock: () => number
}) {
  const { store, box, clock } = deps
  let stopping = false
  let last: { at: number; unready: Promise<Unready | null> } | null = null

  async function look(): Promise<Unready | null> {
    const [fromStore, fromBox] = await Promise.all([answers(store), answers(box)])
    if (!fromStore) return 'store'
    return fromBox ? null : 'ballots'
  }

  return {
    /** Null when all is well. */
    async unready(): Promise<Unready | null> {
      if (stopping) return 'stopping'
      if (last === null || clock() - last.at >= REMEMBERED) last = { at: clock(), unready: look() }
      const unready = await last.unready
      // It may have begun meanwhile.
      return stopping ? 'stopping' : unready
    },
    /** From now on nobody new is to be sent here. */
    stop: (): void => void (stopping = true),
  }
}

async function answers(one: { answers: () => Promise<void> }): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE)
  })
  const answered = one.answers().then(
    () => true,
    () => false,
  )
  const first = await Promise.race([answered, tooLong])
  clearTimeout(timer)
  return first
}
