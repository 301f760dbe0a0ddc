import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Card } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { words } from '../../words/words.ts'
import { Agreement } from '../Agreement.tsx'
import { Checklist } from './Checklist.tsx'
import { Focus } from './Focus.tsx'
import { OpeningTimer } from './OpeningTimer.tsx'
import { Repair } from './Repair.tsx'
import type { Following } from './repair/following.ts'
import { ScriptCard } from './ScriptCard.tsx'
import { CARDS } from './said.ts'

/** Session one's safety script, its checklist, and the working agreement. */
export function Start(props: {
  panel: Panel
  view: CoachView
  following: Following
  inZoom: boolean
  /** How to invite, while nobody is here. Below the line to say: when it goes, that line stays put. */
  alone: ReactNode
}) {
  const { panel, view } = props
  const { script } = view
  const { present } = words.coach
  // Looking at another card changes nothing; saying it does. A new place of the script wins.
  const [look, setLook] = useState<{ card: Card; at: Card } | null>(null)
  const card = look?.at === script.card ? look.card : script.card
  return (
    <>
      {view.prompt?.cause === 'late' && (
        <Repair panel={panel} view={view} following={props.following} covered={false} />
      )}
      <section className="stack" aria-label={words.coach.nav.start}>
        <ScriptCard key={card} panel={panel} view={view} card={card} />
        <div className="steps-row">
          <ol className="steps">
            {CARDS.map((one, index) => (
              <li key={one}>
                <button
                  type="button"
                  className={script.said.includes(one) ? 'step step-said' : 'step'}
                  aria-current={one === card ? 'step' : undefined}
                  onClick={() => setLook({ card: one, at: script.card })}
                >
                  <span aria-hidden="true">{script.said.includes(one) ? '✓' : index + 1}</span>
                  <span className="visually-hidden">
                    {script.said.includes(one)
                      ? words.list(words.cards[one], words.coach.script.done)
                      : words.cards[one]}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <p className="small-text">
            {view.present === 0 ? present.nobody : present.some(view.present)}
          </p>
        </div>
      </section>
      {props.alone}
      <Focus panel={panel} view={view} />
      <Checklist
        panel={panel}
        checklist={view.checklist}
        finished={script.said.length === CARDS.length}
      />
      {view.session.number === 1 && (
        <>
          <p className="small-text">{words.prepare.opening.words}</p>
          <OpeningTimer session={view.session} />
        </>
      )}
      <details>
        <summary>{words.agreement.title}</summary>
        <Agreement panel={panel} view={view} side="coach" inZoom={props.inZoom} />
      </details>
    </>
  )
}
