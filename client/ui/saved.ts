import { useRef, useState } from 'react'
import { useOnLeave } from './leaving.ts'

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
  /** The same at once: a screen may end before what was typed last is drawn. */
  const latest = useRef<string | null>(null)
  /** The last that went out and was not refused. */
  const sent = useRef<string | null>(null)

  function keep(text: string): void {
    if (text === (sent.current ?? kept)) return
    sent.current = text
    void onKeep(text).then((done) => {
      if (!done && sent.current === text) sent.current = null
    })
  }
  function setText(text: string): void {
    latest.current = text
    setTyped(text)
  }
  function leave(): void {
    if (latest.current === null) return
    const text = latest.current.trim()
    if (text === '' && original !== undefined) put(original)
    else keep(text)
  }
  function put(text: string): void {
    setText(text)
    keep(text)
  }

  useOnLeave(leave)
  return { text: typed ?? kept, setText, leave, put }
}
