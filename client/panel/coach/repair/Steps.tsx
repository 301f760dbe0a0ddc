import { useEffect } from 'react'
import { TEXT_LENGTH } from '../../../../server/contract/limits.ts'
import type { RepairView } from '../../../../server/contract/views.ts'
import { newId } from '../../../id.ts'
import type { useAsking } from '../../../ui/asking.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../../../words/words.ts'
import type { Following, Step } from './following.ts'

type Ask = ReturnType<typeof useAsking>['ask']
const { promises } = words

/** What comes after "Said it": own it, put it right, and later whether it landed. Each may be skipped. */
export function NextStep(props: {
  step: Step
  repair: RepairView
  following: Following
  ask: Ask
  busy: boolean
}) {
  switch (props.step) {
    case 'own':
      return <Own {...props} />
    case 'right':
      return <Right {...props} />
    case 'again':
    case 'from-before':
      return <Again {...props} />
  }
}

type Props = Parameters<typeof NextStep>[0]

/** Skipping comes where "Said it" was: a double tap says no sorry that was not said. */
function Own({ repair, following, ask, busy }: Props) {
  const { own } = promises
  return (
    <section className="note stack" aria-labelledby="repair">
      <Beats at="own" title={own.title} />
      <p className="say">{own.lines[repair.cause]}</p>
      <div className="row">
        <Quiet onClick={() => following.skip(repair, 'own')}>{promises.skip}</Quiet>
        <Outlined
          disabled={busy}
          onClick={() => void ask({ type: 'own-strain', strain: repair.strain })}
        >
          {own.done}
        </Outlined>
      </div>
      <p className="small-text">{own.quiet}</p>
    </section>
  )
}

/** What the coach will do differently is a promise of theirs. */
function Right({ repair, following, ask, busy }: Props) {
  const { right } = promises
  const { setFocused } = following
  const { strain } = repair
  const { text = '', due = '' } = following.draft ?? {}
  useEffect(() => () => setFocused(false), [setFocused])

  async function promise() {
    const commitment = { id: newId(), text: text.trim(), due: due || null }
    if (await ask({ type: 'put-right', strain, commitment })) following.write(null)
  }
  return (
    <section
      className="note stack"
      aria-labelledby="repair"
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <Beats at="right" title={right.title} />
      <Field
        label={right.what}
        value={text}
        onChange={(typed) => following.write({ strain, text: typed, due })}
        longest={TEXT_LENGTH}
      />
      <div className="beside">
        <Field
          label={right.when}
          value={due}
          onChange={(day) => following.write({ strain, text, due: day })}
          type="date"
        />
      </div>
      <div className="row">
        <Quiet onClick={() => following.skip(repair, 'right')}>{promises.skip}</Quiet>
        <Outlined disabled={busy || text.trim() === ''} onClick={() => void promise()}>
          {right.promise}
        </Outlined>
      </div>
    </section>
  )
}

function Again({ step, repair, following, ask, busy }: Props) {
  const { again } = promises
  const cause = promises.causes[repair.cause]
  return (
    <section className="note stack" aria-labelledby="repair">
      <h2 id="repair">{step === 'again' ? again.title : again.comeBack}</h2>
      <p className="say">
        {repair.carried ? again.last(cause) : again.about(words.time(repair.at), cause)}
      </p>
      <Judge repair={repair} ask={ask} busy={busy} />
      {step === 'from-before' && (
        <div>
          <Quiet onClick={() => following.skip(repair, 'from-before')}>{promises.later}</Quiet>
        </div>
      )}
    </section>
  )
}

/** How it went. "Not yet" may be said again: it comes back then, once more later. */
export function Judge(props: { repair: RepairView; ask: Ask; busy: boolean }) {
  const { repair, ask, busy } = props
  const { outcomes } = words.practice
  const outcome = (outcome: 'landed' | 'not-yet' | 'let-go') => ({
    disabled: busy,
    onClick: () => void ask({ type: 'repair-outcome', strain: repair.strain, outcome }),
  })
  return (
    <div className="row judge">
      <Outlined {...outcome('landed')}>{outcomes.landed}</Outlined>
      <Outlined {...outcome('not-yet')}>{outcomes['not-yet']}</Outlined>
      <Quiet {...outcome('let-go')}>{promises.repairs.letGo}</Quiet>
    </div>
  )
}

/** Which of the three it is, in words. */
function Beats({ at, title }: { at: 'own' | 'right'; title: string }) {
  const { beats } = promises
  return (
    <div className="spread">
      <h2 id="repair">{title}</h2>
      <ol className="beats small-text">
        {(['name', 'own', 'right'] as const).map((beat) => (
          <li key={beat} aria-current={beat === at ? 'step' : undefined}>
            {beats[beat]}
          </li>
        ))}
      </ol>
    </div>
  )
}
