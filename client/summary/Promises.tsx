import { useState } from 'react'
import type { SummaryView } from '../../server/contract/summary.ts'
import { Outlined, Quiet } from '../ui/Button.tsx'
import { words } from '../words/words.ts'
import { AddToCalendar } from './AddToCalendar.tsx'
import { Block } from './Block.tsx'
import { Mine } from './Mine.tsx'
import type { Do } from './Summary.tsx'

type Commitment = SummaryView['commitments'][number]

/** What both promised. Each side says of its own that it is kept. */
export function Promises(props: {
  view: SummaryView
  ask: Do
  past: boolean
  factor: string | null
}) {
  const { view, ask, past, factor } = props
  return (
    <Block title={words.summary.commitments} factor={factor} empty={view.commitments.length === 0}>
      {view.commitments.map((one) => (
        <One key={one.id} view={view} ask={ask} past={past} one={one} />
      ))}
    </Block>
  )
}

function One(props: { view: SummaryView; ask: Do; past: boolean; one: Commitment }) {
  const { view, ask, past, one } = props
  const { id, promiser, text, due, state } = one
  /** Kept with a tap on this page: such a tap can be taken back. */
  const [tapped, setTapped] = useState(false)
  const { calendar, keep: said } = words.after
  const own = promiser === view.side
  const keep = async (kept: boolean): Promise<void> => {
    if (await ask({ type: 'keep-commitment', id, kept })) setTapped(kept)
  }
  return (
    <li>
      <span className="label">{words.promisers[promiser]}: </span>
      <bdi>{text}</bdi>
      {due && ` (${words.commitments.by(words.day(due))})`}
      <span className="small-text"> · {words.practice.commitmentStates[state]}</span>{' '}
      <Mine view={view} ask={ask} on="commitment" of={id} />
      {!view.preview && (
        <span className="row no-print">
          {own && !past && state === 'open' && (
            <Outlined onClick={() => void keep(true)}>{said.done}</Outlined>
          )}
          {own && tapped && state !== 'open' && (
            <Quiet onClick={() => void keep(false)}>{said.undo}</Quiet>
          )}
          {due && state === 'open' && (
            <AddToCalendar
              label={calendar.addPromise}
              about={text}
              name={calendar.promiseFile}
              file={({ promiseFile }) =>
                promiseFile({ ...one, due }, own ? calendar.mine : calendar.theirs, Date.now())
              }
            />
          )}
        </span>
      )}
    </li>
  )
}
