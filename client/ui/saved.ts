import { useEffect, useRef, useState } from 'react'

/**
 * A text that is kept when it is left: by another field, another place, or the
 * screen's end. What was typed stays on screen, whatever arrives meanwhile; what
 * was refused is sent again the next time it is left.
 */
export function useSaved(options: {
  kept: string
  onKeep: (text: string) => Promise<boolean>
  /** Stands again where nothing is left. Without it, empty is a text like any other. */
  original?: string | undefined
}) {
  const { kept, onKeep, original } = options
  const [typed, setTyped] = useState<string | null>(null)
  /** The last that went out and was not refused. */
  const sent = useRef<string | null>(null)

  function keep(text: string): void {
    if (text === (sent.current ?? kept)) return
    sent.current = text
    void onKeep(text).then((done) => {
      if (!done && sent.current === text) sent.current = null
    })
  }
  function leave(): void {
    if (typed === null) return
    const text = typed.trim()
    if (text === '' && original !== undefined) put(original)
    else keep(text)
  }
  function put(text: string): void {
    setTyped(text)
    keep(text)
  }

  const leaving = useRef(leave)
  useEffect(() => void (leaving.current = leave))
  useEffect(() => () => leaving.current(), [])
  return { text: typed ?? kept, setText: setTyped, leave, put }
}
