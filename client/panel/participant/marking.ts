/**
 * Native radios that send. A pointer's tap chooses at once. By keyboard an arrow
 * only marks: every radio it passes is checked on the way, so it counts with
 * Enter or on leaving the group.
 */
import { useRef } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'

export function useMarking<Value>(props: {
  chosen: Value | null
  marked: Value | null
  onMark: (value: Value) => void
  onChoose: (value: Value) => void
}) {
  const { chosen, marked, onMark, onChoose } = props
  /** A tap on the label reaches the radio as a click that some engines call a key's. */
  const tapped = useRef(false)
  const byPointer = useRef(false)
  return {
    group: {
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || marked === null) return
        event.preventDefault()
        onChoose(marked)
      },
      onBlur: (event: FocusEvent) => {
        const inside = event.currentTarget.contains(event.relatedTarget)
        // Another window in front is no leaving.
        if (!inside && document.hasFocus() && marked !== null && marked !== chosen) onChoose(marked)
      },
    },
    label: {
      onClick: ({ target, detail }: MouseEvent) => {
        if (!(target instanceof HTMLInputElement)) tapped.current = detail > 0
      },
    },
    radio: (value: Value) => ({
      checked: value === marked,
      // A mark left behind by a tap would cover whatever becomes of the answer.
      onChange: () => {
        if (!byPointer.current) onMark(value)
      },
      onClick: ({ detail }: MouseEvent) => {
        byPointer.current = detail > 0 || tapped.current
        tapped.current = false
        if (byPointer.current) onChoose(value)
      },
    }),
  }
}
