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
import { apart, words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Prepare } from './prepare/Prepare.tsx'
import { NOT_YET, Ready } from './prepare/Ready.tsx'
import type { Readiness } from './prepare/Ready.tsx'

/** One tap starts. Nothing has to be typed. */
export function Begin(props: {
  panel: Panel
  engagements: VisitorView['engagements']
  zoom: Zoom | null
  /** As in the session before, or as they set it at their desk; empty for the name Zoom shows. */
  coachName: string
}) {
  const { panel, engagements, zoom } = props
  const { connection } = usePanel(panel)
  const { ask, problem, busy } = useAsking(panel)
  const [label, setLabel] = useState('')
  const [typedName, setName] = useState<string | null>(null)
  const name = typedName ?? (props.coachName || (zoom?.now().screenName ?? ''))
  const between = useBetween({ panel, engagements, remind: true })
  const { begin } = words.coach

  const [chosen, setChosen] = useState<{ id: string; label: string } | null>(null)
  const [ready, setReady] = useState(NOT_YET)

  async function start(
    engagement: string | null,
    readied: Readiness,
    plannedFor: number | null | undefined,
  ) {
    const session = { label: label.trim(), coachName: name.trim(), engagement, plannedFor }
    if (!(await ask({ type: 'start-session', ...session }))) return
    const { away, steady, eyeContact } = readied
    // They are about the session that is open now, not about the one before. This screen is gone by then.
    await opened(panel)
    if (away.length > 0 || steady) void panel.send({ type: 'note-readiness', away, steady })
    if (!eyeContact) void panel.send({ type: 'set-eye-contact', on: false })
  }
  if (chosen)
    return (
      <Prepare
        panel={panel}
        engagement={chosen.id}
        label={apart(chosen.label) || words.coach.unnamed}
        busy={busy}
        problem={problem}
        onStart={(readied, plannedFor) => void start(chosen.id, readied, plannedFor)}
        onBack={() => setChosen(null)}
      />
    )

  if (between.screen) return between.screen
  return (
    <Shell
      title={begin.title}
      connection={connection}
      dock={
        <Primary
          disabled={busy}
          onClick={() => void start(null, ready, ready.plannedFor ?? undefined)}
        >
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
      <details>
        <summary>{words.prepare.first}</summary>
        <Ready ready={ready} onChange={setReady} />
      </details>
      {engagements.length > 0 && (
        <section className="card" aria-labelledby="again">
          <h2 id="again">{begin.again}</h2>
          <ul className="stack">
            {engagements.map(({ id, label: known, sessions }) => (
              <li key={id} className="spread">
                <Outlined disabled={busy} onClick={() => setChosen({ id, label: known })}>
                  {apart(known) || words.coach.unnamed}
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

/** Settles once the panel shows the session that was begun. */
const opened = (panel: Panel): Promise<void> =>
  new Promise((settle) => {
    const look = (): boolean => {
      const view = panel.view()
      return view?.role === 'coach' && view.session.closedAt === null
    }
    if (look()) return settle()
    const stop = panel.onChange(() => {
      if (!look()) return
      stop()
      settle()
    })
  })
