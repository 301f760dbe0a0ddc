/** What a client keeps to themselves. It is stored on this device or nowhere, and never sent. */
import { useState } from 'react'
import type { NeedKind } from '../../../server/contract/vocabulary.ts'

export type Kept = { id: string; kind: NeedKind; text: string }

const NAME = `attune.kept:${location.pathname}`

export function useKept() {
  const [kept, setKept] = useState(read)
  const save = (next: Kept[]): void => {
    setKept(next)
    try {
      localStorage.setItem(NAME, JSON.stringify(next))
    } catch {
      // Where the browser keeps nothing, it lasts as long as this page.
    }
  }
  return {
    kept,
    keep: (one: Kept) => save([...kept, one]),
    drop: (id: string) => save(kept.filter((one) => one.id !== id)),
  }
}

function read(): Kept[] {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? '[]') as Kept[]
  } catch {
    return []
  }
}
