import type { CoachView } from '../../../../server/contract/views.ts'
import { newId } from '../../../id.ts'
import type { Panel } from '../../../session.ts'
import { useAsking } from '../../../ui/asking.ts'
import { Quiet } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { words } from '../../../words/words.ts'
import { Audit } from '../audit/Audit.tsx'

/** A question looked at before, or after, it is asked. Only what the coach keeps leaves the panel. */
export function Check({ panel, view }: { panel: Panel; view: CoachView }) {
  const { ask, problem } = useAsking(panel)
  const { check, kept } = words.prompts
  // It knows English questions only, and says so in English.
  const canAudit = words.language === 'en'
  if (!canAudit && view.questions.length === 0) return null
  return (
    <details>
      <summary>{check}</summary>
      <div className="stack">
        {canAudit && (
          <Audit
            onKeep={({ text, kind }) =>
              void ask({ type: 'keep-question', id: newId(), kind, text })
            }
          />
        )}
        <Notice text={problem} problem />
        {view.questions.length > 0 && (
          <section className="stack" aria-labelledby="kept-questions">
            <h3 id="kept-questions">{kept}</h3>
            <ul className="stack divided">
              {view.questions.map(({ id, kind, text }) => (
                <li key={id} className="spread">
                  <span>
                    <span className="small-text">{words.prompts.questionKinds[kind]}</span>
                    <br />
                    {text}
                  </span>
                  <Quiet onClick={() => void ask({ type: 'drop-question', id })}>
                    {words.common.remove}
                  </Quiet>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </details>
  )
}
