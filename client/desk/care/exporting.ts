/** A copy of what is kept: fetched whole, and handed to the browser as a file. */
import type { ExportView } from '../../../server/contract/looks.ts'
import type { Refusal } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { download } from '../../ui/download.ts'
import { markdownOf } from './markdown.ts'

export type CopyKind = 'json' | 'markdown'

/** Null when it was saved. `engagement` null is the whole account. */
export async function saveCopy(
  from: { panel: Panel; base: string; engagement: string | null },
  kind: CopyKind,
): Promise<Refusal | null> {
  try {
    const token = await from.panel.token()
    const response = await fetch(`${from.base}desk/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, engagement: from.engagement }),
    })
    if (!response.ok)
      return ((await response.json()) as { refusal?: Refusal }).refusal ?? 'unavailable'
    const view = (await response.json()) as ExportView
    // The day alone: a file's name is seen by many, and says nothing of a client.
    const name = `attune-${new Date(view.at).toISOString().slice(0, 10)}`
    if (kind === 'json') download(`${name}.json`, 'application/json', JSON.stringify(view, null, 2))
    else download(`${name}.md`, 'text/markdown;charset=utf-8', markdownOf(view))
    return null
  } catch {
    return 'unavailable'
  }
}
