import { useState } from 'react'
import type { FormEvent } from 'react'
import { NOTE_LENGTH } from '../../../../server/contract/limits.ts'
import type { CoachView, NoteView } from '../../../../server/contract/views.ts'
import type { MarkerKind, NoteKind } from '../../../../server/contract/vocabulary.ts'
import { newId } from '../../../id.ts'
import type { Panel } from '../../../session.ts'
import { useAsking } from '../../../ui/asking.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { apart, words } from '../../../words/words.ts'
import { recurring } from './recurring.ts'

const KINDS = Object.keys(words.practice.notes) as NoteKind[]
const MARKERS = Object.keys(words.practice.markers) as MarkerKind[]
const MINUTE = 60_000

/** What the coach notes while listening: three kinds in words, three in one tap. Nobody else sees it. */
export function Notes(props: { panel: Panel; view: CoachView; onSurface: () => void }) {
  const { panel, view } = props
  const { ask, problem } = useAsking(panel)
  const { notes } = words.prompts
  const [kind, setKind] = useState<NoteKind | null>(null)
  const [text, setText] = useState('')
  const [before, setBefore] = useState<string | null>(null)
  const last = view.notes[view.notes.length - 1]

  async function note(of: NoteKind, given: string) {
    if (given === '') return
    setBefore(of === 'tone' ? null : recurring(given, earlierThan(view)))
    if (!(await ask({ type: 'add-note', id: newId(), kind: of, text: given }))) return
    setText((now) => (now.trim() === given ? '' : now))
    setKind(null)
  }
  function submit(event: FormEvent) {
    event.preventDefault()
    if (kind) void note(kind, text.trim())
  }

  return (
    <section className="card" aria-labelledby="notes">
      <h2 id="notes">{notes.title}</h2>
      <div className="thirds">
        {MARKERS.map((one) => (
          <Outlined
            key={one}
            onClick={() => void ask({ type: 'add-marker', id: newId(), kind: one })}
          >
            {words.practice.markers[one]}
          </Outlined>
        ))}
      </div>
      <div className="thirds">
        {KINDS.map((one) => (
          <Outlined
            key={one}
            aria-expanded={one === kind}
            onClick={() => setKind(one === kind ? null : one)}
          >
            {words.practice.notes[one]}
          </Outlined>
        ))}
      </div>
      {kind && (
        <form className="stack" onSubmit={submit}>
          {kind === 'tone' && (
            <div className="chips">
              {notes.tones.map((tone) => (
                <button
                  key={tone}
                  type="button"
                  className="chip"
                  onClick={() => void note('tone', tone)}
                >
                  {tone}
                </button>
              ))}
            </div>
          )}
          <Field
            key={kind}
            label={notes.what[kind]}
            value={text}
            onChange={setText}
            longest={NOTE_LENGTH}
          />
          <div>
            <Outlined type="submit" disabled={text.trim() === ''}>
              {notes.keep}
            </Outlined>
          </div>
        </form>
      )}
      {/* What was noted last, so that a tap is seen; its space is always there. */}
      <p className="small-text last-note" role="status">
        {last && inTime(last, view)}
      </p>
      {before !== null && (
        <p className="small-text">
          {notes.before(apart(before))} <Quiet onClick={props.onSurface}>{notes.surface}</Quiet>
        </p>
      )}
      <Notice text={problem} problem />
      <Timeline view={view} onRemove={(id) => void ask({ type: 'remove-note', id })} />
    </section>
  )
}

/** Themes and phrases noted before, in this session and in earlier ones. */
const earlierThan = ({ earlierThemes, notes }: CoachView): string[] => [
  ...earlierThemes,
  ...notes.filter(({ kind }) => kind === 'theme' || kind === 'key-phrase').map(({ text }) => text),
]

function Timeline({ view, onRemove }: { view: CoachView; onRemove: (id: string) => void }) {
  const { notes } = words.prompts
  return (
    <details>
      <summary>{notes.timeline}</summary>
      <div className="stack">
        <p className="small-text">{view.notes.length === 0 ? notes.empty : notes.only}</p>
        <ul className="stack divided">
          {[...view.notes].reverse().map((one) => (
            <li key={one.id} className="spread">
              <span>
                <span className="small-text">{inTime(one, view)}</span>
                {one.text !== '' && (
                  <>
                    <br />
                    <bdi>{one.text}</bdi>
                  </>
                )}
              </span>
              <Quiet onClick={() => onRemove(one.id)}>{words.common.remove}</Quiet>
            </li>
          ))}
        </ul>
        {view.insteadOfAdvice > 0 && (
          <p className="small-text">{notes.asked(view.insteadOfAdvice)}</p>
        )}
      </div>
    </details>
  )
}

const NAMES: Record<NoteView['kind'], string> = {
  ...words.practice.notes,
  ...words.practice.markers,
}
/** "minute 3 · Hesitation" */
const inTime = ({ kind, at }: NoteView, { session }: CoachView): string =>
  `${words.prompts.notes.at(Math.max(0, Math.floor((at - session.openedAt) / MINUTE)))} · ${NAMES[kind]}`
