import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { EndPulseWords } from '../../ui/EndPulseWords.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'

/** Asked with one tap; what the client shares comes back in words. */
export function EndPulse(props: { panel: Panel; view: CoachView; covered: boolean }) {
  const { panel, view, covered } = props
  const { ask, problem, busy } = useAsking(panel)
  const { endPulse: said } = words.promises
  return (
    <section className="card" aria-labelledby="end-pulse">
      <h2 id="end-pulse">{said.coachTitle}</h2>
      {!view.endPulseOpen ? (
        <>
          <p className="quiet-text">{said.what}</p>
          <div>
            <Outlined disabled={busy} onClick={() => void ask({ type: 'open-end-pulse' })}>
              {said.ask}
            </Outlined>
          </div>
        </>
      ) : covered ? (
        <p>{words.coach.covered}</p>
      ) : view.endPulse ? (
        <ul className="stack">
          <EndPulseWords given={view.endPulse} />
        </ul>
      ) : (
        <p className="quiet-text">{view.present > 1 ? said.onDevices : said.waiting}</p>
      )}
      <Notice text={problem} problem />
    </section>
  )
}
