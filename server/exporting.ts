/** An account as its coach takes it elsewhere, one engagement after the other: it may be years of sessions. */
import type { ExportView } from './contract/looks.ts'
import { exportedEngagement, exportedPractice } from './core/export.ts'
import type { Practices } from './practice.ts'
import type { Store } from './store/store.ts'

export type Exporting = ReturnType<typeof createExporting>

export function createExporting(deps: { store: Store; practices: Practices; clock: () => number }) {
  const { store, practices, clock } = deps

  /** `engagement` null is the whole account. Null where it is not this coach's. */
  async function begin(coach: string, engagement: string | null) {
    if (engagement !== null && (await store.lastOf(engagement))?.coach !== coach) return null
    const wanted = engagement === null ? await store.engagementsOf(coach) : [engagement]
    return textOf(coach, wanted, engagement === null)
  }

  /** Parts of one JSON text, an `ExportView`. */
  async function* textOf(coach: string, wanted: string[], whole: boolean) {
    const frame: Pick<ExportView, 'format' | 'version' | 'at'> = {
      format: 'attune-export',
      version: 1,
      at: clock(),
    }
    yield `${JSON.stringify(frame).slice(0, -1)},"engagements":[`
    let between = ''
    for (const id of wanted) {
      const [first, ...others] = await store.sessionsIn(id)
      // Erased or handed over since.
      if (!first || (others.at(-1) ?? first).coach !== coach) continue
      yield between + JSON.stringify(exportedEngagement([first, ...others], clock()))
      between = ','
    }
    const own = whole ? exportedPractice(await practices.of(coach)) : null
    yield `],"practice":${JSON.stringify(own)}}`
  }

  return { begin }
}
