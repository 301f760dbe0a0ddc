import type { ReactNode } from 'react'
import type { Refusal } from '../../server/contract/vocabulary.ts'
import type { Stuck } from '../sending.ts'
import { usePanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { words } from '../words/words.ts'
import { Notice } from './Notice.tsx'

/** What waits, and what an earlier page left and did not count. */
export function Unsent({ panel, children }: { panel: Panel; children?: ReactNode }) {
  const { stuck, lost } = usePanel(panel)
  return <Notice text={unsentIn(stuck, lost)}>{stuck && children}</Notice>
}

/** Null while there is nothing to say. */
export function unsentIn(stuck: Stuck | null, lost: Refusal | null): string | null {
  if (stuck === 'full') return words.common.notSentFull
  if (stuck === 'in-page') return words.common.notSentInPage
  if (stuck === 'kept') return words.common.notSent
  return lost && words.common.lost(words.refusals[lost])
}
