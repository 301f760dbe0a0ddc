/**
 * What of a repair comes next, one thing at a time. It lives above the screens, so
 * that looking at another place neither forgets a step nor asks for one again.
 */
import { useEffect, useState } from 'react'
import type { CoachView, RepairView } from '../../../../server/contract/views.ts'

export type Step = 'own' | 'right' | 'again' | 'from-before'
export type Draft = { strain: number; text: string; due: string }
export type Following = ReturnType<typeof useFollowing>

const MINUTE = 60_000
/** Whether it landed shows a while later. */
const AGAIN = 10 * MINUTE
/** What earlier sessions left is come back to at the beginning, or when the coach wants. */
const FIRST_MINUTES = 10 * MINUTE
const TICK = 5_000

export function useFollowing(view: CoachView) {
  const now = useNow()
  /** Repairs whose steps are gone through: those said before this panel opened are not. */
  const [through, setThrough] = useState(() => new Set(view.repairs.map(({ strain }) => strain)))
  const [skipped, setSkipped] = useState<string[]>([])
  const [draft, setDraft] = useState<Draft | null>(null)
  const [focused, setFocused] = useState(false)
  /** When each repair came to stand as it does: what this panel did not see happen, the server tells. */
  const [since, setSince] = useState(() =>
    Object.fromEntries(view.repairs.map((one) => [keyOf(one), one.judgedAt ?? one.at])),
  )
  const changed = view.repairs.filter((one) => !(keyOf(one) in since))
  if (changed.length > 0)
    setSince({ ...since, ...Object.fromEntries(changed.map((one) => [keyOf(one), now])) })

  const skip = (repair: RepairView, step: Step): void =>
    setSkipped((before) => [...before, `${step}:${repair.strain}`])
  const isSkipped = ({ strain }: RepairView, step: Step): boolean =>
    skipped.includes(`${step}:${strain}`)

  const unfinished = view.repairs.filter(({ strain }) => !through.has(strain))
  const newest = unfinished[unfinished.length - 1]
  const begun = newest ? stepOf(newest) : null
  const calm = !view.checkIn && !view.paused
  const fromBefore = view.repairs.find(
    (one) => one.carried && one.outcome === null && !isSkipped(one, 'from-before'),
  )
  const again = view.repairs.find(
    (one) =>
      (one.outcome === 'not-yet' || (one.outcome === null && !one.carried)) &&
      now - (since[keyOf(one)] ?? now) >= AGAIN,
  )

  function stepOf(repair: RepairView): Step | null {
    if (repair.outcome === 'landed' || repair.outcome === 'let-go') return null
    if (!repair.owned && !isSkipped(repair, 'own')) return 'own'
    return isPutRight(view, repair) || isSkipped(repair, 'right') ? null : 'right'
  }
  // While the coach writes, a prompt of the app's own waits: nothing typed is taken away.
  const writing = begun === 'right' && (focused || (draft?.text ?? '').trim() !== '')
  const prompt = writing && view.prompt?.cause === 'comfort' ? null : view.prompt

  function next(): { step: Step; repair: RepairView } | null {
    if (prompt) return null
    if (newest && begun) return { step: begun, repair: newest }
    if (!calm) return null
    if (fromBefore && now - view.session.openedAt < FIRST_MINUTES)
      return { step: 'from-before', repair: fromBefore }
    return again ? { step: 'again', repair: again } : null
  }

  return {
    prompt,
    next: next(),
    skip,
    /** Of what to do differently, for the repair whose step it is. */
    draft: draft?.strain === newest?.strain ? draft : null,
    write: setDraft,
    setFocused,
    /** Back to the steps of one that was left at some point. */
    goOn: ({ strain }: RepairView) => {
      setSkipped((before) => before.filter((one) => !one.endsWith(`:${strain}`)))
      setThrough(new Set(view.repairs.map((one) => one.strain).filter((one) => one !== strain)))
    },
  }
}

/** A promise that was taken back puts nothing right. */
export const putRightBy = (view: CoachView, { putRight }: RepairView): string | null =>
  view.commitments.find(({ id }) => id === putRight)?.text ?? null

const isPutRight = (view: CoachView, repair: RepairView): boolean =>
  putRightBy(view, repair) !== null

const keyOf = ({ strain, judgedAt }: RepairView): string => `${strain}:${judgedAt}`

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK)
    return () => clearInterval(timer)
  }, [])
  return now
}
