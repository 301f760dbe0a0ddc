import { useState } from 'react'
import { LABEL_LENGTH } from '../../../server/contract/limits.ts'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Signal } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { signalsInWords } from '../asks-words.ts'
import { useZoomState } from '../zoom-state.ts'

type Asking = 'pause' | Signal
const SIGNALS = Object.keys(words.controls.signals) as Signal[]

/**
 * A pause, a slower pace, to skip something: a tap says who learns it, the next
 * one sends it. What opens stands above the row, which stays where it is.
 */
export function Controls(props: {
  panel: Panel
  view: ParticipantView
  coachName: string
  zoom: Zoom | null
  onMore: () => void
}) {
  const { panel, view, coachName } = props
  const { ask, problem, busy, clear } = useAsking(panel)
  const inZoom = useZoomState(props.zoom)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const { controls } = words
  const { paused, alone } = view
  const name = typed ?? inZoom?.screenName.slice(0, LABEL_LENGTH) ?? ''

  function open(what: Asking) {
    clear()
    setAsking(asking === what ? null : what)
  }
  async function send(what: Asking) {
    const done = await ask(
      what === 'pause'
        ? { type: 'pause', name: alone ? '' : name.trim() }
        : { type: 'signal', signal: what },
    )
    if (done) setAsking(null)
  }

  const where = paused ? (paused.mine ? controls.pause.mine : controls.pause.theirs) : ''
  const waiting = signalsInWords(view.mirror.signals).join(' ')
  const sent = waiting === '' ? '' : controls.signal.sent(waiting)
  return (
    <section className="controls" aria-label={controls.bar}>
      <div className="controls-row">
        {paused?.mine ? (
          <Quiet disabled={busy} onClick={() => void ask({ type: 'resume' })}>
            {controls.pause.resume}
          </Quiet>
        ) : (
          <Quiet
            aria-expanded={asking === 'pause'}
            disabled={paused !== null}
            onClick={() => open('pause')}
          >
            {controls.pause.ask}
          </Quiet>
        )}
        {SIGNALS.map((one) => (
          <Quiet key={one} aria-expanded={asking === one} onClick={() => open(one)}>
            {controls.signals[one]}
          </Quiet>
        ))}
        <Quiet onClick={props.onMore}>{controls.more}</Quiet>
      </div>
      {asking !== null && !(asking === 'pause' && paused) && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send(asking)
          }}
        >
          <p className="quiet-text">{whoLearns(asking, coachName, alone)}</p>
          {asking === 'pause' && !alone && (
            <Field
              label={controls.pause.name}
              value={name}
              onChange={setTyped}
              longest={LABEL_LENGTH}
            />
          )}
          <div className="row">
            <Outlined
              type="submit"
              disabled={busy || (asking === 'pause' && !alone && name.trim() === '')}
            >
              {asking === 'pause' ? controls.pause.send : controls.signal.send}
            </Outlined>
            <Quiet onClick={() => setAsking(null)}>{controls.notNow}</Quiet>
          </div>
        </form>
      )}
      <Notice text={problem} problem />
      <p className="quiet-text" role="status">
        {[where, sent].filter((one) => one !== '').join(' ')}
      </p>
    </section>
  )
}

/** Before anything is sent. Alone with the coach, nothing is without a name. */
function whoLearns(asking: Asking, coachName: string, alone: boolean): string {
  const { pause, signal } = words.controls
  const who = alone ? 'alone' : 'several'
  if (asking === 'pause') return pause[who](coachName)
  return signal[who](coachName, words.practice.signals[asking])
}
