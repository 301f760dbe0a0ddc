import { useState } from 'react'
import { LABEL_LENGTH } from '../../../server/contract/limits.ts'
import type { VisitorView } from '../../../server/contract/views.ts'
import { useBetween } from '../../desk/Between.tsx'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'

/** One tap starts. Nothing has to be typed. */
export function Begin(props: {
  panel: Panel
  engagements: VisitorView['engagements']
  zoom: Zoom | null
  /** As in the session before. */
  coachName?: string
}) {
  const { panel, engagements, zoom } = props
  const { connection } = usePanel(panel)
  const { ask, problem, busy } = useAsking(panel)
  const [label, setLabel] = useState('')
  const [typedName, setName] = useState<string | null>(null)
  const name = typedName ?? props.coachName ?? zoom?.now().screenName ?? ''
  const between = useBetween({ panel, engagements, remind: true })
  const { begin } = words.coach

  const start = (engagement: string | null) =>
    void ask({ type: 'start-session', label: label.trim(), coachName: name.trim(), engagement })

  if (between.screen) return between.screen
  return (
    <Shell
      title={begin.title}
      connection={connection}
      dock={
        <Primary disabled={busy} onClick={() => start(null)}>
          {begin.start}
        </Primary>
      }
    >
      <div className="card">
        <Field
          label={begin.label}
          hint={begin.labelHint}
          value={label}
          onChange={setLabel}
          longest={LABEL_LENGTH}
        />
        <Field label={begin.name} value={name} onChange={setName} longest={LABEL_LENGTH} />
        <Notice text={problem} problem />
      </div>
      {engagements.length > 0 && (
        <section className="card" aria-labelledby="again">
          <h2 id="again">{begin.again}</h2>
          <ul className="stack">
            {engagements.map(({ id, label: known, sessions }) => (
              <li key={id} className="spread">
                <Outlined disabled={busy} onClick={() => start(id)}>
                  {known || words.coach.unnamed}
                </Outlined>
                <span className="small-text">{begin.sessions(sessions)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {between.entries}
    </Shell>
  )
}
