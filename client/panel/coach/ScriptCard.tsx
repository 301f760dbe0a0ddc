import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Card } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Primary, Quiet } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { Cadence } from './Cadence.tsx'
import { EditLine } from './EditLine.tsx'
import { Exceptions } from './Exceptions.tsx'
import { Heard } from './Heard.tsx'
import { Logistics } from './Logistics.tsx'
import { CARDS, linesOn } from './said.ts'

/** The arrow that points the way one reads. */
const ON = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'

/** One line to say at a time, near the camera. "Said it" goes on; behind the last line it ticks the card. */
export function ScriptCard(props: { panel: Panel; view: CoachView; card: Card }) {
  const { panel, view, card } = props
  const { script } = view
  const { ask, problem, busy } = useAsking(panel)
  const [editing, setEditing] = useState(false)
  const lines = linesOn(card, script)
  const at = script.card === card ? Math.min(script.line, lines.length - 1) : 0
  const line = lines[at]
  const said = words.coach.script

  function goOn() {
    const last = at >= lines.length - 1
    void ask({ type: 'say', card, line: last ? at : at + 1, done: last })
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // Only where no field or button of its own takes the key.
    if (event.target !== event.currentTarget || (event.key !== ' ' && event.key !== ON)) return
    event.preventDefault()
    if (!busy) goOn()
  }

  return (
    <article className="card">
      <div className="spread">
        <h2>{words.cards[card]}</h2>
        <span className="small-text">{said.step(CARDS.indexOf(card) + 1)}</span>
      </div>
      {editing ? (
        <EditLine panel={panel} card={card} lines={script.lines} onDone={() => setEditing(false)} />
      ) : (
        <>
          <section
            className="saying"
            tabIndex={0}
            aria-label={said.toSay}
            aria-describedby="script-keys"
            onKeyDown={onKeyDown}
          >
            <p className="say" dir="auto">
              {line?.text}
            </p>
          </section>
          <p id="script-keys" className="visually-hidden">
            {said.keys}
          </p>
          <div className="saying-on">
            <Primary disabled={busy} onClick={goOn}>
              {said.said}
            </Primary>
          </div>
          <div className="spread">
            <span className="small-text">
              <span aria-hidden="true">
                {at + 1} / {lines.length}
              </span>
              <span className="visually-hidden">{said.line(at + 1, lines.length)}</span>
              {script.said.length === CARDS.length && ` · ${said.finished}`}
            </span>
            <Quiet onClick={() => setEditing(true)}>{said.edit}</Quiet>
          </div>
        </>
      )}
      <Notice text={problem} problem />
      {card === 'confidentiality' && <Exceptions panel={panel} exceptions={script.exceptions} />}
      {card === 'confidentiality' && script.promise.version > 1 && (
        <p className="small-text">{said.version(script.promise.version)}</p>
      )}
      {card === 'needs' && <Heard panel={panel} needs={view.needs} />}
      {card === 'how-we-work' && (
        <>
          <Logistics panel={panel} logistics={script.logistics} />
          <Cadence panel={panel} cadence={view.cadence} />
        </>
      )}
    </article>
  )
}
