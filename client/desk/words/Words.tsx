import type { ReactNode } from 'react'
import { TEXT_LENGTH } from '../../../server/contract/limits.ts'
import type { PracticeView, TemplatesView } from '../../../server/contract/looks.ts'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { ExceptionsChoice, STANDARD } from '../../ui/ExceptionsChoice.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Unsent } from '../../ui/Unsent.tsx'
import { SavedField } from '../../ui/SavedField.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { words } from '../../words/words.ts'
import { Clauses } from './Clauses.tsx'
import { Defaults } from './Defaults.tsx'
import { Lines } from './Lines.tsx'
import { OwnCards } from './OwnCards.tsx'
import './words.css'

const LOGISTICS = ['length', 'breaks', 'reach'] as const

/** What a new engagement begins with. Those that run stay as they are. */
export function Words({ panel }: { panel: Panel }) {
  const { connection } = usePanel(panel)
  const { found, refusal, again } = useLook(panel, { what: 'practice' })
  const { begins } = words
  return (
    <Shell title={begins.title} connection={connection}>
      <Notice text={refusal && words.refusals[refusal]} problem />
      <Unsent panel={panel} />
      {!found && refusal === null && <div className="skeleton" aria-hidden="true" />}
      {found && <Parts panel={panel} practice={found.practice} again={again} />}
    </Shell>
  )
}

function Parts(props: { panel: Panel; practice: PracticeView; again: () => void }) {
  const { panel, practice, again } = props
  const { templates, defaults } = practice
  const { begins } = words
  return (
    <div className="stack begins">
      <div className="stack">
        <p>{begins.what}</p>
        <p className="small-text">
          {templates.editedAt === null
            ? begins.never
            : begins.edited(words.date(templates.editedAt))}
        </p>
      </div>
      <Part title={begins.lines.title} what={begins.lines.what} open>
        <Lines panel={panel} lines={templates.lines} onSaved={again} />
        <p className="small-text">{words.coach.script.source}</p>
      </Part>
      <Part title={begins.exceptions.title} what={begins.exceptions.what}>
        <Exceptions panel={panel} templates={templates} onSaved={again} />
      </Part>
      <Part title={begins.logistics.title} what={begins.logistics.what}>
        {LOGISTICS.map((field) => (
          <SavedField
            key={field}
            panel={panel}
            label={words.coach.script[field]}
            kept={templates.logistics[field]}
            command={(text) => ({ type: 'set-template-logistics', [field]: text })}
            onSaved={again}
            longest={TEXT_LENGTH}
          />
        ))}
        <p className="small-text">{begins.saved}</p>
      </Part>
      <Part title={begins.clauses.title} what={begins.clauses.what}>
        <Clauses panel={panel} clauses={templates.clauses} onSaved={again} />
      </Part>
      <Part title={begins.cards.title} what={begins.cards.what}>
        <OwnCards panel={panel} cards={practice} onSaved={again} />
      </Part>
      <Part title={begins.defaults.title} what={begins.defaults.what}>
        <Defaults panel={panel} defaults={defaults} onSaved={again} />
      </Part>
    </div>
  )
}

function Part(props: { title: string; what: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="card" open={props.open}>
      <summary>
        <h2>{props.title}</h2>
      </summary>
      <div className="stack">
        <p className="quiet-text">{props.what}</p>
        {props.children}
      </div>
    </details>
  )
}

function Exceptions(props: { panel: Panel; templates: TemplatesView; onSaved: () => void }) {
  const { panel, templates, onSaved } = props
  const { ask, problem, busy } = useAsking(panel)
  return (
    <ExceptionsChoice
      legend={words.coach.script.exceptions}
      draft="exception to begin with"
      exceptions={templates.exceptions ?? { standard: STANDARD, own: [], noneApply: false }}
      busy={busy}
      onSet={async (next) => {
        const done = await ask({ type: 'set-template-exceptions', ...next })
        if (done) onSaved()
        return done
      }}
    >
      <Notice text={problem} problem />
    </ExceptionsChoice>
  )
}
